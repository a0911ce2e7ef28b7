// SPDX-License-Identifier: GPL-3.0-or-later
#include "SiteForTests.h"
#include "session/Visit.h"
#include "support/ManualClock.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QSignalSpy>

using namespace kiosk;
using namespace std::chrono_literals;

class VisitTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theWaitRunsFromTheMomentOfTheReset();
    void tryNowComesAfterTwoMinutes();
    void stillAskingGivesMoreTimeAndStaffAfterFifteenMinutes();
    void theWallClockMovesNothing();
    void parkingAsksTheHostAndShowsItsTicket();
    void aTicketNobodyHoldsIsGivenBack();
    void goingBackFromTheTicketGivesItBack();
    void aParkedVisitorGoesOnWithTheTimeLeft();
    void aSuccessorHasTheRightTimeLeft();
    void theSessionLimitEndsTheVisitAndCanBeExtended();
    void theEndIsToldOnceAndTheAddressIsGone();
    void languageChangesLoseNothing();
    void callingHelpTwiceIsOneCall();
    void aCallThatIsTakenBackStaysSo();
    void outOfServiceOnlyReplacesWelcome();

private:
    template <typename T> QList<T> told() const
    {
        QList<T> result;
        for (const link::ToHost &message : m_told) {
            if (const T *one = std::get_if<T>(&message))
                result << *one;
        }
        return result;
    }
    void goToWait();

    KioskConfig m_config = configForTests();
    std::unique_ptr<ManualClock> m_clock;
    QList<link::ToHost> m_told;
    std::unique_ptr<Visit> m_visit;
};

void VisitTest::init()
{
    StrictTest::init();
    m_told.clear();
    m_clock = std::make_unique<ManualClock>();
    m_visit = std::make_unique<Visit>(m_config, *m_clock, [this](const link::ToHost &message) { m_told << message; });
}

void VisitTest::goToWait()
{
    QVERIFY(m_visit->apply(Event::LanguageChosen));
    QVERIFY(m_visit->apply(Event::AddressAccepted));
    QVERIFY(m_visit->apply(Event::MethodChosen, {suomiFi, {}}));
    QVERIFY(m_visit->apply(Event::ResetConfirmed));
}

void VisitTest::theWaitRunsFromTheMomentOfTheReset()
{
    goToWait();
    QVERIFY(m_visit->resetReadyAt());
    QCOMPARE(m_visit->resetReadyAt()->left(*m_clock), Milliseconds{600s});
    m_clock->advance(216s);
    QCOMPARE(m_visit->resetReadyAt()->left(*m_clock), Milliseconds{384s});
    QCOMPARE(told<link::StepReached>().last().readyAt, m_visit->resetReadyAt());
}

void VisitTest::tryNowComesAfterTwoMinutes()
{
    goToWait();
    QVERIFY(!m_visit->mayTryNow());
    m_clock->advance(119s);
    QVERIFY(!m_visit->mayTryNow());
    m_clock->advance(1s);
    QVERIFY(m_visit->mayTryNow());
}

void VisitTest::stillAskingGivesMoreTimeAndStaffAfterFifteenMinutes()
{
    goToWait();
    m_clock->advance(600s);
    QVERIFY(m_visit->apply(Event::TryNow));
    QVERIFY(m_visit->apply(Event::StillAsks));
    QCOMPARE(m_visit->step(), Step::Wait);
    QCOMPARE(m_visit->resetReadyAt()->left(*m_clock), Milliseconds{300s});
    QVERIFY(!m_visit->flow().staffNeeded());
    m_clock->advance(299s);
    m_visit->tick();
    QVERIFY(!m_visit->flow().staffNeeded());
    m_clock->advance(1s);
    m_visit->tick();
    QVERIFY(m_visit->flow().staffNeeded());
    QVERIFY(m_visit->apply(Event::TryNow));
    QVERIFY(m_visit->apply(Event::StillAsks));
    QVERIFY(m_visit->flow().staffNeeded());
}

void VisitTest::theWallClockMovesNothing()
{
    goToWait();
    m_clock->correctWallClock(QDateTime(QDate(2031, 1, 1), QTime(0, 0)));
    QCOMPARE(m_visit->resetReadyAt()->left(*m_clock), Milliseconds{600s});
    m_visit->tick();
    QVERIFY(!m_visit->flow().staffNeeded());
}

void VisitTest::parkingAsksTheHostAndShowsItsTicket()
{
    goToWait();
    m_visit->park();
    QCOMPARE(m_visit->step(), Step::Ticket);
    QCOMPARE(told<link::Park>().size(), 1);
    QCOMPARE(told<link::Park>().first().readyAt, *m_visit->resetReadyAt());
    const QSignalSpy spy(m_visit.get(), &Visit::ownTicketChanged);
    m_visit->setOwnTicket({TicketId::first(), *m_visit->resetReadyAt()});
    QCOMPARE(spy.count(), 1);
    QVERIFY(m_visit->apply(Event::TicketTaken));
    QCOMPARE(told<link::Finished>().last().reason, EndReason::Parked);
    QVERIFY(told<link::TicketUsed>().isEmpty());
}

void VisitTest::aTicketNobodyHoldsIsGivenBack()
{
    goToWait();
    m_visit->park();
    QVERIFY(m_visit->apply(Event::Back));
    m_visit->setOwnTicket({TicketId::first(), *m_visit->resetReadyAt()});
    QCOMPARE(told<link::TicketUsed>().size(), 1);
}

