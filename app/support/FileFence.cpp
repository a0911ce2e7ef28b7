// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FileFence.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace kiosk
{

namespace
{

// Newer than the headers of Debian 12 (linux/landlock.h); what a kernel does not know is left out.
constexpr quint64 refer = 1ULL << 13;
constexpr quint64 truncateFile = 1ULL << 14;
constexpr quint64 scopeSignals = 1ULL << 1;
constexpr long withRefer = 2;
constexpr long withTruncate = 3;
constexpr long withScopes = 6;

/// struct landlock_ruleset_attr as of the sixth version.
struct RulesetAttributes {
    quint64 files = 0;
    quint64 network = 0;
    quint64 scopes = 0;
};

constexpr quint64 reading = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr quint64 writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR
    | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR
    | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO
    | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
constexpr quint64 ofAFile =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | truncateFile;

long landlockVersion()
{
    return syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

void allow(int ruleset, const QByteArrayList &places, quint64 access)
{
    for (const QByteArray &place : places) {
        if (!place.startsWith('/'))
            continue;
        const int parent = open(place.constData(), O_PATH | O_CLOEXEC);
        struct stat status {
        };
        if (parent < 0)
            continue;
        landlock_path_beneath_attr rule{};
        rule.parent_fd = parent;
        const bool isFolder = fstat(parent, &status) == 0 && S_ISDIR(status.st_mode);
        rule.allowed_access = isFolder ? access : access & ofAFile;
        syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
        ::close(parent);
    }
}

} // namespace

FileFence FileFence::ofEveryProgram(const QByteArray &programFolder)
{
    FileFence fence;
    fence.readable = {"/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin", "/etc", "/sys", programFolder};
    // Where the list of name servers really is: whoever writes it replaces the file. Not with all else in /run.
    const QString nameServers = QFileInfo(QFileInfo(QStringLiteral("/etc/resolv.conf")).canonicalFilePath()).path();
    if (nameServers.count(u'/') > 1)
        fence.readable << QFile::encodeName(nameServers);
    fence.writable = {"/proc", "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"};
    return fence;
}

FileFence FileFence::ofAWindow(const QByteArray &programFolder)
{
    FileFence fence = ofEveryProgram(programFolder);
    fence.readable << "/run/udev"
                   << "/var/cache/fontconfig"
                   << "/var/lib/dbus"
                   << "/tmp/.X11-unix"
                   << "/tmp/.ICE-unix" << qgetenv("XAUTHORITY");
    // Not /dev/shm: other programs' folders in memory lie there.
    fence.writable << "/dev/dri"
                   << "/dev/snd"
                   << "/dev/tty"
                   << "/dev/fb0" << qgetenv("HOME");
    return fence;
}

FileFence FileFence::ofAWindowInUsersHome(const QByteArray &programFolder)
{
    FileFence fence = ofAWindow(programFolder);
    fence.writable.removeAll(qgetenv("HOME"));
    fence.readable << qgetenv("HOME") + "/.Xauthority";
    return fence;
}

FileFence FileFence::ofASession(const QByteArray &programFolder)
{
    FileFence fence = ofAWindow(programFolder);
    fence.writable << qgetenv("XDG_RUNTIME_DIR");
    constexpr int mostCameras = 10;
    for (int number = 0; number < mostCameras; ++number) {
        for (const char *device : {"/dev/video", "/dev/media"})
            fence.writable << device + QByteArray::number(number);
    }
    return fence;
}

bool FileFence::isOffered()
{
    return landlockVersion() >= 1;
}

bool FileFence::close() const
{
    const long version = landlockVersion();
    if (version < 1)
        return false;
    const quint64 changing =
        writing | (version >= withRefer ? refer : 0) | (version >= withTruncate ? truncateFile : 0);
    RulesetAttributes attributes;
    attributes.files = reading | changing;
    attributes.scopes = version >= withScopes ? scopeSignals : 0;
    const size_t size = version >= withScopes ? sizeof attributes : sizeof attributes.files;
    const int ruleset = static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, size, 0));
    if (ruleset < 0)
        return false;
    allow(ruleset, readable, reading);
    allow(ruleset, writable, reading | changing);
    const bool closed = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(ruleset);
    return closed;
}

} // namespace kiosk
