// SPDX-License-Identifier: GPL-3.0-or-later
// Windows that pages open: one view shows the uppermost, the others live on below it. A window is opened by its page,
// never by the kiosk, so that cookies, headers and bodies are a page's.
#include "Stage.h"

#include <QWindow>

using namespace kiosk;
using namespace Qt::StringLiterals;

class WindowsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void windowOpensInTheView_data();
    void windowOpensInTheView();
    void focusStaysInTheView();
    void bodyOfAFormArrives_data();
    void bodyOfAFormArrives();
    void siteThatOpensAnotherIsItsInitiator_data();
    void siteThatOpensAnotherIsItsInitiator();
    void signInWindowAnswersAndGoes_data();
    void signInWindowAnswersAndGoes();
    void visitorComesBack();
    void emptyWindowCoversNothing();
    void windowBeyondTheListIsRefused_data();
    void windowBeyondTheListIsRefused();
    void windowThatIsAFileGoes();
    void moreWindowsThanAreNeededDoNotOpen();
    void questionFromBelowIsAsked();
    void viewGoesWhileAPageBelowAsks();
    void viewGoesWhileAWindowIsEmpty();

private:
    static QByteArray button(const QByteArray &script)
    {
        return QByteArray(sayScript)
            + "<button style='position:fixed;inset:0;width:100vw;height:100vh'>x</button><script>"
              "onclick = async () => { "
            + script + " }</script>";
    }
};

namespace
{
QString headerOf(const LocalServer &server, const QString &path, const char *name)
{
    const auto requests = server.requests();
    for (const auto &request : requests) {
        if (request.path == path)
            return QString::fromLatin1(request.headers.value(name));
    }
    return u"not asked for"_s;
}
} // namespace

void WindowsTest::windowOpensInTheView_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("address") << QByteArray("open('BANK')");
    QTest::newRow("address, no opener") << QByteArray("open('BANK', '_blank', 'noopener')");
    QTest::newRow("link") << QByteArray("const a = document.createElement('a'); a.href = 'BANK'; a.target = '_blank'; "
                                        "document.body.append(a); a.click()");
    QTest::newRow("empty, then address") << QByteArray("const w = open(''); w.location = 'BANK'");
    QTest::newRow("empty, then address that is fetched first")
        << QByteArray("const w = open('', 'x', 'width=400'); await fetch('/said?wait'); w.location.href = 'BANK'");
    QTest::newRow("empty, then replaced")
        << QByteArray("const w = open('about:blank', 'x'); w.location.replace('BANK')");
    QTest::newRow("empty by name") << QByteArray("const w = open('about:blank', 'x'); w.location = 'BANK'");
    QTest::newRow("named twice") << QByteArray("open('', 'p'); open('BANK', 'p')");
    QTest::newRow("redirect") << QByteArray("open('/go')");
}

