// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kiosk
{

/// A file of the source that the program writes: nothing when \a path, from the source's own folder on, holds \a text;
/// otherwise its first line that is out of date, for the test's message. With KIOSK_WRITE_REFERENCE in the environment
/// it is written anew instead.
QByteArray outOfDate(const QString &path, const QByteArray &text);

} // namespace kiosk
