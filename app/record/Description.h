// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Types.h"

#include <initializer_list>

namespace kiosk::record
{

enum class Presence { Needed, MayBeLeftOut };

/// One field of a record and where its value goes.
template <typename Target> struct Field {
    QString name;
    Presence presence = Presence::Needed;
    QJsonObject schema;
    std::function<bool(const QJsonValue &, Target &, Reading &)> read;
    std::function<QJsonValue(const Target &)> write; ///< undefined: left out
};

template <typename Target> using Fields = QList<Field<Target>>;

/// A record: a struct whose fields have names, types and limits. Reading it, writing it and its JSON Schema follow from
/// this one description. Reading is strict: every field is there, has its type and lies in its range, and, as the
/// reading wants it, none is left over. A field without a value is null, not absent.
template <typename Target> class Description
{
public:
    /// Gives the name of the field that does not fit the others; "" when all do.
    using Misfit = std::function<QString(const Target &)>;

    Description() = default;
    Description(std::initializer_list<Fields<Target>> pieces, Misfit misfit = {}) : m_misfit(std::move(misfit))
    {
        for (const Fields<Target> &piece : pieces)
            m_fields += piece;
    }

    std::optional<Target> read(const QJsonObject &object, Reading &reading) const
    {
        Target target;
        if (!readInto(target, object, reading))
            return std::nullopt;
        return target;
    }

    QJsonObject write(const Target &target) const
    {
        QJsonObject object;
        for (const Field<Target> &field : m_fields)
            object.insert(field.name, field.write(target)); // removes what is undefined
        return object;
    }

    QJsonObject schema() const
    {
        QJsonObject properties;
        QJsonArray needed;
        for (const Field<Target> &field : m_fields) {
            properties.insert(field.name, field.schema);
            if (field.presence == Presence::Needed)
                needed.append(field.name);
        }
        return {{QStringLiteral("type"), QStringLiteral("object")},
                {QStringLiteral("properties"), properties},
                {QStringLiteral("required"), needed},
                {QStringLiteral("additionalProperties"), false}};
    }

    const Fields<Target> &fields() const { return m_fields; }

private:
    bool readInto(Target &target, QJsonObject object, Reading &reading) const
    {
        for (const Field<Target> &field : m_fields) {
            const QJsonValue value = object.take(field.name);
            reading.enter(field.name);
            const bool good =
                value.isUndefined() ? field.presence == Presence::MayBeLeftOut : field.read(value, target, reading);
            if (!good)
                reading.refuse();
            reading.leave();
            if (!good)
                return false;
        }
        // The name of an unknown field is the peer's own text and does not go to the log.
        if (!object.isEmpty() && !reading.ignoresUnknown()) {
            reading.refuse(QStringLiteral("(unknown field)"));
            return false;
        }
        const QString misfit = m_misfit ? m_misfit(target) : QString();
        if (!misfit.isEmpty())
            reading.refuse(misfit);
        return misfit.isEmpty();
    }

    Fields<Target> m_fields;
    Misfit m_misfit;
};

template <typename Target, typename Value>
Fields<Target> field(const QString &name, Value Target::*member, const Type<Value> &type)
{
    return {{name, Presence::Needed, type.schema,
             [member, type](const QJsonValue &value, Target &target, Reading &reading) {
                 std::optional<Value> read = type.read(value, reading);
                 if (read)
                     target.*member = std::move(*read);
                 return read.has_value();
             },
             [member, type](const Target &target) { return type.write(target.*member); }}};
}

/// A field that is left out while there is no value.
template <typename Target, typename Value>
Fields<Target> fieldIfAny(const QString &name, std::optional<Value> Target::*member, const Type<Value> &type)
{
    return {{name, Presence::MayBeLeftOut, type.schema,
             [member, type](const QJsonValue &value, Target &target, Reading &reading) {
                 target.*member = type.read(value, reading);
                 return (target.*member).has_value();
             },
             [member, type](const Target &target) {
                 return target.*member ? type.write(*(target.*member)) : QJsonValue(QJsonValue::Undefined);
             }}};
}

/// A number that says which form this is; of another, nothing is read.
template <typename Target> Fields<Target> constant(const QString &name, int number)
{
    return {{name, Presence::Needed, QJsonObject{{QStringLiteral("const"), number}},
             [number](const QJsonValue &value, Target &, Reading &) { return value == QJsonValue(number); },
             [number](const Target &) { return QJsonValue(number); }}};
}

/// The fields of a member among those of the record around it.
template <typename Target, typename Inner> Fields<Target> part(Inner Target::*member, const Fields<Inner> &inner)
{
    Fields<Target> fields;
    for (const Field<Inner> &field : inner) {
        fields.append({field.name, field.presence, field.schema,
                       [member, read = field.read](const QJsonValue &value, Target &target, Reading &reading) {
                           return read(value, target.*member, reading);
                       },
                       [member, write = field.write](const Target &target) { return write(target.*member); }});
    }
    return fields;
}

/// A record as the value of a field.
template <typename Target> Type<Target> object(const Description<Target> &description)
{
    return {[description](const QJsonValue &value, Reading &reading) {
                return value.isObject() ? description.read(value.toObject(), reading) : std::nullopt;
            },
            [description](const Target &target) { return QJsonValue(description.write(target)); },
            description.schema()};
}

} // namespace kiosk::record
