// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"

namespace kiosk
{

/// The first customer's own profile, as it is shipped; fails the program when it cannot be read.
SiteProfile shippedSchool();

/// A school that does not exist, where all is otherwise: students are letters and digits of fixed length, staff have
/// one name without a dot, and its people live under a name of more than six letters.
SiteProfile pohjola();

/// One kind of account only, at a domain that begins with somebody else's ("uni.com"), with digits for a name.
SiteProfile farAway();

/// Nobody signs in with an address: students have seven digits, staff a short user name.
SiteProfile numbered();

/// Students have seven digits, staff an address; two kinds of staff share one domain.
SiteProfile mixed();

} // namespace kiosk
