// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/SetUpMessages.h"
#include "secrets/Digest.h"
#include "support/Clock.h"

#include <functional>

/// The privileged end of the set-up: what no user of the kiosk may do. Answers one request of the set-up's window and
/// keeps nothing between two.
namespace kiosk::provision
{

/// Where it works.
struct Machine {
    QString root; ///< before every path; empty: this machine
    QString stick; ///< a folder that stands for the USB stick, for trials
    const Clock &clock;
    ScryptCost cost{}; ///< of the PIN
};

/// Whether the machine has been set up; then every request but SetUpLook is refused, "set_up.done".
bool isSetUp(const QString &root = {});

/// Errors are SetUpTrouble: "set_up.done", "set_up.request" (not for this end), "set_up.answers", "set_up.profile" and
/// "set_up.configuration" (file, line and what is wrong), "set_up.stick", "set_up.sealing", "set_up.write", those of
/// PINs and labels.
link::ToSetUp answer(const link::FromSetUp &request, const SecureString &pin, const Machine &machine);

/// "station provision": one request from \a input (a PIN's line may stand before it), one answer to \a output. Exit
/// status: 0 answered, 1 refused, 2 no request.
int serve(int input, int output, const Machine &machine);

/// "station seal": the changed PINs that "pin add --credentials-dir \a folder" and the like have left, sealed in the
/// place of those before, and the plain file gone. Errors: "set_up.sealing", "secrets.damaged".
Result<void> sealChangedPins(const QString &folder, const QString &root);

/// "station reset": destroys the keys, so that nobody can read what they have sealed, and opens the set-up again.
/// Errors: "set_up.write".
Result<void> reset(const QString &root);

} // namespace kiosk::provision
