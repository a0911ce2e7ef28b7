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
    void theEngineIsReadyBeforeAMethodIsChosen();
    void aReadyEngineThatFailsIsReplacedUnseen();
    void aPlaceholderStandsUntilThereIsAPage();
    void cancellingThrowsTheViewAway();
    void cancellingBeforeTheEngineIsThereMakesNone();
    void endsAsTheEngineReports_data();
    void endsAsTheEngineReports();
    void theFirstEndCounts();
    void whatAnOldViewReportsIsDropped();
    void aRefusedPageHasItsScreenAndAWayBack();
    void aRefusedResourceDisturbsNobody();
    void anEngineThatCannotBeLoadedIsSaid();
    void followsTextSizeAndLanguage();
    void aPressOnThePageIsPresence();
    void nothingOfAnAddressButTheHostIsShownOrLogged();
    void theTimeLeftStandsInTheBand();
    void oneClockAndItIsTheProviders();
    void aSlowPageIsSaidToBeOnItsWay();
    void anAddressThatWasNotKeptIsSaid();
    void whatWasTypedOnAnEarlierPageIsNotAskedForAgain();
    void windowsOfThePageCanBeClosed();
    void fiveAttemptsAndThenStaff();

private:
    std::unique_ptr<Stage> m_stage;
};

void VerifyTest::init()
{
    StrictTest::init();
    m_stage = std::make_unique<Stage>();
}

void VerifyTest::oneAttemptIsOneViewThatStartsOnce()
{
    QVERIFY(m_stage->startAttempt());
    const FakeIdentityViews::Record &view = m_stage->views.last();
    QCOMPARE(view.starts, 1);
    QCOMPARE(view.address, u"ab1234@opiskelija.pohjola.example"_s);
    QCOMPARE(view.method, suomiFi);
    QCOMPARE(view.languages, QList<Language>{Language::English});
    m_stage->goes(u"https://id.pohjola.example/"_s);
    m_stage->pass(30s);
    QCOMPARE(view.starts, 1);
    // A second view of this attempt would have come before the next one's.
    QVERIFY(m_stage->press(u"Stop identifying"_s));
    QVERIFY(m_stage->press(u"Try again"_s));
    QTRY_VERIFY(m_stage->views.records.size() > 1);
    QCOMPARE(m_stage->views.records.size(), size_t(2));
    QCOMPARE(m_stage->views.records.front()->starts, 1);
}

void VerifyTest::theEngineIsReadyBeforeAMethodIsChosen()
{
    QVERIFY(m_stage->show());
    QVERIFY2(m_stage->views.made.empty(), "nobody has begun");
    QVERIFY(m_stage->goTo(Step::Address));
    QTRY_COMPARE(m_stage->views.made.size(), size_t(1));
    const auto view = m_stage->views.made.front();
    QVERIFY(view->warm);
    QCOMPARE(view->starts, 0);
    QCOMPARE(m_stage->visit->step(), Step::Address);
    m_stage->visit->setLanguage(Language::Swedish);
    QVERIFY(m_stage->goTo(Step::Verify));
    QCOMPARE(view->starts, 1);
    QCOMPARE(m_stage->views.made.size(), size_t(1));
    QCOMPARE(view->address, u"ab1234@opiskelija.pohjola.example"_s);
    QCOMPARE(view->method, suomiFi);
    QCOMPARE(view->languages, QList<Language>{Language::Swedish});
}

void VerifyTest::aReadyEngineThatFailsIsReplacedUnseen()
{
    QVERIFY(m_stage->show());
    QVERIFY(m_stage->goTo(Step::Address));
    QTRY_COMPARE(m_stage->views.made.size(), size_t(1));
    const auto view = m_stage->views.made.front();
    view->listener->identityFailed(Outcome::ViewCrashed, u"renderer gone"_s);
    Stage::settle();
    QVERIFY(view->destroyed);
    QCOMPARE(m_stage->visit->step(), Step::Address);
    QVERIFY(m_stage->startAttempt());
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QCOMPARE(m_stage->views.last().starts, 1);
}

void VerifyTest::aPlaceholderStandsUntilThereIsAPage()
{
    QVERIFY(m_stage->show());
    QVERIFY(m_stage->goTo(Step::Verify));
    QVERIFY(m_stage->words().contains(u"Opening the identity service"));
    QTRY_COMPARE(m_stage->views.records.size(), size_t(1));
    m_stage->engine().identityLoading(true);
    Stage::settle();
    QVERIFY(m_stage->words().contains(u"The strip above always says whose page you see."));
    m_stage->goes(u"https://id.pohjola.example/"_s);
    m_stage->engine().identityLoading(false);
    Stage::settle();
    QVERIFY(!m_stage->words().contains(u"The strip above always says whose page you see."));
    QVERIFY(m_stage->views.last().widget->isVisible());
    QCOMPARE(m_stage->window->focusWidget(), m_stage->views.last().widget.data());
}

