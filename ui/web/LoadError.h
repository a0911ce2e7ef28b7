// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk
{

/// Why a page did not load, of what the engine says by a number (net_error_list.h of Chromium).
enum class LoadError {
    None, ///< stopped on purpose, by the page, the visitor or the fence
    Certificate, ///< both sides cannot agree on a safe connection
    Expired, ///< the page was an answer to a form and is not kept
    Redirect, ///< led to an address of a kind that no answer may lead to
    Address, ///< not one that can be asked for
    Connection,
};

LoadError loadErrorOf(int code);

} // namespace kiosk
