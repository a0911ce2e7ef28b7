// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"
#include "identity/UrlPolicy.h"
#include "journey/SessionFlow.h"
#include "link/Messages.h"
#include "support/Clock.h"
#include "support/SecureString.h"

#include <QObject>

#include <functional>
#include <optional>

namespace kiosk
{

/// One visitor's visit as the pages see it: the flow, and the few things the screens share. Pages read it, and tell it
/// what the visitor did; it tells the host. Ends with the process.
class Visit : public QObject
{
    Q_OBJECT
public:
    using HostSink = std::function<void(const link::ToHost &)>;
    Visit(const KioskConfig &config, const Clock &clock, HostSink toHost, QObject *parent = nullptr);

    /// Takes over from a session that died.
    void resume(const link::Resume &resume);

    const KioskConfig &config() const { return m_config; }
    const Clock &clock() const { return m_clock; }
    /// Open only while staff commission.
    Fence fence() const { return m_fence; }
    void setFence(Fence fence) { m_fence = fence; }
    const SessionFlow &flow() const { return m_flow; }
    Step step() const { return m_flow.step(); }

    /// Moves the flow; emits stepChanged() and tells the host when it moved. Returns what SessionFlow::apply returns.
    bool apply(Event event, const SessionFlow::Arguments &arguments = {});

    Language language() const { return m_language; }
    void setLanguage(Language language);

    /// What the visitor has come for; a forgotten password is said at the method step.
    Errand errand() const { return m_errand; }
    void setErrand(Errand errand) { m_errand = errand; }
    /// The method that was chosen, as the profile describes it; null before.
    const IdentityMethod *method() const;
    /// False while the method's provider does not answer.
    bool isAvailable(const MethodId &method) const { return !m_availability.methodsDown.contains(method); }

    const SecureString &address() const { return m_address; }
    void setAddress(SecureString address);
    /// The sister school whose address was typed, while the step is SisterSchool.
    const SisterSchool *sisterSchool() const { return m_sisterSchool; }
    void setSisterSchool(const SisterSchool *school) { m_sisterSchool = school; }

    /// When the reset will have reached every system: set when the reset is confirmed, or from a ticket.
    std::optional<Deadline> resetReadyAt() const { return m_readyAt; }
    /// When "Try now" may appear.
    bool mayTryNow() const;
    /// The visit's own limit; asked to be extended by the idle question.
    std::optional<Deadline> sessionEnd() const { return m_sessionEnd; }
    void extendSession();
    /// By no more than an answer's time, for somebody who is seen to be here and has not answered.
    void extendSession(Seconds by);

    const QList<link::Ticket> &tickets() const { return m_tickets; }
    void setTickets(QList<link::Ticket> tickets);
    /// "Take this with you": asks the host for a ticket; ownTicket() is set when it answers.
    void park();
    void setOwnTicket(const link::Ticket &ticket);
    const std::optional<link::Ticket> &ownTicket() const { return m_ownTicket; }
    /// The host has no number to give: the wait goes on without one.
    void setNoTicketLeft();
    bool noTicketLeft() const { return m_noTicketLeft; }
    /// The ticket on paper: one slip of each ticket.
    enum class Slip { NotOffered, Offered, Printing, Printed, Failed };
    Slip slip() const;
    /// What the host says of the printer, and of the slip that was asked for.
    void setPrinter(link::PrinterState state);
    /// Asks the host for a slip of ownTicket(), in the visit's language.
    void printSlip();
    /// A parked visitor is back: takes that ticket's deadline over and goes to Wait.
    void resumeTicket(TicketId id);

    const link::Availability &availability() const { return m_availability; }
    void setAvailability(const link::Availability &availability);

    /// How far the visitor's call for help has come; nothing without a call.
    const std::optional<link::HelpStanding> &help() const { return m_help; }
    bool helpCalled() const { return m_help.has_value(); }
    /// A number was asked for with the call.
    bool isQueued() const { return m_queued; }
    enum class Queue { No, Yes };
    /// With Queue::Yes for those whom staff alone can help: the host gives a number.
    void callHelp(Queue queue = Queue::No);
    void takeHelpBack();
    /// What the host says of the call.
    void setHelp(const link::HelpStanding &standing);

    /// Staff at a desk show one of the profile's messages, by its code; none for an unknown one.
    void setStaffMessage(const QString &code);
    /// What they have written, while it is new.
    const StaffMessage *staffMessage() const { return m_staffMessage; }

    /// One touch of how it went, 1 to 3.
    void setRating(int rating);

    /// Sends a message to the host.
    void tellHost(const link::ToHost &message) const;

Q_SIGNALS:
    void stepChanged();
    void languageChanged();
    void ticketsChanged();
    void ownTicketChanged();
    void slipChanged();
    void availabilityChanged();
    void helpChanged();
    void staffMessageChanged();
    /// Once a second while the visit lives: pages update their countdowns.
    void ticked();
    /// The visit's end has been told to the host.
    void ended();

public Q_SLOTS:
    /// Looks at the clock: raises WaitElapsed, WaitOverdue, SessionLimit where due. Called every second.
    void tick();

private:
    void tellStep() const;
    SessionFlow::Rules rules() const;
    void setReset(Deadline readyAt);

    const KioskConfig &m_config;
    const Clock &m_clock;
    HostSink m_toHost;
    Fence m_fence = Fence::Closed;
    SessionFlow m_flow;
    Language m_language;
    Errand m_errand = Errand::Reset;
    SecureString m_address;
    const SisterSchool *m_sisterSchool = nullptr;
    std::optional<Deadline> m_readyAt;
    std::optional<Deadline> m_tryNowAt;
    std::optional<Deadline> m_staffAt; ///< when the wait is overdue; moves with a reset, not with "it still asks"
    std::optional<Deadline> m_sessionEnd;
    QList<link::Ticket> m_tickets;
    std::optional<link::Ticket> m_ownTicket;
    bool m_noTicketLeft = false;
    bool m_printerReady = false;
    std::optional<Slip> m_slip; ///< once it has been asked for
    link::Availability m_availability;
    std::optional<link::HelpStanding> m_help;
    std::optional<Milliseconds> m_helpTakenBack;
    bool m_queued = false;
    const StaffMessage *m_staffMessage = nullptr;
    Milliseconds m_staffMessageAt{0};
    std::optional<int> m_rating;
    bool m_waitElapsedTold = false;
    bool m_endTold = false;
};

} // namespace kiosk
