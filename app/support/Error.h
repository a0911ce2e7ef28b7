// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace kiosk
{

/// What went wrong, in three parts that never mix: a stable code for logs and tests, a text for the person at the
/// screen (may be empty: then the screen has its own words for the code), and a technical detail for the log. None of
/// the three may hold a personal value.
struct Error {
    QString code;
    QString userText;
    QString detail;

    /// "code: detail" for logs and terminals.
    QString toLogLine() const;
};

template <typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(QString code, QString detail, QString userText = {})
{
    return tl::unexpected<Error>(Error{std::move(code), std::move(userText), std::move(detail)});
}

} // namespace kiosk
