// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalAnchor.h"
#include "support/Error.h"

#include <QDateTime>
#include <QList>
#include <QSqlDatabase>
#include <QStringList>

#include <memory>

namespace kiosk::desk
{

/// A journal head as a kiosk told it, and when.
struct KeptAnchor {
    journal::Anchor anchor;
    QDateTime received; ///< UTC
};

/// What the desk keeps for good, in an SQLite file of its own: every kiosk's journal heads, which nobody at the kiosk
/// can cut. One thread.
class DeskStore
{
public:
    /// Errors: "desk.store".
    static Result<std::unique_ptr<DeskStore>> open(const QString &path);
    ~DeskStore();
    DeskStore(const DeskStore &) = delete;
    DeskStore &operator=(const DeskStore &) = delete;

    /// A head that is there already is kept once. Errors: "desk.store".
    Result<void> keep(const QString &kiosk, const journal::Anchor &anchor, const QDateTime &received);
    /// Of one kiosk, in the order in which they came; of all with "".
    Result<QList<KeptAnchor>> anchors(const QString &kiosk) const;
    QStringList kiosks() const;

private:
    explicit DeskStore(QString connection);
    QString m_connection;
    QSqlDatabase m_database;
};

} // namespace kiosk::desk
