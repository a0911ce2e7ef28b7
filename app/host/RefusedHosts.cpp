// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/RefusedHosts.h"

#include "suffix/PublicSuffix.h"

#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk
{

QString recordableHost(const QString &host)
{
    // A scheme is the page's choice as well.
    static const QStringList schemes{u"about:"_s,      u"blob:"_s,   u"data:"_s, u"file:"_s,
                                     u"filesystem:"_s, u"ftp:"_s,    u"http:"_s, u"https:"_s,
                                     u"javascript:"_s, u"mailto:"_s, u"tel:"_s,  u"redirect:"_s}; // to what is no page
    static const QRegularExpression plain(u"\\A[a-z0-9_.-]{1,253}\\z"_s);
    QString name = host.toLower();
    if (schemes.contains(name))
        return name;
    while (name.endsWith(u'.'))
        name.chop(1);
    const bool bracketed = name.startsWith(u'[') && name.endsWith(u']');
    if (!QHostAddress(bracketed ? name.mid(1, name.size() - 2) : name).isNull())
        return u"an address"_s;
    const QString registered =
        plain.match(name).hasMatch() ? QString::fromStdString(registeredPart(name.toStdString())) : QString();
    return registered.isEmpty() ? u"other"_s : registered;
}

std::optional<QString> RefusedHosts::note(const QString &host)
{
    const QString lower = host.toLower();
    const QString name = m_listed.contains(lower) ? lower : recordableHost(host);
    if (m_named.contains(name) || m_named.size() >= mostNamed) {
        ++m_more;
        return std::nullopt;
    }
    m_named.insert(name);
    return name;
}

} // namespace kiosk
