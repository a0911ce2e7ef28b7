// SPDX-License-Identifier: GPL-3.0-or-later
// The session's window guard over the embedded view: lists and calendars of a page work and go with it, and every other
// window is closed before it is seen.
#include "Stage.h"

#include "shell/WindowGuard.h"

#include <QColorDialog>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWindow>

using namespace kiosk;
using namespace Qt::StringLiterals;

class PopupsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void listOfThePageWorks_data();
    void listOfThePageWorks();
    void largeListStaysInTheView_data();
    void largeListStaysInTheView();
    void listTakesAPress_data();
    void listTakesAPress();
    void dragTurnsTheList();
    void listClosesWhenTheKioskSpeaks_data();
    void listClosesWhenTheKioskSpeaks();
    void listGoesWithThePage_data();
    void listGoesWithThePage();
    void otherWindowIsClosed_data();
    void otherWindowIsClosed();

private:
    /// What is shown besides the page, as a window or in the view.
    static QList<QWidget *> lists(Stage &stage);
};

QList<QWidget *> PopupsTest::lists(Stage &stage)
{
    QList<QWidget *> shown;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget != &stage.window())
            shown << widget;
    }
    if (!stage.hasView())
        return shown;
    const auto inView = stage.view().widget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *widget : inView) {
        if (widget->isVisible() && !widget->isAncestorOf(stage.target()))
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
    QTRY_COMPARE(lists(stage).size(), 1);
    QWidget *list = lists(stage).first();
    QVERIFY(!list->isWindow());
    QTest::qWait(500);
    QTest::keyClick(stage.target(), value.size() == 1 ? Qt::Key_Down : Qt::Key_Right);
    QTest::keyClick(stage.target(), Qt::Key_Return);
    QTRY_COMPARE(server.said(), QStringList{value});
    QTRY_VERIFY(lists(stage).isEmpty());
    QCOMPARE(closed.size(), 0);
}

namespace
{

/// The view is not the whole window, as in the kiosk: 360 px are left to it.
void putBars(Stage &stage)
{
    auto *rows = qobject_cast<QVBoxLayout *>(stage.window().layout());
    rows->setDirection(QBoxLayout::BottomToTop);
    rows->setSpacing(0);
    for (const auto *place : {"lower", "upper"}) {
        auto *bar = new QLabel(QString::fromLatin1(place));
        bar->setFixedHeight(120);
        bar->setFocusPolicy(Qt::StrongFocus);
        rows->addWidget(bar);
    }
}

QByteArray longList(const char *place)
{
    QByteArray options;
    for (int i = 1; i <= 200; ++i)
        options += "<option style='font-size:30px'>" + QByteArray::number(i);
    return QByteArray("<style>#t { position: fixed; left: 0; width: 100vw; height: 60px; ") + place
        + ": 0 }</style><select id=t>" + options + "</select><script>t.onchange = () => say(t.value)</script>";
}

} // namespace

void PopupsTest::largeListStaysInTheView_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QPoint>("press");
    QByteArray suggestions;
    for (int i = 1; i <= 60; ++i)
        suggestions += "<option value='a" + QByteArray::number(i) + "'>";
    QTest::newRow("at the top") << longList("top") << QPoint(100, 30);
    QTest::newRow("at the bottom") << longList("bottom") << QPoint(100, 330);
    QTest::newRow("suggestions")
        << "<input id=t list=l style='position:fixed;bottom:0;width:90vw;height:60px'><datalist id=l>" + suggestions
            + "</datalist><script>t.onchange = () => say(t.value)</script>"
        << QPoint(100, 330);
    QTest::newRow("calendar") << QByteArray(
        "<input type=datetime-local value=2020-01-01T12:00 id=t style='position:fixed;"
        "bottom:0;width:100vw;height:60px;box-sizing:border-box'>")
                              << QPoint(790, 330);
}

void PopupsTest::largeListStaysInTheView()
{
    QFETCH(QByteArray, html);
    QFETCH(QPoint, press);
    LocalServer server;
    server.page(u"/"_s, sayScript + html);
    Stage stage;
    stage.leaveOtherWindows();
    const WindowGuard guard(&stage.window());
    QSignalSpy closed(&guard, &WindowGuard::windowClosed);
    putBars(stage);
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    QCOMPARE(stage.view().widget()->height(), 360);
    stage.click({100, press.y()});
    if (press.x() != 100)
        stage.click(press);
    else if (html.contains("datalist"))
        stage.type(u"a"_s);
    QTRY_COMPARE(lists(stage).size(), 1);
    const QWidget *list = lists(stage).first();
    QTRY_VERIFY(!list->isWindow());
    QTest::qWait(500);
    QVERIFY(stage.view().widget()->rect().contains(list->geometry()));
    QVERIFY(list->height() > 100);
    QCOMPARE(closed.size(), 0);
    if (html.contains("datalist")) {
        // Keys go on reaching field and list.
        stage.type(u"1"_s);
        QTRY_COMPARE(lists(stage).first()->findChild<QListView *>()->model()->rowCount(), 11);
        QTest::keyClick(stage.target(), Qt::Key_Down);
        QTest::keyClick(stage.target(), Qt::Key_Return);
        QTest::keyClick(stage.target(), Qt::Key_Tab);
        QTRY_COMPARE(server.said(), QStringList{u"a1"_s});
        QVERIFY(lists(stage).isEmpty());
    }
    if (!html.contains("select"))
        return;
    QTest::keyClick(stage.target(), Qt::Key_End);
    QTest::keyClick(stage.target(), Qt::Key_Return);
    QTRY_COMPARE(server.said(), QStringList{u"200"_s});
}

