// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffStage.h"
#include "staff/StaffPage.h"
#include "staff/StaffWords.h"
#include "support/AccessibleTree.h"
#include "support/StrictTest.h"
#include "widgets/ActionButton.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a clerk sees and does in the panel, and what the host hears of it.
class PanelTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theOverviewTellsTheVisit();
    void theOverviewTellsTheRest();
    void aCallIsAnsweredOnce();
    void everyActionIsAskedForOnce_data();
    void everyActionIsAskedForOnce();
    void whatTakesSomethingAwayAsksFirst_data();
    void whatTakesSomethingAwayAsksFirst();
    void withoutAVisitTheScreenCanBeANewOne();
    void leavingTheKioskAsksTwice();
    void anAnswerMovesNoOtherButton_data();
    void anAnswerMovesNoOtherButton();
    void outOfServiceNeedsAReason();
    void aScreenReaderMayAskForWhatIsGone();
    void silenceIsSaid();
    void newStateKeepsFocusAndScroll();
    void leftAloneItCountsDownAndCloses();
    void anyInputGoesOn();
    void escapeGoesOneStepBack();
    void commissioningListsWhatItSaw();
    void theLanguageSwitchChangesEveryWord();
    void closeClosesOnce();
    void theEndOfTheHostEndsIt();
};

void PanelTest::theOverviewTellsTheVisit()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    const QString words = stage.words();
    for (const QString &word : {u"Main hall 2"_s, u"Opened by Desk A"_s, u"Verify"_s, u"Suomi.fi"_s, u"3:41"_s,
                                u"6:42"_s, u"23:18"_s, u"2 of 5"_s, u"Called for help"_s, u"38 s ago"_s})
        QVERIFY2(words.contains(word), qPrintable(word + u" is missing in:\n"_s + words));
    stage.pass(5s);
    QVERIFY(stage.words().contains(u"3:46"));
    QVERIFY(stage.words().contains(u"23:13"));
    QVERIFY(stage.words().contains(u"43 s ago"));
}

void PanelTest::theOverviewTellsTheRest()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    const QString words = stage.words();
    // State as a word, the complaint, and the remedy beside it; the worst first.
    const auto notReady = words.indexOf(u"NOT READY");
    const auto warning = words.indexOf(u"WARNING");
    const auto ready = words.indexOf(u"\nREADY");
    QVERIFY(notReady >= 0 && notReady < warning && warning < ready);
    for (const QString &word :
         {u"The keyring is locked."_s, u"What to do: Unlock the keyring"_s, u"Keys"_s, u"Identity service"_s,
          u"82 ms"_s, u"17"_s, u"13"_s, u"left with a ticket"_s, u"10 min"_s, u"Chromium 102.0.5005.177"_s,
          u"108.0.5359.94"_s, u"Took 812 ms."_s, u"All programs of the visit are gone."_s})
        QVERIFY2(words.contains(word), qPrintable(word + u" is missing in:\n"_s + words));
    link::KioskState state = busyState(stage.clock);
    state.receipt->processesLeft = 2;
    state.receipt->homeGone = false;
    state.availability = {false, u"staff.closed"_s};
    state.staffReason = u"maintenance"_s;
    stage.say(state);
    QVERIFY(stage.words().contains(u"2 programs of the visit still run."));
    QVERIFY(stage.words().contains(u"Its private folder is still there."));
    QVERIFY(stage.words().contains(u"Out of service: Maintenance"));
}

void PanelTest::aCallIsAnsweredOnce()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open(quietState(stage.clock));
    QVERIFY(!stage.button(u"I am coming"_s));
    stage.say(busyState(stage.clock));
    QAbstractButton *coming = stage.button(u"I am coming"_s);
    QVERIFY(coming);
    QTest::mouseClick(coming, Qt::LeftButton);
    QTest::mouseClick(coming, Qt::LeftButton);
    QTest::mouseDClick(coming, Qt::LeftButton);
    QCOMPARE(stage.requests, (QList<link::StaffRequest>{{link::StaffAction::AnswerHelp, {}, {}, {}}}));
    link::KioskState answered = busyState(stage.clock);
    answered.help = link::HelpState::Coming;
    stage.say(answered);
    stage.say(link::ActionDone{link::StaffAction::AnswerHelp, true, {}, {}});
    QVERIFY(!stage.button(u"I am coming"_s));
    QVERIFY(stage.words().contains(u"Help is coming"));
    QVERIFY(stage.words().contains(u"The visitor sees that someone is coming."));
}

