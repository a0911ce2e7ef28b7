// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/JournalCrypto.h"

#include "journal/OpenSsl.h"

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

using PKey = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using PKeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free>>;

constexpr size_t pointSize = 32;
constexpr auto sealInfo = "mfa-kiosk journal first key";

PKey privateKey(const Key &key)
{
    return PKey(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, key.bytes().data(), Key::size));
}

PKey publicKey(Bytes point)
{
    return PKey(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, point.data(), point.size()));
}

/// What both sides of X25519 come to; nothing for a point of small order, which would come to zero.
std::optional<Key> agree(EVP_PKEY *own, EVP_PKEY *peer)
{
    const PKeyContext context(EVP_PKEY_CTX_new(own, nullptr));
    Key shared;
    size_t length = Key::size;
    if (!context || EVP_PKEY_derive_init(context.get()) != 1 || EVP_PKEY_derive_set_peer(context.get(), peer) != 1
        || EVP_PKEY_derive(context.get(), shared.writableBytes().data(), &length) != 1 || length != Key::size)
        return std::nullopt;
    return shared;
}

Key sealingKey(const Key &shared, Bytes ephemeral, Bytes officer)
{
    QByteArray salt = toByteArray(ephemeral) + toByteArray(officer);
    return derive(shared.bytes(), toBytes(salt), toBytes(QByteArray(sealInfo)));
}

/// wrapKey() with a nonce is more than is needed under a key that is used once, but it is one construction less.
constexpr size_t sealedSize = pointSize + wrappedKeySize;
static_assert(sealedSize == sealedKeySize);

tl::unexpected<Error> keyFileError(const QString &path, const QString &what)
{
    return failure(u"journal.key_file"_s, u"%1: %2"_s.arg(path, what));
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

int noPassword(char *, int, int, void *)
{
    return 0;
}

} // namespace

OfficerKey::OfficerKey(std::span<const unsigned char, 32> bytes)
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.begin());
}

Result<OfficerKey> OfficerKey::fromSecret(const SecretBytes &secret)
{
    if (secret.size() != static_cast<qsizetype>(pointSize))
        return failure(u"journal.officer_key"_s,
                       u"the officer's public key has %1 bytes instead of 32"_s.arg(secret.size()));
    return OfficerKey(std::span<const unsigned char, pointSize>(secret.data(), pointSize));
}

Result<OfficerKey> OfficerKey::fromText(const QString &text)
{
    const QByteArray bytes = QByteArray::fromHex(text.trimmed().toLatin1());
    if (bytes.size() != static_cast<qsizetype>(pointSize)
        || toByteArray(toBytes(bytes)).toHex() != text.trimmed().toLatin1())
        return failure(u"journal.officer_key"_s, u"the officer's public key is 64 hexadecimal digits"_s);
    return OfficerKey(toBytes(bytes).first<pointSize>());
}

QString OfficerKey::toText() const
{
    return QString::fromLatin1(toByteArray(m_bytes).toHex());
}

Result<QByteArray> OfficerKey::seal(const Key &key, Bytes context) const
{
    const PKey own = privateKey(Key::random());
    const PKey peer = publicKey(m_bytes);
    std::array<unsigned char, pointSize> point{};
    size_t length = point.size();
    const std::optional<Key> shared = own && peer ? agree(own.get(), peer.get()) : std::nullopt;
    if (!shared || EVP_PKEY_get_raw_public_key(own.get(), point.data(), &length) != 1)
        return failure(u"journal.officer_key"_s, u"nothing can be sealed to this public key"_s);
    return toByteArray(point) + wrapKey(key, sealingKey(*shared, point, m_bytes), context);
}

VerificationKey VerificationKey::generate()
{
    return VerificationKey(Key::random());
}

OfficerKey VerificationKey::officerKey() const
{
    const PKey own = privateKey(m_key);
    std::array<unsigned char, pointSize> point{};
    size_t length = point.size();
    must(own && EVP_PKEY_get_raw_public_key(own.get(), point.data(), &length) == 1);
    return OfficerKey(point);
}

std::optional<Key> VerificationKey::open(Bytes sealed, Bytes context) const
{
    if (sealed.size() != sealedSize)
        return std::nullopt;
    const Bytes point = sealed.first(pointSize);
    const PKey own = privateKey(m_key);
    const PKey peer = publicKey(point);
    const std::optional<Key> shared = own && peer ? agree(own.get(), peer.get()) : std::nullopt;
    if (!shared)
        return std::nullopt;
    return unwrapKey(sealed.subspan(pointSize), sealingKey(*shared, point, officerKey().bytes()), context);
}

Result<VerificationKey> VerificationKey::read(const QString &path)
{
    const Bio file(BIO_new_file(QFile::encodeName(path).constData(), "rb"));
    if (!file)
        return keyFileError(path, u"cannot be read"_s);
    const PKey key(PEM_read_bio_PrivateKey(file.get(), nullptr, noPassword, nullptr));
    Key scalar;
    size_t length = Key::size;
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_X25519
        || EVP_PKEY_get_raw_private_key(key.get(), scalar.writableBytes().data(), &length) != 1 || length != Key::size)
        return keyFileError(path, u"is not a journal verification key"_s);
    return VerificationKey(std::move(scalar));
}

Result<SecretBytes> VerificationKey::pem() const
{
    const PKey key = privateKey(m_key);
    const Bio text(BIO_new(BIO_s_secmem()));
    char *bytes = nullptr;
    if (!key || !text
        || PEM_write_bio_PKCS8PrivateKey(text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return keyFileError({}, u"cannot be encoded"_s);
    const qint64 size = BIO_get_mem_data(text.get(), &bytes);
    return SecretBytes(QByteArrayView(bytes, size));
}

Result<void> VerificationKey::write(const QString &path) const
{
    const Result<SecretBytes> text = pem();
    if (!text)
        return keyFileError(path, text.error().detail);
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return keyFileError(path, systemError());
    const bool written =
        ::write(file, text->data(), static_cast<size_t>(text->size())) == text->size() && fsync(file) == 0;
    const QString error = systemError();
    close(file);
    if (!written) {
        unlink(name.constData());
        return keyFileError(path, error);
    }
    return {};
}

} // namespace kiosk::journal
