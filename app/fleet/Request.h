// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/Payload.h"
#include "link/StaffMessages.h"
#include "support/Clock.h"
#include "support/Ids.h"
#include "support/NamedEnum.h"

#include <QDate>
#include <QString>

#include <optional>

/// What a desk asks of a kiosk, and what it is answered. The list is short on purpose: no PIN, no end of the kiosk's
/// program, no commissioning, and nothing that has to do with who somebody is.
namespace kiosk::fleet
{

enum class Action {
    SeeHelp, ///< a clerk looks at the call
    AnswerHelp, ///< "I am coming"
    EndVisit, ///< a new visitor's screen
    MoreTime, ///< ten minutes more for this visit
    ShowMessage, ///< argument: a ShortMessage's code
    OutOfService, ///< argument: a reason's code
    BackInService,
    ServeQueued, ///< argument: the number that somebody waits under
    Statistics, ///< from, to
    Journal, ///< before, topic
    Faults, ///< today's, of parts and of the journal
    VerifyJournal,
};

inline constexpr auto actionNames = namedEnum<Action>({{Action::SeeHelp, "see_help"},
                                                       {Action::AnswerHelp, "answer_help"},
                                                       {Action::EndVisit, "end_visit"},
                                                       {Action::MoreTime, "more_time"},
                                                       {Action::ShowMessage, "show_message"},
                                                       {Action::OutOfService, "out_of_service"},
                                                       {Action::BackInService, "back_in_service"},
                                                       {Action::ServeQueued, "serve_queued"},
                                                       {Action::Statistics, "statistics"},
                                                       {Action::Journal, "journal"},
                                                       {Action::Faults, "faults"},
                                                       {Action::VerifyJournal, "verify_journal"}});

/// Those that are done to the visit on the screen, and to no other.
bool concernsVisit(Action action);
/// The same at the kiosk's own panel; nothing for what a panel does not do.
std::optional<link::StaffAction> panelActionOf(Action action);
std::optional<Action> remoteActionOf(link::StaffAction action);

/// What is wanted.
struct Order {
    Action action = Action::SeeHelp;
    QString argument{};
    std::optional<SessionId> visit{}; ///< KioskState::session, with what concernsVisit()
    QDate from{}; ///< with Statistics
    QDate to{}; ///< not included
    qint64 before = 0; ///< with Journal: a sequence number, 0 for the newest
    QString topic{}; ///< with Journal: journal::topicName()
    friend bool operator==(const Order &, const Order &) = default;
};

/// The signed text. Fits one kiosk, one run of it, and once.
struct Request {
    QString person; ///< label of whoever has signed it
    QString site;
    QString kiosk;
    QString desk; ///< from where, and to where the answer goes
    QString boot; ///< KioskReport::boot
    QString nonce; ///< KioskReport::nonce of a report that the desk has seen
    QString id; ///< randomToken(); the answer's correlation data
    qint64 counter = 0; ///< grows per person
    Milliseconds notAfter{0}; ///< on the kiosk's own clock since boot, so that no clock time matters
    Order order;
    friend bool operator==(const Request &, const Request &) = default;
};

/// Topic "request": the text as it was signed, so that nobody has to write it anew to check it.
struct SignedRequest {
    QString text; ///< JSON of a Request
    QString signature; ///< Ed25519, base64
    friend bool operator==(const SignedRequest &, const SignedRequest &) = default;
};

/// Topic "answer" of the desk that asked.
struct Answer {
    QString id; ///< of the request; "" when it could not be read
    QString kiosk;
    QString boot;
    bool ok = false;
    QString code; ///< "ok", or why not: a health code (figures/HealthTable.h)
    QString detail; ///< technical, in English; may be empty
    qint64 counter = 0; ///< the person's highest that the kiosk has seen
    std::optional<link::StatisticsReport> statistics;
    std::optional<link::JournalLines> journal; ///< with Journal and Faults
    friend bool operator==(const Answer &, const Answer &) = default;
};

inline constexpr qsizetype longestRequest = 8 << 10; ///< in bytes
inline constexpr qsizetype longestAnswer = 1 << 20;

/// The text that is signed, not what travels.
const Payload<Request> &requestText();
const Payload<SignedRequest> &requestPayload();
const Payload<Answer> &answerPayload();

} // namespace kiosk::fleet
