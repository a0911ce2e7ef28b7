// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sound/AudioOutputs.h"
#include "support/Clock.h"

#include <QTimer>

#include <memory>

struct pa_sink_info;

namespace kiosk
{

/// The outputs of the user's PulseAudio server, or of PipeWire in its place (pipewire-pulse): needs nothing but the
/// server's socket, which is the user's own. Headphones are a device whose active port is one of headphones and not
/// known to be unplugged, or one that calls itself headphones (USB headsets). A socket for anything ("analog output")
/// is no headphones, whatever is plugged into it. Never starts a server, and tries again where there is none.
class PulseAudioOutputs final : public AudioOutputs
{
    Q_OBJECT
public:
    explicit PulseAudioOutputs(QObject *parent = nullptr);
    ~PulseAudioOutputs() override;

    void start() override;
    AudioOutput present() const override { return m_present; }
    void play(const QByteArray &samples, const AudioOutput &output) override;
    void speak(const QByteArray &samples, const AudioOutput &output) override;
    void hush() override;

    /// Pause before the server is looked for again; 5 s to begin with.
    void setRetryInterval(Milliseconds interval) { m_retry.setInterval(interval); }

private:
    class Connection;
    void connectToServer();
    void setPresent(const AudioOutput &output);

    std::unique_ptr<Connection> m_connection;
    QTimer m_retry;
    AudioOutput m_present;
    int m_speech = 0; ///< number of what was given to speak() last
};

/// Whether \a sink leads to headphones.
AudioOutput::Kind kindOf(const pa_sink_info &sink);

} // namespace kiosk
