// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace kiosk
{

/// Whether \a value is what a JSON Schema allows, as far as descriptions of records use its keywords: written from the
/// standard alone, so that it does not share a mistake with the reader.
inline bool matchesSchema(const QJsonValue &value, const QJsonObject &schema)
{
    const auto has = [&schema](const char *keyword) { return schema.contains(QLatin1StringView(keyword)); };
    const auto rule = [&schema](const char *keyword) { return schema.value(QLatin1StringView(keyword)); };
    const auto matchCount = [&value](const QJsonArray &schemas) {
        return std::count_if(schemas.begin(), schemas.end(),
                             [&value](const QJsonValue &one) { return matchesSchema(value, one.toObject()); });
    };
    if (has("const") && value != rule("const"))
        return false;
    if (has("enum") && !rule("enum").toArray().contains(value))
        return false;
    if (has("anyOf") && matchCount(rule("anyOf").toArray()) == 0)
        return false;
    if (has("oneOf") && matchCount(rule("oneOf").toArray()) != 1)
        return false;
    const QString type = rule("type").toString();
    if (type == u"null" && !value.isNull())
        return false;
    if (type == u"boolean" && !value.isBool())
        return false;
    if (type == u"integer") {
        const double number = value.toDouble();
        if (!value.isDouble() || number != std::floor(number) || number < rule("minimum").toDouble()
            || number > rule("maximum").toDouble())
            return false;
    }
    if (type == u"string") {
        const QString text = value.toString();
        const QRegularExpression pattern(rule("pattern").toString(), QRegularExpression::DontCaptureOption);
        if (!value.isString() || text.size() > rule("maxLength").toInteger()
            || (has("pattern") && !pattern.match(text).hasMatch()))
            return false;
    }
    if (type == u"array") {
        const QJsonArray items = value.toArray();
        if (!value.isArray() || items.size() > rule("maxItems").toInteger()
            || items.size() < rule("minItems").toInteger())
            return false;
        return std::all_of(items.begin(), items.end(),
                           [&rule](const QJsonValue &item) { return matchesSchema(item, rule("items").toObject()); });
    }
    if (type != u"object")
        return true;
    if (!value.isObject())
        return false;
    const QJsonObject object = value.toObject();
    const QJsonArray required = rule("required").toArray();
    for (const QJsonValue &name : required) {
        if (!object.contains(name.toString()))
            return false;
    }
    const QJsonObject properties = rule("properties").toObject();
    const QJsonValue others = rule("additionalProperties");
    for (auto field = object.begin(); field != object.end(); ++field) {
        const bool known = properties.contains(field.key());
        if (!known && others.isBool() && !others.toBool())
            return false;
        const QJsonObject inner = known ? properties.value(field.key()).toObject() : others.toObject();
        if (!matchesSchema(*field, inner) || !matchesSchema(field.key(), rule("propertyNames").toObject()))
            return false;
    }
    return true;
}

/// Something of every kind, for putting where something else belongs.
inline QJsonArray oddValues()
{
    return {QJsonValue(),
            true,
            false,
            0,
            1,
            -1,
            1.5,
            1e300,
            9007199254740993.0,
            QString(),
            QStringLiteral("a"),
            QStringLiteral("a b"),
            QStringLiteral("fi"),
            QStringLiteral("wait"),
            QStringLiteral("a@b"),
            QStringLiteral("2026-11-24"),
            QStringLiteral("2026-2-30"),
            QString(5000, u'a'),
            QJsonArray(),
            QJsonArray{1},
            QJsonObject(),
            QJsonObject{{QStringLiteral("a"), 1}}};
}

} // namespace kiosk
