// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/PlainForwarding.h"
#include "gate/RefusalReports.h"
#include "gate/Resolver.h"
#include "support/StrictTest.h"

#include <arpa/inet.h>

using namespace kiosk;
using namespace kiosk::gate;
using namespace std::string_literals;

namespace
{

constexpr auto credentials = "Basic bWZhLWtpb3NrOnRva2Vu";

AllowedHost https(const char *host, std::uint16_t port = 443, bool below = false)
{
    return {AllowedHost::Scheme::Https, host, port, below};
}

AllowedHost http(const char *host, std::uint16_t port)
{
    return {AllowedHost::Scheme::Http, host, port, false};
}

RequestPolicy policy()
{
    return {AllowList({https("id.example.fi"), https("candour.test", 443, true), https("alt.example.fi", 8443),
                       https("xn--mller-kva.example"), http("id.localhost", 8080), http("127.0.0.1", 8080),
                       http("::1", 8080)}),
            credentials};
}

std::string head(const std::string &first, const std::string &host, const std::string &more = {})
{
    return first + "\r\nHost: " + host + "\r\nProxy-Authorization: " + credentials + "\r\n" + more + "\r\n";
}

std::string connectTo(const std::string &target)
{
    return head("CONNECT " + target + " HTTP/1.1", target);
}

std::string get(const std::string &address, const std::string &host, const std::string &more = {})
{
    return head("GET " + address + " HTTP/1.1", host, more);
}

Address addressOf(const char *text)
{
    in6_addr v6{};
    in_addr v4{};
    if (inet_pton(AF_INET, text, &v4) == 1)
        return Address::ipv4(ntohl(v4.s_addr), 443);
    if (inet_pton(AF_INET6, text, &v6) != 1)
        qFatal("no address: %s", text);
    return Address::ipv6(v6, 443);
}

} // namespace

class HostCheckTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void tunnels_data();
    void tunnels();
    void plainRequests_data();
    void plainRequests();
    void heads_data();
    void heads();
    void withoutAServiceOfThisComputerThereIsConnectAlone();
    void forwardedHeadIsTheServersAlone();
    void responseHeadCloses();
    void strangersAreAskedAndNotHeard();
    void carelessListClosesDoors_data();
    void carelessListClosesDoors();
    void addresses_data();
    void addresses();
    void familiesTakeTurns();
    void eachRefusalIsToldOnceAndNotTooMany();
};

