// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "session/TimeText.h"
#include "support/StrictTest.h"
#include "widgets/CountdownRing.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class WaitTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void countsDownToTheClockTime();
    void aCorrectedWallClockChangesTheClockTimeAlone();
    void clockTimesAsTheLanguagesWriteThem();
    void tryNowWaitsTwoMinutes();
    void oneEnterTooManyParksNobody();
    void whenTheWaitIsOver();
    void stillAskingGivesMoreTime();
    void staffAreNamedWhenItTakesTooLong();
    void theStoresCodesDecode();
    void endingFromTheWait();
    void theTicketShowsItsNumberAndTime_data();
    void theTicketShowsItsNumberAndTime();
    void theTicketIsNotTakenBeforeItHasANumber();
    void theTicketTakenFreesTheKiosk();
    void fromTheTicketBackToTheWait();
    void theTicketSaysNothingAboutThePerson();

private:
    /// Input once in a while, so that the idle question stays away.
    static void passAwake(Stage &stage, Seconds time)
    {
        for (; time > 60s; time -= 60s) {
            stage.pass(60s);
            QTest::keyClick(stage.window.get(), Qt::Key_Shift);
        }
        stage.pass(time);
        QTest::keyClick(stage.window.get(), Qt::Key_Shift);
    }
};

void WaitTest::countsDownToTheClockTime()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    const auto *ring = stage.find<CountdownRing>();
    QVERIFY(ring);
    QCOMPARE(ring->digits(), u"10:00"_s);
    QCOMPARE(ring->caption(), u"ready by 14:32"_s);
    stage.pass(96s);
    QCOMPARE(ring->digits(), u"8:24"_s);
    QCOMPARE(ring->caption(), u"ready by 14:32"_s);
    QVERIFY(stage.words().contains(u"10 minute"));
    QVERIFY(stage.words().contains(u"Publisher: Microsoft Corporation. Do not sign in to the app yet."));
}

void WaitTest::aCorrectedWallClockChangesTheClockTimeAlone()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    stage.clock.correctWallClock(QDateTime(QDate(2026, 11, 24), QTime(9, 0)));
    stage.pass(60s);
    QCOMPARE(stage.find<CountdownRing>()->digits(), u"9:00"_s);
}

void WaitTest::clockTimesAsTheLanguagesWriteThem()
{
    const QDateTime time(QDate(2026, 11, 24), QTime(14, 32));
    QCOMPARE(clockTimeText(time, Language::English), u"14:32"_s);
    QCOMPARE(clockTimeText(time, Language::Finnish), u"klo 14.32"_s);
    QVERIFY(clockTimeText(time, Language::Swedish).startsWith(u"kl. 14"));
    QCOMPARE(minutesText(Milliseconds{61000}), u"1:01"_s);
    QCOMPARE(minutesText(Milliseconds{1}), u"0:01"_s);
    QCOMPARE(minutesText(Milliseconds{-5000}), u"0:00"_s);
}

void WaitTest::tryNowWaitsTwoMinutes()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    QVERIFY(stage.button(u"Try now"_s));
    QVERIFY(!stage.button(u"Try now"_s)->isEnabled());
    QVERIFY2(stage.words().contains(u"You can try from 14:24 on"), qPrintable(stage.words()));
    stage.pass(119s);
    QVERIFY(!stage.button(u"Try now"_s)->isEnabled());
    stage.pass(1s);
    QVERIFY(stage.button(u"Try now"_s)->isEnabled());
    QVERIFY(!stage.words().contains(u"You can try from"));
    QVERIFY(stage.press(u"Try now"_s));
    QCOMPARE(stage.visit->step(), Step::SetUp);
}

void WaitTest::oneEnterTooManyParksNobody()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    // Whoever answered "has it been reset?" by keyboard and pressed twice.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space}) {
        QWidget *focus = stage.window->focusWidget();
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier);
        QCoreApplication::sendEvent(focus, &press);
        QCoreApplication::sendEvent(focus, &release);
        Stage::settle();
        QCOMPARE(stage.visit->step(), Step::Wait);
    }
    // And Tab reaches the page's button from there.
    for (int i = 0; i < 20 && stage.window->focusWidget()->accessibleName() != u"Take this with me"; ++i)
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab);
    QCOMPARE(stage.window->focusWidget()->accessibleName(), u"Take this with me"_s);
}

void WaitTest::whenTheWaitIsOver()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    passAwake(stage, 600s);
    QVERIFY(stage.words().contains(u"Your reset should be ready"));
    QCOMPARE(stage.find<CountdownRing>()->caption(), u"ready since 14:32"_s);
    QVERIFY(!stage.button(u"Try now"_s));
    QVERIFY(stage.press(u"Set up"_s));
    QCOMPARE(stage.visit->step(), Step::SetUp);
}

