// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/HostLog.h"

#include <QStringList>

namespace kiosk
{

/// Keeps what the host says, as the lines that would go to standard error.
class MemoryLog final : public HostLog
{
public:
    void write(LogLevel level, const QString &code, const QString &detail) override
    {
        lines << logLine(level, code, detail);
    }
    bool has(const QString &part) const { return !lines.filter(part).isEmpty(); }

    QStringList lines;
};

} // namespace kiosk
