// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Description.h"
#include "record/Schema.h"
#include "support/Error.h"

#include <QByteArray>

#include <utility>

namespace kiosk::fleet
{

/// The object in \a payload. Errors: "fleet.too_long", "fleet.malformed"; neither quotes it.
Result<QJsonObject> objectIn(const QByteArray &payload, qsizetype longest);
QByteArray payloadOf(const QJsonObject &object);
/// The 16 random bytes of a boot, a request's id or a state's nonce, in hexadecimal.
QString randomToken();

/// One kind of payload: a JSON object. Fields that are not known are ignored, as the writer may be of another release.
template <typename Record> class Payload
{
public:
    Payload(record::Description<Record> description, qsizetype longest)
        : m_description(std::move(description)), m_longest(longest)
    {
    }

    QByteArray write(const Record &record) const { return payloadOf(m_description.write(record)); }

    /// Errors: those of objectIn().
    Result<Record> read(const QByteArray &payload) const
    {
        const Result<QJsonObject> object = objectIn(payload, m_longest);
        if (!object)
            return tl::unexpected(object.error());
        record::Reading reading(record::UnknownFields::Ignored);
        if (auto record = m_description.read(*object, reading))
            return std::move(*record);
        return failure(QStringLiteral("fleet.malformed"), reading.wrongField());
    }

    QJsonObject schema() const { return record::tolerant(m_description.schema()); }
    qsizetype longest() const { return m_longest; }

private:
    record::Description<Record> m_description;
    qsizetype m_longest;
};

} // namespace kiosk::fleet
