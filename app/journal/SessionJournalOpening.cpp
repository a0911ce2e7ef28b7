// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/JournalDatabase.h"
#include "journal/JournalVerifier.h"
#include "journal/ReadOnlyDatabase.h"
#include "journal/RecordBody.h"
#include "journal/SessionJournal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace kiosk::journal;

namespace kiosk
{

namespace
{

constexpr auto newFileName = "journal.sqlite.new";
constexpr auto logSuffix = "-wal";
constexpr auto sharedSuffix = "-shm";

tl::unexpected<Error> systemFailure(const QString &path)
{
    const int error = errno;
    const QString code = error == EROFS || error == EACCES || error == EPERM ? u"journal.read_only"_s
        : error == ENOSPC || error == EDQUOT                                 ? u"journal.full"_s
                                                                             : u"journal.write"_s;
    return failure(code, u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(error))));
}

/// The kernel's form of a boot id, without its dashes.
QString plainBootId(const QString &text)
{
    static const QRegularExpression form(u"\\A[0-9a-f]{32}\\z"_s);
    QString id = text.trimmed().toLower().remove(u'-');
    return form.match(id).hasMatch() ? id : QUuid::createUuid().toString(QUuid::Id128);
}

QString withSuffix(const QString &path, const char *suffix)
{
    return QString(path + QLatin1String(suffix));
}

bool exists(const QString &path)
{
    return QFileInfo::exists(path);
}

bool removeFile(const QString &path)
{
    return ::unlink(QFile::encodeName(path).constData()) == 0 || errno == ENOENT;
}

bool removeDatabase(const QString &path)
{
    return removeFile(path) && removeFile(withSuffix(path, logSuffix)) && removeFile(withSuffix(path, sharedSuffix));
}

/// "journal-20261124T122200.000Z": not there yet.
QString asideStem(const QString &folder, const Clock &clock)
{
    const QString stem = u"journal-%1"_s.arg(clock.now().toUTC().toString(u"yyyyMMdd'T'HHmmss.zzz'Z'"_s));
    QString name = stem;
    for (int again = 2; exists(QDir(folder).filePath(QString(name + u".sqlite"))); ++again)
        name = QString(stem + u'-' + QString::number(again));
    return name;
}

/// The journal's file, its log and its anchor under a new name: all, or after a power cut in the middle all under the
/// old one as well. The log alone without its file would be thrown away by SQLite.
Result<void> putAside(const QString &folder, const QString &stem)
{
    const QString from = QDir(folder).filePath(QLatin1String(journalFileName));
    const QString to = QDir(folder).filePath(QString(stem + u".sqlite"));
    const std::array<std::pair<QString, QString>, 3> files{{
        {from, to},
        {withSuffix(from, logSuffix), withSuffix(to, logSuffix)},
        {QDir(folder).filePath(QLatin1String(anchorFileName)), anchorFileOf(to)},
    }};
    for (const auto &[old, now] : files) {
        if (!exists(old))
            continue;
        if (::link(QFile::encodeName(old).constData(), QFile::encodeName(now).constData()) != 0)
            return systemFailure(now);
        ::chmod(QFile::encodeName(now).constData(), 0600);
    }
    if (Result<void> synced = syncFolder(folder); !synced)
        return synced;
    for (const auto &[old, now] : files) {
        if (!removeFile(old))
            return systemFailure(old);
    }
    removeFile(withSuffix(from, sharedSuffix));
    return syncFolder(folder);
}

Result<int> takeLock(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return systemFailure(folder);
    const QString path = QDir(folder).filePath(QLatin1String(lockFileName));
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return systemFailure(path);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return failure(u"journal.in_use"_s, u"%1: another process has the journal open"_s.arg(folder));
    }
    return file;
}

QString firstFinding(const Verification &result)
{
    return result.findings.first().toText();
}

} // namespace

SessionJournal::SessionJournal(Settings settings, const Clock &clock)
    : m_settings(std::move(settings)), m_clock(clock), m_path(filePath(journalFileName)),
      m_anchorFile(filePath(anchorFileName)), m_anchoredAt(clock.sinceBoot()), m_trustedSince(clock.sinceBoot())
{
    if (!m_settings.headFile.isEmpty())
        m_headFile.emplace(m_settings.headFile);
    m_settings.bootId = plainBootId(m_settings.bootId);
    m_clockOffset = utcMs() - m_clock.sinceBoot().count();
}

QString SessionJournal::filePath(const char *name) const
{
    return QDir(m_settings.folder).filePath(QLatin1String(name));
}

