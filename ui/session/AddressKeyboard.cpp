// SPDX-License-Identifier: GPL-3.0-or-later
// The screen keyboard below the address.
#include "session/AddressPage.h"

#include "session/ScreenTyping.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"

#include <QEvent>

#include <algorithm>

namespace kiosk
{

int AddressPage::keyboardHeight() const
{
    return m_keyboardArea->isHidden() ? 0 : m_keyboardArea->sizeHint().height();
}

bool AddressPage::eventFilter(QObject *watched, QEvent *event)
{
    // Hidden by its own key, the keyboard comes back where it is wanted.
    if (watched == m_field && event->type() == QEvent::MouseButtonRelease)
        updateKeyboard();
    return Page::eventFilter(watched, event);
}

void AddressPage::setKeyboardMode()
{
    const QList<AccountKind> &kinds = visit().config().profile.accountKinds;
    const QString text = m_field->text();
    const bool numbersOnly = !kinds.isEmpty() && std::all_of(kinds.cbegin(), kinds.cend(), [](const AccountKind &kind) {
        return kind.domain.isEmpty() && kind.keyboard == LoginKeyboard::Digits;
    });
    // Another organisation's address has letters; so may have what somebody has begun.
    const bool digits = numbersOnly && m_asked != Asked::ForOther
        && std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter() || c == u'@'; });
    m_keyboard->setMode(digits ? ScreenKeyboard::Mode::Digits : ScreenKeyboard::Mode::Email);
}

void AddressPage::updateKeyboard()
{
    m_keyboardArea->setVisible(typesOnScreen(visit(), m_input));
    arrange();
    Q_EMIT bandChanged();
}

void AddressPage::hideKeyboard()
{
    m_keyboardArea->hide();
    arrange();
    Q_EMIT bandChanged();
}

void AddressPage::typeKey(int key)
{
    switch (key) {
    case Qt::Key_Backspace:
        m_field->backspace();
        break;
    case Qt::Key_Left:
        m_field->cursorBackward(false);
        break;
    case Qt::Key_Right:
        m_field->cursorForward(false);
        break;
    case Qt::Key_Return:
        goOn();
        break;
    default:
        break;
    }
}

} // namespace kiosk
