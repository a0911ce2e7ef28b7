// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <optional>

namespace kiosk
{

/// What "--windowed" takes, "1280x800"; nothing for another text.
std::optional<QSize> windowSizeFromText(const QString &text);

} // namespace kiosk
