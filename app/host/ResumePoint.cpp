// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/ResumePoint.h"

#include "journey/VisitValues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int fileVersion = 1;
/// A few of these fit into longestUnseen.
constexpr Seconds seenInterval{30};
const record::Description<KeptVisit> &visitDescription()
{
    using namespace record;
    static const Description<KeptVisit> kept(
        {constant<KeptVisit>(u"version"_s, fileVersion),
         field(u"boot"_s, &KeptVisit::bootId, text(Values::longestCode)), part(&KeptVisit::visit, link::resumeFields()),
         field(u"seen_at"_s, &KeptVisit::seenAt, duration<Milliseconds>())},
        [](const KeptVisit &one) {
            const std::optional<Step> at = traitsOf(one.visit.step).resumesAt;
            if (!at)
                return u"step"_s;
            if (!one.visit.sessionEnd)
                return u"session_end"_s;
            return at != Step::Method && !one.visit.readyAt ? u"ready_at"_s : QString();
        });
    return kept;
}

} // namespace

ResumePoint::ResumePoint(Settings settings, const Clock &clock, HostLog &log)
    : m_settings(std::move(settings)), m_clock(clock), m_log(log), m_file(m_settings.stateDir + u"/resume.json"_s)
{
}

void ResumePoint::save(const link::StepReached &reached)
{
    if (!traitsOf(reached.step).resumesAt) {
        clear();
        return;
    }
    const Deadline end = reached.sessionEnd.value_or(Deadline{m_clock.sinceBoot() + m_settings.sessionLimit});
    // An attempt that the kiosk itself breaks off is none of the visitor's.
    const int attemptsUsed = std::max(0, reached.attemptsUsed - (reached.step == Step::Verify));
    const link::Resume visit{reached.step, reached.language, reached.method, attemptsUsed, reached.readyAt, end};
    m_latest.emplace(KeptVisit{m_settings.bootId, visit, Milliseconds(0)});
    write();
}

void ResumePoint::write()
{
    (*m_latest)->seenAt = m_clock.sinceBoot();
    if (const Result<void> written = m_file.write(visitDescription().write(**m_latest)); !written)
        m_log.error(written.error());
}

void ResumePoint::seen()
{
    if (m_latest && *m_latest && m_clock.sinceBoot() - (*m_latest)->seenAt >= seenInterval)
        write();
}

void ResumePoint::hostStops()
{
    const std::optional<link::Resume> resume = load();
    if (resume && resume->step == Step::Method)
        clear();
}

void ResumePoint::clear()
{
    m_latest.emplace(std::nullopt);
    if (const Result<void> removed = m_file.remove(); !removed)
        m_log.error(removed.error());
}

std::optional<KeptVisit> ResumePoint::kept() const
{
    if (m_latest)
        return *m_latest;
    const Result<std::optional<QJsonObject>> object = m_file.read();
    if (!object) {
        m_log.warning(u"resume.rejected"_s, object.error().detail);
        return std::nullopt;
    }
    if (!*object)
        return std::nullopt;
    record::Reading reading;
    std::optional<KeptVisit> read = visitDescription().read(**object, reading);
    if (read && read->seenAt > m_clock.sinceBoot()) {
        reading.refuse(u"seen_at"_s);
        read.reset();
    }
    if (!read)
        m_log.warning(u"resume.rejected"_s, u"%1: %2"_s.arg(m_file.path(), reading.wrongField()));
    return read;
}

std::optional<link::Resume> ResumePoint::load() const
{
    const std::optional<KeptVisit> kept = this->kept();
    if (!kept)
        return std::nullopt;
    if (kept->bootId != m_settings.bootId || m_settings.bootId.isEmpty()) {
        m_log.info(u"resume.dropped"_s, u"the machine has restarted"_s);
        return std::nullopt;
    }
    if (kept->visit.sessionEnd->hasPassed(m_clock)) {
        m_log.info(u"resume.dropped"_s, u"the visit's limit has passed"_s);
        return std::nullopt;
    }
    link::Resume resume = kept->visit;
    resume.step = traitsOf(resume.step).resumesAt.value_or(Step::Method);
    const bool waits = resume.step != Step::Method;
    const bool stillWaits = waits && resume.readyAt && !resume.readyAt->hasPassed(m_clock);
    const Milliseconds unseen = m_clock.sinceBoot() - kept->seenAt;
    if (!m_latest && unseen > longestUnseen && !stillWaits) {
        m_log.info(u"resume.dropped"_s, u"nobody has seen the visit for %1 s"_s.arg(unseen.count() / 1000));
        return std::nullopt;
    }
    if (!waits)
        resume.readyAt.reset();
    if (resume.readyAt)
        resume.readyAt->at = std::min(resume.readyAt->at, m_clock.sinceBoot() + m_settings.syncWait);
    return resume;
}

} // namespace kiosk
