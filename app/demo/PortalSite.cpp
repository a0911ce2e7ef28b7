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

OnPhone::State phoneEvent(QStringView name)
{
    if (name == u"done")
        return OnPhone::State::Done;
    if (name == u"cancelled")
        return OnPhone::State::Cancelled;
    return name == u"expired" ? OnPhone::State::Expired : OnPhone::State::Unsupported;
}

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
        const auto shape = shapeFromName(request.parameter(u"shape"));
        session.language = language ? language : session.language;
        session.shape = shape.value_or(session.shape);
        if (language || shape) {
            return goTo(request, ground().url(site::portal, request.path))
                .withCookie(sessionCookie, key, SameSite::Lax);
        }
    }
    Visit visit{request, key, session, session.language.value_or(request.language)};
    SiteResponse response = route(visit);
    return known ? std::move(response) : std::move(response).withCookie(sessionCookie, key, SameSite::Lax);
}

SiteResponse PortalSite::route(Visit &visit)
{
    const SiteRequest &request = visit.request;
    const portalpages::Frame frame = frameOf(visit);
    if (request.isGet(u"/")) {
        visit.session.usernameAccepted = false;
        visit.session.identified = false;
        visit.session.wantsPassword = false;
        visit.session.outcome = Outcome::None;
        visit.session.phone = {};
        const bool single =
            visit.session.shape == PortalShape::SinglePage || visit.session.shape == PortalShape::StillAddress;
        return single ? portalpages::singlePage(frame) : portalpages::start(frame);
    }
    if (request.isGet(u"/username"))
        return portalpages::username(frame, false);
    if (request.isPost(u"/username"))
        return takeUsername(visit);
    if (request.isGet(u"/user")) {
        visit.session.code = digitCode();
        return portalpages::userAndCode(frame, visit.session.code, false);
    }
    if (request.isPost(u"/user"))
        return takeUserAndCode(visit);
    if (request.isPost(u"/app"))
        return nextView(visit);
    if (request.isGet(u"/mfa-reset/result") || request.isGet(u"/mfa-reset/done"))
        return resultPage(visit);
    if (request.isGet(u"/mfa-reset/failed"))
        return portalpages::failed(frame);
    if (request.isPost(u"/rehearsal"))
        return rehearse(visit);
    return visit.session.usernameAccepted ? routeOfKnown(visit)
        : needsUsername(request)
        ? goTo(request, ground().url(site::portal, frame.shape == PortalShape::Steps ? u"/user" : u"/username"))
        : notFound(visit.language);
}

bool PortalSite::needsUsername(const SiteRequest &request)
{
    constexpr std::array<QStringView, 7> pages{
        u"/menu",         u"/authenticate",   u"/not-in-rehearsal", u"/mfa-reset/method", u"/password/method",
        u"/password/new", u"/mfa-reset/phone"};
    constexpr std::array<QStringView, 4> posts{u"/mfa-reset/start", u"/mfa-reset/phone", u"/mfa-reset/activate",
                                               u"/password/new"};
    const auto has = [&request](const auto &paths) {
        return std::find(paths.begin(), paths.end(), request.path) != paths.end();
    };
    return (request.verb == Verb::Get && has(pages)) || (request.verb == Verb::Post && has(posts));
}

SiteResponse PortalSite::routeOfKnown(Visit &visit)
{
    const SiteRequest &request = visit.request;
    const portalpages::Frame frame = frameOf(visit);
    if (request.isGet(u"/menu"))
        return portalpages::menu(frame);
    if (request.isGet(u"/authenticate"))
        return portalpages::authenticate(frame);
    if (request.isGet(u"/mfa-reset/method") || request.isGet(u"/password/method")) {
        visit.session.wantsPassword = request.path == u"/password/method";
        return portalpages::method(frame);
    }
    if (request.isPost(u"/mfa-reset/start"))
        return startProvider(visit);
    if (request.isGet(u"/mfa-reset/phone") || request.isPost(u"/mfa-reset/phone"))
        return onPhone(visit);
    if (request.isPost(u"/mfa-reset/activate")) {
        if (visit.session.identified)
            visit.session.outcome = Outcome::Reset;
        return goTo(request, ground().url(site::portal, u"/mfa-reset/result"));
    }
    if (request.isGet(u"/password/new") || request.isPost(u"/password/new"))
        return newPassword(visit);
    if (!request.isGet(u"/not-in-rehearsal"))
        return notFound(visit.language);
    const QString title = say(Word::NotInRehearsal, visit.language);
    return portalpages::render(
        frame, title,
        Html{heading(title),
             row(linkButton(ButtonLook::Main, say(Word::Back, visit.language), u"/menu"_s, u"back"_s))});
}

