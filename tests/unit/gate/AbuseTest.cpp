// SPDX-License-Identifier: GPL-3.0-or-later
// Clients that a gate must outlive: slow, endless, malformed, many; and the program as a process.
#include "GateStage.h"
#include "GateUnderTest.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <array>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk;
using namespace kiosk::gate;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace
{

GateLimits brief()
{
    GateLimits limits;
    limits.headTime = 150ms;
    limits.lookupTime = 150ms;
    limits.connectTime = 150ms;
    limits.idleTime = 150ms;
    limits.lingerTime = 100ms;
    limits.connections = 8;
    limits.unfinishedHeads = 4;
    limits.droppableAfter = 50ms;
    return limits;
}

/// Nothing that happened before keeps the gate from serving.
void serves(const RunningGate &gate, Upstream &upstream)
{
    auto [client, server] = gate.tunnel("id.localhost", upstream);
    QVERIFY(server.isOpen());
    server.send("still");
    QCOMPARE(client.read(5), "still"s);
}

QByteArray status(qint64 process, const char *field)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(field))
            return line.mid(line.indexOf(':') + 1).trimmed();
    }
    return {};
}

qsizetype descriptors(qint64 process)
{
    return QDir(QStringLiteral("/proc/%1/fd").arg(process))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

} // namespace

class AbuseTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void slowHeadEnds();
    void stuckLookupEnds();
    void idleTunnelEnds();
    void noiseIsRefused_data();
    void noiseIsRefused();
    void flightsOfConnectionsEndInNothing();
    void unfinishedHeadsDoNotCrowdOutTheOthers();
    void idleTunnelGivesItsPlaceBusyOneDoesNot();
    void processStaysTheSameAfterAThousandConnections();
    void processEndsWithItsInput();
    void processEndsWithItsParent();
    void processRefusesWhatIsNoBegin_data();
    void processRefusesWhatIsNoBegin();
};

void AbuseTest::slowHeadEnds()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream)}, brief());
    Peer client = gate.connect();
    const std::string request = RunningGate::connectRequest("id.localhost:" + std::to_string(upstream.port()));
    QElapsedTimer time;
    time.start();
    std::size_t sent = 0;
    // A byte at a time: each byte must not buy more time.
    while (client.isSilent(20) && sent < request.size())
        client.send(request.substr(sent++, 1));
    QVERIFY(sent < request.size());
    QCOMPARE(statusOf(client.read()), 408);
    QVERIFY(time.elapsed() < 2000);
    serves(gate, upstream);
}

void AbuseTest::stuckLookupEnds()
{
    Upstream upstream;
    const StuckLookup lookup;
    const RunningGate gate({loopback(upstream), {AllowedHost::Scheme::Https, "stuck.test", 443, false}}, brief(),
                           lookup);
    Peer client = gate.connect();
    client.send(RunningGate::connectRequest("stuck.test:443"));
    QCOMPARE(statusOf(client.read()), 504);
    serves(gate, upstream);
    lookup.release();
}

void AbuseTest::idleTunnelEnds()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream)}, brief());
    auto [client, server] = gate.tunnel("id.localhost", upstream);
    QVERIFY(client.waitForReset());
    QVERIFY(server.waitForReset());
    QVERIFY(gate.waitForConnections(0));
}

