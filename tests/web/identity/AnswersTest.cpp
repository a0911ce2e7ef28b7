// SPDX-License-Identifier: GPL-3.0-or-later
// Answers and documents that other people's services give: what can be read stays, what cannot be done is said, and a
// visitor is not shut out by what a page lacks. Through a gate, as in the kiosk: the server stands for it.
#include "Stage.h"

#include <QDir>
#include <QTouchEvent>

using namespace kiosk;
using namespace Qt::StringLiterals;

class AnswersTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void wayBackToWhatIsNotKeptHasExpired();
    void pageThatBreaksOffWhenItCanBeReadStays();
    void pageThatBreaksOffWithNothingToSeeIsDown();
    void signInByTheEngineIsSaid_data();
    void signInByTheEngineIsSaid();
    void pictureBehindASignInIsNothingToSay();
    void whatThereIsNoneOfIsSaidOnce_data();
    void whatThereIsNoneOfIsSaidOnce();
    void documentWithoutScriptsHasItsFieldsFound_data();
    void documentWithoutScriptsHasItsFieldsFound();
    void wordsGoWithTheirHost();
    void wordsOfAFrameWithoutOriginAreThePages();
    void leavingWordsAreAskedAsAnyQuestion();
    void refusedSchemeIsNamed_data();
    void refusedSchemeIsNamed();
    void siteThatAsksInTheNameOfTheGateAsksOnce();
    void fingerCountsBesideAPalm();
    void keyAlwaysLeavesThePage();
    void highDialogIsReachable_data();
    void highDialogIsReachable();
    void noSocketForCalls();
    void lightPagesAreAskedFor();
    void dateIsInThePagesLanguage();

private:
    static IdentityViewSettings settings(const LocalServer &server, const QString &path)
    {
        auto made = Stage::settings(server, path);
        made.gate = IdentityViewGate{server.port(), u"token"_s};
        return made;
    }
    static QByteArray clickable(const QByteArray &script)
    {
        return QByteArray(sayScript)
            + "<button style='position:fixed;inset:0;width:100vw;height:100vh'>x</button><script>onclick "
              "= async () => { "
            + script + " }</script>";
    }
};

void AnswersTest::wayBackToWhatIsNotKeptHasExpired()
{
    LocalServer server;
    server.page(u"/"_s,
                "<form method=post action=/sent></form><script>onclick = () => document.forms[0].submit()</script>");
    server.page(u"/sent"_s, "<script>onclick = () => location = '/next'</script>");
    server.page(u"/next"_s, "<script>onclick = () => history.back()</script>");
    Stage stage;
    QVERIFY(stage.show(settings(server, u"/"_s)));
    for (const auto &path : {u"/sent"_s, u"/next"_s}) {
        stage.click();
        QTRY_COMPARE(stage.listener.addresses.last().path(), path);
        QTRY_VERIFY(!stage.listener.loading);
    }
    stage.click();
    QTRY_COMPARE(stage.listener.failures, QList<Outcome>{Outcome::PageExpired});
}

void AnswersTest::pageThatBreaksOffWhenItCanBeReadStays()
{
    LocalServer server;
    // Not closed as it was announced to be.
    server.on(u"/"_s, [](const LocalServer::Request &) {
        const QByteArray html = QByteArray("<!doctype html>") + sayScript
            + "<button style='position:fixed;inset:0' onclick=\"say('press'); setTimeout(() => say('later'), "
              "3000)\">x</button>"
            + LocalServer::tellsWhenPainted;
        return LocalServer::Response{.body = QByteArray::number(html.size(), 16) + "\r\n" + html + "\r\n",
                                     .headers = {"Transfer-Encoding: chunked"},
                                     .ending = LocalServer::Response::Ending::BrokenOffOncePainted};
    });
    Stage stage;
    QVERIFY(stage.show(settings(server, u"/"_s)));
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"press"_s));
    QTRY_VERIFY(server.hasSaid(u"later"_s));
    QVERIFY(stage.listener.failures.isEmpty());
}

