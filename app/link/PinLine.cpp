// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/PinLine.h"

#include <algorithm>
#include <array>

#include <openssl/crypto.h>

namespace kiosk::link
{

namespace
{

constexpr QByteArrayView pinPrefix("pin ");

/// Overwrites and empties a buffer that has held a PIN's line; an owner that shares it keeps its copy.
void cleanse(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.resize(0);
}

} // namespace

SecureString serialisePin(const PinTyped &pin)
{
    std::array<char, mostPinDigits + 8> line{};
    const QByteArrayView digits = pin.digits.utf8();
    const qsizetype count = std::min(digits.size(), mostPinDigits);
    char *end = std::copy(pinPrefix.begin(), pinPrefix.end(), line.data());
    end = std::copy_n(digits.data(), count, end);
    *end++ = '\n';
    SecureString result = SecureString::fromUtf8(QByteArrayView(line.data(), end));
    OPENSSL_cleanse(line.data(), line.size());
    return result;
}

Result<PinTyped> takePin(QByteArray &line)
{
    QByteArrayView rest(line);
    const bool named = rest.startsWith(pinPrefix);
    rest = rest.sliced(named ? pinPrefix.size() : 0);
    if (rest.endsWith('\n'))
        rest.chop(1);
    const bool digits = named && rest.size() >= leastPinDigits && rest.size() <= mostPinDigits
        && std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
    PinTyped pin;
    if (digits)
        pin.digits = SecureString::fromUtf8(rest);
    cleanse(line);
    if (!digits)
        return lineForm().malformed(QStringLiteral("pin"));
    return {std::move(pin)};
}

Result<FromStaff> parseFromStaff(QByteArray &line)
{
    if (!line.startsWith(pinPrefix.first(pinPrefix.size() - 1)))
        return parseLine<FromStaff>(line);
    Result<PinTyped> pin = takePin(line);
    if (!pin)
        return tl::unexpected(pin.error());
    return {FromStaff(std::move(*pin))};
}

} // namespace kiosk::link
