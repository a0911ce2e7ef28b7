// SPDX-License-Identifier: GPL-3.0-or-later
#include "LocalServer.h"

#include <QTest>
#include <QSslSocket>

namespace kiosk
{

quint16 LocalServer::secondPort()
{
    static const quint16 reserved = [] {
        QTcpServer any;
        return any.listen(QHostAddress::LocalHost) ? any.serverPort() : quint16{0};
    }();
    return reserved;
}

LocalServer::LocalServer(Port port, QSslConfiguration encryption) : LocalServer(port)
{
    m_encryption = std::move(encryption);
}

LocalServer::LocalServer(Port port)
{
    static quint16 first = 0;
    const quint16 wanted = port == Port::Any ? 0 : port == Port::OfTheProcess ? first : secondPort();
    // A port given back a moment ago may be the near end of another program's connection for a while.
    if (!QTest::qWaitFor([this, wanted] { return listen(QHostAddress::LocalHost, wanted); }, 20'000))
        qFatal("no port on 127.0.0.1");
    if (port == Port::OfTheProcess)
        first = serverPort();
    on(QStringLiteral("/said"), [](const Request &) { return Response{.status = 204}; });
    on(QStringLiteral("/painted"), [this](const Request &) {
        s_painted = true;
        if (m_untilPainted)
            m_untilPainted->disconnectFromHost();
        return Response{.status = 204};
    });
}

QUrl LocalServer::url(const QString &host, const QString &path) const
{
    const auto scheme = m_encryption ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(scheme + QStringLiteral("://") + host + u':' + QString::number(port()) + path);
}

QByteArray LocalServer::at(const char *host, const char *path) const
{
    return url(QString::fromLatin1(host), QString::fromLatin1(path)).toEncoded();
}

void LocalServer::page(const QString &path, const QByteArray &html)
{
    on(path, [html](const Request &) {
        s_painted = false;
        return Response{.body = "<!doctype html><meta charset=utf-8><link rel=icon href=data:,>" + html
                            + "<small>a page</small>" + tellsWhenPainted};
    });
}

void LocalServer::redirect(const QString &path, const QUrl &to, int status)
{
    on(path, [to, status](const Request &) {
        return Response{.status = status, .headers = {"Location: " + to.toEncoded()}};
    });
}

void LocalServer::on(const QString &path, Handler handler)
{
    m_handlers[path] = std::move(handler);
}

int LocalServer::requestsFor(const QString &path) const
{
    return static_cast<int>(std::count_if(m_requests.cbegin(), m_requests.cend(),
                                          [&path](const Request &request) { return request.path == path; }));
}

QStringList LocalServer::said() const
{
    QStringList words;
    for (const auto &request : m_requests) {
        if (request.path == u"/said")
            words << request.query;
    }
    return words;
}

void LocalServer::forget()
{
    m_requests.clear();
    m_connections = 0;
    m_handshakes = 0;
}

void LocalServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    QTcpSocket *socket = nullptr;
    if (!m_encryption) {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
    } else {
        auto *encrypted = new QSslSocket(this);
        connect(encrypted, &QSslSocket::encrypted, this, [this] { ++m_handshakes; });
        encrypted->setSslConfiguration(*m_encryption);
        encrypted->setSocketDescriptor(descriptor);
        encrypted->startServerEncryption();
        socket = encrypted;
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_pending.remove(socket);
        socket->deleteLater();
    });
}

void LocalServer::read(QTcpSocket *socket)
{
    auto &pending = m_pending[socket];
    pending += socket->readAll();
    const auto headEnd = pending.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    Request request;
    const auto lines = pending.left(headEnd).split('\n');
    const auto words = lines.first().trimmed().split(' ');
    for (const auto &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const auto bodySize = request.headers.value("content-length").toInt();
    if (pending.size() < headEnd + 4 + bodySize)
        return;
    request.body = pending.mid(headEnd + 4, bodySize);
    pending.remove(0, headEnd + 4 + bodySize);
    request.method = words.value(0);
    const auto target = QUrl::fromEncoded(words.value(1));
    request.path = target.path();
    request.query = QUrl::fromPercentEncoding(target.query(QUrl::FullyEncoded).toLatin1());
    const auto host = request.headers.value("host");
    request.host = QString::fromLatin1(host.left(host.indexOf(':')));
    m_requests << request;
    answer(socket, request);
}

void LocalServer::answer(QTcpSocket *socket, const Request &request)
{
    const auto handler = m_handlers.find(request.path);
    const auto response =
        handler == m_handlers.end() ? Response{.status = 404, .body = "not found"} : handler->second(request);
    if (response.ending == Response::Ending::Never)
        return;
    if (response.ending == Response::Ending::Dropped) {
        socket->abort();
        return;
    }
    QByteArray out =
        "HTTP/1.1 " + QByteArray::number(response.status) + " x\r\nConnection: close\r\nCache-Control: no-store\r\n";
    if (response.status != 204)
        out += "Content-Type: " + response.type + "\r\n";
    for (const auto &header : response.headers)
        out += header + "\r\n";
    if (response.ending == Response::Ending::NeverAfterHead) {
        socket->write(out + "Content-Length: 1000000\r\n\r\n" + response.body);
        return;
    }
    const bool oncePainted = response.ending == Response::Ending::BrokenOffOncePainted;
    const bool brokenOff = oncePainted || response.ending == Response::Ending::BrokenOff;
    if (response.status != 204 && !brokenOff)
        out += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    socket->write(out + "\r\n" + response.body);
    if (oncePainted) {
        s_painted = false;
        m_untilPainted = socket;
        return;
    }
    socket->disconnectFromHost();
}

} // namespace kiosk
