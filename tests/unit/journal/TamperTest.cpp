// SPDX-License-Identifier: GPL-3.0-or-later
#include "JournalStage.h"

#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace kiosk;
using namespace kiosk::journal;
using namespace Qt::StringLiterals;

/// What is done to a journal by somebody who can write its file, and in the end by somebody who has its keys as well.
class TamperTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyDeletion();
    void everySwap();
    void everyDuplicate();
    void everyCut();
    void aSpliceOfTwoJournals();
    void otherTypesAndNulls();
    void timesThatGoBack();
    void foreignPartsOfTheFile_data();
    void foreignPartsOfTheFile();
    void theTailWithItsOldHeadShowsByTheAnchorFile();
    void anOlderCopyOfBothShowsByAnchorsElsewhere();
    void anotherKiosksJournalInItsPlace();
    void rewrittenWithoutAnyKey();
    void rewrittenWithTheKeyOfTheMoment();
    void foundAtTheStartSetAsideAndNamed();
    void anOldRecordIsFoundByVerifyAlone();
    void theToolOfEverybody();

private:
    /// As a forger does it: digests, head and, with the wrapping key, the head seal, all anew. Tags stay as they are.
    static void computeAnew(ForeignHand &hand, const Key *wrappingKey);
};

void TamperTest::computeAnew(ForeignHand &hand, const Key *wrappingKey)
{
    const QVariantList header =
        hand.rows("SELECT chain, created_ms, officer, sealed_key, key_check FROM chain").first();
    Sha256 sha;
    const Hash headerDigest =
        sha({toBytes(QByteArray(headerContext)), toBigEndian(formatVersion), toBytes(header[0].toByteArray()),
             toBigEndian(header[1].toLongLong()), toBytes(header[2].toByteArray()), toBytes(header[3].toByteArray()),
             toBytes(header[4].toByteArray())});
    Hash digest = headerDigest;
    QByteArray tag;
    qint64 seq = 0;
    const QList<QVariantList> rows = hand.rows("SELECT seq, body, tag FROM record ORDER BY seq");
    for (const QVariantList &row : rows) {
        seq = row[0].toLongLong();
        tag = row[2].toByteArray();
        digest = sha({digest, toBytes(row[1].toByteArray()), toBytes(tag)});
        QVERIFY(hand.set("UPDATE record SET digest = ? WHERE seq = " + QByteArray::number(seq), toByteArray(digest)));
    }
    const auto setHead = [&hand](const char *column, const QVariant &value) {
        QVERIFY(hand.set(QByteArray("UPDATE head SET ") + column + " = ?", value));
    };
    const QVariantList head = hand.rows("SELECT seq, digest, wrapped_key FROM head").first();
    setHead("seq", seq);
    setHead("digest", toByteArray(digest));
    setHead("tag", tag);
    if (!wrappingKey)
        return;
    const auto context = [&header](qint64 at, const QByteArray &of) {
        return QByteArray(QByteArray(wrapContext) + header[0].toByteArray() + toByteArray(toBigEndian(at)) + of);
    };
    const Key wrap = derive(wrappingKey->bytes(), toBytes(header[0].toByteArray()), toBytes(QByteArray(wrapContext)));
    const std::optional<Key> key =
        unwrapKey(toBytes(head[2].toByteArray()), wrap, toBytes(context(head[0].toLongLong(), head[1].toByteArray())));
    QVERIFY(key);
    setHead("wrapped_key", wrapKey(*key, wrap, toBytes(context(seq, toByteArray(digest)))));
    const auto purpose = static_cast<unsigned char>(Purpose::HeadSeal);
    Hmac hmac;
    hmac.setKey(*key);
    setHead("seal",
            toByteArray(hmac({Bytes(&purpose, 1), headerDigest, toBigEndian(seq), digest, toBytes(tag), toBigEndian(0),
                              headerDigest, headerDigest, Hash{}, Hash{}})));
}

