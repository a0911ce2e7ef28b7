// SPDX-License-Identifier: GPL-3.0-or-later
#include "assist/FocusRoad.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>

namespace kiosk
{

namespace
{

void strike(QWidget *window, int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *target = window->focusWidget() ? window->focusWidget() : window;
    // One after the other, as from a keyboard: an embedded page takes its keys in its own time.
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyPress, key, modifiers, text));
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyRelease, key, modifiers, text));
}

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

/// What a page toggles or opens by the space bar alone: Enter would send its form off.
bool wantsSpace(QWidget *focus)
{
    const QAccessibleInterface *part = focusedIn(QAccessible::queryAccessibleInterface(focus));
    if (!part)
        return false;
    switch (part->role()) {
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::ButtonMenu:
        return true;
    default:
        return false;
    }
}

} // namespace

void moveFocus(QWidget *window, Way way)
{
    const QWidget *focus = window->focusWidget();
    const bool maybeInPage = focus && !qobject_cast<const QAbstractButton *>(focus) && !focus->inherits("QLineEdit");
    const Qt::KeyboardModifiers modifiers = way == Way::Forward ? Qt::NoModifier : Qt::ShiftModifier;
    if (way == Way::Forward)
        strike(window, Qt::Key_Tab, QStringLiteral("\t"));
    else
        strike(window, Qt::Key_Backtab, {}, modifiers);
    // An engine may keep the focus whatever Tab it is sent: nobody is to be caught in its page.
    if (maybeInPage)
        strike(window, Qt::Key_F6, {}, modifiers);
}

void pressFocus(QWidget *window)
{
    QWidget *focus = window->focusWidget();
    if (focus && !qobject_cast<QAbstractButton *>(focus) && wantsSpace(focus))
        strike(window, Qt::Key_Space, QStringLiteral(" "));
    else
        strike(window, Qt::Key_Return, QStringLiteral("\r"));
}

void typeKey(QWidget *window, int key)
{
    strike(window, key, {});
}

bool focusTakesText(const QWidget *window)
{
    const QWidget *focus = window->focusWidget();
    return focus && !qobject_cast<const QAbstractButton *>(focus);
}

} // namespace kiosk
