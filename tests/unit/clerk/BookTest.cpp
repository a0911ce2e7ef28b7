// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskStage.h"
#include "support/StrictTest.h"

#include <QSignalSpy>

using namespace kiosk;
using namespace kiosk::desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Who stands where in the list, and that nothing old is told as new.
class BookTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whoNeedsSomebodyComesFirst();
    void withoutNewsAKioskIsUnknown();
    void aWillIsBelievedOfItsOwnRunAlone();
    void anOldStateAtTheBrokerIsOld();
    void stuckIsLongerThanUsual();
    void aTakenCallIsNoCall();
    void whatCannotBeReadIsToldSo();
    void whatDiffersFromMostIsTold();
    void countsAddUp();
    void withoutAConnectionNothingIsKnown();
    void oneCallAmongTenThousandStandsFirst();
};

void BookTest::whoNeedsSomebodyComesFirst()
{
    DeskStage desk;
    const Clock &clock = desk.clock;
    desk.say(TestKiosk(u"free-10"_s, u"Hall 10"_s));
    desk.say(TestKiosk(u"free-2"_s, u"Hall 2"_s));
    desk.say(TestKiosk(u"used"_s, u"Café"_s).inUse(clock, Step::Verify, 30s));
    TestKiosk out(u"out"_s, u"Annex"_s);
    out.report.state.availability = {false, u"out.identity_service"_s, {}};
    desk.say(out);
    desk.say(TestKiosk(u"stuck"_s, u"Lobby"_s).inUse(clock, Step::Method, 700s));
    desk.say(TestKiosk(u"short"_s, u"Alpha"_s).inUse(clock, Step::Verify, 90s).calls(clock, 20s));
    desk.say(TestKiosk(u"long"_s, u"Zeta"_s).inUse(clock, Step::Verify, 90s).calls(clock, 80s));
    const QStringList wanted{u"long"_s, u"short"_s, u"stuck"_s, u"out"_s, u"used"_s, u"free-2"_s, u"free-10"_s};
    QCOMPARE(desk.order(), wanted);
}

void BookTest::withoutNewsAKioskIsUnknown()
{
    DeskStage desk;
    TestKiosk kiosk(u"hall"_s, u"Hall"_s);
    kiosk.report.interval = 10s;
    desk.say(kiosk);
    desk.pass(15s);
    QCOMPARE(desk.needOf(u"hall"_s), Need::Free);
    desk.pass(1s);
    QCOMPARE(desk.needOf(u"hall"_s), Need::Unknown);
    QCOMPARE(desk.fleet->book().entry(u"hall"_s)->since, *desk.fleet->book().entry(u"hall"_s)->received);
    desk.say(kiosk);
    QCOMPARE(desk.needOf(u"hall"_s), Need::Free);
    // One that reports each quarter of a minute is not called unknown between two reports.
    kiosk.report.interval = 15s;
    desk.say(kiosk);
    desk.pass(17s);
    QCOMPARE(desk.needOf(u"hall"_s), Need::Free);
}

void BookTest::aWillIsBelievedOfItsOwnRunAlone()
{
    DeskStage desk;
    TestKiosk kiosk(u"hall"_s, u"Hall"_s);
    desk.sayOnline(kiosk, true);
    desk.say(kiosk);
    TestKiosk before = kiosk;
    before.report.boot = u"ffffffffffffffffffffffffffffffff"_s;
    desk.sayOnline(before, false);
    QCOMPARE(desk.needOf(u"hall"_s), Need::Free);
    desk.sayOnline(kiosk, false);
    QCOMPARE(desk.needOf(u"hall"_s), Need::Unknown);
    // A report that was still on its way when the will spoke brings nobody back.
    desk.say(kiosk);
    QCOMPARE(desk.needOf(u"hall"_s), Need::Unknown);
    desk.sayOnline(kiosk, true);
    desk.say(kiosk);
    QCOMPARE(desk.needOf(u"hall"_s), Need::Free);
}

void BookTest::anOldStateAtTheBrokerIsOld()
{
    DeskStage desk;
    TestKiosk kiosk(u"hall"_s, u"Hall"_s);
    kiosk.report.interval = 10s;
    // Of three intervals 5 s are left: it has lain there for 25.
    desk.say(kiosk, true, 5s);
    QCOMPARE(desk.needOf(u"hall"_s), Need::Unknown);
    desk.say(kiosk, true, 28s);
    QCOMPARE(desk.needOf(u"hall"_s), Need::Free);
}

void BookTest::stuckIsLongerThanUsual()
{
    DeskStage desk;
    TestKiosk kiosk(u"hall"_s, u"Hall"_s);
    kiosk.inUse(desk.clock, Step::Verify, 200s);
    desk.say(kiosk);
    QCOMPARE(desk.needOf(u"hall"_s), Need::InUse);
    kiosk.report.stepUsual = 180s;
    desk.say(kiosk);
    QCOMPARE(desk.needOf(u"hall"_s), Need::Stuck);
    // A wait is as long as it is.
    kiosk.report.state.step = Step::Wait;
    desk.say(kiosk);
    QCOMPARE(desk.needOf(u"hall"_s), Need::InUse);
}

