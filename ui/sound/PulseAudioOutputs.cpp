// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/PulseAudioOutputs.h"

#include "support/Chime.h"

#include <pulse/context.h>
#include <pulse/introspect.h>
#include <pulse/operation.h>
#include <pulse/proplist.h>
#include <pulse/stream.h>
#include <pulse/subscribe.h>
#include <pulse/thread-mainloop.h>

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

bool isForOneEar(const char *formFactor)
{
    const QByteArrayView form(formFactor);
    return form == "headphone" || form == "headset" || form == "handset";
}

} // namespace

AudioOutput::Kind kindOf(const pa_sink_info &sink)
{
    using Kind = AudioOutput::Kind;
    const char *const form = pa_proplist_gets(sink.proplist, PA_PROP_DEVICE_FORM_FACTOR);
    if (const pa_sink_port_info *const port = sink.active_port) {
        switch (port->type) {
        case PA_DEVICE_PORT_TYPE_HEADPHONES:
        case PA_DEVICE_PORT_TYPE_HEADSET:
        case PA_DEVICE_PORT_TYPE_HANDSET:
        case PA_DEVICE_PORT_TYPE_EARPIECE:
            return port->available == PA_PORT_AVAILABLE_NO ? Kind::Loudspeakers : Kind::Headphones;
        case PA_DEVICE_PORT_TYPE_UNKNOWN:
        case PA_DEVICE_PORT_TYPE_USB:
        case PA_DEVICE_PORT_TYPE_ANALOG:
        case PA_DEVICE_PORT_TYPE_BLUETOOTH:
            break; // says nothing about what is at its end; the device may
        default:
            return Kind::Loudspeakers;
        }
    }
    return form && isForOneEar(form) ? Kind::Headphones : Kind::Loudspeakers;
}

/// One connection, with a thread of its own. Whatever it finds goes to the owner as a queued call.
class PulseAudioOutputs::Connection
{
public:
    explicit Connection(PulseAudioOutputs &owner) : m_owner(owner), m_loop(pa_threaded_mainloop_new())
    {
        pa_proplist *const names = pa_proplist_new();
        pa_proplist_sets(names, PA_PROP_APPLICATION_NAME, "mfa-kiosk");
        m_context = pa_context_new_with_proplist(pa_threaded_mainloop_get_api(m_loop), "mfa-kiosk", names);
        pa_proplist_free(names);
        pa_context_set_state_callback(m_context, &Connection::stateChanged, this);
        pa_context_set_subscribe_callback(
            m_context,
            [](pa_context *, pa_subscription_event_type_t, uint32_t, void *self) {
                static_cast<Connection *>(self)->ask();
            },
            this);
        // Nobody's server is started for a kiosk without one.
        if (pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0)
            report({}, Reach::Lost);
        pa_threaded_mainloop_start(m_loop);
    }

    ~Connection()
    {
        pa_threaded_mainloop_lock(m_loop);
        pa_context_set_state_callback(m_context, nullptr, nullptr);
        pa_context_set_subscribe_callback(m_context, nullptr, nullptr);
        pa_context_disconnect(m_context);
        pa_threaded_mainloop_unlock(m_loop);
        pa_threaded_mainloop_stop(m_loop);
        pa_context_unref(m_context);
        pa_threaded_mainloop_free(m_loop);
    }

    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Beside what sounds already; the stream keeps itself until it has been heard, or the server has gone.
    void play(const QByteArray &samples, const QString &sink)
    {
        pa_threaded_mainloop_lock(m_loop);
        start(new Sound{this, samples, nullptr}, sink, PA_STREAM_NOFLAGS);
        pa_threaded_mainloop_unlock(m_loop);
    }

    void speak(const QByteArray &samples, const QString &sink, int number)
    {
        pa_threaded_mainloop_lock(m_loop);
        m_speech = start(new Sound{this, samples, nullptr, 0, number}, sink,
                         static_cast<pa_stream_flags_t>(PA_STREAM_DONT_MOVE | PA_STREAM_ADJUST_LATENCY));
        if (!m_speech)
            told(number, &PulseAudioOutputs::speechLost);
        pa_threaded_mainloop_unlock(m_loop);
    }

