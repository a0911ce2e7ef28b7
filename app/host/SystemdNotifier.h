// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace kiosk
{

/// Tells systemd how the host is: ready, what it does, and from the event loop that it lives (sd_notify(3)). Does
/// nothing where it was built without libsystemd or is not started by systemd.
class SystemdNotifier final : public QObject
{
    Q_OBJECT
public:
    explicit SystemdNotifier(QObject *parent = nullptr);

    /// The start has succeeded; from now on the watchdog is fed.
    void ready();
    /// For "systemctl status". Nothing personal.
    void status(const QString &text);
    void stopping();

private:
    QTimer m_watchdog;
};

} // namespace kiosk