Result<std::unique_ptr<SessionJournal>> SessionJournal::open(Settings settings, const Clock &clock)
{
    std::unique_ptr<SessionJournal> journal(new SessionJournal(std::move(settings), clock));
    using Part = Result<void> (SessionJournal::*)();
    for (const Part part : {&SessionJournal::lock, &SessionJournal::findFile, &SessionJournal::checkFile,
                            &SessionJournal::loadChain, &SessionJournal::noteOpening}) {
        if (const Result<void> done = (journal.get()->*part)(); !done)
            return tl::make_unexpected(done.error());
    }
    return journal;
}

Result<QString> SessionJournal::setAside(const QString &folder, const QString &headFile, const Clock &clock)
{
    const Result<int> lock = takeLock(folder);
    if (!lock)
        return tl::make_unexpected(lock.error());
    const bool there = exists(QDir(folder).filePath(QLatin1String(journalFileName)));
    const QString stem = asideStem(folder, clock);
    Result<void> done = putAside(folder, stem);
    if (done && !headFile.isEmpty() && !removeFile(headFile))
        done = systemFailure(headFile);
    ::close(*lock);
    if (!done)
        return tl::make_unexpected(done.error());
    return there ? QString(stem + u".sqlite") : QString();
}

Result<void> SessionJournal::lock()
{
    const bool folderIsNew = !exists(m_settings.folder);
    const Result<int> lock = takeLock(m_settings.folder);
    if (!lock)
        return tl::make_unexpected(lock.error());
    m_lock = *lock;
    if (folderIsNew)
        ::chmod(QFile::encodeName(m_settings.folder).constData(), 0700);
    return {};
}

/// A new journal is made beside and renamed: what a power cut has left of that is either whole or nothing.
Result<void> SessionJournal::findFile()
{
    const QString made = filePath(newFileName);
    if (!exists(made))
        return {};
    if (exists(m_path)) {
        removeDatabase(made);
        return {};
    }
    VerifyOptions options;
    options.file = made;
    options.wrappingKey = &m_settings.wrappingKey;
    const Result<Verification> result = verifyJournal(options);
    if (result && result->findings.isEmpty() && result->seal == Verification::Seal::Good && result->lastSeq == 1) {
        if (::rename(QFile::encodeName(made).constData(), QFile::encodeName(m_path).constData()) != 0)
            return systemFailure(m_path);
        return syncFolder(m_settings.folder);
    }
    return {};
}

Result<void> SessionJournal::checkFile()
{
    const AnchorFile::Content anchor = m_anchorFile.read(&m_settings.wrappingKey);
    const AnchorFile::Content head = m_headFile ? m_headFile->read(&m_settings.wrappingKey) : AnchorFile::Content();
    ChainStarted first;
    switch (inspectFile(m_path)) {
    case FileKind::NewerJournal:
        return failure(u"journal.newer"_s, u"%1 was written by a newer version of this program"_s.arg(m_path));
    case FileKind::Missing:
    case FileKind::Empty:
        first.code = u"new"_s;
        for (const AnchorFile::Content &known : {anchor, head}) {
            if (known.state == AnchorFile::State::Missing)
                continue;
            m_opening.kind = Opening::Kind::SetAside;
            m_opening.finding = u"the journal file is gone, and this kiosk had one"_s;
            first.code = missingChainCode.toString();
            if (known.anchor) {
                first.badRow = known.anchor->seq;
                first.oldDigest = toByteArray(known.anchor->digest);
                m_opening.finding += u": record %1 was there"_s.arg(known.anchor->seq);
                break;
            }
        }
        break;
    case FileKind::Journal:
    case FileKind::SomethingElse: {
        VerifyOptions options;
        options.file = m_path;
        options.headFile = m_settings.headFile;
        options.extent = VerifyOptions::Extent::LastStretch;
        options.wrappingKey = &m_settings.wrappingKey;
        const Result<Verification> result = verifyJournal(options);
        if (!result)
            return tl::make_unexpected(result.error());
        if (result->findings.isEmpty() && result->seal == Verification::Seal::WrongKey)
            return failure(u"journal.wrong_key"_s,
                           u"%1 was written with another key than the one in the secret store"_s.arg(m_path));
        if (result->findings.isEmpty()) {
            m_opening.kind = Opening::Kind::Continued;
            m_opening.headFileMissing = m_headFile && head.state != AnchorFile::State::Good && result->lastSeq > 1;
            m_opening.anchorFileMissing = result->anchorFile != AnchorFile::State::Good && result->lastSeq > 1;
            return {};
        }
        m_opening.kind = Opening::Kind::SetAside;
        m_opening.finding = firstFinding(*result);
        m_opening.badRow = result->findings.first().row;
        first.code = u"set_aside"_s;
        first.badRow = m_opening.badRow;
        if (result->headDigest)
            first.oldDigest = toByteArray(*result->headDigest);
        break;
    }
    }
    return replaceFile(first);
}

