// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/NamedEnum.h"

#include <QLocale>
#include <QString>

#include <array>
#include <optional>

namespace kiosk
{

enum class Language { Finnish, Swedish, English };

inline constexpr std::array allLanguages{Language::Finnish, Language::Swedish, Language::English};

inline constexpr auto languageCodes =
    namedEnum<Language>({{Language::Finnish, "fi"}, {Language::Swedish, "sv"}, {Language::English, "en"}});

/// "fi", "sv" or "en".
QString languageCode(Language language);
std::optional<Language> languageFromCode(QStringView code);
/// The language's name in itself: "Suomi", "Svenska", "English".
QString languageOwnName(Language language);
/// Finnish and Swedish as used in Finland, English as in Britain: for dates, times and numbers.
QLocale languageLocale(Language language);
/// Value for the Accept-Language header: the language first, then English.
QString acceptLanguage(Language language);

/// A text that comes from the site profile in all three languages.
struct LocalizedText {
    QString fi;
    QString sv;
    QString en;

    const QString &in(Language language) const;
    bool isEmpty() const { return fi.isEmpty() && sv.isEmpty() && en.isEmpty(); }
    friend bool operator==(const LocalizedText &, const LocalizedText &) = default;
};

} // namespace kiosk
