// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StepBar.h"

#include "widgets/AccessibleRoles.h"
#include "widgets/WrappedText.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiosk
{

namespace
{

constexpr qreal circleSide = 44;
constexpr qreal nameGap = 12;
constexpr qreal stepGap = 14; ///< on both sides of a line
constexpr qreal fullLine = 56;
constexpr qreal leastLine = 20;

} // namespace

StepBar::StepBar(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    installAccessibleRoles();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StepBar::setSteps(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    updateGeometry();
    update();
}

void StepBar::setCurrent(int index)
{
    if (index == m_current)
        return;
    m_current = index;
    updateGeometry();
    update();
}

void StepBar::setSummary(const QString &summary)
{
    m_summary = summary;
    updateGeometry();
    update();
}

int StepBar::circle() const
{
    return std::max(m_theme.px(circleSide), qRound(m_theme.font(TextRole::Note).pixelSize() * 1.7));
}

QFont StepBar::nameFont(int index) const
{
    QFont font = m_theme.font(TextRole::Note);
    font.setWeight(index == m_current ? QFont::DemiBold : QFont::Normal);
    return font;
}

int StepBar::stepWidth(int index, Form form) const
{
    if (form == Form::Compact && index != m_current)
        return circle();
    // Room for the bold name always, so that nothing moves from step to step.
    return circle() + m_theme.px(nameGap) + WrappedText::naturalWidth(m_names.at(index), nameFont(m_current));
}

int StepBar::formWidth(Form form, int lineWidth) const
{
    int width = 0;
    for (int i = 0; i < m_names.size(); ++i)
        width += stepWidth(i, form);
    const int lines = std::max(0, static_cast<int>(m_names.size()) - 1);
    return width + lines * (lineWidth + 2 * m_theme.px(stepGap));
}

StepBar::Form StepBar::formIn(int width) const
{
    const int least = m_theme.px(leastLine);
    const int room = width - 2; // a circle's smooth edge is not to be shaved off
    if (formWidth(Form::Full, least) <= room)
        return Form::Full;
    return formWidth(Form::Compact, least) <= room ? Form::Compact : Form::Narrow;
}

QSize StepBar::sizeHint() const
{
    return {formWidth(Form::Full, m_theme.px(fullLine)) + 2, minimumSizeHint().height()};
}

QSize StepBar::minimumSizeHint() const
{
    // Room for the summary on two lines.
    const QFont font = nameFont(m_current);
    const int words = std::max({WrappedText::widestWord(m_summary, font), m_theme.px(120),
                                qRound(WrappedText::naturalWidth(m_summary, font) * 0.62)});
    const int textLines = 2 * qRound(m_theme.font(TextRole::Note).pixelSize() * 1.22);
    return {circle() + m_theme.px(nameGap) + words, std::max(circle(), textLines)};
}

int StepBar::heightForWidth(int width) const
{
    if (formIn(width) != Form::Narrow)
        return minimumSizeHint().height();
    WrappedText text(m_summary, nameFont(m_current), 1.2);
    const int room = width - circle() - m_theme.px(nameGap);
    return std::max(minimumSizeHint().height(), static_cast<int>(std::ceil(text.layOut(room).height())));
}

void StepBar::paintCircle(QPainter &painter, int index, QPointF topLeft)
{
    const qreal side = circle();
    const QRectF area(topLeft, QSizeF(side, side));
    const bool done = index < m_current;
    const bool present = index == m_current;
    const qreal line = std::max(2.0, 2.4 * m_theme.scale());
    painter.setPen(done || present ? QPen(Qt::NoPen) : QPen(m_theme.colour(Colour::Edge), line));
    painter.setBrush(m_theme.colour(done ? Colour::Good : present ? Colour::Primary : Colour::Card));
    painter.drawEllipse(done || present ? area : area.adjusted(line / 2, line / 2, -line / 2, -line / 2));
    if (done) {
        const int tick = qRound(side * 0.6);
        painter.drawPixmap(QPointF(area.center().x() - tick / 2.0, area.center().y() - tick / 2.0),
                           m_theme.picture(QStringLiteral("check"), QSize(tick, tick), Colour::OnPrimary));
        return;
    }
    QFont font = m_theme.font(TextRole::Note);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_theme.colour(present ? Colour::OnPrimary : Colour::Ink2));
    painter.drawText(area, Qt::AlignCenter, QString::number(index + 1));
}

void StepBar::paintNarrow(QPainter &painter)
{
    const int shown = std::min(m_current, static_cast<int>(m_names.size()) - 1);
    paintCircle(painter, m_current < m_names.size() ? m_current : shown, QPointF(0, (height() - circle()) / 2.0));
    const int left = circle() + m_theme.px(nameGap);
    WrappedText text(m_summary.isEmpty() ? m_names.value(shown) : m_summary, nameFont(m_current), 1.2);
    text.layOut(width() - left);
    painter.setPen(m_theme.colour(Colour::Ink));
    text.draw(painter, QRectF(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft);
}

void StepBar::paintEvent(QPaintEvent *)
{
    if (m_current < 0 || m_names.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Form shape = form();
    if (shape == Form::Narrow) {
        paintNarrow(painter);
        return;
    }
    const int lines = std::max(1, static_cast<int>(m_names.size()) - 1);
    const int spare = width() - 2 - formWidth(shape, 0);
    const int line = std::min(m_theme.px(fullLine), spare / lines);
    qreal x = (width() - formWidth(shape, line)) / 2.0;
    for (int i = 0; i < m_names.size(); ++i) {
        paintCircle(painter, i, QPointF(x, (height() - circle()) / 2.0));
        if (shape == Form::Full || i == m_current) {
            const qreal left = x + circle() + m_theme.px(nameGap);
            painter.setFont(nameFont(i));
            painter.setPen(m_theme.colour(i <= m_current ? Colour::Ink : Colour::Ink2));
            painter.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft,
                             m_names.at(i));
        }
        x += stepWidth(i, shape);
        if (i + 1 < m_names.size()) {
            painter.setPen(
                QPen(m_theme.colour(i < m_current ? Colour::Good : Colour::Line), std::max(2.0, 2 * m_theme.scale())));
            painter.drawLine(QPointF(x + m_theme.px(stepGap), height() / 2.0),
                             QPointF(x + m_theme.px(stepGap) + line, height() / 2.0));
            x += line + 2 * m_theme.px(stepGap);
        }
    }
}

} // namespace kiosk
