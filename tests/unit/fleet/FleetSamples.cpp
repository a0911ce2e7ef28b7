// SPDX-License-Identifier: GPL-3.0-or-later
#include "FleetSamples.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

KioskReport fullReport(Milliseconds now)
{
    const auto ago = [now](Seconds age) { return Deadline{now - age}; };
    link::KioskState state;
    state.step = Step::Verify;
    state.method = MethodId::fromString(u"suomi_fi");
    state.outcome = Outcome::Expired;
    state.stepSince = ago(Seconds{42});
    state.visitSince = ago(Seconds{300});
    state.attemptsUsed = 2;
    state.readyAt = ago(Seconds{-600});
    state.sessionEnd = ago(Seconds{-1200});
    state.helpCalledAt = ago(Seconds{7});
    state.help = link::HelpState::Told;
    state.queue = {{TicketId::first(), ago(Seconds{90})}};
    state.parkedWaits = 1;
    state.availability = {false, u"out.network"_s};
    state.staffReason = u"maintenance"_s;
    state.parts = {{u"network"_s, HealthState::NotReady, u"network.none"_s, u"82 ms"_s}};
    state.receipt = link::ReceiptLine{QDateTime(QDate(2026, 11, 24), QTime(12, 2), QTimeZone::utc()),
                                      u"finished:done"_s,
                                      0,
                                      true,
                                      true,
                                      Milliseconds(812)};
    state.versions = {u"0.1.0"_s, u"6.4.2"_s, u"102.0.5005.177"_s, u"108.0.5359.94"_s};
    state.today = {17, 14, 1, 2, Seconds(612)};
    KioskReport report;
    report.sequence = 12;
    report.boot = randomToken();
    report.uptime = now;
    report.nonce = randomToken();
    report.name = u"Lutakko 1"_s;
    report.place = u"Päärakennus, 1. krs"_s;
    report.configuration = u"0123456789abcdef"_s;
    report.profile = u"fedcba9876543210"_s;
    report.updatesPending = 3;
    report.securityUpdates = 1;
    report.panelOpen = true;
    report.clock = QDateTime(QDate(2026, 11, 24), QTime(12, 22), QTimeZone::utc());
    report.stepUsual = Seconds{240};
    report.answeredBy = u"Desk Å"_s;
    report.message = u"one_moment"_s;
    report.tickets = {{*TicketId::fromString(u"B3"_s), ago(Seconds{-1800}), Language::Swedish}};
    report.state = state;
    return report;
}

QList<Order> everyOrder(const link::KioskState &state)
{
    QList<Order> orders;
    for (const NamedValue<Action> &known : actionNames) {
        Order order{known.value};
        if (concernsVisit(known.value))
            order.visit = state.session;
        if (known.value == Action::ShowMessage)
            order.argument = u"one_moment"_s;
        if (known.value == Action::OutOfService)
            order.argument = u"maintenance"_s;
        if (known.value == Action::ServeQueued)
            order.argument = u"A1"_s;
        if (known.value == Action::Statistics) {
            order.from = QDate(2026, 11, 1);
            order.to = QDate(2026, 12, 1);
        }
        orders << order;
    }
    return orders;
}

} // namespace kiosk::fleet
