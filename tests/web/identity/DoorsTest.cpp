// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a page may ask of a browser, and a visitor's hand may find: no window but the kiosk's own ever opens, and
// the page goes on.
#include "Stage.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QMimeData>
#include <QDropEvent>

using namespace kiosk;

class DoorsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void requestIsRefusedWithoutAWindow_data();
    void requestIsRefusedWithoutAWindow();
    void cameraIsForListedHostsOnly_data();
    void cameraIsForListedHostsOnly();
    void windowThatTheVisitorOpensComesInPlace();
    void windowToAnUnlistedHostIsRefusedAndThePageGoesOn();
    void windowThatThePageOpensDoesNot();
    void pageCannotHoldTheVisitor();
    void passwordIsAskedForOnce();
    void downloadLeavesNothing();
    void noMenuComes();
    void longPressBringsNoMenu_data();
    void longPressBringsNoMenu();
    void nothingIsCopied();
    void nothingCanBeDropped();
};

void DoorsTest::requestIsRefusedWithoutAWindow_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, const char *script, const char *answer) {
        QTest::newRow(name) << QByteArray(script) << QString::fromLatin1(answer);
    };
    row("alert", "alert('x'); say('on')", "on");
    row("confirm", "say(confirm('x'))", "false");
    row("prompt", "say(String(prompt('x', 'y')))", "null");
    row("print", "print(); say('on')", "on");
    row("file",
        "i = document.createElement('input'); i.type = 'file'; document.body.append(i); i.click();"
        "setTimeout(() => say(i.files.length), 300)",
        "0");
    row("folder",
        "i = document.createElement('input'); i.type = 'file'; i.webkitdirectory = true;"
        "document.body.append(i); i.click(); setTimeout(() => say(i.files.length), 300)",
        "0");
    row("colour",
        "i = document.createElement('input'); i.type = 'color'; document.body.append(i); i.click();"
        "setTimeout(() => say(i.value), 300)",
        "#000000");
    row("colour picker",
        "i = document.createElement('input'); i.type = 'color'; document.body.append(i);"
        "try { i.showPicker() } catch (e) {} setTimeout(() => say(i.value), 300)",
        "#000000");
    row("open file", "say(typeof showOpenFilePicker)", "undefined");
    row("save file", "say(typeof showSaveFilePicker)", "undefined");
    row("open folder", "say(typeof showDirectoryPicker)", "undefined");
    row("full screen", "document.body.requestFullscreen().then(() => say('full'), () => say('refused'))", "refused");
    row("place", "navigator.geolocation.getCurrentPosition(() => say('got'), () => say('refused'))", "refused");
    row("notification", "say(typeof Notification)", "undefined");
    row("microphone", "navigator.mediaDevices.getUserMedia({audio: true}).then(() => say('got'), e => say('refused'))",
        "refused");
    row("screen", "navigator.mediaDevices.getDisplayMedia({video: true}).then(() => say('got'), () => say('refused'))",
        "refused");
    row("read the clipboard", "navigator.clipboard.readText().then(() => say('got'), () => say('refused'))", "refused");
    row("pointer",
        "document.addEventListener('pointerlockerror', () => say('refused'));"
        "document.addEventListener('pointerlockchange', () => say('got')); document.body.requestPointerLock()",
        "refused");
    row("protocol",
        "try { navigator.registerProtocolHandler('web+kiosk', '/%s') } catch (e) {} setTimeout(() => say('on'), 300)",
        "on");
    row("midi", "navigator.requestMIDIAccess({sysex: true}).then(() => say('got'), () => say('refused'))", "refused");
    row("usb", "say(typeof navigator.usb)", "undefined");
    row("bluetooth", "say(typeof navigator.bluetooth)", "undefined");
    row("window.close", "close(); setTimeout(() => say('on'), 300)", "on");
    row("move", "moveTo(0, 0); resizeTo(10, 10); setTimeout(() => say('on'), 300)", "on");
}

