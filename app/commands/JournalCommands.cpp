// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/JournalCommands.h"

#include "commands/ExitStatus.h"
#include "journal/JournalExport.h"
#include "journal/JournalFormat.h"
#include "journal/JournalVerifier.h"
#include "journal/Statistics.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace kiosk::journal;

namespace kiosk
{

const char *const journalUsage = R"(usage: mfa-kiosk journal verify [--key FILE] [--anchors FILE] [--file FILE]
       mfa-kiosk journal export --format csv|jsonl [--from DATE] [--to DATE] [--file FILE]
       mfa-kiosk journal stats [--from DATE] [--to DATE] [--json|--csv] [--file FILE]

  verify          is the journal as the kiosk wrote it? Names the first record that is not
  export          every record, to standard output
  stats           how many visits, how far they came, how long it took; the last 30 days unless told otherwise

  --key FILE      the security officer's journal verification key: checks the tag of every record as well
  --anchors FILE  a log with journal.anchor lines, such as "journalctl -t mfa-kiosk" prints: shows a cut tail
  --file FILE     another journal than this kiosk's, such as one that was set aside
  --from DATE     the first day, as 2026-11-24, local time
  --to DATE       the last day

Exit status: 0 good, 1 a check failed or could not be made, 2 wrong usage.
)";

namespace
{

constexpr int defaultDays = 30;

/// The words and options of one command line, and where it speaks.
class Command
{
public:
    Command(const QStringList &words, const JournalCommandContext &context) : m_context(context)
    {
        m_parser.addOptions({m_key, m_anchors, m_file, m_format, m_from, m_to, m_json, m_csv, m_help});
        m_parsed = m_parser.parse(QStringList{u"journal"_s} + words);
    }

    int run();

private:
    int wrongUsage(const QString &what) const
    {
        std::fprintf(m_context.err, "mfa-kiosk journal: %s\n%s", qUtf8Printable(what), journalUsage);
        return exitUsage;
    }
    int failed(const Error &error) const
    {
        std::fprintf(m_context.err, "mfa-kiosk journal: %s\n", qUtf8Printable(error.detail));
        return exitFailed;
    }
    void say(const QString &line) const { std::fprintf(m_context.out, "%s\n", qUtf8Printable(line)); }
    bool print(const QByteArray &text) const
    {
        return std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), m_context.out)
            == static_cast<size_t>(text.size());
    }
    /// All that was printed has arrived.
    int finish(int status) const { return std::fflush(m_context.out) == 0 ? status : exitFailed; }
    QString file() const
    {
        return m_parser.isSet(m_file) ? m_parser.value(m_file)
                                      : QDir(m_context.folder).filePath(QLatin1String(journalFileName));
    }
    /// An option of another command.
    std::optional<QString> stranger(const QList<QCommandLineOption> &allowed) const;
    /// False with a date that is none; the last day is turned into the first that is not in it.
    bool readDates(QDate &from, QDate &to) const;

    int verify();
    int exportRecords();
    int stats();
    int report(const Verification &result, bool sealWasChecked, const QString &whyNoSeal) const;
    void printFacts(const Verification &result) const;

    const JournalCommandContext &m_context;
    QCommandLineParser m_parser;
    bool m_parsed = false;
    const QCommandLineOption m_key{u"key"_s, {}, u"FILE"_s};
    const QCommandLineOption m_anchors{u"anchors"_s, {}, u"FILE"_s};
    const QCommandLineOption m_file{u"file"_s, {}, u"FILE"_s};
    const QCommandLineOption m_format{u"format"_s, {}, u"FORMAT"_s};
    const QCommandLineOption m_from{u"from"_s, {}, u"DATE"_s};
    const QCommandLineOption m_to{u"to"_s, {}, u"DATE"_s};
    const QCommandLineOption m_json{u"json"_s};
    const QCommandLineOption m_csv{u"csv"_s};
    const QCommandLineOption m_help{QStringList{u"h"_s, u"help"_s}};
};

std::optional<QString> Command::stranger(const QList<QCommandLineOption> &allowed) const
{
    QStringList names;
    for (const QCommandLineOption &option : allowed)
        names += option.names();
    const QStringList given = m_parser.optionNames();
    for (const QString &name : given) {
        if (!names.contains(name))
            return name;
    }
    return std::nullopt;
}

bool Command::readDates(QDate &from, QDate &to) const
{
    for (const auto &[option, date] : {std::pair(&m_from, &from), std::pair(&m_to, &to)}) {
        if (!m_parser.isSet(*option))
            continue;
        *date = QDate::fromString(m_parser.value(*option), Qt::ISODate);
        if (!date->isValid())
            return false;
    }
    if (m_parser.isSet(m_to))
        to = to.addDays(1);
    return !from.isValid() || !to.isValid() || from < to;
}

