// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "support/Language.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace kiosk
{

/// Turns what stands on a screen into what is said of it: times, spans, host names, addresses and abbreviations, as
/// resources/speech/CODE.json has them, and the words for what a control is. Pure text; any thread once made.
class Pronunciation
{
public:
    /// The built-in table; on the UI thread at first.
    static const Pronunciation &of(Language language);

    /// \a text for a voice: nothing in it that a voice would skip, spell or misread.
    QString spoken(const QString &text) const;
    /// The same, without the part of a mail address before the @: for what may be the visitor's own.
    QString spokenWithoutNames(const QString &text) const;
    /// Character by character, with the names of the signs: for a visitor who asks what they typed.
    QString spelled(const QString &text) const;
    /// "4 minutes 10 seconds".
    QString span(Seconds time) const;
    /// A word of the table ("button", "selected"). Every language has every word.
    QString word(const QString &name) const { return m_words.value(name); }
    const QHash<QString, QString> &words() const { return m_words; }
    /// "filled in, 12 characters"
    QString filledIn(qsizetype characters) const;

private:
    explicit Pronunciation(Language language);
    QString counted(qint64 number, const QStringList &forms) const;
    QString spokenHost(const QString &host) const;
    QString spokenAddress(const QString &address) const;
    QString clock(int hour, int minute) const;
    QString withTimes(QString text) const;
    QString withAddresses(QString text) const;

    struct Rule {
        QRegularExpression pattern;
        QString saying;
    };

    Language m_language;
    QHash<QString, QString> m_words;
    QHash<QString, QString> m_forms; ///< dot, at, clock, range ...
    QStringList m_minutes;
    QStringList m_seconds;
    QStringList m_hours;
    QRegularExpression m_timeOfDay; ///< as the language writes it, with the groups hour, minute and, kept, before
    QList<Rule> m_rules;
};

} // namespace kiosk
