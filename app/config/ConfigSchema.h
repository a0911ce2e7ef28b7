// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigReader.h"

#include <functional>
#include <optional>

namespace kiosk
{

/// What a key may hold: in words for people, as code for the reader.
template <typename Value> struct ValueType {
    QString allowed;
    /// Reports what is wrong itself and gives nothing then.
    std::function<std::optional<Value>(const TomlValue &, const QString &key, ConfigReader &)> parse;
    /// As it would stand in the file; for defaults.
    std::function<QString(const Value &)> write;
};

enum class Presence { Required, Optional };

/// The part of a key that people read; the reference is made from it.
struct KeyDoc {
    enum class Kind { Value, Table, TableList };

    QString name;
    Kind kind = Kind::Value;
    Presence presence = Presence::Required;
    QString allowed;
    QString standard; ///< value when left out, as it would stand in the file
    QString meaning;
    QList<KeyDoc> inner;
};

/// One key of the file and where its value goes.
template <typename Target> struct Key {
    KeyDoc doc;
    std::function<void(const TomlValue &, const QString &key, Target &, ConfigReader &)> read;
};

template <typename Target> using KeyList = QList<Key<Target>>;

/// "a list of tables, [[identity.hosts]]", as an administrator writes it.
inline QString asTableList(QString key)
{
    static const QRegularExpression number(QStringLiteral("\\[\\d+\\]"));
    return QStringLiteral("a list of tables, [[%1]]").arg(key.remove(number));
}

template <typename Target> QList<KeyDoc> docsOf(const KeyList<Target> &keys)
{
    QList<KeyDoc> docs;
    for (const Key<Target> &key : keys)
        docs.append(key.doc);
    return docs;
}

/// Reads every key of \a table into \a target: unknown ones, left-out ones and wrong values are reported.
template <typename Target>
void readTable(const TomlValue &table, const QString &path, const KeyList<Target> &keys, Target &target,
               ConfigReader &reader)
{
    if (table.kind != TomlValue::Kind::Table) {
        reader.wrongValue(table, path, QStringLiteral("a table"));
        return;
    }
    QStringList names;
    for (const Key<Target> &key : keys)
        names.append(key.doc.name);
    for (const TomlEntry &entry : table.entries) {
        const QString full = joinKey(path, entry.name);
        const auto index = names.indexOf(entry.name);
        if (index < 0) {
            reader.unknownKey(entry, full, names);
            continue;
        }
        reader.noteLine(full, entry.value.kind == TomlValue::Kind::List ? entry.line : entry.value.line);
        keys.at(index).read(entry.value, full, target, reader);
    }
    for (const Key<Target> &key : keys) {
        if (key.doc.presence == Presence::Required && !table.find(key.doc.name))
            reader.missingKey(table.line, joinKey(path, key.doc.name),
                              key.doc.kind == KeyDoc::Kind::TableList ? asTableList(joinKey(path, key.doc.name))
                                                                      : key.doc.allowed);
    }
}

/// A key whose value \a set puts where it belongs.
template <typename Target, typename Value>
Key<Target> keyWith(const QString &name, Presence presence, const ValueType<Value> &type,
                    const std::function<void(Target &, Value)> &set, const QString &meaning,
                    const QString &standard = {})
{
    return {{name, KeyDoc::Kind::Value, presence, type.allowed, standard, meaning, {}},
            [type, set](const TomlValue &value, const QString &key, Target &target, ConfigReader &reader) {
                if (std::optional<Value> parsed = type.parse(value, key, reader))
                    set(target, std::move(*parsed));
            }};
}

template <typename Target, typename Value>
Key<Target> required(const QString &name, Value Target::*member, const ValueType<Value> &type, const QString &meaning)
{
    return keyWith<Target, Value>(
        name, Presence::Required, type, [member](Target &target, Value value) { target.*member = std::move(value); },
        meaning);
}

/// The default is what a new Target holds.
template <typename Target, typename Value>
Key<Target> optional(const QString &name, Value Target::*member, const ValueType<Value> &type, const QString &meaning)
{
    return keyWith<Target, Value>(
        name, Presence::Optional, type, [member](Target &target, Value value) { target.*member = std::move(value); },
        meaning, type.write(Target().*member));
}

/// A table whose keys fill \a member.
template <typename Target, typename Inner>
Key<Target> table(const QString &name, Presence presence, Inner Target::*member, const KeyList<Inner> &keys,
                  const QString &meaning)
{
    return {{name, KeyDoc::Kind::Table, presence, QStringLiteral("a table"), {}, meaning, docsOf(keys)},
            [member, keys](const TomlValue &value, const QString &key, Target &target, ConfigReader &reader) {
                readTable(value, key, keys, target.*member, reader);
            }};
}

/// A table whose keys fill what \a member then holds; left out, it holds nothing.
template <typename Target, typename Inner>
Key<Target> table(const QString &name, Presence presence, std::optional<Inner> Target::*member,
                  const KeyList<Inner> &keys, const QString &meaning)
{
    return {{name, KeyDoc::Kind::Table, presence, QStringLiteral("a table"), {}, meaning, docsOf(keys)},
            [member, keys](const TomlValue &value, const QString &key, Target &target, ConfigReader &reader) {
                readTable(value, key, keys, (target.*member).emplace(), reader);
            }};
}

/// A table whose keys fill members of the same target.
template <typename Target>
Key<Target> section(const QString &name, Presence presence, const KeyList<Target> &keys, const QString &meaning)
{
    return {{name, KeyDoc::Kind::Table, presence, QStringLiteral("a table"), {}, meaning, docsOf(keys)},
            [keys](const TomlValue &value, const QString &key, Target &target, ConfigReader &reader) {
                readTable(value, key, keys, target, reader);
            }};
}

/// One table an item: [[name]]. The items are counted from 1 in errors.
template <typename Target, typename Inner>
Key<Target> tableList(const QString &name, Presence presence, QList<Inner> Target::*member, const KeyList<Inner> &keys,
                      const QString &meaning)
{
    return {{name, KeyDoc::Kind::TableList, presence, QStringLiteral("a list of tables"), {}, meaning, docsOf(keys)},
            [=](const TomlValue &value, const QString &key, Target &target, ConfigReader &reader) {
                const bool empty = value.items.empty() && presence == Presence::Required;
                if (value.kind != TomlValue::Kind::List || empty) {
                    reader.wrongValue(value, key, asTableList(key));
                    return;
                }
                int number = 0;
                for (const TomlValue &item : value.items) {
                    const QString path = QStringLiteral("%1[%2]").arg(key).arg(++number);
                    reader.noteLine(path, item.line);
                    Inner inner;
                    readTable(item, path, keys, inner, reader);
                    (target.*member).append(std::move(inner));
                }
            }};
}

} // namespace kiosk
