// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/JournalCommands.h"
#include "JournalStage.h"

#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cstdio>
#include <cstdlib>

using namespace kiosk;
using namespace kiosk::journal;
using namespace Qt::StringLiterals;

/// `mfa-kiosk journal ...` as an administrator and an officer see it.
class CommandsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodJournal();
    void theOfficersCheck();
    void aChangedRowIsNamed();
    void aCutTailIsSaid();
    void withoutTheKeyring();
    void withTheWrongKeyring();
    void aMissingAnchorFileFails();
    void whileTheKioskRuns();
    void wrongUsage_data();
    void wrongUsage();
    void helpIsPrinted();
    void exportAsCsv();
    void noFormulaGetsIntoASpreadsheet();
    void exportAsJsonLines();
    void exportOfSomeDays();
    void aFullPipeIsAnError();
    void statistics();
    void noJournal();

private:
    struct Answer {
        int status = -1;
        QString out;
        QString err;
    };
    static Answer run(JournalStage &stage, const QStringList &words, const Result<SecretBytes> *secret = nullptr);
};

CommandsTest::Answer CommandsTest::run(JournalStage &stage, const QStringList &words, const Result<SecretBytes> *secret)
{
    struct Stream {
        char *text = nullptr;
        size_t size = 0;
        std::FILE *file = open_memstream(&text, &size);
        QString take()
        {
            std::fclose(file);
            const QString result = QString::fromUtf8(text, static_cast<qsizetype>(size));
            std::free(text);
            return result;
        }
    };
    Stream out;
    Stream err;
    JournalCommandContext context;
    context.folder = stage.folder();
    context.headFile = stage.headFile;
    context.out = out.file;
    context.err = err.file;
    context.wrappingKey = [&]() -> Result<SecretBytes> {
        if (secret)
            return *secret ? Result<SecretBytes>((*secret)->copy()) : tl::make_unexpected(secret->error());
        return SecretBytes(toByteArray(stage.wrappingKey.bytes()));
    };
    const int status = journalCommand(words, context);
    return {status, out.take(), err.take()};
}

void CommandsTest::aGoodJournal()
{
    JournalStage stage;
    stage.prepare(12);
    const Answer answer = run(stage, {u"verify"_s});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.out.contains(u"records 1 to 13"_s));
    QVERIFY(answer.out.contains(u"head seal: good"_s));
    QVERIFY(answer.out.contains(u"anchor file: good"_s));
    QVERIFY(answer.out.contains(u"tags: not checked"_s));
    QVERIFY(answer.out.endsWith(u"GOOD\n"_s));
    QVERIFY(answer.err.isEmpty());
}

void CommandsTest::theOfficersCheck()
{
    JournalStage stage;
    stage.anchorRecords = 4;
    stage.prepare(12);
    const QString key = QDir(stage.folder()).filePath(u"officer.pem"_s);
    QVERIFY(stage.officer.write(key));
    QFile log(QDir(stage.folder()).filePath(u"log"_s));
    QVERIFY(log.open(QIODevice::WriteOnly));
    for (const QString &line : std::as_const(stage.anchorLines))
        log.write(QString(u"Nov 24 14:22:31 kiosk3 mfa-kiosk[77]: "_s + line + u"\nNov 24 14:22:32 other: line\n"_s)
                      .toUtf8());
    log.close();
    const Answer answer = run(stage, {u"verify"_s, u"--key"_s, key, u"--anchors"_s, log.fileName()});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.out.contains(u"tags: checked"_s));
    QVERIFY2(answer.out.contains(u"anchors: %1 match"_s.arg(stage.anchorLines.size())), qPrintable(answer.out));
    // The officer needs no keyring.
    const Result<SecretBytes> locked = failure(u"secrets.locked"_s, u"nobody has unlocked it"_s);
    QCOMPARE(run(stage, {u"verify"_s, u"--key"_s, key}, &locked).status, 0);
    // On a computer of their own, with the journal's file alone and the log.
    const QString copy = QDir(stage.folder()).filePath(u"copy.sqlite"_s);
    QVERIFY(QFile::copy(stage.file(), copy));
    const QStringList words{u"verify"_s, u"--file"_s, copy, u"--key"_s, key, u"--anchors"_s, log.fileName()};
    QCOMPARE(run(stage, words, &locked).status, 0);
    QCOMPARE(run(stage, {u"verify"_s, u"--key"_s, log.fileName()}).status, 1);
    QVERIFY(QFile::remove(log.fileName()));
    QCOMPARE(run(stage, words).status, 1);
}

void CommandsTest::aChangedRowIsNamed()
{
    JournalStage stage;
    stage.prepare(12);
    {
        ForeignHand hand(stage.file());
        QVERIFY(hand.alter(8, "Desk 1", "Desk 2"));
    }
    const Answer answer = run(stage, {u"verify"_s});
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.out.contains(u"BAD: record 8: its content does not match its digest"_s));
    QVERIFY(answer.out.contains(u"records 1 to 7"_s));
    QVERIFY(answer.out.endsWith(u"FAILED\n"_s));
}

