// SPDX-License-Identifier: GPL-3.0-or-later
#include "JournalStage.h"

#include "journal/Statistics.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::journal;
using namespace Qt::StringLiterals;
using std::chrono::hours;

/// Numbers that the desk reads, and what is left of them when the events are gone.
class StatisticsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aMorningAtTheDesk();
    void equalToABruteForceCount();
    void aVisitWithoutAnEnd_data();
    void aVisitWithoutAnEnd();
    void toAndFromJson();
    void malformedJsonIsRefused();
    void asCsv();
    void oldEventsAreDroppedAndCountsStay();
    void countsAreDroppedAfterTheirMonths();
    void aClockThatJumpsDropsNothing();
    void whatRetentionLeavesCannotBeChanged();

private:
    /// Lets the kiosk run for \a days, with a visit each, and the journal look after itself as the host does.
    static void live(JournalStage &stage, SessionJournal &into, int days);
    static QDate today(const JournalStage &stage) { return stage.clock.now().toLocalTime().date(); }
};

void StatisticsTest::initTestCase()
{
    qputenv("TZ", "Europe/Helsinki");
    tzset();
}

void StatisticsTest::aMorningAtTheDesk()
{
    JournalStage stage;
    stage.clock.correctWallClock(QDateTime(QDate(2026, 11, 24), QTime(8, 0)));
    const auto journal = stage.opened();
    Desk desk(stage, *journal);
    desk.add(HostStarted{u"0.1.0"_s});
    // One that goes well, in 40 + 20 + 240 + 300 s, with the language switched on the way.
    SessionId id = desk.begin();
    desk.wait(3000);
    desk.step(id, Step::Address, 15);
    desk.step(id, Step::Address, 25);
    desk.step(id, Step::Method, 20);
    desk.add(MethodChosen{id, suomiFi});
    desk.step(id, Step::Verify, 240);
    desk.add(OutcomeSeen{id, Outcome::Done, {}});
    desk.step(id, Step::Wait, 300);
    desk.add(SessionEnded{id, u"done"_s, 3});
    // One is stuck and ended by staff after a call.
    id = desk.begin();
    desk.step(id, Step::Address, 60);
    desk.step(id, Step::Verify, 100);
    desk.add(OutcomeSeen{id, Outcome::TimedOut, {}});
    desk.step(id, Step::VerifyOutcome, 30);
    desk.add(HelpCalled{id});
    desk.add(HelpAnswered{id, u"Desk 1"_s});
    desk.add(StaffAction{u"Desk 1"_s, u"end_session"_s, id, {}});
    desk.add(SessionEnded{id, u"staff"_s, {}});
    // One is parked and goes on in another session.
    id = desk.begin();
    desk.step(id, Step::Address, 20);
    desk.step(id, Step::Ticket, 5);
    desk.add(Parked{id, TicketId::first()});
    desk.add(SessionEnded{id, u"parked"_s, {}});
    id = desk.begin();
    desk.add(Resumed{id, TicketId::first()});
    desk.step(id, Step::SetUp, 100);
    desk.add(SessionEnded{id, u"finished:done"_s, {}});
    // One looks at the welcome screen only, and one is still here.
    id = desk.begin();
    desk.add(SessionEnded{id, u"configuration"_s, {}});
    id = desk.begin();
    desk.step(id, Step::Address, 7);

    const Result<Statistics> read = readStatistics(stage.file(), QDate(2026, 11, 24), QDate(2026, 11, 25));
    QVERIFY(read);
    const DayTotals &total = read->total;
    QCOMPARE(total.sessions, 4);
    QCOMPARE(total.resumed, 1);
    QCOMPARE(total.done, 2);
    QCOMPARE(total.withTicket, 0);
    QCOMPARE(total.unfinished, 1);
    QCOMPARE(total.parked, 1);
    QCOMPARE(total.helpCalls, 1);
    QCOMPARE(total.helpAnswers, 1);
    QCOMPARE(total.hours[8], 1);
    QCOMPARE(total.hours[9], 3);
    QCOMPARE(total.steps,
             (Counts{{u"address"_s, 4},
                     {u"method"_s, 1},
                     {u"verify"_s, 2},
                     {u"wait"_s, 1},
                     {u"verify_outcome"_s, 1},
                     {u"ticket"_s, 1},
                     {u"set_up"_s, 1}}));
    QCOMPARE(total.methods, (Counts{{u"suomi_fi"_s, 1}}));
    QCOMPARE(total.staffActions, (Counts{{u"end_session"_s, 1}}));
    QCOMPARE(total.stops, (QMap<VisitStop, int>{{{u"verify_outcome"_s, u"staff"_s, u"timed_out"_s}, 1}}));
    QCOMPARE(total.ratings, (std::array<int, 3>{0, 0, 1}));
    QCOMPARE(read->stepTimes.value(u"address"_s), (StepTime{3, 40000, 60000}));
    QCOMPARE(read->stepTimes.value(u"verify"_s), (StepTime{2, 170000, 240000}));
    QVERIFY(!read->stepTimes.contains(u"welcome"_s));

    const Result<TodayCounts> counts = readTodayCounts(stage.file(), stage.clock);
    QVERIFY(counts);
    QCOMPARE(*counts, (TodayCounts{4, 2, 0, 1, 145000}));
    stage.clock.advance(hours{24});
    QCOMPARE(*readTodayCounts(stage.file(), stage.clock), (TodayCounts{0, 0, 0, 0, std::nullopt}));
}

