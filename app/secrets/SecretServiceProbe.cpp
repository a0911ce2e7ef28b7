// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SecretServiceProbe.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QPointer>
#include <QThreadPool>

#include <atomic>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

// https://specifications.freedesktop.org/secret-service-spec/latest/
const QString secretService = u"org.freedesktop.secrets"_s;
const QString servicePath = u"/org/freedesktop/secrets"_s;
const QString serviceInterface = u"org.freedesktop.Secret.Service"_s;
const QString collectionInterface = u"org.freedesktop.Secret.Collection"_s;

tl::unexpected<Error> busFailure(const QDBusError &error)
{
    const QString detail = error.name() + u": "_s + error.message();
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::NoNetwork:
    case QDBusError::Disconnected:
        return failure(secretcodes::absentService, detail);
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return failure(secretcodes::slow, detail);
    default:
        break;
    }
    if (error.name().startsWith(u"org.freedesktop.DBus.Error.Spawn."_s)
        || error.name() == u"org.freedesktop.DBus.Error.NameHasNoOwner"_s)
        return failure(secretcodes::absentService, detail);
    return failure(secretcodes::failed, detail);
}

template <typename... Types, typename Callback>
void whenFinished(const QDBusPendingCall &call, QObject *probe, QObject *context, Callback callback)
{
    auto *watcher = new QDBusPendingCallWatcher(call, probe);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, &QObject::deleteLater);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [callback = std::move(callback)](QDBusPendingCallWatcher *finished) {
                         callback(QDBusPendingReply<Types...>(*finished));
                     });
}

} // namespace

QString sessionBusAddress()
{
    const QString told = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!told.isEmpty())
        return told;
    const QString usual = qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s;
    return QDir::isAbsolutePath(usual) && QFileInfo::exists(usual) ? QString(u"unix:path="_s + usual) : QString();
}

struct SecretServiceProbe::Bus {
    QDBusConnection connection;
    int timeLimitMs;

    QDBusPendingCall call(const QString &path, const QString &interface, const QString &method,
                          const QVariantList &arguments) const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(secretService, path, interface, method);
        message.setArguments(arguments);
        return connection.asyncCall(message, timeLimitMs);
    }
};

SecretServiceProbe::SecretServiceProbe(QString service, Milliseconds timeLimit, QObject *parent)
    : QObject(parent), m_service(std::move(service)), m_timeLimit(timeLimit)
{
    qDBusRegisterMetaType<Attributes>();
}

SecretServiceProbe::~SecretServiceProbe()
{
    if (m_connected)
        QDBusConnection::disconnectFromBus(m_connectionName);
}

void SecretServiceProbe::withBus(QObject *context, BusCallback callback)
{
    const auto timeLimitMs = static_cast<int>(m_timeLimit.count());
    if (m_connected) {
        const QDBusConnection connection(m_connectionName);
        if (connection.isConnected()) {
            callback(Bus{connection, timeLimitMs});
            return;
        }
        QDBusConnection::disconnectFromBus(m_connectionName);
        m_connected = false;
    }
    const QString address = sessionBusAddress();
    if (address.isEmpty()) {
        callback(failure(secretcodes::absentService, u"there is no session bus"_s));
        return;
    }
    static std::atomic<int> number{0};
    const QString name = u"mfa-kiosk-secrets-%1"_s.arg(++number);
    // Greeting a bus that hangs blocks for 25 s: not on the event loop.
    QThreadPool::globalInstance()->start([self = QPointer<SecretServiceProbe>(this),
                                          context = QPointer<QObject>(context), name, address, timeLimitMs,
                                          callback = std::move(callback)] {
        const QDBusConnection connection = QDBusConnection::connectToBus(address, name);
        const QString error = connection.isConnected() ? QString() : connection.lastError().message();
        QMetaObject::invokeMethod(QCoreApplication::instance(), [=] {
            if (!self || !error.isEmpty() || self->m_connected) {
                QDBusConnection::disconnectFromBus(name);
            } else {
                self->m_connectionName = name;
                self->m_connected = true;
            }
            if (!self || !context)
                return;
            if (!self->m_connected)
                callback(failure(secretcodes::absentService, u"session bus: "_s + error));
            else
                callback(Bus{QDBusConnection(self->m_connectionName), timeLimitMs});
        });
    });
}

void SecretServiceProbe::mayRead(const QString &name, QObject *context, Callback callback)
{
    withBus(context, [this, name, context, callback = std::move(callback)](const Result<Bus> &bus) {
        if (!bus)
            callback(tl::unexpected(bus.error()));
        else
            search(*bus, name, context, thenOwner(*bus, context, callback));
    });
}

