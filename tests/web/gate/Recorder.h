// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTcpServer>
#include <QUdpSocket>

#include <array>
#include <memory>

namespace kiosk
{

/// Listens on one port, TCP and UDP, of 127.0.0.1 and ::1 (where the machine has one) or of another loopback address,
/// and writes down who comes: a connection counts when it is made, a packet when it arrives. Answers HTTP so that
/// whatever asks goes on to its next request.
class Recorder final : public QObject
{
    Q_OBJECT
public:
    explicit Recorder(const QHostAddress &address = QHostAddress::LocalHost);

    quint16 port() const { return m_port; }
    int connections() const { return m_connections; }
    int packets() const { return m_packets; }
    /// Numbers of the ways (w7.evil.localhost) whose request or TLS greeting has arrived.
    QSet<int> ways() const { return m_ways; }
    void forget();

private:
    void accept(QTcpServer &server);
    void read(QTcpSocket &socket);

    std::array<QTcpServer, 2> m_servers;
    std::array<QUdpSocket, 2> m_sockets;
    quint16 m_port = 0;
    int m_connections = 0;
    int m_packets = 0;
    QSet<int> m_ways;
};

} // namespace kiosk
