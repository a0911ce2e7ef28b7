// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/StationCommands.h"

#include "commands/ExitStatus.h"
#include "health/StationChecks.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace kiosk
{

const char *const stationUsage = R"(usage: mfa-kiosk station usb [--list]
       mfa-kiosk station check

  usb      from now on, only the USB ports that have something plugged in now are used (as root): writes
           /etc/mfa-kiosk/usb-ports, which a rule of the package mfa-kiosk-station reads. Storage is never among them
  --list   says what is plugged in and writes nothing
  check    what mfa-kiosk-station has shut on this machine, as JSON for the running kiosk; people take "mfa-kiosk check"
)";

namespace
{

QString lineOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine(256)).simplified() : QString();
}

bool hasStorage(const QDir &devices, const QString &port)
{
    const QStringList interfaces = devices.entryList({port + u":*"_s}, QDir::Dirs);
    return std::any_of(interfaces.cbegin(), interfaces.cend(), [&devices](const QString &interface) {
        return lineOf(devices.filePath(interface + u"/bInterfaceClass"_s)) == u"08";
    });
}

int writePorts(const QString &file, const QList<UsbDevice> &devices)
{
    QSaveFile out(file);
    QByteArray text = "# Made by \"mfa-kiosk station usb\": ports whose devices are used, one a line. What is plugged "
                      "in elsewhere is not.\n";
    for (const UsbDevice &device : devices) {
        if (!device.isStorage)
            text += "# " + device.name.toUtf8() + '\n' + device.port.toUtf8() + '\n';
    }
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size()
        || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther)
        || !out.commit()) {
        std::fprintf(stderr, "mfa-kiosk: cannot write %s: %s\n", qUtf8Printable(file),
                     qUtf8Printable(out.errorString()));
        return exitFailed;
    }
    std::printf("Written: %s. It holds for what is plugged in from now on.\n", qUtf8Printable(file));
    return exitGood;
}

int usbCommand(const QStringList &options, const QString &root)
{
    const bool listOnly = options == QStringList{u"--list"_s};
    if (!options.isEmpty() && !listOnly) {
        std::fputs(stationUsage, stderr);
        return exitUsage;
    }
    const QList<UsbDevice> devices = usbDevices(root);
    for (const UsbDevice &device : devices)
        std::printf("%-10s %s%s\n", qUtf8Printable(device.port), qUtf8Printable(device.name),
                    device.isStorage ? "  (storage: left out)" : "");
    if (listOnly)
        return exitGood;
    // An empty list would shut out the kiosk's own touch screen at its next start.
    if (std::none_of(devices.cbegin(), devices.cend(), [](const UsbDevice &device) { return !device.isStorage; })) {
        std::fputs("mfa-kiosk: nothing is plugged in that a kiosk would use; nothing written\n", stderr);
        return exitFailed;
    }
    return writePorts(root + u"/etc/mfa-kiosk/usb-ports"_s, devices);
}

} // namespace

QList<UsbDevice> usbDevices(const QString &root)
{
    const QDir devices(root + u"/sys/bus/usb/devices"_s);
    // "usb1" is a root hub, "1-2:1.0" an interface of a device.
    static const QRegularExpression port(u"\\A\\d+-\\d+(\\.\\d+)*\\z"_s);
    QList<UsbDevice> found;
    const QStringList names = devices.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        if (!port.match(name).hasMatch())
            continue;
        const auto line = [&](const QString &attribute) { return lineOf(devices.filePath(name + u'/' + attribute)); };
        if (line(u"bDeviceClass"_s) == u"09")
            continue;
        const QString words = u"%1:%2 %3 %4"_s.arg(line(u"idVendor"_s), line(u"idProduct"_s), line(u"manufacturer"_s),
                                                   line(u"product"_s));
        found.append({name, words.simplified(), hasStorage(devices, name)});
    }
    return found;
}

int stationCommand(const QStringList &words, const QString &root)
{
    const QString command = words.value(0);
    if (words.contains(u"--help"_s) || words.contains(u"-h"_s)) {
        std::fputs(stationUsage, stdout);
        return exitGood;
    }
    if (command == u"usb")
        return usbCommand(words.mid(1), root);
    if (command == u"check" && words.size() == 1) {
        stationchecks::Machine machine;
        machine.root = root;
        const HealthReport report{stationchecks::isStation(root) ? stationchecks::all(machine) : QList<PartHealth>()};
        std::printf("%s\n", report.toJson().constData());
        return report.state() == HealthState::NotReady ? exitFailed : exitGood;
    }
    std::fputs(stationUsage, stderr);
    return exitUsage;
}

} // namespace kiosk
