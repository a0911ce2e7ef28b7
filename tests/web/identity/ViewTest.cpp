// SPDX-License-Identifier: GPL-3.0-or-later
// One attempt from start to end: what the wizard is told, and that nothing of it is left.
#include "Stage.h"

using namespace kiosk;

class ViewTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void redirectStepsAreReportedInOrder();
    void addressesThatAPageSetsItselfAreReported();
    void pagesAreAskedForInTheVisitorsLanguage();
    void laterPagesComeInTheNewLanguage();
    void browserGivesAnOrdinaryName();
    void textSizeHoldsOnEverySite();
    void reducedMotionIsAskedFor();
    void nothingOfAnAttemptIsLeftForTheNext();
    void viewMayBeDestroyedWhileItLoads();
    void viewMayBeDestroyedByItsListener();
    void viewMayOutliveItsPlace();
    void pageThatDoesNotFinishIsShown();
    void engineVersionIsNamed();
};

void ViewTest::redirectStepsAreReportedInOrder()
{
    LocalServer server;
    const auto at = [&server](const char *host, const char *path) {
        return server.url(QString::fromLatin1(host), QString::fromLatin1(path));
    };
    server.redirect(QStringLiteral("/start"), at("broker.localhost", "/choose?x=1"));
    server.redirect(QStringLiteral("/choose"), at("bank.localhost", "/sign"), 303);
    server.page(QStringLiteral("/sign"),
                "<form method=post action=" + server.at("broker.localhost", "/back")
                    + "><input name=SAMLResponse value=x></form><script>document.forms[0].submit()</script>");
    server.redirect(QStringLiteral("/back"), at("id.localhost", "/done"), 303);
    server.page(QStringLiteral("/done"), sayScript + QByteArray("<script>say('here')</script>"));

    Stage stage;
    stage.open(Stage::settings(server, QStringLiteral("/start")));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("here")));
    QTRY_VERIFY(!stage.listener.loading);
    const QList<QUrl> expected{at("id.localhost", "/start"), at("broker.localhost", "/choose?x=1"),
                               at("bank.localhost", "/sign"), at("broker.localhost", "/back"),
                               at("id.localhost", "/done")};
    QCOMPARE(stage.listener.addresses, expected);
    QCOMPARE(stage.listener.pagesRefused, QStringList());
    QVERIFY(stage.listener.failures.isEmpty());
    QVERIFY(!stage.listener.calledFromInside);
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void ViewTest::addressesThatAPageSetsItselfAreReported()
{
    LocalServer server;
    server.page(QStringLiteral("/app"),
                "<script>history.pushState({}, '', '/app/second'); onclick = () => location.hash = 'third'</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/app"))));
    QTRY_COMPARE(stage.listener.addresses.size(), 2);
    QTRY_VERIFY(LocalServer::lastPageIsPainted());
    // Of what a page sets in one go, Qt 6.8 reports the last alone.
    stage.click();
    QTRY_COMPARE(stage.listener.addresses.size(), 3);
    QCOMPARE(stage.listener.addresses.at(1).path(), QStringLiteral("/app/second"));
    QCOMPARE(stage.listener.addresses.at(2).fragment(), QStringLiteral("third"));
}

void ViewTest::pagesAreAskedForInTheVisitorsLanguage()
{
    LocalServer server;
    server.page(QStringLiteral("/"), sayScript + QByteArray("<script>say(navigator.language)</script>"));
    for (const auto language : allLanguages) {
        server.forget();
        auto settings = Stage::settings(server, QStringLiteral("/"));
        settings.language = language;
        Stage stage;
        QVERIFY(stage.show(std::move(settings)));
        const auto code = languageCode(language);
        // What the view before still says as it goes comes from elsewhere than the page.
        QByteArrayList asked;
        const QList<LocalServer::Request> requests = server.requests();
        for (const LocalServer::Request &request : requests) {
            if (request.path == u"/")
                asked << request.headers.value("accept-language");
        }
        QCOMPARE(asked.size(), 1);
        QVERIFY2(asked.first().startsWith(code.toLatin1()), asked.first().constData());
        QTRY_VERIFY(!server.said().isEmpty());
        QVERIFY2(server.said().last().startsWith(code), qPrintable(server.said().last()));
    }
}

void ViewTest::laterPagesComeInTheNewLanguage()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "<a href=/next style='position:fixed;inset:0'>next</a>");
    server.page(QStringLiteral("/next"), "next");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.view().setLanguage(Language::Swedish);
    QCOMPARE(server.requestsFor(QStringLiteral("/")), 1);
    stage.click();
    QTRY_COMPARE(server.requestsFor(QStringLiteral("/next")), 1);
    QVERIFY(server.requests().last().headers.value("accept-language").startsWith("sv"));
}

