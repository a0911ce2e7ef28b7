// SPDX-License-Identifier: GPL-3.0-or-later
#include "SelfCheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>
#include <sys/vfs.h>

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
    if (QDir().mkpath(folder) && mayWrite(folder))
        report.ready(part, folder);
    else
        report.notReady(part, u"cannot write in %1"_s.arg(folder), u"give the kiosk's user the right to"_s);
}

void checkDisplay(Report &report)
{
    const QString part = u"display"_s;
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    const QString x11 = qEnvironmentVariable("DISPLAY");
    if (!wayland.isEmpty())
        report.ready(part, u"Wayland, %1"_s.arg(wayland));
    else if (!x11.isEmpty())
        report.ready(part, u"X11, %1"_s.arg(x11));
    else
        report.notReady(part, u"neither DISPLAY nor WAYLAND_DISPLAY is set"_s,
                        u"start the kiosk in a graphical session"_s);
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
    const QString dir = programDir();
    checkProgram(report, u"session program"_s, dir + u"/mfa-kiosk-session"_s);
    checkProgram(report, u"identity view"_s, dir + u"/mfa-kiosk-identityview.so"_s);
    if (options.demo)
        checkProgram(report, u"practice service"_s, dir + u"/mfa-kiosk-demo"_s);
    checkMemory(report, config->sessionMemoryDir);
    checkState(report, stateDirOf(*config, options.demo));
    checkDisplay(report);
    return report.isGood() ? 0 : 1;
}

} // namespace kiosk
