// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/DeskRequests.h"

#include "host/HostLog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

using fleet::Action;
using fleet::Answer;
using fleet::Request;

namespace
{

constexpr size_t mostKnown = 32;
/// A flood must not fill the journal, which has room for what matters only.
constexpr int refusalsWrittenAtOnce = 10;
constexpr int refusalsWrittenAMinute = 1;
constexpr int refusalsAnsweredAtOnce = 10;
constexpr int refusalsAnsweredAMinute = 60;

fleet::RequestCheck::Settings withFitLabels(fleet::RequestCheck::Settings settings, HostLog &log)
{
    const auto unfit = [&log](const fleet::Person &person) {
        const bool fit = journal::isStaffLabel(person.label);
        if (!fit)
            log.error(u"desk.label"_s, u"a label that the journal does not take: its key is not used"_s);
        return !fit;
    };
    settings.people.removeIf(unfit);
    return settings;
}

template <typename Value> std::optional<link::Trouble> troubleIn(const Result<Value> &result)
{
    return result ? std::nullopt : std::optional(link::Trouble{result.error().code, result.error().detail});
}

} // namespace

DeskRequests::DeskRequests(fleet::RequestCheck::Settings settings, Parts parts, const Clock &clock, HostLog &log,
                           QObject *parent)
    : QObject(parent), m_settings(withFitLabels(std::move(settings), log)), m_parts(parts), m_clock(clock), m_log(log),
      m_check(m_settings, clock), m_refusalsWritten(refusalsWrittenAtOnce, refusalsWrittenAMinute),
      m_refusalsAnswered(refusalsAnsweredAtOnce, refusalsAnsweredAMinute)
{
}

void DeskRequests::take(const QByteArray &payload, const QString &desk, const QByteArray &correlation)
{
    std::optional<Request> asked;
    const Result<Request> request = m_check.check(payload, desk, asked);
    if (!request) {
        refuse(request.error(), asked, desk, correlation);
        return;
    }
    const fleet::Order &order = request->order;
    if (order.visit && *order.visit != m_parts.host.visit().session) {
        refuse({u"fleet.visit_over"_s, {}, {}}, asked, desk, correlation);
        return;
    }
    m_known.push_back({request->id, {}});
    if (m_known.size() > mostKnown)
        m_known.pop_front();
    m_log.info(u"desk.request"_s, QString(fleet::actionNames.name(order.action) + u' ' + desk));
    m_parts.actions.writeDown(request->person, u"desk"_s, desk, fleet::concernsVisit(order.action));
    perform(*request);
}

void DeskRequests::perform(const Request &request)
{
    const fleet::Order &order = request.order;
    switch (order.action) {
    case Action::SeeHelp:
        m_parts.host.advanceHelp(link::HelpState::Seen);
        answer(request, answerTo(request, u"ok"_s));
        return;
    case Action::ShowMessage:
        m_parts.actions.writeDown(request.person, u"show_message"_s, order.argument, true);
        answer(request,
               answerTo(request, m_parts.host.showMessage(order.argument) ? u"ok"_s : u"fleet.unknown_message"_s));
        return;
    case Action::Statistics:
        m_parts.reports.statistics(order.from, order.to, this, [this, request](const Result<QJsonObject> &result) {
            Answer told = answerTo(request, result ? u"ok"_s : result.error().code);
            told.statistics = link::StatisticsReport{request.order.from, request.order.to,
                                                     result.value_or(QJsonObject()), troubleIn(result)};
            answer(request, told);
        });
        return;
    case Action::Journal:
    case Action::Faults: {
        const bool faults = order.action == Action::Faults;
        const journal::Topic topic = faults ? journal::Topic::Kiosk : journal::topicFromName(order.topic);
        m_parts.reports.lines(
            order.before, topic, this, [this, request, faults](const Result<QList<link::JournalLine>> &result) {
                Answer told = answerTo(request, result ? u"ok"_s : result.error().code);
                link::JournalLines lines{request.order.before, result.value_or(QList<link::JournalLine>()),
                                         troubleIn(result)};
                const QDate today = m_clock.now().date();
                if (faults)
                    lines.lines.removeIf(
                        [today](const link::JournalLine &line) { return line.at.toLocalTime().date() != today; });
                told.journal = lines;
                answer(request, told);
            });
        return;
    }
    case Action::AnswerHelp:
    case Action::EndVisit:
    case Action::MoreTime:
    case Action::OutOfService:
    case Action::BackInService:
    case Action::ServeQueued:
    case Action::VerifyJournal:
        break;
    }
    if (const std::optional<link::StaffAction> action = panelActionOf(order.action))
        m_parts.actions.perform(request.person, *action, order.argument, this,
                                [this, request](const link::ActionDone &done) {
                                    Answer told = answerTo(request, done.code, done.detail);
                                    told.ok = done.ok;
                                    answer(request, told);
                                });
}

void DeskRequests::refuse(const Error &why, const std::optional<Request> &asked, const QString &desk,
                          const QByteArray &correlation)
{
    if (Known *const before = asked ? known(asked->id) : nullptr) {
        // The broker has delivered it twice, or somebody plays a recording: the answer is the same.
        if (!before->answer.isEmpty() && asked->desk == desk)
            Q_EMIT answered(desk, before->id.toLatin1(), before->answer);
        return;
    }
    const Milliseconds now = m_clock.sinceBoot();
    if (m_refusalsWritten.take(now)) {
        m_log.warning(u"desk.refused"_s, QString(why.code + u' ' + desk));
        // Only a right signature vouches for a label.
        if (asked)
            m_parts.actions.writeDown(asked->person, u"desk_refused"_s, why.code, false);
        else
            m_parts.vault.record(journal::JournalNote{why.code});
    }
    if (!m_refusalsAnswered.take(now))
        return;
    Answer told;
    if (asked) {
        told = answerTo(*asked, why.code);
    } else {
        told.kiosk = m_settings.kiosk;
        told.boot = m_settings.boot;
        told.code = why.code;
    }
    Q_EMIT answered(desk, asked ? asked->id.toLatin1() : correlation, fleet::answerPayload().write(told));
}

Answer DeskRequests::answerTo(const Request &request, const QString &code, const QString &detail)
{
    Answer told;
    told.id = request.id;
    told.kiosk = m_settings.kiosk;
    told.boot = m_settings.boot;
    told.ok = code == u"ok";
    told.code = code;
    told.detail = detail;
    told.counter = m_check.counterOf(request.person);
    return told;
}

void DeskRequests::answer(const Request &request, const Answer &answer)
{
    QByteArray payload = fleet::answerPayload().write(answer);
    if (payload.size() > fleet::longestAnswer)
        payload = fleet::answerPayload().write(answerTo(request, u"fleet.too_long"_s));
    if (Known *const before = known(request.id))
        before->answer = payload;
    Q_EMIT answered(request.desk, request.id.toLatin1(), payload);
}

DeskRequests::Known *DeskRequests::known(const QString &id)
{
    const auto found = std::find_if(m_known.begin(), m_known.end(), [&id](const Known &one) { return one.id == id; });
    return found == m_known.end() ? nullptr : &*found;
}

} // namespace kiosk
