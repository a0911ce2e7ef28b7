// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kiosk
{

/// A TOML document in ASCII that says the same on the same lines: letters beyond ASCII become escapes in texts and '?'
/// in comments.
///
/// toml++ up to 3.4 runs into undefined behaviour when it asks whether certain letters ("ä" is one) are white space
/// (tomlplusplus issues 190 and 295; mended by its pull request 305 of 2026-07-21). Remove when the oldest Debian that
/// is built for has that.
struct TomlAscii {
    QByteArray text;
    /// The first thing that no TOML document may hold, and its line; zero when there is none. \a text has an error
    /// there as well, and may have an earlier one.
    int badLine = 0;
    QString bad;
};

TomlAscii toAscii(const QByteArray &utf8);

} // namespace kiosk
