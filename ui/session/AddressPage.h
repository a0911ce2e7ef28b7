// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AddressBook.h"
#include "session/Page.h"

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace kiosk
{

class ActionButton;
class FlowRow;
class InputTracker;
class Notice;
class ScreenKeyboard;
class TextField;
class TextLabel;

/// Step 1: the e-mail address. Domain chips fill in the rest, the account kind is named as soon as it is known, and
/// near misses get a correction by one touch. Never loses what was typed, in any language; keeps it from other screens,
/// and forgets it when the visit is over. Never scolds somebody who is still typing.
class AddressPage : public Page
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
    /// The screen keyboard stays at the bottom while what is above it scrolls.
    bool fillsBand() const override { return true; }
    QWidget *firstFocus() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whether "Continue" was pressed on what stands in the field: only then is it said what is missing.
    enum class Asked { No, Once };

    void judge();
    void showVerdict();
    void showNotice();
    bool isWorthSaying() const;
    QString remarkText() const;
    /// The address, or where the visitor has covered the field: "m•••@student.example".
    QString shownAddress(const SecureString &address) const;
    QString problemText() const;
    void goOn();
    void goElsewhere();
    void takeCorrection();
    void pressChip(const AccountKind &kind);
    void typeKey(int key);
    void updateKeyboard();
    void arrange();
    int keyboardHeight() const;
    void scrollIntoPlace();

    const InputTracker &m_input;
    AddressBook m_book;
    AddressVerdict m_verdict;
    Asked m_asked = Asked::No;
    SecureString m_typed; ///< while another step is shown
    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_column;
    TextLabel *m_heading;
    TextLabel *m_sentence;
    TextField *m_field;
    FlowRow *m_chips;
    QList<ActionButton *> m_chipButtons; ///< one for each kind of account, in the profile's order
    ActionButton *m_otherOrganisation;
    QWidget *m_said; ///< what is wrong, and the correction; in the sentence's place
    QBoxLayout *m_saidRow;
    Notice *m_notice;
    FlowRow *m_correctionRow;
    ActionButton *m_correction;
    QWidget *m_keyboardArea;
    ScreenKeyboard *m_keyboard;
};

} // namespace kiosk
