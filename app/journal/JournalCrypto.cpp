// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/JournalCrypto.h"

#include "journal/OpenSsl.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Release<EVP_CIPHER_CTX_free>>;

constexpr int gcmNonceSize = 12;
constexpr int gcmTagSize = 16;

} // namespace

QByteArray toByteArray(Bytes bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QString toHex(Bytes bytes)
{
    return QString::fromLatin1(toByteArray(bytes).toHex());
}

Bytes toBytes(const QByteArray &bytes)
{
    return {reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<size_t>(bytes.size())};
}

std::array<unsigned char, 8> toBigEndian(qint64 number)
{
    std::array<unsigned char, 8> result{};
    qToBigEndian(number, result.data());
    return result;
}

Key::Key(std::span<const unsigned char, size> bytes)
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.begin());
}

Result<Key> Key::fromSecret(const SecretBytes &secret)
{
    if (secret.size() != static_cast<qsizetype>(size))
        return failure(u"journal.key_size"_s, u"the wrapping key has %1 bytes instead of 32"_s.arg(secret.size()));
    return Key(std::span<const unsigned char, size>(secret.data(), size));
}

Key Key::random()
{
    Key key;
    must(RAND_priv_bytes(key.m_bytes.data(), size) == 1);
    return key;
}

Key::~Key()
{
    OPENSSL_cleanse(m_bytes.data(), size);
}

Key::Key(Key &&other) noexcept : m_bytes(other.m_bytes)
{
    OPENSSL_cleanse(other.m_bytes.data(), size);
}

Key &Key::operator=(Key &&other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        OPENSSL_cleanse(other.m_bytes.data(), size);
    }
    return *this;
}

struct Sha256::Context {
    std::unique_ptr<EVP_MD, Release<EVP_MD_free>> digest{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>> context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : m_context(std::make_unique<Context>())
{
    must(m_context->digest && m_context->context);
}

Sha256::~Sha256() = default;

Hash Sha256::operator()(std::initializer_list<Bytes> parts)
{
    EVP_MD_CTX *context = m_context->context.get();
    must(EVP_DigestInit_ex2(context, m_context->digest.get(), nullptr) == 1);
    for (const Bytes part : parts)
        must(EVP_DigestUpdate(context, part.data(), part.size()) == 1);
    Hash result{};
    must(EVP_DigestFinal_ex(context, result.data(), nullptr) == 1);
    return result;
}

struct Hmac::Context {
    std::unique_ptr<EVP_MAC, Release<EVP_MAC_free>> mac{EVP_MAC_fetch(nullptr, "HMAC", nullptr)};
    std::unique_ptr<EVP_MAC_CTX, Release<EVP_MAC_CTX_free>> context{mac ? EVP_MAC_CTX_new(mac.get()) : nullptr};
    bool fresh = false; ///< the key was set and nothing computed since
};

Hmac::Hmac() : m_context(std::make_unique<Context>())
{
    must(m_context->context != nullptr);
    std::array<char, 7> name{"SHA256"};
    const std::array<OSSL_PARAM, 2> parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.data(), 0),
                                               OSSL_PARAM_construct_end()};
    must(EVP_MAC_CTX_set_params(m_context->context.get(), parameters.data()) == 1);
}

Hmac::~Hmac() = default;

void Hmac::setKey(const Key &key)
{
    must(EVP_MAC_init(m_context->context.get(), key.bytes().data(), Key::size, nullptr) == 1);
    m_context->fresh = true;
}

void Hmac::compute(std::initializer_list<Bytes> parts, std::span<unsigned char, 32> result)
{
    EVP_MAC_CTX *context = m_context->context.get();
    if (!m_context->fresh)
        must(EVP_MAC_init(context, nullptr, 0, nullptr) == 1);
    m_context->fresh = false;
    for (const Bytes part : parts)
        must(EVP_MAC_update(context, part.data(), part.size()) == 1);
    size_t length = 0;
    must(EVP_MAC_final(context, result.data(), &length, result.size()) == 1 && length == result.size());
}

