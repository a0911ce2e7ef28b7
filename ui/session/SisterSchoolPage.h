// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ColumnPage.h"

class QBoxLayout;
class QVBoxLayout;

namespace kiosk
{

class Card;
class QrCode;

/// The address is another school's that has a reset service of its own: tells which, as a QR code for the visitor's
/// phone.
class SisterSchoolPage : public ColumnPage
{
    Q_OBJECT
public:
    SisterSchoolPage(Visit &visit, Theme &theme, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    void entered() override { retranslate(); }
    void left() override;
    Band band() const override;
    void bandPressed(BandButton button) override;

private:
    Card *m_card;
    QBoxLayout *m_cardRow;
    QrCode *m_code;
    TextLabel *m_advice;
    TextLabel *m_host;
    TextLabel *m_scan;
    QVBoxLayout *m_texts;
};

} // namespace kiosk
