// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/KioskSecrets.h"
#include "secrets/SecretStore.h"

#include <QHash>

#include <unordered_map>

namespace kiosk
{

/// The keys of --demo: made anew at each start, in memory alone, with one PIN that everybody knows. Must never be used
/// by a configured kiosk.
class PracticeSecretStore final : public SecretStore
{
    Q_OBJECT
public:
    SecretStoreKind kind() const override { return SecretStoreKind::Keyring; }
    void read(const QString &name, QObject *context, ReadCallback callback) override;
    void write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback) override;
    void remove(const QString &name, QObject *context, DoneCallback callback) override;

    /// A store as `mfa-kiosk setup` would leave it, with practicePin for "Practice". What a set-up keeps in \a stateDir
    /// is written there. Errors: as the set-up's.
    static Result<std::unique_ptr<PracticeSecretStore>> make(const QString &stateDir, const QString &bootId,
                                                             const Clock &clock);
    /// Cheap: nobody's secret.
    static ScryptCost cost() { return {10, 8, 1}; }

private:
    std::unordered_map<QString, SecretBytes> m_secrets;
};

} // namespace kiosk
