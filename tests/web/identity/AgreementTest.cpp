// SPDX-License-Identifier: GPL-3.0-or-later
// Two parsers read every address: Qt's, on which the policy decides, and the engine's, which decides where a request
// goes. Whatever the policy lets through must be on the list for the engine as well.
#include "Stage.h"
#include "identity/UrlPolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace kiosk;

class AgreementTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheEngineAsksForIsJudgedAsItGoes();
    void whatTheProgramLoadsGoesWhereItWasJudgedToGo();

private:
    /// For each address what the engine's own parser makes of it: href, protocol, hostname, port, user and password;
    /// null for what it cannot read.
    static QJsonArray askEngine(const QStringList &addresses);
};

namespace
{

const QStringList hosts{QStringLiteral("id.example.fi"), QStringLiteral("candour.test")};

UrlPolicy policy()
{
    HostRule service;
    service.host = hosts.at(0);
    service.role = HostRole::Service;
    HostRule candour;
    candour.host = hosts.at(1);
    candour.includeSubdomains = true;
    candour.role = HostRole::Candour;
    return UrlPolicy({service, candour});
}

/// Every way a listed name has been dressed up in known parser confusions (WPT urltestdata, Claroty/Snyk's classes,
/// Safe Exam Browser's rules), times schemes, endings and places.
QStringList hostileAddresses()
{
    QStringList result;
    const QStringList schemes{QStringLiteral("https://"),
                              QStringLiteral("https:"),
                              QStringLiteral("https:/"),
                              QStringLiteral("https:///"),
                              QStringLiteral("https:\\\\"),
                              QStringLiteral("HTTPS://"),
                              QStringLiteral(" https://"),
                              QStringLiteral("\thttps://"),
                              QStringLiteral("ht\ntps://"),
                              QStringLiteral("http://"),
                              QStringLiteral("wss://"),
                              QStringLiteral("//"),
                              QStringLiteral("https://evil.test@"),
                              QStringLiteral("https://evil.test\\@"),
                              QStringLiteral("https://evil.test#@"),
                              QStringLiteral("https://evil.test?@"),
                              QStringLiteral("https://evil.test/@"),
                              QStringLiteral("https://a:b@"),
                              QStringLiteral("https://@"),
                              QStringLiteral("https://%40"),
                              QStringLiteral("blob:https://"),
                              QStringLiteral("view-source:https://"),
                              QStringLiteral("javascript:https://"),
                              QStringLiteral("https://evil.test%00"),
                              QStringLiteral("https://evil.test%2f")};
    QStringList names;
    for (const QString &host : hosts) {
        names << host << host.toUpper() << QStringLiteral("a.") + host << QStringLiteral("-a.") + host
              << QStringLiteral("evil") + host << QStringLiteral(".") + host << host + QStringLiteral(".")
              << host + QStringLiteral("..") << host + QStringLiteral(".evil.test")
              << host + QStringLiteral("%2eevil.test") << host + QStringLiteral("\u3002evil.test")
              << QString(host).replace(u'.', QChar(0x3002)) << QString(host).replace(u'.', QStringLiteral("%2e"))
              << QString(host).replace(u'.', QChar(0xff0e)) << QString(host).replace(u'e', QChar(0x0435))
              << QString(host).replace(u'd', QChar(0xff44)) << QString(host).replace(u'i', QStringLiteral("%69"))
              << QStringLiteral("xn--") + host << QStringLiteral("fa\u00df.") + host
              << QStringLiteral("a\u00adb.") + host << host + QChar(0x00ad) << host + QStringLiteral("\\@evil.test")
              << host + QStringLiteral("@evil.test") << host + QStringLiteral("\\evil.test")
              << host + QStringLiteral(":443@evil.test") << host + QStringLiteral("\t.evil.test")
              << host + QStringLiteral("\n@evil.test") << host + QStringLiteral(" .evil.test")
              << host + QStringLiteral("%20") << host + QStringLiteral("%09.evil.test")
              << host + QStringLiteral("#@evil.test") << host + QStringLiteral("?@evil.test")
              << host + QStringLiteral(";evil.test") << host + QStringLiteral(",evil.test")
              << host + QStringLiteral("|evil.test") << host + QStringLiteral("&@evil.test")
              << QStringLiteral("[") + host + QStringLiteral("]") << host + QStringLiteral("]@[::1]")
              << QStringLiteral("a_b.") + host << QStringLiteral("a*b.") + host << QStringLiteral("a%b.") + host
              << QString(64, u'a') + u'.' + host << QStringLiteral("xn--a.") + host << QStringLiteral("\u202e") + host
              << host + QStringLiteral("\u200b") << host + QChar(0xfeff) << QStringLiteral("0x7f.1")
              << QStringLiteral("2130706433") << QStringLiteral("[::ffff:127.0.0.1]") << QStringLiteral("127.1")
              << QStringLiteral("evil.test");
    }
    const QStringList endings{QString(),
                              QStringLiteral("/"),
                              QStringLiteral(":443/"),
                              QStringLiteral(":80/"),
                              QStringLiteral(":0443/"),
                              QStringLiteral(":65536/"),
                              QStringLiteral(":/"),
                              QStringLiteral(":443:80/"),
                              QStringLiteral(":4\t43/"),
                              QStringLiteral(":\u0664\u0664\u0663/"),
                              QStringLiteral("/../..//evil.test"),
                              QStringLiteral("\\..\\evil.test"),
                              QStringLiteral("/%2f@evil.test"),
                              QStringLiteral("?@evil.test"),
                              QStringLiteral("#@evil.test/")};
    for (const auto &scheme : schemes) {
        for (const auto &name : std::as_const(names)) {
            for (const auto &ending : endings)
                result << scheme + name + ending;
        }
    }
    return result;
}

bool isListed(const QJsonArray &engine)
{
    const auto host = engine.at(2).toString();
    return engine.at(1) == QStringLiteral("https:") && engine.at(3).toString().isEmpty()
        && engine.at(4).toString().isEmpty() && (hosts.contains(host) || host.endsWith(u'.' + hosts.at(1)));
}

} // namespace

