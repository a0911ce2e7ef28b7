// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryLog.h"

#include "host/ChildOutput.h"
#include "host/RestartPolicy.h"
#include "host/ResumePoint.h"
#include "host/SessionHome.h"
#include "host/StateFile.h"
#include "host/WaitTickets.h"
#include "support/Machine.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the host keeps on disk and writes to the log.
class StateTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aRestartWaitsLongerEachTimeUntilOneLives();
    void aKilledWriterLeavesTheOldFileOrTheNewOne();
    void aFullDiskLeavesTheOldFile();
    void aFileThatCannotBeReplacedIsReported();
    void onlyItsOwnerReadsWhatIsKept();
    void aResumePointCutAnywhereIsNoResumePoint();
    void aResumePointThatWasTamperedWithIsNone_data();
    void aResumePointThatWasTamperedWithIsNone();
    void noWaitIsLongerThanAWholeOne();
    void nothingPersonalIsKept();
    void aResumePointIsValidInItsBootAndWithinItsLimitOnly();
    void aVisitThatNobodySawForLongIsNotResumed();
    void aStopEndsAnIdentification();
    void ticketsGoOnByTheWallClockAfterARestartOfTheMachine();
    void ticketsLeaveTheScreenInTheEnd();
    void nobodysTicketGivesWay();
    void whoWaitsForStaffHasANumberOfTheTicketsKind();
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

void StateTest::aKilledWriterLeavesTheOldFileOrTheNewOne()
{
    const QTemporaryDir folder;
    const StateFile file(folder.filePath(u"state.json"_s));
    const QJsonObject one{{u"text"_s, QString(60000, u'1')}};
    const QJsonObject two{{u"text"_s, QString(90000, u'2')}};
    QVERIFY(file.write(one));
    int stop = 0;
    for (; cutShort(stop, [&] { static_cast<void>(file.write(two)); }); ++stop) {
        const auto content = file.read();
        QVERIFY2(content, qPrintable(content ? QString() : content.error().toLogLine()));
        QVERIFY(*content == one || *content == two);
        QVERIFY(file.write(one));
    }
    QCOMPARE(file.read().value(), two);
    QVERIFY(stop > 10); // open, write, sync, rename and more, each from both sides
}

void StateTest::aFullDiskLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const StateFile file(folder.filePath(u"state.json"_s));
    const QJsonObject old{{u"text"_s, u"old"_s}};
    QVERIFY(file.write(old));
    const QJsonObject large{{u"text"_s, QString(1 << 16, u'x')}};
    // Every length at which the disk can be full, the first byte and the last included.
    const rlim_t whole = static_cast<rlim_t>(QJsonDocument(large).toJson(QJsonDocument::Compact).size());
    rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    for (const rlim_t room : {rlim_t{0}, rlim_t{1}, whole / 2, whole - 1, whole}) {
        const rlimit limit{room, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
        const Result<void> written = file.write(large);
        setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(written.has_value(), room == whole);
        if (!written)
            QCOMPARE(written.error().code, u"state.write"_s);
        const auto content = file.read();
        QVERIFY(content);
        QVERIFY(*content == (room == whole ? large : old));
    }
    std::signal(SIGXFSZ, SIG_DFL);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"state.json"_s});
}

void StateTest::aFileThatCannotBeReplacedIsReported()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"resume.json/in-the-way"_s));
    QVERIFY(QDir(folder.path()).mkpath(u"tickets.json/in-the-way"_s));
    m_log.lines.clear();
    ResumePoint point = resumePoint(folder.path());
    point.save(waiting());
    QVERIFY(m_log.has(u"error state.write"_s));
    QVERIFY(point.load());
    QVERIFY(!resumePoint(folder.path()).load()); // another host, that has only the disk
    // The kiosk goes on with what it has in memory.
    WaitTickets tickets({folder.path(), u"boot"_s, Seconds{600}, Seconds{3600}}, m_clock, m_log);
    tickets.issue({m_clock.sinceBoot() + 100s}, Language::Finnish);
    QCOMPARE(tickets.tickets().size(), 1);
    const Result<void> missing = StateFile(folder.filePath(u"none/state.json"_s)).write({});
    QVERIFY(!missing);
}

void StateTest::onlyItsOwnerReadsWhatIsKept()
{
    const QTemporaryDir folder;
    resumePoint(folder.path()).save(waiting());
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QCOMPARE(QFile::permissions(folder.filePath(u"resume.json"_s)) & others, QFile::Permissions());
}

