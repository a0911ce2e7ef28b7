// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/ChildProcess.h"
#include "host/HostLog.h"
#include "host/SessionHome.h"
#include "record/LineReader.h"
#include "link/Messages.h"
#include "support/Clock.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace kiosk
{

/// How long the host waits for a session, for each thing that it can fail to do. Counted in checks, not by the clock:
/// the time that the machine was suspended, or the host itself was held up, is not the session's fault.
struct SessionTiming : EndTiming {
    Milliseconds firstPaint{Seconds{60}}; ///< from the visit to Painted, and from the launch to a first word
    Milliseconds heartbeat{Seconds{10}}; ///< without a heartbeat, after the first message: hung
    Milliseconds heartbeatCheck{Seconds{1}};
};

/// Why a session's process was ended.
enum class SessionEndCause {
    Finished, ///< the visit was over
    Died, ///< by itself, without a word
    Hung, ///< no heartbeat
    TooLarge, ///< took more memory than it may
    NeverPainted,
    Malformed, ///< broke the link's rules
    Failed, ///< said that it cannot go on
    EndedByStaff,
    HostStops,
};

QString sessionEndCauseName(SessionEndCause cause);

/// The result of an erasure, as far as the host can check it.
struct ErasureReceipt {
    SessionId session = SessionId::random();
    QString reason; ///< "finished:done", "hung"
    int processesLeft = 0; ///< descendants still alive
    bool homeGone = false;
    /// As the next session has seen it; nothing when none could look.
    std::optional<bool> clipboardEmpty;
    Milliseconds duration{0};

    bool isClean() const { return processesLeft == 0 && homeGone && clipboardEmpty.value_or(true); }
    QString toLogText() const;
};

/// One session: its process with all descendants, its private home, and the link to it. It may be launched before
/// there is a visit for it. There is one way out, end(),
/// for every cause; it leads to ended() once the process, all its descendants and the home are gone, also when the
/// process is dead already or was never started. What cannot be erased in time is reported by lingers() and tried again
/// without end.
///
/// The host must be a subreaper (PR_SET_CHILD_SUBREAPER) to see the orphans of a dead session. Lives in the host's main
/// thread.
class SessionProcess final : public QObject
{
    Q_OBJECT
public:
    struct Launch {
        QString program;
        QStringList arguments; ///< beside --parent-pid
        QString memoryDir;
        /// Where the session hands its listener to its gate: it then has no other network (support/Namespaces). -1:
        /// none is taken from it. Stays the caller's.
        int gateSocket = -1;
        QString accessibilityBus; ///< as AccessibilityBus::address()
        QString trustDatabase; ///< TrustStore's template for each private home; empty: the public authorities alone
        SessionTiming timing;
    };

    SessionProcess(Launch launch, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent = nullptr);
    ~SessionProcess() override;

    /// Starts the program, which gets its window ready and shows nothing: it knows of no visit yet. Errors:
    /// "home.create". A program that cannot be run is reported by broke(Died).
    Result<void> launch(const link::Prepare &prepare);
    /// The visit, once launched.
    void begin(const link::Begin &begin);
    bool hasBegun() const { return m_begun; }
    /// Nothing before the visit.
    void send(const link::ToSession &message);
    /// \a reason is for the receipt. Second and later calls do nothing.
    void end(SessionEndCause cause, const QString &reason);

    /// Of the session with all below it, in bytes; 0: none.
    void setMemoryLimit(qint64 limit) { m_memoryLimit = limit; }

    const SessionId &id() const { return m_id; }
    bool isPainted() const { return m_painted; }
    bool isEnding() const { return m_child.isEnding(); }
    qint64 processId() const { return m_child.processId(); }
    /// Where the visit is, as far as it has said.
    Step step() const { return m_reached.step; }
    const link::StepReached &reached() const { return m_reached; }
    QString homePath() const { return m_home ? m_home->path() : QString(); }

Q_SIGNALS:
    /// Heartbeats are not passed on.
    void received(const kiosk::link::ToHost &message);
    /// The session is of no use any more; whoever owns it calls end(). Sent at most once, never from inside start().
    void broke(kiosk::SessionEndCause cause);
    /// Something of it is still there; sent at most once, before ended().
    void lingers(const kiosk::ErasureReceipt &receipt);
    /// Erased. The last that is heard of it.
    void ended(const kiosk::ErasureReceipt &receipt);

private:
    void readLink();
    void check();
    void weigh();
    void breakWith(SessionEndCause cause, const QString &detail);
    void exited(const ChildProcess::Exit &exit);
    void erase();
    void linger(int processesLeft);
    ErasureReceipt writeReceipt(int processesLeft, bool homeGone);
    bool eraseHome();

    Launch m_launch;
    const Clock &m_clock;
    HostLog &m_log;
    SessionId m_id = SessionId::random();
    std::optional<SessionHome> m_home;
    ChildProcess m_child;
    record::LineReader m_reader{link::maximumLineLength};
    QTimer m_checkTimer;
    QTimer m_eraseAgain;
    qint64 m_memoryLimit = 0;
    bool m_begun = false;
    bool m_heard = false;
    bool m_painted = false;
    bool m_broken = false;
    bool m_lingers = false;
    bool m_erased = false;
    link::StepReached m_reached;
    int m_checks = 0;
    int m_checksInSilence = 0;
    int m_checksTooLarge = 0;
    Milliseconds m_flowWindowStart{0};
    int m_messagesInWindow = 0;
    Milliseconds m_endStartedAt{0};
    std::optional<Deadline> m_eraseUntil; ///< then it lingers
    QString m_endReason;
};

} // namespace kiosk
