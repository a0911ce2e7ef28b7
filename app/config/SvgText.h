// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk
{

/// Why \a text is no SVG that the kiosk can draw as it was meant, from nothing but itself; "" when it is one.
QString whyNotSvg(const QString &text);

} // namespace kiosk
