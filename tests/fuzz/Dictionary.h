// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Schema.h"

#include <QFile>
#include <QJsonObject>
#include <QSet>

namespace kiosk
{

/// Writes a fuzzer's dictionary: each word of \a schemas as JSON has it, and \a others as they stand.
inline bool writeDictionary(const QString &path, const QList<QJsonObject> &schemas, QSet<QString> others)
{
    others << QStringLiteral("null") << QStringLiteral("true");
    for (const QJsonObject &schema : schemas) {
        const QSet<QString> words = record::wordsOf(schema);
        for (const QString &word : words)
            others << QStringLiteral("\\\"%1\\\"").arg(word);
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (const QString &word : std::as_const(others))
        file.write('"' + word.toUtf8() + "\"\n");
    return file.flush();
}

} // namespace kiosk
