// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/Topics.h"
#include "record/Types.h"
#include "support/Clock.h"
#include "support/Language.h"

#include <memory>

namespace kiosk::fleet
{

/// The types that fields of several payloads have.
struct FleetValues {
    static record::Type<QString> id() { return record::text(40, QStringLiteral("[a-z0-9_-]{1,40}")); }
    /// randomToken().
    static record::Type<QString> token() { return record::text(32, QStringLiteral("[0-9a-f]{32}")); }
    /// Of a member of staff, as journal::isStaffLabel() takes it; or empty.
    static record::Type<QString> label()
    {
        return record::text(64, QStringLiteral("(?:[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} _.'()#+-]{0,63})?"));
    }
    /// What an administrator has written, on one line.
    static record::Type<QString> line()
    {
        return record::text(200, QStringLiteral("[^\\p{C}]*"), record::TooLong::Cut);
    }
    /// Between two reports.
    static record::Type<Seconds> interval()
    {
        return record::as<Seconds>(
            record::number(1, 3600), [](qint64 count) { return Seconds(count); },
            [](Seconds value) { return qint64{value.count()}; });
    }
    /// By the codes of their languages. One that this program does not have is left out.
    static record::Type<LocalizedText> lines()
    {
        const auto code = record::text(16, QStringLiteral("[A-Za-z0-9_-]+"));
        return record::as<LocalizedText>(
            record::map(code, line()),
            [](const QMap<QString, QString> &texts) {
                LocalizedText text;
                for (auto entry = texts.cbegin(); entry != texts.cend(); ++entry) {
                    if (const std::optional<Language> language = languageFromCode(entry.key()))
                        text.set(*language, *entry);
                }
                return text;
            },
            [](const LocalizedText &text) {
                QMap<QString, QString> texts;
                for (const Language each : allLanguages)
                    texts.insert(languageCode(each), text.in(each));
                return texts;
            });
    }
    /// A point in time as how long ago it was: clocks of kiosks are not those of desks. \a now: the writer's clock when
    /// it writes, the reader's when the payload has arrived.
    static record::Type<Deadline> age(const std::shared_ptr<const Milliseconds> &now)
    {
        record::Type<Deadline> type = record::as<Deadline>(
            record::number(-record::largestNumber), [now](qint64 age) { return Deadline{*now - Milliseconds(age)}; },
            [now](const Deadline &point) { return qint64{(*now - point.at).count()}; });
        type.schema.insert(QStringLiteral("description"),
                           QStringLiteral("milliseconds ago; a negative number: still to come"));
        return type;
    }
};

} // namespace kiosk::fleet
