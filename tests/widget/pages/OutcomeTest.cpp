// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QSet>

using namespace kiosk;
using namespace Qt::StringLiterals;

class OutcomeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void eachHasAScreenOfItsOwn_data();
    void eachHasAScreenOfItsOwn();
    void noTwoSayTheSame();
    void theMainButtonLeadsOn_data();
    void theMainButtonLeadsOn();
    void theOtherWayIsOfferedWhereThereIsOne();
    void startOverErasesTheVisit();
    void neverAgainAfterACertificateProblem();
    void triesLeftAreSaidWhenFew();
    void theLastTrySendsToStaff();
    void aLanguageChangeKeepsTheScreen();
    void wordsAreTheMethodsOwn();
};

void OutcomeTest::eachHasAScreenOfItsOwn_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("advice");
    QTest::newRow("cancelled") << Outcome::Cancelled << u"The identification was cancelled"_s << u"Start again"_s;
    QTest::newRow("timed out") << Outcome::TimedOut << u"The page waited too long"_s << u"try again"_s;
    QTest::newRow("expired") << Outcome::Expired << u"The 10 minutes are over"_s << u"that it asks for"_s;
    QTest::newRow("device") << Outcome::UnsupportedDevice << u"This phone does not work with Candour ID"_s
                            << u"another phone"_s;
    QTest::newRow("document") << Outcome::UnsupportedDocument << u"This document is not accepted for Candour ID"_s
                              << u"another document"_s;
    QTest::newRow("tries used") << Outcome::TriesUsed << u"The attempts are used up"_s << u"from the beginning"_s;
    QTest::newRow("failed") << Outcome::Failed << u"You could not be identified"_s << u"Try again"_s;
    QTest::newRow("service down") << Outcome::ServiceDown << u"The identity service does not answer"_s
                                  << u"Wait a moment"_s;
    QTest::newRow("certificate") << Outcome::CertificateProblem << u"The kiosk stopped for your safety"_s
                                 << u"Do not identify yourself on this kiosk now."_s;
    QTest::newRow("refused") << Outcome::PageRefused << u"This page is not needed here"_s << u"only what the strip"_s;
    QTest::newRow("crashed") << Outcome::ViewCrashed << u"Sorry, the page broke down"_s << u"Try again"_s;
}

void OutcomeTest::eachHasAScreenOfItsOwn()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, heading);
    QFETCH(QString, advice);
    Stage stage;
    stage.method = candourId;
    QVERIFY(stage.show());
    QVERIFY(stage.goToOutcome(outcome));
    const QString words = stage.words();
    QVERIFY2(words.contains(heading), qPrintable(words));
    QVERIFY2(words.contains(advice), qPrintable(words));
    QVERIFY2(words.contains(u"the desk in the hall (en)"), "no word of the staff");
    QCOMPARE(stage.window->currentPage()->accessibleName().replace(QChar::Nbsp, QChar::Space), heading);
    QVERIFY(stage.button(u"Start over"_s));
    QVERIFY(!stage.window->currentPage()->band().main.text.isEmpty());
}

void OutcomeTest::noTwoSayTheSame()
{
    QSet<QString> seen;
    int screens = 0;
    for (int i = 0; i < outcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        if (outcome == Outcome::Done)
            continue;
        Stage stage;
        QVERIFY(stage.show());
        QVERIFY(stage.goToOutcome(outcome));
        seen << stage.window->currentPage()->accessibleName();
        ++screens;
    }
    QCOMPARE(seen.size(), screens);
}

void OutcomeTest::theMainButtonLeadsOn_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("button");
    QTest::addColumn<Step>("step");
    for (const Outcome outcome : {Outcome::Cancelled, Outcome::TimedOut, Outcome::Expired, Outcome::TriesUsed,
                                  Outcome::Failed, Outcome::ServiceDown, Outcome::PageRefused, Outcome::ViewCrashed})
        QTest::newRow(qPrintable(outcomeName(outcome))) << outcome << u"Try again"_s << Step::Verify;
    // The same phone or document would be refused again.
    for (const Outcome outcome : {Outcome::UnsupportedDevice, Outcome::UnsupportedDocument})
        QTest::newRow(qPrintable(outcomeName(outcome))) << outcome << u"Choose another way"_s << Step::Method;
    QTest::newRow("certificate") << Outcome::CertificateProblem << u"Call staff"_s << Step::VerifyOutcome;
}

void OutcomeTest::theMainButtonLeadsOn()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, button);
    QFETCH(Step, step);
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goToOutcome(outcome));
    QCOMPARE(stage.window->currentPage()->band().main.text, button);
    QVERIFY(stage.press(button));
    QCOMPARE(stage.visit->step(), step);
}

void OutcomeTest::theOtherWayIsOfferedWhereThereIsOne()
{
    {
        Stage stage;
        QVERIFY(stage.show());
        QVERIFY(stage.goToOutcome(Outcome::Failed));
        QVERIFY(stage.press(u"Choose another way"_s));
        QCOMPARE(stage.visit->step(), Step::Method);
    }
    Stage stage;
    stage.config.profile.identity.methods = methodsForTests({suomiFi});
    QVERIFY(stage.show());
    QVERIFY(stage.goToOutcome(Outcome::Failed));
    QVERIFY(!stage.button(u"Choose another way"_s));
    QVERIFY(!stage.words().contains(u"in another way"));
    QVERIFY(stage.press(u"How our staff can help"_s));
    QCOMPARE(stage.visit->step(), Step::NeitherMethod);
}

