// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/CandourSite.h"

#include <QJsonObject>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr Seconds keptAfterwards{3600};

constexpr QStringView pollScript = uR"(
(function () {
  var line = document.getElementById('status'), guid = line.dataset.guid, shown = line.dataset.status, sent = false;
  // A button here leads on by itself; two ways at once would use the address of the way back twice.
  addEventListener('submit', function () { sent = true; });
  function ask() {
    fetch('/invitation/status?invitationGuid=' + encodeURIComponent(guid), {cache: 'no-store'})
      .then(function (answer) { return answer.json(); })
      .then(function (state) {
        if (sent) return;
        if (state.next) location.replace(state.next);
        else if (state.status !== shown) location.reload();
      })
      .catch(function () {});
  }
  setInterval(ask, 1000);
})();
)";

Word statusWord(const QString &status)
{
    if (status == u"opened")
        return Word::StatusOpened;
    if (status == u"started")
        return Word::StatusStarted;
    return status == u"pending" ? Word::StatusPending : Word::StatusFinished;
}

} // namespace

QString CandourSite::statusName(Status status)
{
    switch (status) {
    case Status::Pending:
        return u"pending"_s;
    case Status::Opened:
        return u"opened"_s;
    case Status::Started:
        return u"started"_s;
    case Status::Finished:
        return u"finished"_s;
    case Status::FinishedExpired:
        break;
    }
    return u"finishedExpired"_s;
}

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
    const bool post = request.isPost(u"/phone") || request.isPost(u"/rehearsal");
    const QString guid = post ? request.field(u"ref") : request.parameter(u"invitationGuid");
    if (request.isGet(u"/invitation/expired"))
        return endPage(request, Word::CandourExpired, Word::CandourExpiredText);
    if (request.isGet(u"/invitation/tries-used"))
        return endPage(request, Word::CandourTriesUsed, Word::CandourTriesUsedText);

    const auto found = m_invitations.find(guid);
    if (found == m_invitations.end())
        return notFound(request.language);
    State &state = *found;
    const bool open = state.status != Status::Finished && state.status != Status::FinishedExpired;
    if (open && state.validUntil.hasPassed(ground().clock))
        state.status = Status::FinishedExpired;

    if (request.isGet(u"/invitation/status")) {
        return SiteResponse::json({{u"status"_s, statusName(state.status)},
                                   {u"identityVerified"_s, state.verified},
                                   {u"verificationTries"_s, state.triesLeft},
                                   {u"next"_s, next(guid, state).toString(QUrl::FullyEncoded)}});
    }
    if (const QUrl elsewhere = next(guid, state); !elsewhere.isEmpty())
        return goTo(request, elsewhere);
    if (request.isPost(u"/phone"))
        return phoneEvent(request, guid, state);
    if (request.isPost(u"/rehearsal"))
        return strike(request, guid, state, faultFromName(request.field(u"fault")).value_or(Fault::Cancel));
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
    switch (fault) {
    case Fault::TimeOut:
    case Fault::Expired:
        state.status = Status::FinishedExpired;
        return goTo(request, next(guid, state));
    case Fault::TriesUsed:
        state.triesLeft = 0;
        return goTo(request, next(guid, state));
    case Fault::NotIdentified:
        state.status = Status::Finished;
        return goTo(request, next(guid, state));
    case Fault::UnsupportedDevice:
        state.status = Status::Finished;
        return goTo(request, callback(state, u"cancelledUnsupportedDevice"_s));
    case Fault::UnsupportedDocument:
        state.status = Status::Finished;
        return goTo(request, callback(state, u"cancelledUnsupportedId"_s));
    default:
        state.status = Status::Finished;
        return goTo(request, callback(state, u"cancelled"_s));
    }
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
    const QString status = statusName(state.status);
    const auto phoneButton = [language](Word word, ButtonLook look, const QString &event) {
        return button(look, say(word, language), {u"phone-" + event, u"event"_s, event});
    };
    const Html statusLine = Html::element(u"p"_s,
                                          {{u"class"_s, u"state"_s},
                                           {u"id"_s, u"status"_s},
                                           {u"role"_s, u"status"_s},
                                           {u"data-guid"_s, guid},
                                           {u"data-status"_s, status}},
                                          Html::text(say(statusWord(status), language)));
    Html content{paragraph(say(Word::CandourMail, language)), paragraph(say(Word::CandourLimit, language)), statusLine};
    if (state.triesLeft < State().triesLeft)
        content += paragraph(say(Word::TriesLeft, language).arg(state.triesLeft), u"problem"_s, u"tries"_s);
    const Html phone = practicePhone(say(Word::InsteadOfPhone, language),
                                     row(Html{phoneButton(Word::PhoneOpened, ButtonLook::Plain, u"opened"_s),
                                              phoneButton(Word::PhoneStarted, ButtonLook::Plain, u"started"_s),
                                              phoneButton(Word::PhoneFinished, ButtonLook::Main, u"finished"_s),
                                              phoneButton(Word::PhoneTryFailed, ButtonLook::Plain, u"try-failed"_s)}));
    content += postForm(u"/phone"_s, hiddenField(u"ref"_s, guid) + phone);
    content += Html::script(pollScript);
    return render(request, say(Word::CandourHeading, language), content,
                  rehearsalChoices(language, guid,
                                   {Fault::Cancel, Fault::UnsupportedDevice, Fault::UnsupportedDocument, Fault::Expired,
                                    Fault::TriesUsed, Fault::NotIdentified, Fault::ServerError, Fault::NeverAnswers,
                                    Fault::DropsConnection, Fault::RefusedHost}));
}

SiteResponse CandourSite::endPage(const SiteRequest &request, Word title, Word text) const
{
    const Language language = request.language;
    const auto found = m_invitations.constFind(request.parameter(u"invitationGuid"));
    Html content = paragraph(say(text, language), u"problem"_s, u"problem"_s);
    if (found != m_invitations.constEnd()) {
        content += row(linkButton(ButtonLook::Main, say(Word::BackToService, language),
                                  callback(*found, u"cancelled"_s).toString(QUrl::FullyEncoded), u"back-to-service"_s));
    }
    return render(request, say(title, language), content, {});
}

SiteResponse CandourSite::render(const SiteRequest &request, const QString &title, const Html &content,
                                 const Html &foot) const
{
    Page page;
    page.language = request.language;
    page.title = title;
    page.siteName = say(Word::CandourName, request.language);
    page.note = say(Word::PracticeNote, request.language);
    page.accent = u"#4a3f6b"_s;
    page.content = heading(title) + content;
    page.foot = foot;
    return SiteResponse::page(page.render());
}

QUrl CandourSite::callback(const State &state, const QString &status) const
{
    return ground().url(site::portal, u"/candour/callback",
                        QUrlQuery{{u"status"_s, status}, {u"sessionId"_s, state.sessionId}});
}

} // namespace kiosk
