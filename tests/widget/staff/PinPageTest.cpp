// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffStage.h"
#include "staff/PinDots.h"
#include "staff/PinEntry.h"
#include "staff/PinPage.h"
#include "support/StrictTest.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cstring>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The way in: a PIN goes out once and is nowhere afterwards, and whoever may not come in learns what to do.
class PinPageTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void typedByTouchGoesOutOnce();
    void typedByKeyboardGoesOutOnce();
    void aNumberPadWithoutNumLockTypesDigits_data();
    void aNumberPadWithoutNumLockTypesDigits();
    void doubleTapsSendOnce();
    void shorterThanSixIsNotSent();
    void noMoreThanTwelveDigits();
    void backspaceAndClear();
    void nothingOfAPinIsLeft();
    void digitsAreShownAsDotsOnly();
    void digitsAreNotSpoken();
    void shuffledHasEveryDigitOnceAndAnotherPlaceEachTime();
    void unshuffledIsATelephone();
    void aWrongPinSaysHowManyAreLeft();
    void newsOfThePadIsNoWrongPin();
    void oldNewsTakesNothingAway();
    void waitingCountsDownAndOpens();
    void whereNoPinIsTakenItSaysWhatToDo_data();
    void whereNoPinIsTakenItSaysWhatToDo();
    void silenceOfTheHostIsSaid();
    void saysHowItIsOpened();
    void closesWhenLeftAlone();
    void escapeClearsThenCloses();
    void showsNothingOfTheKioskBeforeAPin();
};

namespace
{

void typeByTouch(const StaffStage &stage, const QString &digits)
{
    for (const QChar digit : digits)
        QVERIFY(stage.press(QString(digit)));
}

void typeByKeyboard(const StaffStage &stage, const QString &digits)
{
    for (const QChar digit : digits)
        QTest::keyClick(stage.window->focusWidget(), digit.toLatin1());
    StaffStage::settle();
}

/// What a screen reader would be told.
QStringList *spoken = nullptr;
void listen(QAccessibleEvent *event)
{
    if (!spoken || !event->object())
        return;
    if (event->type() == QAccessible::Focus)
        return;
    const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(event->object());
    *spoken << QString::number(event->type()) + u' ' + (heard ? heard->text(QAccessible::Name) : QString());
}

} // namespace

void PinPageTest::typedByTouchGoesOutOnce()
{
    StaffStage stage;
    QVERIFY(stage.show());
    typeByTouch(stage, u"402913"_s);
    QVERIFY(stage.press(u"OK"_s));
    QCOMPARE(stage.pins, QStringList{u"402913"_s});
    QCOMPARE(stage.find<PinDots>()->count(), 0);
}

void PinPageTest::aNumberPadWithoutNumLockTypesDigits_data()
{
    QTest::addColumn<bool>("onAButton");
    QTest::newRow("focus on the dots") << false;
    QTest::newRow("focus on a button") << true;
}

void PinPageTest::aNumberPadWithoutNumLockTypesDigits()
{
    QFETCH(const bool, onAButton);
    StaffStage stage;
    QVERIFY(stage.show());
    if (onAButton)
        stage.button(u"5"_s)->setFocus();
    for (const Qt::Key key : {Qt::Key_End, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Left, Qt::Key_Clear, Qt::Key_Right,
                              Qt::Key_Home, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Insert})
        QTest::keyClick(stage.window->windowHandle(), key, Qt::KeypadModifier);
    StaffStage::settle();
    QCOMPARE(stage.find<PinDots>()->count(), 10);
    QVERIFY(stage.press(u"OK"_s));
    QCOMPARE(stage.pins, QStringList{u"1234567890"_s});
}

void PinPageTest::typedByKeyboardGoesOutOnce()
{
    StaffStage stage;
    QVERIFY(stage.show());
    typeByKeyboard(stage, u"98765432"_s);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    StaffStage::settle();
    QCOMPARE(stage.pins, QStringList{u"98765432"_s});
    // The host has not answered yet: what is typed meanwhile goes nowhere.
    typeByKeyboard(stage, u"111111"_s);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    QCOMPARE(stage.pins.size(), 1);
}

