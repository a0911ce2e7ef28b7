// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/VisitRecorder.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

bool isBeforeVisit(Step step)
{
    return step == Step::Welcome || step == Step::OutOfService;
}

} // namespace

VisitRecorder::VisitRecorder(KioskHost &host, Milliseconds wait, Sink sink, QObject *parent)
    : QObject(parent), m_host(host), m_wait(wait), m_sink(std::move(sink))
{
    connect(&host, &KioskHost::sessionStarted, this, &VisitRecorder::sessionStarted);
    connect(&host, &KioskHost::stepReached, this, &VisitRecorder::stepReached);
    connect(&host, &KioskHost::parked, this, [this](const SessionId &session, const TicketId &ticket) {
        m_sink(journal::Parked{session, ticket});
    });
    connect(&host, &KioskHost::ticketUsed, this, [this](const SessionId &session, const TicketId &ticket) {
        // On the ticket's own screen the visitor has only changed their mind.
        Visit &visit = m_visits[session.toString()];
        if (visit.last && visit.last->step == Step::Ticket)
            return;
        visit.resumed = true;
        if (!std::exchange(visit.begun, true))
            m_sink(journal::SessionStarted{session});
        m_sink(journal::Resumed{session, ticket});
    });
    connect(&host, &KioskHost::helpCalled, this,
            [this](const SessionId &session) { m_sink(journal::HelpCalled{session}); });
    connect(&host, &KioskHost::hostRefused, this, [this](const SessionId &session, const QString &name) {
        m_sink(journal::HostRefused{session, name, 0});
    });
    connect(&host, &KioskHost::moreHostsRefused, this, [this](const SessionId &session, int count) {
        m_sink(journal::HostRefused{session, u"other"_s, count});
    });
    connect(&host, &KioskHost::visitFinished, this, [this](const SessionId &session, const link::Finished &message) {
        ended(session, endReasonName(message.reason), message.rating);
    });
    connect(&host, &KioskHost::visitBroke, this, [this](const SessionId &session, SessionEndCause cause) {
        ended(session, sessionEndCauseName(cause), std::nullopt);
    });
    connect(&host, &KioskHost::erased, this, [this](const ErasureReceipt &receipt) {
        m_sink(journal::Erasure{receipt.session, receipt.reason, receipt.isClean(), receipt.processesLeft,
                                receipt.homeGone, receipt.clipboardEmpty.value_or(false), receipt.duration});
        m_visits.remove(receipt.session.toString());
    });
}

void VisitRecorder::sessionStarted(const SessionId &session)
{
    // One that takes over begins beyond Welcome.
    const Step step = m_host.visit().at.step;
    if (isBeforeVisit(step))
        return;
    Visit &visit = m_visits[session.toString()];
    if (std::exchange(visit.begun, true))
        return;
    m_sink(journal::SessionStarted{session});
    m_sink(journal::Resumed{session, std::nullopt});
}

void VisitRecorder::stepReached(const SessionId &session, const link::StepReached &reached)
{
    Visit &visit = m_visits[session.toString()];
    const std::optional<link::StepReached> before = std::exchange(visit.last, reached);
    if (isBeforeVisit(reached.step) && !visit.begun)
        return;
    // A session that takes over says its step before its first frame is on the screen.
    if (!std::exchange(visit.begun, true)) {
        m_sink(journal::SessionStarted{session});
        if (!m_host.shown() || m_host.shown()->id() != session)
            m_sink(journal::Resumed{session, std::nullopt});
    }
    if (reached.method && (!before || before->method != reached.method))
        m_sink(journal::MethodChosen{session, *reached.method});
    const bool stepChanged = !before || before->step != reached.step;
    if (reached.outcome && reached.step == Step::VerifyOutcome && (stepChanged || before->outcome != reached.outcome))
        m_sink(journal::OutcomeSeen{session, *reached.outcome, {}});
    const bool identified =
        before && (before->step == Step::Verify || before->step == Step::OwnPhone) && reached.step == Step::Wait;
    if (identified)
        m_sink(journal::OutcomeSeen{session, Outcome::Done, {}});
    if (!stepChanged)
        return;
    m_sink(journal::StepReached{session, reached.step});
    if (identified)
        m_sink(journal::WaitStarted{session, m_wait});
}

void VisitRecorder::ended(const SessionId &session, const QString &reason, std::optional<int> rating)
{
    Visit &visit = m_visits[session.toString()];
    if (!visit.begun || std::exchange(visit.ended, true))
        return;
    m_sink(journal::SessionEnded{session, reason, rating});
}

} // namespace kiosk