void HostCheckTest::tunnels_data()
{
    QTest::addColumn<std::string>("target");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const std::string &target, int status) {
        QTest::newRow(name) << target << status;
    };
    row("listed", "id.example.fi:443", 200);
    row("capitals", "ID.Example.FI:443", 200);
    row("below", "a.b.candour.test:443", 200);
    row("the parent itself", "candour.test:443", 200);
    row("port of its own", "alt.example.fi:8443", 200);
    row("punycode", "xn--mller-kva.example:443", 200);
    row("socket of a loopback page", "id.localhost:8080", 200);
    row("listed IPv4", "127.0.0.1:8080", 200);
    row("listed IPv6", "[::1]:8080", 200);
    row("listed IPv6, long", "[0:0:0:0:0:0:0:1]:8080", 200);

    row("below an exact host", "a.id.example.fi:443", 403);
    row("parent of an exact host", "example.fi:443", 403);
    row("as a suffix", "evilcandour.test:443", 403);
    row("as a prefix", "id.example.fi.evil.test:443", 403);
    row("other port", "id.example.fi:8443", 403);
    row("default port of another's", "alt.example.fi:443", 403);
    row("http port", "id.example.fi:80", 403);
    row("other host", "evil.test:443", 403);
    row("other loopback name", "evil.localhost:8080", 403);
    row("other loopback port", "id.localhost:8081", 403);
    row("other number", "127.0.0.2:8080", 403);
    row("public number", "192.0.2.7:443", 403);
    row("IPv4 in IPv6", "[::ffff:127.0.0.1]:8080", 403);
    row("look-alike in punycode", "xn--d-rdc.example.fi:443", 403);

    row("trailing dot", "id.example.fi.:443", 400);
    row("leading dot", ".candour.test:443", 400);
    row("two dots", "id..example.fi:443", 400);
    row("user name", "id.example.fi@evil.test:443", 400);
    row("password", "id.example.fi:443@evil.test:443", 400);
    row("percent", "id%2eexample.fi:443", 400);
    row("encoded host", "%69d.example.fi:443", 400);
    row("full-width dot",
        "id\xe3\x80\x82"
        "example.fi:443",
        400);
    row("letters beyond ASCII", "m\xc3\xbcller.example:443", 400);
    row("underscore", "a_b.candour.test:443", 400);
    row("asterisk", "*.candour.test:443", 400);
    row("dash first", "-a.candour.test:443", 400);
    row("dash last", "a-.candour.test:443", 400);
    row("label of 63", std::string(63, 'a') + ".candour.test:443", 200);
    row("label of 64", std::string(64, 'a') + ".candour.test:443", 400);
    row("name of 254",
        std::string(62, 'a') + '.' + std::string(62, 'a') + '.' + std::string(62, 'a') + '.' + std::string(52, 'a')
            + ".candour.test:443",
        400);
    row("NUL", "id.example.fi\0.evil.test:443"s, 400);
    row("NUL at the end", "id.example.fi:443\0"s, 400);
    row("carriage return", "id.example.fi\r:443", 400);
    row("newline", "id.example.fi\n.evil.test:443", 400);
    row("tab", "id.example.fi\t:443", 400);
    row("space", "id.example.fi :443", 400);
    row("slash", "id.example.fi:443/", 400);
    row("slash in it", "id.example.fi/.evil.test:443", 400);
    row("backslash", "id.example.fi\\.evil.test:443", 400);
    row("query", "id.example.fi?.evil.test:443", 400);
    row("fragment", "id.example.fi#.evil.test:443", 400);
    row("scheme", "https://id.example.fi:443", 400);
    row("no port", "id.example.fi", 400);
    row("empty port", "id.example.fi:", 400);
    row("port with a sign", "id.example.fi:+443", 400);
    row("port with a zero", "id.example.fi:0443", 400);
    row("port 0", "id.example.fi:0", 400);
    row("port beyond", "id.example.fi:65979", 400);
    row("port far beyond", "id.example.fi:18446744073709552059", 400);
    row("port in hexadecimal", "id.example.fi:0x1bb", 400);
    row("port that is none", "id.example.fi:https", 400);
    row("two ports", "id.example.fi:443:443", 400);
    row("no host", ":443", 400);
    row("number as one", "2130706433:8080", 400);
    row("short number", "127.1:8080", 400);
    row("octal number", "0177.0.0.1:8080", 400);
    row("hexadecimal number", "0x7f.0.0.1:8080", 400);
    row("number with zeros", "127.0.0.001:8080", 400);
    row("five numbers", "1.127.0.0.1:8080", 400);
    row("name that ends in a number", "id.example.1:443", 400);
    row("IPv6 without brackets", "::1:8080", 400);
    row("open bracket", "[::1:8080", 400);
    row("zone", "[::1%lo]:8080", 400);
    row("name in brackets", "[id.example.fi]:443", 400);
    row("IPv4 in brackets", "[127.0.0.1]:8080", 400);
    row("after the bracket", "[::1]id.example.fi:8080", 400);
    row("NUL in IPv6", "[::1\0]:8080"s, 400);
}

void HostCheckTest::tunnels()
{
    QFETCH(std::string, target);
    QFETCH(int, status);
    const Decision decision = policy().decide(connectTo(target));
    if (const auto *refused = std::get_if<RefusedRequest>(&decision)) {
        QCOMPARE(refused->status, status);
        QCOMPARE(int(*refused->reason), int(status == 403 ? RefusalReason::NotListed : RefusalReason::Malformed));
        QCOMPARE(refused->host.empty(), status != 403);
    } else {
        QCOMPARE(status, 200);
        QCOMPARE(int(std::get<AcceptedRequest>(decision).passage), int(Passage::Tunnel));
    }
}

