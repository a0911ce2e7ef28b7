// SPDX-License-Identifier: GPL-3.0-or-later
#include "Keys.h"
#include "support/StrictTest.h"
#include "widgets/ScreenKeyboard.h"

#include <QApplication>
#include <QAccessible>
#include <QLineEdit>
#include <QPointingDevice>
#include <QSet>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

void touch(const ScreenKeyboard &keyboard, const QString &name)
{
    QAbstractButton *key = keyNamed(keyboard, name);
    QVERIFY2(key, qPrintable(u"no key \"%1\""_s.arg(name)));
    QTest::mouseClick(key, Qt::LeftButton);
}

/// A keyboard whose letters are soon held long enough, and the field that it types into, as a page's or the wizard's.
struct Typing {
    Typing()
    {
        keyboard.setRepeat(Milliseconds(20), Milliseconds(5));
        keyboard.resize(1824, keyboard.sizeHint().height());
        QObject::connect(&keyboard, &ScreenKeyboard::textTyped, &field, &QLineEdit::insert);
        QObject::connect(&keyboard, &ScreenKeyboard::keyPressed, &field, [this](int key) {
            if (key == Qt::Key_Backspace)
                field.backspace();
        });
    }

    /// Until \a accent is there; the finger is lifted then.
    void hold(const QString &letter, const QString &accent)
    {
        QAbstractButton *key = keyNamed(keyboard, letter);
        QTest::mousePress(key, Qt::LeftButton);
        QTRY_VERIFY(keyNamed(keyboard, accent));
        QTest::mouseRelease(key, Qt::LeftButton);
    }

    Theme theme;
    ScreenKeyboard keyboard{theme};
    QLineEdit field;
};

} // namespace

class ScreenKeyboardTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void typesWhatIsTouched();
    void capitalIsForOneLetter();
    void signsPageAndBack();
    void numbersLeadToLetters();
    void strikesOnTouchNotOnRelease();
    void overlappingFingersLoseNothing();
    void backspaceRepeatsWhileHeld();
    void aLetterHeldOffersItsAccents();
    void accentsGoWithTheNextKey();
    void accentsOfACapitalAreCapitals();
    void aShortTouchOffersNothing();
    void slidingOffStopsTheRepeat();
    void stuckFingerStops();
    void hidingStopsTheRepeat();
    void neverTakesTheFocus();
    void fingerBetweenKeysReachesNothing();
    void assistiveTechnologyTypes();
    void assistiveTechnologyFindsTheAccents();
};

void ScreenKeyboardTest::typesWhatIsTouched()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.setMode(ScreenKeyboard::Mode::Email);
    keyboard.resize(1824, keyboard.sizeHint().height());
    QLineEdit field;
    connect(&keyboard, &ScreenKeyboard::textTyped, &field, &QLineEdit::insert);
    QSignalSpy pressed(&keyboard, &ScreenKeyboard::keyPressed);
    QSignalSpy hidden(&keyboard, &ScreenKeyboard::hideRequested);
    for (const char16_t *name :
         {u"m", u"1", u"2", u"at sign", u"å", u"full stop", u"f", u"i", u"underscore", u"hyphen", u"plus"})
        touch(keyboard, QString::fromUtf16(name));
    QCOMPARE(field.text(), u"m12@å.fi_-+"_s);
    touch(keyboard, u"Backspace"_s);
    touch(keyboard, u"Left"_s);
    touch(keyboard, u"Right"_s);
    touch(keyboard, u"Enter"_s);
    QCOMPARE(pressed.count(), 4);
    QCOMPARE(pressed[0][0].toInt(), int(Qt::Key_Backspace));
    QCOMPARE(pressed[1][0].toInt(), int(Qt::Key_Left));
    QCOMPARE(pressed[2][0].toInt(), int(Qt::Key_Right));
    QCOMPARE(pressed[3][0].toInt(), int(Qt::Key_Return));
    touch(keyboard, u"Hide the keyboard"_s);
    QCOMPARE(hidden.count(), 1);
}

void ScreenKeyboardTest::capitalIsForOneLetter()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.resize(1824, keyboard.sizeHint().height());
    QString text;
    connect(&keyboard, &ScreenKeyboard::textTyped, this, [&text](const QString &typed) { text += typed; });
    touch(keyboard, u"Capital letter"_s);
    QVERIFY(keyNamed(keyboard, u"Ä"_s));
    QVERIFY(keyNamed(keyboard, u"Capital letter"_s)->isChecked());
    touch(keyboard, u"Ä"_s);
    QVERIFY(!keyNamed(keyboard, u"Capital letter"_s)->isChecked());
    touch(keyboard, u"i"_s);
    touch(keyboard, u"Capital letter"_s);
    touch(keyboard, u"Capital letter"_s);
    touch(keyboard, u"t"_s);
    QCOMPARE(text, u"Äit"_s);
    // A new field begins with small letters.
    touch(keyboard, u"Capital letter"_s);
    keyboard.setMode(ScreenKeyboard::Mode::Text);
    QVERIFY(keyNamed(keyboard, u"i"_s));
}

