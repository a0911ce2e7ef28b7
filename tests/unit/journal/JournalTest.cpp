// SPDX-License-Identifier: GPL-3.0-or-later
#include "JournalStage.h"

#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTimeZone>

#include <sys/stat.h>
#include <utility>

using namespace kiosk;
using namespace kiosk::journal;
using namespace Qt::StringLiterals;

class JournalTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aNewJournalIsWholeAndPrivate();
    void everyKindOfEventIsKept();
    void goesOnWhereItEnded();
    void tellsAnOrderlyEndFromACrash();
    void nothingPersonalGetsIn_data();
    void nothingPersonalGetsIn();
    void addressesInNumbersAreNotNamed_data();
    void addressesInNumbersAreNotNamed();
    void staffLabels_data();
    void staffLabels();
    void anotherWrappingKeyIsRefusedAndNothingTouched();
    void aFileSetAsideForAnotherKey();
    void aNewerVersionIsLeftAlone();
    void oneProcessAtATime();
    void anchorsByNumberAndByTime();
    void anchorsAreTrueLines();
    void aMissingAnchorFileIsNoted();
    void aJournalThatIsGoneIsNoticed();
    void theOfficersFileIsAnOrdinaryPem();
    void anotherOfficersKeyDoesNotOpen();
    void theOldKeysAreNotInTheFile();
    void anUnfinishedReplacementIsTakenUp();

private:
    static QByteArray everything(const QString &folder);
};

QByteArray JournalTest::everything(const QString &folder)
{
    QByteArray all;
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += name.toUtf8() + file.readAll();
    }
    return all;
}

