// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/StationChecks.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/timex.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int askLimit = 30'000; ///< ms; apt-get takes 2 s on a slow machine
/// Lists of packages that are older tell nothing of today's holes; unattended-upgrades renews them daily.
constexpr qint64 oldestListsDays = 3;
constexpr qsizetype longestReason = 300; ///< characters, of which people read the first
/// An image a month leaves ten days to try it and to roll it out.
constexpr qint64 oldestImageDays = 40;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<QString> askProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    // "sudo -u mfa-kiosk mfa-kiosk check" has none, and systemctl finds the user's manager there.
    if (!environment.contains(u"XDG_RUNTIME_DIR"_s))
        environment.insert(u"XDG_RUNTIME_DIR"_s, u"/run/user/%1"_s.arg(getuid()));
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(askLimit)) {
        process.kill();
        process.waitForFinished(1000);
        return std::nullopt;
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// To TEST-NET-1 (RFC 5737), which nobody has, at the discard port: it disturbs nobody if it goes out. A refusal of the
/// packet filter comes back from the call itself.
stationchecks::Datagram sendDatagram()
{
    using stationchecks::Datagram;
    constexpr quint16 discard = 9;
    const int file = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (file < 0)
        return Datagram::NoNetwork;
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(discard);
    inet_pton(AF_INET, "192.0.2.1", &address.sin_addr);
    const char nothing = 0;
    const bool sent =
        sendto(file, &nothing, 1, MSG_DONTWAIT, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 1;
    const int error = errno;
    close(file);
    if (sent)
        return Datagram::Sent;
    return error == EPERM || error == EACCES ? Datagram::Refused : Datagram::NoNetwork;
}

/// The kernel's own word, whatever keeps the time: timesyncd, chrony, ntpsec.
bool isClockSynchronised()
{
    timex query = {};
    return adjtimex(&query) >= 0 && (query.status & STA_UNSYNC) == 0;
}

PartHealth ready(const QString &part, const QString &detail)
{
    return {part, HealthState::Ready, u"ok"_s, detail};
}

PartHealth warning(const QString &part, const QString &code, const QString &detail)
{
    return {part, HealthState::Warning, code, detail};
}

/// "KEY=value" a line, as systemctl show has it.
QMap<QString, QString> settingsIn(const QString &text)
{
    QMap<QString, QString> settings;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        settings.insert(line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1).trimmed());
    return settings;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return text.split(space, Qt::SkipEmptyParts);
}

QMap<QString, QString> osRelease(const QString &root)
{
    return settingsIn(QString::fromUtf8(contentOf(root + u"/usr/lib/os-release"_s)).remove(u'"'));
}

bool isImage(const QString &root)
{
    return osRelease(root).contains(u"IMAGE_ID"_s);
}

} // namespace

stationchecks::Machine::Machine()
    : ask(askProgram), sendDatagram(kiosk::sendDatagram), isClockSynchronised(kiosk::isClockSynchronised),
      now(QDateTime::currentDateTimeUtc)
{
}

bool stationchecks::isStation(const QString &root)
{
    return QFileInfo::exists(root + u"/usr/lib/systemd/system/mfa-kiosk-screen.service"_s);
}

PartHealth stationchecks::firewall(const Machine &machine)
{
    const QString part = u"station_firewall"_s;
    const std::optional<QString> unit = machine.ask(u"systemctl"_s, {u"is-active"_s, u"mfa-kiosk-firewall.service"_s});
    const QString state = unit ? unit->trimmed() : u"unknown"_s;
    const Datagram datagram = machine.sendDatagram();
    if (state != u"active")
        return {part, HealthState::NotReady, u"firewall.off"_s, u"mfa-kiosk-firewall.service: "_s + state};
    // Active, and open all the same: somebody has flushed the rules, or put others in their place.
    if (datagram == Datagram::Sent)
        return {part, HealthState::NotReady, u"firewall.open"_s, u"UDP port 9 of 192.0.2.1"_s};
    return ready(part,
                 datagram == Datagram::Refused ? u"loaded, and refuses what it should"_s
                                               : u"loaded; without a network it cannot be tried"_s);
}

