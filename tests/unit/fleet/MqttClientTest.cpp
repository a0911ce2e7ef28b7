// SPDX-License-Identifier: GPL-3.0-or-later
#include "MqttStage.h"

#include <tuple>

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <array>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace kiosk;
using namespace kiosk::fleet;
using namespace Qt::StringLiterals;

/// A connection to a real broker is encrypted, kept up, and tells why it is not there; nothing that the network or the
/// broker does holds up whoever uses it.
class MqttClientTest : public MqttStage
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void theLibraryIsLoadedWithTheFirstClient();
    void whatIsSentArrives_data();
    void whatIsSentArrives();
    void whatLiesAtTheBrokerExpires_data();
    void whatLiesAtTheBrokerExpires();
    void aWillIsPublishedWhenTheWireIsCut_data();
    void aWillIsPublishedWhenTheWireIsCut();
    void whoIsBackSoonWasNeverGone_data();
    void whoIsBackSoonWasNeverGone();
    void aGoodbyeWithTheWillIsHeard_data();
    void aGoodbyeWithTheWillIsHeard();
    void aBrokerThatWasDeadIsFoundAgain_data();
    void aBrokerThatWasDeadIsFoundAgain();
    void aDeadWireIsNoticed();
    void twoOfOneNameComeToRest_data();
    void twoOfOneNameComeToRest();
    void anAnswerOfAMebibyteIsNotTaken_data();
    void anAnswerOfAMebibyteIsNotTaken();
    void aFloodIsTakenInTurns();
    void nobodyWaitsForANetworkThatDoesNotAnswer();
};

void MqttClientTest::cleanup()
{
    for (auto &[kind, broker] : m_plain) {
        if (broker->pid() == 0)
            broker->start();
    }
}

void MqttClientTest::theLibraryIsLoadedWithTheFirstClient()
{
    const auto isLoaded = [] {
        QFile maps(u"/proc/self/maps"_s);
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libmosquitto");
    };
    MqttClient client(to(1, u"x"_s));
    QVERIFY(!isLoaded());
    QSignalSpy away(&client, &MqttClient::disconnected);
    client.start();
    QTRY_COMPARE(away.isEmpty(), false);
    QVERIFY(isLoaded());
    QCOMPARE(firstError(away), u"mqtt.unreachable"_s);
}

void MqttClientTest::whatIsSentArrives_data()
{
    eachBroker();
}

void MqttClientTest::whatIsSentArrives()
{
    Broker &broker = plain();
    MqttClient reader(to(broker.port(), u"reader"_s, {u"t/+"_s}));
    Heard heard(reader);
    MqttClient writer(to(broker.port(), u"writer"_s));
    QSignalSpy published(&writer, &MqttClient::published);
    QCOMPARE(writer.publish(note(u"t/a"_s, "lost")), 0);
    reader.start();
    writer.start();
    QTRY_VERIFY(reader.isConnected() && writer.isConnected());
    QVERIFY(writer.publish({u"t/a"_s, QByteArray("\0ä", 3), false, Seconds{30}, u"t/answer"_s, "who asked"}) > 0);
    QTRY_COMPARE(published.count(), 1);
    QVERIFY(!published.first().at(1).value<std::optional<Error>>());
    QTRY_COMPARE(heard.messages.size(), 1);
    const MqttMessage message = heard.messages.first();
    QCOMPARE(message.topic, u"t/a"_s);
    QCOMPARE(message.payload, QByteArray("\0ä", 3));
    QCOMPARE(message.responseTopic, u"t/answer"_s);
    QCOMPARE(message.correlation, QByteArray("who asked"));
    QVERIFY(!message.retained);
}

void MqttClientTest::whatLiesAtTheBrokerExpires_data()
{
    eachBroker();
}

