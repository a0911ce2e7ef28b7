// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Digest.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>
#include <memory>
#include <string>

using namespace Qt::StringLiterals;

namespace kiosk
{

bool ScryptCost::isAllowed() const
{
    return logN >= 1 && logN <= mostLogN && r >= 1 && r <= mostR && p >= 1 && p <= mostP;
}

SecretBytes hmacSha256(const SecretBytes &key, std::initializer_list<QByteArrayView> parts)
{
    const std::unique_ptr<EVP_MAC, void (*)(EVP_MAC *)> hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr), EVP_MAC_free);
    const std::unique_ptr<EVP_MAC_CTX, void (*)(EVP_MAC_CTX *)> context(EVP_MAC_CTX_new(hmac.get()), EVP_MAC_CTX_free);
    std::string digest = "SHA256";
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0),
                                OSSL_PARAM_construct_end()};
    bool good =
        context && EVP_MAC_init(context.get(), key.data(), static_cast<size_t>(key.size()), parameters.data()) == 1;
    for (const QByteArrayView part : parts)
        good = good
            && EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char *>(part.data()),
                              static_cast<size_t>(part.size()))
                == 1;
    SecretBytes result = SecretBytes::ofSize(digestSize);
    size_t size = 0;
    if (!good || EVP_MAC_final(context.get(), result.data(), &size, digestSize) != 1 || size != digestSize)
        qFatal("OpenSSL computes no HMAC-SHA-256");
    return result;
}

Result<SecretBytes> scrypt(const SecretBytes &secret, QByteArrayView salt, const ScryptCost &cost)
{
    if (!cost.isAllowed())
        return failure(u"pin.scrypt"_s, u"the cost is out of range"_s);
    const quint64 n = quint64{1} << cost.logN;
    // OpenSSL's own limit of 32 MiB refuses N = 2^15 and above.
    constexpr quint64 bytesPerBlock = 128;
    constexpr quint64 spare = 1 << 20;
    const quint64 mostMemory =
        bytesPerBlock * static_cast<quint64>(cost.r) * (n + static_cast<quint64>(cost.p) + 2) + spare;
    SecretBytes result = SecretBytes::ofSize(digestSize);
    if (EVP_PBE_scrypt(reinterpret_cast<const char *>(secret.data()), static_cast<size_t>(secret.size()),
                       reinterpret_cast<const unsigned char *>(salt.data()), static_cast<size_t>(salt.size()), n,
                       static_cast<quint64>(cost.r), static_cast<quint64>(cost.p), mostMemory, result.data(),
                       digestSize)
        != 1) {
        std::array<char, 256> reason{};
        ERR_error_string_n(ERR_get_error(), reason.data(), reason.size());
        ERR_clear_error();
        return failure(u"pin.scrypt"_s, QString::fromLatin1(reason.data()));
    }
    return result;
}

} // namespace kiosk
