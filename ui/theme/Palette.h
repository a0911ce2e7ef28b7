// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <array>

namespace kiosk
{

inline constexpr int colourCount = static_cast<int>(Colour::Edge) + 1;

/// The value of every colour token in one scheme, indexed by Colour.
using Palette = std::array<QColor, colourCount>;

/// The tokens of a scheme around a primary colour. Whatever the primary, its forms reach 4.5:1 as text on every surface
/// they are used on (7:1 in HighContrast): they are moved towards black or white as far as needed, no further.
Palette makePalette(ColourScheme scheme, const QColor &primary);

} // namespace kiosk
