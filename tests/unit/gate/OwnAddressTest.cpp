// SPDX-License-Identifier: GPL-3.0-or-later
#include "GateStage.h"
#include "support/Machine.h"
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

/// A network in which this computer has the public address 8.8.8.8: before the first thread.
bool enterOwnNetwork()
{
    if (!enterNamespaces(CLONE_NEWNET))
        return false;
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
    void commissioningPassesWhatAProfileCouldListAndSaysWhatItLacks();
    void withoutCommissioningNothingOfItPasses();
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

namespace
{

/// A name server of a school with services of its own.
std::vector<gate::Address> schoolsLookup(const std::string &name)
{
    const auto inside = gate::Address::ipv4(0x0a010203, 0); // 10.1.2.3
    const auto outside = gate::Address::ipv4(publicAddress + 1, 0);
    if (name == "own.example.fi")
        return {gate::Address::ipv4(publicAddress, 0)};
    if (name == "both.example.fi")
        return {inside, outside};
    return {name.rfind("intra", 0) == 0 ? inside : outside};
}

/// What becomes of each: nothing is behind any of them, so what has passed comes back as a bad gateway.
int statusAt(const RunningGate &gate, const std::string &target)
{
    Peer client = gate.connect();
    return client.send(RunningGate::connectRequest(target)) ? statusOf(client.read()) : 0;
}

const std::vector<gate::AllowedHost> listedHosts{{gate::AllowedHost::Scheme::Https, "intra.listed.fi", 443, false},
                                                 {gate::AllowedHost::Scheme::Https, "id.listed.fi", 443, false}};

} // namespace

void OwnAddressTest::commissioningPassesWhatAProfileCouldListAndSaysWhatItLacks()
{
    const RunningGate gate(listedHosts, {}, schoolsLookup, gate::Unlisted::Passed);
    for (const char *target : {"bank.example.fi:443", "bank.example.fi:8443", "intra.example.fi:443",
                               "intra.listed.fi:443", "id.listed.fi:443", "both.example.fi:443", "bank.example.fi:443"})
        QCOMPARE(statusAt(gate, target), 502);
    for (const char *target :
         {"10.1.2.3:443", "8.8.8.9:443", "[::1]:443", "localhost:443", "printer:443", "own.example.fi:443"})
        QCOMPARE(statusAt(gate, target), 403);
    QStringList told;
    for (const gate::Passed &passed : gate.passed()) {
        told << QStringLiteral("%1:%2 %3 %4")
                    .arg(QString::fromStdString(passed.target.host))
                    .arg(passed.target.port)
                    .arg(passed.isListed)
                    .arg(passed.privateNetwork);
    }
    QCOMPARE(told,
             (QStringList{QStringLiteral("bank.example.fi:443 0 0"), QStringLiteral("bank.example.fi:8443 0 0"),
                          QStringLiteral("intra.example.fi:443 0 1"), QStringLiteral("intra.listed.fi:443 1 1"),
                          QStringLiteral("both.example.fi:443 0 0")}));
}

void OwnAddressTest::withoutCommissioningNothingOfItPasses()
{
    const RunningGate gate(listedHosts, {}, schoolsLookup);
    for (const char *target : {"bank.example.fi:443", "intra.example.fi:443", "intra.listed.fi:443"})
        QCOMPARE(statusAt(gate, target), 403);
    QCOMPARE(statusAt(gate, "id.listed.fi:443"), 502);
    QVERIFY(gate.passed().empty());
}

KIOSK_TEST_RUN_BY(OwnAddressTest, [](int argc, char **argv) {
    if (!enterOwnNetwork())
        qFatal("the kernel gives no network of one's own: user.max_user_namespaces");
    return runTest<QCoreApplication, OwnAddressTest>(argc, argv);
})

#include "OwnAddressTest.moc"
