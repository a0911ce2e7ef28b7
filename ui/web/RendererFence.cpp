// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/RendererFence.h"

#include "support/Namespaces.h"

#include <QByteArray>
#include <QFile>
#include <QStringList>

#include <array>

#include <unistd.h>

namespace kiosk
{

namespace
{

/// "user:[4026531837]"; empty when it may not be looked at, or is not there.
QByteArray namespaceOf(const QByteArray &process, const char *kind)
{
    std::array<char, 64> target{};
    const QByteArray path = "/proc/" + process + "/ns/" + kind;
    const ssize_t length = readlink(path.constData(), target.data(), target.size());
    return length > 0 ? QByteArray(target.data(), static_cast<qsizetype>(length)) : QByteArray();
}

QStringList sharedNamespaces(pid_t renderer)
{
    QStringList shared;
    for (const char *kind : {"user", "pid", "net"}) {
        const QByteArray its = namespaceOf(QByteArray::number(renderer), kind);
        // Of a process in a namespace below this one, this one may always look: unreadable is not below.
        if (its.isEmpty() || its == namespaceOf("self", kind))
            shared << QString::fromLatin1(kind);
    }
    return shared;
}

bool isUnlooked(pid_t renderer)
{
    return renderer <= 0 || qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX")
        || access(QByteArray("/proc/" + QByteArray::number(renderer)).constData(), F_OK) != 0;
}

QString asText(const QStringList &missing)
{
    if (missing.isEmpty())
        return {};
    const QString obstacle = namespaceObstacle();
    return missing.join(QStringLiteral(", ")) + (obstacle.isEmpty() ? QString() : QStringLiteral("; ") + obstacle);
}

} // namespace

bool hasSystemCallFilter(pid_t process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    return status.open(QIODevice::ReadOnly) && status.readAll().contains("\nSeccomp:\t2\n");
}

QString missingNamespaces(pid_t renderer)
{
    return isUnlooked(renderer) ? QString() : asText(sharedNamespaces(renderer));
}

QString missingFence(pid_t renderer)
{
    if (isUnlooked(renderer))
        return {};
    QStringList missing = sharedNamespaces(renderer);
    if (!hasSystemCallFilter(renderer))
        missing << QStringLiteral("seccomp");
    return asText(missing);
}

} // namespace kiosk
