// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Site.h"

#include "demo/PracticeWords.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

Word faultWord(Fault fault)
{
    switch (fault) {
    case Fault::Cancel:
        return Word::FaultCancel;
    case Fault::TimeOut:
        return Word::FaultTimeOut;
    case Fault::Expired:
        return Word::FaultExpired;
    case Fault::UnsupportedDevice:
        return Word::FaultUnsupportedDevice;
    case Fault::UnsupportedDocument:
        return Word::FaultUnsupportedDocument;
    case Fault::TriesUsed:
        return Word::FaultTriesUsed;
    case Fault::NotIdentified:
        return Word::FaultNotIdentified;
    case Fault::ServerError:
        return Word::FaultServerError;
    case Fault::NeverAnswers:
        return Word::FaultNeverAnswers;
    case Fault::DropsConnection:
        return Word::FaultDropsConnection;
    case Fault::RefusedHost:
    case Fault::None:
        break;
    }
    return Word::FaultRefusedHost;
}

} // namespace

QString faultName(Fault fault)
{
    switch (fault) {
    case Fault::Cancel:
        return u"cancel"_s;
    case Fault::TimeOut:
        return u"timeout"_s;
    case Fault::Expired:
        return u"expired"_s;
    case Fault::UnsupportedDevice:
        return u"unsupported-device"_s;
    case Fault::UnsupportedDocument:
        return u"unsupported-document"_s;
    case Fault::TriesUsed:
        return u"tries-used"_s;
    case Fault::NotIdentified:
        return u"not-identified"_s;
    case Fault::ServerError:
        return u"server-error"_s;
    case Fault::NeverAnswers:
        return u"never-answers"_s;
    case Fault::DropsConnection:
        return u"drops-connection"_s;
    case Fault::RefusedHost:
        return u"refused-host"_s;
    case Fault::None:
        break;
    }
    return u"none"_s;
}

std::optional<Fault> faultFromName(QStringView name)
{
    for (const Fault fault : allFaults) {
        if (name == faultName(fault))
            return fault;
    }
    return std::nullopt;
}

bool isTransportFault(Fault fault)
{
    return fault == Fault::ServerError || fault == Fault::NeverAnswers || fault == Fault::DropsConnection
        || fault == Fault::RefusedHost;
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

SiteResponse Site::goTo(const SiteRequest &request, const QUrl &to) const
{
    return SiteResponse::redirect(to, request.verb == Verb::Post ? 303 : 302);
}

SiteResponse Site::notFound(Language language) const
{
    return plainPage(language, say(Word::Practice, language), say(Word::PageNotFound, language), 404);
}

SiteResponse transportFault(const PracticeGround &ground, Fault fault, Language language)
{
    switch (fault) {
    case Fault::NeverAnswers:
        return SiteResponse::silence(SiteResponse::Kind::NeverAnswer);
    case Fault::DropsConnection:
        return SiteResponse::silence(SiteResponse::Kind::DropConnection);
    case Fault::RefusedHost:
        return SiteResponse::redirect(ground.url(site::refused, u"/"), 303);
    default:
        return plainPage(language, say(Word::Practice, language), say(Word::ServerErrorPage, language), 500);
    }
}

SiteResponse plainPage(Language language, const QString &siteName, const QString &words, int status)
{
    Page page;
    page.language = language;
    page.title = words;
    page.siteName = siteName;
    page.note = say(Word::PracticeNote, language);
    page.accent = u"#3c4654"_s;
    page.content = heading(words);
    return SiteResponse::page(page.render(), status);
}

Html drawer(Language language, const Html &content)
{
    return Html::element(
        u"details"_s, {{u"class"_s, u"drawer"_s}},
        Html::element(u"summary"_s, {{u"id"_s, u"rehearsal"_s}}, Html::text(say(Word::RehearsalHeading, language)))
            + content);
}

Html rehearsalChoices(Language language, const QString &reference, const QList<Fault> &faults)
{
    return drawer(language, faultChoices(language, reference, faults));
}

Html faultChoices(Language language, const QString &reference, const QList<Fault> &faults)
{
    Html buttons;
    for (const Fault fault : faults) {
        buttons += button(ButtonLook::Small, say(faultWord(fault), language),
                          {u"rehearsal-" + faultName(fault), u"fault"_s, faultName(fault)});
    }
    return postForm(u"/rehearsal"_s, hiddenField(u"ref"_s, reference) + row(buttons));
}

} // namespace kiosk
