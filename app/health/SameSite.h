// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk
{

/// registeredPart() of \a host however it is written; an address in figures and a public suffix are their own. Tells a
/// service's other host from a network's log-in page, and is never used to let anything through.
QString registrableDomain(const QString &host);

} // namespace kiosk