Result<void> SessionJournal::replaceFile(const ChainStarted &first)
{
    ChainStarted event = first;
    const QString made = filePath(newFileName);
    const FileKind kind = inspectFile(m_path);
    const bool old = kind != FileKind::Missing && kind != FileKind::Empty;
    const QString stem = asideStem(m_settings.folder, m_clock);
    if (old)
        event.file = m_opening.setAsideFile = QString(stem + u".sqlite");
    if (!removeDatabase(made))
        return systemFailure(made);
    // The new chain first, so that no power cut can lose what it tells of the old one.
    if (Result<void> created = createChain(event, made); !created) {
        removeDatabase(made);
        return created;
    }
    if (old || exists(m_anchorFile.path())) {
        if (Result<void> aside = putAside(m_settings.folder, stem); !aside)
            return aside;
    }
    if (!removeDatabase(m_path)
        || ::rename(QFile::encodeName(made).constData(), QFile::encodeName(m_path).constData()) != 0)
        return systemFailure(m_path);
    return syncFolder(m_settings.folder);
}

Result<void> SessionJournal::createChain(const ChainStarted &first, const QString &path)
{
    NewChain header;
    const Key random = Key::random();
    std::copy_n(random.bytes().begin(), m_chain.size(), m_chain.begin());
    m_key = Key::random();
    const Result<QByteArray> sealedKey = m_settings.officerKey.seal(m_key, m_chain);
    if (!sealedKey)
        return tl::make_unexpected(sealedKey.error());
    header.chain = toByteArray(m_chain);
    header.createdMs = utcMs();
    header.officer = toByteArray(m_settings.officerKey.bytes());
    header.sealedKey = *sealedKey;
    header.keyCheck =
        toByteArray(derive(m_settings.wrappingKey.bytes(), m_chain, toBytes(QByteArray(keyCheckContext))).bytes());
    m_headerDigest =
        m_sha({toBytes(QByteArray(headerContext)), toBigEndian(formatVersion), m_chain, toBigEndian(header.createdMs),
               toBytes(header.officer), toBytes(header.sealedKey), toBytes(header.keyCheck)});
    m_wrapKey = derive(m_settings.wrappingKey.bytes(), m_chain, toBytes(QByteArray(wrapContext)));
    m_head = {};
    m_head.digest = m_head.tag = m_head.baseDigest = m_head.baseTag = m_headerDigest;
    const Result<Place> place = this->place(first, {});
    if (!place)
        return tl::make_unexpected(place.error());
    return JournalDatabase::create(path, header, place->record);
}

Result<void> SessionJournal::loadChain()
{
    ::chmod(QFile::encodeName(m_path).constData(), 0600);
    Result<std::unique_ptr<JournalDatabase>> database = JournalDatabase::open(m_path);
    if (!database)
        return tl::make_unexpected(database.error());
    m_database = std::move(*database);
    const auto header =
        m_database->row(u"SELECT chain, created_ms, officer, sealed_key, key_check FROM chain WHERE id = 1"_s);
    const auto head = m_database->row(
        u"SELECT seq, digest, tag, wrapped_key, base_seq, base_digest, base_tag, counts, counts_base FROM head WHERE id = 1"_s);
    for (const auto *row : {&header, &head}) {
        if (!*row)
            return tl::make_unexpected(row->error());
        if (!**row)
            return failure(u"journal.read"_s, u"%1: the chain's own rows are missing"_s.arg(m_path));
    }
    const auto copy = [](const QVariant &from, auto &to) {
        const QByteArray bytes = from.toByteArray();
        if (bytes.size() == static_cast<qsizetype>(to.size()))
            std::copy(bytes.cbegin(), bytes.cend(), to.begin());
    };
    const QVariantList &chain = **header;
    copy(chain[0], m_chain);
    m_headerDigest = m_sha({toBytes(QByteArray(headerContext)), toBigEndian(formatVersion), m_chain,
                            toBigEndian(chain[1].toLongLong()), toBytes(chain[2].toByteArray()),
                            toBytes(chain[3].toByteArray()), toBytes(chain[4].toByteArray())});
    const QVariantList &now = **head;
    m_head.seq = now[0].toLongLong();
    copy(now[1], m_head.digest);
    copy(now[2], m_head.tag);
    m_head.baseSeq = now[4].toLongLong();
    copy(now[5], m_head.baseDigest);
    copy(now[6], m_head.baseTag);
    copy(now[7], m_head.counts);
    copy(now[8], m_head.countsBase);
    m_wrapKey = derive(m_settings.wrappingKey.bytes(), m_chain, toBytes(QByteArray(wrapContext)));
    const QByteArray context = QByteArray(wrapContext) + toByteArray(m_chain) + toByteArray(toBigEndian(m_head.seq))
        + toByteArray(m_head.digest);
    std::optional<Key> key = unwrapKey(toBytes(now[3].toByteArray()), m_wrapKey, toBytes(context));
    if (!key)
        return failure(u"journal.read"_s, u"%1: the head row's key does not open"_s.arg(m_path));
    m_key = std::move(*key);
    return {};
}