void TamperTest::everyDeletion()
{
    JournalStage stage;
    stage.prepare(12);
    const QByteArray whole = stage.content();
    for (qint64 seq = 1; seq <= 13; ++seq) {
        ForeignHand hand(stage.file());
        QVERIFY(hand.run("DELETE FROM record WHERE seq = " + QByteArray::number(seq)));
        QCOMPARE(stage.verifyAsKiosk().findings.value(0).row, std::optional(seq));
        // With the gap closed, as a forger would.
        QVERIFY(hand.run("UPDATE record SET seq = -(seq - 1) WHERE seq > " + QByteArray::number(seq)));
        QVERIFY(hand.run("UPDATE record SET seq = -seq WHERE seq < 0"));
        QCOMPARE(stage.verifyAsKiosk().findings.value(0).row, std::optional(seq));
        computeAnew(hand, nullptr);
        QVERIFY(!stage.verifyAsKiosk().findings.isEmpty());
        stage.restore(whole);
    }
    QVERIFY(stage.verify().findings.isEmpty());
}

void TamperTest::everySwap()
{
    JournalStage stage;
    stage.prepare(8);
    const QByteArray whole = stage.content();
    for (int one = 1; one <= 9; ++one) {
        for (int other = one + 1; other <= 9; ++other) {
            ForeignHand hand(stage.file());
            const auto move = [&hand](int from, int to) {
                QVERIFY(hand.run(u"UPDATE record SET seq = %1 WHERE seq = %2"_s.arg(to).arg(from).toLatin1()));
            };
            move(one, 1000);
            move(other, one);
            move(1000, other);
            QCOMPARE(stage.verifyAsKiosk().findings.value(0).row, std::optional<qint64>(one));
            stage.restore(whole);
        }
    }
}

void TamperTest::everyDuplicate()
{
    JournalStage stage;
    stage.prepare(8);
    const QByteArray whole = stage.content();
    const QString copy =
        u"INSERT INTO record(seq, body, digest, tag) SELECT %2, body, digest, tag FROM record WHERE seq = %1"_s;
    for (int seq = 1; seq <= 9; ++seq) {
        {
            ForeignHand hand(stage.file());
            QVERIFY(hand.run(copy.arg(seq).arg(10).toUtf8()));
            QCOMPARE(stage.verifyAsKiosk().findings.value(0).row, std::optional<qint64>(10));
            computeAnew(hand, nullptr);
            QVERIFY(!stage.verifyAsKiosk().findings.isEmpty());
        }
        stage.restore(whole);
        {
            ForeignHand hand(stage.file());
            QVERIFY(hand.run(u"UPDATE record SET seq = -(seq + 1) WHERE seq > %1"_s.arg(seq).toUtf8()));
            QVERIFY(hand.run("UPDATE record SET seq = -seq WHERE seq < 0"));
            QVERIFY(hand.run(copy.arg(seq).arg(seq + 1).toUtf8()));
            QCOMPARE(stage.verifyAsKiosk().findings.value(0).row, std::optional<qint64>(seq + 1));
        }
        stage.restore(whole);
    }
}

void TamperTest::everyCut()
{
    JournalStage stage;
    stage.prepare(12);
    const QByteArray whole = stage.content();
    for (qint64 left = 0; left <= 12; ++left) {
        ForeignHand hand(stage.file());
        QVERIFY(hand.run("DELETE FROM record WHERE seq > " + QByteArray::number(left)));
        QCOMPARE(stage.verifyAsKiosk().findings.value(0).row, std::optional(left + 1));
        if (left > 0) {
            computeAnew(hand, nullptr);
            QVERIFY(!stage.verifyAsKiosk().findings.isEmpty());
        }
        stage.restore(whole);
    }
    // From the other end, with the head row made to fit.
    for (qint64 gone = 1; gone <= 12; ++gone) {
        ForeignHand hand(stage.file());
        const QByteArray seq = QByteArray::number(gone);
        QVERIFY(hand.run("UPDATE head SET base_seq = " + seq + ", base_digest = (SELECT digest FROM record WHERE seq = "
                         + seq + "), base_tag = (SELECT tag FROM record WHERE seq = " + seq + ")"));
        QVERIFY(hand.run("DELETE FROM record WHERE seq <= " + seq));
        const Verification result = stage.verifyAsKiosk();
        QVERIFY(findingsText(result).contains(u"no record of a retention"_s));
        stage.restore(whole);
    }
}