void VerifyTest::cancellingThrowsTheViewAway()
{
    QVERIFY(m_stage->startAttempt());
    const auto view = m_stage->views.records.back();
    QVERIFY(m_stage->press(u"Stop identifying"_s));
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
    QVERIFY(m_stage->press(u"Stop identifying"_s));
    QVERIFY(m_stage->views.records.empty());
    // It would have come before the next attempt's.
    QVERIFY(m_stage->press(u"Try again"_s));
    QTRY_VERIFY(!m_stage->views.records.empty());
    QCOMPARE(m_stage->views.records.size(), size_t(1));
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
    QVERIFY(m_stage->startAttempt());
    m_stage->goes(u"https://id.pohjola.example/"_s);
    m_stage->engine().identityFailed(outcome, u"detail for the log"_s);
    QTRY_COMPARE(m_stage->visit->step(), Step::VerifyOutcome);
    QCOMPARE(m_stage->visit->flow().outcome(), std::optional(outcome));
    QVERIFY(m_stage->views.last().destroyed);
    QVERIFY(!m_stage->words().contains(u"detail for the log"));
}

void VerifyTest::theFirstEndCounts()
{
    QVERIFY(m_stage->startAttempt());
    m_stage->goes(u"https://id.pohjola.example/expired"_s);
    m_stage->engine().identityFailed(Outcome::ServiceDown, u"aborted"_s);
    m_stage->engine().identityPageRefused(u"muu.example"_s);
    QTRY_COMPARE(m_stage->visit->step(), Step::VerifyOutcome);
    QCOMPARE(m_stage->visit->flow().outcome(), std::optional(Outcome::Expired));
}

void VerifyTest::whatAnOldViewReportsIsDropped()
{
    QVERIFY(m_stage->startAttempt());
    IdentityViewListener &old = m_stage->engine();
    QVERIFY(m_stage->press(u"Stop identifying"_s));
    const auto reportEverything = [&old] {
        old.identityAddressChanged(QUrl(u"https://id.pohjola.example/done"_s));
        old.identityLoading(true);
        old.identityLoading(false);
        old.identityPageRefused(u"muu.example"_s);
        old.identityResourceRefused(u"muu.example"_s);
        old.identityFailed(Outcome::ViewCrashed, u"late"_s);
        old.identityAddressFilled(true);
        old.identityFieldFocused(FieldKind::Text);
        Stage::settle();
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
    QVERIFY(m_stage->startAttempt());
    m_stage->goes(u"https://id.pohjola.example/"_s);
    m_stage->engine().identityPageRefused(u"mainos.example"_s);
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
    QVERIFY(m_stage->startAttempt());
    m_stage->engine().identityResourceRefused(u"tilasto.example"_s);
    Stage::settle();
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QCOMPARE(m_stage->told<link::HostRefused>(), QList<link::HostRefused>{{u"tilasto.example"_s}});
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
    QVERIFY(m_stage->startAttempt());
    QCOMPARE(m_stage->views.last().zooms.first(), 2.0);
    m_stage->window->theme().setTextSize(TextSize::Normal);
    Stage::settle();
    QCOMPARE(m_stage->views.last().zooms.last(), 1.0);
    m_stage->visit->setLanguage(Language::Swedish);
    Stage::settle();
    QCOMPARE(m_stage->views.last().languages.last(), Language::Swedish);
    QCOMPARE(m_stage->views.last().starts, 1);
}

void VerifyTest::aPressOnThePageIsPresence()
{
    QVERIFY(m_stage->startAttempt());
    m_stage->goes(u"https://pankki.example/"_s);
    m_stage->engine().identityLoading(false);
    m_stage->pass(200s);
    m_stage->engine().identityPressed();
    Stage::settle();
    m_stage->pass(200s);
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->find<IdleOverlay>());
    m_stage->pass(60s);
    QVERIFY(m_stage->find<IdleOverlay>());
}

void VerifyTest::nothingOfAnAddressButTheHostIsShownOrLogged()
{
    QVERIFY(m_stage->startAttempt());
    m_stage->goes(u"https://pankki.example/secret-path?hetu=010170-123A#secret-part"_s);
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
    QVERIFY(m_stage->startAttempt());
    m_stage->pass(10s);
    QVERIFY2(m_stage->words().contains(u"Closes if nothing is pressed: 3:50"), qPrintable(m_stage->words()));
    m_stage->pass(60s);
    QVERIFY(m_stage->words().contains(u"Closes if nothing is pressed: 2:50"));
}

void VerifyTest::oneClockAndItIsTheProviders()
{
    m_stage->method = candourId;
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    m_stage->pass(19s);
    QVERIFY2(m_stage->words().contains(u"Time left for Candour ID: 9:41"), qPrintable(m_stage->words()));
    QVERIFY(!m_stage->words().contains(u"Closes if nothing is pressed"));
    // The hands are at the phone: nobody is asked, let alone erased.
    m_stage->pass(570s);
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->find<IdleOverlay>());
    QTest::keyClick(m_stage->window.get(), Qt::Key_Shift);
    m_stage->pass(20s);
    QVERIFY2(m_stage->words().contains(u"The time for Candour ID may be over"), qPrintable(m_stage->words()));
    QVERIFY(m_stage->button(resetDoneButton));
}

