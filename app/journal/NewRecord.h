// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalEvents.h"

#include <optional>

namespace kiosk::journal
{

/// The chain row, made once with the file.
struct NewChain {
    QByteArray chain;
    qint64 createdMs = 0;
    QByteArray officer;
    QByteArray sealedKey;
    QByteArray keyCheck;
};

/// The head row, as it is to be written.
struct NewHead {
    qint64 seq = 0;
    QByteArray digest;
    QByteArray tag;
    QByteArray wrappedKey;
    QByteArray seal;
    qint64 baseSeq = 0;
    QByteArray baseDigest;
    QByteArray baseTag;
    QByteArray counts; ///< digest of the newest daily count
    QByteArray countsBase; ///< what the oldest kept daily count is chained to
};

struct NewDayCount {
    QString day;
    QString counts;
    QByteArray previous;
    QByteArray digest;
};

/// What goes into the file with one record.
struct NewRecord {
    qint64 seq = 0;
    QByteArray body;
    QByteArray digest;
    QByteArray tag;
    NewHead head;
    std::optional<qint64> dropUpTo; ///< records
    QString dropDaysBefore; ///< daily counts, ISO 8601, may be empty
    std::optional<NewDayCount> dayCount;
};

} // namespace kiosk::journal
