// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "session/GuidanceStrip.h"
#include "session/IdleOverlay.h"
#include "session/VerifyPage.h"
#include "support/StrictTest.h"
#include "widgets/ScreenKeyboard.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QRegularExpression>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class VerifyTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void oneAttemptIsOneViewThatStartsOnce();
    void aPlaceholderStandsUntilThereIsAPage();
    void cancellingThrowsTheViewAway();
    void cancellingBeforeTheEngineIsThereMakesNone();
    void endsAsTheEngineReports_data();
    void endsAsTheEngineReports();
    void theDoneAddressIsLetArriveFirst();
    void theFirstEndCounts();
    void whatAnOldViewReportsIsDropped();
    void aRefusedPageHasItsScreenAndAWayBack();
    void aRefusedResourceDisturbsNobody();
    void askedWhetherResetYes();
    void askedWhetherResetNotYet();
    void anEngineThatCannotBeLoadedIsSaid();
    void followsTextSizeAndLanguage();
    void theKeyboardComesForWhomItIsWanted();
    void thePageStandsStillUnderAFinger();
    void theScreenKeyboardTypesIntoTheView();
    void aPressOnThePageIsPresence();
    void nothingOfAnAddressButTheHostIsShownOrLogged();
    void theTimeLeftStandsInTheBand();
    void fiveAttemptsAndThenStaff();

private:
    void startAttempt();
    IdentityViewListener &engine() { return *m_stage->views.last().listener; }
    void goes(const QString &url)
    {
        engine().identityAddressChanged(QUrl(url));
        Stage::settle();
    }
    std::unique_ptr<Stage> m_stage;
};

void VerifyTest::init()
{
    StrictTest::init();
    m_stage = std::make_unique<Stage>();
}

void VerifyTest::startAttempt()
{
    if (!m_stage->window->isVisible())
        QVERIFY(m_stage->show());
    const size_t before = m_stage->views.records.size();
    QVERIFY(m_stage->goTo(Step::Verify));
    QTRY_COMPARE(m_stage->views.records.size(), before + 1);
}

void VerifyTest::oneAttemptIsOneViewThatStartsOnce()
{
    startAttempt();
    const FakeIdentityViews::Record &view = m_stage->views.last();
    QCOMPARE(view.starts, 1);
    QCOMPARE(view.address, u"ab1234@opiskelija.pohjola.example"_s);
    QCOMPARE(view.method, Method::SuomiFi);
    QCOMPARE(view.languages, QList<Language>{Language::English});
    goes(u"https://id.pohjola.example/"_s);
    m_stage->pass(30s);
    QTest::qWait(150);
    QCOMPARE(m_stage->views.records.size(), size_t(1));
    QCOMPARE(view.starts, 1);
}

void VerifyTest::aPlaceholderStandsUntilThereIsAPage()
{
    QVERIFY(m_stage->show());
    QVERIFY(m_stage->goTo(Step::Verify));
    QVERIFY(m_stage->words().contains(u"Opening the identity service"));
    QTRY_COMPARE(m_stage->views.records.size(), size_t(1));
    engine().identityLoading(true);
    Stage::settle();
    QVERIFY(m_stage->words().contains(u"The strip above always says whose page you see."));
    goes(u"https://id.pohjola.example/"_s);
    engine().identityLoading(false);
    Stage::settle();
    QVERIFY(!m_stage->words().contains(u"The strip above always says whose page you see."));
    QVERIFY(m_stage->views.last().widget->isVisible());
    QCOMPARE(m_stage->window->focusWidget(), m_stage->views.last().widget.data());
}

void VerifyTest::cancellingThrowsTheViewAway()
{
    startAttempt();
    const auto view = m_stage->views.records.back();
    QVERIFY(m_stage->press(u"Cancel and start over"_s));
    QVERIFY(view->destroyed);
    QCOMPARE(m_stage->visit->step(), Step::VerifyOutcome);
    QCOMPARE(m_stage->visit->flow().outcome(), std::optional(Outcome::Cancelled));
    QVERIFY(m_stage->words().contains(u"The identification was cancelled"));
    QCOMPARE(m_stage->visit->address().toDisplay(), u"ab1234@opiskelija.pohjola.example"_s);
}