void TamperTest::aSpliceOfTwoJournals()
{
    JournalStage one;
    one.prepare(10);
    JournalStage other;
    other.wrappingKey = one.wrappingKey.copy();
    other.prepare(10);
    const QByteArray whole = one.content();
    for (int from = 2; from <= 11; ++from) {
        ForeignHand hand(one.file());
        QVERIFY(hand.run("ATTACH '" + other.file().toUtf8() + "' AS other"));
        QVERIFY(hand.run(u"DELETE FROM record WHERE seq >= %1"_s.arg(from).toUtf8()));
        QVERIFY(hand.run(u"INSERT INTO record SELECT * FROM other.record WHERE seq >= %1"_s.arg(from).toUtf8()));
        QCOMPARE(one.verifyAsKiosk().findings.value(0).row, std::optional<qint64>(from));
        QVERIFY(hand.run("DELETE FROM head; INSERT INTO head SELECT * FROM other.head"));
        QVERIFY(!one.verifyAsKiosk().findings.isEmpty());
        one.restore(whole);
    }
}

void TamperTest::otherTypesAndNulls()
{
    JournalStage stage;
    stage.prepare(9);
    const QByteArray whole = stage.content();
    for (const char *change :
         {"body = CAST(body AS TEXT)", "body = x''", "body = 7", "body = substr(body, 1, length(body) - 1)",
          "body = CAST(body || x'00' AS BLOB)", "digest = CAST(digest AS TEXT)", "digest = x''", "digest = 1.5",
          "tag = CAST(tag AS TEXT)", "tag = x''", "tag = zeroblob(33)"}) {
        ForeignHand hand(stage.file());
        QVERIFY2(hand.run(QByteArray("UPDATE record SET ") + change + " WHERE seq = 9"), change);
        const Verification result = stage.verifyAsKiosk();
        QVERIFY2(!result.findings.isEmpty(), change);
        QCOMPARE(result.findings.first().row, std::optional<qint64>(9));
        stage.restore(whole);
    }
}

void TamperTest::timesThatGoBack()
{
    JournalStage stage;
    stage.prepare(9);
    const QByteArray whole = stage.content();
    const QByteArray uptime = toByteArray(toBigEndian(1010000));
    const QByteArray boot = "0f0e0d0c0b0a09080706050403020100";
    struct Case {
        QByteArray from;
        QByteArray to;
        QString words;
    };
    for (const Case &one : {Case{uptime, toByteArray(toBigEndian(1005000)), u"older than"_s},
                            Case{boot, QByteArray(32, 'f'), u"that was over"_s}}) {
        ForeignHand hand(stage.file());
        QVERIFY(hand.alter(6, one.from, one.to));
        computeAnew(hand, &stage.wrappingKey);
        const Verification result = stage.verifyAsKiosk();
        QVERIFY2(findingsText(result).contains(one.words), qPrintable(findingsText(result)));
        stage.restore(whole);
    }
}

void TamperTest::foreignPartsOfTheFile_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql :
         {"CREATE TRIGGER quiet AFTER INSERT ON record BEGIN DELETE FROM record WHERE seq = 8; END",
          "CREATE VIEW v AS SELECT * FROM record", "CREATE INDEX i ON record(tag)", "CREATE TABLE t(x)",
          "ALTER TABLE record ADD COLUMN note TEXT", "ALTER TABLE head ADD COLUMN x", "DROP TABLE day_count",
          "DROP TABLE head", "DELETE FROM chain", "DELETE FROM head",
          "INSERT INTO chain SELECT 2, version, chain, created_ms, officer, sealed_key, key_check FROM chain",
          "INSERT INTO head SELECT 2, seq, digest, tag, wrapped_key, seal, base_seq, base_digest, base_tag, counts, "
          "counts_base "
          "FROM head",
          "INSERT INTO day_count VALUES(1, '2026-11-01', '{}', zeroblob(32), zeroblob(32))"})
        QTest::newRow(sql) << QByteArray(sql);
}

