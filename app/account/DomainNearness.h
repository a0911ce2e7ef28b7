// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk
{

/// How much a typed mail domain looks like a slip of the keyboard from a known one.
enum class Nearness {
    None,
    Possible, ///< one letter off, but it may as well be another organisation's: only worth a question
    Certain, ///< nobody else's domain looks like this
};

/// A typed domain compared with a known one. The higher, the nearer.
struct DomainLikeness {
    Nearness nearness = Nearness::None;
    int distance = 0; ///< letters to change, as in editDistance(); not counted for None

    friend bool operator<(const DomainLikeness &a, const DomainLikeness &b)
    {
        return a.nearness != b.nearness ? a.nearness < b.nearness : a.distance > b.distance;
    }
};

/// Both in lower case. A short name one letter off is only Possible: schools' abbreviations differ in one letter, and
/// so do country codes.
DomainLikeness likenessOf(const QString &typed, const QString &known);

/// Whether the two differ in dots and hyphens at most.
bool haveSameLetters(const QString &a, const QString &b);

/// Letters to put in, take out, change, or swap with their neighbour (optimal string alignment).
int editDistance(QStringView a, QStringView b);

/// \a domain is \a parent itself, or ends in "." and \a parent.
bool isWithinDomain(QStringView domain, QStringView parent);

/// Country codes by ISO 3166 and the usual generic ones; not the whole register.
bool isWellKnownTopLevel(QStringView label);

} // namespace kiosk
