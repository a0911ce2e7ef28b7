// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PrintSpool.h"

#include <QFile>
#include <QRegularExpression>

#include <linux/magic.h>
#include <sys/vfs.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// A job's name and state, without what it printed: whoever prints asks for its end within seconds.
constexpr int longestHistory = 300; ///< s

bool isInMemory(const QString &folder)
{
    struct statfs system = {};
    if (statfs(QFile::encodeName(folder).constData(), &system) != 0)
        return false;
    return system.f_type == TMPFS_MAGIC || system.f_type == RAMFS_MAGIC;
}

/// What \a name is set to in CUPS's words; the last line counts. Empty when it is not.
QString setting(const QString &text, const QString &name)
{
    const QRegularExpression line(u"^\\s*%1\\s+(\\S+)"_s.arg(name),
                                  QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    QString value;
    for (auto found = line.globalMatch(text); found.hasNext();)
        value = found.next().captured(1).toLower();
    return value;
}

} // namespace

PartHealth printSpool(const QString &root)
{
    const QString part = u"printer_spool"_s;
    const QString folder = root + u"/var/spool/cups"_s;
    if (!isInMemory(folder))
        return {part, HealthState::Warning, u"printer.spool_on_disk"_s, folder};
    const bool isStations = QFile::exists(root + u"/usr/lib/systemd/system/cups.service.d/mfa-kiosk.conf"_s);
    QFile file(root + (isStations ? u"/etc/cups/mfa-kiosk/cupsd.conf"_s : u"/etc/cups/cupsd.conf"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {part, HealthState::Ready, u"ok"_s, u"in memory; %1 cannot be read"_s.arg(file.fileName())};
    const QString text = QString::fromUtf8(file.readAll());
    bool isNumber = false;
    const int history = setting(text, u"PreserveJobHistory"_s).toInt(&isNumber);
    if (setting(text, u"PreserveJobFiles"_s) != u"no" || !isNumber || history > longestHistory)
        return {part, HealthState::Warning, u"printer.spool_kept"_s, file.fileName()};
    return {part, HealthState::Ready, u"ok"_s, u"in memory, and gone with its job"_s};
}

} // namespace kiosk
