// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assist/FocusRoad.h"
#include "assist/KeyPointer.h"

#include <QObject>

#include <optional>

class QKeyEvent;

namespace kiosk
{

/// An audio keypad with a tactile layout: everything can be reached and pressed by it, as by a keyboard. Up and Down
/// (with F13 and F14) go from thing to thing; Left and Right do so between buttons and move the
/// cursor where one types. OK (Enter, F15) presses, and leads from a field to the screen keyboard, on which the arrows
/// go from key to key. F1 or F16 is help, F17 and F18 tell that a headset is plugged in and out. F13 to F18 are known
/// by their place too: X gives them other names.
class Keypad final : public QObject
{
    Q_OBJECT
public:
    explicit Keypad(QWidget *window, QObject *parent = nullptr);

Q_SIGNALS:
    void used();
    void helpWanted();
    void headsetPlugged(bool plugged);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Key { Up, Down, Left, Right, Ok, Help, HeadsetIn, HeadsetOut };
    static std::optional<Key> keyOf(const QKeyEvent &event);
    void press(Key key);

    QWidget *m_window;
    KeyPointer m_pointer;
    FocusRoad m_road;
    bool m_typesOnKeyboard = false;
    std::optional<Key> m_held; ///< its release belongs to it
};

} // namespace kiosk
