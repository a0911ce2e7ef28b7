// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/WindowGuard.h"

#include "support/VisitorKeys.h"

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

bool isSwallowedKey(const QKeyEvent &event)
{
    // 5 and 0 of a number pad without Num Lock.
    if (event.modifiers() == Qt::KeypadModifier && (event.key() == Qt::Key_Clear || event.key() == Qt::Key_Insert))
        return false;
    return !isVisitorsKey(event.key(), event.modifiers(), event.text());
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
