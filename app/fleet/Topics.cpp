// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/Topics.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

namespace
{
constexpr qsizetype longestId = 40;
const QString anyId = u"+"_s;
} // namespace

bool isId(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestId && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
}

bool isKioskId(const QString &text)
{
    return isId(text) && text != u"desk";
}

Topics::Topics(QString site) : m_site(std::move(site)), m_prefix(u"mfa-kiosk/1/"_s + m_site + u'/') { }

QString Topics::of(const QString &rest) const
{
    return m_prefix + rest;
}

QString Topics::state(const QString &kiosk) const
{
    return of(kiosk + u"/state"_s);
}

QString Topics::online(const QString &kiosk) const
{
    return of(kiosk + u"/online"_s);
}

QString Topics::head(const QString &kiosk) const
{
    return of(kiosk + u"/head"_s);
}

QString Topics::request(const QString &kiosk, const QString &desk) const
{
    return of(kiosk + u"/request/"_s + desk);
}

QString Topics::answer(const QString &desk) const
{
    return of(u"desk/"_s + desk + u"/answer"_s);
}

QString Topics::deskOnline(const QString &desk) const
{
    return of(u"desk/"_s + desk + u"/online"_s);
}

QString Topics::states() const
{
    return state(anyId);
}

QString Topics::onlines() const
{
    return online(anyId);
}

QString Topics::heads() const
{
    return head(anyId);
}

QString Topics::requests(const QString &kiosk) const
{
    return request(kiosk, anyId);
}

QString Topics::deskOnlines() const
{
    return deskOnline(anyId);
}

std::optional<Topics::Place> Topics::placeOf(const QString &topic) const
{
    if (!topic.startsWith(m_prefix))
        return std::nullopt;
    const QStringList parts = topic.mid(m_prefix.size()).split(u'/');
    const QString &first = parts.first();
    if (parts.size() == 2 && isKioskId(first)) {
        if (parts[1] == u"state")
            return Place{Kind::State, first, {}};
        if (parts[1] == u"online")
            return Place{Kind::Online, first, {}};
        if (parts[1] == u"head")
            return Place{Kind::Head, first, {}};
    }
    if (parts.size() == 3 && isKioskId(first) && parts[1] == u"request" && isId(parts[2]))
        return Place{Kind::Request, first, parts[2]};
    if (parts.size() == 3 && first == u"desk" && isId(parts[1])) {
        if (parts[2] == u"answer")
            return Place{Kind::Answer, {}, parts[1]};
        if (parts[2] == u"online")
            return Place{Kind::DeskOnline, {}, parts[1]};
    }
    return std::nullopt;
}

} // namespace kiosk::fleet
