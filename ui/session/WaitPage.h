// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class Card;
class CountdownRing;
class Notice;
class Picture;
class QrCode;
class TextLabel;

/// The wait between the reset and the moment when every system knows of it. Counts down on the visit's deadline, offers
/// what can be done meanwhile, and lets the visitor try early or take the wait away. Says "should be ready", never
/// "is ready": nobody outside the systems can know.
class WaitPage final : public Page
{
    Q_OBJECT
public:
    WaitPage(Visit &visit, Theme &theme, QWidget *parent = nullptr);

    void retranslate() override;
    void applyTheme() override;
    void entered() override;
    Band band() const override;
    void bandPressed(BandButton button) override;
    QWidget *firstFocus() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Stage { Waiting, MayTry, Elapsed, StaffNeeded };
    Stage stage() const;
    void refresh();
    void updateTexts();
    void arrange();
    void setRingSide(qreal sideAt1080);
    QString tryRemark() const;
    void announceTimeLeft(Seconds left);

    Stage m_shownStage = Stage::Waiting;
    QString m_shownRemark;
    bool m_shownMayTry = false;
    QString m_caption;
    qreal m_ringSide = 0; ///< of the 1080p design
    QBoxLayout *m_columns;
    QBoxLayout *m_rightColumn;
    CountdownRing *m_ring = nullptr;
    Picture *m_overdue;
    TextLabel *m_readyBy;
    TextLabel *m_heading;
    TextLabel *m_sentence;
    Notice *m_staff;
    Card *m_install;
    QBoxLayout *m_installRow;
    TextLabel *m_installTitle;
    TextLabel *m_installText;
    QBoxLayout *m_codes;
    QrCode *m_appleCode;
    QrCode *m_googleCode;
    TextLabel *m_appleName;
    TextLabel *m_googleName;
    Card *m_leave;
    QBoxLayout *m_leaveRow;
    TextLabel *m_leaveTitle;
    TextLabel *m_leaveText;
    ActionButton *m_take;
    Seconds m_timeLeftSeen{0};
};

} // namespace kiosk
