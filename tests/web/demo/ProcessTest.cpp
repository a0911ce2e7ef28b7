// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlainBrowser.h"
#include "Visits.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

#include <signal.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

const QString binary = QStringLiteral(KIOSK_DEMO_BINARY);

/// The port in the one line that the program prints.
quint16 portIn(const QByteArray &line)
{
    const QJsonObject message = QJsonDocument::fromJson(line).object();
    return message["type"_L1].toString() == u"listening" ? quint16(message["port"_L1].toInt()) : quint16(0);
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(2000);
}

/// Starts the program and waits for its line; zero when none came.
quint16 start(QProcess &process, const QStringList &arguments)
{
    process.start(binary, arguments);
    if (!process.waitForReadyRead(20000))
        return 0;
    return portIn(process.readLine());
}

} // namespace

/// mfa-kiosk-demo as the host meets it.
class ProcessTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (geteuid() == 0 && qgetenv("KIOSK_TEST_ENVIRONMENT") != "1")
            QSKIP("as root only with KIOSK_TEST_ENVIRONMENT=1");
    }

    void saysItsPortServesAndEndsWithItsInput()
    {
        QProcess process;
        const quint16 port = start(process, {u"--parent-pid"_s, QString::number(getpid())});
        QVERIFY(port != 0);
        PlainBrowser browser(port);
        QVERIFY(visits::toConsent(browser));
        QVERIFY(browser.press(u"continue-to-service"_s));
        QVERIFY(browser.press(u"continue"_s));
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/done"_s);

        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardOutput(), QByteArray()); // one line and no other
        QCOMPARE(process.readAllStandardError(), QByteArray()); // of a visit, nothing
        QVERIFY(!answers(port));
    }

    void whatIsWrittenToItsInputIsNoEnd()
    {
        QProcess process;
        const quint16 port = start(process, {});
        QVERIFY(port != 0);
        process.write(QByteArray(1000, 'x'));
        QVERIFY(process.waitForBytesWritten());
        PlainBrowser browser(port);
        QVERIFY(visits::toBroker(browser));
        QCOMPARE(process.state(), QProcess::Running);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(10000));
    }

    void takesThePortThatItIsGiven()
    {
        QTcpServer finder;
        QVERIFY(finder.listen(QHostAddress::LocalHost));
        const quint16 wanted = finder.serverPort();
        finder.close();
        QProcess process;
        QCOMPARE(start(process, {u"--port"_s, QString::number(wanted)}), wanted);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(10000));
    }

    void afterAKillTheSamePortIsToBeHadAgain()
    {
        QProcess first;
        const quint16 port = start(first, {});
        QVERIFY(port != 0);
        PlainBrowser browser(port);
        QVERIFY(visits::toBroker(browser)); // leaves connections in the kernel's table
        first.kill();
        QVERIFY(first.waitForFinished(10000));
        QProcess second;
        QCOMPARE(start(second, {u"--port"_s, QString::number(port)}), port);
        second.closeWriteChannel();
        QVERIFY(second.waitForFinished(10000));
    }

    void aTakenPortIsAnErrorAndNoLine()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QProcess process;
        process.start(binary, {u"--port"_s, QString::number(taken.serverPort())});
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QVERIFY(process.readAllStandardError().startsWith("critical demo.port: "));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("not a port") << QStringList{u"--port"_s, u"x"_s};
        QTest::newRow("port too high") << QStringList{u"--port"_s, u"65536"_s};
        QTest::newRow("a word too many") << QStringList{u"start"_s};
        QTest::newRow("parent is no number") << QStringList{u"--parent-pid"_s, u"me"_s};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.start(binary, arguments);
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitCode(), 2);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QVERIFY(process.readAllStandardError().contains("demo.usage"));
    }

    void doesNotStartForAParentThatHasGone()
    {
        QProcess process;
        process.start(binary, {u"--parent-pid"_s, u"1"_s});
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
    }

    void diesWithItsParent()
    {
        // The pipe's write end stays open in this test and in the program itself: its end cannot be what ends it.
        int ends[2];
        QCOMPARE(pipe(ends), 0);
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, u"\"$0\" --parent-pid $$ <&%1 & wait"_s.arg(ends[0]), binary});
        QVERIFY(shell.waitForReadyRead(20000));
        const quint16 port = portIn(shell.readLine());
        QVERIFY(port != 0);
        QVERIFY(answers(port));
        QCOMPARE(kill(pid_t(shell.processId()), SIGKILL), 0);
        QTRY_VERIFY(!answers(port));
        close(ends[0]);
        close(ends[1]);
        shell.waitForFinished(10000);
    }

    void leavesNoCore()
    {
        QProcess process;
        QVERIFY(start(process, {}) != 0);
        QFile limits(u"/proc/%1/limits"_s.arg(process.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QByteArray text = limits.readAll().simplified();
        QVERIFY2(text.contains("Max core file size 0 0 bytes"), text.constData());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(10000));
    }

    void refusesRoot()
    {
        if (geteuid() != 0)
            QSKIP("this test needs root");
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"KIOSK_TEST_ENVIRONMENT"_s);
        process.setProcessEnvironment(environment);
        process.start(binary, QStringList{});
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().startsWith("critical demo.root: "));
    }
};

KIOSK_TEST(ProcessTest)
#include "ProcessTest.moc"
