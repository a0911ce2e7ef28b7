// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/StaffMessages.h"

#include "journey/VisitValues.h"

using namespace Qt::StringLiterals;

namespace kiosk::link
{

using namespace record;

namespace
{

constexpr qsizetype longestName = 255;

constexpr auto padStates = namedEnum<PadState>({{PadState::Open, "open"},
                                                {PadState::Waiting, "waiting"},
                                                {PadState::Disabled, "disabled"},
                                                {PadState::NotSetUp, "not_set_up"},
                                                {PadState::Unavailable, "unavailable"}});

Type<int> count()
{
    return integer(0, 1'000'000'000);
}

Type<QString> name()
{
    return text(longestName);
}

Type<QString> version()
{
    return text(Values::longestCode);
}

/// Null for no day.
Type<QDate> dayOrNone()
{
    return as<QDate>(
        optional(date()), [](const std::optional<QDate> &day) { return day.value_or(QDate()); },
        [](QDate day) { return day.isValid() ? std::optional(day) : std::nullopt; });
}

Type<Pad> pad()
{
    return object(Description<Pad>({field(u"state"_s, &Pad::state, named(padStates)),
                                    field(u"until"_s, &Pad::until, optional(Values::deadline())),
                                    field(u"code"_s, &Pad::code, Values::codes())},
                                   [](const Pad &pad) {
                                       const bool waits = pad.state == PadState::Waiting;
                                       return pad.until.has_value() == waits ? QString() : u"until"_s;
                                   }));
}

Description<StaffBegin> begin()
{
    return {constant<StaffBegin>(u"protocol"_s, protocolVersion),
            part(&StaffBegin::config, configFields()),
            field(u"demo"_s, &StaffBegin::demo, flag()),
            field(u"language"_s, &StaffBegin::language, Values::language()),
            field(u"shuffled_pad"_s, &StaffBegin::shuffledPad, flag()),
            field(u"pad"_s, &StaffBegin::pad, pad())};
}

Description<PinVerdict> verdict()
{
    return {
        {field(u"accepted"_s, &PinVerdict::accepted, flag()), field(u"label"_s, &PinVerdict::label, name()),
         field(u"free_left"_s, &PinVerdict::freeLeft, count()), field(u"pad"_s, &PinVerdict::pad, pad())},
        [](const PinVerdict &verdict) { return verdict.accepted || verdict.label.isEmpty() ? QString() : u"label"_s; }};
}

Description<ReceiptLine> receipt()
{
    return {field(u"at"_s, &ReceiptLine::at, timestamp()),
            field(u"reason"_s, &ReceiptLine::reason, Values::codes()),
            field(u"processes_left"_s, &ReceiptLine::processesLeft, count()),
            field(u"home_gone"_s, &ReceiptLine::homeGone, flag()),
            field(u"clipboard_empty"_s, &ReceiptLine::clipboardEmpty, optional(flag())),
            field(u"duration_ms"_s, &ReceiptLine::duration, duration<Milliseconds>())};
}

Description<VersionLine> versions()
{
    return {field(u"kiosk"_s, &VersionLine::kiosk, version()), field(u"qt"_s, &VersionLine::qt, version()),
            field(u"chromium"_s, &VersionLine::chromium, version()),
            field(u"chromium_patch"_s, &VersionLine::chromiumPatch, version())};
}

Description<TodayLine> today()
{
    return {field(u"sessions"_s, &TodayLine::sessions, count()), field(u"done"_s, &TodayLine::done, count()),
            field(u"with_ticket"_s, &TodayLine::withTicket, count()),
            field(u"help_calls"_s, &TodayLine::helpCalls, count()),
            field(u"median_visit_s"_s, &TodayLine::medianVisit, optional(duration<Seconds>()))};
}

Description<ActionDone> actionDone()
{
    return {field(u"action"_s, &ActionDone::action, named(staffActions)), field(u"ok"_s, &ActionDone::ok, flag()),
            field(u"code"_s, &ActionDone::code, Values::codes()),
            field(u"detail"_s, &ActionDone::detail, Values::fileName())};
}

Type<std::optional<Trouble>> troubleOrNone()
{
    return optional(object(Description<Trouble>{field(u"code"_s, &Trouble::code, Values::codes()),
                                                field(u"detail"_s, &Trouble::detail, Values::detail())}));
}

Description<JournalLine> journalLine()
{
    return {field(u"sequence"_s, &JournalLine::sequence, number()), field(u"at"_s, &JournalLine::at, timestamp()),
            field(u"kind"_s, &JournalLine::kind, Values::codes()),
            field(u"session"_s, &JournalLine::session, Values::codes()),
            field(u"detail"_s, &JournalLine::detail, Values::detail())};
}

Description<Commissioning> commissioning()
{
    const Description<SeenLine> seen{
        field(u"step"_s, &SeenLine::step, Values::step()), field(u"host"_s, &SeenLine::host, Values::host()),
        field(u"path"_s, &SeenLine::path, Values::path()), field(u"refused"_s, &SeenLine::refused, flag()),
        field(u"count"_s, &SeenLine::count, count())};
    return {field(u"running"_s, &Commissioning::running, flag()),
            field(u"seen"_s, &Commissioning::seen, list(object(seen), mostSeen, TooLong::Cut)),
            field(u"file"_s, &Commissioning::proposalFile, Values::fileName())};
}

Description<StaffRequest> request()
{
    return {field(u"action"_s, &StaffRequest::action, named(staffActions)),
            field(u"argument"_s, &StaffRequest::argument, name()), field(u"from"_s, &StaffRequest::from, dayOrNone()),
            field(u"to"_s, &StaffRequest::to, dayOrNone())};
}

} // namespace

Description<PartLine> partLineDescription()
{
    return {field(u"part"_s, &PartLine::part, name()), field(u"state"_s, &PartLine::state, named(healthStates)),
            field(u"code"_s, &PartLine::code, Values::codes()),
            field(u"detail"_s, &PartLine::detail, Values::detail())};
}

Description<KioskState> kioskStateDescription(const Type<Deadline> &deadline)
{
    return {field(u"session"_s, &KioskState::session, Values::session()),
            field(u"step"_s, &KioskState::step, Values::step()),
            field(u"method"_s, &KioskState::method, optional(Values::method())),
            field(u"outcome"_s, &KioskState::outcome, optional(Values::outcome())),
            field(u"step_since"_s, &KioskState::stepSince, deadline),
            field(u"visit_since"_s, &KioskState::visitSince, optional(deadline)),
            field(u"attempts_used"_s, &KioskState::attemptsUsed, count()),
            field(u"ready_at"_s, &KioskState::readyAt, optional(deadline)),
            field(u"session_end"_s, &KioskState::sessionEnd, optional(deadline)),
            field(u"help_called_at"_s, &KioskState::helpCalledAt, optional(deadline)),
            field(u"help"_s, &KioskState::help, named(helpStateNames)),
            field(u"queue"_s, &KioskState::queue,
                  list(object(Description<Queued>{queuedFields(deadline)}), mostQueued, TooLong::Cut)),
            field(u"parked_waits"_s, &KioskState::parkedWaits, count()),
            part(&KioskState::availability,
                 Fields<Availability>(field(u"ready"_s, &Availability::ready, flag())
                                      + field(u"code"_s, &Availability::code, Values::codes()))),
            field(u"staff_reason"_s, &KioskState::staffReason, Values::codes()),
            field(u"commissioning"_s, &KioskState::commissioning, flag()),
            field(u"parts"_s, &KioskState::parts, list(object(partLineDescription()), mostParts, TooLong::Cut)),
            field(u"receipt"_s, &KioskState::receipt, optional(object(receipt()))),
            field(u"versions"_s, &KioskState::versions, object(versions())),
            field(u"today"_s, &KioskState::today, object(today()))};
}

Description<StatisticsReport> statisticsDescription()
{
    return {field(u"from"_s, &StatisticsReport::from, date()), field(u"to"_s, &StatisticsReport::to, date()),
            field(u"statistics"_s, &StatisticsReport::statistics, anyObject()),
            field(u"trouble"_s, &StatisticsReport::trouble, troubleOrNone())};
}

Description<JournalLines> journalLinesDescription()
{
    return {field(u"before"_s, &JournalLines::before, number()),
            field(u"lines"_s, &JournalLines::lines, list(object(journalLine()), mostJournalLines, TooLong::Cut)),
            field(u"trouble"_s, &JournalLines::trouble, troubleOrNone())};
}

template <> const MessageSet<ToStaff> &messageSet()
{
    static const MessageSet<ToStaff> messages(
        lineForm(), {u"staff_begin"_s, begin()}, {u"pin_verdict"_s, verdict()},
        {u"pad_news"_s, {field(u"pad"_s, &PadNews::pad, pad())}},
        {u"kiosk_state"_s, kioskStateDescription(Values::deadline())}, {u"action_done"_s, actionDone()},
        {u"statistics"_s, statisticsDescription()}, {u"journal"_s, journalLinesDescription()},
        {u"commissioning"_s, commissioning()}, {u"staff_end"_s});
    return messages;
}

template <> const MessageSet<FromStaff> &messageSet()
{
    static const MessageSet<FromStaff> messages(
        lineForm(), {u"staff_painted"_s}, {u"staff_heartbeat"_s}, MessageType<PinTyped>{},
        {u"staff_request"_s, request()},
        {u"statistics_wanted"_s,
         {field(u"from"_s, &StatisticsWanted::from, date()), field(u"to"_s, &StatisticsWanted::to, date())}},
        {u"journal_wanted"_s,
         {field(u"before"_s, &JournalWanted::before, number()),
          field(u"topic"_s, &JournalWanted::topic, Values::code())}},
        {u"staff_closed"_s});
    return messages;
}

} // namespace kiosk::link