void BookTest::aTakenCallIsNoCall()
{
    DeskStage desk;
    QSignalSpy called(desk.fleet.get(), &FleetModel::called);
    TestKiosk kiosk(u"hall"_s, u"Hall"_s);
    kiosk.inUse(desk.clock, Step::Verify, 20s).calls(desk.clock, 0s);
    desk.say(kiosk);
    QCOMPARE(called.size(), 1);
    desk.say(kiosk);
    QCOMPARE(called.size(), 1);
    kiosk.report.state.help = link::HelpState::Coming;
    kiosk.report.answeredBy = u"Main library"_s;
    desk.say(kiosk);
    QCOMPARE(desk.needOf(u"hall"_s), Need::InUse);
    QCOMPARE(desk.fleet->book().entry(u"hall"_s)->helpBy, u"Main library"_s);
}

void BookTest::whatCannotBeReadIsToldSo()
{
    DeskStage desk;
    const TestKiosk kiosk(u"hall"_s, u"Hall"_s);
    desk.say(kiosk);
    for (const QByteArray &payload : {QByteArray("{"), QByteArray("{\"sequence\":\"x\"}"), QByteArray(1 << 20, 'x')}) {
        desk.deliver(desk.topics.state(kiosk.id), payload);
        desk.pass(1s);
        QCOMPARE(desk.needOf(kiosk.id), Need::Unknown);
        QVERIFY(desk.fleet->book().entry(kiosk.id)->otherRelease);
        desk.say(kiosk);
        QCOMPARE(desk.needOf(kiosk.id), Need::Free);
    }
    // Taken away for good.
    desk.deliver(desk.topics.state(kiosk.id), {});
    QVERIFY(!desk.fleet->book().entry(kiosk.id));
    QVERIFY(desk.order().isEmpty());
}

void BookTest::whatDiffersFromMostIsTold()
{
    DeskStage desk;
    for (int i = 0; i < 3; ++i)
        desk.say(TestKiosk(u"hall-%1"_s.arg(i), u"Hall %1"_s.arg(i)));
    TestKiosk other(u"other"_s, u"Other"_s);
    other.report.state.versions.kiosk = u"0.1.0"_s;
    other.report.profile = u"0000000000000000"_s;
    desk.say(other);
    QCOMPARE(desk.fleet->book().entry(u"other"_s)->drift, (QList<Drift>{Drift::Version, Drift::Configuration}));
    QVERIFY(desk.fleet->book().entry(u"hall-0"_s)->drift.isEmpty());
}

void BookTest::countsAddUp()
{
    DeskStage desk;
    desk.say(TestKiosk(u"a"_s, u"A"_s));
    desk.say(TestKiosk(u"b"_s, u"B"_s).inUse(desk.clock, Step::Verify, 5s).calls(desk.clock, 5s));
    desk.say(TestKiosk(u"c"_s, u"C"_s).inUse(desk.clock, Step::Verify, 5s));
    const KioskCounts &counts = desk.fleet->book().counts();
    QCOMPARE(counts.all(), 3);
    QCOMPARE(counts[Need::Called], 1);
    QCOMPARE(counts[Need::InUse], 1);
    QCOMPARE(counts[Need::Free], 1);
}

void BookTest::withoutAConnectionNothingIsKnown()
{
    DeskStage desk;
    desk.say(TestKiosk(u"hall"_s, u"Hall"_s));
    QCOMPARE(desk.needOf(u"hall"_s), Need::Free);
    Q_EMIT desk.wire->disconnected({u"mqtt.lost"_s, {}, {}});
    QCOMPARE(desk.needOf(u"hall"_s), Need::Unknown);
    QCOMPARE(desk.fleet->trouble()->code, u"mqtt.lost"_s);
}

void BookTest::oneCallAmongTenThousandStandsFirst()
{
    ManualClock clock;
    KioskBook book(600s);
    fleet::KioskReportForm form;
    constexpr int many = 10'000;
    for (int i = 0; i < many; ++i) {
        TestKiosk kiosk(u"k%1"_s.arg(i), u"Kiosk %1"_s.arg(i), u"Building %1"_s.arg(i % 40));
        QVERIFY(book.takeReport(kiosk.id, form.write(kiosk.report, clock.sinceBoot()), clock.sinceBoot(), 0ms,
                                clock.now()));
    }
    QVERIFY(book.settle(clock.sinceBoot()));
    TestKiosk kiosk(u"k7777"_s, u"Kiosk 7777"_s);
    kiosk.inUse(clock, Step::Verify, 5s).calls(clock, 1s);
    QVERIFY(
        book.takeReport(kiosk.id, form.write(kiosk.report, clock.sinceBoot()), clock.sinceBoot(), 0ms, clock.now()));
    QVERIFY(book.settle(clock.sinceBoot()));
    QCOMPARE(book.order().front()->id, u"k7777"_s);
    QCOMPARE(static_cast<int>(book.order().size()), many);
}

KIOSK_TEST(BookTest)
#include "BookTest.moc"
