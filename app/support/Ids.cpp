// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Ids.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace kiosk
{

namespace
{
constexpr int ticketsPerLetter = 9;
constexpr int ticketCount = 26 * ticketsPerLetter;
constexpr qsizetype sessionIdLength = 24;
constexpr qsizetype longestMethodId = 40;
} // namespace

SessionId SessionId::random()
{
    std::array<quint32, 3> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    QString text;
    for (const quint32 word : words)
        text += QStringLiteral("%1").arg(word, 8, 16, QLatin1Char('0'));
    return SessionId(text);
}

std::optional<SessionId> SessionId::fromString(const QString &text)
{
    if (text.size() != sessionIdLength)
        return std::nullopt;
    for (const QChar c : text) {
        if (!((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f')))
            return std::nullopt;
    }
    return SessionId(text);
}

TicketId TicketId::first()
{
    return TicketId(0);
}

std::optional<TicketId> TicketId::fromString(const QString &text)
{
    if (text.size() != 2 || text[0] < u'A' || text[0] > u'Z' || text[1] < u'1' || text[1] > u'9')
        return std::nullopt;
    return TicketId((text[0].unicode() - u'A') * ticketsPerLetter + (text[1].unicode() - u'1'));
}

TicketId TicketId::next() const
{
    return TicketId((m_number + 1) % ticketCount);
}

QString TicketId::toString() const
{
    const QChar letter(static_cast<char16_t>(u'A' + m_number / ticketsPerLetter));
    return letter + QString::number(m_number % ticketsPerLetter + 1);
}

std::optional<MethodId> MethodId::fromString(QStringView text)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    if (text.isEmpty() || text.size() > longestMethodId || !isLetter(text.front()))
        return std::nullopt;
    const bool plain = std::all_of(text.begin(), text.end(), [&isLetter](QChar c) {
        return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
    });
    return plain ? std::optional(MethodId(text.toString())) : std::nullopt;
}

} // namespace kiosk
