// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/Link.h"
#include "link/PinLine.h"

namespace kiosk::link
{

/// The staff panel's end.
using StaffLink = Link<ToStaff, FromStaff>;

/// A PIN is written from the buffer it was typed into and from no other.
template <> inline bool StaffLink::send(const FromStaff &message)
{
    const auto *const pin = std::get_if<PinTyped>(&message);
    return pin ? write(serialisePin(*pin).utf8()) : write(serialise(message));
}

} // namespace kiosk::link
