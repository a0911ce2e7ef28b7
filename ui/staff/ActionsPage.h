// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/StaffPage.h"

#include <QList>

class QBoxLayout;
class QVBoxLayout;

namespace kiosk
{

class ActionBox;
class ActionButton;
class FlowRow;
class TextLabel;
class TitledCard;

/// What staff can do to the visit, to the service and to the kiosk. What takes something away asks once more in place.
class ActionsPage : public StaffPage
{
    Q_OBJECT
public:
    ActionsPage(StaffModel &model, Theme &theme, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void applyTheme() override;
    bool back() override;

private:
    void refresh();
    void choose(const QString &reason);

    QBoxLayout *m_columns;
    QVBoxLayout *m_left;
    QVBoxLayout *m_right;
    TitledCard *m_visit;
    TextLabel *m_noVisit;
    FlowRow *m_visitActions;
    ActionBox *m_moreTime;
    ActionBox *m_end;
    TitledCard *m_service;
    TextLabel *m_serviceNow;
    TextLabel *m_reasonLabel;
    FlowRow *m_reasons;
    QList<ActionButton *> m_reasonButtons; ///< in the order of staffwords::outOfServiceReasons()
    QString m_reason;
    ActionBox *m_out;
    ActionBox *m_back;
    TitledCard *m_leaveCard;
    TextLabel *m_leaveWords;
    ActionBox *m_leave;
};

} // namespace kiosk
