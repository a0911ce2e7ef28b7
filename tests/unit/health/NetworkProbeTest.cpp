// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeStage.h"
#include "support/StrictTest.h"

#include <QRegularExpression>
#include <QElapsedTimer>
#include <QTimer>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Verdict = ProbeResult::Verdict;

/// A port whose waiting room is full: the kernel drops whoever else knocks.
class FullPort
{
public:
    explicit FullPort(quint32 ip = INADDR_LOOPBACK, quint16 port = 0)
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(ip);
        m_address.sin_port = htons(port);
        socklen_t length = sizeof m_address;
        const int listener = keep(socket(AF_INET, SOCK_STREAM, 0));
        bind(listener, reinterpret_cast<sockaddr *>(&m_address), length);
        listen(listener, 0);
        getsockname(listener, reinterpret_cast<sockaddr *>(&m_address), &length);
        constexpr int enough = 4;
        for (int i = 0; i < enough; ++i)
            connect(keep(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)), reinterpret_cast<sockaddr *>(&m_address),
                    length);
    }
    ~FullPort()
    {
        for (const int file : m_files)
            close(file);
    }
    Q_DISABLE_COPY_MOVE(FullPort)
    quint16 port() const { return ntohs(m_address.sin_port); }

private:
    int keep(int file)
    {
        m_files << file;
        return file;
    }
    sockaddr_in m_address = {};
    QList<int> m_files;
};

/// Timers may fire a twentieth of their time early.
static Milliseconds nearly(Milliseconds limit)
{
    return limit * 9 / 10;
}

/// What the desk reads about a service that answers wrongly, late or not at all; real servers on 127.0.0.1.
class NetworkProbeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneAnswer_data();
    void oneAnswer();
    void aHostWithoutAStartPageOfItsOwnIsWell_data();
    void aHostWithoutAStartPageOfItsOwnIsWell();
    void redirectsAreFollowedAtHome();
    void aCircleOfRedirectsIsSeen();
    void redirectsWithoutEndAreSeen();
    void asManyRedirectsAsTheEngineFollows();
    void cookiesOfTheWayAreKept();
    void aPageThatRefusesIsAPage_data();
    void aPageThatRefusesIsAPage();
    void theNetworksLogInPageIsNotTheService();
    void hostsOfTheProfileAreNoPortal();
    void nobodyListens();
    void nobodyTakesTheConnection();
    void anAddressThatAnswersIsUsedThoughAnotherIsDead();
    void silence();
    void oneByteAtATime();
    void aPageWithoutEnd();
    void aPageThatGoesOnTrickling();
    void slowButThere();
    void noName_data();
    void noName();
    void retryAfterIsHandedOn();
    void theQuestionTellsNothingOfAVisitor();

private:
    ScriptedResolver m_resolver;
    SystemClock m_clock;
    ProbeLimits m_limits;
    NetworkProbe::Means means() { return {m_resolver, m_clock, {}, m_limits, {}}; }
    ProbeResult look(const ProbeTarget &target)
    {
        const auto with = means();
        return probe(target, with);
    }
};

void NetworkProbeTest::init()
{
    StrictTest::init();
    m_resolver = {};
    m_limits = {};
}