void JournalTest::aNewJournalIsWholeAndPrivate()
{
    JournalStage stage;
    const auto journal = stage.opened();
    QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::New);
    QVERIFY(journal->append(HostStarted{u"0.1.0"_s}));
    QCOMPARE(journal->lastSequence(), 2);

    const Verification result = stage.verify();
    QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
    QCOMPARE(result.seal, Verification::Seal::Good);
    QVERIFY(result.tagsChecked);
    QCOMPARE(result.lastSeq, 2);
    QCOMPARE(result.anchorFile, AnchorFile::State::Good);
    const QStringList names = QDir(stage.folder()).entryList(QDir::Files);
    QVERIFY(names.contains(u"journal.sqlite"_s) && names.contains(u"journal.anchor"_s));
    for (const QString &name : names) {
        struct stat status {
        };
        QCOMPARE(stat(qPrintable(QDir(stage.folder()).filePath(name)), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
    }
}

void JournalTest::everyKindOfEventIsKept()
{
    JournalStage stage;
    const auto journal = stage.opened();
    const SessionId id = SessionId::random();
    const TicketId ticket = TicketId::first();
    const QList<Entry> events{
        HostStarted{u"0.1.0"_s},
        SessionStarted{id},
        StepReached{id, Step::SetUp},
        MethodChosen{id, candourId},
        OutcomeSeen{id, Outcome::Expired, {}},
        WaitStarted{id, Milliseconds{600000}},
        Parked{id, ticket},
        Resumed{id, ticket},
        HelpCalled{id},
        HelpAnswered{id, u"Äiti Öhman-Ström"_s},
        StaffAction{u"Desk 2"_s, u"out_of_service"_s, std::nullopt, u"network"_s},
        Erasure{id, u"finished:done"_s, false, 1, true, false, Milliseconds{1999}},
        HealthChanged{u"identity_service"_s, u"not_ready"_s, u"health.dns"_s},
        HostRefused{id, u"Ads.Example.COM"_s},
        PinFailed{u"Desk 1"_s, 6, QDateTime(QDate(2026, 11, 24), QTime(12, 0), QTimeZone::utc())},
        SessionEnded{id, u"finished:done"_s, 3},
        HostStopped{},
    };
    for (const Entry &event : events)
        QVERIFY2(journal->append(event), qPrintable(kindName(event)));
    const QList<QJsonObject> records = stage.records();
    QStringList kinds;
    int ofTheVisit = 0;
    for (const QJsonObject &record : records) {
        kinds.append(record.value(u"kind"_s).toString());
        if (record.value(u"session"_s) == id.toString())
            ++ofTheVisit;
    }
    QCOMPARE(
        kinds.join(u','),
        u"chain_started,host_started,session_started,step_reached,method_chosen,outcome,wait_started,parked,resumed,"
        "help_called,help_answered,staff_action,erasure,health,host_refused,pin_failed,session_ended,host_stopped"_s);
    QCOMPARE(ofTheVisit, 12);
    const auto fields = [&stage](const QString &kind, const QStringList &names) {
        const QJsonObject record = stage.last(kind);
        QStringList values;
        for (const QString &name : names)
            values.append(record.value(name).toVariant().toString());
        return values.join(u' ');
    };
    QCOMPARE(fields(u"step_reached"_s, {u"step"_s}), u"set_up"_s);
    QCOMPARE(fields(u"help_answered"_s, {u"label"_s}), u"Äiti Öhman-Ström"_s);
    QCOMPARE(fields(u"host_refused"_s, {u"host"_s}), u"ads.example.com"_s);
    QCOMPARE(fields(u"parked"_s, {u"ticket"_s}), u"A1"_s);
    QCOMPARE(
        fields(u"erasure"_s,
               {u"reason"_s, u"clean"_s, u"processes_left"_s, u"home_gone"_s, u"clipboard_empty"_s, u"duration_ms"_s}),
        u"finished:done 0 1 1 0 1999"_s);
    QCOMPARE(fields(u"pin_failed"_s, {u"label"_s, u"count"_s, u"until"_s}), u"Desk 1 6 2026-11-24T12:00:00.000Z"_s);
    QCOMPARE(fields(u"session_ended"_s, {u"reason"_s, u"rating"_s}), u"finished:done 3"_s);
    QCOMPARE(fields(u"health"_s, {u"part"_s, u"state"_s, u"code"_s}), u"identity_service not_ready health.dns"_s);
    const Verification result = stage.verify();
    QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
}

void JournalTest::goesOnWhereItEnded()
{
    JournalStage stage;
    stage.prepare(5);
    stage.clock.advance(std::chrono::hours{3});
    const auto journal = stage.opened();
    QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::Continued);
    QVERIFY(!journal->opening().anchorFileMissing);
    QVERIFY(journal->append(HostStarted{u"0.1.0"_s}));
    QCOMPARE(journal->lastSequence(), 7);
    const Verification result = stage.verify();
    QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
    QCOMPARE(result.lastSeq, 7);
}

void JournalTest::tellsAnOrderlyEndFromACrash()
{
    JournalStage stage;
    auto journal = stage.opened();
    QVERIFY(!journal->opening().unorderly);
    QVERIFY(journal->append(HostStarted{u"0.1.0"_s}));
    journal.reset();
    journal = stage.opened();
    QVERIFY(journal->opening().unorderly);
    QVERIFY(journal->append(HostStopped{}));
    journal.reset();
    QVERIFY(!stage.opened()->opening().unorderly);
}

void JournalTest::nothingPersonalGetsIn_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"matti.meikalainen@student.example.fi",
                              "matti%40example.fi",
                              "010190-123A",
                              "131052A308T",
                              "10.20.30.40",
                              "code.10.20.30.40",
                              "fe80::1",
                              "2001:db8:0:1:2",
                              "https://id.example.fi/start?login_hint=x",
                              "a=b&c=d",
                              "?token",
                              "two words",
                              "Matti",
                              "",
                              "UPPER",
                              "käyttö",
                              "x\ny",
                              "x'y",
                              "9code",
                              "../../etc",
                              "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
        QTest::newRow(value) << QString::fromUtf8(value);
}

