// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskLinkStage.h"
#include "health/StationChecks.h"
#include "host/PracticePast.h"

using namespace kiosk;
using namespace kiosk::fleet;
using namespace Qt::StringLiterals;

/// A kiosk and its desk, with a real broker between them that may be slow, dead, wrong or hostile.
class DeskLinkTest : public DeskLinkStage
{
    Q_OBJECT
private Q_SLOTS:
    void theDeskSeesTheKiosk_data();
    void theDeskSeesTheKiosk();
    void aChangeIsReportedWithinASecond();
    void reportsAreNotSentFasterThanFourASecond();
    void withoutADeskTheVisitorIsNotToldOtherwise();
    void aCallIsToldSeenAndAnswered_data();
    void aCallIsToldSeenAndAnswered();
    void whatTheDeskAsksIsDoneAndWrittenDown_data();
    void whatTheDeskAsksIsDoneAndWrittenDown();
    void aRecordingIsDoneOnce();
    void whatIsUsualAtAStepIsTold();
    void aVisitThatIsOverIsNotEndedAgain();
    void updatesThatWaitAreTold();
    void nothingPersonalIsSent();
};

void DeskLinkTest::theDeskSeesTheKiosk_data()
{
    eachBroker();
}

void DeskLinkTest::theDeskSeesTheKiosk()
{
    Broker &between = broker();
    makeKiosk("wait", between);
    QTRY_VERIFY(m_link->isConnected());
    // A desk that comes later sees it, too.
    const auto desk = makeDesk(between);
    QTRY_VERIFY(reportAt(*desk) && reportAt(*desk)->state.step == Step::Wait);
    const KioskReport report = *reportAt(*desk);
    QCOMPARE(report.name, u"Lutakko 1"_s);
    QCOMPARE(report.place, u"Päärakennus"_s);
    QCOMPARE(report.state.session, m_host->visit().session);
    QVERIFY(report.state.readyAt);
    QVERIFY(std::abs((report.state.readyAt->at - m_host->visit().at.readyAt->at).count()) < 5000);
    QTRY_VERIFY(std::any_of(desk->heard.cbegin(), desk->heard.cend(), [&](const MqttMessage &message) {
        const auto online = onlinePayload().read(message.payload);
        return message.topic == m_topics.online(u"a1"_s) && online && online->online && online->boot == m_link->boot()
            && online->messages.size() == 1;
    }));
    QTRY_COMPARE(health(u"desk"_s), u"ok"_s);
}