int Command::run()
{
    if (!m_parsed)
        return wrongUsage(m_parser.errorText());
    if (m_parser.isSet(m_help)) {
        std::fputs(journalUsage, m_context.out);
        return exitGood;
    }
    const QStringList words = m_parser.positionalArguments();
    struct Verb {
        QString name;
        int (Command::*action)();
        QList<QCommandLineOption> options;
    };
    const QList<Verb> verbs{
        {u"verify"_s, &Command::verify, {m_key, m_anchors, m_file}},
        {u"export"_s, &Command::exportRecords, {m_format, m_from, m_to, m_file}},
        {u"stats"_s, &Command::stats, {m_from, m_to, m_json, m_csv, m_file}},
    };
    if (words.isEmpty())
        return wrongUsage(u"say what to do: verify, export or stats"_s);
    for (const Verb &verb : verbs) {
        if (verb.name != words.first())
            continue;
        if (words.size() > 1)
            return wrongUsage(u"'%1' is one word too many"_s.arg(words.at(1)));
        if (const std::optional<QString> option = stranger(verb.options))
            return wrongUsage(u"--%1 is not for %2"_s.arg(*option, verb.name));
        return (this->*verb.action)();
    }
    return wrongUsage(u"unknown command '%1'"_s.arg(words.first()));
}

int Command::verify()
{
    VerifyOptions options;
    options.file = file();
    // Of another computer's file this kiosk knows nothing.
    if (!m_parser.isSet(m_file))
        options.headFile = m_context.headFile;
    std::optional<VerificationKey> officer;
    if (m_parser.isSet(m_key)) {
        Result<VerificationKey> read = VerificationKey::read(m_parser.value(m_key));
        if (!read)
            return failed(read.error());
        officer.emplace(std::move(*read));
        options.officer = &*officer;
    }
    if (m_parser.isSet(m_anchors)) {
        const Result<QList<Anchor>> anchors = readAnchors(m_parser.value(m_anchors));
        if (!anchors)
            return failed(anchors.error());
        if (anchors->isEmpty())
            return failed(
                {u"journal.anchors"_s, {}, u"%1: no journal.anchor line in it"_s.arg(m_parser.value(m_anchors))});
        options.anchors = *anchors;
    }
    std::optional<journal::Key> wrapping;
    QString whyNoSeal = u"no key"_s;
    if (m_context.wrappingKey) {
        const Result<SecretBytes> secret = m_context.wrappingKey();
        Result<journal::Key> key =
            secret ? journal::Key::fromSecret(*secret) : Result<journal::Key>(tl::make_unexpected(secret.error()));
        if (key)
            options.wrappingKey = &wrapping.emplace(std::move(*key));
        else
            whyNoSeal = key.error().toLogLine();
    }
    const Result<Verification> result = verifyJournal(options);
    if (!result)
        return failed(result.error());
    const auto seal = result->seal;
    const bool checked = seal == Verification::Seal::Good || seal == Verification::Seal::Bad;
    if (seal == Verification::Seal::WrongKey)
        whyNoSeal = u"the secret store's key is not the one that this journal was written with"_s;
    return finish(report(*result, checked, whyNoSeal));
}

void Command::printFacts(const Verification &result) const
{
    const auto time = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODate); };
    say(u"journal %1, chain %2"_s.arg(file(), QString::fromLatin1(toByteArray(result.chain).toHex())));
    if (result.lastSeq > 0)
        say(u"records %1 to %2 were read and are good"_s.arg(result.firstSeq).arg(result.lastSeq));
    if (result.lastSeq > 0 && result.findings.isEmpty())
        say(u"from %1 to %2"_s.arg(time(result.firstMs), time(result.lastMs)));
    if (result.dayCounts > 0)
        say(u"daily counts: %1 days"_s.arg(result.dayCounts));
    say(result.tagsChecked ? u"tags: checked with the officer's key"_s
                           : u"tags: not checked (that takes the officer's --key)"_s);
    if (result.anchorsMatched + result.anchorsDropped + result.anchorsOfOtherChains > 0)
        say(u"anchors: %1 match, %2 of records no longer kept, %3 of other journals"_s.arg(result.anchorsMatched)
                .arg(result.anchorsDropped)
                .arg(result.anchorsOfOtherChains));
}

int Command::report(const Verification &result, bool sealWasChecked, const QString &whyNoSeal) const
{
    printFacts(result);
    bool good = result.findings.isEmpty();
    for (const Finding &finding : result.findings)
        say(u"BAD: %1"_s.arg(finding.toText()));
    if (result.oldChainIsMissing) {
        say(u"BAD: record 1: the kiosk's journal was gone when this one was begun; anchors in the system's log tell of it"_s);
        good = false;
    }
    if (result.headFile == AnchorFile::State::Damaged) {
        say(u"BAD: the kiosk's note of its newest record was changed or is damaged"_s);
        good = false;
    }
    if (sealWasChecked && result.seal == Verification::Seal::Good) {
        say(u"head seal: good"_s);
    } else if (!sealWasChecked && good) {
        say(u"NOT CHECKED: the head seal (%1); records could have been rewritten or added at the end"_s.arg(whyNoSeal));
        good = false;
    }
    switch (result.anchorFile) {
    case AnchorFile::State::Good:
        say(u"anchor file: good"_s);
        break;
    case AnchorFile::State::NotChecked:
        break;
    case AnchorFile::State::Missing:
        if (result.lastSeq > 1 && !m_parser.isSet(m_anchors)) {
            say(u"BAD: the anchor file beside the journal is missing: a cut tail would not show"_s);
            good = false;
        }
        break;
    case AnchorFile::State::Damaged:
        say(u"BAD: the anchor file beside the journal was changed or is damaged"_s);
        good = false;
        break;
    }
    say(good ? u"GOOD"_s : u"FAILED"_s);
    return good ? exitGood : exitFailed;
}

