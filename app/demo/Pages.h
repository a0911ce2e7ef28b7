// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Exchange.h"

#include <QVariantMap>

namespace kiosk
{

/// Text \a name of resources/demo/words.json; English in a language that has none. Texts of the practice pages belong
/// to the demo's pretended services, not to the kiosk, and therefore do not go through its translation files. Wording:
/// facts-domain "Official strings" (Suomi.fi static-ui translations of 2020), the schools' own guides for the words to
/// press, which they quote in English only.
QString say(const QString &name, Language language);

/// What a page shows beside its words: texts, booleans, and lists of such maps. Every page has "siteName" and "accent"
/// ("#rrggbb", dark enough for white text); "note" where it is not the usual one; "languageHref", to which a language's
/// code is added, where the language can be chosen; "faults" (and "ref") where something can be made to go wrong.
using PageValues = QVariantMap;

/// Page \a name of resources/demo/pages, whose first line is its title. In it stand
///
///     {{Word}}               a text of words.json: its name begins with a capital
///     {{value}}
///     {{#value}}..{{/value}} where the value is true or not empty; of a list, once for each of its maps
///     {{^value}}..{{/value}} where it is not
///     {{#list?}}..{{/list?}} once, where the list is not empty
///     {{>file}}              another file of the folder
///
/// All that is put in is escaped, so plain text can never pass for markup. A name that is not there is a warning.
QString fillPage(const QString &name, Language language, PageValues values);
SiteResponse page(const QString &name, Language language, const PageValues &values, int status = 200);
/// A page that says one thing, for errors.
SiteResponse plainPage(Language language, const QString &siteName, const QString &words, int status);

} // namespace kiosk
