// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/DeskCheck.h"
#include "figures/HealthTable.h"
#include "fleet/Presence.h"
#include "fleet/Topics.h"
#include "host/DeskLink.h"
#include "host/HostLock.h"
#include "support/Broker.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <optional>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What "mfa-kiosk check" tells of the way to the desk, with a real broker as it is shipped.
class DeskCheckTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void withoutADeskNothingIsAsked();
    void aKioskThatIsTakenIsReady();
    void whatIsWrongIsNamedWithItsRemedy_data();
    void whatIsWrongIsNamedWithItsRemedy();
    void nothingStaysAtTheBroker();
    void theKioskThatRunsKeepsItsConnection();
    void besideAKioskThatRunsCertificatesAreTriedToo();
    void offlineAsksNobody();
    void aCredentialIsForTheUnitAlone();

private:
    QList<CheckedPart> check(CheckOptions::Network network = CheckOptions::Network::Look);
    static const CheckedPart *part(const QList<CheckedPart> &parts, QStringView name);
    void use(const QString &certificate);
    /// As a kiosk that runs has it, until the end of the test.
    void holdTheLock();

    std::unique_ptr<Broker> m_broker;
    std::unique_ptr<QTemporaryDir> m_state;
    KioskConfig m_config;
    std::optional<HostLock> m_lock;
};

void DeskCheckTest::initTestCase()
{
    if (!Broker::installed().contains(Broker::Kind::Mosquitto))
        QSKIP("no Mosquitto");
}

void DeskCheckTest::init()
{
    StrictTest::init();
    m_state = std::make_unique<QTemporaryDir>();
    m_broker = std::make_unique<Broker>(Broker::Kind::Mosquitto, Broker::Wire::Tls, QStringLiteral(KIOSK_SOURCE_DIR));
    QVERIFY2(m_broker->makeCertificates({u"kiosk"_s, u"a1"_s}), qPrintable(m_broker->complaint()));
    QVERIFY2(m_broker->makeCertificates({u"desk"_s, u"d1"_s}), qPrintable(m_broker->complaint()));
    m_config = {};
    m_config.desk.broker = u"127.0.0.1"_s;
    m_config.desk.port = m_broker->port();
    m_config.desk.site = u"jamk"_s;
    m_config.desk.kiosk = u"a1"_s;
    m_config.desk.caFile = m_broker->file(u"ca.pem"_s);
    use(u"a1"_s);
}

void DeskCheckTest::cleanup()
{
    m_lock.reset();
    m_broker.reset();
}

void DeskCheckTest::use(const QString &certificate)
{
    m_config.desk.certificate = m_broker->file(certificate + u".pem"_s);
    m_config.desk.key = m_broker->file(certificate + u".key"_s);
}

void DeskCheckTest::holdTheLock()
{
    Result<HostLock> lock = HostLock::take(m_state->path());
    QVERIFY(lock);
    m_lock.emplace(std::move(*lock));
}

QList<CheckedPart> DeskCheckTest::check(CheckOptions::Network network)
{
    return checkDesk({m_config, m_state->path(), false, network});
}

const CheckedPart *DeskCheckTest::part(const QList<CheckedPart> &parts, QStringView name)
{
    const auto found =
        std::find_if(parts.cbegin(), parts.cend(), [&](const CheckedPart &each) { return each.health.part == name; });
    return found == parts.cend() ? nullptr : &*found;
}

void DeskCheckTest::withoutADeskNothingIsAsked()
{
    m_config.desk.broker.clear();
    QVERIFY(check().isEmpty());
}

void DeskCheckTest::aKioskThatIsTakenIsReady()
{
    QVERIFY2(m_broker->start(), qPrintable(m_broker->complaint()));
    const QList<CheckedPart> parts = check();
    QCOMPARE(parts.size(), 2);
    const CheckedPart *const desk = part(parts, DeskHealth::part);
    QVERIFY(desk);
    QVERIFY2(desk->health.state == HealthState::Ready, qPrintable(desk->health.detail));
    QCOMPARE(desk->health.detail, u"127.0.0.1:%1 takes this kiosk's reports"_s.arg(m_broker->port()));
    const CheckedPart *const certificate = part(parts, DeskHealth::certificatePart);
    QVERIFY(certificate);
    QCOMPARE(certificate->health.state, HealthState::Ready);
    // Made for a year, a moment ago.
    const QString detail = certificate->health.detail;
    QVERIFY2(detail.startsWith(u"valid until "_s), qPrintable(detail));
    const QDate until = QDate::fromString(detail.mid(12, 10), Qt::ISODate);
    const qint64 days = QDateTime::currentDateTimeUtc().date().daysTo(until);
    QVERIFY2(days == 364 || days == 365, qPrintable(detail));
}