void JournalTest::nothingPersonalGetsIn()
{
    QFETCH(const QString, value);
    JournalStage stage;
    const auto journal = stage.opened();
    const SessionId id = SessionId::random();
    const QList<Entry> events{
        StaffAction{u"Desk"_s, value, id, {}}, Erasure{id, value},          HealthChanged{value, u"ready"_s, {}},
        HealthChanged{u"part"_s, value, {}},   SessionEnded{id, value, {}},
    };
    for (const Entry &event : events) {
        const Result<void> done = journal->append(event);
        QVERIFY2(!done, qPrintable(kindName(event)));
        QCOMPARE(done.error().code, u"journal.invalid"_s);
        if (value.size() > 2) // the column's name may hold two letters
            QVERIFY2(!done.error().detail.contains(value), "the refused value must not come back in the message");
    }
    if (!value.isEmpty()) {
        QVERIFY(!journal->append(OutcomeSeen{id, Outcome::Failed, value}));
        QVERIFY(!journal->append(HealthChanged{u"part"_s, u"ready"_s, value}));
    }
    // The next good event goes on as if nothing had been.
    QVERIFY(journal->append(HelpCalled{id}));
    QCOMPARE(journal->lastSequence(), 2);
    QVERIFY(stage.verify().findings.isEmpty());
    if (value.size() > 6)
        QVERIFY(!everything(stage.folder()).contains(value.toUtf8()));
}

void JournalTest::addressesInNumbersAreNotNamed_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("stored");
    const QString address = u"an address"_s;
    QTest::newRow("name") << u"www.example.com"_s << u"www.example.com"_s;
    QTest::newRow("punycode") << u"xn--mgba3a4f16a.example"_s << u"xn--mgba3a4f16a.example"_s;
    QTest::newRow("IPv4") << u"192.0.2.17"_s << address;
    QTest::newRow("IPv6") << u"2001:db8::1"_s << address;
    QTest::newRow("IPv6 in brackets") << u"[2001:db8::1]"_s << address;
    QTest::newRow("a number") << u"3221226001"_s << address;
    QTest::newRow("hexadecimal") << u"0xC0.0x00.0x02.0x11"_s << address;
    QTest::newRow("nothing") << QString() << address;
    QTest::newRow("with a path") << u"example.com/matti"_s << QString();
    QTest::newRow("with a user") << u"matti@example.com"_s << QString();
    QTest::newRow("with a query") << u"example.com?x=1"_s << QString();
    QTest::newRow("with a port") << u"example.com:443"_s << QString();
    QTest::newRow("IPv4 inside") << u"10.1.2.3.example.com"_s << QString();
    QTest::newRow("not a name") << u"exam ple"_s << QString();
}

void JournalTest::addressesInNumbersAreNotNamed()
{
    QFETCH(const QString, host);
    QFETCH(const QString, stored);
    JournalStage stage;
    const auto journal = stage.opened();
    const Result<void> done = journal->append(HostRefused{std::nullopt, host});
    QCOMPARE(done.has_value(), !stored.isEmpty());
    QCOMPARE(stage.last(u"host_refused"_s).value(u"host"_s).toString(), stored);
}

void JournalTest::staffLabels_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("good");
    for (const char *label : {"Anna", "Desk 1", "Åke Öberg", "M. O'Neill-Smith (IT)", "123456", "#"})
        QTest::newRow(label) << QString::fromUtf8(label) << (label[0] != '#');
    for (const char *label :
         {"anna@example.fi", "010190-123A", "10.0.0.7", "=1+1", "Anna\n", "a,b", "a\"b", " x", "x ", "<b>"})
        QTest::newRow(label) << QString::fromUtf8(label) << false;
}

void JournalTest::staffLabels()
{
    QFETCH(const QString, label);
    QFETCH(const bool, good);
    QCOMPARE(isStaffLabel(label), good);
    JournalStage stage;
    QCOMPARE(stage.opened()->append(PinFailed{label, 1, {}}).has_value(), good);
}

void JournalTest::anotherWrappingKeyIsRefusedAndNothingTouched()
{
    JournalStage stage;
    stage.prepare(4);
    const QByteArray before = stage.content();
    const Key right = stage.wrappingKey.copy();
    stage.wrappingKey = Key::random();
    const auto refused = stage.open();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"journal.wrong_key"_s);
    QCOMPARE(stage.content(), before);
    stage.wrappingKey = right.copy();
    QCOMPARE(stage.opened()->opening().kind, SessionJournal::Opening::Kind::Continued);
}

