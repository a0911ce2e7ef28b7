// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

namespace kiosk
{

/// Whether a list's rows put their parts below each other: narrow windows with large letters.
inline bool stacksRows(const Theme &theme)
{
    return theme.isNarrow() && theme.textSize() != TextSize::Normal;
}

} // namespace kiosk