void DeskCheckTest::whatIsWrongIsNamedWithItsRemedy_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code"); // of the part "desk"
    QTest::addColumn<QString>("cause"); // whose remedy is told
    QTest::addColumn<QString>("certificate"); // code of that part
    const auto row = [](const char *what, const QString &code, const QString &cause, const QString &certificate) {
        QTest::newRow(what) << QString::fromLatin1(what) << code << cause << certificate;
    };
    const QString bad = u"desk.certificate"_s;
    row("nobody there", u"desk.broker"_s, u"mqtt.unreachable"_s, u"ok"_s);
    row("no such name", u"desk.broker"_s, u"mqtt.name"_s, u"ok"_s);
    row("another authority", u"desk.broker"_s, u"mqtt.certificate"_s, bad);
    row("another name", u"desk.broker"_s, u"mqtt.certificate"_s, bad);
    row("expired", u"desk.broker"_s, u"mqtt.own_certificate"_s, bad);
    row("broker expired", u"desk.broker"_s, u"mqtt.certificate_expired"_s, bad);
    row("no file", u"desk.broker"_s, u"mqtt.files"_s, bad);
    row("ends soon", u"ok"_s, {}, bad);
    row("not of the access list", u"desk.refused"_s, u"mqtt.forbidden"_s, u"ok"_s);
    row("another kiosk's", u"desk.refused"_s, u"mqtt.forbidden"_s, u"ok"_s);
}

void DeskCheckTest::whatIsWrongIsNamedWithItsRemedy()
{
    QFETCH(const QString, what);
    QFETCH(const QString, code);
    QFETCH(const QString, cause);
    QFETCH(const QString, certificate);
    const auto make = [this](const QStringList &words, Broker::Validity validity = Broker::Validity::Good) {
        return m_broker->makeCertificates(words, validity);
    };
    std::unique_ptr<Broker> other;
    if (what == u"no such name")
        m_config.desk.broker = u"broker.invalid"_s;
    if (what == u"another name")
        m_config.desk.broker = u"localhost"_s;
    if (what == u"no file")
        m_config.desk.certificate = m_state->filePath(u"none.pem"_s);
    if (what == u"expired") {
        QVERIFY(make({u"kiosk"_s, u"late"_s}, Broker::Validity::Expired));
        use(u"late"_s);
    }
    if (what == u"ends soon") {
        qputenv("DAYS", "5");
        const bool made = make({u"kiosk"_s, u"soon"_s});
        qunsetenv("DAYS");
        QVERIFY(made);
        m_config.desk.kiosk = u"soon"_s;
        use(u"soon"_s);
    }
    if (what == u"another kiosk's") {
        QVERIFY(make({u"kiosk"_s, u"a2"_s}));
        use(u"a2"_s);
    }
    if (what == u"broker expired") {
        QFile::remove(m_broker->file(u"broker.key"_s));
        QVERIFY(make({u"broker"_s, u"127.0.0.1"_s}, Broker::Validity::Expired));
    }
    if (what == u"another authority") {
        other = std::make_unique<Broker>(Broker::Kind::Mosquitto, Broker::Wire::Tls, QStringLiteral(KIOSK_SOURCE_DIR));
        m_config.desk.caFile = other->file(u"ca.pem"_s);
    }
    if (what == u"not of the access list")
        m_broker->setAccess("");
    QVERIFY2(what == u"nobody there" || m_broker->start(), qPrintable(m_broker->complaint()));

    const QList<CheckedPart> parts = check();
    const CheckedPart *const desk = part(parts, DeskHealth::part);
    const CheckedPart *const own = part(parts, DeskHealth::certificatePart);
    QVERIFY(desk && own);
    QVERIFY2(desk->health.code == code, qPrintable(desk->health.code + u' ' + desk->health.detail));
    QVERIFY2(own->health.code == certificate, qPrintable(own->health.code + u' ' + own->health.detail));
    if (!cause.isEmpty()) {
        QCOMPARE(desk->remedy, QString::fromUtf8(health::wordsFor(cause)->remedy));
        QVERIFY2(desk->health.detail.contains(cause), qPrintable(desk->health.detail));
    }
    if (what == u"ends soon") {
        const QString end = QDateTime::currentDateTimeUtc().addDays(5).date().toString(Qt::ISODate);
        QCOMPARE(own->health.detail, QString(u"valid until "_s + end));
    }
    // A kiosk without a desk serves visitors all the same.
    for (const CheckedPart &each : parts)
        QVERIFY(each.health.state != HealthState::NotReady);
}

