// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk
{

/// The part of \a host that somebody registers: "id.school.fi" gives "school.fi", "www.school.ac.uk" "school.ac.uk". An
/// address in figures is its own. Not a list of all public suffixes: good enough to tell a service's other host from a
/// network's log-in page, and never used to let anything through.
QString registrableDomain(const QString &host);

} // namespace kiosk
