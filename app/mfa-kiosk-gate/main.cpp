// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostLink.h"
#include "gate/GateServer.h"
#include "support/ProcessHardening.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <sys/prctl.h>
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

int fail(HostLink &host, const QString &code, const QString &detail)
{
    host.send(link::GateFailed{code, detail});
    host.flush();
    return exitFailed;
}

int run()
{
    HostLink host;
    const auto begin = host.waitForBegin();
    if (!begin)
        return fail(host, QStringLiteral("gate.malformed"), begin.error().detail);
    if (!*begin)
        return 0;
    gate::AllowList hosts(allowedHosts((*begin)->hosts));
    if (hosts.isEmpty())
        return fail(host, QStringLiteral("gate.hosts"), QStringLiteral("no host may be reached"));

    const QByteArray credentials = QByteArrayLiteral("mfa-kiosk:") + (*begin)->token.toLatin1();
    gate::GateServer server(gate::RequestPolicy(std::move(hosts), "Basic " + credentials.toBase64().toStdString()),
                            gate::systemLookup, [&host](gate::RefusalReason reason, const std::string &name) {
                                host.send(link::GateRefused{refusal(reason), QString::fromStdString(name)});
                            });
    if (const int error = server.listen())
        return fail(host, QStringLiteral("gate.listen"), QString::fromLocal8Bit(std::strerror(error)));
    host.send(link::GateReady{server.port()});

    std::vector<pollfd> polled;
    do {
        polled.clear();
        host.addTo(polled);
        server.step(polled);
    } while (host.handle(polled));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const bool rootAllowed = qgetenv("KIOSK_TEST_ENVIRONMENT") == "1";
    reduceEnvironment();
    forbidCoreDumps();
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (geteuid() == 0 && !rootAllowed) {
        std::fputs("critical gate.root: the gate does not run as root\n", stderr);
        return exitUsage;
    }
    char *end = nullptr;
    const long parent = argc == 3 && std::string_view(argv[1]) == "--parent-pid" ? std::strtol(argv[2], &end, 10) : 0;
    if (parent <= 0 || *end != '\0') {
        std::fputs("critical gate.usage: started by mfa-kiosk, not by hand\n", stderr);
        return exitUsage;
    }
    if (!dieWithParent(parent))
        return 0;
    raiseDescriptorLimit();
    const int status = run();
    // A thread may be stuck in a lookup; nothing is left to be tidied up.
    std::fflush(stderr);
    _exit(status);
}
