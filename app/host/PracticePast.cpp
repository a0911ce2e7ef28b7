// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/PracticePast.h"

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int days = 31;
const QTime opens{8, 0};
const QTime closes{16, 0};
/// Visits of a day by the hour, from opens on: a morning's queue, lunch, an afternoon.
constexpr std::array<unsigned, 8> byHour{2, 3, 4, 2, 1, 3, 2, 1};
const QString staffLabel = u"Practice"_s;

/// Stands where it is put, in one boot that began before everything.
class PastClock final : public Clock
{
public:
    explicit PastClock(const QDateTime &now) : m_boot(now.addDays(-1)), m_now(now) { }
    Milliseconds sinceBoot() const override { return Milliseconds{m_boot.msecsTo(m_now)}; }
    QDateTime now() const override { return m_now; }
    void moveTo(const QDateTime &now) { m_now = std::max(m_now, now); }
    void pass(Seconds time) { m_now = m_now.addSecs(time.count()); }

private:
    QDateTime m_boot;
    QDateTime m_now;
};

class Past
{
public:
    Past(SessionJournal &journal, PastClock &clock, const QList<MethodId> &methods, Milliseconds wait)
        : m_journal(journal), m_clock(clock), m_methods(methods), m_wait(wait)
    {
    }

    void write(const journal::Entry &event)
    {
        if (m_result)
            m_result = m_journal.append(event);
    }
    void day(QDate day, const QDateTime &until);
    const Result<void> &result() const { return m_result; }

private:
    void visit();
    void identify(const SessionId &session);
    void wait(const SessionId &session);
    void setUp(const SessionId &session);
    void end(const SessionId &session, EndReason reason, std::optional<int> rating = std::nullopt);
    void reach(const SessionId &session, Step step, unsigned fewestSeconds, unsigned mostSeconds);
    void outcome(const SessionId &session, Outcome outcome);

    /// Distributions of the standard library differ from one to the other; the figures are to be the same everywhere.
    unsigned below(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }
    bool inPercent(unsigned percent) { return below(100) < percent; }

    SessionJournal &m_journal;
    PastClock &m_clock;
    const QList<MethodId> &m_methods;
    Milliseconds m_wait;
    std::mt19937 m_random{2026};
    TicketId m_ticket = TicketId::first();
    Result<void> m_result;
};

void Past::day(QDate day, const QDateTime &until)
{
    if (day.dayOfWeek() > Qt::Friday)
        return;
    m_clock.moveTo(QDateTime(day, opens));
    if (m_clock.now() >= until)
        return;
    write(journal::HostStarted{QStringLiteral(KIOSK_VERSION)});
    for (size_t hour = 0; hour < byHour.size(); ++hour) {
        const QDateTime begins(day, opens.addSecs(static_cast<int>(hour) * 3600));
        // No two days are alike.
        const unsigned visits = byHour.at(hour) + below(2);
        for (unsigned n = 0; n < visits; ++n) {
            // The longest visit, and a little more.
            m_clock.moveTo(begins.addSecs(qint64{60} * (5 + n * 17 + below(6))));
            if (m_clock.now().addSecs(qint64{45} * 60) > until)
                return write(journal::HostStopped{});
            visit();
        }
    }
    m_clock.moveTo(QDateTime(day, closes.addSecs(3600)));
    if (m_clock.now() < until)
        write(journal::HostStopped{});
}

void Past::reach(const SessionId &session, Step step, unsigned fewestSeconds, unsigned mostSeconds)
{
    write(journal::StepReached{session, step});
    m_clock.pass(Seconds{fewestSeconds + below(mostSeconds - fewestSeconds + 1)});
}

void Past::outcome(const SessionId &session, Outcome outcome)
{
    write(journal::OutcomeSeen{session, outcome, {}});
}

void Past::end(const SessionId &session, EndReason reason, std::optional<int> rating)
{
    write(journal::SessionEnded{session, endReasonName(reason), rating});
    write(journal::Erasure{session, u"finished:"_s + endReasonName(reason), true, 0, true, true,
                           Milliseconds{180 + below(160)}});
}

