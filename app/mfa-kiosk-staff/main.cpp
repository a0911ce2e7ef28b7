// SPDX-License-Identifier: GPL-3.0-or-later
#include "Staff.h"

#include "support/CallFilter.h"
#include "support/FileFence.h"
#include "support/ProcessHardening.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QRegularExpression>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace kiosk;

namespace
{

constexpr int exitUsage = 2;

/// Keeps the link for the host and this process alone: what a library prints to standard output goes to the log
/// instead.
std::pair<int, int> takeLinkDescriptors()
{
    constexpr int firstFree = 10;
    const int input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, firstFree);
    const int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, firstFree);
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    close(nothing);
    return {input, output};
}

} // namespace

int main(int argc, char **argv)
{
    const bool test = isTestEnvironment();
    reduceEnvironment();
    forbidCoreDumps();
    forbidNewPrivileges();
    FileFence::ofAWindow(programFolder()).close();
    filterCalls(CallsOf::Window);
    if (geteuid() == 0 && !test) {
        std::fprintf(stderr, "critical staff.root: the staff panel does not run as root\n");
        return exitUsage;
    }
    const auto [input, output] = takeLinkDescriptors();

    QApplication::setDesktopSettingsAware(false);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mfa-kiosk-staff"));
    QApplication::setApplicationVersion(QStringLiteral(KIOSK_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    const QCommandLineOption parentOption(QStringLiteral("parent-pid"), QStringLiteral("Process id of the host."),
                                          QStringLiteral("pid"));
    const QCommandLineOption windowedOption(QStringLiteral("windowed"),
                                            QStringLiteral("A window instead of the full screen."),
                                            QStringLiteral("WIDTHxHEIGHT"));
    parser.addOptions({parentOption, windowedOption});
    if (!parser.parse(QApplication::arguments()) || !parser.isSet(parentOption)) {
        std::fprintf(stderr, "critical staff.usage: started by mfa-kiosk, not by hand\n");
        return exitUsage;
    }
    if (!dieWithParent(parser.value(parentOption).toLongLong()))
        return 0;

    Staff::Options options;
    if (parser.isSet(windowedOption)) {
        static const QRegularExpression size(QStringLiteral("^([0-9]{3,5})x([0-9]{3,5})$"));
        const QRegularExpressionMatch match = size.match(parser.value(windowedOption));
        if (!match.hasMatch()) {
            std::fprintf(stderr, "critical staff.usage: --windowed takes WIDTHxHEIGHT\n");
            return exitUsage;
        }
        options.windowed = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }

    const SystemClock clock;
    link::StaffLink link(input, output);
    Staff staff(link, clock, options);
    return QApplication::exec();
}