void StateTest::aResumePointThatWasTamperedWithIsNone_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a later version") << u"version"_s << QJsonValue(2);
    QTest::newRow("a step that does not exist") << u"step"_s << QJsonValue(u"paid"_s);
    QTest::newRow("a step that is not resumed") << u"step"_s << QJsonValue(u"goodbye"_s);
    QTest::newRow("a language that is not spoken") << u"language"_s << QJsonValue(u"xx"_s);
    QTest::newRow("a method that is no name") << u"method"_s << QJsonValue(u"Trust me"_s);
    QTest::newRow("attempts below none") << u"attempts_used"_s << QJsonValue(-1);
    QTest::newRow("attempts as text") << u"attempts_used"_s << QJsonValue(u"0"_s);
    QTest::newRow("a wait without an end") << u"ready_at"_s << QJsonValue();
    QTest::newRow("no limit") << u"session_end"_s << QJsonValue();
    QTest::newRow("seen tomorrow") << u"seen_at"_s << QJsonValue(qint64{1} << 50);
    QTest::newRow("no boot") << u"boot"_s << QJsonValue(u""_s);
    QTest::newRow("a field too many") << u"address"_s << QJsonValue(u"x"_s);
    QTest::newRow("a field too few") << u"attempts_used"_s << QJsonValue(QJsonValue::Undefined);
}

void StateTest::aResumePointThatWasTamperedWithIsNone()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    const QTemporaryDir folder;
    resumePoint(folder.path()).save(waiting());
    QVERIFY(resumePoint(folder.path()).load());
    const StateFile file(folder.filePath(u"resume.json"_s));
    QJsonObject object = file.read()->value();
    if (value.isUndefined())
        object.remove(field);
    else
        object.insert(field, value);
    QVERIFY(file.write(object));
    QVERIFY(!resumePoint(folder.path()).load());
}

void StateTest::noWaitIsLongerThanAWholeOne()
{
    const QTemporaryDir folder;
    link::StepReached reached = waiting();
    reached.readyAt = Deadline{m_clock.sinceBoot() + 24h};
    resumePoint(folder.path()).save(reached);
    QCOMPARE(resumePoint(folder.path()).load()->readyAt->left(m_clock), 600s);
    WaitTickets tickets({folder.path(), u"boot"_s, Seconds{600}, Seconds{3600}}, m_clock, m_log);
    QCOMPARE(tickets.issue({m_clock.sinceBoot() + 24h}, Language::Finnish)->readyAt.left(m_clock), 600s);
}

void StateTest::nothingPersonalIsKept()
{
    const QTemporaryDir folder;
    resumePoint(folder.path()).save(waiting());
    WaitTickets tickets({folder.path(), u"boot"_s, Seconds{600}, Seconds{3600}}, m_clock, m_log);
    tickets.issue({m_clock.sinceBoot() + 100s}, Language::Finnish);
    // A new field has to be thought about here.
    QCOMPARE(StateFile(folder.filePath(u"resume.json"_s)).read()->value().keys(),
             (QStringList{u"attempts_used"_s, u"boot"_s, u"language"_s, u"method"_s, u"ready_at"_s, u"seen_at"_s,
                          u"session_end"_s, u"step"_s, u"version"_s}));
    const QJsonObject kept = StateFile(folder.filePath(u"tickets.json"_s)).read()->value();
    QCOMPARE(kept.keys(), (QStringList{u"boot"_s, u"next"_s, u"queue"_s, u"tickets"_s, u"version"_s}));
    QCOMPARE(kept.value(u"tickets"_s).toArray().first().toObject().keys(),
             (QStringList{u"id"_s, u"language"_s, u"ready_at"_s, u"ready_at_unix_ms"_s}));
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

void StateTest::aVisitThatNobodySawForLongIsNotResumed()
{
    const QTemporaryDir folder;
    ResumePoint point = resumePoint(folder.path());
    link::StepReached verify = waiting();
    verify.step = Step::Verify;
    verify.readyAt.reset();
    point.save(verify);
    for (int i = 0; i < 10; ++i) {
        m_clock.advance(30s);
        point.seen();
    }
    m_clock.advance(ResumePoint::longestUnseen);
    QVERIFY2(resumePoint(folder.path()).load(), "a host that comes at once takes over");
    m_clock.advance(1s);
    QVERIFY2(!resumePoint(folder.path()).load(), "another host");
    QVERIFY2(point.load(), "the host that was there all the time");

    point.save(waiting());
    m_clock.advance(299s);
    QCOMPARE(resumePoint(folder.path()).load()->step, Step::Wait);
    m_clock.advance(1s);
    QVERIFY2(!resumePoint(folder.path()).load(), "a wait that is over is nobody's");
}

void StateTest::aStopEndsAnIdentification()
{
    const QTemporaryDir folder;
    ResumePoint point = resumePoint(folder.path());
    point.save(waiting());
    point.hostStops();
    QVERIFY2(resumePoint(folder.path()).load(), "the visitor was promised an end of the wait");
    link::StepReached verify = waiting();
    verify.step = Step::Verify;
    point.save(verify);
    point.hostStops();
    QVERIFY(!resumePoint(folder.path()).load());
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
        WaitTickets tickets({folder.path(), u"boot"_s, Seconds{600}, Seconds{3600}}, m_clock, m_log);
        tickets.issue({m_clock.sinceBoot() + 400s}, Language::Swedish);
    }
    m_clock.advance(100s);
    const WaitTickets same({folder.path(), u"boot"_s, Seconds{600}, Seconds{3600}}, m_clock, m_log);
    QCOMPARE(same.tickets().first().readyAt.left(m_clock), 300s);
    QCOMPARE(same.tickets().first().language, Language::Swedish);
    const WaitTickets next({folder.path(), u"next boot"_s, Seconds{600}, Seconds{3600}}, m_clock, m_log);
    QCOMPARE(next.tickets().size(), 1);
    QCOMPARE(next.tickets().first().readyAt.left(m_clock), 300s);
    // A wall clock set back cannot make anybody wait longer than a whole wait.
    m_clock.correctWallClock(m_clock.now().addDays(-3));
    const WaitTickets wrong({folder.path(), u"third boot"_s, Seconds{600}, Seconds{3600}}, m_clock, m_log);
    QVERIFY(wrong.tickets().first().readyAt.left(m_clock) <= 600s);
}