void NetworkProbeTest::oneAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &answer, Verdict verdict, const QString &code) {
        QTest::newRow(name) << answer << verdict << code;
    };
    row("good", goodPage(), Verdict::Good, u"ok"_s);
    row("500", "HTTP/1.1 500 Oops\r\nContent-Type: text/html\r\n\r\n<p>sorry", Verdict::Bad, u"http.server_error"_s);
    row("503", "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n", Verdict::Bad,
        u"http.server_error"_s);
    row("404", "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno", Verdict::Bad, u"http.client_error"_s);
    row("403", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", Verdict::Bad, u"http.client_error"_s);
    row("429", "HTTP/1.1 429 Slow down\r\nContent-Length: 0\r\n\r\n", Verdict::Doubtful, u"http.too_many_requests"_s);
    row("511", "HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n", Verdict::Bad,
        u"portal.login_required"_s);
    row("304 out of the blue", "HTTP/1.1 304 Not Modified\r\n\r\n", Verdict::Bad, u"http.bad_redirect"_s);
    row("redirect to nowhere", "HTTP/1.1 302 Found\r\nLocation: javascript:alert(1)\r\n\r\n", Verdict::Bad,
        u"http.bad_redirect"_s);
    row("empty page", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n", Verdict::Bad,
        u"http.empty"_s);
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", Verdict::Bad, u"http.empty"_s);
    row("nothing at all", "", Verdict::Bad, u"http.empty"_s);
    row("cut in the body", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<html>",
        Verdict::Doubtful, u"http.truncated"_s);
    row("cut in the head", "HTTP/1.1 200 OK\r\nContent-Ty", Verdict::Bad, u"http.truncated"_s);
    row("cut error", "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 500\r\n\r\n<html>", Verdict::Bad,
        u"http.server_error"_s);
    row("not HTTP", "220 mail.example ESMTP\r\n", Verdict::Bad, u"http.malformed"_s);
    row("huge head", "HTTP/1.1 200 OK\r\nX: " + QByteArray(200'000, 'x') + "\r\n\r\n", Verdict::Bad,
        u"http.malformed"_s);
    row("a file", "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 2\r\n\r\nPK",
        Verdict::Bad, u"http.not_a_page"_s);
    row("no type", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", Verdict::Good, u"ok"_s);
}

void NetworkProbeTest::oneAnswer()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const Verdict, verdict);
    QFETCH(const QString, code);
    ScriptedServer server(say(answer));
    const ProbeResult result = look({server.url(u"id.localhost"_s)});
    QCOMPARE(result.code, code);
    QCOMPARE(result.verdict, verdict);
    QVERIFY(result.took < Seconds{5});
    QVERIFY2(result.detail.startsWith(u"id.localhost"), qPrintable(result.detail));
    // Names and figures, in no language; of what is well no status that looks like a fault.
    static const QRegularExpression facts(u"^id\\.localhost( → [a-z.]+|, HTTP\u00a0[0-9]{3})?(, [0-9]+\u00a0ms)?$"_s);
    QVERIFY2(facts.match(result.facts).hasMatch(), qPrintable(result.facts));
    QVERIFY2(verdict != Verdict::Good || !result.facts.contains(u"HTTP"), qPrintable(result.facts));
}

void NetworkProbeTest::aHostWithoutAStartPageOfItsOwnIsWell_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("code");
    QTest::newRow("403") << QByteArray("HTTP/1.1 403 No\r\n\r\n") << Verdict::Good << u"ok"_s;
    QTest::newRow("404, and a body that never ends")
        << QByteArray("HTTP/1.1 404 No\r\nContent-Length: 99\r\n\r\nx") << Verdict::Good << u"ok"_s;
    QTest::newRow("empty") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") << Verdict::Good << u"ok"_s;
    QTest::newRow("leads on") << QByteArray("HTTP/1.1 302 F\r\nLocation: /start\r\n\r\n") << Verdict::Good << u"ok"_s;
    QTest::newRow("500") << QByteArray("HTTP/1.1 500 Oops\r\n\r\n") << Verdict::Doubtful << u"http.server_error"_s;
    QTest::newRow("502") << QByteArray("HTTP/1.1 502 Oops\r\n\r\n") << Verdict::Bad << u"http.server_error"_s;
    QTest::newRow("leads away") << QByteArray("HTTP/1.1 302 F\r\nLocation: http://login.hotel.test/\r\n\r\n")
                                << Verdict::Bad << u"portal.redirect"_s;
}

void NetworkProbeTest::aHostWithoutAStartPageOfItsOwnIsWell()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const Verdict, verdict);
    QFETCH(const QString, code);
    ScriptedServer server(say(answer));
    const ProbeResult result = look({server.url(u"bank.localhost"_s), ProbeTarget::Expect::AnyAnswer});
    QCOMPARE(result.code, code);
    QCOMPARE(result.verdict, verdict);
}

void NetworkProbeTest::redirectsAreFollowedAtHome()
{
    ScriptedServer server([](QSslSocket *socket, const QByteArray &request) {
        if (request.startsWith("GET /next?a=b "))
            socket->write(goodPage());
        else
            socket->write("HTTP/1.1 302 Found\r\nLocation: /next?a=b#part\r\nContent-Length: 0\r\n\r\n");
        socket->disconnectFromHost();
    });
    QCOMPARE(look({server.url(u"id.localhost"_s)}).code, u"ok"_s);
    QCOMPARE(server.requests.size(), 2);
}

