// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace kiosk
{

/// A PulseAudio server of a test's own, without a sound card: what is played on its devices goes nowhere, and can be
/// recorded. This process and its children use it while it lives.
class SoundServer
{
public:
    SoundServer();
    ~SoundServer();

    bool start();
    void stop();
    /// Stopped where it is, or going on.
    void hang(bool hangs);
    QString address() const;
    /// A device that calls itself \a formFactor ("headphone", "speaker"); false when the server has not made it.
    bool plugIn(const QString &name, const QString &formFactor);
    bool unplug(const QString &name);

private:
    static QByteArray control(const QStringList &arguments);

    QTemporaryDir m_folder;
    QProcess m_server;
};

/// What is played on a device from now on.
class Recording
{
public:
    explicit Recording(const QString &device);
    ~Recording();

    /// Waits for more sound than a click; false when there is none in \a milliseconds.
    bool hearsSound(int milliseconds = 10000);
    /// Waits until nothing has been heard for a quarter of a second; how long it went on from now, -1 when it does.
    int soundGoesOn(int milliseconds = 5000);
    /// Milliseconds of sound heard so far; 0 when there was none at all.
    int heard();

private:
    void take();
    QProcess m_recorder;
    qint64 m_samples = 0;
    qint64 m_firstLoud = -1;
    qint64 m_lastLoud = -1;
    qint64 m_loud = 0;
};

} // namespace kiosk
