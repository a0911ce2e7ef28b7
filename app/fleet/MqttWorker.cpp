// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/MqttWorker.h"

#include <QRandomGenerator>

#include <mqtt_protocol.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

namespace
{

using Steady = std::chrono::steady_clock;

/// What may wait for the client's thread before the network waits too.
constexpr size_t mostNews = 512;
/// Told at one go.
constexpr int newsAtOnce = 32;
/// The library looks after its connection at least as often.
constexpr int loopMilliseconds = 1000;
constexpr Milliseconds farewellTime{500};
/// A connection that held for this long was a good one.
constexpr Seconds goodAfter{10};
constexpr Seconds takeoversForgotten{3600};
constexpr int mostDoublings = 16;
/// Of a correlation or a response topic; longer ones are nobody's of us.
constexpr size_t longestProperty = 256;

class Properties
{
public:
    explicit Properties(const MqttLibrary &library) : m_library(library) { }
    ~Properties() { m_library.freeProperties(&m_list); }
    Properties(const Properties &) = delete;
    Properties &operator=(const Properties &) = delete;

    void add(int identifier, qint64 value) { m_library.addInteger(&m_list, identifier, static_cast<quint32>(value)); }
    void add(int identifier, const QString &value)
    {
        m_library.addText(&m_list, identifier, value.toUtf8().constData());
    }
    void add(int identifier, const QByteArray &value)
    {
        m_library.addBytes(&m_list, identifier, value.constData(), static_cast<quint16>(value.size()));
    }
    void addOf(const MqttMessage &message)
    {
        if (message.expiry)
            add(MQTT_PROP_MESSAGE_EXPIRY_INTERVAL, message.expiry->count());
        if (!message.responseTopic.isEmpty())
            add(MQTT_PROP_RESPONSE_TOPIC, message.responseTopic);
        if (!message.correlation.isEmpty())
            add(MQTT_PROP_CORRELATION_DATA, message.correlation);
    }
    mosquitto_property *get() const { return m_list; }
    mosquitto_property *release() { return std::exchange(m_list, nullptr); }

private:
    const MqttLibrary &m_library;
    mosquitto_property *m_list = nullptr;
};

Error errorOf(const QString &code, const char *text)
{
    return {code, {}, QString::fromLatin1(text)};
}

} // namespace

MqttClient::Worker::Worker(Settings settings, MqttClient *client)
    : m_settings(std::move(settings)), m_client(client) { }

void MqttClient::Worker::run()
{
    // The library writes to sockets whose other end may have gone.
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
    while (true) {
        const auto began = Steady::now();
        const Ended ended = attempt();
        close();
        {
            const Lock lock(m_mutex);
            if (m_stopping)
                break;
        }
        tell([error = ended.error](MqttClient &client) {
            client.m_connected = false;
            Q_EMIT client.disconnected(error);
        });
        pause(pauseAfter(ended, std::chrono::duration_cast<Milliseconds>(Steady::now() - began)));
    }
    const Lock lock(m_mutex);
    m_over = true;
    m_changed.notify_all();
}

bool MqttClient::Worker::stop(bool withWill, Milliseconds patience)
{
    Lock lock(m_mutex);
    m_client = nullptr;
    m_news.clear();
    m_stopping = true;
    if (m_connection) {
        const Result<MqttLibrary> &library = MqttLibrary::get();
        Properties properties(*library);
        properties.add(MQTT_PROP_SESSION_EXPIRY_INTERVAL, 0);
        library->disconnect(m_connection, withWill ? MQTT_RC_DISCONNECT_WITH_WILL_MSG : MQTT_RC_NORMAL_DISCONNECTION,
                            properties.get());
    }
    m_changed.notify_all();
    return m_changed.wait_for(lock, patience, [this] { return m_over; });
}