void Past::visit()
{
    const SessionId session = SessionId::random();
    write(journal::SessionStarted{session});
    reach(session, Step::Address, 18, 70);
    if (inPercent(5)) {
        reach(session, Step::Guest, 30, 90);
        return end(session, EndReason::Guest);
    }
    if (inPercent(4))
        return end(session, EndReason::Abandoned);
    reach(session, Step::Method, 12, 45);
    if (inPercent(4)) {
        reach(session, Step::NeitherMethod, 20, 60);
        write(journal::HelpCalled{session});
        m_clock.pass(Seconds{30 + below(60)});
        write(journal::HelpAnswered{session, staffLabel});
        return end(session, EndReason::NeitherMethod);
    }
    identify(session);
}

void Past::identify(const SessionId &session)
{
    if (m_methods.isEmpty())
        return end(session, EndReason::EndedByVisitor);
    const bool first = m_methods.size() == 1 || inPercent(72);
    write(journal::MethodChosen{session, m_methods.at(first ? 0 : 1)});
    reach(session, Step::Verify, 100, 260);
    if (inPercent(7)) {
        constexpr std::array failures{Outcome::Cancelled, Outcome::TimedOut, Outcome::UnsupportedDocument};
        outcome(session, failures.at(below(failures.size())));
        reach(session, Step::VerifyOutcome, 15, 40);
        if (inPercent(40))
            return end(session, EndReason::EndedByVisitor);
        reach(session, Step::Verify, 90, 200);
    }
    outcome(session, Outcome::Done);
    wait(session);
}

void Past::wait(const SessionId &session)
{
    if (m_wait <= Milliseconds{0})
        return setUp(session);
    write(journal::StepReached{session, Step::Wait});
    write(journal::WaitStarted{session, m_wait});
    const auto wait = static_cast<unsigned>(std::chrono::duration_cast<Seconds>(m_wait).count());
    m_clock.pass(Seconds{wait / 5 + below(wait / 2 + 1)});
    if (!inPercent(35))
        return setUp(session);
    write(journal::Parked{session, m_ticket});
    end(session, EndReason::Parked);
    // Most finish on their own phone, and the kiosk does not hear of them again.
    if (!inPercent(40)) {
        m_ticket = m_ticket.next();
        return;
    }
    m_clock.pass(Seconds{wait / 3 + below(wait / 3 + 1)});
    const SessionId later = SessionId::random();
    write(journal::SessionStarted{later});
    write(journal::Resumed{later, m_ticket});
    m_ticket = m_ticket.next();
    setUp(later);
}

void Past::setUp(const SessionId &session)
{
    reach(session, Step::SetUp, 150, 400);
    if (inPercent(6)) {
        write(journal::HelpCalled{session});
        m_clock.pass(Seconds{20 + below(90)});
        write(journal::HelpAnswered{session, staffLabel});
    }
    reach(session, Step::Goodbye, 6, 20);
    const bool rated = inPercent(55);
    end(session, EndReason::Done, rated ? std::optional<int>(inPercent(80) ? 3 : 2) : std::nullopt);
}

} // namespace

Result<void> writePracticePast(SessionJournal::Settings settings, const QList<MethodId> &methods, Milliseconds syncWait,
                               const Clock &clock)
{
    const QDateTime until = clock.now();
    PastClock past(QDateTime(until.date().addDays(-days), opens));
    // The demo that follows is another boot's.
    settings.bootId.clear();
    settings.anchored = {};
    settings.headFile.clear();
    auto journal = SessionJournal::open(std::move(settings), past);
    if (!journal)
        return tl::unexpected(journal.error());
    Past writer(**journal, past, methods, syncWait);
    for (int ago = days; ago >= 0; --ago) {
        writer.day(until.date().addDays(-ago), until);
        if (!writer.result())
            return writer.result();
        if (const Result<void> counted = (*journal)->maintain(); !counted)
            return counted;
    }
    return {};
}

void issuePracticeTickets(WaitTickets::Settings settings, Language language, const Clock &clock, HostLog &log)
{
    WaitTickets tickets(std::move(settings), clock, log);
    if (!tickets.tickets().isEmpty())
        return;
    tickets.issue(Deadline{clock.sinceBoot()}, language);
    tickets.issue(Deadline{clock.sinceBoot() + std::chrono::minutes{4}}, language);
}

} // namespace kiosk
