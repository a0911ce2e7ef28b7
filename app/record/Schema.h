// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>

/// What follows from a description's JSON Schema.
namespace kiosk::record
{

/// A document of its own, of the 2020-12 form.
QJsonObject schemaDocument(const QString &title, QJsonObject schema);
/// The same for a reader that ignores unknown fields.
QJsonObject tolerant(QJsonObject schema);
/// Every name and every value that is written out in it: what a fuzzer's dictionary needs.
QSet<QString> wordsOf(const QJsonValue &schema);
/// For people: "text, at most 64 characters", "a list of at most 100 of: ...".
QString inWords(const QJsonObject &schema);
/// A MessageSet's messages, each a heading and a table of its fields, as Markdown.
QString messageTables(const QJsonObject &schema);

} // namespace kiosk::record
