// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeStage.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTimeZone>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Verdict = ProbeResult::Verdict;

namespace
{

const QString service = u"id.school.test"_s;

QString dateHeader(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
}

} // namespace

/// Certificates of each wrong kind, networks that stand between, and an organisation's own authority.
class NetworkProbeTlsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void anAuthorityOfOnesOwnIsTrustedOnceConfigured();
    void eachWrongCertificateHasItsCode_data();
    void eachWrongCertificateHasItsCode();
    void aWrongClockIsToldFromAnExpiredCertificate();
    void aClockBeforeTheProgramIsWrong();
    void outdatedEncryptionIsRefused();
    void aServiceOfHttp2AloneIsThere();
    void whatDoesNotSpeakTls();
    void whoHangsUpInTheMiddle();
    void whoNeverShakesHands();
    void theNetworkAnswersInTheServicesPlace_data();
    void theNetworkAnswersInTheServicesPlace();
    void aServiceThatMovedIsNoPortal();
    void noWayBackToPlainHttp();
    void theServicesTimeIsHandedOn();

private:
    ProbeResult look(const ProbeTarget &target) { return probe(target, m_means); }
    /// A look at `openssl s_server` with the school's certificate.
    ProbeResult lookAtOpenssl(const QStringList &options);
    /// Nothing listens there.
    static quint16 deadPort();

    std::unique_ptr<Certificates> m_certificates;
    ScriptedResolver m_resolver;
    SystemClock m_clock;
    NetworkProbe::Means m_means{m_resolver, m_clock};
};

void NetworkProbeTlsTest::initTestCase()
{
    m_certificates = Certificates::make();
    QVERIFY(m_certificates);
}

void NetworkProbeTlsTest::init()
{
    StrictTest::init();
    m_means.extraCas = {m_certificates->authority(Certificates::Issuer::Ours)};
    m_means.limits = {};
    m_means.builtOn = {};
}

quint16 NetworkProbeTlsTest::deadPort()
{
    const ScriptedServer gone(say({}));
    return gone.serverPort();
}

void NetworkProbeTlsTest::anAuthorityOfOnesOwnIsTrustedOnceConfigured()
{
    ScriptedServer server(say(goodPage()), m_certificates->identity(service));
    const ProbeTarget target{.url = server.url(service), .plainPort = deadPort()};
    QCOMPARE(look(target).code, u"ok"_s);
    m_means.extraCas.clear();
    const ProbeResult result = look(target);
    QCOMPARE(result.code, u"tls.unknown_issuer"_s);
    QCOMPARE(result.verdict, Verdict::Bad);
    QCOMPARE(server.requests.size(), 1); // nothing is said to whom cannot be believed
}

void NetworkProbeTlsTest::eachWrongCertificateHasItsCode_data()
{
    using Issuer = Certificates::Issuer;
    const auto text = [](const char *time) { return QString::fromLatin1(time); };
    QTest::addColumn<QString>("host");
    QTest::addColumn<Issuer>("issuer");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("code");
    const QString longAgo = text(Certificates::longAgo);
    const QString backThen = text(Certificates::backThen);
    const QString farOff = text(Certificates::farOff);
    const QString furtherOff = text(Certificates::furtherOff);
    QTest::newRow("expired") << service << Issuer::Ours << longAgo << backThen << u"tls.expired"_s;
    QTest::newRow("of the future") << service << Issuer::Ours << farOff << furtherOff << u"tls.not_yet_valid"_s;
    QTest::newRow("another host") << u"www.school.test"_s << Issuer::Ours << longAgo << furtherOff
                                  << u"tls.wrong_host"_s;
    QTest::newRow("another issuer") << service << Issuer::Theirs << longAgo << furtherOff << u"tls.unknown_issuer"_s;
    QTest::newRow("another issuer, expired")
        << service << Issuer::Theirs << longAgo << backThen << u"tls.unknown_issuer"_s;
    QTest::newRow("another host, expired")
        << u"www.school.test"_s << Issuer::Ours << longAgo << backThen << u"tls.wrong_host"_s;
    QTest::newRow("self-signed") << service << Issuer::Ours << QString() << QString() << u"tls.unknown_issuer"_s;
}

