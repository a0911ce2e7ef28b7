// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/JournalVerifier.h"

#include "journal/ChainWalk.h"
#include "journal/JournalFormat.h"
#include "journal/ReadOnlyDatabase.h"

#include <algorithm>
#include <future>
#include <optional>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

constexpr qint64 lastStretch = 2000;
constexpr auto anchorSuffix = ".anchor";

using Step = Statement::Step;

/// SQLite's own check of the file, apart from what the journal means by it.
struct Structure {
    QStringList damages;
    QString trouble; ///< the disk, a lock
};

Structure structureOf(const ReadOnlyDatabase &database, VerifyOptions::Extent extent)
{
    const bool whole = extent == VerifyOptions::Extent::Whole;
    Structure structure;
    Statement check(database.handle(), whole ? "PRAGMA integrity_check(3)" : "PRAGMA quick_check(3)");
    Step step = check.step();
    for (; step == Step::Record; step = check.step()) {
        if (check.text(0) != u"ok")
            structure.damages.append(check.text(0).simplified());
    }
    if (step == Step::Damaged)
        structure.damages.append(check.error());
    else if (step == Step::Failed)
        structure.trouble = check.error();
    return structure;
}

/// The whole file, through a connection of its own, so that it takes no time of the walk's.
Structure structureOf(const QString &file)
{
    const Result<ReadOnlyDatabase> database = ReadOnlyDatabase::open(file);
    return database ? structureOf(*database, VerifyOptions::Extent::Whole) : Structure{{}, database.error().detail};
}

/// Everything that is checked once, around the walk over the records.
class Verifier
{
public:
    Verifier(const VerifyOptions &options, const ReadOnlyDatabase &database) : m_options(options), m_database(database)
    {
    }

    Result<Verification> run(const AnchorFile::Content &anchorFile, const AnchorFile::Content &headFile);

private:
    void found(const QString &what, std::optional<qint64> row = {}) { m_result.findings.append({row, what}); }
    /// These are false when the disk is in the way; m_trouble says why.
    bool checkSchema();
    bool readHeader();
    bool readHead();
    void checkBase(const ChainWalk &walk);
    bool checkDayCounts();
    bool walk();
    void checkWrappedKey();
    void checkAnchors(const ChainWalk &walk);
    void checkHeadFile(const AnchorFile::Content &headFile);
    bool failed(const Statement &statement)
    {
        m_trouble = statement.error();
        return false;
    }

    const VerifyOptions &m_options;
    const ReadOnlyDatabase &m_database;
    Verification m_result;
    QString m_trouble;
    std::optional<ChainHeader> m_header;
    std::optional<ChainHead> m_head;
    AnchorFile::Content m_anchorFile;
    QList<Anchor> m_anchors; ///< of this chain, about records that are kept
    std::optional<Key> m_current; ///< from the head row, by the wrapping key
    Sha256 m_sha;
};

bool Verifier::checkSchema()
{
    Statement parts(m_database.handle(), "SELECT type, name, sql FROM sqlite_schema");
    size_t expected = 0;
    Step step = parts.step();
    for (; step == Step::Record; step = parts.step()) {
        const QString name = parts.text(1);
        const auto table = std::ranges::find_if(
            tables, [&](const TableDescription &known) { return name == QLatin1String(known.name); });
        if (parts.text(0) != u"table" || table == tables.end())
            found(u"the file holds a %1 '%2' that is not the journal's"_s.arg(parts.text(0), name));
        else if (parts.text(2) != QLatin1String(table->sql))
            found(u"the table '%1' is not as the journal makes it"_s.arg(name));
        else
            ++expected;
    }
    if (expected != tables.size() && m_result.findings.isEmpty())
        found(u"a table of the journal is missing"_s);
    return step != Step::Failed || failed(parts);
}

bool Verifier::readHeader()
{
    Statement row(m_database.handle(),
                  "SELECT id, version, chain, created_ms, officer, sealed_key, key_check FROM chain ORDER BY id");
    const Step first = row.step();
    if (first == Step::Failed)
        return failed(row);
    const auto header = first == Step::Record ? ChainHeader::read(row) : std::nullopt;
    if (!header) {
        found(u"the chain's header row is missing or not of its form"_s);
        return true;
    }
    if (row.step() == Step::Record)
        found(u"the file has more than one header row"_s);
    m_header = header;
    m_result.chain = header->chain;
    return true;
}

bool Verifier::readHead()
{
    Statement row(m_database.handle(),
                  "SELECT id, seq, digest, tag, wrapped_key, seal, base_seq, base_digest, base_tag, counts, "
                  "counts_base FROM head ORDER BY id");
    const Step first = row.step();
    if (first == Step::Failed)
        return failed(row);
    const auto head = first == Step::Record ? ChainHead::read(row) : std::nullopt;
    if (!head) {
        found(u"the head row is missing or not of its form"_s);
        return true;
    }
    if (row.step() == Step::Record)
        found(u"the file has more than one head row"_s);
    m_head = head;
    m_result.headDigest = head->digest;
    return true;
}

