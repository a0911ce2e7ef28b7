// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryLog.h"

#include "host/ChildOutput.h"
#include "host/RestartPolicy.h"
#include "host/ResumePoint.h"
#include "host/SessionHome.h"
#include "host/WaitTickets.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the host keeps on disk and writes to the log.
class StateTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aRestartWaitsLongerEachTimeUntilOneLives();
    void aResumePointCutAnywhereIsNoResumePoint();
    void aResumePointIsValidInItsBootAndWithinItsLimitOnly();
    void ticketsGoOnByTheWallClockAfterARestartOfTheMachine();
    void ticketsLeaveTheScreenInTheEnd();
    void theTwentyFirstTicketTakesTheReadiestPlace();
    void aHomeGoesWithoutFollowingLinks();
    void theLogNeverShowsWhatIsPersonal_data();
    void theLogNeverShowsWhatIsPersonal();
    void aTalkativeChildCannotFillTheLog();

private:
    ResumePoint resumePoint(const QString &folder, const QString &boot = u"boot"_s)
    {
        return ResumePoint({folder, boot, Seconds{600}, Seconds{1800}}, m_clock, m_log);
    }
    link::StepReached waiting() const
    {
        link::StepReached reached;
        reached.step = Step::Wait;
        reached.readyAt = Deadline{m_clock.sinceBoot() + 300s};
        reached.sessionEnd = Deadline{m_clock.sinceBoot() + 900s};
        return reached;
    }
    ManualClock m_clock;
    MemoryLog m_log;
};

void StateTest::aRestartWaitsLongerEachTimeUntilOneLives()
{
    RestartPolicy policy(m_clock);
    QCOMPARE(policy.died(), 0ms);
    QCOMPARE(policy.died(), 500ms);
    QCOMPARE(policy.died(), 1000ms);
    QVERIFY(!policy.isCrashLoop());
    policy.healthy();
    QCOMPARE(policy.died(), 0ms);
    for (int i = 0; i < 4; ++i)
        policy.died();
    QVERIFY(policy.isCrashLoop());
    QCOMPARE(policy.died(), RestartPolicy::loopDelay);
}

void StateTest::aResumePointCutAnywhereIsNoResumePoint()
{
    const QTemporaryDir folder;
    resumePoint(folder.path()).save(waiting());
    QFile file(folder.filePath(u"resume.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll().trimmed();
    file.close();
    QVERIFY(resumePoint(folder.path()).load());
    for (qsizetype length = 0; length < whole.size(); ++length) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole.left(length));
        file.close();
        QVERIFY2(!resumePoint(folder.path()).load(), qPrintable(QString::number(length)));
    }
}

void StateTest::aResumePointIsValidInItsBootAndWithinItsLimitOnly()
{
    const QTemporaryDir folder;
    ResumePoint point = resumePoint(folder.path());
    point.save(waiting());
    QVERIFY(!resumePoint(folder.path(), u"another boot"_s).load());
    m_clock.advance(200s);
    const auto resume = resumePoint(folder.path()).load();
    QVERIFY(resume);
    QCOMPARE(resume->readyAt->left(m_clock), 100s);
    m_clock.advance(701s);
    QVERIFY(!resumePoint(folder.path()).load());
    point.save(waiting());
    QVERIFY(point.load());
    link::StepReached welcome;
    welcome.step = Step::Welcome;
    point.save(welcome);
    QVERIFY(!point.load());
}

void StateTest::ticketsGoOnByTheWallClockAfterARestartOfTheMachine()
{
    const QTemporaryDir folder;
    {
        WaitTickets tickets({folder.path(), u"boot"_s, Seconds{600}}, m_clock, m_log);
        tickets.issue({m_clock.sinceBoot() + 400s}, Language::Swedish);
    }
    m_clock.advance(100s);
    const WaitTickets same({folder.path(), u"boot"_s, Seconds{600}}, m_clock, m_log);
    QCOMPARE(same.tickets().first().readyAt.left(m_clock), 300s);
    QCOMPARE(same.tickets().first().language, Language::Swedish);
    const WaitTickets next({folder.path(), u"next boot"_s, Seconds{600}}, m_clock, m_log);
    QCOMPARE(next.tickets().size(), 1);
    QCOMPARE(next.tickets().first().readyAt.left(m_clock), 300s);
    // A wall clock set back cannot make anybody wait longer than a whole wait.
    m_clock.correctWallClock(m_clock.now().addDays(-3));
    const WaitTickets wrong({folder.path(), u"third boot"_s, Seconds{600}}, m_clock, m_log);
    QVERIFY(wrong.tickets().first().readyAt.left(m_clock) <= 600s);
}

