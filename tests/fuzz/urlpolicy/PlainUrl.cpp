// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlainUrl.h"

#include <algorithm>
#include <cstring>

namespace
{

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isControlOrSpace(char c)
{
    return static_cast<unsigned char>(c) <= 0x20;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char l = lower(c);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

std::string percentDecoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            result += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

bool isSimpleHost(std::string_view host)
{
    return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

} // namespace

std::optional<PlainUrl> PlainUrl::parse(std::string_view text)
{
    while (!text.empty() && isControlOrSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isControlOrSpace(text.back()))
        text.remove_suffix(1);
    std::string clean;
    std::copy_if(text.begin(), text.end(), std::back_inserter(clean),
                 [](char c) { return c != '\t' && c != '\n' && c != '\r'; });

    PlainUrl url;
    const auto colon = clean.find(':');
    if (colon == std::string::npos)
        return std::nullopt;
    url.scheme = clean.substr(0, colon);
    std::transform(url.scheme.begin(), url.scheme.end(), url.scheme.begin(), lower);
    if (url.scheme == "https" || url.scheme == "wss")
        url.port = 443;
    else if (url.scheme == "http" || url.scheme == "ws")
        url.port = 80;
    else
        return std::nullopt;

    // Special schemes: any number of slashes and backslashes, then the authority up to one of / \ ? #.
    auto begin = colon + 1;
    while (begin < clean.size() && (clean[begin] == '/' || clean[begin] == '\\'))
        ++begin;
    const auto end = std::min(clean.find_first_of("/\\?#", begin), clean.size());
    auto authority = clean.substr(begin, end - begin);
    if (const auto at = authority.rfind('@'); at != std::string::npos) {
        url.userInfo = true;
        authority.erase(0, at + 1);
    }
    const auto bracket = authority.rfind(']');
    if (const auto portColon = authority.find(':', bracket == std::string::npos ? 0 : bracket);
        portColon != std::string::npos) {
        const auto digits = authority.substr(portColon + 1);
        authority.erase(portColon);
        if (digits.size() > 5
            || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return std::nullopt;
        if (!digits.empty())
            url.port = std::stoi(digits);
    }
    url.host = percentDecoded(authority);
    std::transform(url.host.begin(), url.host.end(), url.host.begin(), lower);
    if (!isSimpleHost(url.host))
        return std::nullopt;
    return url;
}