namespace
{

/// The same numbers, counted while they are made up.
struct BruteForce {
    QMap<QDate, DayTotals> days;
    QMap<QString, QList<qint64>> times;

    static qint64 percentile90(QList<qint64> values)
    {
        std::ranges::sort(values);
        for (const qint64 value : std::as_const(values)) {
            const auto notMore = std::ranges::count_if(std::as_const(values), [&](qint64 one) { return one <= value; });
            if (notMore * 10 >= values.size() * 9)
                return value;
        }
        return -1;
    }
    static qint64 median(QList<qint64> values)
    {
        std::ranges::sort(values);
        return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
    }
};

} // namespace

void StatisticsTest::equalToABruteForceCount()
{
    QRandomGenerator random(20261124);
    JournalStage stage;
    stage.anchorRecords = 100000;
    // Over the end of daylight saving time, with visits around midnight.
    stage.clock.correctWallClock(QDateTime(QDate(2026, 10, 20), QTime(21, 0)));
    const auto journal = stage.opened();
    Desk desk(stage, *journal);
    BruteForce expected;
    const QList<Step> path{Step::Address, Step::Method, Step::Verify, Step::VerifyOutcome,
                           Step::Wait,    Step::SetUp,  Step::Goodbye};
    const QStringList reasons{u"done"_s, u"abandoned"_s, u"ended_by_visitor"_s, u"limit"_s, u"hung"_s, u"staff"_s};
    const QList<Outcome> outcomes{Outcome::Cancelled, Outcome::TimedOut, Outcome::ServiceDown, Outcome::Failed};
    for (int visit = 0; visit < 300; ++visit) {
        desk.wait(random.bounded(1, 6000));
        const SessionId id = desk.begin();
        desk.wait(random.bounded(0, 100));
        DayTotals &day = expected.days[stage.clock.now().date()];
        ++day.sessions;
        ++day.hours[static_cast<size_t>(stage.clock.now().time().hour())];
        const auto length = random.bounded(1, static_cast<int>(path.size()) + 1);
        QString outcome;
        for (int at = 0; at < length; ++at) {
            const qint64 seconds = random.bounded(0, 500);
            const bool outcomeNow = path[at] == Step::VerifyOutcome;
            if (outcomeNow) {
                const Outcome what = outcomes[random.bounded(static_cast<int>(outcomes.size()))];
                outcome = outcomeName(what);
                desk.add(OutcomeSeen{id, what, {}});
                ++expected.days[stage.clock.now().date()].outcomes[outcome];
            }
            desk.step(id, path[at], seconds);
            ++day.steps[stepName(path[at])];
            expected.times[stepName(path[at])].append(seconds * 1000);
            if (random.bounded(9) == 0) {
                desk.add(HelpCalled{id});
                ++expected.days[stage.clock.now().date()].helpCalls;
            }
        }
        if (length > 1) {
            const MethodId method = random.bounded(2) == 0 ? suomiFi : candourId;
            desk.add(MethodChosen{id, method});
            ++day.methods[method.toString()];
        }
        const QString reason = reasons[random.bounded(static_cast<int>(reasons.size()))];
        std::optional<int> rating;
        if (random.bounded(3) == 0) {
            rating = random.bounded(1, 4);
            ++expected.days[stage.clock.now().date()].ratings[static_cast<size_t>(*rating - 1)];
        }
        desk.add(SessionEnded{id, reason, rating});
        ++day.ends[reason];
        if (reason == u"done")
            ++day.done;
        else {
            ++day.unfinished;
            ++day.stops[{stepName(path[length - 1]), reason, outcome}];
        }
        if (random.bounded(4) == 0) {
            desk.add(PinFailed{{}, 1, {}});
            ++expected.days[stage.clock.now().date()].pinFailures;
        }
    }
    const Result<Statistics> all = readStatistics(stage.file(), QDate(2026, 10, 1), QDate(2027, 1, 1));
    QVERIFY(all);
    QVERIFY(expected.days.size() > 10);
    QCOMPARE(all->days.keys(), expected.days.keys());
    for (const QDate &day : all->days.keys())
        QVERIFY2(all->days[day] == expected.days[day],
                 qPrintable(all->days[day].toText() + expected.days[day].toText()));
    QCOMPARE(all->stepTimes.keys(), expected.times.keys());
    for (const QString &step : all->stepTimes.keys()) {
        const QList<qint64> times = expected.times[step];
        const StepTime right{static_cast<int>(times.size()), BruteForce::median(times),
                             BruteForce::percentile90(times)};
        QVERIFY2(all->stepTimes[step] == right, qPrintable(step));
    }
    // Any part of the period has that part's numbers.
    const QDate from = expected.days.keys()[3];
    const QDate to = expected.days.keys()[8];
    const Result<Statistics> part = readStatistics(stage.file(), from, to);
    DayTotals sum;
    for (auto day = expected.days.lowerBound(from); day.key() < to; ++day)
        sum += day.value();
    QVERIFY(part->total == sum);
    QCOMPARE(part->days.size(), 5);
}

