// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Types.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::record
{

Type<bool> flag()
{
    return {[](const QJsonValue &value, Reading &) {
                return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
            },
            [](bool value) { return QJsonValue(value); },
            {{u"type"_s, u"boolean"_s}}};
}

Type<qint64> number(qint64 least, qint64 most)
{
    return {[least, most](const QJsonValue &value, Reading &) -> std::optional<qint64> {
                // Two different defaults tell a fraction or an overflow from a number that happens to be the default.
                const qint64 number = value.toInteger(-1);
                if (!value.isDouble() || number != value.toInteger(-2) || number < least || number > most)
                    return std::nullopt;
                return number;
            },
            [](qint64 value) { return QJsonValue(value); },
            {{u"type"_s, u"integer"_s}, {u"minimum"_s, least}, {u"maximum"_s, most}}};
}

Type<QString> text(qsizetype longest, TooLong tooLong)
{
    return {[longest](const QJsonValue &value, Reading &) -> std::optional<QString> {
                QString text = value.toString();
                if (!value.isString() || text.size() > longest)
                    return std::nullopt;
                return text;
            },
            [longest, tooLong](const QString &text) {
                return QJsonValue(tooLong == TooLong::Cut ? text.left(longest) : text);
            },
            {{u"type"_s, u"string"_s}, {u"maxLength"_s, longest}}};
}

Type<QString> text(qsizetype longest, const QString &pattern, TooLong tooLong)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
    Type<QString> type = as<QString>(
        text(longest, tooLong),
        [expression](const QString &text) {
            return expression.match(text).hasMatch() ? std::optional(text) : std::nullopt;
        },
        [](const QString &text) { return text; });
    type.schema.insert(u"pattern"_s, QString(u"^(?:"_s + pattern + u")$"_s));
    return type;
}

Type<QDate> date()
{
    constexpr qsizetype length = 10;
    Type<QDate> type = as<QDate>(
        text(length, u"[0-9]{4}-[0-9]{2}-[0-9]{2}"_s),
        [](const QString &text) -> std::optional<QDate> {
            const QDate day = QDate::fromString(text, Qt::ISODate);
            if (!day.isValid() || day.year() < 1970 || day.year() > 9999 || day.toString(Qt::ISODate) != text)
                return std::nullopt;
            return day;
        },
        [](QDate day) { return day.toString(Qt::ISODate); });
    type.schema.insert(u"format"_s, u"date"_s);
    return type;
}

Type<QDateTime> timestamp()
{
    // To the end of the year 9999.
    constexpr qint64 latest = 253'402'300'799'999;
    return as<QDateTime>(
        number(0, latest), [](qint64 at) { return QDateTime::fromMSecsSinceEpoch(at).toUTC(); },
        [](const QDateTime &at) { return at.toMSecsSinceEpoch(); });
}

Type<QJsonObject> anyObject()
{
    return {[](const QJsonValue &value, Reading &) {
                return value.isObject() ? std::optional(value.toObject()) : std::nullopt;
            },
            [](const QJsonObject &object) { return QJsonValue(object); },
            {{u"type"_s, u"object"_s}}};
}

} // namespace kiosk::record
