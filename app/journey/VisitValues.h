// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journey/SessionFlow.h"
#include "record/Types.h"
#include "support/Clock.h"
#include "support/Ids.h"
#include "support/Language.h"

namespace kiosk
{

/// The types that fields of several records have: messages, files, figures.
struct Values {
    static record::Type<Step> step() { return record::named(stepNames); }
    static record::Type<Language> language()
    {
        QJsonArray codes;
        for (const Language each : allLanguages)
            codes.append(languageCode(each));
        return {[](const QJsonValue &value, record::Reading &) {
                    return value.isString() ? languageFromCode(value.toString()) : std::nullopt;
                },
                [](const Language &language) { return QJsonValue(languageCode(language)); },
                {{QStringLiteral("enum"), codes}}};
    }
    static record::Type<Outcome> outcome() { return record::named(outcomeNames); }
    static record::Type<MethodId> method() { return id<MethodId>(QStringLiteral("[a-z][a-z0-9_-]{0,39}")); }
    static record::Type<SessionId> session() { return id<SessionId>(QStringLiteral("[0-9a-f]{24}")); }
    static record::Type<TicketId> ticket() { return id<TicketId>(QStringLiteral("[A-Z][1-9]")); }
    static record::Type<int> attempts() { return record::integer(0, 1000); }
    static record::Type<Deadline> deadline()
    {
        return record::as<Deadline>(
            record::duration<Milliseconds>(), [](Milliseconds at) { return Deadline{at}; },
            [](const Deadline &deadline) { return deadline.at; });
    }
    /// A stable name of ours: ASCII letters, digits and a few signs, so that it holds no personal value by accident.
    static record::Type<QString> code() { return record::text(longestCode, QStringLiteral("[A-Za-z0-9._-]*")); }
    /// Of several such names: "finished:done".
    static record::Type<QString> codes() { return record::text(longestCode, QStringLiteral("[A-Za-z0-9._:/-]*")); }
    /// Technical words, for the log and for staff.
    static record::Type<QString> detail() { return record::text(2000, record::TooLong::Cut); }
    static record::Type<QString> fileName() { return record::text(4096, record::TooLong::Cut); }
    /// A host alone: whatever could begin a path, a query or a user name would let a personal value through.
    static record::Type<QString> host() { return place(255, QStringLiteral("[^/\\\\?#@%\\p{Z}\\p{C}]*")); }
    /// Without a query, a fragment or a user name, which could be personal.
    static record::Type<QString> path() { return place(1024, QStringLiteral("[^?#@\\p{Z}\\p{C}]*")); }

    static constexpr qsizetype longestCode = 64;

private:
    static record::Type<QString> place(qsizetype longest, const QString &pattern)
    {
        return record::text(longest, pattern, record::TooLong::Cut);
    }
    /// Written as text, and not made of every text.
    template <typename Id> static record::Type<Id> id(const QString &pattern)
    {
        return record::as<Id>(
            record::text(longestCode, pattern), [](const QString &text) { return Id::fromString(text); },
            [](const Id &value) { return value.toString(); });
    }
};

} // namespace kiosk
