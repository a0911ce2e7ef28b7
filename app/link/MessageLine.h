// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigLoader.h"
#include "journey/SessionFlow.h"
#include "link/Fields.h"
#include "support/Clock.h"
#include "support/Error.h"
#include "support/Language.h"

#include <optional>
#include <utility>

/// What the messages of all channels share: an object on a line of its own, with its type, and values that several of
/// them carry. For the files that write and read messages.
namespace kiosk::link
{

inline constexpr qsizetype longestCode = 64;
inline constexpr qsizetype longestDetail = 2000;
inline constexpr qsizetype longestHost = 255;
inline constexpr qsizetype longestFileName = 4096;
inline constexpr int largestPort = 65535;

/// \a object with its type, as JSON without line breaks, and a line feed.
QByteArray toLine(const QString &type, QJsonObject object);
QJsonValue toJson(const Deadline &deadline);
/// Null for none.
QJsonValue toJson(const std::optional<Deadline> &deadline);
QJsonObject toJson(const ConfigSource &source);

tl::unexpected<Error> malformed(const QString &what);
/// The object in \a line, of \a longest bytes at most and a line feed, without its type, which goes to \a type.
Result<QJsonObject> readLine(const QByteArray &line, qsizetype longest, QString &type);

Step readStep(Fields &fields);
Language readLanguage(Fields &fields);
Deadline readDeadline(Fields &fields, const QString &name);
std::optional<Deadline> readOptionalDeadline(Fields &fields, const QString &name);
ConfigSource readSource(Fields &fields);
/// A text of ASCII letters, digits and \a signs: what is checked so holds no personal value by accident.
QString readPlain(Fields &fields, const QString &name, QStringView signs, qsizetype longest = longestCode);

/// \a value, or \a otherwise, with \a name noted as wrong.
template <typename Value>
Value require(Fields &fields, const QString &name, const std::optional<Value> &value, Value otherwise)
{
    if (!value)
        fields.refuse(name);
    return value.value_or(otherwise);
}

/// Reads an object inside another: its mistakes are the outer one's.
template <typename Read> auto readInside(Fields &outer, const QString &name, const QJsonObject &object, Read read)
{
    Fields inner(object);
    auto value = read(inner);
    if (!inner.complete())
        outer.refuse(name + u'.' + inner.wrongField());
    return value;
}

/// \a value as a message, unless something of \a fields was wrong or was not read.
template <typename Message, typename Value> Result<Message> finish(Fields &fields, const QString &type, Value value)
{
    if (!fields.complete())
        return malformed(type + QStringLiteral(": ") + fields.wrongField());
    return Message(std::move(value));
}

} // namespace kiosk::link
