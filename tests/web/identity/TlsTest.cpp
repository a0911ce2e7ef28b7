// SPDX-License-Identifier: GPL-3.0-or-later
// What a certificate says, with an authority of the organisation's own configured: it is trusted, and every flaw under
// it and every other authority is still the end of the attempt. FaultsTest shows the same without a configured
// authority.
#include "Stage.h"
#include "TestCertificates.h"
#include "trust/TrustStore.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <vector>

using namespace kiosk;
using Wish = CertificateWish;
using namespace Qt::StringLiterals;

namespace
{

const TestCertificate &configured()
{
    static const auto authority =
        TestCertificate::selfSigned({.commonName = u"Configured authority"_s, .kind = Wish::Kind::Authority});
    return authority;
}

const TestCertificate &stranger()
{
    static const auto authority =
        TestCertificate::selfSigned({.commonName = u"Some authority"_s, .kind = Wish::Kind::Authority});
    return authority;
}

const TestCertificate &intermediate()
{
    static const auto authority =
        configured().issue({.commonName = u"Intermediate authority"_s, .kind = Wish::Kind::Authority});
    return authority;
}

const QStringList allNames{u"id.localhost"_s, u"bank.localhost"_s, u"broker.localhost"_s};

QSslConfiguration oldProtocol(QSslConfiguration configuration, const QByteArray &protocol)
{
    configuration.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
    configuration.setBackendConfigurationOption("MinProtocol", protocol);
    configuration.setBackendConfigurationOption("MaxProtocol", protocol);
    return configuration;
}

struct Site {
    const char *name;
    std::function<QSslConfiguration()> server;
    /// Qt still reads a host's name from the common name where there is no other; the engine does not.
    enum class Verdict { Refused, RefusedByTheViewAlone, Good } verdict = Verdict::Refused;
};

const std::vector<Site> &sites()
{
    static const std::vector<Site> all{
        {"configured authority", [] { return configured().issue({.names = allNames}).serverConfiguration(); },
         Site::Verdict::Good},
        {"with its intermediate",
         [] { return intermediate().issue({.names = allNames}).serverConfiguration({&intermediate()}); },
         Site::Verdict::Good},
        {"intermediate missing", [] { return intermediate().issue({.names = allNames}).serverConfiguration(); }},
        {"expired",
         [] {
             return configured()
                 .issue({.names = allNames, .validFromDays = -30, .validToDays = -1})
                 .serverConfiguration();
         }},
        {"not yet valid",
         [] { return configured().issue({.names = allNames, .validFromDays = 2}).serverConfiguration(); }},
        {"wrong host", [] { return configured().issue({.names = {u"other.localhost"_s}}).serverConfiguration(); }},
        {"name in the common name only",
         [] { return configured().issue({.commonName = u"id.localhost"_s}).serverConfiguration(); },
         Site::Verdict::RefusedByTheViewAlone},
        {"self-signed", [] { return TestCertificate::selfSigned({.names = allNames}).serverConfiguration(); }},
        {"unknown authority", [] { return stranger().issue({.names = allNames}).serverConfiguration(); }},
        {"issued by a server",
         [] {
             static const auto server = configured().issue({.names = allNames});
             return server.issue({.names = allNames}).serverConfiguration({&server});
         }},
        {"TLS 1.0 only",
         [] { return oldProtocol(configured().issue({.names = allNames}).serverConfiguration(), "TLSv1"); }},
        {"TLS 1.1 only",
         [] { return oldProtocol(configured().issue({.names = allNames}).serverConfiguration(), "TLSv1.1"); }},
    };
    return all;
}

} // namespace

class TlsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pageComesOrTheAttemptEnds_data();
    void pageComesOrTheAttemptEnds();
    void weakCertificateEndsTheAttempt_data();
    void weakCertificateEndsTheAttempt();
    void badPartOfAGoodPageFailsAlone_data();
    void badPartOfAGoodPageFailsAlone();

private:
    bool ownRequestSucceeds(const LocalServer &server) const;
    QTemporaryDir m_folder;
    TrustStore m_store;
};

/// As the host does for a session; the engine reads the database once, at its start.
void TlsTest::initTestCase()
{
    const QString pem = m_folder.filePath(u"authority.pem"_s);
    QFile file(pem);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(configured().pem()) > 0);
    file.close();
    auto store = TrustStore::load(pem);
    QVERIFY2(store, store ? "" : qPrintable(store.error().toLogLine()));
    m_store = *store;
    const QString prepared = m_folder.filePath(u"template"_s);
    const QString home = m_folder.filePath(u"home"_s);
    QVERIFY(QDir().mkpath(home));
    QVERIFY(m_store.makeDatabase(prepared));
    QVERIFY(TrustStore::install(prepared, home));
    QVERIFY(QDir(prepared).removeRecursively());
    qputenv("HOME", home.toLocal8Bit());
}

void TlsTest::pageComesOrTheAttemptEnds_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(sites().size()); ++i)
        QTest::newRow(sites()[i].name) << i;
}

void TlsTest::pageComesOrTheAttemptEnds()
{
    QFETCH(int, index);
    const Site &site = sites()[index];
    const bool good = site.verdict == Site::Verdict::Good;
    LocalServer server(LocalServer::Port::OfTheProcess, site.server());
    server.page(u"/"_s, sayScript + QByteArray("<script>say('shown')</script>"));
    // Twice: an engine that had remembered an answer would not ask again.
    for (int round = 0; round < 2; ++round) {
        Stage stage;
        stage.open(Stage::settings(server, u"/"_s));
        QVERIFY(waitFor([&] { return server.hasSaid(u"shown"_s) || !stage.listener.failures.isEmpty(); }));
        QCOMPARE(stage.listener.failures, good ? QList<Outcome>{} : QList<Outcome>{Outcome::CertificateProblem});
        QCOMPARE(server.requests().isEmpty(), !good);
        QCOMPARE(stage.strangeWindows(), QStringList());
    }
    QVERIFY(server.connections() > 0);
    server.forget();
    QCOMPARE(ownRequestSucceeds(server), site.verdict != Site::Verdict::Refused);
    QCOMPARE(server.requests().isEmpty(), site.verdict == Site::Verdict::Refused);
}

