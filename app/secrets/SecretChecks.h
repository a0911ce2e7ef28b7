// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/KioskSecrets.h"
#include "secrets/PinCounter.h"
#include "secrets/Terminal.h"
#include "support/HealthState.h"

#include <functional>

namespace kiosk
{

/// What the commands about keys and PINs work with.
struct SecretsContext {
    SecretStoreKind store = SecretStoreKind::Keyring; ///< as configured
    QString stateDir;
    QString bootId;
    const Clock &clock;
    Terminal terminal;
    std::function<std::unique_ptr<SecretStore>(SecretStoreKind)> makeStore = makeSecretStore;
    /// Called by `setup --renew` once the new keys are kept: the journal under the old ones is put beside, its new name
    /// is given back; empty where there was none.
    std::function<Result<QString>()> setJournalAside = {};
    ScryptCost cost = {}; ///< of new PINs
};

/// One line of `mfa-kiosk check`.
struct SecretCheck {
    QString part; ///< "key store", "keys", "PINs", "PIN lock-out"
    HealthState state = HealthState::Ready;
    QString code; ///< "ok" when ready
    QString detail;
    QString remedy; ///< empty when ready
};

/// Looks at the key store, the keys, the PINs and the lock-out. Changes nothing. Takes one time limit of the store at
/// most. A part that cannot be looked at because of an earlier one is left out.
QList<SecretCheck> checkSecrets(const SecretsContext &context);

} // namespace kiosk