void DoorsTest::requestIsRefusedWithoutAWindow()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, answer);
    LocalServer server;
    // From inside a click: what needs a visitor's hand has it.
    server.page(QStringLiteral("/"),
                QByteArray(sayScript) + "<script>let i; onclick = e => { if (e.isTrusted) { onclick = null; " + script
                    + " } }</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{answer});
    QCOMPARE(stage.strangeWindows(), QStringList());
    QVERIFY(stage.listener.failures.isEmpty());
    QVERIFY(stage.listener.pagesRefused.isEmpty());
}

void DoorsTest::cameraIsForListedHostsOnly_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("answer");
    QTest::newRow("listed") << QStringLiteral("camera.localhost") << QStringLiteral("got");
    QTest::newRow("not listed") << QStringLiteral("bank.localhost") << QStringLiteral("NotAllowedError");
}

void DoorsTest::cameraIsForListedHostsOnly()
{
    QFETCH(QString, host);
    QFETCH(QString, answer);
    LocalServer server;
    server.page(QStringLiteral("/"), sayScript + QByteArray(R"(<script>
        navigator.mediaDevices.getUserMedia({video: true}).then(() => say('got'), e => say(e.name));
    </script>)"));
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.service.startUrl = server.url(host, QStringLiteral("/"));
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    QTRY_COMPARE(server.said(), QStringList{answer});
}

void DoorsTest::windowThatTheVisitorOpensComesInPlace()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                "<a target=_blank style='position:fixed;inset:0' href=" + server.at("bank.localhost", "/bank")
                    + ">bank</a>");
    server.page(QStringLiteral("/bank"), sayScript + QByteArray("<script>say('bank')</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    QTRY_VERIFY(server.hasSaid(QStringLiteral("bank")));
    QTRY_COMPARE(stage.listener.addresses.last().host(), QStringLiteral("bank.localhost"));
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void DoorsTest::windowToAnUnlistedHostIsRefusedAndThePageGoesOn()
{
    LocalServer server;
    LocalServer evil(LocalServer::Port::Any);
    server.page(QStringLiteral("/"),
                sayScript + QByteArray("<a target=_blank style='position:fixed;inset:0' href=")
                    + evil.at("id.localhost", "/x") + ">x</a><script>onclick = () => say('click')</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    QTRY_COMPARE(stage.listener.resourcesRefused, QStringList{QStringLiteral("id.localhost")});
    server.forget();
    stage.click();
    QTRY_VERIFY(server.hasSaid(QStringLiteral("click")));
    QCOMPARE(evil.connections(), 0);
    QVERIFY(stage.listener.pagesRefused.isEmpty());
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void DoorsTest::windowThatThePageOpensDoesNot()
{
    LocalServer server;
    server.page(QStringLiteral("/"), sayScript + QByteArray("<script>say(String(open('/other')))</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("null")});
    QCOMPARE(server.requestsFor(QStringLiteral("/other")), 0);
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void DoorsTest::pageCannotHoldTheVisitor()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                "<a style='position:fixed;inset:0' href=/next>next</a><script>"
                "onbeforeunload = e => { e.preventDefault(); return e.returnValue = 'stay' }</script>");
    server.page(QStringLiteral("/next"), "next");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    QTRY_COMPARE(server.requestsFor(QStringLiteral("/next")), 1);
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void DoorsTest::passwordIsAskedForOnce()
{
    LocalServer server;
    server.on(QStringLiteral("/"), [](const LocalServer::Request &) {
        return LocalServer::Response{.status = 401, .body = "<p>no", .headers = {"WWW-Authenticate: Basic realm=x"}};
    });
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QCOMPARE(server.requestsFor(QStringLiteral("/")), 1);
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void DoorsTest::downloadLeavesNothing()
{
    const auto files = [] {
        return QDir(QDir::homePath()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    LocalServer server;
    server.page(QStringLiteral("/"),
                sayScript
                    + QByteArray("<a download=x.pdf style='position:fixed;inset:0' href=/x.pdf>x</a>"
                                 "<script>onclick = () => say('click')</script>"));
    server.on(QStringLiteral("/x.pdf"), [](const LocalServer::Request &) {
        return LocalServer::Response{.type = "application/pdf", .body = "%PDF-1.4 x"};
    });
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    const auto before = files();
    stage.click();
    QTRY_COMPARE(server.requestsFor(QStringLiteral("/x.pdf")), 1);
    QTRY_VERIFY(!stage.listener.loading);
    server.forget();
    stage.click(); // the page is still there
    QTRY_VERIFY(server.hasSaid(QStringLiteral("click")));
    QCOMPARE(files(), before);
    QCOMPARE(stage.strangeWindows(), QStringList());
    QVERIFY(stage.listener.failures.isEmpty());
}

void DoorsTest::noMenuComes()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                sayScript
                    + QByteArray("<input style='position:fixed;inset:0' value=text>"
                                 "<script>onmousedown = e => say('button ' + e.button)</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click({}, Qt::RightButton);
    stage.click({}, Qt::MiddleButton);
    stage.click({}, Qt::BackButton);
    stage.click({}, Qt::LeftButton, Qt::ControlModifier);
    auto *target = stage.target();
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, target->rect().center(),
                           target->mapToGlobal(target->rect().center()));
    QCoreApplication::sendEvent(target, &menu);
    stage.click();
    QTRY_VERIFY(!server.said().isEmpty());
    QCOMPARE(server.said(), QStringList{QStringLiteral("button 0")});
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void DoorsTest::longPressBringsNoMenu_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("text") << QByteArray(
        "<p style='font-size:60px'>words words words words words words words words words</p>");
    QTest::newRow("field") << QByteArray(
        "<textarea style='position:fixed;inset:0;width:800px;font-size:60px'>words words words "
        "words words words words words words words words words words</textarea>");
    QTest::newRow("link") << QByteArray(
        "<a href=/ style='font-size:60px'>words words words words words words words</a>");
}

void DoorsTest::longPressBringsNoMenu()
{
    QFETCH(QByteArray, html);
    LocalServer server;
    server.page(QStringLiteral("/"),
                sayScript + html
                    + "<script>onpointerup = onpointercancel = () => say('up');"
                      "oncontextmenu = () => say('menu')</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(LocalServer::lastPageIsPainted());
    std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    auto *target = stage.target();
    QTest::touchEvent(target, screen.get()).press(0, {200, 100});
    QTest::qWait(1500); // a long press is one of half a second
    QTest::touchEvent(target, screen.get()).release(0, {200, 100});
    QTRY_VERIFY(!server.said().isEmpty());
    QTest::qWait(300); // the engine's menu comes after the finger has gone
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void DoorsTest::nothingIsCopied()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("theirs"));
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"(<textarea id=t>secret</textarea><script>
        
        onclick = e => {
            t.select();
            const copied = document.execCommand('copy');
            document.execCommand('paste');
            setTimeout(() => navigator.clipboard.writeText('secret').then(() => say('written'), () => say(copied + t.value)), 200);
        };
    </script>)");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    QTRY_VERIFY(!server.said().isEmpty());
    QVERIFY(server.said().first().endsWith(QStringLiteral("secret"))); // nothing was pasted, nothing written
    // What is marked goes to the selection by itself.
    QTRY_COMPARE(QGuiApplication::clipboard()->text(QClipboard::Selection), QString());
    QVERIFY(QGuiApplication::clipboard()->text() != u"secret");
}

void DoorsTest::nothingCanBeDropped()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                sayScript
                    + QByteArray("<script>ondragenter = ondrop = e => say(e.type);"
                                 "onclick = () => say('click')</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QMimeData data;
    data.setUrls({server.url(QStringLiteral("bank.localhost"), QStringLiteral("/dropped"))});
    for (auto *widget : {stage.target(), stage.target()->parentWidget(), stage.view().widget()}) {
        QVERIFY(!widget->acceptDrops() || widget == stage.target());
        QDragEnterEvent enter(widget->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &enter);
        QDropEvent drop(widget->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &drop);
    }
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("click")});
    QCOMPARE(server.requestsFor(QStringLiteral("/dropped")), 0);
}

int main(int argc, char **argv)
{
    // A machine without a camera says so before anybody is asked.
    return runOnEngine<DoorsTest>(argc, argv, " --use-fake-device-for-media-stream");
}

#include "DoorsTest.moc"