void MqttClientTest::whatLiesAtTheBrokerExpires()
{
    Broker &broker = plain();
    MqttClient writer(to(broker.port(), u"writer"_s));
    QSignalSpy published(&writer, &MqttClient::published);
    writer.start();
    QTRY_VERIFY(writer.isConnected());
    writer.publish({u"kept/short"_s, "short", true, Seconds{2}});
    writer.publish({u"kept/long"_s, "long", true, Seconds{60}});
    QTRY_COMPARE(published.count(), 2);
    {
        MqttClient reader(to(broker.port(), u"reader1"_s, {u"kept/+"_s}));
        Heard heard(reader);
        reader.start();
        QTRY_COMPARE(heard.messages.size(), 2);
        QVERIFY(heard.messages.first().retained);
    }
    // The broker's own clock decides: asked again until it has.
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            MqttClient reader(to(broker.port(), u"reader2"_s, {u"kept/+"_s}));
            Heard heard(reader);
            QSignalSpy there(&reader, &MqttClient::connected);
            reader.start();
            std::ignore = QTest::qWaitFor([&] { return !heard.messages.isEmpty(); }, 10'000);
            // The short one comes with the long one or not at all.
            std::ignore = QTest::qWaitFor([&] { return heard.messages.size() > 1; }, 300);
            return heard.messages.size() == 1 && heard.last() == "long";
        }(),
        20'000);
    writer.publish({u"kept/long"_s, {}, true});
    QTRY_COMPARE(published.count(), 3);
}

void MqttClientTest::aWillIsPublishedWhenTheWireIsCut_data()
{
    eachBroker();
}

void MqttClientTest::aWillIsPublishedWhenTheWireIsCut()
{
    Broker &broker = plain();
    Relay wire(broker.port());
    MqttClient reader(to(broker.port(), u"reader"_s, {u"will/+"_s}));
    Heard heard(reader);
    MqttClient::Settings settings = to(wire.port(), u"mortal"_s);
    settings.will = note(u"will/mortal"_s, "gone");
    settings.willDelay = Seconds{1};
    settings.firstRetry = settings.longestRetry = Seconds{600};
    MqttClient mortal(settings);
    QSignalSpy away(&mortal, &MqttClient::disconnected);
    reader.start();
    mortal.start();
    QTRY_VERIFY(reader.isConnected() && mortal.isConnected());
    wire.cut();
    QTRY_COMPARE(heard.last(), QByteArray("gone"));
    QTRY_COMPARE(firstError(away), u"mqtt.lost"_s);
}

void MqttClientTest::whoIsBackSoonWasNeverGone_data()
{
    eachBroker();
}

void MqttClientTest::whoIsBackSoonWasNeverGone()
{
    Broker &broker = plain();
    Relay wire(broker.port());
    MqttClient reader(to(broker.port(), u"reader"_s, {u"soon/+"_s}));
    Heard heard(reader);
    MqttClient::Settings settings = to(wire.port(), u"quick"_s);
    settings.will = note(u"soon/quick"_s, "gone");
    settings.willDelay = Seconds{3};
    MqttClient quick(settings);
    QSignalSpy there(&quick, &MqttClient::connected);
    reader.start();
    quick.start();
    QTRY_VERIFY(reader.isConnected() && quick.isConnected());
    wire.cut();
    QTRY_COMPARE(there.count(), 2);
    QElapsedTimer timer;
    timer.start();
    // Longer than the will was to wait; what comes then is seen.
    QTRY_VERIFY(timer.elapsed() > 5000 || !heard.messages.isEmpty());
    QVERIFY(heard.messages.isEmpty());
}

void MqttClientTest::aGoodbyeWithTheWillIsHeard_data()
{
    eachBroker();
}

