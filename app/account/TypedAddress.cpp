// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/TypedAddress.h"

#include <QRegularExpression>

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

QString withPlainSigns(const QString &text)
{
    QString result;
    // Compatibility decomposition would make a space and an accent of it.
    const QString composed = QString(text).replace(QChar(0x00b4), u'\'').normalized(QString::NormalizationForm_KC);
    result.reserve(composed.size());
    for (const QChar c : composed) {
        switch (c.unicode()) {
        case 0x3002: // ideographic full stop
        case 0x00b7:
        case 0x2022:
            result += u'.';
            continue;
        case 0x2018:
        case 0x2019:
        case 0x02bc:
        case u'`':
            result += u'\'';
            continue;
        case 0x201c:
        case 0x201d:
        case 0x201e:
            result += u'"';
            continue;
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212:
            result += u'-';
            continue;
        default:
            break;
        }
        // Soft hyphens, zero-width and direction marks, control characters: what is pasted along unseen.
        if (c.category() == QChar::Other_Format || c.category() == QChar::Other_Control)
            continue;
        result += c.isSpace() ? QChar(u' ') : c;
    }
    return result.toLower();
}

QString withoutWrapping(QString text)
{
    static const QRegularExpression scheme(u"\\A\\s*mailto\\s*:\\s*(?://)?"_s);
    static const QRegularExpression brackets(u"<([^<>]*@[^<>]*)>"_s);
    if (const auto match = brackets.match(text); match.hasMatch())
        text = match.captured(1);
    if (const auto match = scheme.match(text); match.hasMatch()) {
        text.remove(0, match.capturedLength());
        if (const qsizetype query = text.indexOf(u'?'); query >= 0)
            text.truncate(query);
        text.replace(u"%40"_s, u"@"_s);
    }
    return text.trimmed();
}

QString withSignsForWords(QString text)
{
    // As people write it where machines must not read it, in this country's languages.
    static const QRegularExpression at(u"\\s*[(\\[{]\\s*(?:at|a|\u00e4t|@)\\s*[)\\]}]\\s*"_s);
    static const QRegularExpression dot(u"\\s*[(\\[{]\\s*(?:dot|piste|punkt|\\.)\\s*[)\\]}]\\s*"_s);
    static const QRegularExpression spacedAt(u"\\s(?:at|\u00e4t)\\s"_s);
    static const QRegularExpression spacedDot(u"\\s(?:dot|piste|punkt)\\s"_s);
    text.replace(at, u"@"_s);
    text.replace(dot, u"."_s);
    if (!text.contains(u'@'))
        text.replace(spacedAt, u"@"_s);
    text.replace(spacedDot, u"."_s);
    // Shift in AltGr's place on a Finnish or Swedish keyboard.
    if (!text.contains(u'@') && text.count(u'"') == 1 && !text.startsWith(u'"'))
        text.replace(u'"', u'@');
    return text;
}

bool mayEndDomain(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

QString tidyDomain(QString domain)
{
    domain.remove(u' ');
    for (QChar &c : domain) {
        if (c == u',' || c == u';' || c == u':')
            c = u'.';
    }
    static const QRegularExpression dots(u"\\.{2,}"_s);
    domain.replace(dots, u"."_s);
    qsizetype from = 0;
    qsizetype to = domain.size();
    while (from < to && !mayEndDomain(domain.at(from)))
        ++from;
    while (to > from && !mayEndDomain(domain.at(to - 1)))
        --to;
    domain = domain.mid(from, to - from);
    constexpr QLatin1StringView web("www.");
    if (domain.startsWith(web) && domain.count(u'.') > 1)
        domain.remove(0, web.size());
    return domain;
}

bool isNamePart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// Dots and hyphens stand between names only, one at a time.
QString tidyLocalPart(const QString &localPart, QChar forUnderscore)
{
    QString result;
    QChar pending;
    for (QChar c : localPart) {
        if (c == u',' || c == u';' || c == u':')
            c = u'.';
        if (c == u'_')
            c = forUnderscore;
        if (isNamePart(c)) {
            if (!pending.isNull() && !result.isEmpty())
                result += pending;
            pending = QChar();
            result += c;
        } else if (c == u'.' || c == u'-' || c == u'_') {
            if (pending != u'.')
                pending = c;
        } else if (c == u'\'' && !result.isEmpty()) {
            pending = c;
        }
    }
    return result;
}

/// Whether a space stands between two words of letters, as between a first and a last name.
bool hasSpaceBetweenNames(const QString &text)
{
    static const QRegularExpression gap(u"[a-z] +[a-z]"_s);
    return gap.match(text).hasMatch();
}

} // namespace

