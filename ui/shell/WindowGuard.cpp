// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/WindowGuard.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMetaObject>
#include <QMouseEvent>
#include <QPointer>
#include <QTimer>
#include <QWheelEvent>
#include <QWidget>
#include <QWindow>

namespace kiosk
{

namespace
{

bool isPrintable(const QKeyEvent &event)
{
    return !event.text().isEmpty() && event.text().front().isPrint();
}

/// Modifiers, and what leads to a character without being one.
bool isPartOfTyping(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_AltGr:
    case Qt::Key_Mode_switch:
    case Qt::Key_Multi_key:
        return true;
    default:
        return key >= Qt::Key_Dead_Grave && key <= Qt::Key_Dead_Longsolidusoverlay;
    }
}

bool movesOrEdits(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Escape:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

/// A list of what a visitor needs, because a list of what nobody needs is never complete: media keys, Print Screen,
/// keys that start programs and every chord are not on it.
bool isSwallowedKey(const QKeyEvent &event)
{
    const auto chord = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (isPartOfTyping(event.key()))
        return false;
    // 5 and 0 of a number pad without Num Lock.
    if (event.modifiers() == Qt::KeypadModifier && (event.key() == Qt::Key_Clear || event.key() == Qt::Key_Insert))
        return false;
    if (movesOrEdits(event.key()))
        // Shift+Delete cuts.
        return chord || (event.key() == Qt::Key_Delete && event.modifiers().testFlag(Qt::ShiftModifier));
    // AltGr arrives as GroupSwitch on the Nordic layouts, or as Ctrl+Alt with a printable text on others. A letter with
    // Ctrl+Alt is a chord nevertheless.
    const bool isLetter = event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z;
    const bool altGr = chord == (Qt::ControlModifier | Qt::AltModifier) && !isLetter;
    return !isPrintable(event) || (chord && !altGr);
}

} // namespace

WindowGuard::WindowGuard(QWidget *allowedWindow, QObject *parent) : QObject(parent), m_allowedWindow(allowedWindow)
{
    QCoreApplication::instance()->installEventFilter(this);
}

/// Windows that are no widget's: what is dragged, and what a scene of the engine opens by itself.
void WindowGuard::hideStrange(QWindow *window)
{
    if (!window || window->parent() || window->inherits("QWidgetWindow"))
        return;
    Q_EMIT windowClosed(QString::fromLatin1(window->metaObject()->className()));
    QTimer::singleShot(0, window, [hidden = QPointer<QWindow>(window)] {
        if (hidden)
            hidden->hide();
    });
}

bool WindowGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show: {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (!widget) {
            hideStrange(qobject_cast<QWindow *>(watched));
            break;
        }
        // Lists and calendars of the embedded page come as windows; the view takes them in before they are seen.
        if (!widget->isWindow() || widget == m_allowedWindow || widget->testAttribute(Qt::WA_DontShowOnScreen))
            break;
        Q_EMIT windowClosed(QString::fromLatin1(widget->metaObject()->className()));
        // Not modal any more: some dialogs take the attribute back as they are hidden, and Qt would go on holding a
        // window that is gone for the modal one (crash at the next window, Qt 6.4.2).
        widget->setWindowModality(Qt::NonModal);
        widget->setAttribute(Qt::WA_DontShowOnScreen);
        QTimer::singleShot(0, widget, [window = QPointer<QWidget>(widget)] {
            if (window)
                window->close();
        });
        break;
    }
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
    case QEvent::NativeGesture:
    case QEvent::TabletPress:
        return true;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton)
            return true;
        if (event->type() == QEvent::MouseButtonPress
            && (mouse->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier | Qt::MetaModifier)))
            return true;
        break;
    }
    case QEvent::Wheel:
        if (static_cast<QWheelEvent *>(event)->modifiers()
            & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier | Qt::ShiftModifier))
            return true;
        break;
    case QEvent::Shortcut:
        return true;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
    case QEvent::KeyRelease: {
        const auto &key = *static_cast<QKeyEvent *>(event);
        // A window has every key before its widgets do. The fence of an embedded page has come later than this guard
        // and so hears a widget's keys first; where no page has the focus, the key ends here.
        const bool mayLeavePage = watched->isWindowType() && key.key() == Qt::Key_F6
            && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (!mayLeavePage && isSwallowedKey(key))
            return true;
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kiosk
