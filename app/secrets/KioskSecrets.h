// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/PinRecords.h"
#include "secrets/SecretStore.h"
#include "support/StateFile.h"

#include <QDateTime>

namespace kiosk
{

/// Names of the entries in the store.
namespace secretnames
{
inline const QString pinPepper = QStringLiteral("pin_pepper");
inline const QString journalWrappingKey = QStringLiteral("journal_wrapping_key");
inline const QString journalOfficerPublicKey = QStringLiteral("journal_officer_public_key");
inline const QString pins = QStringLiteral("pins");
} // namespace secretnames

inline constexpr qsizetype keySize = 32;

/// The three keys of one epoch. The officer's private key is not among them: it leaves the kiosk at set-up.
struct KioskKeys {
    SecretBytes pinPepper;
    SecretBytes journalWrappingKey;
    SecretBytes journalOfficerPublicKey; ///< X25519; public, but nobody may exchange it

    KioskKeys copy() const;
};

/// Which keys this kiosk was set up with: their fingerprints, in the state folder beside the journal. Other keys in the
/// store are never taken for these: they would hide that somebody has removed the old ones and what they protected.
class KeyRegister
{
public:
    struct Entry {
        int epoch = 1; ///< goes up by one with every `setup --renew`
        QDateTime created; ///< UTC
        QStringList fingerprints; ///< in the order of KioskKeys
    };

    explicit KeyRegister(const QString &stateDir) : m_file(stateDir + u"/keys.json") { }

    static Entry describe(const KioskKeys &keys, int epoch, const QDateTime &created);
    /// Nothing when the kiosk was never set up. Errors: "state.read", "secrets.damaged".
    Result<std::optional<Entry>> read() const;
    Result<void> write(const Entry &entry) const;
    /// Errors: "secrets.replaced", with the names of what differs.
    static Result<void> compare(const KioskKeys &keys, const Entry &entry);
    const QString &path() const { return m_file.path(); }

private:
    StateFile m_file;
};

/// What the host must have to be ready: keys that are those of the set-up, and the PINs.
struct KioskSecrets {
    KioskKeys keys;
    PinRecords pins;
    int epoch = 1;

    /// People whose PIN opens. With none the kiosk is NOT READY, "pin.none".
    qsizetype activePins() const;

    using Callback = std::function<void(Result<KioskSecrets>)>;

    /// Reads all of it within \a timeLimit. The answer never comes before the call returns, and not at all when \a
    /// context has gone. Trying again, as after somebody has unlocked the keyring, is up to the caller. Errors:
    /// secretcodes, each with the entry's name in the detail.
    static void load(SecretStore &store, const QString &stateDir, QObject *context, Callback callback,
                     Milliseconds timeLimit = SecretStore::defaultTimeLimit);
};

} // namespace kiosk
