// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "identity/UrlPolicy.h"

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
    Candour,
    ServiceReturned, ///< back at the service after a provider: has it been reset?
};

/// Follows the main frame's address, and nothing else, through one attempt. No page content is ever read.
class IdentityProgress
{
public:
    IdentityProgress(const IdentityService &service, Method method);

    struct State {
        Place place = Place::Starting;
        QString host; ///< plain host for the badge, ASCII form; empty while Starting
        LocalizedText label; ///< whose page it is
        bool encrypted = true; ///< https
        /// Set when the address means the end of the attempt. The first such address decides; later ones change
        /// nothing.
        std::optional<Outcome> outcome;
        /// True from the first return to the service after a provider on: ask "has it been reset?".
        bool askWhetherReset = false;
        /// The field for the address is on this page.
        bool mayFillAddress = false;
    };

    /// Tells of a new address of the main frame (after redirects as well as for each redirect step). An address that no
    /// rule covers changes nothing: the view refuses it.
    const State &addressChanged(const QUrl &url);
    const State &state() const { return m_state; }

private:
    Place placeFor(HostRole role);

    IdentityService m_service;
    UrlPolicy m_policy;
    State m_state;
    bool m_providerVisited = false;
    bool m_bankVisited = false;
};

} // namespace kiosk
