// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QSet>

#include <deque>
#include <functional>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// For every step, outcome and event, and whatever the view reports or keeps to itself: a visitor who is right, and
/// whose page says nothing more, has a way on. Made from the enumerations, not from a list of cases.
class NoWallTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyStepLeadsOnByWhatAVisitorCanPress_data();
    void everyStepLeadsOnByWhatAVisitorCanPress();
    void whateverTheViewReportsTheResetCanBeSaid_data();
    void whateverTheViewReportsTheResetCanBeSaid();
    void everyOutcomeLeadsOn();
};

namespace
{

QString describeFlow(const SessionFlow &flow)
{
    return stepName(flow.step()) + u' ' + QString::number(flow.attemptsUsed())
        + (flow.outcome() ? u' ' + outcomeName(*flow.outcome()) : QString()) + (flow.method() ? u" m"_s : QString())
        + (flow.staffNeeded() ? u" s"_s : QString());
}

/// Every flow that one event leads to.
QList<SessionFlow> after(const SessionFlow &flow, const std::function<bool(Event)> &counts)
{
    QList<SessionFlow> result;
    for (int e = 0; e < eventCount; ++e) {
        const auto event = static_cast<Event>(e);
        if (!counts(event))
            continue;
        for (int o = 0; o < (event == Event::IdentityEnded ? outcomeCount : 1); ++o) {
            SessionFlow next = flow;
            if (next.apply(event, {suomiFi, static_cast<Outcome>(o)}))
                result << next;
        }
    }
    return result;
}

/// What somebody in front of the kiosk can do, without leaving or starting over.
bool isVisitors(Event event)
{
    return event <= Event::FeedbackGiven || event == Event::IdentityCancelled;
}

using Report = std::function<void(IdentityViewListener &)>;

QList<std::pair<QString, Report>> reports()
{
    const auto address = [](const QString &url) {
        return [url](IdentityViewListener &view) { view.identityAddressChanged(QUrl(url)); };
    };
    return {
        {u"service"_s, address(u"https://id.pohjola.example/"_s)},
        {u"fragment"_s, address(u"https://id.pohjola.example/#/reset"_s)},
        {u"done address"_s, address(u"https://id.pohjola.example/done"_s)},
        {u"provider"_s, address(u"https://tunnistus.example/"_s)},
        {u"bank"_s, address(u"https://pankki.example/"_s)},
        {u"loading"_s, [](IdentityViewListener &view) { view.identityLoading(true); }},
        {u"loaded"_s, [](IdentityViewListener &view) { view.identityLoading(false); }},
        {u"error page"_s, [](IdentityViewListener &view) { view.identityPageArrived({}, false); }},
        {u"field"_s, [](IdentityViewListener &view) { view.identityFieldFocused(FieldKind::Text); }},
        {u"question"_s,
         [](IdentityViewListener &view) {
             view.identityPageSpoke({PageWord::Kind::Question, u"pankki.example"_s, u"?"_s});
         }},
        {u"refused part"_s, [](IdentityViewListener &view) { view.identityResourceRefused(u"cdn.example"_s); }},
        {u"window"_s, [](IdentityViewListener &view) { view.identityWindows(1); }},
    };
}

} // namespace

void NoWallTest::everyStepLeadsOnByWhatAVisitorCanPress_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<bool>("hasWait");
    for (const bool hasWait : {true, false}) {
        for (const int attempts : {1, 2, 5})
            QTest::addRow("%d attempts, %s", attempts, hasWait ? "a wait" : "no wait") << attempts << hasWait;
    }
}

void NoWallTest::everyStepLeadsOnByWhatAVisitorCanPress()
{
    QFETCH(int, attempts);
    QFETCH(bool, hasWait);
    const auto any = [](Event) { return true; };
    std::deque<SessionFlow> open{SessionFlow({attempts, hasWait})};
    QSet<QString> seen;
    while (!open.empty()) {
        const SessionFlow flow = open.front();
        open.pop_front();
        if (seen.contains(describeFlow(flow)))
            continue;
        seen << describeFlow(flow);
        for (const SessionFlow &next : after(flow, any))
            open.push_back(next);
        if (flow.step() == Step::Ended || flow.step() == Step::OutOfService)
            continue;
        // From here, by the visitor's own hand: to the end of the journey, or to the staff where no attempt is left.
        std::deque<SessionFlow> ways{flow};
        QSet<QString> walked;
        bool reset = false;
        bool staff = false;
        while (!ways.empty()) {
            const SessionFlow here = ways.front();
            ways.pop_front();
            if (walked.contains(describeFlow(here)))
                continue;
            walked << describeFlow(here);
            reset = reset || here.step() == Step::Goodbye || here.endReason() == EndReason::Parked;
            staff = staff || here.step() == Step::NeitherMethod;
            for (const SessionFlow &next : after(here, isVisitors))
                ways.push_back(next);
        }
        QVERIFY2(reset || (staff && flow.attemptsLeft() <= 0), qPrintable(u"a wall at "_s + describeFlow(flow)));
    }
    QVERIFY(seen.size() > 20);
}

