// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/BrokerSite.h"

#include "demo/BankSite.h"
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

Language languageOf(const SiteRequest &request)
{
    return languageFromCode(QString::fromLatin1(request.cookies.value(languageCookie))).value_or(request.language);
}

SiteResponse render(const QString &name, const SiteRequest &request, PageValues values, int status = 200)
{
    const Language language = languageOf(request);
    values.insert({{u"siteName"_s, say(u"SuomiFi"_s, language)}, {u"accent"_s, u"#2f4a7a"_s}});
    return page(u"suomi-fi/%1.html"_s.arg(name), language, values, status);
}

/// /sivut/NAME/, which names what is wrong; anything else is 404.
SiteResponse errorPage(const SiteRequest &request)
{
    const auto show = [&request](const QString &why, int status = 200) {
        return render(u"error"_s, request, {{u"why"_s, say(why, languageOf(request))}}, status);
    };
    if (request.isGet(u"/sivut/bookmark/"))
        return show(u"Bookmark"_s);
    if (request.isGet(u"/sivut/parameter/"))
        return show(u"DoubleReturn"_s);
    if (request.isGet(u"/sivut/cookie/"))
        return show(u"CookiesBlocked"_s);
    return request.isGet(u"/sivut/500/") ? show(u"ServerErrorPage"_s, 500) : show(u"PageNotFound"_s, 404);
}

} // namespace

SiteResponse BrokerSite::respond(const SiteRequest &request)
{
    forgetOld();
    if (request.isGet(u"/idp/profile/SAML2/Redirect/SSO"))
        return begin(request);
    if (request.isGet(u"/idp/authn/return"))
        return bankReturn(request);
    if (request.isGet(u"/idp/authn/External") && !request.cookies.contains(browserCookie))
        return sivut(request, u"cookie");

    struct Place {
        Verb verb;
        QStringView path;
        std::optional<Step> step; ///< at which alone a conversation may come here
        SiteResponse (BrokerSite::*enter)(const SiteRequest &, Conversation &);
    };
    static constexpr std::array places{
        Place{Verb::Get, u"/idp/authn/External", Step::Method, &BrokerSite::external},
        Place{Verb::Get, u"/sivut/discovery-page/", Step::Method, &BrokerSite::discovery},
        Place{Verb::Get, u"/sivut/language", std::nullopt, &BrokerSite::switchLanguage},
        Place{Verb::Post, u"/idp/authn/select", Step::Method, &BrokerSite::selectMethod},
        Place{Verb::Get, u"/idp/consent", Step::Consent, &BrokerSite::consent},
        Place{Verb::Post, u"/idp/consent", Step::Consent, &BrokerSite::decide},
        Place{Verb::Post, u"/idp/authn/back", std::nullopt, &BrokerSite::backToService},
        Place{Verb::Post, u"/practice", std::nullopt, &BrokerSite::practise},
    };
    Conversation *conversation = find(request,
                                      request.isPost(u"/practice")     ? request.field(u"ref")
                                          : request.verb == Verb::Post ? request.field(u"conversation")
                                                                       : request.parameter(u"conversation"));
    for (const Place &place : places) {
        if (request.verb != place.verb || request.path != place.path)
            continue;
        const bool welcome = conversation && conversation->step == place.step.value_or(conversation->step);
        return welcome ? (this->*place.enter)(request, *conversation) : sivut(request, u"bookmark");
    }
    const PageValues values{{u"conversation"_s, conversation ? conversation->id : QString()}};
    if (request.isGet(u"/sivut/timeout/"))
        return render(u"timeout"_s, request, values);
    return request.isGet(u"/sivut/card/") && conversation ? render(u"card"_s, request, values) : errorPage(request);
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

    return goTo(request, u"/idp/authn/External", QUrlQuery{{u"conversation"_s, conversation.id}})
        .withCookie(browserCookie, conversation.browser, SameSite::Lax);
}

SiteResponse BrokerSite::external(const SiteRequest &request, Conversation &conversation)
{
    if (!conversation.tag.isEmpty())
        return sivut(request, u"bookmark");
    if (ground().fault == Fault::Cancel || ground().fault == Fault::NotIdentified)
        return answer(request, conversation, false);
    if (ground().fault == Fault::TimeOut)
        return timeOut(request, conversation);
    if (m_signedOn.contains(QString::fromLatin1(request.cookies.value(singleSignOnCookie)))) {
        conversation.step = Step::Consent;
        return goTo(request, u"/idp/consent", QUrlQuery{{u"conversation"_s, conversation.id}});
    }
    return toMethodPage(request, conversation);
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
    return goTo(request, u"/sivut/discovery-page/", query);
}

