// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/SystemChecks.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cstddef>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// Whether somebody answers at the socket \a path; one that begins with '@' is abstract.
bool answers(const QByteArray &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || static_cast<size_t>(path.size()) >= sizeof address.sun_path)
        return false;
    std::copy(path.cbegin(), path.cend(), address.sun_path);
    if (path.startsWith('@'))
        address.sun_path[0] = '\0';
    const int connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(path.size()));
    const bool answered =
        connection >= 0 && connect(connection, reinterpret_cast<const sockaddr *>(&address), length) == 0;
    if (connection >= 0)
        close(connection);
    return answered;
}

PartHealth displayHealth(HealthState state, const QString &code, const QString &detail)
{
    return {u"display"_s, state, code, detail};
}

} // namespace

PartHealth systemchecks::user(Root root)
{
    const QString part = u"user"_s;
    if (geteuid() == 0 && root == Root::Refused)
        return {part, HealthState::NotReady, u"user.root"_s, u"root"_s};
    return {part, HealthState::Ready, u"ok"_s, qEnvironmentVariable("USER", QString::number(geteuid()))};
}

PartHealth systemchecks::program(const QString &part, const QString &path, HealthState absence)
{
    const QFileInfo info(path);
    if (info.isFile() && (path.endsWith(u".so") ? info.isReadable() : info.isExecutable()))
        return {part, HealthState::Ready, u"ok"_s, path};
    return {part, absence, u"program.missing"_s, path};
}

PartHealth systemchecks::display()
{
    const QByteArray wayland = qgetenv("WAYLAND_DISPLAY");
    if (!wayland.isEmpty()) {
        const QByteArray path =
            wayland.startsWith('/') ? wayland : QByteArray(qgetenv("XDG_RUNTIME_DIR") + '/' + wayland);
        if (answers(path))
            return displayHealth(HealthState::Ready, u"ok"_s, u"Wayland, %1"_s.arg(QFile::decodeName(wayland)));
        return displayHealth(HealthState::NotReady, u"display.no_answer"_s, QFile::decodeName(path));
    }
    const QString x11 = qEnvironmentVariable("DISPLAY");
    static const QRegularExpression local(u"^(?:unix)?:([0-9]{1,5})(?:\\.[0-9]+)?$"_s);
    const QRegularExpressionMatch match = local.match(x11);
    if (x11.isEmpty())
        return displayHealth(HealthState::NotReady, u"display.none"_s, {});
    if (!match.hasMatch())
        return displayHealth(HealthState::Ready, u"ok"_s, u"X11, %1 (on another computer: not looked at)"_s.arg(x11));
    const QByteArray path = "/tmp/.X11-unix/X" + match.captured(1).toLatin1();
    if (answers(path) || answers('@' + path))
        return displayHealth(HealthState::Ready, u"ok"_s, u"X11, %1"_s.arg(x11));
    return displayHealth(HealthState::NotReady, u"display.no_answer"_s, x11);
}

PartHealth systemchecks::pageMemory(const QString &setting)
{
    const QString part = u"page_memory"_s;
    QFile file(setting);
    if (!file.open(QIODevice::ReadOnly))
        return {part, HealthState::Warning, u"memory.open"_s, u"no Yama"_s};
    const QString scope = QString::fromLatin1(file.readAll()).trimmed();
    const QString found = u"kernel.yama.ptrace_scope="_s + scope;
    if (scope == u"3")
        return {part, HealthState::Ready, u"ok"_s, found};
    return {part, HealthState::Warning, u"memory.open"_s, found};
}

PartHealth systemchecks::font(const QString &name)
{
    const QString part = u"fonts"_s;
    const QStringList folders = QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
    // fontconfig's own, which are no standard locations of Qt's.
    for (const QString &folder : folders + QStringList{u"/usr/share/fonts"_s, u"/usr/local/share/fonts"_s}) {
        QDirIterator files(folder, {name + u"*.otf"_s, name + u"*.ttf"_s, name + u"*.ttc"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        if (files.hasNext())
            return {part, HealthState::Ready, u"ok"_s, QFileInfo(files.next()).path()};
    }
    return {part, HealthState::Warning, u"fonts.missing"_s, name};
}

} // namespace kiosk