void NoWallTest::whateverTheViewReportsTheResetCanBeSaid_data()
{
    QTest::addColumn<bool>("knowsDone");
    QTest::addColumn<bool>("onPhone");
    QTest::addColumn<bool>("pass");
    for (const bool knowsDone : {true, false}) {
        for (const bool onPhone : {true, false}) {
            for (const bool pass : {true, false})
                QTest::addRow("done %s, on the %s, %s", knowsDone ? "known" : "unknown", onPhone ? "phone" : "kiosk",
                              pass ? "a pass" : "a reset")
                    << knowsDone << onPhone << pass;
        }
    }
}

void NoWallTest::whateverTheViewReportsTheResetCanBeSaid()
{
    QFETCH(bool, knowsDone);
    QFETCH(bool, onPhone);
    QFETCH(bool, pass);
    Stage stage;
    stage.config.limits.identityAttempts = 100'000;
    stage.config.screenKeyboard = ScreenKeyboardMode::Always;
    IdentityService &service = stage.config.profile.identity;
    service.result = pass ? ServiceResult::OneTimePass : ServiceResult::Reset;
    if (!knowsDone)
        service.outcomes.removeIf([](const OutcomeRule &rule) { return rule.outcome == Outcome::Done; });
    stage.visit = std::make_unique<Visit>(stage.config, stage.clock, [](const link::ToHost &) {});
    stage.visit->setLanguage(Language::English);
    stage.window = std::make_unique<SessionWindow>(*stage.visit, Ribbon::None, [&stage] { return &stage.views; });
    stage.method = onPhone ? candourId : suomiFi;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Verify));

    const QString word = pass ? u"I have written it down"_s : u"My settings have been reset"_s;
    const QString yes = pass ? u"Yes, I have it"_s : u"Yes, it says so"_s;
    const auto all = reports();
    for (const auto &[firstName, first] : all) {
        QTRY_VERIFY(!stage.views.records.empty() && !stage.views.last().destroyed);
        IdentityViewListener &view = *stage.views.last().listener;
        // The first page is there; of what comes then the view may tell or not, and one thing upon another.
        view.identityLoading(false);
        first(view);
        for (const auto &[secondName, second] : all) {
            const QString what = firstName + u", "_s + secondName;
            second(view);
            Stage::settle();
            QVERIFY2(stage.visit->step() == Step::Verify, qPrintable(what));
            QVERIFY2(stage.window->currentPage()->band().main.text == word, qPrintable(what));
            QVERIFY2(stage.press(word), qPrintable(what));
            QVERIFY2(stage.button(yes) && stage.button(yes)->isEnabled(), qPrintable(what));
            // Not yet, and again with the next: as often as it takes.
            QVERIFY2(stage.press(u"Not yet"_s), qPrintable(what));
        }
        QVERIFY(stage.press(u"Stop identifying"_s));
        QVERIFY(stage.press(u"Try again"_s));
    }
    QTRY_VERIFY(!stage.views.last().destroyed);
    stage.views.last().listener->identityLoading(false);
    QVERIFY(stage.press(word) && stage.press(yes));
    QCOMPARE(stage.visit->step(), Step::Wait);
}

void NoWallTest::everyOutcomeLeadsOn()
{
    for (int i = 0; i < outcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        if (outcome == Outcome::Done)
            continue;
        for (const int ways : {1, 2}) {
            for (const bool last : {false, true}) {
                Stage stage;
                if (ways == 1)
                    stage.config.profile.identity.methods = methodsForTests({suomiFi});
                QVERIFY(stage.show());
                for (int used = 1; used < (last ? stage.config.limits.identityAttempts : 1); ++used) {
                    QVERIFY(stage.goToOutcome(Outcome::Failed));
                    QVERIFY(stage.visit->apply(Event::TryAgain));
                }
                QVERIFY(stage.goToOutcome(outcome));
                const QString main = stage.window->currentPage()->band().main.text;
                const QString what = outcomeName(outcome) + u", "_s + main;
                QVERIFY2(stage.press(main), qPrintable(what));
                const Step step = stage.visit->step();
                const bool calls = !stage.told<link::HelpCalled>().isEmpty();
                QVERIFY2(step == Step::Verify || step == Step::Method || calls, qPrintable(what));
                const bool isVisitors = outcome != Outcome::ServiceDown && outcome != Outcome::ViewCrashed;
                QVERIFY2(calls == (outcome == Outcome::CertificateProblem || (last && isVisitors)), qPrintable(what));
            }
        }
    }
}

KIOSK_WIDGET_TEST(NoWallTest)
#include "NoWallTest.moc"