void PinPageTest::doubleTapsSendOnce()
{
    StaffStage stage;
    QVERIFY(stage.show());
    typeByTouch(stage, u"402913"_s);
    QAbstractButton *ok = stage.button(u"OK"_s);
    QTest::mouseClick(ok, Qt::LeftButton);
    QTest::mouseClick(ok, Qt::LeftButton);
    QTest::mouseDClick(ok, Qt::LeftButton);
    QCOMPARE(stage.pins.size(), 1);
}

void PinPageTest::shorterThanSixIsNotSent()
{
    StaffStage stage;
    QVERIFY(stage.show());
    typeByKeyboard(stage, u"40291"_s);
    QVERIFY(!stage.button(u"OK"_s)->isEnabled());
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    QVERIFY(stage.pins.isEmpty());
    QCOMPARE(stage.find<PinDots>()->count(), 5);
}

void PinPageTest::noMoreThanTwelveDigits()
{
    StaffStage stage;
    QVERIFY(stage.show());
    typeByKeyboard(stage, u"1234567890123"_s);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    QCOMPARE(stage.pins, QStringList{u"123456789012"_s});
}

void PinPageTest::backspaceAndClear()
{
    StaffStage stage;
    QVERIFY(stage.show());
    QVERIFY(!stage.button(u"Clear"_s)->isEnabled());
    typeByTouch(stage, u"12345"_s);
    QVERIFY(stage.press(u"Delete the last digit"_s));
    QCOMPARE(stage.find<PinDots>()->count(), 4);
    typeByTouch(stage, u"67"_s);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    QCOMPARE(stage.pins, QStringList{u"123467"_s});
    stage.say(link::PinVerdict{false, {}, 4, {}});
    typeByTouch(stage, u"999"_s);
    QVERIFY(stage.press(u"Clear"_s));
    QCOMPARE(stage.find<PinDots>()->count(), 0);
}

void PinPageTest::nothingOfAPinIsLeft()
{
    PinEntry entry;
    for (const char digit : {'4', '0', '2', '9', '1', '3'})
        QVERIFY(entry.append(digit));
    const auto holds = [&entry](const char *digits) {
        const auto *bytes = reinterpret_cast<const char *>(&entry);
        return QByteArrayView(bytes, sizeof entry).contains(QByteArrayView(digits));
    };
    QVERIFY(holds("402913"));
    QVERIFY(entry.removeLast());
    QVERIFY(!holds("402913"));
    const SecureString taken = entry.take();
    QCOMPARE(taken.utf8().toByteArray(), QByteArray("40291"));
    QVERIFY(!holds("402"));
    QCOMPARE(entry.count(), 0);
    QVERIFY(!entry.append('a'));
    QVERIFY(!entry.removeLast());
}

void PinPageTest::digitsAreShownAsDotsOnly()
{
    StaffStage stage;
    QVERIFY(stage.show());
    const auto picture = [&stage](const QString &digits) {
        typeByKeyboard(stage, digits);
        const QImage image = stage.find<PinDots>()->grab().toImage();
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Delete);
        return image;
    };
    QCOMPARE(picture(u"402913"_s), picture(u"888888"_s));
    QVERIFY(picture(u"4029"_s) != picture(u"40291"_s));
    QVERIFY(!stage.words().contains(u"402913"));
}

void PinPageTest::digitsAreNotSpoken()
{
    StaffStage stage;
    QVERIFY(stage.show());
    QStringList heard;
    QAccessible::setActive(true);
    const auto before = QAccessible::installUpdateHandler(listen);
    spoken = &heard;
    typeByKeyboard(stage, u"402913"_s);
    spoken = nullptr;
    QAccessible::installUpdateHandler(before);
    // Nothing but how many there are.
    QVERIFY(!heard.isEmpty());
    const QString event = u"^%1 PIN, [0-9]+ digits? typed$"_s.arg(int(QAccessible::NameChanged));
    const QString enabled = u"^%1 (Clear|Delete the last digit|OK)$"_s.arg(int(QAccessible::StateChanged));
    for (const QString &one : std::as_const(heard)) {
        QVERIFY2(QRegularExpression(event).match(one).hasMatch() || QRegularExpression(enabled).match(one).hasMatch(),
                 qPrintable(one));
    }
    QVERIFY(stage.find<PinDots>()->accessibleName().contains(u'6'));
}

