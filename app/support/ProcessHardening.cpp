// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ProcessHardening.h"

#include <algorithm>
#include <array>
#include <climits>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <csignal>
#include <cstdio>
#include <unistd.h>

#include <cstdlib>
#include <fcntl.h>
#include <string_view>

extern char **environ; // NOLINT(readability-redundant-declaration): POSIX leaves the declaration to the program

namespace kiosk
{

QByteArrayList keptEnvironment()
{
    QByteArrayList kept{
        // where to draw
        "DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE",
        // where files are, set by the host for each session
        "HOME", "PATH", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "USER",
        "LOGNAME",
        // language and time
        "LANG", "LC_ALL", "TZ",
        // buses: secrets for the host, the accessibility bus for screen readers
        "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_ACCESSIBILITY",
        // supervision and credentials by systemd
        "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "CREDENTIALS_DIRECTORY",
        // sanitizers of test builds
        "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS",
        // speech
        "PULSE_SERVER"};
    if (isTestEnvironment())
        kept << "KIOSK_TEST_ENVIRONMENT"
             << "CUPS_SERVER"
             << "QTWEBENGINE_DISABLE_SANDBOX";
    return kept;
}

void reduceEnvironment()
{
    const QByteArrayList kept = keptEnvironment();
    QByteArrayList present;
    for (char **entry = environ; entry && *entry; ++entry) {
        const QByteArray line(*entry);
        present << line.left(line.indexOf('='));
    }
    for (const QByteArray &name : std::as_const(present)) {
        if (!kept.contains(name))
            qunsetenv(name.constData());
    }
}

namespace
{

bool isTraced()
{
    std::array<char, 4096> status{};
    const int file = open("/proc/self/status", O_RDONLY | O_CLOEXEC);
    const ssize_t length = file < 0 ? -1 : read(file, status.data(), status.size());
    close(file);
    constexpr std::string_view nobody = "\nTracerPid:\t0\n";
    return length > 0
        && std::string_view(status.data(), static_cast<size_t>(length)).find(nobody) == std::string_view::npos;
}

} // namespace

void forbidLookingIn()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    if (isTestEnvironment() || !isTraced())
        return;
    std::fputs("critical process.traced: another program traces this one; end that program\n", stderr);
    _exit(EXIT_FAILURE);
}

QByteArray programFolder()
{
    std::array<char, PATH_MAX> path{};
    const ssize_t length = readlink("/proc/self/exe", path.data(), path.size());
    const QByteArray file(path.data(), std::max<qsizetype>(0, length));
    return file.left(file.lastIndexOf('/'));
}

void forbidNewPrivileges()
{
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

void goFirst()
{
    // oom_score_adj counts thousandths of the memory there is.
    constexpr std::string_view score = "500";
    const int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return;
    [[maybe_unused]] const ssize_t written = write(file, score.data(), score.size());
    close(file);
}

bool dieWithParent(qint64 expectedParentPid)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    // The parent may have died before the call: then no signal ever comes.
    return getppid() == expectedParentPid;
}

} // namespace kiosk
