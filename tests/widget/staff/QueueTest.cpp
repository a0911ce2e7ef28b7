// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffStage.h"

#include "support/StrictTest.h"

#include <QAbstractButton>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Those who wait for staff under a number.
class QueueTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whoWaitsForStaffIsServedInTurn();
};

void QueueTest::whoWaitsForStaffIsServedInTurn()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open(quietState(stage.clock));
    QVERIFY(!stage.words().contains(u"waiting for staff"));
    link::KioskState state = quietState(stage.clock);
    const TicketId first = TicketId::first();
    state.queue = {{first, {stage.clock.sinceBoot() - 250s}}, {first.next(), {stage.clock.sinceBoot() - 20s}}};
    stage.say(state);
    QVERIFY2(stage.words().contains(u"A1 A2"), qPrintable(stage.words()));
    QVERIFY2(stage.words().contains(u"waiting for staff, 4:10"), qPrintable(stage.words()));
    QVERIFY(stage.press(u"A1 has been helped"_s));
    QCOMPARE(stage.requests, (QList<link::StaffRequest>{{link::StaffAction::ServeQueued, u"A1"_s, {}, {}}}));
    state.queue.removeFirst();
    stage.say(state);
    stage.say(link::ActionDone{link::StaffAction::ServeQueued, true, {}, {}});
    QVERIFY(stage.button(u"A2 has been helped"_s));
    state.queue.clear();
    stage.say(state);
    QVERIFY(!stage.words().contains(u"waiting for staff"));
}

KIOSK_WIDGET_TEST(QueueTest)
#include "QueueTest.moc"
