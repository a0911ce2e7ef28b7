// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryLog.h"

#include "host/ChildProcess.h"
#include "host/HelpBell.h"
#include "host/SessionHome.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <array>
#include <csignal>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What is true of every program that the host starts.
class ChildProcessTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theHostsOwnVariablesStayWithTheHost();
    void theBellsPlayerHasNoneEither();
    void whatItSaysIsInTheLogAndItsExitIsTold();
    void aProgramThatIsMissingIsToldLater();
    void itIsAskedThenToldThenKilled();
    void allBelowItEndsWithIt();
    void nothingIsLeftWhereItIsForgotten();
    void itHasTheDescriptorsThatItIsGivenAndNoOther();
    void itMayBeStartedAgain();

private:
    ChildProcess::Start script(const QByteArray &lines);
    QByteArray content(const QString &name) const;
    qint64 pidIn(const QString &name) const { return content(name).trimmed().toLongLong(); }

    SystemClock m_clock;
    MemoryLog m_log;
    ChildRegistry m_children;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ChildProcess> m_child;
};

namespace
{

} // namespace

void ChildProcessTest::initTestCase()
{
    for (const QString &name : hostsOwnVariables())
        qputenv(name.toLatin1().constData(), "the-host-alone");
}

void ChildProcessTest::init()
{
    StrictTest::init();
    m_log.lines.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_child = std::make_unique<ChildProcess>(u"child.says"_s, m_clock, m_log, m_children);
}

void ChildProcessTest::cleanup()
{
    m_child.reset();
}

ChildProcess::Start ChildProcessTest::script(const QByteArray &lines)
{
    const QString name = m_folder->filePath(u"script"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + lines) < 0)
        qFatal("no script");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    ChildProcess::Start start{name, {}};
    start.folder = m_folder->path();
    return start;
}

QByteArray ChildProcessTest::content(const QString &name) const
{
    return contentOf(m_folder->filePath(name));
}

void ChildProcessTest::theHostsOwnVariablesStayWithTheHost()
{
    QSignalSpy exited(m_child.get(), &ChildProcess::exited);
    m_child->start(script("env >seen\necho \"$1 $2\" >>seen\n"));
    QTRY_COMPARE(exited.count(), 1);
    QVERIFY(!content(u"seen"_s).contains("the-host-alone"));
    QVERIFY(content(u"seen"_s).contains(QByteArray("--parent-pid " + QByteArray::number(getpid()))));
}

void ChildProcessTest::theBellsPlayerHasNoneEither()
{
    QFile player(m_folder->filePath(u"pw-play"_s));
    QVERIFY(player.open(QIODevice::WriteOnly));
    player.write("#!/bin/sh\nenv >\"" + m_folder->path().toUtf8() + "/seen\"\necho $$ >\"" + m_folder->path().toUtf8()
                 + "/pid\"\nexec sleep 60\n");
    player.close();
    QVERIFY(player.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_folder->path().toUtf8() + ':' + path);
    auto bell = std::make_unique<HelpBell>(m_folder->path(), m_clock, m_log, m_children);
    bell->ring();
    qputenv("PATH", path);
    QTRY_VERIFY(pidIn(u"pid"_s) > 0);
    QVERIFY(!content(u"seen"_s).contains("the-host-alone"));
    QVERIFY(content(u"chime.wav"_s).startsWith("RIFF"));
    // A second call while it sounds is not a second chime.
    bell->ring();
    const qint64 first = pidIn(u"pid"_s);
    QVERIFY(isAlive(first));
    bell.reset();
    QVERIFY(!isAlive(first));
    QVERIFY2(m_log.lines.isEmpty(), qPrintable(m_log.lines.join(u'\n')));
}

void ChildProcessTest::whatItSaysIsInTheLogAndItsExitIsTold()
{
    QList<ChildProcess::Exit> exits;
    connect(m_child.get(), &ChildProcess::exited, this, [&](const ChildProcess::Exit &exit) { exits << exit; });
    m_child->start(script("read line; echo \"heard $line\"; echo trouble >&2; exit 3\n"));
    QVERIFY(m_children.contains(static_cast<pid_t>(m_child->processId())));
    const auto pid = static_cast<pid_t>(m_child->processId());
    m_child->write("hello\n");
    QTRY_COMPARE(exits.size(), 1);
    QVERIFY(exits.first().started && !exits.first().crashed);
    QCOMPARE(exits.first().status, 3);
    QCOMPARE(exits.first().text, u"exit status 3"_s);
    QCOMPARE(m_child->readOutput(), QByteArray("heard hello\n"));
    QVERIFY(m_log.has(u"child.says trouble"_s));
    QVERIFY(!m_children.contains(pid));
}

