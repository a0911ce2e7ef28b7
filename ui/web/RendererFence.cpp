// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/RendererFence.h"

#include "support/Namespaces.h"

#include <QByteArray>
#include <QFile>
#include <QStringList>
#include <QWebEnginePage>

#include <array>
#include <cerrno>

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

QByteArray statusOf(pid_t process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    return status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
}

/// 0 where there is no such line.
int numberIn(const QByteArray &status, const char *name)
{
    const QByteArray start = QByteArray("\n") + name + ":\t";
    const qsizetype line = status.indexOf(start);
    return line < 0 ? 0 : status.mid(line + start.size()).split('\n').first().toInt();
}

/// One that has ended has no network any more, though it may still be listed.
bool isUnlooked(pid_t renderer)
{
    return renderer <= 0 || qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX")
        || (namespaceOf(QByteArray::number(renderer), "net").isEmpty() && errno == ENOENT);
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
    const QByteArray its = statusOf(process);
    const int parent = numberIn(its, "PPid");
    return parent > 0 && numberIn(its, "Seccomp_filters") > numberIn(statusOf(parent), "Seccomp_filters");
}

QString missingNamespaces(pid_t renderer)
{
    const QStringList shared = sharedNamespaces(renderer);
    // Looked at last: it may end meanwhile.
    return isUnlooked(renderer) ? QString() : asText(shared);
}

QString missingFence(pid_t renderer)
{
    QStringList missing = sharedNamespaces(renderer);
    if (!hasSystemCallFilter(renderer))
        missing << QStringLiteral("seccomp");
    return isUnlooked(renderer) ? QString() : asText(missing);
}

FenceWatch::FenceWatch(FenceReport report, std::function<void(const QString &missing)> broken)
    : m_report(std::move(report)), m_broken(std::move(broken))
{
}

void FenceWatch::watch(QWebEnginePage &page)
{
    connect(&page, &QWebEnginePage::renderProcessPidChanged, this,
            [this](qint64 pid) { look(missingNamespaces(static_cast<pid_t>(pid)), false); });
    connect(&page, &QWebEnginePage::loadFinished, this,
            [this, &page] { look(missingFence(static_cast<pid_t>(page.renderProcessPid())), true); });
}

/// A page in a process that the engine's sandbox does not hold is taken off the screen, whatever it is.
void FenceWatch::look(const QString &missing, bool complete)
{
    if (m_report && (complete || !missing.isEmpty()))
        m_report(missing);
    if (!missing.isEmpty())
        m_broken(missing);
}

} // namespace kiosk