void WindowsTest::windowOpensInTheView()
{
    QFETCH(QByteArray, script);
    LocalServer server;
    server.page(u"/"_s, button(QByteArray(script).replace("BANK", server.at("bank.localhost", "/bank"))));
    server.redirect(u"/go"_s, server.url(u"bank.localhost"_s, u"/bank"_s));
    server.page(u"/bank"_s, sayScript + QByteArray("<script>say('bank')</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"bank"_s));
    QTRY_COMPARE(stage.listener.addresses.last().host(), u"bank.localhost"_s);
    QTRY_COMPARE(stage.listener.windows, 1);
    QTRY_VERIFY(!stage.listener.loading);
    QCOMPARE(server.requestsFor(u"/bank"_s), 1);
    QCOMPARE(stage.strangeWindows(), QStringList());
    QVERIFY(stage.listener.cannotDo.isEmpty());
}

/// With kiosk's buttons on both sides, to which Qt hands the focus of a page that goes out of sight.
void WindowsTest::focusStaysInTheView()
{
    LocalServer server;
    server.page(u"/"_s,
                button("open('" + server.at("bank.localhost", "/bank") + "')")
                    + QByteArray("<script>onkeydown = e => say('below ' + e.key)</script>"));
    server.page(u"/bank"_s, sayScript + QByteArray("<script>onkeydown = e => say('bank ' + e.key)</script>"));
    Stage stage;
    QWidget before(&stage.window());
    before.setFocusPolicy(Qt::StrongFocus);
    before.show();
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    QWidget after(&stage.window());
    after.setFocusPolicy(Qt::StrongFocus);
    after.show();
    auto *window = stage.window().windowHandle();
    const auto isInPage = [&] { return stage.view().widget()->isAncestorOf(stage.window().focusWidget()); };
    // A page that has just come may not take a key yet: a person presses again.
    const auto isTyped = [&](Qt::Key key, const QString &said) {
        for (int press = 0; press < 5; ++press) {
            QTest::keyClick(window, key);
            if (QTest::qWaitFor([&] { return server.hasSaid(said); }, 3000))
                return true;
        }
        return false;
    };
    stage.click();
    QTRY_COMPARE(stage.listener.windows, 1);
    QTRY_COMPARE(stage.listener.addresses.last().host(), u"bank.localhost"_s);
    QTRY_VERIFY(!stage.listener.loading);
    QTRY_VERIFY(isInPage());
    QVERIFY(isTyped(Qt::Key_End, u"bank End"_s));
    stage.view().closeWindow();
    QTRY_COMPARE(stage.listener.windows, 0);
    QTRY_VERIFY(isInPage());
    QVERIFY(isTyped(Qt::Key_Home, u"below Home"_s));
}

void WindowsTest::bodyOfAFormArrives_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("blank") << QByteArray("f.target = '_blank'; f.submit()");
    QTest::newRow("named") << QByteArray("open('', 'p'); f.target = 'p'; f.submit()");
    QTest::newRow("without an opener") << QByteArray("f.rel = 'noopener'; f.target = '_blank'; f.submit()");
}

void WindowsTest::bodyOfAFormArrives()
{
    QFETCH(QByteArray, script);
    LocalServer server;
    server.page(u"/"_s,
                "<form id=f method=post action=" + server.at("bank.localhost", "/bank")
                    + "><input name=saml value=response></form>" + button(script));
    server.page(u"/bank"_s, sayScript + QByteArray("<script>say('bank')</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"bank"_s));
    for (const auto &request : server.requests()) {
        if (request.path == u"/bank") {
            QCOMPARE(request.method, QByteArray("POST"));
            QCOMPARE(request.body, QByteArray("saml=response"));
        }
    }
    QTRY_COMPARE(stage.listener.windows, 1);
}

void WindowsTest::siteThatOpensAnotherIsItsInitiator_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("address") << QByteArray("open('BANK')");
    QTest::newRow("no opener") << QByteArray("open('BANK', '', 'noopener')");
    QTest::newRow("link") << QByteArray("const a = document.createElement('a'); a.href = 'BANK'; a.target = '_blank'; "
                                        "document.body.append(a); a.click()");
}

/// Loaded by the kiosk it would have been nobody's doing: with the other site's strictest cookies.
void WindowsTest::siteThatOpensAnotherIsItsInitiator()
{
    QFETCH(QByteArray, script);
    LocalServer server;
    server.on(u"/"_s, [&](const LocalServer::Request &) {
        return LocalServer::Response{
            .body = "<script>location = '" + server.at("id.localhost", "/start") + "'</script>",
            .headers = {"Set-Cookie: strict=1; SameSite=Strict", "Set-Cookie: lax=1; SameSite=Lax"}};
    });
    server.page(u"/start"_s, button(QByteArray(script).replace("BANK", server.at("bank.localhost", "/bank"))));
    server.page(u"/bank"_s, sayScript + QByteArray("<script>say('bank')</script>"));
    Stage stage;
    auto settings = Stage::settings(server, u"/"_s);
    settings.service.startUrl = server.url(u"bank.localhost"_s, u"/"_s);
    QVERIFY(stage.show(std::move(settings)));
    QTRY_COMPARE(stage.listener.addresses.last().path(), u"/start"_s);
    QTRY_VERIFY(!stage.listener.loading);
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"bank"_s));
    QCOMPARE(headerOf(server, u"/bank"_s, "sec-fetch-site"), u"cross-site"_s);
    QCOMPARE(headerOf(server, u"/bank"_s, "cookie"), u"lax=1"_s);
}

