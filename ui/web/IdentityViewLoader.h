// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"
#include "web/IdentityView.h"

#include <memory>

namespace kiosk
{

/// Fixes everything the browser engine reads from the environment: its command line (our own flags only), software
/// drawing, no sandbox switch outside a test. To be called first in main(), before any thread and before QApplication;
/// loads nothing.
void prepareEngineEnvironment();

/// Loads the engine module from \a directory and makes its factory. UI thread, after QApplication exists; takes about
/// 0.2 s, so after the first paint. The module stays loaded until the process ends: the engine cannot be unloaded.
/// Errors: "identityview.missing" (no such file), "identityview.broken" (it does not load, or is another thing),
/// "identityview.graphics" (no graphics context can be made on this display).
Result<std::unique_ptr<IdentityViewFactory>> loadIdentityViewFactory(const QString &directory);

/// What the module in \a directory says of its engine, without starting one: needs no display. Errors as above.
Result<QString> readEngineVersion(const QString &directory);

} // namespace kiosk
