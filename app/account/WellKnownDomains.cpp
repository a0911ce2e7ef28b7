// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/WellKnownDomains.h"

#include "account/DomainNearness.h"

#include <QSet>

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;

const QStringList &finnishUniversities()
{
    static const QStringList domains{// universities
                                     u"aalto.fi"_s, u"abo.fi"_s, u"hanken.fi"_s, u"helsinki.fi"_s, u"jyu.fi"_s,
                                     u"lut.fi"_s, u"mil.fi"_s, u"mpkk.fi"_s, u"oulu.fi"_s, u"tuni.fi"_s, u"uef.fi"_s,
                                     u"ulapland.fi"_s, u"uniarts.fi"_s, u"utu.fi"_s, u"uwasa.fi"_s,
                                     // universities of applied sciences
                                     u"arcada.fi"_s, u"centria.fi"_s, u"diak.fi"_s, u"ha.ax"_s, u"haaga-helia.fi"_s,
                                     u"hamk.fi"_s, u"humak.fi"_s, u"jamk.fi"_s, u"kamk.fi"_s, u"karelia.fi"_s,
                                     u"lab.fi"_s, u"lapinamk.fi"_s, u"laurea.fi"_s, u"metropolia.fi"_s, u"novia.fi"_s,
                                     u"oamk.fi"_s, u"polamk.fi"_s, u"poliisi.fi"_s, u"samk.fi"_s, u"savonia.fi"_s,
                                     u"seamk.fi"_s, u"tamk.fi"_s, u"turkuamk.fi"_s, u"vamk.fi"_s, u"xamk.fi"_s};
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