void TamperTest::foreignPartsOfTheFile()
{
    QFETCH(const QByteArray, sql);
    JournalStage stage;
    stage.prepare(9);
    {
        ForeignHand hand(stage.file());
        QVERIFY(hand.run(sql));
    }
    QVERIFY(!stage.verify().findings.isEmpty());
    const auto journal = stage.opened();
    QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::SetAside);
}

void TamperTest::theTailWithItsOldHeadShowsByTheAnchorFile()
{
    JournalStage stage;
    QByteArray older;
    {
        const auto journal = stage.opened();
        JournalStage::fill(*journal, stage.clock, 6);
        QVERIFY(journal->anchorNow());
        older = stage.content();
        JournalStage::fill(*journal, stage.clock, 6);
        QVERIFY(journal->anchorNow());
    }
    stage.restore(older);
    const Verification result = stage.verifyAsKiosk();
    QCOMPARE(result.findings.size(), 1);
    QCOMPARE(result.findings.first().row, std::optional<qint64>(8));
    QVERIFY(result.findings.first().what.contains(u"tail was cut"_s));
    const auto journal = stage.opened();
    QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::SetAside);
    QCOMPARE(journal->opening().badRow, std::optional<qint64>(8));
}

void TamperTest::anOlderCopyOfBothShowsByAnchorsElsewhere()
{
    JournalStage stage;
    QByteArray older;
    QByteArray olderAnchor;
    {
        const auto journal = stage.opened();
        JournalStage::fill(*journal, stage.clock, 6);
        QVERIFY(journal->anchorNow());
        older = stage.content();
        QFile anchor(anchorFileOf(stage.file()));
        QVERIFY(anchor.open(QIODevice::ReadOnly));
        olderAnchor = anchor.readAll();
        JournalStage::fill(*journal, stage.clock, 6);
        QVERIFY(journal->anchorNow());
    }
    stage.restore(older);
    QFile anchor(anchorFileOf(stage.file()));
    QVERIFY(anchor.open(QIODevice::WriteOnly) && anchor.write(olderAnchor) > 0);
    anchor.close();
    // What SessionJournal's words say: on the kiosk itself nothing tells.
    QVERIFY(stage.verify().findings.isEmpty());
    QList<Anchor> anchors;
    for (const QString &line : std::as_const(stage.anchorLines))
        anchors.append(*Anchor::find(line));
    const Verification result = stage.verify(anchors);
    QCOMPARE(result.findings.size(), 1);
    QVERIFY(result.findings.first().what.contains(u"tail was cut"_s));
    QCOMPARE(result.anchorsMatched, 2);
}

void TamperTest::anotherKiosksJournalInItsPlace()
{
    JournalStage stage;
    stage.prepare(5);
    for (const bool sameKey : {true, false}) {
        JournalStage other;
        if (sameKey)
            other.wrappingKey = stage.wrappingKey.copy();
        other.prepare(50);
        stage.restore(other.content());
        QVERIFY(!stage.verifyAsKiosk().findings.isEmpty());
        QCOMPARE(stage.opened()->opening().kind, SessionJournal::Opening::Kind::SetAside);
    }
}

void TamperTest::rewrittenWithoutAnyKey()
{
    JournalStage stage;
    stage.prepare(9);
    QVERIFY(QFile::remove(anchorFileOf(stage.file())));
    ForeignHand hand(stage.file());
    QVERIFY(hand.alter(8, "Desk 1", "Desk 2"));
    computeAnew(hand, nullptr);
    const Verification kiosk = stage.verifyAsKiosk();
    QCOMPARE(kiosk.seal, Verification::Seal::Bad);
    QCOMPARE(stage.verify().findings.value(0).row, std::optional<qint64>(8));
}