void PanelTest::everyActionIsAskedForOnce_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("yes");
    QTest::addColumn<int>("action");
    using enum link::StaffAction;
    QTest::newRow("more time") << u"Actions"_s << u"10\u00a0minutes more"_s << QString() << int(MoreTime);
    QTest::newRow("end") << u"Actions"_s << u"End the visit"_s << u"Yes, end the visit"_s << int(EndSession);
    QTest::newRow("verify") << u"Journal"_s << u"Verify"_s << QString() << int(VerifyJournal);
    QTest::newRow("export journal") << u"Journal"_s << u"Save as a file"_s << QString() << int(ExportJournal);
    QTest::newRow("export statistics") << u"Statistics"_s << u"Save as CSV"_s << QString() << int(ExportStatistics);
    QTest::newRow("commissioning") << u"Commissioning"_s << u"Start commissioning"_s << u"Yes, start"_s
                                   << int(StartCommissioning);
    QTest::newRow("unlock") << u"PINs"_s << u"Unlock the PIN pad"_s << QString() << int(UnlockPins);
}

void PanelTest::everyActionIsAskedForOnce()
{
    QFETCH(QString, page);
    QFETCH(QString, button);
    QFETCH(QString, yes);
    QFETCH(int, action);
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(page));
    QVERIFY2(stage.press(button), qPrintable(stage.words()));
    if (!yes.isEmpty()) {
        QVERIFY(stage.requests.isEmpty());
        QAbstractButton *answer = stage.button(yes);
        QVERIFY(answer);
        QTest::mouseClick(answer, Qt::LeftButton);
        QTest::mouseClick(answer, Qt::LeftButton);
    } else {
        stage.press(button);
    }
    QCOMPARE(stage.requests.size(), 1);
    QCOMPARE(int(stage.requests.first().action), action);
    // Until it is answered, nothing more goes out.
    stage.press(button);
    if (!yes.isEmpty())
        stage.press(yes);
    QCOMPARE(stage.requests.size(), 1);
    if (action == int(link::StaffAction::ExportStatistics)) {
        QCOMPARE(stage.requests.first().from, QDate(2026, 11, 18));
        QCOMPARE(stage.requests.first().to, QDate(2026, 11, 25));
    }
}

void PanelTest::whatTakesSomethingAwayAsksFirst_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("button");
    QTest::newRow("end") << u"Actions"_s << u"End the visit"_s;
    QTest::newRow("leave") << u"Actions"_s << u"Leave the kiosk"_s;
    QTest::newRow("commissioning") << u"Commissioning"_s << u"Start commissioning"_s;
}

void PanelTest::whatTakesSomethingAwayAsksFirst()
{
    QFETCH(QString, page);
    QFETCH(QString, button);
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(page));
    // By touch: no.
    QVERIFY(stage.press(button));
    QVERIFY(!stage.button(button));
    QVERIFY(stage.press(u"No, go back"_s));
    QVERIFY(stage.button(button));
    // By keyboard: the harmless answer has the focus, so that Enter pressed twice does nothing.
    stage.button(button)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    QVERIFY(stage.button(button));
    QCOMPARE(stage.window->focusWidget(), stage.button(button));
    // Escape: no.
    QVERIFY(stage.press(button));
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Escape);
    QVERIFY(stage.button(button));
    QVERIFY(stage.requests.isEmpty());
    QCOMPARE(stage.closed, 0);
    // No window of its own was opened.
    for (const QWidget *window : QApplication::topLevelWidgets())
        QVERIFY(window == stage.window.get() || !window->isVisible());
}

void PanelTest::withoutAVisitTheScreenCanBeANewOne()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Actions"_s));
    QVERIFY(!stage.button(u"Start a new screen"_s));
    stage.say(quietState(stage.clock));
    QVERIFY(!stage.button(u"End the visit"_s));
    QVERIFY(stage.press(u"Start a new screen"_s));
    QVERIFY(stage.requests.isEmpty());
    QVERIFY(stage.press(u"Yes, a new one"_s));
    QCOMPARE(stage.requests, (QList<link::StaffRequest>{{link::StaffAction::EndSession, {}, {}, {}}}));
}

