// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Card.h"

#include "widgets/AccessibleRoles.h"
#include "widgets/Painting.h"

#include <QPainter>

#include <algorithm>

namespace kiosk
{

Card::Card(Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme)
{
    installAccessibleRoles();
    connect(&m_theme, &Theme::changed, this, qOverload<>(&Card::update));
}

void Card::setHighlighted(bool highlighted)
{
    m_highlighted = highlighted;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal hairline = std::max(1.0, 1.6 * m_theme.scale());
    drawSurface(painter, rect(), m_theme.px(24), m_theme.colour(Colour::Card),
                m_theme.colour(m_highlighted ? Colour::Primary : Colour::Line),
                m_highlighted ? focusBorderWidth(m_theme) : hairline);
}

} // namespace kiosk
