// SPDX-License-Identifier: GPL-3.0-or-later
#include "Keys.h"

#include "widgets/ScreenKeyboard.h"

namespace kiosk
{

QList<QAbstractButton *> keysOf(const ScreenKeyboard &keyboard)
{
    QList<QAbstractButton *> keys;
    const auto buttons = keyboard.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (!button->isHidden())
            keys << button;
    }
    return keys;
}

QAbstractButton *keyNamed(const ScreenKeyboard &keyboard, const QString &name)
{
    for (QAbstractButton *key : keysOf(keyboard)) {
        if (key->accessibleName() == name)
            return key;
    }
    return nullptr;
}

} // namespace kiosk