void VerifyTest::cancellingBeforeTheEngineIsThereMakesNone()
{
    QVERIFY(m_stage->show());
    QVERIFY(m_stage->goTo(Step::Verify));
    QVERIFY(m_stage->views.records.empty());
    QVERIFY(m_stage->press(u"Cancel and start over"_s));
    QTest::qWait(150);
    QVERIFY(m_stage->views.records.empty());
}

void VerifyTest::endsAsTheEngineReports_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("no answer") << Outcome::ServiceDown;
    QTest::newRow("certificate") << Outcome::CertificateProblem;
    QTest::newRow("crash") << Outcome::ViewCrashed;
}

void VerifyTest::endsAsTheEngineReports()
{
    QFETCH(Outcome, outcome);
    startAttempt();
    goes(u"https://id.pohjola.example/"_s);
    engine().identityFailed(outcome, u"detail for the log"_s);
    QTRY_COMPARE(m_stage->visit->step(), Step::VerifyOutcome);
    QCOMPARE(m_stage->visit->flow().outcome(), std::optional(outcome));
    QVERIFY(m_stage->views.last().destroyed);
    QVERIFY(!m_stage->words().contains(u"detail for the log"));
}

void VerifyTest::theDoneAddressIsLetArriveFirst()
{
    startAttempt();
    engine().identityLoading(true);
    goes(u"https://id.pohjola.example/done"_s);
    QTest::qWait(50);
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->views.last().destroyed);
    engine().identityLoading(false);
    QTRY_COMPARE(m_stage->visit->step(), Step::Wait);
    QVERIFY(m_stage->views.last().destroyed);
    QCOMPARE(m_stage->visit->resetReadyAt()->left(m_stage->clock), Milliseconds{600s});
}

void VerifyTest::theFirstEndCounts()
{
    startAttempt();
    goes(u"https://id.pohjola.example/expired"_s);
    engine().identityFailed(Outcome::ServiceDown, u"aborted"_s);
    engine().identityPageRefused(u"muu.example"_s);
    QTRY_COMPARE(m_stage->visit->step(), Step::VerifyOutcome);
    QCOMPARE(m_stage->visit->flow().outcome(), std::optional(Outcome::Expired));
}

void VerifyTest::whatAnOldViewReportsIsDropped()
{
    startAttempt();
    IdentityViewListener &old = engine();
    QVERIFY(m_stage->press(u"Cancel and start over"_s));
    const auto reportEverything = [&old] {
        old.identityAddressChanged(QUrl(u"https://id.pohjola.example/done"_s));
        old.identityLoading(true);
        old.identityLoading(false);
        old.identityPageRefused(u"muu.example"_s);
        old.identityResourceRefused(u"muu.example"_s);
        old.identityFailed(Outcome::ViewCrashed, u"late"_s);
        old.identityAddressFilled(true);
        old.identityFieldFocused(FieldKind::Text);
        QTest::qWait(50);
    };
    reportEverything();
    QCOMPARE(m_stage->visit->flow().outcome(), std::optional(Outcome::Cancelled));
    QVERIFY(m_stage->press(u"Try again"_s));
    QTRY_COMPARE(m_stage->views.records.size(), size_t(2));
    reportEverything();
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->views.last().destroyed);
    QVERIFY(m_stage->told<link::HostRefused>().isEmpty());
    QVERIFY(m_stage->words().contains(u"Opening the identity service"));
}

void VerifyTest::aRefusedPageHasItsScreenAndAWayBack()
{
    startAttempt();
    goes(u"https://id.pohjola.example/"_s);
    engine().identityPageRefused(u"mainos.example"_s);
    QTRY_COMPARE(m_stage->visit->step(), Step::VerifyOutcome);
    QVERIFY(m_stage->words().contains(u"This page is not needed here"));
    QCOMPARE(m_stage->told<link::HostRefused>(), QList<link::HostRefused>{{u"mainos.example"_s}});
    QVERIFY(m_stage->press(u"Try again"_s));
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QTRY_COMPARE(m_stage->views.records.size(), size_t(2));
    QCOMPARE(m_stage->views.last().starts, 1);
    QCOMPARE(m_stage->views.last().address, u"ab1234@opiskelija.pohjola.example"_s);
}

void VerifyTest::aRefusedResourceDisturbsNobody()
{
    startAttempt();
    engine().identityResourceRefused(u"tilasto.example"_s);
    QTest::qWait(50);
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QCOMPARE(m_stage->told<link::HostRefused>(), QList<link::HostRefused>{{u"tilasto.example"_s}});
}