PartHealth stationchecks::session(const Machine &machine)
{
    const QString part = u"station_session"_s;
    const std::optional<QString> answer =
        machine.ask(u"systemctl"_s,
                    {u"--user"_s, u"show"_s, u"mfa-kiosk.service"_s,
                     u"--property=ActiveState,Type,WatchdogUSec,ControlGroup,NRestarts"_s});
    const QMap<QString, QString> unit = settingsIn(answer.value_or(QString()));
    const QString state = unit.value(u"ActiveState"_s, u"unknown"_s);
    if (state != u"active")
        return warning(part, u"station.not_running"_s, u"mfa-kiosk.service: "_s + state);
    const QString watchdog = unit.value(u"WatchdogUSec"_s);
    if (unit.value(u"Type"_s) != u"notify" || watchdog.isEmpty() || watchdog == u"0" || watchdog == u"infinity")
        return warning(part, u"station.no_watchdog"_s,
                       u"Type=%1 WatchdogUSec=%2"_s.arg(unit.value(u"Type"_s), watchdog));
    // What the unit asks for is one thing; where the user's manager has no say over memory, nothing comes of it.
    const QString limitFile = machine.root + u"/sys/fs/cgroup"_s + unit.value(u"ControlGroup"_s) + u"/memory.max"_s;
    const QByteArray limit = contentOf(limitFile).trimmed();
    if (limit.isEmpty() || limit == "max")
        return warning(part, u"station.no_memory_limit"_s, limit.isEmpty() ? limitFile : u"memory.max=max"_s);
    return ready(part,
                 u"watchdog %1, memory %2 MiB, restarts %3"_s.arg(watchdog, QString::number(limit.toLongLong() >> 20),
                                                                  unit.value(u"NRestarts"_s)));
}

PartHealth stationchecks::consoles(const Machine &machine)
{
    const QString part = u"station_consoles"_s;
    const std::optional<QString> prompts =
        machine.ask(u"systemctl"_s,
                    {u"list-units"_s, u"--plain"_s, u"--no-legend"_s, u"--state=active,activating"_s, u"getty@*"_s,
                     u"autovt@*"_s, u"serial-getty@*"_s, u"console-getty.service"_s});
    if (!prompts)
        return warning(part, u"station.unknown"_s, u"systemctl list-units"_s);
    QStringList open;
    const QStringList lines = prompts->split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        open << wordsOf(line).value(0);
    if (!open.isEmpty())
        return warning(part, u"consoles.open"_s, open.join(u", "_s));
    const QStringList properties{u"NAutoVTs"_s, u"HandlePowerKey"_s, u"HandleRebootKey"_s, u"HandleSuspendKey"_s};
    const QStringList wanted{u"u 0"_s, u"s \"ignore\""_s, u"s \"ignore\""_s, u"s \"ignore\""_s};
    // logind's own word: its files may say so since after it was started.
    const std::optional<QString> logind =
        machine.ask(u"busctl"_s,
                    QStringList{u"get-property"_s, u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                u"org.freedesktop.login1.Manager"_s}
                        + properties);
    if (!logind || logind->trimmed().isEmpty())
        return warning(part, u"station.unknown"_s, u"busctl get-property org.freedesktop.login1"_s);
    const QStringList found = logind->split(u'\n');
    QStringList wrong;
    for (qsizetype i = 0; i < properties.size(); ++i) {
        if (found.value(i).trimmed() != wanted.at(i))
            wrong << u"%1=%2"_s.arg(properties.at(i), found.value(i).section(u' ', 1).remove(u'"'));
    }
    if (!wrong.isEmpty())
        return warning(part, u"consoles.keys"_s, wrong.join(u", "_s));
    return ready(part, u"no log-in prompt, no power keys"_s);
}

