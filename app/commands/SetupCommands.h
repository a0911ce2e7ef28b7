// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/SecretChecks.h"

#include <QStringList>

namespace kiosk
{

/// `mfa-kiosk setup`: makes the kiosk's keys, the security officer's verification key file and the first PIN; asks, or
/// takes everything from \a arguments, which follow "setup". On a kiosk that is set up it changes nothing, unless
/// --renew begins a new epoch: new keys, the journal set aside, all PINs gone but the one given. Refuses while the host
/// runs. Interrupted half-way it leaves a kiosk that is NOT READY, never one with keys that nobody knows of. Exit
/// status: 0 good, 1 failed, 2 wrong usage. Needs a QCoreApplication; blocks for as long as people think.
int setupCommand(const QStringList &arguments, const SecretsContext &context);

extern const char *const setupUsage;

} // namespace kiosk
