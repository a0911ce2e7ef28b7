// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/WebAddress.h"

#include <QStringList>

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestHost = 253; // RFC 1035
constexpr qsizetype longestLabel = 63;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool isDottedQuad(QStringView host)
{
    const auto parts = host.split(u'.');
    return parts.size() == 4 && std::all_of(parts.cbegin(), parts.cend(), [](QStringView part) {
               return allDigits(part) && part.size() <= 3 && part.toInt() <= 255
                   && (part.size() == 1 || part[0] != u'0');
           });
}

/// The last label decides: an engine takes "1", "0x7f" and the like for a number.
bool looksLikeIpv4(QStringView host)
{
    const auto last = host.mid(host.lastIndexOf(u'.') + 1);
    return allDigits(last) || last.startsWith(u"0x");
}

QString whyNotHost(QStringView host)
{
    if (host == u"localhost" || host == u"::1")
        return {};
    if (looksLikeIpv4(host)) {
        if (!isDottedQuad(host))
            return u"the host is neither a name nor an IPv4 address"_s;
        return isLoopbackHost(host) ? QString() : u"a number instead of a name, and not this computer's own"_s;
    }
    return whyNotHostName(host);
}

} // namespace

bool isLoopbackHost(QStringView host)
{
    return host == u"localhost" || host.endsWith(u".localhost") || host == u"::1"
        || (host.startsWith(u"127.") && isDottedQuad(host));
}

QString whyNotHostName(QStringView host)
{
    if (host.isEmpty())
        return u"the host is missing"_s;
    if (host.size() > longestHost)
        return u"the host is longer than 253 characters"_s;
    for (const QChar c : host) {
        if (c >= u'A' && c <= u'Z')
            return u"the host has capital letters"_s;
        if (c.unicode() > 0x7f)
            return u"the host is not ASCII; write its xn-- form"_s;
        if (!isLower(c) && !isDigit(c) && c != u'-' && c != u'.')
            return QString(u"'"_s + c + u"' cannot be part of a host"_s);
    }
    if (host.endsWith(u'.'))
        return u"the host ends in a dot"_s;
    const auto labels = host.split(u'.');
    for (const QStringView label : labels) {
        if (label.isEmpty() || label.size() > longestLabel || label.startsWith(u'-') || label.endsWith(u'-'))
            return u"the host is not well-formed"_s;
    }
    if (labels.size() < 2)
        return u"the host has no dot: a whole top-level domain"_s;
    return {};
}

tl::expected<WebAddress, QString> parseWebAddress(const QString &text)
{
    const auto refuse = [](const QString &reason) { return tl::unexpected<QString>(reason); };
    for (const QChar c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            return refuse(u"a space or a control character"_s);
    }
    WebAddress address;
    const qsizetype colon = text.indexOf(u"://"_s);
    address.scheme = text.left(std::max(colon, qsizetype(0)));
    if (address.scheme != u"https" && address.scheme != u"http")
        return refuse(u"does not begin with https://"_s);
    const qsizetype begin = colon + 3;
    const auto isEnd = [](QChar c) { return c == u'/' || c == u'?' || c == u'#' || c == u'\\'; };
    const qsizetype end = std::find_if(text.cbegin() + begin, text.cend(), isEnd) - text.cbegin();
    QStringView authority = QStringView(text).mid(begin, end - begin);
    address.rest = text.mid(end);
    if (address.rest.contains(u'\\'))
        return refuse(u"a backslash"_s);
    if (authority.contains(u'@'))
        return refuse(u"a user name in an address"_s);

    qsizetype portColon = authority.lastIndexOf(u':');
    if (authority.startsWith(u'[')) {
        const qsizetype bracket = authority.indexOf(u']');
        if (bracket < 0 || (portColon > bracket && portColon != bracket + 1))
            return refuse(u"the host is not well-formed"_s);
        if (portColon < bracket)
            portColon = -1;
        if (portColon < 0 && bracket + 1 != authority.size())
            return refuse(u"the host is not well-formed"_s);
        address.host = authority.mid(1, bracket - 1).toString();
        if (address.host != u"::1")
            return refuse(u"a number instead of a name, and not this computer's own"_s);
    } else {
        address.host = authority.left(portColon < 0 ? authority.size() : portColon).toString();
    }
    address.port = address.scheme == u"https" ? 443 : 80;
    if (portColon >= 0) {
        const QStringView port = authority.mid(portColon + 1);
        bool ok = allDigits(port);
        const uint number = ok ? port.toUInt(&ok) : 0;
        if (!ok || number < 1 || number > 65535)
            return refuse(u"the port is not a number from 1 to 65535"_s);
        address.port = static_cast<quint16>(number);
    }
    if (const QString why = whyNotHost(address.host); !why.isEmpty())
        return refuse(why);
    if (address.scheme == u"http" && !isLoopbackHost(address.host))
        return refuse(u"plain http is for hosts of this computer only"_s);
    return address;
}

tl::expected<QUrl, QString> parseWebUrl(const QString &text)
{
    if (const auto address = parseWebAddress(text); !address)
        return tl::unexpected<QString>(address.error());
    const bool ascii = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x7f; });
    if (!ascii)
        return tl::unexpected<QString>(u"not ASCII; write it percent-encoded"_s);
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return tl::unexpected<QString>(url.errorString().section(u';', 0, 0));
    return url;
}

} // namespace kiosk
