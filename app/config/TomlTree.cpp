// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/TomlTree.h"

#include "config/TomlAscii.h"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

int lineOf(const toml::source_region &source)
{
    return static_cast<int>(source.begin.line);
}

QString fromToml(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

TomlValue convert(const toml::node &node);

void fill(TomlValue &value, const toml::table &table)
{
    value.kind = TomlValue::Kind::Table;
    value.entries.reserve(table.size());
    for (const auto &[key, inner] : table)
        value.entries.push_back({fromToml(key.str()), lineOf(key.source()), convert(inner)});
}

TomlValue convert(const toml::node &node)
{
    TomlValue value;
    value.line = lineOf(node.source());
    if (const auto *table = node.as_table()) {
        fill(value, *table);
    } else if (const auto *list = node.as_array()) {
        value.kind = TomlValue::Kind::List;
        value.items.reserve(list->size());
        for (const auto &item : *list)
            value.items.push_back(convert(item));
    } else if (const auto *text = node.as_string()) {
        value.kind = TomlValue::Kind::Text;
        value.text = fromToml(text->get());
    } else if (const auto *integer = node.as_integer()) {
        value.kind = TomlValue::Kind::Integer;
        value.integer = integer->get();
    } else if (const auto *boolean = node.as_boolean()) {
        value.kind = TomlValue::Kind::Boolean;
        value.boolean = boolean->get();
    } else {
        std::ostringstream out;
        node.visit([&out](const auto &other) {
            if constexpr (toml::is_value<decltype(other)>)
                out << other;
        });
        value.kind = TomlValue::Kind::Other;
        value.text = fromToml(out.str());
    }
    return value;
}

} // namespace

const TomlValue *TomlValue::find(QStringView name) const
{
    const auto found =
        std::find_if(entries.cbegin(), entries.cend(), [name](const TomlEntry &entry) { return entry.name == name; });
    return found == entries.cend() ? nullptr : &found->value;
}

QString TomlValue::describe() const
{
    constexpr qsizetype longest = 80;
    switch (kind) {
    case Kind::Table:
        return u"a table"_s;
    case Kind::List:
        return items.empty() ? u"an empty list"_s : u"a list"_s;
    case Kind::Integer:
        return QString::number(integer);
    case Kind::Boolean:
        return boolean ? u"true"_s : u"false"_s;
    case Kind::Other:
        return text;
    case Kind::Text:
        break;
    }
    QString shown = text;
    // One line of a terminal, whatever stands in the file.
    std::replace_if(
        shown.begin(), shown.end(), [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
    if (shown.size() > longest)
        shown = shown.left(longest) + u'\u2026';
    return u'"' + shown + u'"';
}

tl::expected<TomlValue, TomlSyntaxError> parseToml(const QByteArray &text)
{
    const TomlAscii ascii = toAscii(text);
    const auto problem = [&ascii](int line, const QString &what) {
        const bool isBad = ascii.badLine > 0 && line >= ascii.badLine;
        return tl::unexpected<TomlSyntaxError>({isBad ? ascii.badLine : line, isBad ? ascii.bad : what});
    };
    try {
        const auto size = static_cast<size_t>(ascii.text.size());
        const toml::table table = toml::parse(std::string_view(ascii.text.constData(), size));
        if (ascii.badLine > 0)
            return problem(ascii.badLine, ascii.bad);
        TomlValue value;
        fill(value, table);
        return value;
    } catch (const toml::parse_error &error) {
        return problem(lineOf(error.source()), fromToml(error.description()));
    }
}

} // namespace kiosk