void DeskCheckTest::nothingStaysAtTheBroker()
{
    QVERIFY2(m_broker->start(), qPrintable(m_broker->complaint()));
    const fleet::Topics topics(u"jamk"_s);
    fleet::MqttClient::Settings settings = DeskLink::connectionTo(m_config.desk);
    settings.clientId = u"d1"_s;
    settings.tls->certificateFile = m_broker->file(u"d1.pem"_s);
    settings.tls->keyFile = m_broker->file(u"d1.key"_s);
    settings.subscriptions = {topics.states(), topics.onlines(), topics.heads()};
    fleet::MqttClient desk(settings);
    QStringList heard;
    connect(&desk, &fleet::MqttClient::received, this, [&heard](const fleet::MqttMessage &message) {
        heard << (message.retained ? u"kept "_s : u"said "_s) + message.topic;
    });
    QCOMPARE(part(check(), DeskHealth::part)->health.code, u"ok"_s);
    desk.start();
    QTRY_VERIFY(desk.isConnected());
    QCOMPARE(part(check(), DeskHealth::part)->health.code, u"ok"_s);
    // The second alone is heard, and then nothing more.
    QTRY_COMPARE(heard, QStringList{QString(u"said "_s + topics.online(u"a1"_s))});
}

void DeskCheckTest::theKioskThatRunsKeepsItsConnection()
{
    QVERIFY2(m_broker->start(), qPrintable(m_broker->complaint()));
    fleet::MqttClient kiosk(DeskLink::connectionTo(m_config.desk));
    QSignalSpy away(&kiosk, &fleet::MqttClient::disconnected);
    kiosk.start();
    QTRY_VERIFY(kiosk.isConnected());
    holdTheLock();
    const QList<CheckedPart> parts = check();
    QCOMPARE(part(parts, DeskHealth::part)->health.code, u"ok"_s);
    QVERIFY2(part(parts, DeskHealth::part)->health.detail.contains(u"staff panel"),
             qPrintable(part(parts, DeskHealth::part)->health.detail));
    // It would have been told by now.
    QSignalSpy published(&kiosk, &fleet::MqttClient::published);
    QVERIFY(kiosk.publish({fleet::Topics(u"jamk"_s).state(u"a1"_s), "{}"}) > 0);
    QTRY_COMPARE(published.size(), 1);
    QVERIFY(!published.first().at(1).value<std::optional<Error>>());
    QVERIFY(away.isEmpty());
}

void DeskCheckTest::besideAKioskThatRunsCertificatesAreTriedToo()
{
    QVERIFY(m_broker->makeCertificates({u"kiosk"_s, u"late"_s}, Broker::Validity::Expired));
    QVERIFY2(m_broker->start(), qPrintable(m_broker->complaint()));
    holdTheLock();
    use(u"late"_s);
    const auto cause = [this] { return part(check(), DeskHealth::part)->health.detail; };
    QVERIFY2(cause().contains(u"mqtt.own_certificate"), qPrintable(cause()));
    use(u"a1"_s);
    m_config.desk.broker = u"localhost"_s;
    QVERIFY2(cause().contains(u"mqtt.certificate"), qPrintable(cause()));
    m_config.desk.broker = u"127.0.0.1"_s;
    m_broker->kill();
    QVERIFY2(cause().contains(u"mqtt.unreachable"), qPrintable(cause()));
}

void DeskCheckTest::offlineAsksNobody()
{
    Relay relay(m_broker->port());
    m_config.desk.port = relay.port();
    const QList<CheckedPart> parts = check(CheckOptions::Network::Skip);
    QVERIFY(part(parts, DeskHealth::part)->health.detail.contains(u"--offline"));
    QCOMPARE(part(parts, DeskHealth::certificatePart)->health.state, HealthState::Ready);
    QCOMPARE(relay.connections(), 0);
}

void DeskCheckTest::aCredentialIsForTheUnitAlone()
{
    qunsetenv("CREDENTIALS_DIRECTORY");
    m_config.desk.key = u"a1.key"_s;
    const QList<CheckedPart> parts = check();
    QCOMPARE(parts.size(), 1);
    QVERIFY2(parts.first().health.detail.contains(u"not looked at"), qPrintable(parts.first().health.detail));
    // Within the unit they are there.
    QVERIFY2(m_broker->start(), qPrintable(m_broker->complaint()));
    qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(m_broker->file({})));
    const QList<CheckedPart> within = check();
    qunsetenv("CREDENTIALS_DIRECTORY");
    QVERIFY2(part(within, DeskHealth::part)->health.detail.contains(u"takes this kiosk's reports"),
             qPrintable(part(within, DeskHealth::part)->health.detail));
}

KIOSK_TEST(DeskCheckTest)
#include "DeskCheckTest.moc"
