// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/CandourSite.h"

#include <QJsonObject>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr Seconds keptAfterwards{3600};

} // namespace

CandourSite::Invitation CandourSite::invite()
{
    const Milliseconds now = ground().clock.sinceBoot();
    m_invitations.removeIf([now](const auto &entry) { return now - entry.value().validUntil.at > keptAfterwards; });
    const QString guid = randomToken();
    State state;
    state.sessionId = randomToken();
    state.validUntil = Deadline{now + invitationLife};
    m_invitations.insert(guid, state);
    return {state.sessionId, ground().url(site::candour, u"/invitation", QUrlQuery{{u"invitationGuid"_s, guid}})};
}

bool CandourSite::isVerified(const QString &sessionId) const
{
    for (const State &state : m_invitations) {
        if (state.sessionId == sessionId)
            return state.status == Status::Finished && state.verified;
    }
    return false;
}

SiteResponse CandourSite::respond(const SiteRequest &request)
{
    const bool post = request.isPost(u"/phone") || request.isPost(u"/practice");
    const QString guid = post ? request.field(u"ref") : request.parameter(u"invitationGuid");
    if (request.isGet(u"/invitation/expired"))
        return endPage(u"expired"_s, request);
    if (request.isGet(u"/invitation/tries-used"))
        return endPage(u"tries-used"_s, request);

    const auto found = m_invitations.find(guid);
    if (found == m_invitations.end())
        return notFound(request.language);
    State &state = *found;
    const bool open = state.status != Status::Finished && state.status != Status::FinishedExpired;
    if (open && state.validUntil.hasPassed(ground().clock))
        state.status = Status::FinishedExpired;

    if (request.isGet(u"/invitation/status")) {
        return SiteResponse::json({{u"status"_s, statusNames.name(state.status)},
                                   {u"identityVerified"_s, state.verified},
                                   {u"verificationTries"_s, state.triesLeft},
                                   {u"next"_s, next(guid, state).toString(QUrl::FullyEncoded)}});
    }
    if (const QUrl elsewhere = next(guid, state); !elsewhere.isEmpty())
        return goTo(request, elsewhere);
    if (request.isPost(u"/phone"))
        return phoneEvent(request, guid, state);
    if (request.isPost(u"/practice"))
        return strike(request, guid, state, faultNames.value(request.field(u"fault")).value_or(Fault::Cancel));
    if (!request.isGet(u"/invitation"))
        return notFound(request.language);
    if (ground().fault != Fault::None && !isTransportFault(ground().fault))
        return strike(request, guid, state, ground().fault);
    return invitationPage(request, guid, state);
}

QUrl CandourSite::next(const QString &guid, const State &state) const
{
    const QUrlQuery query{{u"invitationGuid"_s, guid}};
    if (state.status == Status::FinishedExpired)
        return ground().url(site::candour, u"/invitation/expired", query);
    if (state.triesLeft == 0)
        return ground().url(site::candour, u"/invitation/tries-used", query);
    if (state.status == Status::Finished)
        return callback(state, u"success"_s);
    return {};
}

SiteResponse CandourSite::strike(const SiteRequest &request, const QString &guid, State &state, Fault fault)
{
    if (isTransportFault(fault))
        return transportFault(ground(), fault, request.language);
    if (fault == Fault::TriesUsed)
        state.triesLeft = 0;
    else
        state.status = fault == Fault::TimeOut || fault == Fault::Expired ? Status::FinishedExpired : Status::Finished;
    if (state.status == Status::Finished && fault != Fault::NotIdentified) {
        return goTo(request,
                    callback(state,
                             fault == Fault::UnsupportedDevice         ? u"cancelledUnsupportedDevice"_s
                                 : fault == Fault::UnsupportedDocument ? u"cancelledUnsupportedId"_s
                                                                       : u"cancelled"_s));
    }
    return goTo(request, next(guid, state));
}

SiteResponse CandourSite::phoneEvent(const SiteRequest &request, const QString &guid, State &state)
{
    const QString event = request.field(u"event");
    if (event == u"opened" && state.status == Status::Pending) {
        state.status = Status::Opened;
    } else if (event == u"started") {
        state.status = Status::Started;
    } else if (event == u"try-failed") {
        state.status = Status::Started;
        state.triesLeft -= 1;
    } else if (event == u"finished") {
        state.status = Status::Finished;
        state.verified = true;
    }
    const QUrl elsewhere = next(guid, state);
    return goTo(request,
                elsewhere.isEmpty()
                    ? ground().url(site::candour, u"/invitation", QUrlQuery{{u"invitationGuid"_s, guid}})
                    : elsewhere);
}

SiteResponse CandourSite::invitationPage(const SiteRequest &request, const QString &guid, const State &state) const
{
    const Language language = request.language;
    const QString status = statusNames.name(state.status);
    const bool failed = state.triesLeft < State().triesLeft;
    const PageValues values{{u"status"_s, status},
                            {u"statusWords"_s, say(u"Status."_s + status, language)},
                            {u"tries"_s, failed ? say(u"TriesLeft"_s, language).arg(state.triesLeft) : QString()}};
    return render(u"invitation"_s, language,
                  withFaults(values, language, guid,
                             {Fault::Cancel, Fault::UnsupportedDevice, Fault::UnsupportedDocument, Fault::Expired,
                              Fault::TriesUsed, Fault::NotIdentified}));
}

SiteResponse CandourSite::endPage(const QString &name, const SiteRequest &request) const
{
    const auto found = m_invitations.constFind(request.parameter(u"invitationGuid"));
    const QString back =
        found == m_invitations.constEnd() ? QString() : callback(*found, u"cancelled"_s).toString(QUrl::FullyEncoded);
    return render(name, request.language, {{u"back"_s, back}});
}

SiteResponse CandourSite::render(const QString &name, Language language, PageValues values) const
{
    values.insert({{u"siteName"_s, say(u"CandourName"_s, language)}, {u"accent"_s, u"#4a3f6b"_s}});
    return page(u"candour/%1.html"_s.arg(name), language, values);
}

QUrl CandourSite::callback(const State &state, const QString &status) const
{
    return ground().url(site::portal, u"/candour/callback",
                        QUrlQuery{{u"status"_s, status}, {u"sessionId"_s, state.sessionId}});
}

} // namespace kiosk
