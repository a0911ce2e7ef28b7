// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalCrypto.h"

#include <QList>
#include <QString>

#include <optional>

namespace kiosk::journal
{

/// How far a chain had come at some time, as one line for a place outside the journal file:
///   journal.anchor chain=<32 hex> seq=<n> digest=<64 hex> mac=<64 hex>
/// A file that ends before an anchor lost its tail; one with another digest at that record has another history. The mac
/// is made with the key after record seq, so that the officer's key tells a true line from one that was made up.
struct Anchor {
    ChainId chain{};
    qint64 seq = 0;
    Hash digest{};
    Hash mac{};

    QString toLine() const;
    /// Finds an anchor in a line of a system log; nothing when there is none.
    static std::optional<Anchor> find(const QString &line);
    /// \a hmac has the key after record seq set.
    Hash macWith(Hmac &hmac) const;
};

/// The anchors in a log file of at most 1 GiB, in the order of the file. Errors: "journal.anchors".
Result<QList<Anchor>> readAnchors(const QString &path);

/// The newest anchor in a small file beside the journal, sealed with a key derived from the wrapping key: it shows on
/// the kiosk itself that the journal's tail was cut or that an older copy was put in its place. Who can write both
/// files and has the wrapping key, or puts older copies of both in place, is not seen here, but by the anchors in the
/// system log.
class AnchorFile
{
public:
    explicit AnchorFile(QString path) : m_path(std::move(path)) { }

    enum class State { Missing, Good, NotChecked, Damaged };
    struct Content {
        State state = State::Missing;
        std::optional<Anchor> anchor; ///< with Good, and with NotChecked (no wrapping key)
    };
    Content read(const Key *wrappingKey) const;
    /// Atomic and durable. Errors: "journal.anchor_file".
    Result<void> write(const Anchor &anchor, const Key &wrappingKey) const;
    const QString &path() const { return m_path; }

private:
    QString m_path;
};

/// A folder's entries reach the disk: after a rename, or a new file. Errors: "journal.write".
Result<void> syncFolder(const QString &folder);

} // namespace kiosk::journal
