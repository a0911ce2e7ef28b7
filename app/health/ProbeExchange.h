// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/HostResolver.h"
#include "health/HttpAnswer.h"
#include "health/ProbeTypes.h"

#include <QNetworkCookie>
#include <QObject>
#include <QSslCertificate>
#include <QSslError>
#include <QTimer>

class QSslSocket;

namespace kiosk
{

/// One question to one address, phase by phase: name, connection, encryption, question, answer. Every phase has its own
/// limit and its own codes. Follows nothing, keeps nothing. Single use; may be destroyed at any time.
///
/// Over sockets, and with HttpAnswer: QNetworkAccessManager was tried with its connection signals (Qt 6.4.2), and staff
/// would lose what tells one trouble from another. "http.empty", "http.malformed" and a head that is cut are one error
/// to it, after up to four requests; a chunked answer that is cut or broken counts as whole ("http.truncated"); and
/// nothing tells between the start of a connection and the end of the handshake ("connect.timeout", "tls.timeout").
class ProbeExchange final : public QObject
{
    Q_OBJECT
public:
    enum class Read {
        Head, ///< done with the headers
        Whole,
    };
    struct Outcome {
        QString code; ///< what went wrong before there was a whole answer; empty: look at \c answer
        QString detail{};
        bool encrypted = false; ///< over TLS with a certificate that was checked
        Milliseconds firstByte{0}; ///< from the question to the first byte
    };

    ProbeExchange(QUrl url, Read read, const ProbeLimits &limits, QList<QSslCertificate> extraCas,
                  HostResolver &resolver, const Clock &clock, QObject *parent = nullptr);
    ~ProbeExchange() override;

    /// Sent along; before start().
    void setCookies(const QList<QNetworkCookie> &cookies) { m_cookies = cookies; }
    void start();
    const HttpAnswer &answer() const { return m_answer; }

Q_SIGNALS:
    /// Once, from the event loop.
    void finished(const kiosk::ProbeExchange::Outcome &outcome);

private:
    void resolved(const Resolution &resolution);
    void tryNextAddress();
    void socketFailed(QSslSocket *socket);
    void connected(QSslSocket *socket);
    void encryptionFailed();
    void ask();
    void received();
    void closed();
    void limitPassed();
    void finish(const QString &code, const QString &detail = {});

    enum class Phase { Name, Connection, Encryption, FirstByte, Answer, Done };
    void enter(Phase phase, Milliseconds limit);

    QUrl m_url;
    QList<QNetworkCookie> m_cookies;
    Read m_read;
    ProbeLimits m_limits;
    QList<QSslCertificate> m_extraCas;
    HostResolver &m_resolver;
    const Clock &m_clock;
    HttpAnswer m_answer;
    Phase m_phase = Phase::Name;
    QTimer m_limit;
    QTimer m_nextAddress;
    QList<QHostAddress> m_addresses; ///< not yet tried
    QList<QSslSocket *> m_attempts; ///< under way
    QSslSocket *m_socket = nullptr; ///< the one that got through
    QString m_connectCode;
    QString m_connectDetail;
    Milliseconds m_asked{0};
    Milliseconds m_firstByte{0};
};

} // namespace kiosk
