// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/BarChart.h"

#include "widgets/WrappedText.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QBarSeries>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QLocale>
#include <QStackedBarSeries>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace kiosk
{

namespace
{

constexpr int gridLines = 4;
constexpr qreal barPart = 0.72; ///< of a category's room
constexpr qreal lyingPart = 0.9; ///< the same for lying bars and their name

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
    : QChartView(parent), m_theme(theme), m_direction(direction)
{
    setFocusPolicy(Qt::NoFocus);
    viewport()->setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setInteractive(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    connect(&theme, &Theme::changed, this, &BarChart::applyTheme);
}

QBrush BarChart::brushOf(const Theme &theme, int series)
{
    switch (series) {
    case 0:
        return {theme.colour(Colour::Primary)};
    case 1:
        return {theme.colour(Colour::Ink2), Qt::BDiagPattern};
    default:
        return {theme.colour(Colour::Warning), Qt::Dense4Pattern};
    }
}

void BarChart::setData(const QString &title, const Data &bars)
{
    m_data = bars;
    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
    const bool lying = m_direction == Direction::Lying;
    m_bars = lying                         ? static_cast<QAbstractBarSeries *>(new QHorizontalBarSeries)
        : bars.stacking == Stacking::OnTop ? new QStackedBarSeries
                                           : static_cast<QAbstractBarSeries *>(new QBarSeries);
    QStringList spoken;
    const auto place = [&](const QList<qreal> &values, const QString &name) {
        auto *set = new QBarSet(name);
        // Qt Charts lays bars from the bottom up, and turns no bar axis round.
        QList<qreal> placed = values;
        if (lying)
            std::reverse(placed.begin(), placed.end());
        set->append(placed);
        m_bars->append(set);
    };
    if (lying) {
        for (auto series = bars.series.crbegin(); series != bars.series.crend(); ++series)
            place(series->values, series->name);
        // The category's name stands above its bars: its room is a bar that is never seen.
        place(QList<qreal>(bars.categories.size(), 0), {});
    } else {
        for (const Series &series : bars.series)
            place(series.values, series.name);
    }
    m_bars->setBarWidth(lying ? lyingPart : barPart);
    chart()->addSeries(m_bars);

    auto *names = new QBarCategoryAxis;
    QStringList placed = bars.categories;
    if (lying)
        std::reverse(placed.begin(), placed.end());
    names->append(placed);
    auto *values = new QValueAxis;
    // A little room beyond the longest bar, for its figure.
    values->setRange(0, roundedUp(highest()));
    values->setTickCount(gridLines + 1);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(names), static_cast<QAbstractAxis *>(values)}) {
        axis->setLabelsVisible(false);
        axis->setTitleVisible(false);
    }
    names->setGridLineVisible(false);
    chart()->addAxis(names, lying ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(values, lying ? Qt::AlignBottom : Qt::AlignLeft);
    m_bars->attachAxis(names);
    m_bars->attachAxis(values);

    for (int i = 0; i < bars.categories.size(); ++i) {
        QStringList figures;
        for (int series = 0; series < bars.series.size(); ++series) {
            const QString name = bars.series.at(series).name;
            figures << (name.isEmpty() ? labelOf(series, i) : QString(name + QLatin1Char(' ') + labelOf(series, i)));
        }
        spoken << bars.categories.at(i) + QStringLiteral(": ") + figures.join(QStringLiteral(", "));
    }
    setAccessibleName(title);
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    applyTheme();
}

qreal BarChart::highest() const
{
    qreal highest = 0;
    for (qsizetype i = 0; i < m_data.categories.size(); ++i) {
        qreal sum = 0;
        for (const Series &series : m_data.series) {
            const qreal value = series.values.value(i);
            sum += value;
            highest = std::max(highest, m_data.stacking == Stacking::OnTop ? sum : value);
        }
    }
    return highest;
}

QString BarChart::labelOf(int series, int category) const
{
    const Series &one = m_data.series.at(series);
    return one.labels.isEmpty() ? locale().toString(one.values.value(category), 'f', 0) : one.labels.value(category);
}

int BarChart::axisPlace(int category) const
{
    return isLying() ? static_cast<int>(m_data.categories.size()) - 1 - category : category;
}

int BarChart::setPlace(int series) const
{
    return isLying() ? static_cast<int>(m_data.series.size()) - 1 - series : series;
}

const QBarSet *BarChart::barSet(int series) const
{
    return m_bars->barSets().at(setPlace(series));
}

qreal BarChart::drawnValue(int series, int category) const
{
    return barSet(series)->at(axisPlace(category));
}

void BarChart::applyTheme()
{
    if (!m_bars)
        return;
    for (int i = 0; i < m_data.series.size(); ++i) {
        QBarSet *set = m_bars->barSets().at(setPlace(i));
        set->setBrush(brushOf(m_theme, i));
        // A hatched bar needs its border, and beside another colour of the same lightness every bar does.
        set->setPen(QPen(m_theme.colour(Colour::Ink), std::max(1.0, 1.5 * m_theme.scale())));
    }
    const auto axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        axis->setLinePen(QPen(m_theme.colour(Colour::Edge), 1));
        axis->setGridLinePen(QPen(m_theme.colour(Colour::Line), 1));
    }
    setBackgroundBrush(m_theme.colour(Colour::Card));
    setFont(m_theme.font(TextRole::Note));
    arrange();
    updateGeometry();
    viewport()->update();
}

int BarChart::categoryWidth() const
{
    int widest = 0;
    for (const QString &category : m_data.categories)
        widest = std::max(widest, WrappedText::naturalWidth(category, font()));
    return widest;
}

int BarChart::rowHeight() const
{
    const int line = qRound(font().pixelSize() * 1.32);
    if (m_direction == Direction::Upright)
        return line;
    const int bars = std::max(1, static_cast<int>(m_data.series.size()));
    return qRound((1 + bars) * (line + m_theme.px(2)) / lyingPart);
}

int BarChart::legendHeight() const
{
    return m_data.series.size() > 1 ? qRound(font().pixelSize() * 1.32) + m_theme.px(16) : 0;
}

QSize BarChart::sizeHint() const
{
    if (m_direction == Direction::Upright)
        return {m_theme.px(640), m_theme.px(300) + 2 * rowHeight() + legendHeight()};
    return {m_theme.px(640),
            static_cast<int>(std::max<qsizetype>(1, m_data.categories.size())) * rowHeight() + legendHeight()};
}

QSize BarChart::minimumSizeHint() const
{
    return {m_theme.px(280), sizeHint().height()};
}

void BarChart::arrange()
{
    const int line = qRound(font().pixelSize() * 1.32);
    QMargins margins(0, legendHeight(), 0, 0);
    if (m_direction == Direction::Upright) {
        margins.setTop(legendHeight() + line);
        margins.setBottom(line + m_theme.px(4));
        margins.setLeft(m_theme.px(8)
                        + WrappedText::naturalWidth(locale().toString(roundedUp(highest()), 'f', 0), font()));
    } else {
        int widest = 0;
        for (int series = 0; series < m_data.series.size(); ++series) {
            for (int i = 0; i < m_data.categories.size(); ++i)
                widest = std::max(widest, WrappedText::naturalWidth(labelOf(series, i), font()));
        }
        margins.setRight(widest + m_theme.px(16));
    }
    chart()->setMargins(QMargins());
    chart()->setPlotArea(QRectF(viewport()->rect()).marginsRemoved(QMarginsF(margins)));
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    arrange();
}

void BarChart::wheelEvent(QWheelEvent *event)
{
    // The page scrolls, not the chart.
    event->ignore();
}

QPointF BarChart::barEnd(int series, int category) const
{
    qreal value = 0;
    const int from = m_data.stacking == Stacking::OnTop ? 0 : series;
    for (int i = from; i <= series; ++i)
        value += m_data.series.at(i).values.value(category);
    // A lying series swaps its axes itself.
    const int at = axisPlace(category);
    const QPointF position = isLying() ? QPointF(value, at) : QPointF(at, value);
    return chart()->mapToPosition(position, m_bars);
}

void BarChart::drawLegend(QPainter &painter) const
{
    if (m_data.series.size() < 2)
        return;
    const int size = font().pixelSize();
    qreal left = 0;
    for (int i = 0; i < m_data.series.size(); ++i) {
        const QRectF swatch(left + 1, size * 0.16, size, size);
        painter.setPen(QPen(m_theme.colour(Colour::Ink), std::max(1.0, 1.5 * m_theme.scale())));
        painter.setBrush(brushOf(m_theme, i));
        painter.drawRect(swatch);
        WrappedText text(m_data.series.at(i).name, font());
        const QSizeF room = text.layOut(viewport()->width());
        painter.setPen(m_theme.colour(Colour::Ink));
        text.draw(painter, QRectF(swatch.right() + m_theme.px(10), 0, room.width(), size * 1.32), Qt::AlignVCenter);
        left = swatch.right() + m_theme.px(10) + room.width() + m_theme.px(32);
    }
}

void BarChart::drawUpright(QPainter &painter) const
{
    const QRectF plot = chart()->plotArea();
    const int line = qRound(font().pixelSize() * 1.32);
    const qsizetype count = m_data.categories.size();
    const auto word = [&](const QString &text, const QRectF &area, Qt::Alignment alignment) {
        WrappedText lines(text, font());
        lines.layOut(10000);
        lines.draw(painter, area, alignment);
    };
    painter.setPen(m_theme.colour(Colour::Ink2));
    const qreal top = roundedUp(highest());
    for (int i = 0; i <= gridLines; ++i) {
        const qreal y = plot.bottom() - plot.height() * i / gridLines;
        word(locale().toString(top * i / gridLines, 'f', 0),
             QRectF(0, y - line / 2.0, plot.left() - m_theme.px(8), line), Qt::AlignRight | Qt::AlignVCenter);
    }
    if (count == 0)
        return;
    // As many names as there is room for; figures over the bars where each has room for its own.
    const qreal room = plot.width() / static_cast<qreal>(count);
    const auto every = static_cast<qsizetype>(std::ceil((categoryWidth() + m_theme.px(14)) / room));
    int widestFigure = 0;
    for (qsizetype i = 0; i < count; ++i) {
        qreal sum = 0;
        for (const Series &series : m_data.series)
            sum += series.values.value(i);
        widestFigure = std::max(widestFigure, WrappedText::naturalWidth(locale().toString(sum, 'f', 0), font()));
    }
    for (qsizetype i = 0; i < count; ++i) {
        const qreal x = plot.left() + room * (static_cast<qreal>(i) + 0.5);
        painter.setPen(m_theme.colour(Colour::Ink2));
        if (i % every == 0)
            word(m_data.categories.at(i), QRectF(x - 5000, plot.bottom() + m_theme.px(4), 10000, line),
                 Qt::AlignHCenter);
        const int last = static_cast<int>(m_data.series.size()) - 1;
        if (widestFigure + 4 > room || last < 0)
            continue;
        qreal sum = 0;
        for (const Series &series : m_data.series)
            sum += series.values.value(i);
        if (sum <= 0)
            continue;
        const qreal y = barEnd(last, static_cast<int>(i)).y();
        painter.setPen(m_theme.colour(Colour::Ink));
        word(locale().toString(sum, 'f', 0), QRectF(x - 5000, y - line, 10000, line), Qt::AlignHCenter);
    }
}

void BarChart::drawLying(QPainter &painter) const
{
    const QRectF plot = chart()->plotArea();
    const qsizetype count = m_data.categories.size();
    const int line = qRound(font().pixelSize() * 1.32);
    const qreal room = plot.height() / static_cast<qreal>(std::max<qsizetype>(1, count));
    const auto bars = static_cast<int>(m_data.series.size());
    for (qsizetype i = 0; i < count; ++i) {
        const qreal area = room * lyingPart;
        const qreal bar = area / (bars + 1);
        const qreal top = plot.top() + room * static_cast<qreal>(i) + (room - area) / 2;
        painter.setPen(m_theme.colour(Colour::Ink));
        WrappedText name(m_data.categories.at(i), font());
        name.layOut(viewport()->width());
        name.draw(painter, QRectF(0, top + bar - line, viewport()->width(), line), Qt::AlignLeft | Qt::AlignVCenter);
        for (int series = 0; series < bars; ++series) {
            const QPointF end = barEnd(series, static_cast<int>(i));
            const qreal y = top + bar * (series + 1.5);
            WrappedText figure(labelOf(series, static_cast<int>(i)), font());
            figure.layOut(viewport()->width());
            figure.draw(painter, QRectF(end.x() + m_theme.px(10), y - line / 2.0, 10000, line),
                        Qt::AlignLeft | Qt::AlignVCenter);
        }
    }
}

void BarChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_bars)
        return;
    painter->save();
    painter->resetTransform();
    painter->scale(devicePixelRatioF(), devicePixelRatioF());
    painter->setRenderHint(QPainter::Antialiasing);
    drawLegend(*painter);
    if (m_direction == Direction::Lying)
        drawLying(*painter);
    else
        drawUpright(*painter);
    painter->restore();
}

} // namespace kiosk
