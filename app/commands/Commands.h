// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/Installation.h"
#include "commands/SelfCheck.h"

#include <QStringList>

#include <optional>

namespace kiosk
{

/// The commands that work on a configured kiosk's keys and journal: setup, pin, journal; and station. \a words begin
/// with the command. Exit status as theirs; 2 also for a configuration that is wrong. Nothing for another command.
std::optional<int> kioskCommand(const HostOptions &options, const QStringList &words);

/// What `mfa-kiosk check` tells of keys, PINs, journal, engine, the way to the desk, the printer and the station.
QList<PartSource> checkedParts();

} // namespace kiosk
