// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ProbeExchange.h"

#include <QNetworkProxy>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

// openssl/sslerr.h: stable numbers, while the texts differ between releases.
constexpr int reasonHttpRequest = 156;
constexpr int reasonPacketTooLong = 198;
constexpr int reasonUnsupportedProtocol = 258;
constexpr int reasonWrongVersionNumber = 267;
constexpr int reasonVersionTooLow = 396;
constexpr int reasonAlertProtocolVersion = 1070;
constexpr int reasonAlertNoApplicationProtocol = 1120;

/// OpenSSL's reason in a text such as "error:0A000102:SSL routines::unsupported protocol"; 0 when there is none.
int opensslReason(const QString &text)
{
    static const QRegularExpression pattern(u"error:([0-9A-Fa-f]{8}):"_s);
    constexpr int reasonMask = 0x7FFFFF;
    constexpr int hexadecimal = 16;
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? static_cast<int>(match.captured(1).toUInt(nullptr, hexadecimal) & reasonMask) : 0;
}

QString handshakeCode(const QString &text)
{
    switch (opensslReason(text)) {
    case reasonUnsupportedProtocol:
    case reasonVersionTooLow:
    case reasonAlertProtocolVersion:
        return u"tls.old_protocol"_s;
    case reasonHttpRequest:
    case reasonPacketTooLong:
    case reasonWrongVersionNumber:
        return u"tls.not_tls"_s;
    case reasonAlertNoApplicationProtocol:
        return u"tls.http2_only"_s;
    default:
        return u"tls.handshake"_s;
    }
}

QString certificateCode(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return u"tls.expired"_s;
    case QSslError::CertificateNotYetValid:
        return u"tls.not_yet_valid"_s;
    case QSslError::HostNameMismatch:
        return u"tls.wrong_host"_s;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return u"tls.unknown_issuer"_s;
    case QSslError::CertificateRevoked:
        return u"tls.revoked"_s;
    default:
        return u"tls.bad_certificate"_s;
    }
}

/// Which of several problems is told: a certificate of an unknown issuer proves nothing about dates and names, and one
/// for another name does not become right with time.
QString worstCertificateCode(const QList<QSslError> &errors)
{
    const QStringList order{u"tls.revoked"_s, u"tls.unknown_issuer"_s, u"tls.wrong_host"_s,
                            u"tls.expired"_s, u"tls.not_yet_valid"_s,  u"tls.bad_certificate"_s};
    QStringList found;
    for (const QSslError &error : errors)
        found << certificateCode(error.error());
    for (const QString &code : order) {
        if (found.contains(code))
            return code;
    }
    return {};
}

QString connectCode(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return u"connect.refused"_s;
    case QAbstractSocket::SocketTimeoutError:
        return u"connect.timeout"_s;
    default:
        return u"connect.unreachable"_s;
    }
}

QByteArray request(const QUrl &url, const QList<QNetworkCookie> &cookies)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QByteArray name = host.contains(u':') ? '[' + host.toLatin1() + ']' : host.toLatin1();
    const int usual = url.scheme() == u"https" ? 443 : 80;
    const int port = url.port(usual);
    QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!target.startsWith('/'))
        target.prepend('/');
    QByteArrayList pairs;
    for (const QNetworkCookie &cookie : cookies)
        pairs << cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    const QByteArray remembered = pairs.isEmpty() ? QByteArray() : "Cookie: " + pairs.join("; ") + "\r\n";
    // No language, no compression, nothing that would tell more than that a kiosk looks whether the service is there.
    return "GET " + target + " HTTP/1.1\r\nHost: " + (port == usual ? name : name + ':' + QByteArray::number(port))
        + "\r\n" + remembered
        + "User-Agent: mfa-kiosk/" KIOSK_VERSION "\r\nAccept: */*\r\nAccept-Encoding: identity\r\n"
          "Cache-Control: no-cache\r\nConnection: close\r\n\r\n";
}

} // namespace

