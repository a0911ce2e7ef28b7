// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigLoader.h"
#include "phone/PhoneWindow.h"
#include "shell/Translations.h"

#include <QApplication>
#include <QLocale>
#include <QScreen>

#include <cstdio>

using namespace kiosk;

namespace
{

/// The language of who started it.
Language ownLanguage()
{
    return languageFromCode(QLocale::system().name().left(2)).value_or(Language::English);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mfa-kiosk-phone"));
    // Its addresses are looked at, never asked for: any port will do.
    constexpr quint16 anyPort = 1;
    const auto sources = practiceConfig({}, anyPort);
    const auto config = sources ? parseConfig(*sources) : tl::unexpected(sources.error());
    if (!config) {
        for (const ConfigError &error : config.error())
            std::fprintf(stderr, "mfa-kiosk-phone: %s\n", qUtf8Printable(error.toString()));
        return 2;
    }
    const Language language = ownLanguage();
    Translations translations;
    translations.install(language);
    PhoneWindow phone(config->profile, language);
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    phone.move(screen.right() - phone.width() - 8, screen.center().y() - phone.height() / 2);
    phone.show();
    return QApplication::exec();
}
