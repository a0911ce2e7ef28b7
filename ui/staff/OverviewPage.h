// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/StaffPage.h"

class QBoxLayout;
class QVBoxLayout;

namespace kiosk
{

class ActionBox;
class Figure;
class FlowRow;
class HealthList;
class Notice;
class PictureItem;
class TextLabel;
class TitledCard;

/// The kiosk at a glance: the visit now, the parts' health, the last erasure, today's figures and the versions.
class OverviewPage : public StaffPage
{
    Q_OBJECT
public:
    OverviewPage(StaffModel &model, Theme &theme, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void applyTheme() override;
    void tick() override;

private:
    void refresh();
    void refreshActions();
    void refreshTimes();
    void alignFigures();
    void refreshReceipt();
    void refreshVersions();

    QBoxLayout *m_columns;
    QVBoxLayout *m_left;
    QVBoxLayout *m_right;
    TitledCard *m_visit;
    Notice *m_availability;
    Notice *m_commissioning;
    PictureItem *m_help;
    FlowRow *m_figures;
    Figure *m_step;
    Figure *m_atStep;
    Figure *m_visitAge;
    Figure *m_limit;
    Figure *m_wait;
    Figure *m_attempts;
    Figure *m_parked;
    Figure *m_queue;
    FlowRow *m_actions;
    ActionBox *m_coming;
    ActionBox *m_served;
    ActionBox *m_moreTime;
    TitledCard *m_healthCard;
    HealthList *m_health;
    TitledCard *m_receiptCard;
    PictureItem *m_receipt;
    TextLabel *m_receiptLines;
    TitledCard *m_todayCard;
    FlowRow *m_today;
    Figure *m_sessions;
    Figure *m_done;
    Figure *m_withTicket;
    Figure *m_helpCalls;
    Figure *m_median;
    TitledCard *m_versionsCard;
    TextLabel *m_versions;
};

} // namespace kiosk
