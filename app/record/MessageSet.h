// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Description.h"
#include "support/Error.h"

#include <QByteArray>

#include <tuple>
#include <utility>
#include <variant>

namespace kiosk::record
{

/// How messages lie in lines.
struct LineForm {
    QString errorCode; ///< of what is no message: "link.malformed"
    qsizetype longest = 0; ///< in bytes, without the newline
    UnknownFields unknown = UnknownFields::Refused;

    tl::unexpected<Error> malformed(const QString &what) const { return failure(errorCode, what); }
    /// The object in \a line, with or without its newline, without its type, which goes to \a type.
    Result<QJsonObject> read(const QByteArray &line, QString &type) const;
    /// \a object with its type, as JSON without line breaks, and a newline.
    static QByteArray write(const QString &type, QJsonObject object);
};

/// A message by its name in the line. Without a name it does not travel as JSON.
template <typename Message> struct MessageType {
    QString name;
    Description<Message> description = {};
};

/// All messages of one direction of a channel: one type for each alternative of the variant, in its order.
template <typename Variant> class MessageSet;
template <typename... Messages> class MessageSet<std::variant<Messages...>>
{
public:
    using Variant = std::variant<Messages...>;

    explicit MessageSet(LineForm form, MessageType<Messages>... types)
        : m_form(std::move(form)), m_types(std::move(types)...)
    {
    }

    /// Errors never quote the line.
    Result<Variant> parse(const QByteArray &line) const
    {
        QString name;
        const Result<QJsonObject> object = m_form.read(line, name);
        if (!object)
            return tl::unexpected(object.error());
        std::optional<Variant> message;
        Reading reading(m_form.unknown);
        const auto read = [&](const auto &type) {
            if (type.name.isEmpty() || type.name != name)
                return false;
            if (auto value = type.description.read(*object, reading))
                message = std::move(*value);
            return true;
        };
        if (!std::apply([&read](const auto &...types) { return (read(types) || ...); }, m_types))
            return m_form.malformed(QStringLiteral("unknown type"));
        if (!message)
            return m_form.malformed(QString(name + QStringLiteral(": ") + reading.wrongField()));
        return Result<Variant>(std::move(*message));
    }

    /// One line, newline included; nothing for what does not travel as JSON.
    QByteArray serialise(const Variant &message) const
    {
        return std::visit(
            [this]<typename Message>(const Message &value) {
                const auto &type = std::get<MessageType<Message>>(m_types);
                return type.name.isEmpty() ? QByteArray() : LineForm::write(type.name, type.description.write(value));
            },
            message);
    }

    QJsonObject schema() const
    {
        QJsonArray either;
        const auto add = [&either](const auto &type) {
            if (!type.name.isEmpty())
                either.append(typed(type.name, type.description.schema()));
        };
        std::apply([&add](const auto &...types) { (add(types), ...); }, m_types);
        return {{QStringLiteral("oneOf"), either}};
    }

private:
    static QJsonObject typed(const QString &name, QJsonObject schema)
    {
        QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
        properties.insert(QStringLiteral("type"), QJsonObject{{QStringLiteral("const"), name}});
        QJsonArray needed = schema.value(QStringLiteral("required")).toArray();
        needed.prepend(QStringLiteral("type"));
        schema.insert(QStringLiteral("properties"), properties);
        schema.insert(QStringLiteral("required"), needed);
        return schema;
    }

    LineForm m_form;
    std::tuple<MessageType<Messages>...> m_types;
};

} // namespace kiosk::record
