// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigSchema.h"
#include "config/KioskConfig.h"

#include <tl/expected.hpp>

/// The kinds of values that the configuration files know. Each checks all that can be told from the value alone.
namespace kiosk::values
{

struct Range {
    qint64 least;
    qint64 most;
};

enum class Lines { One, Many };
enum class Emptiness { Allowed, Forbidden };

/// Scheme, host and port of a web address.
struct Origin {
    QString scheme;
    QString host;
    quint16 port = 0;
};

template <typename Enum> struct Name {
    QString name;
    Enum value;
};

/// A value that stands as a text in the file: \a check gives the value, or says why it is none.
template <typename Value>
ValueType<Value> fromText(const QString &allowed,
                          const std::function<tl::expected<Value, QString>(const QString &)> &check,
                          const std::function<QString(const Value &)> &write)
{
    return {allowed,
            [allowed, check](const TomlValue &value, const QString &key, ConfigReader &reader) -> std::optional<Value> {
                if (value.kind != TomlValue::Kind::Text) {
                    reader.wrongValue(value, key, allowed);
                    return std::nullopt;
                }
                auto checked = check(value.text);
                if (!checked) {
                    reader.wrongValue(value, key, allowed, checked.error());
                    return std::nullopt;
                }
                return std::move(*checked);
            },
            write};
}

ValueType<int> wholeNumber(Range range);
ValueType<Seconds> seconds(Range range);
ValueType<Seconds> minutes(Range range);
ValueType<bool> boolean();
ValueType<QString> text(Lines lines = Lines::One);
/// Or empty.
ValueType<QString> textOrNone();
ValueType<LocalizedText> inEachLanguage(const ValueType<QString> &type);
ValueType<QString> identifier();
/// The whole text matches \a pattern; \a allowed says so in words.
ValueType<QString> matching(const QString &allowed, const QString &pattern);
ValueType<QString> domain();
ValueType<QString> domainOrNone();
ValueType<QString> mailAddress();
/// Matched against the whole text, without capitals; anchored here, so that nobody can forget to.
ValueType<QRegularExpression> localPartPattern();
ValueType<QString> cssSelector();
ValueType<QString> colour();
ValueType<QString> folder(Emptiness emptiness);
ValueType<QString> svgOrNone();
ValueType<QString> pemFile(Emptiness emptiness);
/// Of a site, a kiosk or a desk: fleet::isId().
ValueType<QString> brokerName(Emptiness emptiness);
ValueType<QUrl> webUrl();
ValueType<QUrl> webUrlOrNone();
ValueType<QString> webUrlText();
ValueType<Origin> origin();
/// An address with its path; '*' as AddressPattern has it.
ValueType<AddressPattern> addressPattern();
/// Where a word of the trail leads: an address, or one of two words.
ValueType<TrailItem> leadsTo();
/// What follows a '#', with '*' as in a path; or empty.
ValueType<QString> fragmentOrNone();
ValueType<MethodId> methodId();
/// The name of one of the drawings that come with the program.
ValueType<QString> iconName();
ValueType<QString> pictureOrNone();
ValueType<QList<QPair<QString, QString>>> queryParts();

/// Not a template: the texts and the errors of choice().
std::optional<qsizetype> chooseName(const TomlValue &value, const QString &key, const QStringList &names,
                                    ConfigReader &reader);

template <typename Enum> ValueType<Enum> choice(const QList<Name<Enum>> &names)
{
    QStringList texts;
    for (const Name<Enum> &name : names)
        texts.append(name.name);
    return {QStringLiteral("one of \"%1\"").arg(texts.join(QStringLiteral("\", \""))),
            [names, texts](const TomlValue &value, const QString &key, ConfigReader &reader) -> std::optional<Enum> {
                const auto index = chooseName(value, key, texts, reader);
                return index ? std::optional<Enum>(names.at(*index).value) : std::nullopt;
            },
            [names](const Enum &wanted) {
                for (const Name<Enum> &name : names) {
                    if (name.value == wanted)
                        return QString(u'"' + name.name + u'"');
                }
                return QString();
            }};
}

/// By its code.
ValueType<Language> language();

/// Each value once.
template <typename Value> ValueType<QList<Value>> listOf(const ValueType<Value> &type, Emptiness emptiness)
{
    const QString allowed = QStringLiteral("a list, each item %1").arg(type.allowed);
    return {allowed,
            [=](const TomlValue &list, const QString &key, ConfigReader &reader) -> std::optional<QList<Value>> {
                if (list.kind != TomlValue::Kind::List || (list.items.empty() && emptiness == Emptiness::Forbidden)) {
                    reader.wrongValue(list, key, allowed);
                    return std::nullopt;
                }
                QList<Value> values;
                for (const TomlValue &item : list.items) {
                    std::optional<Value> value = type.parse(item, key, reader);
                    if (!value)
                        continue;
                    if (values.contains(*value))
                        reader.wrongValue(item, key, QStringLiteral("each item once"), QStringLiteral("twice"));
                    else
                        values.append(std::move(*value));
                }
                return values;
            },
            [](const QList<Value> &) { return QStringLiteral("[]"); }};
}

} // namespace kiosk::values