void WindowsTest::signInWindowAnswersAndGoes_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("message") << QByteArray("opener.postMessage('approved', '*'); close()");
    QTest::newRow("form in the opener") << QByteArray("close()");
}

void WindowsTest::signInWindowAnswersAndGoes()
{
    QFETCH(QByteArray, answer);
    LocalServer server;
    server.page(u"/"_s,
                button("const w = open('" + server.at("bank.localhost", "/bank")
                       + "'); const t = setInterval(() => { if (w.closed) { clearInterval(t); say('closed') } }, 100)")
                    + "<script>onmessage = e => say(e.data)</script>");
    server.page(u"/bank"_s, button(answer) + "<script>say('bank')</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"bank"_s));
    QTRY_COMPARE(stage.listener.windows, 1);
    QTRY_VERIFY(!stage.listener.loading);
    server.forget();
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"closed"_s));
    QCOMPARE(server.hasSaid(u"approved"_s), answer.contains("approved"));
    QTRY_COMPARE(stage.listener.windows, 0);
    QCOMPARE(stage.listener.addresses.last().host(), u"id.localhost"_s);
    // The page is there again, and takes a press.
    server.forget();
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"bank"_s));
}

void WindowsTest::visitorComesBack()
{
    LocalServer server;
    server.page(u"/"_s, button("say('press'); open('" + server.at("bank.localhost", "/bank") + "')"));
    server.page(u"/bank"_s, sayScript + QByteArray("<input autofocus><script>say('bank')</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    for (int round = 0; round < 3; ++round) {
        server.forget();
        stage.click();
        QTRY_VERIFY(server.hasSaid(u"bank"_s));
        QTRY_COMPARE(stage.listener.windows, 1);
        QTRY_VERIFY(stage.listener.field != FieldKind::None);
        stage.view().closeWindow();
        QTRY_COMPARE(stage.listener.windows, 0);
        QCOMPARE(stage.listener.field, FieldKind::None);
        QCOMPARE(stage.listener.addresses.last().host(), u"id.localhost"_s);
    }
    stage.view().closeWindow(); // the first page stays
    server.forget();
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"press"_s));
}

/// And the page that opened it is told about, when nothing comes.
void WindowsTest::emptyWindowCoversNothing()
{
    LocalServer server;
    server.page(u"/"_s, button("say('press'); window.w = open(''); w.document.write('words')"));
    Stage stage;
    auto settings = Stage::settings(server, u"/"_s);
    settings.loadTimeout = Seconds{3};
    QVERIFY(stage.show(std::move(settings)));
    stage.click();
    QTRY_COMPARE(stage.listener.cannotDo, QList<CannotDo>{CannotDo::NewWindow});
    QCOMPARE(stage.listener.windows, 0);
    QVERIFY(stage.listener.pagesRefused.isEmpty());
    server.forget();
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"press"_s));
}

void WindowsTest::windowBeyondTheListIsRefused_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("told");
    QTest::newRow("address") << QByteArray("open('EVIL')") << u"evil.localhost"_s;
    QTest::newRow("no opener") << QByteArray("open('EVIL', '', 'noopener')") << u"evil.localhost"_s;
    QTest::newRow("empty first") << QByteArray("const w = open(''); w.location = 'EVIL'") << u"evil.localhost"_s;
    QTest::newRow("redirect") << QByteArray("open('/go')") << u"evil.localhost"_s;
    QTest::newRow("redirect, no opener") << QByteArray("open('/go', '', 'noopener')") << u"evil.localhost"_s;
    QTest::newRow("blob") << QByteArray("open(URL.createObjectURL(new Blob(['x'], {type: 'text/html'})))")
                          << u"blob:"_s;
    QTest::newRow("data") << QByteArray("open('data:text/html,x')") << u"data:"_s;
}