void StatisticsTest::aVisitWithoutAnEnd_data()
{
    QTest::addColumn<bool>("endedLater");
    QTest::addRow("none at all") << false;
    QTest::addRow("written at the next start") << true;
}

void StatisticsTest::aVisitWithoutAnEnd()
{
    QFETCH(const bool, endedLater);
    JournalStage stage;
    const auto journal = stage.opened();
    Desk desk(stage, *journal);
    SessionId id = desk.begin();
    desk.step(id, Step::Address, 10);
    desk.step(id, Step::Verify, 10);
    if (endedLater)
        desk.add(SessionEnded{id, lostReason.toString(), std::nullopt});
    desk.add(HostStarted{u"0.1.0"_s});
    const Result<Statistics> read = readStatistics(stage.file(), today(stage), today(stage).addDays(1));
    QCOMPARE(read->total.sessions, 1);
    QCOMPARE(read->total.ends, (Counts{{u"lost"_s, 1}}));
    QCOMPARE(read->total.stops, (QMap<VisitStop, int>{{{u"verify"_s, u"lost"_s, {}}, 1}}));
    QCOMPARE(read->stepTimes.value(u"address"_s).count, 1);
    QCOMPARE(read->stepTimes.value(u"verify"_s).count, 0);
}

void StatisticsTest::live(JournalStage &stage, SessionJournal &into, int days)
{
    Desk desk(stage, into);
    for (int day = 0; day < days; ++day) {
        const SessionId id = desk.begin();
        desk.step(id, Step::Address, 30);
        desk.step(id, Step::Verify, 30);
        desk.add(SessionEnded{id, day % 3 == 0 ? u"done"_s : u"abandoned"_s, {}});
        stage.clock.advance(hours{12});
        QVERIFY(into.maintain());
        stage.clock.advance(hours{12} - std::chrono::minutes{1});
        QVERIFY(into.maintain());
    }
}

void StatisticsTest::toAndFromJson()
{
    JournalStage stage;
    const auto journal = stage.opened();
    live(stage, *journal, 120);
    const Result<Statistics> read = readStatistics(stage.file(), today(stage).addDays(-200), today(stage).addDays(1));
    QVERIFY(read && read->eventsFrom);
    const QByteArray line = QJsonDocument(read->toJson()).toJson(QJsonDocument::Compact);
    const Result<Statistics> back = Statistics::fromJson(QJsonDocument::fromJson(line).object());
    QVERIFY(back);
    QVERIFY(*back == *read);
}

