// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Visit.h"
#include "shell/InputTracker.h"

namespace kiosk
{

/// Whether this visitor types on the screen: as the kiosk is configured, or by what they used last.
inline bool typesOnScreen(const Visit &visit, const InputTracker &input)
{
    const ScreenKeyboardMode mode = visit.config().screenKeyboard;
    return mode == ScreenKeyboardMode::Always
        || (mode == ScreenKeyboardMode::Auto && input.lastDevice() == InputTracker::Device::Pointer);
}

} // namespace kiosk
