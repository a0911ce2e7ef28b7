// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/SystemdNotifier.h"

#ifdef KIOSK_SYSTEMD
#include <systemd/sd-daemon.h>
#endif

namespace kiosk
{

namespace
{

void notify([[maybe_unused]] const QByteArray &state)
{
#ifdef KIOSK_SYSTEMD
    sd_notify(0, state.constData());
#endif
}

/// How often systemd wants to hear from this process, in microseconds; 0 when it does not.
quint64 watchdogMicroseconds()
{
#ifdef KIOSK_SYSTEMD
    uint64_t interval = 0;
    return sd_watchdog_enabled(0, &interval) > 0 ? interval : 0;
#else
    return 0;
#endif
}

} // namespace

SystemdNotifier::SystemdNotifier(QObject *parent) : QObject(parent)
{
    connect(&m_watchdog, &QTimer::timeout, this, [] { notify("WATCHDOG=1"); });
}

void SystemdNotifier::ready()
{
    notify("READY=1");
    constexpr quint64 halfInMilliseconds = 2000;
    const quint64 interval = watchdogMicroseconds() / halfInMilliseconds;
    if (interval > 0)
        m_watchdog.start(static_cast<int>(interval));
}

void SystemdNotifier::status(const QString &text)
{
    notify("STATUS=" + text.toUtf8().replace('\n', ' '));
}

void SystemdNotifier::stopping()
{
    notify("STOPPING=1");
}

} // namespace kiosk