void HostCheckTest::plainRequests_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const std::string &request, int status) {
        QTest::newRow(name) << request << status;
    };
    row("listed", get("http://id.localhost:8080/a?b=c", "id.localhost:8080"), 200);
    row("capitals", get("HTTP://ID.localhost:8080/", "id.LOCALHOST:8080"), 200);
    row("IPv6", get("http://[::1]:8080/", "[::1]:8080"), 200);
    row("address in the query", get("http://id.localhost:8080/?u=http://a@b", "id.localhost:8080"), 200);

    row("listed with https", get("http://id.example.fi:443/", "id.example.fi:443"), 403);
    row("https host on 80", get("http://id.example.fi/", "id.example.fi"), 403);
    row("other host", get("http://evil.test/", "evil.test"), 403);
    row("other port", get("http://id.localhost:8081/", "id.localhost:8081"), 403);
    row("no port", get("http://id.localhost/", "id.localhost"), 403);

    row("user name", get("http://id.localhost:8080@evil.test/", "evil.test"), 400);
    row("user name before the host", get("http://evil.test@id.localhost:8080/", "id.localhost:8080"), 400);
    row("empty user name", get("http://@id.localhost:8080/", "id.localhost:8080"), 400);
    row("backslash", get("http://id.localhost:8080\\@evil.test/", "id.localhost:8080"), 400);
    row("backslash in the path", get("http://id.localhost:8080/\\evil.test/", "id.localhost:8080"), 400);
    row("fragment", get("http://id.localhost:8080/#x", "id.localhost:8080"), 400);
    row("fragment at once", get("http://id.localhost:8080#@evil.test/", "id.localhost:8080"), 400);
    row("query at once", get("http://id.localhost:8080?x", "id.localhost:8080"), 400);
    row("no path", get("http://id.localhost:8080", "id.localhost:8080"), 400);
    row("three slashes", get("http:///id.localhost:8080/", "id.localhost:8080"), 400);
    row("one slash", get("http:/id.localhost:8080/", "id.localhost:8080"), 400);
    row("https address", get("https://id.example.fi/", "id.example.fi"), 400);
    row("socket address", get("ws://id.localhost:8080/", "id.localhost:8080"), 400);
    row("path alone", get("/", "id.localhost:8080"), 400);
    row("asterisk", head("OPTIONS * HTTP/1.1", "id.localhost:8080"), 400);
    row("host alone", get("id.localhost:8080", "id.localhost:8080"), 400);
    row("trailing dot", get("http://id.localhost.:8080/", "id.localhost.:8080"), 400);
    row("other Host", get("http://id.localhost:8080/", "bank.localhost:8080"), 400);
    row("other port in Host", get("http://id.localhost:8080/", "id.localhost:8081"), 400);
    row("no port in Host", get("http://id.localhost:8080/", "id.localhost"), 400);
    row("empty Host", get("http://id.localhost:8080/", ""), 400);
    row("two Hosts", get("http://id.localhost:8080/", "id.localhost:8080", "Host: evil.test\r\n"), 400);
    row("other Host of a tunnel", head("CONNECT id.example.fi:443 HTTP/1.1", "evil.test:443"), 400);
    row("tunnel with a body", head("CONNECT id.example.fi:443 HTTP/1.1", "id.example.fi:443", "Content-Length: 5\r\n"),
        400);

    row("body of two lengths",
        get("http://id.localhost:8080/", "id.localhost:8080", "Content-Length: 1\r\nContent-Length: 2\r\n"), 400);
    row("length and chunks",
        get("http://id.localhost:8080/", "id.localhost:8080", "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"),
        411);
    row("chunks", get("http://id.localhost:8080/", "id.localhost:8080", "Transfer-Encoding: chunked\r\n"), 411);
    row("negative length", get("http://id.localhost:8080/", "id.localhost:8080", "Content-Length: -1\r\n"), 400);
    row("list of lengths", get("http://id.localhost:8080/", "id.localhost:8080", "Content-Length: 1, 1\r\n"), 400);
    row("endless length",
        get("http://id.localhost:8080/", "id.localhost:8080", "Content-Length: 18446744073709551616\r\n"), 400);

    row("trace", head("TRACE http://id.localhost:8080/ HTTP/1.1", "id.localhost:8080"), 405);
    row("unknown method", head("BREW http://id.localhost:8080/ HTTP/1.1", "id.localhost:8080"), 405);
    row("small letters", head("connect id.example.fi:443 HTTP/1.1", "id.example.fi:443"), 405);
}

