// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/BarChart.h"
#include "staff/TitledCard.h"

namespace kiosk
{

class FiguresTable;
class TextLabel;

/// One question's answer as bars, or as a table with the very same figures.
class FiguresCard : public TitledCard
{
    Q_OBJECT
public:
    enum class View { Bars, Table };
    FiguresCard(Theme &theme, BarChart::Direction direction, QWidget *parent = nullptr);

    /// \a heads names the table's columns: the categories', then each series'. \a nothing stands where there is no
    /// category or every value is zero.
    void setFigures(const QString &title, const BarChart::Data &bars, const QStringList &heads, const QString &nothing);
    void setView(View view);
    void applyTheme();

    BarChart *chart() const { return m_chart; }
    FiguresTable *table() const { return m_table; }

private:
    void showView();

    BarChart *m_chart;
    FiguresTable *m_table;
    TextLabel *m_nothing;
    View m_view = View::Bars;
    bool m_isEmpty = true;
};

} // namespace kiosk
