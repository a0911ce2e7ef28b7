// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Language.h"

namespace kiosk
{

QString languageCode(Language language)
{
    return languageCodes.name(language);
}

std::optional<Language> languageFromCode(QStringView code)
{
    return languageCodes.value(code);
}

QString languageOwnName(Language language)
{
    switch (language) {
    case Language::Finnish:
        return QStringLiteral("Suomi");
    case Language::Swedish:
        return QStringLiteral("Svenska");
    case Language::English:
        break;
    }
    return QStringLiteral("English");
}

QLocale languageLocale(Language language)
{
    switch (language) {
    case Language::Finnish:
        return {QLocale::Finnish, QLocale::Finland};
    case Language::Swedish:
        return {QLocale::Swedish, QLocale::Finland};
    case Language::English:
        break;
    }
    return {QLocale::English, QLocale::UnitedKingdom};
}

QString acceptLanguage(Language language)
{
    switch (language) {
    case Language::Finnish:
        return QStringLiteral("fi-FI,fi;q=0.9,en;q=0.5");
    case Language::Swedish:
        return QStringLiteral("sv-FI,sv;q=0.9,fi;q=0.5,en;q=0.4");
    case Language::English:
        break;
    }
    return QStringLiteral("en-GB,en;q=0.9");
}

const QString &LocalizedText::in(Language language) const
{
    switch (language) {
    case Language::Finnish:
        return fi;
    case Language::Swedish:
        return sv;
    case Language::English:
        break;
    }
    return en;
}

} // namespace kiosk
