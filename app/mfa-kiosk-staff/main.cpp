// SPDX-License-Identifier: GPL-3.0-or-later
#include "Staff.h"

#include "shell/LinkDescriptors.h"
#include "shell/WindowCommandLine.h"
#include "support/ProcessHardening.h"
#include "support/ShutIn.h"

#include <QApplication>

#include <cstdio>
#include <unistd.h>

using namespace kiosk;

int main(int argc, char **argv)
{
    const bool test = isTestEnvironment();
    shutIn(FileFence::ofAWindow, CallsOf::Window);
    if (geteuid() == 0 && !test) {
        std::fprintf(stderr, "critical staff.root: the staff panel does not run as root\n");
        return 2;
    }
    const auto [input, output] = takeLinkDescriptors();

    QApplication::setDesktopSettingsAware(false);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mfa-kiosk-staff"));
    QApplication::setApplicationVersion(QStringLiteral(KIOSK_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);

    WindowCommandLine commandLine(QStringLiteral("staff"));
    if (const std::optional<int> status = commandLine.read())
        return *status;

    const SystemClock clock;
    link::StaffLink link(input, output);
    Staff staff(link, clock, commandLine);
    return QApplication::exec();
}
