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
    QTRY_VERIFY(rendererProcesses().isEmpty());
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

KIOSK_ENGINE_TEST_MAIN(FaultsTest)
#include "FaultsTest.moc"
