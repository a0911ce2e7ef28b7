// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigLoader.h"
#include "host/GateProcess.h"
#include "host/HealthProbe.h"
#include "host/RefusedHosts.h"
#include "host/RestartPolicy.h"
#include "host/ResumePoint.h"
#include "host/SessionProcess.h"
#include "host/WaitTickets.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace kiosk
{

/// The visit on the screen, as far as it has said. Nothing personal.
struct VisitState {
    SessionId session = SessionId::random();
    link::StepReached at;
    Deadline stepSince; ///< a point in the past
    std::optional<Deadline> since; ///< when Welcome was left
    std::optional<Deadline> helpCalledAt;
    link::HelpState help = link::HelpState::None;
    QString answeredBy; ///< label of who is on the way; "" when nobody is
    QString message; ///< the profile's code of what the desk has written on the screen; "" when nothing is
    std::optional<TicketId> helpNumber; ///< of one whom staff alone can help
    std::optional<link::Ticket> ticket; ///< that it was given last, until it has its slip
    std::optional<Milliseconds> helpHeard; ///< when helpCalled() was last emitted for this visit
};

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
        QString gateProgram; ///< empty: sessions go straight to the network, in tests alone
        /// Beside the session on the screen another one is held ready, which knows of no visit and shows nothing.
        bool keepsSpare = false;
        QString stateDir;
        QString bootId;
    };

    KioskHost(Settings settings, const Clock &clock, HostLog &log, HealthProbe &health, ChildRegistry &children,
              QObject *parent = nullptr);
    ~KioskHost() override;

    /// Before start(), while there is more to be made: the first session's program gets ready meanwhile.
    void prepare();
    /// Starts the first session; it takes over from an earlier host, if there is anything to take over.
    void start();
    /// For the sessions after the present one; a welcome screen that nobody uses is replaced at once.
    void setConfig(ConfigSources sources, KioskConfig config);
    /// The same with where screen readers listen; as AccessibilityBus::address().
    void setAccessibilityBus(const QString &address);
    /// The call for help on the screen has come as far as \a state; never back, and nothing without a call.
    void advanceHelp(link::HelpState state);
    /// Coming, and who it is.
    void answerHelp(const QString &label);
    /// One of the profile's messages, by its code, for the visit on the screen; takes the place of the one before.
    /// False for a code that the profile does not have.
    bool showMessage(const QString &code);
    /// Staff have helped whoever waited under that number. False when nobody does.
    bool serveQueued(TicketId number);
    /// A clerk ends the visit on the screen: erased, and Welcome for the next.
    void endVisit();
    /// Ten minutes more for the visit on the screen.
    void giveMoreTime();
    /// Staff stand before the screen; for as long as they do, every few seconds.
    void attend();
    /// Staff's panel is on its way or open, or goes: until then no session takes a key, and none comes over it.
    void setPanelOpen(bool open);
    bool isPanelOpen() const { return m_panelOpen; }
    /// Whether visitors are offered a slip.
    void setPrinterReady(bool ready);
    /// What has become of the slip of slipWanted(); nothing to a visit that is over.
    void slipDone(bool printed);
    /// Whether the sessions from the next one on are commissioning, under staff's eyes.
    void setCommissioning(bool commissioning);
    bool isCommissioning() const { return m_commissioning; }
    /// Ends every session; stopped() follows. What a visitor was waiting for is kept for the next host.
    void stop();

    /// The one on the screen; nullptr before the first has painted.
    const SessionProcess *shown() const { return m_shown; }
    const VisitState &visit() const { return m_visit; }
    QList<link::Ticket> tickets() const { return m_tickets.tickets(); }
    QList<link::Queued> queue() const { return m_tickets.queue(); }