void AnswersTest::pageThatBreaksOffWithNothingToSeeIsDown()
{
    LocalServer server;
    server.on(u"/"_s, [](const LocalServer::Request &) {
        return LocalServer::Response{.body = "15\r\n<!doctype html><body>\r\n",
                                     .headers = {"Transfer-Encoding: chunked"},
                                     .ending = LocalServer::Response::Ending::BrokenOff};
    });
    Stage stage;
    stage.open(settings(server, u"/"_s));
    QTRY_COMPARE(stage.listener.failures, QList<Outcome>{Outcome::ServiceDown});
}

void AnswersTest::signInByTheEngineIsSaid_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QList<CannotDo>>("said");
    QTest::newRow("basic") << QByteArray("Basic realm=x") << QList<CannotDo>{CannotDo::SignIn};
    QTest::newRow("digest") << QByteArray("Digest realm=x, nonce=y, qop=auth") << QList<CannotDo>{CannotDo::SignIn};
    // The engine knows that it has no way to, and a page mostly offers another.
    QTest::newRow("negotiate") << QByteArray("Negotiate") << QList<CannotDo>{};
}

void AnswersTest::signInByTheEngineIsSaid()
{
    QFETCH(QByteArray, challenge);
    QFETCH(QList<CannotDo>, said);
    LocalServer server;
    server.page(u"/"_s, clickable("location = '/locked'"));
    const auto locked = [&](const LocalServer::Request &) {
        return LocalServer::Response{.status = 401,
                                     .body = QByteArray(sayScript)
                                         + "<p>no<img src=/picture><script>onload = () => "
                                           "say('shown')</script>",
                                     .headers = {"WWW-Authenticate: " + challenge}};
    };
    server.on(u"/locked"_s, locked);
    server.on(u"/picture"_s, locked);
    Stage stage;
    QVERIFY(stage.show(settings(server, u"/"_s)));
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"shown"_s));
    QTRY_VERIFY(!stage.listener.loading);
    QCOMPARE(stage.listener.cannotDo, said);
    QVERIFY(stage.listener.failures.isEmpty());
}

void AnswersTest::pictureBehindASignInIsNothingToSay()
{
    LocalServer server;
    server.page(u"/"_s, clickable("const i = new Image; i.onerror = () => say('none'); i.src = '/picture'"));
    server.on(u"/picture"_s, [](const LocalServer::Request &) {
        return LocalServer::Response{.status = 401, .headers = {"WWW-Authenticate: Basic realm=x"}};
    });
    Stage stage;
    QVERIFY(stage.show(settings(server, u"/"_s)));
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"none"_s));
    QCOMPARE(stage.listener.cannotDo, QList<CannotDo>());
}

void AnswersTest::whatThereIsNoneOfIsSaidOnce_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<CannotDo>("what");
    const auto row = [](const char *name, const char *html, CannotDo what) {
        QTest::newRow(name) << QByteArray(html) << what;
    };
    row("mail", "<a class=b href='mailto:a@b.example'>x</a>", CannotDo::OtherProgram);
    row("telephone", "<a class=b href='tel:112'>x</a>", CannotDo::OtherProgram);
    row("own scheme", "<a class=b href='candour:open'>x</a>", CannotDo::OtherProgram);
    row("print", "<a class=b onclick='print()'>x</a>", CannotDo::Print);
    row("file", "<input class=b type=file>", CannotDo::Upload);
    row("document", "<a class=b href=/pdf>x</a>", CannotDo::Download);
    row("download", "<a class=b href=/pdf download>x</a>", CannotDo::Download);
}

