// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthMonitor.h"
#include "health/LocalChecks.h"
#include "support/ManualClock.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

#include <atomic>
#include <cerrno>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

enum class Disk { Good, Failing, Hanging };
std::atomic<Disk> disk = Disk::Good;

} // namespace

/// In the C library's place: no machine has a failing disk at hand.
extern "C" int fsync(int file)
{
    disk.wait(Disk::Hanging);
    if (disk == Disk::Failing) {
        errno = EIO;
        return -1;
    }
    return static_cast<int>(syscall(SYS_fsync, file));
}

namespace
{

bool mayMount = false;

/// A small disk of its own, of \a size, which nobody outside this test sees.
class SmallDisk
{
public:
    explicit SmallDisk(const char *size)
        : m_mounted(mount("none", path().constData(), "tmpfs", 0, QByteArray("size=").append(size).constData()) == 0)
    {
    }
    ~SmallDisk() { umount2(path().constData(), MNT_DETACH); }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    bool isMounted() const { return m_mounted; }
    QString folder() const { return m_folder.path(); }
    bool resize(const char *size) const
    {
        return mount("none", path().constData(), "tmpfs", MS_REMOUNT, QByteArray("size=").append(size).constData())
            == 0;
    }
    bool makeReadOnly() const
    {
        return mount("none", path().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }
    bool fill(qint64 bytes) const
    {
        QFile file(m_folder.filePath(u"ballast"_s));
        return file.open(QIODevice::WriteOnly | QIODevice::Append)
            && posix_fallocate(file.handle(), file.size(), bytes) == 0;
    }
    QStringList content() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private:
    QByteArray path() const { return QFile::encodeName(m_folder.path()); }
    QTemporaryDir m_folder;
    bool m_mounted;
};

} // namespace

/// Disks that fill up or fail, memory that runs short, and clocks that cannot be believed.
class LocalChecksTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodFolderIsReadyAndLeftAsItWas();
    void aFolderThatIsNotThereYet();
    void aDiskThatFillsUp();
    void aReadOnlyDisk();
    void aDiskThatFails();
    void aDiskThatHangsIsToldAndHoldsNothingUp();
    void aFolderOfSomebodyElse();
    void privateHomesAreInMemory();
    void memoryThatRunsShort();
    void aClockThatJumps_data();
    void aClockThatJumps();
    void aClockThatIsNudgedIsRight();
    void sleepIsNoJump();
    void aClockBeforeTheProgram();
    void aClockUnlikeTheServices();
};