void ScreenKeyboardTest::signsPageAndBack()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.resize(1824, keyboard.sizeHint().height());
    QString text;
    connect(&keyboard, &ScreenKeyboard::textTyped, this, [&text](const QString &typed) { text += typed; });
    touch(keyboard, u"Signs"_s);
    QVERIFY(!keyNamed(keyboard, u"q"_s));
    touch(keyboard, u"euro"_s);
    touch(keyboard, u"Space"_s);
    touch(keyboard, u"Letters"_s);
    touch(keyboard, u"q"_s);
    QCOMPARE(text, u"€ q"_s);
}

/// A page's field that asks for digits may take more.
void ScreenKeyboardTest::numbersLeadToLetters()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.resize(1824, keyboard.sizeHint().height());
    keyboard.setMode(ScreenKeyboard::Mode::Digits);
    QString text;
    connect(&keyboard, &ScreenKeyboard::textTyped, this, [&text](const QString &typed) { text += typed; });
    touch(keyboard, u"1"_s);
    touch(keyboard, u"Letters"_s);
    touch(keyboard, u"a"_s);
    touch(keyboard, u"2"_s);
    touch(keyboard, u"Signs"_s);
    touch(keyboard, u"slash"_s);
    touch(keyboard, u"Letters"_s);
    touch(keyboard, u"b"_s);
    QCOMPARE(text, u"1a2/b"_s);
    // The next field for digits begins with them.
    keyboard.setMode(ScreenKeyboard::Mode::Digits);
    QVERIFY(!keyNamed(keyboard, u"a"_s));
    QVERIFY(keyNamed(keyboard, u"Letters"_s));
}

void ScreenKeyboardTest::strikesOnTouchNotOnRelease()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.resize(1824, keyboard.sizeHint().height());
    QSignalSpy typed(&keyboard, &ScreenKeyboard::textTyped);
    QTest::mousePress(keyNamed(keyboard, u"a"_s), Qt::LeftButton);
    QCOMPARE(typed.count(), 1);
    QTest::mouseRelease(keyNamed(keyboard, u"a"_s), Qt::LeftButton);
    QCOMPARE(typed.count(), 1);
    QTest::mouseClick(keyNamed(keyboard, u"a"_s), Qt::RightButton);
    QCOMPARE(typed.count(), 1);
}

void ScreenKeyboardTest::overlappingFingersLoseNothing()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.resize(1824, keyboard.sizeHint().height());
    keyboard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&keyboard));
    QString text;
    connect(&keyboard, &ScreenKeyboard::textTyped, this, [&text](const QString &typed) { text += typed; });
    const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
    QPointingDevice *screen = device.get();
    const auto centre = [&keyboard](const QString &name) { return keyNamed(keyboard, name)->geometry().center(); };
    // The next finger comes down before the last one is up, all along the word.
    QTest::touchEvent(&keyboard, screen).press(0, centre(u"t"_s), &keyboard);
    QCOMPARE(text, u"t"_s);
    QTest::touchEvent(&keyboard, screen).stationary(0).press(1, centre(u"i"_s), &keyboard);
    QCOMPARE(text, u"ti"_s);
    QTest::touchEvent(&keyboard, screen).release(0, centre(u"t"_s), &keyboard).stationary(1);
    QTest::touchEvent(&keyboard, screen).stationary(1).press(2, centre(u"l"_s), &keyboard);
    QTest::touchEvent(&keyboard, screen).stationary(2).release(1, centre(u"i"_s), &keyboard);
    QTest::touchEvent(&keyboard, screen).stationary(2).press(3, centre(u"i"_s), &keyboard);
    QTest::touchEvent(&keyboard, screen).release(2, centre(u"l"_s), &keyboard).release(3, centre(u"i"_s), &keyboard);
    QCOMPARE(text, u"tili"_s);
    for (QAbstractButton *key : keysOf(keyboard))
        QVERIFY(!key->isDown());
}

void ScreenKeyboardTest::backspaceRepeatsWhileHeld()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.resize(1824, keyboard.sizeHint().height());
    keyboard.setRepeat(Milliseconds(40), Milliseconds(5));
    QSignalSpy pressed(&keyboard, &ScreenKeyboard::keyPressed);
    QAbstractButton *backspace = keyNamed(keyboard, u"Backspace"_s);
    QTest::mousePress(backspace, Qt::LeftButton);
    QCOMPARE(pressed.count(), 1);
    QTRY_VERIFY(pressed.count() >= 6);
    QTest::mouseRelease(backspace, Qt::LeftButton);
    pressed.clear();
    QVERIFY(!pressed.wait(80));
    // Only Backspace does: a letter held is one letter.
    QSignalSpy typed(&keyboard, &ScreenKeyboard::textTyped);
    QTest::mousePress(keyNamed(keyboard, u"a"_s), Qt::LeftButton);
    QCOMPARE(typed.count(), 1);
    QVERIFY(!typed.wait(80));
}

