// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing outside the list is contacted: a second server, on a port that no rule names, must not see one connection.
// WaysTest shows that each way is one.
#include "Ways.h"

#include <QUdpSocket>

using namespace kiosk;

class FenceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOutsideTheListIsContacted_data();
    void nothingOutsideTheListIsContacted();
    void pageBeforeStaysWhenTheNextIsRefused();
    void socketOfAServiceWorkerFindsNobody_data();
    void socketOfAServiceWorkerFindsNobody();
    void sharedWorkersAreNotThere();
    void realtimeConnectionsSendNothing();
    void otherProgramsAreNotCalled();
    void resourceHostIsNoPage();
};

/// Twice: a port that nobody lists, stopped by the hooks and by the name lookup; and one that is listed for another
/// method than the visitor's, which the hooks alone stop.
void FenceTest::nothingOutsideTheListIsContacted_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("port");
    for (int i = 0; i < int(std::size(ways)); ++i) {
        QTest::newRow(ways[i].name) << i << int(LocalServer::Port::Any);
        if (ways[i].hooks == Way::Hooks::StopIt)
            QTest::addRow("%s, other method", ways[i].name) << i << int(LocalServer::Port::SecondOfTheProcess);
    }
}

void FenceTest::nothingOutsideTheListIsContacted()
{
    QFETCH(int, index);
    QFETCH(int, port);
    const Way &way = ways[index];
    LocalServer server;
    LocalServer evil(static_cast<LocalServer::Port>(port));
    laySite(way, server, evil);
    Stage stage;
    stage.open(Stage::settings(server, QStringLiteral("/")));
    if (way.mainFrame) {
        QTRY_COMPARE(stage.listener.pagesRefused, QStringList{QStringLiteral("id.localhost")});
    } else {
        QTRY_VERIFY(server.hasSaid(QStringLiteral("loaded")));
        QTRY_COMPARE(stage.listener.resourcesRefused, QStringList{QStringLiteral("id.localhost")});
        QVERIFY(stage.listener.pagesRefused.isEmpty());
    }
    QVERIFY(stage.listener.failures.isEmpty());
    QTest::qWait(100); // a connection that was begun would have come by now
    stage.close();
    QCoreApplication::processEvents();
    QCOMPARE(evil.connections(), 0);
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void FenceTest::pageBeforeStaysWhenTheNextIsRefused()
{
    LocalServer server;
    LocalServer evil(LocalServer::Port::Any);
    server.page(QStringLiteral("/"),
                sayScript + QByteArray("<a style='position:fixed;inset:0' href=") + evil.at("id.localhost", "/x")
                    + ">x</a><script>onclick = () => say('click')</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    QTRY_COMPARE(stage.listener.pagesRefused.size(), 1);
    QTRY_VERIFY(!stage.listener.loading);
    server.forget();
    stage.click();
    QTRY_VERIFY(server.hasSaid(QStringLiteral("click")));
    QCOMPARE(server.requestsFor(QStringLiteral("/")), 0);
    QCOMPARE(stage.listener.addresses.size(), 1);
    QCOMPARE(evil.connections(), 0);
}

void FenceTest::socketOfAServiceWorkerFindsNobody_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("another name") << QByteArray("evil.localhost");
    QTest::newRow("another port") << QByteArray("id.localhost");
    QTest::newRow("an address") << QByteArray("127.0.0.1");
}

void FenceTest::socketOfAServiceWorkerFindsNobody()
{
    QFETCH(QByteArray, host);
    LocalServer server;
    LocalServer evil(LocalServer::Port::Any);
    server.on(QStringLiteral("/worker.js"), [&](const LocalServer::Request &) {
        return LocalServer::Response{.type = "text/javascript",
                                     .body = "onmessage = e => { const s = new WebSocket('"
                                         + evil.at(host.constData(), "/x").replace("http", "ws")
                                         + "'); s.onerror = () => e.source.postMessage('refused');"
                                           "s.onopen = () => e.source.postMessage('open') };"};
    });
    server.page(QStringLiteral("/"), sayScript + QByteArray(R"(<script>
        navigator.serviceWorker.onmessage = e => say(e.data);
        navigator.serviceWorker.register('/worker.js').then(r => navigator.serviceWorker.ready)
            .then(r => r.active.postMessage('go'), () => say('refused'));
    </script>)"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("refused")));
    QCOMPARE(evil.connections(), 0);
}

void FenceTest::sharedWorkersAreNotThere()
{
    LocalServer server;
    server.page(QStringLiteral("/"), sayScript + QByteArray("<script>say(typeof SharedWorker)</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("undefined")});
}

void FenceTest::realtimeConnectionsSendNothing()
{
    LocalServer server;
    QTcpServer turn;
    QVERIFY(turn.listen(QHostAddress::LocalHost));
    const auto port = QByteArray::number(turn.serverPort());
    server.page(
        QStringLiteral("/"),
        sayScript
            // An empty frame keeps the interface that the kiosk's script takes away.
            + QByteArray(
                "<iframe id=f></iframe><script>const c = new f.contentWindow.RTCPeerConnection({iceServers: [{urls: ["
                "'stun:127.0.0.1:"
                + port + "', 'turn:127.0.0.1:" + port
                + "?transport=udp'], username: 'a', credential: 'b'}]});"
                  "c.createDataChannel('x'); c.onicegatheringstatechange = () => c.iceGatheringState "
                  "=== 'complete' && say('over');"
                  "c.createOffer().then(o => c.setLocalDescription(o));</script>"));
    QUdpSocket packets;
    QVERIFY(packets.bind(QHostAddress::LocalHost, turn.serverPort()));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY_WITH_TIMEOUT(server.hasSaid(QStringLiteral("over")), 15000);
    QVERIFY(!packets.hasPendingDatagrams());
}

void FenceTest::otherProgramsAreNotCalled()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                sayScript
                    + QByteArray("<a style='position:fixed;inset:0' href='mailto:a@example.org'>x</a>"
                                 "<script>onclick = () => say('click')</script>"));
    server.redirect(QStringLiteral("/app"), QUrl(QStringLiteral("ms-authenticator://activate")));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    QTRY_VERIFY(server.hasSaid(QStringLiteral("click")));
    QCOMPARE(stage.strangeWindows(), QStringList());
    stage.close();
    stage.open(Stage::settings(server, QStringLiteral("/app")));
    QTRY_VERIFY(stage.listener.loaded > 0);
    QVERIFY(stage.listener.failures.isEmpty());
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void FenceTest::resourceHostIsNoPage()
{
    LocalServer server;
    server.redirect(QStringLiteral("/"), server.url(QStringLiteral("127.0.0.1"), QStringLiteral("/x")));
    Stage stage;
    stage.open(Stage::settings(server, QStringLiteral("/")));
    QTRY_COMPARE(stage.listener.pagesRefused, QStringList{QStringLiteral("127.0.0.1")});
    QCOMPARE(server.requestsFor(QStringLiteral("/x")), 0);
}

KIOSK_ENGINE_TEST(FenceTest)
#include "FenceTest.moc"
