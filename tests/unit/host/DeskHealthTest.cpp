// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/HealthTable.h"
#include "host/DeskHealth.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What the way to the desk lacks is told to staff, with a remedy, and never closes the kiosk.
class DeskHealthTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aMomentWithoutABrokerIsNoNews();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void aNameThatStandsTwiceIsRemembered();
    void whatTheBrokerForbidsIsToldUntilItTakesItAgain();
    void aCertificateThatCannotBeReadIsTold();

private:
    QString code(const QString &part = u"desk"_s) const
    {
        const HealthReport report = m_board->current();
        const PartHealth *found = report.find(part);
        return found ? found->code : QString();
    }

    ManualClock m_clock;
    std::unique_ptr<HealthBoard> m_board;
    std::unique_ptr<DeskHealth> m_health;
};

void DeskHealthTest::init()
{
    StrictTest::init();
    m_board = std::make_unique<HealthBoard>(m_clock);
    m_health = std::make_unique<DeskHealth>(u"broker.example:8883"_s, QString(), *m_board, m_clock);
}

void DeskHealthTest::aMomentWithoutABrokerIsNoNews()
{
    m_health->connected();
    QCOMPARE(code(), u"ok"_s);
    m_health->disconnected({u"mqtt.lost"_s, {}, {}});
    m_clock.advance(Seconds{9});
    m_health->disconnected({u"mqtt.unreachable"_s, {}, {}});
    QCOMPARE(code(), u"ok"_s);
    m_clock.advance(Seconds{1});
    m_health->look();
    QCOMPARE(code(), u"desk.broker"_s);
    m_health->connected();
    QCOMPARE(code(), u"ok"_s);
}

void DeskHealthTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("code");
    QTest::newRow("library") << u"mqtt.library"_s << u"desk.library"_s;
    QTest::newRow("refused") << u"mqtt.refused"_s << u"desk.refused"_s;
    QTest::newRow("twice") << u"mqtt.taken_over"_s << u"desk.id_twice"_s;
    for (const char *away : {"mqtt.unreachable", "mqtt.name", "mqtt.lost", "mqtt.certificate"})
        QTest::newRow(away) << QString::fromLatin1(away) << u"desk.broker"_s;
}

void DeskHealthTest::whatIsWrongIsNamed()
{
    QFETCH(QString, error);
    QFETCH(QString, code);
    m_health->disconnected({error, {}, {}});
    m_clock.advance(DeskHealth::patience);
    m_health->look();
    QCOMPARE(this->code(), code);
    const PartHealth *part = nullptr;
    const HealthReport report = m_board->current();
    part = report.find(u"desk"_s);
    QCOMPARE(part->state, HealthState::Warning);
    QVERIFY(!report.blocking());
    const health::Words *words = health::wordsFor(code);
    QVERIFY(words && *words->what && *words->remedy);
}

void DeskHealthTest::aNameThatStandsTwiceIsRemembered()
{
    m_health->connected();
    m_health->disconnected({u"mqtt.taken_over"_s, {}, {}});
    m_health->connected();
    QCOMPARE(code(), u"desk.id_twice"_s);
    m_clock.advance(Seconds{3601});
    m_health->look();
    QCOMPARE(code(), u"ok"_s);
}

void DeskHealthTest::whatTheBrokerForbidsIsToldUntilItTakesItAgain()
{
    m_health->connected();
    m_health->published(Error{u"mqtt.forbidden"_s, {}, {}});
    QCOMPARE(code(), u"desk.refused"_s);
    m_health->published(Error{u"mqtt.lost"_s, {}, {}});
    QCOMPARE(code(), u"desk.refused"_s);
    m_health->published(std::nullopt);
    QCOMPARE(code(), u"ok"_s);
}

void DeskHealthTest::aCertificateThatCannotBeReadIsTold()
{
    const DeskHealth health(u"b:1"_s, u"/nowhere.pem"_s, *m_board, m_clock);
    QCOMPARE(code(u"desk_certificate"_s), u"desk.certificate"_s);
    QVERIFY(!m_board->blocking());
}

KIOSK_TEST(DeskHealthTest)
#include "DeskHealthTest.moc"