void ScreenKeyboardTest::aLetterHeldOffersItsAccents()
{
    for (Language language : allLanguages) {
        Typing typing;
        auto &keyboard = typing.keyboard;
        auto &field = typing.field;
        keyboard.setLanguage(language);
        const int height = keyboard.sizeHint().height();
        typing.hold(u"e"_s, u"é"_s);
        QCOMPARE(field.text(), u"e"_s);
        QVERIFY(keyNamed(keyboard, u"ë"_s));
        QVERIFY(!keyNamed(keyboard, u"3"_s));
        QCOMPARE(keyboard.sizeHint().height(), height);
        // The finger is lifted, and nothing hurries.
        touch(keyboard, u"é"_s);
        QCOMPARE(field.text(), u"é"_s);
        QVERIFY(keyNamed(keyboard, u"3"_s));
        QVERIFY(!keyNamed(keyboard, u"é"_s));
    }
}

void ScreenKeyboardTest::accentsGoWithTheNextKey()
{
    Typing typing;
    auto &keyboard = typing.keyboard;
    auto &field = typing.field;
    typing.hold(u"s"_s, u"š"_s);
    touch(keyboard, u"t"_s);
    QCOMPARE(field.text(), u"st"_s);
    QVERIFY(keyNamed(keyboard, u"1"_s));
    // Backspace stands in the same row, and is held there.
    typing.hold(u"s"_s, u"š"_s);
    QTest::mousePress(keyNamed(keyboard, u"Backspace"_s), Qt::LeftButton);
    QVERIFY(keyNamed(keyboard, u"1"_s));
    QTRY_COMPARE(field.text(), QString());
    QTest::mouseRelease(keyNamed(keyboard, u"Backspace"_s), Qt::LeftButton);
    // Another field: another beginning.
    typing.hold(u"s"_s, u"š"_s);
    keyboard.setMode(ScreenKeyboard::Mode::Email);
    QVERIFY(keyNamed(keyboard, u"1"_s));
}

void ScreenKeyboardTest::accentsOfACapitalAreCapitals()
{
    Typing typing;
    auto &keyboard = typing.keyboard;
    auto &field = typing.field;
    touch(keyboard, u"Capital letter"_s);
    typing.hold(u"S"_s, u"Š"_s);
    for (const QAbstractButton *key : keysOf(keyboard))
        QVERIFY(key->accessibleName() != u"ß" && key->accessibleName() != u"SS");
    touch(keyboard, u"Š"_s);
    touch(keyboard, u"a"_s);
    QCOMPARE(field.text(), u"Ša"_s);
}

void ScreenKeyboardTest::aShortTouchOffersNothing()
{
    Typing typing;
    auto &keyboard = typing.keyboard;
    QSignalSpy typed(&keyboard, &ScreenKeyboard::textTyped);
    touch(keyboard, u"e"_s);
    QCOMPARE(typed.count(), 1);
    QVERIFY(!typed.wait(60));
    QVERIFY(keyNamed(keyboard, u"3"_s));
    // What has no accents has nothing to offer.
    QTest::mousePress(keyNamed(keyboard, u"q"_s), Qt::LeftButton);
    QVERIFY(!QTest::qWaitFor([&] { return !keyNamed(typing.keyboard, u"3"_s); }, 60));
    QTest::mouseRelease(keyNamed(keyboard, u"q"_s), Qt::LeftButton);
}

void ScreenKeyboardTest::slidingOffStopsTheRepeat()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.resize(1824, keyboard.sizeHint().height());
    keyboard.setRepeat(Milliseconds(20), Milliseconds(5));
    QSignalSpy pressed(&keyboard, &ScreenKeyboard::keyPressed);
    QAbstractButton *backspace = keyNamed(keyboard, u"Backspace"_s);
    QTest::mousePress(backspace, Qt::LeftButton);
    const QPoint outside(-60, 10);
    QMouseEvent move(QEvent::MouseMove, outside, backspace->mapToGlobal(outside), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(backspace, &move);
    QVERIFY(!backspace->isDown());
    pressed.clear();
    QVERIFY(!pressed.wait(60));
}

