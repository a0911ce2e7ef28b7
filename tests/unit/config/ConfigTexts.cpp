// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConfigTexts.h"

#include <QFile>

namespace kiosk
{

using namespace Qt::StringLiterals;

QByteArray sourceFile(const QString &path)
{
    QFile file(QStringLiteral(KIOSK_SOURCE_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qUtf8Printable(file.fileName()));
    return file.readAll();
}

ConfigSources soundSources()
{
    static const QByteArray kiosk = R"(profile = "pohjola"
kiosk_name = "Kaukola 2"

[limits]
idle_warning_s = 45
idle_answer_s = 20
idle_warning_verify_s = 200
idle_warning_wait_s = 150
session_min = 25
try_now_after_s = 90
staff_after_wait_s = 240
goodbye_s = 15
identity_attempts = 4

[screen]
keyboard = "always"

[session]
memory_dir = "/run/kiosk"

[state]
dir = "/var/lib/kiosk"
)";
    return {{u"kiosk.toml"_s, kiosk}, {u"pohjola.toml"_s, sourceFile(u"tests/unit/config/pohjola.toml"_s)}};
}

QString inLines(const ConfigErrors &errors)
{
    QStringList lines;
    for (const ConfigError &error : errors)
        lines.append(error.toString());
    return lines.join(u'\n');
}

int lineOf(const QByteArray &text, const QByteArray &needle)
{
    const qsizetype at = text.indexOf(needle);
    if (at < 0)
        qFatal("\"%s\" does not stand in the text", needle.constData());
    return 1 + static_cast<int>(text.left(at).count('\n'));
}

} // namespace kiosk
