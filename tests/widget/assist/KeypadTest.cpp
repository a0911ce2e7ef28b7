// SPDX-License-Identifier: GPL-3.0-or-later
#include "../speech/ListeningKiosk.h"

#include "support/StrictTest.h"
#include "widgets/ScreenKey.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = AudioOutput::Kind;

/// A visit by an audio keypad and nothing else: the keys of the key map in packaging/accessibility.md.
class KeypadTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeVisit_data();
    void aWholeVisit();
    void whoTypesOnAKeyboardKeepsItsKeys();
    void theHeadsetStartsAndEndsReading();
    void theHelpKeyExplainsAndReadsAgain();
    void withoutAVoiceTheHelpKeyCallsStaff();
    void theQuestionIsAnswered();
    void withoutAKeypadItsKeysDoNothing();

private:
    static void withKeypad(KioskConfig &config) { config.access.keypad = true; }
};

namespace
{

/// The keys that a keypad may send for the same thing.
struct KeyMap {
    Qt::Key up = Qt::Key_Up;
    Qt::Key down = Qt::Key_Down;
    Qt::Key ok = Qt::Key_Return;
};
constexpr KeyMap arrows;
constexpr KeyMap functionKeys{Qt::Key_F13, Qt::Key_F14, Qt::Key_F15};

class KeypadHand
{
public:
    KeypadHand(Stage &stage, const KeyMap &keys) : m_stage(stage), m_keys(keys) { }

    void press(Qt::Key key)
    {
        QTest::keyClick(m_stage.window->windowHandle(), key);
        Stage::settle();
    }
    QString at() const
    {
        const QWidget *focus = m_stage.window->focusWidget();
        return focus ? focus->accessibleName() : QString();
    }
    /// To the thing of that name, by Down alone, and OK.
    bool choose(const QString &name)
    {
        for (int i = 0; i < 40 && at() != name; ++i)
            press(m_keys.down);
        if (at() != name) {
            qInfo("not reached: %s; at %s", qPrintable(name), qPrintable(at()));
            return false;
        }
        press(m_keys.ok);
        return true;
    }
    ScreenKey *pointedKey() const
    {
        for (ScreenKey *key : m_stage.window->findChildren<ScreenKey *>()) {
            if (key->isVisible() && key->isPointedAt())
                return key;
        }
        return nullptr;
    }
    /// On the screen keyboard, from where one points.
    bool type(const QString &text)
    {
        for (const QChar letter : text) {
            for (int i = 0; i < 60; ++i) {
                const ScreenKey *now = pointedKey();
                const ScreenKey *wanted = keyOf(letter);
                if (!now || !wanted)
                    return false;
                if (now == wanted)
                    break;
                if (now->y() != wanted->y())
                    press(now->y() < wanted->y() ? m_keys.down : m_keys.up);
                else
                    press(now->x() < wanted->x() ? Qt::Key_Right : Qt::Key_Left);
            }
            press(m_keys.ok);
        }
        return true;
    }
    bool leaveKeyboard()
    {
        for (int i = 0; i < 6 && pointedKey(); ++i)
            press(m_keys.down);
        return !pointedKey();
    }

private:
    ScreenKey *keyOf(QChar letter) const
    {
        for (ScreenKey *key : m_stage.window->findChildren<ScreenKey *>()) {
            if (key->isVisible() && key->key().text == letter)
                return key;
        }
        return nullptr;
    }

    Stage &m_stage;
    KeyMap m_keys;
};

} // namespace

void KeypadTest::aWholeVisit_data()
{
    QTest::addColumn<bool>("own");
    QTest::newRow("arrows and Enter") << false;
    QTest::newRow("F13 to F15") << true;
}

void KeypadTest::aWholeVisit()
{
    QFETCH(bool, own);
    Stage stage({1920, 1080}, Ribbon::None, withKeypad);
    QVERIFY(stage.show());
    KeypadHand hand(stage, own ? functionKeys : arrows);
    QVERIFY(hand.choose(u"Start in English"_s));
    QCOMPARE(stage.visit->step(), Step::Address);

    // The field has the focus; OK leads to the keyboard on the screen.
    QVERIFY(stage.find<ScreenKeyboard>());
    hand.press(own ? Qt::Key_F15 : Qt::Key_Return);
    QVERIFY(hand.pointedKey());
    QVERIFY(hand.type(u"ab1234"_s));
    QCOMPARE(stage.find<TextField>()->text(), u"ab1234"_s);
    QVERIFY(hand.leaveKeyboard());
    QVERIFY(hand.choose(u"Fill in @opiskelija.pohjola.example"_s));
    QVERIFY(hand.choose(u"Continue"_s));
    QCOMPARE(stage.visit->step(), Step::Method);
    QVERIFY(hand.choose(u"Use Suomi.fi"_s));
    QCOMPARE(stage.visit->step(), Step::Verify);
    QTRY_VERIFY(!stage.views.records.empty());
    IdentityViewListener &engine = *stage.views.last().listener;
    engine.identityAddressChanged(stage.config.profile.identity.startUrl);
    engine.identityLoading(false);
    Stage::settle();
    // From the page to the kiosk's own buttons, and from the question to its answer in one step.
    QVERIFY(stage.views.last().widget->hasFocus());
    QVERIFY(hand.choose(u"My settings have been reset"_s));
    hand.press(own ? Qt::Key_F14 : Qt::Key_Down);
    QCOMPARE(hand.at(), u"Yes, it says so"_s);
    hand.press(own ? Qt::Key_F15 : Qt::Key_Return);
    QCOMPARE(stage.visit->step(), Step::Wait);
    stage.pass(50s);
    hand.press(own ? Qt::Key_F14 : Qt::Key_Down);
    stage.pass(50s);
    hand.press(own ? Qt::Key_F14 : Qt::Key_Down);
    stage.pass(50s);
    QVERIFY(hand.choose(u"Try now"_s));
    QCOMPARE(stage.visit->step(), Step::SetUp);
    while (stage.button(u"Next step"_s))
        QVERIFY(hand.choose(u"Next step"_s));
    QVERIFY(hand.choose(u"Done – I can sign in"_s));
    QCOMPARE(stage.visit->step(), Step::Goodbye);
}

