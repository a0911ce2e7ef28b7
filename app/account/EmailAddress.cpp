// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/EmailAddress.h"

#include <QUrl>

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int longestLabel = 63;
constexpr int longestDomain = 253;

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// RFC 6531's addition, kept to what a name is written with.
bool isOtherLetter(QChar c)
{
    return c.unicode() > 0x7f && (c.isLetterOrNumber() || c.isMark() || c.isSurrogate());
}

/// atext of RFC 5322 3.2.3
bool isAtomCharacter(QChar c)
{
    return isAsciiLetterOrDigit(c) || isOtherLetter(c) || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(c);
}

bool isDotString(QStringView text)
{
    return !text.isEmpty() && !text.startsWith(u'.') && !text.endsWith(u'.') && !text.contains(u".."_s)
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'.' || isAtomCharacter(c); });
}

bool isQuotedString(QStringView text)
{
    if (text.size() < 3 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return false;
    const QStringView inner = text.mid(1, text.size() - 2);
    for (qsizetype i = 0; i < inner.size(); ++i) {
        QChar c = inner.at(i);
        if (c == u'"')
            return false;
        if (c == u'\\') {
            if (++i == inner.size())
                return false;
            c = inner.at(i);
        }
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            return false;
    }
    return true;
}

bool isDomainCharacter(QChar c)
{
    return isAsciiLetterOrDigit(c) || c == u'-' || isOtherLetter(c);
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-') && !label.endsWith(u'-')
        && std::all_of(label.begin(), label.end(), isDomainCharacter);
}

bool isDomain(const QString &domain)
{
    const auto labels = QStringView(domain).split(u'.');
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isLabel))
        return false;
    const QStringView top = labels.last();
    if (top.size() < 2 || std::all_of(top.begin(), top.end(), [](QChar c) { return c.isDigit() || c == u'-'; }))
        return false;
    const bool plain = std::all_of(domain.begin(), domain.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QByteArray ace = plain ? domain.toLatin1() : QUrl::toAce(domain);
    if (ace.isEmpty() || ace.size() > longestDomain)
        return false;
    const QList<QByteArray> aceLabels = ace.split('.');
    return aceLabels.size() == labels.size()
        && std::all_of(aceLabels.begin(), aceLabels.end(),
                       [](const QByteArray &label) { return !label.isEmpty() && label.size() <= longestLabel; });
}

} // namespace

QString withoutAsciiCapitals(QStringView text)
{
    QString result = text.toString();
    for (QChar &c : result) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(char16_t(c.unicode() + (u'a' - u'A')));
    }
    return result;
}

EmailAddress::EmailAddress(SecureString localPart, QString domain)
    : m_localPart(std::move(localPart)), m_domain(std::move(domain))
{
}

std::optional<EmailAddress> EmailAddress::parse(QStringView text)
{
    if (text.size() > longest)
        return std::nullopt;
    const QString small = withoutAsciiCapitals(text);
    if (!small.isValidUtf16() || small.toUtf8().size() > longest)
        return std::nullopt;
    const qsizetype at = small.lastIndexOf(u'@');
    if (at < 0)
        return std::nullopt;
    const QStringView local = QStringView(small).left(at);
    const QString domain = small.mid(at + 1);
    if (local.toUtf8().size() > longestLocalPart || (!isDotString(local) && !isQuotedString(local))
        || !isDomain(domain))
        return std::nullopt;
    return EmailAddress(SecureString(local), domain);
}

bool EmailAddress::mayBecomeDomain(QStringView domain)
{
    if (domain.size() > longestDomain)
        return false;
    const auto labels = domain.split(u'.');
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const QStringView label = labels.at(i);
        if (i < labels.size() - 1) {
            if (!isLabel(label))
                return false;
        } else if (label.size() > longestLabel || label.startsWith(u'-')
                   || !std::all_of(label.begin(), label.end(), isDomainCharacter)) {
            return false;
        }
    }
    return true;
}

SecureString EmailAddress::text() const
{
    return SecureString(QString(m_localPart.toDisplay() + u'@' + m_domain));
}

} // namespace kiosk