void NetworkProbeTest::aCircleOfRedirectsIsSeen()
{
    ScriptedServer server([](QSslSocket *socket, const QByteArray &request) {
        socket->write(request.startsWith("GET /a ") ? "HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n"
                                                    : "HTTP/1.1 302 Found\r\nLocation: /a\r\n\r\n");
        socket->disconnectFromHost();
    });
    const ProbeResult result = look({server.url(u"id.localhost"_s, u"/a"_s)});
    QCOMPARE(result.code, u"http.redirect_loop"_s);
    QCOMPARE(result.verdict, Verdict::Bad);
    QCOMPARE(server.requests.size(), 2);
}

void NetworkProbeTest::redirectsWithoutEndAreSeen()
{
    int count = 0;
    ScriptedServer server([&count](QSslSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 302 Found\r\nLocation: /" + QByteArray::number(++count) + "\r\n\r\n");
        socket->disconnectFromHost();
    });
    QCOMPARE(look({server.url(u"id.localhost"_s)}).code, u"http.redirect_loop"_s);
    QVERIFY(count <= m_limits.redirects + 1);
}

void NetworkProbeTest::asManyRedirectsAsTheEngineFollows()
{
    constexpr int steps = 12;
    int count = 0;
    ScriptedServer server([&count](QSslSocket *socket, const QByteArray &) {
        socket->write(++count > steps ? goodPage()
                                      : "HTTP/1.1 302 Found\r\nLocation: /" + QByteArray::number(count) + "\r\n\r\n");
        socket->disconnectFromHost();
    });
    QCOMPARE(look({server.url(u"id.localhost"_s)}).code, u"ok"_s);
    QCOMPARE(server.requests.size(), steps + 1);
}

void NetworkProbeTest::cookiesOfTheWayAreKept()
{
    // What a sign-in does that keeps its place in a cookie: it leads back to the very same address.
    ScriptedServer server([](QSslSocket *socket, const QByteArray &request) {
        const bool known = request.contains("\r\nCookie: place=7; step=2\r\n");
        socket->write(known ? goodPage()
                            : "HTTP/1.1 302 Found\r\nSet-Cookie: place=7; Path=/; HttpOnly\r\n"
                              "Set-Cookie: step=2\r\nLocation: /\r\n\r\n");
        socket->disconnectFromHost();
    });
    QCOMPARE(look({server.url(u"id.localhost"_s)}).code, u"ok"_s);
    QCOMPARE(server.requests.size(), 2);
    // The next look is a stranger again.
    QCOMPARE(look({server.url(u"id.localhost"_s)}).code, u"ok"_s);
    QCOMPARE(server.requests.size(), 4);
    QVERIFY(!server.requests.at(2).contains("Cookie:"));
}

void NetworkProbeTest::aPageThatRefusesIsAPage_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status : {"400 Bad Request", "401 Unauthorized", "403 Forbidden", "404 Not Found"})
        QTest::newRow(status) << QByteArray(status);
}

void NetworkProbeTest::aPageThatRefusesIsAPage()
{
    QFETCH(const QByteArray, status);
    ScriptedServer server(
        say("HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\n\r\n<form><input name=user></form>"));
    const ProbeResult result = look({server.url(u"id.localhost"_s)});
    QCOMPARE(result.code, u"http.client_error"_s);
    QCOMPARE(result.verdict, Verdict::Doubtful);
}

void NetworkProbeTest::theNetworksLogInPageIsNotTheService()
{
    ScriptedServer portal(say(goodPage()));
    ScriptedServer server(say("HTTP/1.1 302 Found\r\nLocation: "
                              + portal.url(u"portal.localhost"_s, u"/login?mac=1"_s).toEncoded() + "\r\n\r\n"));
    const ProbeResult result = look({server.url(u"id.localhost"_s)});
    QCOMPARE(result.code, u"portal.redirect"_s);
    QCOMPARE(result.verdict, Verdict::Bad);
    QVERIFY(portal.requests.isEmpty()); // nobody went there
    QCOMPARE(result.detail, u"id.localhost leads to portal.localhost"_s); // no path, no query
    QCOMPARE(result.facts, u"id.localhost → portal.localhost"_s);
}

