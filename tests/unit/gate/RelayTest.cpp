// SPDX-License-Identifier: GPL-3.0-or-later
// A gate, and sockets on both sides of it that behave and misbehave.
#include "GateStage.h"
#include "gate/Resolver.h"
#include "support/StrictTest.h"

#include <poll.h>

using namespace kiosk;
using namespace kiosk::gate;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace
{

std::string plainRequest(const Upstream &upstream, const std::string &method, const std::string &more = {})
{
    const std::string host = "id.localhost:" + std::to_string(upstream.port());
    return method + " http://" + host + "/path?query HTTP/1.1\r\nHost: " + host
        + "\r\nProxy-Authorization: " + gateCredentials + "\r\n" + more + "\r\n";
}

std::string bytes(std::size_t count)
{
    std::string text(count, '\0');
    std::uint32_t state = 1;
    for (char &c : text) {
        state = state * 1664525U + 1013904223U;
        c = static_cast<char>(state >> 24U);
    }
    return text;
}

} // namespace

class RelayTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void bytesPassUnchangedBothWays();
    void bytesBehindTheHeadGoAlong();
    void halfCloseIsPassedOn();
    void resetIsPassedOn();
    void slowReaderMakesTheWriterWait();
    void plainRequestPasses();
    void plainConnectionEndsAfterOneResponse();
    void serverThatTalksNoHttpIsCutOff();
    void refusalsAreAnsweredAndTold_data();
    void refusalsAreAnsweredAndTold();
    void namesAreLookedUpWithoutWaiting();
    void namesOfThisNetworkAreRefused();
    void ownNetworkIsReachedWhereTheProfileSaysSo();
    void listedLoopbackNameIsNeverLookedUp();
    void deadServerIsBadGateway();
    void nextAddressIsTriedBesideTheFirst();
};

void RelayTest::bytesPassUnchangedBothWays()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream)});
    auto [client, server] = gate.tunnel("id.localhost", upstream);
    const std::string sent = bytes(3000000);
    std::thread there([&, &c = client] { c.send(sent); });
    const std::string arrived = server.read(sent.size());
    there.join();
    QVERIFY(arrived == sent);
    std::thread back([&, &s = server] { s.send(sent); });
    QVERIFY(client.read(sent.size()) == sent);
    back.join();
}

void RelayTest::bytesBehindTheHeadGoAlong()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream)});
    Peer client = gate.connect();
    client.send(RunningGate::connectRequest("id.localhost:" + std::to_string(upstream.port())) + "early");
    Peer server = upstream.accept();
    QCOMPARE(server.read(5), "early"s);
}

void RelayTest::halfCloseIsPassedOn()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream)});
    auto [client, server] = gate.tunnel("id.localhost", upstream);
    client.send("question");
    client.endSending();
    QCOMPARE(server.read(), "question"s);
    QVERIFY(server.hasEnded());
    server.send("answer");
    server.endSending();
    QCOMPARE(client.read(), "answer"s);
    QVERIFY(client.hasEnded());
    QVERIFY(gate.waitForConnections(0));
}

void RelayTest::resetIsPassedOn()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream)});
    {
        auto [client, server] = gate.tunnel("id.localhost", upstream);
        client.reset();
        QVERIFY(server.waitForReset());
    }
    auto [client, server] = gate.tunnel("id.localhost", upstream);
    server.send("half of it");
    QCOMPARE(client.read(10), "half of it"s);
    server.reset();
    QVERIFY(client.waitForReset());
    QVERIFY(gate.waitForConnections(0));
}

void RelayTest::slowReaderMakesTheWriterWait()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream)});
    auto [client, server] = gate.tunnel("id.localhost", upstream);
    // Small windows on both sides, so that what is under way is the gate's own and not the kernel's.
    const std::string chunk = bytes(65536);
    std::size_t sent = 0;
    pollfd polled{server.descriptor(), POLLOUT, 0};
    while (poll(&polled, 1, 300) > 0) {
        const ssize_t count = ::send(server.descriptor(), chunk.data(), chunk.size(), MSG_NOSIGNAL);
        if (count > 0)
            sent += static_cast<std::size_t>(count);
    }
    // A gate that takes everything would go on for ever; the kernel's buffers are at most a few MiB.
    QVERIFY2(sent < 32 * 1024 * 1024, qPrintable(QString::number(sent)));
    std::size_t received = 0;
    while (received < sent) {
        const std::size_t count = client.read(sent - received).size();
        QVERIFY(count > 0);
        received += count;
    }
    server.send("goes on");
    QCOMPARE(client.read(7), "goes on"s);
}

