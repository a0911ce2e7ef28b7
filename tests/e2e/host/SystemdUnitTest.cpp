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
    for (const char *key : {"RestrictNamespaces", "MemoryDenyWriteExecute", "PrivateTmp", "PrivateUsers", "ProtectHome",
                            "RestrictSUIDSGID", "SystemCallFilter"})
        QTest::newRow(key) << QByteArray(key);
}

void SystemdUnitTest::itLeavesTheEnginesSandboxAlone()
{
    QFETCH(const QByteArray, key);
    for (const QByteArray &line : std::as_const(m_lines))
        QVERIFY2(!line.startsWith(QByteArray(key + "=")), line.constData());
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
                   .replace("/usr/bin/cage", KIOSK_PROGRAM)
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
    // cage switches consoles when it is told to (-s).
    QVERIFY2(start->startsWith("ExecStart=/usr/bin/cage -d -- "), start->constData());
    QVERIFY(lines.contains("User=mfa-kiosk"));
    QVERIFY(lines.contains("Restart=always"));
}

KIOSK_TEST(SystemdUnitTest)
#include "SystemdUnitTest.moc"