void HostCheckTest::plainRequests()
{
    QFETCH(std::string, request);
    QFETCH(int, status);
    const Decision decision = policy().decide(request);
    if (const auto *refused = std::get_if<RefusedRequest>(&decision))
        QCOMPARE(refused->status, status);
    else
        QCOMPARE(status, 200);
}

void HostCheckTest::heads_data()
{
    QTest::addColumn<std::string>("request");
    QTest::addColumn<int>("status");
    const std::string line = "CONNECT id.example.fi:443 HTTP/1.1\r\n";
    const std::string host = "Host: id.example.fi:443\r\n";
    const std::string secret = "Proxy-Authorization: "s + credentials + "\r\n";
    const auto row = [](const char *name, const std::string &request, int status) {
        QTest::newRow(name) << request << status;
    };
    row("as it should be", line + host + secret + "\r\n", 200);
    row("header without a value", line + host + secret + "X:\r\n\r\n", 200);
    row("empty", "\r\n\r\n", 400);
    row("no end", line + host + secret, 400);
    row("empty line first", "\r\n" + line + host + secret + "\r\n", 400);
    row("no Host", line + secret + "\r\n", 400);
    row("two secrets", line + host + secret + secret + "\r\n", 400);
    row("folded", line + host + secret + "X: a\r\n b\r\n\r\n", 400);
    row("blank before the colon", line + "Host : id.example.fi:443\r\n" + secret + "\r\n", 400);
    row("no colon", line + host + secret + "X\r\n\r\n", 400);
    row("newline alone", line + host + secret + "X: a\nHost: evil.test:443\r\n\r\n", 400);
    row("carriage return alone", line + host + secret + "X: a\rHost: evil.test:443\r\n\r\n", 400);
    row("NUL in a header", line + host + secret + "X: \0\r\n\r\n"s, 400);
    row("NUL in the first line", "CONNECT id.example.fi:443\0 HTTP/1.1\r\n"s + host + secret + "\r\n", 400);
    row("old version", "CONNECT id.example.fi:443 HTTP/1.0\r\n" + host + secret + "\r\n", 505);
    row("new version", "CONNECT id.example.fi:443 HTTP/2.0\r\n" + host + secret + "\r\n", 505);
    row("no version", "CONNECT id.example.fi:443\r\n" + host + secret + "\r\n", 400);
    row("more than a version", "CONNECT id.example.fi:443 HTTP/1.1 x\r\n" + host + secret + "\r\n", 400);
    row("two blanks", "CONNECT  id.example.fi:443 HTTP/1.1\r\n" + host + secret + "\r\n", 400);
    row("greeting of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"s, 400);
    row("greeting of HTTP/2", "PRI * HTTP/2.0\r\n\r\n", 505);
}

void HostCheckTest::heads()
{
    QFETCH(std::string, request);
    QFETCH(int, status);
    const Decision decision = policy().decide(request);
    if (const auto *refused = std::get_if<RefusedRequest>(&decision))
        QCOMPARE(refused->status, status);
    else
        QCOMPARE(status, 200);
}

