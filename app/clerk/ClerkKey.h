// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/RequestSigner.h"
#include "secrets/PinGuard.h"
#include "secrets/SecretStore.h"

#include <QDate>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace kiosk::desk
{

/// The person at the desk: whose requests kiosks take, by an Ed25519 key in the keyring of their computer. It is
/// unlocked once a day, by a PIN of the same rules and with the same waits as at a kiosk.
///
/// One thread with an event loop. Must never log or show a PIN or the key.
class ClerkKey final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Loading,
        NotSetUp, ///< no key in the keyring
        Locked,
        Unlocked,
        Unavailable, ///< the keyring gives nothing: error()
    };
    struct Settings {
        QString stateDir;
        QString bootId;
        ScryptCost cost;
    };

    /// \a store and \a clock must outlive it.
    ClerkKey(Settings settings, SecretStore &store, const Clock &clock, QObject *parent = nullptr);
    ~ClerkKey() override;

    void load();
    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    const QString &label() const { return m_label; }
    /// As kiosks' configurations have it; empty before it is loaded.
    QString publicKey() const { return m_signer ? m_signer->publicKey() : QString(); }
    /// Nothing unless it is unlocked.
    fleet::RequestSigner *signer() const { return m_state == State::Unlocked ? m_signer.get() : nullptr; }

    bool isChecking() const { return m_guard && m_guard->isBusy(); }
    PinPad pad() const { return m_guard ? m_guard->pad() : PinPad{}; }
    /// The answer comes as checked().
    void unlock(SecureString pin);
    void lock();
    /// A new day: locked again.
    void tick();

    /// Makes a new key and a PIN for \a label; what was there is replaced. Answers once, on this thread. Errors: those
    /// of PinRules and SecretStore, "pin.scrypt", "state.write".
    void setUp(const QString &label, const SecureString &pin, std::function<void(Result<void>)> done);

    /// For a demo: unlocked at once, with a key that is nobody's.
    void practise(const QString &label, fleet::SigningKey key);

Q_SIGNALS:
    void changed();
    void checked(const kiosk::PinVerdict &verdict);

private:
    struct Making {
        QString label;
        SecretBytes pepper;
        fleet::SigningKey key;
        std::vector<std::pair<QString, SecretBytes>> entries;
        std::function<void(Result<void>)> done;
    };
    void fail(const Error &error);
    void signWith(fleet::SigningKey key);
    void guardWith(const SecretBytes &pepper);
    void keepNext(const std::shared_ptr<Making> &made, size_t index);

    Settings m_settings;
    SecretStore &m_store;
    const Clock &m_clock;
    State m_state = State::Loading;
    Error m_error;
    QString m_label;
    std::unique_ptr<fleet::RequestSigner> m_signer;
    QDate m_unlockedOn;
    std::unique_ptr<PinGuard> m_guard;
    QThreadPool m_worker;
};

} // namespace kiosk::desk
