// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/LoopbackServer.h"

#include <QHttpServerResponse>
#include <QTcpServer>
#include <QTcpSocket>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

#include <memory>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

// With port zero the port that IPv4 got may be taken on IPv6: ask for another one, a few times.
constexpr int portAttempts = 8;

SiteRequest takeApart(const QHttpServerRequest &request)
{
    SiteRequest site;
    switch (request.method()) {
    case QHttpServerRequest::Method::Get:
        site.verb = Verb::Get;
        break;
    case QHttpServerRequest::Method::Post:
        site.verb = Verb::Post;
        break;
    default:
        site.verb = Verb::Other;
        break;
    }
    const QByteArray hostHeader = request.value("Host").toLower();
    const qsizetype colon = hostHeader.lastIndexOf(':');
    site.host = QString::fromLatin1(colon < 0 || hostHeader.endsWith(']') ? hostHeader : hostHeader.left(colon));
    site.path = request.url().path();
    if (site.path.isEmpty())
        site.path = u"/"_s;
    site.query = QUrlQuery(request.url());
    if (site.verb == Verb::Post && request.value("Content-Type").startsWith("application/x-www-form-urlencoded"))
        site.form = parseForm(request.body());
    site.cookies = parseCookies(request.value("Cookie"));
    site.language = preferredLanguage(request.value("Accept-Language"), Language::Finnish);
    return site;
}

QHttpServerResponse putTogether(const SiteResponse &answer)
{
    QHttpServerResponse response(answer.contentType, answer.body,
                                 static_cast<QHttpServerResponse::StatusCode>(answer.status));
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers = response.headers();
    for (const auto &[name, value] : answer.headers)
        headers.append(name, value);
    response.setHeaders(std::move(headers));
#else
    for (const auto &[name, value] : answer.headers)
        response.addHeader(name, value);
#endif
    return response;
}

} // namespace

LoopbackServer::LoopbackServer(Handler handler, QObject *parent)
    : QAbstractHttpServer(parent), m_handler(std::move(handler))
{
}

LoopbackServer::~LoopbackServer() = default;

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
        const quint16 actual = ipv4->serverPort();
        bind(ipv4.release());
        if (hasIpv6)
            bind(ipv6.release());
        return actual;
    }
    return failure(u"demo.port"_s, u"cannot listen on loopback port %1: %2"_s.arg(port).arg(why));
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)

bool LoopbackServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    const SiteResponse answer = m_handler(takeApart(request));
    switch (answer.kind) {
    case SiteResponse::Kind::Answer:
        putTogether(answer).write(makeResponder(request, socket));
        break;
    case SiteResponse::Kind::NeverAnswer:
        break;
    case SiteResponse::Kind::DropConnection:
        // The library still touches the socket after this function.
        QMetaObject::invokeMethod(
            socket, [socket] { socket->abort(); }, Qt::QueuedConnection);
        break;
    }
    return true;
}

void LoopbackServer::missingHandler(const QHttpServerRequest &, QTcpSocket *) { }

#else

QTcpSocket *LoopbackServer::socketOf(quint16 peerPort) const
{
    QList<QTcpSocket *> sockets = findChildren<QTcpSocket *>();
    const QList<QTcpServer *> listeners = servers();
    for (const QTcpServer *listener : listeners)
        sockets += listener->findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : std::as_const(sockets)) {
        if (socket->peerPort() == peerPort && socket->state() == QAbstractSocket::ConnectedState)
            return socket;
    }
    return nullptr;
}

bool LoopbackServer::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const SiteResponse answer = m_handler(takeApart(request));
    switch (answer.kind) {
    case SiteResponse::Kind::Answer:
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
        putTogether(answer).write(std::move(responder));
#else
        responder.sendResponse(putTogether(answer));
#endif
        break;
    case SiteResponse::Kind::NeverAnswer:
    case SiteResponse::Kind::DropConnection:
        staySilent(request, std::move(responder), answer.kind);
        break;
    }
    return true;
}

void LoopbackServer::staySilent(const QHttpServerRequest &request, QHttpServerResponder responder,
                                SiteResponse::Kind kind)
{
    const auto kept = m_silent.insert(m_silent.end(), std::move(responder));
    QTcpSocket *socket = socketOf(request.remotePort());
    if (!socket)
        return;
    connect(socket, &QTcpSocket::disconnected, this, [this, kept] { m_silent.erase(kept); });
    // The library still touches the socket after handleRequest().
    if (kind == SiteResponse::Kind::DropConnection)
        QMetaObject::invokeMethod(
            socket, [socket] { socket->abort(); }, Qt::QueuedConnection);
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
void LoopbackServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) { }
#else
void LoopbackServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &) { }
#endif

#endif

} // namespace kiosk
