// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Scheme, host and port of a special address, split the way the URL Standard's parser splits it and sharing no code
/// with QUrl. It knows ASCII hosts only: anything it is not sure of has no value.
struct PlainUrl {
    std::string scheme;
    std::string host;
    int port = 0;
    bool userInfo = false;

    static std::optional<PlainUrl> parse(std::string_view text);
};
