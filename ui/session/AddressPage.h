// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AddressBook.h"
#include "session/ColumnPage.h"

class QBoxLayout;
class QGridLayout;
class QLineEdit;

namespace kiosk {

class ActionButton;
class InputTracker;
class Notice;
class ScreenKeyboard;

/// Step 1: the e-mail address. Domain chips fill in the rest, the account kind is named as soon as it is known, and near
/// misses get a correction by one touch. Never loses what was typed.
class AddressPage : public ColumnPage
{
    Q_OBJECT
public:
    AddressPage(Visit &visit, Theme &theme, const InputTracker &input, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    void entered() override;
    void left() override;
    Band band() const override;
    void bandPressed(BandButton button) override;
    QWidget *firstFocus() override;

private:
    void judge();
    void showVerdict();
    void goOn();
    void takeCorrection();
    void pressChip(const AccountKind &kind);
    void updateKeyboard();
    QString problemText() const;
    QString correctionText() const;

    const InputTracker &m_input;
    AddressBook m_book;
    AddressVerdict m_verdict;
    bool m_asked = false; ///< "Continue" was pressed on this text: now say what is missing
    QWidget *m_fieldRow;
    QLineEdit *m_field;
    TextLabel *m_kind;
    QWidget *m_chips;
    QList<ActionButton *> m_chipButtons;
    ActionButton *m_otherOrganisation;
    Notice *m_notice;
    ActionButton *m_correction;
    ScreenKeyboard *m_keyboard;
};

} // namespace kiosk
