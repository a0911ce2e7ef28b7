// SPDX-License-Identifier: GPL-3.0-or-later
#include "KioskHostStage.h"

#include "fleet/Presence.h"
#include "fleet/RequestSigner.h"
#include "host/CommissioningVisit.h"
#include "host/DeskLink.h"
#include "host/PracticeSecretStore.h"
#include "journal/JournalExport.h"
#include "support/Broker.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace kiosk;
using namespace kiosk::fleet;
using namespace Qt::StringLiterals;

/// A kiosk and its desk, with a real broker between them that may be slow, dead, wrong or hostile.
class DeskLinkTest : public KioskHostStage
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void theDeskSeesTheKiosk_data();
    void theDeskSeesTheKiosk();
    void aChangeIsReportedWithinASecond();
    void reportsAreNotSentFasterThanFourASecond();
    void withoutADeskTheVisitorIsNotToldOtherwise();
    void aCallIsToldSeenAndAnswered_data();
    void aCallIsToldSeenAndAnswered();
    void aDeskThatHasLeftIsNobody();
    void aCallThatTheBrokerDoesNotTakeIsNotTold();
    void whatTheDeskAsksIsDoneAndWrittenDown_data();
    void whatTheDeskAsksIsDoneAndWrittenDown();
    void aRecordingIsDoneOnce();
    void aVisitThatIsOverIsNotEndedAgain();
    void rubbishIsAnsweredAndForgotten();
    void aFloodFillsNoJournal();
    void aBrokerThatGoesChangesNothingElse();
    void aBrokerThatForgotHearsEverythingAnew();
    void whatTheAccessListForbidsIsAWarning();
    void twoKiosksOfOneNameBothSaySo();
    void anExpiredCertificateIsAWarning();
    void whoLeavesSaysSo();
    void nothingPersonalIsSent();

private:
    struct Desk {
        std::unique_ptr<MqttClient> client;
        QList<MqttMessage> heard;
        KioskReportForm form;
    };

    void eachBroker();
    Broker &broker();
    void makeKiosk(const QByteArray &role, Broker &broker, quint16 port = 0);
    std::unique_ptr<DeskLink> makeLink(quint16 port, const QString &stateDir);
    std::unique_ptr<Desk> makeDesk(Broker &broker, const QString &id = u"d1"_s);
    void sitDown(Desk &desk, bool online = true);
    /// The newest that came; nothing before the first.
    std::optional<KioskReport> reportAt(const Desk &desk) const;
    QString ask(Desk &desk, const Order &order);
    std::optional<Answer> answerTo(const Desk &desk, const QString &id) const;
    QString codeOf(const Desk &desk, const QString &id) const
    {
        const std::optional<Answer> answer = answerTo(desk, id);
        return answer ? answer->code : QString();
    }
    QByteArray journal() const;
    QString health(const QString &part) const
    {
        const HealthReport report = m_board->current();
        const PartHealth *found = report.find(part);
        return found ? found->code : QString();
    }

    Topics m_topics{u"jamk"_s};
    std::map<Broker::Kind, std::unique_ptr<Broker>> m_brokers;
    Broker *m_present = nullptr;
    std::unique_ptr<SigningKey> m_key;
    QString m_publicKey;
    std::unique_ptr<KioskVault> m_vault;
    std::unique_ptr<OutOfServiceSwitch> m_switch;
    std::unique_ptr<CommissioningRecord> m_record;
    std::unique_ptr<StaffReports> m_reports;
    std::unique_ptr<KioskOverview> m_overview;
    std::unique_ptr<StaffActions> m_actions;
    std::unique_ptr<DeskLink> m_link;
    std::unique_ptr<RequestSigner> m_signer;
};

void DeskLinkTest::cleanup()
{
    m_link.reset();
    m_signer.reset();
    m_overview.reset();
    m_actions.reset();
    m_reports.reset();
    m_vault.reset();
    m_record.reset();
    m_switch.reset();
    KioskHostStage::cleanup();
}

void DeskLinkTest::eachBroker()
{
    QTest::addColumn<int>("kind");
    for (const Broker::Kind kind : Broker::installed())
        QTest::newRow(Broker::name(kind)) << static_cast<int>(kind);
}

/// Mosquitto as it is shipped, where the test has no rows; of ejabberd, the protocol alone.
Broker &DeskLinkTest::broker()
{
    const auto kind = QTest::currentDataTag()
        ? static_cast<Broker::Kind>(*static_cast<int *>(QTest::qData("kind", QMetaType::Int)))
        : Broker::Kind::Mosquitto;
    std::unique_ptr<Broker> &made = m_brokers[kind];
    if (!made) {
        const bool encrypted = kind == Broker::Kind::Mosquitto;
        made = std::make_unique<Broker>(kind, encrypted ? Broker::Wire::Tls : Broker::Wire::Plain,
                                        QStringLiteral(KIOSK_SOURCE_DIR));
        if (encrypted
            && !(made->makeCertificates({u"kiosk"_s, u"a1"_s}) && made->makeCertificates({u"desk"_s, u"d1"_s})
                 && made->makeCertificates({u"kiosk"_s, u"late"_s}, Broker::Validity::Expired)))
            qFatal("%s", qPrintable(made->complaint()));
    }
    if (made->pid() == 0 && !made->start())
        qFatal("%s", qPrintable(made->complaint()));
    return *made;
}

