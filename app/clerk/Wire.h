// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/MqttClient.h"

#include <QObject>

namespace kiosk::desk
{

/// The desk's connection to its broker, as the model needs it.
class Wire : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    /// \a withWill: the others are to learn that nobody sits here any more.
    virtual void stop(bool withWill) = 0;
    /// 0 when there is no connection.
    virtual int publish(const fleet::MqttMessage &message) = 0;
    /// What came under this desk's name is not this program's.
    virtual void anotherHasThisName() = 0;

Q_SIGNALS:
    void connected();
    void disconnected(const kiosk::Error &error);
    void received(const kiosk::fleet::MqttMessage &message);
};

/// The real one.
class MqttWire final : public Wire
{
    Q_OBJECT
public:
    explicit MqttWire(const fleet::MqttClient::Settings &settings, QObject *parent = nullptr)
        : Wire(parent), m_client(settings)
    {
        connect(&m_client, &fleet::MqttClient::connected, this, &Wire::connected);
        connect(&m_client, &fleet::MqttClient::disconnected, this, &Wire::disconnected);
        connect(&m_client, &fleet::MqttClient::received, this, &Wire::received);
    }
    void start() override { m_client.start(); }
    void stop(bool withWill) override { m_client.stop(withWill); }
    int publish(const fleet::MqttMessage &message) override { return m_client.publish(message); }
    void anotherHasThisName() override
    {
        // Before its own word is there, it is what this desk said before it was started anew.
        if (m_client.hasAnnounced())
            m_client.anotherHasThisName();
    }

private:
    fleet::MqttClient m_client;
};

} // namespace kiosk::desk
