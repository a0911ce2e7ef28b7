// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/Request.h"

#include "fleet/FleetValues.h"
#include "journey/VisitValues.h"

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

using namespace record;

namespace
{

constexpr qsizetype signatureLength = 88; // 64 bytes in base64

/// Null for no day.
Type<QDate> dayOrNone()
{
    return as<QDate>(
        optional(date()), [](const std::optional<QDate> &day) { return day.value_or(QDate()); },
        [](QDate day) { return day.isValid() ? std::optional(day) : std::nullopt; });
}

Fields<Order> orderFields()
{
    return field(u"action"_s, &Order::action, named(actionNames))
        + field(u"argument"_s, &Order::argument, Values::code())
        + field(u"visit"_s, &Order::visit, optional(Values::session())) + field(u"from"_s, &Order::from, dayOrNone())
        + field(u"to"_s, &Order::to, dayOrNone()) + field(u"before"_s, &Order::before, number())
        + field(u"topic"_s, &Order::topic, Values::code());
}

QString misfitOf(const Order &order)
{
    if (concernsVisit(order.action) != order.visit.has_value())
        return u"visit"_s;
    const bool wantsArgument = order.action == Action::ShowMessage || order.action == Action::OutOfService
        || order.action == Action::ServeQueued;
    if (wantsArgument == order.argument.isEmpty())
        return u"argument"_s;
    const bool wantsDays = order.action == Action::Statistics;
    if (wantsDays != order.from.isValid() || wantsDays != order.to.isValid() || order.from > order.to)
        return u"from"_s;
    return {};
}

} // namespace

bool concernsVisit(Action action)
{
    return action == Action::SeeHelp || action == Action::AnswerHelp || action == Action::EndVisit
        || action == Action::MoreTime || action == Action::ShowMessage;
}

std::optional<link::StaffAction> panelActionOf(Action action)
{
    using link::StaffAction;
    switch (action) {
    case Action::AnswerHelp:
        return StaffAction::AnswerHelp;
    case Action::EndVisit:
        return StaffAction::EndSession;
    case Action::MoreTime:
        return StaffAction::MoreTime;
    case Action::OutOfService:
        return StaffAction::OutOfService;
    case Action::BackInService:
        return StaffAction::BackInService;
    case Action::ServeQueued:
        return StaffAction::ServeQueued;
    case Action::VerifyJournal:
        return StaffAction::VerifyJournal;
    case Action::SeeHelp:
    case Action::ShowMessage:
    case Action::Statistics:
    case Action::Journal:
    case Action::Faults:
        break;
    }
    return std::nullopt;
}

std::optional<Action> remoteActionOf(link::StaffAction action)
{
    for (const NamedValue<Action> &known : actionNames) {
        if (panelActionOf(known.value) == action)
            return known.value;
    }
    return std::nullopt;
}

const Payload<Request> &requestText()
{
    static const Payload<Request> payload(
        {{field(u"person"_s, &Request::person, FleetValues::label()),
          field(u"site"_s, &Request::site, FleetValues::id()), field(u"kiosk"_s, &Request::kiosk, FleetValues::id()),
          field(u"desk"_s, &Request::desk, FleetValues::id()), field(u"boot"_s, &Request::boot, FleetValues::token()),
          field(u"nonce"_s, &Request::nonce, FleetValues::token()), field(u"id"_s, &Request::id, FleetValues::token()),
          field(u"counter"_s, &Request::counter, number(1)),
          field(u"not_after_ms"_s, &Request::notAfter, duration<Milliseconds>()), part(&Request::order, orderFields())},
         [](const Request &request) { return request.person.isEmpty() ? u"person"_s : misfitOf(request.order); }},
        longestRequest);
    return payload;
}

const Payload<SignedRequest> &requestPayload()
{
    static const Payload<SignedRequest> payload(
        {field(u"request"_s, &SignedRequest::text, text(longestRequest)),
         field(u"signature"_s, &SignedRequest::signature, text(signatureLength, u"[A-Za-z0-9+/]{86}=="_s))},
        2 * longestRequest);
    return payload;
}

const Payload<Answer> &answerPayload()
{
    static const Payload<Answer> payload(
        {field(u"id"_s, &Answer::id, text(32, u"[0-9a-f]{0,32}"_s)),
         field(u"kiosk"_s, &Answer::kiosk, FleetValues::id()), field(u"boot"_s, &Answer::boot, FleetValues::token()),
         field(u"ok"_s, &Answer::ok, flag()), field(u"code"_s, &Answer::code, Values::code()),
         field(u"detail"_s, &Answer::detail, Values::detail()), field(u"counter"_s, &Answer::counter, number()),
         field(u"statistics"_s, &Answer::statistics, optional(object(link::statisticsDescription()))),
         field(u"journal"_s, &Answer::journal, optional(object(link::journalLinesDescription())))},
        longestAnswer);
    return payload;
}

} // namespace kiosk::fleet
