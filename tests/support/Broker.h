// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <memory>

namespace kiosk
{

/// A real MQTT broker of somebody else's on the loopback, as packaging/fleet sets it up: certificates by the shipped
/// script, the shipped configuration and access list with the paths of a temporary folder. Ends with the object.
class Broker
{
public:
    enum class Kind { Mosquitto, Ejabberd };
    enum class Wire { Tls, Plain }; ///< plain: nobody is asked who they are

    /// Those that are installed.
    static QList<Kind> installed();
    static const char *name(Kind kind);

    Broker(Kind kind, Wire wire, const QString &sourceDir);
    ~Broker();

    /// False where it does not listen in time; complaint() tells why.
    bool start();
    void kill();
    QString complaint() const { return m_complaint; }
    quint16 port() const { return m_port; }
    qint64 pid() const { return m_process.processId(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    /// Runs the shipped script: {"kiosk", "a1"}.
    enum class Validity { Good, Expired };
    bool makeCertificates(const QStringList &arguments, Validity validity = Validity::Good);
    /// The access list from its beginning; read at the next start.
    void setAccess(const QByteArray &access);
    void forgetWhatIsKept();

private:
    bool startMosquitto();
    bool startEjabberd();
    bool waitUntilListening();

    Kind m_kind;
    Wire m_wire;
    QString m_sourceDir;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_complaint;
};

/// A wire between a client and a broker that can be cut, or go dead without a word.
class Relay : public QObject
{
    Q_OBJECT
public:
    explicit Relay(quint16 to);
    quint16 port() const { return m_server.serverPort(); }
    /// Both ends see it.
    void cut();
    /// Nobody sees anything: no byte comes through any more, on old and new connections.
    void setDead(bool dead) { m_dead = dead; }
    int connections() const { return m_count; }

private:
    struct Pair {
        QTcpSocket *near;
        QTcpSocket *far;
    };
    QTcpServer m_server;
    QList<Pair> m_pairs;
    quint16 m_to;
    bool m_dead = false;
    int m_count = 0;
};

} // namespace kiosk
