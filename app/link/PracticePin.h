// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace kiosk::link
{

/// What opens the staff panel of --demo, and of nothing else: the pad shows it there.
inline constexpr QStringView practicePin = u"582914";

} // namespace kiosk::link
