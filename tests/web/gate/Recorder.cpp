// SPDX-License-Identifier: GPL-3.0-or-later
#include "Recorder.h"

#include <QRegularExpression>
#include <QTcpSocket>

namespace kiosk
{

Recorder::Recorder(const QHostAddress &address)
{
    const std::array addresses{address, QHostAddress(QHostAddress::LocalHostIPv6)};
    const bool both = address == QHostAddress::LocalHost && QTcpServer().listen(addresses[1]);
    for (int attempt = 0; attempt < 20 && m_port == 0; ++attempt) {
        for (auto &server : m_servers)
            server.close();
        for (auto &socket : m_sockets)
            socket.close();
        if (!m_servers[0].listen(addresses[0]))
            continue;
        const quint16 port = m_servers[0].serverPort();
        if (m_sockets[0].bind(addresses[0], port)
            && (!both || (m_servers[1].listen(addresses[1], port) && m_sockets[1].bind(addresses[1], port))))
            m_port = port;
    }
    if (m_port == 0)
        qFatal("no port that is free for TCP and UDP, on 127.0.0.1 and, where there is one, ::1");
    for (auto &server : m_servers)
        connect(&server, &QTcpServer::newConnection, this, [this, &server] { accept(server); });
    for (auto &socket : m_sockets) {
        connect(&socket, &QUdpSocket::readyRead, this, [this, &socket] {
            for (; socket.hasPendingDatagrams(); ++m_packets)
                socket.readDatagram(nullptr, 0);
        });
    }
}

void Recorder::forget()
{
    m_connections = 0;
    m_packets = 0;
    m_ways.clear();
}

void Recorder::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        read(*socket);
    }
}

void Recorder::read(QTcpSocket &socket)
{
    const QByteArray bytes = socket.readAll();
    static const QRegularExpression way(QStringLiteral("w([0-9]+)\\.evil\\.localhost"));
    auto found = way.globalMatch(QString::fromLatin1(bytes));
    while (found.hasNext())
        m_ways.insert(found.next().captured(1).toInt());
    if (!bytes.contains("HTTP/1.1\r\n"))
        return;
    socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nAccess-Control-Allow-Origin: *\r\n"
                 "Access-Control-Allow-Headers: *\r\nContent-Length: 4\r\nConnection: close\r\n\r\nevil");
    socket.disconnectFromHost();
}

} // namespace kiosk
