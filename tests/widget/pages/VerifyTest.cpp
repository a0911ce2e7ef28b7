// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "session/GuidanceStrip.h"
#include "session/IdleOverlay.h"
#include "session/VerifyPage.h"
#include "support/Methods.h"
#include "support/StrictTest.h"
#include "widgets/ScreenKey.h"
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
    void theDoneAddressCountsWhenItsPageStands();
    void aDoneAddressAloneIsNotDone_data();
    void aDoneAddressAloneIsNotDone();
    void aPassThatIsShownOnceKeepsItsPage();
    void theFirstEndCounts();
    void whatAnOldViewReportsIsDropped();
    void aRefusedPageHasItsScreenAndAWayBack();
    void aRefusedResourceDisturbsNobody();
    void theResetCanAlwaysBeSaid_data();
    void theResetCanAlwaysBeSaid();
    void askedOnReturnWhereNoAddressTells();
    void notAskedWhereAnAddressTells();
    void afterNotYetItCanBeSaidAtOnce();
    void theQuestionHasTheFocus();
    void theQuestionWaitsForThePage();
    void anEngineThatCannotBeLoadedIsSaid();
    void followsTextSizeAndLanguage();
    void theKeyboardComesForWhomItIsWanted();
    void thePageStandsStillUnderAFinger();
    void theScreenKeyboardTypesIntoTheView();
    void capitalsAndSignsOutliveTheTick();
    void aPageThatChangesItsAddressKeepsItsField();
    void theAddressKeyboardIsForAddressesAlone();
    void aKeyCallsTheKeyboardWhereThePageTellsOfNoField();
    void aPressOnThePageIsPresence();
    void nothingOfAnAddressButTheHostIsShownOrLogged();
    void theTimeLeftStandsInTheBand();
    void oneClockAndItIsTheProviders();
    void aSlowPageIsSaidToBeOnItsWay();
    void anAddressThatWasNotKeptIsSaid();
    void windowsOfThePageCanBeClosed();
    void fiveAttemptsAndThenStaff();

private:
    void startAttempt();
    IdentityViewListener &engine() { return *m_stage->views.last().listener; }
    void goes(const QString &url)
    {
        engine().identityAddressChanged(QUrl(url));
        Stage::settle();
    }
    /// As the engine tells of a page that arrives.
    void loads(const QString &url, bool well = true)
    {
        engine().identityLoading(true);
        engine().identityAddressChanged(QUrl(url));
        engine().identityPageArrived(QUrl(url), well);
        engine().identityLoading(false);
        Stage::settle();
    }
    /// For longer than the page of a done-address must stand.
    bool staysInVerify() const
    {
        const QDeadlineTimer longer(2s);
        return QTest::qWaitFor([&] { return m_stage->visit->step() != Step::Verify || longer.hasExpired(); })
            && m_stage->visit->step() == Step::Verify;
    }
    void forgetDone()
    {
        m_stage->config.profile.identity.outcomes.removeIf(
            [](const OutcomeRule &rule) { return rule.outcome == Outcome::Done; });
    }
    std::unique_ptr<Stage> m_stage;
};

namespace
{

const QString resetDone = u"My settings have been reset"_s;
const QString service = u"https://id.pohjola.example/"_s;
const QString done = u"https://id.pohjola.example/done"_s;

} // namespace

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
    QCOMPARE(view.method, suomiFi);
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

void VerifyTest::theDoneAddressCountsWhenItsPageStands()
{
    startAttempt();
    engine().identityLoading(true);
    goes(done);
    QTest::qWait(50);
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->views.last().destroyed);
    engine().identityPageArrived(QUrl(done), true);
    engine().identityLoading(false);
    QTRY_COMPARE(m_stage->visit->step(), Step::Wait);
    QVERIFY(m_stage->views.last().destroyed);
    QCOMPARE(m_stage->visit->resetReadyAt()->left(m_stage->clock), Milliseconds{600s});
}

