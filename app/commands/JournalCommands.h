// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"
#include "support/SecretBytes.h"

#include <QStringList>

#include <cstdio>
#include <functional>

namespace kiosk
{

struct JournalCommandContext {
    QString folder; ///< where the kiosk's journal is
    QString headFile{}; ///< its note of the newest record; empty: none
    /// The wrapping key from the secret store. Asked at most once, by `verify` alone.
    std::function<Result<SecretBytes>()> wrappingKey;
    std::FILE *out = stdout;
    std::FILE *err = stderr;
};

/// `mfa-kiosk journal verify|export|stats`; \a words follow "journal". Changes nothing, and the kiosk may be running.
/// Exit status: 0 good, 1 a check failed or could not be made, 2 wrong usage. Needs a QCoreApplication.
int journalCommand(const QStringList &words, const JournalCommandContext &context);

extern const char *const journalUsage;

} // namespace kiosk
