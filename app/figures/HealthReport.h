// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"
#include "support/HealthState.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace kiosk
{

/// How one part is, as its owner tells it.
struct PartHealth {
    QString part; ///< stable name: "identity_service"
    HealthState state = HealthState::Ready;
    QString code; ///< stable, says why and picks the words (HealthTable.h); "ok" when ready
    QString detail; ///< technical, in English, for the log; nothing personal, no address with a path
    QDateTime since{}; ///< wall-clock time from which on state and code have been these; for people
    QString facts{}; ///< names and figures alone, for staff in whatever language: "id.jamk.fi, 82 ms"

    friend bool operator==(const PartHealth &, const PartHealth &) = default;
};

/// Why no visit can start, as far as a visitor is concerned. The more it concerns the visitor, the further up.
enum class OutOfServiceReason {
    Staff, ///< closed by the people at the desk
    Hours, ///< outside the opening hours
    Network, ///< no connection
    IdentityService, ///< the school's own service does not answer
    IdentityProviders, ///< none of the ways to prove one's identity answers
    Kiosk, ///< something on this computer; staff must see to it
};

/// For link::Availability::code: "out.network" and so on.
QString reasonCode(OutOfServiceReason reason);
/// What a visitor is told of \a health.
OutOfServiceReason reasonOf(const PartHealth &health);

/// All parts, by name.
struct HealthReport {
    QList<PartHealth> parts;

    /// The worst of all parts.
    HealthState state() const;
    /// What keeps visits from starting: of several parts the one that concerns a visitor most.
    std::optional<PartHealth> blocking() const;
    const PartHealth *find(const QString &part) const;

    /// Of the parts' \c since nothing is written.
    QByteArray toJson() const;
    /// Errors: "health.malformed".
    static Result<HealthReport> fromJson(const QByteArray &text);

    friend bool operator==(const HealthReport &, const HealthReport &) = default;
};

/// The parts that this folder reports about.
namespace parts
{
inline constexpr QStringView network = u"network"; ///< whether anything beyond this computer answers at all
inline constexpr QStringView identityService = u"identity_service";
inline constexpr QStringView setUpSignIn = u"set_up_sign_in"; ///< where the phone is set up again (m365)
inline constexpr QStringView provider = u"provider."; ///< and the method's name: "provider.suomi_fi"
inline constexpr QStringView stateFolder = u"state_folder";
inline constexpr QStringView memoryFolder = u"memory_folder";
inline constexpr QStringView clock = u"clock";
inline constexpr QStringView openingHours = u"opening_hours"; ///< reported by host/OpeningHoursWatch
inline constexpr QStringView staff = u"staff"; ///< out of service by hand; reported by whoever owns the staff panel
} // namespace parts

} // namespace kiosk