void VerifyTest::aDoneAddressAloneIsNotDone_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"error", "nothing came", "redirected", "went on by itself", "shown while it loads"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void VerifyTest::aDoneAddressAloneIsNotDone()
{
    QFETCH(QString, how);
    startAttempt();
    loads(service);
    if (how == u"error") {
        loads(done, false);
    } else if (how == u"nothing came" || how == u"shown while it loads") {
        engine().identityLoading(true);
        goes(done);
        engine().identityLoading(false);
    } else if (how == u"redirected") {
        engine().identityLoading(true);
        goes(done);
        goes(service + u"sorry"_s);
        engine().identityPageArrived(QUrl(service + u"sorry"_s), true);
        engine().identityLoading(false);
    } else {
        loads(done);
        loads(service + u"sorry"_s);
    }
    QVERIFY(staysInVerify());
    // It can be said all the same.
    QVERIFY(m_stage->press(resetDone));
    QVERIFY(m_stage->press(u"Yes, it says so"_s));
    QCOMPARE(m_stage->visit->step(), Step::Wait);
}

void VerifyTest::aPassThatIsShownOnceKeepsItsPage()
{
    m_stage->config.profile.identity.result = ServiceResult::OneTimePass;
    startAttempt();
    loads(service);
    loads(u"https://tunnistus.example/"_s);
    loads(done);
    QVERIFY(staysInVerify());
    QVERIFY(!m_stage->button(resetDone));
    QVERIFY(!m_stage->button(u"Not yet"_s));
    QVERIFY(m_stage->words().contains(u"Write down the pass"));
    QVERIFY(m_stage->press(u"I have written it down"_s));
    QVERIFY(m_stage->words().contains(u"It is shown only once"));
    QVERIFY(m_stage->press(u"Yes, I have it"_s));
    QCOMPARE(m_stage->visit->step(), Step::Wait);
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

void VerifyTest::theResetCanAlwaysBeSaid_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("no address is told") << QStringList();
    QTest::newRow("the service alone") << QStringList{service};
    QTest::newRow("the address of the page changes") << QStringList{service, service + u"#/reset"_s};
    QTest::newRow("at a provider") << QStringList{service, u"https://tunnistus.example/"_s};
    QTest::newRow("back again") << QStringList{service, u"https://tunnistus.example/"_s, service + u"back"_s};
}

void VerifyTest::theResetCanAlwaysBeSaid()
{
    QFETCH(QStringList, addresses);
    startAttempt();
    QVERIFY(!m_stage->button(resetDone));
    engine().identityLoading(true);
    for (const QString &address : std::as_const(addresses))
        goes(address);
    engine().identityLoading(false);
    Stage::settle();
    QCOMPARE(m_stage->window->currentPage()->band().main.text, resetDone);
    QVERIFY(m_stage->press(resetDone));
    // The browser is thrown away then: asked once more, and nothing has happened yet.
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->views.last().destroyed);
    QVERIFY(m_stage->words().contains(u"Does the page say that your MFA settings have been reset?"));
    QVERIFY(m_stage->button(resetDone));
    QVERIFY(m_stage->press(u"Yes, it says so"_s));
    QCOMPARE(m_stage->visit->step(), Step::Wait);
    QVERIFY(m_stage->views.last().destroyed);
}

void VerifyTest::askedOnReturnWhereNoAddressTells()
{
    forgetDone();
    startAttempt();
    loads(service);
    QVERIFY(!m_stage->button(u"Yes, it says so"_s));
    loads(u"https://tunnistus.example/"_s);
    loads(u"https://pankki.example/"_s);
    loads(u"https://tunnistus.example/"_s);
    loads(service + u"back"_s);
    QVERIFY(m_stage->words().contains(u"Does the page say that your MFA settings have been reset?"));
    QVERIFY(m_stage->press(u"Yes, it says so"_s));
    QCOMPARE(m_stage->visit->step(), Step::Wait);
}

void VerifyTest::notAskedWhereAnAddressTells()
{
    startAttempt();
    loads(service);
    loads(u"https://tunnistus.example/"_s);
    loads(service + u"back"_s);
    QVERIFY(!m_stage->button(u"Yes, it says so"_s));
    QVERIFY(!m_stage->words().contains(u"Does the page say"));
    QVERIFY(m_stage->button(resetDone));
}

