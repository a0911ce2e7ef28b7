// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskLinkStage.h"

using namespace kiosk;
using namespace kiosk::fleet;
using namespace Qt::StringLiterals;

/// What goes wrong between kiosk and desk costs the visitor nothing, and staff are told.
class DeskFaultsTest : public DeskLinkStage
{
    Q_OBJECT
private Q_SLOTS:
    void rubbishIsAnsweredAndForgotten();
    void aFloodFillsNoJournal();
    void aBrokerThatGoesChangesNothingElse();
    void aBrokerThatForgotHearsEverythingAnew();
    void whatTheAccessListForbidsIsAWarning();
    void twoKiosksOfOneNameBothSaySo();
    void anExpiredCertificateIsAWarning();
    void whoLeavesSaysSo();
    void aCallThatTheBrokerDoesNotTakeIsNotTold();
    void aDeskThatHasLeftIsNobody();
};

void DeskFaultsTest::rubbishIsAnsweredAndForgotten()
{
    Broker &between = broker();
    const auto desk = makeDesk(between);
    makeKiosk("wait", between);
    QTRY_VERIFY(m_link->isConnected());
    const QString topic = m_topics.request(u"a1"_s, u"d1"_s);
    const QByteArrayList rubbish{"",
                                 "{",
                                 "[]",
                                 "null",
                                 QByteArray(8000, '['),
                                 QByteArray("\0\xff", 2),
                                 QByteArray(20'000, 'x'),
                                 "{\"request\":1,\"signature\":2}"};
    for (const QByteArray &one : rubbish)
        desk->client->publish({topic, one, false, {}, {}, "mine"});
    desk->client->publish({topic, QByteArray(1 << 20, 'x')});
    QTRY_VERIFY(answerTo(*desk, u"mine"_s));
    QCOMPARE(answerTo(*desk, u"mine"_s)->ok, false);
    const QString id = ask(*desk, {Action::BackInService});
    m_clock.leap(Seconds{60});
    const QString again = ask(*desk, {Action::BackInService});
    QTRY_VERIFY(!codeOf(*desk, id).isEmpty() || !codeOf(*desk, again).isEmpty());
    QVERIFY(m_link->isConnected());
}

void DeskFaultsTest::aFloodFillsNoJournal()
{
    Broker &between = broker();
    const auto desk = makeDesk(between);
    makeKiosk("wait", between);
    QTRY_VERIFY(m_link->isConnected());
    const QByteArray before = journal();
    QSignalSpy published(desk->client.get(), &MqttClient::published);
    for (int i = 0; i < 3000; ++i)
        desk->client->publish({m_topics.request(u"a1"_s, u"d1"_s), "{}"});
    QVERIFY(desk->client->publish({m_topics.request(u"a1"_s, u"d1"_s), "{}"}) > 0);
    QTRY_COMPARE_WITH_TIMEOUT(published.count() >= 3001, true, 60'000);
    QTRY_VERIFY(m_board->current().state() != HealthState::NotReady);
    QVERIFY2(journal().count('\n') - before.count('\n') < 25,
             qPrintable(QString::number(journal().count('\n') - before.count('\n'))));
    // A minute later the desk is heard again.
    m_clock.leap(Seconds{61});
    desk->heard.clear();
    m_switch->switchOff(u"fault"_s);
    QTRY_VERIFY(reportAt(*desk));
    const QString id = ask(*desk, {Action::BackInService});
    QTRY_COMPARE(codeOf(*desk, id), u"ok"_s);
}

void DeskFaultsTest::aBrokerThatGoesChangesNothingElse()
{
    Broker &between = broker();
    makeKiosk("wait", between);
    QTRY_COMPARE(health(u"desk"_s), u"ok"_s);
    const SessionId visit = m_host->visit().session;
    between.kill();
    QTRY_VERIFY(!m_link->isConnected());
    m_clock.leap(DeskHealth::patience);
    QTRY_COMPARE(health(u"desk"_s), u"desk.broker"_s);
    QVERIFY(!m_board->blocking());
    QCOMPARE(m_host->visit().session, visit);
    QVERIFY(between.start());
    QTRY_COMPARE(health(u"desk"_s), u"ok"_s);
}

void DeskFaultsTest::aBrokerThatForgotHearsEverythingAnew()
{
    Broker &between = broker();
    makeKiosk("wait", between);
    QTRY_VERIFY(m_link->isConnected());
    between.kill();
    between.forgetWhatIsKept();
    QVERIFY(between.start());
    const auto desk = makeDesk(between);
    QTRY_VERIFY(reportAt(*desk).has_value());
    QTRY_VERIFY(std::any_of(desk->heard.cbegin(), desk->heard.cend(), [&](const MqttMessage &message) {
        return message.topic == m_topics.online(u"a1"_s) && message.payload.contains("true");
    }));
}

void DeskFaultsTest::whatTheAccessListForbidsIsAWarning()
{
    Broker own(Broker::Kind::Mosquitto, Broker::Wire::Tls, QStringLiteral(KIOSK_SOURCE_DIR));
    QVERIFY(own.makeCertificates({u"kiosk"_s, u"a1"_s}));
    own.setAccess("# nobody may do anything\nuser nobody\ntopic read nothing\n");
    QVERIFY2(own.start(), qPrintable(own.complaint()));
    makeKiosk("wait", own);
    QTRY_COMPARE(health(u"desk"_s), u"desk.refused"_s);
    QVERIFY(!m_board->blocking());
}

void DeskFaultsTest::twoKiosksOfOneNameBothSaySo()
{
    Broker &between = broker();
    makeKiosk("wait", between);
    QTRY_VERIFY(m_link->isConnected());
    const auto desk = makeDesk(between);
    HealthBoard otherBoard(m_clock);
    DeskLink::Settings settings;
    settings.desk.broker = u"127.0.0.1"_s;
    settings.desk.port = between.port();
    settings.desk.site = u"jamk"_s;
    settings.desk.kiosk = u"a1"_s;
    settings.desk.caFile = between.file(u"ca.pem"_s);
    settings.desk.certificate = between.file(u"a1.pem"_s);
    settings.desk.key = between.file(u"a1.key"_s);
    settings.configuration = settings.profile = QString(16, u'a');
    settings.stateDir = m_folder->path();
    settings.firstRetry = Milliseconds{100};
    DeskLink other(settings, DeskLink::Parts{*m_host, *m_vault, otherBoard, *m_overview, *m_actions, *m_reports},
                   m_clock, m_log);
    other.start();
    QTRY_COMPARE(health(u"desk"_s), u"desk.id_twice"_s);
    QTRY_VERIFY(otherBoard.current().find(u"desk"_s));
    QTRY_COMPARE(otherBoard.current().find(u"desk"_s)->code, u"desk.id_twice"_s);
    QTRY_VERIFY(m_link->isConnected() != other.isConnected());
    QVERIFY(!m_board->blocking());
}

void DeskFaultsTest::anExpiredCertificateIsAWarning()
{
    Broker &between = broker();
    makeKiosk("wait", between);
    QTRY_COMPARE(health(u"desk_certificate"_s), u"ok"_s);
    m_link.reset();
    DeskLink::Settings settings;
    settings.desk.broker = u"127.0.0.1"_s;
    settings.desk.port = between.port();
    settings.desk.site = u"jamk"_s;
    settings.desk.kiosk = u"late"_s;
    settings.desk.caFile = between.file(u"ca.pem"_s);
    settings.desk.certificate = between.file(u"late.pem"_s);
    settings.desk.key = between.file(u"late.key"_s);
    settings.stateDir = m_folder->path();
    settings.firstRetry = Milliseconds{100};
    DeskLink late(settings, DeskLink::Parts{*m_host, *m_vault, *m_board, *m_overview, *m_actions, *m_reports}, m_clock,
                  m_log);
    late.start();
    QTRY_COMPARE(health(u"desk_certificate"_s), u"desk.certificate"_s);
    QVERIFY(!m_board->blocking());
}

void DeskFaultsTest::whoLeavesSaysSo()
{
    Broker &between = broker();
    const auto desk = makeDesk(between);
    makeKiosk("wait", between);
    QTRY_VERIFY(reportAt(*desk).has_value());
    const auto lastWord = [&] {
        for (auto message = desk->heard.crbegin(); message != desk->heard.crend(); ++message) {
            if (message->topic == m_topics.online(u"a1"_s))
                return onlinePayload().read(message->payload).value_or(Online{});
        }
        return Online{};
    };
    QTRY_COMPARE(lastWord().online, true);
    m_link->stop();
    QTRY_COMPARE(lastWord().online, false);
    QCOMPARE(lastWord().boot, m_link->boot());
}

void DeskFaultsTest::aCallThatTheBrokerDoesNotTakeIsNotTold()
{
    Broker own(Broker::Kind::Mosquitto, Broker::Wire::Tls, QStringLiteral(KIOSK_SOURCE_DIR));
    QVERIFY(own.makeCertificates({u"kiosk"_s, u"a1"_s}) && own.makeCertificates({u"desk"_s, u"d1"_s}));
    QFile access(own.file(u"acl"_s));
    QVERIFY(access.open(QIODevice::ReadOnly));
    own.setAccess(access.readAll().replace("pattern write mfa-kiosk/1/jamk/%u/state\n", ""));
    QVERIFY2(own.start(), qPrintable(own.complaint()));
    const auto desk = makeDesk(own);
    sitDown(*desk);
    makeKiosk("help", own);
    QTRY_COMPARE(health(u"desk"_s), u"desk.refused"_s);
    QCOMPARE(m_host->visit().help, link::HelpState::Called);
}

void DeskFaultsTest::aDeskThatHasLeftIsNobody()
{
    Broker &between = broker();
    auto desk = makeDesk(between);
    QSignalSpy taken(desk->client.get(), &MqttClient::published);
    sitDown(*desk);
    // As the clerk's program leaves: not every broker gives a will up before its delay is over.
    sitDown(*desk, false);
    QTRY_COMPARE(taken.count(), 2);
    desk->client->stop(true);
    makeKiosk("help", between);
    QTRY_VERIFY(m_link->isConnected());
    const auto later = makeDesk(between);
    QTRY_VERIFY(reportAt(*later) && reportAt(*later)->state.help != link::HelpState::None);
    QCOMPARE(m_host->visit().help, link::HelpState::Called);
}

KIOSK_TEST(DeskFaultsTest)
#include "DeskFaultsTest.moc"
