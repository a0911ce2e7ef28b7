// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/MessageSet.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kiosk::record
{

QByteArray LineForm::write(const QString &type, QJsonObject object)
{
    object.insert(u"type"_s, type);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<QJsonObject> LineForm::read(const QByteArray &line, QString &type) const
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

} // namespace kiosk::record