void KeypadTest::whoTypesOnAKeyboardKeepsItsKeys()
{
    Stage stage({1920, 1080}, Ribbon::None, withKeypad);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    for (const char letter : QByteArrayLiteral("ab1234@opiskelija.pohjola.example"))
        QTest::keyClick(stage.window->windowHandle(), letter);
    QTest::keyClick(stage.window->windowHandle(), Qt::Key_Left);
    QCOMPARE(stage.find<TextField>()->cursorPosition(), stage.find<TextField>()->text().size() - 1);
    QTest::keyClick(stage.window->windowHandle(), Qt::Key_Return);
    QCOMPARE(stage.visit->step(), Step::Method);
}

void KeypadTest::theHeadsetStartsAndEndsReading()
{
    ListeningKiosk kiosk(SpeechOutput::Headphones, {1920, 1080}, withKeypad);
    kiosk.outputs->atStart = Kind::Loudspeakers;
    QVERIFY(kiosk.show());
    QVERIFY(!kiosk.reading->isOn());
    const auto press = [&kiosk](Qt::Key key) {
        QTest::keyClick(kiosk.stage.window->windowHandle(), key);
        Stage::settle();
    };
    press(Qt::Key_F17);
    QVERIFY(kiosk.reading->isOn());
    QVERIFY(kiosk.heardNow().contains(u"Start in English"_s));
    press(Qt::Key_F18);
    QVERIFY(!kiosk.reading->isOn());
    QVERIFY(!kiosk.engine->now);
    // Nothing more reaches the loudspeakers.
    QVERIFY(kiosk.engine->output.sink.isEmpty());
}

void KeypadTest::theHelpKeyExplainsAndReadsAgain()
{
    for (const Qt::Key key : {Qt::Key_F1, Qt::Key_F16}) {
        ListeningKiosk kiosk(SpeechOutput::Headphones, {1920, 1080}, withKeypad);
        QVERIFY(kiosk.show());
        QTest::keyClick(kiosk.stage.window->windowHandle(), key);
        QVERIFY(kiosk.reading->isOn());
        for (int times = 0; times < 2; ++times) {
            const QString heard = kiosk.heardNow();
            QVERIFY2(heard.contains(u"OK presses it"_s), qPrintable(heard));
            QVERIFY2(heard.contains(u"Start in English"_s), qPrintable(heard));
            QTest::keyClick(kiosk.stage.window->windowHandle(), key);
        }
        QVERIFY(!kiosk.stage.visit->helpCalled());
    }
}

void KeypadTest::withoutAVoiceTheHelpKeyCallsStaff()
{
    Stage stage({1920, 1080}, Ribbon::None, withKeypad);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    QTest::keyClick(stage.window->windowHandle(), Qt::Key_F1);
    QVERIFY(stage.visit->helpCalled());
}

void KeypadTest::theQuestionIsAnswered()
{
    Stage stage({1920, 1080}, Ribbon::None, withKeypad);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Method));
    stage.pass(50s);
    // Whoever presses a key of it is there.
    QTest::keyClick(stage.window->windowHandle(), Qt::Key_Down);
    stage.pass(50s);
    QVERIFY(!stage.button(u"I need more time"_s));
    stage.pass(15s);
    QVERIFY(stage.button(u"I need more time"_s));
    KeypadHand hand(stage, functionKeys);
    QVERIFY(hand.choose(u"I need more time"_s));
    QVERIFY(!stage.button(u"I need more time"_s));
    QCOMPARE(stage.visit->step(), Step::Method);
}

void KeypadTest::withoutAKeypadItsKeysDoNothing()
{
    ListeningKiosk kiosk;
    kiosk.outputs->atStart = Kind::Loudspeakers;
    QVERIFY(kiosk.show());
    const QWidget *focus = kiosk.stage.window->focusWidget();
    for (const Qt::Key key : {Qt::Key_F1, Qt::Key_F13, Qt::Key_F14, Qt::Key_F15, Qt::Key_F17})
        QTest::keyClick(kiosk.stage.window->windowHandle(), key);
    QCOMPARE(kiosk.stage.window->focusWidget(), focus);
    QCOMPARE(kiosk.stage.visit->step(), Step::Welcome);
    QVERIFY(!kiosk.stage.visit->helpCalled());
    QVERIFY(!kiosk.reading->isOn());
}

KIOSK_WIDGET_TEST(KeypadTest)
#include "KeypadTest.moc"