/// As the host asks whether the service is up.
bool TlsTest::ownRequestSucceeds(const LocalServer &server) const
{
    QNetworkAccessManager network;
    QUrl url = server.url(u"127.0.0.1"_s, u"/"_s); // not every machine looks up names below localhost
    QNetworkRequest request(url);
    request.setPeerVerifyName(u"id.localhost"_s);
    request.setSslConfiguration(m_store.sslConfiguration());
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    waitFor([&] { return reply->isFinished(); });
    return reply->isFinished() && reply->error() == QNetworkReply::NoError;
}

void TlsTest::weakCertificateEndsTheAttempt_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("digest");
    QTest::newRow("SHA-1") << int(Wish::Key::Rsa2048) << int(Wish::Digest::Sha1);
    QTest::newRow("RSA of 768 bits") << int(Wish::Key::Rsa768) << int(Wish::Digest::Sha256);
}

/// Qt's own server refuses such a certificate; OpenSSL's shows it when told to.
void TlsTest::weakCertificateEndsTheAttempt()
{
    QFETCH(int, key);
    QFETCH(int, digest);
    const auto certificate = configured().issue(
        {.names = allNames, .key = static_cast<Wish::Key>(key), .digest = static_cast<Wish::Digest>(digest)});
    const QString pem = m_folder.filePath(u"weak.pem"_s);
    QFile file(pem);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(certificate.pem() + certificate.keyPem()) > 0);
    file.close();
    auto settings = Stage::settings(LocalServer(LocalServer::Port::OfTheProcess, {}), u"/"_s);
    QProcess server;
    server.setProcessChannelMode(QProcess::MergedChannels);
    server.start(u"openssl"_s,
                 {u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(settings.service.startUrl.port()), u"-cert"_s, pem,
                  u"-cipher"_s, u"ALL:@SECLEVEL=0"_s, u"-www"_s});
    QVERIFY2(server.waitForReadyRead(10000), "openssl s_server does not start");
    Stage stage;
    stage.open(std::move(settings));
    QVERIFY(waitFor([&] { return !stage.listener.failures.isEmpty() || stage.listener.loaded > 0; }));
    QCOMPARE(stage.listener.failures, QList<Outcome>{Outcome::CertificateProblem});
    server.kill();
    server.waitForFinished();
}

void TlsTest::badPartOfAGoodPageFailsAlone_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(sites().size()); ++i) {
        if (i < 2 || QByteArray(sites()[i].name).contains("expired") || QByteArray(sites()[i].name).contains("unknown"))
            QTest::newRow(sites()[i].name) << i;
    }
}

/// A frame, a picture, a script and a fetch from another server: with a certificate that is not good, each is missing
/// and the page goes on.
void TlsTest::badPartOfAGoodPageFailsAlone()
{
    QFETCH(int, index);
    const Site &site = sites()[index];
    const bool good = site.verdict == Site::Verdict::Good;
    LocalServer server(LocalServer::Port::OfTheProcess, configured().issue({.names = allNames}).serverConfiguration());
    LocalServer other(LocalServer::Port::SecondOfTheProcess, site.server());
    const auto answer = [&other](const QString &path, const QByteArray &type, const QByteArray &body) {
        other.on(path, [type, body](const LocalServer::Request &) {
            return LocalServer::Response{.type = type, .body = body, .headers = {"Access-Control-Allow-Origin: *"}};
        });
    };
    answer(u"/frame"_s, "text/html", "<script>parent.postMessage('frame', '*')</script>");
    answer(u"/picture"_s, "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    answer(u"/script"_s, "text/javascript", "done('script')");
    answer(u"/fetch"_s, "text/plain", "x");
    server.page(u"/"_s,
                sayScript
                    + QByteArray(R"html(<script>
        const seen = [], missing = [];
        const done = what => { seen.push(what); report() };
        const lost = what => { missing.push(what); report() };
        const report = () => seen.length + missing.length === 4
            && say(['seen', ...seen.sort(), 'missing', ...missing.sort()].join(' '));
        onmessage = e => done(e.data);
        fetch('OTHER/fetch').then(() => done('fetch'), () => lost('fetch'));
        </script><iframe id=f src=OTHER/frame></iframe>
        <img src=OTHER/picture onload="done('picture')" onerror="lost('picture')">
        <script src=OTHER/script onerror="lost('script')"></script>
        <script>onload = () => setTimeout(() => seen.includes('frame') || lost('frame'), 700);</script>)html")
                          .replace("OTHER", other.at("id.localhost", "")));
    auto settings = Stage::settings(server, u"/"_s);
    settings.service.hosts.last().methods.clear();
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    QTRY_COMPARE(server.said(),
                 QStringList{good ? u"seen fetch frame picture script missing"_s
                                  : u"seen missing fetch frame picture script"_s});
    QVERIFY(stage.listener.failures.isEmpty());
    QVERIFY(stage.listener.pagesRefused.isEmpty());
    QCOMPARE(stage.strangeWindows(), QStringList());
    QVERIFY(other.connections() > 0);
    QCOMPARE(other.requests().isEmpty(), !good);
}

KIOSK_ENGINE_TEST(TlsTest)
#include "TlsTest.moc"
