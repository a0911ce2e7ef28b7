// SPDX-License-Identifier: GPL-3.0-or-later
#include "GateStage.h"
#include "support/StrictTest.h"

#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>

using namespace kiosk;
using namespace std::string_literals;

namespace
{

constexpr std::uint32_t publicAddress = 0x08080808;

void writeTo(const char *path, const std::string &text)
{
    const gate::Descriptor file(open(path, O_WRONLY | O_CLOEXEC));
    if (write(file.get(), text.data(), text.size()) != ssize_t(text.size()))
        qFatal("%s cannot be written", path);
}

/// A network in which this computer has the public address 8.8.8.8: before the first thread.
bool enterOwnNetwork()
{
    const std::string user = std::to_string(geteuid());
    const std::string group = std::to_string(getegid());
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return false;
    writeTo("/proc/self/setgroups", "deny");
    writeTo("/proc/self/uid_map", user + ' ' + user + " 1");
    writeTo("/proc/self/gid_map", group + ' ' + group + " 1");
    const gate::Descriptor any(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    ifreq up{};
    std::strcpy(up.ifr_name, "lo");
    up.ifr_flags = IFF_UP;
    ifreq second{};
    std::strcpy(second.ifr_name, "lo:1");
    const gate::Address address = gate::Address::ipv4(publicAddress, 0);
    std::memcpy(&second.ifr_addr, address.get(), sizeof second.ifr_addr);
    return ioctl(any.get(), SIOCSIFFLAGS, &up) == 0 && ioctl(any.get(), SIOCSIFADDR, &second) == 0;
}

} // namespace

class OwnAddressTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void listedNameThatLeadsToThisComputerIsRefused();
};

void OwnAddressTest::listedNameThatLeadsToThisComputerIsRefused()
{
    const auto own = gate::Address::ipv4(publicAddress, 0);
    QVERIFY(gate::isWithin(gate::Reach::Public, own));
    QVERIFY(gate::isThisComputer(own));
    QVERIFY(!gate::isThisComputer(gate::Address::ipv4(publicAddress + 1, 0)));

    // On every address of this computer.
    const gate::Descriptor listener(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    gate::Address bound = gate::Address::ipv4(INADDR_ANY, 0);
    QCOMPARE(bind(listener.get(), bound.get(), bound.length), 0);
    QCOMPARE(listen(listener.get(), 1), 0);
    QCOMPARE(getsockname(listener.get(), reinterpret_cast<sockaddr *>(&bound.storage), &bound.length), 0);
    const std::uint16_t port = bound.port();

    const RunningGate gate({{gate::AllowedHost::Scheme::Https, "id.example.fi", port, false}}, {},
                           [own](const std::string &) { return std::vector{own}; });
    Peer client = gate.connect();
    QVERIFY(client.send(RunningGate::connectRequest("id.example.fi:" + std::to_string(port))));
    QCOMPARE(statusOf(client.read()), 403);
    QCOMPARE(gate.refused().size(), std::size_t(1));
    QCOMPARE(gate.refused().front(), std::pair(gate::RefusalReason::Address, "id.example.fi"s));
    QCOMPARE(accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC), -1);
}

int main(int argc, char **argv)
{
    if (!enterOwnNetwork())
        qFatal("the kernel gives no network of one's own: user.max_user_namespaces");
    OwnAddressTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "OwnAddressTest.moc"