void VerifyTest::afterNotYetItCanBeSaidAtOnce()
{
    forgetDone();
    startAttempt();
    loads(service);
    loads(u"https://tunnistus.example/"_s);
    loads(service + u"back"_s);
    QVERIFY(m_stage->press(u"Not yet"_s));
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->views.last().destroyed);
    QVERIFY(!m_stage->button(u"Not yet"_s));
    QCOMPARE(m_stage->window->focusWidget(), m_stage->views.last().widget.data());
    // The page's own play with its address is no new page, and nobody is asked at each letter.
    goes(service + u"back?q=1"_s);
    QVERIFY(!m_stage->button(u"Not yet"_s));
    QVERIFY(m_stage->press(resetDone));
    QVERIFY(m_stage->press(u"Not yet"_s));
    // The next page of the service may be the one: the question comes again.
    loads(service + u"next"_s);
    QVERIFY(m_stage->press(u"Yes, it says so"_s));
    QCOMPARE(m_stage->visit->step(), Step::Wait);
}

void VerifyTest::theQuestionHasTheFocus()
{
    forgetDone();
    startAttempt();
    loads(service);
    const auto tabLeadsToYes = [this] {
        const QWidget *question = m_stage->window->focusWidget();
        if (!question || question->accessibleName() != u"Does the page say that your MFA settings have been reset?")
            return false;
        QTest::keyClick(m_stage->window.get(), Qt::Key_Tab);
        return m_stage->window->focusWidget() == m_stage->button(u"Yes, it says so"_s);
    };
    QVERIFY(m_stage->press(resetDone));
    QVERIFY(tabLeadsToYes());
    QVERIFY(m_stage->press(u"Not yet"_s));
    loads(u"https://tunnistus.example/"_s);
    loads(service + u"back"_s);
    QVERIFY(tabLeadsToYes());
}

void VerifyTest::theQuestionWaitsForThePage()
{
    forgetDone();
    startAttempt();
    loads(service);
    loads(u"https://tunnistus.example/"_s);
    engine().identityLoading(true);
    goes(service + u"back"_s);
    QVERIFY(!m_stage->button(u"Yes, it says so"_s));
    engine().identityLoading(false);
    Stage::settle();
    QVERIFY(m_stage->button(u"Yes, it says so"_s));
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

void VerifyTest::capitalsAndSignsOutliveTheTick()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    startAttempt();
    m_stage->pass(1s);
    loads(u"https://pankki.example/"_s);
    engine().identityTextFieldFocused(true, true, false);
    Stage::settle();
    auto *keyboard = m_stage->find<ScreenKeyboard>();
    QVERIFY(keyboard);
    const auto strike = [&](const QString &name) {
        for (auto *key : keyboard->findChildren<ScreenKey *>()) {
            if (key->isVisible() && key->accessibleName() == name) {
                QTest::mouseClick(key, Qt::LeftButton);
                // A person's pace: the window looks at its clock in between.
                m_stage->pass(1s);
                return true;
            }
        }
        return false;
    };
    QVERIFY(strike(u"Capital letter"_s));
    QVERIFY(strike(u"Q"_s));
    QVERIFY(strike(u"a"_s));
    QVERIFY(strike(u"Signs"_s));
    QVERIFY(strike(u"per cent"_s));
    QVERIFY(strike(u"Letters"_s));
    QVERIFY(strike(u"b"_s));
    QCOMPARE(m_stage->views.last().typed, u"Qa%b"_s);
}

void VerifyTest::aPageThatChangesItsAddressKeepsItsField()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    startAttempt();
    m_stage->pass(1s);
    loads(u"https://pankki.example/"_s);
    engine().identityTextFieldFocused(true, false, false);
    Stage::settle();
    auto *keyboard = m_stage->find<ScreenKeyboard>();
    QVERIFY(keyboard);
    for (int letters = 1; letters < 4; ++letters) {
        goes(u"https://pankki.example/?q=%1"_s.arg(letters));
        QVERIFY(keyboard->isVisible());
    }
    // Another page has come, and tells of no field.
    loads(u"https://pankki.example/next"_s);
    QTRY_VERIFY(!keyboard->isVisible());
}

