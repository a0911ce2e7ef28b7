// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QRectF>

class QPainter;

namespace kiosk
{

/// Width of the focus ring, kept free at the widget's edge while it has the focus so that nothing clips it.
qreal focusRingWidth(const Theme &theme);
/// Width of the border inside the ring.
qreal focusBorderWidth(const Theme &theme);

/// A rounded surface with a border drawn wholly inside \a area.
void drawSurface(QPainter &painter, const QRectF &area, qreal radius, const QColor &fill, const QColor &border,
                 qreal borderWidth);

/// The ring along the edge of \a area, and the border inside it; returns what is left inside the ring for the surface.
QRectF drawFocusRing(QPainter &painter, const Theme &theme, const QRectF &area, qreal radius);

} // namespace kiosk
