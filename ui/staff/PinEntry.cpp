// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/PinEntry.h"

#include <openssl/crypto.h>

namespace kiosk
{

bool PinEntry::append(char digit)
{
    if (digit < '0' || digit > '9' || m_count >= link::mostPinDigits)
        return false;
    m_digits[static_cast<size_t>(m_count++)] = digit;
    return true;
}

bool PinEntry::removeLast()
{
    if (m_count == 0)
        return false;
    m_digits[static_cast<size_t>(--m_count)] = 0;
    return true;
}

void PinEntry::clear()
{
    OPENSSL_cleanse(m_digits.data(), m_digits.size());
    m_count = 0;
}

SecureString PinEntry::take()
{
    SecureString digits = SecureString::fromUtf8(QByteArrayView(m_digits.data(), m_count));
    clear();
    return digits;
}

} // namespace kiosk