void PinPageTest::shuffledHasEveryDigitOnceAndAnotherPlaceEachTime()
{
    QSet<QString> layouts;
    StaffStage stage({1920, 1080}, {}, true);
    QVERIFY(stage.show());
    for (int showing = 0; showing < 6; ++showing) {
        QString layout = stage.find<PinPage>()->layoutDigits();
        layouts << layout;
        QString keys;
        for (const QAbstractButton *button : stage.buttons()) {
            if (button->text().size() == 1)
                keys += button->text();
        }
        QCOMPARE(keys, layout);
        std::sort(layout.begin(), layout.end());
        QCOMPARE(layout, u"0123456789"_s);
        // The key does what it says, wherever it stands.
        typeByTouch(stage, u"402913"_s);
        QVERIFY(stage.press(u"OK"_s));
        QCOMPARE(stage.pins.last(), u"402913"_s);
        stage.say(link::PinVerdict{false, {}, 4, {}});
    }
    // Two of six the same by chance: once in a quarter of a million runs.
    QVERIFY(layouts.size() >= 5);
}

void PinPageTest::unshuffledIsATelephone()
{
    StaffStage stage;
    QVERIFY(stage.show());
    QCOMPARE(stage.find<PinPage>()->layoutDigits(), u"1234567890"_s);
    const auto centre = [&stage](const QString &digit) {
        const QAbstractButton *key = stage.button(digit);
        return key->mapTo(stage.window.get(), key->rect().center());
    };
    QVERIFY(centre(u"1"_s).x() < centre(u"2"_s).x() && centre(u"1"_s).y() == centre(u"3"_s).y());
    QVERIFY(centre(u"0"_s).y() > centre(u"8"_s).y() && centre(u"0"_s).x() == centre(u"8"_s).x());
}

void PinPageTest::aWrongPinSaysHowManyAreLeft()
{
    StaffStage stage;
    QVERIFY(stage.show());
    QVERIFY(!stage.words().contains(u"Wrong PIN"));
    typeByKeyboard(stage, u"402913"_s);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    stage.say(link::PinVerdict{false, {}, 3, {}});
    QVERIFY2(stage.words().contains(u"Wrong PIN. After 3 more"), qPrintable(stage.words()));
    QVERIFY(stage.button(u"1"_s)->isEnabled());
}

void PinPageTest::newsOfThePadIsNoWrongPin()
{
    StaffStage stage({1920, 1080}, {link::PadState::Unavailable, {}, u"secrets.locked"_s});
    QVERIFY(stage.show());
    QVERIFY(stage.words().contains(u"The keyring is locked."));
    stage.say(link::PadNews{{}});
    QVERIFY2(!stage.words().contains(u"Wrong PIN"), qPrintable(stage.words()));
    QVERIFY(!stage.words().contains(u"keyring"));
    QVERIFY(stage.button(u"1"_s)->isEnabled());
}

void PinPageTest::oldNewsTakesNothingAway()
{
    StaffStage stage;
    QVERIFY(stage.show());
    typeByKeyboard(stage, u"402913"_s);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    // Not the answer to the PIN.
    stage.say(link::PadNews{{}});
    QVERIFY2(!stage.words().contains(u"Wrong PIN"), qPrintable(stage.words()));
    QVERIFY(!stage.button(u"1"_s)->isEnabled());
    stage.say(link::PinVerdict{false, {}, 3, {}});
    typeByKeyboard(stage, u"12"_s);
    stage.say(link::PadNews{{}});
    QVERIFY2(stage.words().contains(u"Wrong PIN. After 3 more"), qPrintable(stage.words()));
    QCOMPARE(stage.find<PinDots>()->count(), 2);
}

void PinPageTest::waitingCountsDownAndOpens()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.say(link::PinVerdict{false, {}, 0, {link::PadState::Waiting, Deadline{stage.clock.sinceBoot() + 24s}, {}}});
    QVERIFY2(stage.words().contains(u"again in 24 s"), qPrintable(stage.words()));
    QVERIFY(!stage.button(u"1"_s)->isEnabled());
    typeByKeyboard(stage, u"402913"_s);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    QVERIFY(stage.pins.isEmpty());
    stage.pass(10s);
    QVERIFY(stage.words().contains(u"again in 14 s"));
    stage.pass(14s);
    QVERIFY(!stage.words().contains(u"again in"));
    typeByKeyboard(stage, u"402913"_s);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    QCOMPARE(stage.pins.size(), 1);
}