void WaitTest::stillAskingGivesMoreTime()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    passAwake(stage, 600s);
    QVERIFY(stage.press(u"Set up"_s));
    QVERIFY(stage.press(u"It still asks for the old Authenticator"_s));
    QCOMPARE(stage.find<CountdownRing>()->digits(), u"5:00"_s);
    QCOMPARE(stage.find<CountdownRing>()->caption(), u"ready by 14:37"_s);
    QVERIFY(!stage.button(u"Try now"_s)->isEnabled());
    QVERIFY2(stage.words().contains(u"You can try again in a minute"), qPrintable(stage.words()));
    stage.pass(60s);
    QVERIFY(stage.button(u"Try now"_s)->isEnabled());
}

void WaitTest::staffAreNamedWhenItTakesTooLong()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    passAwake(stage, 899s);
    QVERIFY(!stage.words().contains(u"the desk in the hall"));
    stage.pass(1s);
    QVERIFY(stage.words().contains(u"This takes longer than it should"));
    QVERIFY(stage.words().contains(u"Please ask our staff: the desk in the hall (en)"));
    // Nothing that says the opposite, and no parking of what leads nowhere.
    QVERIFY(!stage.find<CountdownRing>());
    QVERIFY(!stage.button(u"Take this with me"_s));
    QVERIFY(stage.press(u"Try once more"_s));
    QVERIFY(stage.press(u"It still asks for the old Authenticator"_s));
    QVERIFY(stage.words().contains(u"Please ask our staff"));
    QVERIFY(!stage.button(u"Try once more"_s)->isEnabled());
    stage.pass(60s);
    QVERIFY(stage.button(u"Try once more"_s)->isEnabled());
}

void WaitTest::theStoresCodesDecode()
{
    for (const QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 768), QSize(1080, 1920)}) {
        for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark}) {
            Stage stage(size);
            stage.window->theme().setScheme(scheme);
            QVERIFY(stage.show());
            QVERIFY(stage.goTo(Step::Wait));
            QCOMPARE(decodedCodes(stage.window->currentPage()),
                     QStringList({u"https://apps.apple.com/app/microsoft-authenticator/id983156458"_s,
                                  u"https://play.google.com/store/apps/details?id=com.azure.authenticator"_s}));
        }
    }
}

void WaitTest::endingFromTheWait()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    QVERIFY(stage.press(u"End visit"_s));
    QCOMPARE(stage.visit->flow().endReason(), std::optional(EndReason::EndedByVisitor));
}

void WaitTest::theTicketShowsItsNumberAndTime_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1080p") << QSize(1920, 1080);
    QTest::newRow("1024x768") << QSize(1024, 768);
    QTest::newRow("portrait") << QSize(1080, 1920);
}

void WaitTest::theTicketShowsItsNumberAndTime()
{
    QFETCH(QSize, size);
    Stage stage(size);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    stage.pass(60s);
    QVERIFY(stage.press(u"Take this with me"_s));
    QCOMPARE(stage.visit->step(), Step::Ticket);
    const TicketId id = *TicketId::fromString(u"C4"_s);
    stage.visit->setOwnTicket({id, *stage.visit->resetReadyAt()});
    Stage::settle();
    bool shown = false;
    for (const QWidget *widget : stage.window->findChildren<QWidget *>())
        shown = shown || (widget->isVisible() && widget->accessibleName() == u"C4");
    QVERIFY(shown);
    QVERIFY2(stage.words().contains(u"ready by 14:32"), qPrintable(stage.words()));
    QVERIFY(stage.words().contains(u"m365.pohjola.example"));
    QCOMPARE(decodedCodes(stage.window->currentPage()), QStringList{u"https://m365.pohjola.example"_s});
    stage.pass(541s);
    QVERIFY(stage.visit->step() == Step::Ended || stage.words().contains(u"should be ready now"));
}

void WaitTest::theTicketIsNotTakenBeforeItHasANumber()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    QVERIFY(!stage.button(u"Done, free the kiosk"_s)->isEnabled());
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    Stage::settle();
    QVERIFY(stage.button(u"Done, free the kiosk"_s)->isEnabled());
}

void WaitTest::theTicketTakenFreesTheKiosk()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    Stage::settle();
    QVERIFY(stage.press(u"Done, free the kiosk"_s));
    QCOMPARE(stage.told<link::Finished>().last().reason, EndReason::Parked);
    QVERIFY(stage.told<link::TicketUsed>().isEmpty());
}

void WaitTest::fromTheTicketBackToTheWait()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    stage.pass(10s);
    QVERIFY(stage.press(u"Stay here instead"_s));
    QCOMPARE(stage.visit->step(), Step::Wait);
    QCOMPARE(stage.find<CountdownRing>()->digits(), u"9:50"_s);
}

void WaitTest::theTicketSaysNothingAboutThePerson()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    Stage::settle();
    QVERIFY(!stage.words().contains(u"ab1234"));
}

QTEST_MAIN(WaitTest)
#include "WaitTest.moc"
