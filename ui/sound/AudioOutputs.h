// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

namespace kiosk
{

/// Where sound would come out now.
struct AudioOutput {
    enum class Kind {
        None, ///< no sound server, or no device
        Loudspeakers, ///< everybody in the hall would hear it, or nobody can tell who would
        Headphones, ///< one person hears it
    };
    Kind kind = Kind::None;
    QString server; ///< address of the sound server
    QString sink; ///< name of the device on it

    friend bool operator==(const AudioOutput &, const AudioOutput &) = default;
};

/// Tells whether there is something to listen with, and whether it is headphones. Must call an output headphones only
/// when the system says so. On the UI thread.
class AudioOutputs : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Returns at once; changed() follows when the answer is known, and on every change from then on.
    virtual void start() = 0;
    virtual AudioOutput present() const = 0;
    /// Plays 16 bit samples of one channel, 22.05 kHz, once and beside what sounds already. Returns at once; a server
    /// that is gone plays nothing.
    virtual void play(const QByteArray &samples, const AudioOutput &output) = 0;
    /// The same with what a voice says: in the place of what it said before, and on that device or nowhere. spoken()
    /// follows, or speechLost().
    virtual void speak(const QByteArray &samples, const AudioOutput &output) = 0;
    /// The voice is silent at once; nothing follows.
    virtual void hush() = 0;

Q_SIGNALS:
    void changed();
    void spoken();
    /// The device or the server has gone, or does not want it.
    void speechLost();
};

} // namespace kiosk