    void hush()
    {
        pa_threaded_mainloop_lock(m_loop);
        if (pa_stream *const speech = std::exchange(m_speech, nullptr))
            pa_stream_disconnect(speech);
        pa_threaded_mainloop_unlock(m_loop);
    }

private:
    struct Sound {
        Connection *connection;
        QByteArray samples;
        pa_stream *stream;
        qsizetype at = 0; ///< as far as the server has it
        int speech = 0; ///< its number; 0 for tones
    };

    /// With the loop's lock. Null, and nothing is left of \a sound, where the server takes none.
    pa_stream *start(Sound *sound, const QString &sink, pa_stream_flags_t flags)
    {
        // Little is with the server at any time: whatever becomes of this process, there is silence soon.
        constexpr uint32_t ahead = chimeRate * sizeof(short) / 5;
        constexpr auto whatItLikes = static_cast<uint32_t>(-1);
        const pa_sample_spec format{PA_SAMPLE_S16LE, chimeRate, 1};
        const pa_buffer_attr buffer{whatItLikes, ahead, whatItLikes, whatItLikes, whatItLikes};
        if (pa_context_get_state(m_context) == PA_CONTEXT_READY)
            sound->stream = pa_stream_new(m_context, "kiosk", &format, nullptr);
        if (!sound->stream) {
            delete sound;
            return nullptr;
        }
        pa_stream *const stream = sound->stream;
        pa_stream_set_state_callback(stream, &Connection::streamChanged, sound);
        pa_stream_set_write_callback(stream, &Connection::streamWants, sound);
        if (pa_stream_connect_playback(stream, sink.toUtf8().constData(), &buffer, flags, nullptr, nullptr) == 0)
            return stream;
        end(sound);
        return nullptr;
    }

    static void streamWants(pa_stream *stream, size_t bytes, void *data)
    {
        auto *const sound = static_cast<Sound *>(data);
        const qsizetype part = std::min(static_cast<qsizetype>(bytes), sound->samples.size() - sound->at);
        if (part <= 0)
            return;
        pa_stream_write(stream, sound->samples.constData() + sound->at, static_cast<size_t>(part), nullptr, 0,
                        PA_SEEK_RELATIVE);
        sound->at += part;
        if (sound->at == sound->samples.size())
            forget(pa_stream_drain(stream, &Connection::streamHeard, sound));
    }

    static void streamHeard(pa_stream *stream, int heard, void *data)
    {
        auto *const sound = static_cast<Sound *>(data);
        if (heard && sound->connection->m_speech == stream) {
            sound->connection->m_speech = nullptr;
            sound->connection->told(sound->speech, &PulseAudioOutputs::spoken);
        }
        pa_stream_disconnect(stream);
    }

    static void streamChanged(pa_stream *stream, void *data)
    {
        const pa_stream_state_t state = pa_stream_get_state(stream);
        if (state != PA_STREAM_FAILED && state != PA_STREAM_TERMINATED)
            return;
        auto *const sound = static_cast<Sound *>(data);
        if (sound->connection->m_speech == stream) {
            sound->connection->m_speech = nullptr;
            sound->connection->told(sound->speech, &PulseAudioOutputs::speechLost);
        }
        end(sound);
    }

    static void end(Sound *sound)
    {
        pa_stream_set_state_callback(sound->stream, nullptr, nullptr);
        pa_stream_set_write_callback(sound->stream, nullptr, nullptr);
        pa_stream_unref(sound->stream);
        delete sound;
    }

    void told(int speech, void (PulseAudioOutputs::*what)())
    {
        QMetaObject::invokeMethod(
            &m_owner,
            [owner = &m_owner, speech, what] {
                if (owner->m_speech == speech)
                    (owner->*what)();
            },
            Qt::QueuedConnection);
    }

    enum class Reach { Lost, There };

