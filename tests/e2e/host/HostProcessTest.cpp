// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/Messages.h"
#include "support/FileFence.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

/// Where a service manager listens: a datagram socket of the file system.
class NotifySocket
{
public:
    explicit NotifySocket(const QString &path) : m_socket(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(path);
        std::copy_n(name.cbegin(), std::min<qsizetype>(name.size(), sizeof address.sun_path - 1), address.sun_path);
        m_bound = bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~NotifySocket() { close(m_socket); }
    Q_DISABLE_COPY_MOVE(NotifySocket)

    bool isBound() const { return m_bound; }
    /// Everything heard so far, one assignment an entry.
    const QByteArrayList &heard()
    {
        char bytes[4096];
        ssize_t count = 0;
        while ((count = recv(m_socket, bytes, sizeof bytes, 0)) > 0)
            m_heard += QByteArray(bytes, count).split('\n');
        return m_heard;
    }

private:
    int m_socket;
    bool m_bound = false;
    QByteArrayList m_heard;
};

} // namespace

/// The program "mfa-kiosk" itself, as a service manager runs it. Beside it lies a session without a window
/// (fake_session.cpp) whose behaviour the test plans.
class HostProcessTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void onlyOneHostForAStateFolder();
    void noSessionOutlivesAHostThatIsKilled();
    void theNextHostTakesOverAndSweeps();
    void aStopIsOrderly_data();
    void aStopIsOrderly();
    void theServiceManagerHearsFromIt();
    void theServiceManagerHearsThatAVisitIsOver();
    void itIsNotReadyBeforeTheFirstFrame();
    void sessionsGetNothingThatIsTheHosts();
    void theLogNamesNobody();
    void itGoesOnWithoutAPlaceForSessions();
    void itGoesOnWithoutASessionThatCanBeRun();

private:
    struct Host {
        ~Host()
        {
            process.disconnect();
            process.kill();
            process.waitForFinished();
        }
        QProcess process;
        QString log;
        QList<qint64> sessions() const;
    };
    std::unique_ptr<Host> start(const QProcessEnvironment &more = {});
    void plan(const QByteArrayList &roles) { write(m_folder->filePath(u"plan"_s), roles.join('\n')); }
    static void write(const QString &path, const QByteArray &content);
    QByteArrayList heard(int number) const
    {
        return contentOf(m_folder->filePath(u"heard-%1"_s.arg(number))).trimmed().split('\n');
    }
    QStringList homes() const { return QDir(m_memory->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }
    QString stateFolder() const { return m_folder->filePath(u"state/mfa-kiosk"_s); }

    QTemporaryDir m_setUp; ///< what a set-up leaves: credentials, and state
    QTcpServer m_service; ///< what the health checks find
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_memory;
    QList<qint64> m_mayLive; ///< processes that a failed test leaves
};

QList<qint64> HostProcessTest::Host::sessions() const
{
    static const QRegularExpression started(u"session\\.started .*pid=([0-9]+)"_s);
    QList<qint64> pids;
    for (auto match = started.globalMatch(log); match.hasNext();)
        pids << match.next().captured(1).toLongLong();
    return pids;
}

void HostProcessTest::write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void HostProcessTest::initTestCase()
{
    QVERIFY(m_service.listen(QHostAddress::LocalHost));
    connect(&m_service, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *const visitor = m_service.nextPendingConnection();
        connect(visitor, &QTcpSocket::readyRead, visitor, [visitor] {
            visitor->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n"
                           "Connection: close\r\n\r\n<html></html>");
            visitor->disconnectFromHost();
        });
        connect(visitor, &QTcpSocket::disconnected, visitor, &QObject::deleteLater);
    });
    const QString state = m_setUp.filePath(u"state"_s);
    write(m_setUp.filePath(u"kiosk.toml"_s),
          "profile = \"jamk\"\n[state]\ndir = \"" + QFile::encodeName(state) + "\"\n");
    write(m_setUp.filePath(u"pin"_s), "295817");
    QVERIFY(QFile::setPermissions(m_setUp.filePath(u"pin"_s), QFile::ReadOwner | QFile::WriteOwner));
    QProcess setUp;
    setUp.start(QStringLiteral(KIOSK_PROGRAM),
                {u"--config"_s, m_setUp.filePath(u"kiosk.toml"_s), u"setup"_s, u"--non-interactive"_s, u"--label"_s,
                 u"Desk"_s, u"--pin-file"_s, m_setUp.filePath(u"pin"_s), u"--verification-key"_s,
                 m_setUp.filePath(u"officer.pem"_s), u"--store"_s, u"systemd"_s, u"--credentials-dir"_s,
                 m_setUp.filePath(u"credentials"_s)});
    QVERIFY(setUp.waitForFinished());
    QVERIFY2(setUp.exitCode() == 0, setUp.readAllStandardError().constData());
}

void HostProcessTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_memory = std::make_unique<QTemporaryDir>(u"/dev/shm/kiosk-test-XXXXXX"_s);
    QVERIFY(m_folder->isValid() && m_memory->isValid());
    QVERIFY(QDir(m_folder->path()).mkpath(u"profiles"_s));
    const QString profile = QStringLiteral(KIOSK_SOURCE_DIR) + u"/tests/unit/config/pohjola.toml"_s;
    // Longer than what the session says is left of the wait.
    write(m_folder->filePath(u"profiles/pohjola.toml"_s),
          contentOf(profile)
              .replace("sync_wait_min = 3\n", "sync_wait_min = 10\n")
              // The health checks stay on this computer.
              .replace("https://id.pohjola.example:8443",
                       QByteArray("http://id.localhost:" + QByteArray::number(m_service.serverPort()))));
    write(m_folder->filePath(u"kiosk.toml"_s),
          "profile = \"pohjola\"\n[secrets]\nstore = \"systemd\"\n[session]\nmemory_dir = \""
              + QFile::encodeName(m_memory->path()) + "\"\n");

    QVERIFY(QDir().mkpath(stateFolder()));
    for (const QString &name : {u"keys.json"_s, u"pin-failures.json"_s})
        QVERIFY(QFile::copy(m_setUp.filePath(u"state/"_s + name), stateFolder() + u'/' + name));
    QVERIFY(QFile::copy(QStringLiteral(KIOSK_PROGRAM), m_folder->filePath(u"mfa-kiosk"_s)));
    QVERIFY(QFile::copy(QStringLiteral(KIOSK_GATE), m_folder->filePath(u"mfa-kiosk-gate"_s)));
    // Says on its way what an engine might; leaves a process that wants to stay, when asked to.
    const QString session = m_folder->filePath(u"mfa-kiosk-session"_s);
    const QByteArray folder = QFile::encodeName(m_folder->path());
    write(session,
          "#!/bin/sh\n"
          "[ \"$1\" = --engine-version ] && exit 0\n"
          "[ \"$1\" = --probe-sandbox ] && echo ok && exit 0\n"
          "env >"
              + folder
              + "/environment\n"
                "echo 'load https://id.example/login?user=maija.meikalainen failed for "
                "maija.meikalainen@school.example' >&2\n"
                "if [ -e "
              + folder
              + "/daemon ]; then\n"
                "  setsid sh -c 'trap \"\" TERM HUP; echo $$ >>"
              + folder
              + "/daemon; exec sleep 300' "
                "</dev/null >/dev/null 2>&1 &\n"
                "fi\n"
                "exec "
              + QByteArray(FAKE_SESSION) + " \"$@\" --plan " + folder + "\n");
    QVERIFY(QFile::setPermissions(session, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void HostProcessTest::cleanup()
{
    for (const qint64 pid : std::as_const(m_mayLive)) {
        if (isAlive(pid))
            kill(static_cast<pid_t>(pid), SIGKILL);
    }
    m_mayLive.clear();
}

std::unique_ptr<HostProcessTest::Host> HostProcessTest::start(const QProcessEnvironment &more)
{
    auto host = std::make_unique<Host>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "NOTIFY_SOCKET", "WATCHDOG_USEC"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"KIOSK_TEST_ENVIRONMENT"_s, u"1"_s);
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, m_setUp.filePath(u"credentials"_s));
    environment.insert(u"XDG_STATE_HOME"_s, m_folder->filePath(u"state"_s));
    environment.insert(more);
    host->process.setProcessEnvironment(environment);
    Host *const raw = host.get();
    connect(&raw->process, &QProcess::readyReadStandardError, this,
            [raw] { raw->log += QString::fromUtf8(raw->process.readAllStandardError()); });
    host->process.start(m_folder->filePath(u"mfa-kiosk"_s), {u"--config"_s, m_folder->filePath(u"kiosk.toml"_s)});
    return host;
}

