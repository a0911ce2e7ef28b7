// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/ResumePoint.h"

#include "link/Fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int fileVersion = 1;
/// A few of these fit into longestUnseen.
constexpr Seconds seenInterval{30};
const QString seenField = u"seen_at"_s;
constexpr qsizetype longestName = 64;
constexpr int mostAttempts = 1000;

QJsonValue optionalTime(const std::optional<Deadline> &deadline)
{
    return deadline ? QJsonValue(static_cast<qint64>(deadline->at.count())) : QJsonValue();
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
    m_latest.emplace(
        QJsonObject{{u"version"_s, fileVersion},
                    {u"boot"_s, m_settings.bootId},
                    {u"step"_s, stepName(reached.step)},
                    {u"language"_s, languageCode(reached.language)},
                    {u"method"_s, reached.method ? QJsonValue(reached.method->toString()) : QJsonValue()},
                    // An attempt that the kiosk itself breaks off is none of the visitor's.
                    {u"attempts_used"_s, std::max(0, reached.attemptsUsed - (reached.step == Step::Verify))},
                    {u"ready_at"_s, optionalTime(reached.readyAt)},
                    {u"session_end"_s, static_cast<qint64>(end.at.count())}});
    write();
}

void ResumePoint::write()
{
    (*m_latest)->insert(seenField, static_cast<qint64>(m_clock.sinceBoot().count()));
    if (const Result<void> written = m_file.write(**m_latest); !written)
        m_log.error(written.error());
}

void ResumePoint::seen()
{
    if (m_latest && *m_latest
        && m_clock.sinceBoot().count() - (*m_latest)->value(seenField).toInteger()
            >= Milliseconds(seenInterval).count())
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

std::optional<link::Resume> ResumePoint::load() const
{
    const Result<std::optional<QJsonObject>> object =
        m_latest ? Result<std::optional<QJsonObject>>(*m_latest) : m_file.read();
    if (!object) {
        m_log.warning(u"resume.rejected"_s, object.error().detail);
        return std::nullopt;
    }
    if (!*object)
        return std::nullopt;

    link::Fields fields(**object);
    fields.number(u"version"_s, fileVersion, fileVersion);
    const QString boot = fields.text(u"boot"_s, longestName);
    const std::optional<Step> step = stepFromName(fields.text(u"step"_s, longestName));
    const std::optional<Language> language = languageFromCode(fields.text(u"language"_s, longestName));
    const std::optional<QString> methodText = fields.optionalText(u"method"_s, longestName);
    const std::optional<MethodId> method = methodText ? MethodId::fromString(*methodText) : std::nullopt;
    link::Resume resume;
    resume.attemptsUsed = static_cast<int>(fields.number(u"attempts_used"_s, 0, mostAttempts));
    const std::optional<qint64> readyAt = fields.optionalNumber(u"ready_at"_s);
    const Deadline sessionEnd{Milliseconds(fields.number(u"session_end"_s))};
    const Milliseconds unseen =
        m_clock.sinceBoot() - Milliseconds(fields.number(seenField, 0, m_clock.sinceBoot().count()));
    const std::optional<Step> at = step ? traitsOf(*step).resumesAt : std::nullopt;
    const bool waits = at == Step::Wait || at == Step::SetUp;
    if (!fields.complete() || !at || !language || (methodText && !method) || (waits && !readyAt)) {
        m_log.warning(u"resume.rejected"_s, u"%1: %2"_s.arg(m_file.path(), fields.wrongField()));
        return std::nullopt;
    }

    if (boot != m_settings.bootId || m_settings.bootId.isEmpty()) {
        m_log.info(u"resume.dropped"_s, u"the machine has restarted"_s);
        return std::nullopt;
    }
    if (sessionEnd.hasPassed(m_clock)) {
        m_log.info(u"resume.dropped"_s, u"the visit's limit has passed"_s);
        return std::nullopt;
    }
    const bool stillWaits = waits && !Deadline{Milliseconds(*readyAt)}.hasPassed(m_clock);
    if (!m_latest && unseen > longestUnseen && !stillWaits) {
        m_log.info(u"resume.dropped"_s, u"nobody has seen the visit for %1 s"_s.arg(unseen.count() / 1000));
        return std::nullopt;
    }
    resume.step = *at;
    resume.language = *language;
    resume.method = method;
    resume.sessionEnd = sessionEnd;
    if (waits)
        resume.readyAt = Deadline{std::min(Milliseconds(*readyAt), m_clock.sinceBoot() + m_settings.syncWait)};
    return resume;
}

} // namespace kiosk
