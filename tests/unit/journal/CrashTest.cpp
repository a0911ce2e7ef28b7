// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyDisk.h"
#include "JournalStage.h"

#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace kiosk;
using namespace kiosk::journal;
using namespace Qt::StringLiterals;

/// Power cuts, kills and disks that fail: nothing that was acknowledged is lost, nothing fails in silence, and nothing
/// of it is taken for tampering.
class CrashTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aPowerCutAtEveryByteOfTheLastRecord();
    void aPowerCutAnywhereInTheLogIsMended();
    void aFileCutAnywhereIsFound();
    void killedInTheMiddle();
    void visitsCutShort();
    void everyFaultOfTheDiskIsReported_data();
    void everyFaultOfTheDiskIsReported();
    void afterAFailedSyncNothingIsBelieved();
    void aFullDisk();
    void aReadOnlyDisk();

private:
    struct Files {
        QByteArray main;
        QByteArray log;
    };
    static void put(const QString &path, const QByteArray &content);
    /// A journal in use, as a power cut leaves its files: \a records in the log after the last anchor.
    static Files inUse(JournalStage &stage, int records);
};

void CrashTest::put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
}

CrashTest::Files CrashTest::inUse(JournalStage &stage, int records)
{
    const auto journal = stage.opened();
    JournalStage::fill(*journal, stage.clock, 4);
    if (!journal->anchorNow())
        qFatal("no anchor");
    JournalStage::fill(*journal, stage.clock, records);
    return {contentOf(stage.file()), contentOf(QString(stage.file() + u"-wal"_s))};
}

void CrashTest::aPowerCutAtEveryByteOfTheLastRecord()
{
    JournalStage stage;
    const Files files = inUse(stage, 2);
    stage.restore(files.main);
    const QString log = QString(stage.file() + u"-wal"_s);
    put(log, files.log);
    QCOMPARE(stage.verifyAsKiosk().lastSeq, 7);
    // Two frames, each a page and 24 bytes, hold one record with its head row. Every byte near where something begins
    // or ends, and samples in between; all of them when asked for, which takes a quarter of a minute.
    constexpr qsizetype frame = 4096 + 24;
    const bool everyByte = qEnvironmentVariableIsSet("KIOSK_TEST_EXHAUSTIVE");
    const qsizetype lastRecord = files.log.size() - 2 * frame;
    int cuts = 0;
    for (qsizetype size = files.log.size() - 1; size >= lastRecord; --size) {
        const qsizetype inFrame = (size - lastRecord) % frame;
        if (!everyByte && inFrame > 40 && inFrame < frame - 40 && inFrame % 61 != 0)
            continue;
        ++cuts;
        QCOMPARE(truncate(QFile::encodeName(log).constData(), size), 0);
        const Verification result = stage.verifyAsKiosk();
        QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
        QVERIFY2(result.lastSeq == 6, qPrintable(u"%1 at byte %2"_s.arg(result.lastSeq).arg(size)));
    }
    QVERIFY(cuts > 250);
    const auto journal = stage.opened();
    QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::Continued);
    QVERIFY(journal->append(HostStarted{u"0.1.0"_s}));
    QVERIFY(stage.verify().findings.isEmpty());
}

void CrashTest::aPowerCutAnywhereInTheLogIsMended()
{
    JournalStage stage;
    const Files files = inUse(stage, 3);
    const QByteArray anchor = contentOf(anchorFileOf(stage.file()));
    for (qsizetype size = 0; size <= files.log.size(); size += 167) {
        stage.restore(files.main);
        put(QString(stage.file() + u"-wal"_s), files.log.first(size));
        put(anchorFileOf(stage.file()), anchor);
        {
            const auto journal = stage.opened();
            QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::Continued);
            QVERIFY(journal->lastSequence() >= 5);
            QVERIFY(journal->append(HostStarted{u"0.1.0"_s}));
        }
        const Verification result = stage.verify();
        QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
    }
}

void CrashTest::aFileCutAnywhereIsFound()
{
    JournalStage stage;
    stage.prepare(40);
    const QByteArray whole = stage.content();
    const QByteArray anchor = contentOf(anchorFileOf(stage.file()));
    for (qsizetype size = 0; size < whole.size(); size += 331) {
        stage.restore(whole.first(size));
        put(anchorFileOf(stage.file()), anchor);
        {
            const auto journal = stage.opened();
            QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::SetAside);
            QVERIFY(!journal->opening().finding.isEmpty());
            QVERIFY(journal->append(HostStarted{u"0.1.0"_s}));
            if (size > 0)
                QCOMPARE(contentOf(QDir(stage.folder()).filePath(journal->opening().setAsideFile)), whole.first(size));
        }
        const Verification result = stage.verify();
        QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
        stage.clock.advance(Milliseconds{1});
    }
}