std::unique_ptr<DeskLink> DeskLinkTest::makeLink(quint16 port, const QString &stateDir)
{
    DeskLink::Settings settings;
    settings.desk.broker = u"127.0.0.1"_s;
    settings.desk.port = port;
    settings.desk.site = u"jamk"_s;
    settings.desk.kiosk = u"a1"_s;
    settings.desk.place = u"Päärakennus"_s;
    settings.desk.people = {{u"Åsa"_s, m_publicKey}};
    if (QFile::exists(m_present->file(u"ca.pem"_s))) {
        settings.desk.caFile = m_present->file(u"ca.pem"_s);
        settings.desk.certificate = m_present->file(u"a1.pem"_s);
        settings.desk.key = m_present->file(u"a1.key"_s);
    }
    settings.password = u"any"_s;
    settings.name = u"Lutakko 1"_s;
    settings.messages = {{u"one_moment"_s, {u"Hetki"_s, u"Ett ögonblick"_s, u"One moment"_s}}};
    settings.configuration = QString(16, u'a');
    settings.profile = QString(16, u'b');
    settings.stateDir = stateDir;
    settings.firstRetry = Milliseconds{100};
    return std::make_unique<DeskLink>(std::move(settings),
                                      DeskLink::Parts{*m_host, *m_vault, *m_board, *m_overview, *m_actions, *m_reports},
                                      m_clock, m_log);
}

void DeskLinkTest::makeKiosk(const QByteArray &role, Broker &broker, quint16 port)
{
    m_present = &broker;
    plan({role});
    makeHost();
    auto store = PracticeSecretStore::make(m_state->path(), u"this boot"_s, m_clock);
    QVERIFY(store);
    KioskVault::Settings vault;
    vault.stateDir = m_state->path();
    vault.journalDir = m_state->filePath(u"journal"_s);
    vault.bootId = u"this boot"_s;
    vault.pinCost = PracticeSecretStore::cost();
    m_vault = std::make_unique<KioskVault>(std::move(vault), std::move(*store), m_clock, m_log, *m_board);
    m_vault->start();
    QTRY_VERIFY(m_vault->journal());
    m_switch = std::make_unique<OutOfServiceSwitch>(m_state->path(), *m_board);
    m_record = std::make_unique<CommissioningRecord>();
    m_reports = std::make_unique<StaffReports>(*m_vault, m_clock);
    m_overview = std::make_unique<KioskOverview>(
        KioskOverview::Parts{*m_host, *m_vault, *m_board, *m_switch, *m_record, *m_reports}, m_clock);
    m_actions = std::make_unique<StaffActions>(StaffActions::Parts{*m_host, *m_vault, *m_switch, *m_reports});
    SigningKey key = SigningKey::generate();
    m_publicKey = key.publicKey();
    m_signer =
        std::make_unique<RequestSigner>(u"Åsa"_s, std::move(key), m_folder->filePath(u"desk-counter.json"_s), m_clock);
    m_link = makeLink(port ? port : broker.port(), m_state->path());
    m_link->start();
    m_host->start();
    QTRY_VERIFY(m_host->shown());
}

