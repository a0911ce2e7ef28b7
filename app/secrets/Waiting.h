// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/KioskSecrets.h"

namespace kiosk
{

/// The calls of a store for commands that have nothing else to do: they run an event loop until the answer is there,
/// which the store's time limit bounds. Never in the host: its event loop would run inside itself.
namespace waiting
{
Result<SecretBytes> read(SecretStore &store, const QString &name);
Result<void> write(SecretStore &store, const QString &name, SecretBytes secret);
Result<void> remove(SecretStore &store, const QString &name);
Result<KioskSecrets> load(SecretStore &store, const QString &stateDir);
} // namespace waiting

} // namespace kiosk
