// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutOfServiceScreen.h"

#include "shell/WindowCommandLine.h"
#include "support/ShutIn.h"

#include <QApplication>

#include <cstdio>

using namespace kiosk;

int main(int argc, char **argv)
{
    shutIn(FileFence::ofAWindowInUsersHome, CallsOf::Window);
    QApplication::setDesktopSettingsAware(false);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mfa-kiosk-notice"));
    QApplication::setQuitOnLastWindowClosed(false);

    const QString place = QStringLiteral("place");
    const QString first = QStringLiteral("first");
    WindowCommandLine commandLine(QStringLiteral("notice"), {place, first});
    if (const std::optional<int> status = commandLine.read())
        return *status;
    const QStringList places = commandLine.values(place);
    if (places.size() != allLanguages.size()) {
        std::fprintf(stderr, "critical notice.usage: --place is said once for each language\n");
        return 2;
    }
    LocalizedText where;
    for (const Language language : allLanguages)
        where.set(language, places.at(static_cast<qsizetype>(language)));
    OutOfServiceScreen screen(languageFromCode(commandLine.values(first).value(0)).value_or(Language::Finnish), where);
    commandLine.show(screen);
    return QApplication::exec();
}
