// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace kiosk
{

/// One thing wrong in a configuration file.
struct ConfigError {
    QString file;
    int line = 0; ///< 1-based; 0 when the file as a whole is meant
    QString key; ///< dotted: "limits.idle_warning_s"
    QString found; ///< what stands there
    QString allowed; ///< what may stand there
    QString suggestion; ///< nearest known key or value, may be empty

    /// "kiosk.toml:12: limits.idle_warnings_s: unknown key (did you mean idle_warning_s?)"
    QString toString() const;
};

using ConfigErrors = QList<ConfigError>;

} // namespace kiosk