void VerifyTest::aSlowPageIsSaidToBeOnItsWay()
{
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    m_stage->engine().identityLoading(true);
    QVERIFY(!m_stage->words().contains(u"The next page is loading"));
    QTRY_VERIFY(m_stage->words().contains(u"The next page is loading"));
    m_stage->engine().identityLoading(false);
    Stage::settle();
    QVERIFY(!m_stage->words().contains(u"The next page is loading"));
}

void VerifyTest::anAddressThatWasNotKeptIsSaid()
{
    TrailItem name;
    name.word = {u"Username"_s, u"Username"_s, u"Username"_s};
    name.action = TrailItem::Action::TypeName;
    m_stage->config.profile.identity.trail.prepend(name);
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    QVERIFY2(m_stage->words().contains(u"“Username”: it is filled in for you."), qPrintable(m_stage->words()));
    QVERIFY(m_stage->press(u"Stop identifying"_s));
    m_stage->visit->setAddress({});
    QVERIFY(m_stage->press(u"Try again"_s));
    QTRY_COMPARE(m_stage->views.records.size(), size_t(2));
    m_stage->loads(serviceAddress);
    QVERIFY2(m_stage->words().contains(u"“Username”: type it yourself"), qPrintable(m_stage->words()));
}

/// Of a service whose addresses tick nothing.
void VerifyTest::whatWasTypedOnAnEarlierPageIsNotAskedForAgain()
{
    using Action = TrailItem::Action;
    QList<TrailItem> &trail = m_stage->config.profile.identity.trail;
    trail.clear();
    for (const auto &[word, action] :
         {std::pair{u"User"_s, Action::TypeName}, std::pair{u"Code"_s, Action::TypeCode},
          std::pair{u"Continue"_s, Action::Press}, std::pair{u"Pass"_s, Action::TypeCode}}) {
        TrailItem item;
        item.word = {word, word, word};
        item.action = action;
        trail << item;
    }
    const auto asksFor = [this](const QString &field) { return m_stage->words().contains(u'“' + field + u"”: "); };
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    // Nothing is known of a page that has taken no address.
    m_stage->loads(serviceAddress + u"other"_s);
    QVERIFY2(asksFor(u"User"_s) && asksFor(u"Code"_s), qPrintable(m_stage->words()));
    m_stage->loads(serviceAddress);
    m_stage->engine().identityAddressFilled(true);
    Stage::settle();
    QVERIFY(asksFor(u"Code"_s));
    // The same page once more, because the code was wrong; and one that changes its address itself.
    m_stage->loads(serviceAddress);
    QVERIFY(asksFor(u"User"_s) && asksFor(u"Code"_s));
    m_stage->goes(serviceAddress + u"part"_s);
    QVERIFY(asksFor(u"Code"_s));
    m_stage->loads(serviceAddress + u"phone"_s);
    QVERIFY2(!asksFor(u"User"_s) && !asksFor(u"Code"_s), qPrintable(m_stage->words()));
    QVERIFY(!m_stage->window->findChild<GuidanceStrip *>()->instruction().contains(u"Code (the digits"));
    // A field behind a word to press may stand on this page.
    QVERIFY(asksFor(u"Pass"_s));
    m_stage->loads(serviceAddress);
    QVERIFY(asksFor(u"User"_s) && asksFor(u"Code"_s));
}

void VerifyTest::windowsOfThePageCanBeClosed()
{
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    m_stage->engine().identityWindows(1);
    Stage::settle();
    QVERIFY(m_stage->press(u"Close this window"_s));
    QCOMPARE(m_stage->views.last().windowsClosed, 1);
    m_stage->engine().identityWindows(0);
    Stage::settle();
    QVERIFY(!m_stage->button(u"Close this window"_s));
    QVERIFY(m_stage->button(resetDoneButton));
}

void VerifyTest::fiveAttemptsAndThenStaff()
{
    QVERIFY(m_stage->startAttempt());
    for (int attempt = 1; attempt <= 5; ++attempt) {
        QTRY_COMPARE(m_stage->views.records.size(), size_t(attempt));
        QVERIFY(m_stage->press(u"Stop identifying"_s));
        if (attempt == 4)
            QVERIFY(m_stage->words().contains(u"1 attempt(s) left") || m_stage->words().contains(u"1 attempt left"));
        QCOMPARE(m_stage->press(u"Try again"_s), attempt < 5);
    }
    QVERIFY(m_stage->words().contains(u"the desk in the hall (en)"));
    QCOMPARE(m_stage->views.records.size(), size_t(5));
}

KIOSK_WIDGET_TEST(VerifyTest)
#include "VerifyTest.moc"
