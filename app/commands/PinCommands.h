// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/SecretChecks.h"

#include <QStringList>

namespace kiosk
{

/// `mfa-kiosk pin add LABEL | remove LABEL | disable LABEL | enable LABEL | list | unlock`; \a arguments follow "pin".
/// The host may be running: it reads the records at every PIN. A PIN is never an argument, and nothing printed tells
/// one. Exit status: 0 good, 1 failed, 2 wrong usage. Needs a QCoreApplication; blocks for a second or two.
int pinCommand(const QStringList &arguments, const SecretsContext &context);

extern const char *const pinUsage;

/// \a text as the label of somebody new: checkLabel(), and what the journal writes down, which takes no address and
/// no identity code. Errors: "pin.label".
Result<QString> newLabel(const QString &text);

/// A new PIN for \a label from where \a fromFd or \a fromFile says, otherwise asked for twice. Says what is wrong with
/// it.
std::optional<SecureString> newPin(const SecretsContext &context, const QString &label, std::optional<int> fromFd,
                                   const QString &fromFile);
/// "--pin-from-fd N": nothing where N is no file descriptor.
std::optional<int> fileDescriptor(const QString &text);

/// Says \a error with its remedy on the error output; gives exit status 1.
int failed(const SecretsContext &context, const Error &error);

/// Writes the plain \a secret of \a name into \a folder as mfa-kiosk.<name> for `systemd-creds encrypt`, for its owner
/// alone; never over another file. Errors: "setup.file".
Result<void> writeCredential(const QString &folder, const QString &name, const SecretBytes &secret);
/// What root does with the files of \a names in \a folder.
QString credentialInstructions(const QString &folder, const QStringList &names);

} // namespace kiosk
