// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"
#include "support/SecretBytes.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <span>

namespace kiosk::journal
{

using Bytes = std::span<const unsigned char>;
using Hash = std::array<unsigned char, 32>;
using ChainId = std::array<unsigned char, 16>;

QByteArray toByteArray(Bytes bytes);
QString toHex(Bytes bytes);
Bytes toBytes(const QByteArray &bytes);
/// Big endian, as in every body, seal and digest of the journal.
std::array<unsigned char, 8> toBigEndian(qint64 number);

/// 32 secret bytes, cleansed when they go and when they are replaced. Movable; a copy has to be asked for.
class Key
{
public:
    static constexpr size_t size = 32;

    Key() = default;
    explicit Key(std::span<const unsigned char, size> bytes);
    /// Errors: "journal.key_size".
    static Result<Key> fromSecret(const SecretBytes &secret);
    static Key random();
    ~Key();
    Key(Key &&other) noexcept;
    Key &operator=(Key &&other) noexcept;
    Key(const Key &) = delete;
    Key &operator=(const Key &) = delete;
    Key copy() const { return Key(bytes()); }

    std::span<const unsigned char, size> bytes() const { return m_bytes; }
    std::span<unsigned char, size> writableBytes() { return m_bytes; }

private:
    std::array<unsigned char, size> m_bytes{};
};

/// SHA-256 over parts, its context kept from one use to the next. Not for use by two threads at once.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;
    Hash operator()(std::initializer_list<Bytes> parts);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// HMAC-SHA-256, its context kept from one use to the next. Not for use by two threads at once.
class Hmac
{
public:
    Hmac();
    ~Hmac();
    Hmac(const Hmac &) = delete;
    Hmac &operator=(const Hmac &) = delete;
    void setKey(const Key &key);
    /// With the key set last, which may be used any number of times.
    void compute(std::initializer_list<Bytes> parts, std::span<unsigned char, 32> result);
    Hash operator()(std::initializer_list<Bytes> parts);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// What the moving key of the chain is used for; the first byte of what goes into the HMAC.
enum class Purpose : unsigned char { Tag = 'T', NextKey = 'N', HeadSeal = 'S', Anchor = 'A' };

/// K(n+1) = HMAC(K(n), 'N'); \a hmac has K(n) set. Nobody gets from K(n+1) back to K(n).
void nextKey(Hmac &hmac, Key &key);

/// HKDF-SHA-256.
Key derive(Bytes secret, Bytes salt, Bytes info);
/// A comparison whose time says nothing.
bool sameBytes(Bytes one, Bytes other);

/// \a key under \a wrappingKey: AES-256-GCM, as nonce, ciphertext, tag; bound to \a context.
QByteArray wrapKey(const Key &key, const Key &wrappingKey, Bytes context);
/// Nothing when it was changed, is for another context, or the wrapping key is another.
std::optional<Key> unwrapKey(Bytes wrapped, const Key &wrappingKey, Bytes context);
inline constexpr qsizetype wrappedKeySize = 12 + 32 + 16;

/// The public half of the security officer's key: what a kiosk may know.
class OfficerKey
{
public:
    explicit OfficerKey(std::span<const unsigned char, 32> bytes);
    /// As the secret store keeps it. Errors: "journal.officer_key".
    static Result<OfficerKey> fromSecret(const SecretBytes &secret);
    /// 64 hexadecimal digits. Errors: "journal.officer_key".
    static Result<OfficerKey> fromText(const QString &text);
    QString toText() const;
    Bytes bytes() const { return m_bytes; }

    /// \a key for the officer's eyes alone: X25519 with a key made for this once, HKDF-SHA-256, AES-256-GCM; bound to
    /// \a context. Errors: "journal.officer_key" for a public key that is none.
    Result<QByteArray> seal(const Key &key, Bytes context) const;

private:
    Hash m_bytes{};
};
inline constexpr qsizetype sealedKeySize = 32 + wrappedKeySize;

/// The security officer's private key, the "journal verification key": made at set-up, kept off the kiosk, needed to
/// check the tags of a journal. Whoever has it can forge every record of the kiosk's journal, so it must never stay on
/// the kiosk. The file is a PEM (PKCS #8) that `openssl pkey` reads.
class VerificationKey
{
public:
    static VerificationKey generate();
    /// Errors: "journal.key_file".
    static Result<VerificationKey> read(const QString &path);
    /// What write() writes. Errors: "journal.key_file".
    Result<SecretBytes> pem() const;
    /// Makes a new file for its owner alone; never replaces one. Errors: "journal.key_file".
    Result<void> write(const QString &path) const;

    OfficerKey officerKey() const;
    /// Nothing when it was sealed to another officer, for another context, or was changed.
    std::optional<Key> open(Bytes sealed, Bytes context) const;

private:
    explicit VerificationKey(Key key) : m_key(std::move(key)) { }
    Key m_key; ///< the X25519 scalar
};

} // namespace kiosk::journal