int Command::exportRecords()
{
    const QString format = m_parser.value(m_format);
    if (format != u"csv" && format != u"jsonl")
        return wrongUsage(u"export takes --format csv or --format jsonl"_s);
    QDate from;
    QDate to;
    if (!readDates(from, to))
        return wrongUsage(u"--from and --to take days as 2026-11-24, the first one first"_s);
    const Result<void> exported = exportJournal(file(), format == u"csv" ? ExportFormat::Csv : ExportFormat::JsonLines,
                                                from, to, [this](const QByteArray &text) { return print(text); });
    if (!exported)
        return failed(exported.error());
    return finish(exitGood);
}

QString timeText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

/// "  wait                 12"
QString countLine(const QString &name, const QString &value)
{
    return u"  %1 %2"_s.arg(name, -40).arg(value, 8);
}

QStringList countLines(const QString &title, const Counts &counts)
{
    QStringList lines;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        lines.append(countLine(it.key(), QString::number(it.value())));
    if (!lines.isEmpty())
        lines.prepend(title);
    return lines;
}

QStringList statisticsText(const Statistics &all)
{
    const DayTotals &total = all.total;
    QStringList lines{u"%1 to %2"_s.arg(all.from.toString(Qt::ISODate), all.to.addDays(-1).toString(Qt::ISODate))};
    for (const auto &[name, number] :
         {std::pair(u"visits"_s, total.sessions), std::pair(u"done"_s, total.done),
          std::pair(u"left with a ticket"_s, total.withTicket), std::pair(u"not finished"_s, total.unfinished),
          std::pair(u"tickets given"_s, total.parked), std::pair(u"resumed"_s, total.resumed),
          std::pair(u"calls for help"_s, total.helpCalls), std::pair(u"answered"_s, total.helpAnswers),
          std::pair(u"hosts refused"_s, total.hostsRefused), std::pair(u"wrong PINs"_s, total.pinFailures)})
        lines.append(countLine(name, QString::number(number)));
    lines.append(u"visits by day (done, left with a ticket, not finished)"_s);
    for (auto day = all.days.cbegin(); day != all.days.cend(); ++day) {
        const QString kinds =
            u"%1 (%2, %3, %4)"_s.arg(day->sessions).arg(day->done).arg(day->withTicket).arg(day->unfinished);
        lines.append(countLine(day.key().toString(Qt::ISODate), kinds));
    }
    lines += countLines(u"came to the step (visits)"_s, total.steps);
    lines += countLines(u"method (visits)"_s, total.methods);
    lines += countLines(u"attempts ended"_s, total.outcomes);
    lines += countLines(u"visits ended"_s, total.ends);
    lines += countLines(u"staff actions"_s, total.staffActions);
    if (!total.stops.isEmpty())
        lines.append(u"where and why visits stopped"_s);
    for (auto stop = total.stops.cbegin(); stop != total.stops.cend(); ++stop)
        lines.append(countLine(QStringList{stop.key().step, stop.key().reason, stop.key().outcome}.join(u' ').trimmed(),
                               QString::number(stop.value())));
    if (!all.stepTimes.isEmpty())
        lines.append(u"time at the step, min:s (median, 90th percentile)"_s);
    for (auto step = all.stepTimes.cbegin(); step != all.stepTimes.cend(); ++step)
        lines.append(countLine(step.key(), u"%1 %2"_s.arg(timeText(step->medianMs), timeText(step->percentile90Ms))));
    if (all.eventsFrom)
        lines.append(u"days before %1 are counts without times"_s.arg(all.eventsFrom->toString(Qt::ISODate)));
    return lines;
}

int Command::stats()
{
    QDate from;
    QDate to;
    if (!readDates(from, to))
        return wrongUsage(u"--from and --to take days as 2026-11-24, the first one first"_s);
    if (m_parser.isSet(m_json) && m_parser.isSet(m_csv))
        return wrongUsage(u"--json or --csv, not both"_s);
    if (!to.isValid())
        to = QDate::currentDate().addDays(1);
    if (!from.isValid())
        from = to.addDays(-defaultDays);
    const Result<Statistics> statistics = readStatistics(file(), from, to);
    if (!statistics)
        return failed(statistics.error());
    if (m_parser.isSet(m_json))
        print(QJsonDocument(statistics->toJson()).toJson());
    else if (m_parser.isSet(m_csv))
        print(statistics->toCsv());
    else
        say(statisticsText(*statistics).join(u'\n'));
    return finish(exitGood);
}

} // namespace

int journalCommand(const QStringList &words, const JournalCommandContext &context)
{
    return Command(words, context).run();
}

} // namespace kiosk
