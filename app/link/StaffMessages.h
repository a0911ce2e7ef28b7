// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigLoader.h"
#include "journey/SessionFlow.h"
#include "link/Messages.h"
#include "record/Description.h"
#include "support/Clock.h"
#include "support/Error.h"
#include "support/HealthState.h"
#include "support/Ids.h"
#include "support/NamedEnum.h"
#include "support/SecureString.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <variant>

/// Every message between the host and the staff panel, in the manner of Messages.h. The panel gets nothing but words
/// and the PIN pad's state until the host has accepted a PIN. No message but PinTyped can carry a secret, and none a
/// personal value.
namespace kiosk::link
{

// As many as are written, and read.
inline constexpr qsizetype mostParts = 100;
inline constexpr qsizetype mostQueued = 20;
inline constexpr qsizetype mostJournalLines = 100;
inline constexpr qsizetype mostSeen = 500;

// Host to panel ---------------------------------------------------------------------------------

/// Whether the pad takes a PIN.
enum class PadState {
    Open,
    Waiting, ///< too many failures: until a time
    Disabled, ///< at ten failures, until somebody unlocks it
    NotSetUp, ///< no PIN on this kiosk: says how to mend it
    Unavailable, ///< the keys cannot be read
};

struct Pad {
    PadState state = PadState::Open;
    std::optional<Deadline> until; ///< with Waiting
    QString code; ///< with Unavailable: the health code
    friend bool operator==(const Pad &, const Pad &) = default;
};

/// First message.
struct StaffBegin {
    ConfigSources config;
    bool demo = false;
    Language language = Language::Finnish; ///< the panel has its own language switch
    bool shuffledPad = false;
    Pad pad;
};

/// The answer to PinTyped.
struct PinVerdict {
    bool accepted = false;
    QString label; ///< with accepted: whose PIN it was
    int freeLeft = 0; ///< wrong: tries before the first wait
    Pad pad; ///< the pad from now on
    friend bool operator==(const PinVerdict &, const PinVerdict &) = default;
};

/// The pad has changed by itself, as when a keyring is unlocked: the answer to nothing, so a PIN on its way still waits
/// for its PinVerdict.
struct PadNews {
    Pad pad;
    friend bool operator==(const PadNews &, const PadNews &) = default;
};

/// One line of the health list. \a code picks the words and the remedy; \a detail is names and figures, in no language.
struct PartLine {
    QString part;
    HealthState state = HealthState::Ready;
    QString code;
    QString detail;
    friend bool operator==(const PartLine &, const PartLine &) = default;
};

/// What the last erasure left to see.
struct ReceiptLine {
    QDateTime at; ///< UTC
    QString reason; ///< "finished:done"
    int processesLeft = 0;
    bool homeGone = false;
    std::optional<bool> clipboardEmpty; ///< nothing: not looked at
    Milliseconds duration{0};
    friend bool operator==(const ReceiptLine &, const ReceiptLine &) = default;
};

struct VersionLine {
    QString kiosk;
    QString qt;
    QString chromium; ///< the engine's base
    QString chromiumPatch; ///< its security patches reach this version
    friend bool operator==(const VersionLine &, const VersionLine &) = default;
};

struct TodayLine {
    int sessions = 0; ///< that went beyond Welcome
    int done = 0;
    int withTicket = 0;
    int helpCalls = 0;
    std::optional<Seconds> medianVisit;
    friend bool operator==(const TodayLine &, const TodayLine &) = default;
};

/// The kiosk as the panel shows it; sent after the PIN and whenever something changes.
struct KioskState {
    SessionId session = SessionId::random();
    Step step = Step::Welcome;
    std::optional<MethodId> method;
    std::optional<Outcome> outcome;
    Deadline stepSince; ///< a point in the past
    std::optional<Deadline> visitSince;
    int attemptsUsed = 0;
    std::optional<Deadline> readyAt;
    std::optional<Deadline> sessionEnd;
    std::optional<Deadline> helpCalledAt;
    HelpState help = HelpState::None;
    QList<Queued> queue; ///< who waits for staff, the longest first; at most 20
    int parkedWaits = 0;
    Availability availability;
    QString staffReason; ///< out of service by staff: the reason's code; "" otherwise
    bool commissioning = false;
    QList<PartLine> parts;
    std::optional<ReceiptLine> receipt;
    VersionLine versions;
    TodayLine today;
    friend bool operator==(const KioskState &, const KioskState &) = default;
};

enum class StaffAction {
    EndSession, ///< a new session process; with a visit, it is ended
    MoreTime, ///< ten minutes more for this visit
    OutOfService, ///< with a reason
    BackInService,
    AnswerHelp,
    ServeQueued, ///< with a number: whoever waits under it has been helped
    LeaveKiosk, ///< the kiosk stops: the machine's own screen comes back
    UnlockPins, ///< another staff member's disabled PIN; with a label
    StartCommissioning, ///< the next session is one that may reach any https host
    StopCommissioning,
    WriteProposal, ///< its proposal for the profile, into a file
    ExportStatistics, ///< CSV of a period, into a file
    ExportJournal,
    VerifyJournal,
};

inline constexpr auto staffActions = namedEnum<StaffAction>({{StaffAction::EndSession, "end_session"},
                                                             {StaffAction::MoreTime, "more_time"},
                                                             {StaffAction::OutOfService, "out_of_service"},
                                                             {StaffAction::BackInService, "back_in_service"},
                                                             {StaffAction::AnswerHelp, "answer_help"},
                                                             {StaffAction::ServeQueued, "serve_queued"},
                                                             {StaffAction::LeaveKiosk, "leave_kiosk"},
                                                             {StaffAction::UnlockPins, "unlock_pins"},
                                                             {StaffAction::StartCommissioning, "start_commissioning"},
                                                             {StaffAction::StopCommissioning, "stop_commissioning"},
                                                             {StaffAction::WriteProposal, "write_proposal"},
                                                             {StaffAction::ExportStatistics, "export_statistics"},
                                                             {StaffAction::ExportJournal, "export_journal"},
                                                             {StaffAction::VerifyJournal, "verify_journal"}});

/// How an action went. \a detail: a file's path, or what is wrong.
struct ActionDone {
    StaffAction action = StaffAction::EndSession;
    bool ok = true;
    QString code;
    QString detail;
    friend bool operator==(const ActionDone &, const ActionDone &) = default;
};

/// Why a question got no answer.
struct Trouble {
    QString code;
    QString detail;
    friend bool operator==(const Trouble &, const Trouble &) = default;
};

/// The answer to StatisticsWanted: the JSON of Statistics (figures/Statistics.h) for [from, to).
struct StatisticsReport {
    QDate from;
    QDate to;
    QJsonObject statistics; ///< empty with trouble
    std::optional<Trouble> trouble{};
    friend bool operator==(const StatisticsReport &, const StatisticsReport &) = default;
};

/// One journal record in plain words, newest first.
struct JournalLine {
    qint64 sequence = 0;
    QDateTime at; ///< UTC
    QString kind; ///< the record's type, which picks the words
    QString session; ///< "" when it belongs to none
    QString detail; ///< name=value pairs as the export has them
    friend bool operator==(const JournalLine &, const JournalLine &) = default;
};

/// The answer to JournalWanted.
struct JournalLines {
    qint64 before = 0; ///< as asked
    QList<JournalLine> lines; ///< at most 100; none with trouble
    std::optional<Trouble> trouble{};
    friend bool operator==(const JournalLines &, const JournalLines &) = default;
};

/// What commissioning has seen at one place.
struct SeenLine {
    Step step = Step::Verify;
    QString host; ///< with its port unless it is the scheme's own
    QString path; ///< without query; "" for what is not a page
    bool refused = false; ///< not on the profile's list
    int count = 1;
    friend bool operator==(const SeenLine &, const SeenLine &) = default;
};

struct Commissioning {
    bool running = false;
    QList<SeenLine> seen; ///< at most 500
    QString proposalFile; ///< "" until written
    friend bool operator==(const Commissioning &, const Commissioning &) = default;
};

/// Close; the panel's process ends.
struct StaffEnd : Signal<StaffEnd> {
};

using ToStaff = std::variant<StaffBegin, PinVerdict, PadNews, KioskState, ActionDone, StatisticsReport, JournalLines,
                             Commissioning, StaffEnd>;

// Panel to host ---------------------------------------------------------------------------------

struct StaffPainted : Signal<StaffPainted> {
};

struct StaffHeartbeat : Signal<StaffHeartbeat> {
};

/// 6 to 12 digits. Written and read without a JSON parser, so that no copy is left: see serialisePin, takePin.
struct PinTyped {
    SecureString digits;
};

struct StaffRequest {
    StaffAction action = StaffAction::EndSession;
    QString argument; ///< a reason's code, a label; "" otherwise
    QDate from; ///< with the exports
    QDate to;
    friend bool operator==(const StaffRequest &, const StaffRequest &) = default;
};

struct StatisticsWanted {
    QDate from;
    QDate to; ///< not included
    friend bool operator==(const StatisticsWanted &, const StatisticsWanted &) = default;
};

/// The records before a sequence number; 0 for the newest.
struct JournalWanted {
    qint64 before = 0;
    QString topic{}; ///< journal::topicName()
    friend bool operator==(const JournalWanted &, const JournalWanted &) = default;
};

/// Closed by hand, or left alone.
struct StaffClosed : Signal<StaffClosed> {
};

using FromStaff =
    std::variant<StaffPainted, StaffHeartbeat, PinTyped, StaffRequest, StatisticsWanted, JournalWanted, StaffClosed>;

template <> const record::MessageSet<ToStaff> &messageSet();
template <> const record::MessageSet<FromStaff> &messageSet();

/// What the panel is told, for whoever tells the same elsewhere. \a deadline: how points on the kiosk's clock are
/// written, on our own pipes Values::deadline().
record::Description<KioskState> kioskStateDescription(const record::Type<Deadline> &deadline);
record::Description<PartLine> partLineDescription();
record::Description<StatisticsReport> statisticsDescription();
record::Description<JournalLines> journalLinesDescription();

inline QByteArray serialise(const ToStaff &message)
{
    return messageSet<ToStaff>().serialise(message);
}
/// PinTyped gives nothing here: it goes through serialisePin alone.
inline QByteArray serialise(const FromStaff &message)
{
    return messageSet<FromStaff>().serialise(message);
}

} // namespace kiosk::link
