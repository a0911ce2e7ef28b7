// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigLoader.h"
#include "config/SiteProfile.h"
#include "journey/SessionFlow.h"
#include "journey/VisitValues.h"
#include "link/HelpState.h"
#include "record/MessageSet.h"
#include "support/Clock.h"
#include "support/Error.h"
#include "support/Ids.h"
#include "support/NamedEnum.h"

#include <QByteArray>

#include <optional>
#include <variant>

/// Every message between the host and a session, both ways. One JSON object a line, UTF-8, {"type": "...", ...}. No
/// message can carry a personal value: there is no field for one. An unknown type, an unknown or missing field, or a
/// value of another type is malformed, and a malformed line ends the child.
namespace kiosk::link
{

/// The longest line either side reads, in bytes. Prepare carries both configuration files.
inline constexpr qsizetype maximumLineLength = 1 << 20;
inline constexpr int protocolVersion = 1;

/// A message that says all by its name.
template <typename Message> struct Signal {
    friend bool operator==(const Signal &, const Signal &) = default;
};

/// A parked wait as the welcome screen shows it.
struct Ticket {
    TicketId id = TicketId::first();
    Deadline readyAt;
    Language language = Language::Finnish; ///< the visitor's; the kiosk speaks it again when they are back
    friend bool operator==(const Ticket &, const Ticket &) = default;
};

/// Where a new session takes over from one that died. Nothing personal.
struct Resume {
    Step step = Step::Method; ///< Method, Wait or SetUp
    Language language = Language::Finnish;
    std::optional<MethodId> method;
    int attemptsUsed = 0;
    std::optional<Deadline> readyAt; ///< Wait and SetUp: when the reset will have reached every system
    std::optional<Deadline> sessionEnd; ///< the visit's own limit goes on
    friend bool operator==(const Resume &, const Resume &) = default;
};

// Host to session -------------------------------------------------------------------------------

/// The session's only way to the network: a gate of its own, at a port that the session itself has opened.
struct Gate {
    QString token; ///< what the gate asks of whoever comes: no other process can use it
    friend bool operator==(const Gate &, const Gate &) = default;
};

/// First message, right after the launch: what all visits have in common. The session makes its window ready and shows
/// nothing.
struct Prepare {
    ConfigSources config;
    bool demo = false;
    bool commissioning = false; ///< under staff's eyes: any https host is let through, and reported
};

/// Second message: the visit, and what to take over, if anything.
struct Begin {
    SessionId session = SessionId::random();
    std::optional<Resume> resume;
    std::optional<Gate> gate; ///< nothing: straight to the network, in tests alone
    bool panelOpen = false; ///< staff's panel is on the screen: as StaffPanel says
};

/// Why no visit can start, as a stable code and texts for the screen.
struct Availability {
    bool ready = true;
    QString code; ///< "" when ready
    QList<MethodId> methodsDown{}; ///< whose provider does not answer: said before anybody chooses one
    std::optional<QDateTime> opensAt{}; ///< while it is outside the opening hours
    friend bool operator==(const Availability &, const Availability &) = default;
};

struct Tickets {
    QList<Ticket> tickets;
    friend bool operator==(const Tickets &, const Tickets &) = default;
};

/// The answer to Park.
struct Parked {
    Ticket ticket;
    friend bool operator==(const Parked &, const Parked &) = default;
};

/// Instead of Parked: every number is taken, and nobody's is given away.
struct NoTicketLeft : Signal<NoTicketLeft> {
};

/// Staff at a desk have a short message for the visitor: one of the profile's, by its code.
struct StaffWrites {
    QString code;
    friend bool operator==(const StaffWrites &, const StaffWrites &) = default;
};

/// How far this visit's call for help has come. Never None: only the visitor takes a call back.
struct HelpStanding {
    HelpState state = HelpState::Called;
    Deadline since; ///< a point in the past
    std::optional<TicketId> number; ///< what the desk knows the visitor by; to those who wait for staff alone
    friend bool operator==(const HelpStanding &, const HelpStanding &) = default;
};

/// How the printer of slips is.
enum class PrinterState {
    None, ///< there is none, or it does not work: nobody is offered a slip
    Ready,
    Printed, ///< the slip that this visit asked for has come out
    Failed, ///< it has not, and will not come out later
};

inline constexpr auto printerStates = namedEnum<PrinterState>({{PrinterState::None, "none"},
                                                               {PrinterState::Ready, "ready"},
                                                               {PrinterState::Printed, "printed"},
                                                               {PrinterState::Failed, "failed"}});

/// Until the first one there is no printer.
struct Printer {
    PrinterState state = PrinterState::None;
    friend bool operator==(const Printer &, const Printer &) = default;
};

/// A clerk gives this visit ten minutes more.
struct MoreTime : Signal<MoreTime> {
};

/// Staff stand before the screen with their panel open: counts as somebody's presence. Sent every few seconds.
struct Attended : Signal<Attended> {
};

/// Whether staff's panel is on its way or open: until it goes, the session takes no key, and one that has not been seen
/// yet shows no window, for that would lie over the panel. The answer to StaffWanted.
struct StaffPanel {
    bool open = false;
    friend bool operator==(const StaffPanel &, const StaffPanel &) = default;
};

/// The session before this one is gone: empty the clipboard and the selection, and look whether they are.
struct ClearClipboard : Signal<ClearClipboard> {
};

/// Close: the next session's window stands.
struct End : Signal<End> {
};

using ToSession = std::variant<Prepare, Begin, Availability, Tickets, Parked, NoTicketLeft, HelpStanding, StaffWrites,
                               Printer, MoreTime, Attended, StaffPanel, ClearClipboard, End>;

// Session to host -------------------------------------------------------------------------------

/// The first frame is on the screen; or, under staff's panel, will be as soon as that goes.
struct Painted : Signal<Painted> {
};

/// From the session's event loop, every second.
struct Heartbeat : Signal<Heartbeat> {
};

/// The visit is now here. What a successor needs is in it.
struct StepReached {
    Step step = Step::Welcome;
    Language language = Language::Finnish;
    std::optional<MethodId> method;
    std::optional<Outcome> outcome;
    int attemptsUsed = 0;
    std::optional<Deadline> readyAt;
    std::optional<Deadline> sessionEnd;
    friend bool operator==(const StepReached &, const StepReached &) = default;
};

/// "Take this with you": keep this deadline under a ticket.
struct Park {
    Deadline readyAt;
    Language language = Language::Finnish;
    friend bool operator==(const Park &, const Park &) = default;
};

/// A slip of the ticket that this visit was given: the host knows its number and its time.
struct PrintSlip {
    Language language = Language::Finnish;
    friend bool operator==(const PrintSlip &, const PrintSlip &) = default;
};

/// A parked visitor is back and takes their wait over.
struct TicketUsed {
    TicketId id = TicketId::first();
    friend bool operator==(const TicketUsed &, const TicketUsed &) = default;
};

struct HelpCalled {
    bool queue = false; ///< staff alone can go on: a number is wanted
    friend bool operator==(const HelpCalled &, const HelpCalled &) = default;
};

/// The visitor needs no help any more.
struct HelpTakenBack : Signal<HelpTakenBack> {
};

/// An address outside the allow-list was refused: its host alone.
struct HostRefused {
    QString host;
    friend bool operator==(const HostRefused &, const HostRefused &) = default;
};

/// Staff's gesture: show the PIN pad.
struct StaffWanted {
    Language language = Language::Finnish;
    friend bool operator==(const StaffWanted &, const StaffWanted &) = default;
};

/// The answer to ClearClipboard.
struct ClipboardCleared {
    bool empty = false;
    friend bool operator==(const ClipboardCleared &, const ClipboardCleared &) = default;
};

/// In commissioning: a place that was asked for. Neither query nor content.
struct AddressSeen {
    QString host; ///< with its port unless it is the scheme's own
    QString path; ///< of a page; "" for everything else
    bool refused = false; ///< the profile does not name it
    bool encrypted = true; ///< https or wss
    friend bool operator==(const AddressSeen &, const AddressSeen &) = default;
};

/// The visit is over; the host starts the next session and then ends this one.
struct Finished {
    EndReason reason = EndReason::Done;
    std::optional<int> rating; ///< 1 to 3, one touch of how it went
    friend bool operator==(const Finished &, const Finished &) = default;
};

/// A page would not be, or was not, kept in as it must be: no attempt begins in this session.
struct FenceFault {
    QString code; ///< "sandbox.forbidden", "sandbox.incomplete"
    QString detail; ///< a setting of the kernel, or what is missing
    friend bool operator==(const FenceFault &, const FenceFault &) = default;
};

/// The session cannot go on (bad configuration, refused environment). Ends it.
struct Failed {
    QString code;
    QString detail;
    friend bool operator==(const Failed &, const Failed &) = default;
};

using ToHost = std::variant<Painted, Heartbeat, StepReached, Park, PrintSlip, TicketUsed, HelpCalled, HelpTakenBack,
                            HostRefused, StaffWanted, ClipboardCleared, AddressSeen, Finished, FenceFault, Failed>;

record::LineForm lineForm();
/// Both files, as the first message of a session and of a panel carries them.
record::Fields<ConfigSources> configFields();
/// \a deadline: how points on the kiosk's clock are written, on our own pipes and in files Values::deadline().
record::Fields<Ticket> ticketFields(const record::Type<Deadline> &deadline = Values::deadline());
record::Fields<Queued> queuedFields(const record::Type<Deadline> &deadline = Values::deadline());
record::Fields<Resume> resumeFields();
/// All messages of one direction.
template <typename Variant> const record::MessageSet<Variant> &messageSet();
template <> const record::MessageSet<ToSession> &messageSet();
template <> const record::MessageSet<ToHost> &messageSet();

/// \a line with or without its newline. Errors have the code "link.malformed" and never quote the line.
template <typename Variant> Result<Variant> parseLine(const QByteArray &line)
{
    return messageSet<Variant>().parse(line);
}

/// One line, newline included.
inline QByteArray serialise(const ToSession &message)
{
    return messageSet<ToSession>().serialise(message);
}
inline QByteArray serialise(const ToHost &message)
{
    return messageSet<ToHost>().serialise(message);
}

} // namespace kiosk::link
