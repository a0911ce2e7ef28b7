// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/MessageLine.h"
#include "link/StaffMessages.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::link
{

namespace
{

constexpr qsizetype longestName = 255;
constexpr int mostCount = 1'000'000'000;
constexpr QByteArrayView pinPrefix("pin ");

template <typename Read>
auto readList(Fields &outer, const QString &name, qsizetype most, Read read) -> QList<decltype(read(outer))>
{
    QList<decltype(read(outer))> result;
    const QJsonArray list = outer.list(name, most);
    for (const QJsonValue &value : list) {
        if (!value.isObject())
            outer.refuse(name);
        result.append(readInside(outer, name, value.toObject(), read));
    }
    return result;
}

int readCount(Fields &fields, const QString &name)
{
    return static_cast<int>(fields.number(name, 0, mostCount));
}

QDateTime readTime(Fields &fields, const QString &name)
{
    // To the end of the year 9999.
    constexpr qint64 latest = 253'402'300'799'999;
    return QDateTime::fromMSecsSinceEpoch(fields.number(name, 0, latest)).toUTC();
}

enum class Absence { Allowed, Refused };

QDate readDay(Fields &fields, const QString &name, Absence absence)
{
    const std::optional<QString> text = fields.optionalText(name, longestCode);
    if (!text) {
        if (absence == Absence::Refused)
            fields.refuse(name);
        return {};
    }
    const QDate day = QDate::fromString(*text, Qt::ISODate);
    if (!day.isValid() || day.year() < 1970 || day.year() > 9999 || day.toString(Qt::ISODate) != *text)
        fields.refuse(name);
    return day;
}

QString readCode(Fields &fields, const QString &name = u"code"_s)
{
    return readPlain(fields, name, u"._-:/");
}

Pad readPad(Fields &fields)
{
    Pad pad;
    const QString state = fields.text(u"state"_s, longestCode);
    if (state == u"waiting")
        pad.state = PadState::Waiting;
    else if (state == u"disabled")
        pad.state = PadState::Disabled;
    else if (state == u"not_set_up")
        pad.state = PadState::NotSetUp;
    else if (state == u"unavailable")
        pad.state = PadState::Unavailable;
    else if (state != u"open")
        fields.refuse(u"state"_s);
    pad.until = readOptionalDeadline(fields, u"until"_s);
    if (pad.until.has_value() != (pad.state == PadState::Waiting))
        fields.refuse(u"until"_s);
    pad.code = readCode(fields);
    return pad;
}

StaffBegin readBegin(Fields &fields)
{
    StaffBegin begin;
    fields.number(u"protocol"_s, protocolVersion, protocolVersion);
    begin.config.kiosk = readInside(fields, u"kiosk"_s, fields.object(u"kiosk"_s), readSource);
    begin.config.profile = readInside(fields, u"profile"_s, fields.object(u"profile"_s), readSource);
    begin.demo = fields.flag(u"demo"_s);
    begin.language = readLanguage(fields);
    begin.shuffledPad = fields.flag(u"shuffled_pad"_s);
    begin.pad = readInside(fields, u"pad"_s, fields.object(u"pad"_s), readPad);
    return begin;
}

PinVerdict readVerdict(Fields &fields)
{
    PinVerdict verdict;
    verdict.accepted = fields.flag(u"accepted"_s);
    verdict.label = fields.text(u"label"_s, longestName);
    verdict.freeLeft = readCount(fields, u"free_left"_s);
    verdict.pad = readInside(fields, u"pad"_s, fields.object(u"pad"_s), readPad);
    if (!verdict.accepted && !verdict.label.isEmpty())
        fields.refuse(u"label"_s);
    return verdict;
}

PartLine readPart(Fields &fields)
{
    PartLine part;
    part.part = fields.text(u"part"_s, longestName);
    const QString state = fields.text(u"state"_s, longestCode);
    if (state == u"warning")
        part.state = PartState::Warning;
    else if (state == u"not_ready")
        part.state = PartState::NotReady;
    else if (state != u"ready")
        fields.refuse(u"state"_s);
    part.code = readCode(fields);
    part.detail = fields.text(u"detail"_s, longestDetail);
    return part;
}

ReceiptLine readReceipt(Fields &fields)
{
    ReceiptLine receipt;
    receipt.at = readTime(fields, u"at"_s);
    receipt.reason = readCode(fields, u"reason"_s);
    receipt.processesLeft = readCount(fields, u"processes_left"_s);
    receipt.homeGone = fields.flag(u"home_gone"_s);
    receipt.clipboardEmpty = fields.optionalFlag(u"clipboard_empty"_s);
    receipt.duration = Milliseconds(fields.number(u"duration_ms"_s));
    return receipt;
}

VersionLine readVersions(Fields &fields)
{
    VersionLine versions;
    versions.kiosk = fields.text(u"kiosk"_s, longestCode);
    versions.qt = fields.text(u"qt"_s, longestCode);
    versions.chromium = fields.text(u"chromium"_s, longestCode);
    versions.chromiumPatch = fields.text(u"chromium_patch"_s, longestCode);
    return versions;
}

TodayLine readToday(Fields &fields)
{
    TodayLine today;
    today.sessions = readCount(fields, u"sessions"_s);
    today.done = readCount(fields, u"done"_s);
    today.withTicket = readCount(fields, u"with_ticket"_s);
    today.helpCalls = readCount(fields, u"help_calls"_s);
    if (const std::optional<qint64> median = fields.optionalNumber(u"median_visit_s"_s))
        today.medianVisit = Seconds(*median);
    return today;
}

Queued readQueued(Fields &fields)
{
    Queued queued;
    const QString number = fields.text(u"number"_s, longestCode);
    queued.number = require(fields, u"number"_s, TicketId::fromString(number), queued.number);
    queued.since = readDeadline(fields, u"since"_s);
    return queued;
}

KioskState readState(Fields &fields)
{
    KioskState state;
    const QString id = fields.text(u"session"_s, longestCode);
    state.session = require(fields, u"session"_s, SessionId::fromString(id), state.session);
    state.step = readStep(fields);
    if (const std::optional<QString> name = fields.optionalText(u"method"_s, longestCode))
        state.method = require(fields, u"method"_s, MethodId::fromString(*name), MethodId::none());
    if (const std::optional<QString> name = fields.optionalText(u"outcome"_s, longestCode))
        state.outcome = require(fields, u"outcome"_s, outcomeFromName(*name), Outcome::Failed);
    state.stepSince = readDeadline(fields, u"step_since"_s);
    state.visitSince = readOptionalDeadline(fields, u"visit_since"_s);
    state.attemptsUsed = readCount(fields, u"attempts_used"_s);
    state.readyAt = readOptionalDeadline(fields, u"ready_at"_s);
    state.sessionEnd = readOptionalDeadline(fields, u"session_end"_s);
    state.helpCalledAt = readOptionalDeadline(fields, u"help_called_at"_s);
    const QString help = fields.text(u"help"_s, longestCode);
    state.help = require(fields, u"help"_s, helpStateFromName(help), HelpState::None);
    state.queue = readList(fields, u"queue"_s, mostQueued, readQueued);
    state.parkedWaits = readCount(fields, u"parked_waits"_s);
    state.availability.ready = fields.flag(u"ready"_s);
    state.availability.code = readCode(fields);
    state.staffReason = readCode(fields, u"staff_reason"_s);
    state.commissioning = fields.flag(u"commissioning"_s);
    state.parts = readList(fields, u"parts"_s, mostParts, readPart);
    if (const std::optional<QJsonObject> receipt = fields.optionalObject(u"receipt"_s))
        state.receipt = readInside(fields, u"receipt"_s, *receipt, readReceipt);
    state.versions = readInside(fields, u"versions"_s, fields.object(u"versions"_s), readVersions);
    state.today = readInside(fields, u"today"_s, fields.object(u"today"_s), readToday);
    return state;
}

StaffAction readAction(Fields &fields)
{
    const QString name = fields.text(u"action"_s, longestCode);
    return require(fields, u"action"_s, staffActionFromName(name), StaffAction::EndSession);
}

ActionDone readDone(Fields &fields)
{
    ActionDone done;
    done.action = readAction(fields);
    done.ok = fields.flag(u"ok"_s);
    done.code = readCode(fields);
    done.detail = fields.text(u"detail"_s, longestFileName);
    return done;
}

StatisticsReport readStatistics(Fields &fields)
{
    StatisticsReport report;
    report.from = readDay(fields, u"from"_s, Absence::Refused);
    report.to = readDay(fields, u"to"_s, Absence::Refused);
    report.statistics = fields.object(u"statistics"_s);
    return report;
}

JournalLine readJournalLine(Fields &fields)
{
    JournalLine line;
    line.sequence = fields.number(u"sequence"_s);
    line.at = readTime(fields, u"at"_s);
    line.kind = readCode(fields, u"kind"_s);
    line.session = readCode(fields, u"session"_s);
    line.detail = fields.text(u"detail"_s, longestDetail);
    return line;
}

JournalLines readJournal(Fields &fields)
{
    JournalLines journal;
    journal.before = fields.number(u"before"_s);
    journal.lines = readList(fields, u"lines"_s, mostJournalLines, readJournalLine);
    return journal;
}

SeenLine readSeen(Fields &fields)
{
    SeenLine seen;
    seen.step = readStep(fields);
    seen.host = fields.text(u"host"_s, longestName);
    seen.path = fields.text(u"path"_s, longestDetail);
    // A query or a user name could hold a personal value.
    const auto isForbidden = [](QChar c) { return c == u'?' || c == u'#' || c == u'@' || !c.isPrint(); };
    if (std::any_of(seen.host.cbegin(), seen.host.cend(), isForbidden) || seen.host.contains(u'/'))
        fields.refuse(u"host"_s);
    if (std::any_of(seen.path.cbegin(), seen.path.cend(), isForbidden))
        fields.refuse(u"path"_s);
    seen.refused = fields.flag(u"refused"_s);
    seen.count = readCount(fields, u"count"_s);
    return seen;
}

Commissioning readCommissioning(Fields &fields)
{
    Commissioning commissioning;
    commissioning.running = fields.flag(u"running"_s);
    commissioning.seen = readList(fields, u"seen"_s, mostSeen, readSeen);
    commissioning.proposalFile = fields.text(u"file"_s, longestFileName);
    return commissioning;
}

StaffRequest readRequest(Fields &fields)
{
    StaffRequest request;
    request.action = readAction(fields);
    request.argument = fields.text(u"argument"_s, longestName);
    request.from = readDay(fields, u"from"_s, Absence::Allowed);
    request.to = readDay(fields, u"to"_s, Absence::Allowed);
    return request;
}

StatisticsWanted readStatisticsWanted(Fields &fields)
{
    StatisticsWanted wanted;
    wanted.from = readDay(fields, u"from"_s, Absence::Refused);
    wanted.to = readDay(fields, u"to"_s, Absence::Refused);
    return wanted;
}

} // namespace

Result<ToStaff> parseToStaff(const QByteArray &line)
{
    QString type;
    const Result<QJsonObject> object = readLine(line, maximumLineLength, type);
    if (!object)
        return tl::unexpected(object.error());
    Fields fields(*object);
    if (type == u"staff_begin")
        return finish<ToStaff>(fields, type, readBegin(fields));
    if (type == u"pin_verdict")
        return finish<ToStaff>(fields, type, readVerdict(fields));
    if (type == u"pad_news")
        return finish<ToStaff>(fields, type, PadNews{readInside(fields, u"pad"_s, fields.object(u"pad"_s), readPad)});
    if (type == u"kiosk_state")
        return finish<ToStaff>(fields, type, readState(fields));
    if (type == u"action_done")
        return finish<ToStaff>(fields, type, readDone(fields));
    if (type == u"statistics")
        return finish<ToStaff>(fields, type, readStatistics(fields));
    if (type == u"journal")
        return finish<ToStaff>(fields, type, readJournal(fields));
    if (type == u"commissioning")
        return finish<ToStaff>(fields, type, readCommissioning(fields));
    if (type == u"staff_end")
        return finish<ToStaff>(fields, type, StaffEnd{});
    return malformed(u"unknown type"_s);
}

Result<FromStaff> parseFromStaff(QByteArray &line)
{
    if (line.startsWith(pinPrefix.first(pinPrefix.size() - 1))) {
        Result<PinTyped> pin = takePin(line);
        if (!pin)
            return tl::unexpected(pin.error());
        return Result<FromStaff>(FromStaff(std::move(*pin)));
    }
    QString type;
    const Result<QJsonObject> object = readLine(line, maximumLineLength, type);
    if (!object)
        return tl::unexpected(object.error());
    Fields fields(*object);
    if (type == u"staff_painted")
        return finish<FromStaff>(fields, type, StaffPainted{});
    if (type == u"staff_heartbeat")
        return finish<FromStaff>(fields, type, StaffHeartbeat{});
    if (type == u"staff_request")
        return finish<FromStaff>(fields, type, readRequest(fields));
    if (type == u"statistics_wanted")
        return finish<FromStaff>(fields, type, readStatisticsWanted(fields));
    if (type == u"journal_wanted")
        return finish<FromStaff>(fields, type,
                                 JournalWanted{fields.number(u"before"_s), fields.text(u"topic"_s, longestCode)});
    if (type == u"staff_closed")
        return finish<FromStaff>(fields, type, StaffClosed{});
    return malformed(u"unknown type"_s);
}

Result<PinTyped> takePin(QByteArray &line)
{
    QByteArrayView rest(line);
    const bool named = rest.startsWith(pinPrefix);
    rest = rest.sliced(named ? pinPrefix.size() : 0);
    if (rest.endsWith('\n'))
        rest.chop(1);
    const bool digits = named && rest.size() >= leastPinDigits && rest.size() <= mostPinDigits
        && std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
    PinTyped pin;
    if (digits)
        pin.digits = SecureString::fromUtf8(rest);
    cleanse(line);
    if (!digits)
        return malformed(u"pin"_s);
    return Result<PinTyped>(std::move(pin));
}

} // namespace kiosk::link