void VerifyTest::askedWhetherResetYes()
{
    startAttempt();
    goes(u"https://id.pohjola.example/"_s);
    QVERIFY(!m_stage->button(u"Yes"_s));
    goes(u"https://tunnistus.example/"_s);
    goes(u"https://pankki.example/"_s);
    goes(u"https://tunnistus.example/"_s);
    goes(u"https://id.pohjola.example/back"_s);
    QVERIFY(m_stage->words().contains(u"Does the page say that your MFA settings have been reset?"));
    QVERIFY(m_stage->press(u"Yes"_s));
    QCOMPARE(m_stage->visit->step(), Step::Wait);
    QVERIFY(m_stage->views.last().destroyed);
}

void VerifyTest::askedWhetherResetNotYet()
{
    startAttempt();
    goes(u"https://id.pohjola.example/"_s);
    goes(u"https://tunnistus.example/"_s);
    goes(u"https://id.pohjola.example/back"_s);
    engine().identityLoading(false);
    QVERIFY(m_stage->press(u"Not yet"_s));
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->views.last().destroyed);
    QVERIFY(!m_stage->button(u"Not yet"_s));
    QVERIFY(m_stage->words().contains(u"“MFA reset (en)”"));
    QCOMPARE(m_stage->window->focusWidget(), m_stage->views.last().widget.data());
    // The next page of the service may be the one: the question comes again.
    goes(u"https://id.pohjola.example/next"_s);
    QVERIFY(m_stage->button(u"Not yet"_s));
}

void VerifyTest::anEngineThatCannotBeLoadedIsSaid()
{
    m_stage->viewsBroken = true;
    QVERIFY(m_stage->show());
    QVERIFY(m_stage->goTo(Step::Verify));
    QTRY_COMPARE(m_stage->visit->step(), Step::VerifyOutcome);
    QVERIFY(m_stage->words().contains(u"This is the kiosk’s fault, not yours."));
}

void VerifyTest::followsTextSizeAndLanguage()
{
    m_stage->window->theme().setTextSize(TextSize::Largest);
    startAttempt();
    QCOMPARE(m_stage->views.last().zooms.first(), 2.0);
    m_stage->window->theme().setTextSize(TextSize::Normal);
    Stage::settle();
    QCOMPARE(m_stage->views.last().zooms.last(), 1.0);
    m_stage->visit->setLanguage(Language::Swedish);
    Stage::settle();
    QCOMPARE(m_stage->views.last().languages.last(), Language::Swedish);
    QCOMPARE(m_stage->views.last().starts, 1);
}

void VerifyTest::theKeyboardComesForWhomItIsWanted()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    startAttempt();
    m_stage->pass(1s);
    goes(u"https://id.pohjola.example/"_s);
    engine().identityLoading(false);
    QVERIFY(!m_stage->find<ScreenKeyboard>());
    engine().identityFieldFocused(FieldKind::Text);
    Stage::settle();
    QVERIFY(m_stage->find<ScreenKeyboard>());
    // It never covers the page: the view gives way.
    auto *keyboard = m_stage->find<ScreenKeyboard>();
    const QWidget *view = m_stage->views.last().widget;
    QVERIFY(view->mapTo(m_stage->window.get(), QPoint(0, view->height())).y()
            <= keyboard->mapTo(m_stage->window.get(), QPoint()).y());
    engine().identityFieldFocused(FieldKind::None);
    QTRY_VERIFY(!m_stage->find<ScreenKeyboard>());
    engine().identityFieldFocused(FieldKind::Secret);
    Stage::settle();
    QVERIFY(m_stage->find<ScreenKeyboard>());
    // The visitor puts it away; it comes again with the next field.
    Q_EMIT keyboard->hideRequested();
    Stage::settle();
    QVERIFY(!m_stage->find<ScreenKeyboard>());
    engine().identityFieldFocused(FieldKind::Digits);
    Stage::settle();
    QVERIFY(m_stage->find<ScreenKeyboard>());
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Never;
    m_stage->pass(1s);
    QVERIFY(!m_stage->find<ScreenKeyboard>());
}

