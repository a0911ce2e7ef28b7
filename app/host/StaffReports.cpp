// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/StaffReports.h"

#include "journal/JournalExport.h"
#include "journal/JournalVerifier.h"
#include "journal/RecordReader.h"
#include "journal/Statistics.h"

#include <QDir>
#include <QPointer>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int linesAtOnce = 100;

Result<QString> writeFile(const QString &path, const std::function<Result<void>(QSaveFile &)> &fill)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly))
        return failure(u"export.write"_s, u"%1: %2"_s.arg(path, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (const Result<void> filled = fill(file); !filled)
        return tl::unexpected(filled.error());
    if (!file.commit())
        return failure(u"export.write"_s, u"%1: %2"_s.arg(path, file.errorString()));
    return path;
}

link::JournalLine lineOf(const journal::RecordReader &reader)
{
    using journal::Column;
    link::JournalLine line;
    line.sequence = reader.integer(Column::Seq);
    line.at = QDateTime::fromMSecsSinceEpoch(reader.integer(Column::TimeMs)).toUTC();
    line.kind = reader.text(Column::Kind);
    line.session = reader.text(Column::Session);
    QStringList details;
    for (int i = static_cast<int>(Column::Step); i < static_cast<int>(Column::Evidence); ++i) {
        const auto column = static_cast<Column>(i);
        if (!reader.has(column))
            continue;
        // What staff did stands in the column of codes.
        const bool isAction = column == Column::Code && line.kind == u"staff_action";
        const QString name = isAction ? u"action"_s : journal::columnName(column);
        const bool isNumber = journal::columns[static_cast<size_t>(i)].type == journal::ColumnType::Integer;
        details << name + u'=' + (isNumber ? QString::number(reader.integer(column)) : reader.text(column));
    }
    line.detail = details.join(u' ');
    return line;
}

} // namespace

StaffReports::StaffReports(const KioskVault &vault, const Clock &clock, QObject *parent)
    : QObject(parent), m_vault(vault), m_clock(clock)
{
    m_workers.setMaxThreadCount(1);
}

StaffReports::~StaffReports()
{
    m_workers.clear();
    m_workers.waitForDone();
}

template <typename Answer>
void StaffReports::run(std::function<Answer()> work, QObject *context, Callback<Answer> callback)
{
    m_workers.start(
        [this, work = std::move(work), guarded = QPointer<QObject>(context), callback = std::move(callback)]() mutable {
            Answer answer = work();
            // Back on this object's thread, which is the only one that may look whether the context is still there.
            QMetaObject::invokeMethod(
                this,
                [guarded, callback = std::move(callback), answer = std::move(answer)]() mutable {
                    if (guarded)
                        callback(std::move(answer));
                },
                Qt::QueuedConnection);
        });
}

QString StaffReports::file() const
{
    return m_vault.journal() ? m_vault.journal()->filePath() : QString(m_vault.journalDir() + u"/journal.sqlite"_s);
}

QString StaffReports::exportName(const QString &what, const QString &folder) const
{
    return u"%1/%2-%3.csv"_s.arg(folder, what, m_clock.now().toString(u"yyyyMMdd-HHmmss"_s));
}

void StaffReports::statistics(const QDate &from, const QDate &to, QObject *context,
                              Callback<Result<QJsonObject>> callback)
{
    run<Result<QJsonObject>>(
        [path = file(), from, to]() -> Result<QJsonObject> {
            return journal::readStatistics(path, from, to).map([](const Statistics &statistics) {
                return statistics.toJson();
            });
        },
        context, std::move(callback));
}

void StaffReports::today(QObject *context, Callback<Result<link::TodayLine>> callback)
{
    run<Result<link::TodayLine>>(
        [path = file(), &clock = m_clock]() -> Result<link::TodayLine> {
            return journal::readTodayCounts(path, clock).map([](const TodayCounts &counts) {
                link::TodayLine line{counts.sessions, counts.done, counts.withTicket, counts.helpCalls, {}};
                if (counts.medianDurationMs)
                    line.medianVisit = std::chrono::duration_cast<Seconds>(Milliseconds(*counts.medianDurationMs));
                return line;
            });
        },
        context, std::move(callback));
}

void StaffReports::lines(qint64 before, journal::Topic topic, QObject *context,
                         Callback<Result<QList<link::JournalLine>>> callback)
{
    run<Result<QList<link::JournalLine>>>(
        [path = file(), before, topic]() -> Result<QList<link::JournalLine>> {
            const auto database = journal::ReadOnlyDatabase::open(path);
            if (!database)
                return tl::unexpected(database.error());
            QList<link::JournalLine> newest;
            journal::RecordReader reader(*database);
            while (reader.next()) {
                if (before > 0 && reader.integer(journal::Column::Seq) >= before)
                    break;
                if (!journal::hasKind(topic, reader.text(journal::Column::Kind)))
                    continue;
                newest.append(lineOf(reader));
                if (newest.size() > linesAtOnce)
                    newest.removeFirst();
            }
            if (!reader.trouble().isEmpty())
                return failure(u"journal.damaged"_s, reader.trouble());
            std::reverse(newest.begin(), newest.end());
            return newest;
        },
        context, std::move(callback));
}

void StaffReports::verify(QObject *context, Callback<Result<QString>> callback)
{
    run<Result<QString>>(
        [path = file(), head = m_vault.journalHead(),
         key = std::make_shared<std::optional<journal::Key>>(m_vault.wrappingKey())]() -> Result<QString> {
            journal::VerifyOptions options;
            options.file = path;
            options.headFile = head;
            options.wrappingKey = key->has_value() ? &**key : nullptr;
            return journal::verifyJournal(options).map([](const journal::Verification &verification) {
                if (!verification.findings.isEmpty())
                    return verification.findings.first().toText();
                return verification.oldChainIsMissing ? u"record 1: the journal before this one was gone"_s : QString();
            });
        },
        context, std::move(callback));
}

void StaffReports::exportStatistics(const QDate &from, const QDate &to, const QString &folder, QObject *context,
                                    Callback<Result<QString>> callback)
{
    run<Result<QString>>(
        [path = file(), from, to, target = exportName(u"statistics"_s, folder)]() -> Result<QString> {
            const Result<Statistics> statistics = journal::readStatistics(path, from, to);
            if (!statistics)
                return tl::unexpected(statistics.error());
            return writeFile(target, [&statistics](QSaveFile &out) -> Result<void> {
                out.write(statistics->toCsv());
                return {};
            });
        },
        context, std::move(callback));
}

void StaffReports::exportJournal(const QDate &from, const QDate &to, const QString &folder, QObject *context,
                                 Callback<Result<QString>> callback)
{
    run<Result<QString>>(
        [path = file(), from, to, target = exportName(u"journal"_s, folder)]() -> Result<QString> {
            return writeFile(target, [&](QSaveFile &out) {
                return journal::exportJournal(
                    path, journal::ExportFormat::Csv, from, to,
                    [&out](const QByteArray &piece) { return out.write(piece) == piece.size(); });
            });
        },
        context, std::move(callback));
}

} // namespace kiosk