void Verifier::checkWrappedKey()
{
    if (!m_options.wrappingKey || !m_header || !m_head)
        return;
    const Key &wrapping = *m_options.wrappingKey;
    const bool knownKey = sameBytes(m_header->keyCheckFor(wrapping), m_header->keyCheck);
    m_current = m_head->unwrap(wrapping, *m_header);
    if (m_current && knownKey)
        return;
    if (!m_current && !knownKey && m_anchorFile.state != AnchorFile::State::Good) {
        m_result.seal = Verification::Seal::WrongKey;
        return;
    }
    m_result.seal = Verification::Seal::Bad;
    found(m_current ? u"the header's check of the key was changed"_s : u"the key in the head row was changed"_s);
}

void Verifier::checkBase(const ChainWalk &walk)
{
    const Hash header = m_header->digest(m_sha);
    const std::optional<Retention> &cut = walk.retention();
    if (m_head->baseSeq == 0) {
        if (m_head->baseDigest != header || m_head->baseTag != header)
            found(u"the head row does not belong to the chain's header"_s);
    } else if (!cut || cut->last != m_head->baseSeq) {
        found(u"the records up to %1 are gone, and no record of a retention says so"_s.arg(m_head->baseSeq));
    } else if (cut->digest != m_head->baseDigest || cut->tag != m_head->baseTag) {
        found(u"the head row's beginning is not what this retention has written"_s, cut->seq);
    }
    if (cut && cut->header != header)
        found(u"the chain's header was changed"_s);
    if (m_head->counts != walk.counts().value_or(Hash{}) || m_head->countsBase != (cut ? cut->countsBase : Hash{}))
        found(u"the head row tells of other daily counts than the records do"_s);
}

bool Verifier::checkDayCounts()
{
    Statement counts(m_database.handle(), "SELECT day, counts, previous, digest FROM day_count ORDER BY id");
    Hash expected = m_head->countsBase;
    Step step = counts.step();
    for (; step == Step::Record; step = counts.step()) {
        const auto previous = counts.blob<32>(2);
        const auto digest = counts.blob<32>(3);
        const QByteArray day = toByteArray(counts.bytes(0));
        const Hash computed = m_sha({toBytes(QByteArray(dayCountContext)), expected, toBytes(day), counts.bytes(1)});
        if (!counts.isText(0) || !counts.isText(1) || previous != expected || digest != computed) {
            found(u"the daily counts of %1 were changed, or days before it are missing"_s.arg(
                QString::fromUtf8(day.left(10))));
            return true;
        }
        expected = computed;
        ++m_result.dayCounts;
    }
    if (step == Step::Failed)
        return failed(counts);
    if (step == Step::Damaged)
        found(u"the daily counts cannot be read: %1"_s.arg(counts.error()));
    else if (expected != m_head->counts)
        found(u"the newest daily counts are missing or not those that the head row tells of"_s);
    return true;
}

bool Verifier::walk()
{
    ChainWalk walk(m_database, *m_head);
    if (m_options.extent == VerifyOptions::Extent::LastStretch && m_head->seq - m_head->baseSeq > lastStretch) {
        Statement before(m_database.handle(), "SELECT digest FROM record WHERE seq = ?");
        before.bind(1, m_head->seq - lastStretch);
        const Step step = before.step();
        if (step == Step::Failed)
            return failed(before);
        const auto digest = step == Step::Record ? before.blob<32>(0) : std::nullopt;
        if (!digest) {
            found(u"is missing"_s, m_head->seq - lastStretch);
            return true;
        }
        walk.startAfter(m_head->seq - lastStretch, *digest);
    } else if (m_options.officer) {
        const std::optional<Key> first = m_options.officer->open(m_header->sealedKey, toBytes(m_header->sealContext()));
        if (first) {
            walk.checkTags(*first);
            m_result.tagsChecked = true;
        } else {
            found(u"this verification key does not open the chain's first key: it is another officer's key, or the "
                  "header was changed"_s);
        }
    }
    if (!walk.run(m_anchors)) {
        m_trouble = walk.trouble();
        return false;
    }
    m_result.findings = walk.findings() + m_result.findings;
    m_result.firstSeq = walk.firstSeq();
    m_result.oldChainIsMissing = walk.oldChainIsMissing();
    m_result.lastSeq = walk.lastSeq();
    m_result.firstMs = walk.firstMs();
    m_result.lastMs = walk.lastMs();
    checkAnchors(walk);
    if (!walk.complete())
        return true;
    // At the start of the kiosk the head seal stands for what only the whole walk can tell.
    if (m_options.extent == VerifyOptions::Extent::Whole)
        checkBase(walk);
    // Two ways to the key of the moment: from the head row, and from the officer's first key.
    const Key *current = m_current ? &*m_current : walk.lastKey();
    if (current && m_result.seal != Verification::Seal::Bad) {
        const bool good = sameBytes(m_head->sealWith(*current, m_header->digest(m_sha)), m_head->seal);
        m_result.seal = good ? Verification::Seal::Good : Verification::Seal::Bad;
        if (!good)
            found(u"the head seal does not match: the records were rewritten without the kiosk's key"_s);
    }
    if (m_current && walk.lastKey() && !sameBytes(m_current->bytes(), walk.lastKey()->bytes()))
        found(u"the key in the head row is not the one that follows from the chain's first key"_s);
    return true;
}

