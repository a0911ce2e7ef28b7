// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong with a page, and that each becomes the outcome the wizard has words for, once.
#include "Stage.h"
#include "TestCertificates.h"

#include <QElapsedTimer>

#include <csignal>

using namespace kiosk;
using Ending = LocalServer::Response::Ending;

class FaultsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void serviceThatFailsIsDown_data();
    void serviceThatFailsIsDown();
    void failureBehindARedirectIsOneToo();
    void nobodyListensThere();
    void pageOfTheServiceAboutAnErrorIsShown();
    void answerWithoutAPageIsNoFailure();
    void certificateIsNeverPassedOver();
    void killedRendererIsReported();
    void pageThatHangsIsEnded();
    void busyPageIsLetWork();
    void pageThatEatsMemoryIsEnded_data();
    void pageThatEatsMemoryIsEnded();
    void hugeAnswerIsEnded();
    void largePageIsLetBe();
    void startAddressOutsideTheListIsRefused();
};

/// The engine's own start is no part of the short time limits below.
void FaultsTest::initTestCase()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "x");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
}

void FaultsTest::serviceThatFailsIsDown_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("ending");
    QTest::addColumn<QString>("detail");
    QTest::newRow("500") << 500 << int(Ending::Complete) << QStringLiteral("http status 500");
    QTest::newRow("502") << 502 << int(Ending::Complete) << QStringLiteral("http status 502");
    QTest::newRow("503") << 503 << int(Ending::Complete) << QStringLiteral("http status 503");
    QTest::newRow("never answers") << 200 << int(Ending::Never) << QStringLiteral("no answer within 2 s");
    QTest::newRow("drops the connection") << 200 << int(Ending::Dropped) << QStringLiteral("net error");
}

void FaultsTest::serviceThatFailsIsDown()
{
    QFETCH(int, status);
    QFETCH(int, ending);
    QFETCH(QString, detail);
    LocalServer server;
    server.on(QStringLiteral("/secret-path"), [&](const LocalServer::Request &) {
        return LocalServer::Response{
            .status = status, .body = "<p>it went wrong", .ending = static_cast<Ending>(ending)};
    });
    auto settings = Stage::settings(server, QStringLiteral("/secret-path"));
    settings.loadTimeout = Seconds{2};
    Stage stage;
    stage.open(std::move(settings));
    QTRY_COMPARE(stage.listener.failures, QList<Outcome>{Outcome::ServiceDown});
    QVERIFY2(stage.listener.details.first().startsWith(detail), qPrintable(stage.listener.details.first()));
    QVERIFY(!stage.listener.details.first().contains(QStringLiteral("secret")));
    QVERIFY(!stage.listener.calledFromInside);
    QCOMPARE(stage.listener.pagesRefused, QStringList());
}

void FaultsTest::failureBehindARedirectIsOneToo()
{
    LocalServer server;
    server.redirect(QStringLiteral("/"), server.url(QStringLiteral("bank.localhost"), QStringLiteral("/never")));
    server.on(QStringLiteral("/never"),
              [](const LocalServer::Request &) { return LocalServer::Response{.ending = Ending::Never}; });
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.loadTimeout = Seconds{2};
    Stage stage;
    stage.open(std::move(settings));
    QTRY_COMPARE(stage.listener.failures, QList<Outcome>{Outcome::ServiceDown});
    QCOMPARE(stage.listener.addresses.last().host(), QStringLiteral("bank.localhost"));
}

void FaultsTest::nobodyListensThere()
{
    auto server = std::make_unique<LocalServer>();
    auto settings = Stage::settings(*server, QStringLiteral("/"));
    server.reset();
    Stage stage;
    stage.open(std::move(settings));
    QTRY_COMPARE(stage.listener.failures, QList<Outcome>{Outcome::ServiceDown});
}

void FaultsTest::pageOfTheServiceAboutAnErrorIsShown()
{
    LocalServer server;
    server.on(QStringLiteral("/"), [](const LocalServer::Request &) {
        return LocalServer::Response{.status = 401, .body = sayScript + QByteArray("<script>say('shown')</script>")};
    });
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("shown")));
    QVERIFY(stage.listener.failures.isEmpty());
}

void FaultsTest::answerWithoutAPageIsNoFailure()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "<a href=/nothing style='position:fixed;inset:0'>x</a>");
    server.on(QStringLiteral("/nothing"),
              [](const LocalServer::Request &) { return LocalServer::Response{.status = 204}; });
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.loadTimeout = Seconds{3};
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    stage.click();
    QTRY_COMPARE(server.requestsFor(QStringLiteral("/nothing")), 1);
    QTRY_VERIFY(!stage.listener.loading);
    QTest::qWait(3500); // longer than the time limit for an answer
    QVERIFY(stage.listener.failures.isEmpty());
}

