// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/SecretServiceProbe.h"

namespace QKeychain
{
class Job;
}

namespace kiosk
{

/// Secrets in the desktop's keyring, through QtKeychain and libsecret. Never QtKeychain's plain-text fallback, and
/// never another back end than libsecret: a keyring that has silently become another one has lost everything.
///
/// A job that has been started is never deleted (qtkeychain#261): it ends by itself, whether somebody still waits or
/// not. QtKeychain makes ordinary copies of what it reads and writes; they go with the process.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT
public:
    static inline const QString service = QStringLiteral("mfa-kiosk");

    explicit KeychainSecretStore(Milliseconds timeLimit = defaultTimeLimit);
    /// For tests: what is asked before a job is started.
    KeychainSecretStore(std::unique_ptr<SecretServiceProbe> probe, Milliseconds timeLimit);
    ~KeychainSecretStore() override;

    SecretStoreKind kind() const override { return SecretStoreKind::Keyring; }
    void read(const QString &name, QObject *context, ReadCallback callback) override;
    void write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback) override;
    void remove(const QString &name, QObject *context, DoneCallback callback) override;

private:
    class Attempt;

    using May = std::function<void(QObject *context, SecretServiceProbe::Callback callback)>;
    using MakeJob = std::function<QKeychain::Job *()>;
    May mayRead(const QString &name) const;
    /// The job is made, and started, once the keyring will not ask anybody.
    void start(const QString &name, Attempt *attempt, May may, MakeJob makeJob);
    void run(QKeychain::Job *job, const QString &name, Attempt *attempt);

    std::unique_ptr<SecretServiceProbe> m_probe;
    Milliseconds m_timeLimit;
};

} // namespace kiosk