void CrashTest::killedInTheMiddle()
{
    JournalStage stage;
    const QByteArray wrapping = toByteArray(stage.wrappingKey.bytes()).toHex();
    qint64 acknowledged = 0;
    for (const int after : {1, 3, 7, 8, 20, 45, 90}) {
        QProcess writer;
        writer.start(QStringLiteral(JOURNAL_WRITER),
                     {stage.folder(), QString::fromLatin1(wrapping), stage.officer.officerKey().toText()});
        QByteArray output;
        while (output.count('\n') < after) {
            QVERIFY2(writer.waitForReadyRead(20000), writer.readAllStandardError().constData());
            output += writer.readAllStandardOutput();
        }
        ::kill(static_cast<pid_t>(writer.processId()), SIGKILL);
        QVERIFY(writer.waitForFinished());
        output += writer.readAllStandardOutput();
        const QList<QByteArray> lines = output.first(output.lastIndexOf('\n')).split('\n');
        QVERIFY(lines.first().toLongLong() > acknowledged);
        acknowledged = lines.last().toLongLong();
        const Verification result = stage.verify();
        QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
        QVERIFY2(result.lastSeq >= acknowledged, "an acknowledged record is gone");
    }
    const auto journal = stage.opened();
    QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::Continued);
    QVERIFY(journal->opening().unorderly);
}

void CrashTest::visitsCutShort()
{
    JournalStage stage;
    auto journal = stage.opened();
    const SessionId early = SessionId::random();
    const SessionId whole = SessionId::random();
    const SessionId leaving = SessionId::random();
    const SessionId cut = SessionId::random();
    const SessionId taken = SessionId::random();
    // An earlier run's, which that run's successor should have ended, is not told again.
    QVERIFY(journal->append(SessionStarted{early}));
    QVERIFY(journal->append(HostStarted{u"0.1.0"_s}));
    QVERIFY(journal->append(SessionStarted{whole}));
    QVERIFY(journal->append(SessionEnded{whole, u"done"_s, 3}));
    QVERIFY(journal->append(Erasure{whole, u"finished:done"_s, true, 0, true, true, Milliseconds{20}}));
    QVERIFY(journal->append(SessionStarted{leaving}));
    QVERIFY(journal->append(SessionEnded{leaving, u"done"_s, 3}));
    QVERIFY(journal->append(SessionStarted{cut}));
    QVERIFY(journal->append(StepReached{cut, Step::Verify}));
    QVERIFY(journal->append(SessionStarted{taken}));
    journal.reset();
    journal = stage.opened();
    const auto found = journal->visitsCutShort();
    QVERIFY(found);
    QCOMPARE(*found, (QList<SessionJournal::CutShort>{{leaving, true}, {cut, false}, {taken, false}}));
    QVERIFY(journal->append(HostStarted{u"0.1.0"_s}));
    QVERIFY(journal->append(SessionStarted{early}));
    QVERIFY(journal->append(HostStopped{}));
    journal.reset();
    const auto none = stage.opened()->visitsCutShort();
    QVERIFY(none && none->isEmpty());
}

void CrashTest::everyFaultOfTheDiskIsReported_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("full") << static_cast<int>(FaultyDisk::Fault::Full);
    QTest::newRow("write error") << static_cast<int>(FaultyDisk::Fault::WriteError);
    QTest::newRow("sync error") << static_cast<int>(FaultyDisk::Fault::SyncError);
}

/// The k-th write fails, for every k: from making the file to emptying its log.
void CrashTest::everyFaultOfTheDiskIsReported()
{
    QFETCH(const int, fault);
    FaultyDisk disk;
    bool failed = true;
    int number = 1;
    for (; failed; ++number) {
        QVERIFY(number < 500);
        JournalStage stage;
        disk.failFrom(static_cast<FaultyDisk::Fault>(fault), number);
        qint64 acknowledged = 0;
        bool reported = false;
        {
            const auto opened = stage.open();
            if (!opened) {
                reported = true;
            } else {
                SessionJournal &journal = **opened;
                for (int i = 0; i < 6; ++i) {
                    const Result<void> done = i == 3 ? journal.anchorNow() : journal.append(HostStarted{u"0.1.0"_s});
                    if (!done)
                        reported = true;
                    else if (i != 3)
                        acknowledged = journal.lastSequence();
                }
            }
        }
        failed = disk.hasFailed();
        // What fails while it is closed is mended by the next start.
        disk.heal();
        const auto again = stage.open();
        QVERIFY2(again, again ? "" : qPrintable(again.error().toLogLine()));
        QVERIFY((*again)->opening().kind != SessionJournal::Opening::Kind::SetAside);
        QVERIFY2((*again)->lastSequence() >= acknowledged, "an acknowledged record is gone");
        QVERIFY((*again)->append(HostStopped{}));
        const Verification result = stage.verify();
        QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
        if (!failed)
            QVERIFY(!reported);
    }
    QVERIFY2(number > 8, "the disk was hardly used");
}

