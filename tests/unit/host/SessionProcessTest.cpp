// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryLog.h"

#include "host/DemoService.h"
#include "host/SessionProcess.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <sys/prctl.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// One process of the host's: how it starts, and that nothing of it stays.
class SessionProcessTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void oneThatIsStillStartingIsNotHung();
    void oneThatTakesTooMuchMemoryIsEnded();
    void oneThatCannotBeRunIsReportedOnce();
    void aSecondEndChangesNothing();
    void oneThatWasNeverStartedEndsAsWell();
    void droppedWithoutAnEndNothingStays();
    void thePracticeServiceComesBackOnItsPort();
    void aPracticeServiceThatSaysNonsenseIsReplaced();
    void aPracticeServiceThatIsMissingIsReported();

private:
    QString script(const QByteArray &text);
    bool exists(const QString &name) const { return QFile::exists(m_folder->filePath(name)); }
    QByteArray content(const QString &name) const;
    void touch(const QString &name) { QVERIFY(QFile(m_folder->filePath(name)).open(QIODevice::WriteOnly)); }
    static Result<void> start(SessionProcess &session)
    {
        Result<void> launched = session.launch({});
        if (launched)
            session.begin({});
        return launched;
    }
    std::unique_ptr<SessionProcess> make(const QByteArray &text, SessionTiming timing = {}, qint64 memoryLimit = 0);

    SystemClock m_clock;
    MemoryLog m_log;
    ChildRegistry m_children;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_memory;
};

void SessionProcessTest::initTestCase()
{
    QVERIFY(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0);
}

void SessionProcessTest::init()
{
    StrictTest::init();
    m_log.lines.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_memory = std::make_unique<QTemporaryDir>(u"/dev/shm/kiosk-test-XXXXXX"_s);
}

