// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigKeys.h"

namespace kiosk
{

/// The kiosk's `[desk]`.
KeyList<DeskSettings> deskKeys();
/// A profile's `[[messages]]`.
KeyList<StaffMessage> messageKeys();
/// What the values of `[desk]` say about each other.
void checkDesk(const DeskSettings &desk, ConfigReader &reader);
/// ... and those of `[[messages]]`.
void checkMessages(const QList<StaffMessage> &messages, ConfigReader &reader);

} // namespace kiosk
