// SPDX-License-Identifier: GPL-3.0-or-later
#include "assist/SwitchScan.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWindow>

#include <utility>

namespace kiosk
{

SwitchScan::SwitchScan(QWidget *window, SwitchKey key, Milliseconds interval, QObject *parent)
    : QObject(parent), m_window(window), m_key(key), m_pointer(window), m_road(window)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &SwitchScan::goOn);
    // Before the window's guard, which lets function keys not pass.
    QCoreApplication::instance()->installEventFilter(this);
}

bool SwitchScan::isSwitch(const QKeyEvent &event) const
{
    switch (m_key) {
    case SwitchKey::Space:
        return event.key() == Qt::Key_Space;
    case SwitchKey::Enter:
        return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    case SwitchKey::F8:
        return event.key() == Qt::Key_F8;
    case SwitchKey::F12:
        return event.key() == Qt::Key_F12;
    case SwitchKey::None:
        break;
    }
    return false;
}

void SwitchScan::end()
{
    m_timer.stop();
    m_pointer.leave();
    m_among = Among::Things;
}

void SwitchScan::press()
{
    Q_EMIT used();
    const bool begins = !m_timer.isActive();
    m_timer.start();
    if (begins) {
        QAccessible::setActive(true); // an embedded page tells then what it has the focus on
        return;
    }
    if (m_among != Among::Things && !m_pointer.isIn())
        m_among = Among::Things;
    switch (m_among) {
    case Among::Things:
        if (m_road.takesText() && m_pointer.enter()) {
            m_among = Among::Rows;
            m_pointer.pointAtRow(0);
        } else {
            m_road.pressOrTakeNext();
        }
        break;
    case Among::Rows:
        m_among = Among::Keys;
        m_pointer.pointAtKey(0);
        break;
    case Among::Keys:
        m_pointer.strike();
        m_among = m_pointer.isIn() ? Among::Rows : Among::Things;
        if (m_pointer.isIn())
            m_pointer.pointAtRow(0);
        break;
    }
}

void SwitchScan::goOn()
{
    if (m_among != Among::Things && !m_pointer.isIn())
        m_among = Among::Things;
    switch (m_among) {
    case Among::Things:
        m_road.move(FocusRoad::Way::Forward);
        break;
    case Among::Rows:
        if (m_pointer.row() + 1 < m_pointer.rowCount()) {
            m_pointer.pointAtRow(m_pointer.row() + 1);
        } else {
            m_pointer.leave();
            m_among = Among::Things;
        }
        break;
    case Among::Keys:
        if (m_pointer.key() + 1 < m_pointer.keyCount()) {
            m_pointer.pointAtKey(m_pointer.key() + 1);
        } else {
            m_among = Among::Rows;
            m_pointer.pointAtRow(m_pointer.row());
        }
        break;
    }
}

bool SwitchScan::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window->windowHandle())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (!isSwitch(key)) {
            end();
            break;
        }
        const quint64 before = std::exchange(m_pressedAt, key.timestamp());
        const bool trembles = before != 0 && key.timestamp() - before < static_cast<quint64>(tremble.count());
        if (!key.isAutoRepeat() && !trembles)
            press();
        return true;
    }
    case QEvent::KeyRelease:
        if (isSwitch(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        end();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kiosk
