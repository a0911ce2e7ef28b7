// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskStage.h"
#include "clerk/CallRing.h"
#include "fleet/RequestCheck.h"
#include "secrets/MemorySecretStore.h"
#include "support/Broker.h"
#include "support/StrictTest.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

using namespace kiosk;
using namespace kiosk::desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// A kiosk made of the protocol alone: reports, and takes signed requests by the kiosk's own rules.
class WiredKiosk final : public QObject
{
public:
    WiredKiosk(const Broker &broker, const QString &id, const QList<fleet::Person> &people)
        : m_broker(broker), m_kiosk(id, id.toUpper(), u"Hall"_s),
          m_check({u"jamk"_s, id, m_kiosk.report.boot, people, m_folder.filePath(u"counters"_s)}, m_clock)
    {
        fleet::MqttClient::Settings settings;
        settings.host = u"127.0.0.1"_s;
        settings.port = broker.port();
        settings.clientId = id;
        settings.tls = fleet::MqttTls{broker.file(u"ca.pem"_s), broker.file(id + u".pem"), broker.file(id + u".key")};
        settings.subscriptions = {m_topics.requests(id)};
        fleet::MqttMessage will;
        will.topic = m_topics.online(id);
        will.payload = fleet::onlinePayload().write({false, m_kiosk.report.boot, {}});
        will.retained = true;
        settings.will = will;
        settings.willDelay = 0s;
        m_client = std::make_unique<fleet::MqttClient>(settings);
        connect(m_client.get(), &fleet::MqttClient::connected, this, [this] {
            fleet::MqttMessage online;
            online.topic = m_topics.online(m_kiosk.id);
            online.payload = fleet::onlinePayload().write({true, m_kiosk.report.boot, {}});
            online.retained = true;
            m_client->publish(online);
            report();
        });
        connect(m_client.get(), &fleet::MqttClient::received, this, &WiredKiosk::take);
        m_client->start();
    }

    void call()
    {
        m_kiosk.inUse(m_clock, Step::Verify, 30s).calls(m_clock, 0s);
        report();
    }
    void vanish() { m_client->stop(true); }
    const link::KioskState &state() const { return m_kiosk.report.state; }
    QString refused;

private:
    void report()
    {
        fleet::KioskReport &report = m_kiosk.report;
        ++report.sequence;
        report.nonce = m_check.nonce();
        report.uptime = m_clock.sinceBoot();
        report.clock = m_clock.now().toUTC();
        fleet::MqttMessage message;
        message.topic = m_topics.state(m_kiosk.id);
        message.payload = m_form.write(report, m_clock.sinceBoot());
        message.retained = true;
        message.expiry = 3 * report.interval;
        m_client->publish(message);
    }
    void take(const fleet::MqttMessage &message)
    {
        std::optional<fleet::Request> asked;
        const auto request = m_check.check(message.payload, m_topics.placeOf(message.topic)->desk, asked);
        fleet::Answer answer;
        answer.kiosk = m_kiosk.id;
        answer.boot = m_kiosk.report.boot;
        answer.id = asked ? asked->id : QString();
        answer.ok = request.has_value();
        answer.code = request ? u"ok"_s : request.error().code;
        answer.counter = asked ? m_check.counterOf(asked->person) : 0;
        if (!request)
            refused = answer.code;
        if (request && request->order.action == fleet::Action::AnswerHelp) {
            m_kiosk.report.state.help = link::HelpState::Coming;
            report();
        }
        fleet::MqttMessage reply;
        reply.topic = message.responseTopic;
        reply.payload = fleet::answerPayload().write(answer);
        m_client->publish(reply);
    }

    const Broker &m_broker;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    TestKiosk m_kiosk;
    fleet::Topics m_topics{u"jamk"_s};
    fleet::KioskReportForm m_form;
    fleet::RequestCheck m_check;
    std::unique_ptr<fleet::MqttClient> m_client;
};

} // namespace

/// The desk and a kiosk over somebody else's broker, encrypted, with the shipped configuration and access list.
class BrokerTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aCallRingsAndOnePressIsHeard();
    void aKioskThatGoesIsUnknownAtOnce();
    void theBrokerGoesAndComesBack();

private:
    struct Desk {
        QTemporaryDir folder;
        SystemClock clock;
        MemorySecretStore store;
        std::unique_ptr<ClerkKey> person;
        std::unique_ptr<FleetModel> fleet;
        QTimer tick;
    };
    std::unique_ptr<Desk> makeDesk();
    std::unique_ptr<Broker> m_broker;
};

