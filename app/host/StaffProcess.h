// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/ChildOutput.h"
#include "host/ChildRegistry.h"
#include "host/HostLog.h"
#include "host/SessionHome.h"
#include "link/StaffMessages.h"
#include "support/Clock.h"

#include <QObject>
#include <QProcess>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <optional>

namespace kiosk
{

/// The staff panel's process, from the gesture until it is closed: shown over the session, which goes on. What it says
/// is read through a pipe of its own into one buffer that is cleansed, because a PIN may be in it; no copy is made. A
/// panel that hangs, floods or breaks the link's rules is killed; nothing else happens. Lives in the host's main
/// thread.
class StaffProcess final : public QObject
{
    Q_OBJECT
public:
    struct Launch {
        QString program;
        QStringList arguments; ///< beside --parent-pid
        QString memoryDir;
        QString accessibilityBus; ///< as AccessibilityBus::address()
    };

    StaffProcess(Launch launch, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent = nullptr);
    ~StaffProcess() override;

    /// Errors: "home.create", "staff.pipe". A program that cannot be run is reported by ended().
    Result<void> start(const link::StaffBegin &begin);
    void send(const link::ToStaff &message);
    /// Asks it to close and sees that it does; ended() follows.
    void end();
    /// Asked to close, or gone: what it still says or is still told is of no more use.
    bool isEnding() const { return m_gone || m_end.isActive(); }
    bool isPainted() const { return m_painted; }

Q_SIGNALS:
    /// Heartbeats are not passed on. The message holds a PIN: whoever takes it moves it on.
    void received(kiosk::link::FromStaff &message);
    /// It has gone, with its folder. Sent once.
    void ended();

private:
    void read();
    void takeLines();
    void check();
    void breakWith(const QString &code, const QString &detail);
    void gone();

    Launch m_launch;
    const Clock &m_clock;
    HostLog &m_log;
    ChildRegistry &m_children;
    std::optional<SessionHome> m_home;
    QProcess m_process;
    ChildOutput m_errors;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_pipe = -1;
    QByteArray m_buffer; ///< of a fixed size, so that it never moves; cleansed behind what has been read
    qsizetype m_filled = 0;
    QTimer m_check;
    QTimer m_end;
    qint64 m_pid = 0;
    int m_checksInSilence = 0;
    int m_messagesSinceCheck = 0;
    bool m_painted = false;
    bool m_gone = false;
};

} // namespace kiosk