void AnswersTest::whatThereIsNoneOfIsSaidOnce()
{
    QFETCH(QByteArray, html);
    QFETCH(CannotDo, what);
    LocalServer server;
    server.page(u"/"_s,
                QByteArray(sayScript) + html
                    + "<style>.b { position: fixed; inset: 0; width: 100vw; height: 100vh }</style>"
                      "<script>addEventListener('click', () => say('press'))</script>");
    server.on(u"/pdf"_s, [](const LocalServer::Request &) {
        return LocalServer::Response{.type = "application/pdf", .body = "%PDF-1.4"};
    });
    Stage stage;
    QVERIFY(stage.show(settings(server, u"/"_s)));
    stage.click();
    QTRY_COMPARE(stage.listener.cannotDo, QList<CannotDo>{what});
    stage.click();
    QTRY_COMPARE(server.said().size(), 2);
    QCOMPARE(stage.listener.cannotDo.size(), 1);
    QVERIFY(stage.listener.failures.isEmpty());
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void AnswersTest::documentWithoutScriptsHasItsFieldsFound_data()
{
    QTest::addColumn<bool>("frame");
    QTest::newRow("page") << false;
    QTest::newRow("frame") << true;
}

void AnswersTest::documentWithoutScriptsHasItsFieldsFound()
{
    QFETCH(bool, frame);
    LocalServer server;
    const QByteArray fields =
        "<!doctype html><style>input { position: fixed; left: 0; width: 90%; height: 100px }</style>"
        "<input style='top:0'><input type=password style='top:200px'><p style='margin-top:400px'>x";
    server.on(u"/silent"_s, [&](const LocalServer::Request &) {
        return LocalServer::Response{.body = fields, .headers = {"Content-Security-Policy: sandbox allow-forms"}};
    });
    server.page(
        u"/"_s,
        "<iframe sandbox='allow-forms' style='position:fixed;inset:0;width:100vw;height:100vh;border:0' srcdoc=\""
            + fields + "\"></iframe>");
    Stage stage;
    QVERIFY(stage.show(settings(server, frame ? u"/"_s : u"/silent"_s)));
    // Nothing tells when it has been painted, and a press before that is dropped.
    const auto has = [&](QPoint at, FieldKind kind) {
        QTest::mouseClick(stage.target(), Qt::LeftButton, {}, at);
        return stage.listener.field == kind;
    };
    QTRY_VERIFY(has({100, 50}, FieldKind::Text));
    QTRY_VERIFY(has({100, 250}, FieldKind::Secret));
    QTRY_VERIFY(has({100, 500}, FieldKind::None));
}

void AnswersTest::wordsGoWithTheirHost()
{
    LocalServer server;
    server.page(u"/"_s, clickable("alert('words'); location = '/same'"));
    server.page(u"/same"_s, clickable("location = '" + server.at("bank.localhost", "/bank") + "'"));
    server.page(u"/bank"_s, "bank");
    Stage stage;
    QVERIFY(stage.show(settings(server, u"/"_s)));
    stage.click();
    QTRY_COMPARE(stage.listener.words.size(), 1);
    QTRY_COMPARE(stage.listener.addresses.last().path(), u"/same"_s);
    QTRY_VERIFY(!stage.listener.loading);
    QCOMPARE(stage.listener.wordsOver, 0);
    stage.click();
    QTRY_COMPARE(stage.listener.wordsOver, 1);
}

void AnswersTest::wordsOfAFrameWithoutOriginAreThePages()
{
    LocalServer server;
    server.page(u"/"_s,
                "<iframe sandbox='allow-scripts allow-modals' srcdoc=\"<script>confirm('sure?')</script>\"></iframe>");
    Stage stage;
    stage.listener.whenSpoken = [&](const PageWord &) { stage.view().answerPage(PageAnswer::No); };
    QVERIFY(stage.show(settings(server, u"/"_s)));
    QTRY_COMPARE(stage.listener.words.size(), 1);
    QCOMPARE(stage.listener.words.first().host, u"id.localhost"_s);
}

void AnswersTest::leavingWordsAreAskedAsAnyQuestion()
{
    LocalServer server;
    server.page(u"/"_s,
                clickable("say(confirm('Are you sure you want to leave this page? Changes that you made may not be "
                          "saved.'))"));
    Stage stage;
    QVERIFY(stage.show(settings(server, u"/"_s)));
    stage.listener.whenSpoken = [&](const PageWord &) { stage.view().answerPage(PageAnswer::No); };
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{u"false"_s});
    QCOMPARE(stage.listener.words.size(), 1);
}

void AnswersTest::refusedSchemeIsNamed_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("named");
    QTest::newRow("blob") << QByteArray("location = URL.createObjectURL(new Blob(['x'], {type: 'text/html'}))")
                          << u"blob:"_s;
    QTest::newRow("redirect to data") << QByteArray("location = '/go'") << u"redirect:"_s;
}

void AnswersTest::refusedSchemeIsNamed()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, named);
    LocalServer server;
    server.page(u"/"_s, clickable(script));
    server.redirect(u"/go"_s, QUrl(u"data:text/html,x"_s));
    Stage stage;
    QVERIFY(stage.show(settings(server, u"/"_s)));
    stage.click();
    QTRY_COMPARE(stage.listener.pagesRefused, QStringList{named});
}

