// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffStage.h"
#include "health/HealthCodes.h"
#include "health/HealthReport.h"
#include "staff/HealthWords.h"
#include "staff/StaffPage.h"
#include "staff/StaffWords.h"
#include "support/AccessibleTree.h"
#include "support/StrictTest.h"

#include <QApplication>
#include <QScrollArea>
#include <QSet>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimeZone>

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
    void outOfServiceNeedsAReason();
    void howAnActionWentIsSaid();
    void aScreenReaderMayAskForWhatIsGone();
    void silenceIsSaid();
    void newStateKeepsFocusAndScroll();
    void leftAloneItCountsDownAndCloses();
    void anyInputGoesOn();
    void escapeGoesOneStepBack();
    void theJournalGoesBack();
    void theRehearsalListsWhatItSaw();
    void whatTheHostCannotReadIsSaid();
    void everyCodeHasWords();
    void aNewerProgramsCodeIsShownAsItIs();
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
                                u"6:42"_s, u"23:18"_s, u"2 of 5"_s, u"Called for help"_s, u"0:38 ago"_s})
        QVERIFY2(words.contains(word), qPrintable(word + u" is missing in:\n"_s + words));
    stage.pass(5s);
    QVERIFY(stage.words().contains(u"3:46"));
    QVERIFY(stage.words().contains(u"23:13"));
    QVERIFY(stage.words().contains(u"0:43 ago"));
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
          u"82 ms"_s, u"17"_s, u"15"_s, u"10 min"_s, u"Chromium 102.0.5005.177"_s, u"108.0.5359.94"_s,
          u"Took 812 ms."_s, u"All programs of the visit are gone."_s})
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
    answered.helpAnswered = true;
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
    QTest::newRow("more time") << u"Actions"_s << u"10 minutes more"_s << QString() << int(MoreTime);
    QTest::newRow("end") << u"Actions"_s << u"End the visit"_s << u"Yes, end the visit"_s << int(EndSession);
    QTest::newRow("restart") << u"Actions"_s << u"Restart the screen"_s << u"Yes, restart"_s << int(RestartSession);
    QTest::newRow("leave") << u"Actions"_s << u"Leave the kiosk"_s << u"Yes, leave"_s << int(LeaveKiosk);
    QTest::newRow("verify") << u"Journal"_s << u"Verify"_s << QString() << int(VerifyJournal);
    QTest::newRow("export journal") << u"Journal"_s << u"Save as a file"_s << QString() << int(ExportJournal);
    QTest::newRow("export statistics") << u"Statistics"_s << u"Save as CSV"_s << QString() << int(ExportStatistics);
    QTest::newRow("rehearse") << u"Commissioning"_s << u"Start a rehearsal"_s << u"Yes, start"_s
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
    QTest::newRow("restart") << u"Actions"_s << u"Restart the screen"_s;
    QTest::newRow("leave") << u"Actions"_s << u"Leave the kiosk"_s;
    QTest::newRow("rehearse") << u"Commissioning"_s << u"Start a rehearsal"_s;
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

void PanelTest::howAnActionWentIsSaid()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Journal"_s));
    QVERIFY(stage.press(u"Verify"_s));
    QVERIFY(stage.words().contains(u"One moment"));
    stage.say(link::ActionDone{link::StaffAction::VerifyJournal, true, {}, u"412 records"_s});
    QVERIFY(stage.words().contains(u"The journal is whole"));
    QVERIFY(stage.words().contains(u"412 records"));
    QVERIFY(stage.press(u"Verify"_s));
    stage.say(link::ActionDone{link::StaffAction::VerifyJournal, false, u"journal.damaged"_s, u"record 57"_s});
    QVERIFY(!stage.words().contains(u"The journal is whole"));
    QVERIFY(stage.words().contains(u"Did not work: The journal was changed or is damaged."));
    QVERIFY(stage.words().contains(u"record 57"));
    QVERIFY(stage.words().contains(u"security officer"));
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
    QVERIFY(stage.press(u"10 minutes more"_s));
    stage.pass(16s);
    QVERIFY(stage.words().contains(u"No answer from the kiosk"));
    QVERIFY(stage.press(u"10 minutes more"_s));
    QCOMPARE(stage.requests.size(), 2);
}

