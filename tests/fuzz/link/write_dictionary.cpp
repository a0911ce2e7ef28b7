// SPDX-License-Identifier: GPL-3.0-or-later
// The fuzzers' dictionary: every word that a message can be made of, as JSON writes it.
#include "record/Schema.h"
#include "support/MessageChannels.h"

#include <QFile>

int main(int argc, char **argv)
{
    QFile file(QString::fromLocal8Bit(argv[argc - 1]));
    if (argc != 2 || !file.open(QIODevice::WriteOnly))
        return 1;
    QSet<QString> words{QStringLiteral("null"), QStringLiteral("true"), QStringLiteral("{\\\"type\\\":")};
    const QList<kiosk::link::Channel> channels = kiosk::link::channels();
    for (const kiosk::link::Channel &channel : channels) {
        const QSet<QString> known = kiosk::record::wordsOf(channel.schema);
        for (const QString &word : known)
            words += QStringLiteral("\\\"%1\\\"").arg(word);
    }
    for (const QString &word : std::as_const(words))
        file.write('"' + word.toUtf8() + "\"\n");
    return file.flush() ? 0 : 1;
}
