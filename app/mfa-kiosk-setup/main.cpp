// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/SetUpMessages.h"
#include "setup/FirstBootWindow.h"
#include "shell/LinkDescriptors.h"
#include "shell/WindowCommandLine.h"
#include "support/ShutIn.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

using namespace kiosk;

namespace
{
constexpr Milliseconds tickInterval{250};
/// Exit status of a window that could not begin.
constexpr int exitFailed = 2;

void fail(const Error &error)
{
    std::fprintf(stderr, "critical %s: %s\n", qPrintable(error.code), qPrintable(error.detail));
    QCoreApplication::exit(exitFailed);
}
} // namespace

int main(int argc, char **argv)
{
    shutIn(FileFence::ofAWindowInUsersHome, CallsOf::Window);
    const auto [input, output] = takeLinkDescriptors();

    QApplication::setDesktopSettingsAware(false);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mfa-kiosk-setup"));
    QApplication::setQuitOnLastWindowClosed(false);
    WindowCommandLine commandLine(QStringLiteral("setup"));
    if (const std::optional<int> status = commandLine.read())
        return *status;

    const SystemClock clock;
    link::SetUpLink link(input, output);
    std::unique_ptr<FirstBootModel> model;
    std::unique_ptr<FirstBootWindow> window;
    QTimer tick;
    link.setReceiver([&](const link::ToSetUp &message) {
        const auto *begin = std::get_if<link::SetUpBegin>(&message);
        if (!begin && model)
            return model->handle(message);
        if (!begin || model)
            return fail({QStringLiteral("setup.begin"), {}, QStringLiteral("set_up_begin is first, and once")});
        model = std::make_unique<FirstBootModel>(*begin, clock,
                                                 [&link](const link::FromSetUp &toHost) { link.send(toHost); });
        window = std::make_unique<FirstBootWindow>(*model);
        QObject::connect(model.get(), &FirstBootModel::finished, window.get(), [] { QCoreApplication::exit(0); });
        QObject::connect(window.get(), &FirstBootWindow::painted, window.get(),
                         [&link] { link.send(link::SetUpPainted{}); });
        QObject::connect(&tick, &QTimer::timeout, window.get(), &FirstBootWindow::tick);
        tick.start(tickInterval);
        commandLine.show(*window);
    });
    QObject::connect(&link, &link::LinkEnd::closed, &application, [] { QCoreApplication::exit(0); });
    QObject::connect(&link, &link::LinkEnd::malformed, &application, [](const Error &error) { fail(error); });
    return QApplication::exec();
}
