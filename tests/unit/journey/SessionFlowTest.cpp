// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/SessionFlow.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QMap>

using namespace kiosk;

namespace
{

using StepEvent = std::pair<Step, Event>;

/// The whole of the rules, written a second time as the design tells them: every pair that is not here is refused.
QMap<StepEvent, Step> allowedMoves()
{
    QMap<StepEvent, Step> moves{
        {{Step::Welcome, Event::LanguageChosen}, Step::Address},
        {{Step::Welcome, Event::TicketResumed}, Step::Wait},
        {{Step::Welcome, Event::BecameUnavailable}, Step::OutOfService},
        {{Step::OutOfService, Event::BecameAvailable}, Step::Welcome},
        {{Step::OutOfService, Event::TicketResumed}, Step::Wait},
        {{Step::Address, Event::AddressAccepted}, Step::Method},
        {{Step::Address, Event::GuestAddressGiven}, Step::Guest},
        {{Step::Address, Event::SisterAddressGiven}, Step::SisterSchool},
        {{Step::Address, Event::PhoneWorksChosen}, Step::PhoneWorks},
        {{Step::Address, Event::PhoneGoneChosen}, Step::PhoneGone},
        {{Step::PhoneWorks, Event::Back}, Step::Address},
        {{Step::PhoneGone, Event::Back}, Step::Address},
        {{Step::Guest, Event::Back}, Step::Address},
        {{Step::SisterSchool, Event::Back}, Step::Address},
        {{Step::Method, Event::MethodChosen}, Step::Verify},
        {{Step::Method, Event::NeitherChosen}, Step::NeitherMethod},
        {{Step::Method, Event::OwnPhoneChosen}, Step::OwnPhone},
        {{Step::Method, Event::Back}, Step::Address},
        {{Step::NeitherMethod, Event::Back}, Step::Method},
        {{Step::OwnPhone, Event::ResetConfirmed}, Step::Wait},
        {{Step::OwnPhone, Event::Back}, Step::Method},
        {{Step::Verify, Event::ResetConfirmed}, Step::Wait},
        {{Step::Verify, Event::ResetNotYet}, Step::Verify},
        {{Step::Verify, Event::IdentityDone}, Step::Wait},
        {{Step::Verify, Event::IdentityEnded}, Step::VerifyOutcome},
        {{Step::Verify, Event::IdentityCancelled}, Step::VerifyOutcome},
        {{Step::VerifyOutcome, Event::TryAgain}, Step::Verify},
        {{Step::VerifyOutcome, Event::OtherMethod}, Step::Method},
        {{Step::VerifyOutcome, Event::NeitherChosen}, Step::NeitherMethod},
        {{Step::Wait, Event::TryNow}, Step::SetUp},
        {{Step::Wait, Event::TakeWithYou}, Step::Ticket},
        {{Step::Wait, Event::WaitElapsed}, Step::Wait},
        {{Step::Wait, Event::WaitOverdue}, Step::Wait},
        {{Step::Ticket, Event::TicketTaken}, Step::Ended},
        {{Step::Ticket, Event::Back}, Step::Wait},
        {{Step::Ticket, Event::ForgetEverything}, Step::Ended},
        {{Step::SetUp, Event::StillAsks}, Step::Wait},
        {{Step::SetUp, Event::Done}, Step::Goodbye},
        {{Step::SetUp, Event::WaitElapsed}, Step::SetUp},
        {{Step::SetUp, Event::WaitOverdue}, Step::SetUp},
        {{Step::Goodbye, Event::FeedbackGiven}, Step::Ended},
        {{Step::Goodbye, Event::GoodbyeElapsed}, Step::Ended},
        {{Step::Goodbye, Event::NotWorkingYet}, Step::SetUp},
    };
    for (const Step step : {Step::Address, Step::Guest, Step::SisterSchool, Step::PhoneWorks, Step::PhoneGone,
                            Step::Method, Step::NeitherMethod, Step::OwnPhone, Step::VerifyOutcome})
        moves.insert({step, Event::StartOver}, Step::Ended);
    for (int step = 0; step < stepCount; ++step) {
        const Step from = static_cast<Step>(step);
        if (from == Step::Welcome || from == Step::OutOfService || from == Step::Ended)
            continue;
        for (const Event event : {Event::EndVisit, Event::VisitAbandoned, Event::SessionLimit})
            moves.insert({from, event}, from == Step::Wait ? Step::Ticket : Step::Ended);
    }
    return moves;
}

constexpr int attempts = 5;

SessionFlow::Arguments argumentsFor(Event event)
{
    SessionFlow::Arguments arguments;
    if (event == Event::MethodChosen)
        arguments.method = candourId;
    if (event == Event::IdentityEnded)
        arguments.outcome = Outcome::TimedOut;
    return arguments;
}

/// A flow that has come to \a step by the events a visitor would cause.
SessionFlow flowAt(Step step)
{
    SessionFlow flow({attempts, true});
    const auto play = [&flow](std::initializer_list<Event> events) {
        for (const Event event : events)
            QVERIFY(flow.apply(event, argumentsFor(event)));
    };
    switch (step) {
    case Step::Welcome:
        break;
    case Step::OutOfService:
        play({Event::BecameUnavailable});
        break;
    case Step::Address:
        play({Event::LanguageChosen});
        break;
    case Step::Guest:
        play({Event::LanguageChosen, Event::GuestAddressGiven});
        break;
    case Step::SisterSchool:
        play({Event::LanguageChosen, Event::SisterAddressGiven});
        break;
    case Step::PhoneWorks:
        play({Event::LanguageChosen, Event::PhoneWorksChosen});
        break;
    case Step::PhoneGone:
        play({Event::LanguageChosen, Event::PhoneGoneChosen});
        break;
    case Step::Method:
        play({Event::LanguageChosen, Event::AddressAccepted});
        break;
    case Step::NeitherMethod:
        play({Event::LanguageChosen, Event::AddressAccepted, Event::NeitherChosen});
        break;
    case Step::OwnPhone:
        play({Event::LanguageChosen, Event::AddressAccepted, Event::OwnPhoneChosen});
        break;
    case Step::Verify:
        play({Event::LanguageChosen, Event::AddressAccepted, Event::MethodChosen});
        break;
    case Step::VerifyOutcome:
        play({Event::LanguageChosen, Event::AddressAccepted, Event::MethodChosen, Event::IdentityEnded});
        break;
    case Step::Wait:
        play({Event::LanguageChosen, Event::AddressAccepted, Event::MethodChosen, Event::IdentityDone});
        break;
    case Step::Ticket:
        play({Event::TicketResumed, Event::TakeWithYou});
        break;
    case Step::SetUp:
        play({Event::TicketResumed, Event::TryNow});
        break;
    case Step::Goodbye:
        play({Event::TicketResumed, Event::TryNow, Event::Done});
        break;
    case Step::Ended:
        play({Event::LanguageChosen, Event::StartOver});
        break;
    }
    return flow;
}

} // namespace

class SessionFlowTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyEventInEveryStep_data();
    void everyEventInEveryStep();
    void fiveAttemptsAndNoMore();
    void whatTheServiceFailedUsesNoAttemptUp();
    void attemptsAreCountedWhenTheViewStarts();
    void everyOutcomeHasAScreenButDone_data();
    void everyOutcomeHasAScreenButDone();
    void cancellingShowsTheCancelledScreen();
    void tryingAgainKeepsTheMethod();
    void anEventWithoutItsArgumentIsRefused();
    void theEndReasonSaysWhatTheVisitCameTo_data();
    void theEndReasonSaysWhatTheVisitCameTo();
    void overdueWaitAsksForStaffAndStays();
    void withoutAWaitTheResetLeadsToTheSetUp();
    void aResumedVerifyApologisesUntilTheNextAttempt();
    void namesAreUniqueAndReadBack();
};

void SessionFlowTest::everyEventInEveryStep_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("event");
    for (int step = 0; step < stepCount; ++step) {
        for (int event = 0; event < eventCount; ++event)
            QTest::addRow("%s+%d", qPrintable(stepName(static_cast<Step>(step))), event) << step << event;
    }
}

void SessionFlowTest::everyEventInEveryStep()
{
    QFETCH(int, step);
    QFETCH(int, event);
    const Step from = static_cast<Step>(step);
    const Event what = static_cast<Event>(event);
    SessionFlow flow = flowAt(from);
    QCOMPARE(flow.step(), from);
    static const QMap<StepEvent, Step> allowed = allowedMoves();
    const auto move = allowed.constFind({from, what});
    const bool expected = move != allowed.constEnd();

    QCOMPARE(flow.allows(what, argumentsFor(what)), expected);
    QCOMPARE(flow.apply(what, argumentsFor(what)), expected);
    QCOMPARE(flow.step(), expected ? *move : from);
    QCOMPARE(flow.endReason().has_value(), flow.step() == Step::Ended);
}

