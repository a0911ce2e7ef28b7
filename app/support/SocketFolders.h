// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace kiosk
{

/// Puts an empty folder in memory in the place of each folder in which programs have their sockets: the system's
/// (/run), everybody's (/tmp, /dev/shm), the user's own home and XDG_RUNTIME_DIR. A socket by its path is no network,
/// and would lead out of a fence without one: to the buses, name lookups, printers, terminals and agents. What a visit
/// needs is put back: screen, sound, screen readers, \a programFolder and the private home that the environment names.
/// Only in a mount namespace of the caller's own, with its capabilities.
bool hideSockets(const QByteArray &programFolder);

} // namespace kiosk
