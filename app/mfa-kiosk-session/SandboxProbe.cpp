// SPDX-License-Identifier: GPL-3.0-or-later
#include "SandboxProbe.h"

#include "support/CallFilter.h"
#include "support/FileFence.h"
#include "support/Namespaces.h"
#include "support/ProcessHardening.h"
#include "web/IdentityView.h"
#include "web/IdentityViewLoader.h"

#include <QApplication>
#include <QSocketNotifier>
#include <QTimer>
#include <QWidget>

#include <array>
#include <cerrno>
#include <cstdio>
#include <string_view>

#include <sys/socket.h>
#include <unistd.h>

namespace kiosk
{

namespace
{

constexpr Seconds limit{30};
constexpr std::string_view page =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

[[noreturn]] void answer(const QString &code, const QString &detail)
{
    std::printf("%s %s\n", qUtf8Printable(code), qUtf8Printable(detail));
    std::fflush(stdout);
    // The engine's own ends are for a process that goes on.
    _exit(code == u"ok" ? 0 : 1);
}

/// One page for whoever comes: the engine alone is here.
void serve(int listener)
{
    const int visitor = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (visitor < 0)
        return;
    std::array<char, 8192> request{};
    if (recv(visitor, request.data(), request.size(), 0) > 0) {
        [[maybe_unused]] const ssize_t sent = send(visitor, page.data(), page.size(), MSG_NOSIGNAL);
    }
    close(visitor);
}

/// A page that cannot be shown tells nothing about its process.
class ProbeListener final : public IdentityViewListener
{
    void identityAddressChanged(const QUrl &) override { }
    void identityLoading(bool) override { }
    void identityPageRefused(const QString &) override { answer(QStringLiteral("sandbox.no_page"), {}); }
    void identityResourceRefused(const QString &) override { }
    void identityFailed(Outcome, const QString &detail) override { answer(QStringLiteral("sandbox.no_page"), detail); }
    void identityAddressFilled(bool) override { }
    void identityFieldFocused(FieldKind) override { }
};

} // namespace

void probeSandbox(int argc, char **argv)
{
    if (qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX"))
        answer(QStringLiteral("ok"), QStringLiteral("not looked at: a test without the sandbox"));
    if (const Result<void> entered = enterOwnNamespaces(); !entered)
        answer(entered.error().code, entered.error().detail);
    FileFence::ofASession(programFolder()).close();
    if (!filterCalls(CallsOf::Session))
        answer(QStringLiteral("fence.no_seccomp"), {});
    forbidLookingIn();
    prepareEngineEnvironment();
    // Without a screen Qt takes its graphics context from X11; where the screen is Wayland's, only that screen has one.
    qputenv("QT_QPA_PLATFORM", qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ? "offscreen" : "wayland");
    QApplication::setDesktopSettingsAware(false);
    const QApplication application(argc, argv);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {
        // The engine complains that there is no screen.
    });

    const int listener = listenOnLoopback();
    const quint16 port = loopbackPort(listener);
    if (port == 0)
        answer(QStringLiteral("sandbox.no_page"), qt_error_string(errno));
    QSocketNotifier visitors(listener, QSocketNotifier::Read);
    QObject::connect(&visitors, &QSocketNotifier::activated, &visitors, [listener] { serve(listener); });

    auto factory = loadIdentityViewFactory(QApplication::applicationDirPath());
    if (!factory)
        answer(factory.error().code, factory.error().detail);
    IdentityViewSettings settings;
    HostRule rule;
    rule.scheme = QStringLiteral("http");
    rule.host = QStringLiteral("127.0.0.1");
    rule.port = port;
    rule.role = HostRole::Service;
    settings.service.hosts = {rule};
    settings.service.startUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port));
    settings.fenceReport = [](const QString &missing) {
        if (missing.isEmpty())
            answer(QStringLiteral("ok"), QStringLiteral("user, process and network namespaces, system calls filtered"));
        answer(QStringLiteral("sandbox.incomplete"), missing);
    };
    ProbeListener told;
    QWidget window;
    const auto view = (*factory)->create(std::move(settings), told, &window);
    view->start();
    QTimer::singleShot(limit, &application,
                       [] { answer(QStringLiteral("sandbox.no_page"), QStringLiteral("no answer")); });
    QApplication::exec();
    answer(QStringLiteral("sandbox.no_page"), {});
}

} // namespace kiosk
