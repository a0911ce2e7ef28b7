// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"

class QBoxLayout;

namespace kiosk
{

class Card;
class Notice;
class Picture;
class PictureItem;
class QueueNumber;
class TextLabel;

/// Why an attempt to identify ended, what that means and what to do now: one screen for each Outcome but Done. Offers
/// another attempt only where the flow has one left, and never after a certificate problem.
class OutcomePage final : public Page
{
    Q_OBJECT
public:
    OutcomePage(Visit &visit, Theme &theme, QWidget *parent = nullptr);

    void retranslate() override;
    void applyTheme() override;
    void entered() override;
    Band band() const override;
    void bandPressed(BandButton button) override;

private:
    enum class Remedy { None, TryAgain, OtherMethod, Staff, CallStaff, Leave };
    struct Remedies {
        Remedy main = Remedy::None;
        Remedy second = Remedy::None;
    };
    struct Texts {
        QString heading;
        QString meaning;
        QString advice;
    };
    Texts textsFor(Outcome outcome) const;
    /// What the chosen way asks for, in one line; empty where the profile names nothing.
    QString needs() const;
    static QString pictureFor(Outcome outcome);
    Remedies remedies() const;
    Band::Button buttonFor(Remedy remedy) const;
    void apply(Remedy remedy);
    bool staffOnly() const;

    Outcome m_outcome = Outcome::Failed;
    QBoxLayout *m_columns;
    QBoxLayout *m_text;
    Picture *m_picture;
    TextLabel *m_heading;
    TextLabel *m_meaning;
    Card *m_card;
    QBoxLayout *m_cardRow;
    QBoxLayout *m_cardColumn;
    QueueNumber *m_number;
    PictureItem *m_advice;
    PictureItem *m_otherWay;
    PictureItem *m_staff;
    Notice *m_attempts;
};

} // namespace kiosk
