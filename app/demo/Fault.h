// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/NamedEnum.h"

namespace kiosk
{

/// What can go wrong in a demo. The first group is an answer of the provider, the second is the network's.
enum class Fault {
    None,
    Cancel, ///< the visitor gave up at the provider
    TimeOut, ///< Suomi.fi: the page was left alone too long; Candour: as Expired
    Expired, ///< Candour: the ten minutes are over
    UnsupportedDevice, ///< Candour: the phone cannot read a chip
    UnsupportedDocument, ///< Candour: a residence permit, or a document without a chip
    TriesUsed, ///< Candour: the fifth try failed
    NotIdentified, ///< the provider could not identify the person
    ServerError, ///< HTTP 500
    NeverAnswers, ///< the request is read, the answer never comes
    DropsConnection, ///< the connection is reset instead of an answer
    RefusedHost, ///< redirect to refused.localhost, which no profile allows
};

/// Values of the pages' buttons, whose ids are "practice-" and this; their words are "Fault." and this.
inline constexpr auto faultNames = namedEnum<Fault>({{Fault::None, "none"},
                                                     {Fault::Cancel, "cancel"},
                                                     {Fault::TimeOut, "timeout"},
                                                     {Fault::Expired, "expired"},
                                                     {Fault::UnsupportedDevice, "unsupported-device"},
                                                     {Fault::UnsupportedDocument, "unsupported-document"},
                                                     {Fault::TriesUsed, "tries-used"},
                                                     {Fault::NotIdentified, "not-identified"},
                                                     {Fault::ServerError, "server-error"},
                                                     {Fault::NeverAnswers, "never-answers"},
                                                     {Fault::DropsConnection, "drops-connection"},
                                                     {Fault::RefusedHost, "refused-host"}});
/// True for the second group: strikes below the pages, the same on every site.
bool isTransportFault(Fault fault);

} // namespace kiosk
