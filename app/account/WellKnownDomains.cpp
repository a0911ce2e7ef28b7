// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/WellKnownDomains.h"

#include "account/DomainNearness.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;

const QStringList &finnishUniversities()
{
    static const QStringList domains = [] {
        QFile file(u":/domains/finnish-universities.txt"_s);
        QStringList lines;
        if (file.open(QIODevice::ReadOnly))
            lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
        return lines;
    }();
    return domains;
}

QString universityOf(QStringView domain)
{
    const QStringList &all = finnishUniversities();
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [domain](const QString &parent) { return isWithinDomain(domain, parent); });
    return found == all.cend() ? QString() : *found;
}

bool isFreeMail(QStringView domain)
{
    // Under many country codes; what stands before the last one or two short labels ("co.uk").
    static const QSet<QString> families{u"gmail"_s, u"googlemail"_s, u"outlook"_s, u"hotmail"_s,
                                        u"live"_s,  u"yahoo"_s,      u"ymail"_s,   u"icloud"_s,
                                        u"gmx"_s,   u"yandex"_s,     u"rambler"_s};
    static const QSet<QString> single{
        u"me.com"_s,       u"mac.com"_s,    u"msn.com"_s,        u"aol.com"_s,         u"mail.com"_s,
        u"proton.me"_s,    u"pm.me"_s,      u"protonmail.com"_s, u"tutanota.com"_s,    u"tuta.com"_s,
        u"fastmail.com"_s, u"zoho.com"_s,   u"web.de"_s,         u"t-online.de"_s,     u"mail.ru"_s,
        u"bk.ru"_s,        u"list.ru"_s,    u"inbox.ru"_s,       u"ukr.net"_s,         u"qq.com"_s,
        u"163.com"_s,      u"126.com"_s,    u"naver.com"_s,      u"rediffmail.com"_s,  u"telia.com"_s,
        u"luukku.com"_s,   u"suomi24.fi"_s, u"kolumbus.fi"_s,    u"elisanet.fi"_s,     u"saunalahti.fi"_s,
        u"pp.inet.fi"_s,   u"netti.fi"_s,   u"welho.com"_s,      u"dnainternet.net"_s, u"mbnet.fi"_s,
        u"pp.kpnet.fi"_s,  u"surffi.fi"_s,  u"spray.se"_s,       u"aland.net"_s};
    if (single.contains(domain.toString()))
        return true;
    const auto labels = domain.split(u'.');
    constexpr qsizetype longestCode = 3;
    return (labels.size() == 2 || labels.size() == 3) && families.contains(labels.first().toString())
        && std::all_of(labels.cbegin() + 1, labels.cend(),
                       [](QStringView label) { return !label.isEmpty() && label.size() <= longestCode; });
}

} // namespace kiosk
