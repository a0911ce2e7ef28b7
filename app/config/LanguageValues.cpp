// SPDX-License-Identifier: GPL-3.0-or-later
// The values that know the table of languages.
#include "config/ConfigValues.h"

namespace kiosk::values
{

using namespace Qt::StringLiterals;

ValueType<Language> language()
{
    QList<Name<Language>> names;
    for (const Language each : allLanguages)
        names << Name<Language>{languageCode(each), each};
    return choice(names);
}

ValueType<LocalizedText> inEachLanguage(const ValueType<QString> &type)
{
    QStringList inner;
    for (const Language language : allLanguages)
        inner << languageCode(language) + u" = …"_s;
    const QString allowed = u"in each language, { %1 }: "_s.arg(inner.join(u", "_s)) + type.allowed;
    return {allowed,
            [=](const TomlValue &value, const QString &key, ConfigReader &reader) -> std::optional<LocalizedText> {
                LocalizedText texts;
                KeyList<LocalizedText> keys;
                for (const Language language : allLanguages) {
                    keys << keyWith<LocalizedText, QString>(
                        languageCode(language), Presence::Required, type,
                        [language](LocalizedText &target, const QString &text) { target.set(language, text); }, {});
                }
                if (value.kind != TomlValue::Kind::Table) {
                    reader.wrongValue(value, key, allowed);
                    return std::nullopt;
                }
                readTable(value, key, keys, texts, reader);
                return texts;
            },
            [](const LocalizedText &) { return QString(); }};
}

} // namespace kiosk::values
