// SPDX-License-Identifier: GPL-3.0-or-later
#include "KioskHostStage.h"

#include <QSignalSpy>

#include <csignal>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The session that is held ready beside the one on the screen.
class KioskHostSpareTest : public KioskHostStage
{
    Q_OBJECT
private Q_SLOTS:
    void theNextVisitHasAProcessThatWasThereBefore();
    void itKnowsNoVisitUntilItsTurnAndThenTheLatest();
    void oneThatDiesIsNobodysFault();
    void oneThatSpeaksBeforeItsTurnIsEnded();
    void newSettingsReplaceIt();
    void aVisitUnderStaffsEyesIsNotItsOwn();
    void aStopEndsItWithoutAReceipt();

private:
    /// Waits until number \a number waits for its turn.
    bool isReady(int number)
    {
        return QTest::qWaitFor([&] { return QFile::exists(m_folder->filePath(u"heard-%1"_s.arg(number))); });
    }
    QStringList launched() const { return m_log.lines.filter(u"session.launched"_s); }
};

void KioskHostSpareTest::theNextVisitHasAProcessThatWasThereBefore()
{
    plan({"paint", "paint", "paint"});
    makeHost(Spare::Kept);
    QSignalSpy started(m_host.get(), &KioskHost::sessionStarted);
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QVERIFY(isReady(2));
    QCOMPARE(started.count(), 1);
    QCOMPARE(launched().size(), 2);
    QCOMPARE(homes().size(), 2);
    const qint64 first = m_host->shown()->processId();
    m_host->endVisit();
    QTRY_COMPARE(started.count(), 2);
    QVERIFY(m_host->shown()->processId() != first);
    QVERIFY2(launched().size() == 2 && launched().last().contains(u"pid=%1 "_s.arg(m_host->shown()->processId())),
             qPrintable(launched().join(u'\n')));
    QTRY_COMPARE(erased.count(), 1);
    QVERIFY(erased.first().first().value<ErasureReceipt>().isClean());
    QVERIFY2(isReady(3), "and the one after it has one, too");
}

void KioskHostSpareTest::itKnowsNoVisitUntilItsTurnAndThenTheLatest()
{
    plan({"paint"});
    makeHost(Spare::Kept);
    m_host->start();
    QVERIFY(isReady(2));
    m_health->setNotReady(u"test"_s, u"out.kiosk"_s);
    m_host->setPanelOpen(true);
    QTRY_VERIFY(!told<link::StaffPanel>(1).isEmpty());
    QVERIFY(!begin(2));
    QTRY_COMPARE(told<link::Prepare>(2).size(), 1);
    QCOMPARE(heard(2).size(), 1);
    m_host->endVisit();
    QTRY_VERIFY(begin(2));
    QVERIFY(begin(2)->panelOpen);
    QTRY_COMPARE(told<link::Availability>(2).size(), 1);
    QCOMPARE(told<link::Availability>(2).first().code, u"out.kiosk"_s);
}

void KioskHostSpareTest::oneThatDiesIsNobodysFault()
{
    plan({"paint", "die", "paint"});
    makeHost(Spare::Kept);
    QSignalSpy broke(m_host.get(), &KioskHost::visitBroke);
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    QSignalSpy started(m_host.get(), &KioskHost::sessionStarted);
    m_host->start();
    QTRY_VERIFY(m_log.has(u"session.erased"_s));
    QCOMPARE(homes().size(), 1);
    QCOMPARE(broke.count(), 0);
    QCOMPARE(erased.count(), 0);
    QVERIFY(!m_log.has(u"session.restart"_s));
    QVERIFY(m_health->availability().ready);
    m_host->endVisit();
    QTRY_COMPARE(started.count(), 2);
    QCOMPARE(launched().size(), 3);
}

void KioskHostSpareTest::oneThatSpeaksBeforeItsTurnIsEnded()
{
    plan({"paint", "early", "paint"});
    makeHost(Spare::Kept);
    m_host->start();
    QTRY_VERIFY(m_log.has(u"session.malformed"_s));
    QTRY_COMPARE(homes().size(), 1);
    QVERIFY(m_host->shown());
}

void KioskHostSpareTest::newSettingsReplaceIt()
{
    plan({"paint"});
    makeHost(Spare::Kept);
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    QSignalSpy started(m_host.get(), &KioskHost::sessionStarted);
    m_host->start();
    QVERIFY(isReady(2));
    // Where screen readers listen is in a program's environment, from its launch.
    m_host->setAccessibilityBus(u"unix:path=/nowhere"_s);
    QTRY_COMPARE(started.count(), 2); // Welcome as well
    QVERIFY(begin(3));
    QVERIFY2(!begin(2), "what was launched before is of no use any more");
    QTRY_COMPARE(erased.count(), 1);
    QVERIFY(isReady(4));
    QTRY_COMPARE(homes().size(), 2);
}

void KioskHostSpareTest::aVisitUnderStaffsEyesIsNotItsOwn()
{
    plan({"paint"});
    makeHost(Spare::Kept);
    m_host->start();
    QVERIFY(isReady(2));
    m_host->setCommissioning(true);
    m_host->endVisit();
    QTRY_VERIFY(begin(3));
    QVERIFY(isCommissioning(3));
    QVERIFY2(!begin(2), "it was made ready for a visitor");
    QVERIFY(isReady(4));
    m_host->setCommissioning(false);
    m_host->endVisit();
    QTRY_VERIFY(begin(5));
    QVERIFY2(!isCommissioning(5) && !begin(4), "it was made ready for staff");
}

void KioskHostSpareTest::aStopEndsItWithoutAReceipt()
{
    plan({"paint"});
    makeHost(Spare::Kept);
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    QSignalSpy stopped(m_host.get(), &KioskHost::stopped);
    m_host->start();
    QVERIFY(isReady(2));
    m_host->stop();
    QTRY_COMPARE(stopped.count(), 1);
    QVERIFY(homes().isEmpty());
    QCOMPARE(erased.count(), 1);
}

KIOSK_TEST(KioskHostSpareTest)
#include "KioskHostSpareTest.moc"
