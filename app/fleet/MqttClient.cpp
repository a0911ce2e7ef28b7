// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/MqttClient.h"

#include "fleet/MqttWorker.h"

#include <array>
#include <thread>

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

namespace
{
/// The thread may be inside a system call that takes minutes: it is then left to itself.
constexpr Milliseconds farewellPatience{900};
} // namespace

bool isLoopback(const QString &host)
{
    const QByteArray name = host.toLatin1();
    in_addr four{};
    in6_addr six{};
    if (inet_pton(AF_INET, name.constData(), &four) == 1)
        return (ntohl(four.s_addr) >> 24) == 127;
    if (inet_pton(AF_INET6, name.constData(), &six) == 1)
        return IN6_IS_ADDR_LOOPBACK(&six);
    return host == u"localhost";
}

MqttClient::MqttClient(Settings settings, QObject *parent) : QObject(parent), m_settings(std::move(settings)) { }

MqttClient::~MqttClient()
{
    stop();
}

void MqttClient::start()
{
    if (m_worker)
        return;
    m_worker = std::make_shared<Worker>(m_settings, this);
    std::thread([worker = m_worker] { worker->run(); }).detach();
}

void MqttClient::stop(bool withWill)
{
    if (const std::shared_ptr<Worker> worker = std::exchange(m_worker, nullptr))
        worker->stop(withWill, farewellPatience);
    m_connected = false;
    m_announced = false;
}

void MqttClient::anotherHasThisName()
{
    if (m_worker)
        m_worker->anotherHasThisName();
}

int MqttClient::publish(const MqttMessage &message)
{
    return m_worker ? m_worker->publish(message) : 0;
}

void MqttClient::drain()
{
    // What is told may end this client.
    const std::shared_ptr<Worker> worker = m_worker;
    if (worker && worker->drain())
        QMetaObject::invokeMethod(this, &MqttClient::drain, Qt::QueuedConnection);
}

} // namespace kiosk::fleet
