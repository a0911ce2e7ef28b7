// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PrintSpool.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// Where print jobs pass through, and whether they stay.
class PrintSpoolTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsKeptIsTold_data();
    void whatIsKeptIsTold();
    void theStationsOwnFileCounts();
    void onADiskIsTold();

private:
    static void put(const QString &root, const QString &path, const QByteArray &text);
};

void PrintSpoolTest::put(const QString &root, const QString &path, const QByteArray &text)
{
    const QString file = root + path;
    QVERIFY(QDir().mkpath(file.section(u'/', 0, -2)));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
}

void PrintSpoolTest::whatIsKeptIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("as the station has it") << QByteArray("PreserveJobFiles No\nPreserveJobHistory 60\n") << u"ok"_s;
    QTest::newRow("other letters") << QByteArray("  preservejobfiles no\nPRESERVEJOBHISTORY 300") << u"ok"_s;
    QTest::newRow("Debian's") << QByteArray("LogLevel warn\n") << u"printer.spool_kept"_s;
    QTest::newRow("what was printed, for a while")
        << QByteArray("PreserveJobFiles 60\nPreserveJobHistory 60\n") << u"printer.spool_kept"_s;
    QTest::newRow("that it was, for good")
        << QByteArray("PreserveJobFiles No\nPreserveJobHistory Yes\n") << u"printer.spool_kept"_s;
    // A slip that came out could not be told from one that did not.
    QTest::newRow("not even that it was")
        << QByteArray("PreserveJobFiles No\nPreserveJobHistory No\n") << u"printer.spool_kept"_s;
    QTest::newRow("a remark") << QByteArray("#PreserveJobFiles No\nPreserveJobHistory 60\n") << u"printer.spool_kept"_s;
}

void PrintSpoolTest::whatIsKeptIsTold()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const QTemporaryDir memory(u"/dev/shm/print-spool-XXXXXX"_s);
    QVERIFY(QDir(memory.path()).mkpath(u"var/spool/cups"_s));
    put(memory.path(), u"/etc/cups/cupsd.conf"_s, text);
    QCOMPARE(printSpool(memory.path()).code, code);
}

void PrintSpoolTest::theStationsOwnFileCounts()
{
    const QTemporaryDir memory(u"/dev/shm/print-spool-XXXXXX"_s);
    QVERIFY(QDir(memory.path()).mkpath(u"var/spool/cups"_s));
    put(memory.path(), u"/etc/cups/cupsd.conf"_s, "LogLevel warn\n");
    put(memory.path(), u"/usr/lib/systemd/system/cups.service.d/mfa-kiosk.conf"_s, "[Service]\n");
    const QString station = QStringLiteral(KIOSK_STATION_FILES) + u"/etc/cups/mfa-kiosk/cupsd.conf"_s;
    QFile file(station);
    QVERIFY(file.open(QIODevice::ReadOnly));
    put(memory.path(), u"/etc/cups/mfa-kiosk/cupsd.conf"_s, file.readAll());
    QCOMPARE(printSpool(memory.path()).code, u"ok"_s);
}

void PrintSpoolTest::onADiskIsTold()
{
    const QTemporaryDir disk(u"/var/tmp/print-spool-XXXXXX"_s);
    put(disk.path(), u"/etc/cups/cupsd.conf"_s, "PreserveJobFiles No\nPreserveJobHistory 60\n");
    QCOMPARE(printSpool(disk.path()).code, u"printer.spool_on_disk"_s);
    QVERIFY(QDir(disk.path()).mkpath(u"var/spool/cups"_s));
    QCOMPARE(printSpool(disk.path()).code, u"printer.spool_on_disk"_s);
}

KIOSK_TEST(PrintSpoolTest)
#include "PrintSpoolTest.moc"
