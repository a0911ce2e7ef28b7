// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/PulseAudioOutputs.h"

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

    /// The stream keeps itself until it has been heard, or the server has gone.
    void play(const QByteArray &samples, const QString &sink)
    {
        pa_threaded_mainloop_lock(m_loop);
        if (pa_context_get_state(m_context) == PA_CONTEXT_READY) {
            const pa_sample_spec format{PA_SAMPLE_S16LE, chimeRate, 1};
            if (pa_stream *const stream = pa_stream_new(m_context, "tone", &format, nullptr)) {
                pa_stream_set_state_callback(stream, &Connection::streamChanged, new QByteArray(samples));
                pa_stream_connect_playback(stream, sink.toUtf8().constData(), nullptr, PA_STREAM_NOFLAGS, nullptr,
                                           nullptr);
            }
        }
        pa_threaded_mainloop_unlock(m_loop);
    }

private:
    static void streamChanged(pa_stream *stream, void *samples)
    {
        auto *const sound = static_cast<QByteArray *>(samples);
        switch (pa_stream_get_state(stream)) {
        case PA_STREAM_READY:
            pa_stream_write(stream, sound->constData(), static_cast<size_t>(sound->size()), nullptr, 0,
                            PA_SEEK_RELATIVE);
            forget(pa_stream_drain(
                stream, [](pa_stream *heard, int, void *) { pa_stream_disconnect(heard); }, nullptr));
            break;
        case PA_STREAM_FAILED:
        case PA_STREAM_TERMINATED:
            pa_stream_set_state_callback(stream, nullptr, nullptr);
            delete sound;
            pa_stream_unref(stream);
            break;
        default:
            break;
        }
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

void PulseAudioOutputs::setPresent(const AudioOutput &output)
{
    if (m_present == output)
        return;
    m_present = output;
    Q_EMIT changed();
}

} // namespace kiosk
