// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/ChildProcess.h"
#include "host/KioskHost.h"
#include "support/Clock.h"

#include <QObject>
#include <QTimer>

namespace kiosk
{

/// Where no session can be shown - it keeps dying, it cannot be run, its browser engine is broken - visitors still find
/// more than an empty screen: "Out of service" and where the staff are, in three languages, by a program without
/// sessions, link or engine. It stands from \a patience after the last session went until the next one has painted.
/// Main thread.
class EmptyScreenNotice final : public QObject
{
    Q_OBJECT
public:
    struct Settings {
        QString program;
        QStringList arguments; ///< beside --parent-pid and --place
        LocalizedText place; ///< where the staff are
        Language first = Language::Finnish;
        Milliseconds patience{2500}; ///< a session in good health is replaced in less
    };

    EmptyScreenNotice(Settings settings, const KioskHost &host, const Clock &clock, HostLog &log,
                      ChildRegistry &children, QObject *parent = nullptr);

    /// For the next time; as AccessibilityBus::address().
    void setAccessibilityBus(const QString &address) { m_accessibilityBus = address; }
    bool isShown() const { return m_child.isRunning(); }

private:
    void look();
    void show();
    void take();

    Settings m_settings;
    const KioskHost &m_host;
    const Clock &m_clock;
    HostLog &m_log;
    ChildProcess m_child;
    QString m_accessibilityBus;
    QTimer m_look;
    Milliseconds m_emptySince;
};

} // namespace kiosk
