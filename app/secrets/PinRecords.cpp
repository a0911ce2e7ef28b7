// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/PinRecords.h"

#include "secrets/PinRules.h"
#include "secrets/SecretStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <openssl/crypto.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int recordsVersion = 1;
constexpr qsizetype mostRecords = 200;
constexpr qsizetype mostSalts = 4; // each costs a scrypt at every check
constexpr qsizetype saltSize = 16;

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::OmitTrailingEquals));
}

std::optional<QByteArray> fromBase64(const QString &text, qsizetype size)
{
    const auto result = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors | QByteArray::OmitTrailingEquals);
    // One text for one value: an encoding with other spare bits is none.
    if (!result || result.decoded.size() != size || base64(result.decoded) != text)
        return std::nullopt;
    return result.decoded;
}

bool parseHash(const QString &text, PinRecord &record)
{
    static const QRegularExpression form(
        u"^\\$scrypt-hmac\\$ln=([1-9][0-9]?),r=([1-9][0-9]?),p=([1-9])\\$([A-Za-z0-9+/]{22})\\.([A-Za-z0-9+/]{22})"
        "\\$([A-Za-z0-9+/]{43})\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return false;
    record.cost = {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    const auto salt = fromBase64(match.captured(4), saltSize);
    const auto ownSalt = fromBase64(match.captured(5), saltSize);
    const auto tag = fromBase64(match.captured(6), digestSize);
    if (!record.cost.isAllowed() || !salt || !ownSalt || !tag)
        return false;
    record.salt = *salt;
    record.ownSalt = *ownSalt;
    record.tag = *tag;
    return true;
}

std::optional<PinRecord> parseRecord(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QString text = object.value(u"label"_s).toString();
    const Result<QString> label = checkLabel(text);
    PinRecord record;
    record.label = text;
    record.added = QDate::fromString(object.value(u"added"_s).toString(), Qt::ISODate);
    record.disabled = object.value(u"disabled"_s).toBool();
    const bool good = object.size() == 4 && label && *label == text && record.added.isValid()
        && object.value(u"disabled"_s).isBool() && parseHash(object.value(u"hash"_s).toString(), record);
    return good ? std::optional(record) : std::nullopt;
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(secretcodes::damaged, u"pins: "_s + detail);
}

SecretBytes tagOf(const SecretBytes &digest, const PinRecord &record)
{
    return hmacSha256(digest, {record.ownSalt, record.label.toUtf8()});
}

QByteArray randomBytes(qsizetype size)
{
    return SecretBytes::random(size).view().toByteArray();
}

} // namespace

QString PinRecord::hash() const
{
    return u"$scrypt-hmac$ln=%1,r=%2,p=%3$%4.%5$%6"_s.arg(cost.logN).arg(cost.r).arg(cost.p).arg(
        base64(salt), base64(ownSalt), base64(tag));
}

Result<PinRecords> parsePinRecords(QByteArrayView text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError)
        return damaged(error.errorString());
    const QJsonObject object = document.object();
    const QJsonArray list = object.value(u"pins"_s).toArray();
    if (object.size() != 2 || object.value(u"version"_s).toInteger(0) != recordsVersion
        || !object.value(u"pins"_s).isArray() || list.size() > mostRecords)
        return damaged(u"not of this version"_s);
    PinRecords records;
    QSet<QString> labels;
    QSet<QByteArray> salts;
    for (const auto &value : list) {
        const std::optional<PinRecord> record = parseRecord(value);
        if (!record)
            return damaged(u"record %1 is malformed"_s.arg(records.size() + 1));
        records << *record;
        labels << foldedLabel(record->label);
        salts << record->salt + QByteArray::number(record->cost.logN) + ',' + QByteArray::number(record->cost.r) + ','
                + QByteArray::number(record->cost.p);
    }
    if (labels.size() != records.size() || salts.size() > mostSalts)
        return damaged(u"a label stands twice, or there are too many salts"_s);
    return records;
}

