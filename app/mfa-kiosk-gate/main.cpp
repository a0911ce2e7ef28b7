// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostLink.h"
#include "gate/GateServer.h"
#include "support/Namespaces.h"
#include "support/ProcessHardening.h"
#include "support/ShutIn.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>
#include <sys/resource.h>
#include <unistd.h>

using namespace kiosk;

namespace
{

constexpr int exitFailed = 1;
constexpr int exitUsage = 2;

std::vector<gate::AllowedHost> allowedHosts(const QList<link::GateHost> &hosts)
{
    std::vector<gate::AllowedHost> allowed;
    for (const link::GateHost &host : hosts) {
        using Scheme = gate::AllowedHost::Scheme;
        const Scheme scheme = host.scheme == QStringLiteral("http") ? Scheme::Http : Scheme::Https;
        allowed.push_back({scheme, host.host.toStdString(), host.port, host.includeSubdomains, host.privateNetwork});
    }
    return allowed;
}

link::GateRefusal refusal(gate::RefusalReason reason)
{
    switch (reason) {
    case gate::RefusalReason::NotListed:
        return link::GateRefusal::NotListed;
    case gate::RefusalReason::Malformed:
        return link::GateRefusal::Malformed;
    case gate::RefusalReason::Credentials:
        return link::GateRefusal::Credentials;
    case gate::RefusalReason::Address:
        return link::GateRefusal::Address;
    }
    return link::GateRefusal::Malformed;
}

/// Two descriptors a connection, and some attempts.
void raiseDescriptorLimit()
{
    constexpr rlim_t wanted = 2048;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
}

/// \a value when \a option is \a name and the value a positive number.
std::optional<int> number(std::string_view option, std::string_view name, std::string_view value)
{
    int result = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
    if (option != name || error != std::errc() || end != value.data() + value.size() || result <= 0)
        return std::nullopt;
    return result;
}

int fail(HostLink &host, const QString &code, const QString &detail)
{
    host.send(link::GateFailed{code, detail});
    host.flush();
    return exitFailed;
}

/// Once: whatever else comes from there is no listener of the session's start.
void takeListener(int &socket, gate::GateServer &server)
{
    gate::Descriptor listener(receiveDescriptor(socket));
    close(std::exchange(socket, -1));
    if (loopbackPort(listener.get()) != 0)
        server.serve(std::move(listener));
}

int run(int socket)
{
    HostLink host;
    const auto begin = host.waitForBegin();
    if (!begin)
        return fail(host, QStringLiteral("gate.malformed"), begin.error().detail);
    if (!*begin)
        return 0;
    const bool commissioning = (*begin)->commissioning;
    gate::AllowList hosts(allowedHosts((*begin)->hosts),
                          commissioning ? gate::Unlisted::Passed : gate::Unlisted::Refused);
    if (hosts.isEmpty() && !commissioning)
        return fail(host, QStringLiteral("gate.hosts"), QStringLiteral("no host may be reached"));

    const QByteArray credentials = QByteArrayLiteral("mfa-kiosk:") + (*begin)->token.toLatin1();
    gate::GateServer server(
        gate::RequestPolicy(std::move(hosts), "Basic " + credentials.toBase64().toStdString()), gate::systemLookup,
        [&host](gate::RefusalReason reason, const std::string &name) {
            host.send(link::GateRefused{refusal(reason), QString::fromStdString(name)});
        },
        {},
        [&host](const gate::Passed &passed) {
            host.send(link::GatePassed{QString::fromStdString(passed.target.host), passed.target.port,
                                       passed.passage == gate::Passage::Tunnel, passed.isListed,
                                       passed.privateNetwork});
        });
    host.send(link::GateReady{});

    std::vector<pollfd> polled;
    do {
        polled.clear();
        host.addTo(polled);
        polled.push_back({socket, POLLIN, 0});
        server.step(polled);
        if (polled.back().revents)
            takeListener(socket, server);
    } while (host.handle(polled));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const bool rootAllowed = isTestEnvironment();
    shutIn(FileFence::ofEveryProgram, CallsOf::Service);
    if (geteuid() == 0 && !rootAllowed) {
        std::fputs("critical gate.root: the gate does not run as root\n", stderr);
        return exitUsage;
    }
    const std::optional<int> parent = argc == 5 ? number(argv[1], "--parent-pid", argv[2]) : std::nullopt;
    const std::optional<int> socket = parent ? number(argv[3], "--session-socket", argv[4]) : std::nullopt;
    if (!socket) {
        std::fputs("critical gate.usage: started by mfa-kiosk, not by hand\n", stderr);
        return exitUsage;
    }
    if (!dieWithParent(*parent))
        return 0;
    raiseDescriptorLimit();
    const int status = run(*socket);
    // A thread may be stuck in a lookup; nothing is left to be tidied up.
    std::fflush(stderr);
    _exit(status);
}
