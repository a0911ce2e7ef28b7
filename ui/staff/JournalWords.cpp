// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/JournalWords.h"

#include "staff/PartWords.h"
#include "shell/TimeText.h"
#include "staff/StaffWords.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// The pairs of a record; a value may hold blanks.
class Pairs
{
public:
    explicit Pairs(const QString &text)
    {
        static const QRegularExpression name(u"(?:^|\\s)([a-z_]+)="_s);
        qsizetype at = 0;
        QString pending;
        auto matches = name.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (!pending.isEmpty())
                m_values.insert(pending, text.mid(at, match.capturedStart() - at).trimmed());
            pending = match.captured(1);
            at = match.capturedEnd();
        }
        if (!pending.isEmpty())
            m_values.insert(pending, text.mid(at).trimmed());
        else
            m_rest = text.trimmed();
    }

    QString take(const QString &name) { return m_values.take(name); }
    QString rest() const
    {
        QStringList rest;
        if (!m_rest.isEmpty())
            rest << m_rest;
        for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
            if (!it.value().isEmpty())
                rest << it.key() + u'=' + it.value();
        }
        return rest.join(u' ');
    }

private:
    QMap<QString, QString> m_values;
    QString m_rest;
};

QString stepWords(const QString &name)
{
    const auto step = stepNames.value(name);
    return step ? staffwords::step(*step) : name;
}

QString outcomeWords(const QString &name)
{
    const auto outcome = outcomeNames.value(name);
    return outcome ? staffwords::outcome(*outcome) : name;
}

QString stateWords(const QString &name)
{
    if (name == u"ready")
        return QCoreApplication::translate("JournalWords", "ready");
    if (name == u"warning")
        return QCoreApplication::translate("JournalWords", "warning");
    if (name == u"not_ready")
        return QCoreApplication::translate("JournalWords", "not ready");
    return name;
}

QString actionWords(const QString &name)
{
    static constexpr auto actions = std::to_array<std::pair<const char *, const char *>>({
        {"end_session", QT_TRANSLATE_NOOP("JournalWords", "ended the visit")},
        {"more_time", QT_TRANSLATE_NOOP("JournalWords", "gave ten minutes more")},
        {"out_of_service", QT_TRANSLATE_NOOP("JournalWords", "took the kiosk out of service")},
        {"back_in_service", QT_TRANSLATE_NOOP("JournalWords", "put the kiosk back in service")},
        {"answer_help", QT_TRANSLATE_NOOP("JournalWords", "answered the call for help")},
        {"serve_queued", QT_TRANSLATE_NOOP("JournalWords", "helped who was waiting")},
        {"leave_kiosk", QT_TRANSLATE_NOOP("JournalWords", "left the kiosk program")},
        {"unlock_pins", QT_TRANSLATE_NOOP("JournalWords", "unlocked the PIN pad")},
        {"start_commissioning", QT_TRANSLATE_NOOP("JournalWords", "began commissioning")},
        {"stop_commissioning", QT_TRANSLATE_NOOP("JournalWords", "ended commissioning")},
        {"write_proposal", QT_TRANSLATE_NOOP("JournalWords", "wrote a proposal for the profile")},
        {"export_statistics", QT_TRANSLATE_NOOP("JournalWords", "exported statistics")},
        {"export_journal", QT_TRANSLATE_NOOP("JournalWords", "exported the journal")},
        {"verify_journal", QT_TRANSLATE_NOOP("JournalWords", "verified the journal")},
        {"panel", QT_TRANSLATE_NOOP("JournalWords", "opened this panel")},
    });
    for (const auto &[known, source] : actions) {
        if (name == QLatin1String(known))
            return QCoreApplication::translate("JournalWords", source);
    }
    return name;
}

QString visitNumber(const QString &session)
{
    constexpr qsizetype digits = 6;
    return session.left(digits);
}

QString withMore(const QString &text, const QString &more)
{
    return more.isEmpty() ? text : QString(text + u" ("_s + more + u')');
}

QString lengthWords(const QString &milliseconds)
{
    return milliseconds.isEmpty()
        ? QString()
        : staffwords::roughTime(std::chrono::round<Seconds>(Milliseconds(milliseconds.toLongLong())));
}

/// Local time; none for no number.
QDateTime timeOf(const QString &sinceEpochMs)
{
    bool is = false;
    const qint64 ms = sinceEpochMs.toLongLong(&is);
    return is ? QDateTime::fromMSecsSinceEpoch(ms) : QDateTime();
}

