// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace kiosk
{

/// A device that is plugged in.
struct UsbDevice {
    QString port; ///< as the kernel names it: "1-2.3"
    QString name; ///< "046d:c31c Logitech USB Keyboard"
    bool isStorage = false;
};

/// What is plugged in now, hubs left out, by port.
QList<UsbDevice> usbDevices(const QString &root = {});

/// From now on only the ports that have something plugged in now are used; storage is never among them. Nothing is
/// written, and that is an error, where nothing else is plugged in. Errors: "station.usb".
Result<void> keepPresentPorts(const QString &root = {});

extern const char *const stationUsage;

/// "mfa-kiosk station usb|seal|reset|provision|check": \a words behind "station". Needs no configuration. \a root
/// stands before every path. Exit status: 0 good, 1 it cannot be done or something is not ready, 2 wrong usage.
int stationCommand(const QStringList &words, const QString &root = {});

} // namespace kiosk
