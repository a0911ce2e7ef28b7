// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/LoadError.h"

#include <algorithm>
#include <array>

namespace kiosk
{

namespace
{

// net_error_list.h of Chromium.
constexpr int netAborted = -3;
constexpr int netBlockedByClient = -20;
constexpr int netCertificateFirst = -299;
constexpr int netCertificateLast = -200;
constexpr int netInvalidUrl = -300;
constexpr int netUnsafeRedirect = -311;
constexpr int netUnsafePort = -312;
constexpr int netTooManyRedirects = -310;
constexpr int netCacheMiss = -400;

/// Both sides cannot agree on a safe connection: a protocol that is too old or none at all (107, 113), a certificate of
/// the visitor's wanted (110, 117), broken or weak keys, pins, records.
constexpr std::array netTlsErrors{-107, -110, -113, -114, -117, -123, -125, -126, -129, -134, -135, -141, -148,
                                  -149, -150, -151, -153, -156, -159, -164, -167, -172, -180, -181, -182, -183};

bool isTlsError(int code)
{
    return (code >= netCertificateFirst && code <= netCertificateLast)
        || std::find(netTlsErrors.cbegin(), netTlsErrors.cend(), code) != netTlsErrors.cend();
}

} // namespace

LoadError loadErrorOf(int code)
{
    if (code == 0 || code == netAborted || code == netBlockedByClient)
        return LoadError::None;
    if (isTlsError(code))
        return LoadError::Certificate;
    if (code == netCacheMiss)
        return LoadError::Expired;
    if (code == netUnsafeRedirect)
        return LoadError::Redirect;
    if (code <= netInvalidUrl && code >= netUnsafePort && code != netTooManyRedirects)
        return LoadError::Address;
    return LoadError::Connection;
}

} // namespace kiosk
