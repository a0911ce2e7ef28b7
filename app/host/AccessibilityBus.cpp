// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/AccessibilityBus.h"

#include "health/Background.h"
#include "secrets/SecretServiceProbe.h"
#include "support/Clock.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>

#include <atomic>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr Seconds betweenQuestions{5};
/// An empty screen is worse than one that a reader is told of a moment later.
constexpr Seconds longestWait{2};
constexpr int callLimitMs = 2000;
const QString busService = u"org.a11y.Bus"_s;
const QString busPath = u"/org/a11y/bus"_s;

bool isSet(const QDBusConnection &bus, const QString &property)
{
    QDBusMessage get =
        QDBusMessage::createMethodCall(busService, busPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    get.setArguments({u"org.a11y.Status"_s, property});
    const QDBusReply<QDBusVariant> reply = bus.call(get, QDBus::Block, callLimitMs);
    return reply.isValid() && reply.value().variant().toBool();
}

/// Blocks; never starts a bus or a service that is not there.
QString askFor(const QDBusConnection &bus, bool always)
{
    if (!bus.isConnected() || !bus.interface()->isServiceRegistered(busService))
        return {};
    if (!always && !isSet(bus, u"IsEnabled"_s) && !isSet(bus, u"ScreenReaderEnabled"_s))
        return {};
    const QDBusMessage get = QDBusMessage::createMethodCall(busService, busPath, busService, u"GetAddress"_s);
    const QDBusReply<QString> reply = bus.call(get, QDBus::Block, callLimitMs);
    return reply.isValid() ? reply.value() : QString();
}

QString nextName()
{
    static std::atomic<int> number{0};
    return u"mfa-kiosk-accessibility-%1"_s.arg(++number);
}

/// The address of the accessibility bus, and QtDBus's name of a connection to it if \a known is another.
QStringList lookFor(const QString &known, bool always)
{
    QString address = qEnvironmentVariable("AT_SPI_BUS_ADDRESS");
    if (const QString session = sessionBusAddress(); address.isEmpty() && !session.isEmpty()) {
        const QString name = nextName();
        address = askFor(QDBusConnection::connectToBus(session, name), always);
        QDBusConnection::disconnectFromBus(name);
    }
    if (address.isEmpty() || address == known)
        return {address, {}};
    const QString name = nextName();
    if (QDBusConnection::connectToBus(address, name).isConnected())
        return {address, name};
    QDBusConnection::disconnectFromBus(name);
    return {QString(), QString()};
}

} // namespace

/// What the session bus would answer: https://gitlab.gnome.org/GNOME/at-spi2-core, bus/org.a11y.Bus.
class AddressAdaptor final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.a11y.Bus")
public:
    explicit AddressAdaptor(AccessibilityBus &bus) : QDBusAbstractAdaptor(&bus), m_bus(bus) { }

public Q_SLOTS:
    QString GetAddress() const { return m_bus.address(); } // NOLINT(readability-identifier-naming): the bus's name

private:
    const AccessibilityBus &m_bus;
};

class StatusAdaptor final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.a11y.Status")
    Q_PROPERTY(bool IsEnabled READ isEnabled)
    Q_PROPERTY(bool ScreenReaderEnabled READ isEnabled)
public:
    explicit StatusAdaptor(AccessibilityBus &bus) : QDBusAbstractAdaptor(&bus), m_bus(bus) { }
    bool isEnabled() const { return !m_bus.address().isEmpty(); }

private:
    const AccessibilityBus &m_bus;
};

AccessibilityBus::AccessibilityBus(QObject *parent) : QObject(parent)
{
    new AddressAdaptor(*this);
    new StatusAdaptor(*this);
    connect(&m_timer, &QTimer::timeout, this, &AccessibilityBus::ask);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        if (!std::exchange(m_known, true))
            Q_EMIT known();
    });
}

AccessibilityBus::~AccessibilityBus()
{
    if (!m_connection.isEmpty())
        QDBusConnection::disconnectFromBus(m_connection);
}

void AccessibilityBus::start()
{
    m_limit.start(longestWait);
    m_timer.start(betweenQuestions);
    ask();
}

void AccessibilityBus::ask()
{
    if (std::exchange(m_asking, true))
        return;
    const QString known = QDBusConnection(m_connection).isConnected() ? m_address : QString();
    const bool always = qEnvironmentVariableIntValue("QT_LINUX_ACCESSIBILITY_ALWAYS_ON") == 1;
    runInBackground<QStringList>(
        this, [known, always] { return lookFor(known, always); },
        [this](const QStringList &found) {
            m_asking = false;
            take(found.at(0), found.at(1));
        });
}

void AccessibilityBus::take(const QString &address, const QString &connection)
{
    if (address.isEmpty() || !connection.isEmpty()) {
        if (!m_connection.isEmpty())
            QDBusConnection::disconnectFromBus(m_connection);
        m_connection = connection;
    }
    const bool first = !std::exchange(m_known, true);
    const bool other = std::exchange(m_address, address) != address;
    if (!connection.isEmpty()) {
        QDBusConnection bus(connection);
        bus.registerObject(busPath, this);
        bus.interface()->registerService(busService, QDBusConnectionInterface::QueueService);
    }
    if (first)
        Q_EMIT known();
    else if (other)
        Q_EMIT changed();
}

} // namespace kiosk

#include "AccessibilityBus.moc"