void RelayTest::plainRequestPasses()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream, AllowedHost::Scheme::Http)});
    Peer client = gate.connect();
    client.send(plainRequest(upstream, "POST", "Content-Length: 4\r\n") + "body");
    Peer server = upstream.accept();
    const std::string head = "POST /path?query HTTP/1.1\r\nHost: id.localhost:" + std::to_string(upstream.port())
        + "\r\nContent-Length: 4\r\nConnection: close\r\n\r\n";
    QCOMPARE(server.read(head.size() + 4), head + "body");
    server.send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nConnec");
    server.send("tion: keep-alive\r\nContent-Length: 3\r\n\r\nyes");
    server.close();
    QCOMPARE(client.read(),
             "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nyes"s);
}

/// A second request behind the first could be for another host; the server would take it for the first one's.
void RelayTest::plainConnectionEndsAfterOneResponse()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream, AllowedHost::Scheme::Http)});
    Peer client = gate.connect();
    client.send(plainRequest(upstream, "POST", "Content-Length: 4\r\n") + "body" + plainRequest(upstream, "GET")
                + "GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n");
    Peer server = upstream.accept();
    const std::string arrived = server.read(SIZE_MAX, 200);
    QCOMPARE(arrived.substr(arrived.size() - 8), "\r\n\r\nbody"s);
    server.send("HTTP/1.1 204 x\r\n\r\n");
    server.close();
    QCOMPARE(client.read(), "HTTP/1.1 204 x\r\nConnection: close\r\n\r\n"s);
    QVERIFY(!upstream.accept(0).isOpen());
}

void RelayTest::serverThatTalksNoHttpIsCutOff()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream, AllowedHost::Scheme::Http)});
    Peer client = gate.connect();
    client.send(plainRequest(upstream, "GET"));
    Peer server = upstream.accept();
    const std::string noise(1000000, 'x');
    server.send(noise);
    QVERIFY(client.read().empty() && client.hasEnded());
    QVERIFY(gate.waitForConnections(0));
}

void RelayTest::refusalsAreAnsweredAndTold_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QByteArray>("host");
    const auto row = [](const char *name, const std::string &request, int status, int reason, const char *host) {
        QTest::newRow(name) << QByteArray::fromStdString(request) << status << reason << QByteArray(host);
    };
    row("not listed", RunningGate::connectRequest("Evil.test:443"), 403, int(RefusalReason::NotListed), "evil.test");
    row("malformed", "GET / HTTP/1.1\r\n\r\n", 400, int(RefusalReason::Malformed), "");
    row("stranger", "CONNECT id.localhost:1 HTTP/1.1\r\nHost: id.localhost:1\r\n\r\n", 407, -1, "");
    row("guess", "CONNECT id.localhost:1 HTTP/1.1\r\nHost: id.localhost:1\r\nProxy-Authorization: Basic eA==\r\n\r\n",
        407, int(RefusalReason::Credentials), "");
}

void RelayTest::refusalsAreAnsweredAndTold()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(int, reason);
    QFETCH(QByteArray, host);
    Upstream upstream;
    const RunningGate gate({loopback(upstream)});
    for (int i = 0; i < 3; ++i) {
        Peer client = gate.connect();
        client.send(request.toStdString());
        QCOMPARE(statusOf(client.read()), status);
    }
    const auto refused = gate.refused();
    QCOMPARE(refused.size(), std::size_t(reason < 0 ? 0 : 1));
    if (reason >= 0) {
        QCOMPARE(int(refused[0].first), reason);
        QCOMPARE(QByteArray::fromStdString(refused[0].second), host);
    }
    QVERIFY(!upstream.accept(0).isOpen());
}

void RelayTest::namesAreLookedUpWithoutWaiting()
{
    const StuckLookup lookup;
    Upstream upstream;
    const RunningGate gate({loopback(upstream), {AllowedHost::Scheme::Https, "stuck.test", 443, true}}, {}, lookup);
    // More names than there are threads to look them up.
    std::vector<Peer> stuck;
    for (int i = 0; i < 20; ++i) {
        stuck.push_back(gate.connect());
        stuck.back().send(RunningGate::connectRequest("a" + std::to_string(i) + ".stuck.test:443"));
    }
    QVERIFY(gate.waitForConnections(20));
    auto [client, server] = gate.tunnel("id.localhost", upstream);
    server.send("meanwhile");
    QCOMPARE(client.read(9), "meanwhile"s);
    lookup.release();
    for (Peer &peer : stuck)
        QCOMPARE(statusOf(peer.read()), 502);
}

