// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PortalSite.h"

#include "demo/CandourSite.h"
#include "demo/PracticeWords.h"
#include "demo/Saml.h"

#include <QRegularExpression>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr const char *sessionCookie = "PORTALSESSION";
constexpr Seconds sessionLife{3600};

// Behaves as a page made with a framework does: it keeps its own copy of the field's value, learns of changes by
// "input" events only, and shadows the element's value so that an assignment without an event is never noticed (React
// does both).
constexpr QStringView usernameScript = uR"(
(function () {
  var field = document.getElementById('username'), next = document.getElementById('continue');
  var native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  var tracked = '', state = '';
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: function () { return native.get.call(this); },
    set: function (value) { tracked = String(value); native.set.call(this, value); }
  });
  function show() { next.disabled = !/^\S+@\S+\.\S+$/.test(state.trim()); }
  field.addEventListener('input', function () {
    var now = native.get.call(field);
    if (now === tracked) return;
    tracked = now;
    state = now;
    show();
  });
  field.form.addEventListener('submit', function (event) {
    if (next.disabled) { event.preventDefault(); return; }
    native.set.call(field, state.trim());
  });
  show();
})();
)";

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
        if (const auto wanted = languageFromCode(request.parameter(u"lang"))) {
            session.language = *wanted;
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
    if (request.isGet(u"/")) {
        visit.session.usernameAccepted = false;
        visit.session.outcome = Outcome::None;
        return render(visit.language, request.path, say(Word::PortalHeading, visit.language),
                      Html{paragraph(say(Word::PortalIntro, visit.language)),
                           row(linkButton(ButtonLook::Main, say(Word::Continue, visit.language), u"/username"_s,
                                          u"continue"_s))});
    }
    if (request.isGet(u"/username"))
        return usernamePage(visit, false);
    if (request.isPost(u"/username"))
        return takeUsername(visit);
    if (request.isGet(u"/mfa-reset/result") || request.isGet(u"/mfa-reset/done"))
        return resultPage(visit);
    if (request.isGet(u"/mfa-reset/failed"))
        return failedPage(visit.language);

    if (request.isPost(u"/rehearsal")) {
        const Fault fault = faultFromName(request.field(u"fault")).value_or(Fault::ServerError);
        return isTransportFault(fault) ? transportFault(ground(), fault, visit.language) : notFound(visit.language);
    }

    const bool needsUsername = request.isGet(u"/menu") || request.isGet(u"/not-in-rehearsal")
        || request.isGet(u"/mfa-reset/method") || request.isPost(u"/mfa-reset/start");
    if (!needsUsername)
        return notFound(visit.language);
    if (!visit.session.usernameAccepted)
        return goTo(request, ground().url(site::portal, u"/username"));
    if (request.isGet(u"/menu"))
        return menuPage(visit);
    if (request.isGet(u"/mfa-reset/method"))
        return methodPage(visit);
    if (request.isPost(u"/mfa-reset/start"))
        return startProvider(visit);
    return render(visit.language, request.path, say(Word::NotInRehearsal, visit.language),
                  row(linkButton(ButtonLook::Main, say(Word::Back, visit.language), u"/menu"_s, u"back"_s)));
}

SiteResponse PortalSite::usernamePage(const Visit &visit, bool rejected) const
{
    const Language language = visit.language;
    Html content;
    if (rejected) {
        content += Html::element(u"p"_s, {{u"class"_s, u"problem"_s}, {u"id"_s, u"problem"_s}, {u"role"_s, u"alert"_s}},
                                 Html::text(say(Word::UsernameUnknown, language)));
    }
    const Html next = Html::element(
        u"button"_s,
        {{u"type"_s, u"submit"_s}, {u"class"_s, u"button main"_s}, {u"id"_s, u"continue"_s}, {u"disabled"_s, {}}},
        Html::text(say(Word::Continue, language)));
    content += postForm(u"/username"_s,
                        Html{labelledField(say(Word::Username, language), u"username"_s, u"email"_s),
                             paragraph(say(Word::UsernameHint, language)), row(next)});
    content += Html::script(usernameScript);
    return render(language, u"/username"_s, say(Word::Username, language), content);
}

