// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <map>
#include <optional>

namespace kiosk
{

/// A web server on 127.0.0.1, one port, every name; tests put pages on it and look at what was asked for. Counts
/// connections, not only requests: what a fence must prevent begins with one.
class LocalServer final : public QTcpServer
{
    Q_OBJECT
public:
    struct Request {
        QByteArray method;
        QString host; ///< without the port
        QString path;
        QString query; ///< decoded
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };
    struct Response {
        int status = 200;
        QByteArray type = "text/html; charset=utf-8";
        QByteArray body = {};
        QByteArrayList headers = {};
        enum class Ending {
            Complete,
            Never,
            NeverAfterHead,
            Dropped,
            BrokenOff,
            BrokenOffOncePainted
        } ending = Ending::Complete;
    };
    using Handler = std::function<Response(const Request &)>;

    /// A process's engine is told once which ports there are, so the listed servers of all its tests use the same, one
    /// after another.
    enum class Port { OfTheProcess, SecondOfTheProcess, Any };
    static quint16 secondPort();

    explicit LocalServer(Port port = Port::OfTheProcess);
    /// With TLS.
    LocalServer(Port port, QSslConfiguration encryption);

    /// http(s)://host:port/path
    QUrl url(const QString &host, const QString &path) const;
    QByteArray at(const char *host, const char *path) const;
    quint16 port() const { return serverPort(); }

    /// A script that tells it: before that, the engine drops clicks.
    static constexpr auto tellsWhenPainted =
        "<script>requestAnimationFrame(() => requestAnimationFrame(() => fetch('/painted')))</script>";
    /// Tells when it has been painted, and has something to paint.
    void page(const QString &path, const QByteArray &html);
    /// Whether the page() that was asked for last, from any server, has been painted.
    static bool lastPageIsPainted() { return s_painted; }
    void redirect(const QString &path, const QUrl &to, int status = 302);
    void on(const QString &path, Handler handler);

    int connections() const { return m_connections; }
    /// TLS connections on which both sides have agreed.
    int handshakes() const { return m_handshakes; }
    QList<Request> requests() const { return m_requests; }
    int requestsFor(const QString &path) const;
    /// What pages have told through /said?word.
    QStringList said() const;
    bool hasSaid(const QString &word) const { return said().contains(word); }
    QString lastSaid() const { return said().value(said().size() - 1); }
    void forget();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Request &request);

    std::optional<QSslConfiguration> m_encryption;
    QHash<QTcpSocket *, QByteArray> m_pending;
    QPointer<QTcpSocket> m_untilPainted;
    std::map<QString, Handler> m_handlers;
    QList<Request> m_requests;
    int m_connections = 0;
    int m_handshakes = 0;
    static inline bool s_painted = false;
};

/// A script for a page to tell the server a word.
inline constexpr auto sayScript = "<script>const say = word => fetch('/said?' + encodeURIComponent(word));</script>";

} // namespace kiosk
