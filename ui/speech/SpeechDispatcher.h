// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/AudioOutputs.h"
#include "support/Clock.h"
#include "support/Error.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <atomic>

namespace kiosk
{

/// A speech-dispatcher of the session's own, with espeak-ng as its only voice: socket, configuration, process id and
/// log in one folder that goes with the session, and nothing of it in the user's runtime folder. Logs nothing of what
/// is said. Ends with the thread that started it. Used on one thread, but for kill().
class SpeechDispatcher final : public QObject
{
    Q_OBJECT
public:
    /// \a folder is made when it is needed.
    explicit SpeechDispatcher(QString folder, QObject *parent = nullptr);
    ~SpeechDispatcher() override;

    static bool isInstalled();
    /// Tells this process's speech library where the socket will be. Before other threads read the environment.
    void takeAddress() const;
    QString socketPath() const;

    /// started() follows, or gone().
    void start(const AudioOutput &output);
    bool isRunning() const { return m_ready; }
    /// Ends it and waits until it has gone; there is silence afterwards.
    void end();
    /// The same without waiting, from any thread, also while the dispatcher does not answer.
    void kill();

Q_SIGNALS:
    void started();
    /// It did not come up, or has gone. \a code as SpeechEngine::failed() has it; empty after kill().
    void gone(const QString &code);

private:
    Result<void> fillFolder() const;
    QProcessEnvironment environment(const AudioOutput &output) const;
    void lookForSocket();
    void processGone();

    const QString m_folder;
    QProcess m_process;
    QTimer m_look;
    int m_looks = 0;
    bool m_ready = false;
    std::atomic<qint64> m_pid{0};
    std::atomic<bool> m_killed{false};
};

} // namespace kiosk