Hash Hmac::operator()(std::initializer_list<Bytes> parts)
{
    Hash result{};
    compute(parts, result);
    return result;
}

void nextKey(Hmac &hmac, Key &key)
{
    const auto purpose = static_cast<unsigned char>(Purpose::NextKey);
    hmac.compute({Bytes(&purpose, 1)}, key.writableBytes());
}

Key derive(Bytes secret, Bytes salt, Bytes info)
{
    const std::unique_ptr<EVP_KDF, Release<EVP_KDF_free>> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    must(kdf != nullptr);
    const std::unique_ptr<EVP_KDF_CTX, Release<EVP_KDF_CTX_free>> context(EVP_KDF_CTX_new(kdf.get()));
    must(context != nullptr);
    std::array<char, 7> name{"SHA256"};
    // OpenSSL's parameters take what they only read without const.
    const auto octets = [](const char *key, Bytes bytes) {
        return OSSL_PARAM_construct_octet_string(key, const_cast<unsigned char *>(bytes.data()), bytes.size());
    };
    std::array<OSSL_PARAM, 5> parameters{OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, name.data(), 0),
                                         octets(OSSL_KDF_PARAM_KEY, secret), octets(OSSL_KDF_PARAM_INFO, info),
                                         OSSL_PARAM_construct_end(), OSSL_PARAM_construct_end()};
    // OpenSSL refuses an empty salt; none at all is what RFC 5869 takes it for.
    if (!salt.empty())
        parameters[3] = octets(OSSL_KDF_PARAM_SALT, salt);
    Key result;
    must(EVP_KDF_derive(context.get(), result.writableBytes().data(), Key::size, parameters.data()) == 1);
    return result;
}

bool sameBytes(Bytes one, Bytes other)
{
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

QByteArray wrapKey(const Key &key, const Key &wrappingKey, Bytes context)
{
    std::array<unsigned char, wrappedKeySize> out{};
    unsigned char *const nonce = out.data();
    unsigned char *const text = nonce + gcmNonceSize;
    must(RAND_bytes(nonce, gcmNonceSize) == 1);
    const CipherContext cipher(EVP_CIPHER_CTX_new());
    int length = 0;
    must(cipher && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, wrappingKey.bytes().data(), nonce) == 1
         && EVP_EncryptUpdate(cipher.get(), nullptr, &length, context.data(), static_cast<int>(context.size())) == 1
         && EVP_EncryptUpdate(cipher.get(), text, &length, key.bytes().data(), Key::size) == 1
         && EVP_EncryptFinal_ex(cipher.get(), text + length, &length) == 1
         && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, gcmTagSize, text + Key::size) == 1);
    return toByteArray(out);
}

std::optional<Key> unwrapKey(Bytes wrapped, const Key &wrappingKey, Bytes context)
{
    if (wrapped.size() != wrappedKeySize)
        return std::nullopt;
    const unsigned char *const nonce = wrapped.data();
    const unsigned char *const text = nonce + gcmNonceSize;
    std::array<unsigned char, gcmTagSize> tag{};
    std::copy_n(text + Key::size, gcmTagSize, tag.begin());
    const CipherContext cipher(EVP_CIPHER_CTX_new());
    Key key;
    int length = 0;
    must(cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, wrappingKey.bytes().data(), nonce) == 1
         && EVP_DecryptUpdate(cipher.get(), nullptr, &length, context.data(), static_cast<int>(context.size())) == 1
         && EVP_DecryptUpdate(cipher.get(), key.writableBytes().data(), &length, text, Key::size) == 1
         && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, gcmTagSize, tag.data()) == 1);
    std::array<unsigned char, gcmTagSize> rest{};
    if (EVP_DecryptFinal_ex(cipher.get(), rest.data(), &length) != 1)
        return std::nullopt;
    return key;
}

} // namespace kiosk::journal
