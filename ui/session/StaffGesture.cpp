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
/// Between the two halves of a held key's repeat, on a busy machine.
constexpr Milliseconds repeatGap{400};
constexpr Qt::KeyboardModifiers chord = Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier;
} // namespace

StaffGesture::StaffGesture(QWidget *window, QWidget *corner, QObject *parent)
    : QObject(parent), m_window(window), m_corner(corner), m_timer(new QTimer(this)), m_letGo(new QTimer(this))
{
    m_timer->setSingleShot(true);
    // A coarse timer may fire a twentieth early.
    m_timer->setTimerType(Qt::PreciseTimer);
    m_letGo->setSingleShot(true);
    connect(m_letGo, &QTimer::timeout, this, &StaffGesture::letGoOfKeys);
    connect(m_timer, &QTimer::timeout, this, &StaffGesture::finish);
    // After the window guard's filter, and so before it: chords do not get past that one.
    QCoreApplication::instance()->installEventFilter(this);
}

bool StaffGesture::isOnCorner(const QPointF &global) const
{
    // The name and all the band between it and the screen's edges: a finger need not see it.
    const QRect name(m_corner->mapTo(m_window, QPoint(0, 0)), m_corner->size());
    return QRect(QPoint(0, 0), name.bottomRight()).contains(m_window->mapFromGlobal(global.toPoint()));
}

Milliseconds StaffGesture::timeFor(Hold hold)
{
    return hold == Hold::Press ? pressTime : chordTime;
}

void StaffGesture::begin(Hold hold, quint64 now)
{
    if (m_hold != Hold::None)
        return;
    m_hold = hold;
    m_began = now;
    m_timer->start(timeFor(hold));
}

void StaffGesture::end(Hold hold, quint64 now)
{
    if (m_hold != hold || now < m_began)
        return;
    // What comes behind it may be a PIN already.
    if (now - m_began >= static_cast<quint64>(timeFor(hold).count()))
        finish();
}

void StaffGesture::finish()
{
    m_timer->stop();
    // Keys that are held on until the pad shows are no second gesture.
    m_hold = m_hold == Hold::Chord ? Hold::Made : Hold::None;
    Q_EMIT made();
}

void StaffGesture::cancel(Hold hold)
{
    if (m_hold != hold)
        return;
    m_hold = Hold::None;
    m_timer->stop();
}

void StaffGesture::letGoOfKeys()
{
    cancel(Hold::Chord);
    cancel(Hold::Made);
}

void StaffGesture::chordPressed(const QKeyEvent &press)
{
    // The X server's repeat of a held key is a release and a press of one moment, which Qt calls a repeat only when it
    // reads both at once.
    const bool isRepeat = press.isAutoRepeat() || press.timestamp() == m_released;
    if (!isRepeat)
        letGoOfKeys();
    m_letGo->stop();
    begin(Hold::Chord, press.timestamp());
}

bool StaffGesture::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *press = static_cast<QMouseEvent *>(event);
        if (press->button() == Qt::LeftButton && isOnCorner(press->globalPosition())) {
            m_start = press->globalPosition();
            begin(Hold::Press, press->timestamp());
        }
        break;
    }
    case QEvent::MouseMove:
        if ((static_cast<QMouseEvent *>(event)->globalPosition() - m_start).manhattanLength() > tremble)
            cancel(Hold::Press);
        break;
    case QEvent::MouseButtonRelease:
        end(Hold::Press, static_cast<QMouseEvent *>(event)->timestamp());
        cancel(Hold::Press);
        break;
    case QEvent::KeyPress: {
        const auto &press = *static_cast<QKeyEvent *>(event);
        if (press.key() == Qt::Key_S && (press.modifiers() & chord) == chord)
            chordPressed(press);
        break;
    }
    case QEvent::KeyRelease: {
        const auto &release = *static_cast<QKeyEvent *>(event);
        if (release.isAutoRepeat())
            break;
        m_released = release.timestamp();
        end(Hold::Chord, m_released);
        if (m_hold == Hold::Chord || m_hold == Hold::Made)
            m_letGo->start(repeatGap);
        break;
    }
    case QEvent::WindowDeactivate:
        // The release goes to the pad, or wherever the keys go now.
        if (watched == m_window)
            letGoOfKeys();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kiosk
