// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/InputTracker.h"

#include "widgets/AccessibleRoles.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace kiosk
{

namespace
{
/// A mouse on a shaking counter moves a few pixels by itself (quality.md: "noisy mouse never sleeps").
constexpr qreal movementThreshold = 24;
} // namespace

InputTracker::InputTracker(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

void InputTracker::noteDevice(Device device)
{
    if (m_lastDevice != device) {
        m_lastDevice = device;
        Q_EMIT deviceChanged();
    }
    Q_EMIT activity();
}

bool InputTracker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == assistiveActionEvent()) {
        Q_EMIT activity();
        return QObject::eventFilter(watched, event);
    }
    // Only what came from the window system: the screen keyboard's own key events are not spontaneous, its presses are.
    if (!event->spontaneous())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Tab && key != Qt::Key_Backtab && key != Qt::Key_unknown)
            noteDevice(Device::Keyboard);
        else
            Q_EMIT activity();
        break;
    }
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        noteDevice(Device::Pointer);
        break;
    case QEvent::Wheel:
        Q_EMIT activity();
        break;
    case QEvent::MouseMove: {
        const QPointF position = static_cast<QMouseEvent *>(event)->globalPosition();
        if ((position - m_lastPosition).manhattanLength() > movementThreshold) {
            m_lastPosition = position;
            Q_EMIT activity();
        }
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kiosk
