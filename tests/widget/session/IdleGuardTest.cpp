// SPDX-License-Identifier: GPL-3.0-or-later
#include "SiteForTests.h"
#include "session/IdleGuard.h"
#include "support/ManualClock.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QSignalSpy>

using namespace kiosk;
using namespace std::chrono_literals;

class IdleGuardTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void warnsAfterTheStepsOwnTime_data();
    void warnsAfterTheStepsOwnTime();
    void nobodyIsAskedWhileTheirPhoneHasItsTime_data();
    void nobodyIsAskedWhileTheirPhoneHasItsTime();
    void welcomeNeverAsks();
    void inputPutsTheQuestionOff();
    void onlyAnAnswerTakesTheQuestionAway();
    void moreTimeAlwaysWorks();
    void nobodyAnsweringEndsTheVisit();
    void theSessionLimitAsksAndMoreTimeExtendsIt();
    void everyLimitIsPutOffAsOftenAsAsked_data();
    void everyLimitIsPutOffAsOftenAsAsked();
    void nobodyIsCutOffUnderTheirHands_data() { everyLimitIsPutOffAsOftenAsAsked_data(); }
    void nobodyIsCutOffUnderTheirHands();
    void theSessionLimitWaitsForWhoIsThere();
    void goodbyeClosesByItself();
    void goodbyeWaitsForWhoIsThere();

private:
    void pass(Seconds time)
    {
        for (Seconds second{0}; second < time; ++second) {
            m_clock->advance(1s);
            m_guard->tick();
        }
    }

    KioskConfig m_config = configForTests();
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<IdleGuard> m_guard;
};

void IdleGuardTest::init()
{
    StrictTest::init();
    m_guard.reset();
    m_clock = std::make_unique<ManualClock>();
    m_visit = std::make_unique<Visit>(m_config, *m_clock, [](const link::ToHost &) {});
    m_guard = std::make_unique<IdleGuard>(*m_visit);
}

void IdleGuardTest::warnsAfterTheStepsOwnTime_data()
{
    QTest::addColumn<QList<int>>("events");
    QTest::addColumn<int>("warningAfterSeconds");
    const auto events = [](std::initializer_list<Event> list) {
        QList<int> numbers;
        for (const Event event : list)
            numbers << static_cast<int>(event);
        return numbers;
    };
    QTest::newRow("address") << events({Event::LanguageChosen}) << 60;
    QTest::newRow("method") << events({Event::LanguageChosen, Event::AddressAccepted}) << 60;
    QTest::newRow("verify") << events({Event::LanguageChosen, Event::AddressAccepted, Event::MethodChosen}) << 240;
    QTest::newRow("own phone") << events({Event::LanguageChosen, Event::AddressAccepted, Event::OwnPhoneChosen}) << 600;
    QTest::newRow("no way") << events({Event::LanguageChosen, Event::AddressAccepted, Event::NeitherChosen}) << 60;
    QTest::newRow("guest") << events({Event::LanguageChosen, Event::GuestAddressGiven}) << 60;
    QTest::newRow("outcome") << events(
        {Event::LanguageChosen, Event::AddressAccepted, Event::MethodChosen, Event::IdentityCancelled})
                             << 60;
    QTest::newRow("wait") << events(
        {Event::LanguageChosen, Event::AddressAccepted, Event::MethodChosen, Event::ResetConfirmed})
                          << 180;
    QTest::newRow("ticket") << events(
        {Event::LanguageChosen, Event::AddressAccepted, Event::MethodChosen, Event::ResetConfirmed, Event::TakeWithYou})
                            << 60;
}

void IdleGuardTest::warnsAfterTheStepsOwnTime()
{
    QFETCH(QList<int>, events);
    QFETCH(int, warningAfterSeconds);
    for (const int event : std::as_const(events))
        QVERIFY(m_visit->apply(static_cast<Event>(event), {suomiFi, {}}));
    pass(Seconds{warningAfterSeconds - 1});
    QCOMPARE(m_guard->concern(), IdleGuard::Concern::None);
    QCOMPARE(m_guard->untilWarning(), Milliseconds{1s});
    pass(1s);
    QCOMPARE(m_guard->concern(), IdleGuard::Concern::Idle);
    QCOMPARE(m_guard->secondsLeft(), 30);
}

