// SPDX-License-Identifier: GPL-3.0-or-later
#include "KioskHostStage.h"

#include "host/EmptyScreenNotice.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <csignal>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What befalls the host itself: suspension, remains, crash loops, new configurations.
class KioskHostTroubleTest : public KioskHostStage
{
    Q_OBJECT
private Q_SLOTS:
    void aSuspendedMachineHangsNobody();
    void theRemainsOfAVisitKeepTheKioskOutOfService();
    void aStopDoesNotWaitForWhatCannotBeEnded();
    void aMinuteWithoutAFaultIsAFreshStart();
    void aCrashLoopGivesUpTheVisit();
    void anEmptyScreenSaysWhereStaffAre();
    void aFrozenPictureDoesNotStayForLong();
    void anIdleWelcomeFollowsTheConfiguration();
    void aVisitUnderWayKeepsItsConfiguration();
    void aVisitThatIsOverSaysNothingMore();
    void aClerksAnswerReachesTheVisitor();
    void aCallOutlivesTheSessionThatMadeIt();
    void theKioskSaysThatItIsOutOfService();
    void aGateThatCannotStartIsToldAndTriedAgain_data();
    void aGateThatCannotStartIsToldAndTriedAgain();
    void nothingPersonalIsLogged();
};

void KioskHostTroubleTest::aSuspendedMachineHangsNobody()
{
    plan({"paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE(painted.count(), 1);
    const qint64 before = m_host->shown()->processId();
    m_clock.leap(Seconds{3600});
    // Longer than the checks' interval; shorter than a heartbeat that is really missed.
    QSignalSpy checks(&m_everyCheck, &QTimer::timeout);
    m_everyCheck.start(m_timing.heartbeatCheck);
    QTRY_VERIFY(checks.count() >= 6);
    QVERIFY(m_host->shown());
    QCOMPARE(m_host->shown()->processId(), before);
    QVERIFY(!m_log.has(u"hung"_s));
}

void KioskHostTroubleTest::theRemainsOfAVisitKeepTheKioskOutOfService()
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
    QTRY_COMPARE(erased.count(), 1);
    QVERIFY(erased.first().first().value<ErasureReceipt>().isClean());
    QCOMPARE(codes, (QStringList{u"out.kiosk"_s, u"ready"_s}));
    QVERIFY(m_log.has(u"error session.lingers"_s));
    QTRY_COMPARE(told<link::Availability>(2).size(), 3);
    QCOMPARE(told<link::Availability>(2).at(1).code, u"out.kiosk"_s);
}

void KioskHostTroubleTest::aStopDoesNotWaitForWhatCannotBeEnded()
{
    m_timing.killed = Milliseconds{0};
    m_timing.lingerRound = Seconds{3600};
    plan({"tree", "paint"});
    makeHost();
    QSignalSpy stopped(m_host.get(), &KioskHost::stopped);
    m_host->start();
    QTRY_VERIFY(!m_health->availability().ready);
    m_host->stop();
    QTRY_VERIFY(!stopped.isEmpty());
}

void KioskHostTroubleTest::aMinuteWithoutAFaultIsAFreshStart()
{
    // Fault, then two short visits in a minute, then a fault again: the second is not "one more in a row".
    plan({"die", "finish", "finish", "paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE(painted.count(), 3);
    m_clock.leap(RestartPolicy::healthyAfter);
    const auto delays = [this] { return m_log.lines.filter(u"session.restart"_s); };
    QCOMPARE(delays().size(), 1);
    QSignalSpy ticks(&m_everyCheck, &QTimer::timeout);
    m_everyCheck.start(Milliseconds{300});
    QTRY_VERIFY(ticks.count() >= 5); // the host looks once a second
    kill(static_cast<pid_t>(m_host->shown()->processId()), SIGKILL);
    QTRY_COMPARE(delays().size(), 2);
    QVERIFY2(delays().last().endsWith(u"delay_ms=0"), qPrintable(delays().last()));
}

void KioskHostTroubleTest::aCrashLoopGivesUpTheVisit()
{
    plan({"wait", "die"});
    makeHost();
    QSignalSpy reached(m_host.get(), &KioskHost::stepReached);
    m_host->start();
    QTRY_COMPARE(reached.count(), 1);
    kill(static_cast<pid_t>(m_host->shown()->processId()), SIGKILL);
    QTRY_VERIFY(!m_health->availability().ready);
    QCOMPARE(m_health->availability().code, u"session.crash_loop"_s);
    m_host.reset();
    plan({"paint"});
    const int next = static_cast<int>(QDir(m_folder->path()).entryList({u"heard-*"_s}).size()) + 1;
    makeHost();
    m_host->start();
    QTRY_VERIFY(begin(next));
    QVERIFY(!begin(next)->resume);
}

void KioskHostTroubleTest::anEmptyScreenSaysWhereStaffAre()
{
    // A crash loop: the sixth is tried after a minute, and lives.
    plan({"paint", "die", "die", "die", "die", "paint"});
    makeHost();
    EmptyScreenNotice::Settings settings;
    settings.program = m_folder->filePath(u"notice"_s);
    settings.place = {u"aula"_s, u"hallen"_s, u"the hall"_s};
    settings.patience = Milliseconds{200};
    QFile program(settings.program);
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\necho \"$@\" >>" + QFile::encodeName(m_folder->filePath(u"shown"_s))
                  + "\nexec sleep 300\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const EmptyScreenNotice notice(settings, *m_host, m_clock, m_log, *m_children);
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE(painted.count(), 1);
    QTRY_VERIFY(!notice.isShown());
    QFile::remove(m_folder->filePath(u"shown"_s)); // a slow start may have had one
    kill(static_cast<pid_t>(m_host->shown()->processId()), SIGKILL);
    QTRY_COMPARE(m_health->availability().code, u"session.crash_loop"_s);
    QTRY_VERIFY(notice.isShown());
    QVERIFY(!m_host->shown());
    QFile shown(m_folder->filePath(u"shown"_s));
    QTRY_VERIFY(shown.exists() && shown.size() > 0);
    QVERIFY(shown.open(QIODevice::ReadOnly));
    QVERIFY2(shown.readAll().contains("--place aula --place hallen --place the hall"), "it does not say where");
    // It is nobody's orphan: the erasure of the dead sessions leaves it alone.
    QTRY_VERIFY(homes().isEmpty());
    QVERIFY(notice.isShown());
}

void KioskHostTroubleTest::aFrozenPictureDoesNotStayForLong()
{
    // Four deaths, so that the fifth fault waits a minute; who hangs then is not left on the screen for so long.
    plan({"die", "die", "die", "die", "hang"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE(painted.count(), 1);
    QTRY_COMPARE(erased.count(), 5);
    QCOMPARE(erased.last().first().value<ErasureReceipt>().reason, u"hung"_s);
    QVERIFY(!m_host->shown());
}

void KioskHostTroubleTest::anIdleWelcomeFollowsTheConfiguration()
{
    plan({"paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE(painted.count(), 1);
    ConfigSources sources;
    sources.kiosk.text = "another";
    m_host->setConfig(sources, {});
    QTRY_COMPARE(erased.count(), 1);
    QCOMPARE(painted.count(), 2);
    QCOMPARE(erased.first().first().value<ErasureReceipt>().reason, u"configuration"_s);
    QTRY_VERIFY(begin(2));
    QCOMPARE(told<link::Prepare>(2).value(0).config.kiosk.text, "another");
    QVERIFY(m_log.lines.filter(u"session.restart"_s).isEmpty());
}

void KioskHostTroubleTest::aVisitUnderWayKeepsItsConfiguration()
{
    plan({"wait", "paint"});
    makeHost();
    QSignalSpy reached(m_host.get(), &KioskHost::stepReached);
    m_host->start();
    QTRY_COMPARE(reached.count(), 1);
    m_host->setConfig({}, {});
    QSignalSpy ticks(&m_everyCheck, &QTimer::timeout);
    m_everyCheck.start(Milliseconds{300});
    QTRY_VERIFY(ticks.count() >= 5);
    QVERIFY(!begin(2));
}

void KioskHostTroubleTest::aVisitThatIsOverSaysNothingMore()
{
    plan({"late", "paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    QSignalSpy reached(m_host.get(), &KioskHost::stepReached);
    m_host->start();
    QTRY_COMPARE(painted.count(), 2);
    QCOMPARE(reached.count(), 1);
    QTRY_VERIFY(begin(2));
    QVERIFY(!begin(2)->resume);
    QVERIFY(!QFile::exists(m_state->filePath(u"resume.json"_s)));
}

void KioskHostTroubleTest::aClerksAnswerReachesTheVisitor()
{
    plan({"help"});
    makeHost();
    QSignalSpy called(m_host.get(), &KioskHost::helpCalled);
    m_host->start();
    QTRY_COMPARE(called.count(), 1);
    QVERIFY(m_log.has(u"help.called"_s));
    m_host->advanceHelp(link::HelpState::Seen);
    m_host->advanceHelp(link::HelpState::Coming);
    QTRY_COMPARE(told<link::HelpStanding>(1).size(), 3);
    QCOMPARE(told<link::HelpStanding>(1).at(0).state, link::HelpState::Called);
    QCOMPARE(told<link::HelpStanding>(1).at(1).state, link::HelpState::Seen);
    QCOMPARE(told<link::HelpStanding>(1).at(2).state, link::HelpState::Coming);
}

void KioskHostTroubleTest::aCallOutlivesTheSessionThatMadeIt()
{
    plan({"calls and dies", "taken over"});
    makeHost();
    m_host->start();
    QTRY_COMPARE(told<link::HelpStanding>(2).size(), 1);
    QCOMPARE(told<link::HelpStanding>(2).first().number, std::optional(TicketId::first()));
    QCOMPARE(m_host->visit().help, link::HelpState::Called);
}

void KioskHostTroubleTest::theKioskSaysThatItIsOutOfService()
{
    plan({"finish", "paint"});
    m_health->setNotReady(u"journal"_s, u"journal.full"_s);
    makeHost();
    m_host->start();
    QTRY_COMPARE(told<link::Availability>(2).size(), 1);
    QCOMPARE(told<link::Availability>(2).first().code, u"out.kiosk"_s);
    m_health->setNotReady(u"network"_s, u"network.none"_s); // concerns a visitor more
    m_health->setReady(u"journal"_s);
    m_health->setReady(u"network"_s);
    QTRY_COMPARE(told<link::Availability>(2).size(), 3);
    QCOMPARE(told<link::Availability>(2).at(1).code, u"out.network"_s);
    QVERIFY(told<link::Availability>(2).last().ready);
}

void KioskHostTroubleTest::aGateThatCannotStartIsToldAndTriedAgain_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("not there") << u"/nonexistent/gate"_s;
    QTest::newRow("ends at once") << u"/bin/false"_s;
    QTest::newRow("speaks another language") << u"/bin/cat"_s;
}

/// Without a network nobody can be served; and a kiosk that made itself anew without end would look broken.
void KioskHostTroubleTest::aGateThatCannotStartIsToldAndTriedAgain()
{
    QFETCH(QString, program);
    m_gateProgram = program;
    plan({"paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_VERIFY(!m_health->availability().ready);
    QCOMPARE(m_health->availability().code, u"out.kiosk"_s);
    const QList<PartHealth> parts = m_board->current().parts;
    QVERIFY(std::any_of(parts.cbegin(), parts.cend(), [](const PartHealth &part) {
        return part.part == u"gate" && part.state == HealthState::NotReady && part.code == u"gate.down";
    }));
    QTRY_COMPARE(painted.count(), 1);
    QSignalSpy ticks(&m_everyCheck, &QTimer::timeout);
    m_everyCheck.start(Milliseconds{300});
    QTRY_VERIFY(ticks.count() >= 8); // the host looks once a second
    QVERIFY(!begin(2));
    m_clock.leap(Seconds{10});
    QTRY_VERIFY(begin(2));
    QVERIFY(begin(1)->gate->token != begin(2)->gate->token);
    QTRY_COMPARE(painted.count(), 2);
}

void KioskHostTroubleTest::nothingPersonalIsLogged()
{
    plan({"talk", "paint"});
    makeHost();
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE(erased.count(), 1);
    QCOMPARE(erased.first().first().value<ErasureReceipt>().reason, u"failed"_s);
    QVERIFY(m_log.has(u"error session.test at https://id.example"_s));
    QVERIFY(m_log.has(u"session.says"_s));
    QVERIFY(m_log.has(u"host.refused"_s));
    QVERIFY2(!m_log.has(u"maija"_s), qPrintable(m_log.lines.filter(u"maija"_s).join(u'\n')));
}

KIOSK_TEST(KioskHostTroubleTest)
#include "KioskHostTroubleTest.moc"