std::unique_ptr<DeskLinkTest::Desk> DeskLinkTest::makeDesk(Broker &broker, const QString &id)
{
    auto desk = std::make_unique<Desk>();
    MqttClient::Settings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = broker.port();
    settings.clientId = id;
    settings.password = u"any"_s;
    settings.firstRetry = Milliseconds{100};
    settings.largestMessage = 2 << 20;
    settings.will = MqttMessage{m_topics.deskOnline(id), deskOnlinePayload().write({}), true};
    settings.subscriptions = {m_topics.states(), m_topics.onlines(), m_topics.heads(), m_topics.answer(id)};
    if (QFile::exists(broker.file(u"ca.pem"_s)))
        settings.tls = MqttTls{broker.file(u"ca.pem"_s), broker.file(id + u".pem"_s), broker.file(id + u".key"_s)};
    desk->client = std::make_unique<MqttClient>(settings);
    connect(desk->client.get(), &MqttClient::received, this,
            [list = &desk->heard](const MqttMessage &message) { list->append(message); });
    desk->client->start();
    if (!QTest::qWaitFor([&] { return desk->client->isConnected(); }, 30'000))
        qFatal("the desk does not come to its broker");
    return desk;
}

void DeskLinkTest::sitDown(Desk &desk, bool online)
{
    QVERIFY(desk.client->publish({m_topics.deskOnline(u"d1"_s),
                                  deskOnlinePayload().write({online, online ? u"Åsa"_s : QString(), Seconds{15}}), true,
                                  Seconds{45}})
            > 0);
}

std::optional<KioskReport> DeskLinkTest::reportAt(const Desk &desk) const
{
    for (auto message = desk.heard.crbegin(); message != desk.heard.crend(); ++message) {
        if (message->topic != m_topics.state(u"a1"_s))
            continue;
        Result<KioskReport> report = desk.form.read(message->payload, m_clock.sinceBoot());
        if (!report)
            qFatal("%s", qPrintable(report.error().toLogLine()));
        // One that an earlier kiosk has left behind.
        return report->boot == m_link->boot() ? std::optional(*report) : std::nullopt;
    }
    return std::nullopt;
}

QString DeskLinkTest::ask(Desk &desk, const Order &order)
{
    QTest::qWaitFor([&] { return reportAt(desk).has_value(); }, 30'000);
    const std::optional<KioskReport> report = reportAt(desk);
    if (!report)
        return {};
    const Milliseconds now = m_clock.sinceBoot();
    const auto request = m_signer->sign(order, Target::of(*report, now, now, u"jamk"_s, u"a1"_s, u"d1"_s));
    if (!request)
        return {};
    desk.client->publish({m_topics.request(u"a1"_s, u"d1"_s), request->payload, false, Seconds{30},
                          m_topics.answer(u"d1"_s), request->id.toLatin1()});
    return request->id;
}

std::optional<Answer> DeskLinkTest::answerTo(const Desk &desk, const QString &id) const
{
    for (const MqttMessage &message : desk.heard) {
        if (message.topic != m_topics.answer(u"d1"_s) || message.correlation != id.toLatin1())
            continue;
        const Result<Answer> answer = answerPayload().read(message.payload);
        return answer ? std::optional(*answer) : std::nullopt;
    }
    return std::nullopt;
}

QByteArray DeskLinkTest::journal() const
{
    QByteArray lines;
    const Result<void> done =
        journal::exportJournal(m_state->filePath(u"journal/journal.sqlite"_s), journal::ExportFormat::JsonLines, {}, {},
                               [&lines](const QByteArray &line) {
                                   lines += line;
                                   return true;
                               });
    if (!done)
        qFatal("%s", qPrintable(done.error().toLogLine()));
    return lines;
}

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
    const auto before = reports();
    QElapsedTimer timer;
    timer.start();
    int changes = 0;
    while (timer.elapsed() < 2000) {
        const QString reason = ++changes % 2 == 0 ? u"maintenance"_s : u"fault"_s;
        QVERIFY(m_switch->switchOff(reason));
        QTest::qWait(5);
    }
    QVERIFY(changes > 50);
    QVERIFY2(reports() - before <= 10, qPrintable(QString::number(reports() - before)));
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

void DeskLinkTest::aDeskThatHasLeftIsNobody()
{
    Broker &between = broker();
    auto desk = makeDesk(between);
    sitDown(*desk);
    desk->client->stop(true);
    makeKiosk("help", between);
    QTRY_VERIFY(m_link->isConnected());
    const auto later = makeDesk(between);
    QTRY_VERIFY(reportAt(*later) && reportAt(*later)->state.help != link::HelpState::None);
    QCOMPARE(m_host->visit().help, link::HelpState::Called);
}

void DeskLinkTest::aCallThatTheBrokerDoesNotTakeIsNotTold()
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
    QCOMPARE(told<link::MoreTime>(1).size(), 1);
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

void DeskLinkTest::rubbishIsAnsweredAndForgotten()
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

void DeskLinkTest::aFloodFillsNoJournal()
{
    Broker &between = broker();
    const auto desk = makeDesk(between);
    makeKiosk("wait", between);
    QTRY_VERIFY(m_link->isConnected());
    const QByteArray before = journal();
    for (int i = 0; i < 3000; ++i)
        desk->client->publish({m_topics.request(u"a1"_s, u"d1"_s), "{}"});
    QSignalSpy published(desk->client.get(), &MqttClient::published);
    QTRY_VERIFY(desk->client->publish({m_topics.request(u"a1"_s, u"d1"_s), "{}"}) > 0);
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

void DeskLinkTest::aBrokerThatGoesChangesNothingElse()
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

void DeskLinkTest::aBrokerThatForgotHearsEverythingAnew()
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

void DeskLinkTest::whatTheAccessListForbidsIsAWarning()
{
    Broker own(Broker::Kind::Mosquitto, Broker::Wire::Tls, QStringLiteral(KIOSK_SOURCE_DIR));
    QVERIFY(own.makeCertificates({u"kiosk"_s, u"a1"_s}));
    own.setAccess("# nobody may do anything\nuser nobody\ntopic read nothing\n");
    QVERIFY2(own.start(), qPrintable(own.complaint()));
    makeKiosk("wait", own);
    QTRY_COMPARE(health(u"desk"_s), u"desk.refused"_s);
    QVERIFY(!m_board->blocking());
}

void DeskLinkTest::twoKiosksOfOneNameBothSaySo()
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

void DeskLinkTest::anExpiredCertificateIsAWarning()
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

void DeskLinkTest::whoLeavesSaysSo()
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