PartHealth stationchecks::kernel(const Machine &machine)
{
    const QString part = u"station_kernel"_s;
    const QMap<QString, QString> wanted =
        settingsIn(QString::fromUtf8(contentOf(machine.root + u"/usr/lib/sysctl.d/60-mfa-kiosk.conf"_s)));
    QStringList wrong;
    int held = 0;
    for (auto setting = wanted.cbegin(); setting != wanted.cend(); ++setting) {
        if (setting.key().startsWith(u'#') || setting.value().isEmpty())
            continue;
        QFile file(machine.root + u"/proc/sys/"_s + QString(setting.key()).replace(u'.', u'/'));
        const bool isThere = file.exists();
        // Some are for root's eyes alone.
        if (isThere && !file.open(QIODevice::ReadOnly))
            continue;
        const QString found = isThere ? QString::fromUtf8(file.readAll()).trimmed() : u"(not in this kernel)"_s;
        if (wordsOf(found) == wordsOf(setting.value()))
            ++held;
        else
            wrong << setting.key() + u'=' + found;
    }
    if (!wrong.isEmpty())
        return warning(part, u"kernel.settings"_s, wrong.join(u", "_s));
    return ready(part, u"%1 settings hold"_s.arg(held));
}

PartHealth stationchecks::names(const Machine &machine)
{
    const QString part = u"station_names"_s;
    const QStringList lines = QString::fromUtf8(contentOf(machine.root + u"/etc/resolv.conf"_s)).split(u'\n');
    QStringList servers;
    QStringList elsewhere;
    for (const QString &line : lines) {
        const QStringList words = wordsOf(line);
        if (words.value(0) != u"nameserver")
            continue;
        servers << words.value(1);
        if (!servers.last().startsWith(u"127.") && servers.last() != u"::1")
            elsewhere << servers.last();
    }
    if (servers.isEmpty() || !elsewhere.isEmpty())
        return warning(part, u"names.elsewhere"_s, servers.isEmpty() ? u"no nameserver"_s : elsewhere.join(u", "_s));
    return ready(part, servers.join(u", "_s));
}

PartHealth stationchecks::time(const Machine &machine)
{
    const QString part = u"station_time"_s;
    if (machine.isClockSynchronised())
        return ready(part, u"synchronised"_s);
    return warning(part, u"clock.unsynchronised"_s, {});
}

QString stationchecks::PendingUpdates::toFacts() const
{
    return u"%1 (%2), %3 d"_s.arg(security).arg(all).arg(listsAge);
}

std::optional<stationchecks::PendingUpdates> stationchecks::PendingUpdates::fromFacts(const QString &facts)
{
    static const QRegularExpression form(u"^(\\d{1,6}) \\((\\d{1,6})\\), (-?\\d{1,9}) d$"_s);
    const QRegularExpressionMatch match = form.match(facts);
    if (!match.hasMatch())
        return std::nullopt;
    return PendingUpdates{match.captured(2).toInt(), match.captured(1).toInt(), match.captured(3).toLongLong()};
}

bool stationchecks::PendingUpdates::isKnown() const
{
    return listsAge <= oldestListsDays;
}