void VisitTest::goingBackFromTheTicketGivesItBack()
{
    goToWait();
    m_visit->park();
    m_visit->setOwnTicket({TicketId::first(), *m_visit->resetReadyAt()});
    QVERIFY(m_visit->apply(Event::Back));
    QCOMPARE(told<link::TicketUsed>(), QList<link::TicketUsed>{link::TicketUsed{TicketId::first()}});
    QVERIFY(!m_visit->ownTicket());
}

void VisitTest::aParkedVisitorGoesOnWithTheTimeLeft()
{
    const Deadline readyAt{m_clock->sinceBoot() + 250s};
    const TicketId id = *TicketId::fromString(QStringLiteral("A7"));
    m_visit->setTickets({{id, readyAt, Language::Swedish}});
    m_visit->resumeTicket(TicketId::first());
    QCOMPARE(m_visit->step(), Step::Welcome);
    m_visit->resumeTicket(id);
    QCOMPARE(m_visit->step(), Step::Wait);
    QCOMPARE(m_visit->resetReadyAt(), std::optional(readyAt));
    QCOMPARE(m_visit->language(), Language::Swedish);
    QVERIFY(m_visit->mayTryNow());
    QCOMPARE(told<link::TicketUsed>().size(), 1);
}

void VisitTest::aSuccessorHasTheRightTimeLeft()
{
    link::Resume resume;
    resume.step = Step::Wait;
    resume.language = Language::Swedish;
    resume.readyAt = Deadline{m_clock->sinceBoot() + 123s};
    resume.sessionEnd = Deadline{m_clock->sinceBoot() + 900s};
    m_visit->resume(resume);
    QCOMPARE(m_visit->step(), Step::Wait);
    QCOMPARE(m_visit->language(), Language::Swedish);
    QCOMPARE(m_visit->resetReadyAt()->left(*m_clock), Milliseconds{123s});
    QCOMPARE(m_visit->sessionEnd()->left(*m_clock), Milliseconds{900s});
}

void VisitTest::theSessionLimitEndsTheVisitAndCanBeExtended()
{
    QVERIFY(m_visit->apply(Event::LanguageChosen));
    m_clock->advance(1799s);
    m_visit->tick();
    QCOMPARE(m_visit->step(), Step::Address);
    m_visit->extendSession();
    m_clock->advance(600s);
    m_visit->tick();
    QCOMPARE(m_visit->step(), Step::Address);
    m_clock->advance(1s);
    m_visit->tick();
    QCOMPARE(m_visit->step(), Step::Ended);
    QCOMPARE(told<link::Finished>().last().reason, EndReason::Limit);
}

void VisitTest::theEndIsToldOnceAndTheAddressIsGone()
{
    QVERIFY(m_visit->apply(Event::LanguageChosen));
    m_visit->setAddress(SecureString(u"ab1234@opiskelija.pohjola.example"));
    const QSignalSpy spy(m_visit.get(), &Visit::ended);
    QVERIFY(m_visit->apply(Event::StartOver));
    QVERIFY(!m_visit->apply(Event::StartOver));
    m_clock->advance(4000s);
    m_visit->tick();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(told<link::Finished>().size(), 1);
    QVERIFY(m_visit->address().isEmpty());
    for (const link::ToHost &message : std::as_const(m_told))
        QVERIFY(!link::serialise(message).contains("ab1234"));
}

void VisitTest::languageChangesLoseNothing()
{
    goToWait();
    m_visit->setAddress(SecureString(u"ab1234@opiskelija.pohjola.example"));
    const auto readyAt = m_visit->resetReadyAt();
    const QSignalSpy spy(m_visit.get(), &Visit::languageChanged);
    m_visit->setLanguage(Language::English);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(m_visit->step(), Step::Wait);
    QCOMPARE(m_visit->resetReadyAt(), readyAt);
    QVERIFY(!m_visit->address().isEmpty());
    QCOMPARE(told<link::StepReached>().last().language, Language::English);
}

void VisitTest::callingHelpTwiceIsOneCall()
{
    m_visit->callHelp();
    m_visit->callHelp();
    QCOMPARE(told<link::HelpCalled>().size(), 1);
    m_visit->setHelp({link::HelpState::Coming, Deadline{m_clock->sinceBoot()}, {}});
    QCOMPARE(m_visit->help()->state, link::HelpState::Coming);
    // Who waits for staff gets a number with the call that stands already.
    m_visit->callHelp(Visit::Queue::Yes);
    m_visit->callHelp(Visit::Queue::Yes);
    QCOMPARE(told<link::HelpCalled>().size(), 2);
    QVERIFY(told<link::HelpCalled>().last().queue);
}

void VisitTest::aCallThatIsTakenBackStaysSo()
{
    m_visit->callHelp();
    const Deadline called{m_clock->sinceBoot()};
    m_clock->advance(3s);
    m_visit->takeHelpBack();
    QCOMPARE(told<link::HelpTakenBack>().size(), 1);
    // The host's word of the call was on its way.
    m_visit->setHelp({link::HelpState::Seen, called, {}});
    QVERIFY(!m_visit->helpCalled());
    m_visit->callHelp();
    m_visit->setHelp({link::HelpState::Seen, Deadline{m_clock->sinceBoot()}, {}});
    QCOMPARE(m_visit->help()->state, link::HelpState::Seen);
}

void VisitTest::outOfServiceOnlyReplacesWelcome()
{
    m_visit->setAvailability({false, QStringLiteral("session.crash_loop")});
    QCOMPARE(m_visit->step(), Step::OutOfService);
    m_visit->setAvailability({true, {}});
    QCOMPARE(m_visit->step(), Step::Welcome);
    goToWait();
    m_visit->setAvailability({false, QStringLiteral("session.crash_loop")});
    QCOMPARE(m_visit->step(), Step::Wait);
}

KIOSK_TEST(VisitTest)
#include "VisitTest.moc"
