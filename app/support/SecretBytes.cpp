// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SecretBytes.h"

#include <QDebug>

#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace kiosk
{

SecretBytes::SecretBytes(QByteArrayView bytes) : m_bytes(bytes.cbegin(), bytes.cend()) { }

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept : m_bytes(std::move(other.m_bytes))
{
    other.m_bytes.clear();
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

SecretBytes SecretBytes::ofSize(qsizetype size)
{
    SecretBytes result;
    result.m_bytes.resize(static_cast<size_t>(size));
    return result;
}

SecretBytes SecretBytes::random(qsizetype size)
{
    SecretBytes result = ofSize(size);
    if (RAND_priv_bytes(result.data(), static_cast<int>(size)) != 1)
        qFatal("the system gives no random numbers");
    return result;
}

SecretBytes SecretBytes::takeFrom(QByteArray &bytes)
{
    SecretBytes result(bytes);
    OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
    return result;
}

void SecretBytes::clear()
{
    if (!m_bytes.empty())
        OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

bool operator==(const SecretBytes &a, const SecretBytes &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.m_bytes.size()) == 0;
}

QDebug operator<<(QDebug debug, const SecretBytes &)
{
    return debug << "***";
}

} // namespace kiosk
