// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk
{

/// For `mfa-kiosk check` and the host: opens a page of this process's own, without a screen and a network, and looks at
/// the process that the engine runs it in. Prints one line, "ok" or a code and what is missing, and ends the process.
/// HOME must be a folder that goes afterwards.
[[noreturn]] void probeSandbox(int argc, char **argv);

} // namespace kiosk
