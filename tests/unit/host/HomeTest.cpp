// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryLog.h"

#include "host/ChildRegistry.h"
#include "host/SessionHome.h"
#include "support/ProcessTree.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// Sessions' private folders, and how the processes below a session are found.
class HomeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void itIsForItsOwnerAlone();
    void everyFolderOfAUserPointsInside();
    void withoutAFolderInMemoryThereIsNone();
    void itGoesWithFoldersThatNobodyMayEnter();
    void aDeadHostsHomeIsSwept();
    void aLivingHostsHomeIsNotSwept();
    void nothingElseIsSwept();
    void whoStillLivesInAHomeIsEndedWithIt();
    void whoIsBecomingAnotherProgramIsEndedToo();
    void allBelowAProcessAreFound();
    void aNumberUsedAgainIsAnotherProcess();
    void anOrphanIsWhomNobodyKnows();

private:
    QString memory(const QString &name = {}) const { return m_memory->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_memory;
    MemoryLog m_log;
};

void HomeTest::initTestCase()
{
    QVERIFY(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0);
}

void HomeTest::init()
{
    StrictTest::init();
    m_memory = std::make_unique<QTemporaryDir>(u"/dev/shm/kiosk-test-XXXXXX"_s);
    m_log.lines.clear();
}

void HomeTest::itIsForItsOwnerAlone()
{
    const auto home = SessionHome::create(memory());
    QVERIFY(home);
    for (const QString &folder : {u""_s, u"/config"_s, u"/cache"_s, u"/data"_s, u"/state"_s, u"/tmp"_s}) {
        struct stat status {
        };
        QVERIFY(stat(QFile::encodeName(home->path() + folder).constData(), &status) == 0);
        QCOMPARE(status.st_mode & 0777U, 0700U);
    }
    const auto other = SessionHome::create(memory());
    QVERIFY(other->path() != home->path());
}

void HomeTest::everyFolderOfAUserPointsInside()
{
    const auto home = SessionHome::create(memory());
    QProcessEnvironment base;
    for (const QString &name : hostsOwnVariables() + QStringList{u"HOME"_s, u"TMPDIR"_s, u"XDG_CACHE_HOME"_s})
        base.insert(name, u"/somewhere/else"_s);
    base.insert(u"DISPLAY"_s, u":7"_s);
    const QProcessEnvironment inside = home->environment(base);
    QStringList gone = hostsOwnVariables();
    QVERIFY(gone.removeOne(u"DBUS_SESSION_BUS_ADDRESS"_s));
    for (const QString &name : std::as_const(gone))
        QVERIFY2(!inside.contains(name), qPrintable(name));
    QCOMPARE(inside.value(u"DBUS_SESSION_BUS_ADDRESS"_s), u"disabled:"_s);
    QCOMPARE(home->environment(base, u"unix:path=/a11y"_s).value(u"DBUS_SESSION_BUS_ADDRESS"_s), u"unix:path=/a11y"_s);
    QCOMPARE(inside.value(u"HOME"_s), home->path());
    for (const QString &name :
         {u"TMPDIR"_s, u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s}) {
        QVERIFY2(inside.value(name).startsWith(home->path() + u'/'), qPrintable(name));
        QVERIFY2(QDir(inside.value(name)).exists(), qPrintable(name));
    }
    QCOMPARE(inside.value(u"DISPLAY"_s), u":7"_s);
}

void HomeTest::withoutAFolderInMemoryThereIsNone()
{
    const auto home = SessionHome::create(memory(u"none"_s));
    QVERIFY(!home);
    QCOMPARE(home.error().code, u"home.create"_s);
    QVERIFY(home.error().detail.contains(memory(u"none"_s)));
    QCOMPARE(SessionHome::sweep(memory(u"none"_s), m_log).removed, 0);
}

void HomeTest::itGoesWithFoldersThatNobodyMayEnter()
{
    auto home = SessionHome::create(memory());
    QVERIFY(QDir().mkpath(home->path() + u"/cache/a/b"_s));
    QVERIFY(QFile::link(u"/etc"_s, home->path() + u"/cache/a/link"_s));
    const mode_t before = [] {
        struct stat status {
        };
        return stat("/etc", &status) == 0 ? status.st_mode : 0;
    }();
    for (const char *folder : {"/cache/a/b", "/cache/a", "/cache"})
        QVERIFY(chmod(QFile::encodeName(home->path() + QLatin1StringView(folder)).constData(), 0) == 0);
    QVERIFY(home->remove());
    QVERIFY(QDir(memory()).isEmpty());
    struct stat after {
    };
    QVERIFY(stat("/etc", &after) == 0 && after.st_mode == before);
}

void HomeTest::aDeadHostsHomeIsSwept()
{
    QString path;
    {
        const auto home = SessionHome::create(memory());
        path = home->path();
        QFile left(path + u"/data/left"_s);
        QVERIFY(left.open(QIODevice::WriteOnly));
    }
    QVERIFY(QFile::exists(path)); // whoever held the lock is gone, the folder is not
    QCOMPARE(SessionHome::sweep(memory(), m_log).removed, 1);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(SessionHome::sweep(memory(), m_log).removed, 0);
}

void HomeTest::aLivingHostsHomeIsNotSwept()
{
    auto home = SessionHome::create(memory());
    QCOMPARE(SessionHome::sweep(memory(), m_log).removed, 0);
    const SessionHome moved = std::move(*home);
    QCOMPARE(SessionHome::sweep(memory(), m_log).removed, 0);
    QVERIFY(QFile::exists(moved.path()));
}

