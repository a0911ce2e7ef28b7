// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Reading.h"
#include "support/Clock.h"
#include "support/NamedEnum.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <limits>
#include <optional>

namespace kiosk::record
{

/// What a field may hold: as code for reading and writing, as JSON Schema for everybody else.
template <typename Value> struct Type {
    /// Nothing where the value is none of this type. What is wrong inside is told to the reading.
    std::function<std::optional<Value>(const QJsonValue &, Reading &)> read;
    std::function<QJsonValue(const Value &)> write;
    QJsonObject schema;
};

/// What is longer than its reader takes: the writer's mistake, or known to happen and cut where it is written.
enum class TooLong { Mistake, Cut };

inline constexpr qint64 largestNumber = qint64{1} << 53; ///< what a JSON number carries exactly

Type<bool> flag();
Type<qint64> number(qint64 least = 0, qint64 most = largestNumber);
Type<QString> text(qsizetype longest, TooLong tooLong = TooLong::Mistake);
/// The whole of a text matches \a pattern: of the regular expressions that PCRE and JSON Schema share.
Type<QString> text(qsizetype longest, const QString &pattern, TooLong tooLong = TooLong::Mistake);
/// "2026-11-24", from 1970 on.
Type<QDate> date();
/// Milliseconds since 1970, in UTC.
Type<QDateTime> timestamp();
/// An object that somebody else reads.
Type<QJsonObject> anyObject();

/// \a from with another type in the program: \a make gives it, or nothing where there is none, and \a tell the way
/// back.
template <typename To, typename From, typename Make, typename Tell>
Type<To> as(const Type<From> &from, Make make, Tell tell)
{
    return {[from, make](const QJsonValue &value, Reading &reading) -> std::optional<To> {
                const std::optional<From> read = from.read(value, reading);
                if (!read)
                    return std::nullopt;
                return make(*read);
            },
            [from, tell](const To &value) { return from.write(tell(value)); }, from.schema};
}

template <typename Integer = int> Type<Integer> integer(Integer least, Integer most)
{
    return as<Integer>(
        number(least, most), [](qint64 value) { return static_cast<Integer>(value); },
        [](Integer value) { return static_cast<qint64>(value); });
}

template <typename Duration> Type<Duration> duration()
{
    return as<Duration>(
        number(), [](qint64 count) { return Duration(count); },
        [](Duration value) { return static_cast<qint64>(value.count()); });
}

template <typename Enum, std::size_t count> Type<Enum> named(const NamedEnum<Enum, count> &names)
{
    QJsonArray allowed;
    for (const NamedValue<Enum> &known : names)
        allowed.append(QLatin1StringView(known.name));
    return {[names](const QJsonValue &value, Reading &) {
                return value.isString() ? names.value(value.toString()) : std::nullopt;
            },
            [names](const Enum &value) { return QJsonValue(names.name(value)); },
            {{QStringLiteral("enum"), allowed}}};
}

/// A value, or null.
template <typename Value> Type<std::optional<Value>> optional(const Type<Value> &type)
{
    const QJsonObject null{{QStringLiteral("type"), QStringLiteral("null")}};
    return {[type](const QJsonValue &value, Reading &reading) -> std::optional<std::optional<Value>> {
                if (value.isNull())
                    return std::optional<Value>();
                std::optional<Value> read = type.read(value, reading);
                if (!read)
                    return std::nullopt;
                return read;
            },
            [type](const std::optional<Value> &value) { return value ? type.write(*value) : QJsonValue(); },
            {{QStringLiteral("anyOf"), QJsonArray{type.schema, null}}}};
}

template <typename Value>
Type<QList<Value>> list(const Type<Value> &type, qsizetype most, TooLong tooLong = TooLong::Mistake)
{
    return {[type, most](const QJsonValue &value, Reading &reading) -> std::optional<QList<Value>> {
                const QJsonArray array = value.toArray();
                if (!value.isArray() || array.size() > most)
                    return std::nullopt;
                QList<Value> list;
                for (const auto &item : array) {
                    std::optional<Value> read = type.read(item, reading);
                    if (!read)
                        return std::nullopt;
                    list.append(std::move(*read));
                }
                return list;
            },
            [type, most, tooLong](const QList<Value> &list) {
                QJsonArray array;
                for (const Value &value : tooLong == TooLong::Cut ? list.first(std::min(list.size(), most)) : list)
                    array.append(type.write(value));
                return QJsonValue(array);
            },
            {{QStringLiteral("type"), QStringLiteral("array")},
             {QStringLiteral("items"), type.schema},
             {QStringLiteral("maxItems"), most}}};
}

/// A list of just so many.
template <std::size_t count, typename Value> Type<std::array<Value, count>> array(const Type<Value> &type)
{
    constexpr auto size = static_cast<qsizetype>(count);
    Type<std::array<Value, count>> result = as<std::array<Value, count>>(
        list(type, size),
        [](const QList<Value> &list) -> std::optional<std::array<Value, count>> {
            if (list.size() != size)
                return std::nullopt;
            std::array<Value, count> values{};
            std::copy(list.cbegin(), list.cend(), values.begin());
            return values;
        },
        [](const std::array<Value, count> &values) { return QList<Value>(values.begin(), values.end()); });
    result.schema.insert(QStringLiteral("minItems"), size);
    return result;
}

/// An object whose names are values themselves: of a \a key type that is written as text.
template <typename Key, typename Value> Type<QMap<Key, Value>> map(const Type<Key> &key, const Type<Value> &type)
{
    return {[key, type](const QJsonValue &value, Reading &reading) -> std::optional<QMap<Key, Value>> {
                if (!value.isObject())
                    return std::nullopt;
                const QJsonObject object = value.toObject();
                QMap<Key, Value> map;
                for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
                    const std::optional<Key> name = key.read(entry.key(), reading);
                    std::optional<Value> read = type.read(entry.value(), reading);
                    if (!name || !read)
                        return std::nullopt;
                    map.insert(*name, std::move(*read));
                }
                return map;
            },
            [key, type](const QMap<Key, Value> &map) {
                QJsonObject object;
                for (auto entry = map.cbegin(); entry != map.cend(); ++entry)
                    object.insert(key.write(entry.key()).toString(), type.write(entry.value()));
                return QJsonValue(object);
            },
            {{QStringLiteral("type"), QStringLiteral("object")},
             {QStringLiteral("propertyNames"), key.schema},
             {QStringLiteral("additionalProperties"), type.schema}}};
}

} // namespace kiosk::record