std::optional<PartHealth> stationchecks::updates(const Machine &machine)
{
    const QString part = updatesPart.toString();
    if (isImage(machine.root) || !QFileInfo::exists(machine.root + u"/usr/bin/apt-get"_s))
        return std::nullopt;
    const std::optional<QString> answer = machine.ask(
        u"apt-get"_s, {u"-s"_s, u"-q"_s, u"-o"_s, u"Debug::NoLocking=true"_s, u"--with-new-pkgs"_s, u"upgrade"_s});
    if (!answer)
        return warning(part, u"station.unknown"_s, u"apt-get -s upgrade"_s);
    PendingUpdates pending;
    // "Inst libssl3 [3.0.15-1] (3.0.16-1 Debian-Security:12/oldstable-security [amd64])"
    static const QRegularExpression fromSecurity(u"Debian-Security:|-security[ ,)]"_s);
    const QStringList lines = answer->split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith(u"Inst "))
            continue;
        ++pending.all;
        if (fromSecurity.match(line).hasMatch())
            ++pending.security;
    }
    // The lists' own times are the archive's; the folders' are those of the last look.
    QDateTime looked;
    for (const auto &file :
         {u"/var/lib/apt/lists"_s, u"/var/lib/apt/lists/partial"_s, u"/var/lib/apt/periodic/update-success-stamp"_s}) {
        const QDateTime changed = QFileInfo(machine.root + file).lastModified();
        if (changed.isValid() && (!looked.isValid() || changed > looked))
            looked = changed;
    }
    pending.listsAge = looked.isValid() ? looked.daysTo(machine.now()) : oldestListsDays + 1;
    PartHealth health = ready(part,
                              u"%1 pending, %2 of them security; lists %3 days old"_s.arg(pending.all)
                                  .arg(pending.security)
                                  .arg(pending.listsAge));
    health.facts = pending.toFacts();
    if (pending.security > 0)
        health.code = u"updates.security"_s;
    else if (!pending.isKnown())
        health.code = u"updates.lists_old"_s;
    else if (QFileInfo::exists(machine.root + u"/run/reboot-required"_s))
        health.code = u"updates.restart"_s;
    else
        return health;
    health.state = HealthState::Warning;
    return health;
}

std::optional<PartHealth> stationchecks::image(const Machine &machine)
{
    if (!isImage(machine.root))
        return std::nullopt;
    const QString part = u"station_image"_s;
    const QMap<QString, QString> release = osRelease(machine.root);
    const QString version = release.value(u"IMAGE_VERSION"_s);
    const qint64 age = QDate::fromString(release.value(u"BUILD_ID"_s), Qt::ISODate).daysTo(machine.now().date());
    const QString detail = u"%1, %2 days old"_s.arg(version).arg(age);
    // "0.1.0.20261130 <boot id>": the newest version that mfa-kiosk-update has installed, and when.
    const QStringList installed =
        wordsOf(QString::fromLatin1(contentOf(machine.root + u"/var/lib/mfa-kiosk-update/installed"_s)));
    if (!installed.isEmpty() && installed.first() != version) {
        const QByteArray boot = contentOf(machine.root + u"/proc/sys/kernel/random/boot_id"_s).trimmed();
        const bool hasRestarted = installed.value(1).toLatin1() != boot;
        // What the newer one's start was short of, in the words of its own check.
        const QString why =
            QString::fromUtf8(contentOf(machine.root + u"/var/lib/mfa-kiosk-update/why"_s)).simplified();
        return warning(part, hasRestarted ? u"image.rolled_back"_s : u"image.restart"_s,
                       QStringList{installed.first(), detail, why.left(longestReason)}.join(u"; "_s));
    }
    if (age > oldestImageDays)
        return warning(part, u"image.old"_s, detail);
    return ready(part, detail);
}

PartHealth stationchecks::usb(const Machine &machine)
{
    const QString part = u"station_usb"_s;
    const QByteArray list = contentOf(machine.root + u"/etc/mfa-kiosk/usb-ports"_s);
    static const QRegularExpression port(u"^\\d+-\\d+(\\.\\d+)*$"_s, QRegularExpression::MultilineOption);
    auto ports = port.globalMatch(QString::fromLatin1(list));
    int count = 0;
    for (; ports.hasNext(); ports.next())
        ++count;
    if (count == 0)
        return warning(part, u"usb.open"_s, {});
    return ready(part, u"%1 ports"_s.arg(count));
}

QList<PartHealth> stationchecks::all(const Machine &machine)
{
    QList<PartHealth> parts{firewall(machine), session(machine), consoles(machine), kernel(machine),
                            names(machine),    time(machine),    usb(machine)};
    for (const std::optional<PartHealth> &found : {updates(machine), image(machine)}) {
        if (found)
            parts << *found;
    }
    return parts;
}

} // namespace kiosk
