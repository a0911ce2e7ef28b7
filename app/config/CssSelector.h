// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk
{

/// Why \a text cannot be a selector that a browser knows; empty when it may be one. Not a whole parser: the engine
/// passes one by that it does not understand.
QString whyNotSelector(const QString &text);

} // namespace kiosk
