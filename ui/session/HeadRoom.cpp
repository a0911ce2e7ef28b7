// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/HeadRoom.h"

#include <QPainter>

#include <algorithm>

namespace kiosk
{

namespace
{

/// The least width of a screen that the layouts are made for; a view is never lower than that.
constexpr int leastView = 1024;
constexpr int leastGain = 30; ///< per cent of the lowered view's height

} // namespace

HeadRoom::HeadRoom(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    hide();
}

void HeadRoom::setOrganisation(const QString &name)
{
    m_organisation = name;
    update();
}

int HeadRoom::heightIn(QSize window)
{
    const int view = std::max(window.width(), leastView);
    const int rest = window.height() - view;
    return rest * 100 >= view * leastGain ? rest : 0;
}

void HeadRoom::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Ground));
    painter.fillRect(QRect(0, height() - 2, width(), 2), m_theme.colour(Colour::Line));
    const int side = m_theme.px(96);
    painter.setFont(m_theme.font(TextRole::Heading));
    painter.setPen(m_theme.colour(Colour::Ink2));
    painter.drawText(rect().adjusted(side, side, -side, -side), Qt::AlignCenter | Qt::TextWordWrap, m_organisation);
}

} // namespace kiosk