MqttClient::Worker::Ended MqttClient::Worker::attempt()
{
    const Result<MqttLibrary> &library = MqttLibrary::get();
    if (!library)
        return {library.error()};
    std::unique_ptr<TlsContext> tls;
    if (m_settings.tls) {
        Result<std::unique_ptr<TlsContext>> made = TlsContext::make(*m_settings.tls, m_settings.host);
        if (!made)
            return {made.error()};
        tls = std::move(*made);
    } else if (!isLoopback(m_settings.host)) {
        return {errorOf(u"mqtt.not_encrypted"_s, "without TLS to this computer alone")};
    }
    m_isConnected = false;
    m_refusal = 0;
    m_farewell = 0;
    const std::unique_ptr<mosquitto, decltype(library->destroy)> connection(
        library->create(m_settings.clientId.toUtf8().constData(), !m_wasConnected, this), library->destroy);
    if (!connection || !setUp(*library, connection.get(), tls.get()))
        return {errorOf(u"mqtt.library"_s, "the library takes no settings")};
    return stay(*library, connection.get(), tls.get());
}

bool MqttClient::Worker::setUp(const MqttLibrary &library, mosquitto *connection, const TlsContext *tls)
{
    static constexpr auto of = [](void *worker) { return static_cast<Worker *>(worker); };
    library.onConnect(connection, [](mosquitto *client, void *worker, int reason, int, const mosquitto_property *) {
        of(worker)->connected(client, reason);
    });
    library.onDisconnect(connection, [](mosquitto *, void *worker, int reason, const mosquitto_property *) {
        of(worker)->disconnected(reason);
    });
    library.onPublish(connection, [](mosquitto *, void *worker, int mid, int reason, const mosquitto_property *) {
        of(worker)->published(mid, reason);
    });
    library.onMessage(connection,
                      [](mosquitto *, void *worker, const mosquitto_message *message,
                         const mosquitto_property *properties) { of(worker)->received(message, properties); });
    bool good = library.setInteger(connection, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5) == MOSQ_ERR_SUCCESS
        && library.setInteger(connection, MOSQ_OPT_TCP_NODELAY, 1) == MOSQ_ERR_SUCCESS
        && library.setThreaded(connection, true) == MOSQ_ERR_SUCCESS;
    if (tls)
        good = good && library.setInteger(connection, MOSQ_OPT_SSL_CTX_WITH_DEFAULTS, 0) == MOSQ_ERR_SUCCESS
            && library.setPointer(connection, MOSQ_OPT_SSL_CTX, tls->context()) == MOSQ_ERR_SUCCESS;
    if (!m_settings.password.isEmpty())
        good = good
            && library.setPassword(connection, m_settings.clientId.toUtf8().constData(),
                                   m_settings.password.toUtf8().constData())
                == MOSQ_ERR_SUCCESS;
    if (!m_settings.will)
        return good;
    const MqttMessage &will = *m_settings.will;
    Properties properties(library);
    properties.add(MQTT_PROP_WILL_DELAY_INTERVAL, m_settings.willDelay.count());
    properties.addOf(will);
    good = good
        && library.setWill(connection, will.topic.toUtf8().constData(), static_cast<int>(will.payload.size()),
                           will.payload.constData(), 1, will.retained, properties.get())
            == MOSQ_ERR_SUCCESS;
    // The connection owns them now.
    if (good)
        properties.release();
    return good;
}

MqttClient::Worker::Ended MqttClient::Worker::stay(const MqttLibrary &library, mosquitto *connection,
                                                   const TlsContext *tls)
{
    {
        Properties properties(library);
        properties.add(MQTT_PROP_SESSION_EXPIRY_INTERVAL, m_settings.sessionExpiry.count());
        properties.add(MQTT_PROP_MAXIMUM_PACKET_SIZE, m_settings.largestMessage);
        const int code = library.connect(connection, m_settings.host.toUtf8().constData(), m_settings.port,
                                         static_cast<int>(m_settings.keepAlive.count()), nullptr, properties.get());
        if (code != MOSQ_ERR_SUCCESS)
            return endOf(library, code, tls);
    }
    std::optional<Steady::time_point> farewellUntil;
    int code = MOSQ_ERR_SUCCESS;
    while (code == MOSQ_ERR_SUCCESS) {
        code = library.loop(connection, loopMilliseconds, 1);
        Lock lock(m_mutex);
        // What has come must be taken before more is fetched.
        m_changed.wait(lock, [this] { return m_news.size() < mostNews || m_stopping; });
        if (m_stopping && !farewellUntil)
            farewellUntil = Steady::now() + farewellTime;
        if (farewellUntil && Steady::now() > *farewellUntil)
            break;
    }
    return endOf(library, code, tls);
}

