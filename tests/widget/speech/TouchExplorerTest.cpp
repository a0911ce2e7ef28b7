// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningKiosk.h"

#include "support/StrictTest.h"
#include "widgets/ScreenKey.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <QPointingDevice>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = AudioOutput::Kind;

/// The screen by touch while it is being read aloud: the first touch tells, the second acts.
class TouchExplorerTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstTouchTellsAndTheSecondActs_data();
    void theFirstTouchTellsAndTheSecondActs();
    void aFingerThatSlidesTellsWhatItComesOver();
    void withoutReadingOneTouchActs();
    void keysAreToldInHeadphonesOnly();
    void aFieldTellsHowMuchIsInItAndNotWhat();
    void onAnotherScreenItBeginsAnew();
    void eachLanguageInItsOwnVoice();
    void whoExploresIsThere();
};

namespace
{

QPoint middleOf(const Stage &stage, const QWidget *widget)
{
    return widget->mapTo(stage.window.get(), widget->rect().center());
}

void tap(const Stage &stage, const QWidget *widget)
{
    QTest::mouseClick(stage.window->windowHandle(), Qt::LeftButton, {}, middleOf(stage, widget));
    Stage::settle();
}

ScreenKey *keyOf(const Stage &stage, QChar letter)
{
    for (ScreenKey *key : stage.window->findChildren<ScreenKey *>()) {
        if (key->isVisible() && key->key().text == letter)
            return key;
    }
    return nullptr;
}

} // namespace

void TouchExplorerTest::theFirstTouchTellsAndTheSecondActs_data()
{
    QTest::addColumn<bool>("touch");
    QTest::newRow("mouse") << false;
    QTest::newRow("finger") << true;
}

void TouchExplorerTest::theFirstTouchTellsAndTheSecondActs()
{
    QFETCH(bool, touch);
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    ListeningKiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Method));
    kiosk.heardNow();
    QAbstractButton *button = kiosk.stage.button(u"Use Suomi.fi"_s);
    const auto press = [&] {
        if (!touch) {
            tap(kiosk.stage, button);
            return;
        }
        QWindow *window = kiosk.stage.window->windowHandle();
        const QPoint place = middleOf(kiosk.stage, button);
        QTest::touchEvent(window, screen.get()).press(0, place, window);
        QTest::touchEvent(window, screen.get()).release(0, place, window);
        Stage::settle();
    };
    press();
    QCOMPARE(kiosk.engine->now, u"Use Swommi dot fi, button."_s);
    QVERIFY(!button->isDown());
    QCOMPARE(kiosk.stage.visit->step(), Step::Method);
    press();
    QCOMPARE(kiosk.stage.visit->step(), Step::Verify);
}

void TouchExplorerTest::aFingerThatSlidesTellsWhatItComesOver()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Method));
    kiosk.heardNow();
    QWindow *window = kiosk.stage.window->windowHandle();
    const QWidget *help = kiosk.stage.button(u"Ask for help"_s);
    QTest::mousePress(window, Qt::LeftButton, {}, QPoint(3, 400));
    QVERIFY(!kiosk.engine->now);
    QTest::mouseMove(window, middleOf(kiosk.stage, help));
    QTRY_COMPARE(kiosk.engine->now, u"Ask for help, button."_s);
    const QWidget *back = kiosk.stage.button(u"Back"_s);
    QTest::mouseMove(window, middleOf(kiosk.stage, back));
    QTRY_COMPARE(kiosk.engine->now, u"Back, button."_s);
    QTest::mouseRelease(window, Qt::LeftButton, {}, middleOf(kiosk.stage, back));
    QCOMPARE(kiosk.stage.visit->step(), Step::Method);
    QVERIFY(!kiosk.stage.visit->helpCalled());
    tap(kiosk.stage, back);
    QCOMPARE(kiosk.stage.visit->step(), Step::Address);
}

void TouchExplorerTest::withoutReadingOneTouchActs()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Method));
    tap(kiosk.stage, kiosk.stage.button(u"Back"_s));
    QCOMPARE(kiosk.stage.visit->step(), Step::Address);
}

void TouchExplorerTest::keysAreToldInHeadphonesOnly()
{
    for (const Kind output : {Kind::Headphones, Kind::Loudspeakers}) {
        ListeningKiosk kiosk(SpeechOutput::Speakers);
        kiosk.stage.config.screenKeyboard = ScreenKeyboardMode::Always;
        kiosk.outputs->atStart = output;
        QVERIFY(kiosk.listen());
        QVERIFY(kiosk.stage.goTo(Step::Address));
        kiosk.heardNow();
        tap(kiosk.stage, keyOf(kiosk.stage, u'q'));
        const QString typed = kiosk.stage.find<TextField>()->text();
        if (output == Kind::Headphones) {
            QVERIFY(typed.isEmpty());
            QVERIFY2(kiosk.engine->now && kiosk.engine->now->startsWith(u"q"), "not told");
            tap(kiosk.stage, keyOf(kiosk.stage, u'q'));
            QCOMPARE(kiosk.stage.find<TextField>()->text(), u"q"_s);
        } else {
            QCOMPARE(typed, u"q"_s);
            QCOMPARE(kiosk.heardNow(), QString());
        }
    }
}

void TouchExplorerTest::aFieldTellsHowMuchIsInItAndNotWhat()
{
    ListeningKiosk kiosk;
    kiosk.stage.config.screenKeyboard = ScreenKeyboardMode::Never;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.stage.find<TextField>()->setText(u"zq9876"_s);
    kiosk.heardNow();
    tap(kiosk.stage, kiosk.stage.find<TextField>());
    QVERIFY(kiosk.engine->now);
    QVERIFY2(kiosk.engine->now->contains(u"6"_s) && !kiosk.engine->now->contains(u"9"_s),
             qPrintable(*kiosk.engine->now));
}

void TouchExplorerTest::onAnotherScreenItBeginsAnew()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Method));
    kiosk.heardNow();
    tap(kiosk.stage, kiosk.stage.button(u"Ask for help"_s));
    kiosk.stage.visit->apply(Event::Back);
    kiosk.heardNow();
    // The same button, on another screen.
    tap(kiosk.stage, kiosk.stage.button(u"Ask for help"_s));
    QVERIFY(!kiosk.stage.visit->helpCalled());
    QCOMPARE(kiosk.engine->now, u"Ask for help, button."_s);
}

void TouchExplorerTest::eachLanguageInItsOwnVoice()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.listen());
    tap(kiosk.stage, kiosk.stage.button(u"Börja på svenska"_s));
    QVERIFY(kiosk.engine->now && kiosk.engine->now->startsWith(u"Börja på svenska"_s));
    QCOMPARE(kiosk.engine->languages.last(), Language::Swedish);
}

void TouchExplorerTest::whoExploresIsThere()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Method));
    kiosk.heardNow();
    kiosk.stage.pass(50s);
    tap(kiosk.stage, kiosk.stage.button(u"Back"_s));
    kiosk.engine->finishAll();
    kiosk.stage.pass(50s);
    QVERIFY(!kiosk.stage.button(u"I need more time"_s));
}

KIOSK_WIDGET_TEST(TouchExplorerTest)
#include "TouchExplorerTest.moc"