ProbeExchange::ProbeExchange(QUrl url, Read read, const ProbeLimits &limits, QList<QSslCertificate> extraCas,
                             HostResolver &resolver, const Clock &clock, QObject *parent)
    : QObject(parent), m_url(std::move(url)), m_read(read), m_limits(limits), m_extraCas(std::move(extraCas)),
      m_resolver(resolver), m_clock(clock), m_answer(limits.body)
{
    m_limit.setSingleShot(true);
    m_nextAddress.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &ProbeExchange::limitPassed);
    connect(&m_nextAddress, &QTimer::timeout, this, &ProbeExchange::tryNextAddress);
}

ProbeExchange::~ProbeExchange()
{
    m_phase = Phase::Done; // sockets tell of their end while they are destroyed
}

void ProbeExchange::enter(Phase phase, Milliseconds limit)
{
    m_phase = phase;
    m_limit.start(limit);
}

void ProbeExchange::start()
{
    enter(Phase::Name, m_limits.connect);
    m_resolver.lookUp(m_url.host(QUrl::FullyEncoded), this, [this](const Resolution &found) { resolved(found); });
}

void ProbeExchange::resolved(const Resolution &resolution)
{
    if (m_phase != Phase::Name)
        return; // too late
    if (resolution.error == Resolution::Error::NoName)
        return finish(u"dns.no_name"_s, resolution.detail);
    if (resolution.error != Resolution::Error::None || resolution.addresses.isEmpty())
        return finish(u"dns.server_failure"_s, resolution.detail);
    m_addresses = resolution.addresses;
    enter(Phase::Connection, m_limits.connect);
    tryNextAddress();
}

void ProbeExchange::tryNextAddress()
{
    if (m_phase != Phase::Connection || m_addresses.isEmpty())
        return;
    const QString address = m_addresses.takeFirst().toString();
    if (!m_addresses.isEmpty())
        m_nextAddress.start(m_limits.nextAddress);
    auto *socket = new QSslSocket(this);
    socket->setProxy(QNetworkProxy::NoProxy);
    m_attempts << socket;
    connect(socket, &QAbstractSocket::connected, this, [this, socket] { connected(socket); });
    connect(socket, &QAbstractSocket::errorOccurred, this, [this, socket] { socketFailed(socket); });
    const int port = m_url.port(m_url.scheme() == u"https" ? 443 : 80);
    socket->connectToHost(address, static_cast<quint16>(port));
}

void ProbeExchange::socketFailed(QSslSocket *socket)
{
    if (m_phase == Phase::Connection) {
        m_connectCode = connectCode(socket->error());
        m_connectDetail = socket->errorString();
        m_attempts.removeOne(socket);
        socket->disconnect(this);
        socket->deleteLater();
        if (!m_addresses.isEmpty())
            tryNextAddress();
        else if (m_attempts.isEmpty())
            finish(m_connectCode, m_connectDetail);
        return;
    }
    if (socket != m_socket)
        return;
    if (m_phase == Phase::Encryption)
        encryptionFailed();
    else if (m_phase == Phase::FirstByte || m_phase == Phase::Answer)
        closed();
}

void ProbeExchange::connected(QSslSocket *socket)
{
    if (m_phase != Phase::Connection)
        return;
    m_nextAddress.stop();
    m_socket = socket;
    for (QSslSocket *other : std::as_const(m_attempts)) {
        if (other != socket) {
            other->disconnect(this);
            other->abort();
            other->deleteLater();
        }
    }
    m_attempts.clear();
    if (m_url.scheme() != u"https")
        return ask();
    enter(Phase::Encryption, m_limits.firstByte);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.addCaCertificates(m_extraCas);
    // Each look is a first one: a resumed connection would not show a certificate.
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    configuration.setAllowedNextProtocols({"http/1.1"});
    socket->setSslConfiguration(configuration);
    socket->setPeerVerifyName(m_url.host(QUrl::FullyEncoded));
    connect(socket, &QSslSocket::encrypted, this, &ProbeExchange::ask);
    connect(socket, &QAbstractSocket::disconnected, this, [this, socket] { socketFailed(socket); });
    socket->startClientEncryption();
}

