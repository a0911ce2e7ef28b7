// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "shell/TimeText.h"
#include "support/StrictTest.h"
#include "widgets/CountdownRing.h"
#include "widgets/QrCode.h"
#include "widgets/TextLabel.h"

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
    void daysAsTheLanguagesWriteThem();
    void tryNowWaitsTwoMinutes();
    void oneEnterTooManyParksNobody();
    void whenTheWaitIsOver();
    void stillAskingGivesMoreTime();
    void staffAreNamedWhenItTakesTooLong();
    void theStoresCodesDecode();
    void theNetworkComesBeforeTheApp_data();
    void theNetworkComesBeforeTheApp();
    void theQuestionOnTheWaitSaysThatThePlaceIsKept();
    void anyWaitReadsRight_data();
    void anyWaitReadsRight();
    void noHoleInTheMiddle_data();
    void noHoleInTheMiddle();

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
    QCOMPARE(ring->caption(), u"Ready by 14:32"_s);
    stage.pass(96s);
    QCOMPARE(ring->digits(), u"8:24"_s);
    QCOMPARE(ring->caption(), u"Ready by 14:32"_s);
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

void WaitTest::daysAsTheLanguagesWriteThem()
{
    const QDate day(2026, 11, 3);
    QCOMPARE(dayText(day, Language::Finnish), u"3.11.2026"_s);
    QCOMPARE(dayText(day, Language::Swedish), u"3.11.2026"_s);
    QCOMPARE(dayText(day, Language::English), u"3\u00a0Nov\u00a02026"_s);
    QCOMPARE(dayOfYearText(day, Language::Finnish), u"3.11."_s);
    QCOMPARE(dayOfYearText(day, Language::Swedish), u"3.11"_s);
    QCOMPARE(dayOfYearText(day, Language::English), u"3\u00a0Nov"_s);
    QCOMPARE(weekdayText(day, Language::Finnish), u"tiistai 3. marraskuuta 2026"_s);
    QCOMPARE(weekdayText(day, Language::Swedish), u"tisdag 3 november 2026"_s);
    QCOMPARE(weekdayText(day, Language::English), u"Tuesday 3 November 2026"_s);
}

void WaitTest::clockTimesAsTheLanguagesWriteThem()
{
    const QDateTime time(QDate(2026, 11, 24), QTime(14, 32));
    QCOMPARE(clockTimeText(time, Language::English), u"14:32"_s);
    QCOMPARE(clockTimeText(time, Language::Finnish), u"klo\u00a014.32"_s);
    QCOMPARE(clockTimeText(time, Language::Swedish), u"kl.\u00a014.32"_s);
    const QDateTime early(QDate(2026, 11, 24), QTime(4, 7));
    QCOMPARE(clockTimeText(early, Language::English), u"4:07"_s);
    QCOMPARE(clockTimeText(early, Language::Finnish), u"klo\u00a04.07"_s);
    QCOMPARE(clockTimeText(early, Language::Swedish), u"kl.\u00a04.07"_s);
    QCOMPARE(clockSecondsText(QTime(4, 20, 31), Language::Finnish), u"4.20.31"_s);
    QCOMPARE(clockSecondsText(QTime(4, 20, 31), Language::Swedish), u"4.20.31"_s);
    QCOMPARE(clockSecondsText(QTime(4, 20, 31), Language::English), u"4:20:31"_s);
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
    QVERIFY2(stage.words().contains(u"You can try at 14:24"), qPrintable(stage.words()));
    stage.pass(119s);
    QVERIFY(!stage.button(u"Try now"_s)->isEnabled());
    stage.pass(1s);
    QVERIFY(stage.button(u"Try now"_s)->isEnabled());
    QVERIFY(!stage.words().contains(u"You can try at"));
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
    QCOMPARE(stage.find<CountdownRing>()->caption(), u"Ready since 14:32"_s);
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
    QVERIFY(stage.press(u"Next step"_s));
    QVERIFY(stage.press(u"Sign-in still asks for the old Authenticator"_s));
    QCOMPARE(stage.find<CountdownRing>()->digits(), u"5:00"_s);
    QCOMPARE(stage.find<CountdownRing>()->caption(), u"Ready by 14:37"_s);
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
    // What the page advises is what its main button does; whoever rather tries again can.
    QVERIFY(stage.press(u"Call staff"_s));
    QCOMPARE(stage.told<link::HelpCalled>(), QList{link::HelpCalled{true}});
    stage.visit->setHelp({link::HelpState::Called, Deadline{stage.clock.sinceBoot()}, TicketId::first()});
    QVERIFY(stage.words().contains(u"Your number\nA1"));
    QVERIFY(!stage.button(u"Call staff"_s));
    QVERIFY(stage.press(u"Try once more"_s));
    QVERIFY(stage.press(u"Next step"_s));
    QVERIFY(stage.press(u"Sign-in still asks for the old Authenticator"_s));
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

void WaitTest::theNetworkComesBeforeTheApp_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 768), QSize(1080, 1920)})
        QTest::newRow(qPrintable(u"%1x%2"_s.arg(size.width()).arg(size.height()))) << size;
}

