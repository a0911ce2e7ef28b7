// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryLog.h"

#include "host/KioskHost.h"
#include "link/Messages.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <sys/prctl.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 15000;

bool isAlive(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) != "Z";
}

/// The system's clock, which can be put forward as a suspended machine's is.
class LeapingClock final : public Clock
{
public:
    Milliseconds sinceBoot() const override { return m_system.sinceBoot() + m_leapt; }
    QDateTime now() const override { return m_system.now().addMSecs(m_leapt.count()); }
    void leap(Milliseconds by) { m_leapt += by; }

private:
    SystemClock m_system;
    Milliseconds m_leapt{0};
};

} // namespace

/// The host with real processes that behave as a plan says (fake_session.cpp).
class KioskHostTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theNextIsPaintedBeforeTheLastIsGone();
    void nothingOfAVisitStaysBehind();
    void oneThatWillNotEndIsEnded();
    void theSuccessorTakesOver_data();
    void theSuccessorTakesOver();
    void theNextHostTakesOver();
    void oneWithoutAHeartbeatIsReplaced();
    void oneThatNeverPaintsIsReplaced();
    void whoBreaksTheLinkIsReplaced_data();
    void whoBreaksTheLinkIsReplaced();
    void deathsInARowAreAnsweredMoreAndMoreSlowly();
    void aParkedWaitIsShownToTheNextVisitorAndSurvivesTheHost();
    void stoppingEndsEverything();
    void aSuspendedMachineHangsNobody();
    void theRemainsOfAVisitKeepTheKioskOutOfService();
    void aStopDoesNotWaitForWhatCannotBeEnded();
    void aMinuteWithoutAFaultIsAFreshStart();
    void aCrashLoopGivesUpTheVisit();
    void aFrozenPictureDoesNotStayForLong();
    void anIdleWelcomeFollowsTheConfiguration();
    void aVisitUnderWayKeepsItsConfiguration();
    void aVisitThatIsOverSaysNothingMore();
    void aClerksAnswerReachesTheVisitor();
    void theKioskSaysThatItIsOutOfService();
    void nothingPersonalIsLogged();

