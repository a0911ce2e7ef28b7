// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/StaffPage.h"

class QVBoxLayout;

namespace kiosk
{

class ActionBox;
class Notice;
class TextLabel;
class TitledCard;

/// Commissioning, a real visit of the staff's own: which hosts and pages the site leads to at each step, which of them
/// the profile refuses, and the proposal for the profile that comes of it.
class CommissioningPage : public StaffPage
{
    Q_OBJECT
public:
    CommissioningPage(StaffModel &model, Theme &theme, QWidget *parent = nullptr);
    ~CommissioningPage() override;

    QString title() const override;
    void retranslate() override;
    void applyTheme() override;
    bool back() override;

private:
    struct Row;
    void refresh();
    void showSeen();

    QVBoxLayout *m_column;
    TitledCard *m_about;
    TextLabel *m_purpose;
    Notice *m_danger;
    TextLabel *m_now;
    ActionBox *m_start;
    ActionBox *m_stop;
    TitledCard *m_seenCard;
    TextLabel *m_nothing;
    ActionBox *m_write;
    QWidget *m_list;
    QVBoxLayout *m_listColumn;
    QList<Row *> m_rows;
};

} // namespace kiosk
