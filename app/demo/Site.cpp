// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Site.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

bool isTransportFault(Fault fault)
{
    return fault >= Fault::ServerError;
}

QUrl PracticeGround::url(QStringView host, QStringView path, const QUrlQuery &query) const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host.toString());
    url.setPort(port);
    url.setPath(path.toString());
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

SiteResponse Site::goTo(const SiteRequest &request, const QUrl &to)
{
    return SiteResponse::redirect(to, request.verb == Verb::Post ? 303 : 302);
}

SiteResponse Site::goTo(const SiteRequest &request, QStringView path, const QUrlQuery &query) const
{
    return goTo(request, ground().url(request.host, path, query));
}

SiteResponse Site::notFound(Language language) const
{
    return plainPage(language, say(u"Practice"_s, language), say(u"PageNotFound"_s, language), 404);
}

SiteResponse transportFault(const PracticeGround &ground, Fault fault, Language language)
{
    if (fault == Fault::NeverAnswers)
        return {.kind = SiteResponse::Kind::NeverAnswer};
    if (fault == Fault::DropsConnection)
        return {.kind = SiteResponse::Kind::DropConnection};
    if (fault == Fault::RefusedHost)
        return SiteResponse::redirect(ground.url(site::refused, u"/"), 303);
    return plainPage(language, say(u"Practice"_s, language), say(u"ServerErrorPage"_s, language), 500);
}

PageValues withFaults(PageValues values, Language language, const QString &reference, QList<Fault> faults)
{
    faults << QList{Fault::ServerError, Fault::NeverAnswers, Fault::DropsConnection, Fault::RefusedHost};
    QVariantList rows;
    for (const Fault fault : std::as_const(faults)) {
        const QString name = faultNames.name(fault);
        rows << PageValues{{u"name"_s, name}, {u"label"_s, say(u"Fault."_s + name, language)}};
    }
    values.insert(u"ref"_s, reference);
    values.insert(u"faults"_s, rows);
    return values;
}

} // namespace kiosk
