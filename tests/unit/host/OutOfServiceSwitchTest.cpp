// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/OutOfServiceSwitch.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// "Out of service" by staff's hand holds until a hand takes it back.
class OutOfServiceSwitchTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void itHoldsOverARestartAndIsTakenBack();
    void whatCannotBeReadIsOff_data();
    void whatCannotBeReadIsOff();
    void withoutAFileTheKioskIsInService();
    void whereItCannotBeKeptItHoldsForNow();
    void aReasonIsAShortCode();

private:
    static QString blockingCode(const HealthBoard &board)
    {
        const std::optional<PartHealth> blocking = board.blocking();
        return blocking ? blocking->code : QString();
    }
    QString file() const { return m_folder.filePath(u"out-of-service.json"_s); }

    SystemClock m_clock;
    QTemporaryDir m_folder;
};

void OutOfServiceSwitchTest::itHoldsOverARestartAndIsTakenBack()
{
    HealthBoard board(m_clock);
    OutOfServiceSwitch one(m_folder.path(), board);
    QVERIFY(one.switchOff(u"maintenance"_s));
    QCOMPARE(blockingCode(board), u"staff.maintenance"_s);
    HealthBoard next(m_clock);
    OutOfServiceSwitch other(m_folder.path(), next);
    other.restore();
    QCOMPARE(other.reason(), u"maintenance"_s);
    QCOMPARE(blockingCode(next), u"staff.maintenance"_s);
    QVERIFY(other.switchOn());
    QCOMPARE(blockingCode(next), QString());
    QVERIFY(!QFile::exists(file()));
}

void OutOfServiceSwitchTest::whatCannotBeReadIsOff_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half") << QByteArray("{\"reason\":\"maint");
    QTest::newRow("no reason") << QByteArray("{}");
    QTest::newRow("a sentence") << QByteArray("{\"reason\":\"Because of Maija\"}");
}

void OutOfServiceSwitchTest::whatCannotBeReadIsOff()
{
    QFETCH(QByteArray, content);
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write(content);
    kept.close();
    HealthBoard board(m_clock);
    OutOfServiceSwitch one(m_folder.path(), board);
    one.restore();
    QCOMPARE(blockingCode(board), u"staff.unknown"_s);
    QVERIFY(one.switchOn());
}

void OutOfServiceSwitchTest::withoutAFileTheKioskIsInService()
{
    HealthBoard board(m_clock);
    OutOfServiceSwitch one(m_folder.path(), board);
    one.restore();
    QCOMPARE(one.reason(), QString());
    QCOMPARE(blockingCode(board), QString());
}

void OutOfServiceSwitchTest::whereItCannotBeKeptItHoldsForNow()
{
    HealthBoard board(m_clock);
    OutOfServiceSwitch one(m_folder.filePath(u"nowhere"_s), board);
    const Result<void> written = one.switchOff(u"maintenance"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"state.write"_s);
    QCOMPARE(blockingCode(board), u"staff.maintenance"_s);
}

void OutOfServiceSwitchTest::aReasonIsAShortCode()
{
    QVERIFY(OutOfServiceSwitch::isReason(u"no_staff"_s));
    for (const QString &other : {u""_s, u"Maintenance"_s, u"a b"_s, u"x\n"_s, QString(33, u'a')})
        QVERIFY2(!OutOfServiceSwitch::isReason(other), qPrintable(other));
}

KIOSK_TEST(OutOfServiceSwitchTest)
#include "OutOfServiceSwitchTest.moc"