QString SessionProcessTest::script(const QByteArray &text)
{
    QFile file(m_folder->filePath(u"program"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write("#!/bin/sh\nfolder=" + QFile::encodeName(m_folder->path()) + '\n' + text);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

QByteArray SessionProcessTest::content(const QString &name) const
{
    return contentOf(m_folder->filePath(name));
}

std::unique_ptr<SessionProcess> SessionProcessTest::make(const QByteArray &text, SessionTiming timing,
                                                         qint64 memoryLimit)
{
    SessionProcess::Launch launch;
    launch.program = script(text);
    launch.memoryDir = m_memory->path();
    launch.timing = timing;
    auto session = std::make_unique<SessionProcess>(launch, m_clock, m_log, m_children);
    session->setMemoryLimit(memoryLimit);
    return session;
}

void SessionProcessTest::oneThatIsStillStartingIsNotHung()
{
    SessionTiming timing;
    timing.heartbeatCheck = Milliseconds{20};
    timing.heartbeat = Milliseconds{100};
    const auto session = make("while [ ! -e $folder/go ]; do sleep 0.02; done\n"
                              "echo '{\"type\":\"painted\"}'\n"
                              "exec sleep 300\n",
                              timing);
    QSignalSpy broke(session.get(), &SessionProcess::broke);
    QVERIFY(start(*session));
    QTimer checks;
    QSignalSpy passed(&checks, &QTimer::timeout);
    checks.start(timing.heartbeatCheck);
    QTRY_VERIFY(passed.count() > 25);
    QCOMPARE(broke.count(), 0);
    touch(u"go"_s);
    QTRY_VERIFY(session->isPainted());
    // From here on silence counts.
    QTRY_COMPARE(broke.count(), 1);
    QCOMPARE(broke.first().first().value<SessionEndCause>(), SessionEndCause::Hung);
}

void SessionProcessTest::oneThatTakesTooMuchMemoryIsEnded()
{
    SessionTiming timing;
    timing.heartbeatCheck = Milliseconds{20};
    timing.heartbeat = Seconds{60};
    // tail keeps a line without an end.
    const auto session = make("echo '{\"type\":\"painted\"}'\n"
                              "echo >$folder/on\n"
                              "{ while [ ! -e $folder/go ]; do sleep 0.02; done\n"
                              "head -c 120000000 /dev/zero; exec sleep 300; } | tail -n 1\n",
                              timing, 100'000'000);
    QSignalSpy broke(session.get(), &SessionProcess::broke);
    QSignalSpy ended(session.get(), &SessionProcess::ended);
    QVERIFY(start(*session));
    QTRY_VERIFY(exists(u"on"_s));
    QTimer checks;
    QSignalSpy passed(&checks, &QTimer::timeout);
    checks.start(timing.heartbeatCheck);
    QTRY_VERIFY(passed.count() > 10);
    QCOMPARE(broke.count(), 0);
    touch(u"go"_s);
    QTRY_COMPARE(broke.count(), 1);
    QCOMPARE(broke.first().first().value<SessionEndCause>(), SessionEndCause::TooLarge);
    QVERIFY2(m_log.has(u"session.too_large"_s), qPrintable(m_log.lines.join(u'\n')));
    session->end(SessionEndCause::TooLarge, u"too_large"_s);
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(ended.first().first().value<ErasureReceipt>().isClean());
}

void SessionProcessTest::oneThatCannotBeRunIsReportedOnce()
{
    const auto session = make("");
    QVERIFY(QFile::remove(m_folder->filePath(u"program"_s)));
    QSignalSpy broke(session.get(), &SessionProcess::broke);
    QSignalSpy ended(session.get(), &SessionProcess::ended);
    QVERIFY(start(*session));
    QCOMPARE(broke.count(), 0); // its owner hears of it later, not while it calls
    QTRY_COMPARE(broke.count(), 1);
    QCOMPARE(broke.first().first().value<SessionEndCause>(), SessionEndCause::Died);
    QVERIFY2(m_log.has(u"cannot start"_s), qPrintable(m_log.lines.join(u'\n')));
    session->end(SessionEndCause::Died, u"died"_s);
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(ended.first().first().value<ErasureReceipt>().isClean());
    QCOMPARE(broke.count(), 1);
}

void SessionProcessTest::aSecondEndChangesNothing()
{
    const auto session = make("exec sleep 300");
    QSignalSpy ended(session.get(), &SessionProcess::ended);
    QVERIFY(start(*session));
    session->end(SessionEndCause::Hung, u"first"_s);
    QCOMPARE(ended.count(), 0);
    session->end(SessionEndCause::HostStops, u"second"_s);
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(ended.first().first().value<ErasureReceipt>().reason, u"first"_s);
    session->end(SessionEndCause::HostStops, u"third"_s);
    QCOMPARE(m_log.lines.filter(u"session.erased"_s).size(), 1);
}

void SessionProcessTest::oneThatWasNeverStartedEndsAsWell()
{
    const auto session = make("");
    QVERIFY(m_memory->remove());
    QSignalSpy ended(session.get(), &SessionProcess::ended);
    const Result<void> started = start(*session);
    QVERIFY(!started);
    QCOMPARE(started.error().code, u"home.create"_s);
    session->end(SessionEndCause::Died, u"died"_s);
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(ended.first().first().value<ErasureReceipt>().isClean());
}

void SessionProcessTest::droppedWithoutAnEndNothingStays()
{
    auto session = make("setsid sh -c 'trap \"\" TERM HUP; echo $$ >$0/daemon.new; mv $0/daemon.new $0/daemon;"
                        " exec sleep 300' $folder </dev/null >/dev/null 2>&1 &\n"
                        "exec sleep 300\n");
    QVERIFY(start(*session));
    const auto pid = static_cast<pid_t>(session->processId());
    QTRY_VERIFY(exists(u"daemon"_s));
    const auto daemon = static_cast<pid_t>(content(u"daemon"_s).trimmed().toInt());
    QVERIFY(ProcessTree::snapshot().find(daemon));
    session.reset();
    const auto lives = [](pid_t number) {
        const ProcessTree tree = ProcessTree::snapshot();
        const ProcessInfo *const found = tree.find(number);
        return found && !found->isZombie();
    };
    QVERIFY(!lives(pid));
    QTRY_VERIFY(!lives(daemon));
    QVERIFY(QDir(m_memory->path()).isEmpty());
    orphansOfThisProcess(ProcessTree::snapshot(), m_children); // takes the dead from the table
}

void SessionProcessTest::thePracticeServiceComesBackOnItsPort()
{
    // Says which port it was asked for, and takes it; when asked for none, 4711.
    DemoService service(script("echo $4 >>$folder/asked\n"
                               "port=$4; [ $port = 0 ] && port=4711\n"
                               "echo $$ >$folder/pid\n"
                               "echo '{\"type\":\"listening\",\"port\":'$port'}'\n"
                               "exec cat\n"),
                        m_clock, m_log, m_children);
    QSignalSpy listening(&service, &DemoService::listening);
    QSignalSpy down(&service, &DemoService::down);
    service.start();
    QTRY_COMPARE(listening.count(), 1);
    QCOMPARE(service.port(), 4711);
    kill(static_cast<pid_t>(content(u"pid"_s).trimmed().toInt()), SIGKILL);
    QTRY_COMPARE(listening.count(), 2);
    QCOMPARE(down.count(), 1);
    QCOMPARE(service.port(), 4711);
    QCOMPARE(content(u"asked"_s), "0\n4711\n");
}

void SessionProcessTest::aPracticeServiceThatSaysNonsenseIsReplaced()
{
    DemoService service(script("if [ ! -e $folder/once ]; then\n"
                               "  touch $folder/once; echo '{\"type\":\"listening\",\"port\":70000}'; exec cat\n"
                               "fi\n"
                               "echo '{\"type\":\"listening\",\"port\":4712}'; exec cat\n"),
                        m_clock, m_log, m_children);
    QSignalSpy listening(&service, &DemoService::listening);
    QSignalSpy down(&service, &DemoService::down);
    service.start();
    QTRY_COMPARE(listening.count(), 1);
    QCOMPARE(down.count(), 1);
    QCOMPARE(service.port(), 4712);
}

void SessionProcessTest::aPracticeServiceThatIsMissingIsReported()
{
    DemoService service(m_folder->filePath(u"none"_s), m_clock, m_log, m_children);
    QSignalSpy down(&service, &DemoService::down);
    service.start();
    QTRY_VERIFY(down.count() >= 2);
    QVERIFY2(m_log.has(u"demo.down cannot start"_s), qPrintable(m_log.lines.join(u'\n')));
}

KIOSK_TEST(SessionProcessTest)
#include "SessionProcessTest.moc"