void FaultsTest::certificateIsNeverPassedOver()
{
    LocalServer server(LocalServer::Port::OfTheProcess,
                       TestCertificate::selfSigned({.names = {QStringLiteral("id.localhost")}}).serverConfiguration());
    server.page(QStringLiteral("/"), "x");
    for (int round = 0; round < 2; ++round) {
        Stage stage;
        stage.open(Stage::settings(server, QStringLiteral("/")));
        QTRY_COMPARE_WITH_TIMEOUT(stage.listener.failures, QList<Outcome>{Outcome::CertificateProblem}, 15000);
        QCOMPARE(stage.strangeWindows(), QStringList());
    }
    QVERIFY(server.connections() > 0);
    QVERIFY(server.requests().isEmpty());
}

void FaultsTest::killedRendererIsReported()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "x");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    const auto renderers = rendererProcesses();
    QVERIFY(!renderers.isEmpty());
    for (const auto process : renderers)
        ::kill(static_cast<pid_t>(process), SIGKILL);
    QTRY_COMPARE(stage.listener.failures, QList<Outcome>{Outcome::ViewCrashed});
    // The next attempt is none the worse.
    stage.close();
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QVERIFY(stage.listener.failures.isEmpty());
}

void FaultsTest::pageThatHangsIsEnded()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "<script>onclick = () => { while (true); }</script>");
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.loadTimeout = Seconds{2};
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    const auto renderers = rendererProcesses();
    QVERIFY(!renderers.isEmpty());
    stage.click();
    QElapsedTimer time;
    time.start();
    QTRY_COMPARE_WITH_TIMEOUT(stage.listener.failures, QList<Outcome>{Outcome::ViewCrashed}, 8000);
    QVERIFY(time.elapsed() > 1000);
    QCOMPARE(stage.listener.details.first(), QStringLiteral("renderer does not answer"));
    // It no longer burns the processor; the engine may keep a fresh one in reserve.
    QTRY_VERIFY(!rendererProcesses().contains(renderers.first()) || !rendererProcesses().contains(renderers.last()));
    stage.close();
    QVERIFY(renderersHaveEnded());
}

