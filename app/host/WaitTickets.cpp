// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/WaitTickets.h"

#include "link/Fields.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{
constexpr int ticketsVersion = 2;
constexpr int versionWithoutQueue = 1;
constexpr qsizetype longestField = 64;
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
    QJsonArray list;
    for (const link::Ticket &ticket : std::as_const(m_tickets)) {
        list.append(QJsonObject{{u"id"_s, ticket.id.toString()},
                                {u"language"_s, languageCode(ticket.language)},
                                {u"ready_at"_s, static_cast<qint64>(ticket.readyAt.at.count())},
                                {u"ready_at_unix_ms"_s, ticket.readyAt.wallTime(m_clock).toMSecsSinceEpoch()}});
    }
    QJsonArray queue;
    for (const link::Queued &queued : std::as_const(m_queue)) {
        queue.append(QJsonObject{{u"number"_s, queued.number.toString()},
                                 {u"since"_s, static_cast<qint64>(queued.since.at.count())},
                                 {u"since_unix_ms"_s, queued.since.wallTime(m_clock).toMSecsSinceEpoch()}});
    }
    const Result<void> written = m_file.write({{u"version"_s, ticketsVersion},
                                               {u"boot"_s, m_settings.bootId},
                                               {u"next"_s, m_next.toString()},
                                               {u"tickets"_s, list},
                                               {u"queue"_s, queue}});
    if (!written)
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
    link::Fields fields(**object);
    const qint64 version = fields.number(u"version"_s, versionWithoutQueue, ticketsVersion);
    const bool sameBoot = fields.text(u"boot"_s, longestField) == m_settings.bootId && !m_settings.bootId.isEmpty();
    const std::optional<TicketId> next = TicketId::fromString(fields.text(u"next"_s, longestField));
    const QJsonArray list = fields.list(u"tickets"_s, most);
    const QJsonArray waiting = version == versionWithoutQueue ? QJsonArray() : fields.list(u"queue"_s, mostQueued);
    bool good = fields.complete() && next;
    const Milliseconds now = m_clock.sinceBoot();
    QList<link::Ticket> tickets;
    for (const QJsonValue &value : list) {
        link::Fields entry(value.toObject());
        const std::optional<TicketId> id = TicketId::fromString(entry.text(u"id"_s, longestField));
        const std::optional<Language> language = languageFromCode(entry.text(u"language"_s, longestField));
        Milliseconds readyAt(entry.number(u"ready_at"_s));
        const Milliseconds wall(entry.number(u"ready_at_unix_ms"_s));
        good = good && entry.complete() && id && language;
        if (!good)
            break;
        if (!sameBoot)
            readyAt = now + (wall - Milliseconds(m_clock.now().toMSecsSinceEpoch()));
        tickets.append({*id, {std::min(readyAt, now + m_settings.syncWait)}, *language});
    }
    QList<link::Queued> queue;
    for (const QJsonValue &value : waiting) {
        link::Fields entry(value.toObject());
        const std::optional<TicketId> number = TicketId::fromString(entry.text(u"number"_s, longestField));
        Milliseconds since(entry.number(u"since"_s));
        const Milliseconds wall(entry.number(u"since_unix_ms"_s));
        good = good && entry.complete() && number;
        if (!good)
            break;
        if (!sameBoot)
            since = now + (wall - Milliseconds(m_clock.now().toMSecsSinceEpoch()));
        queue.append({*number, {std::min(since, now)}});
    }
    if (!good) {
        m_log.warning(u"tickets.rejected"_s, m_file.path());
        return;
    }
    m_next = *next;
    m_tickets = tickets;
    m_queue = queue;
}

} // namespace kiosk