void HostCheckTest::withoutAServiceOfThisComputerThereIsConnectAlone()
{
    for (const Unlisted unlisted : {Unlisted::Refused, Unlisted::Passed}) {
        const RequestPolicy configured{AllowList({https("id.example.fi"), http("id.example.fi", 80)}, unlisted),
                                       credentials};
        QVERIFY(std::holds_alternative<AcceptedRequest>(configured.decide(connectTo("id.example.fi:443"))));
        for (const auto *address :
             {"http://id.example.fi/", "http://id.example.fi:443/", "http://id.localhost:8080/", "/"}) {
            const auto refused = std::get<RefusedRequest>(configured.decide(get(address, "id.example.fi")));
            QCOMPARE(refused.status, 405);
            QCOMPARE(refused.reason, RefusalReason::Malformed);
        }
    }
}

void HostCheckTest::forwardedHeadIsTheServersAlone()
{
    const Decision decision = policy().decide(
        head("POST http://id.localhost:8080/form?a=b HTTP/1.1", "id.localhost:8080",
             "Content-Length: 3\r\nProxy-Connection: keep-alive\r\nConnection: keep-alive, X-Hop\r\nX-Hop: 1\r\n"
             "Keep-Alive: 5\r\nUpgrade: h2c\r\nTE: trailers\r\nCookie: a=b\r\nAccept: */*\r\n"));
    const auto *accepted = std::get_if<AcceptedRequest>(&decision);
    QVERIFY(accepted);
    QCOMPARE(accepted->forwardedHead,
             "POST /form?a=b HTTP/1.1\r\nHost: id.localhost:8080\r\nContent-Length: 3\r\nCookie: a=b\r\n"
             "Accept: */*\r\nConnection: close\r\n\r\n"s);
    QCOMPARE(accepted->bodyLength, std::uint64_t(3));
    QCOMPARE(accepted->target, (Target{Target::Kind::Name, "id.localhost", 8080}));
}

