// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Exchange.h"
#include "support/Error.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>

#include <functional>
#include <list>

class QTcpSocket;

namespace kiosk
{

/// HTTP/1.1 on 127.0.0.1 (and ::1 where the machine has it) at one port, by Qt HttpServer. Knows nothing of sites:
/// hands every request to one function and sends what comes back, silence and torn connections included. The one place
/// that knows the differences between Qt 6.4 and 6.8. Never listens anywhere but on loopback. Single thread.
class LoopbackServer final : public QAbstractHttpServer
{
    Q_OBJECT
public:
    using Handler = std::function<SiteResponse(const SiteRequest &)>;

    explicit LoopbackServer(Handler handler, QObject *parent = nullptr);
    ~LoopbackServer() override;

    /// \a port zero: any free one. Error code "demo.port".
    Result<quint16> start(quint16 port);

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &&responder) override;
#else
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#endif
#endif

private:
    Handler m_handler;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QTcpSocket *socketOf(quint16 peerPort) const;
    void staySilent(const QHttpServerRequest &request, QHttpServerResponder responder, SiteResponse::Kind kind);

    // A responder that is destroyed lets the connection go on; silence therefore means keeping it while the socket
    // lives.
    std::list<QHttpServerResponder> m_silent;
#endif
};

} // namespace kiosk
