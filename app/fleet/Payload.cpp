// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/Payload.h"

#include "support/SecretBytes.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

Result<QJsonObject> objectIn(const QByteArray &payload, qsizetype longest)
{
    if (payload.size() > longest)
        return failure(u"fleet.too_long"_s, QString::number(payload.size()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(payload, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return failure(u"fleet.malformed"_s, u"no JSON object"_s);
    return document.object();
}

QByteArray payloadOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString randomToken()
{
    constexpr qsizetype size = 16;
    return QString::fromLatin1(SecretBytes::random(size).view().toByteArray().toHex());
}

} // namespace kiosk::fleet