void StateTest::ticketsLeaveTheScreenInTheEnd()
{
    const QTemporaryDir folder;
    WaitTickets tickets({folder.path(), u"boot"_s, Seconds{600}, Seconds{3600}}, m_clock, m_log);
    const link::Ticket first = *tickets.issue({m_clock.sinceBoot() + 100s}, Language::Finnish);
    const link::Ticket second = *tickets.issue({m_clock.sinceBoot() + 500s}, Language::Finnish);
    QVERIFY(first.id != second.id);
    m_clock.advance(3699s);
    QVERIFY(!tickets.expire());
    m_clock.advance(2s);
    QVERIFY(tickets.expire());
    QCOMPARE(tickets.tickets(), QList{second});
    QVERIFY(tickets.remove(second.id));
    QVERIFY(!tickets.remove(second.id));
}

void StateTest::nobodysTicketGivesWay()
{
    const QTemporaryDir folder;
    WaitTickets tickets({folder.path(), u"boot"_s, Seconds{600}, Seconds{3600}}, m_clock, m_log);
    for (int i = 0; i < WaitTickets::most; ++i)
        QVERIFY(tickets.issue({m_clock.sinceBoot() + 100s + Seconds{i}}, Language::Finnish));
    const QList<link::Ticket> all = tickets.tickets();
    QVERIFY(!tickets.issue({m_clock.sinceBoot() + 100s}, Language::Finnish));
    QCOMPARE(tickets.tickets(), all);
    QVERIFY(m_log.has(u"ticket.none_left"_s));
    QVERIFY(tickets.remove(all.first().id));
    QVERIFY(tickets.issue({m_clock.sinceBoot() + 100s}, Language::Finnish));
}

void StateTest::whoWaitsForStaffHasANumberOfTheTicketsKind()
{
    const QTemporaryDir folder;
    const WaitTickets::Settings settings{folder.path(), u"boot"_s, Seconds{600}, Seconds{3600}};
    WaitTickets tickets(settings, m_clock, m_log);
    const auto ticket = tickets.issue({m_clock.sinceBoot() + 100s}, Language::Finnish);
    const auto number = tickets.enqueue();
    QVERIFY(ticket && number);
    QCOMPARE(*number, ticket->id.next());
    m_clock.advance(60s);
    // Known after a restart of the program, and of the machine.
    for (const QString &boot : {u"boot"_s, u"next boot"_s}) {
        const WaitTickets again({folder.path(), boot, Seconds{600}, Seconds{3600}}, m_clock, m_log);
        QCOMPARE(again.queue().size(), 1);
        QCOMPARE(again.queue().first().number, *number);
        QCOMPARE(m_clock.sinceBoot() - again.queue().first().since.at, Milliseconds{60s});
    }
    m_clock.advance(3541s);
    QVERIFY(tickets.expire());
    QVERIFY(tickets.queue().isEmpty());
    for (int i = 0; i < WaitTickets::mostQueued; ++i)
        QVERIFY(tickets.enqueue());
    QVERIFY(!tickets.enqueue());
    QVERIFY(tickets.dequeue(tickets.queue().first().number));
    QVERIFY(tickets.enqueue());
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
    QTest::newRow("data") << u"data:text/html,<b>hello</b>"_s << u"data:***"_s;
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

KIOSK_TEST(StateTest)
#include "StateTest.moc"
