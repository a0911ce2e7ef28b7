// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"
#include "shell/Translations.h"

class QBoxLayout;
class QGridLayout;
class QVBoxLayout;

namespace kiosk
{

class AccessView;
class ActionButton;
class Card;
class Picture;
class PictureItem;
class TextLabel;

/// Step 0: three large buttons, each in its own language, the organisation's default language first; what to have at
/// hand, how long it takes, and the parked waits by ticket and time left. Speaks all three languages at once. In the
/// same place, in one language, what there is for accessibility.
class WelcomePage : public Page
{
    Q_OBJECT
public:
    WelcomePage(Visit &visit, Theme &theme, const Translations &translations, QWidget *parent = nullptr);

    void retranslate() override;
    void applyTheme() override;
    void entered() override;
    Band band() const override;
    void bandPressed(BandButton button) override;
    QWidget *firstFocus() override;
    bool speaksOneLanguage() const override { return m_showsAccess; }

    void showAccess(bool shown) override;

private:
    QString inAll(const char *source) const;
    /// "Bank codes or passport", by the profile's methods.
    QString proofIn(Language language) const;
    QString durationIn(Language language) const;
    void showTickets();

    const Translations &m_translations;
    QList<Language> m_order; ///< the default language first
    QWidget *m_begin; ///< where a visit begins
    QBoxLayout *m_columns;
    QVBoxLayout *m_main;
    QList<TextLabel *> m_greetings;
    QList<ActionButton *> m_starts;
    Card *m_card;
    QVBoxLayout *m_cardColumn;
    TextLabel *m_haveReady;
    QList<PictureItem *> m_items;
    QWidget *m_ticketArea;
    QVBoxLayout *m_ticketColumn;
    TextLabel *m_waiting;
    QWidget *m_ticketGrid;
    QList<ActionButton *> m_tickets;
    ActionButton *m_more; ///< the next few of them
    AccessView *m_access;
    bool m_showsAccess = false;
    qsizetype m_ticketPage = 0;
    QList<TicketId> m_shownTickets; ///< of m_tickets, in order
};

} // namespace kiosk
