// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"

#include <QTranslator>

#include <memory>
#include <vector>

namespace kiosk
{

/// All languages, \a first in the first place: where nobody has chosen one yet.
QList<Language> languagesFrom(Language first);

/// The translations, all loaded: one is installed for tr(), and the welcome screen speaks all at once.
class Translations
{
public:
    /// Loads ":/i18n/mfa-kiosk_<code>.qm". A file that is missing leaves the English source texts.
    Translations();
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

    /// Makes \a language the one that tr() answers in, and the default locale.
    void install(Language language);
    /// \a source as marked with QT_TRANSLATE_NOOP(\a context, ...), in \a language whatever is installed.
    QString text(Language language, const char *context, const char *source) const;
    /// The same in all languages, \a first in the first place, on one line; what is alike in two stands there once.
    QString inAll(Language first, const char *context, const char *source) const;

private:
    QTranslator &of(Language language) const;

    std::vector<std::unique_ptr<QTranslator>> m_translators; ///< in the order of allLanguages
    std::optional<Language> m_installed;
};

} // namespace kiosk
