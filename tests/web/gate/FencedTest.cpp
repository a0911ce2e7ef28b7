// SPDX-License-Identifier: GPL-3.0-or-later
// A session as it is: hooks, engine switches and gate together, and what the visitor sees when the gate says no,
// cannot, or is gone.
#include "HostilePage.h"
#include "TestCertificates.h"
#include "Wire.h"

using namespace kiosk;

class FencedTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void nothingArrives();
    void pageWorksThroughTheGate();
    void certificateErrorIsStillFound();
    void deadServerIsServiceDown_data();
    void deadServerIsServiceDown();
    void otherSessionsTokenOpensNothing();
    void pageThatBreaksOffWhenItCanBeReadStays();
    void endOfTheGateEndsThePageAlone();

private:
    IdentityViewSettings gated(IdentityViewSettings settings) const;
    static IdentityViewSettings at(const QUrl &url);

    LocalServer m_server;
    LocalServer m_encrypted{LocalServer::Port::Any, TestCertificate::selfSigned({}).serverConfiguration()};
    Recorder m_recorder;
    Recorder m_turn{QHostAddress(QString::fromLatin1(HostilePage::realTimeHost))};
    HostilePage m_page{m_server, m_recorder, m_turn};
    quint16 m_deadPort = 0;
    std::unique_ptr<GateUnderTest> m_gate;
};

void FencedTest::initTestCase()
{
    {
        QTcpServer brief;
        QVERIFY(brief.listen(QHostAddress::LocalHost));
        m_deadPort = brief.serverPort();
    }
    auto hosts = link::gateHosts(m_page.settings({}, HostilePage::Hooks::Closed).service);
    const QString host = QStringLiteral("id.localhost");
    hosts << link::GateHost{QStringLiteral("https"), host, m_encrypted.port(), false}
          << link::GateHost{QStringLiteral("https"), host, m_deadPort, false}
          << link::GateHost{QStringLiteral("http"), host, m_deadPort, false};
    m_gate = std::make_unique<GateUnderTest>(hosts);
}

void FencedTest::cleanup()
{
    QCOMPARE(m_recorder.connections() + m_turn.connections(), 0);
    QCOMPARE(m_recorder.packets() + m_turn.packets(), 0);
    QCOMPARE(wire::packets(), QStringList());
    QCOMPARE(wire::lookups(), QStringList());
    auto peers = wire::connections();
    peers.removeDuplicates();
    QCOMPARE(peers, QStringList{QStringLiteral("127.0.0.1:%1").arg(m_gate->port())});
}

IdentityViewSettings FencedTest::gated(IdentityViewSettings settings) const
{
    settings.gate = IdentityViewGate{m_gate->port(), m_gate->token()};
    return settings;
}

IdentityViewSettings FencedTest::at(const QUrl &url)
{
    IdentityViewSettings settings;
    settings.service.startUrl = url;
    settings.service.hosts = {pageHost(url.scheme(), url.host(), quint16(url.port()))};
    return settings;
}

void FencedTest::nothingArrives()
{
    Stage stage;
    stage.open(gated(m_page.settings(m_page.framedPath(), HostilePage::Hooks::Closed)));
    QVERIFY(waitFor([&] { return stage.listener.loaded > 0 && !stage.listener.loading; }));
    QVERIFY(waitFor([&] { return m_server.requestsFor(QStringLiteral("/import.js")) > 0; }));
    QVERIFY(stage.listener.resourcesRefused.size() > 20);
    for (const int way : m_page.ofMainFrame()) {
        stage.close();
        stage.open(gated(m_page.settings(HostilePage::path(way), HostilePage::Hooks::Closed)));
        QVERIFY2(waitFor([&] { return !stage.listener.pagesRefused.isEmpty(); }), qPrintable(HostilePage::name(way)));
        QVERIFY(stage.listener.failures.isEmpty());
    }
}

void FencedTest::pageWorksThroughTheGate()
{
    m_server.on(QStringLiteral("/form"), [](const LocalServer::Request &request) {
        return LocalServer::Response{.body = QByteArray("<!doctype html>") + sayScript
                                         + "<script>navigator.serviceWorker.register('/works.js').then(() => say('"
                                         + QByteArray::number(request.body.size()) + "'))</script>"};
    });
    m_server.on(QStringLiteral("/works.js"), [](const LocalServer::Request &) {
        return LocalServer::Response{.type = "application/javascript",
                                     .body = "oninstall = e => e.waitUntil(fetch('/said?worker'))"};
    });
    m_server.page(QStringLiteral("/works"),
                  "<form method=post action=/form><input name=a></form><script>document.forms[0].a.value = "
                  "'x'.repeat(300000); document.forms[0].submit()</script>");
    Stage stage;
    stage.open(gated(Stage::settings(m_server, QStringLiteral("/works"))));
    QVERIFY(waitFor([&] { return m_server.hasSaid(QStringLiteral("300002")); }));
    QVERIFY(waitFor([&] { return m_server.hasSaid(QStringLiteral("worker")); }));
    QVERIFY(stage.listener.failures.isEmpty());
}

