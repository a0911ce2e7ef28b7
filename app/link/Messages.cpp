// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/Messages.h"

#include "link/MessageLine.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::link
{

namespace
{

constexpr qsizetype longestPath = 1024;
constexpr qsizetype longestToken = 128;
constexpr qsizetype mostTickets = 100;
constexpr qsizetype mostMethods = 20;
constexpr int mostAttempts = 1000;

template <typename... Functions> struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <typename... Functions> Overloaded(Functions...) -> Overloaded<Functions...>;

// Writing ---------------------------------------------------------------------------------------

using link::toJson;

QJsonValue toJson(const std::optional<MethodId> &method)
{
    return method ? QJsonValue(method->toString()) : QJsonValue();
}

QJsonObject toJson(const Ticket &ticket)
{
    return {{u"id"_s, ticket.id.toString()},
            {u"ready_at"_s, toJson(ticket.readyAt)},
            {u"language"_s, languageCode(ticket.language)}};
}

QJsonValue toJson(const std::optional<Resume> &resume)
{
    if (!resume)
        return {};
    return QJsonObject{{u"step"_s, stepName(resume->step)},      {u"language"_s, languageCode(resume->language)},
                       {u"method"_s, toJson(resume->method)},    {u"attempts_used"_s, resume->attemptsUsed},
                       {u"ready_at"_s, toJson(resume->readyAt)}, {u"session_end"_s, toJson(resume->sessionEnd)}};
}

QJsonValue toJson(const std::optional<Gate> &gate)
{
    if (!gate)
        return {};
    return QJsonObject{{u"token"_s, gate->token}};
}

QJsonValue toJson(const StepReached &reached)
{
    return QJsonObject{{u"step"_s, stepName(reached.step)},
                       {u"language"_s, languageCode(reached.language)},
                       {u"method"_s, toJson(reached.method)},
                       {u"outcome"_s, reached.outcome ? QJsonValue(outcomeName(*reached.outcome)) : QJsonValue()},
                       {u"attempts_used"_s, reached.attemptsUsed},
                       {u"ready_at"_s, toJson(reached.readyAt)},
                       {u"session_end"_s, toJson(reached.sessionEnd)}};
}

// Reading ---------------------------------------------------------------------------------------

std::optional<MethodId> readMethod(Fields &fields)
{
    const std::optional<QString> name = fields.optionalText(u"method"_s, longestCode);
    if (!name)
        return std::nullopt;
    return require(fields, u"method"_s, MethodId::fromString(*name), MethodId::none());
}

std::optional<Outcome> readOutcome(Fields &fields)
{
    const std::optional<QString> name = fields.optionalText(u"outcome"_s, longestCode);
    if (!name)
        return std::nullopt;
    return require(fields, u"outcome"_s, outcomeFromName(*name), Outcome::Failed);
}

TicketId readTicketId(Fields &fields)
{
    return require(fields, u"id"_s, TicketId::fromString(fields.text(u"id"_s, longestCode)), TicketId::first());
}

QString readCode(Fields &fields)
{
    return readPlain(fields, u"code"_s, u"._-");
}

QString readHost(Fields &fields)
{
    const QString host = fields.text(u"host"_s, longestHost);
    // A host alone: whatever could begin a path, a query or a user name would let a personal value through.
    const bool alone = std::none_of(host.cbegin(), host.cend(), [](QChar c) {
        return c == u'/' || c == u'\\' || c == u'?' || c == u'#' || c == u'@' || c == u'%' || c.isSpace()
            || !c.isPrint();
    });
    if (!alone)
        fields.refuse(u"host"_s);
    return host;
}

Ticket readTicket(Fields &fields)
{
    return {readTicketId(fields), readDeadline(fields, u"ready_at"_s), readLanguage(fields)};
}

HelpStanding readStanding(Fields &fields)
{
    HelpStanding standing;
    const QString name = fields.text(u"state"_s, longestCode);
    standing.state = require(fields, u"state"_s, helpStateFromName(name), HelpState::Called);
    if (standing.state == HelpState::None)
        fields.refuse(u"state"_s);
    standing.since = readDeadline(fields, u"since"_s);
    if (const std::optional<QString> number = fields.optionalText(u"number"_s, longestCode))
        standing.number = require(fields, u"number"_s, TicketId::fromString(*number), TicketId::first());
    return standing;
}

Resume readResume(Fields &fields)
{
    Resume resume;
    resume.step = readStep(fields);
    resume.language = readLanguage(fields);
    resume.method = readMethod(fields);
    resume.attemptsUsed = static_cast<int>(fields.number(u"attempts_used"_s, 0, mostAttempts));
    resume.readyAt = readOptionalDeadline(fields, u"ready_at"_s);
    resume.sessionEnd = readOptionalDeadline(fields, u"session_end"_s);
    const bool waiting = resume.step == Step::Wait || resume.step == Step::SetUp;
    if (!waiting && resume.step != Step::Method)
        fields.refuse(u"step"_s);
    if (waiting && !resume.readyAt)
        fields.refuse(u"ready_at"_s);
    return resume;
}

QString readPath(Fields &fields)
{
    const QString path = fields.text(u"path"_s, longestPath);
    // A query, a fragment or a user name could hold a personal value.
    const bool plain = std::none_of(path.cbegin(), path.cend(), [](QChar c) {
        return c == u'?' || c == u'#' || c == u'@' || c.isSpace() || !c.isPrint();
    });
    if (!plain)
        fields.refuse(u"path"_s);
    return path;
}

Gate readGate(Fields &fields)
{
    Gate gate;
    gate.token = fields.text(u"token"_s, longestToken);
    return gate;
}

Begin readBegin(Fields &fields)
{
    Begin begin;
    fields.number(u"protocol"_s, protocolVersion, protocolVersion);
    const QString id = fields.text(u"session"_s, longestCode);
    begin.session = require(fields, u"session"_s, SessionId::fromString(id), begin.session);
    begin.config.kiosk = readInside(fields, u"kiosk"_s, fields.object(u"kiosk"_s), readSource);
    begin.config.profile = readInside(fields, u"profile"_s, fields.object(u"profile"_s), readSource);
    begin.demo = fields.flag(u"demo"_s);
    if (const std::optional<QJsonObject> resume = fields.optionalObject(u"resume"_s))
        begin.resume = readInside(fields, u"resume"_s, *resume, readResume);
    if (const std::optional<QJsonObject> gate = fields.optionalObject(u"gate"_s))
        begin.gate = readInside(fields, u"gate"_s, *gate, readGate);
    begin.commissioning = fields.flag(u"commissioning"_s);
    return begin;
}

Availability readAvailability(Fields &fields)
{
    Availability availability;
    availability.ready = fields.flag(u"ready"_s);
    availability.code = readCode(fields);
    if (availability.ready != availability.code.isEmpty())
        fields.refuse(u"code"_s);
    const QString name = u"methods_down"_s;
    for (const QJsonValue &value : fields.list(name, mostMethods))
        availability.methodsDown.append(
            require(fields, name, MethodId::fromString(value.toString()), MethodId::none()));
    return availability;
}

Tickets readTickets(Fields &fields)
{
    Tickets tickets;
    const QJsonArray list = fields.list(u"tickets"_s, mostTickets);
    for (const QJsonValue &value : list) {
        if (!value.isObject())
            fields.refuse(u"tickets"_s);
        tickets.tickets.append(readInside(fields, u"tickets"_s, value.toObject(), readTicket));
    }
    return tickets;
}

StepReached readStepReached(Fields &fields)
{
    StepReached reached;
    reached.step = readStep(fields);
    reached.language = readLanguage(fields);
    reached.method = readMethod(fields);
    reached.outcome = readOutcome(fields);
    reached.attemptsUsed = static_cast<int>(fields.number(u"attempts_used"_s, 0, mostAttempts));
    reached.readyAt = readOptionalDeadline(fields, u"ready_at"_s);
    reached.sessionEnd = readOptionalDeadline(fields, u"session_end"_s);
    return reached;
}

Finished readFinished(Fields &fields)
{
    Finished finished;
    const QString name = fields.text(u"reason"_s, longestCode);
    finished.reason = require(fields, u"reason"_s, endReasonFromName(name), EndReason::Done);
    if (const std::optional<qint64> rating = fields.optionalNumber(u"rating"_s, 1, 3))
        finished.rating = static_cast<int>(*rating);
    return finished;
}

} // namespace

QByteArray serialise(const ToSession &message)
{
    return std::visit(
        Overloaded{
            [](const Begin &begin) {
                return toLine(u"begin"_s,
                              {{u"protocol"_s, protocolVersion},
                               {u"session"_s, begin.session.toString()},
                               {u"kiosk"_s, toJson(begin.config.kiosk)},
                               {u"profile"_s, toJson(begin.config.profile)},
                               {u"demo"_s, begin.demo},
                               {u"resume"_s, toJson(begin.resume)},
                               {u"gate"_s, toJson(begin.gate)},
                               {u"commissioning"_s, begin.commissioning}});
            },
            [](const Availability &availability) {
                QJsonArray down;
                for (const MethodId &method : availability.methodsDown)
                    down.append(method.toString());
                return toLine(
                    u"availability"_s,
                    {{u"ready"_s, availability.ready}, {u"code"_s, availability.code}, {u"methods_down"_s, down}});
            },
            [](const Tickets &tickets) {
                QJsonArray list;
                for (const Ticket &ticket : tickets.tickets)
                    list.append(toJson(ticket));
                return toLine(u"tickets"_s, {{u"tickets"_s, list}});
            },
            [](const Parked &parked) { return toLine(u"parked"_s, toJson(parked.ticket)); },
            [](const NoTicketLeft &) { return toLine(u"no_ticket_left"_s, {}); },
            [](const HelpStanding &standing) {
                return toLine(
                    u"help_standing"_s,
                    {{u"state"_s, helpStateName(standing.state)},
                     {u"since"_s, toJson(standing.since)},
                     {u"number"_s, standing.number ? QJsonValue(standing.number->toString()) : QJsonValue()}});
            },
            [](const MoreTime &) { return toLine(u"more_time"_s, {}); },
            [](const Attended &) { return toLine(u"attended"_s, {}); },
            [](const StaffPanel &panel) {
                return toLine(u"staff_panel"_s, {{u"open"_s, panel.open}});
            },
            [](const ClearClipboard &) { return toLine(u"clear_clipboard"_s, {}); },
            [](const End &) { return toLine(u"end"_s, {}); },
        },
        message);
}

QByteArray serialise(const ToHost &message)
{
    return std::visit(
        Overloaded{
            [](const Painted &) { return toLine(u"painted"_s, {}); },
            [](const Heartbeat &) { return toLine(u"heartbeat"_s, {}); },
            [](const StepReached &reached) { return toLine(u"step_reached"_s, toJson(reached).toObject()); },
            [](const Park &park) {
                return toLine(u"park"_s,
                              {{u"ready_at"_s, toJson(park.readyAt)}, {u"language"_s, languageCode(park.language)}});
            },
            [](const TicketUsed &used) {
                return toLine(u"ticket_used"_s, {{u"id"_s, used.id.toString()}});
            },
            [](const HelpCalled &call) {
                return toLine(u"help_called"_s, {{u"queue"_s, call.queue}});
            },
            [](const HelpTakenBack &) { return toLine(u"help_taken_back"_s, {}); },
            [](const HostRefused &refused) {
                return toLine(u"host_refused"_s, {{u"host"_s, refused.host.left(longestHost)}});
            },
            [](const StaffWanted &wanted) {
                return toLine(u"staff_wanted"_s, {{u"language"_s, languageCode(wanted.language)}});
            },
            [](const ClipboardCleared &cleared) {
                return toLine(u"clipboard_cleared"_s, {{u"empty"_s, cleared.empty}});
            },
            [](const AddressSeen &seen) {
                return toLine(u"address_seen"_s,
                              {{u"host"_s, seen.host.left(longestHost)},
                               {u"path"_s, seen.path.left(longestPath)},
                               {u"refused"_s, seen.refused},
                               {u"encrypted"_s, seen.encrypted}});
            },
            [](const Finished &finished) {
                const QJsonValue rating = finished.rating ? QJsonValue(*finished.rating) : QJsonValue();
                return toLine(u"finished"_s, {{u"reason"_s, endReasonName(finished.reason)}, {u"rating"_s, rating}});
            },
            [](const FenceFault &fault) {
                return toLine(u"fence_fault"_s,
                              {{u"code"_s, fault.code}, {u"detail"_s, fault.detail.left(longestDetail)}});
            },
            [](const Failed &failed) {
                return toLine(u"failed"_s,
                              {{u"code"_s, failed.code}, {u"detail"_s, failed.detail.left(longestDetail)}});
            },
        },
        message);
}

Result<ToSession> parseToSession(const QByteArray &line)
{
    QString type;
    const Result<QJsonObject> object = readLine(line, maximumLineLength, type);
    if (!object)
        return tl::unexpected(object.error());
    Fields fields(*object);
    if (type == u"begin")
        return finish<ToSession>(fields, type, readBegin(fields));
    if (type == u"availability")
        return finish<ToSession>(fields, type, readAvailability(fields));
    if (type == u"tickets")
        return finish<ToSession>(fields, type, readTickets(fields));
    if (type == u"parked")
        return finish<ToSession>(fields, type, Parked{readTicket(fields)});
    if (type == u"no_ticket_left")
        return finish<ToSession>(fields, type, NoTicketLeft{});
    if (type == u"help_standing")
        return finish<ToSession>(fields, type, readStanding(fields));
    if (type == u"more_time")
        return finish<ToSession>(fields, type, MoreTime{});
    if (type == u"attended")
        return finish<ToSession>(fields, type, Attended{});
    if (type == u"staff_panel")
        return finish<ToSession>(fields, type, StaffPanel{fields.flag(u"open"_s)});
    if (type == u"clear_clipboard")
        return finish<ToSession>(fields, type, ClearClipboard{});
    if (type == u"end")
        return finish<ToSession>(fields, type, End{});
    return malformed(u"unknown type"_s);
}

Result<ToHost> parseToHost(const QByteArray &line)
{
    QString type;
    const Result<QJsonObject> object = readLine(line, maximumLineLength, type);
    if (!object)
        return tl::unexpected(object.error());
    Fields fields(*object);
    if (type == u"painted")
        return finish<ToHost>(fields, type, Painted{});
    if (type == u"heartbeat")
        return finish<ToHost>(fields, type, Heartbeat{});
    if (type == u"step_reached")
        return finish<ToHost>(fields, type, readStepReached(fields));
    if (type == u"park")
        return finish<ToHost>(fields, type, Park{readDeadline(fields, u"ready_at"_s), readLanguage(fields)});
    if (type == u"ticket_used")
        return finish<ToHost>(fields, type, TicketUsed{readTicketId(fields)});
    if (type == u"help_called")
        return finish<ToHost>(fields, type, HelpCalled{fields.flag(u"queue"_s)});
    if (type == u"help_taken_back")
        return finish<ToHost>(fields, type, HelpTakenBack{});
    if (type == u"host_refused")
        return finish<ToHost>(fields, type, HostRefused{readHost(fields)});
    if (type == u"staff_wanted")
        return finish<ToHost>(fields, type, StaffWanted{readLanguage(fields)});
    if (type == u"clipboard_cleared")
        return finish<ToHost>(fields, type, ClipboardCleared{fields.flag(u"empty"_s)});
    if (type == u"address_seen") {
        const QString host = readHost(fields);
        const QString path = readPath(fields);
        const bool refused = fields.flag(u"refused"_s);
        return finish<ToHost>(fields, type, AddressSeen{host, path, refused, fields.flag(u"encrypted"_s)});
    }
    if (type == u"finished")
        return finish<ToHost>(fields, type, readFinished(fields));
    if (type == u"fence_fault") {
        const QString code = readCode(fields);
        return finish<ToHost>(fields, type, FenceFault{code, fields.text(u"detail"_s, longestDetail)});
    }
    if (type == u"failed") {
        const QString code = readCode(fields);
        return finish<ToHost>(fields, type, Failed{code, fields.text(u"detail"_s, longestDetail)});
    }
    return malformed(u"unknown type"_s);
}

} // namespace kiosk::link
