// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Schema.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kiosk::record
{

QJsonObject schemaDocument(const QString &title, QJsonObject schema)
{
    schema.insert(u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s);
    schema.insert(u"title"_s, title);
    return schema;
}

QJsonObject tolerant(QJsonObject schema)
{
    if (schema.value(u"additionalProperties"_s) == QJsonValue(false))
        schema.remove(u"additionalProperties"_s);
    for (auto entry = schema.begin(); entry != schema.end(); ++entry) {
        if (entry->isObject()) {
            *entry = tolerant(entry->toObject());
        } else if (entry->isArray() && entry.key() == u"anyOf") {
            QJsonArray either = entry->toArray();
            for (QJsonValueRef one : either)
                one = tolerant(one.toObject());
            *entry = either;
        }
    }
    return schema;
}

QSet<QString> wordsOf(const QJsonValue &schema)
{
    QSet<QString> words;
    const QJsonArray items = schema.toArray();
    for (const auto &item : items)
        words += wordsOf(item);
    const QJsonObject object = schema.toObject();
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
        if (entry.key() == u"properties") {
            const QStringList names = entry->toObject().keys();
            words += QSet<QString>(names.cbegin(), names.cend());
        }
        if (entry.key() == u"const" && entry->isString())
            words += entry->toString();
        if (entry.key() == u"enum") {
            const QJsonArray values = entry->toArray();
            for (const auto &value : values)
                words += value.toString();
        } else {
            words += wordsOf(*entry);
        }
    }
    return words;
}

QString inWords(const QJsonObject &schema)
{
    if (schema.contains(u"const"_s))
        return u"`%1`"_s.arg(schema.value(u"const"_s).toVariant().toString());
    if (const QJsonArray either = schema.value(u"anyOf"_s).toArray(); !either.isEmpty())
        return QString(inWords(either.first().toObject()) + u", or null"_s);
    if (const QJsonArray values = schema.value(u"enum"_s).toArray(); !values.isEmpty()) {
        QStringList names;
        for (const auto &value : values)
            names.append(u"`%1`"_s.arg(value.toString()));
        return names.join(u", "_s);
    }
    const QString type = schema.value(u"type"_s).toString();
    if (type == u"boolean")
        return u"true or false"_s;
    if (type == u"integer") {
        return u"a whole number, %1 to %2"_s.arg(schema.value(u"minimum"_s).toInteger())
            .arg(schema.value(u"maximum"_s).toInteger());
    }
    if (type == u"string") {
        if (schema.contains(u"format"_s))
            return u"a date, YYYY-MM-DD"_s;
        const QString text = u"text, at most %1 characters"_s.arg(schema.value(u"maxLength"_s).toInteger());
        const QString pattern = schema.value(u"pattern"_s).toString();
        return pattern.isEmpty() ? text : QString(text + u", `"_s + pattern + u'`');
    }
    if (type == u"array") {
        return u"a list of at most %1: %2"_s.arg(schema.value(u"maxItems"_s).toInteger())
            .arg(inWords(schema.value(u"items"_s).toObject()));
    }
    if (const QJsonObject values = schema.value(u"additionalProperties"_s).toObject(); !values.isEmpty())
        return QString(u"by name: "_s + inWords(values));
    QStringList fields;
    const QJsonObject properties = schema.value(u"properties"_s).toObject();
    for (auto field = properties.constBegin(); field != properties.constEnd(); ++field)
        fields.append(u"`%1`: %2"_s.arg(field.key(), inWords(field->toObject())));
    return fields.isEmpty() ? u"an object"_s : QString(u"{"_s + fields.join(u"; "_s) + u'}');
}

QString messageTables(const QJsonObject &schema)
{
    QString text;
    const QJsonArray messages = schema.value(u"oneOf"_s).toArray();
    for (const auto &message : messages) {
        QJsonObject fields = message[u"properties"].toObject();
        text += u"\n### %1\n"_s.arg(fields.take(u"type"_s)[u"const"].toString());
        if (!fields.isEmpty())
            text += u"\n| field | what it holds |\n|---|---|\n"_s;
        for (auto field = fields.constBegin(); field != fields.constEnd(); ++field)
            text += u"| `%1` | %2 |\n"_s.arg(field.key(), inWords(field->toObject()).replace(u'|', u"\\|"_s));
    }
    return text;
}

} // namespace kiosk::record
