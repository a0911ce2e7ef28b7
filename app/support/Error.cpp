// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Error.h"

namespace kiosk
{

QString Error::toLogLine() const
{
    return detail.isEmpty() ? code : code + QStringLiteral(": ") + detail;
}

} // namespace kiosk
