// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/IdleGuard.h"

#include <algorithm>

namespace kiosk
{

namespace
{

/// How long a visitor may leave the kiosk alone while the method is under way on their phone, their document in hand.
Seconds handsOffTime(const IdentityMethod &method)
{
    // As long as the longest that is known of a provider, where the profile names no time.
    constexpr Seconds unknown{600};
    return method.onPhone && method.timeLimit.count() == 0 ? unknown : method.timeLimit;
}

int wholeSeconds(Milliseconds left)
{
    return static_cast<int>(std::chrono::ceil<Seconds>(left).count());
}

} // namespace

IdleGuard::IdleGuard(Visit &visit, QObject *parent)
    : QObject(parent), m_visit(visit), m_lastActivity(visit.clock().sinceBoot()), m_lastStep(visit.step())
{
    connect(&visit, &Visit::stepChanged, this, [this] {
        if (m_visit.step() == m_lastStep)
            return;
        m_lastStep = m_visit.step();
        m_lastActivity = m_visit.clock().sinceBoot();
        tick();
    });
}

Seconds IdleGuard::warningAfter() const
{
    const Limits &limits = m_visit.config().limits;
    switch (traitsOf(m_visit.step()).idle) {
    case IdleLimit::Identifying:
        return std::max(limits.idleWarningVerify, m_visit.method() ? handsOffTime(*m_visit.method()) : Seconds{0});
    case IdleLimit::OnOwnPhone: {
        // The whole identification happens on the visitor's phone there, whichever way they take.
        Seconds longest = limits.idleWarningVerify;
        for (const IdentityMethod &method : m_visit.config().profile.identity.methods)
            longest = std::max(longest, handsOffTime(method));
        return longest;
    }
    case IdleLimit::HandsOff:
        return limits.idleWarningWait;
    case IdleLimit::None:
    case IdleLimit::Usual:
        break;
    }
    return limits.idleWarning;
}

Milliseconds IdleGuard::untilWarning() const
{
    const Milliseconds idle = m_visit.clock().sinceBoot() - m_lastActivity;
    return std::max(Milliseconds{0}, Milliseconds{warningAfter()} - idle);
}

void IdleGuard::activity()
{
    // While the question stands, only its buttons answer it: a page behind it must not, and the visit's limit needs
    // one.
    if (m_concern == Concern::None)
        m_lastActivity = m_visit.clock().sinceBoot();
    else
        m_lifeWhileAsked = m_visit.clock().sinceBoot();
}

void IdleGuard::needMoreTime()
{
    m_lastActivity = m_visit.clock().sinceBoot();
    if (m_concern == Concern::SessionLimit)
        m_visit.extendSession();
    setConcern(Concern::None, 0);
}

void IdleGuard::tick()
{
    const Milliseconds now = m_visit.clock().sinceBoot();
    if (traitsOf(m_visit.step()).idle == IdleLimit::None) {
        if (m_visit.step() == Step::Goodbye && now - m_lastActivity >= m_visit.config().limits.goodbye)
            m_visit.apply(Event::GoodbyeElapsed);
        setConcern(Concern::None, 0);
        return;
    }
    const Seconds answer = m_visit.config().limits.idleAnswer;
    const Seconds warning = warningAfter();
    const bool seenWhileAsked = m_lifeWhileAsked && now - *m_lifeWhileAsked < answer;
    const auto end = m_visit.sessionEnd();
    // Before the end has come: the visit looks at its own limit first.
    constexpr Seconds lastMoment{1};
    if (seenWhileAsked && m_concern == Concern::Idle && now - m_lastActivity >= warning + answer - lastMoment) {
        m_lastActivity = now - warning;
        m_lifeWhileAsked.reset();
    } else if (seenWhileAsked && end && end->left(m_visit.clock()) <= lastMoment) {
        m_visit.extendSession(answer);
        m_lifeWhileAsked.reset();
    }
    const Milliseconds idle = now - m_lastActivity;
    if (idle >= warning + answer) {
        setConcern(Concern::None, 0);
        m_visit.apply(Event::VisitAbandoned);
        return;
    }
    if (idle >= warning) {
        setConcern(Concern::Idle, wholeSeconds(Milliseconds{warning + answer} - idle));
        return;
    }
    if (const auto limit = m_visit.sessionEnd(); limit && limit->left(m_visit.clock()) <= answer) {
        setConcern(Concern::SessionLimit, wholeSeconds(limit->left(m_visit.clock())));
        return;
    }
    setConcern(Concern::None, 0);
}

void IdleGuard::setConcern(Concern concern, int secondsLeft)
{
    if (m_concern == concern && m_secondsLeft == secondsLeft)
        return;
    m_concern = concern;
    m_secondsLeft = secondsLeft;
    if (concern == Concern::None)
        m_lifeWhileAsked.reset();
    Q_EMIT changed();
}

} // namespace kiosk