void ViewTest::browserGivesAnOrdinaryName()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "x");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    const auto name = server.requests().first().headers.value("user-agent");
    QVERIFY2(name.contains("Chrome/") && !name.contains("QtWebEngine"), name.constData());
}

void ViewTest::textSizeHoldsOnEverySite()
{
    LocalServer server;
    const QByteArray width =
        sayScript + QByteArray("<script>onload = () => setTimeout(() => say('width ' + innerWidth), 100)</script>");
    server.page(QStringLiteral("/"),
                width + "<a href=" + server.at("bank.localhost", "/bank") + " style='position:fixed;inset:0'>bank</a>");
    server.page(QStringLiteral("/bank"), width);
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.zoom = 2.0;
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("width 400")});
    stage.click();
    QTRY_COMPARE(server.said().size(), 2);
    QCOMPARE(server.said().last(), QStringLiteral("width 400"));
}

void ViewTest::reducedMotionIsAskedFor()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                sayScript + QByteArray("<script>say(matchMedia('(prefers-reduced-motion: reduce)').matches)</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("true")});
}

void ViewTest::nothingOfAnAttemptIsLeftForTheNext()
{
    LocalServer server;
    server.page(QStringLiteral("/"), sayScript + QByteArray(R"(<script>
        const open = indexedDB.open('kiosk');
        open.onupgradeneeded = () => open.result.createObjectStore('things');
        open.onsuccess = async () => {
            const caches_ = await caches.keys();
            open.result.transaction('things').objectStore('things').count().onsuccess = e => {
                say(['found', document.cookie, localStorage.length, sessionStorage.length, e.target.result,
                     caches_.length, history.length].join(';'));
                document.cookie = 'who=first; max-age=100000';
                localStorage.setItem('who', 'first');
                sessionStorage.setItem('who', 'first');
                const store = open.result.transaction('things', 'readwrite');
                store.objectStore('things').put('first', 1);
                store.oncomplete = () => caches.open('first').then(() => say('left'));
            };
        };
    </script>)"));
    {
        Stage stage;
        QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
        QTRY_VERIFY(server.hasSaid(QStringLiteral("left")));
    }
    server.forget();
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(!server.said().isEmpty());
    QCOMPARE(server.said().first(), QStringLiteral("found;;0;0;0;0;1"));
    QVERIFY(!server.requests().first().headers.contains("cookie"));
}

void ViewTest::viewMayBeDestroyedWhileItLoads()
{
    LocalServer server;
    server.on(QStringLiteral("/"), [](const LocalServer::Request &) {
        return LocalServer::Response{.body = "<p>begun", .ending = LocalServer::Response::Ending::NeverAfterHead};
    });
    for (int round = 0; round < 4; ++round) {
        server.forget();
        Stage stage;
        stage.open(Stage::settings(server, QStringLiteral("/")));
        if (round % 2 == 0)
            QTRY_VERIFY(server.requestsFor(QStringLiteral("/")) == 1);
        stage.close();
        QCoreApplication::processEvents();
        QVERIFY(stage.listener.addresses.isEmpty());
    }
    QVERIFY(renderersHaveEnded());
}

void ViewTest::viewMayBeDestroyedByItsListener()
{
    LocalServer server;
    server.redirect(QStringLiteral("/"), QUrl(QStringLiteral("http://refused.localhost/")));
    Stage stage;
    stage.listener.whenEnded = [&stage] { stage.close(); };
    stage.open(Stage::settings(server, QStringLiteral("/")));
    QTRY_VERIFY(!stage.hasView());
    QVERIFY(renderersHaveEnded());
}

void ViewTest::viewMayOutliveItsPlace()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "x");
    Listener listener;
    auto place = std::make_unique<QWidget>();
    auto view = factory().create(Stage::settings(server, QStringLiteral("/")), listener, place.get());
    view->start();
    QTRY_VERIFY(!listener.addresses.isEmpty());
    place.reset();
    QCOMPARE(view->widget(), nullptr);
    view->typeText(QStringLiteral("x"));
    view.reset();
}

void ViewTest::pageThatDoesNotFinishIsShown()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "<p>text<img src=/never>");
    server.on(QStringLiteral("/never"), [](const LocalServer::Request &) {
        return LocalServer::Response{.ending = LocalServer::Response::Ending::Never};
    });
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QVERIFY(stage.listener.failures.isEmpty());
}

void ViewTest::engineVersionIsNamed()
{
    QVERIFY(factory().engineVersion().contains(QStringLiteral("Chromium ")));
}

KIOSK_ENGINE_TEST(ViewTest)
#include "ViewTest.moc"