void NetworkProbeTest::hostsOfTheProfileAreNoPortal()
{
    ScriptedServer other(say(goodPage()));
    ScriptedServer server(
        say("HTTP/1.1 302 Found\r\nLocation: " + other.url(u"login.localhost"_s).toEncoded() + "\r\n\r\n"));
    ProbeTarget target{server.url(u"id.localhost"_s)};
    target.knownHosts = {u"login.localhost"_s};
    QCOMPARE(look(target).code, u"ok"_s);
    QCOMPARE(other.requests.size(), 1);
}

void NetworkProbeTest::nobodyListens()
{
    QUrl url;
    {
        const ScriptedServer gone(say({}));
        url = gone.url(u"id.localhost"_s);
    }
    const ProbeResult result = look({url});
    QCOMPARE(result.code, u"connect.refused"_s);
    QVERIFY(result.took < Seconds{2});
}

void NetworkProbeTest::nobodyTakesTheConnection()
{
    const FullPort full;
    m_limits.connect = Milliseconds{250};
    const ProbeResult result = look({QUrl(u"http://id.localhost:%1/"_s.arg(full.port()))});
    QCOMPARE(result.code, u"connect.timeout"_s);
    QVERIFY(result.took >= nearly(m_limits.connect));
    QVERIFY(result.took < Seconds{5});
}

void NetworkProbeTest::anAddressThatAnswersIsUsedThoughAnotherIsDead()
{
    ScriptedServer server(say(goodPage()));
    // Nobody listens at ::1 with this port; a real host with a broken IPv6 looks like this.
    m_resolver.answers.insert(
        u"id.localhost"_s,
        {Resolution::Error::None, {QHostAddress(QHostAddress::LocalHostIPv6), QHostAddress(QHostAddress::LocalHost)}});
    QCOMPARE(look({server.url(u"id.localhost"_s)}).code, u"ok"_s);

    // And one that stays silent must not use up the time of the other.
    const FullPort full(INADDR_LOOPBACK + 1, server.serverPort());
    m_resolver.answers.insert(
        u"id.localhost"_s,
        {Resolution::Error::None, {QHostAddress(u"127.0.0.2"_s), QHostAddress(QHostAddress::LocalHost)}});
    const ProbeResult result = look({server.url(u"id.localhost"_s)});
    QCOMPARE(result.code, u"ok"_s);
    QVERIFY(result.took < Seconds{3});
}

void NetworkProbeTest::silence()
{
    ScriptedServer server([](QSslSocket *, const QByteArray &) {});
    m_limits.firstByte = Milliseconds{200};
    const ProbeResult result = look({server.url(u"id.localhost"_s)});
    QCOMPARE(result.code, u"http.no_answer"_s);
    QVERIFY(result.took >= nearly(m_limits.firstByte));
    QCOMPARE(server.requests.size(), 1);
}

void NetworkProbeTest::oneByteAtATime()
{
    ScriptedServer server([](QSslSocket *socket, const QByteArray &) {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, page = goodPage()]() mutable {
            socket->write(page.left(1));
            page.remove(0, 1);
        });
        timer->start(Milliseconds{20});
    });
    m_limits.firstByte = Milliseconds{2000};
    m_limits.total = Milliseconds{400};
    const ProbeResult result = look({server.url(u"id.localhost"_s)});
    QCOMPARE(result.code, u"http.stalled"_s);
    QVERIFY(result.took >= nearly(m_limits.total));
}

void NetworkProbeTest::aPageWithoutEnd()
{
    qint64 sent = 0;
    ScriptedServer server([&sent](QSslSocket *socket, const QByteArray &) {
        const QByteArray block(64 * 1024, 'x');
        const auto more = [socket, block, &sent] {
            sent += block.size();
            socket->write(block);
        };
        connect(socket, &QIODevice::bytesWritten, socket, more);
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        more();
    });
    const ProbeResult result = look({server.url(u"id.localhost"_s)});
    QCOMPARE(result.code, u"http.too_large"_s);
    QCOMPARE(result.verdict, Verdict::Doubtful);
    QVERIFY2(sent < 40 * m_limits.body, qPrintable(QString::number(sent)));
}

