// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KeyringStage.h"

#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDir>
#include <QFile>

#include <csignal>

using namespace Qt::StringLiterals;

namespace kiosk
{

/// A secret as the Secret Service passes it: session, parameters, value, content type.
struct PassedSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

static QDBusArgument &operator<<(QDBusArgument &argument, const PassedSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, PassedSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace kiosk

Q_DECLARE_METATYPE(kiosk::PassedSecret)

namespace kiosk
{

namespace
{

const QString secretService = u"org.freedesktop.secrets"_s;
const QString servicePath = u"/org/freedesktop/secrets"_s;
const QString serviceInterface = u"org.freedesktop.Secret.Service"_s;
const QByteArray password = "open sesame";

} // namespace

KeyringStage::KeyringStage(Service service) : m_oldAddress(qgetenv("DBUS_SESSION_BUS_ADDRESS"))
{
    qDBusRegisterMetaType<PassedSecret>();
    m_up = startBus() && (service == Service::None || startDaemon());
}

KeyringStage::~KeyringStage()
{
    QDBusConnection::disconnectFromBus(m_connectionName);
    continueDaemon();
    for (QProcess *process : {&m_daemon, &m_bus}) {
        process->kill();
        process->waitForFinished(patience);
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_oldAddress);
}

bool KeyringStage::startBus()
{
    QDir(m_folder.path()).mkpath(u"services"_s);
    const QByteArray folder = m_folder.path().toUtf8();
    writeFile(
        m_folder.filePath(u"bus.conf"_s),
        "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
        "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\"><busconfig><type>session</type>"
        "<listen>unix:path="
            + folder + "/bus</listen><servicedir>" + folder
            + "/services</servicedir><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" "
              "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    writeFile(m_folder.filePath(u"trap"_s), "#!/bin/sh\ntouch " + folder + "/prompted\n");
    QFile::setPermissions(m_folder.filePath(u"trap"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    writeFile(m_folder.filePath(u"services/org.gnome.keyring.SystemPrompter.service"_s),
              "[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=" + folder + "/trap\n");
    m_bus.setStandardErrorFile(QProcess::nullDevice());
    m_bus.start(u"dbus-daemon"_s,
                {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + m_folder.filePath(u"bus.conf"_s)});
    if (!m_bus.waitForReadyRead(patience))
        return false;
    m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
    static int number = 0;
    m_connectionName = u"keyring-stage-%1"_s.arg(++number);
    return QDBusConnection::connectToBus(m_address, m_connectionName).isConnected();
}

QDBusConnection KeyringStage::connection() const
{
    return QDBusConnection(m_connectionName);
}

bool KeyringStage::startDaemon()
{
    QDir(m_folder.path()).mkpath(m_home);
    QDir(m_folder.path()).mkpath(u"run"_s);
    QFile::setPermissions(m_folder.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.filePath(m_home));
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"run"_s));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
    for (const QString &name :
         {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"GNOME_KEYRING_CONTROL"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        environment.remove(name);
    m_daemon.setProcessEnvironment(environment);
    m_daemon.setStandardOutputFile(QProcess::nullDevice());
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.start(u"gnome-keyring-daemon"_s,
                   {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s,
                    u"--control-directory="_s + m_folder.filePath(u"run"_s)});
    if (!m_daemon.waitForStarted(patience))
        return false;
    m_daemon.write(password);
    m_daemon.closeWriteChannel();
    return QTest::qWaitFor([this] { return connection().interface()->isServiceRegistered(secretService).value(); },
                           patience);
}

bool KeyringStage::lock()
{
    QDBusMessage call = QDBusMessage::createMethodCall(secretService, servicePath, serviceInterface, u"Lock"_s);
    call << QVariant::fromValue(QList{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
    return connection().call(call).type() == QDBusMessage::ReplyMessage;
}

bool KeyringStage::unlock()
{
    QDBusMessage open = QDBusMessage::createMethodCall(secretService, servicePath, serviceInterface, u"OpenSession"_s);
    open << u"plain"_s << QVariant::fromValue(QDBusVariant(QString()));
    const QDBusMessage session = connection().call(open);
    if (session.type() != QDBusMessage::ReplyMessage)
        return false;
    const auto path = session.arguments().at(1).value<QDBusObjectPath>();
    QDBusMessage call = QDBusMessage::createMethodCall(secretService, servicePath,
                                                       u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
                                                       u"UnlockWithMasterPassword"_s);
    call << QVariant::fromValue(QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s))
         << QVariant::fromValue(PassedSecret{path, {}, password, u"text/plain"_s});
    return connection().call(call).type() == QDBusMessage::ReplyMessage;
}

void KeyringStage::stopDaemon()
{
    kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP);
}

void KeyringStage::continueDaemon()
{
    if (m_daemon.state() == QProcess::Running)
        kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT);
}

void KeyringStage::killDaemon()
{
    m_daemon.kill();
    m_daemon.waitForFinished(patience);
}

bool KeyringStage::exchangeKeyring()
{
    killDaemon();
    m_home = u"another-home"_s;
    return startDaemon();
}

void KeyringStage::killBus()
{
    m_bus.kill();
    m_bus.waitForFinished(patience);
}

bool KeyringStage::wasPrompted() const
{
    return QFile::exists(m_folder.filePath(u"prompted"_s));
}

} // namespace kiosk
