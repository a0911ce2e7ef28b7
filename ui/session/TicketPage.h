// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class Card;
class Notice;
class PictureItem;
class QrCode;
class TextLabel;

/// "Take this with you", and where whoever leaves the wait comes to: the ticket, the time and the address for later, so
/// that the kiosk is free for the next visitor. The ticket says nothing about the person.
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
    void ask(bool asks);
    /// The host has given a number, or has none.
    bool isAnswered() const;
    void sayNumber();
    void alignCodes();
    void sayHowTheSlipIs();
    void sizeNumber();

    struct Place {
        QrCode *code = nullptr;
        TextLabel *name = nullptr;
        TextLabel *hint = nullptr;
    };

    bool m_wasAnswered = false;
    bool m_asks = false; ///< whether everything is to be forgotten
    QBoxLayout *m_columns;
    QBoxLayout *m_textColumn;
    QBoxLayout *m_ticketColumn = nullptr;
    Card *m_ticketCard;
    TextLabel *m_ticketName;
    QWidget *m_ticketNumber;
    TextLabel *m_ticketTime;
    TextLabel *m_ticketKept;
    ActionButton *m_print;
    PictureItem *m_slip; ///< what has become of it
    TextLabel *m_heading;
    TextLabel *m_sentence;
    PictureItem *m_open;
    PictureItem *m_notInApp;
    PictureItem *m_comeBack;
    Notice *m_question;
    Card *m_codeCard;
    QBoxLayout *m_codeRow;
    Place m_signIn;
    Place m_calendar;
};

} // namespace kiosk
