// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/Messages.h"

using namespace Qt::StringLiterals;

namespace kiosk::link
{

using namespace record;

namespace
{

constexpr qsizetype longestToken = 128;
constexpr qsizetype mostTickets = 100;
constexpr qsizetype mostMethods = 20;

Description<Resume> resume()
{
    return {{resumeFields()}, [](const Resume &resume) {
                const bool waiting = resume.step == Step::Wait || resume.step == Step::SetUp;
                if (!waiting && resume.step != Step::Method)
                    return u"step"_s;
                return waiting && !resume.readyAt ? u"ready_at"_s : QString();
            }};
}

Description<Prepare> prepare()
{
    return {constant<Prepare>(u"protocol"_s, protocolVersion), part(&Prepare::config, configFields()),
            field(u"demo"_s, &Prepare::demo, flag()), field(u"commissioning"_s, &Prepare::commissioning, flag())};
}

Description<Begin> begin()
{
    const Description<Gate> gate{field(u"token"_s, &Gate::token, text(longestToken))};
    return {field(u"session"_s, &Begin::session, Values::session()),
            field(u"resume"_s, &Begin::resume, optional(object(resume()))),
            field(u"gate"_s, &Begin::gate, optional(object(gate))), field(u"panel_open"_s, &Begin::panelOpen, flag())};
}

Description<Availability> availability()
{
    return {{field(u"ready"_s, &Availability::ready, flag()), field(u"code"_s, &Availability::code, Values::code()),
             field(u"methods_down"_s, &Availability::methodsDown, list(Values::method(), mostMethods)),
             field(u"opens_at"_s, &Availability::opensAt, optional(timestamp()))},
            [](const Availability &availability) {
                return availability.ready == availability.code.isEmpty() ? QString() : u"code"_s;
            }};
}

Description<StepReached> stepReached()
{
    return {field(u"step"_s, &StepReached::step, Values::step()),
            field(u"language"_s, &StepReached::language, Values::language()),
            field(u"method"_s, &StepReached::method, optional(Values::method())),
            field(u"outcome"_s, &StepReached::outcome, optional(Values::outcome())),
            field(u"attempts_used"_s, &StepReached::attemptsUsed, Values::attempts()),
            field(u"ready_at"_s, &StepReached::readyAt, optional(Values::deadline())),
            field(u"session_end"_s, &StepReached::sessionEnd, optional(Values::deadline()))};
}

Description<HelpStanding> helpStanding()
{
    return {{field(u"state"_s, &HelpStanding::state, named(helpStateNames)),
             field(u"since"_s, &HelpStanding::since, Values::deadline()),
             field(u"number"_s, &HelpStanding::number, optional(Values::ticket()))},
            [](const HelpStanding &standing) { return standing.state == HelpState::None ? u"state"_s : QString(); }};
}

Description<AddressSeen> addressSeen()
{
    return {field(u"host"_s, &AddressSeen::host, Values::host()), field(u"path"_s, &AddressSeen::path, Values::path()),
            field(u"refused"_s, &AddressSeen::refused, flag()), field(u"encrypted"_s, &AddressSeen::encrypted, flag())};
}

/// A code and what lies behind it.
template <typename Fault> Description<Fault> fault()
{
    return {field(u"code"_s, &Fault::code, Values::code()), field(u"detail"_s, &Fault::detail, Values::detail())};
}

} // namespace

LineForm lineForm()
{
    return {u"link.malformed"_s, maximumLineLength};
}

Fields<ConfigSources> configFields()
{
    const Type<QByteArray> content = as<QByteArray>(
        text(maximumLineLength), [](const QString &text) { return text.toUtf8(); },
        [](const QByteArray &utf8) { return QString::fromUtf8(utf8); });
    const Description<ConfigSource> source{field(u"file"_s, &ConfigSource::fileName, Values::fileName()),
                                           field(u"text"_s, &ConfigSource::text, content)};
    return field(u"kiosk"_s, &ConfigSources::kiosk, object(source))
        + field(u"profile"_s, &ConfigSources::profile, object(source));
}

Fields<Ticket> ticketFields(const Type<Deadline> &deadline)
{
    return field(u"id"_s, &Ticket::id, Values::ticket()) + field(u"ready_at"_s, &Ticket::readyAt, deadline)
        + field(u"language"_s, &Ticket::language, Values::language());
}

Fields<Queued> queuedFields(const Type<Deadline> &deadline)
{
    return field(u"number"_s, &Queued::number, Values::ticket()) + field(u"since"_s, &Queued::since, deadline);
}

Fields<Resume> resumeFields()
{
    return field(u"step"_s, &Resume::step, Values::step()) + field(u"language"_s, &Resume::language, Values::language())
        + field(u"method"_s, &Resume::method, optional(Values::method()))
        + field(u"attempts_used"_s, &Resume::attemptsUsed, Values::attempts())
        + field(u"ready_at"_s, &Resume::readyAt, optional(Values::deadline()))
        + field(u"session_end"_s, &Resume::sessionEnd, optional(Values::deadline()));
}

template <> const MessageSet<ToSession> &messageSet()
{
    static const MessageSet<ToSession> messages(
        lineForm(), {u"prepare"_s, prepare()}, {u"begin"_s, begin()}, {u"availability"_s, availability()},
        {u"tickets"_s,
         {field(u"tickets"_s, &Tickets::tickets, list(object(Description<Ticket>{ticketFields()}), mostTickets))}},
        {u"parked"_s, {part(&Parked::ticket, ticketFields())}}, {u"no_ticket_left"_s},
        {u"help_standing"_s, helpStanding()},
        {u"staff_writes"_s, {field(u"code"_s, &StaffWrites::code, Values::code())}},
        {u"printer"_s, {field(u"state"_s, &Printer::state, named(printerStates))}}, {u"more_time"_s}, {u"attended"_s},
        {u"staff_panel"_s, {field(u"open"_s, &StaffPanel::open, flag())}}, {u"clear_clipboard"_s}, {u"end"_s});
    return messages;
}

template <> const MessageSet<ToHost> &messageSet()
{
    static const MessageSet<ToHost> messages(
        lineForm(), {u"painted"_s}, {u"heartbeat"_s}, {u"step_reached"_s, stepReached()},
        {u"park"_s,
         {field(u"ready_at"_s, &Park::readyAt, Values::deadline()),
          field(u"language"_s, &Park::language, Values::language())}},
        {u"print_slip"_s, {field(u"language"_s, &PrintSlip::language, Values::language())}},
        {u"ticket_used"_s, {field(u"id"_s, &TicketUsed::id, Values::ticket())}},
        {u"help_called"_s, {field(u"queue"_s, &HelpCalled::queue, flag())}}, {u"help_taken_back"_s},
        {u"host_refused"_s, {field(u"host"_s, &HostRefused::host, Values::host())}},
        {u"staff_wanted"_s, {field(u"language"_s, &StaffWanted::language, Values::language())}},
        {u"clipboard_cleared"_s, {field(u"empty"_s, &ClipboardCleared::empty, flag())}},
        {u"address_seen"_s, addressSeen()},
        {u"finished"_s,
         {field(u"reason"_s, &Finished::reason, named(endReasonNames)),
          field(u"rating"_s, &Finished::rating, optional(integer(1, 3)))}},
        {u"fence_fault"_s, fault<FenceFault>()}, {u"failed"_s, fault<Failed>()});
    return messages;
}

} // namespace kiosk::link
