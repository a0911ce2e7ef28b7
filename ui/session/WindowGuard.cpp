// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/WindowGuard.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMetaObject>
#include <QMouseEvent>
#include <QPointer>
#include <QTimer>
#include <QWheelEvent>
#include <QWidget>

namespace kiosk
{

namespace
{

bool isSwallowedKey(const QKeyEvent &event)
{
    const int key = event.key();
    if (key >= Qt::Key_F1 && key <= Qt::Key_F35)
        return true;
    if (key == Qt::Key_Menu || key == Qt::Key_Print || key == Qt::Key_Back || key == Qt::Key_Forward
        || key == Qt::Key_HomePage || key == Qt::Key_Refresh || key == Qt::Key_LaunchMail)
        return true;
    // AltGr arrives as GroupSwitch on the Nordic layouts, or as Ctrl+Alt with a printable text on others.
    const Qt::KeyboardModifiers modifiers = event.modifiers();
    const bool altGr = modifiers.testFlag(Qt::GroupSwitchModifier)
        || (modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::AltModifier) && !event.text().isEmpty()
            && event.text().front().isPrint());
    if (altGr)
        return false;
    return modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::AltModifier)
        || modifiers.testFlag(Qt::MetaModifier);
}

} // namespace

WindowGuard::WindowGuard(QWidget *allowedWindow, QObject *parent) : QObject(parent), m_allowedWindow(allowedWindow)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool WindowGuard::isAllowed(const QWidget *window) const
{
    if (window == m_allowedWindow)
        return true;
    // Select and date lists of the embedded page are popups that the view owns.
    const QWidget *owner = window->parentWidget();
    return window->windowType() == Qt::Popup && owner && owner->window() == m_allowedWindow;
}

bool WindowGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show: {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (!widget || !widget->isWindow() || isAllowed(widget))
            break;
        Q_EMIT windowClosed(QString::fromLatin1(widget->metaObject()->className()));
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
        if (static_cast<QWheelEvent *>(event)->modifiers() & Qt::ControlModifier)
            return true;
        break;
    case QEvent::Shortcut:
        return true;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (isSwallowedKey(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kiosk
