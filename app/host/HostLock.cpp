// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HostLock.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// The whole file, by the open file and not by the process: closing another descriptor of it lets nothing go.
struct flock wholeFile()
{
    struct flock whole {
    };
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return whole;
}

QString lockPath(const QString &stateDir)
{
    return stateDir + u"/host.lock"_s;
}

} // namespace

Result<HostLock> HostLock::take(const QString &stateDir)
{
    if (!QDir().mkpath(stateDir))
        return failure(u"host.state_dir"_s, u"cannot make the folder %1"_s.arg(stateDir));
    QFile::setPermissions(stateDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    constexpr int ownerOnly = 0600;
    const int file = open(QFile::encodeName(lockPath(stateDir)).constData(), O_RDWR | O_CREAT | O_CLOEXEC, ownerOnly);
    if (file < 0)
        return failure(u"host.state_dir"_s, u"cannot write in %1: %2"_s.arg(stateDir, qt_error_string(errno)));
    struct flock lock = wholeFile();
    if (fcntl(file, F_OFD_SETLK, &lock) != 0) {
        close(file);
        return failure(u"host.running"_s, u"another mfa-kiosk runs with the state folder %1"_s.arg(stateDir));
    }
    return HostLock(file);
}

bool HostLock::isTaken(const QString &stateDir)
{
    const int file = open(QFile::encodeName(lockPath(stateDir)).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    struct flock lock = wholeFile();
    const bool taken = fcntl(file, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    close(file);
    return taken;
}

HostLock::~HostLock()
{
    if (m_file >= 0)
        close(m_file);
}

} // namespace kiosk
