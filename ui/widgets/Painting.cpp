// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Painting.h"

#include <QPainter>

#include <algorithm>

namespace kiosk
{

qreal focusRingWidth(const Theme &theme)
{
    return std::max(4.0, 5 * theme.scale());
}

qreal focusBorderWidth(const Theme &theme)
{
    return std::max(3.0, 4 * theme.scale());
}

void drawSurface(QPainter &painter, const QRectF &area, qreal radius, const QColor &fill, const QColor &border,
                 qreal borderWidth)
{
    const qreal half = borderWidth / 2;
    painter.setPen(borderWidth > 0 && border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius - half, radius - half);
}

QRectF drawFocusRing(QPainter &painter, const Theme &theme, const QRectF &area, qreal radius)
{
    const qreal ring = focusRingWidth(theme);
    drawSurface(painter, area, radius + ring / 2, QColor(), theme.colour(Colour::FocusRing), ring);
    return area.adjusted(ring, ring, -ring, -ring);
}

} // namespace kiosk