SiteResponse PortalSite::takeUsername(Visit &visit)
{
    visit.session.usernameAccepted = knowsDomain(visit.request.field(u"username"));
    if (!visit.session.usernameAccepted)
        return usernamePage(visit, true);
    return goTo(visit.request, ground().url(site::portal, u"/menu"));
}

SiteResponse PortalSite::menuPage(const Visit &visit) const
{
    const Language language = visit.language;
    return render(
        language, visit.request.path, say(Word::MenuHeading, language),
        Html{row(linkButton(ButtonLook::Main, say(Word::MfaReset, language), u"/mfa-reset/method"_s, u"mfa-reset"_s)),
             row(linkButton(ButtonLook::Plain, say(Word::ResetPassword, language), u"/not-in-rehearsal"_s,
                            u"reset-password"_s)),
             row(linkButton(ButtonLook::Plain, say(Word::ChangePassword, language), u"/not-in-rehearsal"_s,
                            u"change-password"_s))});
}

SiteResponse PortalSite::methodPage(const Visit &visit) const
{
    const Language language = visit.language;
    const auto choice = [language](Word name, Word hint, const QString &id) {
        return row(postForm(u"/mfa-reset/start"_s,
                            Html{row(button(ButtonLook::Main, say(name, language), {id, u"method"_s, id})),
                                 paragraph(say(hint, language))}),
                   u"choice"_s);
    };
    return render(language, visit.request.path, say(Word::MethodHeading, language),
                  Html{choice(Word::SuomiFi, Word::SuomiFiHint, u"suomifi"_s),
                       choice(Word::CandourId, Word::CandourHint, u"candour"_s),
                       row(linkButton(ButtonLook::Plain, say(Word::Back, language), u"/menu"_s, u"back"_s))});
}

SiteResponse PortalSite::startProvider(Visit &visit)
{
    const Milliseconds now = ground().clock.sinceBoot();
    visit.session.outcome = Outcome::None;
    if (visit.request.field(u"method") == u"candour") {
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
    return failedPage(m_sessions.value(pending.session).language.value_or(request.language));
}

SiteResponse PortalSite::finish(const SiteRequest &request, const QString &session, Outcome outcome)
{
    const auto found = m_sessions.find(session);
    if (found == m_sessions.end())
        return goTo(request, ground().url(site::portal, u"/mfa-reset/failed"));
    found->outcome = outcome;
    return goTo(request, ground().url(site::portal, u"/mfa-reset/result"))
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
    return render(visit.language, visit.request.path, say(Word::DoneHeading, visit.language),
                  paragraph(say(Word::DoneText, visit.language), u"state"_s, u"done"_s), Foot::None);
}

SiteResponse PortalSite::failedPage(Language language) const
{
    return render(language, u"/mfa-reset/failed"_s, say(Word::IdentificationFailed, language),
                  Html{paragraph(say(Word::FailedText, language), u"problem"_s, u"failed"_s),
                       row(linkButton(ButtonLook::Main, say(Word::StartAgain, language), u"/"_s, u"start-again"_s))});
}

SiteResponse PortalSite::render(Language language, const QString &path, const QString &title, const Html &content,
                                Foot foot) const
{
    Page page;
    page.language = language;
    page.title = title;
    page.siteName = say(Word::PortalName, language);
    page.note = say(Word::PracticeNote, language);
    page.accent = u"#1d4e59"_s;
    for (const Language offered : allLanguages) {
        const QString code = languageCode(offered);
        Html::Attributes attributes{
            {u"href"_s, QString(path + u"?lang=" + code)}, {u"lang"_s, code}, {u"id"_s, QString(u"lang-" + code)}};
        if (offered == language)
            attributes.append({u"aria-current"_s, u"true"_s});
        page.languageLinks += Html::element(u"a"_s, attributes, Html::text(languageOwnName(offered)));
    }
    page.content = heading(title) + content;
    if (foot == Foot::Rehearsal)
        page.foot = rehearsalChoices(
            language, {}, {Fault::ServerError, Fault::NeverAnswers, Fault::DropsConnection, Fault::RefusedHost});
    return SiteResponse::page(page.render());
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