void SessionFlowTest::fiveAttemptsAndNoMore()
{
    SessionFlow flow = flowAt(Step::Method);
    QVERIFY(flow.apply(Event::MethodChosen, {suomiFi, {}}));
    for (int attempt = 2; attempt <= attempts; ++attempt) {
        QVERIFY(flow.apply(Event::IdentityEnded, {{}, Outcome::Failed}));
        QVERIFY(flow.apply(Event::TryAgain));
    }
    QVERIFY(flow.apply(Event::IdentityEnded, {{}, Outcome::Failed}));
    QCOMPARE(flow.attemptsLeft(), 0);
    QVERIFY(!flow.apply(Event::TryAgain));
    QVERIFY(flow.apply(Event::OtherMethod));
    QVERIFY(!flow.apply(Event::MethodChosen, {candourId, {}}));
    QVERIFY(flow.apply(Event::NeitherChosen));
}

void SessionFlowTest::whatTheServiceFailedUsesNoAttemptUp()
{
    for (int i = 0; i < outcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        if (outcome == Outcome::Done)
            continue;
        SessionFlow flow = flowAt(Step::Method);
        QVERIFY(flow.apply(Event::MethodChosen, {suomiFi, {}}));
        QVERIFY(flow.apply(Event::IdentityEnded, {{}, outcome}));
        const bool isVisitors = outcome != Outcome::ServiceDown && outcome != Outcome::ViewCrashed
            && outcome != Outcome::CertificateProblem;
        QCOMPARE(flow.attemptsUsed(), isVisitors ? 1 : 0);
    }
}

void SessionFlowTest::attemptsAreCountedWhenTheViewStarts()
{
    SessionFlow flow = flowAt(Step::Method);
    QCOMPARE(flow.attemptsUsed(), 0);
    QVERIFY(flow.apply(Event::MethodChosen, {suomiFi, {}}));
    QCOMPARE(flow.attemptsUsed(), 1);
    QVERIFY(flow.apply(Event::ResetNotYet));
    QCOMPARE(flow.attemptsUsed(), 1);
}

void SessionFlowTest::everyOutcomeHasAScreenButDone_data()
{
    QTest::addColumn<int>("outcome");
    for (int outcome = 0; outcome < outcomeCount; ++outcome)
        QTest::addRow("%s", qPrintable(outcomeName(static_cast<Outcome>(outcome)))) << outcome;
}

void SessionFlowTest::everyOutcomeHasAScreenButDone()
{
    QFETCH(int, outcome);
    const Outcome what = static_cast<Outcome>(outcome);
    SessionFlow flow = flowAt(Step::Verify);
    QVERIFY(flow.apply(Event::IdentityEnded, {{}, what}));
    if (what == Outcome::Done) {
        QCOMPARE(flow.step(), Step::Wait);
    } else {
        QCOMPARE(flow.step(), Step::VerifyOutcome);
        QCOMPARE(flow.outcome(), std::optional(what));
    }
}

void SessionFlowTest::cancellingShowsTheCancelledScreen()
{
    SessionFlow flow = flowAt(Step::Verify);
    QVERIFY(flow.apply(Event::IdentityCancelled));
    QCOMPARE(flow.step(), Step::VerifyOutcome);
    QCOMPARE(flow.outcome(), std::optional(Outcome::Cancelled));
}

void SessionFlowTest::tryingAgainKeepsTheMethod()
{
    SessionFlow flow = flowAt(Step::VerifyOutcome);
    QVERIFY(flow.apply(Event::TryAgain));
    QCOMPARE(flow.step(), Step::Verify);
    QCOMPARE(flow.method(), std::optional(candourId));
    QVERIFY(!flow.outcome());
}

void SessionFlowTest::anEventWithoutItsArgumentIsRefused()
{
    SessionFlow atMethod = flowAt(Step::Method);
    QVERIFY(!atMethod.apply(Event::MethodChosen));
    SessionFlow atVerify = flowAt(Step::Verify);
    QVERIFY(!atVerify.apply(Event::IdentityEnded));
    QCOMPARE(atVerify.step(), Step::Verify);
}