void JournalTest::aFileSetAsideForAnotherKey()
{
    JournalStage stage;
    QCOMPARE(*SessionJournal::setAside(stage.folder(), {}, stage.clock), QString());
    stage.prepare(4);
    const Result<QString> name = SessionJournal::setAside(stage.folder(), {}, stage.clock);
    QVERIFY(name);
    QVERIFY(QFile::exists(QDir(stage.folder()).filePath(*name)));
    stage.wrappingKey = Key::random();
    QCOMPARE(stage.opened()->opening().kind, SessionJournal::Opening::Kind::New);
    // The old one can still be verified by the officer.
    VerifyOptions options;
    options.file = QDir(stage.folder()).filePath(*name);
    options.officer = &stage.officer;
    const Result<Verification> old = verifyJournal(options);
    QVERIFY(old && old->findings.isEmpty() && old->tagsChecked);
    QCOMPARE(old->lastSeq, 5);
}

void JournalTest::aNewerVersionIsLeftAlone()
{
    JournalStage stage;
    stage.prepare(3);
    {
        ForeignHand hand(stage.file());
        QVERIFY(hand.run("PRAGMA user_version = 2"));
        QVERIFY(hand.run("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    const QByteArray before = stage.content();
    const auto refused = stage.open();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"journal.newer"_s);
    QCOMPARE(stage.content(), before);
}

void JournalTest::oneProcessAtATime()
{
    JournalStage stage;
    const auto journal = stage.opened();
    const auto second = stage.open();
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"journal.in_use"_s);
    QVERIFY(journal->append(HostStopped{}));
}

void JournalTest::anchorsByNumberAndByTime()
{
    JournalStage stage;
    stage.anchorRecords = 10;
    const auto journal = stage.opened();
    QCOMPARE(stage.anchorLines.size(), 1);
    const auto fill = [&](int records) {
        while (records-- > 0)
            QVERIFY(journal->append(HelpCalled{SessionId::random()}));
    };
    fill(9);
    QCOMPARE(stage.anchorLines.size(), 1);
    fill(1);
    QCOMPARE(stage.anchorLines.size(), 2);
    fill(1);
    stage.clock.advance(std::chrono::minutes{14});
    QVERIFY(journal->maintain());
    QCOMPARE(stage.anchorLines.size(), 2);
    stage.clock.advance(std::chrono::minutes{1});
    QVERIFY(journal->maintain());
    QCOMPARE(stage.anchorLines.size(), 3);
    // Where nothing has happened there is nothing to anchor.
    stage.clock.advance(std::chrono::hours{5});
    QVERIFY(journal->maintain());
    QCOMPARE(stage.anchorLines.size(), 3);
}

void JournalTest::anchorsAreTrueLines()
{
    JournalStage stage;
    stage.anchorRecords = 5;
    stage.prepare(23);
    QList<Anchor> anchors;
    for (const QString &line : std::as_const(stage.anchorLines)) {
        const auto anchor = Anchor::find(QString(u"Nov 24 14:22:01 kiosk3 mfa-kiosk[411]: info "_s + line + u" (end)"));
        QVERIFY(anchor);
        QCOMPARE(anchor->toLine(), line);
        anchors.append(*anchor);
    }
    QVERIFY(anchors.size() >= 5);
    Verification result = stage.verify(anchors);
    QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
    QCOMPARE(result.anchorsMatched, anchors.size());
    // Somebody else's line about a true record: the officer's key tells.
    anchors[2].mac[5] ^= 1;
    result = stage.verify(anchors);
    QCOMPARE(result.findings.size(), 1);
    QCOMPARE(result.findings.first().row, std::optional<qint64>(anchors[2].seq));
}

void JournalTest::aMissingAnchorFileIsNoted()
{
    JournalStage stage;
    stage.prepare(6);
    QVERIFY(QFile::remove(QDir(stage.folder()).filePath(u"journal.anchor"_s)));
    auto journal = stage.opened();
    QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::Continued);
    QVERIFY(journal->opening().anchorFileMissing);
    QCOMPARE(stage.records().last().value(u"code"_s).toString(), u"anchor_file_missing"_s);
    journal.reset();
    QVERIFY(!stage.opened()->opening().anchorFileMissing);
}

