// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace kiosk::link
{

/// One direction of a link, for whoever describes, documents or tests all of them.
struct Channel {
    QString title;
    QJsonObject schema; ///< oneOf: the messages, each with its type
};

QList<Channel> channels();
/// Every message with its fields, as Markdown.
QString messageReference();

} // namespace kiosk::link
