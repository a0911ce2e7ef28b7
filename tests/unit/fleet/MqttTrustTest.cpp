// SPDX-License-Identifier: GPL-3.0-or-later
#include "MqttStage.h"

#include <tuple>

#include <QFile>

using namespace kiosk;
using namespace kiosk::fleet;
using namespace Qt::StringLiterals;

/// Nobody is spoken to but the configured broker, encrypted, and the shipped access list holds.
class MqttTrustTest : public MqttStage
{
    Q_OBJECT
private Q_SLOTS:
    void whatAccessForbidsIsTold();
    void anotherNameThanTheCertificatesIsNotHad();
    void aBrokerOfAnotherAuthorityIsNotTrusted();
    void aBrokerOfAnotherNameIsNotTrusted();
    void anExpiredBrokerIsNotTrusted();
    void anExpiredCertificateOfOursIsTold();
    void aWithdrawnCertificateOfOursIsTold();
    void aCertificateOfAnotherAuthorityIsTold();
    void withoutACertificateThereIsNoConnection();
    void filesThatAreNotThereAreNamed();
    void nothingIsSaidUnencryptedToOthers_data();
    void nothingIsSaidUnencryptedToOthers();
};

void MqttTrustTest::whatAccessForbidsIsTold()
{
    Broker &broker = encrypted();
    MqttClient kiosk(encryptedTo(broker, u"a1"_s));
    QSignalSpy published(&kiosk, &MqttClient::published);
    kiosk.start();
    QTRY_VERIFY(kiosk.isConnected());
    const auto fate = [&](const QString &topic) {
        published.clear();
        kiosk.publish(note(u"mfa-kiosk/1/jamk/"_s + topic, "x"));
        std::ignore = QTest::qWaitFor([&] { return !published.isEmpty(); }, 30'000);
        const auto error = published.isEmpty() ? std::optional(Error{u"silence"_s, {}, {}})
                                               : published.first().at(1).value<std::optional<Error>>();
        return error ? error->code : QString();
    };
    QCOMPARE(fate(u"a1/state"_s), QString());
    QCOMPARE(fate(u"desk/d1/answer"_s), QString());
    // Another kiosk's branch, requests in a desk's name, and a desk where none is.
    QCOMPARE(fate(u"a2/state"_s), u"mqtt.forbidden"_s);
    QCOMPARE(fate(u"a2/request/d1"_s), u"mqtt.forbidden"_s);
    QCOMPARE(fate(u"a2/request/a1"_s), u"mqtt.forbidden"_s);
    QCOMPARE(fate(u"desk/d1/online"_s), u"mqtt.forbidden"_s);
    QCOMPARE(fate(u"desk/a1/online"_s), u"mqtt.forbidden"_s);
}

void MqttTrustTest::anotherNameThanTheCertificatesIsNotHad()
{
    Broker &broker = encrypted();
    MqttClient kiosk(encryptedTo(broker, u"a1"_s));
    QSignalSpy away(&kiosk, &MqttClient::disconnected);
    kiosk.start();
    QTRY_VERIFY(kiosk.isConnected());
    // Another certificate with this kiosk's client id does not throw it out.
    MqttClient::Settings other = encryptedTo(broker, u"a2"_s);
    other.clientId = u"a1"_s;
    MqttClient thief(other);
    thief.start();
    QTRY_VERIFY(thief.isConnected());
    QVERIFY(kiosk.publish(note(u"mfa-kiosk/1/jamk/a1/state"_s, "x")) > 0);
    QSignalSpy published(&kiosk, &MqttClient::published);
    QTRY_VERIFY(!published.isEmpty());
    QVERIFY(away.isEmpty());
}

void MqttTrustTest::aBrokerOfAnotherAuthorityIsNotTrusted()
{
    Broker other(Broker::Kind::Mosquitto, Broker::Wire::Tls, QStringLiteral(KIOSK_SOURCE_DIR));
    MqttClient::Settings settings = encryptedTo(encrypted(), u"a1"_s);
    settings.tls->authorityFile = other.file(u"ca.pem"_s);
    QCOMPARE(refusalOf(settings), u"mqtt.certificate"_s);
}

void MqttTrustTest::aBrokerOfAnotherNameIsNotTrusted()
{
    MqttClient::Settings settings = encryptedTo(encrypted(), u"a1"_s);
    settings.host = u"localhost"_s;
    QCOMPARE(refusalOf(settings), u"mqtt.certificate"_s);
}

void MqttTrustTest::anExpiredBrokerIsNotTrusted()
{
    Broker broker(Broker::Kind::Mosquitto, Broker::Wire::Tls, QStringLiteral(KIOSK_SOURCE_DIR));
    QFile::remove(broker.file(u"broker.key"_s));
    QVERIFY(broker.makeCertificates({u"broker"_s, u"127.0.0.1"_s}, Broker::Validity::Expired));
    QVERIFY2(broker.makeCertificates({u"kiosk"_s, u"a1"_s}), qPrintable(broker.complaint()));
    QVERIFY2(broker.start(), qPrintable(broker.complaint()));
    QCOMPARE(refusalOf(encryptedTo(broker, u"a1"_s)), u"mqtt.certificate_expired"_s);
}

void MqttTrustTest::anExpiredCertificateOfOursIsTold()
{
    Broker &broker = encrypted();
    QVERIFY2(broker.makeCertificates({u"kiosk"_s, u"late"_s}, Broker::Validity::Expired),
             qPrintable(broker.complaint()));
    QCOMPARE(refusalOf(encryptedTo(broker, u"late"_s)), u"mqtt.own_certificate"_s);
}

void MqttTrustTest::aWithdrawnCertificateOfOursIsTold()
{
    Broker broker(Broker::Kind::Mosquitto, Broker::Wire::Tls, QStringLiteral(KIOSK_SOURCE_DIR));
    QVERIFY(broker.makeCertificates({u"kiosk"_s, u"stolen"_s}));
    QVERIFY(broker.makeCertificates({u"revoke"_s, u"stolen"_s}));
    QVERIFY2(broker.start(), qPrintable(broker.complaint()));
    QCOMPARE(refusalOf(encryptedTo(broker, u"stolen"_s)), u"mqtt.own_certificate"_s);
}

void MqttTrustTest::aCertificateOfAnotherAuthorityIsTold()
{
    Broker other(Broker::Kind::Mosquitto, Broker::Wire::Tls, QStringLiteral(KIOSK_SOURCE_DIR));
    QVERIFY(other.makeCertificates({u"kiosk"_s, u"a1"_s}));
    MqttClient::Settings settings = encryptedTo(other, u"a1"_s);
    settings.port = encrypted().port();
    settings.tls->authorityFile = encrypted().file(u"ca.pem"_s);
    QCOMPARE(refusalOf(settings), u"mqtt.own_certificate"_s);
}

void MqttTrustTest::withoutACertificateThereIsNoConnection()
{
    // Plainly spoken to, the encrypted listener says nothing.
    const QString code = refusalOf(to(encrypted().port(), u"a1"_s));
    QVERIFY2(code == u"mqtt.unreachable" || code == u"mqtt.lost", qPrintable(code));
}

void MqttTrustTest::filesThatAreNotThereAreNamed()
{
    for (QString MqttTls::*file : {&MqttTls::authorityFile, &MqttTls::certificateFile, &MqttTls::keyFile}) {
        MqttClient::Settings settings = encryptedTo(encrypted(), u"a1"_s);
        (*settings.tls).*file = u"/nowhere.pem"_s;
        MqttClient client(settings);
        QSignalSpy away(&client, &MqttClient::disconnected);
        client.start();
        QTRY_VERIFY(!away.isEmpty());
        QCOMPARE(firstError(away), u"mqtt.files"_s);
        QVERIFY(away.first().first().value<Error>().detail.contains(u"/nowhere.pem"_s));
    }
}

void MqttTrustTest::nothingIsSaidUnencryptedToOthers_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"192.0.2.1", "broker.example", "::2", "127.0.0.1.example", "localhost.example", ""})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void MqttTrustTest::nothingIsSaidUnencryptedToOthers()
{
    QFETCH(QString, host);
    MqttClient::Settings settings = to(1883, u"x"_s);
    settings.host = host;
    QCOMPARE(refusalOf(settings), u"mqtt.not_encrypted"_s);
}

KIOSK_TEST(MqttTrustTest)
#include "MqttTrustTest.moc"
