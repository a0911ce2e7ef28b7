// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"
#include "support/SecureString.h"

#include <optional>

namespace kiosk
{

/// The administrator at the other end of three file descriptors, a terminal or a script. A PIN is read without echo and
/// without a copy in a buffer of somebody else; nothing is read ahead.
class Terminal
{
public:
    Terminal(int in, int out, int err) : m_in(in), m_out(out), m_err(err) { }

    /// Whether there is somebody to ask.
    bool isInteractive() const;
    void say(const QString &text) const; ///< a line to the output
    void complain(const QString &text) const; ///< a line to the error output
    /// The answer without surrounding spaces; nothing at the end of the input.
    std::optional<QString> ask(const QString &question) const;
    /// True for "yes" or "y" alone.
    bool confirm(const QString &question) const;
    /// Not shown while it is typed. Nothing at the end of the input and after Ctrl-C.
    std::optional<SecureString> askHidden(const QString &question) const;

private:
    int m_in;
    int m_out;
    int m_err;
};

/// One line with a PIN from an open file or pipe; what follows the line is not looked at. Errors: "pin.input".
Result<SecureString> readPinFrom(int file);
/// The same from a file, which nobody but its owner may read. Errors: "pin.input".
Result<SecureString> readPinFile(const QString &path);

} // namespace kiosk
