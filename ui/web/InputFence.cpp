// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/InputFence.h"

#include "support/VisitorKeys.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTouchEvent>
#include <QWheelEvent>
#include <QWidget>

namespace kiosk
{

InputFence::InputFence(QWidget *view, QObject *parent) : QObject(parent), m_view(view)
{
    QCoreApplication::instance()->installEventFilter(this);
    connect(view, &QObject::destroyed, this, [this] { m_view = nullptr; });
    // The engine puts what is marked in a page, or copied by its script, where others can read it.
    auto *clipboard = QGuiApplication::clipboard();
    connect(clipboard, &QClipboard::changed, this, [clipboard](QClipboard::Mode mode) {
        const bool ours = mode == QClipboard::Selection ? clipboard->ownsSelection() : clipboard->ownsClipboard();
        const auto *data = clipboard->mimeData(mode);
        if (ours && data && !data->formats().isEmpty())
            clipboard->clear(mode);
    });
}

/// The engine is told of one finger at a time: it would make a pinch or nothing of two.
bool InputFence::takeTouch(QWidget &target, const QTouchEvent &event)
{
    if (m_passing)
        return false;
    const QScopedValueRollback passing(m_passing, true);
    const auto send = [&](QEvent::Type type, const QList<QEventPoint> &points) {
        QTouchEvent one(type, event.pointingDevice(), event.modifiers(), points);
        one.setTimestamp(event.timestamp());
        QCoreApplication::sendEvent(&target, &one);
    };
    const bool over = event.type() == QEvent::TouchEnd || event.type() == QEvent::TouchCancel;
    if (event.pointCount() == 1 && !m_finger)
        return false;
    for (const auto &point : event.points()) {
        if (point.state() != QEventPoint::Pressed || point.id() == m_finger)
            continue;
        send(QEvent::TouchCancel, {});
        m_finger = point.id();
        send(QEvent::TouchBegin, {point});
    }
    for (const auto &point : event.points()) {
        if (point.id() != m_finger)
            continue;
        if (point.state() == QEventPoint::Updated)
            send(QEvent::TouchUpdate, {point});
        else if (point.state() == QEventPoint::Released)
            send(QEvent::TouchEnd, {point});
    }
    if (over)
        m_finger.reset();
    return true;
}

void InputFence::leave(bool forward)
{
    QWidget *to = m_view;
    do {
        to = forward ? to->nextInFocusChain() : to->previousInFocusChain();
        const bool outside = to != m_view && !m_view->isAncestorOf(to);
        if (outside && to->isVisible() && to->isEnabled() && (to->focusPolicy() & Qt::TabFocus)) {
            to->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    } while (to != m_view);
}

bool InputFence::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (widget && event->type() == QEvent::FocusIn)
        m_focusReason = static_cast<const QFocusEvent &>(*event).reason();
    if (widget && event->type() == QEvent::FocusIn && m_view && m_view->isAncestorOf(widget))
        m_tabPressed = false;
    if (!m_view || !widget || (widget != m_view && !m_view->isAncestorOf(widget)))
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        const auto &mouse = static_cast<const QMouseEvent &>(*event);
        return mouse.button() != Qt::LeftButton
            || (event->type() != QEvent::MouseButtonRelease
                && (mouse.modifiers()
                    & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier | Qt::ShiftModifier)));
    }
    case QEvent::Wheel:
        return static_cast<const QWheelEvent &>(*event).modifiers()
            & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return takeTouch(*widget, static_cast<const QTouchEvent &>(*event));
    case QEvent::KeyPress:
        if (const int pressed = static_cast<const QKeyEvent &>(*event).key();
            pressed == Qt::Key_Tab || pressed == Qt::Key_Backtab)
            m_tabPressed = true;
        if (const auto &key = static_cast<const QKeyEvent &>(*event); key.key() == Qt::Key_F6
            && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
            leave(!key.modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        [[fallthrough]];
    case QEvent::ShortcutOverride: {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        return !isVisitorsKey(key.key(), key.modifiers(), key.text());
    }
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::DragLeave:
    case QEvent::Drop:
    case QEvent::NativeGesture:
    case QEvent::Gesture:
    case QEvent::GestureOverride:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

} // namespace kiosk
