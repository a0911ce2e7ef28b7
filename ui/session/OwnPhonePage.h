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

/// "Do this on my own phone": the identity service's address as a QR code, what to do there, and then on to the wait.
class OwnPhonePage : public ColumnPage
{
    Q_OBJECT
public:
    OwnPhonePage(Visit &visit, Theme &theme, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    Band band() const override;
    void bandPressed(BandButton button) override;

private:
    Card *m_card;
    QBoxLayout *m_cardRow;
    QrCode *m_code;
    TextLabel *m_host;
    TextLabel *m_scan;
    QVBoxLayout *m_codeColumn;
    QVBoxLayout *m_texts;
    QList<PictureItem *> m_items;
};

} // namespace kiosk
