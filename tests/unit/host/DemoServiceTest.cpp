// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryLog.h"

#include "host/DemoService.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <memory>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The host's side of the practice service, with scripts in its place that behave as told.
class DemoServiceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void itIsStartedAgainOnTheSamePort();
    void aPortThatIsTakenIsLeftAlone();
    void whoSaysSomethingElseIsStartedAgain_data();
    void whoSaysSomethingElseIsStartedAgain();
    void aProgramThatIsMissingIsReported();
    void itEndsWithItsHost();
    void theHostsOwnVariablesStayWithTheHost();

private:
    /// A script; "$n" in it is how often it has been started, and its arguments go to the file "arguments-$n".
    void write(const QByteArray &script);
    QByteArray content(const QString &name) const;

    SystemClock m_clock;
    MemoryLog m_log;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ChildRegistry> m_children;
    std::unique_ptr<DemoService> m_service;
};

void DemoServiceTest::init()
{
    StrictTest::init();
    m_log.lines.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_children = std::make_unique<ChildRegistry>();
    m_service = std::make_unique<DemoService>(m_folder->filePath(u"demo"_s), m_clock, m_log, *m_children);
}

void DemoServiceTest::cleanup()
{
    m_service.reset();
}

void DemoServiceTest::write(const QByteArray &script)
{
    QFile file(m_folder->filePath(u"demo"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\ncd \"" + m_folder->path().toUtf8()
               + "\"\nn=1; while [ -e arguments-$n ]; do n=$((n+1)); done\necho \"$@\" >arguments-$n\n" + script);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QByteArray DemoServiceTest::content(const QString &name) const
{
    return contentOf(m_folder->filePath(name));
}

void DemoServiceTest::itIsStartedAgainOnTheSamePort()
{
    write("echo '{\"type\":\"listening\",\"port\":4711}'\necho $$ >pid-$n\nread line\n");
    QSignalSpy listening(m_service.get(), &DemoService::listening);
    QSignalSpy down(m_service.get(), &DemoService::down);
    m_service->start();
    QTRY_COMPARE(listening.count(), 1);
    QCOMPARE(listening.first().first().value<quint16>(), 4711);
    QTRY_VERIFY(content(u"pid-1"_s).endsWith('\n'));
    kill(content(u"pid-1"_s).trimmed().toInt(), SIGKILL);
    QTRY_COMPARE(listening.count(), 2);
    QCOMPARE(down.count(), 1);
    QVERIFY(content(u"arguments-1"_s).contains("--port 0"));
    QVERIFY(content(u"arguments-2"_s).contains("--port 4711"));
}

void DemoServiceTest::aPortThatIsTakenIsLeftAlone()
{
    write("[ $n = 2 ] && exit 1\necho '{\"type\":\"listening\",\"port\":4711}'\n[ $n = 1 ] && exit 0\nread line\n");
    QSignalSpy listening(m_service.get(), &DemoService::listening);
    m_service->start();
    QTRY_COMPARE(listening.count(), 2);
    QVERIFY(content(u"arguments-2"_s).contains("--port 4711"));
    QVERIFY(content(u"arguments-3"_s).contains("--port 0"));
}

void DemoServiceTest::whoSaysSomethingElseIsStartedAgain_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no message") << QByteArray("echo hello");
    QTest::newRow("another message") << QByteArray("echo '{\"type\":\"started\",\"port\":4711}'");
    QTest::newRow("no port") << QByteArray("echo '{\"type\":\"listening\",\"port\":0}'");
    QTest::newRow("no such port") << QByteArray("echo '{\"type\":\"listening\",\"port\":70000}'");
    QTest::newRow("a line without an end") << QByteArray("head -c 10000 /dev/zero | tr '\\0' x");
}

void DemoServiceTest::whoSaysSomethingElseIsStartedAgain()
{
    QFETCH(const QByteArray, said);
    write("if [ $n = 1 ]; then " + said + "; else echo '{\"type\":\"listening\",\"port\":4712}'; fi\nread line\n");
    QSignalSpy listening(m_service.get(), &DemoService::listening);
    m_service->start();
    QTRY_COMPARE(listening.count(), 1);
    QCOMPARE(m_service->port(), 4712);
}

void DemoServiceTest::aProgramThatIsMissingIsReported()
{
    QSignalSpy down(m_service.get(), &DemoService::down);
    m_service->start();
    QTRY_VERIFY(down.count() >= 2); // and tried again
    QVERIFY(m_log.has(u"demo.down cannot start"_s));
}

void DemoServiceTest::itEndsWithItsHost()
{
    write("echo '{\"type\":\"listening\",\"port\":4711}'\nread line\necho gone >gone\n");
    QSignalSpy listening(m_service.get(), &DemoService::listening);
    m_service->start();
    QTRY_COMPARE(listening.count(), 1);
    m_service.reset();
    QCOMPARE(content(u"gone"_s), "gone\n");
}

void DemoServiceTest::theHostsOwnVariablesStayWithTheHost()
{
    qputenv("NOTIFY_SOCKET", "/nowhere");
    m_service = std::make_unique<DemoService>(m_folder->filePath(u"demo"_s), m_clock, m_log, *m_children);
    qunsetenv("NOTIFY_SOCKET");
    write("env >environment\necho '{\"type\":\"listening\",\"port\":4711}'\nread line\n");
    QSignalSpy listening(m_service.get(), &DemoService::listening);
    m_service->start();
    QTRY_COMPARE(listening.count(), 1);
    QVERIFY(content(u"environment"_s).contains("PATH="));
    QVERIFY(!content(u"environment"_s).contains("NOTIFY_SOCKET"));
}

KIOSK_TEST(DemoServiceTest)
#include "DemoServiceTest.moc"
