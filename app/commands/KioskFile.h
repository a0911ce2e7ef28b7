// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kiosk
{

/// \a toml with \a key of \a table ("": before all tables) set to the text \a value, in the line where it stands, or in
/// that of its example behind a '#', or in a new one; every other line stays as it is, comments included.
QByteArray withKey(const QByteArray &toml, const QString &table, const QString &key, const QString &value);

} // namespace kiosk
