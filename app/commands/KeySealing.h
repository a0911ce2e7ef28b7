// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/SetUpMessages.h"
#include "secrets/KioskSecrets.h"

namespace kiosk
{

/// The names of what is sealed, as in secretnames.
QStringList sealedNames();
/// Where systemd looks for sealed credentials by itself, with \a root before it.
QString sealedFolder(const QString &root);

/// Seals \a keys and \a pins to this machine with systemd-creds: to its TPM and its host key where there is a TPM that
/// takes it, else to the host key alone. No plain key touches a disk. The four files take their places together, behind
/// the last that has been made. Errors: "set_up.sealing".
Result<link::SealedBy> sealKeys(const KioskKeys &keys, const PinRecords &pins, const QString &root);

/// Seals \a pins anew, as the other keys were: for a change of who has a PIN. Errors: "set_up.sealing".
Result<link::SealedBy> sealPins(const SecretBytes &pins, const QString &root);

} // namespace kiosk
