// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pages/Stage.h"

#include "assist/SwitchScan.h"
#include "support/StrictTest.h"
#include "widgets/ScreenKey.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"

#include <QDeadlineTimer>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A visit by one switch: the highlight moves, a press takes what it is on.
class SwitchScanTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeVisit();
    void nothingMovesBeforeTheFirstPress();
    void aTremblingHandPressesOnce();
    void anyOtherKeyAndAnyTouchEndsIt_data();
    void anyOtherKeyAndAnyTouchEndsIt();
    void theQuestionWaitsForAPress();

private:
    static void withSwitch(KioskConfig &config)
    {
        config.access.switchKey = SwitchKey::F8;
        config.access.switchIntervalMs = 600; // a hand rests longer than the highlight stays on a row otherwise
    }
};

namespace
{

class SwitchHand
{
public:
    explicit SwitchHand(Stage &stage) : m_stage(stage) { }

    void press()
    {
        // As slow as a hand.
        QTRY_VERIFY(m_rest.hasExpired());
        strike();
    }
    /// Waits until the highlight is on the thing of that name, and presses.
    bool choose(const QString &name)
    {
        return pressWhen([this, &name] {
            const QWidget *focus = m_stage.window->focusWidget();
            return focus && focus->accessibleName() == name;
        });
    }
    bool type(const QString &text)
    {
        for (const QChar letter : text) {
            const bool row = pressWhen([this, letter] {
                const QList<const ScreenKey *> pointed = pointedKeys();
                return pointed.size() > 1
                    && std::any_of(pointed.cbegin(), pointed.cend(),
                                   [letter](const ScreenKey *key) { return key->key().text == letter; });
            });
            const bool key = row && pressWhen([this, letter] {
                                 const QList<const ScreenKey *> pointed = pointedKeys();
                                 return pointed.size() == 1 && pointed.first()->key().text == letter;
                             });
            if (!key)
                return false;
        }
        return true;
    }
    QList<const ScreenKey *> pointedKeys() const
    {
        QList<const ScreenKey *> pointed;
        for (const ScreenKey *key : m_stage.window->findChildren<ScreenKey *>()) {
            if (key->isVisible() && key->isPointedAt())
                pointed << key;
        }
        return pointed;
    }

private:
    template <typename Condition> bool pressWhen(Condition condition)
    {
        constexpr int patience = 40000;
        if (!QTest::qWaitFor([&] { return m_rest.hasExpired() && condition(); }, patience))
            return false;
        strike();
        return true;
    }
    void strike()
    {
        m_rest = QDeadlineTimer(SwitchScan::tremble + 20ms);
        QTest::keyClick(m_stage.window->windowHandle(), Qt::Key_F8);
    }

    Stage &m_stage;
    QDeadlineTimer m_rest{0};
};

} // namespace

void SwitchScanTest::aWholeVisit()
{
    Stage stage({1920, 1080}, Ribbon::None, withSwitch);
    QVERIFY(stage.show());
    SwitchHand hand(stage);
    hand.press();
    QVERIFY(hand.choose(u"Start in English"_s));
    QTRY_COMPARE(stage.visit->step(), Step::Address);
    QVERIFY(stage.find<ScreenKeyboard>());
    QVERIFY(hand.choose(u"E-mail address"_s));
    QVERIFY(!hand.pointedKeys().isEmpty());
    QVERIFY(hand.type(u"ab1234"_s));
    QCOMPARE(stage.find<TextField>()->text(), u"ab1234"_s);
    // Without a press the keyboard is left after its last row.
    QVERIFY(hand.choose(u"Fill in @opiskelija.pohjola.example"_s));
    QVERIFY(hand.choose(u"Continue"_s));
    QTRY_COMPARE(stage.visit->step(), Step::Method);
    QVERIFY(hand.choose(u"Use Suomi.fi"_s));
    QTRY_COMPARE(stage.visit->step(), Step::Verify);
    QTRY_VERIFY(!stage.views.records.empty());
    IdentityViewListener &engine = *stage.views.last().listener;
    engine.identityAddressChanged(stage.config.profile.identity.startUrl);
    engine.identityLoading(false);
    QVERIFY(hand.choose(u"My settings have been reset"_s));
    QVERIFY(hand.choose(u"Yes, it says so"_s));
    QTRY_COMPARE(stage.visit->step(), Step::Wait);
    stage.clock.advance(125s);
    stage.visit->tick();
    QVERIFY(hand.choose(u"Try now"_s));
    QTRY_COMPARE(stage.visit->step(), Step::SetUp);
    for (int steps = 0; stage.button(u"Next step"_s) && steps < 10; ++steps) {
        QVERIFY(hand.choose(u"Next step"_s));
        Stage::settle();
    }
    QVERIFY(hand.choose(u"Done – I can sign in"_s));
    QTRY_COMPARE(stage.visit->step(), Step::Goodbye);
}

void SwitchScanTest::nothingMovesBeforeTheFirstPress()
{
    Stage stage({1920, 1080}, Ribbon::None, withSwitch);
    QVERIFY(stage.show());
    const auto *scan = stage.window->findChild<SwitchScan *>();
    QVERIFY(scan && !scan->isOn());
    const QWidget *focus = stage.window->focusWidget();
    SwitchHand hand(stage);
    hand.press();
    QVERIFY(scan->isOn());
    // The first press begins, and takes nothing.
    QCOMPARE(stage.visit->step(), Step::Welcome);
    QTRY_VERIFY(stage.window->focusWidget() != focus);
}

void SwitchScanTest::aTremblingHandPressesOnce()
{
    Stage stage({1920, 1080}, Ribbon::None, withSwitch);
    QVERIFY(stage.show());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(stage.window->windowHandle(), Qt::Key_F8);
    Stage::settle();
    QVERIFY(stage.window->findChild<SwitchScan *>()->isOn());
    QCOMPARE(stage.visit->step(), Step::Welcome);
}

void SwitchScanTest::anyOtherKeyAndAnyTouchEndsIt_data()
{
    QTest::addColumn<bool>("touch");
    QTest::newRow("key") << false;
    QTest::newRow("touch") << true;
}

void SwitchScanTest::anyOtherKeyAndAnyTouchEndsIt()
{
    QFETCH(bool, touch);
    Stage stage({1920, 1080}, Ribbon::None, withSwitch);
    QVERIFY(stage.show());
    SwitchHand hand(stage);
    hand.press();
    const auto *scan = stage.window->findChild<SwitchScan *>();
    QVERIFY(scan->isOn());
    if (touch)
        QTest::mouseClick(stage.window->windowHandle(), Qt::LeftButton, {}, QPoint(3, 400));
    else
        QTest::keyClick(stage.window->windowHandle(), Qt::Key_Tab);
    QVERIFY(!scan->isOn());
}

void SwitchScanTest::theQuestionWaitsForAPress()
{
    Stage stage({1920, 1080}, Ribbon::None, withSwitch);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Method));
    SwitchHand hand(stage);
    hand.press();
    // That the highlight moves is nobody's doing.
    stage.pass(65s);
    QVERIFY(stage.button(u"I need more time"_s));
    QVERIFY(hand.choose(u"I need more time"_s));
    QTRY_VERIFY(!stage.button(u"I need more time"_s));
    QCOMPARE(stage.visit->step(), Step::Method);
}

KIOSK_WIDGET_TEST(SwitchScanTest)
#include "SwitchScanTest.moc"
