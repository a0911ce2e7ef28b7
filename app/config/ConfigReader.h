// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigError.h"
#include "config/TomlTree.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace kiosk
{

/// Collects what is wrong in one file while it is read, and remembers on which line each key stands. Never stops at the
/// first error: an administrator sees all of them at once.
class ConfigReader
{
public:
    /// \a linesBefore: how many more lines the text has than the file, at its beginning.
    explicit ConfigReader(QString fileName, int linesBefore = 0);

    /// Full names of every key the file may have, for "did you mean" when one stands in the wrong table.
    void setKnownKeys(QStringList keys) { m_knownKeys = std::move(keys); }

    void report(int line, const QString &key, const QString &found, const QString &allowed,
                const QString &suggestion = {});
    /// As report(), for what keeps nobody from starting.
    void warn(int line, const QString &key, const QString &found, const QString &wanted);
    /// The value does not do. \a reason, when given, says why behind the value itself.
    void wrongValue(const TomlValue &value, const QString &key, const QString &allowed, const QString &reason = {},
                    const QString &suggestion = {});
    /// Not of this table: suggests the nearest of \a siblings, or the table that the key belongs to.
    void unknownKey(const TomlEntry &entry, const QString &key, const QStringList &siblings);
    void missingKey(int line, const QString &key, const QString &allowed);

    void noteLine(const QString &key, int line) { m_lines.insert(key, line); }
    bool wasRead(const QString &key) const { return m_lines.contains(key); }
    bool hasReported(const QString &key) const;
    /// Something has been reported for a key that matches \a pattern: what follows from it need not be.
    bool hasReported(const QRegularExpression &pattern) const;
    /// Where \a key stands; where its table begins if the key is left out.
    int lineOf(const QString &key) const;

    /// In the order of the file.
    ConfigErrors takeErrors();
    ConfigErrors takeWarnings();

private:
    int lineInFile(int line) const { return line > m_linesBefore ? line - m_linesBefore : line; }

    QString m_fileName;
    int m_linesBefore;
    QStringList m_knownKeys;
    QHash<QString, int> m_lines;
    ConfigErrors m_errors;
    ConfigErrors m_warnings;
};

/// "limits" and "idle_answer_s": "limits.idle_answer_s"; the root has no name.
QString joinKey(const QString &table, const QString &name);
/// The one of \a known that \a text is most likely meant to be; empty when none is near.
QString nearestName(const QString &text, const QStringList &known);
/// "a, b, c"
QString inWords(const QStringList &names);

} // namespace kiosk
