// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/Handshake.h"

#include "fleet/TlsContext.h"

#include <QDeadlineTimer>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <openssl/err.h>

#include <poll.h>

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

namespace
{

/// With TLS 1.3 the broker looks at our certificate after the handshake has ended for us. Until it has said something,
/// or this has passed, it may still refuse.
constexpr Milliseconds refusalTime{2000};

/// One step of OpenSSL's on a socket that does not block. True when \a step has succeeded, false when time is up or it
/// has failed; why, TlsContext knows.
template <typename Step> bool carryOut(SSL *ssl, int socket, Milliseconds patience, Step step)
{
    const QDeadlineTimer end(patience);
    while (true) {
        ERR_clear_error();
        const int result = step(ssl);
        if (result == 1)
            return true;
        const int wanted = SSL_get_error(ssl, result);
        if (wanted != SSL_ERROR_WANT_READ && wanted != SSL_ERROR_WANT_WRITE)
            return false;
        pollfd ready{socket, static_cast<short>(wanted == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT), 0};
        if (poll(&ready, 1, static_cast<int>(end.remainingTime())) <= 0)
            return false;
    }
}

} // namespace

Result<void> tryHandshake(const QString &host, quint16 port, const std::optional<MqttTls> &tls, Milliseconds patience)
{
    const QString where = u"%1:%2"_s.arg(host).arg(port);
    std::unique_ptr<TlsContext> context;
    if (tls) {
        Result<std::unique_ptr<TlsContext>> made = TlsContext::make(*tls, host);
        if (!made)
            return tl::unexpected(made.error());
        context = std::move(*made);
    }
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(host, port);
    if (!socket.waitForConnected(static_cast<int>(patience.count()))) {
        if (socket.error() == QAbstractSocket::HostNotFoundError)
            return failure(u"mqtt.name"_s, where);
        return failure(u"mqtt.unreachable"_s, QString(where + u": "_s + socket.errorString()));
    }
    if (!context)
        return {};
    const std::unique_ptr<SSL, void (*)(SSL *)> ssl(SSL_new(context->context()), SSL_free);
    const int file = static_cast<int>(socket.socketDescriptor());
    if (!ssl || SSL_set_fd(ssl.get(), file) != 1)
        return failure(u"mqtt.unreachable"_s, where);
    // SSL_set_tlsext_host_name(), without its cast.
    QByteArray name = host.toLatin1();
    SSL_ctrl(ssl.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    if (!carryOut(ssl.get(), file, patience, SSL_connect))
        return tl::unexpected(
            context->failed().value_or(Error{u"mqtt.unreachable"_s, {}, QString(where + u": no TLS connection"_s)}));
    // The broker has nothing to say before we have: a byte is no more expected than the end.
    char byte = 0;
    carryOut(ssl.get(), file, refusalTime, [&byte](SSL *of) { return SSL_read(of, &byte, 1); });
    if (const std::optional<Error> failed = context->failed())
        return tl::unexpected(*failed);
    SSL_shutdown(ssl.get());
    return {};
}

} // namespace kiosk::fleet
