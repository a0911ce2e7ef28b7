// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"
#include "session/SetUpSteps.h"

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class Card;
class DeviceDrawing;
class SetUpSlot;
class StepDots;
class TextLabel;

/// The steps of setting the app up again, one at a time, on the visitor's own devices, with what each needs large
/// beside it. Nothing is signed in to or typed on the kiosk. The main button is the next step; only at the last one it
/// ends the visit.
class SetUpPage final : public Page
{
    Q_OBJECT
public:
    SetUpPage(Visit &visit, Theme &theme, QWidget *parent = nullptr);

    void retranslate() override;
    QString spokenOnArrival() const override;
    void applyTheme() override;
    void entered() override;
    Band band() const override;
    void bandPressed(BandButton button) override;

    SetUpWay way() const { return m_way; }
    int stepIndex() const { return m_index; }
    void roomChanged() override { arrange(); }

private:
    enum class Announcement { No, Yes };
    void choose(SetUpWay way);
    void goTo(int index);
    void readSteps();
    void showStep(Announcement announcement);
    void arrange();
    bool isLast() const { return m_index + 1 >= m_steps.size(); }

    SetUpWay m_way = SetUpWay::PhoneOnly;
    QList<SetUpStep> m_steps;
    bool m_waysDiffer = true;
    int m_index = 0;

    QBoxLayout *m_rows;
    QBoxLayout *m_head;
    QBoxLayout *m_columns;
    QBoxLayout *m_rightColumn;
    SetUpSlot *m_slot;
    TextLabel *m_heading;
    QWidget *m_ways;
    QBoxLayout *m_wayRow;
    ActionButton *m_phoneOnly;
    ActionButton *m_withComputer;
    QWidget *m_where;
    TextLabel *m_count;
    StepDots *m_dots;
    Card *m_card;
    QBoxLayout *m_cardText;
    DeviceDrawing *m_aside;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_caution;
    ActionButton *m_stillAsks;
    TextLabel *m_mayDiffer;
};

} // namespace kiosk