void WaitTest::theNetworkComesBeforeTheApp()
{
    QFETCH(QSize, size);
    Stage stage(size, Ribbon::None, [](KioskConfig &config) {
        config.profile.wifi = GuestWifi{u"Pohjola guest"_s, GuestWifi::Security::Wpa, u"vieras123"_s};
    });
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    const auto placeOf = [&stage](const QString &name) {
        for (const QrCode *code : stage.window->findChildren<QrCode *>()) {
            if (code->isVisible() && code->accessibleName() == name)
                return QRect(code->mapTo(stage.window.get(), QPoint()), code->size());
        }
        return QRect();
    };
    const QRect network = placeOf(u"QR code: Wi-Fi: Pohjola guest"_s);
    QVERIFY(!network.isEmpty());
    for (const QString &store : {u"QR code: App Store"_s, u"QR code: Google Play"_s}) {
        const QRect app = placeOf(store);
        QVERIFY(!app.isEmpty());
        // A card of its own: more than the gap between the stores' codes lies between.
        QVERIFY(network.bottom() + 24 < app.top() || network.right() + 48 < app.left());
    }
    QVERIFY(stage.words().contains(u"1. Wi-Fi"));
    QVERIFY(stage.words().contains(u"2. Install"));
    // And when nothing is left to get, its place is the words'.
    passAwake(stage, 905s);
    for (const auto *heading : stage.window->findChildren<TextLabel *>()) {
        if (heading->isVisible() && heading->text() == u"This takes longer than it should")
            QVERIFY(heading->width() > size.width() * 0.4);
    }
}

void WaitTest::theQuestionOnTheWaitSaysThatThePlaceIsKept()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    stage.pass(stage.config.limits.idleWarningWait + 1s);
    QVERIFY(stage.button(u"I need more time"_s));
    QVERIFY2(stage.words().contains(u"Your place is kept under a number"), qPrintable(stage.words()));
    QVERIFY(!stage.words().contains(u"erase"));
}

void WaitTest::anyWaitReadsRight_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("digits");
    QTest::newRow("1") << 1 << u"It takes up to 1 minute"_s << u"1:00"_s;
    QTest::newRow("7") << 7 << u"It takes up to 7 minute"_s << u"7:00"_s;
    QTest::newRow("30") << 30 << u"It takes up to 30 minute"_s << u"30:00"_s;
    QTest::newRow("120") << 120 << u"It takes up to 120 minute"_s << u"120:00"_s;
}

void WaitTest::anyWaitReadsRight()
{
    QFETCH(int, minutes);
    QFETCH(QString, sentence);
    QFETCH(QString, digits);
    Stage stage({1024, 768}, Ribbon::None, [minutes](KioskConfig &config) {
        config.profile.syncWait = std::chrono::minutes(minutes);
        config.limits.tryNowAfter = std::min(config.limits.tryNowAfter, config.profile.syncWait);
        config.limits.session = config.profile.syncWait + 1200s;
    });
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    QCOMPARE(stage.find<CountdownRing>()->digits(), digits);
    QVERIFY2(stage.words().contains(sentence), qPrintable(stage.words()));
    QVERIFY2(!stage.words().contains(u"10 minute"), qPrintable(stage.words()));
    QVERIFY(cutTexts(stage.window->currentPage()).isEmpty());
}

void WaitTest::noHoleInTheMiddle_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Ribbon>("ribbon");
    QTest::addColumn<Language>("language");
    for (const QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 768), QSize(1080, 1920)}) {
        for (const Ribbon ribbon : {Ribbon::None, Ribbon::Demo}) {
            for (const Language language : allLanguages)
                QTest::addRow("%dx%d%s %s", size.width(), size.height(), ribbon == Ribbon::Demo ? ", demo" : "",
                              qPrintable(languageCode(language)))
                    << size << ribbon << language;
        }
    }
}

void WaitTest::noHoleInTheMiddle()
{
    QFETCH(QSize, size);
    QFETCH(Ribbon, ribbon);
    QFETCH(Language, language);
    Stage stage(size, ribbon);
    QVERIFY(stage.show());
    stage.visit->setLanguage(language);
    for (const Step step : {Step::Wait, Step::SetUp, Step::Ticket}) {
        if (step == Step::Ticket) {
            QVERIFY(stage.visit->apply(Event::StillAsks));
            stage.visit->park();
        } else {
            QVERIFY(stage.goTo(step));
        }
        Stage::settle();
        const QWidget *page = stage.window->currentPage();
        const QRect band(page->parentWidget()->mapTo(stage.window.get(), QPoint()), page->parentWidget()->size());
        QRect used;
        for (const QWidget *child : page->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (child->isVisible())
                used |= QRect(child->mapTo(stage.window.get(), QPoint()), child->size());
        }
        const QString what = u"%1: %2 of %3 px"_s.arg(stepName(step)).arg(used.height()).arg(band.height());
        // What is shown reaches from near the top to near the bottom, and from side to side.
        QVERIFY2(used.height() >= band.height() * 8 / 10, qPrintable(what));
        QVERIFY2(used.width() >= band.width() * 8 / 10, qPrintable(what));
        QVERIFY2(std::abs((used.top() - band.top()) - (band.bottom() - used.bottom())) <= band.height() / 10,
                 qPrintable(what));
        if (step == Step::Wait) {
            const auto *ring = stage.find<CountdownRing>();
            const int share = size.width() > size.height() ? 22 : 40;
            QVERIFY2(ring->width() >= band.width() * share / 100, qPrintable(what));
        }
    }
}

KIOSK_WIDGET_TEST(WaitTest)
#include "WaitTest.moc"