void HomeTest::nothingElseIsSwept()
{
    const QTemporaryDir elsewhere;
    QFile precious(elsewhere.filePath(u"precious"_s));
    QVERIFY(precious.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(elsewhere.path(), memory(u"mfa-kiosk-session-abcdef"_s)));
    QFile file(memory(u"mfa-kiosk-session-ghijkl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &name :
         {u"mfa-kiosk-session-"_s, u"mfa-kiosk-session-abc"_s, u"mfa-kiosk-session-abcdefg"_s, u"another"_s})
        QVERIFY(QDir(memory()).mkdir(name));
    QCOMPARE(SessionHome::sweep(memory(), m_log).removed, 0);
    QCOMPARE(QDir(memory()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 6);
    QVERIFY(precious.exists());
}

void HomeTest::whoStillLivesInAHomeIsEndedWithIt()
{
    QProcess inside;
    QProcess outside;
    {
        const auto home = SessionHome::create(memory());
        inside.setProcessEnvironment(home->environment(QProcessEnvironment::systemEnvironment()));
    }
    // What it is told to end by is not the signal that it may ignore.
    inside.start(u"/bin/sh"_s, {u"-c"_s, u"trap '' TERM HUP; echo on; exec sleep 300"_s});
    outside.start(u"/bin/sh"_s, {u"-c"_s, u"echo on; exec sleep 300"_s});
    QVERIFY(inside.waitForReadyRead() && outside.waitForReadyRead());
    QCOMPARE(SessionHome::sweep(memory(), m_log).removed, 1);
    QVERIFY(inside.waitForFinished(5000));
    QCOMPARE(inside.exitStatus(), QProcess::CrashExit);
    QVERIFY(m_log.has(u"home.leftover_processes"_s));
    QCOMPARE(outside.state(), QProcess::Running);
    outside.kill();
    QVERIFY(outside.waitForFinished());
}

/// At the moment of exec a process shows no environment, and so not whose home it lives in.
void HomeTest::whoIsBecomingAnotherProgramIsEndedToo()
{
    QFile script(memory(u"again"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("exec /bin/sh \"$0\"");
    script.close();
    for (int time = 0; time < 20; ++time) {
        QProcess inside;
        {
            const auto home = SessionHome::create(memory());
            inside.setProcessEnvironment(home->environment(QProcessEnvironment::systemEnvironment()));
        }
        inside.start(u"/bin/sh"_s, {script.fileName()});
        QVERIFY(inside.waitForStarted());
        QCOMPARE(SessionHome::sweep(memory(), m_log).removed, 1);
        const bool ended = inside.waitForFinished(2000);
        inside.kill();
        inside.waitForFinished();
        QVERIFY2(ended, qPrintable(u"survived at time %1"_s.arg(time)));
    }
}

void HomeTest::allBelowAProcessAreFound()
{
    QProcess process;
    // A child, a grandchild, and one in a session of its own.
    process.start(u"/bin/sh"_s,
                  {u"-c"_s, u"sh -c 'sleep 300 & echo $!; wait' & setsid sh -c 'echo $$; exec sleep 300' & wait"_s});
    QByteArray said;
    while (said.count('\n') < 2 && process.waitForReadyRead(5000))
        said += process.readAll();
    const auto root = static_cast<pid_t>(process.processId());
    const ProcessTree tree = ProcessTree::snapshot();
    QList<pid_t> found;
    for (const ProcessInfo &below : tree.descendantsOf(root))
        found << below.pid;
    for (const QByteArray &pid : said.trimmed().split('\n'))
        QVERIFY2(found.contains(pid.toInt()), pid.constData());
    QVERIFY(!found.contains(root));
    QVERIFY(tree.find(root));
    QCOMPARE(tree.find(root)->parent, getpid());
    for (const pid_t pid : std::as_const(found))
        kill(pid, SIGKILL);
    process.kill();
    QVERIFY(process.waitForFinished());
    const ProcessTree after = ProcessTree::snapshot();
    QVERIFY(!after.find(root));
}

void HomeTest::aNumberUsedAgainIsAnotherProcess()
{
    const ProcessTree tree = ProcessTree::snapshot();
    ProcessInfo self = *tree.find(getpid());
    QVERIFY(tree.contains(self));
    ++self.startTime;
    QVERIFY(!tree.contains(self));
}

void HomeTest::anOrphanIsWhomNobodyKnows()
{
    QProcess known;
    known.start(u"/bin/sleep"_s, {u"300"_s});
    // The name of a process may look like the end of its entry in /proc.
    QVERIFY(QFile::copy(u"/bin/sleep"_s, memory(u") Z 1 (x"_s)));
    QProcess starter;
    starter.start(u"/bin/sh"_s,
                  {u"-c"_s, u"setsid \"$0\" 300 </dev/null >/dev/null 2>&1 & echo $!"_s, memory(u") Z 1 (x"_s)});
    QVERIFY(known.waitForStarted() && starter.waitForFinished());
    const auto orphan = static_cast<pid_t>(starter.readAll().trimmed().toInt());
    ChildRegistry children;
    children.add(static_cast<pid_t>(known.processId()));
    // What has just ended may still be on its way out of the table.
    QTRY_COMPARE(orphansOfThisProcess(ProcessTree::snapshot(), children).size(), 1);
    const QList<ProcessInfo> orphans = orphansOfThisProcess(ProcessTree::snapshot(), children);
    QCOMPARE(orphans.first().pid, orphan);
    kill(orphan, SIGKILL);
    // It is taken from the table on the way, and nobody else is.
    QTRY_VERIFY(orphansOfThisProcess(ProcessTree::snapshot(), children).isEmpty()
                && !ProcessTree::snapshot().find(orphan));
    QCOMPARE(known.state(), QProcess::Running);
    known.kill();
    QVERIFY(known.waitForFinished());
}

KIOSK_TEST(HomeTest)
#include "HomeTest.moc"
