// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryLog.h"

#include "host/ChildRegistry.h"
#include "host/SessionHome.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

bool holds(const QList<ProcessInfo> &list, pid_t pid)
{
    return std::any_of(list.cbegin(), list.cend(), [pid](const ProcessInfo &process) { return process.pid == pid; });
}

} // namespace

/// Whom the host sees of what its children have started, and what it ends that an earlier host left.
class ProcessTreeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyDescendantIsSeen();
    void aNameCannotFoolIt();
    void whatADeadChildLeftIsFound();
    void anotherProcessWithTheSameNumberIsAnother();
    void aSweepRemovesWhatADeadHostLeft();
    void aSweepLeavesTheLivingAlone();
    void aSweepFollowsNoLink();

private:
    pid_t number(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    MemoryLog m_log;
};

void ProcessTreeTest::initTestCase()
{
    QVERIFY(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0);
}

void ProcessTreeTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_log.lines.clear();
}

pid_t ProcessTreeTest::number(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    return text.endsWith('\n') ? text.trimmed().toInt() : 0;
}

void ProcessTreeTest::everyDescendantIsSeen()
{
    QProcess shell;
    shell.setWorkingDirectory(m_folder->path());
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"setsid sh -c 'echo $$ >grandchild; exec sleep 60' & read line; kill $!"_s});
    QVERIFY(shell.waitForStarted());
    QTRY_VERIFY(number(u"grandchild"_s) > 0);
    const pid_t grandchild = number(u"grandchild"_s);
    const ProcessTree tree = ProcessTree::snapshot();
    QVERIFY(holds(tree.descendantsOf(getpid()), grandchild));
    QVERIFY(holds(tree.descendantsOf(static_cast<pid_t>(shell.processId())), grandchild));
    QVERIFY(!holds(tree.inGroup(static_cast<pid_t>(shell.processId())), grandchild));
    QVERIFY(!holds(tree.descendantsOf(grandchild), getpid()));
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
}

void ProcessTreeTest::aNameCannotFoolIt()
{
    // proc(5) puts the name into brackets and escapes nothing.
    const QString path = m_folder->filePath(u") Z 1 1 ("_s);
    QVERIFY(QFile::copy(u"/bin/sleep"_s, path));
    QProcess process;
    process.start(path, {u"60"_s});
    QVERIFY(process.waitForStarted());
    const ProcessTree tree = ProcessTree::snapshot();
    const ProcessInfo *const found = tree.find(static_cast<pid_t>(process.processId()));
    QVERIFY(found);
    QVERIFY(!found->isZombie());
    QCOMPARE(found->parent, getpid());
    process.kill();
    QVERIFY(process.waitForFinished());
}

void ProcessTreeTest::whatADeadChildLeftIsFound()
{
    ChildRegistry known;
    QProcess watched;
    watched.start(u"/bin/sleep"_s, {u"60"_s});
    QVERIFY(watched.waitForStarted());
    known.add(static_cast<pid_t>(watched.processId()));

    QProcess shell;
    shell.setWorkingDirectory(m_folder->path());
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"setsid sh -c 'echo $$ >left; exec sleep 60' & wait"_s});
    known.add(static_cast<pid_t>(shell.processId()));
    QTRY_VERIFY(number(u"left"_s) > 0);
    QVERIFY(orphansOfThisProcess(ProcessTree::snapshot(), known).isEmpty());
    shell.kill();
    QVERIFY(shell.waitForFinished());
    const QList<ProcessInfo> left = orphansOfThisProcess(ProcessTree::snapshot(), known);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().pid, number(u"left"_s));
    kill(left.first().pid, SIGKILL);
    // Zombies among them are taken away on the way.
    QTRY_VERIFY(orphansOfThisProcess(ProcessTree::snapshot(), known).isEmpty()
                && !ProcessTree::snapshot().find(number(u"left"_s)));
    watched.kill();
    QVERIFY(watched.waitForFinished());
}

void ProcessTreeTest::anotherProcessWithTheSameNumberIsAnother()
{
    const ProcessTree tree = ProcessTree::snapshot();
    const ProcessInfo *const self = tree.find(getpid());
    QVERIFY(self);
    QVERIFY(tree.contains(*self));
    ProcessInfo earlier = *self;
    earlier.startTime -= 1;
    QVERIFY(!tree.contains(earlier));
}

void ProcessTreeTest::aSweepRemovesWhatADeadHostLeft()
{
    QString path;
    {
        auto home = SessionHome::create(m_folder->path());
        QVERIFY(home);
        path = home->path();
    } // its host is dead: nobody holds the lock any more
    QFile file(path + u"/cache/left"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(QDir().mkdir(path + u"/closed"_s));
    QVERIFY(QFile::setPermissions(path + u"/closed"_s, QFile::Permissions()));
    QProcess survivor;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, path);
    survivor.setProcessEnvironment(environment);
    survivor.start(u"/bin/sh"_s, {u"-c"_s, u"trap '' TERM; echo; while :; do sleep 1; done"_s});
    QVERIFY(survivor.waitForReadyRead());

    QCOMPARE(SessionHome::sweep(m_folder->path(), m_log).removed, 1);
    QVERIFY(!QFile::exists(path));
    QVERIFY(survivor.waitForFinished());
    QCOMPARE(survivor.exitStatus(), QProcess::CrashExit);
    QVERIFY(m_log.has(u"home.leftover_processes"_s));
}

void ProcessTreeTest::aSweepLeavesTheLivingAlone()
{
    auto home = SessionHome::create(m_folder->path());
    QVERIFY(home);
    QVERIFY(QDir(m_folder->path()).mkdir(u"somebody-elses"_s));
    QFile file(m_folder->filePath(u"mfa-kiosk-session-aaaaaa"_s)); // of the form, but no folder
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QCOMPARE(SessionHome::sweep(m_folder->path(), m_log).removed, 0);
    QVERIFY(QFile::exists(home->path()));
    QVERIFY(QFile::exists(m_folder->filePath(u"somebody-elses"_s)));
    QVERIFY(file.exists());
    QVERIFY(home->remove());
}

void ProcessTreeTest::aSweepFollowsNoLink()
{
    const QTemporaryDir elsewhere;
    QVERIFY(QDir(elsewhere.path()).mkdir(u"precious"_s));
    QVERIFY(QFile::link(elsewhere.path(), m_folder->filePath(u"mfa-kiosk-session-bbbbbb"_s)));
    QCOMPARE(SessionHome::sweep(m_folder->path(), m_log).removed, 0);
    QVERIFY(QFile::exists(elsewhere.filePath(u"precious"_s)));
}

KIOSK_TEST(ProcessTreeTest)
#include "ProcessTreeTest.moc"
