// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/GateMessages.h"

#include <QProcess>

#include <string>

namespace kiosk
{

/// The real mfa-kiosk-gate with the list it is given, serving a listener of this process's.
class GateUnderTest
{
public:
    explicit GateUnderTest(const QList<link::GateHost> &hosts);
    ~GateUnderTest();
    Q_DISABLE_COPY_MOVE(GateUnderTest)

    static QString program();
    /// With the descriptor of a socket at which the listener comes; any number where none will.
    static QStringList arguments(int socket = 9);

    qint64 processId() const { return m_process.processId(); }
    quint16 port() const { return m_port; }
    QString token() const { return m_token; }
    /// The value of Proxy-Authorization that goes with the token.
    std::string credentials() const;
    /// What it has told by now, without "ready".
    QList<link::GateToHost> told();
    /// The hosts that it has refused by now because they are not listed.
    QStringList refusedHosts();
    void kill();

private:
    void readLines();

    QProcess m_process;
    QString m_token;
    QList<link::GateToHost> m_told;
    quint16 m_port = 0;
    bool m_ready = false;
};

} // namespace kiosk
