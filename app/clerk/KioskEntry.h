// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journey/Steps.h"
#include "link/HelpState.h"
#include "support/Clock.h"

#include <QStringList>

#include <array>
#include <optional>

namespace kiosk::desk
{

/// Why a kiosk stands where it stands in the list: who needs somebody most comes first.
enum class Need {
    Called, ///< a visitor has called for help, and nobody is on the way
    Stuck, ///< a visitor is longer at a step than is usual there
    OutOfService,
    Unknown, ///< no news, or the broker says that it has gone: what was last known may be wrong by now
    InUse,
    Free,
};
inline constexpr int needCount = 6;

/// What differs from most other kiosks.
enum class Drift { Version, Configuration, Engine, Clock };

/// One kiosk as the list shows it. Points in time are of the desk's own clock (Clock::sinceBoot): a kiosk tells ages,
/// and the desk adds what has passed since they came.
struct KioskEntry {
    QString id;
    QString name; ///< as it calls itself; the id until it has said so
    QString place; ///< building; "" where it has none
    Need need = Need::Unknown;
    Milliseconds since{0}; ///< in that need

    std::optional<Milliseconds> received; ///< of its last report; nothing: there has been none
    bool online = false; ///< it has said so, and its will has not spoken since
    bool otherRelease = false; ///< its last message could not be read

    Step step = Step::Welcome;
    Milliseconds stepSince{0};
    std::optional<Milliseconds> visitSince;
    std::optional<Seconds> stepUsual; ///< 95 % of the visits are not longer at this step
    link::HelpState help = link::HelpState::None;
    std::optional<Milliseconds> helpSince;
    QString helpBy; ///< which desk or person is coming; ""
    QString outCode; ///< why it is out of service: a health code, or a reason of staff
    bool outByStaff = false;
    int waiting = 0; ///< people under a number
    QString firstNumber; ///< whose turn is next: "A7"
    bool panelOpen = false;
    QString trouble; ///< the worst part's code; "" when all is well
    bool troubleIsWarning = false;
    QString version;
    QString fingerprint;
    QString engine;
    std::optional<int> updates; ///< of its operating system that wait; nothing: not known
    std::optional<int> securityUpdates; ///< of these
    std::optional<qint64> clockAheadMs; ///< of the desk's
    QList<Drift> drift;
};

/// How many stand where.
struct KioskCounts {
    std::array<int, needCount> of{};
    int all() const
    {
        int sum = 0;
        for (const int count : of)
            sum += count;
        return sum;
    }
    int operator[](Need need) const { return of[static_cast<std::size_t>(need)]; }
    friend bool operator==(const KioskCounts &, const KioskCounts &) = default;
};

} // namespace kiosk::desk
