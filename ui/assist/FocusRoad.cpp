// SPDX-License-Identifier: GPL-3.0-or-later
#include "assist/FocusRoad.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QKeyEvent>

namespace kiosk
{

namespace
{

/// An engine answers in its own time, and a key that is held repeats fast.
constexpr int patience = 4;

QAccessibleInterface *focusedIn(QAccessibleInterface *accessible)
{
    if (!accessible || !accessible->isValid())
        return nullptr;
    for (int i = 0; i < accessible->childCount(); ++i) {
        if (QAccessibleInterface *found = focusedIn(accessible->child(i)))
            return found;
    }
    return accessible->state().focused ? accessible : nullptr;
}

/// The page that has the focus, as far as it tells: its accessible is a child of the view around what has it.
QAccessibleInterface *focusedPage(QWidget *window)
{
    for (QWidget *widget = window->focusWidget(); widget && widget != window; widget = widget->parentWidget()) {
        QAccessibleInterface *part = QAccessible::queryAccessibleInterface(widget);
        for (int i = 0; part && i < part->childCount(); ++i) {
            QAccessibleInterface *child = part->child(i);
            if (child && child->isValid() && child->role() == QAccessible::WebDocument)
                return child;
        }
    }
    return nullptr;
}

/// The part of the page, or the page where none of its parts has the focus; nothing outside of a page.
QAccessibleInterface *focusedPart(QWidget *window)
{
    QAccessibleInterface *page = focusedPage(window);
    QAccessibleInterface *part = focusedIn(page);
    return part ? part : page;
}

/// What a page toggles or opens by the space bar alone: Enter would send its form off.
bool wantsSpace(const QAccessibleInterface &part)
{
    switch (part.role()) {
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::ButtonMenu:
        return true;
    default:
        return false;
    }
}

/// One that opens a list to choose from, and takes the cursor keys while that is closed.
bool isList(const QAccessibleInterface &part)
{
    return part.role() == QAccessible::ComboBox && !part.state().editable;
}

bool wantsCursorKeys(const QAccessibleInterface &part)
{
    switch (part.role()) {
    case QAccessible::WebDocument:
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::Link:
    case QAccessible::CheckBox:
        return false;
    default:
        return true;
    }
}

} // namespace

void FocusRoad::strike(int key, const QString &text, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = m_window->focusWidget() ? m_window->focusWidget() : m_window;
    // One after the other, as from a keyboard: an embedded page takes its keys in its own time.
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyPress, key, modifiers, text));
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyRelease, key, modifiers, text));
}

void FocusRoad::forget()
{
    m_passed.clear();
    m_last = 0;
    m_still = 0;
}

bool FocusRoad::isCaughtAt(QAccessible::Id part, Way way)
{
    if (way != m_way)
        forget();
    m_way = way;
    if (part == m_last)
        return ++m_still >= patience;
    m_still = 0;
    m_last = part;
    if (m_passed.contains(part))
        return true;
    m_passed << part;
    return false;
}

void FocusRoad::move(Way way)
{
    const QWidget *focus = m_window->focusWidget();
    QAccessibleInterface *part = focusedPart(m_window);
    const bool maybeInPage = focus && !qobject_cast<const QAbstractButton *>(focus) && !focus->inherits("QLineEdit");
    // A page that tells nothing is passed as a whole.
    const bool leaves = part ? isCaughtAt(QAccessible::uniqueId(part), way) : maybeInPage;
    if (!part || leaves)
        forget();
    const Qt::KeyboardModifiers modifiers = way == Way::Forward ? Qt::NoModifier : Qt::ShiftModifier;
    if (way == Way::Forward)
        strike(Qt::Key_Tab, QStringLiteral("\t"));
    else
        strike(Qt::Key_Backtab, {}, modifiers);
    if (leaves)
        strike(Qt::Key_F6, {}, modifiers);
}

void FocusRoad::press()
{
    forget();
    const QAccessibleInterface *part = focusedPart(m_window);
    if (part && wantsSpace(*part))
        strike(Qt::Key_Space, QStringLiteral(" "));
    else
        strike(Qt::Key_Return, QStringLiteral("\r"));
}

void FocusRoad::pressOrTakeNext()
{
    const QAccessibleInterface *part = focusedPart(m_window);
    const bool takesNext =
        part && (isList(*part) || (part->role() == QAccessible::RadioButton && part->state().checked));
    if (!takesNext) {
        press();
        return;
    }
    forget();
    strike(Qt::Key_Down, {});
}

void FocusRoad::typeKey(int key)
{
    strike(key, {});
}

bool FocusRoad::takesText() const
{
    const QWidget *focus = m_window->focusWidget();
    if (const QAccessibleInterface *part = focusedPart(m_window))
        return wantsCursorKeys(*part);
    return focus && !qobject_cast<const QAbstractButton *>(focus);
}

} // namespace kiosk
