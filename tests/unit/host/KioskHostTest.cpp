// SPDX-License-Identifier: GPL-3.0-or-later
#include "KioskHostStage.h"

#include "host/VisitRecorder.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <csignal>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// Visits that follow one another, and what becomes of one that breaks.
class KioskHostTest : public KioskHostStage
{
    Q_OBJECT
private Q_SLOTS:
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
    void eachTicketHasOneSlip();
    void withoutAPrinterThereIsNoSlip();
    void aSlipIsNotTheNextVisitors();
    void stoppingEndsEverything();
    void aStopInAnIdentificationIsItsEnd();
    void whatAPageWritesIntoNamesStandsNowhere();
};

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
    QTRY_VERIFY(receipt);
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
    QTRY_COMPARE(erased.count(), 1);
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
    QTRY_COMPARE(erased.count(), 1);
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
    QTRY_COMPARE(reached.count(), 1);
    const Milliseconds before = m_clock.sinceBoot();
    kill(static_cast<pid_t>(m_host->shown()->processId()), SIGKILL);
    QTRY_VERIFY(begin(2));
    const std::optional<link::Resume> resume = begin(2)->resume;
    QCOMPARE(resume.has_value(), step.has_value());
    if (!resume)
        return;
    QCOMPARE(resume->step, *step);
    QCOMPARE(resume->language, Language::Swedish);
    // The attempt that broke off is none of the visitor's.
    QCOMPARE(resume->attemptsUsed, role == "verify" ? 1 : 2);
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
    QTRY_COMPARE(reached.count(), 1);
    m_host.reset(); // no orderly end
    makeHost();
    m_host->start();
    QTRY_VERIFY(begin(2));
    QVERIFY(begin(2)->resume);
    QCOMPARE(begin(2)->resume->step, Step::Wait);
}

void KioskHostTest::oneWithoutAHeartbeatIsReplaced()
{
    plan({"hang", "paint"});
    makeHost();
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE(erased.count(), 1);
    QCOMPARE(erased.first().first().value<ErasureReceipt>().reason, u"hung"_s);
    QVERIFY(m_host->shown());
}

void KioskHostTest::oneThatNeverPaintsIsReplaced()
{
    plan({"silent", "paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE(painted.count(), 1);
    QTRY_COMPARE(homes().size(), 1);
}

void KioskHostTest::whoBreaksTheLinkIsReplaced_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::newRow("an unknown message") << QByteArray("garbage");
    QTest::newRow("too many messages") << QByteArray("flood");
    QTest::newRow("a line without an end") << QByteArray("endless");
    QTest::newRow("a method that the profile does not have") << QByteArray("stranger");
}

void KioskHostTest::whoBreaksTheLinkIsReplaced()
{
    QFETCH(const QByteArray, role);
    plan({role, "paint"});
    makeHost();
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->start();
    QTRY_COMPARE(erased.count(), 1);
    QCOMPARE(erased.first().first().value<ErasureReceipt>().reason, u"malformed"_s);
    QTRY_COMPARE(painted.count(), 2);
    QVERIFY(m_log.has(u"session.malformed"_s) || m_log.has(u"link.malformed"_s));
}

void KioskHostTest::deathsInARowAreAnsweredMoreAndMoreSlowly()
{
    plan({"die"});
    makeHost();
    m_host->start();
    QTRY_VERIFY(!m_health->availability().ready);
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
    QTRY_COMPARE(ticketsOf(1).size(), 1);
    const link::Ticket ticket = ticketsOf(1).first();
    QCOMPARE(ticket.id, TicketId::first());
    QCOMPARE(ticket.language, Language::English);
    m_host.reset();
    makeHost();
    m_host->start();
    QTRY_COMPARE(ticketsOf(2), QList{ticket});
}

void KioskHostTest::eachTicketHasOneSlip()
{
    plan({"slips"});
    makeHost();
    QSignalSpy wanted(m_host.get(), &KioskHost::slipWanted);
    m_host->setPrinterReady(true);
    m_host->start();
    QTRY_COMPARE(told<link::Printer>(1).size(), 3);
    const QList<link::Printer> first = told<link::Printer>(1);
    QCOMPARE(first.value(0).state, link::PrinterState::Ready);
    // Before it had a ticket, and a second one of the same.
    QCOMPARE(first.value(1).state, link::PrinterState::Failed);
    QCOMPARE(first.value(2).state, link::PrinterState::Failed);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(1).value<link::Ticket>().id, m_host->tickets().first().id);
    QCOMPARE(wanted.first().at(2).value<Language>(), Language::Swedish);
    m_host->slipDone(true);
    QTRY_COMPARE(told<link::Printer>(1).value(4).state, link::PrinterState::Printed);
}

