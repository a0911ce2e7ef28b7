// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PortalSite.h"

#include "demo/CandourSite.h"
#include "demo/Saml.h"

#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr const char *sessionCookie = "PORTALSESSION";
constexpr Seconds sessionLife{3600};
constexpr int shortestPassword = 8;

QString digitCode()
{
    constexpr int least = 10000;
    return QString::number(least + QRandomGenerator::system()->bounded(9 * least));
}

constexpr auto shapeNames = namedEnum<PortalShape>({{PortalShape::Menu, "menu"},
                                                    {PortalShape::Steps, "steps"},
                                                    {PortalShape::SinglePage, "single-page"},
                                                    {PortalShape::StillAddress, "still-address"}});

constexpr auto phoneStates = namedEnum<OnPhone::State>({{OnPhone::State::None, "none"},
                                                        {OnPhone::State::Waiting, "waiting"},
                                                        {OnPhone::State::Done, "done"},
                                                        {OnPhone::State::Cancelled, "cancelled"},
                                                        {OnPhone::State::Expired, "expired"},
                                                        {OnPhone::State::Unsupported, "unsupported"}});

} // namespace

PortalSite::PortalSite(const PracticeGround &ground, CandourSite &candour) : Site(ground), m_candour(candour) { }

SiteResponse PortalSite::respond(const SiteRequest &request)
{
    forgetOld();
    // Both ways back come from another site: the browser may hold the session's cookie back, the pending entry knows
    // it.
    if (request.isPost(u"/saml/acs"))
        return samlReturn(request);
    if (request.isGet(u"/candour/callback"))
        return candourReturn(request);

    QString key = QString::fromLatin1(request.cookies.value(sessionCookie));
    const bool known = m_sessions.contains(key);
    if (!known)
        key = randomToken();
    Session &session = m_sessions[key];
    session.lastSeen = ground().clock.sinceBoot();
    if (request.verb == Verb::Get) {
        const auto language = languageFromCode(request.parameter(u"lang"));
        const auto shape = shapeNames.value(request.parameter(u"shape"));
        session.language = language ? language : session.language;
        session.shape = shape.value_or(session.shape);
        if (language || shape)
            return goTo(request, request.path).withCookie(sessionCookie, key, SameSite::Lax);
    }
    Visit visit{request, key, session, session.language.value_or(request.language)};
    SiteResponse response = route(visit);
    return known ? std::move(response) : std::move(response).withCookie(sessionCookie, key, SameSite::Lax);
}

SiteResponse PortalSite::route(Visit &visit)
{
    struct Place {
        QStringView path;
        std::optional<Verb> verb; ///< none: any
        bool needsUsername;
        SiteResponse (PortalSite::*enter)(Visit &);
    };
    static constexpr std::array places{
        Place{u"/", Verb::Get, false, &PortalSite::begin},
        Place{u"/username", Verb::Get, false, &PortalSite::plain},
        Place{u"/username", Verb::Post, false, &PortalSite::takeUsername},
        Place{u"/user", Verb::Get, false, &PortalSite::userAndCode},
        Place{u"/user", Verb::Post, false, &PortalSite::takeUserAndCode},
        Place{u"/app", Verb::Post, false, &PortalSite::nextView},
        Place{u"/practice", Verb::Post, false, &PortalSite::practise},
        Place{u"/mfa-reset/result", Verb::Get, false, &PortalSite::resultPage},
        Place{u"/mfa-reset/done", Verb::Get, false, &PortalSite::resultPage},
        Place{u"/mfa-reset/failed", Verb::Get, false, &PortalSite::plain},
        Place{u"/menu", Verb::Get, true, &PortalSite::plain},
        Place{u"/authenticate", Verb::Get, true, &PortalSite::plain},
        Place{u"/not-in-practice", Verb::Get, true, &PortalSite::plain},
        Place{u"/mfa-reset/method", Verb::Get, true, &PortalSite::chooseMethod},
        Place{u"/password/method", Verb::Get, true, &PortalSite::chooseMethod},
        Place{u"/mfa-reset/start", Verb::Post, true, &PortalSite::startProvider},
        Place{u"/mfa-reset/phone", std::nullopt, true, &PortalSite::onPhone},
        Place{u"/mfa-reset/activate", Verb::Post, true, &PortalSite::activate},
        Place{u"/password/new", std::nullopt, true, &PortalSite::newPassword},
    };
    const SiteRequest &request = visit.request;
    for (const Place &place : places) {
        if (request.path != place.path || request.verb != place.verb.value_or(request.verb))
            continue;
        if (place.needsUsername && !visit.session.usernameAccepted)
            return goTo(request, visit.session.shape == PortalShape::Steps ? u"/user" : u"/username");
        return (this->*place.enter)(visit);
    }
    return notFound(visit.language);
}