void RelayTest::namesOfThisNetworkAreRefused()
{
    Upstream upstream;
    const std::uint16_t port = upstream.port();
    const RunningGate gate({{AllowedHost::Scheme::Https, "rebound.test", port, true}}, {}, [](const std::string &name) {
        const bool mixed = name == "mixed.rebound.test";
        std::vector<Address> addresses{Address::ipv4(INADDR_LOOPBACK, 0), Address::ipv6(in6addr_loopback, 0)};
        if (mixed)
            addresses.push_back(Address::ipv4(0xffffffff, 0)); // refused as well
        return addresses;
    });
    for (const std::string name : {"rebound.test", "mixed.rebound.test"}) {
        Peer client = gate.connect();
        client.send(RunningGate::connectRequest(name + ':' + std::to_string(port)));
        QCOMPARE(statusOf(client.read()), 403);
    }
    QVERIFY(!upstream.accept(0).isOpen());
    QCOMPARE(gate.refused().size(), std::size_t(2));
    QCOMPARE(int(gate.refused()[0].first), int(RefusalReason::Address));
    QCOMPARE(gate.refused()[0].second, "rebound.test"s);
}

void RelayTest::ownNetworkIsReachedWhereTheProfileSaysSo()
{
    const Address own = Address::ipv4(0x0a010203, 0);
    const Address anybody = Address::ipv4(0x01010101, 0);
    Resolver resolver([&](const std::string &) {
        return std::vector{Address::ipv4(INADDR_LOOPBACK, 0), own, Address::ipv4(0xa9fe0101, 0), anybody};
    });
    const AllowList hosts({{AllowedHost::Scheme::Https, "id.inside.test", 443, false, true},
                           {AllowedHost::Scheme::Https, "bank.test", 443, false, false}});
    const auto answerOf = [&](const char *host) {
        Target target = *parseListedHost(host);
        target.port = 443;
        for (;;) {
            const Time now = std::chrono::steady_clock::now();
            if (const auto answer = resolver.ask(target, hosts.reach(target), now))
                return answer->addresses.size();
            pollfd waiting{resolver.descriptor(), POLLIN, 0};
            poll(&waiting, 1, Peer::patience);
            resolver.collect(now);
        }
    };
    QCOMPARE(answerOf("id.inside.test"), std::size_t(2));
    QCOMPARE(answerOf("bank.test"), std::size_t(1));

    // This computer itself is no part of that network.
    Upstream upstream;
    const std::uint16_t port = upstream.port();
    const RunningGate gate({{AllowedHost::Scheme::Https, "id.inside.test", port, false, true}}, {},
                           [](const std::string &) { return std::vector{Address::ipv4(INADDR_LOOPBACK, 0)}; });
    Peer client = gate.connect();
    client.send(RunningGate::connectRequest("id.inside.test:" + std::to_string(port)));
    QCOMPARE(statusOf(client.read()), 403);
}

void RelayTest::listedLoopbackNameIsNeverLookedUp()
{
    Upstream upstream;
    std::atomic<int> lookups{0};
    const RunningGate gate({loopback(upstream)}, {}, [&](const std::string &) {
        ++lookups;
        return std::vector{Address::ipv4(0x01010101, 0)};
    });
    auto [client, server] = gate.tunnel("id.localhost", upstream);
    server.send("here");
    QCOMPARE(client.read(4), "here"s);
    QCOMPARE(lookups.load(), 0);
}

void RelayTest::deadServerIsBadGateway()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream), loopback(upstream, AllowedHost::Scheme::Http)});
    upstream.close();
    for (const std::string &request : {RunningGate::connectRequest("id.localhost:" + std::to_string(upstream.port())),
                                       plainRequest(upstream, "GET")}) {
        Peer client = gate.connect();
        client.send(request);
        QCOMPARE(statusOf(client.read()), 502);
    }
}

void RelayTest::nextAddressIsTriedBesideTheFirst()
{
    // Without a public server in reach, that it does not stop at the first: id.localhost is 127.0.0.1 and ::1.
    Upstream upstream(Upstream::Family::Ipv6);
    if (upstream.port() == 0)
        QSKIP("this machine has no ::1");
    const RunningGate gate({loopback(upstream)});
    auto [client, server] = gate.tunnel("id.localhost", upstream);
    QVERIFY(server.isOpen());
}

KIOSK_TEST(RelayTest)
#include "RelayTest.moc"
