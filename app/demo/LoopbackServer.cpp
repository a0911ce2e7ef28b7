// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/LoopbackServer.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

// With port zero the port that IPv4 got may be taken on IPv6: ask for another one, a few times.
constexpr int portAttempts = 8;
constexpr qsizetype longestRequest = 65536;

using Headers = QHash<QByteArray, QByteArray>;

SiteRequest takeApart(const QList<QByteArray> &line, const Headers &headers, const QByteArray &body)
{
    SiteRequest site;
    site.verb = line.at(0) == "GET" ? Verb::Get : line.at(0) == "POST" ? Verb::Post : Verb::Other;
    const QByteArray host = headers.value("host").toLower();
    const qsizetype colon = host.lastIndexOf(':');
    site.host = QString::fromLatin1(colon < 0 || host.endsWith(']') ? host : host.left(colon));
    const QUrl url = QUrl::fromEncoded(line.at(1));
    site.path = url.path().isEmpty() ? u"/"_s : url.path();
    site.query = QUrlQuery(url);
    if (site.verb == Verb::Post && headers.value("content-type").startsWith("application/x-www-form-urlencoded"))
        site.form = parseForm(body);
    site.cookies = parseCookies(headers.value("cookie"));
    site.language = preferredLanguage(headers.value("accept-language"), Language::Finnish);
    return site;
}

QByteArray putTogether(const SiteResponse &answer, bool withBody)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " \r\nContent-Type: " + answer.contentType
        + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n" + (withBody ? answer.body : QByteArray());
}

} // namespace

LoopbackServer::LoopbackServer(Handler handler, QObject *parent) : QObject(parent), m_handler(std::move(handler)) { }

Result<quint16> LoopbackServer::start(quint16 port)
{
    QString why;
    for (int attempt = 0; attempt < (port == 0 ? portAttempts : 1); ++attempt) {
        auto ipv4 = std::make_unique<QTcpServer>();
        if (!ipv4->listen(QHostAddress::LocalHost, port)) {
            why = ipv4->errorString();
            continue;
        }
        auto ipv6 = std::make_unique<QTcpServer>();
        const bool hasIpv6 = ipv6->listen(QHostAddress::LocalHostIPv6, ipv4->serverPort());
        if (!hasIpv6 && ipv6->serverError() == QAbstractSocket::AddressInUseError) {
            // Browsers try ::1 first: a stranger must not answer there in our place.
            why = ipv6->errorString();
            continue;
        }
        for (auto *listener : {&ipv4, &ipv6}) {
            QTcpServer *server = listener->release();
            server->setParent(this);
            connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
        }
        return findChild<QTcpServer *>()->serverPort();
    }
    return failure(u"demo.port"_s, u"cannot listen on loopback port %1: %2"_s.arg(port).arg(why));
}

void LoopbackServer::accept(QTcpServer &listener)
{
    while (QTcpSocket *socket = listener.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
    }
}

void LoopbackServer::read(QTcpSocket &socket)
{
    for (;;) {
        const QByteArray waiting = socket.peek(longestRequest);
        const qsizetype headEnd = waiting.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            if (waiting.size() == longestRequest)
                socket.abort();
            return;
        }
        QList<QByteArray> lines = waiting.left(headEnd).split('\n');
        const QList<QByteArray> request = lines.takeFirst().trimmed().split(' ');
        Headers headers;
        for (const QByteArray &line : std::as_const(lines)) {
            const qsizetype colon = line.indexOf(':');
            headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype bodyAt = headEnd + 4;
        const qsizetype length = headers.value("content-length").toUInt();
        if (request.size() != 3 || bodyAt + length > longestRequest)
            return socket.abort();
        if (waiting.size() < bodyAt + length)
            return;
        socket.skip(bodyAt + length);
        const SiteResponse answer = m_handler(takeApart(request, headers, waiting.mid(bodyAt, length)));
        if (answer.kind == SiteResponse::Kind::DropConnection)
            return socket.abort();
        if (answer.kind == SiteResponse::Kind::NeverAnswer) {
            socket.disconnect(this);
            return;
        }
        socket.write(putTogether(answer, request.first() != "HEAD"));
        if (headers.value("connection").toLower() == "close")
            return socket.disconnectFromHost();
    }
}

} // namespace kiosk
