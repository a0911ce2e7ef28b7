// SPDX-License-Identifier: GPL-3.0-or-later
#include "Schools.h"

#include "config/ConfigLoader.h"

#include <QFile>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

AccountKind account(const QString &id, const QString &domain, const QString &pattern, const QString &example)
{
    AccountKind kind;
    kind.id = id;
    kind.name = {id, id, id};
    kind.domain = domain;
    kind.localPart = QRegularExpression(QRegularExpression::anchoredPattern(pattern));
    kind.example = example;
    return kind;
}

SisterSchool sister(const QString &name, const QStringList &domains)
{
    SisterSchool school;
    school.name = {name, name, name};
    school.domains = domains;
    return school;
}

} // namespace

SiteProfile shippedSchool()
{
    QFile file(u":/profiles/jamk.toml"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no profile built in");
    const auto config = parseConfig({{u"kiosk.toml"_s, "profile = \"jamk\"\n"}, {u"jamk.toml"_s, file.readAll()}});
    if (!config)
        qFatal("the shipped profile is not sound");
    return config->profile;
}

SiteProfile pohjola()
{
    SiteProfile profile;
    profile.id = u"pohjola"_s;
    profile.organisation = u"Pohjola"_s;
    profile.accountKinds << account(u"student"_s, u"stud.pohjola.example"_s, u"[a-z]{2}[0-9]{5}"_s,
                                    u"ab12345@stud.pohjola.example"_s)
                         << account(u"staff"_s, u"pohjola.example"_s, u"[a-z]+(?:-[a-z]+)*"_s,
                                    u"louhi@pohjola.example"_s);
    profile.sisterSchools << sister(u"Etela"_s, {u"etela.example"_s, u"stud.etela.example"_s});
    return profile;
}

SiteProfile farAway()
{
    SiteProfile profile;
    profile.id = u"far"_s;
    profile.organisation = u"Far"_s;
    profile.accountKinds << account(u"student"_s, u"uni.com.au"_s, u"[0-9]{6}"_s, u"123456@uni.com.au"_s);
    return profile;
}

SiteProfile numbered()
{
    SiteProfile profile;
    profile.id = u"numbered"_s;
    profile.organisation = u"Numbered"_s;
    profile.accountKinds << account(u"student"_s, {}, u"[0-9]{7}"_s, u"1234567"_s)
                         << account(u"staff"_s, {}, u"[a-z]{3,8}"_s, u"meikala"_s);
    profile.sisterSchools << sister(u"Etela"_s, {u"etela.example"_s});
    return profile;
}

SiteProfile mixed()
{
    SiteProfile profile;
    profile.id = u"mixed"_s;
    profile.organisation = u"Mixed"_s;
    profile.accountKinds << account(u"student"_s, {}, u"[0-9]{7}"_s, u"1234567"_s)
                         << account(u"visitor"_s, u"lakeus.example"_s, u"[a-z]{2}[0-9]{4}"_s,
                                    u"ab1234@lakeus.example"_s)
                         << account(u"staff"_s, u"lakeus.example"_s, u"[a-z]+\\.[a-z]+|[a-z]{2}[0-9]+"_s,
                                    u"maija.meikalainen@lakeus.example"_s);
    return profile;
}

} // namespace kiosk
