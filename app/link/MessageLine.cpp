// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/MessageLine.h"

#include "link/Messages.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::link
{

QByteArray toLine(const QString &type, QJsonObject object)
{
    object.insert(u"type"_s, type);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonValue toJson(const Deadline &deadline)
{
    return static_cast<qint64>(deadline.at.count());
}

QJsonValue toJson(const std::optional<Deadline> &deadline)
{
    return deadline ? toJson(*deadline) : QJsonValue();
}

QJsonObject toJson(const ConfigSource &source)
{
    return {{u"file"_s, source.fileName}, {u"text"_s, QString::fromUtf8(source.text)}};
}

tl::unexpected<Error> malformed(const QString &what)
{
    return failure(u"link.malformed"_s, what);
}

Result<QJsonObject> readLine(const QByteArray &line, qsizetype longest, QString &type)
{
    if (line.size() > longest + 1)
        return malformed(u"too long"_s);
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(line, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return malformed(u"not JSON at byte %1"_s.arg(parseError.offset));
    if (!document.isObject())
        return malformed(u"not an object"_s);
    QJsonObject object = document.object();
    const QJsonValue typeValue = object.take(u"type"_s);
    if (!typeValue.isString())
        return malformed(u"no type"_s);
    type = typeValue.toString();
    return object;
}

Step readStep(Fields &fields)
{
    return require(fields, u"step"_s, stepFromName(fields.text(u"step"_s, longestCode)), Step::Welcome);
}

Language readLanguage(Fields &fields)
{
    const QString code = fields.text(u"language"_s, longestCode);
    return require(fields, u"language"_s, languageFromCode(code), Language::Finnish);
}

Deadline readDeadline(Fields &fields, const QString &name)
{
    return {Milliseconds(fields.number(name))};
}

std::optional<Deadline> readOptionalDeadline(Fields &fields, const QString &name)
{
    const std::optional<qint64> at = fields.optionalNumber(name);
    return at ? std::optional(Deadline{Milliseconds(*at)}) : std::nullopt;
}

ConfigSource readSource(Fields &fields)
{
    return {fields.text(u"file"_s, longestFileName), fields.text(u"text"_s, maximumLineLength).toUtf8()};
}

QString readPlain(Fields &fields, const QString &name, QStringView signs, qsizetype longest)
{
    const QString text = fields.text(name, longest);
    const bool plain = std::all_of(text.cbegin(), text.cend(), [signs](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || signs.contains(c);
    });
    if (!plain)
        fields.refuse(name);
    return text;
}

} // namespace kiosk::link
