// SPDX-License-Identifier: GPL-3.0-or-later
#include "KioskHostStage.h"

#include "host/VisitRecorder.h"

#include <csignal>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What becomes of a visit is what the journal says of it.
class VisitRecorderTest : public KioskHostStage
{
    Q_OBJECT
private Q_SLOTS:
    void aVisitThatStaffEndIsWrittenDownFromItsBeginning();
    void whoNeverLeftWelcomeHasMadeNoVisit();
    void aVisitGoesOnWhereItsSessionDied();
    void aParkedWaitAndACallAreTold();

private:
    void record();
    QStringList kinds() const;
    template <typename Event> const Event *first() const
    {
        for (const journal::Entry &entry : m_entries) {
            if (const auto *event = std::get_if<Event>(&entry))
                return event;
        }
        return nullptr;
    }

    QList<journal::Entry> m_entries;
    std::unique_ptr<VisitRecorder> m_recorder;
};

void VisitRecorderTest::record()
{
    m_entries.clear();
    makeHost();
    m_recorder = std::make_unique<VisitRecorder>(*m_host, Seconds{600},
                                                 [this](const journal::Entry &entry) { m_entries << entry; });
    m_host->start();
}

QStringList VisitRecorderTest::kinds() const
{
    QStringList kinds;
    for (const journal::Entry &entry : m_entries)
        kinds << journal::kindName(entry);
    return kinds;
}

void VisitRecorderTest::aVisitThatStaffEndIsWrittenDownFromItsBeginning()
{
    plan({"verify", "paint"});
    record();
    QTRY_VERIFY(first<journal::StepReached>());
    const SessionId session = m_host->visit().session;
    m_host->endVisit();
    QTRY_VERIFY(first<journal::Erasure>());
    QCOMPARE(
        kinds(),
        (QStringList{u"session_started"_s, u"method_chosen"_s, u"step_reached"_s, u"session_ended"_s, u"erasure"_s}));
    QVERIFY(first<journal::SessionEnded>()->session == session);
    QCOMPARE(first<journal::SessionEnded>()->reason, u"staff"_s);
    QVERIFY(first<journal::Erasure>()->session == session);
}

void VisitRecorderTest::whoNeverLeftWelcomeHasMadeNoVisit()
{
    plan({"finish", "paint"});
    record();
    QTRY_VERIFY(first<journal::Erasure>());
    QCOMPARE(kinds(), QStringList{u"erasure"_s});
}

void VisitRecorderTest::aVisitGoesOnWhereItsSessionDied()
{
    plan({"wait", "wait"});
    record();
    QTRY_VERIFY(first<journal::StepReached>());
    kill(static_cast<pid_t>(m_host->shown()->processId()), SIGKILL);
    QTRY_VERIFY(kinds().count(u"step_reached"_s) == 2);
    QVERIFY2(kinds().contains(u"resumed"_s), qPrintable(kinds().join(u' ')));
    QCOMPARE(first<journal::SessionEnded>()->reason, u"died"_s);
}

void VisitRecorderTest::aParkedWaitAndACallAreTold()
{
    plan({"park"});
    record();
    QTRY_VERIFY(first<journal::Parked>());
    QVERIFY(first<journal::Parked>()->ticket == TicketId::first());
    m_recorder.reset();
    m_host.reset();
    plan({"help"});
    record();
    QTRY_VERIFY(first<journal::HelpCalled>());
}

KIOSK_TEST(VisitRecorderTest)
#include "VisitRecorderTest.moc"
