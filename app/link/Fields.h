// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>

namespace kiosk::link
{

/// Reads an object's fields strictly: each must be there, have its type and lie in its range, and none may be left
/// over. The first mistake is kept (a field's name, never its value) and every later read gives a default. A field
/// without a value is null, not absent.
class Fields
{
public:
    static constexpr qint64 largestNumber = qint64{1} << 53; ///< what a JSON number carries exactly

    explicit Fields(const QJsonObject &object) : m_object(object) { }

    QString text(const QString &name, qsizetype maximumLength);
    bool flag(const QString &name);
    qint64 number(const QString &name, qint64 least = 0, qint64 most = largestNumber);
    QJsonArray list(const QString &name, qsizetype maximumCount);
    std::optional<qint64> optionalNumber(const QString &name, qint64 least = 0, qint64 most = largestNumber);
    std::optional<QString> optionalText(const QString &name, qsizetype maximumLength);
    std::optional<bool> optionalFlag(const QString &name);
    /// An object inside; null gives nothing.
    std::optional<QJsonObject> optionalObject(const QString &name);
    QJsonObject object(const QString &name);

    /// Notes a mistake of meaning found by the caller.
    void refuse(const QString &name);

    /// True when nothing was wrong and every field has been read.
    bool complete();
    /// The field that was wrong; fit for a log.
    const QString &wrongField() const { return m_wrongField; }

private:
    QJsonValue take(const QString &name);

    QJsonObject m_object;
    QString m_wrongField;
};

} // namespace kiosk::link
