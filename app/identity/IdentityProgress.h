// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "identity/UrlPolicy.h"

#include <QSet>

#include <optional>

namespace kiosk
{

/// Where in the identification the visitor is; picks the guidance strip's words.
enum class Place {
    Starting, ///< nothing loaded yet
    Service, ///< the school's identity service, before identification
    MethodSelection, ///< Suomi.fi: choose a bank or the mobile certificate
    Bank,
    MobileCertificate,
    Consent, ///< Suomi.fi after a bank: shows personal data
    Provider, ///< any other provider: its method's own guidance
    ServiceReturned, ///< back at the service after a provider: has it been reset?
};

/// Follows the main frame's address, and nothing else, through one attempt. No page content is ever read. Where the
/// identification happens on the visitor's phone, or a page changes without a new address, it tells nothing: whatever
/// is built on it must leave a way on for a visitor whose page tells no more than that.
class IdentityProgress
{
public:
    /// With an open fence (commissioning), a page of a host that the profile does not know counts as a provider's.
    IdentityProgress(const IdentityService &service, const MethodId &method, Errand errand = Errand::Reset,
                     Fence fence = Fence::Closed);

    struct State {
        Place place = Place::Starting;
        QString host; ///< plain host for the badge, ASCII form; empty while Starting
        LocalizedText label; ///< whose page it is; empty where the profile does not know it
        bool known = true; ///< the profile names this host; false in commissioning only
        bool encrypted = true; ///< https
        /// Set when the address means the end of the attempt. The first such address decides; later ones change
        /// nothing. Done is only asked for then, and forgotten when the address goes on: whether its page arrives and
        /// stays is the view's to tell.
        std::optional<Outcome> outcome;
        /// True from the first return to the service after a provider on, where no address tells of the end: ask "has
        /// it been reset?".
        bool askWhetherReset = false;
        /// The field for the address is on this page.
        bool mayFillAddress = false;
        /// How many of trail() are behind the visitor, as far as addresses tell.
        qsizetype trailDone = 0;
    };

    /// Tells of a new address of the main frame (after redirects as well as for each redirect step). An address that no
    /// rule covers changes nothing: the view refuses it.
    const State &addressChanged(const QUrl &url);
    const State &state() const { return m_state; }
    /// The words to press, in order.
    const QList<TrailItem> &trail() const { return m_trail; }

private:
    Place placeFor(HostRole role, const QUrl &url);
    void tickTrail(HostRole role, const QUrl &url);

    IdentityService m_service;
    UrlPolicy m_policy;
    QList<TrailItem> m_trail;
    State m_state;
    QSet<QString> m_brokerPaths; ///< before a bank: choosing happens there
    bool m_providerVisited = false;
    bool m_bankVisited = false;
};

} // namespace kiosk
