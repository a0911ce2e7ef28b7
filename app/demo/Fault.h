// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

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

inline constexpr std::array allFaults{
    Fault::Cancel,     Fault::TimeOut,       Fault::Expired,     Fault::UnsupportedDevice, Fault::UnsupportedDocument,
    Fault::TriesUsed,  Fault::NotIdentified, Fault::ServerError, Fault::NeverAnswers,      Fault::DropsConnection,
    Fault::RefusedHost};

/// "server-error": value of the pages' buttons; their id is "rehearsal-" and this.
QString faultName(Fault fault);
std::optional<Fault> faultFromName(QStringView name);
/// True for the second group: strikes below the pages, the same on every site.
bool isTransportFault(Fault fault);

} // namespace kiosk
