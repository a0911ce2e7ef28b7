// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/BarChart.h"

#include "widgets/WrappedText.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk
{

namespace
{

constexpr int gridLines = 4;
constexpr qreal barPart = 0.72; ///< of a category's room
constexpr qreal lineHeight = 1.32; ///< of the letters' size
constexpr int unlimited = 10000;

/// The end of an axis: four even steps of whole numbers.
qreal roundedUp(qreal value)
{
    for (qreal power = 1;; power *= 10) {
        for (const qreal factor : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
            const qreal step = factor * power;
            if (step == std::floor(step) && step * gridLines >= value)
                return step * gridLines;
        }
    }
}

} // namespace

BarChart::BarChart(Theme &theme, Direction direction, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_direction(direction)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &BarChart::applyTheme);
    applyTheme();
}

void BarChart::setData(const QString &title, const Data &bars)
{
    m_data = bars;
    QStringList spoken;
    for (int i = 0; i < count(); ++i) {
        QStringList figures;
        for (int series = 0; series < seriesCount(); ++series) {
            const QString name = bars.series.at(series).name;
            figures << (name.isEmpty() ? labelOf(series, i) : QString(name + QLatin1Char(' ') + labelOf(series, i)));
        }
        spoken << bars.categories.at(i) + QStringLiteral(": ") + figures.join(QStringLiteral(", "));
    }
    setAccessibleName(title);
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QString BarChart::labelOf(int series, int category) const
{
    const Series &one = m_data.series.at(series);
    return one.labels.isEmpty() ? locale().toString(one.values.value(category), 'f', 0) : one.labels.value(category);
}

void BarChart::applyTheme()
{
    setFont(m_theme.font(TextRole::Note));
    updateGeometry();
    update();
}

qreal BarChart::sum(int category) const
{
    qreal sum = 0;
    for (const Series &series : m_data.series)
        sum += series.values.value(category);
    return sum;
}

qreal BarChart::longest() const
{
    qreal longest = 0;
    for (int i = 0; i < count(); ++i) {
        if (m_data.stacking == Stacking::OnTop)
            longest = std::max(longest, sum(i));
        for (const Series &series : m_data.series)
            longest = std::max(longest, series.values.value(i));
    }
    // Lying bars tell their figures themselves: no axis, no room beyond the longest.
    return isLying() ? std::max(1.0, longest) : roundedUp(longest);
}

int BarChart::line() const
{
    return qRound(font().pixelSize() * lineHeight);
}

int BarChart::nameHeight(int category, int width) const
{
    WrappedText name(m_data.categories.at(category), font(), lineHeight);
    return static_cast<int>(std::ceil(name.layOut(width).height()));
}

int BarChart::rowsHeight(int rows, int width) const
{
    int height = 0;
    for (int i = 0; i < rows; ++i) {
        // A name, its bars, and some room before the next.
        height += nameHeight(i, width) + seriesCount() * (line() + m_theme.px(4)) + m_theme.px(10);
    }
    return height;
}

int BarChart::plotHeight(int width) const
{
    return isLying() ? rowsHeight(count(), width) : m_theme.px(300) + 2 * line();
}

int BarChart::widestLabel() const
{
    int widest = 0;
    for (int series = 0; series < seriesCount(); ++series) {
        for (int i = 0; i < count(); ++i)
            widest = std::max(widest, WrappedText::naturalWidth(labelOf(series, i), font()));
    }
    return widest;
}

QList<BarChart::Entry> BarChart::legend(int width) const
{
    QList<Entry> entries;
    if (seriesCount() < 2)
        return entries;
    const int size = font().pixelSize();
    const qreal gap = m_theme.px(10);
    qreal left = 0;
    qreal top = 0;
    for (const Series &series : m_data.series) {
        const qreal words = WrappedText::naturalWidth(series.name, font()) + 1;
        if (left > 0 && left + size + gap + words > width) {
            left = 0;
            top += line() + m_theme.px(4);
        }
        const QRectF swatch(left, top + (line() - size) / 2.0, size, size);
        entries << Entry{swatch, QRectF(swatch.right() + gap, top, words, line())};
        left = entries.last().name.right() + m_theme.px(32);
    }
    return entries;
}

int BarChart::legendHeight(int width) const
{
    const QList<Entry> entries = legend(width);
    return entries.isEmpty() ? 0 : qRound(entries.last().name.bottom()) + m_theme.px(16);
}

QSize BarChart::sizeHint() const
{
    const int width = m_theme.px(640);
    return {width, heightForWidth(width)};
}

QSize BarChart::minimumSizeHint() const
{
    return {m_theme.px(280), line()};
}

int BarChart::heightForWidth(int width) const
{
    return legendHeight(width) + plotHeight(width);
}

QRectF BarChart::plot() const
{
    QMarginsF margins(0, legendHeight(width()), 0, 0);
    if (isLying()) {
        margins.setRight(widestLabel() + m_theme.px(16));
    } else {
        margins.setTop(margins.top() + line());
        margins.setBottom(line() + m_theme.px(4));
        margins.setLeft(WrappedText::naturalWidth(locale().toString(longest(), 'f', 0), font()) + m_theme.px(10));
    }
    return QRectF(rect()).marginsRemoved(margins);
}

QRectF BarChart::bar(int series, int category) const
{
    const QRectF area = plot();
    const qreal value = m_data.series.at(series).values.value(category);
    if (isLying()) {
        const qreal top = area.top() + rowsHeight(category, width()) + nameHeight(category, width())
            + series * (line() + m_theme.px(4));
        return {area.left(), top + m_theme.px(4), area.width() * value / longest(), qreal(line() - m_theme.px(2))};
    }
    const qreal unit = area.height() / longest();
    const qreal room = area.width() / std::max(1, count());
    qreal left = area.left() + room * category + room * (1 - barPart) / 2;
    qreal width = room * barPart;
    qreal below = 0;
    if (m_data.stacking == Stacking::OnTop) {
        for (int i = 0; i < series; ++i)
            below += m_data.series.at(i).values.value(category);
    } else {
        width /= seriesCount();
        left += width * series;
    }
    return {left, area.bottom() - (below + value) * unit, width, value * unit};
}

void BarChart::fill(QPainter &painter, const QRectF &area, int series) const
{
    if (area.isEmpty())
        return;
    const qreal border = std::max(1.0, 1.5 * m_theme.scale());
    const QRectF inner = area.adjusted(border / 2, border / 2, -border / 2, -border / 2);
    static constexpr auto grounds = std::to_array<Colour>({Colour::Primary, Colour::PrimaryTint, Colour::Card});
    painter.save();
    // Beside another fill of the same lightness every bar needs its border.
    painter.setPen(QPen(m_theme.colour(Colour::Ink), border));
    painter.setBrush(m_theme.colour(grounds[series]));
    painter.drawRect(inner);
    if (series == 2) {
        painter.setClipRect(inner);
        painter.setPen(QPen(m_theme.colour(Colour::Ink2), border));
        const qreal step = std::max(5.0, 8 * m_theme.scale());
        const int lines = static_cast<int>(std::ceil((inner.width() + inner.height()) / step));
        for (int line = 0; line < lines; ++line) {
            const qreal x = inner.left() - inner.height() + line * step;
            painter.drawLine(QPointF(x, inner.bottom()), QPointF(x + inner.height(), inner.top()));
        }
    }
    painter.restore();
}

void BarChart::word(QPainter &painter, const QString &text, const QRectF &area, Qt::Alignment alignment) const
{
    WrappedText lines(text, font());
    lines.layOut(unlimited);
    lines.draw(painter, area, alignment | Qt::AlignVCenter);
}

void BarChart::paintUpright(QPainter &painter) const
{
    const QRectF area = plot();
    const qreal top = longest();
    for (int i = 0; i <= gridLines; ++i) {
        const qreal y = std::floor(area.bottom() - area.height() * i / gridLines) + 0.5;
        painter.setPen(QPen(m_theme.colour(i == 0 ? Colour::Edge : Colour::Line), 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(m_theme.colour(Colour::Ink2));
        word(painter, locale().toString(top * i / gridLines, 'f', 0),
             QRectF(0, y - line() / 2.0, area.left() - m_theme.px(10), line()), Qt::AlignRight);
    }
    // As many names as there is room for; figures over the bars where each has room for its own.
    int widestName = 0;
    int widestFigure = 0;
    for (int i = 0; i < count(); ++i) {
        widestName = std::max(widestName, WrappedText::naturalWidth(m_data.categories.at(i), font()));
        widestFigure = std::max(widestFigure, WrappedText::naturalWidth(locale().toString(sum(i), 'f', 0), font()));
    }
    const qreal room = area.width() / std::max(1, count());
    const int every = static_cast<int>(std::ceil((widestName + m_theme.px(14)) / room));
    for (int i = 0; i < count(); ++i) {
        const qreal middle = area.left() + room * (i + 0.5);
        const qreal left = middle - unlimited / 2.0;
        painter.setPen(m_theme.colour(Colour::Ink2));
        if (i % every == 0) {
            // The last one's name may be wider than its room.
            const QString &name = m_data.categories.at(i);
            const int wide = WrappedText::naturalWidth(name, font());
            const qreal from = std::min(middle - wide / 2.0, qreal(width() - wide));
            word(painter, name, QRectF(from, area.bottom() + m_theme.px(4), unlimited, line()), Qt::AlignLeft);
        }
        if (sum(i) <= 0 || widestFigure + 4 > room)
            continue;
        const qreal y = bar(seriesCount() - 1, i).top();
        const QString figure = locale().toString(sum(i), 'f', 0);
        const int wide = WrappedText::naturalWidth(figure, font()) + m_theme.px(8);
        // No line of the grid goes through it.
        painter.fillRect(QRectF(area.left() + room * (i + 0.5) - wide / 2.0, y - line(), wide, line() - 1),
                         m_theme.colour(Colour::Card));
        painter.setPen(m_theme.colour(Colour::Ink));
        word(painter, figure, QRectF(left, y - line(), unlimited, line()), Qt::AlignHCenter);
    }
}

void BarChart::paintLying(QPainter &painter) const
{
    painter.setPen(m_theme.colour(Colour::Ink));
    const qreal top = plot().top();
    for (int i = 0; i < count(); ++i) {
        WrappedText name(m_data.categories.at(i), font(), lineHeight);
        name.layOut(width());
        name.draw(painter, QRectF(0, top + rowsHeight(i, width()), width(), nameHeight(i, width())), Qt::AlignLeft);
        for (int series = 0; series < seriesCount(); ++series) {
            const QRectF one = bar(series, i);
            word(painter, labelOf(series, i),
                 QRectF(one.right() + m_theme.px(10), one.center().y() - line() / 2.0, unlimited, line()),
                 Qt::AlignLeft);
        }
    }
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Entry> entries = legend(width());
    for (int series = 0; series < entries.size(); ++series) {
        fill(painter, entries.at(series).swatch, series);
        painter.setPen(m_theme.colour(Colour::Ink));
        word(painter, m_data.series.at(series).name, entries.at(series).name, Qt::AlignLeft);
    }
    if (isLying())
        paintLying(painter);
    else
        paintUpright(painter);
    for (int series = 0; series < seriesCount(); ++series) {
        for (int i = 0; i < count(); ++i)
            fill(painter, bar(series, i), series);
    }
}

} // namespace kiosk
