// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <optional>

namespace kiosk
{

/// A language of the kiosk: its place in the table, of which each file of resources/languages is a row. Those that the
/// code names are named here; a further one is data alone (README.md, "A language").
enum class Language : quint8 { Finnish, Swedish, English };

/// What is fixed of a language, apart from its translation (translations/mfa-kiosk_CODE.ts), how it is spoken
/// (resources/speech/CODE.json) and its texts in the site profile.
struct LanguageRow {
    QString code; ///< the file's name: "fi"
    int place = 0; ///< among the others
    QString ownName; ///< in itself: "Suomi"
    QLocale locale; ///< for dates, times and numbers: Finnish and Swedish as in Finland, English as in Britain
    QString accept; ///< value for the Accept-Language header
    QString keyboard; ///< resources/keyboards/NAME.json
    QStringList voice; ///< files of espeak-ng's data that its voice needs
    /// A time of day inside a sentence, as QDateTime::toString() takes it. The word before the digits, and the space
    /// that keeps the two on one line, belong to the language's way of writing a time.
    QString clock;
    QString quotation; ///< "“%1”"
    /// Words on pages and in apps of others, as these write them in this language; where a source shows none, English.
    QHash<QString, QString> othersWords;
};

const LanguageRow &rowOf(Language language);

/// Every language, in the table's order.
class AllLanguages
{
public:
    QList<Language>::const_iterator begin() const { return list().cbegin(); }
    QList<Language>::const_iterator end() const { return list().cend(); }
    qsizetype size() const { return list().size(); }

private:
    static const QList<Language> &list();
};
inline constexpr AllLanguages allLanguages;

QString languageCode(Language language);
std::optional<Language> languageFromCode(QStringView code);
QString languageOwnName(Language language);
QLocale languageLocale(Language language);
/// The language whose locale \a locale is, whatever its country.
std::optional<Language> languageOfLocale(const QLocale &locale);
QString acceptLanguage(Language language);
/// "suomi_fi.continue": a row's othersWords.
QString othersWords(const QString &name, Language language);

/// A text that comes from the site profile in every language.
class LocalizedText
{
public:
    LocalizedText() = default;
    /// In the table's order.
    LocalizedText(std::initializer_list<QString> texts) : m_texts(texts) { }

    void set(Language language, const QString &text);
    /// English where there is none.
    const QString &in(Language language) const;
    bool isEmpty() const;
    friend bool operator==(const LocalizedText &, const LocalizedText &) = default;

private:
    QList<QString> m_texts;
};

} // namespace kiosk