#define STARTED(host, number)                                                                                          \
    QTRY_VERIFY2((host)->sessions().size() >= (number), qPrintable((host)->log));                                      \
    m_mayLive += (host)->sessions()

#define ENDED(host) QTRY_COMPARE_WITH_TIMEOUT((host)->process.state(), QProcess::NotRunning, patience)

void HostProcessTest::onlyOneHostForAStateFolder()
{
    plan({"wait"});
    const auto first = start();
    STARTED(first, 1);
    const auto second = start();
    ENDED(second);
    QCOMPARE(second->process.exitCode(), 1);
    QVERIFY2(second->log.contains(u"host.running") && second->log.contains(stateFolder()), qPrintable(second->log));
    QVERIFY(second->sessions().isEmpty());
    QVERIFY(isAlive(first->sessions().first()));
    first->process.terminate();
    ENDED(first);
}

void HostProcessTest::noSessionOutlivesAHostThatIsKilled()
{
    plan({"hang"});
    const auto host = start();
    STARTED(host, 1);
    const qint64 session = host->sessions().first();
    QVERIFY(isAlive(session));
    host->process.kill();
    ENDED(host);
    QTRY_VERIFY(!isAlive(session));
}

void HostProcessTest::theNextHostTakesOverAndSweeps()
{
    plan({"wait", "paint"});
    write(m_folder->filePath(u"daemon"_s), {});
    const auto first = start();
    STARTED(first, 1);
    const QString resumeFile = stateFolder() + u"/resume.json"_s;
    QTRY_VERIFY(QFile::exists(resumeFile));
    // The visit's session, and the one that waits for its turn.
    const int sessions = FileFence::isOffered() ? 2 : 1;
    QTRY_COMPARE(contentOf(m_folder->filePath(u"daemon"_s)).count('\n'), sessions);
    const QByteArrayList daemons = contentOf(m_folder->filePath(u"daemon"_s)).trimmed().split('\n');
    for (const QByteArray &daemon : daemons)
        m_mayLive << daemon.toLongLong();
    // Not that of the look at the sandbox.
    QTRY_COMPARE(homes().size(), sessions);
    const QStringList left = homes();
    QVERIFY(QFile::remove(m_folder->filePath(u"daemon"_s)));
    const QJsonObject kept = QJsonDocument::fromJson(contentOf(resumeFile)).object();
    first->process.kill();
    ENDED(first);
    for (const QByteArray &daemon : daemons)
        QVERIFY(isAlive(daemon.toLongLong()));
    QCOMPARE(homes(), left);

    // How many a host launches before one has the visit depends on when it learns of the accessibility bus.
    const auto told = [this] {
        const QDir folder(m_folder->path(), u"heard-*"_s);
        return folder.entryList(QDir::Files);
    };
    const QStringList before = told();
    const auto begun = [&] {
        for (const QString &file : told()) {
            if (!before.contains(file))
                return contentOf(m_folder->filePath(file)).trimmed().split('\n').value(1); // behind Prepare
        }
        return QByteArray();
    };
    const auto second = start();
    STARTED(second, 1);
    QTRY_VERIFY(!begun().isEmpty());
    const auto message = link::parseLine<link::ToSession>(begun());
    QVERIFY(message);
    const auto *begin = std::get_if<link::Begin>(&*message);
    QVERIFY(begin && begin->resume);
    QCOMPARE(begin->resume->step, Step::Wait);
    QCOMPARE(begin->resume->readyAt->at.count(), kept.value(u"ready_at"_s).toInteger());
    QCOMPARE(begin->resume->sessionEnd->at.count(), kept.value(u"session_end"_s).toInteger());
    for (const QByteArray &daemon : daemons)
        QVERIFY2(!isAlive(daemon.toLongLong()), "what a dead host's session left behind lives on");
    for (const QString &home : left)
        QVERIFY(!homes().contains(home));
    QVERIFY2(second->log.contains(u"home.swept"), qPrintable(second->log));
    second->process.terminate();
    ENDED(second);
}