void DeskLinkTest::aChangeIsReportedWithinASecond()
{
    Broker &between = broker();
    makeKiosk("wait", between);
    const auto desk = makeDesk(between);
    QTRY_VERIFY(reportAt(*desk) && reportAt(*desk)->state.step == Step::Wait);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_switch->switchOff(u"maintenance"_s));
    QTRY_COMPARE(reportAt(*desk)->state.staffReason, u"maintenance"_s);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void DeskLinkTest::reportsAreNotSentFasterThanFourASecond()
{
    Broker &between = broker();
    makeKiosk("wait", between);
    const auto desk = makeDesk(between);
    QTRY_VERIFY(reportAt(*desk) && reportAt(*desk)->state.step == Step::Wait);
    const auto reports = [&] {
        return std::count_if(desk->heard.cbegin(), desk->heard.cend(),
                             [&](const MqttMessage &message) { return message.topic == m_topics.state(u"a1"_s); });
    };
    // What was under way before is through then.
    QVERIFY(m_switch->switchOff(u"service"_s));
    QTRY_COMPARE(reportAt(*desk)->state.staffReason, u"service"_s);
    const auto before = reports();
    QElapsedTimer timer;
    timer.start();
    int changes = 0;
    while (reports() - before < 7 && !timer.hasExpired(patience)) {
        const QString reason = ++changes % 2 == 0 ? u"maintenance"_s : u"fault"_s;
        QVERIFY(m_switch->switchOff(reason));
        QCoreApplication::processEvents();
    }
    // A slow machine makes more time of it, never less.
    QVERIFY2(timer.elapsed() >= 1250, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(changes > 7);
    QVERIFY(reports() - before >= 7);
    // The last change is not lost.
    QTRY_COMPARE(reportAt(*desk)->state.staffReason, m_switch->reason());
}

void DeskLinkTest::withoutADeskTheVisitorIsNotToldOtherwise()
{
    Broker &between = broker();
    makeKiosk("help", between);
    QTRY_COMPARE(m_host->visit().help, link::HelpState::Called);
    const auto desk = makeDesk(between);
    // The desk's program has the report, but nobody has sat down.
    QTRY_VERIFY(reportAt(*desk) && reportAt(*desk)->state.help == link::HelpState::Called);
    QCOMPARE(m_host->visit().help, link::HelpState::Called);
    sitDown(*desk);
    QTRY_COMPARE(m_host->visit().help, link::HelpState::Told);
}

void DeskLinkTest::aCallIsToldSeenAndAnswered_data()
{
    eachBroker();
}

void DeskLinkTest::aCallIsToldSeenAndAnswered()
{
    Broker &between = broker();
    const auto desk = makeDesk(between);
    sitDown(*desk);
    makeKiosk("help", between);
    QTRY_COMPARE(m_host->visit().help, link::HelpState::Told);
    const SessionId visit = m_host->visit().session;
    const QString seen = ask(*desk, {Action::SeeHelp, {}, visit});
    QTRY_COMPARE(codeOf(*desk, seen), u"ok"_s);
    QCOMPARE(m_host->visit().help, link::HelpState::Seen);
    QElapsedTimer timer;
    timer.start();
    const QString coming = ask(*desk, {Action::AnswerHelp, {}, visit});
    QTRY_VERIFY(reportAt(*desk)->state.help == link::HelpState::Coming);
    qInfo("from the press to every desk's list: %lld ms", timer.elapsed());
    QTRY_COMPARE(codeOf(*desk, coming), u"ok"_s);
    QCOMPARE(reportAt(*desk)->answeredBy, u"Åsa"_s);
    QTRY_VERIFY(!told<link::HelpStanding>(1).isEmpty());
    QTRY_COMPARE(told<link::HelpStanding>(1).last().state, link::HelpState::Coming);
    QVERIFY(journal().contains("help_answered"));
    sitDown(*desk, false);
}

void DeskLinkTest::whatTheDeskAsksIsDoneAndWrittenDown_data()
{
    eachBroker();
}

void DeskLinkTest::whatTheDeskAsksIsDoneAndWrittenDown()
{
    Broker &between = broker();
    const auto desk = makeDesk(between);
    makeKiosk("wait", between);
    QTRY_VERIFY(reportAt(*desk) && reportAt(*desk)->state.step == Step::Wait);
    const SessionId visit = m_host->visit().session;

    QString id = ask(*desk, {Action::MoreTime, {}, visit});
    QTRY_COMPARE(codeOf(*desk, id), u"ok"_s);
    QTRY_COMPARE(told<link::MoreTime>(1).size(), 1);
    id = ask(*desk, {Action::ShowMessage, u"one_moment"_s, visit});
    QTRY_COMPARE(codeOf(*desk, id), u"ok"_s);
    QTRY_COMPARE(told<link::StaffWrites>(1).size(), 1);
    QTRY_COMPARE(reportAt(*desk)->message, u"one_moment"_s);
    id = ask(*desk, {Action::ShowMessage, u"buy_now"_s, visit});
    QTRY_COMPARE(codeOf(*desk, id), u"fleet.unknown_message"_s);
    QCOMPARE(told<link::StaffWrites>(1).size(), 1);
    id = ask(*desk, {Action::OutOfService, u"maintenance"_s});
    QTRY_COMPARE(codeOf(*desk, id), u"ok"_s);
    QCOMPARE(m_switch->reason(), u"maintenance"_s);
    id = ask(*desk, {Action::BackInService});
    QTRY_COMPARE(codeOf(*desk, id), u"ok"_s);
    QCOMPARE(m_switch->reason(), QString());
    m_clock.leap(Seconds{10});
    Order days{Action::Statistics};
    days.from = m_clock.now().date().addDays(-7);
    days.to = m_clock.now().date().addDays(1);
    id = ask(*desk, days);
    QTRY_COMPARE(codeOf(*desk, id), u"ok"_s);
    QVERIFY(answerTo(*desk, id)->statistics);
    id = ask(*desk, {Action::Journal});
    QTRY_COMPARE(codeOf(*desk, id), u"ok"_s);
    QVERIFY(!answerTo(*desk, id)->journal->lines.isEmpty());
    id = ask(*desk, {Action::Faults});
    QTRY_COMPARE(codeOf(*desk, id), u"ok"_s);
    QVERIFY(answerTo(*desk, id)->journal);
    id = ask(*desk, {Action::VerifyJournal});
    QTRY_VERIFY(answerTo(*desk, id).has_value());
    id = ask(*desk, {Action::EndVisit, {}, visit});
    QTRY_COMPARE(codeOf(*desk, id), u"ok"_s);
    QTRY_VERIFY(m_host->visit().session != visit);

    const QByteArray written = journal();
    for (const char *action :
         {"more_time", "show_message", "out_of_service", "back_in_service", "end_session", "verify_journal"})
        QVERIFY2(written.contains(action), action);
    QVERIFY(written.count("Åsa") >= 10);
}

void DeskLinkTest::aRecordingIsDoneOnce()
{
    Broker &between = broker();
    const auto desk = makeDesk(between);
    makeKiosk("wait", between);
    QTRY_VERIFY(reportAt(*desk) && reportAt(*desk)->state.step == Step::Wait);
    const Milliseconds now = m_clock.sinceBoot();
    const auto request = m_signer->sign({Action::MoreTime, {}, m_host->visit().session},
                                        Target::of(*reportAt(*desk), now, now, u"jamk"_s, u"a1"_s, u"d1"_s));
    QVERIFY(request);
    for (int i = 0; i < 5; ++i)
        desk->client->publish({m_topics.request(u"a1"_s, u"d1"_s), request->payload});
    const auto answers = [&] {
        return std::count_if(desk->heard.cbegin(), desk->heard.cend(), [&](const MqttMessage &message) {
            return message.topic == m_topics.answer(u"d1"_s) && message.payload.contains("\"code\":\"ok\"");
        });
    };
    // Whoever asks twice is answered twice.
    QTRY_COMPARE(answers(), 5);
    QTRY_COMPARE(told<link::MoreTime>(1).size(), 1);
    // After the kiosk's restart it is a stranger's.
    m_link.reset();
    m_link = makeLink(between.port(), m_state->path());
    m_link->start();
    QTRY_VERIFY(m_link->isConnected());
    desk->heard.clear();
    desk->client->publish({m_topics.request(u"a1"_s, u"d1"_s), request->payload});
    QTRY_COMPARE(codeOf(*desk, request->id), u"fleet.restarted"_s);
    QCOMPARE(told<link::MoreTime>(1).size(), 1);
    QVERIFY(journal().contains("fleet.restarted"));
}

void DeskLinkTest::whatIsUsualAtAStepIsTold()
{
    Broker &between = broker();
    const auto desk = makeDesk(between);
    m_past = [this](SessionJournal::Settings journal) {
        return writePracticePast(std::move(journal), {*MethodId::fromString(u"one"_s)}, Seconds{600}, m_clock);
    };
    makeKiosk("address", between);
    QTRY_VERIFY(reportAt(*desk) && reportAt(*desk)->state.step == Step::Address);
    QTRY_VERIFY(reportAt(*desk)->stepUsual);
    // Ninety of a hundred of that month's were through with it.
    QVERIFY(reportAt(*desk)->stepUsual > Seconds{55} && reportAt(*desk)->stepUsual <= Seconds{71});
}

void DeskLinkTest::aVisitThatIsOverIsNotEndedAgain()
{
    Broker &between = broker();
    const auto desk = makeDesk(between);
    makeKiosk("wait", between);
    QTRY_VERIFY(reportAt(*desk) && reportAt(*desk)->state.step == Step::Wait);
    const SessionId first = m_host->visit().session;
    QString id = ask(*desk, {Action::EndVisit, {}, first});
    QTRY_COMPARE(codeOf(*desk, id), u"ok"_s);
    QTRY_VERIFY(m_host->visit().session != first);
    const SessionId second = m_host->visit().session;
    // The clerk pressed for the visit that was on the list.
    id = ask(*desk, {Action::EndVisit, {}, first});
    QTRY_COMPARE(codeOf(*desk, id), u"fleet.visit_over"_s);
    QCOMPARE(m_host->visit().session, second);
}

void DeskLinkTest::updatesThatWaitAreTold()
{
    Broker &between = broker();
    makeKiosk("wait", between);
    const auto desk = makeDesk(between);
    QTRY_VERIFY(reportAt(*desk));
    // No station: nobody knows.
    QVERIFY(!reportAt(*desk)->updatesPending);
    const auto report = [this](const stationchecks::PendingUpdates &pending, const QString &code) {
        m_board->report(
            PartHealth{stationchecks::updatesPart.toString(), HealthState::Warning, code, {}, {}, pending.toFacts()});
    };
    report({5, 2, 0}, u"updates.security"_s);
    QTRY_COMPARE(reportAt(*desk)->updatesPending, std::optional(5));
    QCOMPARE(reportAt(*desk)->securityUpdates, std::optional(2));
    // What old lists say is no figure of today's.
    report({5, 0, 9}, u"updates.lists_old"_s);
    QTRY_VERIFY(!reportAt(*desk)->updatesPending);
    QVERIFY(!reportAt(*desk)->securityUpdates);
}

void DeskLinkTest::nothingPersonalIsSent()
{
    Broker &between = broker();
    const auto desk = makeDesk(between);
    m_board->report(PartHealth{
        u"network"_s, HealthState::Warning, u"network.dns"_s, u"10.1.2.3"_s, {}, u"10.1.2.3, maija@example.org"_s});
    makeKiosk("strange", between);
    QTRY_VERIFY(reportAt(*desk).has_value());
    QTRY_VERIFY(std::any_of(desk->heard.cbegin(), desk->heard.cend(),
                            [](const MqttMessage &message) { return message.payload.contains("network.dns"); }));
    for (const MqttMessage &message : std::as_const(desk->heard)) {
        for (const char *personal : {"10.1.2.3", "maija", "@", "evil", "http"})
            QVERIFY2(!message.payload.contains(personal), personal);
    }
}

KIOSK_TEST(DeskLinkTest)
#include "DeskLinkTest.moc"
