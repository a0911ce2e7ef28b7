// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screens.h"

#include "session/IdleOverlay.h"
#include "support/StrictTest.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"

#include <QAccessible>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// On a tall screen whoever sits brings everything within reach by one press at its foot, and back by another; what one
/// was doing goes on. How each screen then looks is test_layout's.
class LoweredViewTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void cleanup() { QAccessible::installUpdateHandler(nullptr); }
    void everythingComesWithinReachAndGoesBack();
    void theSwitchItselfIsWithinReachOnEveryScreen();
    void worksByKeyboardAndIsSaid();
    void theSecondOfTwoTapsGoesNowhere();
    void theQuestionComesWithinReach();
    void thePageOfTheServiceGoesOn();
    void aWideScreenHasNone_data();
    void aWideScreenHasNone();
    void aScreenThatIsTurnedIsRaised();
    void theNextVisitorFindsItRaised();

private:
    static void record(QAccessibleEvent *event);
    static QStringList s_heard;
};

namespace
{

constexpr QSize tall(1080, 1920);
constexpr QRect reach(0, 840, 1080, 1080);
const QString lower = u"Lower the screen"_s;
const QString raise = u"Raise the screen"_s;

/// What can be pressed, typed into or given the focus, and where it is.
QMap<const QWidget *, QRect> operable(const Stage &stage)
{
    QMap<const QWidget *, QRect> result;
    for (const QWidget *widget : presentScreen(stage)->findChildren<QWidget *>()) {
        if (widget->isVisible()
            && (widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget)))
            result.insert(widget, placeOf(widget));
    }
    return result;
}

QStringList outOf(const QRect &area, const Stage &stage)
{
    QStringList result;
    const auto places = operable(stage);
    for (auto it = places.cbegin(); it != places.cend(); ++it) {
        if (!area.contains(it.value()))
            result << describe(it.key());
    }
    return result;
}

bool showTall(Stage &stage)
{
    stage.config.screenKeyboard = ScreenKeyboardMode::Always;
    return stage.show();
}

void tap(const Stage &stage, QPoint at, int afterMs)
{
    QTest::lastMouseTimestamp += afterMs;
    QTest::mousePress(stage.window->windowHandle(), Qt::LeftButton, {}, at);
    QTest::mouseRelease(stage.window->windowHandle(), Qt::LeftButton, {}, at);
    // Qt Test puts a double click's time between two clicks.
    QTest::lastMouseTimestamp -= QTest::mouseDoubleClickInterval;
    Stage::settle();
}

} // namespace

QStringList LoweredViewTest::s_heard;

void LoweredViewTest::record(QAccessibleEvent *event)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    if (event->type() == QAccessible::Announcement)
        s_heard << static_cast<QAccessibleAnnouncementEvent *>(event)->message();
#endif
    QAccessibleInterface *source = event->accessibleInterface();
    if (event->type() == QAccessible::ObjectShow && source && source->role() == QAccessible::Notification)
        s_heard << source->text(QAccessible::Name);
}

void LoweredViewTest::everythingComesWithinReachAndGoesBack()
{
    Stage stage(tall);
    QVERIFY(showTall(stage));
    QVERIFY(stage.goTo(Step::Address));
    stage.pass(1s);
    QVERIFY(stage.find<ScreenKeyboard>());
    stage.find<TextField>()->insert(u"ab1"_s);
    Stage::settle();
    const auto before = operable(stage);
    QVERIFY(!outOf(reach, stage).isEmpty());
    QVERIFY(stage.press(lower));
    QCOMPARE(outOf(reach, stage).join(u'\n'), QString());
    QCOMPARE(operable(stage).size(), before.size());
    QCOMPARE(stage.find<TextField>()->text(), u"ab1"_s);
    QVERIFY(stage.press(raise));
    QCOMPARE(operable(stage), before);
}

void LoweredViewTest::theSwitchItselfIsWithinReachOnEveryScreen()
{
    for (const Step step : {Step::Welcome, Step::Address, Step::Method, Step::Verify, Step::Wait, Step::SetUp}) {
        Stage stage(tall);
        QVERIFY(showTall(stage));
        QVERIFY(stage.goTo(step));
        for (const QString &name : {lower, raise}) {
            QVERIFY2(stage.button(name), qPrintable(name));
            QVERIFY(reach.contains(placeOf(stage.button(name))));
            QVERIFY(stage.press(name));
        }
    }
}

