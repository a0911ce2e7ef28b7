// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/JournalEvents.h"

#include "journal/JournalCrypto.h"

#include <QRegularExpression>

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

constexpr qsizetype longestHost = 253;
constexpr qsizetype hashSize = 32;

bool matches(const QString &text, const QRegularExpression &form)
{
    return form.match(text).hasMatch();
}

bool isIpAddress(const QString &text)
{
    const QByteArray plain = text.toLatin1();
    std::array<unsigned char, sizeof(in6_addr)> address{};
    in_addr loose{};
    return inet_pton(AF_INET6, plain.constData(), address.data()) == 1 || inet_aton(plain.constData(), &loose) != 0;
}

bool isCode(const QString &text)
{
    static const QRegularExpression form(u"\\A[a-z][a-z0-9_.:-]{0,63}\\z"_s);
    return matches(text, form) && !looksPersonal(text);
}

/// Collects the columns of one event, and the first that is not what it may be.
class Builder
{
public:
    void session(const std::optional<SessionId> &id)
    {
        if (id)
            at(Column::Session) = id->toString();
    }
    void text(Column column, const QString &value) { at(column) = value; }
    void number(Column column, qint64 value)
    {
        if (value < 0)
            refuse(column);
        at(column) = value;
    }
    void yesNo(Column column, bool value) { at(column) = qint64(value ? 1 : 0); }
    void time(Column column, const QDateTime &value) { number(column, value.toMSecsSinceEpoch()); }
    void code(Column column, const QString &value)
    {
        if (!isCode(value))
            refuse(column);
        at(column) = value;
    }
    void optionalCode(Column column, const QString &value)
    {
        if (!value.isEmpty())
            code(column, value);
    }
    void label(const QString &value)
    {
        if (!isStaffLabel(value))
            refuse(Column::Label);
        at(Column::Label) = value;
    }
    void optionalLabel(const QString &value)
    {
        if (!value.isEmpty())
            label(value);
    }
    void form(Column column, const QString &value, const QRegularExpression &expression)
    {
        if (!matches(value, expression))
            refuse(column);
        at(column) = value;
    }
    void evidence(const QByteArray &value, qsizetype size)
    {
        if (value.size() != size)
            refuse(Column::Evidence);
        at(Column::Evidence) = value;
    }
    void host(QString value)
    {
        static const QRegularExpression name(u"\\A(?:[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*|[a-z]{1,16}:)\\z"_s);
        value = value.toLower();
        const bool bracketed = value.startsWith(u'[') && value.endsWith(u']');
        if (value.isEmpty() || value == u"an address"
            || isIpAddress(bracketed ? value.mid(1, value.size() - 2) : value)) {
            at(Column::Host) = u"an address"_s;
            return;
        }
        if (value.size() > longestHost || !matches(value, name) || looksPersonal(value))
            refuse(Column::Host);
        at(Column::Host) = value;
    }
    void refuse(Column column)
    {
        if (!m_wrong)
            m_wrong = column;
    }
    Result<Row> finish()
    {
        if (m_wrong)
            return failure(u"journal.invalid"_s,
                           u"%1 of %2 is not of its form"_s.arg(columnName(*m_wrong), at(Column::Kind).toString()));
        return std::move(m_row);
    }

private:
    QVariant &at(Column column) { return m_row[static_cast<size_t>(column)]; }
    Row m_row;
    std::optional<Column> m_wrong;
};

const QRegularExpression &versionForm()
{
    static const QRegularExpression form(u"\\A[0-9a-zA-Z][0-9a-zA-Z.+~-]{0,31}\\z"_s);
    return form;
}

const QRegularExpression &fileForm()
{
    static const QRegularExpression form(u"\\Ajournal[0-9A-Za-z.-]{1,80}\\z"_s);
    return form;
}

