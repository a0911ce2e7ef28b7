// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"
#include "support/SecretBytes.h"

#include <initializer_list>

namespace kiosk
{

/// What scrypt costs (RFC 7914): memory and time grow with 2^logN * r, time with p as well.
struct ScryptCost {
    /// OWASP Password Storage Cheat Sheet, 2025: N=2^17, r=8, p=1. 128 MiB, 0.3 to 1 s.
    int logN = 17;
    int r = 8;
    int p = 1;

    static constexpr int mostLogN = 20;
    static constexpr int mostR = 16;
    static constexpr int mostP = 4;
    bool isAllowed() const;
    qint64 work() const { return (qint64{1} << logN) * r * p; }
    friend bool operator==(const ScryptCost &, const ScryptCost &) = default;
};

inline constexpr qsizetype digestSize = 32;

/// HMAC-SHA-256 (RFC 2104) of \a parts, one after the other. The caller sees to it that their borders are unambiguous.
SecretBytes hmacSha256(const SecretBytes &key, std::initializer_list<QByteArrayView> parts);

/// 32 bytes that depend on both and say nothing about \a secret. Takes as long as \a cost says: never on an event loop.
/// Errors: "pin.scrypt", when there is not enough memory.
Result<SecretBytes> scrypt(const SecretBytes &secret, QByteArrayView salt, const ScryptCost &cost);

} // namespace kiosk
