// SPDX-License-Identifier: GPL-3.0-or-later
#include "KioskHostStage.h"

#include <QSignalSpy>

#include <csignal>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What staff do to the visit on the screen, and what the host can tell them of it.
class KioskHostStaffTest : public KioskHostStage
{
    Q_OBJECT
private Q_SLOTS:
    void staffEndAVisit();
    void moreTimeAndPresenceReachTheVisit();
    void commissioningReplacesTheVisitAndIsNamed();
    void theVisitsStateIsKnown();
    void theReceiptNamesTheClipboard_data();
    void theReceiptNamesTheClipboard();
    void aReceiptDoesNotWaitForEver();
    void aCallIsHeardOnce();
    void whoWaitsForStaffKeepsTheirNumberAfterTheVisit();
    void aCallThatIsTakenBackIsNone();
    void whileThePanelIsOpenEverySessionKnows();
};

void KioskHostStaffTest::staffEndAVisit()
{
    plan({"wait", "paint"});
    makeHost();
    QSignalSpy reached(m_host.get(), &KioskHost::stepReached);
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    QSignalSpy broke(m_host.get(), &KioskHost::visitBroke);
    m_host->start();
    QTRY_COMPARE(reached.count(), 1);
    m_host->endVisit();
    m_host->endVisit();
    QTRY_COMPARE(erased.count(), 1);
    QCOMPARE(erased.first().first().value<ErasureReceipt>().reason, u"staff"_s);
    QCOMPARE(broke.count(), 1);
    QVERIFY(begin(2));
    QVERIFY2(!begin(2)->resume, "the next visitor gets the visit that staff ended");
}

void KioskHostStaffTest::moreTimeAndPresenceReachTheVisit()
{
    plan({"wait"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE(painted.count(), 1);
    m_host->giveMoreTime();
    m_host->attend();
    QTRY_COMPARE(told<link::MoreTime>(1).size(), 1);
    QTRY_COMPARE(told<link::Attended>(1).size(), 1);
}

void KioskHostStaffTest::commissioningReplacesTheVisitAndIsNamed()
{
    plan({"paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE(painted.count(), 1);
    QVERIFY(!isCommissioning(1));
    m_host->setCommissioning(true);
    m_host->endVisit();
    QTRY_COMPARE(painted.count(), 2);
    QVERIFY(isCommissioning(2));
    m_host->setCommissioning(false);
    m_host->endVisit();
    QTRY_COMPARE(painted.count(), 3);
    QVERIFY(!isCommissioning(3));
}

void KioskHostStaffTest::theVisitsStateIsKnown()
{
    plan({"verify", "paint"});
    makeHost();
    QSignalSpy reached(m_host.get(), &KioskHost::stepReached);
    m_host->start();
    QTRY_COMPARE(reached.count(), 1);
    const SessionId first = m_host->visit().session;
    QCOMPARE(m_host->visit().at.step, Step::Verify);
    QVERIFY(m_host->visit().since);
    kill(static_cast<pid_t>(m_host->shown()->processId()), SIGKILL);
    QTRY_VERIFY(m_host->visit().session != first);
    QCOMPARE(m_host->visit().at.step, Step::Method);
}

void KioskHostStaffTest::theReceiptNamesTheClipboard_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<bool>("empty");
    QTest::newRow("empty") << QByteArray("paint") << true;
    QTest::newRow("something is left") << QByteArray("clipboard") << false;
}

void KioskHostStaffTest::theReceiptNamesTheClipboard()
{
    QFETCH(const QByteArray, next);
    QFETCH(const bool, empty);
    plan({"finish", next});
    makeHost();
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE(erased.count(), 1);
    const auto receipt = erased.first().first().value<ErasureReceipt>();
    QVERIFY(receipt.clipboardEmpty == std::optional(empty));
    QCOMPARE(receipt.isClean(), empty);
}

void KioskHostStaffTest::aReceiptDoesNotWaitForEver()
{
    plan({"finish", "hang"});
    m_timing.heartbeat = Seconds{60};
    makeHost();
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE(told<link::ClearClipboard>(2).size(), 1);
    QCOMPARE(erased.count(), 0);
    m_clock.leap(Seconds{11});
    QTRY_COMPARE(erased.count(), 1);
    QVERIFY(!erased.first().first().value<ErasureReceipt>().clipboardEmpty);
}

void KioskHostStaffTest::aCallIsHeardOnce()
{
    plan({"help thrice"});
    makeHost();
    QSignalSpy called(m_host.get(), &KioskHost::helpCalled);
    QSignalSpy answered(m_host.get(), &KioskHost::helpAnswered);
    m_host->start();
    QTRY_COMPARE(m_host->visit().at.step, Step::SetUp);
    QCOMPARE(called.count(), 1);
    m_host->advanceHelp(link::HelpState::Coming);
    m_host->advanceHelp(link::HelpState::Coming);
    m_host->advanceHelp(link::HelpState::Seen); // never back
    QCOMPARE(answered.count(), 1);
    QCOMPARE(m_host->visit().help, link::HelpState::Coming);
    QTRY_COMPARE(told<link::HelpStanding>(1).size(), 2);
    QCOMPARE(told<link::HelpStanding>(1).last().state, link::HelpState::Coming);
}

void KioskHostStaffTest::whoWaitsForStaffKeepsTheirNumberAfterTheVisit()
{
    plan({"queue", "paint"});
    makeHost();
    QSignalSpy called(m_host.get(), &KioskHost::helpCalled);
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE(painted.count(), 2);
    QCOMPARE(called.count(), 1);
    QCOMPARE(told<link::HelpStanding>(1).last().number, std::optional(TicketId::first()));
    QCOMPARE(m_host->visit().help, link::HelpState::None);
    QCOMPARE(m_host->queue().size(), 1);
    QVERIFY(m_host->serveQueued(TicketId::first()));
    QVERIFY(!m_host->serveQueued(TicketId::first()));
    QVERIFY(m_host->queue().isEmpty());
}

void KioskHostStaffTest::aCallThatIsTakenBackIsNone()
{
    plan({"change of mind"});
    makeHost();
    QSignalSpy called(m_host.get(), &KioskHost::helpCalled);
    m_host->start();
    QTRY_COMPARE(m_host->visit().at.step, Step::SetUp);
    QCOMPARE(m_host->visit().help, link::HelpState::None);
    QVERIFY(!m_host->visit().helpCalledAt);
    QVERIFY(m_host->queue().isEmpty());
    // The bell does not ring at each change of mind.
    QCOMPARE(called.count(), 1);
    m_host->advanceHelp(link::HelpState::Coming);
    QCOMPARE(m_host->visit().help, link::HelpState::None);
}

void KioskHostStaffTest::whileThePanelIsOpenEverySessionKnows()
{
    plan({"paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE(painted.count(), 1);
    m_host->setPanelOpen(true);
    const QList<link::StaffPanel> open{link::StaffPanel{true}};
    QTRY_COMPARE(told<link::StaffPanel>(1), open);
    m_host->endVisit();
    QTRY_COMPARE(told<link::Begin>(2).size(), 1);
    QVERIFY(!told<link::Begin>(1).first().panelOpen);
    // From its first message on: its window would come over the panel otherwise.
    QVERIFY(told<link::Begin>(2).first().panelOpen);
    m_host->setPanelOpen(false);
    QTRY_COMPARE(told<link::StaffPanel>(2), QList<link::StaffPanel>{link::StaffPanel{}});
}

KIOSK_TEST(KioskHostStaffTest)
#include "KioskHostStaffTest.moc"