void VerifyTest::theAddressKeyboardIsForAddressesAlone()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    m_stage->config.profile.identity.addressFields = {u"#user"_s};
    startAttempt();
    m_stage->pass(1s);
    loads(service);
    for (const bool secret : {false, true}) {
        engine().identityTextFieldFocused(true, secret, false);
        Stage::settle();
        QVERIFY(m_stage->find<ScreenKeyboard>());
        QCOMPARE(m_stage->find<ScreenKeyboard>()->mode(), ScreenKeyboard::Mode::Text);
    }
}

void VerifyTest::aKeyCallsTheKeyboardWhereThePageTellsOfNoField()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    startAttempt();
    m_stage->pass(1s);
    loads(u"https://pankki.example/"_s);
    QVERIFY(!m_stage->find<ScreenKeyboard>());
    QVERIFY(m_stage->press(u"Show the keyboard"_s));
    Stage::settle();
    auto *keyboard = m_stage->find<ScreenKeyboard>();
    QVERIFY(keyboard);
    QVERIFY(!m_stage->button(u"Show the keyboard"_s));
    Q_EMIT keyboard->textTyped(u"x"_s);
    QCOMPARE(m_stage->views.last().typed, u"x"_s);
    Q_EMIT keyboard->hideRequested();
    Stage::settle();
    QVERIFY(!keyboard->isVisible());
    // A keyboard that was put away in a field comes back the same way.
    engine().identityTextFieldFocused(true, false, false);
    Stage::settle();
    Q_EMIT keyboard->hideRequested();
    QVERIFY(m_stage->press(u"Show the keyboard"_s));
    QVERIFY(keyboard->isVisible());
    // Not for those who type on keys.
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Never;
    m_stage->pass(1s);
    QVERIFY(!m_stage->button(u"Show the keyboard"_s));
    QVERIFY(!keyboard->isVisible());
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

void VerifyTest::oneClockAndItIsTheProviders()
{
    m_stage->method = candourId;
    startAttempt();
    loads(service);
    m_stage->pass(19s);
    QVERIFY2(m_stage->words().contains(u"Time left for Candour ID 9:41"), qPrintable(m_stage->words()));
    QVERIFY(!m_stage->words().contains(u"Time left for this page"));
    // The hands are at the phone: nobody is asked, let alone erased.
    m_stage->pass(570s);
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->find<IdleOverlay>());
    QTest::keyClick(m_stage->window.get(), Qt::Key_Shift);
    m_stage->pass(20s);
    QVERIFY2(m_stage->words().contains(u"The time for Candour ID may be over"), qPrintable(m_stage->words()));
    QVERIFY(m_stage->button(resetDone));
}

void VerifyTest::aSlowPageIsSaidToBeOnItsWay()
{
    startAttempt();
    loads(service);
    engine().identityLoading(true);
    QVERIFY(!m_stage->words().contains(u"The next page is loading"));
    QTRY_VERIFY(m_stage->words().contains(u"The next page is loading"));
    engine().identityLoading(false);
    Stage::settle();
    QVERIFY(!m_stage->words().contains(u"The next page is loading"));
}

void VerifyTest::anAddressThatWasNotKeptIsSaid()
{
    TrailItem name;
    name.word = {u"Username"_s, u"Username"_s, u"Username"_s};
    name.action = TrailItem::Action::TypeName;
    m_stage->config.profile.identity.trail.prepend(name);
    startAttempt();
    loads(service);
    QVERIFY2(m_stage->words().contains(u"“Username”: it is filled in for you."), qPrintable(m_stage->words()));
    QVERIFY(m_stage->press(u"Cancel and start over"_s));
    m_stage->visit->setAddress({});
    QVERIFY(m_stage->press(u"Try again"_s));
    QTRY_COMPARE(m_stage->views.records.size(), size_t(2));
    loads(service);
    QVERIFY2(m_stage->words().contains(u"“Username”: type it yourself"), qPrintable(m_stage->words()));
}

void VerifyTest::windowsOfThePageCanBeClosed()
{
    startAttempt();
    loads(service);
    engine().identityWindows(1);
    Stage::settle();
    QVERIFY(m_stage->press(u"Close this window"_s));
    QCOMPARE(m_stage->views.last().windowsClosed, 1);
    engine().identityWindows(0);
    Stage::settle();
    QVERIFY(!m_stage->button(u"Close this window"_s));
    QVERIFY(m_stage->button(resetDone));
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
