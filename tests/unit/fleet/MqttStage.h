// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/MqttClient.h"
#include "support/Broker.h"
#include "support/StrictTest.h"

#include <tuple>

#include <QSignalSpy>

#include <map>

namespace kiosk::fleet
{

using namespace Qt::StringLiterals;

/// The messages of one client, in order.
class Heard : public QObject
{
public:
    explicit Heard(MqttClient &client)
    {
        connect(&client, &MqttClient::received, this, [this](const MqttMessage &message) { messages << message; });
    }
    QByteArray last() const { return messages.isEmpty() ? QByteArray() : messages.last().payload; }
    QList<MqttMessage> messages;
};

inline MqttMessage note(const QString &topic, const QByteArray &payload)
{
    return {topic, payload};
}

/// Real brokers, each started when it is first asked for, and clients that try again soon.
class MqttStage : public StrictTest
{
protected:
    void eachBroker();
    /// The one of eachBroker()'s row.
    Broker &plain();
    Broker &encrypted();
    MqttClient::Settings to(quint16 port, const QString &id, const QStringList &subscriptions = {}) const;
    MqttClient::Settings encryptedTo(const Broker &broker, const QString &id, const QStringList &topics = {}) const;
    static QString firstError(const QSignalSpy &spy)
    {
        return spy.isEmpty() ? QString() : spy.first().first().value<Error>().code;
    }
    QString refusalOf(MqttClient::Settings settings);

    std::map<Broker::Kind, std::unique_ptr<Broker>> m_plain;
    std::unique_ptr<Broker> m_encrypted;
};

inline void MqttStage::eachBroker()
{
    QTest::addColumn<int>("kind");
    for (const Broker::Kind kind : Broker::installed())
        QTest::newRow(Broker::name(kind)) << static_cast<int>(kind);
}

inline Broker &MqttStage::plain()
{
    const auto kind = static_cast<Broker::Kind>(*static_cast<int *>(QTest::qData("kind", QMetaType::Int)));
    std::unique_ptr<Broker> &broker = m_plain[kind];
    if (!broker) {
        broker = std::make_unique<Broker>(kind, Broker::Wire::Plain, QStringLiteral(KIOSK_SOURCE_DIR));
        if (!broker->start())
            qFatal("no broker: %s", qPrintable(broker->complaint()));
    }
    return *broker;
}

inline Broker &MqttStage::encrypted()
{
    if (!m_encrypted) {
        m_encrypted =
            std::make_unique<Broker>(Broker::Kind::Mosquitto, Broker::Wire::Tls, QStringLiteral(KIOSK_SOURCE_DIR));
        for (const QStringList &words :
             QList<QStringList>{{u"kiosk"_s, u"a1"_s}, {u"kiosk"_s, u"a2"_s}, {u"desk"_s, u"d1"_s}}) {
            if (!m_encrypted->makeCertificates(words))
                qFatal("no certificate: %s", qPrintable(m_encrypted->complaint()));
        }
        if (!m_encrypted->start())
            qFatal("no broker: %s", qPrintable(m_encrypted->complaint()));
    }
    return *m_encrypted;
}

inline MqttClient::Settings MqttStage::to(quint16 port, const QString &id, const QStringList &subscriptions) const
{
    MqttClient::Settings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = port;
    settings.clientId = id;
    settings.password = u"any"_s; // ejabberd wants one; Mosquitto goes by the certificate
    settings.subscriptions = subscriptions;
    settings.firstRetry = Milliseconds{100};
    settings.longestRetry = Milliseconds{400};
    return settings;
}

inline MqttClient::Settings MqttStage::encryptedTo(const Broker &broker, const QString &id,
                                                   const QStringList &topics) const
{
    MqttClient::Settings settings = to(broker.port(), id, topics);
    settings.tls = MqttTls{broker.file(u"ca.pem"_s), broker.file(id + u".pem"_s), broker.file(id + u".key"_s)};
    return settings;
}

inline QString MqttStage::refusalOf(MqttClient::Settings settings)
{
    MqttClient client(std::move(settings));
    QSignalSpy away(&client, &MqttClient::disconnected);
    QSignalSpy there(&client, &MqttClient::connected);
    client.start();
    std::ignore = QTest::qWaitFor([&] { return !away.isEmpty() || !there.isEmpty(); }, 30'000);
    return there.isEmpty() ? firstError(away) : u"connected"_s;
}

} // namespace kiosk::fleet