void PanelTest::leavingTheKioskAsksTwice()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Actions"_s));
    // It looks like no other button.
    const auto *leave = qobject_cast<ActionButton *>(stage.button(u"Leave the kiosk"_s));
    QVERIFY(leave);
    for (const QAbstractButton *other : stage.buttons()) {
        const auto *button = qobject_cast<const ActionButton *>(other);
        QVERIFY(!button || button == leave || button->kind() != leave->kind());
    }
    // A double tap on the first yes takes nothing away: the other answer stands there then.
    QVERIFY(stage.press(u"Leave the kiosk"_s));
    const QAbstractButton *yes = stage.button(u"Yes, leave"_s);
    QVERIFY(yes);
    const QPoint place = yes->mapTo(stage.window.get(), yes->rect().center());
    QVERIFY(stage.press(u"Yes, leave"_s));
    QVERIFY(stage.requests.isEmpty());
    QVERIFY(stage.words().contains(u"The computer is open to everybody then."));
    QTest::mouseClick(stage.window->childAt(place), Qt::LeftButton);
    StaffStage::settle();
    QVERIFY(stage.requests.isEmpty());
    QVERIFY(stage.button(u"Leave the kiosk"_s));
    // Nor does Enter, held or pressed twice.
    QVERIFY(stage.press(u"Leave the kiosk"_s));
    QVERIFY(stage.press(u"Yes, leave"_s));
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
    QVERIFY(stage.requests.isEmpty());
    // Said twice, it is meant; and it is asked from the beginning each time.
    QVERIFY(stage.press(u"Leave the kiosk"_s));
    QVERIFY(!stage.button(u"I stay: stop the kiosk"_s));
    QVERIFY(stage.press(u"Yes, leave"_s));
    QVERIFY(stage.press(u"I stay: stop the kiosk"_s));
    QCOMPARE(stage.requests.size(), 1);
    QCOMPARE(stage.requests.first().action, link::StaffAction::LeaveKiosk);
}

void PanelTest::anAnswerMovesNoOtherButton_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("pressed");
    QTest::addColumn<int>("action");
    using enum link::StaffAction;
    QTest::newRow("journal") << u"Journal"_s << u"Verify"_s << int(VerifyJournal);
    QTest::newRow("statistics") << u"Statistics"_s << u"Save as CSV"_s << int(ExportStatistics);
    QTest::newRow("overview") << u"Overview"_s << u"10\u00a0minutes more"_s << int(MoreTime);
    QTest::newRow("actions") << u"Actions"_s << u"10\u00a0minutes more"_s << int(MoreTime);
}

void PanelTest::anAnswerMovesNoOtherButton()
{
    QFETCH(QString, page);
    QFETCH(QString, pressed);
    QFETCH(int, action);
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(page));
    const QAbstractButton *button = stage.button(pressed);
    QVERIFY(button);
    QMap<QString, QRect> before;
    for (const QAbstractButton *one : stage.buttons())
        before.insert(one->accessibleName(), QRect(one->mapTo(stage.window.get(), QPoint()), one->size()));
    const int row = before.value(pressed).top();
    QVERIFY(stage.press(pressed));
    stage.say(link::ActionDone{static_cast<link::StaffAction>(action), true, {}, {}});
    for (const QAbstractButton *one : stage.buttons()) {
        const QRect was = before.value(one->accessibleName());
        if (was.top() <= row && was.height() > 0)
            QCOMPARE(QRect(one->mapTo(stage.window.get(), QPoint()), one->size()), was);
    }
}

void PanelTest::outOfServiceNeedsAReason()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Actions"_s));
    QVERIFY(!stage.button(u"Take out of service"_s)->isEnabled());
    QVERIFY(!stage.button(u"Back in service"_s));
    for (const QString &code : staffwords::outOfServiceReasons()) {
        QVERIFY(stage.press(staffwords::staffReason(code)));
        QVERIFY(stage.press(u"Take out of service"_s));
        QCOMPARE(stage.requests.last().action, link::StaffAction::OutOfService);
        QCOMPARE(stage.requests.last().argument, code);
        stage.say(link::ActionDone{link::StaffAction::OutOfService, true, {}, {}});
    }
    QCOMPARE(stage.requests.size(), 4);
    link::KioskState closed = busyState(stage.clock);
    closed.staffReason = u"desk_closed"_s;
    stage.say(closed);
    QVERIFY(!stage.button(u"Take out of service"_s));
    QVERIFY(stage.words().contains(u"Out of service: Desk is closed"));
    QVERIFY(stage.press(u"Back in service"_s));
    QCOMPARE(stage.requests.last().action, link::StaffAction::BackInService);
}

void PanelTest::aScreenReaderMayAskForWhatIsGone()
{
    QAccessible::setActive(true);
    StaffStage stage({1024, 768});
    QVERIFY(stage.show());
    QCOMPARE(childrenOutOfNowhere(stage.window.get()), QStringList());
    stage.open();
    for (const QString &page :
         {u"Actions"_s, u"Journal"_s, u"Statistics"_s, u"Commissioning"_s, u"PINs"_s, u"Overview"_s}) {
        QVERIFY2(stage.goTo(page), qPrintable(page));
        QCOMPARE(childrenOutOfNowhere(stage.window.get()), QStringList());
    }
}