void IdleGuardTest::nobodyIsAskedWhileTheirPhoneHasItsTime_data()
{
    QTest::addColumn<bool>("onPhone");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("warningAfterSeconds");
    QTest::newRow("here, no limit known") << false << 0 << 240;
    QTest::newRow("here, a short limit") << false << 120 << 240;
    QTest::newRow("here, a long limit") << false << 900 << 900;
    QTest::newRow("on the phone") << true << 600 << 600;
    QTest::newRow("on the phone, a short limit") << true << 180 << 240;
    QTest::newRow("on the phone, no limit known") << true << 0 << 600;
}

void IdleGuardTest::nobodyIsAskedWhileTheirPhoneHasItsTime()
{
    QFETCH(bool, onPhone);
    QFETCH(int, limit);
    QFETCH(int, warningAfterSeconds);
    IdentityMethod method = methodsForTests().last();
    method.onPhone = onPhone;
    method.timeLimit = Seconds{limit};
    m_config.profile.identity.methods = {method};
    QVERIFY(m_visit->apply(Event::LanguageChosen));
    QVERIFY(m_visit->apply(Event::AddressAccepted));
    QVERIFY(m_visit->apply(Event::MethodChosen, {method.id, {}}));
    pass(Seconds{warningAfterSeconds - 1});
    QCOMPARE(m_guard->concern(), IdleGuard::Concern::None);
    pass(1s);
    QCOMPARE(m_guard->concern(), IdleGuard::Concern::Idle);
    m_config = configForTests();
}

void IdleGuardTest::welcomeNeverAsks()
{
    pass(3600s);
    QCOMPARE(m_guard->concern(), IdleGuard::Concern::None);
    QCOMPARE(m_visit->step(), Step::Welcome);
}

void IdleGuardTest::inputPutsTheQuestionOff()
{
    QVERIFY(m_visit->apply(Event::LanguageChosen));
    for (int i = 0; i < 20; ++i) {
        pass(59s);
        m_guard->activity();
    }
    QCOMPARE(m_guard->concern(), IdleGuard::Concern::None);
}

void IdleGuardTest::onlyAnAnswerTakesTheQuestionAway()
{
    QVERIFY(m_visit->apply(Event::LanguageChosen));
    pass(60s);
    m_guard->activity();
    pass(1s);
    QCOMPARE(m_guard->concern(), IdleGuard::Concern::Idle);
    QCOMPARE(m_guard->secondsLeft(), 29);
}

void IdleGuardTest::moreTimeAlwaysWorks()
{
    QVERIFY(m_visit->apply(Event::LanguageChosen));
    for (int i = 0; i < 12; ++i) {
        pass(89s);
        QCOMPARE(m_guard->concern(), IdleGuard::Concern::Idle);
        m_guard->needMoreTime();
        QCOMPARE(m_guard->concern(), IdleGuard::Concern::None);
    }
    QCOMPARE(m_visit->step(), Step::Address);
}

void IdleGuardTest::nobodyAnsweringEndsTheVisit()
{
    QVERIFY(m_visit->apply(Event::LanguageChosen));
    pass(89s);
    QCOMPARE(m_visit->step(), Step::Address);
    pass(1s);
    QCOMPARE(m_visit->step(), Step::Ended);
    QCOMPARE(m_visit->flow().endReason(), std::optional(EndReason::Abandoned));
    QCOMPARE(m_guard->concern(), IdleGuard::Concern::None);
}

void IdleGuardTest::theSessionLimitAsksAndMoreTimeExtendsIt()
{
    QVERIFY(m_visit->apply(Event::LanguageChosen));
    for (int i = 0; i < 59; ++i) {
        pass(30s);
        m_guard->activity();
    }
    QCOMPARE(m_guard->concern(), IdleGuard::Concern::SessionLimit);
    QCOMPARE(m_guard->secondsLeft(), 30);
    m_guard->needMoreTime();
    QCOMPARE(m_guard->concern(), IdleGuard::Concern::None);
    QCOMPARE(m_visit->sessionEnd()->left(*m_clock), Milliseconds{630s});
}

void IdleGuardTest::everyLimitIsPutOffAsOftenAsAsked_data()
{
    warnsAfterTheStepsOwnTime_data();
}

