// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk
{

/// What a visitor needs of a keyboard: typing, moving and editing. A list of what is let through, because one of what
/// nobody needs is never complete: media keys, Print Screen, keys that start programs and every chord are not on it.
bool isVisitorsKey(int key, Qt::KeyboardModifiers modifiers, const QString &text);

} // namespace kiosk
