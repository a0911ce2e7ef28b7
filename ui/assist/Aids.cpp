// SPDX-License-Identifier: GPL-3.0-or-later
#include "assist/Aids.h"

#include "assist/Keypad.h"
#include "assist/SwitchScan.h"

namespace kiosk
{

Aids::Aids(QWidget *window, const AccessSettings &settings, QObject *parent) : QObject(parent)
{
    if (settings.keypad) {
        auto *keypad = new Keypad(window, this);
        connect(keypad, &Keypad::used, this, &Aids::used);
        connect(keypad, &Keypad::helpWanted, this, &Aids::helpWanted);
        connect(keypad, &Keypad::headsetPlugged, this, &Aids::headsetPlugged);
    }
    if (settings.switchKey != SwitchKey::None) {
        auto *scan = new SwitchScan(window, settings.switchKey, Milliseconds{settings.switchIntervalMs}, this);
        connect(scan, &SwitchScan::used, this, &Aids::used);
    }
}

} // namespace kiosk
