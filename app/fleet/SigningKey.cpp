// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/SigningKey.h"

#include <openssl/evp.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

namespace
{

constexpr size_t keySize = 32;
constexpr size_t signatureSize = 64;
const QString prefix = u"ed25519:"_s;

using PrivateKey = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)>;
using Context = std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

std::optional<QByteArray> rawKey(const QString &text)
{
    if (!text.startsWith(prefix))
        return std::nullopt;
    const auto raw =
        QByteArray::fromBase64Encoding(text.mid(prefix.size()).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    // Written in one way alone, or a key could stand in a configuration twice.
    if (!raw || raw.decoded.size() != qsizetype{keySize}
        || prefix + QString::fromLatin1(raw.decoded.toBase64()) != text)
        return std::nullopt;
    return raw.decoded;
}

} // namespace

SigningKey SigningKey::generate()
{
    Result<SigningKey> key = fromSecret(SecretBytes::random(keySize));
    if (!key)
        qFatal("OpenSSL makes no Ed25519 key");
    return std::move(*key);
}

Result<SigningKey> SigningKey::fromSecret(const SecretBytes &secret)
{
    const PrivateKey key(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, secret.data(), static_cast<size_t>(secret.size())),
        EVP_PKEY_free);
    QByteArray raw(keySize, '\0');
    size_t size = keySize;
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char *>(raw.data()), &size) != 1)
        return failure(u"fleet.key"_s, u"no Ed25519 key of 32 bytes"_s);
    return SigningKey(secret.copy(), prefix + QString::fromLatin1(raw.toBase64()));
}

QByteArray SigningKey::sign(const QByteArray &message) const
{
    const PrivateKey key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, m_secret.data(), keySize),
                         EVP_PKEY_free);
    const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    QByteArray signature(signatureSize, '\0');
    size_t size = signatureSize;
    if (!key || !context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, bytesOf(message),
                          static_cast<size_t>(message.size()))
            != 1)
        qFatal("OpenSSL makes no Ed25519 signature");
    return signature;
}

bool isPublicKey(const QString &text)
{
    return rawKey(text).has_value();
}

bool isSignedBy(const QString &publicKey, const QByteArray &message, const QByteArray &signature)
{
    const std::optional<QByteArray> raw = rawKey(publicKey);
    if (!raw)
        return false;
    const PrivateKey key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(*raw), keySize), EVP_PKEY_free);
    const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), bytesOf(signature), static_cast<size_t>(signature.size()), bytesOf(message),
                            static_cast<size_t>(message.size()))
        == 1;
}

} // namespace kiosk::fleet