MqttClient::Worker::Ended MqttClient::Worker::endOf(const MqttLibrary &library, int code, const TlsContext *tls)
{
    const bool contested = isContested();
    // It took the connection before this one, too, whatever the broker said of it.
    if (contested)
        m_takeovers = std::max(m_takeovers, 1);
    // A broker that says so closes the connection under the encryption, too.
    if (m_farewell == MQTT_RC_SESSION_TAKEN_OVER || (m_farewell == 0 && contested))
        return {errorOf(u"mqtt.taken_over"_s, library.reasonText(MQTT_RC_SESSION_TAKEN_OVER)), true};
    if (const std::optional<Error> failed = tls ? tls->failed() : std::nullopt)
        return {*failed};
    if (m_refusal != 0)
        return {errorOf(u"mqtt.refused"_s, library.reasonText(m_refusal))};
    if (m_farewell != 0)
        return {errorOf(u"mqtt.lost"_s, library.reasonText(m_farewell))};
    const QString name = u"%1:%2"_s.arg(m_settings.host).arg(m_settings.port);
    if (code == MOSQ_ERR_EAI)
        return {{u"mqtt.name"_s, {}, name}};
    if (!m_isConnected)
        return {
            {u"mqtt.unreachable"_s,
             {},
             name + u": "_s
                 + QString::fromLocal8Bit(code == MOSQ_ERR_ERRNO ? std::strerror(errno) : library.errorText(code))}};
    return {errorOf(u"mqtt.lost"_s, library.errorText(code))};
}

void MqttClient::Worker::close()
{
    QHash<int, int> lost;
    {
        const Lock lock(m_mutex);
        m_connection = nullptr;
        m_contested.reset();
        lost.swap(m_underWay);
    }
    for (const int number : std::as_const(lost)) {
        tell([number](MqttClient &client) {
            Q_EMIT client.published(number, errorOf(u"mqtt.lost"_s, "the connection ended"));
        });
    }
}

void MqttClient::Worker::pause(Milliseconds duration)
{
    Lock lock(m_mutex);
    m_changed.wait_for(lock, duration, [this] { return m_stopping; });
}

Milliseconds MqttClient::Worker::pauseAfter(const Ended &ended, Milliseconds lasted)
{
    if (m_isConnected && lasted >= takeoversForgotten)
        m_takeovers = 0;
    m_failures = m_isConnected && lasted >= goodAfter ? 0 : m_failures + 1;
    // Two of one name would throw each other out for ever. Whoever was thrown out twice gives way.
    if (ended.takenOver && ++m_takeovers >= 2) {
        m_takeovers = 1;
        return m_settings.takenOverPause;
    }
    const Milliseconds longest =
        std::min(m_settings.longestRetry, m_settings.firstRetry * (1 << std::clamp(m_failures - 1, 0, mostDoublings)));
    // Thousands that lost their broker at one moment must not come back at one moment.
    return longest / 2 + Milliseconds(QRandomGenerator::global()->bounded(qint64{longest.count()} + 1));
}

int MqttClient::Worker::publish(const MqttMessage &message)
{
    const Lock lock(m_mutex);
    if (!m_connection)
        return 0;
    const Result<MqttLibrary> &library = MqttLibrary::get();
    Properties properties(*library);
    properties.addOf(message);
    int mid = 0;
    if (library->publish(m_connection, &mid, message.topic.toUtf8().constData(),
                         static_cast<int>(message.payload.size()), message.payload.constData(), 1, message.retained,
                         properties.get())
        != MOSQ_ERR_SUCCESS)
        return 0;
    m_underWay.insert(mid, ++m_number);
    if (m_settings.will && message.topic == m_settings.will->topic)
        m_announcement = m_number;
    return m_number;
}

void MqttClient::Worker::anotherHasThisName()
{
    const Lock lock(m_mutex);
    if (!m_connection)
        return;
    // It pauses between its tries as we do.
    m_contested = Steady::now() + 2 * m_settings.longestRetry;
}

