// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Broker.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int startPatience = 240'000; // ejabberd on a busy machine
constexpr int endPatience = 20'000;

QString programOf(Broker::Kind kind)
{
    return kind == Broker::Kind::Mosquitto ? u"/usr/sbin/mosquitto"_s : u"/usr/sbin/ejabberdctl"_s;
}

/// Its version is in the name.
QString ejabberdFolder()
{
    const QDir libraries(u"/usr/lib/x86_64-linux-gnu"_s);
    const QStringList found = libraries.entryList({u"ejabberd-*"_s}, QDir::Dirs, QDir::Name);
    for (const QString &folder : found) {
        if (libraries.exists(folder + u"/ebin/mod_mqtt.beam"_s))
            return libraries.filePath(folder + u"/ebin"_s);
    }
    return {};
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

QList<Broker::Kind> Broker::installed()
{
    QList<Kind> kinds;
    for (const Kind kind : {Kind::Mosquitto, Kind::Ejabberd}) {
        if (QFile::exists(programOf(kind)) && (kind != Kind::Ejabberd || !ejabberdFolder().isEmpty()))
            kinds << kind;
    }
    return kinds;
}

const char *Broker::name(Kind kind)
{
    return kind == Kind::Mosquitto ? "Mosquitto" : "ejabberd";
}

Broker::Broker(Kind kind, Wire wire, const QString &sourceDir)
    : m_kind(kind), m_wire(wire), m_sourceDir(sourceDir), m_port(freePort())
{
    setAccess(contentOf(m_sourceDir + u"/packaging/fleet/acl"_s).replace("SITE", "jamk"));
    if (m_wire == Wire::Tls && !(makeCertificates({u"authority"_s}) && makeCertificates({u"broker"_s, u"127.0.0.1"_s})))
        qFatal("no certificates: %s", qPrintable(m_complaint));
}

Broker::~Broker()
{
    kill();
}

bool Broker::makeCertificates(const QStringList &arguments, Validity validity)
{
    QProcess script;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (validity == Validity::Expired)
        environment.insert(u"UNTIL"_s, u"20250101000000Z"_s);
    script.setProcessEnvironment(environment);
    script.setWorkingDirectory(m_folder.path());
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(m_sourceDir + u"/packaging/fleet/make-certificates"_s, arguments);
    const bool good = script.waitForFinished(startPatience) && script.exitCode() == 0;
    m_complaint = QString::fromLocal8Bit(script.readAll());
    return good;
}

void Broker::setAccess(const QByteArray &access)
{
    writeFile(file(u"acl"_s), access);
}

void Broker::forgetWhatIsKept()
{
    QFile::remove(file(u"mosquitto.db"_s));
}

bool Broker::start()
{
    return m_kind == Kind::Mosquitto ? startMosquitto() : startEjabberd();
}

bool Broker::startMosquitto()
{
    const QByteArray port = QByteArray::number(m_port);
    QByteArray text;
    if (m_wire == Wire::Tls) {
        text = contentOf(m_sourceDir + u"/packaging/fleet/mosquitto.conf"_s);
        const QByteArray folder = QByteArray(m_folder.path().toUtf8()).append('/');
        text.replace("listener 8883", QByteArray("listener ").append(port).append(" 127.0.0.1"));
        text.replace("/etc/mosquitto/mfa-kiosk/", folder);
        text.replace("/var/lib/mosquitto/", folder);
    } else {
        text = "listener " + port
            + " 127.0.0.1\nallow_anonymous true\nset_tcp_nodelay true\nmax_queued_messages 30000\n"
              "max_packet_size 1100000\n";
    }
    // As root, it would become a user who may not read the folder.
    writeFile(file(u"mosquitto.conf"_s), text + "\nuser root\nlog_dest stdout\nlog_type error\nlog_type warning\n");
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(programOf(m_kind), {u"-c"_s, file(u"mosquitto.conf"_s)});
    return waitUntilListening();
}

bool Broker::startEjabberd()
{
    const QByteArray port = QByteArray::number(m_port);
    writeFile(
        file(u"ejabberd.yml"_s),
        "hosts: [localhost]\nloglevel: none\nauth_method: [anonymous]\nanonymous_protocol: login_anon\n"
        "allow_multiple_connections: true\nlisten:\n  -\n    port: "
            + port
            + "\n    ip: 127.0.0.1\n    module: mod_mqtt\n    max_payload_size: 1100000\nmodules:\n  mod_mqtt: {}\n");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    const QString folder = m_folder.path();
    m_process.start(u"/usr/bin/erl"_s,
                    {u"-noinput"_s, u"-pa"_s, ejabberdFolder(), u"-mnesia"_s, u"dir"_s, u'"' + folder + u"/mnesia\""_s,
                     u"-ejabberd"_s, u"config"_s, u'"' + folder + u"/ejabberd.yml\""_s, u"log_path"_s,
                     u'"' + folder + u"/ejabberd.log\""_s, u"-s"_s, u"ejabberd"_s});
    return waitUntilListening();
}

bool Broker::waitUntilListening()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < startPatience && m_process.state() != QProcess::NotRunning) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        if (socket.waitForConnected(1000))
            return true;
        m_process.waitForFinished(50);
    }
    m_complaint = QString::fromLocal8Bit(m_process.readAll());
    return false;
}

void Broker::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(endPatience);
}

Relay::Relay(quint16 to) : m_to(to)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *const near = m_server.nextPendingConnection()) {
            ++m_count;
            auto *far = new QTcpSocket(this);
            far->connectToHost(QHostAddress::LocalHost, m_to);
            m_pairs.append(Pair{near, far});
            const auto pass = [this](QTcpSocket *from, QTcpSocket *into) {
                connect(from, &QTcpSocket::readyRead, into, [this, from, into] {
                    const QByteArray bytes = from->readAll();
                    if (!m_dead)
                        into->write(bytes);
                });
                connect(from, &QTcpSocket::disconnected, into, [this, into] {
                    if (!m_dead)
                        into->disconnectFromHost();
                });
            };
            pass(near, far);
            pass(far, near);
        }
    });
}

void Relay::cut()
{
    for (const Pair &pair : std::as_const(m_pairs)) {
        pair.near->abort();
        pair.far->abort();
    }
}

} // namespace kiosk
