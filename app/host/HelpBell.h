// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/ChildProcess.h"

#include <QObject>

namespace kiosk
{

/// A call for help, heard: a short chime of two tones through the computer's sound system. Plays through whichever
/// player is installed (PipeWire, PulseAudio, ALSA); without one it says so once and stays silent: the call is on the
/// screen anyway. Lives on the main thread.
class HelpBell final : public QObject
{
    Q_OBJECT
public:
    /// \a folder: where the sound's file may lie, in memory.
    HelpBell(const QString &folder, const Clock &clock, HostLog &log, ChildRegistry &children,
             QObject *parent = nullptr);

    /// Does nothing while it sounds.
    void ring();
    /// One second of sound as a WAV file: 16 bit, one channel, 22.05 kHz.
    static QByteArray chime();

private:
    QString m_file;
    HostLog &m_log;
    ChildProcess m_player;
    bool m_told = false;
};

} // namespace kiosk
