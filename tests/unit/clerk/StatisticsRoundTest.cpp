// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskStage.h"
#include "clerk/StatisticsSum.h"
#include "support/StrictTest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

#include <limits>

using namespace kiosk;
using namespace kiosk::desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The figures of several kiosks together, from answers as they travel: of kiosks that answer, that do not, that answer
/// late, and of other releases.
class StatisticsRoundTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theCountsOfTwoAddUp();
    void whoDoesNotAnswerIsNamed();
    void aLateAnswerCountsNoMore();
    void anotherReleaseIsRead();
    void whatCannotBeReadIsMissing_data();
    void whatCannotBeReadIsMissing();
    void anEarlierRoundIsDropped();
    void aFewAreAskedAtATime();
    void numbersOfALyingKioskStayNumbers();
    void theFileTellsHowManyHaveAnswered();

private:
    /// A day's figures, as a kiosk with so many visits has them.
    Statistics figures(int visits, qint64 medianMs, int stays) const;
    fleet::Request requestTo(const QString &kiosk) const;
    QJsonObject answerOf(const fleet::Request &request, const QJsonObject &statistics) const;
    void deliver(const QJsonObject &answer) const
    {
        m_desk->deliver(m_desk->topics.answer(m_desk->config.deskId), QJsonDocument(answer).toJson());
    }
    void answer(const QString &kiosk, const Statistics &statistics) const
    {
        deliver(answerOf(requestTo(kiosk), statistics.toJson()));
    }
    void askOf(const QStringList &kiosks) { m_round->ask(kiosks, firstDay, firstDay.addDays(7)); }

    const QDate firstDay{2026, 11, 16};
    std::unique_ptr<DeskStage> m_desk;
    std::unique_ptr<StatisticsRound> m_round;
};

void StatisticsRoundTest::init()
{
    StrictTest::init();
    m_round.reset();
    m_desk = std::make_unique<DeskStage>();
    for (const QString &kiosk : {u"a"_s, u"b"_s, u"c"_s})
        m_desk->say(TestKiosk(kiosk, u"Hall "_s + kiosk));
    m_round = std::make_unique<StatisticsRound>(*m_desk->fleet);
}

Statistics StatisticsRoundTest::figures(int visits, qint64 medianMs, int stays) const
{
    DayTotals day;
    day.sessions = visits;
    day.done = visits - 1;
    day.unfinished = 1;
    day.hours[10] = visits;
    day.ratings[2] = 1;
    day.steps[u"verify"_s] = visits;
    day.methods[u"suomi_fi"_s] = visits;
    day.stops[{u"verify"_s, u"idle"_s, u"timed_out"_s}] = 1;
    Statistics statistics;
    statistics.from = firstDay;
    statistics.to = firstDay.addDays(7);
    statistics.days[firstDay] = day;
    statistics.total = day;
    statistics.stepTimes[u"verify"_s] = {stays, medianMs, 2 * medianMs};
    return statistics;
}

fleet::Request StatisticsRoundTest::requestTo(const QString &kiosk) const
{
    fleet::Request last;
    for (const fleet::Request &request : m_desk->requests()) {
        if (request.kiosk == kiosk)
            last = request;
    }
    return last;
}

QJsonObject StatisticsRoundTest::answerOf(const fleet::Request &request, const QJsonObject &statistics) const
{
    fleet::Answer answer;
    answer.id = request.id;
    answer.kiosk = request.kiosk;
    answer.boot = request.boot;
    answer.ok = true;
    answer.code = u"ok"_s;
    answer.counter = request.counter;
    answer.statistics = link::StatisticsReport{request.order.from, request.order.to, statistics, {}};
    return QJsonDocument::fromJson(fleet::answerPayload().write(answer)).object();
}

