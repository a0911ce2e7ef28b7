// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QWidget>

namespace kiosk
{

/// Bars with every word in full: nothing is shortened, and what has no room for its name has none. Series differ by
/// pattern as well as colour. Assistive technology is told every value.
class BarChart : public QWidget
{
    Q_OBJECT
public:
    enum class Direction { Upright, Lying };
    enum class Stacking { Beside, OnTop };
    struct Series {
        QString name; ///< in the legend; "" where there is one series alone
        QList<qreal> values; ///< one for each category
        QStringList labels; ///< what a value is called; empty: its figure
    };
    struct Data {
        QStringList categories;
        QList<Series> series; ///< three at most
        Stacking stacking = Stacking::Beside;
    };

    BarChart(Theme &theme, Direction direction, QWidget *parent = nullptr);
    void setData(const QString &title, const Data &bars);
    const Data &shown() const { return m_data; }
    QString labelOf(int series, int category) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    /// Where the bar of a value is painted: from the axis, or from the bar below it.
    QRectF bar(int series, int category) const;
    /// What bars and axes have of the widget.
    QRectF plot() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Of the legend.
    struct Entry {
        QRectF swatch;
        QRectF name;
    };
    void applyTheme();
    bool isLying() const { return m_direction == Direction::Lying; }
    int count() const { return static_cast<int>(m_data.categories.size()); }
    int seriesCount() const { return static_cast<int>(m_data.series.size()); }
    qreal sum(int category) const;
    /// The end of the axis of values.
    qreal longest() const;
    int line() const;
    /// Lying: of a name over its bars, and of so many categories from the top.
    int nameHeight(int category, int width) const;
    int rowsHeight(int rows, int width) const;
    int plotHeight(int width) const;
    int widestLabel() const;
    QList<Entry> legend(int width) const;
    int legendHeight(int width) const;
    void fill(QPainter &painter, const QRectF &area, int series) const;
    void word(QPainter &painter, const QString &text, const QRectF &area, Qt::Alignment alignment) const;
    void paintUpright(QPainter &painter) const;
    void paintLying(QPainter &painter) const;

    Theme &m_theme;
    Direction m_direction;
    Data m_data;
};

} // namespace kiosk