void Verifier::checkAnchors(const ChainWalk &walk)
{
    m_result.anchorsMatched += walk.anchorsMatched();
    if (!m_anchorFile.anchor)
        return;
    const Anchor &anchor = *m_anchorFile.anchor;
    if (anchor.chain != m_header->chain)
        found(u"the anchor file belongs to another chain: this journal was put in another's place"_s);
    else if (anchor.seq == m_head->baseSeq && anchor.digest != m_head->baseDigest)
        found(u"the anchor file tells of another history"_s, anchor.seq);
}

/// Of another chain it may tell where a start was cut short after it had begun this one.
void Verifier::checkHeadFile(const AnchorFile::Content &headFile)
{
    m_result.headFile = headFile.state;
    if (!headFile.anchor || headFile.state == AnchorFile::State::Damaged)
        return;
    if (headFile.anchor->chain != m_header->chain && m_head->seq > 1) {
        found(u"this is not the kiosk's newest chain: another one was put in its place"_s);
    } else if (headFile.anchor->chain == m_header->chain && headFile.anchor->seq > m_head->baseSeq) {
        m_anchors.append(*headFile.anchor);
        m_result.anchorsMatched -= 1;
    }
}

Result<Verification> Verifier::run(const AnchorFile::Content &anchorFile, const AnchorFile::Content &headFile)
{
    m_anchorFile = anchorFile;
    m_result.anchorFile = anchorFile.state;
    const bool whole = m_options.extent == VerifyOptions::Extent::Whole;
    std::future<Structure> structure = whole
        ? std::async(std::launch::async, [file = m_options.file] { return structureOf(file); })
        : std::async(std::launch::deferred, [this] { return structureOf(m_database, m_options.extent); });
    const bool read = checkSchema() && readHeader() && readHead();
    if (read && m_header && m_head) {
        QList<Anchor> anchors = m_options.anchors;
        if (anchorFile.anchor && anchorFile.anchor->chain == m_header->chain) {
            anchors.append(*anchorFile.anchor);
            m_result.anchorsMatched = anchorFile.anchor->seq > m_head->baseSeq ? -1 : 0;
        }
        for (const Anchor &anchor : std::as_const(anchors)) {
            if (anchor.chain != m_header->chain)
                ++m_result.anchorsOfOtherChains;
            else if (anchor.seq <= m_head->baseSeq)
                ++m_result.anchorsDropped;
            else
                m_anchors.append(anchor);
        }
        checkHeadFile(headFile);
        checkWrappedKey();
        if (checkDayCounts())
            walk();
    }
    const Structure looked = structure.get();
    for (const QString &damage : looked.damages)
        found(u"the file's structure is damaged: %1"_s.arg(damage));
    if (m_trouble.isEmpty())
        m_trouble = looked.trouble;
    if (!m_trouble.isEmpty())
        return failure(u"journal.read"_s, u"%1: %2"_s.arg(m_options.file, m_trouble));
    m_result.anchorsMatched = std::max(0, m_result.anchorsMatched);
    // Nothing beside the file could ever have said this of a key that is not ours.
    if (m_result.anchorFile == AnchorFile::State::Damaged && m_result.seal == Verification::Seal::WrongKey)
        m_result.anchorFile = AnchorFile::State::NotChecked;
    if (m_result.headFile == AnchorFile::State::Damaged && m_result.seal == Verification::Seal::WrongKey)
        m_result.headFile = AnchorFile::State::NotChecked;
    return std::move(m_result);
}

} // namespace

QString Finding::toText() const
{
    return row ? QString(u"record %1: "_s.arg(*row) + what) : what;
}

QString anchorFileOf(const QString &journalFile)
{
    const qsizetype dot = journalFile.lastIndexOf(u'.');
    return QString(journalFile.left(dot) + QLatin1String(anchorSuffix));
}

Result<Verification> verifyJournal(const VerifyOptions &options)
{
    // Before the snapshot of the journal, so that it cannot be ahead of it.
    const AnchorFile::Content anchorFile = AnchorFile(anchorFileOf(options.file)).read(options.wrappingKey);
    const AnchorFile::Content headFile =
        options.headFile.isEmpty() ? AnchorFile::Content() : AnchorFile(options.headFile).read(options.wrappingKey);
    const Result<ReadOnlyDatabase> database = ReadOnlyDatabase::open(options.file);
    if (!database) {
        if (database.error().code != u"journal.damaged")
            return tl::make_unexpected(database.error());
        Verification damaged;
        damaged.anchorFile = anchorFile.state;
        damaged.findings.append({std::nullopt, database.error().detail});
        return damaged;
    }
    return Verifier(options, *database).run(anchorFile, headFile);
}

} // namespace kiosk::journal