void FaultsTest::busyPageIsLetWork()
{
    LocalServer server;
    // Silent for three quarters of the patience, several times.
    server.page(QStringLiteral("/"), sayScript + QByteArray(R"(<script>
        let round = 0;
        const work = () => {
            const end = Date.now() + 1500;
            while (Date.now() < end);
            if (++round === 3)
                say('done');
            else
                setTimeout(work, 300);
        };
        onclick = work;
    </script>)"));
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.loadTimeout = Seconds{2};
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    stage.click();
    QTRY_VERIFY_WITH_TIMEOUT(server.hasSaid(QStringLiteral("done")), 10000);
    QVERIFY(stage.listener.failures.isEmpty());
}

void FaultsTest::pageThatEatsMemoryIsEnded_data()
{
    QTest::addColumn<QByteArray>("eats");
    QTest::newRow("lists") << QByteArray("kept.push(new Array(1 << 20).fill().map(() => Math.random()));");
    QTest::newRow("buffers") << QByteArray("kept.push(new Uint8Array(1 << 24).fill(1));");
    QTest::newRow("texts") << QByteArray("kept.push(String(Math.random()).repeat(1 << 19) + kept.length);"
                                         "document.body.append(kept[kept.length - 1]);");
    QTest::newRow("elements") << QByteArray("for (let i = 0; i < 20000; ++i)"
                                            "    document.body.append(document.createElement('p'));");
    // Kept in the process that has the window.
    QTest::newRow("blobs") << QByteArray("kept.push(new Blob([new Uint8Array(1 << 24).fill(kept.length)]));");
    QTest::newRow("pictures") << QByteArray("const c = new OffscreenCanvas(4000, 4000); kept.push(c);"
                                            "c.getContext('2d').fillRect(0, 0, 4000, 4000);");
    QTest::newRow("a frame of another site") << QByteArray("if (!document.querySelector('iframe')) {"
                                                           "    const frame = document.createElement('iframe');"
                                                           "    frame.src = 'ELSEWHERE';"
                                                           "    document.body.append(frame);"
                                                           "}");
    QTest::newRow("a port that nobody reads")
        << QByteArray("if (!kept.length) {"
                      "    const frame = document.createElement('iframe');"
                      "    frame.src = 'ELSEWHERE'.replace('/eater', '/port');"
                      "    frame.onload = () => {"
                      "        kept.push(new MessageChannel());"
                      "        frame.contentWindow.postMessage(0, '*', [kept[1].port2]);"
                      "    };"
                      "    kept.push(frame);"
                      "    document.body.append(frame);"
                      "} else if (kept.length == 2) {"
                      "    const full = new Uint8Array(1 << 24).fill(1).buffer;"
                      "    kept[1].port1.postMessage(full, [full]);"
                      "}");
    QTest::newRow("a worker") << QByteArray("if (!kept.length)"
                                            "    kept.push(new Worker(URL.createObjectURL(new Blob(["
                                            "        'const kept = []; for (;;) kept.push(new Uint8Array(1 << 22)"
                                            ".fill(1));']))));");
}

void FaultsTest::pageThatEatsMemoryIsEnded()
{
    QFETCH(QByteArray, eats);
    LocalServer server;
    server.page(QStringLiteral("/eater"),
                "<script>const kept = []; for (;;) kept.push(new Uint8Array(1 << 22).fill(1));</script>");
    server.page(QStringLiteral("/port"), "<script>let kept; onmessage = event => { kept = event.ports[0] }</script>");
    server.page(QStringLiteral("/"),
                "<script>const kept = []; onclick = () => setInterval(() => {"
                    + eats.replace("ELSEWHERE", server.at("bank.localhost", "/eater")) + "}, 5);</script>");
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.memoryLimit = qint64(400) << 20;
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    const auto before = rendererProcesses();
    stage.click();
    QTRY_COMPARE_WITH_TIMEOUT(stage.listener.failures, QList<Outcome>{Outcome::ViewCrashed}, 30000);
    QVERIFY2(stage.listener.details.first().startsWith(QStringLiteral("pages take ")),
             qPrintable(stage.listener.details.first()));
    for (const auto process : before)
        QTRY_VERIFY(!rendererProcesses().contains(process));
    stage.close();
    QVERIFY(renderersHaveEnded());
    // What it has filled is free again: the next page starts with the same limit.
    settings = Stage::settings(server, QStringLiteral("/"));
    settings.memoryLimit = qint64(400) << 20;
    QVERIFY(stage.show(std::move(settings)));
    QVERIFY(stage.listener.failures.isEmpty());
}

void FaultsTest::hugeAnswerIsEnded()
{
    LocalServer server;
    QByteArray body = "<!doctype html><title>x</title>";
    while (body.size() < (24 << 20))
        body += "<p>Without an end<p><b>and</b> <i>without</i> <u>a</u> <s>pause</s>";
    server.on(QStringLiteral("/"),
              [&body](const LocalServer::Request &) { return LocalServer::Response{.body = body}; });
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.memoryLimit = qint64(256) << 20;
    Stage stage;
    stage.open(std::move(settings));
    QTRY_COMPARE_WITH_TIMEOUT(stage.listener.failures, QList<Outcome>{Outcome::ViewCrashed}, 60000);
    stage.close();
    QVERIFY(renderersHaveEnded());
}

void FaultsTest::largePageIsLetBe()
{
    LocalServer server;
    server.page(QStringLiteral("/"), sayScript + QByteArray(R"(<script>
        const kept = [];
        onclick = () => {
            for (let i = 0; i < 150; ++i)
                kept.push(new Uint8Array(1 << 20).fill(1));
            setTimeout(() => say('kept'), 1500);
        };
    </script>)"));
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.memoryLimit = qint64(400) << 20;
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    stage.click();
    QTRY_VERIFY_WITH_TIMEOUT(server.hasSaid(QStringLiteral("kept")), 10000);
    QVERIFY(stage.listener.failures.isEmpty());
}

void FaultsTest::startAddressOutsideTheListIsRefused()
{
    LocalServer server;
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.service.startUrl = QUrl(QStringLiteral("file:///etc/hostname"));
    Stage stage;
    stage.open(std::move(settings));
    QTRY_COMPARE(stage.listener.pagesRefused, QStringList{QStringLiteral("file:")});
    QVERIFY(!stage.listener.calledFromInside);
    QVERIFY(stage.listener.addresses.isEmpty());
}

KIOSK_ENGINE_TEST(FaultsTest)
#include "FaultsTest.moc"
