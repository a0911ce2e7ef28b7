// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffStage.h"

#include "../session/SiteForTests.h"
#include "support/Methods.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk
{

StaffStage::StaffStage(QSize size, link::Pad pad, bool shuffled, Language language) : config(configForTests())
{
    config.kioskName = u"Main hall 2"_s;
    link::StaffBegin begin;
    begin.pad = std::move(pad);
    begin.shuffledPad = shuffled;
    begin.language = language;
    model = std::make_unique<StaffModel>(config, begin, clock, [this](const link::FromStaff &message) {
        if (const auto *pin = std::get_if<link::PinTyped>(&message))
            pins << pin->digits.toDisplay();
        else if (const auto *request = std::get_if<link::StaffRequest>(&message))
            requests << *request;
        else if (const auto *statistics = std::get_if<link::StatisticsWanted>(&message))
            statisticsWanted << *statistics;
        else if (const auto *journal = std::get_if<link::JournalWanted>(&message))
            journalWanted << *journal;
        else if (std::holds_alternative<link::StaffClosed>(message))
            ++closed;
    });
    window = std::make_unique<StaffWindow>(*model);
    window->resize(size);
}

StaffStage::~StaffStage()
{
    window.reset();
}

void StaffStage::open()
{
    open(busyState(clock));
}

void StaffStage::open(const link::KioskState &state)
{
    say(link::PinVerdict{true, u"Desk A"_s, 0, {}});
    say(state);
}

bool StaffStage::goTo(const QString &page)
{
    if (!press(page))
        return false;
    if (!statisticsWanted.isEmpty() && page == button(page)->accessibleName()) {
        const link::StatisticsWanted &wanted = statisticsWanted.last();
        say(link::StatisticsReport{wanted.from, wanted.to, someStatistics(wanted.from, wanted.to).toJson()});
    }
    if (!journalWanted.isEmpty())
        say(someJournal(journalWanted.last().before));
    settle();
    return true;
}

void StaffStage::say(const link::ToStaff &message)
{
    // As it arrives: through the line that the host writes.
    const Result<link::ToStaff> read = link::parseLine<link::ToStaff>(link::serialise(message));
    if (!read)
        qFatal("%s", qPrintable(read.error().toLogLine()));
    model->handle(*read);
    settle();
}

void StaffStage::pass(Seconds time)
{
    for (Seconds second{0}; second < time; ++second) {
        clock.advance(1s);
        window->tick();
    }
    settle();
}

link::KioskState quietState(const Clock &clock)
{
    link::KioskState state;
    state.stepSince = {clock.sinceBoot() - 312s};
    state.parts = {{u"identity_service"_s, HealthState::Ready, u"ok"_s, u"id.pohjola.example, 82\u00a0ms"_s},
                   {u"set_up_sign_in"_s, HealthState::Ready, u"ok"_s, u"m365.pohjola.example, 41\u00a0ms"_s},
                   {u"provider.suomi_fi"_s, HealthState::Ready, u"ok"_s, u"tunnistus.example, 120\u00a0ms"_s},
                   {u"secrets"_s, HealthState::Ready, u"ok"_s, {}},
                   {u"journal"_s, HealthState::Ready, u"ok"_s, {}},
                   {u"state_folder"_s, HealthState::Ready, u"ok"_s, {}}};
    state.receipt = link::ReceiptLine{QDateTime(QDate(2026, 11, 24), QTime(12, 2, 11), QTimeZone::utc()),
                                      u"finished:done"_s,
                                      0,
                                      true,
                                      true,
                                      Milliseconds(812)};
    state.versions = {u"0.1.0"_s, u"6.4.2"_s, u"102.0.5005.177"_s, u"108.0.5359.94"_s};
    state.today = {17, 13, 2, 2, 612s};
    return state;
}

link::KioskState busyState(const Clock &clock)
{
    link::KioskState state = quietState(clock);
    state.step = Step::Verify;
    state.method = suomiFi;
    state.stepSince = {clock.sinceBoot() - 221s};
    state.visitSince = Deadline{clock.sinceBoot() - 402s};
    state.attemptsUsed = 2;
    state.sessionEnd = Deadline{clock.sinceBoot() + 1398s};
    state.helpCalledAt = Deadline{clock.sinceBoot() - 38s};
    state.help = link::HelpState::Seen;
    state.queue = {{TicketId::first(), {clock.sinceBoot() - 250s}}};
    state.parkedWaits = 1;
    state.parts[1] = {u"set_up_sign_in"_s, HealthState::Warning, u"http.slow"_s,
                      u"m365.pohjola.example, 4100\u00a0ms"_s};
    state.parts[3] = {u"secrets"_s, HealthState::NotReady, u"secrets.locked"_s, {}};
    return state;
}

Statistics someStatistics(QDate from, QDate to)
{
    Statistics statistics;
    statistics.from = from;
    statistics.to = to;
    int number = 0;
    for (QDate day = from; day < to; day = day.addDays(1), ++number) {
        if (day.dayOfWeek() > 5)
            continue;
        DayTotals totals;
        totals.sessions = 9 + number * 7 % 11;
        totals.withTicket = 2;
        totals.unfinished = 3;
        totals.parked = 3;
        totals.helpCalls = 1 + number % 2;
        static constexpr size_t usual[] = {9, 12, 10, 14, 11, 13, 10, 15, 9, 12, 8, 16};
        for (int visit = 0; visit < totals.sessions; ++visit)
            ++totals.hours[usual[static_cast<size_t>(visit + number) % std::size(usual)]];
        totals.steps = {{u"address"_s, totals.sessions},    {u"method"_s, totals.sessions - 1},
                        {u"verify"_s, totals.sessions - 2}, {u"wait"_s, totals.sessions - 4},
                        {u"set_up"_s, totals.sessions - 5}, {u"goodbye"_s, totals.sessions - 5}};
        totals.done = totals.sessions - 5;
        totals.methods = {{u"suomi_fi"_s, totals.sessions - 4}, {u"candour_id"_s, 2}};
        totals.stops = {{{u"verify"_s, u"abandoned"_s, u"timed_out"_s}, 2},
                        {{u"method"_s, u"neither_method"_s, {}}, 1}};
        statistics.days.insert(day, totals);
        statistics.total += totals;
    }
    statistics.stepTimes = {{u"address"_s, {80, 41'000, 96'000}},
                            {u"method"_s, {78, 15'000, 44'000}},
                            {u"verify"_s, {76, 110'000, 312'000}},
                            {u"wait"_s, {70, 431'000, 655'000}},
                            {u"set_up"_s, {66, 202'000, 540'000}}};
    return statistics;
}

link::JournalLines someJournal(qint64 before)
{
    const QString first = u"5b1f0c7d9a3e4f2810aa77c1"_s;
    const QString second = u"9b3cbc7d9a3e4f2810aa77c1"_s;
    const QString third = u"77aa017d9a3e4f2810aa77c1"_s;
    struct Record {
        QString visit;
        QString kind;
        QString detail;
        int secondsBefore; ///< the one above
    };
    const Record records[] = {
        {third, u"help_called"_s, {}, 0},
        {third, u"step_reached"_s, u"step=verify"_s, 31},
        {third, u"method_chosen"_s, u"method=candour_id"_s, 40},
        {third, u"step_reached"_s, u"step=address"_s, 19},
        {third, u"session_started"_s, {}, 1},
        {{}, u"pin_failed"_s, u"count=1 last_seq=1795430400000"_s, 200},
        {{}, u"health"_s, u"part=identity_service state=warning code=http.slow"_s, 130},
        {first, u"erasure"_s, u"reason=finished:done clean=1 processes_left=0 home_gone=1"_s, 77},
        {first, u"session_ended"_s, u"reason=done rating=3"_s, 1},
        {first, u"step_reached"_s, u"step=set_up"_s, 212},
        {first, u"host_refused"_s, u"host=other count=7"_s, 60},
        {first, u"step_reached"_s, u"step=wait"_s, 250},
        {first, u"outcome"_s, u"outcome=done"_s, 2},
        {first, u"host_refused"_s, u"host=mainos.example"_s, 14},
        {first, u"staff_action"_s, u"label=Desk A action=more_time"_s, 60},
        {first, u"step_reached"_s, u"step=verify"_s, 70},
        {first, u"method_chosen"_s, u"method=suomi_fi"_s, 11},
        {first, u"step_reached"_s, u"step=address"_s, 24},
        {first, u"session_started"_s, {}, 1},
        {{}, u"staff_action"_s, u"label=Desk A action=back_in_service"_s, 95},
        {{}, u"staff_action"_s, u"label=Desk A action=out_of_service reason=maintenance"_s, 840},
        {second, u"erasure"_s, u"reason=finished:parked clean=1 processes_left=0 home_gone=1"_s, 61},
        {second, u"session_ended"_s, u"reason=parked"_s, 1},
        {second, u"step_reached"_s, u"step=ticket"_s, 8},
        {second, u"parked"_s, u"ticket=A7"_s, 1},
        {second, u"wait_started"_s, u"duration_ms=600000"_s, 66},
        {second, u"step_reached"_s, u"step=wait"_s, 1},
        {second, u"step_reached"_s, u"step=verify"_s, 128},
        {second, u"step_reached"_s, u"step=address"_s, 39},
        {second, u"session_started"_s, {}, 1},
        {{}, u"something_new"_s, u"count=4"_s, 300},
        {{}, u"host_started"_s, u"version=0.1.0"_s, 900},
    };
    constexpr int lines = 39;
    link::JournalLines journal;
    journal.before = before;
    QDateTime at(QDate(2026, 11, 24), QTime(12, 4, 9), QTimeZone::utc());
    qint64 sequence = before > 0 ? before - 1 : 411;
    for (int i = 0; i < lines && sequence > 0; ++i, --sequence) {
        const Record &record = records[std::min<size_t>(i, std::size(records) - 1)];
        at = at.addSecs(-record.secondsBefore);
        journal.lines << link::JournalLine{sequence, at, record.kind, record.visit, record.detail};
    }
    return journal;
}

link::Commissioning someCommissioning()
{
    return {true,
            {{Step::Verify, u"id.pohjola.example"_s, u"/reset"_s, false, 4},
             {Step::Verify, u"tunnistus.pankki.example:8443"_s, u"/kirjaudu/vahvistus"_s, true, 2},
             {Step::Verify, u"cdn.pankki.example"_s, {}, true, 11},
             {Step::SetUp, u"m365.pohjola.example"_s, u"/"_s, false, 1}},
            {}};
}

} // namespace kiosk
