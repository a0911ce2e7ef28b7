// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace kiosk
{

/// A small JSON file that is there as a whole or not at all: written beside and renamed, file and folder synced, for
/// its owner alone. Nothing personal may go in.
class StateFile
{
public:
    explicit StateFile(QString path) : m_path(std::move(path)) { }

    /// Errors: "state.write".
    Result<void> write(const QJsonObject &object) const;
    /// Nothing when there is no file. Errors: "state.read", "state.malformed".
    Result<std::optional<QJsonObject>> read() const;
    Result<void> remove() const;
    const QString &path() const { return m_path; }

private:
    QString m_path;
};

/// The kernel's name for the time since the last start of the machine; empty when it cannot be read.
QString currentBootId();

} // namespace kiosk