void JournalTest::aJournalThatIsGoneIsNoticed()
{
    JournalStage stage;
    stage.prepare(6);
    QVERIFY(QFile::remove(stage.file()));
    const auto journal = stage.opened();
    QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::SetAside);
    QVERIFY(!journal->opening().finding.isEmpty());
    const QJsonObject first = stage.records().first();
    QCOMPARE(first.value(u"code"_s).toString(), u"missing"_s);
    QCOMPARE(first.value(u"first_seq"_s).toInt(), 7);
}

void JournalTest::theOfficersFileIsAnOrdinaryPem()
{
    JournalStage stage;
    const QString path = QDir(stage.folder()).filePath(u"officer.pem"_s);
    QVERIFY(stage.officer.write(path));
    struct stat status {
    };
    QCOMPARE(stat(qPrintable(path), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    QVERIFY2(!stage.officer.write(path), "an older key must never be written over");
    const Result<VerificationKey> read = VerificationKey::read(path);
    QVERIFY(read);
    QCOMPARE(read->officerKey().toText(), stage.officer.officerKey().toText());
    QCOMPARE(OfficerKey::fromText(read->officerKey().toText())->toText(), read->officerKey().toText());
    QVERIFY(!OfficerKey::fromText(u"00"_s));
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"pkey"_s, u"-in"_s, path, u"-noout"_s, u"-text_pub"_s});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
    QVERIFY(openssl.readAllStandardOutput().contains("X25519"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("-----BEGIN PRIVATE KEY-----\nx\n") > 0);
    file.close();
    QCOMPARE(VerificationKey::read(path).error().code, u"journal.key_file"_s);
}

void JournalTest::anotherOfficersKeyDoesNotOpen()
{
    JournalStage stage;
    stage.prepare(3);
    stage.officer = VerificationKey::generate();
    const Verification result = stage.verify();
    QVERIFY(!result.tagsChecked);
    QCOMPARE(result.findings.size(), 1);
}

/// Today's key must not be found together with yesterday's: SQLite's free pages and its log are emptied with each
/// anchor.
void JournalTest::theOldKeysAreNotInTheFile()
{
    JournalStage stage;
    QList<QByteArray> wrapped;
    const auto journal = stage.opened();
    for (int i = 0; i < 20; ++i) {
        ForeignHand hand(stage.file());
        wrapped.append(hand.value("SELECT wrapped_key FROM head").toByteArray());
        JournalStage::fill(*journal, stage.clock, 1);
    }
    QVERIFY(everything(stage.folder()).contains(wrapped.last()));
    QVERIFY(journal->anchorNow());
    const QByteArray left = everything(stage.folder());
    for (const QByteArray &old : std::as_const(wrapped))
        QVERIFY(!left.contains(old));
}

void JournalTest::anUnfinishedReplacementIsTakenUp()
{
    JournalStage stage;
    stage.prepare(6);
    {
        ForeignHand hand(stage.file());
        QVERIFY(hand.alter(6, "provider.slow", "provider.slim"));
    }
    auto journal = stage.opened();
    const QString aside = journal->opening().setAsideFile;
    QVERIFY(!aside.isEmpty());
    journal.reset();
    // As a power cut leaves it after the old file was put aside, before the new one was in its place.
    QVERIFY(QFile::remove(QDir(stage.folder()).filePath(u"journal.anchor"_s)));
    QVERIFY(QFile::rename(stage.file(), QString(stage.file() + u".new"_s)));
    journal = stage.opened();
    QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::SetAside);
    QCOMPARE(journal->opening().setAsideFile, aside);
    QCOMPARE(journal->lastSequence(), 1);
    QVERIFY(stage.verify().findings.isEmpty());
}

KIOSK_TEST(JournalTest)
#include "JournalTest.moc"