QString partAndState(Pairs &pairs, const SiteProfile &profile, Language language)
{
    const QString part = partWords(pairs.take(u"part"_s), profile, language);
    const QString state = stateWords(pairs.take(u"state"_s));
    const QString complaint = healthWords(pairs.take(u"code"_s)).complaint;
    const QString text = part + u": "_s + state;
    return complaint.isEmpty() ? text : QString(text + u". "_s + complaint);
}

QString sentence(const QString &kind, Pairs &pairs, const SiteProfile &profile, Language language)
{
    if (kind == u"host_started")
        return withMore(QCoreApplication::translate("JournalWords", "The kiosk started"), pairs.take(u"version"_s));
    if (kind == u"host_stopped")
        return QCoreApplication::translate("JournalWords", "The kiosk stopped in good order");
    if (kind == u"session_started")
        return QCoreApplication::translate("JournalWords", "A visit began");
    if (kind == u"step_reached")
        return QCoreApplication::translate("JournalWords", "Step: %1").arg(stepWords(pairs.take(u"step"_s)));
    if (kind == u"method_chosen")
        return QCoreApplication::translate("JournalWords", "Method: %1")
            .arg(staffwords::method(pairs.take(u"method"_s), profile, language));
    if (kind == u"outcome")
        return withMore(
            QCoreApplication::translate("JournalWords", "Identifying: %1").arg(outcomeWords(pairs.take(u"outcome"_s))),
            pairs.take(u"code"_s));
    if (kind == u"wait_started")
        return withMore(QCoreApplication::translate("JournalWords", "The wait began"),
                        lengthWords(pairs.take(u"duration_ms"_s)));
    if (kind == u"parked")
        return QCoreApplication::translate("JournalWords", "Left with ticket %1").arg(pairs.take(u"ticket"_s));
    if (kind == u"resumed")
        return withMore(QCoreApplication::translate("JournalWords", "A visit went on"), pairs.take(u"ticket"_s));
    if (kind == u"help_called")
        return QCoreApplication::translate("JournalWords", "The visitor called for help");
    if (kind == u"help_answered")
        return withMore(QCoreApplication::translate("JournalWords", "The call for help was answered"),
                        pairs.take(u"label"_s));
    if (kind == u"staff_action") {
        const QString label = pairs.take(u"label"_s);
        const QString action = actionWords(pairs.take(u"action"_s));
        const QString reason = pairs.take(u"reason"_s);
        //: A member of staff and what they did: "Desk A: ended the visit"
        const QString text = QCoreApplication::translate("JournalWords", "%1: %2").arg(label, action);
        return withMore(text, staffwords::staffReason(reason));
    }
    if (kind == u"erasure") {
        const QString reason = pairs.take(u"reason"_s);
        const QString why = staffwords::endReason(reason.mid(reason.indexOf(u':') + 1));
        if (pairs.take(u"clean"_s) != u"1")
            return withMore(QCoreApplication::translate("JournalWords", "Not everything of the visit could be erased"),
                            why);
        // That it was clean says all of these.
        for (const QString &name : {u"processes_left"_s, u"home_gone"_s, u"clipboard_empty"_s, u"duration_ms"_s})
            pairs.take(name);
        return withMore(QCoreApplication::translate("JournalWords", "Everything of the visit was erased"), why);
    }
    if (kind == u"health")
        return partAndState(pairs, profile, language);
    if (kind == u"host_refused") {
        const QString host = pairs.take(u"host"_s);
        if (const int more = pairs.take(u"count"_s).toInt(); more > 0)
            //: %n refused addresses of a visit were counted and not named
            return QCoreApplication::translate("JournalWords", "%n more addresses refused", "journal", more);
        return QCoreApplication::translate("JournalWords", "Address refused: %1").arg(host);
    }
    if (kind == u"pin_failed") {
        pairs.take(u"last_seq"_s); // of the counter's file: for the kiosk itself
        const int count = pairs.take(u"count"_s).toInt();
        QStringList more{pairs.take(u"label"_s)};
        if (const QDateTime until = timeOf(pairs.take(u"until_ms"_s)); until.isValid())
            //: The PIN pad, after too many wrong PINs; %1 is a time of day with its own word: 14:32, klo 14.32,
            //: kl. 14.32
            more << QCoreApplication::translate("JournalWords", "the pad opens again at %1")
                        .arg(clockTimeText(until, language));
        more.removeAll(QString());
        //: %n wrong PINs in a row
        return withMore(QCoreApplication::translate("JournalWords", "Wrong PIN, %n in a row", "journal", count),
                        more.join(u", "_s));
    }
    if (kind == u"session_ended") {
        const QString rating = pairs.take(u"rating"_s);
        //: How a visitor found the visit: 1 bad, 3 good
        const QString rated = QCoreApplication::translate("JournalWords", "rated %1 of 3").arg(rating);
        return withMore(QCoreApplication::translate("JournalWords", "The visit ended: %1")
                            .arg(staffwords::endReason(pairs.take(u"reason"_s))),
                        rating.isEmpty() ? QString() : rated);
    }
    if (kind == u"chain_started") {
        pairs.take(u"first_seq"_s);
        const QString why = healthWords(pairs.take(u"code"_s)).complaint;
        const QString file = pairs.take(u"file"_s);
        const QString text = withMore(QCoreApplication::translate("JournalWords", "A new journal was begun"), file);
        return why.isEmpty() ? text : QString(text + u". "_s + why);
    }
    if (kind == u"journal_note")
        return QCoreApplication::translate("JournalWords", "About the journal: %1")
            .arg(healthWords(pairs.take(u"code"_s)).complaint);
    if (kind == u"day_summary")
        return QCoreApplication::translate("JournalWords", "A day was counted: %1").arg(pairs.take(u"day"_s));
    if (kind == u"retention") {
        // The first and last number of what went is for whoever verifies the journal.
        for (const QString &name : {u"first_seq"_s, u"last_seq"_s})
            pairs.take(name);
        return withMore(QCoreApplication::translate("JournalWords", "Old records were dropped"),
                        u"– "_s + dayText(timeOf(pairs.take(u"until_ms"_s)).date(), language));
    }
    return kind;
}

} // namespace

