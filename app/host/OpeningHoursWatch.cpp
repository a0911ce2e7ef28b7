// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/OpeningHoursWatch.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

OpeningHoursWatch::OpeningHoursWatch(OpeningHours hours, SomebodyWaits somebodyWaits, const Clock &clock,
                                     HealthBoard &board, HealthProbe &probe, QObject *parent)
    : QObject(parent), m_hours(std::move(hours)), m_somebodyWaits(std::move(somebodyWaits)), m_clock(clock),
      m_board(board), m_probe(probe)
{
    connect(&m_timer, &QTimer::timeout, this, &OpeningHoursWatch::look);
}

void OpeningHoursWatch::start()
{
    constexpr Seconds interval{5};
    m_timer.start(interval);
    look();
}

void OpeningHoursWatch::look()
{
    const QDateTime now = m_clock.now().toLocalTime();
    // Who waits is served to the end; who comes once it is closed is not let in again by that.
    m_closed = !m_hours.isOpen(now) && (m_closed || !m_somebodyWaits());
    if (!m_closed) {
        m_board.report(PartHealth{parts::openingHours.toString(), HealthState::Ready, u"ok"_s, {}});
        return;
    }
    const std::optional<QDateTime> opens = m_hours.opensAfter(now);
    m_probe.setOpensAt(opens);
    m_board.report(PartHealth{parts::openingHours.toString(), HealthState::NotReady, u"hours.closed"_s,
                              opens ? u"opens "_s + opens->toString(Qt::ISODate) : u"no day to open within a year"_s});
}

} // namespace kiosk
