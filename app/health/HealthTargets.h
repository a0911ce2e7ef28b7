// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "figures/HealthReport.h"
#include "health/ProbeTypes.h"

#include <QList>

#include <optional>

namespace kiosk
{

/// "provider.suomi_fi".
QString providerPart(const MethodId &method);

/// An address that is looked at, and the part it speaks for.
struct WatchedAddress {
    QString part;
    ProbeTarget target;
    std::optional<MethodId> method; ///< set for identity providers
};

/// What is looked at for a school, taken from its profile alone: the identity service's start page, the page where the
/// phone is set up, and for each method on offer its first provider's host (Broker or Provider; banks have their own
/// ways of telling). When the identity service is on this computer, as in a demo, so must be all the rest.
QList<WatchedAddress> watchedAddresses(const SiteProfile &profile);

/// What is known of a watched address.
struct Standing {
    enum class Level {
        Unknown, ///< not looked at yet
        Good,
        Doubtful,
        Suspect, ///< the last look failed
        Down, ///< failed again
    };
    Level level = Level::Unknown;
    QString code{}; ///< of the last look
    QString detail{};
    QString facts{};
};

/// Whether a failure with \a code looks like that of a whole network rather than of one service.
bool seemsNetworksFault(const QString &code);

/// The parts' health out of what is known of their addresses, "network" included: the identity service down means that
/// no visit can start; a provider down is a warning unless all are; set-up down is a warning. When nothing at all can
/// be reached it is the network that is told, and the services' own parts still say what was seen.
QList<PartHealth> networkHealth(const QList<WatchedAddress> &addresses, const QList<Standing> &standings);

} // namespace kiosk
