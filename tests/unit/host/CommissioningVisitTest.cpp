// SPDX-License-Identifier: GPL-3.0-or-later
#include "KioskHostStage.h"

#include "host/CommissioningVisit.h"

#include <csignal>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// Commissioning is one visit, whatever becomes of it.
class CommissioningVisitTest : public KioskHostStage
{
    Q_OBJECT
private Q_SLOTS:
    void itIsOverWithItsVisit_data();
    void itIsOverWithItsVisit();
    void staffStopIt();

private:
    /// Plays \a role as the visit of a commissioning.
    void commission(const QByteArray &role);

    std::unique_ptr<CommissioningRecord> m_record;
    std::unique_ptr<CommissioningVisit> m_visit;
};

void CommissioningVisitTest::commission(const QByteArray &role)
{
    plan({"paint", role, "paint"});
    makeHost();
    m_record = std::make_unique<CommissioningRecord>();
    m_visit = std::make_unique<CommissioningVisit>(*m_host, *m_record);
    m_host->start();
    QTRY_VERIFY(m_host->shown() && begin(1));
    QVERIFY(!isCommissioning(1));
    m_visit->start();
    QVERIFY(m_record->isRunning());
    QTRY_VERIFY(begin(2));
    QVERIFY(isCommissioning(2));
}

void CommissioningVisitTest::itIsOverWithItsVisit_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::newRow("finished") << QByteArray("finish");
    QTest::newRow("broke the link's rules") << QByteArray("garbage");
    QTest::newRow("died") << QByteArray("verify");
}

void CommissioningVisitTest::itIsOverWithItsVisit()
{
    QFETCH(QByteArray, role);
    commission(role);
    if (role == "verify") {
        QTRY_VERIFY(m_host->visit().at.step == Step::Verify);
        kill(static_cast<pid_t>(m_host->shown()->processId()), SIGKILL);
    }
    QTRY_VERIFY(begin(3));
    QVERIFY(!isCommissioning(3));
    QVERIFY(!m_host->isCommissioning());
    QVERIFY(!m_record->isRunning());
}

void CommissioningVisitTest::staffStopIt()
{
    commission("verify");
    QTRY_VERIFY(m_host->visit().at.step == Step::Verify);
    m_visit->stop();
    QTRY_VERIFY(begin(3));
    QVERIFY(!isCommissioning(3));
    QVERIFY(!m_record->isRunning());
    // A second word of staff's changes nothing.
    const SessionId shown = m_host->visit().session;
    m_visit->stop();
    QVERIFY(m_host->visit().session == shown);
}

KIOSK_TEST(CommissioningVisitTest)
#include "CommissioningVisitTest.moc"
