// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SecureString.h"

#include <QDebug>

#include <openssl/crypto.h>

namespace kiosk
{

SecureString::SecureString(QStringView text)
{
    QByteArray utf8 = text.toUtf8();
    m_utf8.assign(utf8.cbegin(), utf8.cend());
    OPENSSL_cleanse(utf8.data(), static_cast<size_t>(utf8.size()));
}

SecureString SecureString::fromUtf8(QByteArrayView utf8)
{
    SecureString result;
    result.m_utf8.assign(utf8.begin(), utf8.end());
    return result;
}

SecureString::~SecureString()
{
    clear();
}

SecureString::SecureString(SecureString &&other) noexcept : m_utf8(std::move(other.m_utf8))
{
    other.m_utf8.clear();
}

SecureString &SecureString::operator=(SecureString &&other) noexcept
{
    if (this != &other) {
        clear();
        m_utf8 = std::move(other.m_utf8);
        other.m_utf8.clear();
    }
    return *this;
}

SecureString SecureString::copy() const
{
    SecureString result;
    result.m_utf8 = m_utf8;
    return result;
}

QString SecureString::toDisplay() const
{
    return QString::fromUtf8(m_utf8.data(), static_cast<qsizetype>(m_utf8.size()));
}

void SecureString::clear()
{
    if (!m_utf8.empty())
        OPENSSL_cleanse(m_utf8.data(), m_utf8.size());
    m_utf8.clear();
}

QDebug operator<<(QDebug debug, const SecureString &)
{
    return debug << "***";
}

} // namespace kiosk
