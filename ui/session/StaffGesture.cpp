// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/StaffGesture.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

namespace kiosk
{

namespace
{
/// A finger that rests moves a little.
constexpr qreal tremble = 40;
/// A held key that repeats may look let go and pressed again, on a busy machine.
constexpr Milliseconds repeatGap{400};
/// A key that is held repeats more often than this, also on a busy machine.
constexpr Milliseconds stillHeld{1000};
constexpr Qt::KeyboardModifiers chord = Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier;
} // namespace

StaffGesture::StaffGesture(QWidget *window, QWidget *corner, QObject *parent)
    : QObject(parent), m_window(window), m_corner(corner), m_timer(new QTimer(this)), m_letGo(new QTimer(this))
{
    m_timer->setSingleShot(true);
    // A coarse timer may fire a twentieth early.
    m_timer->setTimerType(Qt::PreciseTimer);
    m_letGo->setSingleShot(true);
    connect(m_letGo, &QTimer::timeout, this, [this] {
        cancel(Hold::Chord);
        cancel(Hold::Made);
    });
    connect(m_timer, &QTimer::timeout, this, [this] {
        // Keys that are held on until the pad shows are no second gesture; their release goes to the pad.
        m_hold = m_hold == Hold::Chord ? Hold::Made : Hold::None;
        if (m_hold == Hold::Made)
            m_letGo->start(stillHeld);
        Q_EMIT made();
    });
    // After the window guard's filter, and so before it: chords do not get past that one.
    QCoreApplication::instance()->installEventFilter(this);
}

bool StaffGesture::isOnCorner(const QPointF &global) const
{
    // The name and all the band between it and the screen's edges: a finger need not see it.
    const QRect name(m_corner->mapTo(m_window, QPoint(0, 0)), m_corner->size());
    return QRect(QPoint(0, 0), name.bottomRight()).contains(m_window->mapFromGlobal(global.toPoint()));
}

void StaffGesture::begin(Hold hold, Milliseconds time)
{
    if (m_hold != Hold::None)
        return;
    m_hold = hold;
    m_timer->start(time);
}

void StaffGesture::cancel(Hold hold)
{
    if (m_hold != hold)
        return;
    m_hold = Hold::None;
    m_timer->stop();
}

bool StaffGesture::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *press = static_cast<QMouseEvent *>(event);
        if (press->button() == Qt::LeftButton && isOnCorner(press->globalPosition())) {
            m_start = press->globalPosition();
            begin(Hold::Press, pressTime);
        }
        break;
    }
    case QEvent::MouseMove:
        if ((static_cast<QMouseEvent *>(event)->globalPosition() - m_start).manhattanLength() > tremble)
            cancel(Hold::Press);
        break;
    case QEvent::MouseButtonRelease:
        cancel(Hold::Press);
        break;
    case QEvent::KeyPress: {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_S && (press->modifiers() & chord) == chord) {
            if (m_hold == Hold::Made) {
                m_letGo->start(stillHeld);
                break;
            }
            m_letGo->stop();
            begin(Hold::Chord, chordTime);
        }
        break;
    }
    case QEvent::KeyRelease:
        if ((m_hold == Hold::Chord || m_hold == Hold::Made) && !static_cast<QKeyEvent *>(event)->isAutoRepeat())
            m_letGo->start(repeatGap);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kiosk
