// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kiosk::record
{

/// Our own pipes and files hold what this version writes and nothing else; a peer of another version may say more.
enum class UnknownFields { Refused, Ignored };

/// What one reading of a record has found wrong: the first mistake, as the field's name with those around it
/// ("hosts.port"), never its value. Fit for a log.
class Reading
{
public:
    explicit Reading(UnknownFields unknown = UnknownFields::Refused) : m_unknown(unknown) { }

    bool ignoresUnknown() const { return m_unknown == UnknownFields::Ignored; }
    void enter(const QString &field) { m_path.append(field); }
    void leave() { m_path.removeLast(); }
    /// The field that is being read, or \a inner in it.
    void refuse(const QString &inner = {});
    const QString &wrongField() const { return m_wrongField; }

private:
    UnknownFields m_unknown;
    QStringList m_path;
    QString m_wrongField;
};

} // namespace kiosk::record
