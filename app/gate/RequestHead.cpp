// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/RequestHead.h"

#include <algorithm>
#include <optional>

namespace kiosk::gate
{

namespace
{

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// RFC 9110, 5.6.2.
bool isToken(std::string_view text)
{
    constexpr std::string_view signs = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || signs.find(c) != signs.npos;
    });
}

bool hasControls(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\t') || byte == 0x7f;
    });
}

std::optional<Header> readHeader(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || hasControls(line))
        return std::nullopt;
    // A blank before the colon, or at the start (a folded line), is what proxies have disagreed about.
    const Header header{line.substr(0, colon), trimmed(line.substr(colon + 1))};
    return isToken(header.name) ? std::optional(header) : std::nullopt;
}

} // namespace

bool isSameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view takeLine(std::string_view &rest)
{
    const std::size_t end = rest.find(lineEnd);
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), line.size() + lineEnd.size()));
    return line;
}

int readRequestHead(std::string_view text, RequestHead &head)
{
    constexpr int badRequest = 400;
    constexpr int versionNotSupported = 505;
    const std::string_view first = takeLine(text);
    const std::size_t methodEnd = first.find(' ');
    const std::size_t targetEnd = first.rfind(' ');
    if (methodEnd == std::string_view::npos || targetEnd <= methodEnd)
        return badRequest;
    head.method = first.substr(0, methodEnd);
    head.target = first.substr(methodEnd + 1, targetEnd - methodEnd - 1);
    const bool plainTarget = !head.target.empty()
        && std::all_of(head.target.begin(), head.target.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!isToken(head.method) || !plainTarget)
        return badRequest;
    const std::string_view version = first.substr(targetEnd + 1);
    if (version != "HTTP/1.1")
        return version.substr(0, 5) == "HTTP/" && !hasControls(version) ? versionNotSupported : badRequest;
    while (!text.empty()) {
        const std::string_view line = takeLine(text);
        if (line.empty())
            return text.empty() ? 0 : badRequest;
        const auto header = readHeader(line);
        if (!header)
            return badRequest;
        head.headers.push_back(*header);
    }
    return badRequest;
}

std::size_t RequestHead::count(std::string_view name) const
{
    return static_cast<std::size_t>(
        std::count_if(headers.begin(), headers.end(), [name](const Header &h) { return isSameName(h.name, name); }));
}

std::string_view RequestHead::value(std::string_view name) const
{
    const auto found =
        std::find_if(headers.begin(), headers.end(), [name](const Header &h) { return isSameName(h.name, name); });
    return found == headers.end() ? std::string_view() : found->value;
}

std::size_t endOfHead(std::string_view bytes, std::size_t from)
{
    constexpr std::string_view end = "\r\n\r\n";
    const std::size_t begin = from < end.size() ? 0 : from - end.size();
    const std::size_t at = bytes.find(end, begin);
    return at == std::string_view::npos ? at : at + end.size();
}

} // namespace kiosk::gate