void BrokerTest::initTestCase()
{
    if (!Broker::installed().contains(Broker::Kind::Mosquitto))
        QSKIP("no Mosquitto here");
    m_broker = std::make_unique<Broker>(Broker::Kind::Mosquitto, Broker::Wire::Tls, QStringLiteral(KIOSK_SOURCE_DIR));
    QVERIFY(m_broker->makeCertificates({u"kiosk"_s, u"a1"_s}));
    QVERIFY(m_broker->makeCertificates({u"desk"_s, u"desk-1"_s}));
    QVERIFY2(m_broker->start(), qPrintable(m_broker->complaint()));
}

std::unique_ptr<BrokerTest::Desk> BrokerTest::makeDesk()
{
    auto desk = std::make_unique<Desk>();
    DeskConfig config;
    config.host = u"127.0.0.1"_s;
    config.port = m_broker->port();
    config.authority = m_broker->file(u"ca.pem"_s);
    config.certificate = m_broker->file(u"desk-1.pem"_s);
    config.key = m_broker->file(u"desk-1.key"_s);
    config.site = u"jamk"_s;
    config.deskId = u"desk-1"_s;
    config.label = u"Main library"_s;
    desk->person = std::make_unique<ClerkKey>(ClerkKey::Settings{desk->folder.path(), u"boot"_s, {10, 8, 1}},
                                              desk->store, desk->clock);
    desk->person->practise(u"Desk A"_s, fleet::SigningKey::generate());
    desk->fleet = std::make_unique<FleetModel>(config, *desk->person, nullptr, desk->clock);
    connect(&desk->tick, &QTimer::timeout, desk->fleet.get(), &FleetModel::tick);
    desk->tick.start(250);
    desk->fleet->start();
    return desk;
}

void BrokerTest::aCallRingsAndOnePressIsHeard()
{
    const auto desk = makeDesk();
    QTRY_VERIFY(desk->fleet->isConnected());
    WiredKiosk kiosk(*m_broker, u"a1"_s, {{u"Desk A"_s, desk->person->publicKey()}});
    const auto needs = [&desk](Need need) {
        const KioskEntry *const entry = desk->fleet->book().entry(u"a1"_s);
        return entry && entry->need == need;
    };
    QTRY_VERIFY(needs(Need::Free));
    int rings = 0;
    CallRing ring(*desk->fleet, [&rings] { ++rings; });
    QElapsedTimer timer;
    timer.start();
    kiosk.call();
    QTRY_COMPARE(rings, 1);
    const qint64 rang = timer.restart();
    QVERIFY2(rang < 1000, qPrintable(u"%1 ms"_s.arg(rang)));
    std::optional<fleet::Answer> answer;
    desk->fleet->ask(u"a1"_s, {fleet::Action::AnswerHelp}, desk->fleet.get(),
                     [&answer](const fleet::Answer &given) { answer = given; });
    QTRY_COMPARE(kiosk.state().help, link::HelpState::Coming);
    const qint64 heard = timer.elapsed();
    QVERIFY2(heard < 1000, qPrintable(u"%1 ms"_s.arg(heard)));
    qInfo("from the call to the ring %lld ms, from the press to the kiosk %lld ms", static_cast<long long>(rang),
          static_cast<long long>(heard));
    QTRY_VERIFY(answer.has_value());
    QVERIFY2(answer->ok, qPrintable(answer->code));
    QTRY_VERIFY(!ring.isRinging());
    QVERIFY(needs(Need::InUse));
}

void BrokerTest::aKioskThatGoesIsUnknownAtOnce()
{
    const auto desk = makeDesk();
    WiredKiosk kiosk(*m_broker, u"a1"_s, {});
    const auto need = [&desk] {
        const KioskEntry *const entry = desk->fleet->book().entry(u"a1"_s);
        return entry ? entry->need : Need::Unknown;
    };
    QTRY_COMPARE(need(), Need::Free);
    kiosk.vanish();
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE(need(), Need::Unknown);
    QVERIFY(timer.elapsed() < 5000);
}

void BrokerTest::theBrokerGoesAndComesBack()
{
    const auto desk = makeDesk();
    WiredKiosk kiosk(*m_broker, u"a1"_s, {});
    const auto need = [&desk] {
        const KioskEntry *const entry = desk->fleet->book().entry(u"a1"_s);
        return entry ? entry->need : Need::Unknown;
    };
    QTRY_COMPARE(need(), Need::Free);
    m_broker->kill();
    QTRY_COMPARE(need(), Need::Unknown);
    QTRY_VERIFY(desk->fleet->trouble().has_value());
    QVERIFY2(m_broker->start(), qPrintable(m_broker->complaint()));
    QTRY_COMPARE(need(), Need::Free);
    QVERIFY(!desk->fleet->trouble());
}

KIOSK_TEST(BrokerTest)
#include "BrokerTest.moc"