SecretServiceProbe::Callback SecretServiceProbe::thenOwner(const Bus &bus, QObject *context, Callback callback)
{
    return [this, bus, context, callback = std::move(callback)](const Result<void> &may) {
        if (!may) {
            callback(may);
            return;
        }
        // Asked of the bus: an answer's own sender is there with Qt 6.4 and empty with Qt 6.8.
        QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                                              u"org.freedesktop.DBus"_s, u"GetNameOwner"_s);
        message.setArguments({secretService});
        whenFinished<QString>(bus.connection.asyncCall(message, bus.timeLimitMs), this, context,
                              [this, callback](const QDBusPendingReply<QString> &reply) {
                                  if (reply.isError()) {
                                      callback(busFailure(reply.error()));
                                      return;
                                  }
                                  m_owner = reply.value();
                                  callback({});
                              });
    };
}

void SecretServiceProbe::search(const Bus &bus, const QString &name, QObject *context, const Callback &callback)
{
    // As QtKeychain names them in its libsecret schema.
    const Attributes attributes{{u"user"_s, name}, {u"server"_s, m_service}};
    const QDBusPendingCall call =
        bus.call(servicePath, serviceInterface, u"SearchItems"_s, {QVariant::fromValue(attributes)});
    whenFinished<Paths, Paths>(call, this, context,
                               [this, bus, context, callback](const QDBusPendingReply<Paths, Paths> &reply) {
                                   if (reply.isError())
                                       callback(busFailure(reply.error()));
                                   else if (!reply.argumentAt<0>().isEmpty())
                                       callback({});
                                   else if (!reply.argumentAt<1>().isEmpty())
                                       callback(failure(secretcodes::locked, u"the entry is in a locked keyring"_s));
                                   else
                                       whyNothingFound(bus, context, callback);
                               });
}

/// Some services find nothing in what is locked.
void SecretServiceProbe::whyNothingFound(const Bus &bus, QObject *context, const Callback &callback)
{
    defaultCollection(bus, context, [this, bus, context, callback](const Result<QString> &path) {
        if (!path) {
            callback(tl::unexpected(path.error()));
            return;
        }
        if (path->isEmpty()) {
            callback(failure(secretcodes::missing, u"there is no default keyring"_s));
            return;
        }
        isLocked(bus, *path, context, [callback](const Result<bool> &locked) {
            if (!locked)
                callback(tl::unexpected(locked.error()));
            else if (*locked)
                callback(failure(secretcodes::locked, u"the default keyring is locked"_s));
            else
                callback(failure(secretcodes::missing, u"no such entry"_s));
        });
    });
}

void SecretServiceProbe::mayWrite(QObject *context, Callback callback)
{
    withBus(context, [this, context, callback = std::move(callback)](const Result<Bus> &bus) {
        if (!bus) {
            callback(tl::unexpected(bus.error()));
            return;
        }
        const Callback then = thenOwner(*bus, context, callback);
        defaultCollection(*bus, context, [this, bus = *bus, context, callback = then](const Result<QString> &path) {
            if (!path) {
                callback(tl::unexpected(path.error()));
                return;
            }
            if (path->isEmpty()) {
                callback(failure(secretcodes::locked,
                                 u"there is no default keyring: nobody has logged in with a password"_s));
                return;
            }
            isLocked(bus, *path, context, [callback](const Result<bool> &locked) {
                if (!locked)
                    callback(tl::unexpected(locked.error()));
                else if (*locked)
                    callback(failure(secretcodes::locked, u"the default keyring is locked"_s));
                else
                    callback({});
            });
        });
    });
}

void SecretServiceProbe::defaultCollection(const Bus &bus, QObject *context,
                                           std::function<void(Result<QString>)> callback)
{
    const QDBusPendingCall call = bus.call(servicePath, serviceInterface, u"ReadAlias"_s, {u"default"_s});
    whenFinished<QDBusObjectPath>(call, this, context,
                                  [callback = std::move(callback)](const QDBusPendingReply<QDBusObjectPath> &reply) {
                                      if (reply.isError())
                                          callback(busFailure(reply.error()));
                                      else
                                          callback(reply.value().path() == u"/" ? QString() : reply.value().path());
                                  });
}

void SecretServiceProbe::isLocked(const Bus &bus, const QString &path, QObject *context,
                                  std::function<void(Result<bool>)> callback)
{
    const QDBusPendingCall call =
        bus.call(path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {collectionInterface, u"Locked"_s});
    whenFinished<QDBusVariant>(call, this, context,
                               [callback = std::move(callback)](const QDBusPendingReply<QDBusVariant> &reply) {
                                   if (reply.isError())
                                       callback(busFailure(reply.error()));
                                   else
                                       callback(reply.value().variant().toBool());
                               });
}

} // namespace kiosk