void FencedTest::certificateErrorIsStillFound()
{
    Stage stage;
    stage.open(gated(at(m_encrypted.url(QStringLiteral("id.localhost"), QStringLiteral("/")))));
    QVERIFY(waitFor([&] { return !stage.listener.failures.isEmpty(); }));
    QCOMPARE(stage.listener.failures, QList{Outcome::CertificateProblem});
}

void FencedTest::deadServerIsServiceDown_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("https") << QStringLiteral("https");
    QTest::newRow("http") << QStringLiteral("http");
}

void FencedTest::deadServerIsServiceDown()
{
    QFETCH(QString, scheme);
    Stage stage;
    stage.open(gated(at(QUrl(QStringLiteral("%1://id.localhost:%2/").arg(scheme).arg(m_deadPort)))));
    QVERIFY(waitFor([&] { return !stage.listener.failures.isEmpty(); }));
    QCOMPARE(stage.listener.failures, QList{Outcome::ServiceDown});
}

void FencedTest::otherSessionsTokenOpensNothing()
{
    m_server.page(QStringLiteral("/other"), "<p>another visitor's");
    auto settings = gated(Stage::settings(m_server, QStringLiteral("/other")));
    settings.gate->token = QStringLiteral("0123456789abcdef0123");
    Stage stage;
    stage.open(std::move(settings));
    QVERIFY(waitFor([&] { return !stage.listener.failures.isEmpty(); }));
    QCOMPARE(stage.listener.failures, QList{Outcome::ServiceDown});
    QCOMPARE(m_server.requestsFor(QStringLiteral("/other")), 0);
    const link::GateToHost told = link::GateRefused{link::GateRefusal::Credentials, {}};
    QVERIFY(waitFor([&] { return m_gate->told().contains(told); }));
}

/// As a server does that dies in the middle of its answer: all of the page is there, and a moment later its end is not.
void FencedTest::pageThatBreaksOffWhenItCanBeReadStays()
{
    QTcpServer breaking;
    QVERIFY(breaking.listen(QHostAddress::LocalHost, m_deadPort));
    connect(&breaking, &QTcpServer::newConnection, &breaking, [&breaking] {
        auto *socket = breaking.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            const QByteArray html = "<!doctype html><p>Readable</p>";
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                          + QByteArray::number(html.size(), 16) + "\r\n" + html + "\r\n");
            QTimer::singleShot(800, socket, &QTcpSocket::abort);
        });
    });
    m_server.page(QStringLiteral("/first"),
                  "<script>onclick = () => location = 'http://id.localhost:" + QByteArray::number(m_deadPort)
                      + "/'</script>");
    auto settings = gated(Stage::settings(m_server, QStringLiteral("/first")));
    settings.service.hosts << pageHost(QStringLiteral("http"), QStringLiteral("id.localhost"), m_deadPort);
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    stage.click();
    QVERIFY(waitFor([&] { return stage.listener.addresses.last().port() == m_deadPort; }));
    QVERIFY(waitFor([&] { return !stage.listener.loading; }));
    QTest::qWait(4000); // longer than a page may take to be looked at after its end
    QVERIFY(stage.listener.failures.isEmpty());
}

void FencedTest::endOfTheGateEndsThePageAlone()
{
    m_server.page(QStringLiteral("/last"), "<p>text");
    Stage stage;
    QVERIFY(stage.show(gated(Stage::settings(m_server, QStringLiteral("/last")))));
    m_gate->kill();
    // The page stands; the next one does not come.
    QVERIFY(stage.listener.failures.isEmpty());
    stage.close();
    stage.open(gated(Stage::settings(m_server, QStringLiteral("/last"))));
    QVERIFY(waitFor([&] { return !stage.listener.failures.isEmpty(); }));
    QCOMPARE(stage.listener.failures, QList{Outcome::ServiceDown});
    QVERIFY(stage.strangeWindows().isEmpty());
}

KIOSK_ENGINE_TEST(FencedTest)
#include "FencedTest.moc"