void VerifyTest::thePageStandsStillUnderAFinger()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    startAttempt();
    m_stage->pass(1s);
    goes(u"https://id.pohjola.example/"_s);
    engine().identityLoading(false);
    const QWidget *view = m_stage->views.last().widget;
    const int wholeHeight = view->height();
    const QPoint there = view->mapTo(m_stage->window.get(), view->rect().center() / 4);
    const auto standsStillUntilReleased = [&](bool fieldFocused) {
        const QRect place = view->geometry();
        QTest::mousePress(m_stage->window->windowHandle(), Qt::LeftButton, {}, there);
        // The page's field or button has the focus now, and waits for the release.
        engine().identityFieldFocused(fieldFocused ? FieldKind::Text : FieldKind::None);
        // Longer than it takes without a finger.
        const QDeadlineTimer longer(450ms);
        const bool ended = QTest::qWaitFor([&] { return view->geometry() != place || longer.hasExpired(); });
        const bool stood = ended && view->geometry() == place;
        QTest::mouseRelease(m_stage->window->windowHandle(), Qt::LeftButton, {}, there);
        return stood;
    };
    QVERIFY(standsStillUntilReleased(true));
    QTRY_VERIFY(m_stage->find<ScreenKeyboard>());
    QTRY_VERIFY(view->height() < wholeHeight);
    QVERIFY(standsStillUntilReleased(false));
    QTRY_VERIFY(!m_stage->find<ScreenKeyboard>());
    QTRY_COMPARE(view->height(), wholeHeight);
}

void VerifyTest::aPressOnThePageIsPresence()
{
    startAttempt();
    goes(u"https://pankki.example/"_s);
    engine().identityLoading(false);
    m_stage->pass(200s);
    engine().identityPressed();
    Stage::settle();
    m_stage->pass(200s);
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->find<IdleOverlay>());
    m_stage->pass(60s);
    QVERIFY(m_stage->find<IdleOverlay>());
}

void VerifyTest::theScreenKeyboardTypesIntoTheView()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    startAttempt();
    m_stage->pass(1s);
    goes(u"https://pankki.example/"_s);
    engine().identityLoading(false);
    engine().identityFieldFocused(FieldKind::Text);
    Stage::settle();
    auto *keyboard = m_stage->find<ScreenKeyboard>();
    QVERIFY(keyboard);
    Q_EMIT keyboard->textTyped(u"å1"_s);
    Q_EMIT keyboard->keyPressed(Qt::Key_Backspace);
    QCOMPARE(m_stage->views.last().typed, u"å1"_s);
    QCOMPARE(m_stage->views.last().keys, QList<int>{Qt::Key_Backspace});
}

void VerifyTest::nothingOfAnAddressButTheHostIsShownOrLogged()
{
    startAttempt();
    goes(u"https://pankki.example/secret-path?hetu=010170-123A#secret-part"_s);
    for (const QWidget *widget : m_stage->window->findChildren<QWidget *>()) {
        const QString seen =
            widget->accessibleName() + widget->accessibleDescription() + widget->toolTip() + widget->windowTitle();
        QVERIFY(!seen.contains(u"secret"));
        QVERIFY(!seen.contains(u"010170"));
    }
    QVERIFY(!m_stage->words().contains(u"secret"));
    QVERIFY(m_stage->words().contains(u"pankki.example"));
    for (const link::ToHost &message : std::as_const(m_stage->messages)) {
        QVERIFY(!link::serialise(message).contains("010170"));
        QVERIFY(!link::serialise(message).contains("ab1234"));
    }
}

void VerifyTest::theTimeLeftStandsInTheBand()
{
    startAttempt();
    m_stage->pass(10s);
    QVERIFY2(m_stage->words().contains(u"Time left for this page 3:50"), qPrintable(m_stage->words()));
    m_stage->pass(60s);
    QVERIFY(m_stage->words().contains(u"Time left for this page 2:50"));
}

void VerifyTest::fiveAttemptsAndThenStaff()
{
    startAttempt();
    for (int attempt = 1; attempt <= 5; ++attempt) {
        QTRY_COMPARE(m_stage->views.records.size(), size_t(attempt));
        QVERIFY(m_stage->press(u"Cancel and start over"_s));
        if (attempt == 4)
            QVERIFY(m_stage->words().contains(u"1 attempt(s) left") || m_stage->words().contains(u"1 attempt left"));
        QCOMPARE(m_stage->press(u"Try again"_s), attempt < 5);
    }
    QVERIFY(m_stage->words().contains(u"the desk in the hall (en)"));
    QCOMPARE(m_stage->views.records.size(), size_t(5));
}

QTEST_MAIN(VerifyTest)
#include "VerifyTest.moc"