Result<void> SessionJournal::noteOpening()
{
    m_opening.lastSequence = m_head.seq;
    if (m_opening.kind == Opening::Kind::Continued) {
        const auto last = m_database->row(u"SELECT body FROM record ORDER BY seq DESC LIMIT 1"_s);
        if (!last)
            return tl::make_unexpected(last.error());
        const QByteArray bytes = *last ? (*last)->first().toByteArray() : QByteArray();
        RecordBody record;
        if (!record.parse(toBytes(bytes)))
            return failure(u"journal.read"_s, u"%1: the last record is not of its form"_s.arg(m_path));
        m_opening.unorderly = record.text(Column::Kind) != u"host_stopped";
        if (m_head.seq == 1) {
            // Made by a start that was cut short before it could tell anybody.
            m_opening.unorderly = false;
            const bool isNew = record.text(Column::Code) == u"new";
            m_opening.kind = isNew ? Opening::Kind::New : Opening::Kind::SetAside;
            m_opening.setAsideFile = record.text(Column::File);
            if (record.has(Column::FirstSeq))
                m_opening.badRow = record.integer(Column::FirstSeq);
            if (!isNew)
                m_opening.finding = u"an earlier start found the journal changed or damaged"_s;
        }
    }
    if (m_opening.anchorFileMissing) {
        if (Result<void> written = write(JournalNote{u"anchor_file_missing"_s}); !written)
            return written;
    }
    if (m_opening.headFileMissing) {
        if (Result<void> written = write(JournalNote{u"head_file_missing"_s}); !written)
            return written;
    }
    return anchorNow();
}

Result<qint64> SessionJournal::pinSequence() const
{
    // SQLite's own search: some 30 ms for 90 busy days.
    for (qint64 before = std::numeric_limits<qint64>::max();;) {
        const auto row =
            m_database->row(u"SELECT seq, body FROM record WHERE seq < ? AND instr(body, x'%1') > 0 "
                            "ORDER BY seq DESC LIMIT 1"_s.arg(QString::fromLatin1(QByteArray("pin_failed").toHex())),
                            {before});
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return 0;
        before = (*row)->at(0).toLongLong();
        const QByteArray bytes = (*row)->at(1).toByteArray();
        RecordBody record;
        if (!record.parse(toBytes(bytes)))
            return failure(u"journal.read"_s, u"%1: record %2 is not of its form"_s.arg(m_path).arg(before));
        if (record.text(Column::Kind) == u"pin_failed" && record.has(Column::LastSeq))
            return record.integer(Column::LastSeq);
    }
}

Result<QList<SessionJournal::CutShort>> SessionJournal::visitsCutShort()
{
    QList<CutShort> open;
    if (!m_opening.unorderly)
        return open;
    QSet<QString> ended;
    QSet<QString> erased;
    // Backwards, to where the last run began.
    for (qint64 seq = m_head.seq; seq > m_head.baseSeq; --seq) {
        const auto row = m_database->row(u"SELECT body FROM record WHERE seq = ?"_s, {seq});
        if (!row)
            return tl::make_unexpected(row.error());
        const QByteArray bytes = *row ? (*row)->first().toByteArray() : QByteArray();
        RecordBody record;
        if (!record.parse(toBytes(bytes)))
            return failure(u"journal.read"_s, u"%1: record %2 is not of its form"_s.arg(m_path).arg(seq));
        const QString kind = record.text(Column::Kind);
        if (kind == u"host_started")
            break;
        const QString session = record.text(Column::Session);
        if (kind == u"session_ended")
            ended.insert(session);
        else if (kind == u"erasure")
            erased.insert(session);
        const auto id = SessionId::fromString(session);
        if (kind == u"session_started" && id && !erased.contains(session))
            open.prepend({*id, ended.contains(session)});
    }
    return open;
}

} // namespace kiosk