void NetworkProbeTlsTest::eachWrongCertificateHasItsCode()
{
    QFETCH(const QString, host);
    QFETCH(const Certificates::Issuer, issuer);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, code);
    const auto identity =
        from.isEmpty() ? m_certificates->selfSigned(host) : m_certificates->identity(host, issuer, from, to);
    ScriptedServer server(say(goodPage()), identity);
    const ProbeResult result = look({.url = server.url(service), .plainPort = deadPort()});
    QCOMPARE(result.code, code);
    QCOMPARE(result.verdict, Verdict::Bad);
    QVERIFY(server.requests.isEmpty());
}

void NetworkProbeTlsTest::aWrongClockIsToldFromAnExpiredCertificate()
{
    ScriptedServer server(say(goodPage()),
                          m_certificates->identity(service, Certificates::Issuer::Ours,
                                                   QString::fromLatin1(Certificates::longAgo),
                                                   QString::fromLatin1(Certificates::backThen)));
    QDateTime there = m_clock.now();
    ScriptedServer plain([&there](QSslSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 301 Moved\r\nLocation: https://id.school.test/\r\nDate: " + dateHeader(there).toLatin1()
                      + "\r\nContent-Length: 0\r\n\r\n");
        socket->disconnectFromHost();
    });
    const ProbeTarget target{.url = server.url(service), .plainPort = plain.serverPort()};
    QCOMPARE(look(target).code, u"tls.expired"_s); // both clocks say the same: the certificate is at fault
    there = QDateTime(QDate(2020, 6, 1), QTime(12, 0), QTimeZone::utc());
    const ProbeResult result = look(target);
    QCOMPARE(result.code, u"tls.clock_wrong"_s);
    QVERIFY2(result.detail.contains(u"there 2020-06-01"), qPrintable(result.detail));
}

void NetworkProbeTlsTest::aClockBeforeTheProgramIsWrong()
{
    ScriptedServer server(say(goodPage()),
                          m_certificates->identity(service, Certificates::Issuer::Ours,
                                                   QString::fromLatin1(Certificates::farOff),
                                                   QString::fromLatin1(Certificates::furtherOff)));
    const ProbeTarget target{.url = server.url(service), .plainPort = deadPort()};
    QCOMPARE(look(target).code, u"tls.not_yet_valid"_s);
    m_means.builtOn = m_clock.now().addDays(1);
    QCOMPARE(look(target).code, u"tls.clock_wrong"_s);
}

ProbeResult NetworkProbeTlsTest::lookAtOpenssl(const QStringList &options)
{
    const auto identity = m_certificates->identity(service);
    QFile certificate(m_certificates->path(u"served"_s));
    if (!certificate.open(QIODevice::WriteOnly))
        return {};
    certificate.write(identity.certificate.toPem());
    certificate.close();
    QProcess server;
    server.start(u"openssl"_s,
                 QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, certificate.fileName(),
                             u"-key"_s, m_certificates->path(u"key"_s), u"-www"_s}
                     + options);
    QByteArray said;
    static const QRegularExpression accepting(u"ACCEPT 127\\.0\\.0\\.1:([0-9]+)"_s);
    while (!accepting.match(QString::fromLatin1(said)).hasMatch() && server.waitForReadyRead())
        said += server.readAll();
    const QString port = accepting.match(QString::fromLatin1(said)).captured(1);
    ProbeResult result;
    if (!port.isEmpty())
        result = look({.url = QUrl(u"https://%1:%2/"_s.arg(service, port)), .plainPort = deadPort()});
    server.kill();
    server.waitForFinished();
    return result;
}

void NetworkProbeTlsTest::outdatedEncryptionIsRefused()
{
    QCOMPARE(lookAtOpenssl({u"-tls1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s}).code, u"tls.old_protocol"_s);
}

void NetworkProbeTlsTest::aServiceOfHttp2AloneIsThere()
{
    const ProbeResult result = lookAtOpenssl({u"-alpn"_s, u"h2"_s});
    QCOMPARE(result.code, u"tls.http2_only"_s);
    // Visitors' pages come from it.
    QCOMPARE(result.verdict, Verdict::Doubtful);
}

void NetworkProbeTlsTest::whatDoesNotSpeakTls()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        QTcpSocket *const socket = server.nextPendingConnection();
        connect(socket, &QIODevice::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    QUrl url(u"https://%1/"_s.arg(service));
    url.setPort(server.serverPort());
    QCOMPARE(look({.url = url, .plainPort = deadPort()}).code, u"tls.not_tls"_s);
}

void NetworkProbeTlsTest::whoHangsUpInTheMiddle()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] { server.nextPendingConnection()->close(); });
    QUrl url(u"https://%1/"_s.arg(service));
    url.setPort(server.serverPort());
    QCOMPARE(look({.url = url, .plainPort = deadPort()}).code, u"tls.handshake"_s);
}