void HostCheckTest::responseHeadCloses()
{
    QCOMPARE(closingResponseHead("HTTP/1.1 200 OK\r\nconnection: keep-alive\r\nA: b\r\nKeep-Alive: timeout=5\r\n\r\n"),
             "HTTP/1.1 200 OK\r\nA: b\r\nConnection: close\r\n\r\n"s);
    QCOMPARE(closingResponseHead("HTTP/1.1 100 Continue\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n"s);
}

void HostCheckTest::strangersAreAskedAndNotHeard()
{
    const auto ask = [](const std::string &secret) {
        return std::get<RefusedRequest>(
            policy().decide("CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n" + secret + "\r\n"));
    };
    QCOMPARE(ask({}), (RefusedRequest{407, std::nullopt, {}}));
    for (const std::string wrong : {"Basic bWZhLWtpb3NrOnRva2Vo", "Basic bWZhLWtpb3NrOnRva2V", "", "Basic",
                                    "Basic bWZhLWtpb3NrOnRva2VuA", "basic bWZhLWtpb3NrOnRva2Vu", "Bearer token"})
        QCOMPARE(ask("Proxy-Authorization: " + wrong + "\r\n"), (RefusedRequest{407, RefusalReason::Credentials, {}}));
    QVERIFY(refusalText(407).find("\r\nProxy-Authenticate: Basic realm=\"mfa-kiosk-gate\"\r\n") != std::string::npos);

    const RequestPolicy without(AllowList({https("id.example.fi")}), {});
    QVERIFY(std::holds_alternative<RefusedRequest>(without.decide(
        "CONNECT id.example.fi:443 HTTP/1.1\r\nHost: id.example.fi:443\r\nProxy-Authorization: \r\n\r\n")));
}

void HostCheckTest::carelessListClosesDoors_data()
{
    QTest::addColumn<std::string>("host");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<bool>("below");
    QTest::newRow("http far away") << "id.example.fi"s << true << false;
    QTest::newRow("public number") << "192.0.2.7"s << false << false;
    QTest::newRow("private number") << "10.0.0.7"s << false << false;
    QTest::newRow("public IPv6") << "2001:db8::7"s << false << false;
    QTest::newRow("top-level domain") << "fi"s << false << true;
    QTest::newRow("below a number") << "127.0.0.1"s << true << true;
    QTest::newRow("empty") << ""s << false << true;
    QTest::newRow("dot") << "."s << false << true;
    QTest::newRow("asterisk") << "*.example.fi"s << false << false;
    QTest::newRow("trailing dot") << "id.example.fi."s << false << false;
    QTest::newRow("with a port") << "id.example.fi:443"s << false << false;
    QTest::newRow("odd number") << "127.1"s << true << false;
}

void HostCheckTest::carelessListClosesDoors()
{
    QFETCH(std::string, host);
    QFETCH(bool, plain);
    QFETCH(bool, below);
    using Scheme = AllowedHost::Scheme;
    QVERIFY(AllowList({{plain ? Scheme::Http : Scheme::Https, host, 443, below}}).isEmpty());
}

void HostCheckTest::addresses_data()
{
    QTest::addColumn<bool>("expected");
    for (const char *far : {"1.1.1.1", "195.148.129.1", "11.0.0.1", "100.63.255.255", "100.128.0.1", "172.15.255.255",
                            "172.32.0.1", "192.169.0.1", "198.20.0.1", "223.255.255.255", "2a00:1d50::1", "2001:708::1",
                            "::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::1"})
        QTest::newRow(far) << true;
    for (const char *near : {"0.0.0.0",
                             "10.1.2.3",
                             "100.64.0.1",
                             "127.0.0.1",
                             "127.255.255.255",
                             "169.254.169.254",
                             "172.16.0.1",
                             "172.31.255.1",
                             "192.0.0.8",
                             "192.0.2.1",
                             "192.88.99.1",
                             "192.168.1.1",
                             "198.18.0.1",
                             "198.51.100.1",
                             "203.0.113.1",
                             "224.0.0.251",
                             "240.0.0.1",
                             "255.255.255.255",
                             "::",
                             "::1",
                             "fe80::1",
                             "fc00::1",
                             "fd12::1",
                             "ff02::1",
                             "::ffff:10.0.0.1",
                             "::127.0.0.1",
                             "64:ff9b::7f00:1",
                             "64:ff9b::10.0.0.1",
                             "64:ff9b:1::1.1.1.1",
                             "2002:7f00:1::1",
                             "2002:a00:1::1",
                             "2001::1",
                             "2001:db8::1",
                             "fec0::1"})
        QTest::newRow(near) << false;
}

void HostCheckTest::addresses()
{
    QFETCH(bool, expected);
    QCOMPARE(isPublic(addressOf(QTest::currentDataTag())), expected);
}

void HostCheckTest::familiesTakeTurns()
{
    const auto six = addressOf("2001:708::1");
    const auto four = addressOf("1.1.1.1");
    QList<int> families;
    for (const Address &address : interleaved({six, six, six, four, four}))
        families << address.family();
    QCOMPARE(families, (QList<int>{AF_INET6, AF_INET, AF_INET6, AF_INET, AF_INET6}));
}

void HostCheckTest::eachRefusalIsToldOnceAndNotTooMany()
{
    RefusalReports reports;
    Time now{};
    QVERIFY(reports.shouldTell(RefusalReason::NotListed, "a", now));
    QVERIFY(!reports.shouldTell(RefusalReason::NotListed, "a", now));
    QVERIFY(reports.shouldTell(RefusalReason::Address, "a", now));
    int told = 2;
    for (int i = 0; i < 100000; ++i)
        told += reports.shouldTell(RefusalReason::NotListed, std::to_string(i), now) ? 1 : 0;
    QCOMPARE(told, int(RefusalReports::burst));
    now += std::chrono::seconds(3);
    for (int i = 0; i < 100000; ++i)
        told += reports.shouldTell(RefusalReason::NotListed, std::to_string(i), now) ? 1 : 0;
    QCOMPARE(told, int(RefusalReports::burst) + 3);
    QVERIFY(!reports.shouldTell(RefusalReason::NotListed, "a", now + std::chrono::hours(1)));
}

KIOSK_TEST(HostCheckTest)
#include "HostCheckTest.moc"
