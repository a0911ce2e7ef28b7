// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Language.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

LanguageRow readRow(const QString &path)
{
    QFile file(path);
    const QJsonObject data =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    LanguageRow row;
    row.code = QFileInfo(path).baseName();
    row.place = data.value("place"_L1).toInt();
    row.ownName = data.value("name"_L1).toString();
    row.locale = QLocale(data.value("locale"_L1).toString());
    row.accept = data.value("accept"_L1).toString();
    row.keyboard = data.value("keyboard"_L1).toString();
    const QJsonArray voice = data.value("voice"_L1).toArray();
    for (const auto &part : voice)
        row.voice << part.toString();
    row.clock = data.value("clock"_L1).toString();
    row.quotation = data.value("quotation"_L1).toString();
    const QJsonObject words = data.value("others_words"_L1).toObject();
    for (auto word = words.constBegin(); word != words.constEnd(); ++word)
        row.othersWords.insert(word.key(), word->toString());
    return row;
}

const QList<LanguageRow> &table()
{
    static const QList<LanguageRow> rows = [] {
        QList<LanguageRow> read;
        const QString folder = u":/languages/"_s;
        const QStringList names = QDir(folder).entryList({u"*.json"_s});
        for (const QString &name : names)
            read << readRow(folder + name);
        std::ranges::sort(read, {}, &LanguageRow::place);
        return read;
    }();
    return rows;
}

} // namespace

const LanguageRow &rowOf(Language language)
{
    return table().at(static_cast<qsizetype>(language));
}

const QList<Language> &AllLanguages::list()
{
    static const QList<Language> languages = [] {
        QList<Language> all;
        for (qsizetype place = 0; place < table().size(); ++place)
            all << static_cast<Language>(place);
        return all;
    }();
    return languages;
}

QString languageCode(Language language)
{
    return rowOf(language).code;
}

std::optional<Language> languageFromCode(QStringView code)
{
    const auto found = std::find_if(allLanguages.begin(), allLanguages.end(),
                                    [code](Language each) { return code == rowOf(each).code; });
    return found == allLanguages.end() ? std::nullopt : std::optional(*found);
}

QString languageOwnName(Language language)
{
    return rowOf(language).ownName;
}

QLocale languageLocale(Language language)
{
    return rowOf(language).locale;
}

std::optional<Language> languageOfLocale(const QLocale &locale)
{
    const auto found = std::find_if(allLanguages.begin(), allLanguages.end(), [&locale](Language each) {
        return locale.language() == rowOf(each).locale.language();
    });
    return found == allLanguages.end() ? std::nullopt : std::optional(*found);
}

QString acceptLanguage(Language language)
{
    return rowOf(language).accept;
}

QString othersWords(const QString &name, Language language)
{
    return rowOf(language).othersWords.value(name, rowOf(Language::English).othersWords.value(name));
}

void LocalizedText::set(Language language, const QString &text)
{
    const auto place = static_cast<qsizetype>(language);
    if (place >= m_texts.size())
        m_texts.resize(place + 1);
    m_texts[place] = text;
}

const QString &LocalizedText::in(Language language) const
{
    static const QString none;
    for (const Language each : {language, Language::English}) {
        const auto place = static_cast<qsizetype>(each);
        if (place < m_texts.size() && !m_texts.at(place).isEmpty())
            return m_texts.at(place);
    }
    return none;
}

bool LocalizedText::isEmpty() const
{
    return std::all_of(m_texts.cbegin(), m_texts.cend(), [](const QString &text) { return text.isEmpty(); });
}

} // namespace kiosk