void LoweredViewTest::worksByKeyboardAndIsSaid()
{
    Stage stage(tall);
    QVERIFY(showTall(stage));
    const QAbstractButton *button = stage.button(lower);
    for (int presses = 0; presses < 20 && stage.window->focusWidget() != button; ++presses)
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab);
    QCOMPARE(stage.window->focusWidget(), button);
    s_heard.clear();
    QAccessible::installUpdateHandler(&LoweredViewTest::record);
    for (const auto &[name, saying] : {std::pair{raise, u"The view is in the lower part of the screen"_s},
                                       std::pair{lower, u"The view fills the whole screen"_s}}) {
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Space);
        Stage::settle();
        QCOMPARE(stage.window->focusWidget(), button);
        QCOMPARE(button->accessibleName(), name);
        QCOMPARE(button->accessibleDescription(), saying);
        QTRY_VERIFY2(s_heard.contains(saying), qPrintable(s_heard.join(u'\n')));
    }
    // As assistive technology presses it.
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(stage.button(lower));
    QVERIFY(accessible && accessible->actionInterface());
    accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(stage.button(raise));
    QCOMPARE(outOf(reach, stage).join(u'\n'), QString());
}

void LoweredViewTest::theSecondOfTwoTapsGoesNowhere()
{
    Stage stage(tall);
    QVERIFY(showTall(stage));
    QVERIFY(stage.goTo(Step::Address));
    const QPoint there = placeOf(stage.button(lower)).center();
    tap(stage, there, 1000);
    QVERIFY(stage.button(raise));
    tap(stage, there + QPoint(6, 5), 120);
    QVERIFY(stage.button(raise));
    tap(stage, placeOf(stage.button(raise)).center(), 1000);
    QVERIFY(stage.button(lower));
}

void LoweredViewTest::theQuestionComesWithinReach()
{
    Stage stage(tall);
    QVERIFY(showTall(stage));
    QVERIFY(stage.goTo(Step::Method));
    QVERIFY(stage.press(lower));
    stage.pass(66s);
    QVERIFY(stage.find<IdleOverlay>());
    QVERIFY(stage.button(u"I need more time"_s));
    QCOMPARE(outOf(reach, stage).join(u'\n'), QString());
}

void LoweredViewTest::thePageOfTheServiceGoesOn()
{
    Stage stage(tall);
    QVERIFY(showTall(stage));
    QVERIFY(stage.goTo(Step::Verify));
    QTRY_COMPARE(stage.views.records.size(), 1U);
    stage.views.last().listener->identityAddressChanged(QUrl(u"https://id.pohjola.example/"_s));
    stage.views.last().listener->identityLoading(false);
    stage.pass(1s);
    const QPointer<QWidget> view = stage.views.last().widget;
    QTRY_VERIFY(view->isVisible());
    QVERIFY(!reach.contains(placeOf(view)));
    QVERIFY(stage.press(lower));
    QVERIFY(view && view->isVisible());
    QVERIFY(reach.contains(placeOf(view)));
    QVERIFY(view->height() >= reach.height() / 4);
    QCOMPARE(stage.views.records.size(), 1U);
    QCOMPARE(stage.views.last().starts, 1);
}

void LoweredViewTest::aWideScreenHasNone_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1920x1080") << QSize(1920, 1080);
    QTest::newRow("1024x768") << QSize(1024, 768);
    QTest::newRow("square") << QSize(1280, 1280);
    QTest::newRow("hardly tall") << QSize(1080, 1400);
}

void LoweredViewTest::aWideScreenHasNone()
{
    QFETCH(QSize, size);
    Stage stage(size);
    QVERIFY(showTall(stage));
    QVERIFY(stage.button(u"Ask for help"_s));
    QVERIFY(!stage.button(lower));
    QVERIFY(!stage.button(raise));
}

void LoweredViewTest::aScreenThatIsTurnedIsRaised()
{
    Stage stage(tall);
    QVERIFY(showTall(stage));
    QVERIFY(stage.press(lower));
    stage.window->resize(1920, 1080);
    Stage::settle();
    QVERIFY(!stage.button(raise));
    QCOMPARE(stage.window->theme().windowSize(), QSize(1920, 1080));
    QVERIFY(placeOf(stage.button(u"Text size"_s)).top() < 100);
    stage.window->resize(tall);
    Stage::settle();
    QVERIFY(stage.button(lower));
    QVERIFY(placeOf(stage.button(u"Text size"_s)).top() < 100);
}

void LoweredViewTest::theNextVisitorFindsItRaised()
{
    Stage stage(tall);
    stage.config.profile.defaultLanguage = Language::English;
    QVERIFY(showTall(stage));
    QVERIFY(stage.press(lower));
    stage.pass(59s);
    QVERIFY(stage.button(raise));
    stage.pass(5s);
    QVERIFY(stage.button(lower));
    QVERIFY(!outOf(reach, stage).isEmpty());
}

KIOSK_WIDGET_TEST(LoweredViewTest)
#include "LoweredViewTest.moc"
