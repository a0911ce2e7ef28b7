// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace kiosk
{

/// From and until, in minutes since midnight; \a until is later and at most 1440, the day's end.
struct OpenSpan {
    int from = 0;
    int until = 0;
    /// "08:00-15:30", also "00:00-24:00"; nothing for another text.
    static std::optional<OpenSpan> fromText(const QString &text);
    QString toText() const;
    friend bool operator==(const OpenSpan &, const OpenSpan &) = default;
};

using OpenSpans = QList<OpenSpan>; ///< in their order, none over another

/// Days on which other hours hold.
struct HoursException {
    QDate first;
    QDate last; ///< not valid: the first alone
    OpenSpans open; ///< none: closed
};

/// When a kiosk serves visitors, by the local clock. Without any hours: always.
struct OpeningHours {
    OpenSpans monday, tuesday, wednesday, thursday, friday, saturday, sunday;
    QList<HoursException> exceptions; ///< of several that have a day, the first counts

    const OpenSpans &on(const QDate &day) const;
    bool isOpen(const QDateTime &local) const;
    /// The next time from which it is open, \a local itself excluded; nothing when there is none within a year, or it
    /// is open.
    std::optional<QDateTime> opensAfter(const QDateTime &local) const;

private:
    const OpenSpans &ofWeekday(int day) const;
};

} // namespace kiosk
