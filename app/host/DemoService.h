// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/ChildProcess.h"
#include "host/RestartPolicy.h"

#include <QTimer>

namespace kiosk
{

/// Keeps the practice identity service of --demo running, as a process beside the host. Restarted on the same port
/// where possible: a visit under way goes on.
class DemoService final : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds startLimit{Seconds{15}};

    DemoService(QString program, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent = nullptr);

    ~DemoService() override;

    /// On \a port of the loopback, or on another one where that is taken or 0.
    void start(quint16 port = 0);
    quint16 port() const { return m_port; }

Q_SIGNALS:
    void listening(quint16 port);
    /// It does not answer; another start follows by itself.
    void down();

private:
    void run();
    void readLine();
    void fail(const QString &detail);

    QString m_program;
    HostLog &m_log;
    RestartPolicy m_restarts;
    ChildProcess m_child;
    QByteArray m_output;
    QTimer m_limit;
    QTimer m_again;
    QTimer m_healthy;
    quint16 m_port = 0;
    bool m_listening = false;
};

} // namespace kiosk
