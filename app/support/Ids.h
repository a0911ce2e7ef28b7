// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

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

/// Names a way of proving one's identity in messages, statistics and the journal: "suomi_fi". What it is, the site
/// profile says. a-z first, then a-z, 0-9, - and _, 40 at most.
class MethodId
{
public:
    static std::optional<MethodId> fromString(QStringView text);
    /// No method: what a description holds before it is filled in.
    static MethodId none() { return MethodId({}); }
    const QString &toString() const { return m_text; }
    bool isNone() const { return m_text.isEmpty(); }
    friend bool operator==(const MethodId &, const MethodId &) = default;

private:
    explicit MethodId(QString text) : m_text(std::move(text)) { }
    QString m_text;
};

} // namespace kiosk