void WindowsTest::windowBeyondTheListIsRefused()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, told);
    LocalServer server;
    LocalServer evil(LocalServer::Port::Any);
    server.redirect(u"/go"_s, evil.url(u"evil.localhost"_s, u"/x"_s));
    server.page(u"/"_s, button("say('press');" + QByteArray(script).replace("EVIL", evil.at("evil.localhost", "/x"))));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    if (script.contains("data:")) {
        // The engine itself refuses it.
        QTRY_VERIFY(server.hasSaid(u"press"_s));
    } else {
        QTRY_COMPARE(stage.listener.resourcesRefused + stage.listener.pagesRefused, QStringList{told});
        QTRY_COMPARE(stage.listener.windows, 0);
    }
    QVERIFY(stage.listener.pagesRefused.isEmpty());
    QCOMPARE(evil.connections(), 0);
    server.forget();
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"press"_s));
}

void WindowsTest::windowThatIsAFileGoes()
{
    LocalServer server;
    server.page(u"/"_s, button("say('press'); open('/file')"));
    server.on(u"/file"_s, [](const LocalServer::Request &) {
        return LocalServer::Response{.type = "application/pdf", .body = "%PDF-1.4"};
    });
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    QTRY_COMPARE(stage.listener.cannotDo, QList<CannotDo>{CannotDo::Download});
    QTRY_COMPARE(stage.listener.windows, 0);
    QTRY_VERIFY(!stage.listener.loading);
    server.forget();
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"press"_s));
    QVERIFY(stage.listener.failures.isEmpty());
}

void WindowsTest::moreWindowsThanAreNeededDoNotOpen()
{
    LocalServer server;
    server.page(u"/"_s, button("open('/')"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    for (int windows = 1; windows <= 3; ++windows) {
        stage.click();
        QTRY_COMPARE(stage.listener.windows, windows);
        QTRY_COMPARE(server.requestsFor(u"/"_s), windows + 1);
        QTRY_VERIFY(!stage.listener.loading);
    }
    stage.click();
    QTRY_COMPARE(stage.listener.cannotDo, QList<CannotDo>{CannotDo::NewWindow});
    QCOMPARE(server.requestsFor(u"/"_s), 4);
}

void WindowsTest::questionFromBelowIsAsked()
{
    LocalServer server;
    server.page(u"/"_s,
                button("open('" + server.at("bank.localhost", "/bank") + "')")
                    + "<script>onmessage = () => say('answer ' + confirm('sure?'))</script>");
    server.page(u"/bank"_s, sayScript + QByteArray("<script>say('bank'); opener.postMessage('', '*')</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.listener.whenSpoken = [&stage](const PageWord &) { stage.view().answerPage(PageAnswer::Yes); };
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"answer true"_s));
    QCOMPARE(stage.listener.words.first().host, u"id.localhost"_s);
}

void WindowsTest::viewGoesWhileAPageBelowAsks()
{
    LocalServer server;
    server.page(u"/"_s,
                button("open('" + server.at("bank.localhost", "/bank") + "')")
                    + "<script>onmessage = () => confirm('sure?')</script>");
    server.page(u"/bank"_s, sayScript + QByteArray("<script>opener.postMessage('', '*')</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    bool gone = false;
    stage.listener.whenSpoken = [&](const PageWord &) {
        QTimer::singleShot(0, this, [&] {
            stage.close();
            gone = true;
        });
    };
    stage.click();
    QTRY_VERIFY(gone);
    QVERIFY(renderersHaveEnded());
}

void WindowsTest::viewGoesWhileAWindowIsEmpty()
{
    LocalServer server;
    server.page(u"/"_s, button("open('')"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    stage.close();
    QVERIFY(renderersHaveEnded());
}

KIOSK_ENGINE_TEST(WindowsTest)
#include "WindowsTest.moc"
