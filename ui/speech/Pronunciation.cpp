// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/Pronunciation.h"

#include "widgets/KeyboardLayout.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

// A static library's resources are left out of the executable unless they are asked for, outside every namespace.
static void registerTables()
{
    Q_INIT_RESOURCE(kiosk_spoken);
}

namespace kiosk
{

namespace
{

/// \a replace turns each match of \a pattern into other text.
template <typename Replace> QString replaced(const QString &text, const QRegularExpression &pattern, Replace replace)
{
    QString result;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += replace(match);
        from = match.capturedEnd();
    }
    return result + QStringView(text).mid(from);
}

QStringList strings(const QJsonValue &value)
{
    QStringList result;
    for (const auto &each : value.toArray())
        result << each.toString();
    return result;
}

} // namespace

const Pronunciation &Pronunciation::of(Language language)
{
    static const std::vector<Pronunciation> tables = [] {
        std::vector<Pronunciation> all;
        for (const Language each : allLanguages)
            all.push_back(Pronunciation(each));
        return all;
    }();
    return tables.at(static_cast<size_t>(language));
}

Pronunciation::Pronunciation(Language language) : m_language(language)
{
    registerTables();
    QFile file(u":/speech/%1.json"_s.arg(languageCode(language)));
    QJsonParseError error{};
    QJsonObject table;
    if (file.open(QIODevice::ReadOnly))
        table = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (table.isEmpty())
        qCritical("speech.no_table: %s %s", qPrintable(file.fileName()), qPrintable(error.errorString()));
    const QJsonObject words = table.value(u"words"_s).toObject();
    for (auto word = words.begin(); word != words.end(); ++word)
        m_words.insert(word.key(), word.value().toString());
    for (auto form = table.begin(); form != table.end(); ++form) {
        if (form.value().isString())
            m_forms.insert(form.key(), form.value().toString());
    }
    m_timeOfDay = QRegularExpression(m_forms.value(u"time of day"_s));
    m_minutes = strings(table.value(u"minutes"_s));
    m_seconds = strings(table.value(u"seconds"_s));
    m_hours = strings(table.value(u"hours"_s));
    for (const auto &rule : table.value(u"say"_s).toArray()) {
        const QStringList parts = strings(rule);
        QRegularExpression pattern(parts.value(0), QRegularExpression::UseUnicodePropertiesOption);
        pattern.optimize();
        m_rules.append({pattern, parts.value(1)});
    }
}

QString Pronunciation::counted(qint64 number, const QStringList &forms) const
{
    return QString::number(number) + u' ' + forms.value(number == 1 ? 0 : 1);
}

QString Pronunciation::span(Seconds time) const
{
    const qint64 total = std::max<qint64>(0, time.count());
    QStringList parts;
    if (const qint64 hours = total / 3600; hours > 0)
        parts << counted(hours, m_hours);
    if (const qint64 minutes = total / 60 % 60; minutes > 0)
        parts << counted(minutes, m_minutes);
    if (const qint64 seconds = total % 60; seconds > 0)
        parts << counted(seconds, m_seconds);
    return parts.isEmpty() ? m_forms.value(u"no time"_s) : parts.join(u' ');
}

QString Pronunciation::clock(int hour, int minute) const
{
    if (minute == 0)
        return QString(m_forms.value(u"full hour"_s)).replace(u"{h}"_s, QString::number(hour));
    const QString digits =
        minute < 10 ? m_forms.value(u"clock zero"_s) + u' ' + QString::number(minute) : QString::number(minute);
    return QString(m_forms.value(u"clock"_s)).replace(u"{h}"_s, QString::number(hour)).replace(u"{m}"_s, digits);
}

QString Pronunciation::filledIn(qsizetype characters) const
{
    if (characters == 0)
        return word(u"empty"_s);
    if (characters == 1)
        return word(u"filled in, 1 character"_s);
    return word(u"filled in, many characters"_s).replace(u"{n}"_s, QString::number(characters));
}

QString Pronunciation::withTimes(QString text) const
{
    // Finnish and Swedish write a time of day with its own word and a dot, so that a colon is always a span of time.
    text = replaced(text, m_timeOfDay, [this](const QRegularExpressionMatch &match) {
        return QString(match.captured(u"before"_s)
                       + clock(match.captured(u"hour"_s).toInt(), match.captured(u"minute"_s).toInt()));
    });
    static const QRegularExpression spans(u"\\b(\\d{1,3}):([0-5]\\d)\\b"_s);
    text = replaced(text, spans, [this](const QRegularExpressionMatch &match) {
        return span(Seconds{match.captured(1).toInt() * 60 + match.captured(2).toInt()});
    });
    static const QRegularExpression ranges(u"(\\d+)[\\s\\x{a0}]?\\x{2013}[\\s\\x{a0}]?(\\d+)"_s);
    text = replaced(text, ranges, [this](const QRegularExpressionMatch &match) {
        return QString(m_forms.value(u"range"_s))
            .replace(u"{1}"_s, match.captured(1))
            .replace(u"{2}"_s, match.captured(2));
    });
    static const QRegularExpression fractions(u"\\b(\\d+)/(\\d+)\\b"_s);
    text = replaced(text, fractions, [this](const QRegularExpressionMatch &match) {
        return QString(m_forms.value(u"of"_s))
            .replace(u"{1}"_s, match.captured(1))
            .replace(u"{2}"_s, match.captured(2));
    });
    static const QRegularExpression units(u"\\b(\\d+)[\\s\\x{a0}](min|s)\\b"_s);
    return replaced(text, units, [this](const QRegularExpressionMatch &match) {
        return counted(match.captured(1).toInt(), match.captured(2) == u's' ? m_seconds : m_minutes);
    });
}

