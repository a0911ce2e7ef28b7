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
    void windowThatTheVisitorOpensComesInPlace();
    void windowToAnUnlistedHostIsRefusedAndThePageGoesOn();
    void windowThatThePageOpensDoesNot();
    void passwordIsAskedForOnce();
    void noMenuComes();
    void longPressBringsNoMenu_data();
    void longPressBringsNoMenu();
    void nothingIsCopied();
    void nothingCanBeDropped();
    void nothingCanBeDragged_data();
    void nothingCanBeDragged();
    void onlyFieldsCanBeMarked();
    void historyButtonsDoNothing();
    void gesturesDoNothing();

private:
    /// To the right, at this height.
    static void drag(Stage &stage, int y = 100);
};

void DoorsTest::requestIsRefusedWithoutAWindow_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, const char *script, const char *answer) {
        QTest::newRow(name) << QByteArray(script) << QString::fromLatin1(answer);
    };
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
    row("pointer",
        "document.addEventListener('pointerlockerror', () => say('refused'));"
        "document.addEventListener('pointerlockchange', () => say('got')); document.body.requestPointerLock()",
        "refused");
    row("protocol",
        "try { navigator.registerProtocolHandler('web+kiosk', '/%s') } catch (e) {} setTimeout(() => say('on'), 300)",
        "on");
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

void DoorsTest::nothingCanBeDragged_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("link") << QByteArray("<a href=/x style='position:fixed;inset:0;font-size:60px'>words</a>");
    QTest::newRow("picture") << QByteArray(
        "<img style='position:fixed;inset:0;width:100%;height:100%' src=\"data:image/svg+xml,"
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\">");
    QTest::newRow("what says so") << QByteArray("<div draggable=true style='position:fixed;inset:0'>words</div>");
}

/// A drag would be a window of its own, in a loop of its own.
void DoorsTest::nothingCanBeDragged()
{
    QFETCH(QByteArray, html);
    LocalServer server;
    server.page(
        QStringLiteral("/"),
        sayScript + html
            + "<script>ondragstart = ondrag = ondragend = e => say(e.type); onmouseup = () => say('up')</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    drag(stage);
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("up")});
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void DoorsTest::drag(Stage &stage, int y)
{
    QVERIFY(waitFor([] { return LocalServer::lastPageIsPainted(); }));
    auto *target = stage.target();
    QTest::mousePress(target, Qt::LeftButton, {}, {100, y});
    for (int step = 1; step <= 10; ++step) {
        QMouseEvent move(QEvent::MouseMove, QPointF(100 + 20 * step, y),
                         target->mapToGlobal(QPointF(100 + 20 * step, y)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(target, &move);
        QTest::qWait(20);
    }
    QTest::mouseRelease(target, Qt::LeftButton, {}, {300, y});
}

void DoorsTest::onlyFieldsCanBeMarked()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                sayScript
                    + QByteArray(
                        "<style>* { margin: 0; font-size: 60px } input { position: fixed; top: 300px; left: 0 }</style>"
                        "<p>words words words words words words</p><input id=f value='words words'>"
                        "<script>onmouseup = () => setTimeout(() => say([getSelection().toString(),"
                        "f.value.slice(f.selectionStart, f.selectionEnd)].join()))</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    drag(stage);
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral(",")});
    server.forget();
    drag(stage, 330);
    QTRY_VERIFY(!server.said().isEmpty());
    QVERIFY2(server.lastSaid().size() > 3, qPrintable(server.lastSaid()));
}

void DoorsTest::historyButtonsDoNothing()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "<a href=/second style='position:fixed;inset:0'>x</a>");
    server.page(
        QStringLiteral("/second"),
        sayScript + QByteArray("<script>onmousedown = e => say(e.button); onpopstate = () => say('history')</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    QTRY_COMPARE(stage.listener.addresses.size(), 2);
    QTRY_VERIFY(!stage.listener.loading);
    for (const auto button : {Qt::BackButton, Qt::ForwardButton, Qt::ExtraButton3, Qt::TaskButton})
        stage.click({}, button);
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("0")});
    QCOMPARE(server.requestsFor(QStringLiteral("/")), 1);
    QCOMPARE(stage.listener.addresses.size(), 2);
}

void DoorsTest::gesturesDoNothing()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "<a href=/second style='position:fixed;inset:0'>x</a>");
    server.page(QStringLiteral("/second"), sayScript + QByteArray(R"(<p style='width:3000px'>wide</p><script>
        onclick = () => say([devicePixelRatio, visualViewport.scale, history.length, location.pathname].join(' '));
    </script>)"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    QTRY_COMPARE(stage.listener.addresses.size(), 2);
    QTRY_VERIFY(!stage.listener.loading && LocalServer::lastPageIsPainted());
    std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    std::unique_ptr<QPointingDevice> pad(QTest::createTouchDevice(QInputDevice::DeviceType::TouchPad));
    auto *target = stage.target();
    const QPointF at = target->rect().center();
    for (const auto gesture : {Qt::BeginNativeGesture, Qt::ZoomNativeGesture, Qt::SmartZoomNativeGesture,
                               Qt::SwipeNativeGesture, Qt::RotateNativeGesture, Qt::EndNativeGesture}) {
        QNativeGestureEvent event(gesture, pad.get(), 2, at, at, target->mapToGlobal(at), 1.0, {1, 0});
        QCoreApplication::sendEvent(target, &event);
    }
    for (const bool fromLeft : {true, false}) {
        const auto x = [fromLeft, target](int step) {
            return fromLeft ? 2 + 30 * step : target->width() - 2 - 30 * step;
        };
        QTest::touchEvent(target, screen.get()).press(0, {x(0), 300});
        for (int step = 1; step < 20; ++step)
            QTest::touchEvent(target, screen.get()).move(0, {x(step), 300});
        QTest::touchEvent(target, screen.get()).release(0, {x(20), 300});
    }
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("1 1 2 /second")});
    QCOMPARE(stage.listener.addresses.size(), 2);
}

KIOSK_ENGINE_TEST(DoorsTest)
#include "DoorsTest.moc"