void AnswersTest::siteThatAsksInTheNameOfTheGateAsksOnce()
{
    LocalServer server;
    server.on(u"/"_s, [](const LocalServer::Request &) {
        return LocalServer::Response{.status = 407, .body = "<p>no", .headers = {"Proxy-Authenticate: Basic realm=x"}};
    });
    Stage stage;
    stage.open(settings(server, u"/"_s));
    QTRY_VERIFY(!stage.listener.failures.isEmpty() || (stage.listener.loaded > 0 && !stage.listener.loading));
    QVERIFY2(server.requestsFor(u"/"_s) <= 2, qPrintable(QString::number(server.requestsFor(u"/"_s))));
}

void AnswersTest::fingerCountsBesideAPalm()
{
    LocalServer server;
    server.page(u"/"_s, clickable("say('press')"));
    Stage stage;
    QVERIFY(stage.show(settings(server, u"/"_s)));
    stage.click();
    QTRY_COMPARE(server.said().size(), 1);
    static auto *screen = QTest::createTouchDevice();
    auto *target = stage.target();
    for (int taps = 2; taps <= 3; ++taps) {
        QTest::touchEvent(target, screen).press(0, {2, 590}, target);
        QTest::touchEvent(target, screen).stationary(0).press(1, {300, 300}, target);
        QTest::touchEvent(target, screen).stationary(0).release(1, {300, 300}, target);
        QTRY_COMPARE(server.said().size(), taps);
        QTest::touchEvent(target, screen).release(0, {2, 590}, target);
    }
    QTest::touchEvent(target, screen).press(0, {300, 300}, target);
    QTest::touchEvent(target, screen).release(0, {300, 300}, target);
    QTRY_COMPARE(server.said().size(), 4);
}

