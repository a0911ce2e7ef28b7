// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/ChildProcess.h"
#include "link/GateMessages.h"
#include "record/LineReader.h"
#include "link/Messages.h"
#include "support/Clock.h"

#include <QObject>
#include <QTimer>

namespace kiosk
{

/// One session's way to the network: its mfa-kiosk-gate, with a token that no other process knows. The session makes
/// the listener, inside its own network, and hands it to the gate through a pair of sockets. The gate's end ends
/// nothing but that session's network. Lives in the host's main thread.
class GateProcess final : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds startLimit{Seconds{10}};

    GateProcess(QString program, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent = nullptr);
    /// Ends the process.
    ~GateProcess() override;

    const link::Gate &gate() const { return m_gate; }
    /// The session's end of the pair, until the session has it; -1 where there is none.
    int sessionSocket() const { return m_sessionSocket; }
    void closeSessionSocket();
    /// Runs it for a session that may already have handed its listener over. In \a commissioning it passes what is not
    /// listed, too, and tells: passed().
    void start(QList<link::GateHost> hosts, bool commissioning);
    bool isReady() const { return m_ready; }

Q_SIGNALS:
    /// It waits for the session. Sent once.
    void ready();
    /// It has ended, or cannot start. Sent once, never from inside start().
    void failed();
    /// The gate, and no hook of the engine, kept a page from this host; "" where there was no name to tell.
    void refused(kiosk::link::GateRefusal reason, const QString &host);
    void passed(const kiosk::link::GatePassed &passed);

private:
    void closeGateSocket();
    void read();
    void fail(const QString &detail);

    QString m_program;
    HostLog &m_log;
    ChildProcess m_child;
    record::LineReader m_reader{link::longestGateLine};
    QTimer m_limit;
    link::Gate m_gate;
    int m_sessionSocket = -1;
    int m_gateSocket = -1; ///< the other end, until it runs
    QString m_fault; ///< why there is no pair
    bool m_ready = false;
    bool m_failed = false;
};

} // namespace kiosk
