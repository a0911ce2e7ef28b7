// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/PinLine.h"
#include "support/SecureString.h"

#include <array>

namespace kiosk
{

/// The digits of a PIN while it is being typed, in one place that never moves and is overwritten as soon as they are
/// taken back, handed on or given up. Must never be shown, printed or copied.
class PinEntry
{
public:
    PinEntry() = default;
    ~PinEntry() { clear(); }
    PinEntry(const PinEntry &) = delete;
    PinEntry &operator=(const PinEntry &) = delete;

    /// False when \a digit is none ('0' to '9') or there is no room.
    bool append(char digit);
    /// False when there was nothing to take back.
    bool removeLast();
    void clear();
    /// Hands the digits on and forgets them.
    SecureString take();

    qsizetype count() const { return m_count; }
    bool isEnough() const { return m_count >= link::leastPinDigits; }

private:
    std::array<char, static_cast<size_t>(link::mostPinDigits)> m_digits{};
    qsizetype m_count = 0;
};

} // namespace kiosk
