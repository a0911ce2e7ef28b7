// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/OpeningHoursWatch.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"

#include <QSignalSpy>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// A kiosk that closes and opens by the clock.
class OpeningHoursWatchTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void closesAndOpens();
    void whoWaitsIsServedToTheEnd();
    void staffComeFirst();
    void aReportIsReadAsItWasWritten();
};

namespace
{

OpeningHours tuesdays()
{
    OpeningHours hours;
    hours.tuesday = {{8 * 60, 15 * 60}};
    return hours;
}

} // namespace

void OpeningHoursWatchTest::closesAndOpens()
{
    ManualClock clock; // Tuesday 24 November 2026, 14:22
    HealthBoard board(clock);
    HealthProbe probe(board);
    OpeningHoursWatch watch(
        tuesdays(), [] { return false; }, clock, board, probe);
    QSignalSpy changes(&probe, &HealthProbe::changed);
    watch.look();
    QVERIFY(probe.availability().ready);

    clock.advance(std::chrono::minutes(38));
    watch.look();
    QCOMPARE(changes.size(), 1); // not one without and one with the time
    QCOMPARE(probe.availability().code, u"out.hours"_s);
    QCOMPARE(probe.availability().opensAt.value(), QDateTime(QDate(2026, 12, 1), QTime(8, 0)));
    watch.look();
    QCOMPARE(changes.size(), 1);

    clock.correctWallClock(QDateTime(QDate(2026, 12, 1), QTime(8, 0)));
    watch.look();
    QVERIFY(probe.availability().ready);
    QVERIFY(!probe.availability().opensAt);
}

void OpeningHoursWatchTest::whoWaitsIsServedToTheEnd()
{
    ManualClock clock;
    HealthBoard board(clock);
    HealthProbe probe(board);
    bool waits = true;
    OpeningHoursWatch watch(
        tuesdays(), [&waits] { return waits; }, clock, board, probe);
    watch.look();
    clock.advance(std::chrono::hours(1));
    watch.look();
    QVERIFY(probe.availability().ready);
    waits = false;
    watch.look();
    QVERIFY(!probe.availability().ready);
    // A ticket of the one who is still at it does not open the kiosk again.
    waits = true;
    watch.look();
    QVERIFY(!probe.availability().ready);
}

void OpeningHoursWatchTest::staffComeFirst()
{
    ManualClock clock;
    HealthBoard board(clock);
    HealthProbe probe(board);
    clock.advance(std::chrono::hours(2));
    OpeningHoursWatch watch(
        tuesdays(), [] { return false; }, clock, board, probe);
    watch.look();
    board.report(PartHealth{parts::network.toString(), HealthState::NotReady, u"network.none"_s, {}});
    // Who comes at night need not know of the network.
    QCOMPARE(probe.availability().code, u"out.hours"_s);
    board.report(PartHealth{parts::staff.toString(), HealthState::NotReady, u"staff.maintenance"_s, {}});
    QCOMPARE(probe.availability().code, u"staff.maintenance"_s);
    QVERIFY(!probe.availability().opensAt);
}

void OpeningHoursWatchTest::aReportIsReadAsItWasWritten()
{
    const HealthReport report{{{u"station_usb"_s, HealthState::Warning, u"usb.open"_s, u"a"_s, {}, u"b"_s},
                               {u"station_time"_s, HealthState::Ready, u"ok"_s, {}}}};
    const Result<HealthReport> read = HealthReport::fromJson(report.toJson());
    QVERIFY(read);
    QCOMPARE(*read, report);
    for (const char *wrong : {"", "{}", "[]", R"({"parts":[{"part":"x"}]})", R"({"parts":{}})"})
        QCOMPARE(HealthReport::fromJson(wrong).error().code, u"health.malformed"_s);
}

KIOSK_TEST(OpeningHoursWatchTest)
#include "OpeningHoursWatchTest.moc"