const QRegularExpression &dayForm()
{
    static const QRegularExpression form(u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    return form;
}

struct Writer {
    Builder &out;

    void operator()(const HostStarted &event) const { out.form(Column::Version, event.version, versionForm()); }
    void operator()(const HostStopped &) const { }
    void operator()(const SessionStarted &event) const { out.session(event.session); }
    void operator()(const StepReached &event) const
    {
        out.session(event.session);
        out.text(Column::Step, stepName(event.step));
    }
    void operator()(const MethodChosen &event) const
    {
        out.session(event.session);
        out.text(Column::Method, event.method.toString());
    }
    void operator()(const OutcomeSeen &event) const
    {
        out.session(event.session);
        out.text(Column::Outcome, outcomeName(event.outcome));
        out.optionalCode(Column::Code, event.code);
    }
    void operator()(const WaitStarted &event) const
    {
        out.session(event.session);
        out.number(Column::DurationMs, event.wait.count());
    }
    void operator()(const Parked &event) const
    {
        out.session(event.session);
        out.text(Column::Ticket, event.ticket.toString());
    }
    void operator()(const Resumed &event) const
    {
        out.session(event.session);
        if (event.ticket)
            out.text(Column::Ticket, event.ticket->toString());
    }
    void operator()(const HelpCalled &event) const { out.session(event.session); }
    void operator()(const HelpAnswered &event) const
    {
        out.session(event.session);
        out.optionalLabel(event.label);
    }
    void operator()(const StaffAction &event) const
    {
        out.session(event.session);
        out.label(event.label);
        out.code(Column::Code, event.action);
        out.optionalCode(Column::Reason, event.reason);
    }
    void operator()(const Erasure &event) const
    {
        out.session(event.session);
        out.code(Column::Reason, event.reason);
        out.yesNo(Column::Clean, event.clean);
        out.number(Column::ProcessesLeft, event.processesLeft);
        out.yesNo(Column::HomeGone, event.homeGone);
        out.yesNo(Column::ClipboardEmpty, event.clipboardEmpty);
        out.number(Column::DurationMs, event.duration.count());
    }
    void operator()(const HealthChanged &event) const
    {
        out.code(Column::Part, event.part);
        out.code(Column::State, event.state);
        out.optionalCode(Column::Code, event.code);
    }
    void operator()(const HostRefused &event) const
    {
        out.session(event.session);
        out.host(event.host);
        if (event.count > 0)
            out.number(Column::Count, event.count);
    }
    void operator()(const PinFailed &event) const
    {
        out.optionalLabel(event.label);
        out.number(Column::Count, event.count);
        if (event.lockedUntil)
            out.time(Column::UntilMs, *event.lockedUntil);
        if (event.sequence > 0)
            out.number(Column::LastSeq, event.sequence);
    }
    void operator()(const SessionEnded &event) const
    {
        out.session(event.session);
        out.code(Column::Reason, event.reason);
        if (event.rating) {
            if (*event.rating < 1 || *event.rating > 3)
                out.refuse(Column::Rating);
            out.number(Column::Rating, *event.rating);
        }
    }
    void operator()(const ChainStarted &event) const
    {
        out.code(Column::Code, event.code);
        if (!event.file.isEmpty())
            out.form(Column::File, event.file, fileForm());
        if (event.badRow)
            out.number(Column::FirstSeq, *event.badRow);
        if (!event.oldDigest.isEmpty())
            out.evidence(event.oldDigest, hashSize);
    }
    void operator()(const JournalNote &event) const { out.code(Column::Code, event.code); }
    void operator()(const DaySummary &event) const
    {
        out.form(Column::Day, event.day, dayForm());
        out.evidence(event.countsDigest, hashSize);
    }
    void operator()(const RetentionCut &event) const
    {
        out.number(Column::FirstSeq, event.firstSeq);
        out.number(Column::LastSeq, event.lastSeq);
        out.time(Column::UntilMs, event.until);
        out.evidence(event.evidence, retentionEvidenceSize);
    }
};

constexpr std::array<const char *, std::variant_size_v<Entry>> kinds{
    "host_started", "host_stopped", "session_started", "step_reached",  "method_chosen", "outcome",     "wait_started",
    "parked",       "resumed",      "help_called",     "help_answered", "staff_action",  "erasure",     "health",
    "host_refused", "pin_failed",   "session_ended",   "chain_started", "journal_note",  "day_summary", "retention"};

void appendField(QByteArray &body, Column column, Bytes value)
{
    body.append(static_cast<char>(column));
    body.append(static_cast<char>(value.size() >> 8U));
    body.append(static_cast<char>(value.size() & 0xffU));
    body.append(reinterpret_cast<const char *>(value.data()), static_cast<qsizetype>(value.size()));
}

} // namespace

bool looksPersonal(const QString &text)
{
    static const QRegularExpression personal(
        u"@|%40|(?<![0-9])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9])|::|(?:[0-9a-f]{1,4}:){3}"
        "|(?<![0-9a-z])[0-3][0-9][01][0-9]{3}[-+a-fu-y][0-9]{3}[0-9a-y](?![0-9a-z])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return personal.match(text).hasMatch();
}

bool isStaffLabel(const QString &text)
{
    static const QRegularExpression form(u"\\A[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} _.'()#+-]{0,63}(?<! )\\z"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return matches(text, form) && !looksPersonal(text);
}

QString kindName(const Entry &event)
{
    return QString::fromLatin1(kinds[event.index()]);
}

Result<Row> toRow(const Entry &event)
{
    Builder builder;
    builder.text(Column::Kind, kindName(event));
    std::visit(Writer{builder}, event);
    return builder.finish();
}

QByteArray canonicalBody(const Row &row)
{
    QByteArray body;
    body.reserve(256);
    for (size_t i = 0; i < row.size(); ++i) {
        if (!row[i].isValid())
            continue;
        const auto column = static_cast<Column>(i);
        switch (columns[i].type) {
        case ColumnType::Integer:
            appendField(body, column, toBigEndian(row[i].toLongLong()));
            break;
        case ColumnType::Text:
            appendField(body, column, toBytes(row[i].toString().toUtf8()));
            break;
        case ColumnType::Blob:
            appendField(body, column, toBytes(row[i].toByteArray()));
            break;
        }
    }
    return body;
}

} // namespace kiosk::journal