void StatisticsTest::malformedJsonIsRefused()
{
    JournalStage stage;
    const auto journal = stage.opened();
    live(stage, *journal, 2);
    const QJsonObject good = readStatistics(stage.file(), today(stage).addDays(-9), today(stage))->toJson();
    QVERIFY(Statistics::fromJson(good));
    for (const QString &name : good.keys()) {
        for (const QJsonValue &wrong : {QJsonValue(), QJsonValue(u"x"_s), QJsonValue(-1)}) {
            QJsonObject bad = good;
            bad.insert(name, wrong);
            if (name != u"step_times")
                QVERIFY2(!Statistics::fromJson(bad), qPrintable(name));
        }
    }
    QJsonObject bad = good;
    QJsonObject total = good.value(u"total"_s).toObject();
    total.insert(u"sessions"_s, -3);
    bad.insert(u"total"_s, total);
    QCOMPARE(Statistics::fromJson(bad).error().code, u"statistics.malformed"_s);
}

void StatisticsTest::asCsv()
{
    JournalStage stage;
    const auto journal = stage.opened();
    live(stage, *journal, 3);
    const QByteArray csv = readStatistics(stage.file(), today(stage).addDays(-9), today(stage).addDays(1))->toCsv();
    const QList<QByteArray> lines = csv.split('\n');
    QCOMPARE(lines.first(), QByteArray("day,group,name,value\r"));
    QVERIFY(lines.contains("total,sessions,,3\r"));
    QVERIFY(lines.contains("total,done,,1\r"));
    QVERIFY(lines.contains("total,with_ticket,,0\r"));
    QVERIFY(lines.contains("total,unfinished,,2\r"));
    QVERIFY(lines.contains("total,steps,verify,3\r"));
    QVERIFY(lines.contains("total,stops,verify abandoned,2\r"));
    QVERIFY(lines.contains("total,step_median_ms,address,30000\r"));
    for (const QByteArray &line : lines.first(lines.size() - 1))
        QVERIFY2(line.count(',') == 3 && line.endsWith('\r'), line.constData());
}

void StatisticsTest::oldEventsAreDroppedAndCountsStay()
{
    JournalStage stage;
    const QDate first = today(stage);
    {
        const auto journal = stage.opened();
        live(stage, *journal, 80);
    }
    const QByteArray firstVisit = stage.records()[1].value(u"session"_s).toString().toLatin1();
    const QByteArray lastVisit = stage.last(u"session_ended"_s).value(u"session"_s).toString().toLatin1();
    QVERIFY(stage.content().contains(firstVisit));
    const Result<Statistics> before = readStatistics(stage.file(), first, first.addDays(60));
    QVERIFY(!before->eventsFrom);
    QCOMPARE(before->total.sessions, 60);
    {
        // The kiosk is switched off and on in between.
        const auto journal = stage.opened();
        live(stage, *journal, 70);
    }
    const Verification result = stage.verify();
    QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
    QVERIFY(result.tagsChecked);
    QVERIFY(result.firstSeq > 200);
    const qint64 kept = stage.clock.now().toMSecsSinceEpoch() - result.firstMs;
    QVERIFY(kept > hours{24} * 89 / Milliseconds{1} && kept < hours{24} * 92 / Milliseconds{1});

    const Result<Statistics> after = readStatistics(stage.file(), first, first.addDays(60));
    QVERIFY(after && after->eventsFrom);
    QVERIFY(after->total == before->total);
    QCOMPARE(after->days.keys(), before->days.keys());
    // No name, no session of those days is left in any file, free pages and log included.
    ForeignHand hand(stage.file());
    QCOMPARE(hand.value("SELECT count(*) FROM day_count").toInt(), 150);
    // Nothing of them lies about in free pages.
    QVERIFY(stage.content().contains(lastVisit));
    QVERIFY(!stage.content().contains(firstVisit));
}

void StatisticsTest::countsAreDroppedAfterTheirMonths()
{
    JournalStage stage;
    SessionJournal::Settings settings = stage.settings();
    settings.keptDays = 10;
    settings.keptMonths = 2;
    const auto journal = SessionJournal::open(std::move(settings), stage.clock);
    QVERIFY(journal);
    live(stage, **journal, 100);
    ForeignHand hand(stage.file());
    const int counts = hand.value("SELECT count(*) FROM day_count").toInt();
    QVERIFY2(counts >= 58 && counts <= 62, qPrintable(QString::number(counts)));
    const Verification result = stage.verify();
    QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
    QCOMPARE(result.dayCounts, counts);
}

