// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace kiosk::gate
{

constexpr std::string_view lineEnd = "\r\n";

struct Header {
    std::string_view name;
    std::string_view value;
};

/// A request's first line and headers, as they stand in the bytes that were read.
struct RequestHead {
    std::string_view method;
    std::string_view target;
    std::vector<Header> headers;

    std::size_t count(std::string_view name) const;
    /// Of the first header of that name; empty when there is none.
    std::string_view value(std::string_view name) const;
};

/// Reads \a text, up to and with its empty line; what is unusual is refused, not mended. 0 when all is well, else the
/// status to answer with.
int readRequestHead(std::string_view text, RequestHead &head);

/// Without regard to upper and lower case.
bool isSameName(std::string_view a, std::string_view b);
std::string_view trimmed(std::string_view text);
/// A line up to CR LF, which is taken off \a rest too. A CR or LF elsewhere is a control in the line.
std::string_view takeLine(std::string_view &rest);
/// Position after the empty line that ends a head; npos while there is none. \a from: where to begin to look.
std::size_t endOfHead(std::string_view bytes, std::size_t from = 0);

} // namespace kiosk::gate