void PanelTest::silenceIsSaid()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Actions"_s));
    QVERIFY(stage.press(u"10\u00a0minutes more"_s));
    stage.pass(16s);
    QVERIFY(stage.words().contains(u"No answer from the kiosk"));
    QVERIFY(stage.press(u"10\u00a0minutes more"_s));
    QCOMPARE(stage.requests.size(), 2);
}

void PanelTest::newStateKeepsFocusAndScroll()
{
    StaffStage stage({1024, 768});
    QVERIFY(stage.show());
    stage.open();
    QScrollBar *bar = stage.window->currentScroll()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    stage.button(u"10\u00a0minutes more"_s)->setFocus(Qt::TabFocusReason);
    StaffStage::settle();
    bar->setValue(bar->maximum() / 2);
    const int before = bar->value();
    for (int i = 0; i < 5; ++i) {
        link::KioskState state = busyState(stage.clock);
        state.today.sessions += i;
        state.parts[0].detail = u"%1 ms"_s.arg(80 + i);
        stage.say(state);
        stage.pass(1s);
    }
    QCOMPARE(stage.window->focusWidget(), stage.button(u"10\u00a0minutes more"_s));
    QCOMPARE(bar->value(), before);
}

void PanelTest::leftAloneItCountsDownAndCloses()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    stage.pass(99s);
    QVERIFY(!stage.words().contains(u"closes in"));
    stage.pass(2s);
    QVERIFY2(stage.words().contains(u"closes in 19 seconds"), qPrintable(stage.words()));
    stage.pass(18s);
    QVERIFY(stage.words().contains(u"closes in 1 second"));
    QCOMPARE(stage.closed, 0);
    stage.pass(1s);
    QCOMPARE(stage.closed, 1);
}

void PanelTest::anyInputGoesOn()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    for (int i = 0; i < 11; ++i) {
        stage.pass(110s);
        QVERIFY(stage.words().contains(u"closes in"));
        QTest::keyClick(stage.window.get(), Qt::Key_Shift);
        StaffStage::settle();
        QVERIFY(!stage.words().contains(u"closes in"));
    }
    QCOMPARE(stage.closed, 0);
}

void PanelTest::escapeGoesOneStepBack()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Actions"_s));
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(stage.window->currentPage()->title(), u"Overview"_s);
    QTest::keyClick(stage.window.get(), Qt::Key_Escape);
    QCOMPARE(stage.window->currentPage()->title(), u"Overview"_s);
    QCOMPARE(stage.closed, 0);
}

void PanelTest::commissioningListsWhatItSaw()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Commissioning"_s));
    QVERIFY(stage.words().contains(u"lets pages of every address through"));
    QVERIFY(!stage.button(u"End commissioning"_s));
    QVERIFY(!stage.button(u"Write a proposal"_s));
    stage.say(someCommissioning());
    QVERIFY(!stage.button(u"Start commissioning"_s));
    const QString words = stage.words();
    QVERIFY(words.indexOf(u"tunnistus.pankki.example:8443/kirjaudu/vahvistus")
            < words.indexOf(u"id.pohjola.example/reset"));
    QCOMPARE(words.count(u"not on the list"), 2);
    QVERIFY(words.contains(u"11 times"));
    QVERIFY(stage.press(u"Write a proposal"_s));
    stage.say(link::ActionDone{link::StaffAction::WriteProposal, true, {}, u"/home/kiosk/proposal.toml"_s});
    QVERIFY(stage.words().contains(u"/home/kiosk/proposal.toml"));
    QVERIFY(stage.press(u"End commissioning"_s));
    QCOMPARE(stage.requests.last().action, link::StaffAction::StopCommissioning);
}

void PanelTest::theLanguageSwitchChangesEveryWord()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.press(u"Svenska"_s));
    QCOMPARE(stage.model->language(), Language::Swedish);
    QVERIFY(stage.press(u"English"_s));
    QVERIFY(stage.words().contains(u"Visit now"));
}

void PanelTest::closeClosesOnce()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.press(u"Close"_s));
    stage.press(u"Close"_s);
    QCOMPARE(stage.closed, 1);
    stage.window->close();
    QCOMPARE(stage.closed, 1);
    QVERIFY(stage.window->isVisible());
}

void PanelTest::theEndOfTheHostEndsIt()
{
    StaffStage stage;
    QVERIFY(stage.show());
    QSignalSpy ended(stage.model.get(), &StaffModel::ended);
    stage.say(link::StaffEnd{});
    QCOMPARE(ended.count(), 1);
}

KIOSK_WIDGET_TEST(PanelTest)
#include "PanelTest.moc"