QByteArray serialisePinRecords(const PinRecords &records)
{
    QJsonArray list;
    for (const PinRecord &record : records) {
        list << QJsonObject{{u"label"_s, record.label},
                            {u"added"_s, record.added.toString(Qt::ISODate)},
                            {u"disabled"_s, record.disabled},
                            {u"hash"_s, record.hash()}};
    }
    return QJsonDocument(QJsonObject{{u"version"_s, recordsVersion}, {u"pins"_s, list}}).toJson(QJsonDocument::Compact);
}

SecretBytes pepperedPin(const SecretBytes &pepper, const SecureString &pin)
{
    return hmacSha256(hmacSha256(pepper, {"mfa-kiosk pin v1"}), {pin.utf8()});
}

Result<PinDigests> PinDigests::compute(const SecretBytes &peppered, const PinRecords &records,
                                       const ScryptCost &fallback)
{
    PinDigests digests;
    const auto add = [&](const ScryptCost &cost, const QByteArray &salt) -> Result<void> {
        if (digests.find(cost, salt))
            return {};
        Result<SecretBytes> digest = scrypt(peppered, salt, cost);
        if (!digest)
            return tl::unexpected(digest.error());
        digests.all.push_back({cost, salt, std::move(*digest)});
        return {};
    };
    for (const PinRecord &record : records) {
        if (const Result<void> added = add(record.cost, record.salt); !added)
            return tl::unexpected(added.error());
    }
    if (records.isEmpty()) {
        if (const Result<void> added = add(fallback, QByteArray(saltSize, '\0')); !added)
            return tl::unexpected(added.error());
    }
    return digests;
}

const SecretBytes *PinDigests::find(const ScryptCost &cost, const QByteArray &salt) const
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const One &one) { return one.cost == cost && one.salt == salt; });
    return found == all.end() ? nullptr : &found->digest;
}

std::optional<qsizetype> findPin(const PinRecords &records, const PinDigests &digests)
{
    std::optional<qsizetype> found;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const SecretBytes *digest = digests.find(records[i].cost, records[i].salt);
        if (!digest)
            continue;
        const SecretBytes tag = tagOf(*digest, records[i]);
        if (CRYPTO_memcmp(tag.data(), records[i].tag.constData(), digestSize) == 0)
            found = i;
    }
    return found;
}

Result<PinRecord> makePinRecord(const QString &label, const QDate &added, const SecretBytes &peppered,
                                const PinRecords &others, const ScryptCost &cost)
{
    const QString folded = foldedLabel(label);
    for (const PinRecord &other : others) {
        if (foldedLabel(other.label) == folded)
            return failure(u"pin.label_taken"_s, u"the label is taken"_s);
    }
    if (others.size() >= mostRecords)
        return failure(u"pin.too_many"_s, u"there are %1 PINs already"_s.arg(mostRecords));
    Result<PinDigests> digests = PinDigests::compute(peppered, others, cost);
    if (!digests)
        return tl::unexpected(digests.error());
    if (findPin(others, *digests))
        return failure(u"pin.taken"_s, u"somebody has this PIN"_s);

    PinRecord record;
    record.label = label;
    record.added = added;
    record.cost = cost;
    record.ownSalt = randomBytes(saltSize);
    const auto sameCost =
        std::find_if(others.begin(), others.end(), [&](const PinRecord &other) { return other.cost == cost; });
    record.salt = sameCost == others.end() ? randomBytes(saltSize) : sameCost->salt;
    const SecretBytes *digest = digests->find(cost, record.salt);
    Result<SecretBytes> computed = digest ? digest->copy() : scrypt(peppered, record.salt, cost);
    if (!computed)
        return tl::unexpected(computed.error());
    record.tag = tagOf(*computed, record).view().toByteArray();
    return record;
}

} // namespace kiosk