void OutcomeTest::startOverErasesTheVisit()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goToOutcome(Outcome::Failed));
    QVERIFY(stage.press(u"Start over"_s));
    QCOMPARE(stage.visit->flow().endReason(), std::optional(EndReason::StartedOver));
    QVERIFY(stage.visit->address().isEmpty());
}

void OutcomeTest::neverAgainAfterACertificateProblem()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goToOutcome(Outcome::CertificateProblem));
    QVERIFY(!stage.button(u"Try again"_s));
    QVERIFY(!stage.button(u"Choose another way"_s));
    QVERIFY(!stage.words().contains(u"left"));
}

void OutcomeTest::triesLeftAreSaidWhenFew()
{
    Stage stage;
    stage.config.limits.identityAttempts = 3;
    stage.visit = std::make_unique<Visit>(stage.config, stage.clock, [](const link::ToHost &) {});
    stage.visit->setLanguage(Language::English);
    stage.window = std::make_unique<SessionWindow>(*stage.visit, Ribbon::None, [&stage] { return &stage.views; });
    stage.window->resize(1920, 1080);
    QVERIFY(stage.show());
    QVERIFY(stage.goToOutcome(Outcome::Failed));
    QVERIFY2(stage.words().contains(QRegularExpression(u"\\b2 attempt"_s)), qPrintable(stage.words()));
    QVERIFY(stage.visit->apply(Event::TryAgain));
    QVERIFY(stage.visit->apply(Event::IdentityEnded, {{}, Outcome::Failed}));
    Stage::settle();
    QVERIFY2(stage.words().contains(QRegularExpression(u"\\b1 attempt"_s)), qPrintable(stage.words()));
}

void OutcomeTest::theLastTrySendsToStaff()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goToOutcome(Outcome::Failed));
    for (int i = 0; i < 4; ++i) {
        QVERIFY(stage.visit->apply(Event::TryAgain));
        QVERIFY(stage.visit->apply(Event::IdentityEnded, {{}, Outcome::Failed}));
    }
    Stage::settle();
    QVERIFY(stage.words().contains(u"Our staff will help you from here"));
    QVERIFY(stage.words().contains(u"the desk in the hall (en)"));
    QVERIFY(!stage.button(u"Try again"_s));
    // The people are called from here: no page that leads to another that leads back.
    QVERIFY(stage.press(u"Call staff"_s));
    QCOMPARE(stage.visit->step(), Step::VerifyOutcome);
    QCOMPARE(stage.told<link::HelpCalled>(), QList{link::HelpCalled{true}});
    stage.visit->setHelp({link::HelpState::Called, Deadline{stage.clock.sinceBoot()}, TicketId::first()});
    QVERIFY(stage.words().contains(u"Your number\nA1"));
    QVERIFY(!stage.button(u"Call staff"_s));
    QVERIFY(stage.press(u"Done, free the kiosk"_s));
    QCOMPARE(stage.visit->step(), Step::Ended);
    QVERIFY(stage.told<link::HelpTakenBack>().isEmpty());
}

void OutcomeTest::aLanguageChangeKeepsTheScreen()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.method = candourId;
    QVERIFY(stage.goToOutcome(Outcome::Expired));
    stage.visit->setLanguage(Language::Swedish);
    Stage::settle();
    QVERIFY(stage.words().contains(u"the desk in the hall (sv)"));
    stage.visit->setLanguage(Language::English);
    Stage::settle();
    QVERIFY(stage.words().contains(u"The 10 minutes are over"));
}

void OutcomeTest::wordsAreTheMethodsOwn()
{
    // Nothing of one way is said of another, and what is not known is not said.
    for (const Outcome outcome : {Outcome::Expired, Outcome::UnsupportedDevice, Outcome::UnsupportedDocument,
                                  Outcome::TriesUsed, Outcome::TimedOut}) {
        Stage stage;
        IdentityMethod wallet;
        wallet.id = *MethodId::fromString(u"wallet");
        wallet.name = {u"Lompakko"_s, u"Plånbok"_s, u"Wallet"_s};
        wallet.onPhone = true;
        stage.config.profile.identity.methods = {wallet};
        stage.method = wallet.id;
        QVERIFY(stage.show());
        QVERIFY(stage.goToOutcome(outcome));
        QVERIFY2(!stage.words().contains(u"Candour"), qPrintable(stage.words()));
        QVERIFY2(!stage.words().contains(u"10 minutes"), qPrintable(stage.words()));
        QVERIFY2(!stage.words().contains(u"passport"), qPrintable(stage.words()));
        QVERIFY2(!stage.words().contains(u"bank"), qPrintable(stage.words()));
    }
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goToOutcome(Outcome::UnsupportedDevice));
    QVERIFY2(stage.words().contains(u"Finnish personal identity code"), qPrintable(stage.words()));
}

KIOSK_WIDGET_TEST(OutcomeTest)
#include "OutcomeTest.moc"
