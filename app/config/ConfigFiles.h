// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace kiosk
{

/// Bytes. Both files travel over the link in one message.
inline constexpr qint64 largestConfigFile = 256LL * 1024;

} // namespace kiosk