QString Pronunciation::spokenHost(const QString &host) const
{
    QString result = host;
    for (const auto &[sign, name] : {std::pair{u'.', u"dot"_s}, std::pair{u'-', u"dash"_s}, std::pair{u'/', u"slash"_s},
                                     std::pair{u'_', u"underscore"_s}})
        result.replace(sign, QString(u' ' + m_forms.value(name) + u' '));
    return result.simplified();
}

QString Pronunciation::spokenAddress(const QString &address) const
{
    const qsizetype at = address.indexOf(u'@');
    if (at < 0)
        return spokenHost(address);
    QString person = spokenHost(address.left(at));
    // A user name is told sign by sign; a person's name is a word.
    static const QRegularExpression userName(u"^(?=.*\\d)[A-Za-z\\d]+$"_s);
    if (userName.match(person).hasMatch())
        person = spelled(person);
    return QString(person + u' ' + m_forms.value(u"at"_s) + u' ' + spokenHost(address.mid(at + 1))).simplified();
}

QString Pronunciation::withAddresses(QString text) const
{
    static const QRegularExpression scheme(u"\\bhttps?://"_s);
    text.remove(scheme);
    static const QRegularExpression address(
        u"(?<![\\w@])(?:[\\w.'+-]*@)?(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,12}(?:/[\\w/.-]*[\\w/])?(?![\\w@])"_s);
    text = replaced(text, address,
                    [this](const QRegularExpressionMatch &match) { return spokenAddress(match.captured()); });
    // A domain by itself, as the chips have it: "@student.example".
    static const QRegularExpression domain(u"(?:^|(?<=\\s))@(?=\\w)"_s);
    static const QRegularExpression sign(u"@"_s);
    text = replaced(text, domain,
                    [this](const QRegularExpressionMatch &) { return QString(m_forms.value(u"at"_s) + u' '); });
    return replaced(text, sign, [this](const QRegularExpressionMatch &) { return m_forms.value(u"at"_s); });
}

QString Pronunciation::spoken(const QString &text) const
{
    QString result = text;
    result.remove(QChar::SoftHyphen);
    result.replace(QChar::Nbsp, QChar::Space);
    // Quotation marks set a name apart for the eye, as a pause does for the ear.
    static const QRegularExpression marks(u"[\\x{201c}\\x{201d}\\x{201e}\"\\x{00ab}\\x{00bb}\\x{2713}\\x{2022}]"_s);
    result.remove(marks);
    static const QRegularExpression pauses(u"\\s*[\\x{00b7}\\n]\\s*"_s);
    result.replace(pauses, u", "_s);
    result.replace(QChar(u'…'), u". "_s);
    result = withAddresses(withTimes(result));
    for (const Rule &rule : m_rules)
        result.replace(rule.pattern, rule.saying);
    // A ticket's letter and number; a number with a letter in it is told figure by figure elsewhere.
    static const QRegularExpression ticket(u"\\b([A-Z])(\\d{1,2})\\b"_s);
    result.replace(ticket, u"\\1 \\2"_s);
    static const QRegularExpression dashes(u"\\s+[\\x{2013}\\x{2014}-]\\s+"_s);
    result.replace(dashes, u", "_s);
    static const QRegularExpression doubled(u"([.,;:!?])(?:\\s*[.,;])+"_s);
    result.replace(doubled, u"\\1"_s);
    return result.simplified();
}

QString Pronunciation::spokenWithoutNames(const QString &text) const
{
    static const QRegularExpression name(u"[\\w.'+-]+(?=@)"_s);
    return spoken(QString(text).replace(name, word(u"your name"_s) + u' '));
}

QString Pronunciation::spelled(const QString &text) const
{
    const KeyboardLayout &layout = KeyboardLayout::of(m_language);
    QStringList names;
    for (const QChar character : text) {
        if (character.isSpace())
            names << word(u"space"_s);
        else if (character.isUpper())
            names << word(u"capital"_s).replace(u"{letter}"_s, character.toLower());
        else
            names << layout.nameOf(character);
    }
    // A comma after each: a voice would make words and numbers of them.
    return names.join(u", "_s);
}

} // namespace kiosk
