// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/SetUpMedium.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int programLimit = 20'000; ///< ms; a slow stick
const QString mountPoint = u"/run/mfa-kiosk-stick"_s;
const QString stickLabel = u"MFA-KIOSK"_s;

bool succeeds(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(programLimit)) {
        process.kill();
        process.waitForFinished(1000);
        return false;
    }
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// File systems on USB, as device files.
QStringList onUsb(const QString &root)
{
    QStringList found;
    const QDir known(root + u"/dev/disk/by-uuid"_s);
    const QFileInfoList entries = known.entryInfoList(QDir::System | QDir::Files | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const QString device = QFileInfo(entry.canonicalFilePath()).fileName();
        if (QFileInfo(root + u"/sys/class/block/"_s + device).canonicalFilePath().contains(u"/usb"))
            found << entry.canonicalFilePath();
    }
    return found;
}

QString findDevice(const QString &root)
{
    const QString labelled = root + u"/dev/disk/by-label/"_s + stickLabel;
    return QFileInfo::exists(labelled) ? labelled : onUsb(root).value(0);
}

} // namespace

SetUpMedium::SetUpMedium(const QString &root, const QString &stands, Access access) : m_writes(access == Access::Write)
{
    if (!stands.isEmpty()) {
        if (QFileInfo(stands).isDir())
            m_folder = stands;
        return;
    }
    if (geteuid() != 0 || !root.isEmpty())
        return;
    if (findDevice(root).isEmpty()) {
        for (const QString &module : {u"usb-storage"_s, u"uas"_s})
            succeeds(u"modprobe"_s, {u"--ignore-install"_s, module});
        // usb-storage itself waits a second before it looks.
        for (int round = 0; round < 4 && findDevice(root).isEmpty(); ++round) {
            usleep(700'000);
            succeeds(u"udevadm"_s, {u"settle"_s, u"--timeout=3"_s});
        }
    }
    const QString device = findDevice(root);
    if (device.isEmpty() || !QDir().mkpath(mountPoint))
        return;
    const QString how = u"nosuid,nodev,noexec,"_s + (m_writes ? u"rw,sync"_s : u"ro"_s);
    if (succeeds(u"mount"_s, {u"-o"_s, how, device, mountPoint})) {
        m_folder = mountPoint;
        m_mounted = true;
    }
}

SetUpMedium::~SetUpMedium()
{
    if (m_mounted)
        succeeds(u"umount"_s, {mountPoint});
}

Result<void> SetUpMedium::finish()
{
    if (!m_mounted)
        return {};
    m_mounted = false;
    // What could not be written, the end of the mount tells.
    if (!succeeds(u"umount"_s, {mountPoint}))
        return failure(u"set_up.stick"_s, u"the stick could not be let go; was it pulled out?"_s);
    return {};
}

QStringList bootFolders(const QString &root)
{
    return {root + u"/boot/mfa-kiosk"_s, root + u"/efi/mfa-kiosk"_s, root + u"/boot/efi/mfa-kiosk"_s};
}

} // namespace kiosk
