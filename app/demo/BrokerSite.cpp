// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/BrokerSite.h"

#include "demo/BankSite.h"
#include "demo/BrokerPages.h"
#include "demo/Saml.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr const char *browserCookie = "E-Identification-Session";
constexpr const char *singleSignOnCookie = "E-Identification-SSO";
constexpr const char *languageCookie = "E-Identification-Lang";
constexpr Seconds singleSignOnLife{32 * 60}; ///< facts-domain, "The clocks"
constexpr Seconds conversationLife{3600};

} // namespace

SiteResponse BrokerSite::respond(const SiteRequest &request)
{
    forgetOld();
    if (request.isGet(u"/idp/profile/SAML2/Redirect/SSO"))
        return begin(request);
    if (request.isGet(u"/idp/authn/External"))
        return external(request);
    if (request.isGet(u"/sivut/discovery-page/"))
        return discovery(request);
    if (request.isGet(u"/sivut/language"))
        return switchLanguage(request);
    if (request.isPost(u"/idp/authn/select"))
        return selectMethod(request);
    if (request.isGet(u"/idp/authn/return"))
        return bankReturn(request);
    if (request.isGet(u"/idp/consent"))
        return consent(request);
    if (request.isPost(u"/idp/consent"))
        return decide(request);
    if (request.isPost(u"/idp/authn/back"))
        return backToService(request);
    if (request.isPost(u"/rehearsal"))
        return rehearse(request);

    const Language language = brokerpages::languageOf(request);
    const Conversation *conversation = find(request, request.parameter(u"conversation"));
    if (request.isGet(u"/sivut/timeout/"))
        return brokerpages::timeOut(language, conversation ? conversation->id : QString());
    if (request.isGet(u"/sivut/card/") && conversation)
        return brokerpages::card(language, conversation->id);
    constexpr QStringView pages = u"/sivut/";
    if (request.verb == Verb::Get && request.path.startsWith(pages) && request.path.endsWith(u'/'))
        return brokerpages::errorPage(language, QStringView(request.path).mid(pages.size()).chopped(1));
    return brokerpages::errorPage(language, u"404");
}

SiteResponse BrokerSite::begin(const SiteRequest &request)
{
    const QString requestId = samlRequestId(request.parameter(u"SAMLRequest").toLatin1());
    if (requestId.isEmpty() || m_seenRequests.contains(requestId))
        return sivut(request, u"bookmark");
    m_seenRequests.insert(requestId, ground().clock.sinceBoot());

    Conversation conversation;
    conversation.id = randomToken();
    conversation.browser = QString::fromLatin1(request.cookies.value(browserCookie));
    if (conversation.browser.isEmpty())
        conversation.browser = randomToken();
    conversation.relayState = request.parameter(u"RelayState");
    conversation.requestId = requestId;
    conversation.since = ground().clock.sinceBoot();
    m_conversations.insert(conversation.id, conversation);

    return goTo(request,
                ground().url(site::broker, u"/idp/authn/External", QUrlQuery{{u"conversation"_s, conversation.id}}))
        .withCookie(browserCookie, conversation.browser, SameSite::Lax);
}

SiteResponse BrokerSite::external(const SiteRequest &request)
{
    if (!request.cookies.contains(browserCookie))
        return sivut(request, u"cookie");
    Conversation *conversation = find(request, request.parameter(u"conversation"));
    if (!conversation || conversation->step != Step::Method || !conversation->tag.isEmpty())
        return sivut(request, u"bookmark");
    switch (ground().fault) {
    case Fault::Cancel:
    case Fault::NotIdentified:
        return answer(request, *conversation, false);
    case Fault::TimeOut:
        return timeOut(request, *conversation);
    default:
        break;
    }
    if (signedOn(request)) {
        conversation->step = Step::Consent;
        return goTo(request,
                    ground().url(site::broker, u"/idp/consent", QUrlQuery{{u"conversation"_s, conversation->id}}));
    }
    return toMethodPage(request, *conversation);
}

SiteResponse BrokerSite::toMethodPage(const SiteRequest &request, Conversation &conversation)
{
    conversation.step = Step::Method;
    conversation.tag = randomToken();
    const QUrlQuery query{{u"entityId"_s, QString(site::portal.toString())},
                          {u"timeout"_s, QString::number(ground().methodPageLife.count())},
                          {u"tid"_s, conversation.id.left(12)},
                          {u"pid"_s, conversation.id.mid(12)},
                          {u"tag"_s, conversation.tag},
                          {u"authMethdReq"_s, u"urn:oid:1.2.246.517.3002.110.1"_s},
                          {u"conversation"_s, conversation.id}};
    return goTo(request, ground().url(site::broker, u"/sivut/discovery-page/", query));
}

SiteResponse BrokerSite::discovery(const SiteRequest &request)
{
    Conversation *conversation = find(request, request.parameter(u"conversation"));
    if (!conversation || conversation->step != Step::Method)
        return sivut(request, u"bookmark");
    if (request.parameter(u"status") == u"timeout")
        return timeOut(request, *conversation);
    if (conversation->tag != request.parameter(u"tag"))
        return sivut(request, u"bookmark");
    // Shown once: a reload, or coming back to it, asks with an address that is no longer valid.
    conversation->tag = u"shown"_s;
    conversation->since = ground().clock.sinceBoot();
    return brokerpages::discovery(brokerpages::languageOf(request), conversation->id, ground().methodPageLife);
}