void StateTest::ticketsLeaveTheScreenInTheEnd()
{
    const QTemporaryDir folder;
    WaitTickets tickets({folder.path(), u"boot"_s, Seconds{600}}, m_clock, m_log);
    const link::Ticket first = tickets.issue({m_clock.sinceBoot() + 100s}, Language::Finnish);
    const link::Ticket second = tickets.issue({m_clock.sinceBoot() + 500s}, Language::Finnish);
    QVERIFY(first.id != second.id);
    m_clock.advance(699s);
    QVERIFY(!tickets.expire());
    m_clock.advance(2s);
    QVERIFY(tickets.expire());
    QCOMPARE(tickets.tickets(), QList{second});
    QVERIFY(tickets.remove(second.id));
    QVERIFY(!tickets.remove(second.id));
}

void StateTest::theTwentyFirstTicketTakesTheReadiestPlace()
{
    const QTemporaryDir folder;
    WaitTickets tickets({folder.path(), u"boot"_s, Seconds{600}}, m_clock, m_log);
    for (int i = 0; i <= WaitTickets::most; ++i)
        tickets.issue({m_clock.sinceBoot() + 100s + Seconds{i}}, Language::Finnish);
    QCOMPARE(tickets.tickets().size(), WaitTickets::most);
    QVERIFY(tickets.tickets().first().id != TicketId::first());
}

void StateTest::aHomeGoesWithoutFollowingLinks()
{
    const QTemporaryDir memory;
    const QTemporaryDir elsewhere;
    QFile precious(elsewhere.filePath(u"precious"_s));
    QVERIFY(precious.open(QIODevice::WriteOnly));
    precious.close();
    auto home = SessionHome::create(memory.path());
    QVERIFY(home);
    QCOMPARE(QFile::permissions(home->path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(QFile::link(elsewhere.path(), home->path() + u"/link"_s));
    QVERIFY(QDir().mkpath(home->path() + u"/a/b/c"_s));
    const QString path = home->path();
    QVERIFY(home->remove());
    QVERIFY(!QFile::exists(path));
    QVERIFY(precious.exists());
}

void StateTest::theLogNeverShowsWhatIsPersonal_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("logged");
    QTest::newRow("address") << u"filled in maija.meikalainen@school.example now"_s << u"filled in *** now"_s;
    QTest::newRow("encoded") << u"user=maija%40school.example"_s << u"***"_s;
    QTest::newRow("query") << u"load https://id.example/a/b?u=maija&t=1#x failed"_s
                           << u"load https://id.example failed"_s;
    QTest::newRow("user name in an address") << u"https://maija:secret@id.example/x"_s << u"https://id.example"_s;
    QTest::newRow("data") << u"data:text/html,<b>hello</b>"_s << u"data:***<b>hello</b>"_s;
    QTest::newRow("plain") << u"GPU process exited"_s << u"GPU process exited"_s;
}

void StateTest::theLogNeverShowsWhatIsPersonal()
{
    QFETCH(const QString, said);
    QFETCH(const QString, logged);
    QCOMPARE(redact(said), logged);
    QVERIFY(!logLine(LogLevel::Info, u"a"_s, u"one\ntwo\x1b[31m"_s).contains(u'\n'));
}

void StateTest::aTalkativeChildCannotFillTheLog()
{
    ChildOutput output(u"says"_s, m_clock, m_log);
    m_log.lines.clear();
    for (int i = 0; i < 5000; ++i)
        output.feed("the same again\n");
    QCOMPARE(m_log.lines.size(), ChildOutput::burst);
    m_clock.advance(10s);
    output.feed("one more\n");
    QVERIFY(m_log.lines.size() <= ChildOutput::burst + 2 + 10 * ChildOutput::linesPerSecond);
    QVERIFY(m_log.has(u"one more"_s));
}

QTEST_GUILESS_MAIN(StateTest)
#include "StateTest.moc"
