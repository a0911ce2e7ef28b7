// SPDX-License-Identifier: GPL-3.0-or-later
#include "assist/Keypad.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWindow>

#include <array>

namespace kiosk
{

namespace
{

/// Of F13 in X and Wayland: the kernel's code and 8.
constexpr quint32 f13Place = 191;
constexpr quint32 ownKeys = 6;

/// F13 to F18, which no keyboard has.
std::optional<quint32> ownNumber(const QKeyEvent &event)
{
    if (event.nativeScanCode() >= f13Place && event.nativeScanCode() < f13Place + ownKeys)
        return event.nativeScanCode() - f13Place;
    if (event.key() >= Qt::Key_F13 && event.key() <= Qt::Key_F18)
        return static_cast<quint32>(event.key() - Qt::Key_F13);
    return {};
}

} // namespace

Keypad::Keypad(QWidget *window, QObject *parent) : QObject(parent), m_window(window), m_pointer(window), m_road(window)
{
    // Before the window's guard, which lets none of these keys pass.
    QCoreApplication::instance()->installEventFilter(this);
}

std::optional<Keypad::Key> Keypad::keyOf(const QKeyEvent &event)
{
    static constexpr std::array<Key, ownKeys> byNumber{Key::Up,   Key::Down,      Key::Ok,
                                                       Key::Help, Key::HeadsetIn, Key::HeadsetOut};
    if (const auto number = ownNumber(event))
        return byNumber.at(*number);
    if (event.modifiers() & ~Qt::KeypadModifier)
        return {};
    switch (event.key()) {
    case Qt::Key_Up:
        return Key::Up;
    case Qt::Key_Down:
        return Key::Down;
    case Qt::Key_Left:
        return Key::Left;
    case Qt::Key_Right:
        return Key::Right;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Key::Ok;
    case Qt::Key_F1:
    case Qt::Key_Help:
        return Key::Help;
    default:
        return {};
    }
}

void Keypad::press(Key key)
{
    if (m_pointer.isIn()) {
        switch (key) {
        case Key::Up:
            m_pointer.moveRow(-1);
            return;
        case Key::Down:
            m_pointer.moveRow(1);
            return;
        case Key::Left:
            m_pointer.moveKey(-1);
            return;
        case Key::Right:
            m_pointer.moveKey(1);
            return;
        case Key::Ok:
            m_pointer.strike();
            return;
        default:
            break;
        }
    }
    switch (key) {
    case Key::Up:
        m_road.move(FocusRoad::Way::Back);
        break;
    case Key::Down:
        m_road.move(FocusRoad::Way::Forward);
        break;
    case Key::Left:
    case Key::Right:
        if (m_road.takesText())
            m_road.typeKey(key == Key::Left ? Qt::Key_Left : Qt::Key_Right);
        else
            m_road.move(key == Key::Left ? FocusRoad::Way::Back : FocusRoad::Way::Forward);
        break;
    case Key::Ok:
        if (!m_road.takesText() || !m_pointer.enter())
            m_road.press();
        break;
    case Key::Help:
        Q_EMIT helpWanted();
        break;
    case Key::HeadsetIn:
        Q_EMIT headsetPlugged(true);
        break;
    case Key::HeadsetOut:
        Q_EMIT headsetPlugged(false);
        break;
    }
}

bool Keypad::eventFilter(QObject *watched, QEvent *event)
{
    // The window hears of a key first and hands it on; what is taken there reaches nobody. What the program sends by
    // itself, as this one does, goes to widgets at once, and an embedded page's to a window of its own.
    const bool press = event->type() == QEvent::KeyPress;
    if (watched != m_window->windowHandle() || (!press && event->type() != QEvent::KeyRelease))
        return QObject::eventFilter(watched, event);
    const auto &pressed = *static_cast<QKeyEvent *>(event);
    const std::optional<Key> key = keyOf(pressed);
    if (!key) {
        m_typesOnKeyboard = m_typesOnKeyboard || (press && !pressed.text().isEmpty() && pressed.text().at(0).isPrint());
        return QObject::eventFilter(watched, event);
    }
    if (!press) {
        if (m_held != key)
            return QObject::eventFilter(watched, event);
        m_held.reset();
        return true;
    }
    // Whoever types on a keyboard has these keys on it too, and means what they mean there.
    m_typesOnKeyboard = m_typesOnKeyboard && !ownNumber(pressed);
    if (m_typesOnKeyboard)
        return QObject::eventFilter(watched, event);
    m_held = key;
    const bool moves = *key == Key::Up || *key == Key::Down || *key == Key::Left || *key == Key::Right;
    if (pressed.isAutoRepeat() && !moves)
        return true;
    QAccessible::setActive(true); // an embedded page tells then what it has the focus on
    Q_EMIT used();
    this->press(*key);
    return true;
}

} // namespace kiosk