void MqttClientTest::aGoodbyeWithTheWillIsHeard()
{
    Broker &broker = plain();
    MqttClient reader(to(broker.port(), u"reader"_s, {u"bye/+"_s}));
    Heard heard(reader);
    MqttClient::Settings settings = to(broker.port(), u"leaver"_s);
    settings.will = note(u"bye/leaver"_s, "gone");
    // Mosquitto 2.0.11 waits for it even when the session ends with the goodbye.
    settings.willDelay = Seconds{2};
    MqttClient leaver(settings);
    reader.start();
    leaver.start();
    QTRY_VERIFY(reader.isConnected() && leaver.isConnected());
    leaver.stop(true);
    QTRY_COMPARE(heard.last(), QByteArray("gone"));
}

void MqttClientTest::aBrokerThatWasDeadIsFoundAgain_data()
{
    eachBroker();
}

void MqttClientTest::aBrokerThatWasDeadIsFoundAgain()
{
    Broker &broker = plain();
    MqttClient client(to(broker.port(), u"patient"_s, {u"again"_s}));
    Heard heard(client);
    QSignalSpy away(&client, &MqttClient::disconnected);
    client.start();
    QTRY_VERIFY(client.isConnected());
    broker.kill();
    QTRY_VERIFY(!client.isConnected());
    QTRY_VERIFY(away.count() >= 2);
    QCOMPARE(away.last().first().value<Error>().code, u"mqtt.unreachable"_s);
    QVERIFY2(broker.start(), qPrintable(broker.complaint()));
    QTRY_VERIFY(client.isConnected());
    // Its subscriptions are there again.
    QVERIFY(client.publish(note(u"again"_s, "here")) > 0);
    QTRY_COMPARE(heard.last(), QByteArray("here"));
}

void MqttClientTest::aDeadWireIsNoticed()
{
    Broker &broker = encrypted();
    Relay wire(broker.port());
    MqttClient::Settings settings = encryptedTo(broker, u"a1"_s);
    settings.port = wire.port();
    settings.keepAlive = Seconds{5};
    MqttClient client(settings);
    QSignalSpy away(&client, &MqttClient::disconnected);
    client.start();
    QTRY_VERIFY(client.isConnected());
    wire.setDead(true);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE(firstError(away), u"mqtt.lost"_s);
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
    wire.setDead(false);
    QTRY_VERIFY(client.isConnected());
}

void MqttClientTest::twoOfOneNameComeToRest_data()
{
    eachBroker();
}

void MqttClientTest::twoOfOneNameComeToRest()
{
    Broker &broker = plain();
    // As kiosk and desk do: each says who it is, and listens for somebody else saying so.
    struct Twin {
        Twin(MqttClient::Settings settings, const QByteArray &ownWord)
            : word(ownWord), client(std::move(settings)), away(&client, &MqttClient::disconnected)
        {
            connect(&client, &MqttClient::connected, &client, [this] {
                client.publish({u"twin/online"_s, word, true});
            });
            connect(&client, &MqttClient::received, &client, [this](const MqttMessage &message) {
                if (message.payload == word || !client.hasAnnounced())
                    return;
                knows = true;
                client.anotherHasThisName();
            });
            connect(&client, &MqttClient::disconnected, &client,
                    [this](const Error &error) { knows = knows || error.code == u"mqtt.taken_over"; });
        }
        QByteArray word;
        MqttClient client;
        QSignalSpy away;
        bool knows = false;
    };
    MqttClient::Settings settings = to(broker.port(), u"twin"_s, {u"twin/online"_s});
    settings.will = MqttMessage{u"twin/online"_s, "gone", true};
    Twin first(settings, "first");
    Twin second(settings, "second");
    first.client.start();
    QTRY_VERIFY(first.client.hasAnnounced());
    second.client.start();
    QTRY_VERIFY(first.knows && second.knows);
    // One of them stays, and is left in peace for longer than either waits between two tries.
    const auto changes = [&] { return first.away.count() + second.away.count(); };
    const auto isAtRest = [&] {
        const qsizetype before = changes();
        std::ignore = QTest::qWaitFor([&] { return changes() != before; }, 3000);
        return changes() == before && first.client.isConnected() != second.client.isConnected();
    };
    QTRY_VERIFY(isAtRest());
    QVERIFY2(changes() <= 6, qPrintable(QString::number(changes())));
}