void NetworkProbeTest::aPageThatGoesOnTrickling()
{
    ScriptedServer server([](QSslSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>Here I am</h1>");
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        timer->start(Milliseconds{20});
    });
    m_limits.total = Milliseconds{400};
    const ProbeResult result = look({server.url(u"id.localhost"_s)});
    QCOMPARE(result.code, u"http.stalled"_s);
    // The engine shows it: no reason to turn visitors away.
    QCOMPARE(result.verdict, Verdict::Doubtful);
}

void NetworkProbeTest::slowButThere()
{
    ScriptedServer server([](QSslSocket *socket, const QByteArray &) {
        QTimer::singleShot(Milliseconds{250}, socket, [socket] {
            socket->write(goodPage());
            socket->disconnectFromHost();
        });
    });
    m_limits.slow = Milliseconds{150};
    const ProbeResult result = look({server.url(u"id.localhost"_s)});
    QCOMPARE(result.code, u"http.slow"_s);
    QCOMPARE(result.verdict, Verdict::Doubtful);
}

void NetworkProbeTest::noName_data()
{
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such name") << Resolution{Resolution::Error::NoName} << u"dns.no_name"_s;
    QTest::newRow("server failure") << Resolution{Resolution::Error::ServerFailure} << u"dns.server_failure"_s;
    QTest::newRow("no address") << Resolution{Resolution::Error::None} << u"dns.server_failure"_s;
}

void NetworkProbeTest::noName()
{
    QFETCH(const Resolution, resolution);
    QFETCH(const QString, code);
    m_resolver.answers.insert(u"id.school.test"_s, resolution);
    ProbeTarget target{QUrl(u"https://id.school.test/"_s)};
    QCOMPARE(look(target).code, code);
    QCOMPARE(look(target).verdict, Verdict::Bad);
    // Of a name that stands for all names below it nobody says that it exists itself.
    target.name = ProbeTarget::Name::AnyBelow;
    QCOMPARE(look(target).verdict, code == u"dns.no_name" ? Verdict::Doubtful : Verdict::Bad);

    m_resolver.silent << u"id.school.test"_s;
    m_limits.connect = Milliseconds{100};
    QCOMPARE(look(target).code, u"dns.timeout"_s);
}

void NetworkProbeTest::retryAfterIsHandedOn()
{
    ScriptedServer figures(say("HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"));
    QCOMPARE(look({figures.url(u"id.localhost"_s)}).retryAfter, Seconds{120});
    ScriptedServer date(say("HTTP/1.1 429 Busy\r\nDate: Tue, 24 Nov 2026 14:22:00 GMT\r\n"
                            "Retry-After: Tue, 24 Nov 2026 14:23:30 GMT\r\nContent-Length: 0\r\n\r\n"));
    QCOMPARE(look({date.url(u"id.localhost"_s)}).retryAfter, Seconds{90});
    ScriptedServer nonsense(say("HTTP/1.1 503 Busy\r\nRetry-After: soon\r\nContent-Length: 0\r\n\r\n"));
    QVERIFY(!look({nonsense.url(u"id.localhost"_s)}).retryAfter);
}

void NetworkProbeTest::theQuestionTellsNothingOfAVisitor()
{
    ScriptedServer server(say("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Type: text/html\r\nETag: \"1\"\r\n"
                              "Cache-Control: max-age=600\r\nContent-Length: 2\r\n\r\nhi"));
    const auto with = means();
    for (int i = 0; i < 2; ++i)
        QCOMPARE(probe({server.url(u"id.localhost"_s, u"/start?x=1"_s)}, with).code, u"ok"_s);
    QCOMPARE(server.requests.size(), 2); // the second one is a real look as well
    for (const QByteArray &request : std::as_const(server.requests)) {
        QVERIFY(request.startsWith("GET /start?x=1 HTTP/1.1\r\n"));
        QVERIFY(request.contains("\r\nUser-Agent: mfa-kiosk/" KIOSK_VERSION "\r\n"));
        for (const char *name : {"cookie", "referer", "accept-language", "if-none-match", "authorization"})
            QVERIFY2(!request.toLower().contains(name), name);
    }
}

KIOSK_TEST(NetworkProbeTest)
#include "NetworkProbeTest.moc"
