// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// packaging/systemd.
class SystemdUnitTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void itSaysWhatTheHostRelies_data();
    void itSaysWhatTheHostRelies();
    void itLeavesTheEnginesSandboxAlone_data();
    void itLeavesTheEnginesSandboxAlone();
    void systemdAcceptsIt_data();
    void systemdAcceptsIt();
    void screenHasNoWayToAnotherConsole();
    void compositorThatMayNotDrawIsEnded();
    void oneRequestOfTheSetUpMayFollowAnother();

private:
    static QByteArray read(const QString &name);

    QByteArray m_unit;
    QByteArrayList m_lines;
};

QByteArray SystemdUnitTest::read(const QString &name)
{
    return contentOf(QStringLiteral(KIOSK_SOURCE_DIR "/packaging/systemd/") + name);
}

void SystemdUnitTest::initTestCase()
{
    m_unit = read(u"mfa-kiosk.service"_s);
    QVERIFY(!m_unit.isEmpty());
    m_lines = m_unit.split('\n');
}

void SystemdUnitTest::itSaysWhatTheHostRelies_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"Type=notify", "Restart=always", "ExecStart=/usr/bin/mfa-kiosk", "KillMode=mixed",
                             "LimitCORE=0", "OOMPolicy=continue", "MemoryMax=80%"})
        QTest::newRow(line) << QByteArray(line);
}

void SystemdUnitTest::itSaysWhatTheHostRelies()
{
    QFETCH(const QByteArray, line);
    QVERIFY(m_lines.contains(line));
    const auto watchdog = std::find_if(m_lines.cbegin(), m_lines.cend(),
                                       [](const QByteArray &l) { return l.startsWith("WatchdogSec="); });
    QVERIFY(watchdog != m_lines.cend());
    const int seconds = watchdog->mid(watchdog->indexOf('=') + 1).toInt();
    QVERIFY(seconds >= 10 && seconds <= 60);
}

void SystemdUnitTest::itLeavesTheEnginesSandboxAlone_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key :
         {"RestrictNamespaces", "MemoryDenyWriteExecute", "PrivateTmp", "PrivateUsers", "ProtectHome"})
        QTest::newRow(key) << QByteArray(key);
}

void SystemdUnitTest::itLeavesTheEnginesSandboxAlone()
{
    QFETCH(const QByteArray, key);
    for (const QByteArray &line : std::as_const(m_lines))
        QVERIFY2(!line.startsWith(QByteArray(key + "=")), line.constData());
    // Refuses some calls and lets pass what tomorrow's engine asks for; the clock's state is asked for by the check.
    for (const QByteArray &line : std::as_const(m_lines)) {
        if (line.startsWith("SystemCallFilter="))
            QVERIFY2(line.startsWith("SystemCallFilter=~") && !line.contains("@clock") && !line.contains("@mount"),
                     line.constData());
    }
}

void SystemdUnitTest::systemdAcceptsIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("manager");
    QTest::newRow("kiosk") << u"mfa-kiosk.service"_s << u"--user"_s;
    QTest::newRow("screen") << u"mfa-kiosk-screen.service"_s << u"--system"_s;
    QTest::newRow("firewall") << u"mfa-kiosk-firewall.service"_s << u"--system"_s;
}

void SystemdUnitTest::systemdAcceptsIt()
{
    QFETCH(const QString, name);
    QFETCH(const QString, manager);
    const QString analyze = QStandardPaths::findExecutable(u"systemd-analyze"_s);
    if (analyze.isEmpty())
        QSKIP("systemd-analyze is not installed");
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // It looks whether the program is there.
    file.write(read(name)
                   .replace("/usr/bin/mfa-kiosk", KIOSK_PROGRAM)
                   .replace("/usr/libexec/mfa-kiosk/station-screen", KIOSK_PROGRAM)
                   .replace("/usr/sbin/nft", KIOSK_PROGRAM));
    file.close();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(analyze, {manager, u"--man=no"_s, u"verify"_s, file.fileName()});
    QVERIFY(process.waitForFinished());
    const QString said = QString::fromUtf8(process.readAll());
    QVERIFY2(process.exitCode() == 0, qPrintable(said));
    QVERIFY2(!said.contains(QString(name + u':')), qPrintable(said));
}

void SystemdUnitTest::screenHasNoWayToAnotherConsole()
{
    const QByteArrayList lines = read(u"mfa-kiosk-screen.service"_s).split('\n');
    const auto start =
        std::find_if(lines.cbegin(), lines.cend(), [](const QByteArray &l) { return l.startsWith("ExecStart="); });
    QVERIFY(start != lines.cend());
    QCOMPARE(*start, QByteArray("ExecStart=/usr/libexec/mfa-kiosk/station-screen"));
    // cage switches consoles when it is told to (-s), and ends with a program that it was told to run.
    const QByteArray script = read(u"../station/usr/libexec/mfa-kiosk/station-screen"_s);
    QVERIFY2(script.contains("\nexec cage -d $turns -- /usr/libexec/mfa-kiosk/station-session 2>\"$said\"\n"),
             script.constData());
    QVERIFY(!script.contains(" -s"));
    // A fence that names one device shuts out all others, the screen's among them.
    for (const char *key : {"DeviceAllow=", "DevicePolicy=", "PrivateDevices=", "ProtectClock=", "ProtectHome="}) {
        for (const QByteArray &line : lines)
            QVERIFY2(!line.startsWith(key), line.constData());
    }
    QVERIFY(lines.contains("User=mfa-kiosk"));
    QVERIFY(lines.contains("Restart=always"));
}

void SystemdUnitTest::oneRequestOfTheSetUpMayFollowAnother()
{
    // systemd counts a connection until it has put the service away that has answered it.
    const QByteArrayList lines = read(u"mfa-kiosk-provision.socket"_s).split('\n');
    const auto most =
        std::find_if(lines.cbegin(), lines.cend(), [](const QByteArray &l) { return l.startsWith("MaxConnections="); });
    QVERIFY(most != lines.cend());
    QVERIFY2(most->mid(15).toInt() >= 4, most->constData());
}

void SystemdUnitTest::compositorThatMayNotDrawIsEnded()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"bin"_s));
    const QString cage = folder.filePath(u"bin/cage"_s);
    QFile file(cage);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n[ \"$1\" = -h ] && exit 0\n"
               "echo 'atomic.c:79] connector Virtual-1: Atomic commit failed: Permission denied' >&2\n"
               "exec sleep 600\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
    environment.insert(u"PATH"_s, QString(folder.filePath(u"bin:"_s) + qEnvironmentVariable("PATH")));
    environment.insert(u"SCREEN_LIMIT"_s, u"1"_s); // its own limit leaves nothing behind
    QProcess screen;
    screen.setProcessEnvironment(environment);
    screen.start(QStringLiteral(KIOSK_SOURCE_DIR "/packaging/station/usr/libexec/mfa-kiosk/station-screen"), {});
    QVERIFY(screen.waitForFinished());
    QCOMPARE(screen.exitStatus(), QProcess::CrashExit);
    const QByteArray said = screen.readAllStandardError();
    QVERIFY2(said.contains("Virtual-1"), said.constData());
    QVERIFY2(said.contains("may not draw"), said.constData());
}

KIOSK_TEST(SystemdUnitTest)
#include "SystemdUnitTest.moc"
