// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ColumnPage.h"

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class Card;
class MethodCard;
class Notice;
class Picture;
class PictureItem;

/// Step 2: one card for each way of identifying that the site offers, which says what it needs before the visitor
/// commits.
class MethodPage : public ColumnPage
{
    Q_OBJECT
public:
    MethodPage(Visit &visit, Theme &theme, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    void entered() override;
    void left() override;
    Band band() const override;
    void bandPressed(BandButton button) override;
    QWidget *firstFocus() override;

private:
    void arrangeCards();
    bool hasLostAddress() const;
    void sayPassword();

    Notice *m_apology;
    QBoxLayout *m_cards;
    QList<MethodCard *> m_methodCards;
    QBoxLayout *m_passwordRow;
    PictureItem *m_password;
    ActionButton *m_passwordToo;
    Notice *m_noAttempts;
};

/// One way of identifying: name, how long, what it needs, and its button.
class MethodCard : public QWidget
{
    Q_OBJECT
public:
    MethodCard(Visit &visit, Theme &theme, const IdentityMethod &method, QWidget *parent = nullptr);
    void retranslate();
    /// Also after every change of the theme.
    void setDensity(Density density, bool pictured);
    /// Whether its provider answers.
    void showStanding();
    ActionButton *button() const { return m_button; }

private:
    void applyTheme();
    bool isFirst() const;

    Visit &m_visit;
    Theme &m_theme;
    IdentityMethod m_method;
    Density m_density = Density::Roomy;
    bool m_pictured = true;
    Card *m_card;
    QBoxLayout *m_head;
    Picture *m_picture; ///< null where the profile names none
    TextLabel *m_name;
    TextLabel *m_remark;
    QList<PictureItem *> m_needs;
    ActionButton *m_button;
};

} // namespace kiosk