TypedAddress::TypedAddress(QStringView typed)
{
    // What has been unwrapped may be wrapped still, and a sign taken away brings others together. Each round takes
    // something away, but for the first one's letters.
    constexpr int mostRounds = 16;
    QString before = typed.trimmed().toString();
    read(before);
    for (int round = 1; round < mostRounds && text() != before; ++round) {
        before = text();
        read(before);
    }
}

void TypedAddress::read(const QString &typed)
{
    QString text = withSignsForWords(withoutWrapping(withPlainSigns(typed)));
    static const QRegularExpression ats(u"@[\\s@]*@"_s);
    text.replace(ats, u"@"_s);
    const QStringList parts = text.split(u'@');
    m_localPart = parts.first().simplified();
    m_domains.clear();
    for (const QString &part : parts.mid(1))
        m_domains << tidyDomain(part);
    while (m_domains.size() > 1 && m_domains.last().isEmpty())
        m_domains.removeLast();
}

QString TypedAddress::text() const
{
    QStringList parts{m_localPart};
    parts += m_domains;
    return parts.join(u'@');
}

QString withoutDiacritics(const QString &text)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        switch (c.unicode()) {
        case 0x00f8: // ø
            result += u'o';
            break;
        case 0x00e6: // æ
            result += u"ae";
            break;
        case 0x0153: // œ
            result += u"oe";
            break;
        case 0x00df: // ß
            result += u"ss";
            break;
        case 0x0142: // ł
            result += u'l';
            break;
        case 0x0111: // đ
        case 0x00f0: // ð
            result += u'd';
            break;
        case 0x00fe: // þ
            result += u"th";
            break;
        case 0x0131: // ı
            result += u'i';
            break;
        case 0x0127: // ħ
            result += u'h';
            break;
        case 0x0167: // ŧ
            result += u't';
            break;
        case 0x014b: // ŋ
            result += u"ng";
            break;
        default:
            result += c;
        }
    }
    return result;
}

QStringList likelyLocalParts(const QString &localPart)
{
    QStringList likely{localPart};
    const auto add = [&likely](const QString &text) {
        if (!text.isEmpty() && !likely.contains(text))
            likely << text;
    };
    QString plain = withoutDiacritics(localPart);
    add(plain);
    QString withoutTag = plain;
    if (const qsizetype plus = plain.indexOf(u'+'); plus > 0)
        withoutTag.truncate(plus);

    const QString spaceless = QString(withoutTag).remove(u' ');
    const QString dotted = QString(withoutTag).replace(u' ', u'.');
    const bool names = hasSpaceBetweenNames(withoutTag) && !withoutTag.contains(u'.');
    const QChar first = spaceless.contains(u'.') ? u'-' : u'.';
    const QChar second = spaceless.contains(u'.') ? u'.' : u'-';
    for (const QString &text : names ? QStringList{dotted, spaceless} : QStringList{spaceless, dotted}) {
        add(text);
        for (const QChar underscore : {first, second}) {
            const QString tidy = tidyLocalPart(text, underscore);
            add(tidy);
            add(QString(tidy).remove(u'\''));
        }
    }
    // "ab-1234", "ab.1234": user names of letters and digits are written in groups.
    static const QRegularExpression beforeOrAfterDigit(u"[-._' ](?=[0-9])|(?<=[0-9])[-._' ]"_s);
    add(QString(withoutTag).remove(beforeOrAfterDigit));
    // Words in front: "Matti Meikalainen ab1234".
    if (const qsizetype space = withoutTag.lastIndexOf(u' '); space > 0)
        add(tidyLocalPart(withoutTag.mid(space + 1), first));
    return likely;
}

} // namespace kiosk
