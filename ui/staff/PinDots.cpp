// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/PinDots.h"

#include "link/PinLine.h"
#include "widgets/Painting.h"

#include <QPainter>

#include <algorithm>

namespace kiosk
{

PinDots::PinDots(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PinDots::setCount(int count)
{
    m_count = count;
    update();
}

QSize PinDots::sizeHint() const
{
    return {m_theme.px(560), m_theme.target(96)};
}

QSize PinDots::minimumSizeHint() const
{
    return {m_theme.px(420), m_theme.target(96)};
}

void PinDots::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = m_theme.px(16);
    QRectF area = rect();
    if (hasFocus()) {
        area = drawFocusRing(painter, m_theme, area, radius);
        drawSurface(painter, area, radius, m_theme.colour(Colour::Card), m_theme.colour(Colour::Primary),
                    focusBorderWidth(m_theme));
    } else {
        drawSurface(painter, area, radius, m_theme.colour(Colour::Card), m_theme.colour(Colour::Edge),
                    std::max(2.0, 2 * m_theme.scale()));
    }
    // Six places at least, as many as the shortest PIN has; empty ones are rings.
    const int places = std::max(m_count, static_cast<int>(link::leastPinDigits));
    const qreal step = std::min<qreal>(m_theme.px(56), (area.width() - m_theme.px(32)) / places);
    const qreal size = std::min<qreal>(m_theme.px(26), step * 0.62);
    const qreal left = area.center().x() - step * places / 2 + step / 2;
    for (int i = 0; i < places; ++i) {
        const QPointF centre(left + step * i, area.center().y());
        const bool filled = i < m_count;
        painter.setPen(filled ? QPen(Qt::NoPen)
                              : QPen(m_theme.colour(Colour::Edge), std::max(2.0, 2 * m_theme.scale())));
        painter.setBrush(filled ? QBrush(m_theme.colour(Colour::Ink)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(centre, size / 2, size / 2);
    }
}

} // namespace kiosk
