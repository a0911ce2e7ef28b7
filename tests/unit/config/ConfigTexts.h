// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigLoader.h"

namespace kiosk
{

/// A file of the source tree; fails the program when it is not there.
QByteArray sourceFile(const QString &path);
/// A kiosk.toml with every key, and the fictional school.
ConfigSources soundSources();
/// \a errors one a line, for messages.
QString inLines(const ConfigErrors &errors);
/// 1-based line in which \a needle begins.
int lineOf(const QByteArray &text, const QByteArray &needle);

} // namespace kiosk