private:
    void plan(const QByteArrayList &roles);
    void makeHost();
    QByteArrayList heard(int number) const;
    template <typename Message> QList<Message> told(int number) const;
    std::optional<link::Begin> begin(int number) const;
    QStringList homes() const { return QDir(m_memory->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

    LeapingClock m_clock;
    SessionTiming m_timing;
    MemoryLog m_log;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_memory;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<HealthProbe> m_health;
    std::unique_ptr<ChildRegistry> m_children;
    std::unique_ptr<KioskHost> m_host;
    QTimer m_everyCheck;
};

void KioskHostTest::initTestCase()
{
    QVERIFY(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0);
    qRegisterMetaType<ErasureReceipt>();
}

void KioskHostTest::init()
{
    StrictTest::init();
    m_log.lines.clear();
    m_timing = {};
    m_timing.firstPaint = Milliseconds{1500};
    m_timing.heartbeat = Milliseconds{1200};
    m_timing.heartbeatCheck = Milliseconds{50};
    m_timing.askedToEnd = Milliseconds{300};
    m_timing.terminated = Milliseconds{200};
    m_folder = std::make_unique<QTemporaryDir>();
    m_memory = std::make_unique<QTemporaryDir>(u"/dev/shm/kiosk-test-XXXXXX"_s);
    m_state = std::make_unique<QTemporaryDir>();
    m_health = std::make_unique<HealthProbe>();
    m_children = std::make_unique<ChildRegistry>();
}

void KioskHostTest::cleanup()
{
    m_everyCheck.stop();
    m_host.reset();
    QVERIFY2(homes().isEmpty(), "a private home is left");
}

void KioskHostTest::plan(const QByteArrayList &roles)
{
    QFile file(m_folder->filePath(u"plan"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(roles.join('\n'));
}

void KioskHostTest::makeHost()
{
    KioskHost::Settings settings;
    settings.config.profile.syncWait = Seconds{600};
    settings.launch.program = QStringLiteral(FAKE_SESSION);
    settings.launch.arguments = {u"--plan"_s, m_folder->path()};
    settings.launch.memoryDir = m_memory->path();
    settings.launch.timing = m_timing;
    settings.stateDir = m_state->path();
    settings.bootId = u"this boot"_s;
    m_host = std::make_unique<KioskHost>(settings, m_clock, m_log, *m_health, *m_children);
}

QByteArrayList KioskHostTest::heard(int number) const
{
    QFile file(m_folder->filePath(u"heard-%1"_s.arg(number)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().trimmed().split('\n');
}

template <typename Message> QList<Message> KioskHostTest::told(int number) const
{
    QList<Message> messages;
    const QByteArrayList lines = heard(number);
    for (const QByteArray &line : lines) {
        const auto message = link::parseToSession(line);
        if (!message)
            continue;
        if (const auto *wanted = std::get_if<Message>(&*message))
            messages << *wanted;
    }
    return messages;
}

std::optional<link::Begin> KioskHostTest::begin(int number) const
{
    const auto message = link::parseToSession(heard(number).value(0));
    if (!message)
        return std::nullopt;
    const auto *begin = std::get_if<link::Begin>(&*message);
    return begin ? std::optional(*begin) : std::nullopt;
}

void KioskHostTest::theNextIsPaintedBeforeTheLastIsGone()
{
    plan({"finish", "paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    qsizetype paintedWhenErased = 0;
    std::optional<ErasureReceipt> receipt;
    connect(m_host.get(), &KioskHost::erased, this, [&](const ErasureReceipt &erased) {
        paintedWhenErased = painted.count();
        receipt = erased;
    });
    m_host->start();
    QTRY_VERIFY_WITH_TIMEOUT(receipt, patience);
    QCOMPARE(paintedWhenErased, 2);
    QVERIFY(receipt->isClean());
    QCOMPARE(receipt->reason, u"finished:done"_s);
    QVERIFY(m_host->shown());
    QCOMPARE(homes().size(), 1);
    QVERIFY(m_log.has(u"rating=3"_s));
}

void KioskHostTest::nothingOfAVisitStaysBehind()
{
    plan({"tree", "paint"});
    makeHost();
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patience);
    const auto receipt = erased.first().first().value<ErasureReceipt>();
    QCOMPARE(receipt.processesLeft, 0);
    QVERIFY(receipt.homeGone);
    QFile file(m_folder->filePath(u"daemon"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!isAlive(file.readAll().toLongLong()));
    QVERIFY(isAlive(m_host->shown()->processId()));
}

void KioskHostTest::oneThatWillNotEndIsEnded()
{
    plan({"stubborn", "paint"});
    makeHost();
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patience);
    QVERIFY(erased.first().first().value<ErasureReceipt>().isClean());
}

void KioskHostTest::theSuccessorTakesOver_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<std::optional<Step>>("step");
    QTest::newRow("wait") << QByteArray("wait") << std::optional(Step::Wait);
    QTest::newRow("verify") << QByteArray("verify") << std::optional(Step::Method);
    QTest::newRow("address") << QByteArray("address") << std::optional<Step>();
}

void KioskHostTest::theSuccessorTakesOver()
{
    QFETCH(const QByteArray, role);
    QFETCH(const std::optional<Step>, step);
    plan({role, "paint"});
    makeHost();
    QSignalSpy reached(m_host.get(), &KioskHost::stepReached);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(reached.count(), 1, patience);
    const Milliseconds before = m_clock.sinceBoot();
    kill(static_cast<pid_t>(m_host->shown()->processId()), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(begin(2), patience);
    const std::optional<link::Resume> resume = begin(2)->resume;
    QCOMPARE(resume.has_value(), step.has_value());
    if (!resume)
        return;
    QCOMPARE(resume->step, *step);
    QCOMPARE(resume->language, Language::Swedish);
    QCOMPARE(resume->attemptsUsed, 2);
    QVERIFY(resume->sessionEnd);
    if (*step == Step::Wait) {
        QVERIFY(resume->readyAt);
        const Milliseconds left = resume->readyAt->at - before;
        QVERIFY2(left <= Seconds{400} && left > Seconds{385}, qPrintable(QString::number(left.count())));
    }
}

void KioskHostTest::theNextHostTakesOver()
{
    plan({"wait", "paint"});
    makeHost();
    QSignalSpy reached(m_host.get(), &KioskHost::stepReached);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(reached.count(), 1, patience);
    m_host.reset(); // no orderly end
    makeHost();
    m_host->start();
    QTRY_VERIFY_WITH_TIMEOUT(begin(2), patience);
    QVERIFY(begin(2)->resume);
    QCOMPARE(begin(2)->resume->step, Step::Wait);
}

void KioskHostTest::oneWithoutAHeartbeatIsReplaced()
{
    plan({"hang", "paint"});
    makeHost();
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patience);
    QCOMPARE(erased.first().first().value<ErasureReceipt>().reason, u"hung"_s);
    QVERIFY(m_host->shown());
}

void KioskHostTest::oneThatNeverPaintsIsReplaced()
{
    plan({"silent", "paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(painted.count(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(homes().size(), 1, patience);
}

void KioskHostTest::whoBreaksTheLinkIsReplaced_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::newRow("an unknown message") << QByteArray("garbage");
    QTest::newRow("too many messages") << QByteArray("flood");
    QTest::newRow("a line without an end") << QByteArray("endless");
}

void KioskHostTest::whoBreaksTheLinkIsReplaced()
{
    QFETCH(const QByteArray, role);
    plan({role, "paint"});
    makeHost();
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patience);
    QCOMPARE(erased.first().first().value<ErasureReceipt>().reason, u"malformed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(painted.count(), 2, patience);
    QVERIFY(m_log.has(u"session.malformed"_s));
}

void KioskHostTest::deathsInARowAreAnsweredMoreAndMoreSlowly()
{
    plan({"die"});
    makeHost();
    m_host->start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_health->availability().ready, patience);
    QCOMPARE(m_health->availability().code, u"session.crash_loop"_s);
    QStringList delays;
    for (const QString &line : m_log.lines.filter(u"session.restart"_s))
        delays << line.section(u'=', 1);
    QCOMPARE(delays, (QStringList{u"0"_s, u"500"_s, u"1000"_s, u"2000"_s, u"60000"_s}));
}

void KioskHostTest::aParkedWaitIsShownToTheNextVisitorAndSurvivesTheHost()
{
    plan({"park", "paint"});
    makeHost();
    m_host->start();
    const auto ticketsOf = [this](int number) {
        const QList<link::Tickets> messages = told<link::Tickets>(number);
        return messages.isEmpty() ? QList<link::Ticket>() : messages.last().tickets;
    };
    QTRY_COMPARE_WITH_TIMEOUT(ticketsOf(1).size(), 1, patience);
    const link::Ticket ticket = ticketsOf(1).first();
    QCOMPARE(ticket.id, TicketId::first());
    QCOMPARE(ticket.language, Language::English);
    m_host.reset();
    makeHost();
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(ticketsOf(2), QList{ticket}, patience);
}

void KioskHostTest::stoppingEndsEverything()
{
    plan({"paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    QSignalSpy stopped(m_host.get(), &KioskHost::stopped);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(painted.count(), 1, patience);
    const qint64 pid = m_host->shown()->processId();
    m_host->stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, patience);
    QVERIFY(!isAlive(pid));
    QVERIFY(homes().isEmpty());
    QVERIFY(m_log.has(u"reason=host_stops processes_left=0 home_gone=yes"_s));
}

void KioskHostTest::aSuspendedMachineHangsNobody()
{
    plan({"paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(painted.count(), 1, patience);
    const qint64 before = m_host->shown()->processId();
    m_clock.leap(Seconds{3600});
    // Longer than the checks' interval; shorter than a heartbeat that is really missed.
    QSignalSpy checks(&m_everyCheck, &QTimer::timeout);
    m_everyCheck.start(m_timing.heartbeatCheck);
    QTRY_VERIFY_WITH_TIMEOUT(checks.count() >= 6, patience);
    QVERIFY(m_host->shown());
    QCOMPARE(m_host->shown()->processId(), before);
    QVERIFY(!m_log.has(u"hung"_s));
}

void KioskHostTest::theRemainsOfAVisitKeepTheKioskOutOfService()
{
    m_timing.killed = Milliseconds{0}; // as for a process that cannot be killed
    m_timing.lingerRound = Milliseconds{400};
    plan({"tree", "paint"});
    makeHost();
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    QStringList codes;
    connect(m_health.get(), &HealthProbe::changed, this,
            [&codes](const link::Availability &now) { codes << (now.ready ? u"ready"_s : now.code); });
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patience);
    QVERIFY(erased.first().first().value<ErasureReceipt>().isClean());
    QCOMPARE(codes, (QStringList{u"session.not_erased"_s, u"ready"_s}));
    QVERIFY(m_log.has(u"error session.lingers"_s));
    QTRY_COMPARE_WITH_TIMEOUT(told<link::Availability>(2).size(), 3, patience);
    QCOMPARE(told<link::Availability>(2).at(1).code, u"session.not_erased"_s);
}

void KioskHostTest::aStopDoesNotWaitForWhatCannotBeEnded()
{
    m_timing.killed = Milliseconds{0};
    m_timing.lingerRound = Seconds{3600};
    plan({"tree", "paint"});
    makeHost();
    QSignalSpy stopped(m_host.get(), &KioskHost::stopped);
    m_host->start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_health->availability().ready, patience);
    m_host->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!stopped.isEmpty(), patience);
}

void KioskHostTest::aMinuteWithoutAFaultIsAFreshStart()
{
    // Fault, then two short visits in a minute, then a fault again: the second is not "one more in a row".
    plan({"die", "finish", "finish", "paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(painted.count(), 3, patience);
    m_clock.leap(RestartPolicy::healthyAfter);
    const auto delays = [this] { return m_log.lines.filter(u"session.restart"_s); };
    QCOMPARE(delays().size(), 1);
    QSignalSpy ticks(&m_everyCheck, &QTimer::timeout);
    m_everyCheck.start(Milliseconds{300});
    QTRY_VERIFY_WITH_TIMEOUT(ticks.count() >= 5, patience); // the host looks once a second
    kill(static_cast<pid_t>(m_host->shown()->processId()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(delays().size(), 2, patience);
    QVERIFY2(delays().last().endsWith(u"delay_ms=0"), qPrintable(delays().last()));
}

void KioskHostTest::aCrashLoopGivesUpTheVisit()
{
    plan({"wait", "die"});
    makeHost();
    QSignalSpy reached(m_host.get(), &KioskHost::stepReached);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(reached.count(), 1, patience);
    kill(static_cast<pid_t>(m_host->shown()->processId()), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(!m_health->availability().ready, patience);
    QCOMPARE(m_health->availability().code, u"session.crash_loop"_s);
    m_host.reset();
    plan({"paint"});
    const int next = static_cast<int>(QDir(m_folder->path()).entryList({u"heard-*"_s}).size()) + 1;
    makeHost();
    m_host->start();
    QTRY_VERIFY_WITH_TIMEOUT(begin(next), patience);
    QVERIFY(!begin(next)->resume);
}

void KioskHostTest::aFrozenPictureDoesNotStayForLong()
{
    // Four deaths, so that the fifth fault waits a minute; who hangs then is not left on the screen for so long.
    plan({"die", "die", "die", "die", "hang"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(painted.count(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 5, patience);
    QCOMPARE(erased.last().first().value<ErasureReceipt>().reason, u"hung"_s);
    QVERIFY(!m_host->shown());
}

void KioskHostTest::anIdleWelcomeFollowsTheConfiguration()
{
    plan({"paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(painted.count(), 1, patience);
    ConfigSources sources;
    sources.kiosk.text = "another";
    m_host->setConfig(sources, {});
    QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patience);
    QCOMPARE(painted.count(), 2);
    QCOMPARE(erased.first().first().value<ErasureReceipt>().reason, u"configuration"_s);
    QTRY_VERIFY_WITH_TIMEOUT(begin(2), patience);
    QCOMPARE(begin(2)->config.kiosk.text, "another");
    QVERIFY(m_log.lines.filter(u"session.restart"_s).isEmpty());
}

void KioskHostTest::aVisitUnderWayKeepsItsConfiguration()
{
    plan({"wait", "paint"});
    makeHost();
    QSignalSpy reached(m_host.get(), &KioskHost::stepReached);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(reached.count(), 1, patience);
    m_host->setConfig({}, {});
    QSignalSpy ticks(&m_everyCheck, &QTimer::timeout);
    m_everyCheck.start(Milliseconds{300});
    QTRY_VERIFY_WITH_TIMEOUT(ticks.count() >= 5, patience);
    QVERIFY(!begin(2));
}

void KioskHostTest::aVisitThatIsOverSaysNothingMore()
{
    plan({"late", "paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    QSignalSpy reached(m_host.get(), &KioskHost::stepReached);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(painted.count(), 2, patience);
    QCOMPARE(reached.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(begin(2), patience);
    QVERIFY(!begin(2)->resume);
    QVERIFY(!QFile::exists(m_state->filePath(u"resume.json"_s)));
}

void KioskHostTest::aClerksAnswerReachesTheVisitor()
{
    plan({"help"});
    makeHost();
    QSignalSpy called(m_host.get(), &KioskHost::helpCalled);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(called.count(), 1, patience);
    QVERIFY(m_log.has(u"help.called"_s));
    m_host->answerHelp();
    QTRY_COMPARE_WITH_TIMEOUT(told<link::HelpAnswered>(1).size(), 1, patience);
}

void KioskHostTest::theKioskSaysThatItIsOutOfService()
{
    plan({"finish", "paint"});
    m_health->setNotReady(u"network"_s, u"network.down"_s);
    makeHost();
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(told<link::Availability>(2).size(), 1, patience);
    QCOMPARE(told<link::Availability>(2).first().code, u"network.down"_s);
    m_health->setNotReady(u"journal"_s, u"journal.full"_s); // first by name
    m_health->setReady(u"journal"_s);
    m_health->setReady(u"network"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told<link::Availability>(2).size(), 4, patience);
    QCOMPARE(told<link::Availability>(2).at(1).code, u"journal.full"_s);
    QVERIFY(told<link::Availability>(2).last().ready);
}

void KioskHostTest::nothingPersonalIsLogged()
{
    plan({"talk", "paint"});
    makeHost();
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patience);
    QCOMPARE(erased.first().first().value<ErasureReceipt>().reason, u"failed"_s);
    QVERIFY(m_log.has(u"error session.test at https://id.example"_s));
    QVERIFY(m_log.has(u"session.says"_s));
    QVERIFY(m_log.has(u"host.refused"_s));
    QVERIFY2(!m_log.has(u"maija"_s), qPrintable(m_log.lines.filter(u"maija"_s).join(u'\n')));
}

QTEST_GUILESS_MAIN(KioskHostTest)
#include "KioskHostTest.moc"