void PopupsTest::listTakesAPress_data()
{
    QTest::addColumn<bool>("touch");
    QTest::newRow("mouse") << false;
    QTest::newRow("touch") << true;
}

void PopupsTest::listTakesAPress()
{
    QFETCH(bool, touch);
    LocalServer server;
    server.page(u"/"_s, sayScript + longList("top"));
    Stage stage;
    stage.leaveOtherWindows();
    const WindowGuard guard(&stage.window());
    putBars(stage);
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click({100, 30});
    QTRY_COMPARE(lists(stage).size(), 1);
    QTest::qWait(500);
    QWidget *list = lists(stage).first();
    const QPoint at(100, list->height() / 2);
    if (touch) {
        static const auto *screen = QTest::createTouchDevice();
        QTest::touchEvent(list, const_cast<QPointingDevice *>(screen)).press(1, at);
        QTest::qWait(50);
        QTest::touchEvent(list, const_cast<QPointingDevice *>(screen)).release(1, at);
    } else {
        QTest::mouseClick(list, Qt::LeftButton, {}, at);
    }
    QTRY_COMPARE(server.said().size(), 1);
    QVERIFY(server.said().first().toInt() > 2);
    QTRY_VERIFY(lists(stage).isEmpty());
}

void PopupsTest::dragTurnsTheList()
{
    LocalServer server;
    server.page(u"/"_s,
                sayScript + longList("top")
                    + "<script>t.addEventListener('change', () => { t.selectedIndex = 0 })</script>");
    Stage stage;
    stage.leaveOtherWindows();
    const WindowGuard guard(&stage.window());
    putBars(stage);
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    const auto open = [&]() -> QWidget * {
        stage.click({100, 30});
        if (!waitFor([&] { return lists(stage).size() == 1; }))
            return nullptr;
        QTest::qWait(500); // the engine takes no press for a while after its list has come
        return lists(stage).first();
    };
    QWidget *list = open();
    QVERIFY(list);
    const int from = list->height() - 30;
    const int to = 30;
    QTest::mouseClick(list, Qt::LeftButton, {}, {100, from});
    QTRY_COMPARE(server.said().size(), 1);
    QTRY_VERIFY(lists(stage).isEmpty());

    list = open();
    QVERIFY(list);
    QTest::mousePress(list, Qt::LeftButton, {}, {100, from});
    for (int at = from; at > to; at -= 7)
        QTest::mouseMove(list, {100, at});
    QTest::mouseMove(list, {100, to});
    QTest::mouseRelease(list, Qt::LeftButton, {}, {100, to});
    QTest::qWait(500);
    QCOMPARE(lists(stage), QList<QWidget *>{list});
    QCOMPARE(server.said().size(), 1);
    // What the finger took hold of is still under it.
    QTest::mouseClick(list, Qt::LeftButton, {}, {100, to});
    QTRY_COMPARE(server.said().size(), 2);
    QCOMPARE(server.said().last(), server.said().first());
    QTRY_VERIFY(lists(stage).isEmpty());
}

void PopupsTest::listClosesWhenTheKioskSpeaks_data()
{
    QTest::addColumn<QString>("how");
    for (const auto *how : {"call", "focus", "press", "hidden"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void PopupsTest::listClosesWhenTheKioskSpeaks()
{
    QFETCH(QString, how);
    LocalServer server;
    server.page(u"/"_s, sayScript + longList("top"));
    Stage stage;
    stage.leaveOtherWindows();
    const WindowGuard guard(&stage.window());
    putBars(stage);
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    auto *bar = stage.window().findChild<QLabel *>();
    stage.click({100, 30});
    QTRY_COMPARE(lists(stage).size(), 1);
    QTest::qWait(500);
    if (how == u"call")
        stage.view().closePopups();
    else if (how == u"focus")
        bar->setFocus();
    else if (how == u"press")
        QTest::mouseClick(bar, Qt::LeftButton);
    else
        stage.view().widget()->hide();
    QTRY_VERIFY(lists(stage).isEmpty());
    stage.view().widget()->show();
    // The page knows it as well: a press opens it again.
    stage.click({100, 30});
    QTRY_COMPARE(lists(stage).size(), 1);
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
    QTRY_COMPARE(lists(stage).size(), 1);
    stage.close();
    QTRY_VERIFY(lists(stage).isEmpty());
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

KIOSK_ENGINE_TEST(PopupsTest)
#include "PopupsTest.moc"