void KioskHostTest::withoutAPrinterThereIsNoSlip()
{
    plan({"slip and leave", "paint"});
    makeHost();
    QSignalSpy wanted(m_host.get(), &KioskHost::slipWanted);
    m_host->start();
    QTRY_COMPARE(homes().size(), 1);
    QTRY_VERIFY(m_host->visit().at.step == Step::Welcome && !m_host->tickets().isEmpty());
    QVERIFY(wanted.isEmpty());
    QVERIFY(told<link::Printer>(2).isEmpty());
}

void KioskHostTest::aSlipIsNotTheNextVisitors()
{
    plan({"slip and leave", "paint"});
    makeHost();
    QSignalSpy wanted(m_host.get(), &KioskHost::slipWanted);
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    m_host->setPrinterReady(true);
    m_host->start();
    QTRY_COMPARE(painted.size(), 2);
    QCOMPARE(wanted.size(), 1);
    // While it is on its way nobody is offered another; then everybody, and nobody hears how it went.
    QVERIFY(told<link::Printer>(2).isEmpty());
    m_host->slipDone(false);
    QTRY_COMPARE(told<link::Printer>(2), QList{link::Printer{link::PrinterState::Ready}});
    m_host->setPrinterReady(false);
    QTRY_COMPARE(told<link::Printer>(2).size(), 2);
    QCOMPARE(told<link::Printer>(2).last().state, link::PrinterState::None);
}

void KioskHostTest::stoppingEndsEverything()
{
    plan({"paint"});
    makeHost();
    QSignalSpy painted(m_host.get(), &KioskHost::painted);
    QSignalSpy stopped(m_host.get(), &KioskHost::stopped);
    m_host->start();
    QTRY_COMPARE(painted.count(), 1);
    const qint64 pid = m_host->shown()->processId();
    m_host->stop();
    QTRY_COMPARE(stopped.count(), 1);
    QVERIFY(!isAlive(pid));
    QVERIFY(homes().isEmpty());
    QVERIFY(m_log.has(u"reason=host_stops processes_left=0 home_gone=yes"_s));
}

void KioskHostTest::whatAPageWritesIntoNamesStandsNowhere()
{
    plan({"strange", "paint"});
    makeHost();
    QList<journal::Entry> written;
    const VisitRecorder recorder(*m_host, Seconds{600}, [&](const journal::Entry &entry) { written << entry; });
    QSignalSpy erased(m_host.get(), &KioskHost::erased);
    m_host->start();
    QTRY_COMPARE(erased.count(), 1);
    QStringList told;
    for (const journal::Entry &entry : written) {
        if (const auto *refused = std::get_if<journal::HostRefused>(&entry))
            told << u"%1 %2"_s.arg(refused->host).arg(refused->count);
    }
    QCOMPARE(told, (QStringList{u"evil.example 0"_s, u"other 2"_s}));
    QVERIFY(m_log.has(u"host.refused evil.example"_s));
    QVERIFY2(!m_log.has(u"meikalainen"_s), qPrintable(m_log.lines.join(u'\n')));
}

void KioskHostTest::aStopInAnIdentificationIsItsEnd()
{
    plan({"verify", "paint"});
    makeHost();
    QSignalSpy reached(m_host.get(), &KioskHost::stepReached);
    QSignalSpy stopped(m_host.get(), &KioskHost::stopped);
    m_host->start();
    QTRY_COMPARE(reached.count(), 1);
    m_host->stop();
    QTRY_COMPARE(stopped.count(), 1);
    m_host.reset();
    makeHost();
    m_host->start();
    QTRY_VERIFY(begin(2));
    QVERIFY2(!begin(2)->resume, "who starts the kiosk next morning is told that something broke");
}

KIOSK_TEST(KioskHostTest)
#include "KioskHostTest.moc"
