// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QChartView>

class QAbstractBarSeries;
class QBarSet;

namespace kiosk
{

/// Bars by Qt Charts, with their words drawn in full: Qt Charts shortens what it finds too long. Series differ by
/// pattern as well as colour. Assistive technology is told every value.
class BarChart : public QChartView
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

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// What Qt Charts draws of a series; lying charts hold their categories from the bottom up.
    const QBarSet *barSet(int series) const;
    /// The value that is drawn for a category.
    qreal drawnValue(int series, int category) const;

    /// How the bars of a series are filled.
    static QBrush brushOf(const Theme &theme, int series);

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void applyTheme();
    void arrange();
    bool isLying() const { return m_direction == Direction::Lying; }
    /// Where a category stands on its axis.
    int axisPlace(int category) const;
    int setPlace(int series) const;
    int categoryWidth() const;
    int rowHeight() const;
    int legendHeight() const;
    qreal highest() const;
    QString labelOf(int series, int category) const;
    void drawLegend(QPainter &painter) const;
    void drawUpright(QPainter &painter) const;
    void drawLying(QPainter &painter) const;
    /// The end of a bar, in the view's pixels.
    QPointF barEnd(int series, int category) const;

    Theme &m_theme;
    Direction m_direction;
    Data m_data;
    QAbstractBarSeries *m_bars = nullptr;
};

} // namespace kiosk
