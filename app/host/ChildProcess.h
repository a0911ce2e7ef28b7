// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/ChildOutput.h"
#include "host/ChildRegistry.h"
#include "support/Clock.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <optional>

namespace kiosk
{

/// How long each step of a child's end may take.
struct EndTiming {
    Milliseconds askedToEnd{2000}; ///< from the end of its input to SIGTERM; 0: it is not asked
    Milliseconds terminated{1000}; ///< from SIGTERM to SIGKILL; 0: killed at once
    Milliseconds killed{Seconds{5}}; ///< from SIGKILL to saying that it lingers
    Milliseconds killRound{10};
    Milliseconds lingerRound{Seconds{1}}; ///< between further tries
};

/// A program that the host has started, with all below it, from its start to its end: in a process group of its own,
/// never longer alive than the host, without what is for the host alone in its environment, known to the registry, and
/// what it writes to its standard error in the log. Where it is made to, it is the reaper of its own orphans, so that
/// none of its descendants can leave its tree. May be started again when it has exited. Lives on the main thread: the
/// parent-death signal is bound to the thread that starts the process.
class ChildProcess final : public QObject
{
    Q_OBJECT
public:
    enum class Output { Read, Dropped };

    struct Start {
        QString program;
        QStringList arguments;
        bool knowsParent = true; ///< a program of ours: looks at --parent-pid whether the host still lives
        QProcessEnvironment environment = hostEnvironment();
        QString folder{}; ///< where it runs; empty: where the host does
        bool reapsOrphans = false;
        bool hasInput = true;
        Output output = Output::Read;
        int outputDescriptor = -1; ///< where its standard output goes instead; stays the caller's
        QList<int> keeps{}; ///< descriptors that it has too; stay the caller's
    };

    struct Exit {
        bool started = true;
        bool crashed = false;
        int status = 0; ///< or the signal
        QString text; ///< "exit status 1", "signal 9", "cannot start: ..."
    };

    /// \a says is the log's code for what it writes to its standard error; empty: that is dropped.
    ChildProcess(const QString &says, const Clock &clock, HostLog &log, ChildRegistry &children,
                 QObject *parent = nullptr);
    /// Nothing of it is left running.
    ~ChildProcess() override;

    /// The host's environment without what is for the host alone.
    static QProcessEnvironment hostEnvironment();

    void start(const Start &start);
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    qint64 processId() const { return m_pid; }
    void write(const QByteArray &bytes);
    QByteArray readOutput() { return m_process.readAllStandardOutput(); }

    /// Ends it by steps; gone() follows when it and all below it are dead, also where it was dead already. Later calls
    /// do nothing.
    void end(const EndTiming &timing);
    bool isEnding() const { return m_ending; }
    /// At once, with all below it; exited() follows.
    void kill();
    /// Closes its input and waits a second for it to end by itself: for whoever is about to forget it.
    void letEnd();
    /// It and all below it, as far as they are alive.
    QList<ProcessInfo> living();

Q_SIGNALS:
    void outputReady();
    /// The process itself has exited, or could not be started; what it wrote last can still be read. Never sent from
    /// inside start().
    void exited(const kiosk::ChildProcess::Exit &exit);
    /// After end(): nothing of it is alive.
    void gone();
    /// Once, before gone(): so many cannot be killed.
    void lingers(int processes);

private:
    void leave(const Exit &exit);
    void terminate();
    void startKilling();
    void killRound();
    void after(Milliseconds time, void (ChildProcess::*step)());

    const Clock &m_clock;
    ChildRegistry &m_children;
    QProcess m_process;
    std::optional<ChildOutput> m_errors;
    QTimer m_step;
    EndTiming m_timing;
    Deadline m_killUntil;
    qint64 m_pid = 0;
    pid_t m_group = 0; ///< while anything of it may be alive
    bool m_reapsOrphans = false;
    bool m_ending = false;
    bool m_killing = false;
    bool m_lingers = false;
    QList<ProcessInfo> m_seen; ///< every process of the tree met so far while ending
};

} // namespace kiosk