void ChildProcessTest::aProgramThatIsMissingIsToldLater()
{
    QList<ChildProcess::Exit> exits;
    connect(m_child.get(), &ChildProcess::exited, this, [&](const ChildProcess::Exit &exit) { exits << exit; });
    m_child->start({m_folder->filePath(u"nothing"_s), {}});
    QVERIFY(exits.isEmpty());
    QTRY_COMPARE(exits.size(), 1);
    QVERIFY(!exits.first().started);
    QVERIFY(exits.first().text.startsWith(u"cannot start: "));
    QSignalSpy gone(m_child.get(), &ChildProcess::gone);
    m_child->end({});
    QTRY_COMPARE(gone.count(), 1);
}

void ChildProcessTest::itIsAskedThenToldThenKilled()
{
    QSignalSpy gone(m_child.get(), &ChildProcess::gone);
    m_child->start(script("trap 'echo told >>steps' TERM\necho $$ >pid\ncat\necho asked >>steps\n"
                          "while :; do sleep 0.05; done\n"));
    QTRY_VERIFY(pidIn(u"pid"_s) > 0);
    EndTiming timing;
    timing.askedToEnd = timing.terminated = Milliseconds{500};
    m_child->end(timing);
    QCOMPARE(gone.count(), 0);
    QTRY_COMPARE(gone.count(), 1);
    QVERIFY2(content(u"steps"_s).startsWith("asked\ntold\n"), content(u"steps"_s).constData());
    QVERIFY(!isAlive(pidIn(u"pid"_s)));
}

void ChildProcessTest::allBelowItEndsWithIt()
{
    QSignalSpy gone(m_child.get(), &ChildProcess::gone);
    m_child->start(script("(trap '' TERM; echo $(sh -c 'echo $PPID') >below; while :; do sleep 0.05; done) &\n"
                          "while [ ! -s below ]; do sleep 0.01; done\nexit 0\n"));
    QSignalSpy exited(m_child.get(), &ChildProcess::exited);
    QTRY_COMPARE(exited.count(), 1);
    const qint64 below = pidIn(u"below"_s);
    QVERIFY(isAlive(below));
    m_child->end({});
    QTRY_COMPARE(gone.count(), 1);
    QVERIFY(!isAlive(below));
}

void ChildProcessTest::nothingIsLeftWhereItIsForgotten()
{
    m_child->start(script("sleep 60 & echo $! >below\necho $$ >pid\nwait\n"));
    QTRY_VERIFY(pidIn(u"pid"_s) > 0 && pidIn(u"below"_s) > 0);
    m_child.reset();
    QVERIFY(!isAlive(pidIn(u"pid"_s)));
    QTRY_VERIFY(!isAlive(pidIn(u"below"_s)));
}

void ChildProcessTest::itHasTheDescriptorsThatItIsGivenAndNoOther()
{
    std::array<int, 2> ends{};
    QCOMPARE(pipe2(ends.data(), O_CLOEXEC), 0);
    const QByteArray number = QByteArray::number(ends[1]);
    const QByteArray look("[ -e /proc/$$/fd/" + number + " ] && echo has || echo has not\n");
    QSignalSpy exited(m_child.get(), &ChildProcess::exited);
    m_child->start(script(look));
    QTRY_COMPARE(exited.count(), 1);
    QCOMPARE(m_child->readOutput(), QByteArray("has not\n"));
    ChildProcess::Start start = script(look);
    start.keeps = {ends[1]};
    m_child->start(start);
    QTRY_COMPARE(exited.count(), 2);
    QCOMPARE(m_child->readOutput(), QByteArray("has\n"));
    start = script("echo elsewhere\n");
    start.outputDescriptor = ends[1];
    m_child->start(start);
    QTRY_COMPARE(exited.count(), 3);
    QVERIFY(m_child->readOutput().isEmpty());
    QByteArray arrived(100, '\0');
    arrived.resize(read(ends[0], arrived.data(), 100));
    QCOMPARE(arrived, QByteArray("elsewhere\n"));
    for (const int descriptor : ends)
        close(descriptor);
}

void ChildProcessTest::itMayBeStartedAgain()
{
    QSignalSpy exited(m_child.get(), &ChildProcess::exited);
    for (int times = 1; times <= 3; ++times) {
        m_child->start(script("kill -9 $$\n"));
        QTRY_COMPARE(exited.count(), times);
        QVERIFY(!m_child->isRunning());
    }
}

KIOSK_TEST(ChildProcessTest)
#include "ChildProcessTest.moc"
