// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kiosk
{

// The list of public suffixes (publicsuffix.org) that libpsl was built with: both its parts, that of the registries and
// that of companies who let anybody have a name below theirs. A top-level domain that is not on it counts as one. Hosts
// are in lower-case ASCII. Any thread.

/// Whether anybody may have a name below \a host: "fi", "ac.uk", "github.io"; not "localhost". Under a
/// country's code what reads like a registry's category counts as well, though it may be somebody's ("ac.fi" is not on
/// the list).
bool isPublicSuffix(const std::string &host);
/// The part of \a host that somebody has registered: "id.school.fi" gives "school.fi", "www.school.ac.uk"
/// "school.ac.uk". Empty for a public suffix and for what is no name.
std::string registeredPart(const std::string &host);

} // namespace kiosk
