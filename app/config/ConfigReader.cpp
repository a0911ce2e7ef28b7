// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigReader.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestName = 64;

/// Insertions, deletions, exchanges and swaps of neighbours (optimal string alignment).
int editDistance(QStringView a, QStringView b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto column = static_cast<size_t>(j);
            const bool same = a[i - 1] == b[j - 1];
            row[column] = std::min({last[column] + 1, row[column - 1] + 1, last[column - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[column] = std::min(row[column], beforeLast[column - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

} // namespace

ConfigReader::ConfigReader(QString fileName, int linesBefore)
    : m_fileName(std::move(fileName)), m_linesBefore(linesBefore)
{
}

void ConfigReader::report(int line, const QString &key, const QString &found, const QString &allowed,
                          const QString &suggestion)
{
    m_errors.append({m_fileName, lineInFile(line), key, found, allowed, suggestion});
}

void ConfigReader::warn(int line, const QString &key, const QString &found, const QString &wanted)
{
    m_warnings.append({m_fileName, lineInFile(line), key, found, wanted, {}});
}

void ConfigReader::wrongValue(const TomlValue &value, const QString &key, const QString &allowed, const QString &reason,
                              const QString &suggestion)
{
    const QString found = value.describe();
    report(value.line, key, reason.isEmpty() ? found : QString(found + u" ("_s + reason + u')'), allowed, suggestion);
}

void ConfigReader::unknownKey(const TomlEntry &entry, const QString &key, const QStringList &siblings)
{
    QString suggestion = nearestName(entry.name, siblings);
    if (suggestion.isEmpty()) {
        const auto elsewhere = std::find_if(m_knownKeys.cbegin(), m_knownKeys.cend(), [&entry](const QString &known) {
            return known.endsWith(QString(u'.' + entry.name));
        });
        if (elsewhere != m_knownKeys.cend())
            suggestion = *elsewhere;
    }
    report(entry.line, key, u"unknown key"_s, inWords(siblings), suggestion);
}

void ConfigReader::missingKey(int line, const QString &key, const QString &allowed)
{
    report(line, key, u"left out"_s, allowed);
}

bool ConfigReader::hasReported(const QString &key) const
{
    return std::any_of(m_errors.cbegin(), m_errors.cend(),
                       [&key](const ConfigError &error) { return error.key == key; });
}

bool ConfigReader::hasReported(const QRegularExpression &pattern) const
{
    return std::any_of(m_errors.cbegin(), m_errors.cend(),
                       [&pattern](const ConfigError &error) { return pattern.match(error.key).hasMatch(); });
}

int ConfigReader::lineOf(const QString &key) const
{
    QString name = key;
    while (!name.isEmpty()) {
        if (const auto found = m_lines.constFind(name); found != m_lines.cend())
            return *found;
        name = name.left(std::max(name.lastIndexOf(u'.'), qsizetype(0)));
    }
    return 0;
}

namespace
{

ConfigErrors takeInOrder(ConfigErrors &errors)
{
    std::stable_sort(errors.begin(), errors.end(),
                     [](const ConfigError &a, const ConfigError &b) { return a.line < b.line; });
    return std::exchange(errors, {});
}

} // namespace

ConfigErrors ConfigReader::takeErrors()
{
    return takeInOrder(m_errors);
}

ConfigErrors ConfigReader::takeWarnings()
{
    return takeInOrder(m_warnings);
}

QString joinKey(const QString &table, const QString &name)
{
    return table.isEmpty() ? name : QString(table + u'.' + name);
}

QString nearestName(const QString &text, const QStringList &known)
{
    if (text.isEmpty() || text.size() > longestName)
        return {};
    QString nearest;
    int least = 1 + static_cast<int>(std::clamp(text.size() / 3, qsizetype(1), qsizetype(3)));
    for (const QString &name : known) {
        // What differs in capitals or in '-' for '_' alone is nearer than anything else.
        const int distance = editDistance(text.toLower().replace(u'-', u'_'), name.toLower().replace(u'-', u'_'));
        if (distance < least) {
            least = distance;
            nearest = name;
        }
    }
    return nearest;
}

QString inWords(const QStringList &names)
{
    return names.join(u", "_s);
}

} // namespace kiosk
