// SPDX-License-Identifier: GPL-3.0-or-later
// Of the identity view: what goes into a page, and which of its fields waits for it.
#include "web/EngineIdentityView.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <utility>

namespace kiosk
{

namespace
{

QString originOf(const QUrl &url)
{
    return QString::fromLatin1(
        url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment));
}

} // namespace

void EngineIdentityView::typeText(const QString &text)
{
    for (const char32_t character : text.toUcs4()) {
        const QString typed = QString::fromUcs4(&character, 1);
        const bool upper = typed != typed.toLower();
        // Qt's key codes of the Latin 1 letters are their capitals.
        const int key = character < 0x100 ? typed.toUpper().at(0).unicode() : int(Qt::Key_unknown);
        sendKey(key, upper ? Qt::ShiftModifier : Qt::NoModifier, typed);
    }
}

void EngineIdentityView::pressKey(int key)
{
    QString text;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        text = QStringLiteral("\r");
    else if (key == Qt::Key_Space)
        text = QStringLiteral(" ");
    else if (key == Qt::Key_Backspace)
        text = QStringLiteral("\b");
    else if (key == Qt::Key_Tab)
        text = QStringLiteral("\t");
    sendKey(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier, text);
}

void EngineIdentityView::sendKey(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    auto *target = m_view ? m_view->focusProxy() : nullptr;
    if (!target)
        return;
    // Of the same kind as a real keyboard's, so that the page takes them for the visitor's (isTrusted).
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyPress, key, modifiers, text));
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyRelease, key, modifiers, text));
}

void EngineIdentityView::tellFilled(bool filled)
{
    if (std::exchange(m_filled, filled) != filled)
        tell([filled](IdentityViewListener &listener) { listener.identityAddressFilled(filled); });
}

void EngineIdentityView::leaveField()
{
    m_hiddenField->stop();
    m_fieldFrame.reset();
    if (m_field != FieldKind::None)
        reportField(FieldKind::None);
}

void EngineIdentityView::reportField(FieldKind field)
{
    m_field = field;
    tell([field](IdentityViewListener &listener) { listener.identityFieldFocused(field); });
}

bool EngineIdentityView::isService() const
{
    const auto url = m_page->url();
    const auto *rule = m_policy.allows(url, UrlUse::Page) ? m_policy.ruleFor(url) : nullptr;
    return rule && rule->role == HostRole::Service;
}

/// The address of the page is looked at again here, and the script looks at its document's origin once more: between
/// this call and the script another page may have come.
void EngineIdentityView::fillAddress()
{
    if (m_settings.address.isEmpty() || m_settings.service.addressFields.isEmpty())
        return;
    if (!isService())
        return;
    m_page->runJavaScript(m_scripts.filler(originOf(m_page->url()), m_settings.address.toDisplay()),
                          PageScripts::world);
}

bool EngineIdentityView::hasFocus() const
{
    return m_view && m_view->focusProxy() && m_view->focusProxy()->hasFocus();
}

/// From a page's widget that has gone, Qt hands the focus to some button; any other way is the visitor's or the kiosk's
/// doing.
void EngineIdentityView::focusMoved(QWidget *from, QWidget *to)
{
    const bool outside = m_frame && to && to != m_frame && !m_frame->isAncestorOf(to);
    // An engine that is given the focus as if by Tab passes it on where the page is not there yet.
    const bool passedOn = m_inputFence && m_inputFence->isPassedOn();
    const bool handed = m_frame && from && m_frame->isAncestorOf(from)
        && (passedOn || !from->isVisibleTo(m_frame) || from != m_view->focusProxy());
    if (outside && from && !handed)
        m_hadFocus = false;
    else if (outside && handed && !m_loading && m_hadFocus)
        QMetaObject::invokeMethod(this, &EngineIdentityView::keepFocus, Qt::QueuedConnection);
}

/// A page of another site comes in a widget of its own; who was typing goes on typing.
void EngineIdentityView::keepFocus()
{
    if (m_hadFocus && m_view && m_view->focusProxy() && !hasFocus())
        m_view->setFocus();
}

} // namespace kiosk
