// SPDX-License-Identifier: GPL-3.0-or-later
// The screen keyboard types like a real one, and a real one can do no more than type.
#include "Stage.h"

#include <QWheelEvent>

using namespace kiosk;

class KeysTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void screenKeyboardTypesEveryCharacter();
    void screenKeyboardPressesKeys();
    void realKeyboardTypes();
    void typingGoesOnAfterAPageOfAnotherSite();
    void kioskButtonKeepsTheKeyboard();
    void wheelScrollsAndDoesNotZoom();
    void oneFingerPressesAndTwoNeitherPressNorEnlarge();
    void shortcutsDoNothing_data();
    void shortcutsDoNothing();
    void cleanupTestCase() { shutDown(); }

private:
    void shutDown();
    static QByteArray form();

    std::unique_ptr<LocalServer> m_server;
    std::unique_ptr<Stage> m_stage;
};

void KeysTest::shutDown()
{
    m_stage.reset();
    m_server.reset();
}

/// A field with the focus; tells what was typed, whether the page took it for the visitor's, and when it was sent.
QByteArray KeysTest::form()
{
    return QByteArray(sayScript)
        + R"(<form action=/sent><input name=a autofocus id=a><input name=b id=b><button>send</button></form><script>
        a.oninput = e => say([e.isTrusted, a.value].join(' '));
        b.onfocus = () => say('second field');
        a.onfocus = () => say('first field');
    </script>)";
}

void KeysTest::screenKeyboardTypesEveryCharacter()
{
    const QString text =
        QStringLiteral("aZ09 @.-_+!#/?&=\"'\u00e5\u00e4\u00f6\u00c5\u00c4\u00d6\u20ac\u00fc\u00f1\u0161\u0160");
    LocalServer server;
    server.page(QStringLiteral("/"), form());
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(stage.listener.field != FieldKind::None);
    stage.view().typeText(text);
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("true ") + text);
}

void KeysTest::screenKeyboardPressesKeys()
{
    LocalServer server;
    server.page(QStringLiteral("/"), form());
    server.page(QStringLiteral("/sent"), "sent");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(stage.listener.field != FieldKind::None);
    auto &view = stage.view();
    view.typeText(QStringLiteral("abc"));
    view.pressKey(Qt::Key_Backspace);
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("true ab"));
    view.pressKey(Qt::Key_Left);
    view.pressKey(Qt::Key_Delete);
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("true a"));
    view.pressKey(Qt::Key_Space);
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("true a "));
    view.pressKey(Qt::Key_Tab);
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("second field"));
    view.pressKey(Qt::Key_Backtab);
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("first field"));
    view.pressKey(Qt::Key_Return);
    QTRY_COMPARE(server.requestsFor(QStringLiteral("/sent")), 1);
}

void KeysTest::realKeyboardTypes()
{
    LocalServer server;
    server.page(QStringLiteral("/"), form());
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(stage.listener.field != FieldKind::None);
    stage.type(QStringLiteral("ab1"));
    // AltGr and 2 on a Finnish keyboard, as X11 and as other systems tell it.
    QTest::sendKeyEvent(QTest::Click, stage.target(), Qt::Key_At, QStringLiteral("@"), Qt::GroupSwitchModifier);
    QTest::sendKeyEvent(QTest::Click, stage.target(), Qt::Key_At, QStringLiteral("@"),
                        Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(server.lastSaid().startsWith(QStringLiteral("true ab1@")));
}

void KeysTest::typingGoesOnAfterAPageOfAnotherSite()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                "<a href=" + server.at("bank.localhost", "/bank") + " style='position:fixed;inset:0'>x</a>");
    server.page(QStringLiteral("/bank"), form());
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    QTRY_VERIFY(stage.listener.field != FieldKind::None);
    QTRY_VERIFY(stage.target()->hasFocus());
    stage.view().typeText(QStringLiteral("a"));
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("true a"));
}

void KeysTest::kioskButtonKeepsTheKeyboard()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "<script>onclick = () => setTimeout(() => location = '/next', 300)</script>");
    server.page(QStringLiteral("/next"), sayScript + QByteArray("<input autofocus><script>say('next')</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    auto *window = stage.view().widget()->window();
    window->setFocusPolicy(Qt::StrongFocus);
    window->setFocus();
    QTRY_VERIFY(server.hasSaid(QStringLiteral("next")));
    QTRY_VERIFY(!stage.listener.loading);
    QVERIFY(window->hasFocus());
}

void KeysTest::shortcutsDoNothing_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    const auto row = [](Qt::KeyboardModifiers modifiers, int key) {
        QTest::addRow("%s", qPrintable(QKeySequence(int(modifiers) | key).toString())) << key << int(modifiers);
    };
    for (const int key :
         {Qt::Key_P, Qt::Key_S, Qt::Key_O, Qt::Key_N,    Qt::Key_T,     Qt::Key_W, Qt::Key_Q,   Qt::Key_L,
          Qt::Key_J, Qt::Key_H, Qt::Key_U, Qt::Key_R,    Qt::Key_F,     Qt::Key_D, Qt::Key_A,   Qt::Key_C,
          Qt::Key_V, Qt::Key_X, Qt::Key_Z, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_0, Qt::Key_Tab, Qt::Key_F4})
        row(Qt::ControlModifier, key);
    for (const int key : {Qt::Key_I, Qt::Key_J, Qt::Key_C, Qt::Key_N, Qt::Key_T, Qt::Key_U, Qt::Key_Delete})
        row(Qt::ControlModifier | Qt::ShiftModifier, key);
    for (int key = Qt::Key_F1; key <= Qt::Key_F12; ++key)
        row(Qt::NoModifier, key);
    for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_D, Qt::Key_F4, Qt::Key_Space})
        row(Qt::AltModifier, key);
    row(Qt::ShiftModifier, Qt::Key_F10);
    row(Qt::ShiftModifier, Qt::Key_Insert);
    row(Qt::ShiftModifier, Qt::Key_Delete);
    for (const int key : {Qt::Key_Menu, Qt::Key_Back, Qt::Key_Forward, Qt::Key_Refresh, Qt::Key_HomePage, Qt::Key_Print,
                          Qt::Key_Paste, Qt::Key_Copy, Qt::Key_Cut, Qt::Key_Search, Qt::Key_Insert})
        row(Qt::NoModifier, key);
}

