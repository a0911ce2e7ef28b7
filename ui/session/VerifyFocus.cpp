// SPDX-License-Identifier: GPL-3.0-or-later
// Who has the keyboard's focus beside the embedded page: the page, what it asks, or a button of the kiosk.
#include "session/VerifyPage.h"

#include "session/BottomBar.h"
#include "session/PageWordStrip.h"

#include <utility>

namespace kiosk
{

QWidget *VerifyPage::firstFocus()
{
    if (m_pageWord->asksNow())
        return m_pageWord;
    return m_pageShown && m_view ? m_view->widget() : nullptr;
}

void VerifyPage::focusView()
{
    if (QWidget *first = firstFocus())
        first->setFocus();
}

/// Whoever is at the idle question or at another button stays there.
bool VerifyPage::mayTakeFocus() const
{
    const QWidget *now = window()->focusWidget();
    return !now || now->window() != window() || isAncestorOf(now);
}

bool VerifyPage::isAtBandButton() const
{
    const QWidget *now = window()->focusWidget();
    while (now && !qobject_cast<const BottomBar *>(now))
        now = now->parentWidget();
    return now;
}

/// The page waits for the answer and takes no key meanwhile: who was in it could not leave it for the answers.
void VerifyPage::pageAsks()
{
    covered();
    if (mayTakeFocus())
        m_pageWord->setFocus(Qt::OtherFocusReason);
    // Under a finger that taps twice now lies something else.
    Q_EMIT turned();
}

void VerifyPage::windowsChanged(int count)
{
    const bool opened = count > std::exchange(m_windows, count);
    Q_EMIT bandChanged();
    // At the visitor's press on the page alone, whatever has the focus. The idle question may have come since.
    const QWidget *seen = window()->childAt(mapTo(window(), rect().center()));
    if (opened && isAncestorOf(seen))
        focusView();
}

} // namespace kiosk
