// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <vector>

namespace kiosk
{

struct TomlEntry;

/// A TOML document as plain values that know their line. The parser's own header is slow to compile and stays in one
/// source file.
struct TomlValue {
    enum class Kind { Table, List, Text, Integer, Boolean, Other };

    Kind kind = Kind::Table;
    int line = 0; ///< 1-based
    QString text; ///< of Text; of Other, as it is written
    qint64 integer = 0;
    bool boolean = false;
    std::vector<TomlValue> items; ///< of List
    std::vector<TomlEntry> entries; ///< of Table, ordered by name

    const TomlValue *find(QStringView name) const;
    /// For an error: a text in quotes and shortened, a number as such, "a table", "a list".
    QString describe() const;
};

struct TomlEntry {
    QString name;
    int line = 0; ///< of the name
    TomlValue value;
};

struct TomlSyntaxError {
    int line = 0;
    QString what;
};

/// TOML 1.0, UTF-8.
tl::expected<TomlValue, TomlSyntaxError> parseToml(const QByteArray &text);

} // namespace kiosk
