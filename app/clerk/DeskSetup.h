// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/DeskConfig.h"
#include "clerk/ClerkKey.h"

namespace kiosk::desk
{

/// What a set-up is told, by a window or a terminal.
struct SetupWishes {
    DeskConfig config;
    QString person; ///< whose key it is to be
};

/// The common name of the first certificate in a PEM file; "" where there is none.
QString commonNameOf(const QString &certificateFile);
/// Whether everything is there and fits together. Errors: "clerk.setup" with what is missing or does not fit in
/// userText's place of a field: the name of the field in the detail ("host", "authority", "certificate", "key", "site",
/// "label", "person"), and for files "clerk.file".
Result<void> checkWishes(const SetupWishes &wishes);
/// What goes into each kiosk.toml.
QString linesForKiosks(const DeskConfig &config, const QString &person, const QString &publicKey);

} // namespace kiosk::desk