void AnswersTest::keyAlwaysLeavesThePage()
{
    LocalServer server;
    server.page(u"/"_s,
                sayScript
                    + QByteArray("<input autofocus><script>addEventListener('keydown', e => { e.preventDefault(); "
                                 "say(e.key) }, true)</script>"));
    Stage stage;
    QWidget before(&stage.window());
    before.setFocusPolicy(Qt::StrongFocus);
    before.show();
    QVERIFY(stage.show(settings(server, u"/"_s)));
    QWidget after(&stage.window());
    after.setFocusPolicy(Qt::StrongFocus);
    after.show();
    QTRY_COMPARE(stage.listener.field, FieldKind::Text);
    QTest::keyClick(stage.target(), Qt::Key_Tab);
    QTRY_VERIFY(server.hasSaid(u"Tab"_s));
    QTest::keyClick(stage.target(), Qt::Key_F6);
    QVERIFY(after.hasFocus());
    stage.view().widget()->setFocus();
    QTest::keyClick(stage.target(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(before.hasFocus());
    QVERIFY(!server.hasSaid(u"F6"_s));
}

void AnswersTest::highDialogIsReachable_data()
{
    QTest::addColumn<QByteArray>("style");
    QTest::newRow("in the middle") << QByteArray(
        "position:fixed;top:50%;left:50%;transform:translate(-50%,-50%);width:300px");
    QTest::newRow("from the top") << QByteArray("position:fixed;top:20px;left:20px;width:300px");
    QTest::newRow("in a curtain") << QByteArray(
        "position:fixed;inset:0;display:flex;align-items:center;justify-content:center;overflow:hidden");
}

void AnswersTest::highDialogIsReachable()
{
    QFETCH(QByteArray, style);
    LocalServer server;
    server.page(
        u"/"_s,
        QByteArray(sayScript) + "<div style='" + style
            + "'><div><p style='height:200px;margin:0'>words</p><input id=a><p style='height:200px'>words</p>"
              "<button id=b style='height:60px;width:200px' onclick=\"say('press')\">go on</button></div></div>"
              "<script>let told = false; const seen = setInterval(() => { const d = document.querySelector('div'); if "
              "(!told && getComputedStyle(d).overflowY === 'auto') { told = true; say('scrolls') } const r = "
              "b.getBoundingClientRect(); if (r.bottom <= "
              "innerHeight + 1"
              " && r.top >= -1) { clearInterval(seen); say((r.left + 20) + ' ' + (r.top + 20)) } }, 50)</script>");
    Stage stage;
    auto made = settings(server, u"/"_s);
    made.zoom = 2.0;
    stage.window().resize(1024, 420);
    QVERIFY(stage.show(std::move(made)));
    auto *target = stage.target();
    const auto scrolledToTheEnd = [&] {
        QWheelEvent wheel({512, 200}, target->mapToGlobal(QPointF(512, 200)), {}, {0, -240}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &wheel);
        return server.said().size() == 1;
    };
    // The engine goes on scrolling what a row of turns has begun with.
    QTRY_VERIFY(server.hasSaid(u"scrolls"_s));
    server.forget();
    QTRY_VERIFY(scrolledToTheEnd());
    const auto place = server.said().first().split(u' ');
    QTest::mouseClick(target, Qt::LeftButton, {}, {int(place.at(0).toDouble() * 2), int(place.at(1).toDouble() * 2)});
    QTRY_VERIFY(server.hasSaid(u"press"_s));
}

namespace
{
/// UDP sockets of this process and those below it.
int udpSockets()
{
    QSet<QByteArray> sockets;
    for (const auto *table : {"/proc/net/udp", "/proc/net/udp6"}) {
        QFile file(QString::fromLatin1(table));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto lines = file.readAll().split('\n');
        for (const auto &line : lines.mid(1))
            sockets << line.simplified().split(' ').value(9);
    }
    int found = 0;
    auto processes = rendererProcesses();
    processes << QCoreApplication::applicationPid();
    for (const qint64 process : std::as_const(processes)) {
        const QDir open(u"/proc/%1/fd"_s.arg(process));
        for (const auto &name : open.entryList(QDir::System | QDir::Files)) {
            const auto at = QFile::symLinkTarget(open.filePath(name)).section(u'/', -1).toLatin1();
            if (at.startsWith("socket:[") && sockets.contains(at.mid(8, at.size() - 9)))
                ++found;
        }
    }
    return found;
}
} // namespace

void AnswersTest::noSocketForCalls()
{
    LocalServer server;
    server.page(u"/"_s, clickable(R"(
        const places = [window];
        let made = 0;
        for (const place of places) {
            try {
                const c = new place.RTCPeerConnection({iceServers: []});
                c.createDataChannel('x');
                await c.setLocalDescription(await c.createOffer());
                window['c' + ++made] = c;
            } catch (e) {}
        }
        await new Promise(done => setTimeout(done, 500));
        say('made ' + made);)"));
    Stage stage;
    QVERIFY(stage.show(settings(server, u"/"_s)));
    const int before = udpSockets();
    stage.click();
    QTRY_VERIFY(!server.said().isEmpty());
    QCOMPARE(server.said(), QStringList{u"made 0"_s});
    QCOMPARE(udpSockets(), before);
}

void AnswersTest::lightPagesAreAskedFor()
{
    LocalServer server;
    server.page(u"/"_s,
                sayScript + QByteArray("<script>say(matchMedia('(prefers-color-scheme: light)').matches)</script>"));
    Stage stage;
    auto dark = QApplication::palette();
    const auto before = dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(dark);
    QVERIFY(stage.show(settings(server, u"/"_s)));
    QApplication::setPalette(before);
    QTRY_COMPARE(server.said(), QStringList{u"true"_s});
}

/// Measured by what a week's field looks like in two languages at once.
void AnswersTest::dateIsInThePagesLanguage()
{
    LocalServer server;
    server.page(u"/"_s,
                "<body style='margin:0'><style>input { display: block; height: 60px; width: 400px; border: 0 }</style>"
                "<input lang=fi type=date value=2020-12-31><input lang=en-US type=date value=2020-12-31>");
    Stage stage;
    QVERIFY(stage.show(settings(server, u"/"_s)));
    const auto differ = [&] {
        const QImage seen = stage.view().widget()->grab().toImage();
        return seen.copy(0, 0, 300, 60) != seen.copy(0, 60, 300, 60);
    };
    QTRY_VERIFY(differ());
}

KIOSK_ENGINE_TEST(AnswersTest)
#include "AnswersTest.moc"
