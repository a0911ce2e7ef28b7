// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractScrollArea;

namespace kiosk
{

/// Lets a finger take hold of what a scroll area shows and move it, as on a phone, while there is more than fits. What
/// lies under the finger is pressed only when the finger stays; when it lets go, nothing goes on moving. Once for an
/// area, on the UI thread.
void scrollByFinger(QAbstractScrollArea &area);

} // namespace kiosk
