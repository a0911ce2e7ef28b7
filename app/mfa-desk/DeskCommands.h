// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace kiosk::desk
{

/// "setup", "verify" and "check" on the terminal; nothing for another word. Exit status as mfa-kiosk's: 0 good, 1 not
/// in order, 2 wrong usage or configuration.
std::optional<int> deskCommand(QStringList words, const QString &configFile);

} // namespace kiosk::desk
