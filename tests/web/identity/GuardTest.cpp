// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys the session's window guard lets through, and that the way out of a page is among them.
#include "Stage.h"

#include "shell/WindowGuard.h"

#include <QLabel>
#include <QLayout>

using namespace kiosk;
using namespace Qt::StringLiterals;

class GuardTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void keysThatNobodyNeedsGoNowhere_data();
    void keysThatNobodyNeedsGoNowhere();
    void keysThatTypeArrive_data();
    void keysThatTypeArrive();
    void keyThatLeavesThePagePassesTheGuard();
};

namespace
{

class Heard final : public QWidget
{
public:
    QList<int> keys;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        // QTest presses the modifiers as well.
        if (event->key() != Qt::Key_Shift || event->modifiers() == Qt::NoModifier)
            keys << event->key();
    }
};

} // namespace

void GuardTest::keysThatNobodyNeedsGoNowhere_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    const auto row = [](int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::addRow("%s %x", qPrintable(QKeySequence(int(modifiers) | key).toString()), key) << key << int(modifiers);
    };
    for (int key = Qt::Key_F1; key <= Qt::Key_F35; ++key)
        row(key);
    for (const int key :
         {Qt::Key_Print,   Qt::Key_SysReq,   Qt::Key_Pause,      Qt::Key_Insert, Qt::Key_Menu,    Qt::Key_Help,
          Qt::Key_Super_L, Qt::Key_Hyper_L,  Qt::Key_ScrollLock, Qt::Key_Undo,   Qt::Key_Copy,    Qt::Key_Paste,
          Qt::Key_Find,    Qt::Key_Open,     Qt::Key_Zoom,       Qt::Key_Cancel, Qt::Key_Printer, Qt::Key_Execute,
          Qt::Key_Sleep,   Qt::Key_Settings, Qt::Key_Camera,     Qt::Key_Call})
        row(key);
    // Everything between the first key that starts a program or changes the machine and the last one.
    for (int key = Qt::Key_Back; key <= Qt::Key_MicVolumeDown; ++key)
        row(key);
    for (const int key :
         {Qt::Key_C, Qt::Key_V, Qt::Key_P, Qt::Key_W, Qt::Key_Q, Qt::Key_Tab, Qt::Key_Escape, Qt::Key_Delete}) {
        row(key, Qt::ControlModifier);
        row(key, Qt::AltModifier);
        row(key, Qt::MetaModifier);
        row(key, Qt::ControlModifier | Qt::AltModifier);
    }
    row(Qt::Key_Delete, Qt::ShiftModifier);
    row(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
}

void GuardTest::keysThatNobodyNeedsGoNowhere()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    Heard window;
    const WindowGuard guard(&window);
    const bool isText = key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde;
    QTest::sendKeyEvent(QTest::Click, &window, static_cast<Qt::Key>(key), isText ? QString(QChar(key)) : QString(),
                        static_cast<Qt::KeyboardModifiers>(modifiers));
    QCOMPARE(window.keys, QList<int>());
}

void GuardTest::keysThatTypeArrive_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("modifiers");
    const auto row = [](const char *name, int key, const QString &text,
                        Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::newRow(name) << key << text << int(modifiers);
    };
    row("a", Qt::Key_A, u"a"_s);
    row("A", Qt::Key_A, u"A"_s, Qt::ShiftModifier);
    row("o with dots", Qt::Key_Odiaeresis, u"\u00f6"_s);
    row("at sign by AltGr", Qt::Key_At, u"@"_s, Qt::GroupSwitchModifier);
    row("at sign by Ctrl and Alt", Qt::Key_At, u"@"_s, Qt::ControlModifier | Qt::AltModifier);
    row("euro by AltGr", Qt::Key_E, u"\u20ac"_s, Qt::GroupSwitchModifier);
    row("without a code", Qt::Key_unknown, u"\u0142"_s);
    row("dead key", Qt::Key_Dead_Diaeresis, QString());
    row("compose", Qt::Key_Multi_key, QString());
    row("AltGr", Qt::Key_AltGr, QString());
    row("backspace", Qt::Key_Backspace, u"\b"_s);
    row("return", Qt::Key_Return, u"\r"_s);
    row("left", Qt::Key_Left, QString());
    row("marks with shift", Qt::Key_End, QString(), Qt::ShiftModifier);
    row("keypad", Qt::Key_5, u"5"_s, Qt::KeypadModifier);
}

void GuardTest::keysThatTypeArrive()
{
    QFETCH(int, key);
    QFETCH(QString, text);
    QFETCH(int, modifiers);
    Heard window;
    const WindowGuard guard(&window);
    QTest::sendKeyEvent(QTest::Click, &window, static_cast<Qt::Key>(key), text,
                        static_cast<Qt::KeyboardModifiers>(modifiers));
    QCOMPARE(window.keys, QList<int>{key});
}

/// As the keyboard gives it: to the window first, where the guard hears it before the page's fence does.
void GuardTest::keyThatLeavesThePagePassesTheGuard()
{
    LocalServer server;
    server.page(u"/"_s,
                sayScript
                    + QByteArray("<input autofocus><script>addEventListener('keydown', e => { e.preventDefault(); "
                                 "say(e.key) }, true)</script>"));
    Stage stage;
    stage.leaveOtherWindows();
    const WindowGuard guard(&stage.window());
    for (int i = 0; i < 2; ++i) {
        auto *bar = new QLabel;
        bar->setFocusPolicy(Qt::StrongFocus);
        stage.window().layout()->addWidget(bar);
    }
    const auto bars = stage.window().findChildren<QLabel *>();
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    auto *window = stage.window().windowHandle();
    const auto isInPage = [&] { return stage.view().widget()->isAncestorOf(stage.window().focusWidget()); };
    for (const auto modifiers : {Qt::NoModifier, Qt::ShiftModifier}) {
        stage.view().widget()->setFocus();
        QVERIFY(isInPage());
        QTest::keyClick(window, Qt::Key_F6, modifiers);
        QVERIFY(!isInPage());
    }
    QVERIFY(bars.contains(qobject_cast<QLabel *>(stage.window().focusWidget())));
    stage.view().widget()->setFocus();
    QTest::keyClick(window, Qt::Key_F6, Qt::ControlModifier);
    QTest::keyClick(window, Qt::Key_F5);
    QVERIFY(isInPage());
    QTest::keyClick(window, Qt::Key_End);
    QTRY_VERIFY(server.hasSaid(u"End"_s));
    QVERIFY(!server.hasSaid(u"F5"_s) && !server.hasSaid(u"F6"_s));
}

KIOSK_ENGINE_TEST(GuardTest)
#include "GuardTest.moc"
