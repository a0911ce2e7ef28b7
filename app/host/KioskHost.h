// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigLoader.h"
#include "host/HealthProbe.h"
#include "host/RestartPolicy.h"
#include "host/ResumePoint.h"
#include "host/SessionProcess.h"
#include "host/WaitTickets.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace kiosk
{

/// The visits, one after the other. A visit that is over stays on the screen until the next session has painted its
/// welcome; a session that dies, hangs or breaks the link's rules is replaced, and the next one takes over where its
/// visitor was as far as ResumePoint allows. Decides nothing about a visit itself, and never learns who a visitor is.
/// Lives on the main thread.
class KioskHost final : public QObject
{
    Q_OBJECT
public:
    struct Settings {
        ConfigSources sources;
        KioskConfig config;
        bool demo = false;
        SessionProcess::Launch launch;
        QString stateDir;
        QString bootId;
    };

    KioskHost(Settings settings, const Clock &clock, HostLog &log, HealthProbe &health, ChildRegistry &children,
              QObject *parent = nullptr);
    ~KioskHost() override;

    /// Starts the first session; it takes over from an earlier host, if there is anything to take over.
    void start();
    /// For the sessions after the present one; a welcome screen that nobody uses is replaced at once.
    void setConfig(ConfigSources sources, KioskConfig config);
    /// A clerk has answered the call for help.
    void answerHelp();
    /// Ends every session; stopped() follows. What a visitor was waiting for is kept for the next host.
    void stop();

    /// The one on the screen; nullptr before the first has painted.
    const SessionProcess *shown() const { return m_shown; }

Q_SIGNALS:
    /// A session's first frame is on the screen.
    void painted();
    void stepReached(kiosk::Step step);
    void helpCalled();
    void erased(const kiosk::ErasureReceipt &receipt);
    void stopped();

private:
    void startNext();
    void received(SessionProcess *session, const link::ToHost &message);
    void promote(SessionProcess *session);
    void finished(SessionProcess *session, const link::Finished &message);
    void broke(SessionProcess *session, SessionEndCause cause);
    void lingers(SessionProcess *session);
    void gone(SessionProcess *session, const ErasureReceipt &receipt);
    void stopWhenAllIsGone();
    void replaceOutdated();
    /// Returns how long it waits.
    Milliseconds scheduleReplacement();
    void noteHealth();
    void tick();
    void tell(const link::ToSession &message);
    void tellTickets();

    Settings m_settings;
    const Clock &m_clock;
    HostLog &m_log;
    HealthProbe &m_health;
    ChildRegistry &m_children;
    ResumePoint m_resume;
    WaitTickets m_tickets;
    RestartPolicy m_restarts;
    SessionProcess *m_shown = nullptr; ///< on the screen, alive or not
    SessionProcess *m_next = nullptr; ///< started, not yet painted
    QList<SessionProcess *> m_sessions; ///< all that have not ended, the two above included
    QSet<SessionProcess *> m_lingering; ///< those of them that could not be erased in time
    QSet<SessionProcess *> m_outdated; ///< those of them with an earlier configuration
    std::optional<SessionEndCause> m_shownEnd; ///< set once the shown session is of no more use
    QString m_shownEndReason;
    std::optional<Milliseconds> m_goodSince; ///< the first frame since the last fault
    QTimer m_replacement;
    QTimer m_tick;
    bool m_stopping = false;
};

} // namespace kiosk
