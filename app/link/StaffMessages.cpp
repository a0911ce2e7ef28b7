// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/StaffMessages.h"

#include "link/MessageLine.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace kiosk::link
{

namespace
{

constexpr std::array actionNames{
    std::pair{StaffAction::EndSession, QLatin1String("end_session")},
    std::pair{StaffAction::MoreTime, QLatin1String("more_time")},
    std::pair{StaffAction::OutOfService, QLatin1String("out_of_service")},
    std::pair{StaffAction::BackInService, QLatin1String("back_in_service")},
    std::pair{StaffAction::AnswerHelp, QLatin1String("answer_help")},
    std::pair{StaffAction::ServeQueued, QLatin1String("serve_queued")},
    std::pair{StaffAction::RestartSession, QLatin1String("restart_session")},
    std::pair{StaffAction::LeaveKiosk, QLatin1String("leave_kiosk")},
    std::pair{StaffAction::UnlockPins, QLatin1String("unlock_pins")},
    std::pair{StaffAction::StartCommissioning, QLatin1String("start_commissioning")},
    std::pair{StaffAction::StopCommissioning, QLatin1String("stop_commissioning")},
    std::pair{StaffAction::WriteProposal, QLatin1String("write_proposal")},
    std::pair{StaffAction::ExportStatistics, QLatin1String("export_statistics")},
    std::pair{StaffAction::ExportJournal, QLatin1String("export_journal")},
    std::pair{StaffAction::VerifyJournal, QLatin1String("verify_journal")},
};

using link::toJson;

QJsonValue toJson(const QDateTime &at)
{
    return at.toMSecsSinceEpoch();
}

QJsonValue toJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QString nameOf(PadState state)
{
    switch (state) {
    case PadState::Open:
        return u"open"_s;
    case PadState::Waiting:
        return u"waiting"_s;
    case PadState::Disabled:
        return u"disabled"_s;
    case PadState::NotSetUp:
        return u"not_set_up"_s;
    case PadState::Unavailable:
        break;
    }
    return u"unavailable"_s;
}

QString nameOf(PartState state)
{
    switch (state) {
    case PartState::Ready:
        return u"ready"_s;
    case PartState::Warning:
        return u"warning"_s;
    case PartState::NotReady:
        break;
    }
    return u"not_ready"_s;
}

QJsonObject toJson(const Pad &pad)
{
    return {{u"state"_s, nameOf(pad.state)}, {u"until"_s, toJson(pad.until)}, {u"code"_s, pad.code}};
}

QJsonObject toJson(const PartLine &part)
{
    return {{u"part"_s, part.part},
            {u"state"_s, nameOf(part.state)},
            {u"code"_s, part.code},
            {u"detail"_s, part.detail.left(longestDetail)}};
}

QJsonValue toJson(const std::optional<ReceiptLine> &receipt)
{
    if (!receipt)
        return {};
    const QJsonValue clipboard = receipt->clipboardEmpty ? QJsonValue(*receipt->clipboardEmpty) : QJsonValue();
    return QJsonObject{{u"at"_s, toJson(receipt->at)},
                       {u"reason"_s, receipt->reason},
                       {u"processes_left"_s, receipt->processesLeft},
                       {u"home_gone"_s, receipt->homeGone},
                       {u"clipboard_empty"_s, clipboard},
                       {u"duration_ms"_s, static_cast<qint64>(receipt->duration.count())}};
}

QJsonObject toJson(const TodayLine &today)
{
    const QJsonValue median =
        today.medianVisit ? QJsonValue(static_cast<qint64>(today.medianVisit->count())) : QJsonValue();
    return {{u"sessions"_s, today.sessions},
            {u"done"_s, today.done},
            {u"with_ticket"_s, today.withTicket},
            {u"help_calls"_s, today.helpCalls},
            {u"median_visit_s"_s, median}};
}

QJsonObject toJson(const VersionLine &versions)
{
    return {{u"kiosk"_s, versions.kiosk},
            {u"qt"_s, versions.qt},
            {u"chromium"_s, versions.chromium},
            {u"chromium_patch"_s, versions.chromiumPatch}};
}

QJsonObject toJson(const KioskState &state)
{
    QJsonArray parts;
    for (const PartLine &part : state.parts.first(std::min(state.parts.size(), mostParts)))
        parts.append(toJson(part));
    QJsonArray queue;
    for (const Queued &queued : state.queue.first(std::min(state.queue.size(), mostQueued)))
        queue.append(QJsonObject{{u"number"_s, queued.number.toString()}, {u"since"_s, toJson(queued.since)}});
    return {{u"session"_s, state.session.toString()},
            {u"step"_s, stepName(state.step)},
            {u"method"_s, state.method ? QJsonValue(state.method->toString()) : QJsonValue()},
            {u"outcome"_s, state.outcome ? QJsonValue(outcomeName(*state.outcome)) : QJsonValue()},
            {u"step_since"_s, toJson(state.stepSince)},
            {u"visit_since"_s, toJson(state.visitSince)},
            {u"attempts_used"_s, state.attemptsUsed},
            {u"ready_at"_s, toJson(state.readyAt)},
            {u"session_end"_s, toJson(state.sessionEnd)},
            {u"help_called_at"_s, toJson(state.helpCalledAt)},
            {u"help"_s, helpStateName(state.help)},
            {u"queue"_s, queue},
            {u"parked_waits"_s, state.parkedWaits},
            {u"ready"_s, state.availability.ready},
            {u"code"_s, state.availability.code},
            {u"staff_reason"_s, state.staffReason},
            {u"commissioning"_s, state.commissioning},
            {u"parts"_s, parts},
            {u"receipt"_s, toJson(state.receipt)},
            {u"versions"_s, toJson(state.versions)},
            {u"today"_s, toJson(state.today)}};
}

QJsonObject toJson(const JournalLines &journal)
{
    QJsonArray lines;
    for (const JournalLine &line : journal.lines.first(std::min(journal.lines.size(), mostJournalLines))) {
        lines.append(QJsonObject{{u"sequence"_s, line.sequence},
                                 {u"at"_s, toJson(line.at)},
                                 {u"kind"_s, line.kind},
                                 {u"session"_s, line.session},
                                 {u"detail"_s, line.detail.left(longestDetail)}});
    }
    return {{u"before"_s, journal.before}, {u"lines"_s, lines}};
}

QJsonObject toJson(const Commissioning &commissioning)
{
    QJsonArray seen;
    for (const SeenLine &line : commissioning.seen.first(std::min(commissioning.seen.size(), mostSeen))) {
        seen.append(QJsonObject{{u"step"_s, stepName(line.step)},
                                {u"host"_s, line.host},
                                {u"path"_s, line.path},
                                {u"refused"_s, line.refused},
                                {u"count"_s, line.count}});
    }
    return {{u"running"_s, commissioning.running}, {u"seen"_s, seen}, {u"file"_s, commissioning.proposalFile}};
}

struct WriteToStaff {
    QByteArray operator()(const StaffBegin &begin) const
    {
        return toLine(u"staff_begin"_s,
                      {{u"protocol"_s, protocolVersion},
                       {u"kiosk"_s, toJson(begin.config.kiosk)},
                       {u"profile"_s, toJson(begin.config.profile)},
                       {u"demo"_s, begin.demo},
                       {u"language"_s, languageCode(begin.language)},
                       {u"shuffled_pad"_s, begin.shuffledPad},
                       {u"pad"_s, toJson(begin.pad)}});
    }
    QByteArray operator()(const PinVerdict &verdict) const
    {
        return toLine(u"pin_verdict"_s,
                      {{u"accepted"_s, verdict.accepted},
                       {u"label"_s, verdict.label},
                       {u"free_left"_s, verdict.freeLeft},
                       {u"pad"_s, toJson(verdict.pad)}});
    }
    QByteArray operator()(const PadNews &news) const { return toLine(u"pad_news"_s, {{u"pad"_s, toJson(news.pad)}}); }
    QByteArray operator()(const KioskState &state) const { return toLine(u"kiosk_state"_s, toJson(state)); }
    QByteArray operator()(const ActionDone &done) const
    {
        return toLine(u"action_done"_s,
                      {{u"action"_s, staffActionName(done.action)},
                       {u"ok"_s, done.ok},
                       {u"code"_s, done.code},
                       {u"detail"_s, done.detail.left(longestFileName)}});
    }
    QByteArray operator()(const StatisticsReport &report) const
    {
        return toLine(
            u"statistics"_s,
            {{u"from"_s, toJson(report.from)}, {u"to"_s, toJson(report.to)}, {u"statistics"_s, report.statistics}});
    }
    QByteArray operator()(const JournalLines &journal) const { return toLine(u"journal"_s, toJson(journal)); }
    QByteArray operator()(const Commissioning &commissioning) const
    {
        return toLine(u"commissioning"_s, toJson(commissioning));
    }
    QByteArray operator()(const StaffEnd &) const { return toLine(u"staff_end"_s, {}); }
};

struct WriteFromStaff {
    QByteArray operator()(const StaffPainted &) const { return toLine(u"staff_painted"_s, {}); }
    QByteArray operator()(const StaffHeartbeat &) const { return toLine(u"staff_heartbeat"_s, {}); }
    QByteArray operator()(const PinTyped &) const { return {}; }
    QByteArray operator()(const StaffRequest &request) const
    {
        return toLine(u"staff_request"_s,
                      {{u"action"_s, staffActionName(request.action)},
                       {u"argument"_s, request.argument},
                       {u"from"_s, toJson(request.from)},
                       {u"to"_s, toJson(request.to)}});
    }
    QByteArray operator()(const StatisticsWanted &wanted) const
    {
        return toLine(u"statistics_wanted"_s, {{u"from"_s, toJson(wanted.from)}, {u"to"_s, toJson(wanted.to)}});
    }
    QByteArray operator()(const JournalWanted &wanted) const
    {
        return toLine(u"journal_wanted"_s, {{u"before"_s, wanted.before}, {u"topic"_s, wanted.topic}});
    }
    QByteArray operator()(const StaffClosed &) const { return toLine(u"staff_closed"_s, {}); }
};

} // namespace

QByteArray serialise(const ToStaff &message)
{
    return std::visit(WriteToStaff(), message);
}

QByteArray serialise(const FromStaff &message)
{
    return std::visit(WriteFromStaff(), message);
}

SecureString serialisePin(const PinTyped &pin)
{
    std::array<char, mostPinDigits + 8> line{};
    const QByteArrayView digits = pin.digits.utf8();
    const qsizetype count = std::min(digits.size(), mostPinDigits);
    char *end = std::copy_n("pin ", 4, line.data());
    end = std::copy_n(digits.data(), count, end);
    *end++ = '\n';
    SecureString result = SecureString::fromUtf8(QByteArrayView(line.data(), end));
    OPENSSL_cleanse(line.data(), line.size());
    return result;
}

void cleanse(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.resize(0);
}

QString staffActionName(StaffAction action)
{
    for (const auto &[known, name] : actionNames) {
        if (known == action)
            return name;
    }
    return {};
}

std::optional<StaffAction> staffActionFromName(QStringView name)
{
    for (const auto &[action, known] : actionNames) {
        if (known == name)
            return action;
    }
    return std::nullopt;
}

} // namespace kiosk::link
