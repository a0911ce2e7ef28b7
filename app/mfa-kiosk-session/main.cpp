// SPDX-License-Identifier: GPL-3.0-or-later
#include "SandboxProbe.h"
#include "Session.h"

#include "shell/LinkDescriptors.h"
#include "shell/WindowCommandLine.h"
#include "support/CallFilter.h"
#include "support/FileFence.h"
#include "support/Namespaces.h"
#include "support/ProcessHardening.h"
#include "web/IdentityViewLoader.h"

#include <QApplication>
#include <QLoggingCategory>

#include <cstdio>
#include <unistd.h>

using namespace kiosk;

namespace
{

constexpr int exitUsage = 2;

/// The reason why this environment is no place for a visitor; empty when it is.
QByteArray refusal()
{
    const bool test = isTestEnvironment();
    if (geteuid() == 0 && !test)
        return "session.root: a session does not run as root; start the kiosk as an ordinary user";
    if (qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX") && !test)
        return "session.no_sandbox: QTWEBENGINE_DISABLE_SANDBOX is set; a session does not run without the engine's "
               "sandbox";
    for (const char *name : {"QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_CHROMIUM_FLAGS"}) {
        if (qEnvironmentVariableIsSet(name))
            return "session.engine_variable: " + QByteArray(name) + " is set; unset it";
    }
    // Qt has platforms that show the screen to whoever connects (vnc).
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM").split(':').first();
    const QByteArrayList screens{"", "xcb", "wayland", "wayland-egl", "eglfs", "linuxfb", "offscreen", "minimal"};
    if (!screens.contains(platform))
        return "session.platform: QT_QPA_PLATFORM is " + platform + "; xcb, wayland and eglfs are meant";
    return {};
}

/// The first argument that is not a session's own. Looked for before Qt and the engine read the command line: both take
/// arguments of theirs away (a platform, a folder of plug-ins, a debugger that listens; --webEngineArgs).
QByteArray foreignArgument(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument == "--parent-pid" || argument == "--windowed" || argument == "--gate-socket")
            ++i;
        else if (!argument.startsWith("--parent-pid=") && !argument.startsWith("--windowed="))
            return argument;
    }
    return {};
}

/// What "--gate-socket" says; -1 without it. Looked for before Qt starts a thread.
int gateSocket(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        bool isNumber = false;
        const int socket = QByteArray(argv[i + 1]).toInt(&isNumber);
        if (qstrcmp(argv[i], "--gate-socket") == 0 && isNumber && socket > STDERR_FILENO)
            return socket;
    }
    return -1;
}

/// Leaves the machine's network: the gate gets what this session's engine will connect to.
void enterFence(int socket, Session::Options &options)
{
    if (const Result<void> entered = enterOwnNamespaces(); !entered)
        options.fenceFault = entered.error();
    const int listener = options.fenceFault ? -1 : listenOnLoopback();
    if (listener >= 0 && sendDescriptor(socket, listener))
        options.gatePort = loopbackPort(listener);
    if (listener >= 0)
        close(listener);
    close(socket);
}

/// For staff's panel and `mfa-kiosk check`: needs neither display nor host.
int printEngineVersion(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {
        // The engine complains that it is not going to be used as it likes.
    });
    const Result<QString> version = readEngineVersion(QCoreApplication::applicationDirPath());
    if (!version) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(version.error().toLogLine()));
        return exitUsage;
    }
    std::printf("%s\n", qUtf8Printable(*version));
    // The engine's own ends are for a process that has used it.
    std::fflush(stdout);
    _exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray refused = refusal();
    reduceEnvironment();
    forbidNewPrivileges();
    if (argc == 2 && qstrcmp(argv[1], "--engine-version") == 0)
        return printEngineVersion(argc, argv);
    goFirst();
    if (!refused.isEmpty()) {
        std::fprintf(stderr, "critical %s\n", refused.constData());
        return exitUsage;
    }
    if (argc == 2 && qstrcmp(argv[1], "--probe-sandbox") == 0)
        probeSandbox(argc, argv);
    if (const QByteArray foreign = foreignArgument(argc, argv); !foreign.isEmpty()) {
        std::fprintf(stderr, "critical session.argument: a session takes no %s\n", foreign.constData());
        return exitUsage;
    }
    Session::Options options;
    const int socket = gateSocket(argc, argv);
    if (socket >= 0)
        enterFence(socket, options);
    FileFence::ofASession(programFolder()).close();
    if (!filterCalls(socket >= 0 ? CallsOf::Session : CallsOf::SessionInMachinesNetwork) && !options.fenceFault)
        options.fenceFault = Error{QStringLiteral("fence.no_seccomp"), {}, {}};
    forbidLookingIn();
    const auto [input, output] = takeLinkDescriptors();
    prepareEngineEnvironment();
    // The engine lists its whole command line at its start; the log is for what concerns the desk.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext=false"));

    QApplication::setDesktopSettingsAware(false);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mfa-kiosk-session"));
    QApplication::setApplicationVersion(QStringLiteral(KIOSK_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);

    WindowCommandLine commandLine(QStringLiteral("session"), {QStringLiteral("gate-socket")});
    if (const std::optional<int> status = commandLine.read())
        return *status;
    options.moduleDir = QApplication::applicationDirPath();

    const SystemClock clock;
    link::StdioLink link(input, output);
    Session session(link, clock, commandLine, options);
    return QApplication::exec();
}
