// SPDX-License-Identifier: GPL-3.0-or-later
// The fuzzers' dictionary: every word that a message can be made of, as JSON writes it.
#include "fuzz/Dictionary.h"
#include "support/MessageChannels.h"

int main(int argc, char **argv)
{
    QList<QJsonObject> schemas;
    const QList<kiosk::link::Channel> channels = kiosk::link::channels();
    for (const kiosk::link::Channel &channel : channels)
        schemas << channel.schema;
    const bool written = argc == 2
        && kiosk::writeDictionary(QString::fromLocal8Bit(argv[1]), schemas, {QStringLiteral("{\\\"type\\\":")});
    return written ? 0 : 1;
}
