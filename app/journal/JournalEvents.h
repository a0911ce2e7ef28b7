// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalFormat.h"
#include "journey/SessionFlow.h"
#include "support/Clock.h"
#include "support/Error.h"
#include "support/Ids.h"

#include <QDateTime>
#include <QVariant>

#include <optional>
#include <variant>

/// \file
/// What can be written into the journal: events, never persons. toRow() is the only way in, and refuses whatever is not
/// one of a few narrow forms:
/// - codes, reasons, parts, states, actions: a-z 0-9 _ . : - from a letter on, 64 at most;
/// - labels of staff: isStaffLabel();
/// - hosts: a host name; an address in numbers is written as "an address";
/// - and in none of them an @, an IP address, or a Finnish personal identity code.

namespace kiosk::journal
{

struct HostStarted {
    QString version; ///< of the program
};
/// In good order; a HostStarted without one before it tells of a crash or a power cut.
struct HostStopped {
};
/// A visit began: the visitor left Welcome, or a session took over one that died.
struct SessionStarted {
    SessionId session;
};
struct StepReached {
    SessionId session;
    Step step;
};
struct MethodChosen {
    SessionId session;
    MethodId method;
};
struct OutcomeSeen {
    SessionId session;
    Outcome outcome;
    QString code; ///< closer than the outcome; may be empty
};
struct WaitStarted {
    SessionId session;
    Milliseconds wait;
};
struct Parked {
    SessionId session;
    TicketId ticket;
};
/// A visit goes on in another session: with a ticket a parked one, without one that broke down.
struct Resumed {
    SessionId session;
    std::optional<TicketId> ticket;
};
struct HelpCalled {
    SessionId session;
};
struct HelpAnswered {
    std::optional<SessionId> session;
    QString label; ///< may be empty
};
struct StaffAction {
    QString label;
    QString action; ///< "panel", or link::staffActionName(): "end_session"
    std::optional<SessionId> session; ///< the visit that it was done to
    QString reason; ///< may be empty
};
struct Erasure {
    SessionId session;
    QString reason; ///< "finished:done", "hung"
    bool clean = false;
    int processesLeft = 0;
    bool homeGone = false;
    bool clipboardEmpty = false;
    Milliseconds duration{0};
};
struct HealthChanged {
    QString part;
    QString state; ///< "ready", "warning", "not_ready"
    QString code; ///< may be empty
};
struct HostRefused {
    std::optional<SessionId> session;
    QString host; ///< or a scheme with its colon, "an address", "other"
    int count = 0; ///< of refusals without a name of their own, told at the visit's end
};
struct PinFailed {
    QString label; ///< empty when the PIN was nobody's
    int count = 0; ///< failures in a row
    std::optional<QDateTime> lockedUntil;
    qint64 sequence = 0; ///< of the counter's file after it: an older file that is put back is found out
};
/// The end of a visit that the kiosk's own end cut short; written at the next start.
inline constexpr QStringView lostReason = u"lost";
struct SessionEnded {
    SessionId session;
    QString reason; ///< endReasonName(), the cause that the host saw, or lostReason
    std::optional<int> rating; ///< 1 to 3
};

/// The journal's own: a new chain began after an old file was set aside (reason, file and row may be empty).
struct ChainStarted {
    QString file;
    std::optional<qint64> badRow;
    QString code; ///< "new", or why the old file was set aside
    QByteArray oldDigest; ///< of the old file's head, 32 bytes, when it could be read
};
/// The journal's own: something about it that an officer should know.
struct JournalNote {
    QString code;
};
/// The journal's own: a local day is over and counted.
struct DaySummary {
    QString day;
    QByteArray countsDigest;
};
/// The journal's own: old records were dropped.
struct RetentionCut {
    qint64 firstSeq = 0;
    qint64 lastSeq = 0;
    QDateTime until; ///< no dropped stretch reaches beyond
    QByteArray evidence; ///< see retentionEvidenceSize
};

using Entry = std::variant<HostStarted, HostStopped, SessionStarted, StepReached, MethodChosen, OutcomeSeen,
                           WaitStarted, Parked, Resumed, HelpCalled, HelpAnswered, StaffAction, Erasure, HealthChanged,
                           HostRefused, PinFailed, SessionEnded, ChainStarted, JournalNote, DaySummary, RetentionCut>;

/// A retention record's evidence, 32 bytes each: digest and tag of the last record dropped, digest of the chain's
/// header row, digest of the newest daily count, and what the oldest kept daily count is chained to.
inline constexpr qsizetype retentionEvidenceSize = qsizetype{5} * 32;

/// "step_reached": stable, for queries and exports.
QString kindName(const Entry &event);

/// One record's columns, an invalid QVariant for NULL.
using Row = std::array<QVariant, columnCount>;

/// The event's own columns. Errors: "journal.invalid", which names the column and never quotes the value.
Result<Row> toRow(const Entry &event);

/// See JournalFormat.h.
QByteArray canonicalBody(const Row &row);

/// What a member of staff may be called in the journal: letters, digits, space and _ . ' ( ) # + -, from a letter or
/// digit on, 64 at most, and nothing that looksPersonal().
bool isStaffLabel(const QString &text);

/// Anything that could name a visitor or a machine: an e-mail address, an IP address, a Finnish identity code.
bool looksPersonal(const QString &text);

} // namespace kiosk::journal
