// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"

#include <array>

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class Card;
class CountdownRing;
class Notice;
class Picture;
class QueueNumber;
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
    void roomChanged() override { arrange(); }

private:
    enum class Stage { Waiting, MayTry, Elapsed, StaffNeeded };
    Stage stage() const;
    void refresh();
    void updateTexts();
    void arrange();
    QString tryRemark() const;
    void announceTimeLeft(Seconds left);
    bool hasNetwork() const;

    Stage m_shownStage = Stage::Waiting;
    QString m_shownRemark;
    bool m_shownMayTry = false;
    QString m_caption;
    QBoxLayout *m_columns;
    QBoxLayout *m_rightColumn;
    CountdownRing *m_ring;
    QWidget *m_overdue; ///< in the ring's place once staff are needed: a picture, or the number in their queue
    Picture *m_overduePicture;
    QueueNumber *m_number;
    TextLabel *m_readyBy;
    TextLabel *m_heading;
    TextLabel *m_sentence;
    Notice *m_staff;
    QWidget *m_get; ///< what to get meanwhile: the network, and the app
    QBoxLayout *m_getRow;
    Card *m_wifi;
    QBoxLayout *m_wifiRow;
    TextLabel *m_wifiTitle;
    Card *m_install;
    QBoxLayout *m_installRow;
    TextLabel *m_installTitle;
    TextLabel *m_installText;
    QBoxLayout *m_codes;
    struct Place {
        QWidget *area = nullptr;
        QrCode *code = nullptr;
        TextLabel *name = nullptr;
    };
    Place makePlace(QWidget *parent);
    Place m_network; ///< the guests', where the profile has one
    std::array<Place, 2> m_stores; ///< as far as the profile has them
    Card *m_leave;
    QBoxLayout *m_leaveRow;
    TextLabel *m_leaveTitle;
    TextLabel *m_leaveText;
    ActionButton *m_take;
    Seconds m_timeLeftSeen{0};
};

} // namespace kiosk