void StatisticsRoundTest::theCountsOfTwoAddUp()
{
    askOf({u"a"_s, u"b"_s});
    QCOMPARE(requestTo(u"a"_s).order.from, firstDay);
    QCOMPARE(requestTo(u"b"_s).order.to, firstDay.addDays(7));
    Statistics second = figures(5, 40'000, 1);
    second.days[firstDay.addDays(1)] = second.days.take(firstDay);
    second.eventsFrom = firstDay.addDays(1);
    answer(u"a"_s, figures(10, 10'000, 3));
    QVERIFY(!m_round->isOver());
    answer(u"b"_s, second);
    QVERIFY(m_round->isOver());
    QCOMPARE(m_round->answered(), 2);
    const Statistics &sum = m_round->sum();
    QCOMPARE(sum.from, firstDay);
    QCOMPARE(sum.total.sessions, 15);
    QCOMPARE(sum.total.done, 13);
    QCOMPARE(sum.total.hours[10], 15);
    QCOMPARE(sum.total.ratings[2], 2);
    QCOMPARE(sum.total.steps.value(u"verify"_s), 15);
    QCOMPARE(sum.total.stops.value({u"verify"_s, u"idle"_s, u"timed_out"_s}), 2);
    QCOMPARE(sum.days.value(firstDay).sessions, 10);
    QCOMPARE(sum.days.value(firstDay.addDays(1)).sessions, 5);
    // Three stays of 10 s and one of 40 s.
    QCOMPARE(sum.stepTimes.value(u"verify"_s), (StepTime{4, 17'500, 35'000}));
    QCOMPARE(sum.eventsFrom, std::optional(firstDay.addDays(1)));
}

void StatisticsRoundTest::whoDoesNotAnswerIsNamed()
{
    QSignalSpy grown(m_round.get(), &StatisticsRound::grown);
    askOf({u"a"_s, u"b"_s, u"gone"_s});
    answer(u"a"_s, figures(10, 10'000, 3));
    // Nobody has ever heard of the third.
    QTRY_COMPARE(m_round->missing(), QStringList{u"gone"_s});
    QVERIFY(!m_round->isOver());
    m_desk->pass(FleetModel::answerLimit);
    QTRY_VERIFY(m_round->isOver());
    QCOMPARE(m_round->missing(), (QStringList{u"gone"_s, u"b"_s}));
    QCOMPARE(m_round->lastCode(), u"clerk.no_answer"_s);
    QCOMPARE(m_round->sum().total.sessions, 10);
    QCOMPARE(grown.size(), 3);
}

void StatisticsRoundTest::aLateAnswerCountsNoMore()
{
    askOf({u"a"_s, u"b"_s});
    answer(u"a"_s, figures(10, 10'000, 3));
    const fleet::Request late = requestTo(u"b"_s);
    m_desk->pass(FleetModel::answerLimit);
    QTRY_VERIFY(m_round->isOver());
    QSignalSpy grown(m_round.get(), &StatisticsRound::grown);
    deliver(answerOf(late, figures(5, 40'000, 1).toJson()));
    QCOMPARE(m_round->sum().total.sessions, 10);
    QCOMPARE(m_round->answered(), 1);
    QCOMPARE(m_round->missing(), QStringList{u"b"_s});
    QVERIFY(grown.isEmpty());
    // Asked once more, it is there, and nothing twice.
    askOf({u"a"_s, u"b"_s});
    answer(u"a"_s, figures(10, 10'000, 3));
    answer(u"b"_s, figures(5, 40'000, 1));
    QCOMPARE(m_round->sum().total.sessions, 15);
    QVERIFY(m_round->missing().isEmpty());
}

void StatisticsRoundTest::anotherReleaseIsRead()
{
    askOf({u"a"_s});
    QJsonObject statistics = figures(10, 10'000, 3).toJson();
    statistics[u"weeks"_s] = 1;
    QJsonObject total = statistics[u"total"_s].toObject();
    total[u"passkeys"_s] = 4;
    statistics[u"total"_s] = total;
    QJsonObject days = statistics[u"days"_s].toObject();
    days[firstDay.toString(Qt::ISODate)] = total;
    statistics[u"days"_s] = days;
    QJsonObject later = answerOf(requestTo(u"a"_s), statistics);
    later[u"took_ms"_s] = 12;
    deliver(later);
    QVERIFY2(m_round->missing().isEmpty(), qPrintable(m_round->lastCode()));
    QCOMPARE(m_round->sum(), figures(10, 10'000, 3));
}

void StatisticsRoundTest::whatCannotBeReadIsMissing_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("a count is text") << QByteArray("text") << u"statistics.malformed"_s;
    QTest::newRow("nothing in it") << QByteArray("empty") << u"statistics.malformed"_s;
    QTest::newRow("the kiosk could not count") << QByteArray("trouble") << u"journal.locked"_s;
    QTest::newRow("without statistics") << QByteArray("none") << u"ok"_s;
}

void StatisticsRoundTest::whatCannotBeReadIsMissing()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QString, code);
    askOf({u"a"_s, u"b"_s});
    QJsonObject statistics = figures(10, 10'000, 3).toJson();
    if (change == "text")
        statistics[u"total"_s] = QJsonObject{{u"sessions"_s, u"ten"_s}};
    if (change == "empty")
        statistics = {};
    QJsonObject broken = answerOf(requestTo(u"a"_s), statistics);
    if (change == "trouble") {
        QJsonObject report = broken[u"statistics"_s].toObject();
        report[u"statistics"_s] = QJsonObject();
        report[u"trouble"_s] = QJsonObject{{u"code"_s, code}, {u"detail"_s, QString()}};
        broken[u"statistics"_s] = report;
    }
    if (change == "none")
        broken[u"statistics"_s] = QJsonValue::Null;
    deliver(broken);
    QCOMPARE(m_round->missing(), QStringList{u"a"_s});
    QCOMPARE(m_round->lastCode(), code);
    answer(u"b"_s, figures(5, 40'000, 1));
    QVERIFY(m_round->isOver());
    QCOMPARE(m_round->sum(), figures(5, 40'000, 1));
}

void StatisticsRoundTest::anEarlierRoundIsDropped()
{
    askOf({u"a"_s, u"b"_s});
    const fleet::Request before = requestTo(u"a"_s);
    askOf({u"a"_s});
    deliver(answerOf(before, figures(10, 10'000, 3).toJson()));
    QCOMPARE(m_round->answered(), 0);
    answer(u"a"_s, figures(4, 10'000, 3));
    QVERIFY(m_round->isOver());
    QCOMPARE(m_round->sum().total.sessions, 4);
}

void StatisticsRoundTest::aFewAreAskedAtATime()
{
    QStringList kiosks;
    for (int i = 0; i < StatisticsRound::atOnce + 5; ++i) {
        kiosks << u"k%1"_s.arg(i);
        m_desk->say(TestKiosk(kiosks.last(), kiosks.last()));
    }
    askOf(kiosks);
    QCOMPARE(m_desk->requests().size(), StatisticsRound::atOnce);
    for (const QString &kiosk : kiosks)
        answer(kiosk, figures(2, 10'000, 1));
    QVERIFY(m_round->isOver());
    QCOMPARE(m_desk->requests().size(), kiosks.size());
    QCOMPARE(m_round->sum().total.sessions, 2 * kiosks.size());
}

void StatisticsRoundTest::numbersOfALyingKioskStayNumbers()
{
    constexpr int most = std::numeric_limits<int>::max();
    constexpr qint64 longest = qint64{1} << 52;
    askOf({u"a"_s, u"b"_s});
    Statistics lie = figures(10, longest / 2, most);
    lie.total.sessions = most;
    answer(u"a"_s, lie);
    answer(u"b"_s, lie);
    QCOMPARE(m_round->sum().total.sessions, most);
    const StepTime step = m_round->sum().stepTimes.value(u"verify"_s);
    QCOMPARE(step.count, most);
    QCOMPARE(step.percentile90Ms, longest);
}

void StatisticsRoundTest::theFileTellsHowManyHaveAnswered()
{
    askOf({u"a"_s, u"b"_s});
    answer(u"a"_s, figures(10, 10'000, 3));
    m_desk->pass(FleetModel::answerLimit);
    QTRY_VERIFY(m_round->isOver());
    const QList<QByteArray> lines = m_round->toCsv().split('\n');
    QCOMPARE(lines.first(), QByteArray("day,group,name,value\r"));
    for (const char *line :
         {"2026-11-16,sessions,,10\r", "total,sessions,,10\r", "total,stops,verify idle timed_out,1\r",
          "total,step_median_ms,verify,10000\r", "total,kiosks,asked,2\r", "total,kiosks,answered,1\r"})
        QVERIFY2(lines.contains(line), line);
    // Every line has the head's four columns.
    for (const QByteArray &line : lines)
        QVERIFY2(line.isEmpty() || line.count(',') == 3, line.constData());
}

KIOSK_TEST(StatisticsRoundTest)
#include "StatisticsRoundTest.moc"
