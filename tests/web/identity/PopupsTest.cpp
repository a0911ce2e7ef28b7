// SPDX-License-Identifier: GPL-3.0-or-later
// The session's window guard over the embedded view: lists and calendars of a page work and go with it, and every other
// window is closed before it is seen.
#include "Stage.h"

#include "session/WindowGuard.h"

#include <QColorDialog>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QToolTip>
#include <QWindow>

using namespace kiosk;
using namespace Qt::StringLiterals;

class PopupsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void listOfThePageWorks_data();
    void listOfThePageWorks();
    void listGoesWithThePage_data();
    void listGoesWithThePage();
    void otherWindowIsClosed_data();
    void otherWindowIsClosed();
    void keysThatNobodyNeedsGoNowhere_data();
    void keysThatNobodyNeedsGoNowhere();
    void keysThatTypeArrive_data();
    void keysThatTypeArrive();

private:
    static QList<QWidget *> othersShown(const Stage &stage);
};

QList<QWidget *> PopupsTest::othersShown(const Stage &stage)
{
    QList<QWidget *> shown;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget != &stage.window())
            shown << widget;
    }
    return shown;
}

void PopupsTest::listOfThePageWorks_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("value");
    QTest::newRow("list") << QByteArray("<select id=t size=1><option>1<option>2<option>3</select>") << u"2"_s;
    QTest::newRow("calendar") << QByteArray("<input id=t type=date value=2020-01-01>") << u"2020-01-02"_s;
}

void PopupsTest::listOfThePageWorks()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, value);
    LocalServer server;
    server.page(u"/"_s,
                sayScript + html
                    + "<style>#t { position: fixed; left: 0; top: 0; width: 300px; height: 200px }</style>"
                      "<script>t.onchange = () => say(t.value)</script>");
    Stage stage;
    stage.leaveOtherWindows();
    const WindowGuard guard(&stage.window());
    QSignalSpy closed(&guard, &WindowGuard::windowClosed);
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    if (html.contains("date"))
        stage.click({100, 100}); // its button wants a field with the focus
    stage.click({290, 100});
    QTRY_COMPARE(othersShown(stage).size(), 1);
    QWidget *list = othersShown(stage).first();
    QTest::qWait(500);
    QTest::keyClick(list, value.size() == 1 ? Qt::Key_Down : Qt::Key_Right);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(server.said(), QStringList{value});
    QTRY_VERIFY(othersShown(stage).isEmpty());
    QCOMPARE(closed.size(), 0);
}

void PopupsTest::listGoesWithThePage_data()
{
    listOfThePageWorks_data();
}

void PopupsTest::listGoesWithThePage()
{
    QFETCH(QByteArray, html);
    LocalServer server;
    server.page(u"/"_s, html + "<style>#t { position: fixed; left: 0; top: 0; width: 300px; height: 200px }</style>");
    Stage stage;
    stage.leaveOtherWindows();
    const WindowGuard guard(&stage.window());
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    if (html.contains("date"))
        stage.click({100, 100}); // its button wants a field with the focus
    stage.click({290, 100});
    QTRY_COMPARE(othersShown(stage).size(), 1);
    stage.close();
    QTRY_VERIFY(othersShown(stage).isEmpty());
}

void PopupsTest::otherWindowIsClosed_data()
{
    QTest::addColumn<QString>("what");
    for (const auto *what : {"colour", "file", "box", "menu", "tip", "tool", "window", "bare window"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

/// As the engine would open them: from inside, some of them in an event loop of their own.
void PopupsTest::otherWindowIsClosed()
{
    QFETCH(QString, what);
    QWidget window;
    window.resize(300, 200);
    const WindowGuard guard(&window);
    window.show();
    QSignalSpy closed(&guard, &WindowGuard::windowClosed);
    std::unique_ptr<QWidget> other;
    std::unique_ptr<QWindow> bare;
    if (what == u"colour") {
        QVERIFY(!QColorDialog::getColor(Qt::red, &window).isValid());
    } else if (what == u"file") {
        QCOMPARE(QFileDialog::getOpenFileName(&window, {}, {}, {}, nullptr, QFileDialog::DontUseNativeDialog),
                 QString());
    } else if (what == u"box") {
        QMessageBox::information(&window, u"x"_s, u"x"_s);
    } else if (what == u"menu") {
        auto menu = std::make_unique<QMenu>();
        menu->addAction(u"x"_s);
        menu->popup({50, 50});
        other = std::move(menu);
    } else if (what == u"tip") {
        QToolTip::showText({50, 50}, u"x"_s, &window);
    } else if (what == u"tool") {
        other = std::make_unique<QWidget>(&window, Qt::Tool);
        other->show();
    } else if (what == u"window") {
        other = std::make_unique<QWidget>();
        other->show();
    } else {
        bare = std::make_unique<QWindow>();
        bare->show();
    }
    QTRY_COMPARE(closed.size(), 1);
    const auto othersAreGone = [&] {
        for (const QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget != &window && widget->isVisible())
                return false;
        }
        return !bare || !bare->isVisible();
    };
    QTRY_VERIFY(othersAreGone());
    QVERIFY(window.isVisible());
}

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

void PopupsTest::keysThatNobodyNeedsGoNowhere_data()
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

void PopupsTest::keysThatNobodyNeedsGoNowhere()
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

void PopupsTest::keysThatTypeArrive_data()
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

void PopupsTest::keysThatTypeArrive()
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

KIOSK_ENGINE_TEST_MAIN(PopupsTest)
#include "PopupsTest.moc"
