// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/LocalChecks.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr long tmpfsMagic = 0x01021994; // linux/magic.h
constexpr long ramfsMagic = 0x858458f6;

/// 0, or the error with which a small file could not be written and brought to the disk.
int errorOfWriting(const QString &folder)
{
    QByteArray path = QFile::encodeName(folder + u"/.mfa-kiosk-check-XXXXXX"_s);
    const int file = mkostemp(path.data(), O_CLOEXEC);
    if (file < 0)
        return errno;
    unlink(path.constData());
    const QByteArray block(4096, 'k');
    int error = 0;
    if (write(file, block.constData(), static_cast<size_t>(block.size())) != block.size())
        error = errno != 0 ? errno : ENOSPC;
    else if (fsync(file) != 0)
        error = errno;
    if (close(file) != 0 && error == 0)
        error = errno;
    return error;
}

/// Free bytes for this user; -1 when it cannot be told.
qint64 freeBytes(const QString &folder)
{
    struct statvfs info = {};
    if (statvfs(QFile::encodeName(folder).constData(), &info) != 0)
        return -1;
    return static_cast<qint64>(info.f_bavail) * static_cast<qint64>(info.f_frsize);
}

QString room(const QString &folder, qint64 bytes)
{
    return u"%1: %2 MiB free"_s.arg(folder).arg(bytes / localchecks::mebibyte);
}

/// The same in no language.
QString figure(const QString &folder, qint64 bytes)
{
    return u"%1, %2\u00a0MiB"_s.arg(folder).arg(bytes / localchecks::mebibyte);
}

QString why(const QString &folder, int error)
{
    return QString(folder + u": "_s + qt_error_string(error));
}

QString nearestExisting(const QString &folder)
{
    QString above = folder;
    while (!QFileInfo::exists(above) && above != QFileInfo(above).path())
        above = QFileInfo(above).path();
    return above;
}

} // namespace

PartHealth localchecks::stateFolder(const QString &folder)
{
    const QString part = parts::stateFolder.toString();
    // It is the kiosk that makes it: made by whoever checks, it could belong to somebody else.
    const bool exists = QFileInfo::exists(folder);
    const QString looked = exists ? folder : nearestExisting(folder);
    if (!QFileInfo(looked).isDir())
        return {part, HealthState::NotReady, u"disk.missing"_s, folder, {}, folder};
    // Room first: a full disk takes no file either, and should not be told as one without permission.
    const qint64 bytes = freeBytes(looked);
    const int error = errorOfWriting(looked);
    if (error == ENOSPC || error == EDQUOT || (bytes >= 0 && bytes < diskFull))
        return {part,
                HealthState::NotReady,
                u"disk.full"_s,
                room(folder, std::max<qint64>(bytes, 0)),
                {},
                figure(folder, std::max<qint64>(bytes, 0))};
    if (error == EROFS || error == EIO)
        return {part, HealthState::NotReady, u"disk.read_only"_s, why(folder, error), {}, folder};
    if (error != 0)
        return {part, HealthState::NotReady, u"disk.not_writable"_s, why(folder, error), {}, folder};
    if (bytes >= 0 && bytes < diskLow)
        return {part, HealthState::Warning, u"disk.low"_s, room(folder, bytes), {}, figure(folder, bytes)};
    const QString detail = room(folder, bytes);
    return {part, HealthState::Ready, u"ok"_s, exists ? detail : QString(detail + u" (made at the first start)"_s)};
}

PartHealth localchecks::memoryFolder(const QString &folder)
{
    const QString part = parts::memoryFolder.toString();
    struct statfs info = {};
    if (!QFileInfo(folder).isDir() || statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return {part, HealthState::NotReady, u"memory.missing"_s, folder, {}, folder};
    if (info.f_type != tmpfsMagic && static_cast<long>(info.f_type) != ramfsMagic)
        return {part, HealthState::NotReady, u"memory.on_disk"_s, folder, {}, folder};
    const qint64 bytes = freeBytes(folder);
    const int error = errorOfWriting(folder);
    // ramfs has no limit of its own and tells zero blocks.
    const bool limited = info.f_blocks > 0;
    if (error == ENOSPC || error == EDQUOT || (limited && bytes >= 0 && bytes < memoryFull))
        return {part,
                HealthState::NotReady,
                u"memory.full"_s,
                room(folder, std::max<qint64>(bytes, 0)),
                {},
                figure(folder, std::max<qint64>(bytes, 0))};
    if (error != 0)
        return {part, HealthState::NotReady, u"memory.not_writable"_s, why(folder, error), {}, folder};
    if (limited && bytes >= 0 && bytes < memoryLow)
        return {part, HealthState::Warning, u"memory.low"_s, room(folder, bytes), {}, figure(folder, bytes)};
    return {part, HealthState::Ready, u"ok"_s, limited ? room(folder, bytes) : folder};
}

PartHealth ClockWatch::look()
{
    const QString part = parts::clock.toString();
    const QDateTime now = m_clock.now();
    const qint64 offset = now.toMSecsSinceEpoch() - m_clock.sinceBoot().count();
    if (m_offset && std::abs(offset - *m_offset) > Milliseconds(jumpTolerance).count()) {
        m_jump = offset - *m_offset;
        m_jumpTold = Deadline{m_clock.sinceBoot() + jumpShown};
        m_ahead = 0; // measured with the clock as it was
    }
    m_offset = offset;
    if (m_builtOn.isValid() && now < m_builtOn)
        return {part, HealthState::Warning, u"clock.before_build"_s, now.toUTC().toString(Qt::ISODate)};
    if (std::abs(m_ahead) > serviceTolerance.count())
        return {part,
                HealthState::Warning,
                u"clock.off"_s,
                u"%1 s %2"_s.arg(std::abs(m_ahead)).arg(m_ahead > 0 ? u"behind"_s : u"ahead"_s),
                {},
                u"%1%2\u00a0s"_s.arg(m_ahead > 0 ? u"−"_s : u"+"_s).arg(std::abs(m_ahead))};
    if (m_jumpTold && !m_jumpTold->hasPassed(m_clock))
        return {part,
                HealthState::Warning,
                u"clock.jumped"_s,
                u"by %1%2 s"_s.arg(m_jump > 0 ? u"+"_s : u"-"_s).arg(std::abs(m_jump) / 1000),
                {},
                u"%1%2\u00a0s"_s.arg(m_jump > 0 ? u"+"_s : u"−"_s).arg(std::abs(m_jump) / 1000)};
    return {part, HealthState::Ready, u"ok"_s, now.toUTC().toString(Qt::ISODate)};
}

void ClockWatch::noteServiceTime(const QDateTime &time)
{
    m_ahead = m_clock.now().secsTo(time);
}

} // namespace kiosk