void HostProcessTest::aStopIsOrderly_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("role");
    QTest::newRow("TERM") << SIGTERM << QByteArray("paint");
    QTest::newRow("INT") << SIGINT << QByteArray("wait");
    QTest::newRow("HUP") << SIGHUP << QByteArray("paint");
    QTest::newRow("TERM, the session will not end") << SIGTERM << QByteArray("silent");
}

void HostProcessTest::aStopIsOrderly()
{
    QFETCH(const int, number);
    QFETCH(const QByteArray, role);
    plan({role});
    const auto host = start();
    STARTED(host, 1);
    kill(static_cast<pid_t>(host->process.processId()), number);
    ENDED(host);
    QCOMPARE(host->process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(host->process.exitCode(), 0);
    QVERIFY(!isAlive(host->sessions().first()));
    QCOMPARE(homes(), QStringList());
    QVERIFY2(host->log.contains(u"reason=host_stops processes_left=0 home_gone=yes"), qPrintable(host->log));
}

void HostProcessTest::theServiceManagerHearsFromIt()
{
#ifndef KIOSK_SYSTEMD
    QSKIP("built without libsystemd");
#endif
    NotifySocket manager(m_folder->filePath(u"notify"_s));
    QVERIFY(manager.isBound());
    plan({"wait"});
    QProcessEnvironment environment;
    environment.insert(u"NOTIFY_SOCKET"_s, m_folder->filePath(u"notify"_s));
    environment.insert(u"WATCHDOG_USEC"_s, u"400000"_s);
    const auto host = start(environment);
    QTRY_VERIFY(manager.heard().contains("READY=1"));
    m_mayLive += host->sessions();
    QTRY_VERIFY(manager.heard().count("WATCHDOG=1") >= 3);
    QVERIFY(manager.heard().indexOf("READY=1") < manager.heard().indexOf("WATCHDOG=1"));
    QTRY_VERIFY(manager.heard().contains("STATUS=step: wait"));
    QVERIFY(!manager.heard().contains("STOPPING=1"));
    host->process.terminate();
    ENDED(host);
    QVERIFY(manager.heard().contains("STOPPING=1"));
    QCOMPARE(manager.heard().count("READY=1"), 1);
}

void HostProcessTest::theServiceManagerHearsThatAVisitIsOver()
{
#ifndef KIOSK_SYSTEMD
    QSKIP("built without libsystemd");
#endif
    NotifySocket manager(m_folder->filePath(u"notify"_s));
    plan({"late", "stay"});
    QProcessEnvironment environment;
    environment.insert(u"NOTIFY_SOCKET"_s, m_folder->filePath(u"notify"_s));
    const auto host = start(environment);
    STARTED(host, 2);
    const auto last = [&manager] {
        QByteArrayList heard = manager.heard();
        heard.removeIf([](const QByteArray &line) { return !line.startsWith("STATUS="); });
        return heard.value(heard.size() - 1);
    };
    QTRY_VERIFY(manager.heard().contains("STATUS=step: wait"));
    QTRY_VERIFY2(last() == "STATUS=ready" || last().startsWith("STATUS=out of service"), last().constData());
    host->process.terminate();
    ENDED(host);
}

void HostProcessTest::itIsNotReadyBeforeTheFirstFrame()
{
#ifndef KIOSK_SYSTEMD
    QSKIP("built without libsystemd");
#endif
    NotifySocket manager(m_folder->filePath(u"notify"_s));
    plan({"silent"});
    QProcessEnvironment environment;
    environment.insert(u"NOTIFY_SOCKET"_s, m_folder->filePath(u"notify"_s));
    const auto host = start(environment);
    STARTED(host, 1);
    host->process.terminate();
    ENDED(host);
    QVERIFY(manager.heard().contains("STOPPING=1"));
    QVERIFY(!manager.heard().contains("READY=1"));
}

void HostProcessTest::sessionsGetNothingThatIsTheHosts()
{
    plan({"wait"});
    QProcessEnvironment environment;
    environment.insert(u"NOTIFY_SOCKET"_s, m_folder->filePath(u"notify"_s));
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, m_folder->filePath(u"credentials"_s));
    environment.insert(u"LD_PRELOAD_OF_SOMEBODY"_s, u"x"_s);
    environment.insert(u"QTWEBENGINE_REMOTE_DEBUGGING"_s, u"9222"_s);
    environment.insert(u"SSLKEYLOGFILE"_s, m_folder->filePath(u"keys"_s));
    const auto host = start(environment);
    STARTED(host, 1);
    QTRY_VERIFY(!heard(1).value(0).isEmpty());
    const QString seen = QString::fromUtf8(contentOf(m_folder->filePath(u"environment"_s)));
    const QString home = m_memory->path() + u"/mfa-kiosk-session-"_s;
    for (const QString &inside :
         {u"HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s, u"TMPDIR"_s}) {
        const QRegularExpression line(u"^%1=%2"_s.arg(inside, home), QRegularExpression::MultilineOption);
        QVERIFY2(line.match(seen).hasMatch(), qPrintable(inside));
    }
    for (const QString &outside : {u"NOTIFY_SOCKET"_s, u"CREDENTIALS_DIRECTORY"_s, u"LD_PRELOAD_OF_SOMEBODY"_s,
                                   u"QTWEBENGINE_REMOTE_DEBUGGING"_s, u"SSLKEYLOGFILE"_s})
        QVERIFY2(!seen.contains(outside), qPrintable(outside));
    host->process.terminate();
    ENDED(host);
}

void HostProcessTest::theLogNamesNobody()
{
    plan({"finish", "wait"});
    const auto host = start();
    STARTED(host, 2);
    QTRY_VERIFY(host->log.count(u"session.says"_s) >= 2);
    QTRY_VERIFY(host->log.contains(u"session.erased"));
    host->process.terminate();
    ENDED(host);
    QVERIFY2(!host->log.contains(u"maija", Qt::CaseInsensitive), qPrintable(host->log));
    QVERIFY2(host->log.contains(u"load https://id.example failed for ***"), qPrintable(host->log));
    for (const QString &name : QDir(stateFolder()).entryList(QDir::Files))
        QVERIFY2(!contentOf(stateFolder() + u'/' + name).contains("maija"), qPrintable(name));
}

void HostProcessTest::itGoesOnWithoutAPlaceForSessions()
{
    plan({"paint"});
    const QString away = m_memory->path();
    QVERIFY(m_memory->remove());
    const auto host = start();
    QTRY_VERIFY2_WITH_TIMEOUT(host->log.contains(u"health.part session not_ready session.crash_loop"),
                              qPrintable(host->log), patience);
    QVERIFY2(host->log.contains(u"home.create") && host->log.contains(away), qPrintable(host->log));
    QCOMPARE(host->process.state(), QProcess::Running);
    host->process.terminate();
    ENDED(host);
    QCOMPARE(host->process.exitCode(), 0);
}

void HostProcessTest::itGoesOnWithoutASessionThatCanBeRun()
{
    QVERIFY(QFile::setPermissions(m_folder->filePath(u"mfa-kiosk-session"_s), QFile::ReadOwner));
    const auto host = start();
    QTRY_VERIFY2_WITH_TIMEOUT(host->log.contains(u"health.part session not_ready session.crash_loop"),
                              qPrintable(host->log), patience);
    QVERIFY2(host->log.contains(u"cannot start"), qPrintable(host->log));
    QVERIFY2(!host->log.contains(u"QIODevice"), qPrintable(host->log));
    QTRY_COMPARE(homes(), QStringList()); // the last is erased a moment later
    host->process.terminate();
    ENDED(host);
    QCOMPARE(host->process.exitCode(), 0);
}

KIOSK_TEST(HostProcessTest)
#include "HostProcessTest.moc"
