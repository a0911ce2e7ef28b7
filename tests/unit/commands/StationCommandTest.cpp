// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/ExitStatus.h"
#include "commands/StationCommands.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// "mfa-kiosk station usb", with a folder in place of the kernel's.
class StationCommandTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itWritesThePortsInUse();
    void aStickIsLeftOut();
    void hubsAndInterfacesAreNoDevices();
    void withNothingPluggedInNothingIsWritten();
    void listingWritesNothing();
    void wrongUsage();

private:
    void plug(const QString &port, const QByteArray &deviceClass, const QByteArray &interfaceClass,
              const QByteArray &product) const;
    QByteArray written() const;

    std::unique_ptr<QTemporaryDir> m_root;
};

void StationCommandTest::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(m_root->path() + u"/etc/mfa-kiosk"_s));
    plug(u"usb1"_s, "09", "09", "root hub");
    plug(u"1-1"_s, "09", "09", "hub");
    plug(u"1-1.2"_s, "00", "03", "Keyboard");
    plug(u"1-4"_s, "00", "03", "Touch screen");
}

void StationCommandTest::plug(const QString &port, const QByteArray &deviceClass, const QByteArray &interfaceClass,
                              const QByteArray &product) const
{
    const QString devices = m_root->path() + u"/sys/bus/usb/devices/"_s;
    const QString interface = devices + port + u":1.0"_s;
    QVERIFY(QDir().mkpath(devices + port));
    QVERIFY(QDir().mkpath(interface));
    const auto write = [](const QString &path, const QByteArray &content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content + '\n');
    };
    write(devices + port + u"/bDeviceClass"_s, deviceClass);
    write(devices + port + u"/idVendor"_s, "046d");
    write(devices + port + u"/idProduct"_s, "c31c");
    write(devices + port + u"/product"_s, product);
    write(interface + u"/bInterfaceClass"_s, interfaceClass);
}

QByteArray StationCommandTest::written() const
{
    QFile file(m_root->path() + u"/etc/mfa-kiosk/usb-ports"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void StationCommandTest::itWritesThePortsInUse()
{
    QCOMPARE(stationCommand({u"usb"_s}, m_root->path()), exitGood);
    // The rule asks for a whole line that is the port, as the kernel names it.
    const QList<QByteArray> lines = written().split('\n');
    QVERIFY(lines.contains("1-1.2"));
    QVERIFY(lines.contains("1-4"));
    QVERIFY(lines.contains("# 046d:c31c Keyboard"));
    QVERIFY(QFileInfo(m_root->path() + u"/etc/mfa-kiosk/usb-ports"_s).permission(QFile::ReadOther));
}

void StationCommandTest::aStickIsLeftOut()
{
    plug(u"1-3"_s, "00", "08", "Stick");
    QCOMPARE(stationCommand({u"usb"_s}, m_root->path()), exitGood);
    QVERIFY(!written().contains("1-3"));
    QVERIFY(written().contains("1-4"));
}

void StationCommandTest::hubsAndInterfacesAreNoDevices()
{
    QStringList ports;
    const QList<UsbDevice> devices = usbDevices(m_root->path());
    for (const UsbDevice &device : devices)
        ports << device.port;
    QCOMPARE(ports, (QStringList{u"1-1.2"_s, u"1-4"_s}));
}

void StationCommandTest::withNothingPluggedInNothingIsWritten()
{
    QTemporaryDir bare;
    QVERIFY(QDir().mkpath(bare.path() + u"/etc/mfa-kiosk"_s));
    QCOMPARE(stationCommand({u"usb"_s}, bare.path()), exitFailed);
    QVERIFY(!QFile::exists(bare.path() + u"/etc/mfa-kiosk/usb-ports"_s));
}

void StationCommandTest::listingWritesNothing()
{
    QCOMPARE(stationCommand({u"usb"_s, u"--list"_s}, m_root->path()), exitGood);
    QVERIFY(written().isEmpty());
}

void StationCommandTest::wrongUsage()
{
    QCOMPARE(stationCommand({}, m_root->path()), exitUsage);
    QCOMPARE(stationCommand({u"usb"_s, u"--all"_s}, m_root->path()), exitUsage);
    QCOMPARE(stationCommand({u"dance"_s}, m_root->path()), exitUsage);
    QCOMPARE(stationCommand({u"--help"_s}, m_root->path()), exitGood);
}

KIOSK_TEST(StationCommandTest)
#include "StationCommandTest.moc"
