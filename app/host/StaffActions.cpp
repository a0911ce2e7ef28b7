// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/StaffActions.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

using link::StaffAction;

namespace
{

/// Those that are done to the visit on the screen.
bool isDoneToVisit(StaffAction action)
{
    return action == StaffAction::EndSession || action == StaffAction::MoreTime || action == StaffAction::AnswerHelp;
}

Result<QString> withoutText(const Result<void> &result)
{
    return result.map([] { return QString(); });
}

} // namespace

bool StaffActions::has(StaffAction action)
{
    return isDoneToVisit(action) || action == StaffAction::ServeQueued || action == StaffAction::OutOfService
        || action == StaffAction::BackInService || action == StaffAction::VerifyJournal;
}

link::ActionDone StaffActions::outcomeOf(StaffAction action, const Result<QString> &result)
{
    if (result)
        return {action, true, u"ok"_s, *result};
    return {action, false, result.error().code, result.error().detail};
}

void StaffActions::perform(const QString &label, StaffAction action, const QString &argument, QObject *context,
                           Tell tell)
{
    if (action == StaffAction::OutOfService && !OutOfServiceSwitch::isReason(argument)) {
        tell({action, false, u"staff.reason"_s, {}});
        return;
    }
    writeDown(label, action, argument);
    link::ActionDone done{action, true, u"ok"_s, {}};
    switch (action) {
    case StaffAction::EndSession:
        m_parts.host.endVisit();
        break;
    case StaffAction::MoreTime:
        m_parts.host.giveMoreTime();
        break;
    case StaffAction::AnswerHelp:
        m_parts.host.answerHelp(label);
        break;
    case StaffAction::ServeQueued:
        if (const std::optional<TicketId> number = TicketId::fromString(argument))
            m_parts.host.serveQueued(*number);
        break;
    case StaffAction::OutOfService:
        done = outcomeOf(action, withoutText(m_parts.outOfService.switchOff(argument)));
        break;
    case StaffAction::BackInService:
        done = outcomeOf(action, withoutText(m_parts.outOfService.switchOn()));
        break;
    case StaffAction::VerifyJournal:
        m_parts.reports.verify(context, [tell = std::move(tell)](const Result<QString> &result) {
            link::ActionDone verified = outcomeOf(StaffAction::VerifyJournal, result);
            if (result && !result->isEmpty())
                verified = {StaffAction::VerifyJournal, false, u"journal.altered"_s, *result};
            tell(verified);
        });
        return;
    default:
        return;
    }
    tell(done);
}

void StaffActions::writeDown(const QString &label, StaffAction action, const QString &argument)
{
    if (action != StaffAction::AnswerHelp) {
        writeDown(label, link::staffActions.name(action), argument, isDoneToVisit(action));
        return;
    }
    const VisitState &visit = m_parts.host.visit();
    if (visit.help != link::HelpState::None && visit.help != link::HelpState::Coming)
        m_parts.vault.record(journal::HelpAnswered{visit.since ? std::optional(visit.session) : std::nullopt, label});
}

void StaffActions::writeDown(const QString &label, const QString &name, const QString &reason, bool concernsVisit)
{
    std::optional<SessionId> session;
    if (concernsVisit && m_parts.host.visit().since)
        session = m_parts.host.visit().session;
    m_parts.vault.record(journal::StaffAction{label, name, session, reason});
}

} // namespace kiosk
