// SPDX-License-Identifier: GPL-3.0-or-later
#include "JournalStage.h"

#include "journal/JournalExport.h"
#include "support/Methods.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

struct Query {
    sqlite3_stmt *statement = nullptr;
    Query(sqlite3 *database, const QByteArray &sql)
    {
        sqlite3_prepare_v2(database, sql.constData(), static_cast<int>(sql.size()), &statement, nullptr);
    }
    ~Query() { sqlite3_finalize(statement); }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
};

QVariant columnValue(sqlite3_stmt *statement, int column)
{
    const auto bytes = [&] {
        const auto *data = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return QByteArray(data, sqlite3_column_bytes(statement, column));
    };
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(statement, column));
    case SQLITE_TEXT:
        return QString::fromUtf8(bytes());
    case SQLITE_BLOB:
        return bytes();
    default:
        return {};
    }
}

} // namespace

ForeignHand::ForeignHand(const QString &file)
{
    sqlite3_open(QFile::encodeName(file).constData(), &m_database);
    run("PRAGMA synchronous = OFF");
}

ForeignHand::~ForeignHand()
{
    sqlite3_close(m_database);
}

bool ForeignHand::run(const QByteArray &sql)
{
    return sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool ForeignHand::set(const QByteArray &sql, const QVariant &value)
{
    const Query query(m_database, sql);
    const QByteArray bytes = value.typeId() == QMetaType::QString ? value.toString().toUtf8() : value.toByteArray();
    if (!value.isValid())
        sqlite3_bind_null(query.statement, 1);
    else if (value.typeId() == QMetaType::QByteArray)
        sqlite3_bind_blob(query.statement, 1, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    else if (value.typeId() == QMetaType::QString)
        sqlite3_bind_text(query.statement, 1, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    else
        sqlite3_bind_int64(query.statement, 1, value.toLongLong());
    return sqlite3_step(query.statement) == SQLITE_DONE;
}

QList<QVariantList> ForeignHand::rows(const QByteArray &sql)
{
    const Query query(m_database, sql);
    QList<QVariantList> result;
    while (sqlite3_step(query.statement) == SQLITE_ROW) {
        QVariantList row;
        for (int i = 0; i < sqlite3_column_count(query.statement); ++i)
            row.append(columnValue(query.statement, i));
        result.append(row);
    }
    return result;
}

QVariant ForeignHand::value(const QByteArray &sql)
{
    const QList<QVariantList> all = rows(sql);
    return all.isEmpty() ? QVariant() : all.first().first();
}

bool ForeignHand::alter(qint64 seq, const QByteArray &from, const QByteArray &to)
{
    const QByteArray where = " WHERE seq = " + QByteArray::number(seq);
    QByteArray body = value("SELECT body FROM record" + where).toByteArray();
    const qsizetype at = body.indexOf(from);
    if (at < 0 || from.size() != to.size())
        return false;
    body.replace(at, from.size(), to);
    return set("UPDATE record SET body = ?" + where, body);
}

JournalStage::JournalStage()
    : m_folder(QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/kiosk-journal-XXXXXX"_s
                                                     : QDir::tempPath() + u"/kiosk-journal-XXXXXX"_s)
{
    clock.advance(Seconds{5});
}

QByteArray JournalStage::content() const
{
    QFile journal(file());
    return journal.open(QIODevice::ReadOnly) ? journal.readAll() : QByteArray();
}

void JournalStage::restore(const QByteArray &content) const
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(QString(file() + suffix));
    QFile journal(file());
    if (!journal.open(QIODevice::WriteOnly) || journal.write(content) != content.size())
        qFatal("%s", qPrintable(journal.errorString()));
}

SessionJournal::Settings JournalStage::settings()
{
    SessionJournal::Settings settings{folder(), wrappingKey.copy(), officer.officerKey(), bootId};
    settings.anchorRecords = anchorRecords;
    settings.headFile = headFile;
    settings.anchored = [this](const QString &line) { anchorLines.append(line); };
    return settings;
}

Result<std::unique_ptr<SessionJournal>> JournalStage::open()
{
    return SessionJournal::open(settings(), clock);
}

std::unique_ptr<SessionJournal> JournalStage::opened()
{
    Result<std::unique_ptr<SessionJournal>> journal = open();
    if (!journal)
        qFatal("%s", qPrintable(journal.error().toLogLine()));
    return std::move(*journal);
}

void JournalStage::fill(SessionJournal &into, ManualClock &time, int records)
{
    using namespace journal;
    const QList<std::function<Entry(const SessionId &)>> visit{
        [](const SessionId &id) { return SessionStarted{id}; },
        [](const SessionId &id) {
            return StepReached{id, Step::Address};
        },
        [](const SessionId &id) {
            return StepReached{id, Step::Method};
        },
        [](const SessionId &id) {
            return MethodChosen{id, suomiFi};
        },
        [](const SessionId &id) {
            return OutcomeSeen{id, Outcome::TimedOut, u"provider.slow"_s};
        },
        [](const SessionId &id) { return HelpCalled{id}; },
        [](const SessionId &id) {
            return StaffAction{u"Desk 1"_s, u"end_session"_s, id, {}};
        },
        [](const SessionId &id) {
            return SessionEnded{id, u"staff"_s, 2};
        },
        [](const SessionId &id) { return Erasure{id, u"staff"_s, true, 0, true, true, Milliseconds{412}}; },
    };
    SessionId id = SessionId::random();
    for (int i = 0; i < records; ++i) {
        time.advance(Seconds{1});
        if (i % visit.size() == 0)
            id = SessionId::random();
        if (const Result<void> done = into.append(visit[i % visit.size()](id)); !done)
            qFatal("%s", qPrintable(done.error().toLogLine()));
    }
}

void JournalStage::prepare(int records)
{
    const std::unique_ptr<SessionJournal> made = opened();
    fill(*made, clock, records);
    if (!made->anchorNow())
        qFatal("no anchor");
}

QList<QJsonObject> JournalStage::records() const
{
    QList<QJsonObject> all;
    const Result<void> done =
        journal::exportJournal(file(), journal::ExportFormat::JsonLines, {}, {}, [&all](const QByteArray &line) {
            all.append(QJsonDocument::fromJson(line).object());
            return true;
        });
    if (!done)
        qFatal("%s", qPrintable(done.error().toLogLine()));
    return all;
}

QJsonObject JournalStage::last(const QString &kind) const
{
    QJsonObject result;
    const QList<QJsonObject> all = records();
    for (const QJsonObject &record : all) {
        if (record.value(u"kind"_s) == kind)
            result = record;
    }
    return result;
}

journal::Verification JournalStage::verify(const QList<journal::Anchor> &anchors) const
{
    journal::VerifyOptions options;
    options.file = file();
    options.wrappingKey = &wrappingKey;
    options.officer = &officer;
    options.anchors = anchors;
    const Result<journal::Verification> result = journal::verifyJournal(options);
    if (!result)
        qFatal("%s", qPrintable(result.error().toLogLine()));
    return *result;
}

journal::Verification JournalStage::verifyAsKiosk() const
{
    journal::VerifyOptions options;
    options.file = file();
    options.wrappingKey = &wrappingKey;
    const Result<journal::Verification> result = journal::verifyJournal(options);
    if (!result)
        qFatal("%s", qPrintable(result.error().toLogLine()));
    return *result;
}

void Desk::add(const journal::Entry &entry)
{
    if (const Result<void> done = m_into.append(entry); !done)
        qFatal("%s", qPrintable(done.error().toLogLine()));
}

QString findingsText(const journal::Verification &result)
{
    QStringList lines;
    for (const journal::Finding &finding : result.findings)
        lines.append(finding.toText());
    return lines.join(u'\n');
}

} // namespace kiosk
