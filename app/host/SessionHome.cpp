// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/SessionHome.h"

#include "support/ProcessTree.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace kiosk
{

namespace
{

const QString namePrefix = u"mfa-kiosk-session-"_s;

int lockFolder(const QByteArray &path)
{
    const int folder = open(path.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder >= 0 && flock(folder, LOCK_EX | LOCK_NB) != 0) {
        close(folder);
        return -1;
    }
    return folder;
}

bool isGone(const QByteArray &path)
{
    struct stat status {
    };
    return lstat(path.constData(), &status) != 0 && errno == ENOENT;
}

/// A folder without permissions cannot be emptied, not even by its owner.
void openUp(const fs::path &folder)
{
    std::error_code ignored;
    fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add | fs::perm_options::nofollow, ignored);
    fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, ignored);
    for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
        if (entry->symlink_status(ignored).type() == fs::file_type::directory)
            openUp(entry->path());
    }
}

bool removeFolder(const QByteArray &path)
{
    const fs::path folder(path.toStdString());
    std::error_code error;
    fs::remove_all(folder, error);
    if (error) {
        openUp(folder);
        fs::remove_all(folder, error);
    }
    return isGone(path);
}

/// How many of them are left.
qsizetype endProcessesIn(const QByteArray &home, HostLog &log)
{
    constexpr int rounds = 50;
    constexpr useconds_t between = 20'000;
    for (int round = 0; round < rounds; ++round) {
        const QList<ProcessInfo> left = processesWithHome(ProcessTree::snapshot(), home);
        if (left.isEmpty())
            return 0;
        if (round == 0)
            log.warning(u"home.leftover_processes"_s, u"count=%1"_s.arg(left.size()));
        for (const ProcessInfo &process : left)
            kill(process.pid, SIGKILL);
        usleep(between);
    }
    return processesWithHome(ProcessTree::snapshot(), home).size();
}

} // namespace

QStringList hostsOwnVariables()
{
    return {u"NOTIFY_SOCKET"_s, u"WATCHDOG_USEC"_s, u"WATCHDOG_PID"_s, u"CREDENTIALS_DIRECTORY"_s,
            u"DBUS_SESSION_BUS_ADDRESS"_s};
}

void replaceSessionBus(QProcessEnvironment &environment, const QString &accessibilityBus)
{
    environment.remove(u"AT_SPI_BUS_ADDRESS"_s);
    // Left out, a library would look for the session bus by itself, or start one.
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, accessibilityBus.isEmpty() ? u"disabled:"_s : accessibilityBus);
}

Result<SessionHome> SessionHome::create(const QString &memoryDir)
{
    QByteArray path = QFile::encodeName(memoryDir + u'/' + namePrefix + u"XXXXXX"_s);
    if (!mkdtemp(path.data()))
        return failure(u"home.create"_s, u"cannot make a folder in %1: %2"_s.arg(memoryDir, qt_error_string(errno)));
    const int lock = lockFolder(path);
    if (lock < 0) {
        const int reason = errno;
        removeFolder(path);
        return failure(u"home.create"_s, u"cannot lock the new home: %1"_s.arg(qt_error_string(reason)));
    }
    SessionHome home(QFile::decodeName(path), lock);
    for (const char *folder : {"/config", "/cache", "/data", "/state", "/tmp"}) {
        if (mkdir(QByteArray(path + folder).constData(), S_IRWXU) != 0) {
            const int reason = errno;
            home.remove();
            return failure(u"home.create"_s, u"cannot fill the new home: %1"_s.arg(qt_error_string(reason)));
        }
    }
    return home;
}

SessionHome::Swept SessionHome::sweep(const QString &memoryDir, HostLog &log)
{
    Swept swept;
    const QStringList names =
        QDir(memoryDir).entryList({namePrefix + u"??????"_s}, QDir::Dirs | QDir::NoSymLinks | QDir::Hidden);
    for (const QString &name : names) {
        const QByteArray path = QFile::encodeName(memoryDir + u'/' + name);
        struct stat status {
        };
        if (lstat(path.constData(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != geteuid())
            continue;
        const int lock = lockFolder(path);
        if (lock < 0)
            continue; // its host lives
        swept.processesLeft += static_cast<int>(endProcessesIn(path, log));
        if (removeFolder(path)) {
            ++swept.removed;
            log.info(u"home.swept"_s, name);
        } else {
            ++swept.homesLeft;
            log.error(u"home.sweep_failed"_s, name);
        }
        close(lock);
    }
    return swept;
}

SessionHome::SessionHome(SessionHome &&other) noexcept
    : m_path(std::move(other.m_path)), m_lock(std::exchange(other.m_lock, -1))
{
}

SessionHome &SessionHome::operator=(SessionHome &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_lock, other.m_lock);
    return *this;
}

SessionHome::~SessionHome()
{
    if (m_lock >= 0)
        close(m_lock);
}

QProcessEnvironment SessionHome::environment(QProcessEnvironment base, const QString &accessibilityBus) const
{
    for (const QString &hostsOwn : hostsOwnVariables())
        base.remove(hostsOwn);
    replaceSessionBus(base, accessibilityBus);
    base.insert(u"HOME"_s, m_path);
    base.insert(u"XDG_CONFIG_HOME"_s, m_path + u"/config"_s);
    base.insert(u"XDG_CACHE_HOME"_s, m_path + u"/cache"_s);
    base.insert(u"XDG_DATA_HOME"_s, m_path + u"/data"_s);
    base.insert(u"XDG_STATE_HOME"_s, m_path + u"/state"_s);
    base.insert(u"TMPDIR"_s, m_path + u"/tmp"_s);
    return base;
}

bool SessionHome::remove()
{
    return removeFolder(QFile::encodeName(m_path));
}

} // namespace kiosk