void NetworkProbeTlsTest::whoNeverShakesHands()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QUrl url(u"https://%1/"_s.arg(service));
    url.setPort(server.serverPort());
    m_means.limits.firstByte = Milliseconds{200};
    QCOMPARE(look({.url = url, .plainPort = deadPort()}).code, u"tls.timeout"_s);
}

void NetworkProbeTlsTest::theNetworkAnswersInTheServicesPlace_data()
{
    QTest::addColumn<QString>("certificateFor");
    QTest::addColumn<QByteArray>("plainAnswer");
    QTest::addColumn<QString>("code");
    const QString portal = u"login.hotel.test"_s;
    QTest::newRow("its certificate, its page") << portal << goodPage() << u"portal.certificate"_s;
    QTest::newRow("its certificate, leads to it")
        << portal << QByteArray("HTTP/1.1 302 F\r\nLocation: http://login.hotel.test/\r\n\r\n") << u"portal.redirect"_s;
    QTest::newRow("its certificate, wants a log-in")
        << portal << QByteArray("HTTP/1.1 511 Log in\r\n\r\n") << u"portal.login_required"_s;
    QTest::newRow("the service's own mistake")
        << portal << QByteArray("HTTP/1.1 301 F\r\nLocation: https://id.school.test/\r\n\r\n") << u"tls.wrong_host"_s;
    QTest::newRow("nobody there, leads to it")
        << QString() << QByteArray("HTTP/1.1 302 F\r\nLocation: http://login.hotel.test/\r\n\r\n")
        << u"portal.redirect"_s;
    QTest::newRow("nobody there, a server of its own") << QString() << goodPage() << u"connect.refused"_s;
}

void NetworkProbeTlsTest::theNetworkAnswersInTheServicesPlace()
{
    QFETCH(const QString, certificateFor);
    QFETCH(const QByteArray, plainAnswer);
    QFETCH(const QString, code);
    ScriptedServer plain(say(plainAnswer));
    std::optional<ScriptedServer> server;
    QUrl url(u"https://%1/"_s.arg(service));
    url.setPort(deadPort());
    if (!certificateFor.isEmpty()) {
        server.emplace(say(goodPage()), m_certificates->identity(certificateFor));
        url = server->url(service);
    }
    const ProbeResult result = look({.url = url, .plainPort = plain.serverPort()});
    QCOMPARE(result.code, code);
    QCOMPARE(result.verdict, Verdict::Bad);
}

void NetworkProbeTlsTest::aServiceThatMovedIsNoPortal()
{
    ScriptedServer server(say("HTTP/1.1 302 F\r\nLocation: https://login.elsewhere.test/\r\n\r\n"),
                          m_certificates->identity(service));
    ProbeTarget target{.url = server.url(service), .plainPort = deadPort()};
    QCOMPARE(look(target).code, u"http.redirected_away"_s);
    // Where the visitor's own phone goes is not fenced in.
    target.expect = ProbeTarget::Expect::AnyAnswer;
    target.leads = ProbeTarget::Leads::Anywhere;
    QCOMPARE(look(target).code, u"ok"_s);
}

void NetworkProbeTlsTest::noWayBackToPlainHttp()
{
    ScriptedServer plain(say(goodPage()));
    ScriptedServer server(say("HTTP/1.1 302 F\r\nLocation: " + plain.url(service).toEncoded() + "\r\n\r\n"),
                          m_certificates->identity(service));
    QCOMPARE(look({.url = server.url(service), .plainPort = deadPort()}).code, u"http.bad_redirect"_s);
    QVERIFY(plain.requests.isEmpty());
}

void NetworkProbeTlsTest::theServicesTimeIsHandedOn()
{
    const QDateTime time(QDate(2026, 11, 24), QTime(14, 22), QTimeZone::utc());
    QByteArray page = goodPage();
    page.insert(page.indexOf("\r\n") + 2, QByteArray("Date: " + dateHeader(time).toLatin1() + "\r\n"));
    ScriptedServer server(say(page), m_certificates->identity(service));
    QCOMPARE(look({.url = server.url(service)}).serverTime, time);
    // Anybody on the way could have written that one.
    ScriptedServer plain(say(page));
    QVERIFY(!look({.url = plain.url(u"id.localhost"_s)}).serverTime);
}

KIOSK_TEST(NetworkProbeTlsTest)
#include "NetworkProbeTlsTest.moc"
