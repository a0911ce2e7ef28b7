// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PracticeWords.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

// A static library's resources are left out of the executable unless they are asked for, outside every namespace.
static void registerWords()
{
    Q_INIT_RESOURCE(kiosk_practice_words);
}

namespace kiosk
{

namespace
{

QJsonObject readWords()
{
    registerWords();
    QFile file(QStringLiteral(":/demo/words.json"));
    const QJsonObject words =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const auto names = QMetaEnum::fromType<Word>();
    for (int i = 0; i < names.keyCount(); ++i) {
        for (const Language language : allLanguages) {
            const QString name = QString::fromLatin1(names.key(i));
            if (words.value(name).toObject().value(languageCode(language)).toString().isEmpty())
                qFatal("practice words: \"%s\" is missing in \"%s\"", qUtf8Printable(name),
                       qUtf8Printable(languageCode(language)));
        }
    }
    return words;
}

} // namespace

QString say(Word word, Language language)
{
    static const QJsonObject words = readWords();
    const char *const name = QMetaEnum::fromType<Word>().valueToKey(static_cast<int>(word));
    return words.value(QLatin1String(name)).toObject().value(languageCode(language)).toString();
}

} // namespace kiosk
