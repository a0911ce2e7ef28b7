// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the policy lets through, a second parser must find on the list as well; and an address that is plain beyond
// doubt and on the list must be let through.
#include "PlainUrl.h"
#include "identity/UrlPolicy.h"

#include <cstdint>
#include <cstdlib>

using namespace kiosk;

namespace
{

HostRule rule(const QString &host, HostRole role, bool includeSubdomains)
{
    HostRule r;
    r.host = host;
    r.role = role;
    r.includeSubdomains = includeSubdomains;
    return r;
}

UrlPolicy makePolicy()
{
    auto loopback = rule(QStringLiteral("127.0.0.1"), HostRole::Bank, false);
    loopback.scheme = QStringLiteral("http");
    loopback.port = 8080;
    return UrlPolicy({rule(QStringLiteral("id.example.fi"), HostRole::Service, false),
                      rule(QStringLiteral("candour.test"), HostRole::Provider, true),
                      rule(QStringLiteral("cdn.example.net"), HostRole::Resource, false), loopback});
}

bool isListed(const PlainUrl &url, UrlUse use)
{
    const bool socket = use == UrlUse::Socket;
    if (url.userInfo)
        return false;
    if (url.scheme == (socket ? "ws" : "http"))
        return url.host == "127.0.0.1" && url.port == 8080;
    if (url.scheme != (socket ? "wss" : "https") || url.port != 443)
        return false;
    const std::string suffix = ".candour.test";
    const bool candour = url.host == "candour.test"
        || (url.host.size() > suffix.size()
            && url.host.compare(url.host.size() - suffix.size(), suffix.size(), suffix) == 0);
    return url.host == "id.example.fi" || candour || (url.host == "cdn.example.net" && use != UrlUse::Page);
}

/// Letters, digits and the few signs that no parser has ever read in two ways.
bool isPlainBeyondDoubt(const std::string &text)
{
    return text.size() < 1000 && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-./:") == std::string::npos
        && text.find("://") == text.find(':') && text.find("///") == std::string::npos
        && text.find("..") == std::string::npos && text.find("-.") == std::string::npos
        && text.find(".-") == std::string::npos && text.find("/-") == std::string::npos
        && text.find("--") == std::string::npos && text.find("/.") == std::string::npos;
}

bool hasOverlongLabel(const std::string &host)
{
    std::size_t begin = 0;
    while (begin <= host.size()) {
        const auto end = std::min(host.find('.', begin), host.size());
        if (end - begin > 63)
            return true;
        begin = end + 1;
    }
    return host.size() > 253;
}

void check(const UrlPolicy &policy, const QUrl &url)
{
    const auto encoded = url.toEncoded().toStdString();
    const auto plain = PlainUrl::parse(encoded);
    const auto scheme = url.scheme();
    for (const auto use : {UrlUse::Page, UrlUse::Frame, UrlUse::Resource, UrlUse::Socket}) {
        if (!policy.allows(url, use))
            continue;
        if (use == UrlUse::Resource && (scheme == u"data" || scheme == u"blob"))
            continue;
        if (use == UrlUse::Frame && scheme == u"about")
            continue;
        if (!plain || !isListed(*plain, use) || encoded.size() > UrlPolicy::longestAddress)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto policy = makePolicy();
    const std::string text(data, data + size);
    const auto bytes = QByteArray::fromStdString(text);
    check(policy, QUrl::fromEncoded(bytes));
    check(policy, QUrl(QString::fromUtf8(bytes)));
    check(policy, QUrl(QString::fromUtf8(bytes), QUrl::StrictMode));

    if (isPlainBeyondDoubt(text)) {
        const auto plain = PlainUrl::parse(text);
        if (plain && !hasOverlongLabel(plain->host) && isListed(*plain, UrlUse::Page)
            && !policy.allows(QUrl::fromEncoded(bytes), UrlUse::Page))
            std::abort();
    }
    return 0;
}
