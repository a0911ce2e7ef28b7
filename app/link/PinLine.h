// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/StaffMessages.h"

/// A PIN has a line of its own, "pin 123456", written and read without a JSON parser: no copy of it is left.
namespace kiosk::link
{

inline constexpr qsizetype leastPinDigits = 6;
inline constexpr qsizetype mostPinDigits = 12;

/// The PIN's line, newline included, in a buffer that cleanses itself.
SecureString serialisePin(const PinTyped &pin);
/// The digits of a PIN's line; cleanses the whole of \a line, digits or not. "link.malformed" when it is none.
Result<PinTyped> takePin(QByteArray &line);
/// A message of the panel, a PIN or another. Takes \a line apart in place: a PIN's line is cleansed before it returns.
/// \a line must not be shared, or the other owner's copy stays.
Result<FromStaff> parseFromStaff(QByteArray &line);

} // namespace kiosk::link
