// SPDX-License-Identifier: GPL-3.0-or-later
// The screen keyboard below the embedded page: when it is there, for what, and what room it leaves.
#include "session/VerifyPage.h"

#include "session/GuidanceStrip.h"
#include "widgets/ScreenKeyboard.h"

#include <QGuiApplication>

namespace kiosk
{

/// A press on the page moves the focus before its release, and until then the page stands still: what the keyboard
/// takes or leaves would not be filled.
void VerifyPage::fieldFocused(FieldKind field)
{
    m_fieldBeforeLoad = false;
    m_nextField = field;
    if (field != FieldKind::None && QGuiApplication::mouseButtons() == Qt::NoButton)
        takeField();
    else
        m_fieldTimer.start();
}

void VerifyPage::takeField()
{
    m_fieldTimer.stop();
    m_field = m_nextField;
    m_keyboardHidden = false;
    m_keyboardCalled = false;
    updateKeyboard();
}

void VerifyPage::setScreenKeyboardWanted(bool wanted)
{
    // Asked for again soon. Who presses on the page is about to leave a field or has not come to one yet.
    if (wanted == m_keyboardWanted || m_fieldTimer.isActive() || QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    m_keyboardWanted = wanted;
    updateKeyboard();
}

void VerifyPage::updateKeyboard()
{
    const bool offered = m_keyboardWanted && visit().config().screenKeyboard != ScreenKeyboardMode::Never;
    // While the kiosk asks, the room is the question's.
    const bool shown = offered && !m_strip->asksWhetherReset()
        && (m_keyboardCalled || (m_field != FieldKind::None && !m_keyboardHidden));
    const bool changed = m_keyboard->isHidden() == shown;
    // Laid out anew for another kind of field alone: that takes back capitals and signs, and the key under a finger.
    if (shown && (changed || m_field != m_keyboardField)) {
        m_keyboardField = m_field;
        m_keyboard->setMode(m_field == FieldKind::Digits        ? ScreenKeyboard::Mode::Digits
                                : m_field == FieldKind::Address ? ScreenKeyboard::Mode::Email
                                                                : ScreenKeyboard::Mode::Text);
    }
    m_keyboard->setVisible(shown);
    m_strip->setKeyboardKey(offered && !shown && m_pageShown && !m_strip->asksWhetherReset());
    shareRoom();
    if (changed)
        Q_EMIT bandChanged();
}

void VerifyPage::shareRoom()
{
    const bool typing = !m_keyboard->isHidden();
    m_strip->setRoom(height() - (typing ? m_keyboard->sizeHint().height() : 0),
                     typing ? GuidanceStrip::Use::Typing : GuidanceStrip::Use::Reading);
}

} // namespace kiosk