void MqttClientTest::anAnswerOfAMebibyteIsNotTaken_data()
{
    eachBroker();
}

void MqttClientTest::anAnswerOfAMebibyteIsNotTaken()
{
    Broker &broker = plain();
    MqttClient::Settings settings = to(broker.port(), u"modest"_s, {u"much"_s});
    settings.largestMessage = 32 << 10;
    MqttClient client(settings);
    Heard heard(client);
    QSignalSpy away(&client, &MqttClient::disconnected);
    MqttClient::Settings large = to(broker.port(), u"writer"_s);
    large.largestMessage = 2 << 20;
    MqttClient writer(large);
    client.start();
    writer.start();
    QTRY_VERIFY(client.isConnected() && writer.isConnected());
    QVERIFY(writer.publish(note(u"much"_s, QByteArray(1 << 20, 'x'))) > 0);
    QVERIFY(writer.publish(note(u"much"_s, "little")) > 0);
    QTRY_COMPARE(heard.last(), QByteArray("little"));
    QCOMPARE(heard.messages.size(), 1);
    QVERIFY(away.isEmpty());
}

void MqttClientTest::aFloodIsTakenInTurns()
{
    Broker &broker = encrypted();
    // A desk's, as kiosks' access is to their own topics alone.
    MqttClient client(encryptedTo(broker, u"d1"_s, {u"mfa-kiosk/1/jamk/+/state"_s}));
    MqttClient kiosk(encryptedTo(broker, u"a1"_s));
    constexpr int many = 5000;
    int heard = 0;
    qint64 longest = 0;
    QElapsedTimer pause;
    connect(&client, &MqttClient::received, this, [&heard] {
        ++heard;
        // Each takes a while to look at.
        QElapsedTimer work;
        work.start();
        while (work.nsecsElapsed() < 100'000) { }
    });
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, pause.restart()); });
    client.start();
    kiosk.start();
    QTRY_VERIFY(client.isConnected() && kiosk.isConnected());
    pause.start();
    beat.start(1);
    for (int i = 0; i < many; ++i)
        kiosk.publish(note(u"mfa-kiosk/1/jamk/a1/state"_s, QByteArray(300, 'x')));
    QTRY_COMPARE_WITH_TIMEOUT(heard, many, 60'000);
    qInfo("%d messages, the longest pause %lld ms", many, longest);
}

void MqttClientTest::nobodyWaitsForANetworkThatDoesNotAnswer()
{
    // A listener whose queue is full: the kernel answers no further connect.
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof at;
    QCOMPARE(bind(listener, reinterpret_cast<sockaddr *>(&at), length), 0);
    QCOMPARE(listen(listener, 0), 0);
    getsockname(listener, reinterpret_cast<sockaddr *>(&at), &length);
    std::array<int, 4> fillers{};
    for (int &filler : fillers) {
        filler = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        ::connect(filler, reinterpret_cast<sockaddr *>(&at), length);
    }
    QElapsedTimer timer;
    {
        auto client = std::make_unique<MqttClient>(to(ntohs(at.sin_port), u"x"_s));
        QSignalSpy away(client.get(), &MqttClient::disconnected);
        client->start();
        QVERIFY(!away.wait(500));
        QCOMPARE(client->publish(note(u"t"_s, "x")), 0);
        timer.start();
    }
    // A connection that nobody answers is given up by the kernel after two minutes.
    QVERIFY2(timer.elapsed() < patience, qPrintable(QString::number(timer.elapsed())));
    for (const int filler : fillers)
        ::close(filler);
    ::close(listener);
}

KIOSK_TEST(MqttClientTest)
#include "MqttClientTest.moc"