void PanelTest::newStateKeepsFocusAndScroll()
{
    StaffStage stage({1024, 768});
    QVERIFY(stage.show());
    stage.open();
    QScrollBar *bar = stage.window->currentScroll()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    stage.button(u"10 minutes more"_s)->setFocus(Qt::TabFocusReason);
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
    QCOMPARE(stage.window->focusWidget(), stage.button(u"10 minutes more"_s));
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

void PanelTest::theJournalGoesBack()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Journal"_s));
    QCOMPARE(stage.journalWanted.last().before, 0);
    for (const QString &word : {u"Desk A: ended the visit"_s, u"Wrong PIN"_s, u"Address refused: mainos.example"_s,
                                u"7 more addresses refused"_s, u"Step: Verify"_s, u"something_new"_s, u"visit 5b1f0c"_s,
                                u"14:04:09"_s, u"Desk A: took the kiosk out of service (Maintenance)"_s})
        QVERIFY2(stage.words().contains(word), qPrintable(word));
    QVERIFY2(!stage.words().contains(u"last_seq"), "a number for the kiosk itself");
    QScrollBar *bar = stage.window->currentScroll()->verticalScrollBar();
    bar->setValue(bar->maximum());
    QVERIFY(stage.press(u"Older"_s));
    QCOMPARE(stage.journalWanted.last().before, 373);
    stage.press(u"Older"_s);
    QCOMPARE(stage.journalWanted.size(), 2);
    stage.say(someJournal(373));
    QCOMPARE(bar->value(), 0);
    // To the beginning, and no further.
    stage.say(link::JournalLines{
        2, {{1, QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc()), u"host_started"_s, {}, {}}}});
    QVERIFY(!stage.button(u"Older"_s)->isEnabled());
    QVERIFY(stage.words().contains(u"The kiosk started"));
    QVERIFY(!stage.words().contains(u"Wrong PIN"));
    QVERIFY(stage.press(u"Newest"_s));
    QCOMPARE(stage.journalWanted.last().before, 0);
}

void PanelTest::theRehearsalListsWhatItSaw()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Commissioning"_s));
    QVERIFY(stage.words().contains(u"lets pages of every address through"));
    QVERIFY(!stage.button(u"End the rehearsal"_s));
    QVERIFY(!stage.button(u"Write a proposal"_s));
    stage.say(someCommissioning());
    QVERIFY(!stage.button(u"Start a rehearsal"_s));
    const QString words = stage.words();
    QVERIFY(words.indexOf(u"tunnistus.pankki.example:8443/kirjaudu/vahvistus")
            < words.indexOf(u"id.pohjola.example/reset"));
    QCOMPARE(words.count(u"not on the list"), 2);
    QVERIFY(words.contains(u"11 times"));
    QVERIFY(stage.press(u"Write a proposal"_s));
    stage.say(link::ActionDone{link::StaffAction::WriteProposal, true, {}, u"/home/kiosk/proposal.toml"_s});
    QVERIFY(stage.words().contains(u"/home/kiosk/proposal.toml"));
    QVERIFY(stage.press(u"End the rehearsal"_s));
    QCOMPARE(stage.requests.last().action, link::StaffAction::StopCommissioning);
}

void PanelTest::whatTheHostCannotReadIsSaid()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.press(u"Journal"_s));
    // An export that fails at the same time answers another question.
    stage.say(link::ActionDone{link::StaffAction::ExportJournal, false, u"export.write"_s, {}});
    QVERIFY2(!stage.words().contains(u"The journal was changed or is damaged."), qPrintable(stage.words()));
    stage.say(link::JournalLines{0, {}, link::Trouble{u"journal.damaged"_s, {}}});
    QVERIFY2(stage.words().contains(u"The journal was changed or is damaged."), qPrintable(stage.words()));
    QVERIFY(stage.press(u"Newest"_s));
    QCOMPARE(stage.journalWanted.size(), 2);
}

void PanelTest::everyCodeHasWords()
{
    QStringList codes{u"secrets.absent_service"_s,
                      u"secrets.locked"_s,
                      u"secrets.slow"_s,
                      u"secrets.missing"_s,
                      u"secrets.damaged"_s,
                      u"secrets.replaced"_s,
                      u"secrets.read_only"_s,
                      u"secrets.failed"_s,
                      u"pin.none"_s,
                      u"pin.disabled"_s,
                      u"pin.counter_missing"_s,
                      u"pin.counter_damaged"_s,
                      u"pin.counter_rolled_back"_s,
                      u"pin.scrypt"_s,
                      u"journal.damaged"_s,
                      u"journal.wrong_key"_s,
                      u"journal.full"_s,
                      u"journal.in_use"_s};
    for (const health::Words &words : health::words)
        codes << QLatin1String(words.code);
    for (int reason = 0; reason <= static_cast<int>(OutOfServiceReason::Kiosk); ++reason)
        codes << reasonCode(static_cast<OutOfServiceReason>(reason));
    for (const QString &reason : staffwords::outOfServiceReasons())
        codes << u"staff."_s + reason;
    const QStringList known = healthWordCodes();
    for (const QString &code : std::as_const(codes)) {
        QVERIFY2(code == u"ok" || known.contains(code), qPrintable(code));
        QVERIFY(healthWords(code).complaint != code);
    }
    QCOMPARE(QSet<QString>(known.cbegin(), known.cend()).size(), known.size());
}

void PanelTest::aNewerProgramsCodeIsShownAsItIs()
{
    StaffStage stage;
    QVERIFY(stage.show());
    link::KioskState state = quietState(stage.clock);
    state.parts << link::PartLine{u"teleporter"_s, link::PartState::NotReady, u"teleporter.jammed"_s, {}};
    stage.open(state);
    QVERIFY(stage.words().contains(u"teleporter.jammed"));
    QVERIFY(stage.words().contains(u"Tell this code to the administrator."));
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

QTEST_MAIN(PanelTest)
#include "PanelTest.moc"
