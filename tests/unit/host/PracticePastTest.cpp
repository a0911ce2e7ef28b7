// SPDX-License-Identifier: GPL-3.0-or-later
#include "JournalStage.h"
#include "MemoryLog.h"

#include "host/PracticePast.h"
#include "journal/Statistics.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace kiosk::journal;
using namespace Qt::StringLiterals;

/// What a demo with a past shows to staff.
class PracticePastTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aMonthThatAClerkWouldBelieve();
    void theDemoGoesOnWithIt();
    void twoTicketsWait();

private:
    static QList<MethodId> methods() { return {*MethodId::fromString(u"one"_s), *MethodId::fromString(u"other"_s)}; }
    static void write(JournalStage &stage)
    {
        const Result<void> written = writePracticePast(stage.settings(), methods(), Seconds{600}, stage.clock);
        QVERIFY2(written, written ? "" : qPrintable(written.error().toLogLine()));
    }
};

void PracticePastTest::aMonthThatAClerkWouldBelieve()
{
    JournalStage stage;
    write(stage);
    const QDate today = stage.clock.now().date();
    const Result<Statistics> month = journal::readStatistics(stage.file(), today.addDays(-31), today.addDays(1));
    QVERIFY(month);
    const DayTotals &total = month->total;
    QVERIFY2(total.sessions > 200 && total.sessions < 700, qPrintable(QString::number(total.sessions)));
    const int finished = total.done * 100 / total.sessions;
    QVERIFY2(finished > 60 && finished < 95, qPrintable(QString::number(finished)));
    QVERIFY(total.parked > 20);
    QVERIFY2(total.withTicket > 20, qPrintable(QString::number(total.withTicket)));
    QVERIFY(total.helpCalls > 5);
    QCOMPARE(total.methods.size(), 2);
    QVERIFY(!total.ends.contains(lostReason.toString()));
    // A morning of this day, and nothing that is still to come.
    QVERIFY(month->days.value(today).sessions > 3);
    for (const QJsonObject &record : stage.records())
        QVERIFY(QDateTime::fromString(record.value(u"time"_s).toString(), Qt::ISODateWithMs) <= stage.clock.now());
    for (auto day = month->days.cbegin(); day != month->days.cend(); ++day)
        QVERIFY(day.key().dayOfWeek() <= Qt::Friday);
}

void PracticePastTest::theDemoGoesOnWithIt()
{
    JournalStage stage;
    write(stage);
    {
        const auto journal = stage.opened();
        QVERIFY(journal);
        QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::Continued);
        QCOMPARE(journal->visitsCutShort().value(), QList<SessionJournal::CutShort>());
        QVERIFY(journal->append(HostStarted{u"1"_s}));
    }
    const Verification result = stage.verify();
    QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
}

void PracticePastTest::twoTicketsWait()
{
    QTemporaryDir folder;
    ManualClock clock;
    MemoryLog log;
    const WaitTickets::Settings settings{folder.path(), u"boot"_s, Seconds{600}, std::chrono::hours{1}};
    issuePracticeTickets(settings, Language::Swedish, clock, log);
    // Who starts the demo once more has no more of them.
    issuePracticeTickets(settings, Language::Swedish, clock, log);
    const WaitTickets tickets(settings, clock, log);
    QCOMPARE(tickets.tickets().size(), 2);
    QVERIFY(tickets.tickets().first().readyAt.hasPassed(clock));
    QVERIFY(!tickets.tickets().last().readyAt.hasPassed(clock));
}

KIOSK_TEST(PracticePastTest)
#include "PracticePastTest.moc"