void CrashTest::afterAFailedSyncNothingIsBelieved()
{
    FaultyDisk disk;
    JournalStage stage;
    auto journal = stage.opened();
    QVERIFY(journal->append(HostStarted{u"0.1.0"_s}));
    disk.failFrom(FaultyDisk::Fault::SyncError, 1);
    const Result<void> failed = journal->append(HostStopped{});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, u"journal.write"_s);
    QVERIFY(disk.hasFailed());
    disk.heal();
    // The kernel may have dropped the pages: that the next one works would prove nothing.
    QCOMPARE(journal->append(HostStopped{}).error().code, u"journal.write"_s);
    QCOMPARE(journal->maintain().error().code, u"journal.write"_s);
    journal.reset();
    journal = stage.opened();
    QCOMPARE(journal->opening().kind, SessionJournal::Opening::Kind::Continued);
    QVERIFY(journal->append(HostStopped{}));
    QVERIFY(stage.verify().findings.isEmpty());
}

namespace
{

/// A small disk of its own, or nothing for somebody who may not mount one.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder) : m_folder(QFile::encodeName(folder))
    {
        m_mounted = geteuid() == 0 && mount("kiosk", m_folder.constData(), "tmpfs", MS_NOSUID, "size=640k") == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            umount2(m_folder.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    bool isMounted() const { return m_mounted; }
    bool setReadOnly(bool on) const
    {
        return mount("kiosk", m_folder.constData(), "tmpfs", on ? MS_REMOUNT | MS_RDONLY : MS_REMOUNT, "size=640k")
            == 0;
    }

private:
    QByteArray m_folder;
    bool m_mounted = false;
};

} // namespace

void CrashTest::aFullDisk()
{
    JournalStage stage;
    const SmallDisk disk(stage.folder());
    if (!disk.isMounted()) {
        // No file may grow: the next best for somebody who may not mount.
        stage.prepare(3);
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        const auto journal = stage.opened();
        const rlimit small{4096, old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const Result<void> refused = journal->append(HostStopped{});
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == u"journal.write" || refused.error().code == u"journal.full");
        QVERIFY(stage.verify().findings.isEmpty());
        return;
    }
    auto journal = stage.opened();
    QVERIFY(journal->append(HostStarted{u"0.1.0"_s}));
    const QString balloon = QDir(stage.folder()).filePath(u"balloon"_s);
    QFile file(balloon);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (file.write(QByteArray(4096, 'x')) == 4096) { }
    Result<void> refused;
    for (int i = 0; i < 200 && refused; ++i)
        refused = journal->append(HelpCalled{SessionId::random()});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"journal.full"_s);
    QCOMPARE(journal->append(HostStopped{}).error().code, u"journal.full"_s);
    const qint64 acknowledged = journal->lastSequence();
    // Room again: it goes on by itself.
    QVERIFY(file.remove());
    QVERIFY(journal->append(HostStopped{}));
    QCOMPARE(journal->lastSequence(), acknowledged + 1);
    QVERIFY(journal->anchorNow());
    QVERIFY(stage.verify().findings.isEmpty());
    journal.reset();

    JournalStage other;
    const SmallDisk second(other.folder());
    QFile all(QDir(other.folder()).filePath(u"balloon"_s));
    QVERIFY(all.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (all.write(QByteArray(4096, 'x')) == 4096) { }
    const auto never = other.open();
    QVERIFY(!never);
    QCOMPARE(never.error().code, u"journal.full"_s);
    QVERIFY(all.remove());
    QCOMPARE(other.opened()->opening().kind, SessionJournal::Opening::Kind::New);
}

void CrashTest::aReadOnlyDisk()
{
    JournalStage stage;
    const SmallDisk disk(stage.folder());
    auto journal = stage.opened();
    QVERIFY(journal->append(HostStarted{u"0.1.0"_s}));
    journal.reset();
    const auto readOnly = [&](bool on) {
        return disk.isMounted() ? disk.setReadOnly(on)
                                : QFile::setPermissions(stage.folder(),
                                                        on ? QFile::ReadOwner | QFile::ExeOwner
                                                           : QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
                && QFile::setPermissions(stage.file(), on ? QFile::ReadOwner : QFile::ReadOwner | QFile::WriteOwner);
    };
    QVERIFY(readOnly(true));
    const auto refused = stage.open();
    QVERIFY(readOnly(false));
    QVERIFY(!refused);
    QVERIFY2(refused.error().code == u"journal.read_only", qPrintable(refused.error().toLogLine()));
    QVERIFY(stage.opened()->append(HostStopped{}));
    QVERIFY(stage.verify().findings.isEmpty());
}

KIOSK_TEST(CrashTest)
#include "CrashTest.moc"