void KeysTest::shortcutsDoNothing()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    // One page for all rows: a page that has lost its footing shows in the next.
    if (!m_stage) {
        m_server = std::make_unique<LocalServer>();
        m_stage = std::make_unique<Stage>();
    }
    auto &server = *m_server;
    auto *stage = m_stage.get();
    if (!stage->hasView()) {
        server.page(QStringLiteral("/before"),
                    sayScript + QByteArray("<a href=/ style='position:fixed;inset:0'>x</a>"));
        server.page(QStringLiteral("/"), form() + R"(<script>
            onkeydown = e => { if (e.key !== 'Shift') say('key ' + e.key) };
            onresize = () => say('zoom');
            oncopy = oncut = onpaste = e => say(e.type);
        </script>)");
        QVERIFY(stage->show(Stage::settings(server, QStringLiteral("/before"))));
        stage->click();
        QTRY_VERIFY(stage->listener.field != FieldKind::None);
        QTRY_VERIFY(!stage->listener.loading);
        // Until then the page may still be given its size.
        QTRY_VERIFY(LocalServer::lastPageIsPainted());
    }
    server.forget();
    // As X11 tells them: with Ctrl, a letter's text is a control character.
    QString text;
    if (key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde)
        text = QChar(modifiers & Qt::ControlModifier && key >= Qt::Key_A ? key - Qt::Key_A + 1 : key);
    QTest::sendKeyEvent(QTest::Click, stage->target(), static_cast<Qt::Key>(key), text,
                        static_cast<Qt::KeyboardModifiers>(modifiers));
    stage->type(QStringLiteral("x"));
    QTRY_VERIFY(!server.said().isEmpty());
    QTRY_VERIFY(server.lastSaid().startsWith(QStringLiteral("true ")));
    QCOMPARE(server.said().size(), 2);
    QCOMPARE(server.said().first(), QStringLiteral("key x"));
    QCOMPARE(stage->strangeWindows(), QStringList());
    QCOMPARE(stage->listener.addresses.size(), 2);
}

void KeysTest::wheelScrollsAndDoesNotZoom()
{
    LocalServer server;
    server.page(QStringLiteral("/"), sayScript + QByteArray(R"(<p style='height:5000px'>long</p><script>
        onscroll = () => say(['scroll', devicePixelRatio, visualViewport.scale].join(' '));
    </script>)"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(LocalServer::lastPageIsPainted());
    const auto wheel = [&stage](Qt::KeyboardModifiers modifiers) {
        auto *target = stage.target();
        const QPointF at = target->rect().center();
        QWheelEvent event(at, target->mapToGlobal(at), {}, {0, -240}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(target, &event);
    };
    wheel(Qt::ControlModifier);
    wheel(Qt::NoModifier);
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("scroll 1 1"));
}

void KeysTest::oneFingerPressesAndTwoNeitherPressNorEnlarge()
{
    LocalServer server;
    server.page(QStringLiteral("/"), sayScript + QByteArray(R"(<script>
        onpointerdown = e => say(['finger', e.pointerType, e.clientX].join(' '));
        onclick = e => say(['click', e.clientX, visualViewport.scale].join(' '));
    </script>)"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(LocalServer::lastPageIsPainted());
    std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    auto *target = stage.target();
    QTest::touchEvent(target, screen.get()).press(0, {300, 300}).press(1, {500, 300});
    for (int step = 1; step < 10; ++step)
        QTest::touchEvent(target, screen.get()).move(0, {300 - step * 20, 300}).move(1, {500 + step * 20, 300});
    QTest::touchEvent(target, screen.get()).release(0, {100, 300}).release(1, {700, 300});
    // One of two is taken for a finger beside a palm: it drags, and the tap that stops what still moves presses
    // nothing.
    const auto tap = [&] {
        QTest::touchEvent(target, screen.get()).press(0, {250, 300});
        QTest::touchEvent(target, screen.get()).release(0, {250, 300});
    };
    QTRY_VERIFY((tap(), server.hasSaid(QStringLiteral("click 250 1"))));
    for (const QString &said : server.said().filter(QStringLiteral("click")))
        QCOMPARE(said, QStringLiteral("click 250 1"));
}

KIOSK_ENGINE_TEST(KeysTest)
#include "KeysTest.moc"