void StatisticsTest::aClockThatJumpsDropsNothing()
{
    JournalStage stage;
    const auto journal = stage.opened();
    live(stage, *journal, 3);
    ForeignHand hand(stage.file());
    const QDateTime right = stage.clock.now();
    stage.clock.correctWallClock(right.addYears(1));
    for (int minute = 0; minute < 50; ++minute) {
        QVERIFY(journal->maintain());
        stage.clock.advance(std::chrono::minutes{1});
    }
    QCOMPARE(hand.value("SELECT min(seq) FROM record").toInt(), 1);
    stage.clock.correctWallClock(right.addSecs(50 * 60));
    stage.clock.advance(hours{2});
    QVERIFY(journal->maintain());
    QCOMPARE(hand.value("SELECT min(seq) FROM record").toInt(), 1);
    // One that stays wrong for longer is believed: nobody else tells the kiosk the time.
    stage.clock.correctWallClock(right.addYears(1));
    QVERIFY(journal->maintain());
    stage.clock.advance(hours{2});
    QVERIFY(journal->maintain());
    QVERIFY(hand.value("SELECT min(seq) FROM record").toInt() > 1);
    QVERIFY(stage.verify().findings.isEmpty());
}

void StatisticsTest::whatRetentionLeavesCannotBeChanged()
{
    JournalStage stage;
    {
        const auto journal = stage.opened();
        live(stage, *journal, 100);
        QVERIFY(journal->anchorNow());
    }
    const QByteArray whole = stage.content();
    QVERIFY(stage.verifyAsKiosk().findings.isEmpty());
    for (const char *change :
         {"UPDATE day_count SET counts = replace(counts, '\"sessions\":1', '\"sessions\":2') WHERE id = 5",
          "UPDATE day_count SET day = '2026-11-01' WHERE id = 1", "DELETE FROM day_count WHERE id = 1",
          "DELETE FROM day_count WHERE id = 50", "DELETE FROM day_count WHERE id = (SELECT max(id) FROM day_count)",
          "UPDATE head SET base_digest = zeroblob(32)", "UPDATE head SET base_tag = zeroblob(32)",
          "UPDATE head SET base_seq = base_seq + 1", "UPDATE head SET base_seq = 0",
          "UPDATE chain SET officer = zeroblob(32)", "UPDATE chain SET sealed_key = zeroblob(112)",
          "UPDATE head SET counts = zeroblob(32)", "UPDATE head SET counts_base = digest",
          "DELETE FROM record WHERE seq = (SELECT min(seq) FROM record)"}) {
        {
            ForeignHand hand(stage.file());
            QVERIFY2(hand.run(change), change);
        }
        QVERIFY2(!stage.verifyAsKiosk().findings.isEmpty(), change);
        // Without any key as well: the chain itself tells.
        VerifyOptions options;
        options.file = stage.file();
        QVERIFY2(!verifyJournal(options)->findings.isEmpty(), change);
        stage.restore(whole);
    }
    // And by somebody who computes the daily counts' own digests anew.
    {
        ForeignHand hand(stage.file());
        Sha256 sha;
        QByteArray digest = hand.value("SELECT counts_base FROM head").toByteArray();
        const QList<QVariantList> rows = hand.rows("SELECT id, day, counts FROM day_count ORDER BY id");
        for (const QVariantList &row : rows) {
            const QByteArray id = row[0].toByteArray();
            const QByteArray counts = row[2].toString().replace(u"\"done\":1"_s, u"\"done\":0"_s).toUtf8();
            QVERIFY(hand.set("UPDATE day_count SET counts = ? WHERE id = " + id, QString::fromUtf8(counts)));
            QVERIFY(hand.set("UPDATE day_count SET previous = ? WHERE id = " + id, digest));
            digest = toByteArray(sha({toBytes(QByteArray(dayCountContext)), toBytes(digest),
                                      toBytes(row[1].toString().toUtf8()), toBytes(counts)}));
            QVERIFY(hand.set("UPDATE day_count SET digest = ? WHERE id = " + id, digest));
        }
        QVERIFY(hand.set("UPDATE head SET counts = ?", digest));
    }
    VerifyOptions withoutKey;
    withoutKey.file = stage.file();
    const Verification forged = *verifyJournal(withoutKey);
    QVERIFY2(findingsText(forged).contains(u"other daily counts"_s), qPrintable(findingsText(forged)));
    QCOMPARE(stage.verifyAsKiosk().seal, Verification::Seal::Bad);
}

KIOSK_TEST(StatisticsTest)
#include "StatisticsTest.moc"