QString visitWords(const QString &session)
{
    //: A visit's random number, shortened
    return QCoreApplication::translate("JournalWords", "visit %1").arg(visitNumber(session));
}

StoryWords storyWords(const QList<link::JournalLine> &lines, Newer newer, const SiteProfile &profile, Language language)
{
    StoryWords story;
    QString how = newer == Newer::None ? QCoreApplication::translate("JournalWords", "going on")
                                       : QCoreApplication::translate("JournalWords", "goes on in newer records");
    QString method;
    QString outcome;
    QString ticket;
    QString rating;
    int calls = 0;
    bool begun = false;
    std::optional<QDateTime> end;
    for (const link::JournalLine &line : lines) {
        Pairs pairs(line.detail);
        if (line.kind == u"session_started") {
            begun = true;
        } else if (line.kind == u"method_chosen") {
            method = staffwords::method(pairs.take(u"method"_s), profile, language);
        } else if (line.kind == u"outcome") {
            outcome = QCoreApplication::translate("JournalWords", "Identifying: %1")
                          .arg(outcomeWords(pairs.take(u"outcome"_s)));
        } else if (line.kind == u"parked") {
            ticket = pairs.take(u"ticket"_s);
        } else if (line.kind == u"help_called") {
            ++calls;
        } else if (line.kind == u"erasure") {
            story.isClean = pairs.take(u"clean"_s) == u"1";
        } else if (line.kind == u"session_ended") {
            const QString reason = pairs.take(u"reason"_s);
            rating = pairs.take(u"rating"_s);
            end = line.at;
            how = staffwords::endReason(reason);
            story.state = reason == u"done" ? StoryWords::State::Done
                : reason == u"parked"       ? StoryWords::State::WithTicket
                                            : StoryWords::State::Unfinished;
        }
    }
    //: A visit's shortened number, and how it ended: "Visit 5b1f0c: finished"
    story.title =
        QCoreApplication::translate("JournalWords", "Visit %1: %2").arg(visitNumber(lines.first().session), how);
    QStringList facts;
    if (begun && end)
        facts << staffwords::roughTime(std::chrono::round<Seconds>(Milliseconds(lines.first().at.msecsTo(*end))));
    facts << method << outcome;
    if (!ticket.isEmpty())
        facts << QCoreApplication::translate("JournalWords", "ticket %1").arg(ticket);
    if (calls > 0)
        facts << QCoreApplication::translate("JournalWords", "called for help");
    if (!rating.isEmpty())
        facts << QCoreApplication::translate("JournalWords", "rated %1 of 3").arg(rating);
    if (!story.isClean)
        facts << QCoreApplication::translate("JournalWords", "not everything could be erased");
    facts.removeAll(QString());
    story.facts = facts.join(u" · "_s);
    return story;
}

QString journalWords(const link::JournalLine &line, const SiteProfile &profile, Language language)
{
    Pairs pairs(line.detail);
    const QString text = sentence(line.kind, pairs, profile, language);
    const QString rest = pairs.rest();
    return rest.isEmpty() ? text : QString(text + u" · "_s + rest);
}

} // namespace kiosk
