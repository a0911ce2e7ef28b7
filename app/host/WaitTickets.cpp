// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/WaitTickets.h"

#include "journey/VisitValues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int ticketsVersion = 2;
constexpr int versionWithoutQueue = 1;
const QString versionName = u"version"_s;
const QString queueName = u"queue"_s;

struct KeptTicket {
    link::Ticket ticket;
    Milliseconds readyAtWall{0}; ///< since 1970
};

struct KeptQueued {
    link::Queued queued;
    Milliseconds sinceWall{0}; ///< since 1970
};

/// What tickets.json holds.
struct KeptTickets {
    QString bootId;
    TicketId next = TicketId::first();
    QList<KeptTicket> tickets;
    QList<KeptQueued> queue;
};

const record::Description<KeptTickets> &ticketsDescription()
{
    using namespace record;
    static const Description<KeptTicket> ticket{
        part(&KeptTicket::ticket, link::ticketFields()),
        field(u"ready_at_unix_ms"_s, &KeptTicket::readyAtWall, duration<Milliseconds>())};
    static const Description<KeptQueued> queued{
        part(&KeptQueued::queued, link::queuedFields()),
        field(u"since_unix_ms"_s, &KeptQueued::sinceWall, duration<Milliseconds>())};
    static const Description<KeptTickets> tickets{
        constant<KeptTickets>(versionName, ticketsVersion),
        field(u"boot"_s, &KeptTickets::bootId, text(Values::longestCode)),
        field(u"next"_s, &KeptTickets::next, Values::ticket()),
        field(u"tickets"_s, &KeptTickets::tickets, list(object(ticket), WaitTickets::most)),
        field(queueName, &KeptTickets::queue, list(object(queued), WaitTickets::mostQueued))};
    return tickets;
}

} // namespace

WaitTickets::WaitTickets(Settings settings, const Clock &clock, HostLog &log)
    : m_settings(std::move(settings)), m_clock(clock), m_log(log), m_file(m_settings.stateDir + u"/tickets.json"_s)
{
    load();
    expire();
}

TicketId WaitTickets::takeNumber()
{
    const auto taken = [this](TicketId id) {
        return std::any_of(m_tickets.cbegin(), m_tickets.cend(), [id](const link::Ticket &t) { return t.id == id; })
            || std::any_of(m_queue.cbegin(), m_queue.cend(), [id](const link::Queued &q) { return q.number == id; });
    };
    while (taken(m_next))
        m_next = m_next.next();
    return std::exchange(m_next, m_next.next());
}

std::optional<link::Ticket> WaitTickets::issue(Deadline readyAt, Language language)
{
    if (m_tickets.size() >= most) {
        m_log.warning(u"ticket.none_left"_s, QString::number(most));
        return std::nullopt;
    }
    const Deadline latest{m_clock.sinceBoot() + m_settings.syncWait};
    const link::Ticket ticket{takeNumber(), {std::min(readyAt.at, latest.at)}, language};
    m_tickets.append(ticket);
    save();
    return ticket;
}

std::optional<TicketId> WaitTickets::enqueue()
{
    if (m_queue.size() >= mostQueued) {
        m_log.warning(u"queue.full"_s, QString::number(mostQueued));
        return std::nullopt;
    }
    const link::Queued queued{takeNumber(), {m_clock.sinceBoot()}};
    m_queue.append(queued);
    save();
    return queued.number;
}

bool WaitTickets::dequeue(TicketId number)
{
    const qsizetype removed =
        m_queue.removeIf([number](const link::Queued &queued) { return queued.number == number; });
    if (removed > 0)
        save();
    return removed > 0;
}

bool WaitTickets::remove(TicketId id)
{
    const qsizetype removed = m_tickets.removeIf([id](const link::Ticket &ticket) { return ticket.id == id; });
    if (removed > 0)
        save();
    return removed > 0;
}

bool WaitTickets::expire()
{
    const Milliseconds now = m_clock.sinceBoot();
    const qsizetype removed = m_tickets.removeIf([this, now](const link::Ticket &ticket) {
        return ticket.readyAt.at + m_settings.keep <= now;
    }) + m_queue.removeIf([this, now](const link::Queued &queued) { return queued.since.at + m_settings.keep <= now; });
    if (removed > 0)
        save();
    return removed > 0;
}

void WaitTickets::save()
{
    KeptTickets kept{m_settings.bootId, m_next, {}, {}};
    for (const link::Ticket &ticket : std::as_const(m_tickets))
        kept.tickets.append({ticket, Milliseconds(ticket.readyAt.wallTime(m_clock).toMSecsSinceEpoch())});
    for (const link::Queued &queued : std::as_const(m_queue))
        kept.queue.append({queued, Milliseconds(queued.since.wallTime(m_clock).toMSecsSinceEpoch())});
    if (const Result<void> written = m_file.write(ticketsDescription().write(kept)); !written)
        m_log.error(written.error());
}

void WaitTickets::load()
{
    const Result<std::optional<QJsonObject>> object = m_file.read();
    if (!object) {
        m_log.warning(u"tickets.rejected"_s, object.error().detail);
        return;
    }
    if (!*object)
        return;
    QJsonObject content = **object;
    if (content.value(versionName) == versionWithoutQueue && !content.contains(queueName)) {
        content.insert(versionName, ticketsVersion);
        content.insert(queueName, QJsonArray());
    }
    record::Reading reading;
    const std::optional<KeptTickets> kept = ticketsDescription().read(content, reading);
    if (!kept) {
        m_log.warning(u"tickets.rejected"_s, u"%1: %2"_s.arg(m_file.path(), reading.wrongField()));
        return;
    }
    const bool sameBoot = kept->bootId == m_settings.bootId && !m_settings.bootId.isEmpty();
    const Milliseconds now = m_clock.sinceBoot();
    const Milliseconds wallNow(m_clock.now().toMSecsSinceEpoch());
    m_next = kept->next;
    for (const KeptTicket &one : kept->tickets) {
        link::Ticket ticket = one.ticket;
        const Milliseconds readyAt = sameBoot ? ticket.readyAt.at : now + (one.readyAtWall - wallNow);
        ticket.readyAt.at = std::min(readyAt, now + m_settings.syncWait);
        m_tickets.append(ticket);
    }
    for (const KeptQueued &one : kept->queue) {
        const Milliseconds since = sameBoot ? one.queued.since.at : now + (one.sinceWall - wallNow);
        m_queue.append({one.queued.number, {std::min(since, now)}});
    }
}

} // namespace kiosk