SiteResponse BrokerSite::switchLanguage(const SiteRequest &request)
{
    Conversation *conversation = find(request, request.parameter(u"conversation"));
    if (!conversation)
        return sivut(request, u"bookmark");
    SiteResponse response = conversation->step == Step::Consent
        ? goTo(request, ground().url(site::broker, u"/idp/consent", QUrlQuery{{u"conversation"_s, conversation->id}}))
        : conversation->step == Step::Method ? toMethodPage(request, *conversation)
                                             : sivut(request, u"bookmark");
    const auto language = languageFromCode(request.parameter(u"lang"));
    return language ? std::move(response).withCookie(languageCookie, languageCode(*language), SameSite::Lax)
                    : std::move(response);
}

SiteResponse BrokerSite::selectMethod(const SiteRequest &request)
{
    Conversation *conversation = find(request, request.field(u"conversation"));
    if (!conversation || conversation->step != Step::Method)
        return sivut(request, u"bookmark");
    if (ground().clock.sinceBoot() - conversation->since > ground().methodPageLife)
        return timeOut(request, *conversation);
    const QString wanted = request.field(u"method");
    for (const BankMethod &method : bankMethods()) {
        if (method.buttonId != wanted)
            continue;
        if (method.host.isEmpty()) {
            return goTo(request,
                        ground().url(site::broker, u"/sivut/card/",
                                     QUrlQuery{{u"e"_s, u"1"_s}, {u"conversation"_s, conversation->id}}));
        }
        conversation->step = Step::Bank;
        conversation->bankRef = randomToken();
        return goTo(request, ground().url(method.host, u"/tunnistus", QUrlQuery{{u"ref"_s, conversation->bankRef}}));
    }
    return sivut(request, u"parameter");
}

SiteResponse BrokerSite::bankReturn(const SiteRequest &request)
{
    const QString ref = request.parameter(u"ref");
    Conversation *conversation = nullptr;
    for (Conversation &candidate : m_conversations) {
        if (candidate.step == Step::Bank && candidate.bankRef == ref)
            conversation = find(request, candidate.id);
    }
    if (!conversation)
        return sivut(request, u"parameter");

    const QString status = request.parameter(u"status");
    if (status == u"timeout")
        return timeOut(request, *conversation);
    if (status != u"ok")
        return answer(request, *conversation, false);
    conversation->step = Step::Consent;
    const QString signOn = randomToken();
    m_signedOn.insert(signOn, Deadline{ground().clock.sinceBoot() + singleSignOnLife});
    return goTo(request, ground().url(site::broker, u"/idp/consent", QUrlQuery{{u"conversation"_s, conversation->id}}))
        .withCookie(singleSignOnCookie, signOn, SameSite::NoneSecure, singleSignOnLife);
}

SiteResponse BrokerSite::consent(const SiteRequest &request)
{
    const Conversation *conversation = find(request, request.parameter(u"conversation"));
    if (!conversation || conversation->step != Step::Consent)
        return sivut(request, u"bookmark");
    return brokerpages::consent(brokerpages::languageOf(request), conversation->id);
}

SiteResponse BrokerSite::decide(const SiteRequest &request)
{
    const Conversation *conversation = find(request, request.field(u"conversation"));
    if (!conversation || conversation->step != Step::Consent)
        return sivut(request, u"bookmark");
    return answer(request, *conversation, request.field(u"decision") == u"continue");
}

SiteResponse BrokerSite::backToService(const SiteRequest &request)
{
    const Conversation *conversation = find(request, request.field(u"conversation"));
    return conversation ? answer(request, *conversation, false) : sivut(request, u"bookmark");
}

SiteResponse BrokerSite::rehearse(const SiteRequest &request)
{
    Conversation *conversation = find(request, request.field(u"ref"));
    if (!conversation)
        return sivut(request, u"bookmark");
    const Fault fault = faultFromName(request.field(u"fault")).value_or(Fault::Cancel);
    if (isTransportFault(fault))
        return transportFault(ground(), fault, brokerpages::languageOf(request));
    return fault == Fault::TimeOut ? timeOut(request, *conversation) : answer(request, *conversation, false);
}

SiteResponse BrokerSite::timeOut(const SiteRequest &request, Conversation &conversation)
{
    conversation.step = Step::TimedOut;
    return goTo(request,
                ground().url(site::broker, u"/sivut/timeout/", QUrlQuery{{u"conversation"_s, conversation.id}}));
}

BrokerSite::Conversation *BrokerSite::find(const SiteRequest &request, const QString &id)
{
    const auto found = m_conversations.find(id);
    const bool own =
        found != m_conversations.end() && found->browser == QString::fromLatin1(request.cookies.value(browserCookie));
    return own ? &*found : nullptr;
}

SiteResponse BrokerSite::sivut(const SiteRequest &request, QStringView name) const
{
    return goTo(request, ground().url(site::broker, QString(u"/sivut/" + name.toString() + u'/')));
}

bool BrokerSite::signedOn(const SiteRequest &request) const
{
    return m_signedOn.contains(QString::fromLatin1(request.cookies.value(singleSignOnCookie)));
}

SiteResponse BrokerSite::answer(const SiteRequest &request, const Conversation &conversation, bool success)
{
    const SiteResponse response = brokerpages::returnToService(
        ground(), brokerpages::languageOf(request), conversation.requestId, conversation.relayState, success);
    m_conversations.remove(QString(conversation.id));
    return response;
}

void BrokerSite::forgetOld()
{
    const Milliseconds now = ground().clock.sinceBoot();
    m_conversations.removeIf([now](const auto &entry) { return now - entry.value().since > conversationLife; });
    m_seenRequests.removeIf([now](const auto &entry) { return now - entry.value() > conversationLife; });
    m_signedOn.removeIf([this](const auto &entry) { return entry.value().hasPassed(ground().clock); });
}

} // namespace kiosk