portalpages::Frame PortalSite::frameOf(const Visit &visit)
{
    return {visit.language, visit.request.path, visit.session.shape, portalpages::Drawer::Faults};
}

SiteResponse PortalSite::takeUsername(Visit &visit)
{
    visit.session.usernameAccepted = knowsDomain(visit.request.field(u"username"));
    if (!visit.session.usernameAccepted)
        return portalpages::username(frameOf(visit), true);
    return goTo(visit.request, ground().url(site::portal, u"/menu"));
}

SiteResponse PortalSite::takeUserAndCode(Visit &visit)
{
    const QString code = std::exchange(visit.session.code, digitCode());
    visit.session.usernameAccepted =
        knowsDomain(visit.request.field(u"username")) && visit.request.field(u"code").trimmed() == code;
    if (!visit.session.usernameAccepted)
        return portalpages::userAndCode(frameOf(visit), visit.session.code, true);
    return goTo(visit.request, ground().url(site::portal, u"/authenticate"));
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

SiteResponse PortalSite::rehearse(Visit &visit)
{
    const SiteRequest &request = visit.request;
    if (const auto shape = shapeFromName(request.field(u"shape"))) {
        visit.session.shape = *shape;
        return goTo(request, ground().url(site::portal, u"/"));
    }
    if (const QString event = request.field(u"phone"); !event.isEmpty()) {
        if (visit.session.phone.state == OnPhone::State::Waiting)
            visit.session.phone.state = phoneEvent(event);
        return goTo(request, ground().url(site::portal, u"/mfa-reset/phone"));
    }
    const Fault fault = faultFromName(request.field(u"fault")).value_or(Fault::ServerError);
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
        return goTo(visit.request, ground().url(site::portal, u"/mfa-reset/method"));
    if (visit.request.verb == Verb::Get)
        return portalpages::onPhone(frameOf(visit), visit.session.phone);
    refreshPhone(visit.session);
    if (visit.session.identified && visit.session.wantsPassword)
        return goTo(visit.request, ground().url(site::portal, u"/password/new"));
    return goTo(visit.request, ground().url(site::portal, u"/mfa-reset/phone"));
}

/// Compared, and not kept.
SiteResponse PortalSite::newPassword(Visit &visit)
{
    const SiteRequest &request = visit.request;
    if (!visit.session.identified)
        return goTo(request, ground().url(site::portal, u"/password/method"));
    if (request.verb == Verb::Get)
        return portalpages::newPassword(frameOf(visit), false);
    const QString password = request.field(u"password");
    if (password.size() < shortestPassword || password != request.field(u"again"))
        return portalpages::newPassword(frameOf(visit), true);
    visit.session.wantsPassword = false;
    return portalpages::passwordChanged(frameOf(visit));
}

SiteResponse PortalSite::startProvider(Visit &visit)
{
    const Milliseconds now = ground().clock.sinceBoot();
    const QString method = visit.request.field(u"method");
    visit.session.outcome = Outcome::None;
    visit.session.identified = false;
    if (method == u"wallet" || (method == u"candour" && visit.session.shape == PortalShape::Steps)) {
        startOnPhone(visit.session, method == u"wallet");
        return goTo(visit.request, ground().url(site::portal, u"/mfa-reset/phone"));
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
    return portalpages::failed({language, u"/mfa-reset/failed"_s, PortalShape::Menu, portalpages::Drawer::Faults});
}

SiteResponse PortalSite::finish(const SiteRequest &request, const QString &session, Outcome outcome)
{
    const auto found = m_sessions.find(session);
    if (found == m_sessions.end())
        return goTo(request, ground().url(site::portal, u"/mfa-reset/failed"));
    found->outcome = outcome;
    found->identified = outcome == Outcome::Reset;
    // The password first; what comes after needs no second identification.
    const bool first = found->identified && found->wantsPassword;
    if (first)
        found->outcome = Outcome::None;
    return goTo(request, ground().url(site::portal, first ? u"/password/new" : u"/mfa-reset/result"))
        .withCookie(sessionCookie, session, SameSite::Lax);
}

SiteResponse PortalSite::resultPage(Visit &visit)
{
    const bool atDone = visit.request.path == u"/mfa-reset/done";
    switch (visit.session.outcome) {
    case Outcome::None:
        return goTo(visit.request, ground().url(site::portal, u"/"));
    case Outcome::Failed:
        return goTo(visit.request, ground().url(site::portal, u"/mfa-reset/failed"));
    case Outcome::Reset:
        break;
    }
    if (!atDone)
        return goTo(visit.request, ground().url(site::portal, u"/mfa-reset/done"));
    visit.session.usernameAccepted = false;
    return portalpages::done(frameOf(visit));
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
