// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"

#include <QString>
#include <QStringList>

namespace kiosk
{

/// What the command line asks for.
struct HostOptions {
    QString configFile; ///< empty: where configurations are usually found
    bool demo = false;
    bool livedIn = false; ///< a demo that begins with two tickets and a month of visits
    QString setUpSocket; ///< of the first boot's service; empty: the usual one
    QString windowed; ///< "1280x800"; empty: the full screen
};

/// Where the kiosk's own programs lie: beside this one in a build, in libexec once installed.
QString programDir();
/// Folders that profiles are looked for in, beside the configuration's own.
QStringList profileDirs();
/// $XDG_STATE_HOME/mfa-kiosk, or the configured one; a demo has one of its own.
QString stateDirOf(const KioskConfig &config, bool demo);

/// One line each on standard error.
void printConfigErrors(const ConfigErrors &errors);

} // namespace kiosk
