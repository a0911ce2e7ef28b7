// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskLinkStage.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace kiosk
{

void DeskLinkStage::cleanup()
{
    m_link.reset();
    m_signer.reset();
    m_overview.reset();
    m_actions.reset();
    m_reports.reset();
    m_vault.reset();
    m_past = {};
    m_record.reset();
    m_switch.reset();
    // It ends what this process has started, brokers too.
    m_brokers.clear();
    KioskHostStage::cleanup();
}

void DeskLinkStage::eachBroker()
{
    QTest::addColumn<int>("kind");
    for (const Broker::Kind kind : Broker::installed())
        QTest::newRow(Broker::name(kind)) << static_cast<int>(kind);
}

Broker &DeskLinkStage::broker()
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

std::unique_ptr<DeskLink> DeskLinkStage::makeLink(quint16 port, const QString &stateDir)
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

void DeskLinkStage::makeKiosk(const QByteArray &role, Broker &broker, quint16 port)
{
    m_present = &broker;
    plan({role});
    makeHost();
    // Else the end of a visit takes it for what the visit has left behind.
    m_children->add(static_cast<pid_t>(broker.pid()));
    auto store = PracticeSecretStore::make(m_state->path(), u"this boot"_s, m_clock);
    QVERIFY(store);
    KioskVault::Settings vault;
    vault.stateDir = m_state->path();
    vault.journalDir = m_state->filePath(u"journal"_s);
    vault.bootId = u"this boot"_s;
    vault.pinCost = PracticeSecretStore::cost();
    vault.past = m_past;
    m_vault = std::make_unique<KioskVault>(std::move(vault), std::move(*store), m_clock, m_log, *m_board);
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
    // As in a kiosk: keys and journal take longer than the connection.
    m_vault->start();
    QTRY_VERIFY(m_vault->journal());
    m_host->start();
    QTRY_VERIFY(m_host->shown());
}

std::unique_ptr<DeskLinkStage::Desk> DeskLinkStage::makeDesk(Broker &broker, const QString &id)
{
    auto desk = std::make_unique<Desk>();
    MqttClient::Settings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = broker.port();
    settings.clientId = id;
    settings.password = u"any"_s;
    settings.firstRetry = Milliseconds{100};
    settings.largestMessage = 2 << 20;
    settings.will =
        MqttMessage{m_topics.deskOnline(id), deskOnlinePayload().write({false, {}, Seconds{15}, m_deskBoot}), true};
    settings.subscriptions = {m_topics.states(), m_topics.onlines(), m_topics.heads(), m_topics.answer(id)};
    if (QFile::exists(broker.file(u"ca.pem"_s)))
        settings.tls = MqttTls{broker.file(u"ca.pem"_s), broker.file(id + u".pem"_s), broker.file(id + u".key"_s)};
    desk->client = std::make_unique<MqttClient>(settings);
    connect(desk->client.get(), &MqttClient::received, this,
            [list = &desk->heard](const MqttMessage &message) { list->append(message); });
    QSignalSpy away(desk->client.get(), &MqttClient::disconnected);
    desk->client->start();
    if (!QTest::qWaitFor([&] { return desk->client->isConnected(); }, 30'000)) {
        const QString why = away.isEmpty() ? u"no word"_s : away.last().first().value<Error>().code;
        qFatal("the desk does not come to its broker: %s, %d times", qPrintable(why), static_cast<int>(away.size()));
    }
    return desk;
}

void DeskLinkStage::sitDown(Desk &desk, bool online)
{
    QVERIFY(desk.client->publish(
                {m_topics.deskOnline(u"d1"_s),
                 deskOnlinePayload().write({online, online ? u"Åsa"_s : QString(), Seconds{15}, m_deskBoot}), true,
                 Seconds{45}})
            > 0);
}

std::optional<KioskReport> DeskLinkStage::reportAt(const Desk &desk) const
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

QString DeskLinkStage::ask(Desk &desk, const Order &order)
{
    std::ignore = QTest::qWaitFor([&] { return reportAt(desk).has_value(); }, 30'000);
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

std::optional<Answer> DeskLinkStage::answerTo(const Desk &desk, const QString &id) const
{
    for (const MqttMessage &message : desk.heard) {
        if (message.topic != m_topics.answer(u"d1"_s) || message.correlation != id.toLatin1())
            continue;
        const Result<Answer> answer = answerPayload().read(message.payload);
        return answer ? std::optional(*answer) : std::nullopt;
    }
    return std::nullopt;
}

QByteArray DeskLinkStage::journal() const
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

} // namespace kiosk