void SessionFlowTest::theEndReasonSaysWhatTheVisitCameTo_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("event");
    QTest::addColumn<int>("reason");
    const auto row = [](Step step, Event event, EndReason reason) {
        QTest::addRow("%s+%d", qPrintable(stepName(step)), static_cast<int>(event))
            << static_cast<int>(step) << static_cast<int>(event) << static_cast<int>(reason);
    };
    row(Step::Address, Event::StartOver, EndReason::StartedOver);
    row(Step::Address, Event::VisitAbandoned, EndReason::Abandoned);
    row(Step::Verify, Event::VisitAbandoned, EndReason::Abandoned);
    row(Step::SetUp, Event::SessionLimit, EndReason::Limit);
    row(Step::SetUp, Event::EndVisit, EndReason::EndedByVisitor);
    row(Step::Ticket, Event::ForgetEverything, EndReason::EndedByVisitor);
    row(Step::Guest, Event::EndVisit, EndReason::Guest);
    row(Step::Guest, Event::VisitAbandoned, EndReason::Guest);
    row(Step::SisterSchool, Event::EndVisit, EndReason::SisterSchool);
    row(Step::NeitherMethod, Event::EndVisit, EndReason::NeitherMethod);
    row(Step::PhoneWorks, Event::EndVisit, EndReason::NoResetNeeded);
    row(Step::PhoneWorks, Event::VisitAbandoned, EndReason::NoResetNeeded);
    row(Step::Ticket, Event::TicketTaken, EndReason::Parked);
    row(Step::Ticket, Event::VisitAbandoned, EndReason::Parked);
    row(Step::Goodbye, Event::GoodbyeElapsed, EndReason::Done);
    row(Step::Goodbye, Event::FeedbackGiven, EndReason::Done);
    row(Step::Goodbye, Event::SessionLimit, EndReason::Done);
}

void SessionFlowTest::theEndReasonSaysWhatTheVisitCameTo()
{
    QFETCH(int, step);
    QFETCH(int, event);
    QFETCH(int, reason);
    SessionFlow flow = flowAt(static_cast<Step>(step));
    QVERIFY(flow.apply(static_cast<Event>(event)));
    QCOMPARE(flow.endReason(), std::optional(static_cast<EndReason>(reason)));
}

void SessionFlowTest::overdueWaitAsksForStaffAndStays()
{
    SessionFlow flow = flowAt(Step::Wait);
    QVERIFY(!flow.staffNeeded());
    QVERIFY(flow.apply(Event::WaitOverdue));
    QVERIFY(flow.staffNeeded());
    QCOMPARE(flow.step(), Step::Wait);
    QVERIFY(flow.apply(Event::TryNow));
}

void SessionFlowTest::withoutAWaitTheResetLeadsToTheSetUp()
{
    constexpr SessionFlow::Rules noWait{attempts, false};
    SessionFlow flow(noWait);
    for (const Event event : {Event::LanguageChosen, Event::AddressAccepted, Event::MethodChosen, Event::IdentityDone})
        QVERIFY(flow.apply(event, argumentsFor(event)));
    QCOMPARE(flow.step(), Step::SetUp);
    QVERIFY(!flow.allows(Event::TakeWithYou));
    // There is nothing to wait for: only a new identification can help.
    QVERIFY(flow.apply(Event::StillAsks));
    QCOMPARE(flow.step(), Step::Method);
    SessionFlow own(noWait);
    for (const Event event :
         {Event::LanguageChosen, Event::AddressAccepted, Event::OwnPhoneChosen, Event::ResetConfirmed})
        QVERIFY(own.apply(event));
    QCOMPARE(own.step(), Step::SetUp);
    QVERIFY(own.apply(Event::Done));
    QVERIFY(own.apply(Event::NotWorkingYet));
    QCOMPARE(own.step(), Step::SetUp);
}

void SessionFlowTest::aResumedVerifyApologisesUntilTheNextAttempt()
{
    SessionFlow flow = SessionFlow::resumedAt(Step::Method, {attempts, true}, 2, suomiFi);
    QVERIFY(flow.apologise());
    QCOMPARE(flow.attemptsLeft(), 3);
    QVERIFY(flow.apply(Event::MethodChosen, {suomiFi, {}}));
    QVERIFY(!flow.apologise());
    QVERIFY(!SessionFlow::resumedAt(Step::Wait, {attempts, true}, 1, {}).apologise());
}

void SessionFlowTest::namesAreUniqueAndReadBack()
{
    for (int step = 0; step < stepCount; ++step)
        QCOMPARE(stepNames.value(stepName(static_cast<Step>(step))), std::optional(static_cast<Step>(step)));
    for (int outcome = 0; outcome < outcomeCount; ++outcome)
        QCOMPARE(outcomeNames.value(outcomeName(static_cast<Outcome>(outcome))),
                 std::optional(static_cast<Outcome>(outcome)));
    for (int reason = 0; reason <= static_cast<int>(EndReason::NoResetNeeded); ++reason)
        QCOMPARE(endReasonNames.value(endReasonName(static_cast<EndReason>(reason))),
                 std::optional(static_cast<EndReason>(reason)));
    QVERIFY(!stepNames.value(u"Welcome"));
    QVERIFY(!stepNames.value({}));
}

KIOSK_TEST(SessionFlowTest)
#include "SessionFlowTest.moc"
