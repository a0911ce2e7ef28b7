// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/StationCommands.h"

#include "commands/ExitStatus.h"
#include "commands/Provision.h"
#include "health/StationChecks.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

const char *const stationUsage = R"(usage: mfa-kiosk station usb [--list]
       mfa-kiosk station seal DIR
       mfa-kiosk station reset --destroy-keys
       mfa-kiosk station check
       mfa-kiosk station provision [--root DIR] [--stick DIR]

  usb      from now on, only the USB ports that have something plugged in now are used (as root): writes
           /etc/mfa-kiosk/usb-ports, which a rule of the package mfa-kiosk-station reads. Storage is never among them
  --list   says what is plugged in and writes nothing
  seal     after "pin add|remove|... --credentials-dir DIR" (as root): seals the changed PINs to this machine
  reset    for a kiosk that is given away, or is to be set up anew (as root): destroys its keys and PINs. What they have
           sealed, the journal among it, nobody but the security officer can check any more
  check    what mfa-kiosk-station has shut on this machine, as JSON for the running kiosk; people take "mfa-kiosk check"
  provision  the privileged end of the set-up: one request from standard input. mfa-kiosk-provision.socket starts it
  --root, --stick  for trials: folders that stand for the machine and for the USB stick
)";

namespace
{

const QString portsFile = u"/etc/mfa-kiosk/usb-ports"_s;

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
    if (const Result<void> kept = keepPresentPorts(root); !kept) {
        std::fprintf(stderr, "mfa-kiosk: %s\n", qUtf8Printable(kept.error().detail));
        return exitFailed;
    }
    std::printf("Written: %s. It holds for what is plugged in from now on.\n", qUtf8Printable(root + portsFile));
    return exitGood;
}

int provisionCommand(QStringList options, const QString &root)
{
    const SystemClock clock;
    provision::Machine machine{root, {}, clock};
    while (options.size() >= 2 && (options.first() == u"--root" || options.first() == u"--stick")) {
        (options.first() == u"--root" ? machine.root : machine.stick) = options.at(1);
        options.remove(0, 2);
    }
    if (!options.isEmpty()) {
        std::fputs(stationUsage, stderr);
        return exitUsage;
    }
    return provision::serve(STDIN_FILENO, STDOUT_FILENO, machine);
}

int sealCommand(const QStringList &folders, const QString &root)
{
    if (folders.size() != 1 || folders.first().startsWith(u'-')) {
        std::fputs(stationUsage, stderr);
        return exitUsage;
    }
    if (const Result<void> done = provision::sealChangedPins(folders.first(), root); !done) {
        std::fprintf(stderr, "mfa-kiosk: %s\n", qUtf8Printable(done.error().toLogLine()));
        return exitFailed;
    }
    std::puts("The PINs are sealed, and hold from now on.");
    return exitGood;
}

int resetCommand(const QStringList &options, const QString &root)
{
    if (options != QStringList{u"--destroy-keys"_s}) {
        std::fputs(stationUsage, stderr);
        return exitUsage;
    }
    if (const Result<void> done = provision::reset(root); !done) {
        std::fprintf(stderr, "mfa-kiosk: %s\n", qUtf8Printable(done.error().toLogLine()));
        return exitFailed;
    }
    std::puts("The keys are destroyed. From its next start on this machine waits to be set up.");
    return exitGood;
}

} // namespace

Result<void> keepPresentPorts(const QString &root)
{
    const QList<UsbDevice> devices = usbDevices(root);
    // An empty list would shut out the kiosk's own touch screen at its next start.
    if (std::none_of(devices.cbegin(), devices.cend(), [](const UsbDevice &device) { return !device.isStorage; }))
        return failure(u"station.usb"_s, u"nothing is plugged in that a kiosk would use; nothing written"_s);
    QSaveFile out(root + portsFile);
    QByteArray text = "# Made by \"mfa-kiosk station usb\": ports whose devices are used, one a line. What is plugged "
                      "in elsewhere is not.\n";
    for (const UsbDevice &device : devices) {
        if (!device.isStorage)
            text += "# " + device.name.toUtf8() + '\n' + device.port.toUtf8() + '\n';
    }
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size()
        || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther)
        || !out.commit())
        return failure(u"station.usb"_s, u"cannot write %1: %2"_s.arg(out.fileName(), out.errorString()));
    return {};
}

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
    if (command == u"provision")
        return provisionCommand(words.mid(1), root);
    if (command == u"seal")
        return sealCommand(words.mid(1), root);
    if (command == u"reset")
        return resetCommand(words.mid(1), root);
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
