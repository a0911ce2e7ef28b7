// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SocketFolders.h"

#include <QByteArrayList>
#include <QDir>
#include <QFile>
#include <QList>

#include <algorithm>

#include <fcntl.h>
#include <pwd.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk
{

namespace
{

/// Of the folder \a outer, or that folder.
bool isWithin(const QByteArray &path, const QByteArray &outer)
{
    return path == outer || path.startsWith(QByteArray(outer + '/'));
}

bool isWithinAny(const QByteArray &path, const QByteArrayList &folders)
{
    return std::any_of(folders.cbegin(), folders.cend(),
                       [&path](const QByteArray &folder) { return isWithin(path, folder); });
}

/// Without links, as the kernel mounts; "" when it is not there, or is everything.
QByteArray realPath(const QByteArray &path)
{
    if (!path.startsWith('/'))
        return {};
    const QByteArray real = QFile::encodeName(QFileInfo(QFile::decodeName(path)).canonicalFilePath());
    return real == "/" ? QByteArray() : real;
}

/// The path in "unix:path=/run/user/1000/at-spi/bus,guid=…", "unix:/run/pulse/native".
QByteArray socketIn(const QByteArray &address)
{
    const qsizetype start = address.indexOf('/');
    return address.startsWith("unix") && start > 0 ? address.mid(start).split(',').first() : QByteArray();
}

QByteArrayList neededPlaces(const QByteArray &programFolder)
{
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    const QByteArray display = qgetenv("WAYLAND_DISPLAY");
    QByteArrayList wanted{programFolder,
                          qgetenv("HOME"),
                          qgetenv("TMPDIR"),
                          qgetenv("XAUTHORITY"),
                          "/tmp/.X11-unix",
                          "/tmp/.ICE-unix",
                          "/run/udev",
                          socketIn(qgetenv("DBUS_SESSION_BUS_ADDRESS")), // that of screen readers
                          socketIn(qgetenv("PULSE_SERVER"))};
    wanted << (display.startsWith('/') ? display : runtime + '/' + (display.isEmpty() ? "wayland-0" : display));
    for (const char *name : {"/pulse", "/at-spi"})
        wanted << runtime + name;
    std::transform(wanted.cbegin(), wanted.cend(), wanted.begin(), realPath);
    // What is within another comes back with it.
    std::sort(wanted.begin(), wanted.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); });
    QByteArrayList places;
    for (const QByteArray &place : std::as_const(wanted)) {
        if (!place.isEmpty() && !isWithinAny(place, places))
            places << place;
    }
    return places;
}

QByteArrayList foldersOfSockets(const QByteArrayList &needed)
{
    const passwd *const user = getpwuid(geteuid());
    const QByteArray home = user ? user->pw_dir : "";
    QByteArrayList folders;
    for (const QByteArray &folder :
         {QByteArray("/run"), QByteArray("/tmp"), QByteArray("/dev/shm"), qgetenv("XDG_RUNTIME_DIR"), home}) {
        const QByteArray real = realPath(folder);
        // A system's user lives in a folder of the system's (/var, /usr/sbin), which others need.
        const bool isSystems = folder == home && isWithinAny(real, {"/usr", "/etc", "/bin", "/sbin", "/dev", "/proc"});
        if (!real.isEmpty() && !isSystems && QFileInfo(QFile::decodeName(real)).isDir()
            && !isWithinAny(real, folders + needed))
            folders << real;
    }
    return folders;
}

struct Kept {
    QByteArray path;
    int descriptor = -1;
    bool isFolder = false;
};

Kept keep(const QByteArray &path)
{
    const int descriptor = open(path.constData(), O_PATH | O_CLOEXEC | O_NOFOLLOW);
    struct stat status {
    };
    return {path, descriptor, fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)};
}

bool putBack(const Kept &kept)
{
    QDir().mkpath(QFileInfo(QFile::decodeName(kept.path)).path());
    const QByteArray from = "/proc/self/fd/" + QByteArray::number(kept.descriptor);
    const int made = kept.isFolder ? mkdir(kept.path.constData(), S_IRWXU)
                                   : mknod(kept.path.constData(), S_IFREG | S_IRUSR | S_IWUSR, 0);
    return made == 0 && mount(from.constData(), kept.path.constData(), nullptr, MS_BIND | MS_REC, nullptr) == 0;
}

} // namespace

bool hideSockets(const QByteArray &programFolder)
{
    const QByteArrayList needed = neededPlaces(programFolder);
    const QByteArrayList folders = foldersOfSockets(needed);
    QList<Kept> kept;
    for (const QByteArray &place : needed) {
        if (isWithinAny(place, folders))
            kept << keep(place);
    }
    constexpr unsigned long flags = MS_NOSUID | MS_NODEV | MS_NOEXEC;
    bool done = mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    for (const QByteArray &folder : folders)
        done = done && mount("tmpfs", folder.constData(), "tmpfs", flags, "mode=0700,size=1m") == 0;
    for (const Kept &one : std::as_const(kept)) {
        done = done && putBack(one);
        close(one.descriptor);
    }
    return done;
}

} // namespace kiosk
