// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PracticeWords.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

QJsonObject readWords()
{
    QFile file(u":/demo/words.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

QString say(Word word, Language language)
{
    static const QJsonObject words = readWords();
    const QString name = QString::fromLatin1(QMetaEnum::fromType<Word>().valueToKey(static_cast<int>(word)));
    const QJsonObject texts = words.value(name).toObject();
    // The practice pages speak the languages that the pages they stand for speak.
    return texts.value(languageCode(language)).toString(texts.value(languageCode(Language::English)).toString());
}

} // namespace kiosk
