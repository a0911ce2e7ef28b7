// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/DomainNearness.h"

#include "account/TypedAddress.h"

#include <QList>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <vector>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

enum class Place { Top, Main, Sub };

bool isOneSwap(QStringView typed, QStringView known)
{
    if (typed.size() != known.size() || known.size() < 3)
        return false;
    qsizetype i = 0;
    while (i < known.size() && typed.at(i) == known.at(i))
        ++i;
    return i + 1 < known.size() && typed.at(i) == known.at(i + 1) && typed.at(i + 1) == known.at(i)
        && typed.mid(i + 2) == known.mid(i + 2);
}

/// "jjohn", "johhn": a key that bounced, or a finger that did.
bool isOneRepeat(QStringView typed, QStringView known)
{
    if (typed.size() != known.size() + 1 || known.size() < 3)
        return false;
    qsizetype i = 0;
    while (i < known.size() && typed.at(i) == known.at(i))
        ++i;
    return i > 0 && typed.at(i) == typed.at(i - 1) && typed.mid(i + 1) == known.mid(i);
}

Nearness topLikeness(QStringView typed, QStringView known)
{
    if (editDistance(typed, known) <= 1)
        return isWellKnownTopLevel(typed) ? Nearness::Possible : Nearness::Certain;
    return typed.size() > 2 && isWellKnownTopLevel(typed) ? Nearness::Possible : Nearness::None;
}

Nearness labelLikeness(QStringView typed, QStringView known, Place place)
{
    constexpr qsizetype longName = 6;
    constexpr qsizetype leastAbbreviation = 3;
    if (typed == known)
        return Nearness::Certain;
    if (place == Place::Top)
        return topLikeness(typed, known);
    if (isOneSwap(typed, known) || isOneRepeat(typed, known))
        return Nearness::Certain;
    const int distance = editDistance(typed, known);
    if (distance == 1 && known.size() >= leastAbbreviation)
        return known.size() >= longName ? Nearness::Certain : Nearness::Possible;
    if (place == Place::Sub) {
        // "stud" for "student", "students"
        if (typed.size() >= leastAbbreviation
            && (known.startsWith(typed) || (typed.startsWith(known) && distance <= 2)))
            return Nearness::Certain;
        if (distance == 2 && known.size() > longName)
            return Nearness::Certain;
    }
    return distance == 2 && known.size() > longName + 1 ? Nearness::Possible : Nearness::None;
}

Nearness labelsLikeness(const QList<QStringView> &typed, const QList<QStringView> &known, qsizetype top)
{
    Nearness worst = Nearness::Certain;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const Place place = i == top ? Place::Top : i == top - 1 ? Place::Main : Place::Sub;
        const Nearness nearness = labelLikeness(typed.at(i), known.at(i), place);
        // Two doubts are one too many.
        if (nearness == Nearness::None || (nearness == Nearness::Possible && worst == Nearness::Possible))
            return Nearness::None;
        worst = std::min(worst, nearness);
    }
    return worst;
}

QString withoutMarks(QString domain)
{
    return domain.remove(u'.').remove(u'-');
}

Nearness nearnessOf(const QString &typed, const QString &known)
{
    if (haveSameLetters(typed, known)) {
        // "uni-x" and "unix" may be two schools; a dot in another place is a slip.
        return QString(typed).remove(u'-') == QString(known).remove(u'-') ? Nearness::Possible : Nearness::Certain;
    }
    if (withoutDiacritics(typed) == known)
        return Nearness::Certain;
    const auto typedLabels = QStringView(typed).split(u'.');
    const auto knownLabels = QStringView(known).split(u'.');
    const qsizetype missing = knownLabels.size() - typedLabels.size();
    const qsizetype top = knownLabels.size() - 1;
    if (missing == 0)
        return labelsLikeness(typedLabels, knownLabels, top);
    if (missing == 1) {
        // The school's own name without what stands before it.
        if (known.endsWith(QString(u'.' + typed)) && typedLabels.size() > 1)
            return Nearness::Certain;
        if (!isWellKnownTopLevel(typedLabels.last())
            && labelsLikeness(typedLabels, knownLabels.first(typedLabels.size()), top) == Nearness::Certain)
            return Nearness::Certain;
        for (qsizetype i = 1; i < top; ++i) {
            QList<QStringView> fewer = knownLabels;
            fewer.removeAt(i);
            if (typedLabels == fewer)
                return Nearness::Possible;
        }
    }
    if (missing == -1 && typed.startsWith(QString(known + u'.')))
        return typedLabels.last() == knownLabels.last() ? Nearness::Certain : Nearness::Possible;
    return Nearness::None;
}

} // namespace

DomainLikeness likenessOf(const QString &typed, const QString &known)
{
    const Nearness nearness = nearnessOf(typed, known);
    return {nearness, nearness == Nearness::None ? 0 : editDistance(typed, known)};
}

bool haveSameLetters(const QString &a, const QString &b)
{
    return withoutMarks(a) == withoutMarks(b);
}

int editDistance(QStringView a, QStringView b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int change = a.at(i - 1) == b.at(j - 1) ? 0 : 1;
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + change});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(row);
    }
    return last.back();
}

bool isWithinDomain(QStringView domain, QStringView parent)
{
    return domain == parent
        || (domain.endsWith(parent) && domain.size() > parent.size()
            && domain.at(domain.size() - parent.size() - 1) == u'.');
}

bool isWellKnownTopLevel(QStringView label)
{
    static const QSet<QString> known = [] {
        // What ISO 3166 does not have, and the first generic ones of RFC 1591 and after.
        QSet<QString> labels{u"eu"_s,   u"uk"_s,   u"ax"_s,  u"com"_s,  u"net"_s,  u"org"_s,  u"edu"_s,
                             u"gov"_s,  u"mil"_s,  u"int"_s, u"info"_s, u"biz"_s,  u"name"_s, u"pro"_s,
                             u"arpa"_s, u"mobi"_s, u"cat"_s, u"asia"_s, u"jobs"_s, u"aero"_s, u"coop"_s};
        for (int territory = QLocale::AnyTerritory + 1; territory <= QLocale::LastTerritory; ++territory) {
            const QString code = QLocale::territoryToCode(static_cast<QLocale::Territory>(territory)).toLower();
            if (code.size() == 2)
                labels.insert(code);
        }
        return labels;
    }();
    return known.contains(label.toString());
}

} // namespace kiosk
