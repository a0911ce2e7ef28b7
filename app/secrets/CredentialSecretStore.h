// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/SecretStore.h"

namespace kiosk
{

/// Secrets that systemd decrypts for the unit and shows to it alone in a folder (LoadCredential=,
/// LoadCredentialEncrypted=; systemd.exec(5)): one file each, "mfa-kiosk.<name>", the bytes as they are. Never writes:
/// what it holds belongs to the unit.
class CredentialSecretStore final : public SecretStore
{
    Q_OBJECT
public:
    /// \a folder is the value of $CREDENTIALS_DIRECTORY; empty when the unit has no credentials.
    explicit CredentialSecretStore(QString folder) : m_folder(std::move(folder)) { }

    static QString fileName(const QString &name);

    SecretStoreKind kind() const override { return SecretStoreKind::Systemd; }
    void read(const QString &name, QObject *context, ReadCallback callback) override;
    void write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback) override;
    void remove(const QString &name, QObject *context, DoneCallback callback) override;

private:
    Result<SecretBytes> readFile(const QString &name) const;

    QString m_folder;
};

} // namespace kiosk
