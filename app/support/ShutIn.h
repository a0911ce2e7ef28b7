// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/CallFilter.h"
#include "support/FileFence.h"

namespace kiosk
{

/// Where a program begins that does one thing for the kiosk: what it has of the environment, of rights, of files and of
/// the kernel's calls is what that takes, from here to its end. \a fenceFor: one of FileFence's, for the program's
/// folder.
void shutIn(FileFence (*fenceFor)(const QByteArray &programFolder), CallsOf calls);

} // namespace kiosk