QJsonArray AgreementTest::askEngine(const QStringList &addresses)
{
    LocalServer server;
    server.on(QStringLiteral("/addresses"), [&addresses](const LocalServer::Request &) {
        return LocalServer::Response{
            .type = "application/json",
            .body = QJsonDocument(QJsonArray::fromStringList(addresses)).toJson(QJsonDocument::Compact)};
    });
    QJsonArray read;
    server.on(QStringLiteral("/read"), [&read](const LocalServer::Request &request) {
        read = QJsonDocument::fromJson(request.body).array();
        return LocalServer::Response{.status = 204};
    });
    server.page(QStringLiteral("/"), R"(<script>
        fetch('/addresses').then(r => r.json()).then(list => fetch('/read', {method: 'POST', body: JSON.stringify(list.map(a => {
            try {
                const u = new URL(a);
                return [u.href, u.protocol, u.hostname, u.port, u.username + u.password];
            } catch (e) {
                return null;
            }
        }))}));
    </script>)");
    Stage stage;
    if (!stage.show(Stage::settings(server, QStringLiteral("/"))) || !waitFor([&read] { return !read.isEmpty(); }))
        return {};
    return read;
}

/// What the engine asks the hooks about, in its own spelling.
void AgreementTest::whatTheEngineAsksForIsJudgedAsItGoes()
{
    const auto addresses = hostileAddresses();
    const auto read = askEngine(addresses);
    QCOMPARE(read.size(), addresses.size());
    const auto list = policy();
    int allowed = 0;
    int known = 0;
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const auto engine = read.at(i).toArray();
        if (engine.isEmpty())
            continue;
        ++known;
        const auto url = QUrl::fromEncoded(engine.at(0).toString().toUtf8());
        if (!list.allows(url, UrlUse::Page))
            continue;
        ++allowed;
        QVERIFY2(isListed(engine), qPrintable(addresses.at(i) + QStringLiteral(" -> ") + engine.at(0).toString()));
        QCOMPARE(url.host(QUrl::FullyEncoded), engine.at(2).toString());
    }
    // A list that is empty on either side agrees with everything.
    QVERIFY2(known > 1000 && allowed > 100, qPrintable(QStringLiteral("%1 %2").arg(known).arg(allowed)));
}

/// What the program loads (start address, a new window's address), read from text and sent in Qt's spelling.
void AgreementTest::whatTheProgramLoadsGoesWhereItWasJudgedToGo()
{
    const auto list = policy();
    QStringList sent;
    for (const auto &text : hostileAddresses()) {
        for (const auto mode : {QUrl::TolerantMode, QUrl::StrictMode}) {
            const QUrl url(text, mode);
            if (list.allows(url, UrlUse::Page))
                sent << QString::fromLatin1(url.toEncoded());
        }
    }
    sent.removeDuplicates();
    QVERIFY(sent.size() > 50);
    const auto read = askEngine(sent);
    QCOMPARE(read.size(), sent.size());
    for (qsizetype i = 0; i < sent.size(); ++i)
        QVERIFY2(isListed(read.at(i).toArray()), qPrintable(sent.at(i)));
}

KIOSK_ENGINE_TEST_MAIN(AgreementTest)
#include "AgreementTest.moc"
