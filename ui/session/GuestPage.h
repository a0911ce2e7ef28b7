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

/// What a guest of another organisation must do: write to the school's support from the invited address. A mailto: QR
/// code opens the mail, filled in, on the visitor's own phone; beside it stands the profile's page, if it has one, for
/// phones whose camera takes web addresses alone.
class GuestPage : public ColumnPage
{
    Q_OBJECT
public:
    GuestPage(Visit &visit, Theme &theme, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    Band band() const override;
    void bandPressed(BandButton button) override;

    /// RFC 6068: recipient, subject and body, percent-encoded. The body can be read where its line breaks are dropped.
    static QString mailtoAddress(const GuestContact &contact, Language language);

private:
    Card *m_card;
    QBoxLayout *m_cardRow;
    QrCode *m_code;
    TextLabel *m_scan;
    QWidget *m_pageArea;
    QrCode *m_pageCode;
    TextLabel *m_pageScan;
    TextLabel *m_mail;
    QVBoxLayout *m_codeColumn;
    QVBoxLayout *m_texts;
    QList<PictureItem *> m_items;
};

} // namespace kiosk
