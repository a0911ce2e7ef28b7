// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CallFilter.h"

#include "support/CallNames.h"

#include <cerrno>
#include <memory>

#include <linux/netlink.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace kiosk
{

namespace
{

using Filter = std::unique_ptr<void, void (*)(scmp_filter_ctx)>;

constexpr scmp_datum_t lowHalf = 0xffffffff;
/// socket() takes flags in the same number.
constexpr scmp_datum_t typeOfSocket = 0xf;
/// In unshare() alone; clone() has a signal's number there.
constexpr scmp_datum_t newTime = 0x80;

uint32_t refused(int error)
{
    return SCMP_ACT_ERRNO(static_cast<uint16_t>(error));
}

scmp_arg_cmp is(unsigned argument, scmp_datum_t value)
{
    return {argument, SCMP_CMP_EQ, value, 0};
}

scmp_arg_cmp isAbove(unsigned argument, scmp_datum_t value)
{
    return {argument, SCMP_CMP_GT, value, 0};
}

scmp_arg_cmp isMasked(unsigned argument, scmp_datum_t mask, scmp_datum_t value)
{
    return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

/// A filter that does \a otherwise with what no rule of it names. Calls in another architecture's numbers (32 bits) go
/// by other names: whoever makes one ends.
Filter makeFilter(uint32_t otherwise)
{
    Filter filter(seccomp_init(otherwise), seccomp_release);
    if (filter)
        seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    return filter;
}

class Rules
{
public:
    explicit Rules(const Filter &filter) : m_filter(filter.get()) { }

    void add(uint32_t action, const char *name, std::initializer_list<scmp_arg_cmp> arguments = {})
    {
        // One that this library does not know, the programs that were built with it do not need to be kept from.
        const int call = seccomp_syscall_resolve_name(name);
        if (call == __NR_SCMP_ERROR)
            return;
        const int added =
            seccomp_rule_add_array(m_filter, action, call, static_cast<unsigned>(arguments.size()), arguments.begin());
        m_complete = m_complete && added == 0;
    }
    bool load() { return m_complete && seccomp_load(m_filter) == 0; }

private:
    scmp_filter_ctx m_filter;
    bool m_complete = true;
};

enum class Sockets {
    LocalAndStreams, ///< of this computer's programs, and TCP
    LocalAndInternet,
    Internet, ///< no other program of this computer by a path: agents, terminals, buses
};

/// Families that know no network namespace (VSOCK, Bluetooth), that talk past TCP and UDP, or that nobody here needs.
void refuseSockets(Rules &rules, Sockets sockets)
{
    const uint32_t family = refused(EAFNOSUPPORT);
    for (scmp_datum_t number = 0; number < AF_NETLINK; ++number) {
        const bool isLocal = number == AF_UNIX && sockets != Sockets::Internet;
        if (!isLocal && number != AF_INET && number != AF_INET6)
            rules.add(family, "socket", {is(0, number)});
    }
    rules.add(family, "socket", {isAbove(0, AF_NETLINK)});

    const uint32_t kind = refused(EACCES);
    for (const scmp_datum_t internet : {AF_INET, AF_INET6}) {
        for (scmp_datum_t type = 0; type <= typeOfSocket; ++type) {
            const bool isAllowed = type == SOCK_STREAM || (type == SOCK_DGRAM && sockets != Sockets::LocalAndStreams);
            if (!isAllowed)
                rules.add(kind, "socket", {is(0, internet), isMasked(1, typeOfSocket, type)});
        }
        rules.add(kind, "socket", {is(0, internet), isAbove(2, IPPROTO_UDP)});
        for (const scmp_datum_t protocol : {IPPROTO_ICMP, IPPROTO_IGMP})
            rules.add(kind, "socket", {is(0, internet), is(2, protocol)});
    }

    // Addresses, and devices that come and go.
    for (scmp_datum_t protocol = 0; protocol < NETLINK_KOBJECT_UEVENT; ++protocol) {
        if (protocol != NETLINK_ROUTE)
            rules.add(kind, "socket", {is(0, AF_NETLINK), is(2, protocol)});
    }
    rules.add(kind, "socket", {is(0, AF_NETLINK), isAbove(2, NETLINK_KOBJECT_UEVENT)});
}

/// Keys pressed for a terminal's next reader.
void refuseTerminalInput(Rules &rules)
{
    for (const scmp_datum_t request : {TIOCSTI, TIOCLINUX})
        rules.add(refused(EPERM), "ioctl", {isMasked(1, lowHalf, request)});
}

void refuseNamespaces(Rules &rules, std::initializer_list<scmp_datum_t> kinds)
{
    for (const scmp_datum_t kind : kinds) {
        rules.add(refused(EPERM), "clone", {isMasked(0, kind, kind)});
        rules.add(refused(EPERM), "unshare", {isMasked(0, kind, kind)});
    }
}

/// What no program of the kiosk asks for, nor anything that it starts.
bool refuseWhatNobodyNeeds(Sockets sockets)
{
    const Filter filter = makeFilter(SCMP_ACT_ALLOW);
    if (!filter)
        return false;
    Rules rules(filter);
    for (const char *name : callsNobodyNeeds)
        rules.add(refused(EPERM), name);
    // Its flags are in memory, where no filter sees them; a library that is told there is none uses clone().
    rules.add(refused(ENOSYS), "clone3");
    refuseNamespaces(rules, {CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC, CLONE_NEWCGROUP});
    rules.add(refused(EPERM), "unshare", {isMasked(0, newTime, newTime)});
    refuseSockets(rules, sockets);
    refuseTerminalInput(rules);
    return rules.load();
}

bool refuseNewNamespaces()
{
    const Filter filter = makeFilter(SCMP_ACT_ALLOW);
    if (!filter || seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) != 0)
        return false;
    Rules rules(filter);
    refuseNamespaces(rules, {CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET});
    rules.add(refused(EPERM), "chroot");
    return rules.load();
}

/// A newer C library asks first for what this list does not have, and goes back to the older call.
bool allowAlone(bool window)
{
    const Filter filter = makeFilter(refused(ENOSYS));
    if (!filter)
        return false;
    Rules rules(filter);
    for (const char *name : callsOfEveryProgram)
        rules.add(SCMP_ACT_ALLOW, name);
    if (window) {
        for (const char *name : callsOfAWindow)
            rules.add(SCMP_ACT_ALLOW, name);
    }
    rules.add(SCMP_ACT_ALLOW, "clone", {isMasked(0, CLONE_THREAD, CLONE_THREAD)});
    return rules.load();
}

} // namespace

bool filterCalls(CallsOf calls)
{
    switch (calls) {
    case CallsOf::Session:
        return refuseWhatNobodyNeeds(Sockets::LocalAndStreams);
    case CallsOf::SessionInMachinesNetwork:
        return refuseWhatNobodyNeeds(Sockets::LocalAndInternet);
    case CallsOf::RunningEngine:
        return refuseNewNamespaces();
    case CallsOf::Window:
        return refuseWhatNobodyNeeds(Sockets::LocalAndStreams) && allowAlone(true);
    case CallsOf::Service:
        return refuseWhatNobodyNeeds(Sockets::Internet) && allowAlone(false);
    }
    return false;
}

bool isCallFilterOffered()
{
    const uint32_t action = SECCOMP_RET_ERRNO;
    return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

} // namespace kiosk