bool MqttClient::Worker::isContested()
{
    const Lock lock(m_mutex);
    return m_contested && Steady::now() < *m_contested;
}

bool MqttClient::Worker::drain()
{
    for (int i = 0; i < newsAtOnce; ++i) {
        std::function<void(MqttClient &)> news;
        MqttClient *client = nullptr;
        {
            const Lock lock(m_mutex);
            client = m_client;
            m_told = !m_news.empty() && client;
            if (!m_told)
                return false;
            news = std::move(m_news.front());
            m_news.pop_front();
            if (m_news.size() == mostNews / 2)
                m_changed.notify_all();
        }
        news(*client);
    }
    const Lock lock(m_mutex);
    m_told = m_client && !m_news.empty();
    return m_told;
}

void MqttClient::Worker::tell(std::function<void(MqttClient &)> news)
{
    const Lock lock(m_mutex);
    if (!m_client)
        return;
    m_news.push_back(std::move(news));
    if (!std::exchange(m_told, true))
        QMetaObject::invokeMethod(m_client, &MqttClient::drain, Qt::QueuedConnection);
}

void MqttClient::Worker::connected(mosquitto *connection, int reason)
{
    if (reason != 0) {
        m_refusal = reason;
        return;
    }
    m_isConnected = true;
    m_wasConnected = true;
    for (const QString &topic : m_settings.subscriptions)
        MqttLibrary::get()->subscribe(connection, nullptr, topic.toUtf8().constData(), 1, 0, nullptr);
    {
        const Lock lock(m_mutex);
        if (!m_stopping)
            m_connection = connection;
    }
    tell([](MqttClient &client) {
        client.m_connected = true;
        Q_EMIT client.connected();
    });
}

void MqttClient::Worker::disconnected(int reason)
{
    // The library tells its own errors here too; MQTT's reasons begin where these have ended long before.
    if (m_farewell == 0 && reason >= MQTT_RC_UNSPECIFIED)
        m_farewell = reason;
}

void MqttClient::Worker::published(int mid, int reason)
{
    int number = 0;
    bool isAnnouncement = false;
    {
        const Lock lock(m_mutex);
        number = m_underWay.take(mid);
        isAnnouncement = number == m_announcement && number > 0;
    }
    std::optional<Error> error;
    if (reason >= MQTT_RC_UNSPECIFIED) {
        const bool forbidden = reason == MQTT_RC_NOT_AUTHORIZED;
        error = errorOf(forbidden ? u"mqtt.forbidden"_s : u"mqtt.refused"_s, MqttLibrary::get()->reasonText(reason));
    }
    tell([number, error, isAnnouncement](MqttClient &client) {
        client.m_announced = client.m_announced || (isAnnouncement && !error);
        Q_EMIT client.published(number, error);
    });
}

void MqttClient::Worker::received(const mosquitto_message *message, const mosquitto_property *properties)
{
    if (message->payloadlen < 0 || static_cast<quint32>(message->payloadlen) > m_settings.largestMessage)
        return;
    const Result<MqttLibrary> &library = MqttLibrary::get();
    MqttMessage told;
    told.topic = QString::fromUtf8(message->topic);
    told.payload = QByteArray(static_cast<const char *>(message->payload), message->payloadlen);
    told.retained = message->retain;
    quint32 left = 0;
    if (library->readInteger(properties, MQTT_PROP_MESSAGE_EXPIRY_INTERVAL, &left, false))
        told.expiry = Seconds(left);
    char *topic = nullptr;
    if (library->readText(properties, MQTT_PROP_RESPONSE_TOPIC, &topic, false)) {
        if (qstrlen(topic) <= longestProperty)
            told.responseTopic = QString::fromUtf8(topic);
        std::free(topic);
    }
    void *bytes = nullptr;
    quint16 length = 0;
    if (library->readBytes(properties, MQTT_PROP_CORRELATION_DATA, &bytes, &length, false)) {
        if (length <= longestProperty)
            told.correlation = QByteArray(static_cast<const char *>(bytes), length);
        std::free(bytes);
    }
    tell([told](MqttClient &client) { Q_EMIT client.received(told); });
}

} // namespace kiosk::fleet
