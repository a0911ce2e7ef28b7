// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace kiosk::fleet
{

/// A payload as JSON Schema 2020-12, for other people's tools: packaging/fleet/NAME.
struct SchemaFile {
    QString name;
    QJsonObject schema;
};

QList<SchemaFile> schemaFiles();

} // namespace kiosk::fleet