void ScreenKeyboardTest::stuckFingerStops()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.resize(1824, keyboard.sizeHint().height());
    keyboard.setRepeat(Milliseconds(1), Milliseconds(1));
    QSignalSpy pressed(&keyboard, &ScreenKeyboard::keyPressed);
    QTest::mousePress(keyNamed(keyboard, u"Backspace"_s), Qt::LeftButton);
    QTRY_COMPARE(pressed.count(), 151);
    QVERIFY(!pressed.wait(50));
}

void ScreenKeyboardTest::hidingStopsTheRepeat()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.resize(1824, keyboard.sizeHint().height());
    keyboard.setRepeat(Milliseconds(20), Milliseconds(5));
    keyboard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&keyboard));
    QAbstractButton *backspace = keyNamed(keyboard, u"Backspace"_s);
    QSignalSpy pressed(&keyboard, &ScreenKeyboard::keyPressed);
    QTest::mousePress(backspace, Qt::LeftButton);
    keyboard.hide();
    pressed.clear();
    QVERIFY(!pressed.wait(60));
    QVERIFY(!backspace->isDown());
}

void ScreenKeyboardTest::neverTakesTheFocus()
{
    Theme theme;
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *field = new QLineEdit;
    auto *keyboard = new ScreenKeyboard(theme);
    layout->addWidget(field);
    layout->addWidget(keyboard);
    window.resize(1920, 700);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    for (QAbstractButton *key : keysOf(*keyboard)) {
        QTest::mouseClick(key, Qt::LeftButton);
        QVERIFY(field->hasFocus());
    }
    // Nor by Tab.
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(!keyboard->isAncestorOf(QApplication::focusWidget()));
}

void ScreenKeyboardTest::fingerBetweenKeysReachesNothing()
{
    class Page : public QWidget
    {
    public:
        int presses = 0;

    protected:
        void mousePressEvent(QMouseEvent *) override { ++presses; }
    };
    Theme theme;
    Page page;
    auto *layout = new QVBoxLayout(&page);
    auto *keyboard = new ScreenKeyboard(theme);
    layout->addWidget(keyboard);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QSignalSpy typed(keyboard, &ScreenKeyboard::textTyped);
    QTest::mouseClick(keyboard, Qt::LeftButton, Qt::NoModifier, QPoint(3, 3));
    QCOMPARE(page.presses, 0);
    QCOMPARE(typed.count(), 0);
}

void ScreenKeyboardTest::assistiveTechnologyTypes()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.resize(1824, keyboard.sizeHint().height());
    keyboard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&keyboard));
    QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(&keyboard);
    QCOMPARE(whole->role(), QAccessible::Grouping);
    QCOMPARE(whole->text(QAccessible::Name), u"Screen keyboard"_s);
    QCOMPARE(whole->childCount(), keysOf(keyboard).size());
    QSet<QString> names;
    for (QAbstractButton *button : keysOf(keyboard)) {
        QAccessibleInterface *key = QAccessible::queryAccessibleInterface(button);
        QCOMPARE(key->role(), button->isCheckable() ? QAccessible::CheckBox : QAccessible::Button);
        const QString name = key->text(QAccessible::Name);
        QVERIFY(!name.isEmpty());
        QVERIFY2(!names.contains(name), qPrintable(name));
        names << name;
    }
    QSignalSpy typed(&keyboard, &ScreenKeyboard::textTyped);
    QAccessibleInterface *key = QAccessible::queryAccessibleInterface(keyNamed(keyboard, u"at sign"_s));
    key->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(typed.count(), 1);
    QCOMPARE(typed[0][0].toString(), u"@"_s);
    QSignalSpy pressed(&keyboard, &ScreenKeyboard::keyPressed);
    keyboard.setRepeat(Milliseconds(10), Milliseconds(5));
    QAccessible::queryAccessibleInterface(keyNamed(keyboard, u"Backspace"_s))
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(pressed.count(), 1);
    QVERIFY(!pressed.wait(60)); // there is no finger that would be held
}

void ScreenKeyboardTest::assistiveTechnologyFindsTheAccents()
{
    Typing typing;
    auto &keyboard = typing.keyboard;
    auto &field = typing.field;
    keyboard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&keyboard));
    const auto actions = [&](const QString &name) {
        return QAccessible::queryAccessibleInterface(keyNamed(typing.keyboard, name))->actionInterface();
    };
    QVERIFY(!actions(u"q"_s)->actionNames().contains(QAccessibleActionInterface::showMenuAction()));
    actions(u"n"_s)->doAction(QAccessibleActionInterface::showMenuAction());
    QTRY_VERIFY(keyNamed(keyboard, u"ñ"_s));
    actions(u"ñ"_s)->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(field.text(), u"ñ"_s);
}

} // namespace kiosk

KIOSK_WIDGET_TEST(kiosk::ScreenKeyboardTest)
#include "ScreenKeyboardTest.moc"