void PinPageTest::whereNoPinIsTakenItSaysWhatToDo_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("disabled") << int(link::PadState::Disabled) << u"pin.disabled"_s << u"mfa-kiosk pin unlock"_s;
    QTest::newRow("counter") << int(link::PadState::Disabled) << u"pin.counter_missing"_s << u"mfa-kiosk pin unlock"_s;
    QTest::newRow("not set up") << int(link::PadState::NotSetUp) << QString() << u"mfa-kiosk pin add"_s;
    QTest::newRow("keyring") << int(link::PadState::Unavailable) << u"secrets.locked"_s << u"Unlock the keyring"_s;
    QTest::newRow("unknown") << int(link::PadState::Unavailable) << u"future.trouble"_s << u"future.trouble"_s;
}

void PinPageTest::whereNoPinIsTakenItSaysWhatToDo()
{
    QFETCH(int, state);
    QFETCH(QString, code);
    QFETCH(QString, remedy);
    StaffStage stage({1920, 1080}, {static_cast<link::PadState>(state), {}, code});
    QVERIFY(stage.show());
    QVERIFY2(stage.words().contains(remedy), qPrintable(stage.words()));
    QVERIFY(!stage.button(u"1"_s)->isEnabled());
    typeByKeyboard(stage, u"402913"_s);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    QVERIFY(stage.pins.isEmpty());
    QVERIFY(stage.button(u"Close"_s)->isEnabled());
}

void PinPageTest::silenceOfTheHostIsSaid()
{
    StaffStage stage;
    QVERIFY(stage.show());
    typeByKeyboard(stage, u"402913"_s);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    stage.pass(14s);
    QVERIFY(!stage.words().contains(u"No answer"));
    stage.pass(2s);
    QVERIFY(stage.words().contains(u"No answer"));
    QVERIFY(stage.button(u"1"_s)->isEnabled());
    // A late answer still counts.
    stage.say(link::PinVerdict{true, u"Desk A"_s, 0, {}});
    QVERIFY(stage.button(u"Overview"_s));
}

void PinPageTest::saysHowItIsOpened()
{
    StaffStage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.words().contains(u"for 5 seconds"));
    QVERIFY(stage.words().contains(u"Ctrl+Alt+Shift+S"));
}

void PinPageTest::closesWhenLeftAlone()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.pass(25s);
    typeByKeyboard(stage, u"4"_s);
    stage.pass(29s);
    QCOMPARE(stage.closed, 0);
    stage.pass(2s);
    QCOMPARE(stage.closed, 1);
    stage.pass(60s);
    QCOMPARE(stage.closed, 1);
}

void PinPageTest::escapeClearsThenCloses()
{
    StaffStage stage;
    QVERIFY(stage.show());
    typeByKeyboard(stage, u"402"_s);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(stage.find<PinDots>()->count(), 0);
    QCOMPARE(stage.closed, 0);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(stage.closed, 1);
}

void PinPageTest::showsNothingOfTheKioskBeforeAPin()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.say(busyState(stage.clock));
    stage.say(someJournal(0));
    for (const QString &name : {u"Overview"_s, u"Actions"_s, u"Journal"_s})
        QVERIFY(!stage.button(name));
    QVERIFY(!stage.model->state());
    QVERIFY(!stage.model->journal());
    // Nor can anything be asked.
    stage.model->request({link::StaffAction::LeaveKiosk, {}, {}, {}});
    stage.model->wantJournal(0, {});
    stage.model->wantStatistics(QDate(2026, 11, 1), QDate(2026, 11, 2));
    QVERIFY(stage.requests.isEmpty());
    QVERIFY(stage.journalWanted.isEmpty());
    QVERIFY(stage.statisticsWanted.isEmpty());
}

KIOSK_WIDGET_TEST(PinPageTest)
#include "PinPageTest.moc"
