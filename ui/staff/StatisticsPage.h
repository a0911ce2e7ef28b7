// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/StaffPage.h"
#include "staff/VisitFigures.h"

#include <array>

class QGridLayout;
class QVBoxLayout;

namespace kiosk
{

class ActionBox;
class ActionButton;
class DayChooser;
class Figure;
class FiguresCard;
class FlowRow;
class TextLabel;
class TitledCard;
class ToolRow;

/// What happened at this kiosk in a period: counts and times, never persons.
class StatisticsPage : public StaffPage
{
    Q_OBJECT
public:
    enum class Period { Today, Week, Month, Own };
    static constexpr int periodCount = 4;

    StatisticsPage(StaffModel &model, Theme &theme, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void applyTheme() override;
    void entered() override;

    void setPeriod(Period period);
    /// First and last day, both included.
    QDate first() const { return m_first; }
    QDate last() const { return m_last; }

private:
    void ask();
    void ownChosen();
    void received();
    void refresh();
    void showFigures();
    void showDays();
    void showHours();
    void showFunnel();
    void showStops();
    void showTimes();
    void showMethods();
    void arrange();

    Period m_period = Period::Week;
    QDate m_first;
    QDate m_last;
    std::optional<VisitFigures> m_figures;
    bool m_broken = false;

    QVBoxLayout *m_column;
    ToolRow *m_top;
    std::array<ActionButton *, periodCount> m_periodButtons{};
    TitledCard *m_own;
    DayChooser *m_from;
    DayChooser *m_to;
    TextLabel *m_status;
    TitledCard *m_summary;
    FlowRow *m_headline;
    Figure *m_visits;
    Figure *m_done;
    Figure *m_withTicket;
    Figure *m_unfinished;
    Figure *m_helpCalls;
    TextLabel *m_timesNote;
    ActionButton *m_table;
    ActionBox *m_export;
    QWidget *m_cardsHolder;
    QGridLayout *m_cards;
    FiguresCard *m_days;
    FiguresCard *m_hours;
    FiguresCard *m_funnel;
    FiguresCard *m_stops;
    FiguresCard *m_times;
    FiguresCard *m_methods;
};

} // namespace kiosk
