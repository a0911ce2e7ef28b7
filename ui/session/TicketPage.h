// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"

class QBoxLayout;

namespace kiosk
{

class Card;
class PictureItem;
class QrCode;
class TextLabel;

/// "Take this with you": the ticket, the time and the address for later, so that the kiosk is free for the next
/// visitor. The ticket says nothing about the person.
class TicketPage final : public Page
{
    Q_OBJECT
public:
    TicketPage(Visit &visit, Theme &theme, QWidget *parent = nullptr);

    void retranslate() override;
    void applyTheme() override;
    void entered() override;
    Band band() const override;
    void bandPressed(BandButton button) override;

private:
    void refresh();

    bool m_hadTicket = false;
    QBoxLayout *m_columns;
    QBoxLayout *m_textColumn;
    QBoxLayout *m_ticketColumn = nullptr;
    QBoxLayout *m_codeColumn = nullptr;
    Card *m_ticketCard;
    TextLabel *m_ticketName;
    QWidget *m_ticketNumber;
    TextLabel *m_ticketTime;
    TextLabel *m_heading;
    TextLabel *m_sentence;
    PictureItem *m_open;
    PictureItem *m_notInApp;
    PictureItem *m_comeBack;
    Card *m_codeCard;
    QrCode *m_code;
    TextLabel *m_codeHost;
    TextLabel *m_codeHint;
};

} // namespace kiosk
