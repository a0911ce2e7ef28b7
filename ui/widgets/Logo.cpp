// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Logo.h"

#include "widgets/AccessibleRoles.h"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace kiosk
{

namespace
{
constexpr qreal heightAt1080 = 40;
/// Larger letters take the room that a larger mark would need.
constexpr qreal mostEnlarged = 1.5;
} // namespace

Logo::Logo(Theme &theme, QByteArray svg, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_svg(std::move(svg)), m_followsInk(m_svg.contains("currentColor")),
      m_renderer(new QSvgRenderer(this))
{
    installAccessibleRoles();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, &Logo::applyTheme);
    applyTheme();
}

void Logo::applyTheme()
{
    m_renderer->load(QByteArray(m_svg).replace("currentColor", m_theme.colour(Colour::Ink).name().toLatin1()));
    m_renderer->setAspectRatioMode(Qt::KeepAspectRatio);
    updateGeometry();
    update();
}

int Logo::plateMargin() const
{
    return m_followsInk || m_theme.scheme() == ColourScheme::Light ? 0 : m_theme.px(8);
}

QSize Logo::sizeHint() const
{
    const qreal height = m_theme.px(heightAt1080) * std::min(m_theme.textFactor(), mostEnlarged);
    const QSizeF box = m_renderer->viewBoxF().size();
    const QSizeF mark(box.isEmpty() ? height : height * box.width() / box.height(), height);
    return mark.toSize() + 2 * QSize(plateMargin(), plateMargin());
}

void Logo::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int margin = plateMargin();
    if (margin > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(rect(), margin, margin);
    }
    m_renderer->render(&painter, QRectF(rect()).adjusted(margin, margin, -margin, -margin));
}

} // namespace kiosk