SiteResponse PortalSite::begin(Visit &visit)
{
    Session fresh;
    fresh.language = visit.session.language;
    fresh.shape = visit.session.shape;
    fresh.lastSeen = visit.session.lastSeen;
    visit.session = fresh;
    return startPage(visit);
}

/// A page that the last part of its address names.
SiteResponse PortalSite::plain(Visit &visit)
{
    return show(visit.request.path.section(u'/', -1), visit);
}

SiteResponse PortalSite::userAndCode(Visit &visit)
{
    visit.session.code = digitCode();
    return show(u"user-and-code"_s, visit, {{u"code"_s, visit.session.code}});
}

SiteResponse PortalSite::chooseMethod(Visit &visit)
{
    visit.session.wantsPassword = visit.request.path == u"/password/method";
    return show(u"method"_s, visit);
}

SiteResponse PortalSite::activate(Visit &visit)
{
    if (visit.session.identified)
        visit.session.outcome = Outcome::Reset;
    return goTo(visit.request, u"/mfa-reset/result");
}

SiteResponse PortalSite::startPage(const Visit &visit) const
{
    const PortalShape shape = visit.session.shape;
    const bool single = shape == PortalShape::SinglePage || shape == PortalShape::StillAddress;
    return show(single ? u"single-page"_s : u"start"_s, visit,
                {{u"shapes"_s, true},
                 {u"shape-"_s + shapeNames.name(shape), true},
                 {u"phone"_s, single},
                 {u"address"_s, shape == PortalShape::StillAddress ? u"still"_s : u"fragment"_s},
                 {u"next"_s, shape == PortalShape::Steps ? u"/user"_s : u"/username"_s}});
}

SiteResponse PortalSite::phonePage(const Visit &visit) const
{
    const OnPhone &phone = visit.session.phone;
    return show(u"on-phone"_s, visit,
                {{u"phone"_s, true},
                 {u"wallet"_s, phone.wallet},
                 {phoneStates.name(phone.seen), true},
                 {u"open"_s, phone.seen <= OnPhone::State::Waiting},
                 {u"over"_s, phone.seen > OnPhone::State::Done}});
}

SiteResponse PortalSite::show(const QString &name, const Visit &visit, const PageValues &values) const
{
    return render(name, visit.language, visit.request.path, values);
}

SiteResponse PortalSite::render(const QString &name, Language language, const QString &path, PageValues values)
{
    values.insert({{u"siteName"_s, say(u"PortalName"_s, language)},
                   {u"accent"_s, u"#1d4e59"_s},
                   {u"languageHref"_s, QString(path + u"?lang=")}});
    if (name != u"done") {
        values = withFaults(values, language, {});
    }
    return page(u"portal/%1.html"_s.arg(name), language, values);
}

SiteResponse PortalSite::takeUsername(Visit &visit)
{
    visit.session.usernameAccepted = knowsDomain(visit.request.field(u"username"));
    if (!visit.session.usernameAccepted)
        return show(u"username"_s, visit, {{u"rejected"_s, true}});
    return goTo(visit.request, u"/menu");
}

SiteResponse PortalSite::takeUserAndCode(Visit &visit)
{
    const QString code = std::exchange(visit.session.code, digitCode());
    visit.session.usernameAccepted =
        knowsDomain(visit.request.field(u"username")) && visit.request.field(u"code").trimmed() == code;
    if (!visit.session.usernameAccepted)
        return show(u"user-and-code"_s, visit, {{u"code"_s, visit.session.code}, {u"rejected"_s, true}});
    return goTo(visit.request, u"/authenticate");
}

