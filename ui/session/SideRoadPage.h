// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ColumnPage.h"

class QBoxLayout;
class QVBoxLayout;

namespace kiosk
{

class Card;
class PictureItem;
class QrCode;

/// A road beside the journey: for those whose old phone still works, and for those whose phone is gone. What it says is
/// the profile's.
class SideRoadPage : public ColumnPage
{
    Q_OBJECT
public:
    enum class Road { PhoneWorks, PhoneGone };
    SideRoadPage(Visit &visit, Theme &theme, Road road, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    Band band() const override;
    void bandPressed(BandButton button) override;

private:
    const SideRoad &road() const;

    Road m_road;
    Card *m_card;
    QBoxLayout *m_cardRow;
    QWidget *m_codeArea;
    QrCode *m_code;
    TextLabel *m_place;
    TextLabel *m_scan;
    QVBoxLayout *m_texts;
    QList<PictureItem *> m_items; ///< one for each line of the advice
};

} // namespace kiosk