void TamperTest::rewrittenWithTheKeyOfTheMoment()
{
    JournalStage stage;
    stage.anchorRecords = 3;
    stage.prepare(20);
    {
        ForeignHand hand(stage.file());
        QVERIFY(hand.alter(8, "Desk 1", "Desk 2"));
        computeAnew(hand, &stage.wrappingKey);
        Anchor anchor = *Anchor::find(stage.anchorLines.last());
        const QByteArray digest = hand.value("SELECT digest FROM head").toByteArray();
        std::copy(digest.cbegin(), digest.cend(), anchor.digest.begin());
        QVERIFY(AnchorFile(anchorFileOf(stage.file())).write(anchor, stage.wrappingKey));
    }
    // Whoever has the kiosk's keys can deceive the kiosk ...
    const Verification kiosk = stage.verifyAsKiosk();
    QVERIFY2(kiosk.findings.isEmpty(), qPrintable(findingsText(kiosk)));
    QCOMPARE(kiosk.seal, Verification::Seal::Good);
    // ... not the officer: today's key makes no tag of yesterday.
    QCOMPARE(stage.verify().findings.value(0).row, std::optional<qint64>(8));
    // ... and not anchors written before, even without the officer.
    VerifyOptions options;
    options.file = stage.file();
    for (const QString &line : std::as_const(stage.anchorLines))
        options.anchors.append(*Anchor::find(line));
    QCOMPARE(verifyJournal(options)->findings.value(0).row, std::optional<qint64>(10));
}

void TamperTest::foundAtTheStartSetAsideAndNamed()
{
    JournalStage stage;
    stage.prepare(20);
    QByteArray head;
    {
        ForeignHand hand(stage.file());
        head = hand.value("SELECT digest FROM head").toByteArray();
        QVERIFY(hand.alter(18, "staff", "limit"));
    }
    auto journal = stage.opened();
    const SessionJournal::Opening opening = journal->opening();
    QCOMPARE(opening.kind, SessionJournal::Opening::Kind::SetAside);
    QCOMPARE(opening.badRow, std::optional<qint64>(18));
    const QString aside = QDir(stage.folder()).filePath(opening.setAsideFile);
    QVERIFY(QFile::exists(aside));
    QCOMPARE(QFile::permissions(aside) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
             QFile::Permissions());

    const QJsonObject first = stage.records().first();
    QCOMPARE(first.value(u"kind"_s).toString(), u"chain_started"_s);
    QCOMPARE(first.value(u"code"_s).toString(), u"set_aside"_s);
    QCOMPARE(first.value(u"file"_s).toString(), opening.setAsideFile);
    QCOMPARE(first.value(u"first_seq"_s).toInt(), 18);
    QCOMPARE(first.value(u"evidence"_s).toString().toLatin1(), head.toHex());
    JournalStage::fill(*journal, stage.clock, 3);
    QVERIFY(stage.verify().findings.isEmpty());
    // What was put aside is still evidence.
    VerifyOptions options;
    options.file = aside;
    options.wrappingKey = &stage.wrappingKey;
    options.officer = &stage.officer;
    const Result<Verification> old = verifyJournal(options);
    QVERIFY(old);
    QCOMPARE(old->findings.value(0).row, std::optional<qint64>(18));
    QCOMPARE(old->anchorFile, AnchorFile::State::Good);
}

/// The start looks at the last stretch only, so that a kiosk is up in the morning in no time.
void TamperTest::anOldRecordIsFoundByVerifyAlone()
{
    JournalStage stage;
    stage.prepare(2300);
    {
        ForeignHand hand(stage.file());
        QVERIFY(hand.alter(18, "staff", "limit"));
    }
    QCOMPARE(stage.opened()->opening().kind, SessionJournal::Opening::Kind::Continued);
    QCOMPARE(stage.verifyAsKiosk().findings.value(0).row, std::optional<qint64>(18));
}

void TamperTest::theToolOfEverybody()
{
    JournalStage stage;
    stage.prepare(20);
    QProcess tool;
    tool.start(
        u"sqlite3"_s,
        {stage.file(), u"UPDATE record SET body = CAST(replace(body, 'Desk 1', 'Desk 2') AS BLOB) WHERE seq = 17"_s});
    QVERIFY(tool.waitForFinished());
    QCOMPARE(tool.exitCode(), 0);
    QCOMPARE(stage.records()[16].value(u"label"_s).toString(), u"Desk 2"_s);
    QCOMPARE(stage.verifyAsKiosk().findings.value(0).row, std::optional<qint64>(17));
}

KIOSK_TEST(TamperTest)
#include "TamperTest.moc"