void ProbeExchange::encryptionFailed()
{
    const QList<QSslError> errors = m_socket->sslHandshakeErrors();
    if (const QString code = worstCertificateCode(errors); !code.isEmpty()) {
        QStringList details;
        for (const QSslError &error : errors)
            details << error.errorString();
        const QSslCertificate certificate = m_socket->peerCertificate();
        details << u"valid %1 to %2"_s.arg(certificate.effectiveDate().toUTC().toString(Qt::ISODate),
                                           certificate.expiryDate().toUTC().toString(Qt::ISODate));
        return finish(code, details.join(u"; "_s));
    }
    finish(handshakeCode(m_socket->errorString()), m_socket->errorString());
}

void ProbeExchange::ask()
{
    if (m_phase != Phase::Connection && m_phase != Phase::Encryption)
        return;
    enter(Phase::FirstByte, m_limits.firstByte);
    m_asked = m_clock.sinceBoot();
    connect(m_socket, &QIODevice::readyRead, this, &ProbeExchange::received);
    if (m_url.scheme() != u"https")
        connect(m_socket, &QAbstractSocket::disconnected, this, &ProbeExchange::closed);
    m_socket->write(request(m_url, m_cookies));
}

void ProbeExchange::received()
{
    if (m_phase != Phase::FirstByte && m_phase != Phase::Answer)
        return;
    if (m_phase == Phase::FirstByte) {
        m_firstByte = m_clock.sinceBoot() - m_asked;
        // From here on the limit for everything is the only one, and whoever uses the exchange keeps it.
        m_phase = Phase::Answer;
        m_limit.stop();
    }
    constexpr qint64 atOnce = qint64{64} * 1024;
    while (m_phase == Phase::Answer && m_socket->bytesAvailable() > 0) {
        switch (m_answer.feed(m_socket->read(atOnce))) {
        case HttpAnswer::State::Head:
            break;
        case HttpAnswer::State::Body:
            if (m_read == Read::Head)
                finish({});
            break;
        case HttpAnswer::State::Malformed:
            finish(u"http.malformed"_s);
            break;
        default:
            finish({});
        }
    }
}

void ProbeExchange::closed()
{
    if (m_phase != Phase::FirstByte && m_phase != Phase::Answer)
        return;
    received();
    if (m_phase == Phase::Done)
        return;
    if (m_answer.isEmpty())
        return finish(u"http.empty"_s, m_socket->errorString());
    // With TLS, an end without a farewell is a break: an answer that lasts until the end may have been cut.
    const bool torn = m_socket->error() != QAbstractSocket::RemoteHostClosedError
        && m_socket->error() != QAbstractSocket::UnknownSocketError;
    if (m_answer.end() == HttpAnswer::State::Truncated || torn)
        return finish(u"http.truncated"_s, u"%1 bytes of body"_s.arg(m_answer.bodyBytes()));
    finish({});
}

void ProbeExchange::limitPassed()
{
    switch (m_phase) {
    case Phase::Name:
        return finish(u"dns.timeout"_s, u"no answer within %1 ms"_s.arg(m_limits.connect.count()));
    case Phase::Connection:
        return finish(u"connect.timeout"_s, u"no answer within %1 ms"_s.arg(m_limits.connect.count()));
    case Phase::Encryption:
        return finish(u"tls.timeout"_s, u"not done within %1 ms"_s.arg(m_limits.firstByte.count()));
    case Phase::FirstByte:
        return finish(u"http.no_answer"_s, u"nothing within %1 ms"_s.arg(m_limits.firstByte.count()));
    case Phase::Answer:
    case Phase::Done:
        return;
    }
}

void ProbeExchange::finish(const QString &code, const QString &detail)
{
    if (m_phase == Phase::Done)
        return;
    m_phase = Phase::Done;
    m_limit.stop();
    m_nextAddress.stop();
    const bool encrypted = m_socket && m_socket->isEncrypted();
    const Outcome outcome{code, detail, encrypted, m_firstByte};
    QMetaObject::invokeMethod(
        this, [this, outcome] { Q_EMIT finished(outcome); }, Qt::QueuedConnection);
}

} // namespace kiosk
