// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "support/Error.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace kiosk::fleet
{

/// The files that a connection is encrypted with, PEM.
struct MqttTls {
    QString authorityFile; ///< who must have issued the broker's certificate
    QString certificateFile; ///< the client's own
    QString keyFile;
    friend bool operator==(const MqttTls &, const MqttTls &) = default;
};

/// Whether \a host is this computer itself, by its number or as "localhost".
bool isLoopback(const QString &host);

struct MqttMessage {
    QString topic;
    QByteArray payload;
    bool retained = false; ///< coming: it lay at the broker already
    std::optional<Seconds> expiry{}; ///< the broker drops it after this; coming: what is left of it
    QString responseTopic{};
    QByteArray correlation{};
};

/// One connection to an MQTT 5 broker, kept up: after a loss it tries again, after a second at first and then ever more
/// rarely, each time at a moment of its own. Encrypted, except to this computer itself. The library is loaded when the
/// first client starts. Everything that may block - names, connects, handshakes - happens on a thread of its own; the
/// object and its signals live on the thread that made it.
class MqttClient final : public QObject
{
    Q_OBJECT
public:
    struct Settings {
        QString host;
        quint16 port = 8883;
        QString clientId; ///< with TLS the common name of the certificate: brokers see to it
        QString password; ///< for brokers that ask for one beside the certificate; the client id is the user name then
        std::optional<MqttTls> tls; ///< nothing: to the loopback alone
        std::optional<MqttMessage> will;
        Seconds willDelay{5}; ///< a connection that is back by then was never gone
        QStringList subscriptions; ///< at QoS 1, made anew with each connection
        Seconds keepAlive{10}; ///< a dead connection is noticed after one and a half of it
        /// The broker keeps what was not delivered, and holds back the will, for this long at most.
        Seconds sessionExpiry{30};
        quint32 largestMessage = 256 << 10; ///< in bytes; what is longer is dropped, by the broker already
        Milliseconds firstRetry{Seconds{1}};
        Milliseconds longestRetry{Seconds{60}};
        /// Another client of our name has taken the connection: whoever loses it twice keeps away for this long.
        Milliseconds takenOverPause{Seconds{3600}};
    };

    explicit MqttClient(Settings settings, QObject *parent = nullptr);
    /// Never waits for the network: at most a second.
    ~MqttClient() override;

    void start();
    /// Says goodbye to the broker; \a withWill, so that the will is published at once.
    void stop(bool withWill = false);
    bool isConnected() const { return m_connected; }
    /// Since start() the broker has taken a message of ours under the will's topic: what somebody else says there is
    /// newer.
    bool hasAnnounced() const { return m_announced; }
    /// By what has come, somebody else connects under this name: a loss without a word counts as "mqtt.taken_over"
    /// until the next connection. Not every broker says why it ends one (Mosquitto 2.0.11 does not).
    void anotherHasThisName();

    /// QoS 1. The number under which published() tells what became of it; 0 when there is no connection: nothing is
    /// kept for later.
    int publish(const MqttMessage &message);

Q_SIGNALS:
    void connected();
    /// Has ended, or could not be made. Errors: "mqtt.library", "mqtt.not_encrypted", "mqtt.files" (certificate or
    /// key), "mqtt.name", "mqtt.unreachable", "mqtt.certificate" (the broker's: not by our authority, not for this
    /// name), "mqtt.certificate_expired" (likewise), "mqtt.own_certificate" (the broker does not take ours),
    /// "mqtt.refused", "mqtt.taken_over", "mqtt.lost".
    void disconnected(const kiosk::Error &error);
    void received(const kiosk::fleet::MqttMessage &message);
    /// The broker has it; or: Errors: "mqtt.forbidden", "mqtt.refused", "mqtt.lost".
    void published(int number, const std::optional<kiosk::Error> &error);

private:
    class Worker;
    void drain();

    Settings m_settings;
    std::shared_ptr<Worker> m_worker; ///< from start() to stop()
    bool m_connected = false;
    bool m_announced = false;
};

} // namespace kiosk::fleet
