// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/DeskStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QTimeZone>

#include <atomic>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{

tl::unexpected<Error> storeError(const QSqlError &error)
{
    return failure(u"desk.store"_s, error.databaseText().isEmpty() ? error.text() : error.databaseText());
}

} // namespace

DeskStore::DeskStore(QString connection)
    : m_connection(std::move(connection)), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
}

DeskStore::~DeskStore()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<DeskStore>> DeskStore::open(const QString &path)
{
    static std::atomic<int> number{0};
    QDir().mkpath(QFileInfo(path).path());
    std::unique_ptr<DeskStore> store(new DeskStore(u"mfa-desk-%1"_s.arg(++number)));
    store->m_database.setDatabaseName(path);
    if (!store->m_database.open())
        return storeError(store->m_database.lastError());
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QSqlQuery query(store->m_database);
    for (const QString &line :
         {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA busy_timeout = 2000"_s,
          u"CREATE TABLE IF NOT EXISTS anchors (id INTEGER PRIMARY KEY, kiosk TEXT NOT NULL, line TEXT NOT NULL, "
          "received INTEGER NOT NULL, UNIQUE (kiosk, line))"_s}) {
        if (!query.exec(line))
            return storeError(query.lastError());
    }
    return store;
}

Result<void> DeskStore::keep(const QString &kiosk, const journal::Anchor &anchor, const QDateTime &received)
{
    QSqlQuery query(m_database);
    query.prepare(u"INSERT OR IGNORE INTO anchors (kiosk, line, received) VALUES (?, ?, ?)"_s);
    query.addBindValue(kiosk);
    query.addBindValue(anchor.toLine());
    query.addBindValue(received.toMSecsSinceEpoch());
    if (!query.exec())
        return storeError(query.lastError());
    return {};
}

Result<QList<KeptAnchor>> DeskStore::anchors(const QString &kiosk) const
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT line, received FROM anchors WHERE :kiosk = '' OR kiosk = :kiosk ORDER BY id"_s);
    query.bindValue(u":kiosk"_s, kiosk);
    if (!query.exec())
        return storeError(query.lastError());
    QList<KeptAnchor> kept;
    while (query.next()) {
        if (const auto anchor = journal::Anchor::find(query.value(0).toString()))
            kept.append({*anchor, QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), QTimeZone::utc())});
    }
    return kept;
}

QStringList DeskStore::kiosks() const
{
    QStringList kiosks;
    QSqlQuery query(u"SELECT DISTINCT kiosk FROM anchors ORDER BY kiosk"_s, m_database);
    while (query.next())
        kiosks << query.value(0).toString();
    return kiosks;
}

} // namespace kiosk::desk
