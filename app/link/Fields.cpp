// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/Fields.h"

#include <QJsonArray>

namespace kiosk::link
{

QJsonValue Fields::take(const QString &name)
{
    const QJsonValue value = m_object.take(name);
    if (value.isUndefined())
        refuse(name);
    return value;
}

void Fields::refuse(const QString &name)
{
    if (m_wrongField.isEmpty())
        m_wrongField = name;
}

bool Fields::complete()
{
    // The name of an unknown field is the peer's own text and does not go to the log.
    if (!m_object.isEmpty())
        refuse(QStringLiteral("(unknown field)"));
    return m_wrongField.isEmpty();
}

QString Fields::text(const QString &name, qsizetype maximumLength)
{
    const QJsonValue value = take(name);
    const QString text = value.toString();
    if (!value.isString() || text.size() > maximumLength) {
        refuse(name);
        return {};
    }
    return text;
}

bool Fields::flag(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isBool())
        refuse(name);
    return value.toBool();
}

qint64 Fields::number(const QString &name, qint64 least, qint64 most)
{
    const QJsonValue value = take(name);
    // Two different defaults tell a fraction or an overflow from a number that happens to be the default.
    const qint64 number = value.toInteger(-1);
    if (!value.isDouble() || number != value.toInteger(-2) || number < least || number > most) {
        refuse(name);
        return least;
    }
    return number;
}

QJsonArray Fields::list(const QString &name, qsizetype maximumCount)
{
    const QJsonValue value = take(name);
    const QJsonArray list = value.toArray();
    if (!value.isArray() || list.size() > maximumCount) {
        refuse(name);
        return {};
    }
    return list;
}

std::optional<qint64> Fields::optionalNumber(const QString &name, qint64 least, qint64 most)
{
    if (m_object.value(name).isNull()) {
        take(name);
        return std::nullopt;
    }
    return number(name, least, most);
}

std::optional<QString> Fields::optionalText(const QString &name, qsizetype maximumLength)
{
    if (m_object.value(name).isNull()) {
        take(name);
        return std::nullopt;
    }
    return text(name, maximumLength);
}

std::optional<bool> Fields::optionalFlag(const QString &name)
{
    if (m_object.value(name).isNull()) {
        take(name);
        return std::nullopt;
    }
    return flag(name);
}

std::optional<QJsonObject> Fields::optionalObject(const QString &name)
{
    if (m_object.value(name).isNull()) {
        take(name);
        return std::nullopt;
    }
    return object(name);
}

QJsonObject Fields::object(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isObject())
        refuse(name);
    return value.toObject();
}

} // namespace kiosk::link
