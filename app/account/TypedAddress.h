// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kiosk
{

/// What a person typed or pasted, read as the mail address it was probably meant to be: "Name <address>", "mailto:",
/// "(at)", full-width letters, commas, spaces. Guesses about signs only; knows no school, and decides nothing.
///
/// Works on ordinary strings: the widget that was typed into holds such ones anyway, and they go with the process.
class TypedAddress
{
public:
    /// \a typed with surrounding space taken off.
    explicit TypedAddress(QStringView typed);

    bool hasAt() const { return !m_domains.isEmpty(); }
    /// Before the first @, or all where there is none; in lower case, inner spaces and letters beyond ASCII kept.
    const QString &localPart() const { return m_localPart; }
    /// After the last @: lower case, no spaces, no stray signs at its ends, a dot where a comma was.
    QString domain() const { return m_domains.isEmpty() ? QString() : m_domains.last(); }
    /// Between the first and the last @: a domain typed twice, or an @ in a dot's place.
    QStringList between() const { return m_domains.mid(0, m_domains.size() - 1); }

    QString text() const;

private:
    void read(const QString &typed);

    QString m_localPart;
    QStringList m_domains;
};

/// å ä ö é ü ... as the plain letters that addresses are made with (ø o, æ ae, ß ss, ł l).
QString withoutDiacritics(const QString &text);

/// What \a localPart may have been meant to be, the likeliest first: with plain letters, without or with a dot for
/// spaces, without stray signs. The first is \a localPart itself.
QStringList likelyLocalParts(const QString &localPart);

} // namespace kiosk
