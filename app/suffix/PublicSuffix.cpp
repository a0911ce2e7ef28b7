// SPDX-License-Identifier: GPL-3.0-or-later
#include "suffix/PublicSuffix.h"

#include <libpsl.h>

#include <set>

namespace kiosk
{

namespace
{

/// "ac.fi": a country's registry may sell names below such a one, whether or not the list has heard of it.
bool looksLikeCategory(const std::string &host)
{
    static const std::set<std::string> generic{"ac", "co",  "com", "edu", "gob", "gov",
                                               "go", "mil", "ne",  "net", "or",  "org"};
    constexpr std::size_t countryCode = 2;
    const std::size_t dot = host.find('.');
    return dot != std::string::npos && host.size() == dot + 1 + countryCode && generic.count(host.substr(0, dot)) != 0;
}

} // namespace

bool isPublicSuffix(const std::string &host)
{
    // Names below this one are the computer's own.
    if (host == "localhost")
        return false;
    // A libpsl that was built without a list knows nothing: everything is refused then.
    return !psl_builtin() || psl_is_public_suffix(psl_builtin(), host.c_str()) != 0 || looksLikeCategory(host);
}

std::string registeredPart(const std::string &host)
{
    const char *const part = psl_builtin() ? psl_registrable_domain(psl_builtin(), host.c_str()) : nullptr;
    return part ? part : "";
}

} // namespace kiosk