/// What the single page shows after the view that was sent.
SiteResponse PortalSite::nextView(Visit &visit)
{
    const QString from = visit.request.field(u"view");
    const auto answer = [](const QString &view, bool problem = false) {
        return SiteResponse::json({{u"view"_s, view}, {u"problem"_s, problem}});
    };
    Session &session = visit.session;
    if (from == u"user") {
        session.usernameAccepted = knowsDomain(visit.request.field(u"username"));
        return session.usernameAccepted ? answer(u"menu"_s) : answer(u"user"_s, true);
    }
    if (from == u"menu" && session.usernameAccepted) {
        startOnPhone(session, false);
        return answer(u"phone"_s);
    }
    if (from == u"phone" && session.phone.state != OnPhone::State::None) {
        refreshPhone(session);
        if (session.phone.seen == OnPhone::State::Done)
            return answer(u"identified"_s);
        return session.phone.seen == OnPhone::State::Waiting ? answer(u"phone"_s, true) : answer(u"failed"_s);
    }
    if (from == u"identified" && session.identified)
        return answer(u"done"_s);
    return answer(from == u"start" ? u"user"_s : u"start"_s);
}

SiteResponse PortalSite::practise(Visit &visit)
{
    const SiteRequest &request = visit.request;
    if (const auto shape = shapeNames.value(request.field(u"shape"))) {
        visit.session.shape = *shape;
        return goTo(request, u"/");
    }
    if (const QString event = request.field(u"phone"); !event.isEmpty()) {
        if (visit.session.phone.state == OnPhone::State::Waiting)
            visit.session.phone.state = phoneStates.value(event).value_or(OnPhone::State::Unsupported);
        return goTo(request, u"/mfa-reset/phone");
    }
    const Fault fault = faultNames.value(request.field(u"fault")).value_or(Fault::ServerError);
    return isTransportFault(fault) ? transportFault(ground(), fault, visit.language) : notFound(visit.language);
}

void PortalSite::startOnPhone(Session &session, bool wallet) const
{
    session.identified = false;
    session.phone = {OnPhone::State::Waiting, OnPhone::State::None, wallet,
                     Deadline{ground().clock.sinceBoot() + CandourSite::invitationLife}};
}

void PortalSite::refreshPhone(Session &session) const
{
    OnPhone &phone = session.phone;
    if (phone.state == OnPhone::State::Waiting && phone.validUntil.hasPassed(ground().clock))
        phone.state = OnPhone::State::Expired;
    phone.seen = phone.state;
    session.identified = phone.seen == OnPhone::State::Done;
}

SiteResponse PortalSite::onPhone(Visit &visit)
{
    if (visit.session.phone.state == OnPhone::State::None)
        return goTo(visit.request, u"/mfa-reset/method");
    if (visit.request.verb == Verb::Get)
        return phonePage(visit);
    refreshPhone(visit.session);
    if (visit.session.identified && visit.session.wantsPassword)
        return goTo(visit.request, u"/password/new");
    return goTo(visit.request, u"/mfa-reset/phone");
}

/// Compared, and not kept.
SiteResponse PortalSite::newPassword(Visit &visit)
{
    const SiteRequest &request = visit.request;
    if (!visit.session.identified)
        return goTo(request, u"/password/method");
    if (request.verb == Verb::Get)
        return show(u"new-password"_s, visit);
    const QString password = request.field(u"password");
    if (password.size() < shortestPassword || password != request.field(u"again"))
        return show(u"new-password"_s, visit, {{u"rejected"_s, true}});
    visit.session.wantsPassword = false;
    return show(u"password-changed"_s, visit);
}

