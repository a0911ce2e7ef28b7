// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kiosk
{

/// Names one visit in logs and receipts. 96 random bits in hexadecimal: says nothing about the person.
class SessionId
{
public:
    static SessionId random();
    static std::optional<SessionId> fromString(const QString &text);
    const QString &toString() const { return m_text; }
    friend bool operator==(const SessionId &, const SessionId &) = default;

private:
    explicit SessionId(QString text) : m_text(std::move(text)) { }
    QString m_text;
};

/// What a parked visitor reads on the welcome screen: one letter and one digit from A1 to Z9, in order of issue.
class TicketId
{
public:
    static std::optional<TicketId> fromString(const QString &text);
    static TicketId first();
    /// The following ticket; after Z9 comes A1 again.
    TicketId next() const;
    QString toString() const;
    friend bool operator==(const TicketId &, const TicketId &) = default;

private:
    explicit TicketId(int number) : m_number(number) { }
    int m_number;
};

} // namespace kiosk