void LocalChecksTest::aGoodFolderIsReadyAndLeftAsItWas()
{
    const QTemporaryDir folder;
    const PartHealth health = localchecks::stateFolder(folder.path());
    QCOMPARE(health.part, u"state_folder"_s);
    QVERIFY(health.code == u"ok" || health.code == u"disk.low"); // the machine's own disk
    QVERIFY(health.detail.contains(u"MiB free"));
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void LocalChecksTest::aFolderThatIsNotThereYet()
{
    const QTemporaryDir folder;
    const QString inner = folder.filePath(u"lib/mfa-kiosk"_s);
    const PartHealth health = localchecks::stateFolder(inner);
    QVERIFY2(health.state != HealthState::NotReady, qPrintable(health.code));
    QVERIFY(!QFile::exists(folder.filePath(u"lib"_s)));
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(localchecks::stateFolder(file.fileName() + u"/state"_s).code, u"disk.missing"_s);
}

void LocalChecksTest::aDiskThatFillsUp()
{
    if (!mayMount)
        QSKIP("no right to mount");
    const SmallDisk small("201m");
    QVERIFY(small.isMounted());
    QCOMPARE(localchecks::stateFolder(small.folder()).code, u"ok"_s);
    QVERIFY(small.resize("199m"));
    const PartHealth low = localchecks::stateFolder(small.folder());
    QCOMPARE(low.code, u"disk.low"_s);
    QCOMPARE(low.state, HealthState::Warning);
    QVERIFY2(low.detail.endsWith(u": 199 MiB free"), qPrintable(low.detail));
    QVERIFY(small.resize("21m"));
    QCOMPARE(localchecks::stateFolder(small.folder()).code, u"disk.low"_s);
    QVERIFY(small.fill(2 * localchecks::mebibyte));
    QCOMPARE(localchecks::stateFolder(small.folder()).code, u"disk.full"_s);
    QCOMPARE(localchecks::stateFolder(small.folder()).state, HealthState::NotReady);
    while (small.fill(localchecks::mebibyte)) { }
    QCOMPARE(localchecks::stateFolder(small.folder()).code, u"disk.full"_s);
    QCOMPARE(small.content(), QStringList{u"ballast"_s});
}

void LocalChecksTest::aReadOnlyDisk()
{
    if (!mayMount)
        QSKIP("no right to mount");
    const SmallDisk small("300m");
    QVERIFY(small.makeReadOnly());
    const PartHealth health = localchecks::stateFolder(small.folder());
    QCOMPARE(health.code, u"disk.read_only"_s);
    QCOMPARE(health.state, HealthState::NotReady);
}

void LocalChecksTest::aDiskThatFails()
{
    const QTemporaryDir folder;
    disk = Disk::Failing;
    const PartHealth health = localchecks::stateFolder(folder.path());
    disk = Disk::Good;
    QCOMPARE(health.code, u"disk.read_only"_s);
    QCOMPARE(health.state, HealthState::NotReady);
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void LocalChecksTest::aDiskThatHangsIsToldAndHoldsNothingUp()
{
    const QTemporaryDir folder;
    ManualClock clock;
    HealthBoard board(clock);
    HealthMonitor::Settings settings;
    settings.stateDir = folder.path();
    settings.suspendedAfter = Seconds{100};
    HealthMonitor monitor(settings, {}, clock, board);
    const auto code = [&board] {
        const HealthReport report = board.current();
        const PartHealth *const health = report.find(u"state_folder"_s);
        return health ? health->code : QString();
    };
    disk = Disk::Hanging;
    monitor.tick();
    clock.advance(settings.localLimit);
    monitor.tick();
    QCOMPARE(code(), QString());
    clock.advance(Seconds{1});
    monitor.tick();
    QCOMPARE(code(), u"disk.no_answer"_s);
    QCOMPARE(board.current().state(), HealthState::NotReady);
    disk = Disk::Good;
    disk.notify_all();
    QTRY_VERIFY(code() != u"disk.no_answer"); // what hung comes to its end
    QVERIFY(board.current().state() != HealthState::NotReady);
}

void LocalChecksTest::aFolderOfSomebodyElse()
{
    // Nobody, root included, makes files there.
    const PartHealth health = localchecks::stateFolder(u"/proc/self"_s);
    QCOMPARE(health.state, HealthState::NotReady);
    QVERIFY2(health.code == u"disk.not_writable" || health.code == u"disk.read_only" || health.code == u"disk.full",
             qPrintable(health.code));
}

void LocalChecksTest::privateHomesAreInMemory()
{
    QCOMPARE(localchecks::memoryFolder(u"/nowhere"_s).code, u"memory.missing"_s);
    QCOMPARE(localchecks::memoryFolder(u"/proc"_s).code, u"memory.on_disk"_s);
    QVERIFY(localchecks::memoryFolder(u"/dev/shm"_s).state != HealthState::NotReady);
}

void LocalChecksTest::memoryThatRunsShort()
{
    if (!mayMount)
        QSKIP("no right to mount");
    const SmallDisk small("65m");
    QCOMPARE(localchecks::memoryFolder(small.folder()).code, u"ok"_s);
    QVERIFY(small.resize("63m"));
    QCOMPARE(localchecks::memoryFolder(small.folder()).code, u"memory.low"_s);
    QVERIFY(small.resize("15m"));
    QCOMPARE(localchecks::memoryFolder(small.folder()).code, u"memory.full"_s);
    QCOMPARE(localchecks::memoryFolder(small.folder()).state, HealthState::NotReady);
    const SmallDisk closed("80m");
    QVERIFY(closed.makeReadOnly());
    QCOMPARE(localchecks::memoryFolder(closed.folder()).code, u"memory.not_writable"_s);
}

void LocalChecksTest::aClockThatJumps_data()
{
    QTest::addColumn<qint64>("by");
    QTest::addColumn<QString>("told");
    QTest::newRow("a year on") << qint64{365 * 86400} << u"by +31536000 s"_s;
    QTest::newRow("a year back") << qint64{-365 * 86400} << u"by -31536000 s"_s;
    QTest::newRow("61 s") << qint64{61} << u"by +61 s"_s;
}

void LocalChecksTest::aClockThatJumps()
{
    QFETCH(const qint64, by);
    QFETCH(const QString, told);
    ManualClock clock;
    ClockWatch watch(clock, {});
    QCOMPARE(watch.look().code, u"ok"_s);
    clock.correctWallClock(clock.now().addSecs(by));
    const PartHealth health = watch.look();
    QCOMPARE(health.code, u"clock.jumped"_s);
    QCOMPARE(health.state, HealthState::Warning);
    QCOMPARE(health.detail, told);
    clock.advance(ClockWatch::jumpShown - Seconds{1});
    QCOMPARE(watch.look().code, u"clock.jumped"_s);
    clock.advance(Seconds{1});
    QCOMPARE(watch.look().code, u"ok"_s);
}

void LocalChecksTest::aClockThatIsNudgedIsRight()
{
    ManualClock clock;
    ClockWatch watch(clock, {});
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(watch.look().code, u"ok"_s);
        clock.advance(Seconds{1});
        clock.correctWallClock(clock.now().addSecs(2)); // 200 s in all: time synchronisation at work
    }
}

void LocalChecksTest::sleepIsNoJump()
{
    ManualClock clock;
    ClockWatch watch(clock, {});
    watch.look();
    clock.advance(Seconds{8 * 3600});
    QCOMPARE(watch.look().code, u"ok"_s);
}

void LocalChecksTest::aClockBeforeTheProgram()
{
    ManualClock clock;
    ClockWatch watch(clock, clock.now());
    QCOMPARE(watch.look().code, u"ok"_s);
    clock.correctWallClock(QDateTime(QDate(1970, 1, 1), QTime(0, 5), QTimeZone::utc()));
    QCOMPARE(watch.look().code, u"clock.before_build"_s);
    clock.advance(ClockWatch::jumpShown + Seconds{1});
    QCOMPARE(watch.look().code, u"clock.before_build"_s); // for as long as it lasts
}

void LocalChecksTest::aClockUnlikeTheServices()
{
    ManualClock clock;
    ClockWatch watch(clock, {});
    watch.noteServiceTime(clock.now().addSecs(299));
    QCOMPARE(watch.look().code, u"ok"_s);
    watch.noteServiceTime(clock.now().addSecs(-301));
    QCOMPARE(watch.look().code, u"clock.off"_s);
    QCOMPARE(watch.look().detail, u"301 s ahead"_s);
    // Put right: what was measured before is out of date.
    clock.correctWallClock(clock.now().addSecs(-301));
    QCOMPARE(watch.look().code, u"clock.jumped"_s);
}

KIOSK_TEST_RUN_BY(LocalChecksTest, [](int argc, char **argv) {
    // Mounts of its own; an ordinary user is root in a namespace of their own, where the machine allows that.
    mayMount = enterNamespaces(CLONE_NEWNS) && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return runTest<QCoreApplication, LocalChecksTest>(argc, argv);
})

#include "LocalChecksTest.moc"