void CommandsTest::aCutTailIsSaid()
{
    JournalStage stage;
    QByteArray older;
    {
        const auto journal = stage.opened();
        JournalStage::fill(*journal, stage.clock, 5);
        QVERIFY(journal->anchorNow());
        older = stage.content();
        JournalStage::fill(*journal, stage.clock, 5);
        QVERIFY(journal->anchorNow());
    }
    stage.restore(older);
    const Answer answer = run(stage, {u"verify"_s});
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.out.contains(u"BAD: record 7: is missing: the tail was cut off, an anchor tells of record 11"_s));
}

void CommandsTest::withoutTheKeyring()
{
    JournalStage stage;
    stage.prepare(3);
    const Result<SecretBytes> locked = failure(u"secrets.locked"_s, u"nobody has unlocked it"_s);
    const Answer answer = run(stage, {u"verify"_s}, &locked);
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.out.contains(u"NOT CHECKED: the head seal (secrets.locked: nobody has unlocked it)"_s));
}

void CommandsTest::withTheWrongKeyring()
{
    JournalStage stage;
    stage.prepare(3);
    const Result<SecretBytes> other = SecretBytes::random(32);
    const Answer answer = run(stage, {u"verify"_s}, &other);
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.out.contains(u"NOT CHECKED"_s) && answer.out.contains(u"is not the one"_s), qPrintable(answer.out));
    const Result<SecretBytes> tooShort = SecretBytes::random(16);
    QCOMPARE(run(stage, {u"verify"_s}, &tooShort).status, 1);
}

void CommandsTest::aMissingAnchorFileFails()
{
    JournalStage stage;
    stage.prepare(3);
    QFile anchor(anchorFileOf(stage.file()));
    QVERIFY(anchor.open(QIODevice::ReadWrite));
    QByteArray content = anchor.readAll();
    content[content.indexOf("seq=") + 4] = '1';
    anchor.seek(0);
    anchor.write(content);
    anchor.close();
    QCOMPARE(run(stage, {u"verify"_s}).status, 1);
    QVERIFY(anchor.remove());
    const Answer answer = run(stage, {u"verify"_s});
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.out.contains(u"anchor file beside the journal is missing"_s));
}

void CommandsTest::whileTheKioskRuns()
{
    JournalStage stage;
    const auto journal = stage.opened();
    for (int round = 0; round < 5; ++round) {
        JournalStage::fill(*journal, stage.clock, 3);
        QCOMPARE(run(stage, {u"verify"_s}).status, 0);
        QCOMPARE(run(stage, {u"export"_s, u"--format"_s, u"csv"_s}).out.count(u"\r\n"_s), 1 + 1 + 3 * (round + 1));
    }
    QVERIFY(journal->anchorNow());
}

void CommandsTest::wrongUsage_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"", "look", "verify now", "verify --format csv", "verify --what", "verify --key", "export",
          "export --format xml", "export --format csv --json", "export --format csv --from yesterday",
          "stats --json --csv", "stats --from 2026-11-24 --to 2026-11-23", "stats --key x", "stats --to 24.11.2026"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void CommandsTest::wrongUsage()
{
    QFETCH(const QString, words);
    JournalStage stage;
    stage.prepare(1);
    const Answer answer = run(stage, words.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(answer.status, 2);
    QVERIFY(answer.err.contains(u"usage: mfa-kiosk journal"_s));
    QVERIFY(answer.out.isEmpty());
}

void CommandsTest::helpIsPrinted()
{
    JournalStage stage;
    const Answer answer = run(stage, {u"--help"_s});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.out.startsWith(u"usage: mfa-kiosk journal"_s));
}

