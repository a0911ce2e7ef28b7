// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/FiguresCard.h"

#include "staff/FiguresTable.h"
#include "widgets/TextLabel.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace kiosk
{

FiguresCard::FiguresCard(Theme &theme, BarChart::Direction direction, QWidget *parent)
    : TitledCard(theme, parent), m_chart(new BarChart(theme, direction, this)), m_table(new FiguresTable(theme, this)),
      m_nothing(new TextLabel(theme, TextRole::Note, Colour::Ink2, this))
{
    for (QWidget *widget : QWidgetList{m_chart, m_table, m_nothing})
        column()->addWidget(widget);
    column()->addStretch(1);
    showView();
}

void FiguresCard::setFigures(const QString &title, const BarChart::Data &bars, const QStringList &heads,
                             const QString &nothing)
{
    setTitle(title);
    m_nothing->setText(nothing);
    m_isEmpty = std::all_of(bars.series.cbegin(), bars.series.cend(), [](const BarChart::Series &series) {
        return std::all_of(series.values.cbegin(), series.values.cend(), [](qreal value) { return value <= 0; });
    });
    m_chart->setData(title, bars);
    QList<QStringList> rows{heads};
    for (qsizetype i = 0; i < bars.categories.size(); ++i) {
        QStringList row{bars.categories.at(i)};
        for (int series = 0; series < bars.series.size(); ++series)
            row << m_chart->labelOf(series, static_cast<int>(i));
        rows << row;
    }
    m_table->setRows(rows);
    showView();
}

void FiguresCard::setView(View view)
{
    m_view = view;
    showView();
}

void FiguresCard::showView()
{
    m_nothing->setVisible(m_isEmpty);
    m_chart->setVisible(!m_isEmpty && m_view == View::Bars);
    m_table->setVisible(!m_isEmpty && m_view == View::Table);
}

void FiguresCard::applyTheme()
{
    m_table->applyTheme();
}

} // namespace kiosk
