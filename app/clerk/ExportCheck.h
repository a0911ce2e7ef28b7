// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/DeskStore.h"

namespace kiosk::desk
{

/// What a kiosk's exported journal looks like beside the heads that this desk has kept of it.
struct ExportVerdict {
    QStringList findings; ///< whatever is not as the kiosk wrote it; the first one first
    qint64 first = 0; ///< record
    qint64 last = 0;
    int matched = 0; ///< heads that fit
    int earlier = 0; ///< about records before the first: retention has dropped these
    bool isGood() const { return findings.isEmpty() && matched > 0; }
};

/// Reads an export ("mfa-kiosk journal export --format jsonl") or a journal file itself (.sqlite). Computes the chain
/// again from what stands there, so that an edited line shows whatever digest it claims, and holds it against \a kept.
/// Heads that came after \a until are left out: an export is of some day. Errors: "export.read", and those of
/// journal::verifyJournal().
Result<ExportVerdict> verifyExport(const QString &path, const QList<KeptAnchor> &kept, const QDateTime &until = {});

} // namespace kiosk::desk