    static void stateChanged(pa_context *context, void *self)
    {
        auto *const connection = static_cast<Connection *>(self);
        switch (pa_context_get_state(context)) {
        case PA_CONTEXT_READY:
            forget(pa_context_subscribe(context,
                                        static_cast<pa_subscription_mask_t>(PA_SUBSCRIPTION_MASK_SINK
                                                                            | PA_SUBSCRIPTION_MASK_SERVER
                                                                            | PA_SUBSCRIPTION_MASK_CARD),
                                        nullptr, nullptr));
            connection->ask();
            break;
        case PA_CONTEXT_FAILED:
        case PA_CONTEXT_TERMINATED:
            connection->report({}, Reach::Lost);
            break;
        default:
            break;
        }
    }

    static void forget(pa_operation *operation)
    {
        if (operation)
            pa_operation_unref(operation);
    }

    /// Which device is the default, then which there are. The answers to an older question are overwritten.
    void ask()
    {
        forget(pa_context_get_server_info(
            m_context,
            [](pa_context *, const pa_server_info *server, void *self) {
                auto *const connection = static_cast<Connection *>(self);
                connection->m_default = server ? server->default_sink_name : nullptr;
                connection->m_found.clear();
            },
            this));
        forget(pa_context_get_sink_info_list(m_context, &Connection::sinkFound, this));
    }

    static void sinkFound(pa_context *context, const pa_sink_info *sink, int end, void *self)
    {
        auto *const connection = static_cast<Connection *>(self);
        if (sink && !end) {
            // What a server offers when there is no sound card.
            if (QByteArrayView(sink->name) != "auto_null")
                connection->m_found.append({kindOf(*sink), {}, QString::fromUtf8(sink->name)});
            return;
        }
        const QString standard = QString::fromUtf8(connection->m_default);
        const auto rank = [&standard](const AudioOutput &output) {
            return (output.kind == AudioOutput::Kind::Headphones ? 2 : 0) + (output.sink == standard ? 1 : 0);
        };
        AudioOutput best;
        for (const AudioOutput &output : std::as_const(connection->m_found)) {
            if (best.kind == AudioOutput::Kind::None || rank(output) > rank(best))
                best = output;
        }
        if (best.kind != AudioOutput::Kind::None)
            best.server = QString::fromUtf8(pa_context_get_server(context));
        connection->report(best);
    }

    void report(const AudioOutput &output, Reach reach = Reach::There)
    {
        QMetaObject::invokeMethod(
            &m_owner,
            [owner = &m_owner, connection = this, output, reach] {
                if (owner->m_connection.get() != connection)
                    return;
                if (reach == Reach::Lost) {
                    owner->m_connection.reset();
                    owner->m_retry.start();
                }
                owner->setPresent(output);
            },
            Qt::QueuedConnection);
    }

    PulseAudioOutputs &m_owner;
    pa_threaded_mainloop *m_loop;
    pa_context *m_context = nullptr;
    pa_stream *m_speech = nullptr;
    QByteArray m_default;
    QList<AudioOutput> m_found;
};

PulseAudioOutputs::PulseAudioOutputs(QObject *parent) : AudioOutputs(parent)
{
    constexpr Seconds retryInterval{5};
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryInterval);
    connect(&m_retry, &QTimer::timeout, this, &PulseAudioOutputs::connectToServer);
}

PulseAudioOutputs::~PulseAudioOutputs() = default;

void PulseAudioOutputs::start()
{
    if (!m_connection && !m_retry.isActive())
        connectToServer();
}

void PulseAudioOutputs::connectToServer()
{
    m_connection = std::make_unique<Connection>(*this);
}

void PulseAudioOutputs::play(const QByteArray &samples, const AudioOutput &output)
{
    if (m_connection)
        m_connection->play(samples, output.sink);
}

void PulseAudioOutputs::speak(const QByteArray &samples, const AudioOutput &output)
{
    hush();
    if (m_connection)
        m_connection->speak(samples, output.sink, m_speech);
    else
        QMetaObject::invokeMethod(this, &PulseAudioOutputs::speechLost, Qt::QueuedConnection);
}

void PulseAudioOutputs::hush()
{
    ++m_speech;
    if (m_connection)
        m_connection->hush();
}

void PulseAudioOutputs::setPresent(const AudioOutput &output)
{
    if (m_present == output)
        return;
    m_present = output;
    Q_EMIT changed();
}

} // namespace kiosk