SiteResponse BrokerSite::discovery(const SiteRequest &request, Conversation &conversation)
{
    if (request.parameter(u"status") == u"timeout")
        return timeOut(request, conversation);
    if (conversation.tag != request.parameter(u"tag"))
        return sivut(request, u"bookmark");
    // Shown once: a reload, or coming back to it, asks with an address that is no longer valid.
    conversation.tag = u"shown"_s;
    conversation.since = ground().clock.sinceBoot();
    const Language language = languageOf(request);
    QVariantList methods;
    for (const BankMethod &method : bankMethods())
        methods << PageValues{{u"id"_s, method.buttonId.toString()}, {u"label"_s, say(method.words, language)}};
    return renderChoice(u"discovery"_s, request, conversation,
                        {{u"life"_s, qint64(ground().methodPageLife.count())}, {u"methods"_s, methods}});
}

SiteResponse BrokerSite::switchLanguage(const SiteRequest &request, Conversation &conversation)
{
    SiteResponse response = conversation.step == Step::Consent
        ? goTo(request, u"/idp/consent", QUrlQuery{{u"conversation"_s, conversation.id}})
        : conversation.step == Step::Method ? toMethodPage(request, conversation)
                                            : sivut(request, u"bookmark");
    const auto language = languageFromCode(request.parameter(u"lang"));
    return language ? std::move(response).withCookie(languageCookie, languageCode(*language), SameSite::Lax)
                    : std::move(response);
}

SiteResponse BrokerSite::selectMethod(const SiteRequest &request, Conversation &conversation)
{
    if (ground().clock.sinceBoot() - conversation.since > ground().methodPageLife)
        return timeOut(request, conversation);
    const QString wanted = request.field(u"method");
    for (const BankMethod &method : bankMethods()) {
        if (method.buttonId != wanted)
            continue;
        if (method.host.isEmpty())
            return goTo(request, u"/sivut/card/", QUrlQuery{{u"e"_s, u"1"_s}, {u"conversation"_s, conversation.id}});
        conversation.step = Step::Bank;
        conversation.bankRef = randomToken();
        return goTo(request, ground().url(method.host, u"/tunnistus", QUrlQuery{{u"ref"_s, conversation.bankRef}}));
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
    return goTo(request, u"/idp/consent", QUrlQuery{{u"conversation"_s, conversation->id}})
        .withCookie(singleSignOnCookie, signOn, SameSite::NoneSecure, singleSignOnLife);
}

SiteResponse BrokerSite::consent(const SiteRequest &request, Conversation &conversation)
{
    return renderChoice(u"consent"_s, request, conversation, {});
}

SiteResponse BrokerSite::decide(const SiteRequest &request, Conversation &conversation)
{
    return answer(request, conversation, request.field(u"decision") == u"continue");
}

SiteResponse BrokerSite::backToService(const SiteRequest &request, Conversation &conversation)
{
    return answer(request, conversation, false);
}

SiteResponse BrokerSite::practise(const SiteRequest &request, Conversation &conversation)
{
    const Fault fault = faultNames.value(request.field(u"fault")).value_or(Fault::Cancel);
    if (isTransportFault(fault))
        return transportFault(ground(), fault, languageOf(request));
    return fault == Fault::TimeOut ? timeOut(request, conversation) : answer(request, conversation, false);
}

SiteResponse BrokerSite::timeOut(const SiteRequest &request, Conversation &conversation)
{
    conversation.step = Step::TimedOut;
    return goTo(request, u"/sivut/timeout/", QUrlQuery{{u"conversation"_s, conversation.id}});
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
    return goTo(request, u"/sivut/%1/"_s.arg(name));
}

SiteResponse BrokerSite::answer(const SiteRequest &request, const Conversation &conversation, bool success)
{
    const SiteResponse response =
        render(u"return"_s, request,
               {{u"action"_s, ground().url(site::portal, u"/saml/acs").toString()},
                {u"response"_s, QString::fromLatin1(samlResponse(conversation.requestId, success))},
                {u"relayState"_s, conversation.relayState}});
    m_conversations.remove(QString(conversation.id));
    return response;
}

SiteResponse BrokerSite::renderChoice(const QString &name, const SiteRequest &request, const Conversation &conversation,
                                      PageValues values) const
{
    values.insert({{u"conversation"_s, conversation.id},
                   {u"languageHref"_s, u"/sivut/language?conversation=%1&lang="_s.arg(conversation.id)}});
    return render(name, request,
                  withFaults(values, languageOf(request), conversation.id,
                             {Fault::Cancel, Fault::TimeOut, Fault::NotIdentified}));
}

void BrokerSite::forgetOld()
{
    const Milliseconds now = ground().clock.sinceBoot();
    m_conversations.removeIf([now](const auto &entry) { return now - entry.value().since > conversationLife; });
    m_seenRequests.removeIf([now](const auto &entry) { return now - entry.value() > conversationLife; });
    m_signedOn.removeIf([this](const auto &entry) { return entry.value().hasPassed(ground().clock); });
}

} // namespace kiosk