void AbuseTest::noiseIsRefused_data()
{
    QTest::addColumn<QByteArray>("noise");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("expected");
    QTest::newRow("100 MB of header") << QByteArray("CONNECT a:1 HTTP/1.1\r\nX: ") + QByteArray(1000000, 'a') << 100
                                      << 431;
    QTest::newRow("100 MB without an end of line") << QByteArray(1000000, 'a') << 100 << 431;
    QTest::newRow("100 MB of NUL") << QByteArray(1000000, '\0') << 100 << 431;
    QTest::newRow("many headers") << QByteArray("CONNECT a:1 HTTP/1.1\r\n") + QByteArray("X: a\r\n").repeated(100000)
                                  << 1 << 431;
    const QByteArray begin = "CONNECT a:1 HTTP/1.1\r\nX: ";
    QTest::newRow("head of 16 KiB") << begin + QByteArray(16384 - begin.size() - 4, 'a') + "\r\n\r\n" << 1 << 400;
    QTest::newRow("head of 16 KiB and one") << begin + QByteArray(16384 - begin.size() - 3, 'a') + "\r\n\r\n"
                                            << 1 << 431;
    QTest::newRow("empty lines") << QByteArray("\r\n").repeated(10) << 1 << 400;
    QTest::newRow("newlines alone") << QByteArray("CONNECT id.localhost:1 HTTP/1.1\nHost: id.localhost:1\n\n") << 1
                                    << 408;
    QTest::newRow("greeting of TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) << 1 << 408;
    QTest::newRow("NUL in a head") << QByteArray("CONNECT id.localhost:1\0 HTTP/1.1\r\n\r\n", 37) << 1 << 400;
    QTest::newRow("requests in a row") << QByteArray("GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n").repeated(1000) << 1
                                       << 407;
}

void AbuseTest::noiseIsRefused()
{
    QFETCH(QByteArray, noise);
    QFETCH(int, times);
    QFETCH(int, expected);
    Upstream upstream;
    const RunningGate gate({loopback(upstream)}, brief());
    Peer client = gate.connect();
    const std::string text = noise.toStdString();
    bool taken = true;
    for (int i = 0; i < times && taken; ++i)
        taken = client.send(text);
    if (times > 1)
        QVERIFY2(!taken, "the gate reads whatever comes");
    // What is still being sent when the answer is there may cost it.
    const int answered = statusOf(client.read());
    QVERIFY2(answered == expected || (times > 1 && answered == 0), qPrintable(QString::number(answered)));
    QVERIFY(gate.waitForConnections(0));
    serves(gate, upstream);
}

void AbuseTest::flightsOfConnectionsEndInNothing()
{
    Upstream upstream;
    const RunningGate gate({loopback(upstream)}, brief());
    for (int i = 0; i < 300; ++i) {
        Peer peer = gate.connect();
        if (i % 3 == 0)
            peer.reset();
        else if (i % 3 == 1)
            peer.endSending();
        else
            peer.send("CONN");
    }
    serves(gate, upstream);
    QVERIFY(gate.waitForConnections(0));
}

void AbuseTest::unfinishedHeadsDoNotCrowdOutTheOthers()
{
    Upstream upstream;
    GateLimits limits = brief();
    limits.headTime = 1h;
    limits.idleTime = 1h;
    limits.connections = 200;
    const RunningGate gate({loopback(upstream)}, limits);
    std::vector<Peer> silent;
    for (int i = 0; i < 100; ++i)
        silent.push_back(gate.connect());
    serves(gate, upstream);
    QVERIFY(silent.front().waitForEnd());
    QVERIFY(gate.connectionCount() <= limits.unfinishedHeads + 1);
}

void AbuseTest::idleTunnelGivesItsPlaceBusyOneDoesNot()
{
    Upstream upstream;
    GateLimits limits = brief();
    limits.idleTime = 1h;
    limits.droppableAfter = 300ms;
    limits.connections = 3;
    const RunningGate gate({loopback(upstream)}, limits);
    auto idle = gate.tunnel("id.localhost", upstream);
    auto busy = gate.tunnel("id.localhost", upstream);
    auto third = gate.tunnel("id.localhost", upstream);
    {
        Peer fourth = gate.connect();
        QCOMPARE(statusOf(fourth.read()), 503);
    }
    QVERIFY(idle.first.isSilent(300));
    busy.second.send("x");
    QCOMPARE(busy.first.read(1), "x"s);
    third.second.send("x");
    QCOMPARE(third.first.read(1), "x"s);
    serves(gate, upstream);
    QVERIFY(idle.first.waitForEnd());
    busy.second.send("y");
    QCOMPARE(busy.first.read(1), "y"s);
}

void AbuseTest::processStaysTheSameAfterAThousandConnections()
{
    Upstream upstream;
    GateUnderTest gate({{QStringLiteral("http"), QStringLiteral("id.localhost"), upstream.port(), false}});
    QVERIFY(gate.processId() > 0);
    const std::string target = "id.localhost:" + std::to_string(upstream.port());
    const auto visit = [&] {
        Peer client = Peer::connectedTo(gate.port());
        client.send("CONNECT " + target + " HTTP/1.1\r\nHost: " + target
                    + "\r\nProxy-Authorization: " + gate.credentials() + "\r\n\r\nhello");
        Peer server = upstream.accept();
        if (server.read(5) != "hello")
            return false;
        server.send("bye");
        server.close();
        return client.read().find("\r\n\r\nbye") != std::string::npos;
    };
    // A handful that leak would be too many. (What it has open is for root alone to see: it cannot be dumped.)
    const rlimit few{24, 24};
    QCOMPARE(prlimit(pid_t(gate.processId()), RLIMIT_NOFILE, &few, nullptr), 0);
    const qsizetype before = descriptors(gate.processId());
    QVERIFY(visit());
    const int memory = status(gate.processId(), "VmRSS").split(' ').first().toInt();
    for (int i = 0; i < 1000; ++i)
        QVERIFY(visit());
    QTRY_COMPARE(descriptors(gate.processId()), before);
    const int grown = status(gate.processId(), "VmRSS").split(' ').first().toInt() - memory;
#if defined(__SANITIZE_ADDRESS__)
    // The sanitizer keeps what was freed for a while, to find who still uses it.
    constexpr int most = 64 * 1024;
#else
    constexpr int most = 2 * 1024;
#endif
    QVERIFY2(grown < most, qPrintable(QStringLiteral("%1 KiB").arg(grown)));
    QCOMPARE(gate.told(), QList<link::GateToHost>());
}

void AbuseTest::processEndsWithItsInput()
{
    Upstream upstream;
    auto gate = std::make_unique<GateUnderTest>(
        QList<link::GateHost>{{QStringLiteral("http"), QStringLiteral("id.localhost"), upstream.port(), false}});
    const qint64 process = gate->processId();
    QCOMPARE(status(process, "CoreDumping"), QByteArray("0"));
    QCOMPARE(status(process, "NoNewPrivs"), QByteArray("1"));
    gate.reset(); // closes its input and waits
    QVERIFY(!QDir(QStringLiteral("/proc/%1").arg(process)).exists());
}

/// A host that is killed closes nothing in order, and somebody else may hold the gate's input.
void AbuseTest::processEndsWithItsParent()
{
    const QByteArray program = GateUnderTest::program().toLocal8Bit();
    const QByteArray begin = serialise(link::GateBegin{
        QStringLiteral("0123456789abcdef"), {{QStringLiteral("http"), QStringLiteral("id.localhost"), 1, false}}});
    std::array<int, 2> input{};
    std::array<int, 2> output{};
    std::array<int, 2> process{};
    QVERIFY(pipe(input.data()) == 0 && pipe(output.data()) == 0 && pipe(process.data()) == 0);
    QCOMPARE(write(input[1], begin.constData(), size_t(begin.size())), begin.size());
    const pid_t host = fork();
    if (host == 0) {
        const std::string own = std::to_string(getpid());
        const pid_t gate = fork();
        if (gate == 0) {
            dup2(input[0], STDIN_FILENO);
            dup2(output[1], STDOUT_FILENO);
            execl(program.constData(), program.constData(), "--parent-pid", own.c_str(), "--session-socket", "9",
                  nullptr);
            _exit(1);
        }
        char ready = 0;
        const bool told = write(process[1], &gate, sizeof gate) == sizeof gate && read(output[0], &ready, 1) == 1;
        _exit(told ? 0 : 1);
    }
    int hostStatus = -1;
    pid_t gate = 0;
    QCOMPARE(read(process[0], &gate, sizeof gate), ssize_t(sizeof gate));
    QCOMPARE(waitpid(host, &hostStatus, 0), host);
    QCOMPARE(hostStatus, 0);
    const auto isGone = [gate] {
        const QByteArray state = status(gate, "State");
        return state.isEmpty() || state.startsWith('Z');
    };
    QTRY_VERIFY(isGone());
    for (const int end : {input[0], input[1], output[0], output[1], process[0], process[1]})
        close(end);
}

void AbuseTest::processRefusesWhatIsNoBegin_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("code");
    const QString token = QStringLiteral("0123456789abcdef");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("half a line") << QByteArray("{\"type\":\"be") << QString();
    QTest::newRow("no message") << QByteArray("hello\n") << QStringLiteral("gate.malformed");
    QTest::newRow("endless line") << QByteArray(link::longestGateLine + 1, 'a') << QStringLiteral("gate.malformed");
    QTest::newRow("two messages") << serialise(link::GateBegin{token, {}, false}).repeated(2)
                                  << QStringLiteral("gate.malformed");
    QTest::newRow("no host") << serialise(link::GateBegin{token, {}, false}) << QStringLiteral("gate.hosts");
    QTest::newRow("no host to be kept") << serialise(
        link::GateBegin{token, {{QStringLiteral("http"), QStringLiteral("far.example.fi"), 80, false}}})
                                        << QStringLiteral("gate.hosts");
}

void AbuseTest::processRefusesWhatIsNoBegin()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, code);
    QProcess process;
    process.start(GateUnderTest::program(), GateUnderTest::arguments());
    process.write(input);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), code.isEmpty() ? 0 : 1);
    const QByteArray said = process.readAllStandardOutput();
    if (code.isEmpty())
        QCOMPARE(said, QByteArray());
    else
        QCOMPARE(std::get<link::GateFailed>(link::parseLine<link::GateToHost>(said).value()).code, code);
}

KIOSK_TEST(AbuseTest)
#include "AbuseTest.moc"
