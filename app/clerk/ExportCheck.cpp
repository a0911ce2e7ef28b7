// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/ExportCheck.h"

#include "journal/JournalFormat.h"
#include "journal/JournalVerifier.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{

using journal::Column;
using journal::ColumnType;
using journal::Hash;

constexpr qint64 longestLine = 1 << 20;

struct ExportedRecord {
    qint64 seq = 0;
    QByteArray body;
    Hash digest{};
    Hash tag{};
};

std::optional<Hash> hashOf(const QJsonValue &value)
{
    const QByteArray bytes = QByteArray::fromHex(value.toString().toLatin1());
    Hash hash{};
    if (bytes.size() != static_cast<qsizetype>(hash.size()))
        return std::nullopt;
    std::copy(bytes.cbegin(), bytes.cend(), hash.begin());
    return hash;
}

/// The name in the export: times stand there as people read them.
QString exportedName(Column column)
{
    if (column == Column::TimeMs)
        return u"time"_s;
    if (column == Column::UntilMs)
        return u"until"_s;
    return journal::columnName(column);
}

std::optional<QByteArray> valueOf(Column column, const QJsonValue &value)
{
    if (column == Column::TimeMs || column == Column::UntilMs) {
        const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        if (!time.isValid())
            return std::nullopt;
        return journal::toByteArray(journal::toBigEndian(time.toMSecsSinceEpoch()));
    }
    switch (journal::columns[static_cast<size_t>(column)].type) {
    case ColumnType::Integer:
        return journal::toByteArray(journal::toBigEndian(value.toInteger()));
    case ColumnType::Text:
        return value.toString().toUtf8();
    default:
        return QByteArray::fromHex(value.toString().toLatin1());
    }
}

/// The body as the kiosk has hashed it, from the names and values of a line.
std::optional<ExportedRecord> recordOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto digest = hashOf(object.value(u"digest"));
    const auto tag = hashOf(object.value(u"tag"));
    if (!digest || !tag)
        return std::nullopt;
    ExportedRecord record{object.value(u"seq").toInteger(), {}, *digest, *tag};
    for (int i = 0; i < journal::columnCount; ++i) {
        const auto column = static_cast<Column>(i);
        const QJsonValue value = object.value(exportedName(column));
        if (value.isUndefined())
            continue;
        const auto bytes = valueOf(column, value);
        if (!bytes || bytes->size() > 0xffff)
            return std::nullopt;
        record.body += static_cast<char>(i);
        record.body += static_cast<char>(bytes->size() >> 8);
        record.body += static_cast<char>(bytes->size() & 0xff);
        record.body += *bytes;
    }
    return record;
}

/// The heads of the chain that the records are of; those of all chains where none fits.
QList<KeptAnchor> ofThisChain(const QList<KeptAnchor> &kept, const QHash<qint64, Hash> &digests)
{
    const auto fits = [&digests](const KeptAnchor &each) {
        const auto found = digests.constFind(each.anchor.seq);
        return found != digests.cend() && *found == each.anchor.digest;
    };
    const auto known = std::find_if(kept.cbegin(), kept.cend(), fits);
    if (known == kept.cend())
        return kept;
    QList<KeptAnchor> own;
    for (const KeptAnchor &each : kept) {
        if (each.anchor.chain == known->anchor.chain)
            own << each;
    }
    return own;
}

void holdAgainst(const QList<KeptAnchor> &kept, const QHash<qint64, Hash> &digests, ExportVerdict &verdict)
{
    const QList<KeptAnchor> own = ofThisChain(kept, digests);
    for (const KeptAnchor &each : own) {
        const qint64 seq = each.anchor.seq;
        const QString when = each.received.toString(Qt::ISODate);
        if (seq < verdict.first)
            ++verdict.earlier;
        else if (seq > verdict.last)
            verdict.findings
                << u"ends with record %1, but the kiosk had record %2 by %3"_s.arg(verdict.last).arg(seq).arg(when);
        else if (!digests.contains(seq))
            verdict.findings << u"record %1: missing; the kiosk had it by %2"_s.arg(seq).arg(when);
        else if (digests.value(seq) != each.anchor.digest)
            verdict.findings << u"record %1: not the one that the kiosk had by %2"_s.arg(seq).arg(when);
        else
            ++verdict.matched;
    }
    if (verdict.matched == 0 && verdict.findings.isEmpty())
        verdict.findings << u"no head that is kept here is about these records"_s;
}

Result<ExportVerdict> verifyLines(QFile &file, const QList<KeptAnchor> &kept)
{
    ExportVerdict verdict;
    QHash<qint64, Hash> digests;
    journal::Sha256 sha;
    std::optional<ExportedRecord> before;
    int number = 0;
    for (QByteArray line = file.readLine(longestLine); !line.isEmpty(); line = file.readLine(longestLine)) {
        ++number;
        const auto record = recordOf(line);
        if (!record) {
            verdict.findings << u"line %1: not a record of an export"_s.arg(number);
            return verdict;
        }
        if (!before) {
            verdict.first = record->seq;
        } else if (record->seq != before->seq + 1) {
            verdict.findings << u"record %1: follows record %2"_s.arg(record->seq).arg(before->seq);
        } else if (sha({before->digest, journal::toBytes(record->body), record->tag}) != record->digest) {
            verdict.findings << u"record %1: its content does not match its digest"_s.arg(record->seq);
        }
        digests.insert(record->seq, record->digest);
        verdict.last = record->seq;
        before = record;
    }
    if (!before)
        return failure(u"export.read"_s, u"%1: there is no record in it"_s.arg(file.fileName()));
    holdAgainst(kept, digests, verdict);
    return verdict;
}

Result<ExportVerdict> verifyFile(const QString &path, const QList<KeptAnchor> &kept)
{
    journal::VerifyOptions options;
    options.file = path;
    for (const KeptAnchor &each : kept)
        options.anchors << each.anchor;
    const Result<journal::Verification> result = journal::verifyJournal(options);
    if (!result)
        return tl::unexpected(result.error());
    ExportVerdict verdict;
    verdict.first = result->firstSeq;
    verdict.last = result->lastSeq;
    verdict.matched = result->anchorsMatched;
    verdict.earlier = result->anchorsDropped;
    for (const journal::Finding &finding : result->findings)
        verdict.findings << finding.toText();
    if (verdict.matched == 0 && verdict.findings.isEmpty())
        verdict.findings << u"no head that is kept here is about these records"_s;
    return verdict;
}

} // namespace

Result<ExportVerdict> verifyExport(const QString &path, const QList<KeptAnchor> &kept, const QDateTime &until)
{
    QList<KeptAnchor> heads;
    for (const KeptAnchor &each : kept) {
        if (!until.isValid() || each.received <= until)
            heads << each;
    }
    if (path.endsWith(u".sqlite"))
        return verifyFile(path, heads);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"export.read"_s, u"%1: %2"_s.arg(path, file.errorString()));
    return verifyLines(file, heads);
}

} // namespace kiosk::desk