Q_SIGNALS:
    /// A session's first frame is on the screen.
    void painted();
    void sessionStarted(const kiosk::SessionId &session);
    void stepReached(const kiosk::SessionId &session, const kiosk::link::StepReached &reached);
    void parked(const kiosk::SessionId &session, const kiosk::TicketId &ticket);
    /// The visit wants its ticket on paper; slipDone() answers.
    void slipWanted(const kiosk::SessionId &session, const kiosk::link::Ticket &ticket, kiosk::Language language);
    void ticketUsed(const kiosk::SessionId &session, const kiosk::TicketId &ticket);
    void helpCalled(const kiosk::SessionId &session);
    void helpAnswered(const kiosk::SessionId &session);
    /// \a host is fit to be written down, and new in its visit: RefusedHosts.
    void hostRefused(const kiosk::SessionId &session, const QString &host);
    /// The visit has ended, and this many refusals were not named. More than none.
    void moreHostsRefused(const kiosk::SessionId &session, int count);
    void addressSeen(const kiosk::link::AddressSeen &seen);
    /// The visit's gate in commissioning.
    void gatePassed(const kiosk::link::GatePassed &passed);
    void staffWanted(kiosk::Language language);
    /// The visit said that it is over.
    void visitFinished(const kiosk::SessionId &session, const kiosk::link::Finished &message);
    /// It ended otherwise.
    void visitBroke(const kiosk::SessionId &session, kiosk::SessionEndCause cause);
    /// visit() or tickets() differ.
    void visitChanged();
    /// A session is gone, and its successor has looked at the clipboard.
    void erased(const kiosk::ErasureReceipt &receipt);
    void stopped();

private:
    void startNext();
    SessionProcess *makeSession();
    void connectGate(GateProcess *gate, SessionProcess *session);
    bool launch(SessionProcess *session);
    void beginVisit(SessionProcess *session);
    void gateFailed(GateProcess *gate, SessionProcess *session);
    void holdSpare();
    void dropSpare(SessionEndCause cause);
    void settingsChanged();
    void gateRefused(SessionProcess *session, link::GateRefusal reason, const QString &host);
    void refused(SessionProcess *session, const QString &code, const QString &reason, const QString &host);
    void received(SessionProcess *session, const link::ToHost &message);
    void note(const link::StepReached &reached);
    void slipWantedBy(const link::PrintSlip &wanted);
    void helpCalledFor(const link::HelpCalled &call);
    void takeHelpBack();
    void tellHelp();
    void promote(SessionProcess *session);
    void finished(SessionProcess *session, const link::Finished &message);
    void broke(SessionProcess *session, SessionEndCause cause);
    void lingers(SessionProcess *session);
    void gone(SessionProcess *session, const ErasureReceipt &receipt);
    void stopWhenAllIsGone();
    void replaceOutdated();
    /// Returns how long it waits.
    Milliseconds scheduleReplacement();
    void askForClipboard();
    void confirmErasures(std::optional<bool> clipboardEmpty);
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
    QHash<SessionProcess *, GateProcess *> m_gates; ///< each session's own
    SessionProcess *m_spare = nullptr; ///< launched, without a visit
    Deadline m_spareAgain; ///< none is launched before
    Deadline m_gateAgain; ///< no session is replaced for the sake of its gate before
    QHash<SessionProcess *, RefusedHosts> m_refused;
    QSet<SessionProcess *> m_lingering; ///< those of them that could not be erased in time
    QSet<SessionProcess *> m_outdated; ///< those of them with an earlier configuration
    std::optional<SessionEndCause> m_shownEnd; ///< set once the shown session is of no more use
    QString m_shownEndReason;
    std::optional<Milliseconds> m_goodSince; ///< the first frame since the last fault
    VisitState m_visit; ///< of m_shown
    struct Unconfirmed {
        ErasureReceipt receipt;
        Deadline until;
    };
    QList<Unconfirmed> m_unconfirmed; ///< receipts that wait for a look at the clipboard
    QTimer m_replacement;
    QTimer m_spareTimer;
    QTimer m_tick;
    bool m_commissioning = false;
    bool m_panelOpen = false; ///< staff's
    bool m_printerReady = false;
    std::optional<SessionId> m_slipOf; ///< the session whose slip is being printed
    bool m_stopping = false;
};

} // namespace kiosk