void IdleGuardTest::everyLimitIsPutOffAsOftenAsAsked()
{
    QFETCH(QList<int>, events);
    QFETCH(int, warningAfterSeconds);
    for (const int event : std::as_const(events))
        QVERIFY(m_visit->apply(static_cast<Event>(event), {suomiFi, {}}));
    const Step step = m_visit->step();
    // Ten times at least (WCAG 2.2, 2.2.1), at the last moment, by one action; the visit's own limit comes in between.
    int answers = 0;
    for (int second = 0; second < 9000 && answers < 12; ++second) {
        pass(1s);
        if (m_guard->concern() != IdleGuard::Concern::None && m_guard->secondsLeft() == 1) {
            m_guard->needMoreTime();
            QCOMPARE(m_guard->concern(), IdleGuard::Concern::None);
            ++answers;
        }
        QCOMPARE(m_visit->step(), step);
    }
    QCOMPARE(answers, 12);
    QVERIFY(warningAfterSeconds >= 20);
}

void IdleGuardTest::nobodyIsCutOffUnderTheirHands()
{
    QFETCH(QList<int>, events);
    QFETCH(int, warningAfterSeconds);
    for (const int event : std::as_const(events))
        QVERIFY(m_visit->apply(static_cast<Event>(event), {suomiFi, {}}));
    const Step step = m_visit->step();
    // Who goes on touching the screen without reading the question is asked, and not erased.
    pass(Seconds{warningAfterSeconds});
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(m_guard->concern(), IdleGuard::Concern::Idle);
        pass(20s);
        m_guard->activity();
        QCOMPARE(m_visit->step(), step);
    }
    // And once nobody is there any more, the visit ends after all; who waits keeps a ticket.
    pass(61s);
    QCOMPARE(m_visit->step(), step == Step::Wait ? Step::Ticket : Step::Ended);
}

void IdleGuardTest::theSessionLimitWaitsForWhoIsThere()
{
    QVERIFY(m_visit->apply(Event::LanguageChosen));
    const auto passAll = [this](Seconds time) {
        for (Seconds second{0}; second < time; ++second) {
            m_clock->advance(1s);
            m_visit->tick();
            m_guard->tick();
        }
    };
    int asked = 0;
    for (int i = 0; i < 200; ++i) {
        passAll(10s);
        m_guard->activity();
        asked += m_guard->concern() == IdleGuard::Concern::SessionLimit ? 1 : 0;
        QCOMPARE(m_visit->step(), Step::Address);
    }
    QVERIFY(asked > 0);
    // Touches beside a question do not answer it; the one that stands may be the other one by now.
    if (m_guard->concern() == IdleGuard::Concern::Idle)
        m_guard->needMoreTime();
    for (int i = 0; i < 30 && m_guard->concern() != IdleGuard::Concern::SessionLimit; ++i) {
        passAll(1s);
        m_guard->activity();
    }
    QCOMPARE(m_guard->concern(), IdleGuard::Concern::SessionLimit);
    m_guard->needMoreTime();
    QVERIFY(m_visit->sessionEnd()->left(*m_clock) >= Milliseconds{600s});
    // Without a sign of life and without an answer the limit holds.
    for (int i = 0; i < 70 && m_visit->step() == Step::Address; ++i) {
        passAll(10s);
        if (m_guard->concern() == IdleGuard::Concern::None)
            m_guard->activity();
    }
    QCOMPARE(m_visit->flow().endReason(), std::optional(EndReason::Limit));
}

void IdleGuardTest::goodbyeWaitsForWhoIsThere()
{
    m_visit->setTickets({{TicketId::first(), Deadline{m_clock->sinceBoot()}}});
    m_visit->resumeTicket(TicketId::first());
    QVERIFY(m_visit->apply(Event::TryNow));
    QVERIFY(m_visit->apply(Event::Done));
    for (int i = 0; i < 10; ++i) {
        pass(19s);
        m_guard->activity();
    }
    QCOMPARE(m_visit->step(), Step::Goodbye);
}

void IdleGuardTest::goodbyeClosesByItself()
{
    m_visit->setTickets({{TicketId::first(), Deadline{m_clock->sinceBoot()}}});
    m_visit->resumeTicket(TicketId::first());
    QVERIFY(m_visit->apply(Event::TryNow));
    QVERIFY(m_visit->apply(Event::Done));
    pass(19s);
    QCOMPARE(m_visit->step(), Step::Goodbye);
    pass(1s);
    QCOMPARE(m_visit->flow().endReason(), std::optional(EndReason::Done));
}

KIOSK_TEST(IdleGuardTest)
#include "IdleGuardTest.moc"
