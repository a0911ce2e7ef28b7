// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/MqttClient.h"
#include "fleet/MqttLibrary.h"
#include "fleet/TlsContext.h"

#include <QHash>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace kiosk::fleet
{

/// What a client does on its own thread: connects, waits for what comes, waits before the next try. Outlives the client
/// where a system call does not come back; then it tells nobody any more.
class MqttClient::Worker
{
public:
    Worker(Settings settings, MqttClient *client);

    /// The thread's whole work.
    void run();
    /// From the client's thread. False when the thread was not over within \a patience.
    bool stop(bool withWill, Milliseconds patience);
    int publish(const MqttMessage &message);
    void anotherHasThisName();
    /// What there is to tell, some of it at a time: a client that gets much stays responsive. True while there is more.
    bool drain();

private:
    using Lock = std::unique_lock<std::mutex>;
    struct Ended {
        Error error;
        bool takenOver = false;
    };

    Ended attempt();
    Ended stay(const MqttLibrary &library, mosquitto *connection, const TlsContext *tls);
    Ended endOf(const MqttLibrary &library, int code, const TlsContext *tls);
    bool isContested();
    bool setUp(const MqttLibrary &library, mosquitto *connection, const TlsContext *tls);
    void close();
    void pause(Milliseconds duration);
    Milliseconds pauseAfter(const Ended &ended, Milliseconds lasted);
    void tell(std::function<void(MqttClient &)> news);
    void connected(mosquitto *connection, int reason);
    void disconnected(int reason);
    void published(int mid, int reason);
    void received(const mosquitto_message *message, const mosquitto_property *properties);

    const Settings m_settings;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    // Guarded by m_mutex, down to the empty line.
    MqttClient *m_client;
    std::deque<std::function<void(MqttClient &)>> m_news;
    bool m_told = false; ///< a call of drain() is on its way
    bool m_stopping = false;
    bool m_over = false;
    mosquitto *m_connection = nullptr; ///< while it takes messages
    QHash<int, int> m_underWay; ///< the library's numbers, and ours
    int m_number = 0;
    int m_announcement = 0; ///< the newest under the will's topic
    /// Of this connection: so long another one of our name tries for it, too.
    std::optional<std::chrono::steady_clock::time_point> m_contested;

    bool m_wasConnected = false; ///< once in this run: the session goes on
    bool m_isConnected = false;
    int m_refusal = 0; ///< MQTT reason code of the CONNACK
    int m_farewell = 0; ///< ... and of the broker's DISCONNECT
    int m_failures = 0;
    int m_takeovers = 0;
};

} // namespace kiosk::fleet
