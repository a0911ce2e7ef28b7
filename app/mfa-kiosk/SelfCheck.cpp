// SPDX-License-Identifier: GPL-3.0-or-later
#include "SelfCheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <sched.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr long tmpfsMagic = 0x01021994; // linux/magic.h
constexpr long ramfsMagic = 0x858458f6;

class Report
{
public:
    void ready(const QString &part, const QString &detail) { line("READY", part, detail); }
    void notReady(const QString &part, const QString &detail, const QString &remedy)
    {
        m_good = false;
        line("NOT READY", part, QString(detail + u" - "_s + remedy));
    }
    bool isGood() const { return m_good; }

private:
    static void line(const char *state, const QString &part, const QString &detail)
    {
        std::printf("%-10s %-22s %s\n", state, qUtf8Printable(part), qUtf8Printable(detail));
    }
    bool m_good = true;
};

void checkProgram(Report &report, const QString &part, const QString &path)
{
    const QFileInfo info(path);
    if (info.isFile() && (info.isExecutable() || path.endsWith(u".so")))
        report.ready(part, path);
    else
        report.notReady(part, u"%1 is missing"_s.arg(path), u"install the kiosk again"_s);
}

bool mayWrite(const QString &folder)
{
    QTemporaryFile probe(folder + u"/mfa-kiosk-check-XXXXXX"_s);
    return probe.open();
}

void checkMemory(Report &report, const QString &folder)
{
    const QString part = u"memory folder"_s;
    struct statfs info = {};
    if (statfs(QFile::encodeName(folder).constData(), &info) != 0 || !mayWrite(folder))
        report.notReady(part, u"cannot write in %1"_s.arg(folder), u"set [session] memory_dir to a folder in memory"_s);
    else if (info.f_type != tmpfsMagic && static_cast<long>(info.f_type) != ramfsMagic)
        report.notReady(part, u"%1 is on a disk"_s.arg(folder), u"set [session] memory_dir to a folder in memory"_s);
    else
        report.ready(part, folder);
}

void checkState(Report &report, const QString &folder)
{
    const QString part = u"state folder"_s;
    if (QFileInfo::exists(folder)) {
        if (mayWrite(folder))
            report.ready(part, folder);
        else
            report.notReady(part, u"cannot write in %1"_s.arg(folder), u"give the kiosk's user the right to"_s);
        return;
    }
    // It is the kiosk that makes it: made by whoever checks, it could belong to somebody else.
    QString above = folder;
    while (!QFileInfo::exists(above) && above != QFileInfo(above).path())
        above = QFileInfo(above).path();
    if (QFileInfo(above).isDir() && mayWrite(above))
        report.ready(part, u"%1 (made at the first start)"_s.arg(folder));
    else
        report.notReady(part, u"%1 cannot be made in %2"_s.arg(folder, above), u"make it, for the kiosk's user"_s);
}

void checkUser(Report &report)
{
    const bool test = qgetenv("KIOSK_TEST_ENVIRONMENT") == "1";
    if (geteuid() == 0 && !test)
        report.notReady(u"user"_s, u"root"_s, u"run the check and the kiosk as the user of the graphical session"_s);
    else
        report.ready(u"user"_s, qEnvironmentVariable("USER", QString::number(geteuid())));
}

/// The engine's sandbox is made of user namespaces; some systems forbid them.
void checkSandbox(Report &report)
{
    const QString part = u"browser sandbox"_s;
    const pid_t child = fork();
    if (child == 0)
        _exit(unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
    int status = -1;
    if (child > 0 && waitpid(child, &status, 0) == child && status == 0)
        report.ready(part, u"user namespaces"_s);
    else
        report.notReady(part, u"user namespaces are forbidden"_s,
                        u"allow them: user.max_user_namespaces, kernel.unprivileged_userns_clone, or an AppArmor "
                        "profile with \"userns\""_s);
}

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

void checkDisplay(Report &report)
{
    const QString part = u"display"_s;
    const QString remedy = u"start the kiosk in a graphical session"_s;
    const QByteArray wayland = qgetenv("WAYLAND_DISPLAY");
    if (!wayland.isEmpty()) {
        const QByteArray path =
            wayland.startsWith('/') ? wayland : QByteArray(qgetenv("XDG_RUNTIME_DIR") + '/' + wayland);
        if (answers(path))
            report.ready(part, u"Wayland, %1"_s.arg(QFile::decodeName(wayland)));
        else
            report.notReady(part, u"nobody answers at %1"_s.arg(QFile::decodeName(path)), remedy);
        return;
    }
    const QString x11 = qEnvironmentVariable("DISPLAY");
    static const QRegularExpression local(u"^(?:unix)?:([0-9]{1,5})(?:\\.[0-9]+)?$"_s);
    const QRegularExpressionMatch match = local.match(x11);
    if (x11.isEmpty()) {
        report.notReady(part, u"neither DISPLAY nor WAYLAND_DISPLAY is set"_s, remedy);
    } else if (!match.hasMatch()) {
        report.ready(part, u"X11, %1 (on another computer: not looked at)"_s.arg(x11));
    } else {
        const QByteArray path = "/tmp/.X11-unix/X" + match.captured(1).toLatin1();
        if (answers(path) || answers('@' + path))
            report.ready(part, u"X11, %1"_s.arg(x11));
        else
            report.notReady(part, u"nobody answers at %1"_s.arg(x11), remedy);
    }
}

} // namespace

int selfCheck(const HostOptions &options)
{
    constexpr int configurationWrong = 2;
    constexpr quint16 anyPort = 1;
    const auto sources =
        options.demo ? practiceConfig(options.configFile, anyPort) : findConfig(options.configFile, profileDirs());
    if (!sources) {
        printConfigErrors(sources.error());
        return configurationWrong;
    }
    const auto config = parseConfig(*sources);
    if (!config) {
        printConfigErrors(config.error());
        return configurationWrong;
    }
    Report report;
    report.ready(u"configuration"_s, sources->kiosk.fileName.isEmpty() ? u"built in"_s : sources->kiosk.fileName);
    report.ready(u"site profile"_s,
                 u"%1, %2 (%3 hosts allowed)"_s.arg(config->profile.organisation, sources->profile.fileName,
                                                    QString::number(config->profile.identity.hosts.size())));
    for (const HostRule &rule : config->profile.identity.hosts) {
        if (rule.scheme == u"http" && !options.demo)
            report.ready(u"plain http"_s, u"%1:%2 (loopback only)"_s.arg(rule.host).arg(rule.port));
    }
    checkUser(report);
    const QString dir = programDir();
    checkProgram(report, u"session program"_s, dir + u"/mfa-kiosk-session"_s);
    checkProgram(report, u"identity view"_s, dir + u"/mfa-kiosk-identityview.so"_s);
    if (options.demo)
        checkProgram(report, u"practice service"_s, dir + u"/mfa-kiosk-demo"_s);
    checkSandbox(report);
    checkMemory(report, config->sessionMemoryDir);
    checkState(report, stateDirOf(*config, options.demo));
    checkDisplay(report);
    return report.isGood() ? 0 : 1;
}

} // namespace kiosk
