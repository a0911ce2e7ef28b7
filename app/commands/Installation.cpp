// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/Installation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace kiosk
{

QString programDir()
{
    const QString own = QCoreApplication::applicationDirPath();
    if (QFileInfo::exists(own + u"/mfa-kiosk-session"_s))
        return own;
    return QDir::cleanPath(own + u"/"_s + QStringLiteral(KIOSK_LIBEXEC_FROM_BIN));
}

QStringList profileDirs()
{
    return {u"/etc/mfa-kiosk/profiles"_s};
}

QString stateDirOf(const KioskConfig &config, bool demo)
{
    QString base = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(base))
        base = QDir::homePath() + u"/.local/state"_s;
    if (demo)
        return base + u"/mfa-kiosk-demo"_s;
    return config.stateDir.isEmpty() ? QString(base + u"/mfa-kiosk"_s) : config.stateDir;
}

void printConfigErrors(const ConfigErrors &errors)
{
    for (const ConfigError &error : errors)
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.toString()));
}

} // namespace kiosk
