// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"
#include "support/SecretBytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace kiosk::fleet
{

/// A person's Ed25519 key (RFC 8032).
class SigningKey
{
public:
    static SigningKey generate();
    /// The 32 bytes of secret(). Errors: "fleet.key".
    static Result<SigningKey> fromSecret(const SecretBytes &secret);

    /// To be kept in a keyring.
    const SecretBytes &secret() const { return m_secret; }
    const QString &publicKey() const { return m_publicKey; }
    QByteArray sign(const QByteArray &message) const;

private:
    SigningKey(SecretBytes secret, QString publicKey) : m_secret(std::move(secret)), m_publicKey(std::move(publicKey))
    {
    }

    SecretBytes m_secret;
    QString m_publicKey;
};

/// "ed25519:" and 44 characters of base64, as [[desk.people]] has it.
bool isPublicKey(const QString &text);
bool isSignedBy(const QString &publicKey, const QByteArray &message, const QByteArray &signature);

} // namespace kiosk::fleet
