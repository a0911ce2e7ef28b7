// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AddressBook.h"
#include "session/Page.h"

class QBoxLayout;
class QVBoxLayout;

namespace kiosk
{

class ActionButton;
class FlowRow;
class InputTracker;
class Notice;
class ScreenKeyboard;
class ScrollArea;
class TextField;
class TextLabel;

/// Step 1: the e-mail address, or what else people of the school sign in with. Domain chips fill in the rest, the
/// account kind is named as soon as it is known, and near misses get a correction by one touch. Never loses what was
/// typed, in any language; keeps it from other screens, and forgets it when the visit is over. Never scolds somebody
/// who is still typing.
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
    /// What was pressed on what stands in the field: only then is it said what is missing.
    enum class Asked { No, ToGoOn, ForOther };

    void judge();
    void showVerdict();
    void showNotice();
    bool isWorthSaying() const;
    QString remarkText() const;
    /// The address, or where the visitor has covered the field: "m•••@student.example".
    QString shownAddress(const SecureString &address) const;
    QString problemText() const;
    QString elsewhereText() const;
    /// What may be typed here: "Student number: 1234567 / E-mail address: maija@school.example".
    QString examplesText() const;
    void nameField();
    void goOn();
    void otherOrganisation();
    void say(Asked asked);
    void goElsewhere();
    void takeCorrection();
    void pressChip(const QString &domain);
    void setKeyboardMode();
    void typeKey(int key);
    void updateKeyboard();
    void hideKeyboard();
    void arrange();
    int keyboardHeight() const;
    void scrollIntoPlace();

    const InputTracker &m_input;
    AddressBook m_book;
    AddressVerdict m_verdict;
    Asked m_asked = Asked::No;
    SecureString m_typed; ///< while another step is shown
    ScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QWidget *m_headingArea;
    TextLabel *m_heading;
    TextLabel *m_sentence;
    TextField *m_field;
    FlowRow *m_chips;
    QList<ActionButton *> m_chipButtons; ///< one for each domain, in the profile's order
    ActionButton *m_otherOrganisation;
    QWidget *m_said; ///< what is wrong, and the correction; in the sentence's place
    QBoxLayout *m_saidRow;
    Notice *m_notice;
    FlowRow *m_correctionRow;
    ActionButton *m_correction;
    FlowRow *m_roads; ///< for those who need no reset, or something else first
    ActionButton *m_phoneWorks;
    ActionButton *m_phoneGone;
    QWidget *m_keyboardArea;
    ScreenKeyboard *m_keyboard;
};

} // namespace kiosk