void CommandsTest::exportAsCsv()
{
    JournalStage stage;
    stage.prepare(9);
    const Answer answer = run(stage, {u"export"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(answer.status, 0);
    const QStringList lines = answer.out.split(u"\r\n"_s);
    QCOMPARE(lines.size(), 1 + 10 + 1);
    QVERIFY(lines[0].startsWith(u"seq,time,uptime_ms,boot,kind,session,step,"_s));
    const qsizetype commas = lines[0].count(u',');
    for (const QString &line : lines.first(11))
        QCOMPARE(line.count(u','), commas);
    QVERIFY2(
        lines[3].startsWith(u"3,2026-11-24T12:22:07.000Z,1007000,0f0e0d0c0b0a09080706050403020100,step_reached,"_s),
        qPrintable(lines[3]));
    QVERIFY(lines[8].contains(u",Desk 1,"_s));
}

/// Nothing of the kind can be written by the kiosk; but whoever can write the file can aim at the clerk who opens it.
void CommandsTest::noFormulaGetsIntoASpreadsheet()
{
    JournalStage stage;
    stage.prepare(9);
    ForeignHand hand(stage.file());
    QByteArray label = "Desk 1";
    for (const QString &bad :
         {u"=1&A99"_s, u"+1+1+1"_s, u"-1+1+1"_s, u"@SUM()"_s, u"\tx=y+z"_s, u"=1\n2\"3"_s, u"\rx=y+z"_s, u"＝1+1"_s}) {
        QCOMPARE(bad.toUtf8().size(), label.size());
        QVERIFY(hand.alter(8, label, bad.toUtf8()));
        label = bad.toUtf8();
        const QString out = run(stage, {u"export"_s, u"--format"_s, u"csv"_s}).out;
        static const QRegularExpression formula(u"(?:\\A|,|\\r\\n)\"?[=+@\\t＝-]"_s);
        QVERIFY2(!formula.match(out).hasMatch(), qPrintable(out));
        QVERIFY(out.contains(QString(u"'"_s + bad).replace(u'"', u"\"\""_s)));
    }
}

void CommandsTest::exportAsJsonLines()
{
    JournalStage stage;
    stage.prepare(9);
    const Answer answer = run(stage, {u"export"_s, u"--format"_s, u"jsonl"_s});
    QCOMPARE(answer.status, 0);
    const QStringList lines = answer.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 10);
    const QJsonObject staff = QJsonDocument::fromJson(lines[7].toUtf8()).object();
    QCOMPARE(staff.value(u"seq"_s).toInt(), 8);
    QCOMPARE(staff.value(u"kind"_s).toString(), u"staff_action"_s);
    QCOMPARE(staff.value(u"label"_s).toString(), u"Desk 1"_s);
    QCOMPARE(staff.value(u"time"_s).toString(), u"2026-11-24T12:22:12.000Z"_s);
    QCOMPARE(staff.value(u"digest"_s).toString().size(), 64);
    QVERIFY(!staff.contains(u"rating"_s));
}

void CommandsTest::exportOfSomeDays()
{
    JournalStage stage;
    {
        const auto journal = stage.opened();
        for (int day = 0; day < 4; ++day) {
            JournalStage::fill(*journal, stage.clock, 2);
            stage.clock.advance(std::chrono::hours{24});
        }
    }
    const auto lines = [&stage](const QStringList &period) {
        const QStringList words{u"export"_s, u"--format"_s, u"jsonl"_s};
        return run(stage, words + period).out.count(u'\n');
    };
    QCOMPARE(lines({u"--from"_s, u"2026-11-25"_s, u"--to"_s, u"2026-11-26"_s}), 4);
    QCOMPARE(lines({u"--from"_s, u"2026-11-27"_s}), 2);
    QCOMPARE(lines({u"--to"_s, u"2026-11-24"_s}), 3);
    QCOMPARE(lines({}), 9);
}

void CommandsTest::aFullPipeIsAnError()
{
    JournalStage stage;
    stage.prepare(200);
    JournalCommandContext context;
    context.folder = stage.folder();
    context.out = std::fopen("/dev/full", "w");
    QVERIFY(context.out);
    QCOMPARE(journalCommand({u"export"_s, u"--format"_s, u"csv"_s}, context), 1);
    QCOMPARE(journalCommand({u"stats"_s}, context), 1);
    std::fclose(context.out);
}

void CommandsTest::statistics()
{
    JournalStage stage;
    stage.prepare(18);
    const QStringList day{u"--from"_s, u"2026-11-24"_s, u"--to"_s, u"2026-11-24"_s};
    Answer answer = run(stage, QStringList{u"stats"_s} + day);
    QCOMPARE(answer.status, 0);
    static const QRegularExpression visits(u"\\n  visits +2\\n"_s);
    QVERIFY2(visits.match(answer.out).hasMatch(), qPrintable(answer.out));
    QVERIFY(answer.out.contains(u"method staff timed_out/provider.slow"_s));
    static const QRegularExpression kinds(u"\\n  done +0\\n  left with a ticket +0\\n  not finished +2\\n"_s);
    QVERIFY2(kinds.match(answer.out).hasMatch(), qPrintable(answer.out));
    answer = run(stage, QStringList{u"stats"_s, u"--json"_s} + day);
    const QJsonObject object = QJsonDocument::fromJson(answer.out.toUtf8()).object();
    QCOMPARE(object.value(u"total"_s)[u"sessions"].toInt(), 2);
    QCOMPARE(object.value(u"to"_s).toString(), u"2026-11-25"_s);
    answer = run(stage, QStringList{u"stats"_s, u"--csv"_s} + day);
    QVERIFY(answer.out.contains(u"2026-11-24,sessions,,2\r\n"_s));
}

void CommandsTest::noJournal()
{
    JournalStage stage;
    for (const QStringList &words :
         {QStringList{u"verify"_s}, QStringList{u"export"_s, u"--format"_s, u"csv"_s}, QStringList{u"stats"_s}}) {
        const Answer answer = run(stage, words);
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.err.contains(u"there is no journal"_s));
    }
}

KIOSK_TEST(CommandsTest)
#include "CommandsTest.moc"