SiteResponse PortalSite::startProvider(Visit &visit)
{
    const Milliseconds now = ground().clock.sinceBoot();
    const QString method = visit.request.field(u"method");
    visit.session.outcome = Outcome::None;
    visit.session.identified = false;
    if (method == u"wallet" || (method == u"candour" && visit.session.shape == PortalShape::Steps)) {
        startOnPhone(visit.session, method == u"wallet");
        return goTo(visit.request, u"/mfa-reset/phone");
    }
    if (method == u"candour") {
        const CandourSite::Invitation invitation = m_candour.invite();
        m_pending.insert(invitation.sessionId, {visit.key, {}, now});
        return goTo(visit.request, invitation.address);
    }
    const QString relayState = randomToken();
    const QString requestId = u'_' + randomToken();
    m_pending.insert(relayState, {visit.key, requestId, now});
    QUrlQuery query;
    query.addQueryItem(u"SAMLRequest"_s,
                       QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(samlRequest(requestId)))));
    query.addQueryItem(u"RelayState"_s, relayState);
    return goTo(visit.request, ground().url(site::broker, u"/idp/profile/SAML2/Redirect/SSO", query));
}

SiteResponse PortalSite::samlReturn(const SiteRequest &request)
{
    const Pending pending = m_pending.take(request.field(u"RelayState"));
    const SamlAnswer answer = readSamlResponse(request.field(u"SAMLResponse").toLatin1());
    // One generic failure: the service cannot tell a cancel from a person that is not found.
    const bool reset = answer.success && !pending.requestId.isEmpty() && answer.inResponseTo == pending.requestId;
    return finish(request, pending.session, reset ? Outcome::Reset : Outcome::Failed);
}

SiteResponse PortalSite::candourReturn(const SiteRequest &request)
{
    const QString id = request.parameter(u"sessionId");
    const Pending pending = m_pending.take(id);
    const QString status = request.parameter(u"status");
    if (status == u"success") {
        const bool reset = !pending.session.isEmpty() && m_candour.isVerified(id);
        return finish(request, pending.session, reset ? Outcome::Reset : Outcome::Failed);
    }
    // The address says why; the page, as the real one probably does, says the same for all.
    const Language language = m_sessions.value(pending.session).language.value_or(request.language);
    return render(u"failed"_s, language, u"/mfa-reset/failed"_s, {});
}

SiteResponse PortalSite::finish(const SiteRequest &request, const QString &session, Outcome outcome)
{
    const auto found = m_sessions.find(session);
    if (found == m_sessions.end())
        return goTo(request, u"/mfa-reset/failed");
    found->outcome = outcome;
    found->identified = outcome == Outcome::Reset;
    // The password first; what comes after needs no second identification.
    const bool first = found->identified && found->wantsPassword;
    if (first)
        found->outcome = Outcome::None;
    return goTo(request, first ? u"/password/new" : u"/mfa-reset/result")
        .withCookie(sessionCookie, session, SameSite::Lax);
}

SiteResponse PortalSite::resultPage(Visit &visit)
{
    const bool atDone = visit.request.path == u"/mfa-reset/done";
    if (visit.session.outcome != Outcome::Reset)
        return goTo(visit.request, visit.session.outcome == Outcome::None ? u"/" : u"/mfa-reset/failed");
    if (!atDone)
        return goTo(visit.request, u"/mfa-reset/done");
    visit.session.usernameAccepted = false;
    return show(u"done"_s, visit);
}

bool PortalSite::knowsDomain(const QString &address) const
{
    static const QRegularExpression shape(u"\\A[^@\\s]+@((?:[a-z0-9-]+\\.)+[a-z]{2,})\\z"_s);
    const QRegularExpressionMatch match = shape.match(address.trimmed().toLower());
    if (!match.hasMatch())
        return false;
    const QString domain = match.captured(1);
    if (ground().accountDomains.isEmpty())
        return !domain.endsWith(u".invalid");
    return ground().accountDomains.contains(domain);
}

void PortalSite::forgetOld()
{
    const Milliseconds now = ground().clock.sinceBoot();
    m_sessions.removeIf([now](const auto &entry) { return now - entry.value().lastSeen > sessionLife; });
    m_pending.removeIf([now](const auto &entry) { return now - entry.value().since > sessionLife; });
}

} // namespace kiosk
