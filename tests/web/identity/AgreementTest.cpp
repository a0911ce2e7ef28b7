// SPDX-License-Identifier: GPL-3.0-or-later
// Two parsers read every address: Qt's, on which the policy decides, and the engine's, which decides where a request
// goes. Whatever the policy lets through must be on the list for the engine as well.
#include "Stage.h"
#include "identity/UrlPolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <random>

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
    candour.role = HostRole::Provider;
    HostRule loopback;
    loopback.scheme = QStringLiteral("http");
    loopback.host = QStringLiteral("127.0.0.1");
    loopback.port = 8080;
    loopback.role = HostRole::Bank;
    HostRule pictures;
    pictures.host = QStringLiteral("cdn.example.net");
    return UrlPolicy({service, candour, loopback, pictures});
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

/// Where the engine's own reading of an address may lead, for what.
bool isListed(const QJsonArray &engine, UrlUse use)
{
    const bool socket = use == UrlUse::Socket;
    const auto scheme = engine.at(1).toString();
    const auto host = engine.at(2).toString();
    const auto port = engine.at(3).toString();
    if (!engine.at(4).toString().isEmpty())
        return false;
    if (use == UrlUse::Resource && (scheme == u"data:" || scheme == u"blob:"))
        return true;
    if (use == UrlUse::Frame && scheme == u"about:")
        return true;
    if (scheme == (socket ? u"ws:" : u"http:"))
        return host == u"127.0.0.1" && port == u"8080";
    return scheme == (socket ? u"wss:" : u"https:") && port.isEmpty()
        && (hosts.contains(host) || host.endsWith(u'.' + hosts.at(1))
            || (host == u"cdn.example.net" && use != UrlUse::Page));
}

constexpr UrlUse uses[] = {UrlUse::Page, UrlUse::Frame, UrlUse::Resource, UrlUse::Socket};

/// Listed and other addresses, changed in a few places at random, always the same way: what nobody has thought of.
QStringList changedAddresses(int count)
{
    std::mt19937 random(20260731);
    const auto below = [&random](qsizetype limit) { return qsizetype(random() % quint32(limit)); };
    const QStringList bases{QStringLiteral("https://id.example.fi/mfa?next=https://evil.test/#a"),
                            QStringLiteral("https://candour.test/"),
                            QStringLiteral("https://rest.candour.test/v1"),
                            QStringLiteral("wss://candour.test/socket"),
                            QStringLiteral("https://cdn.example.net/a.js"),
                            QStringLiteral("http://127.0.0.1:8080/callback"),
                            QStringLiteral("ws://127.0.0.1:8080/socket"),
                            QStringLiteral("https://id.example.fi@evil.test/"),
                            QStringLiteral("https://evil.test/id.example.fi"),
                            QStringLiteral("blob:https://id.example.fi/8f5b"),
                            QStringLiteral("filesystem:https://id.example.fi/temporary/x"),
                            QStringLiteral("view-source:https://id.example.fi/"),
                            QStringLiteral("data:text/html,https://id.example.fi/"),
                            QStringLiteral("about:blank")};
    const QStringList pieces{QStringLiteral("@"),
                             QStringLiteral(":"),
                             QStringLiteral("/"),
                             QStringLiteral("\\"),
                             QStringLiteral("?"),
                             QStringLiteral("#"),
                             QStringLiteral("%"),
                             QStringLiteral("."),
                             QStringLiteral(".."),
                             QStringLiteral("/./"),
                             QStringLiteral("/../"),
                             QStringLiteral("\t"),
                             QStringLiteral("\n"),
                             QStringLiteral("\r"),
                             QStringLiteral(" "),
                             QStringLiteral("%00"),
                             QStringLiteral("%09"),
                             QStringLiteral("%2e"),
                             QStringLiteral("%2f"),
                             QStringLiteral("%5c"),
                             QStringLiteral("%40"),
                             QStringLiteral("%3a"),
                             QStringLiteral("%23"),
                             QStringLiteral("%c3%9f"),
                             QStringLiteral("%ff"),
                             QStringLiteral("%e3%80%82"),
                             QStringLiteral("%EF%BC%8E"),
                             QStringLiteral("\u3002"),
                             QStringLiteral("\uff0e"),
                             QStringLiteral("\uff61"),
                             QStringLiteral("\u2024"),
                             QStringLiteral("\u00ad"),
                             QStringLiteral("\u200b"),
                             QStringLiteral("\u200c"),
                             QStringLiteral("\u200d"),
                             QStringLiteral("\u2060"),
                             QStringLiteral("\ufeff"),
                             QStringLiteral("\u00df"),
                             QStringLiteral("\u03c2"),
                             QStringLiteral("\u1e9e"),
                             QStringLiteral("\u0131"),
                             QStringLiteral("\u0130"),
                             QStringLiteral("\u212a"),
                             QStringLiteral("\u017f"),
                             QStringLiteral("\uff41"),
                             QStringLiteral("\uff0f"),
                             QStringLiteral("\u2044"),
                             QStringLiteral("\u2215"),
                             QStringLiteral("\u29f8"),
                             QStringLiteral("\uff1a"),
                             QStringLiteral("\uff20"),
                             QStringLiteral("\u2100"),
                             QStringLiteral("\u2105"),
                             QStringLiteral("\u0430"),
                             QStringLiteral("\u0435"),
                             QStringLiteral("\u202e"),
                             QStringLiteral("\u0301"),
                             QStringLiteral("\U0001f512"),
                             QStringLiteral("xn--"),
                             QStringLiteral("xn--a-"),
                             QStringLiteral("-"),
                             QStringLiteral("_"),
                             QStringLiteral("*"),
                             QStringLiteral(";"),
                             QStringLiteral(","),
                             QStringLiteral("|"),
                             QStringLiteral("^"),
                             QStringLiteral("`"),
                             QStringLiteral("<"),
                             QStringLiteral("'"),
                             QStringLiteral("\""),
                             QStringLiteral("["),
                             QStringLiteral("]"),
                             QStringLiteral("[::1]"),
                             QStringLiteral("[::ffff:7f00:1]"),
                             QStringLiteral("evil.test"),
                             QStringLiteral(".evil.test"),
                             QStringLiteral("@evil.test"),
                             QStringLiteral("id.example.fi"),
                             QStringLiteral(":443"),
                             QStringLiteral(":80"),
                             QStringLiteral(":8080"),
                             QStringLiteral(":0"),
                             QStringLiteral(":65536"),
                             QStringLiteral("0x7f.1"),
                             QStringLiteral("0177.0.0.1"),
                             QStringLiteral("2130706433"),
                             QStringLiteral("127.1"),
                             QStringLiteral("a:b@"),
                             QStringLiteral("https:"),
                             QStringLiteral("http:"),
                             QStringLiteral("blob:"),
                             QStringLiteral("javascript:"),
                             QStringLiteral("https://"),
                             QStringLiteral("//")};
    QStringList result;
    while (result.size() < count) {
        QString text = bases.at(below(bases.size()));
        for (qsizetype change = 0, changes = 1 + below(3); change < changes; ++change) {
            // Most of what matters is in front of the path.
            const qsizetype at = below(std::min<qsizetype>(text.size(), 34) + 1);
            switch (below(6)) {
            case 0:
            case 1:
            case 2:
                text.insert(at, pieces.at(below(pieces.size())));
                break;
            case 3:
                text.replace(at, 1, pieces.at(below(pieces.size())));
                break;
            case 4:
                text.remove(at, 1 + below(3));
                break;
            default:
                if (at < text.size())
                    text.replace(at, 1,
                                 below(2)
                                     ? QString(text.at(at).toUpper())
                                     : QStringLiteral("%%1").arg(text.at(at).unicode() & 0xff, 2, 16, QChar(u'0')));
            }
        }
        result << text;
    }
    // Every kind of port.
    for (int port = 0; port < 65536; port += port < 1100 ? 11 : 997) {
        for (const auto &host : {hosts.at(0), QStringLiteral("127.0.0.1")})
            result << QStringLiteral("https://%1:%2/").arg(host).arg(port)
                   << QStringLiteral("http://%1:%2/").arg(host).arg(port);
    }
    return result;
}

QStringList everyAddress()
{
    return hostileAddresses() + changedAddresses(8000);
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
    const auto addresses = everyAddress();
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
        for (const auto use : uses) {
            if (!list.allows(url, use))
                continue;
            ++allowed;
            QVERIFY2(isListed(engine, use),
                     qPrintable(addresses.at(i) + QStringLiteral(" -> ") + engine.at(0).toString()));
            if (list.ruleFor(url))
                QCOMPARE(url.host(QUrl::FullyEncoded), engine.at(2).toString());
        }
    }
    // A list that is empty on either side agrees with everything.
    QVERIFY2(known > 1000 && allowed > 100, qPrintable(QStringLiteral("%1 %2").arg(known).arg(allowed)));
}

/// What the program loads (start address, a new window's address), read from text and sent in Qt's spelling.
void AgreementTest::whatTheProgramLoadsGoesWhereItWasJudgedToGo()
{
    const auto list = policy();
    QStringList sent;
    for (const auto &text : everyAddress()) {
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
    int known = 0;
    for (qsizetype i = 0; i < sent.size(); ++i) {
        const auto engine = read.at(i).toArray();
        // What the engine cannot read (a zero byte in the path) it does not ask for.
        if (engine.isEmpty())
            continue;
        ++known;
        QVERIFY2(isListed(engine, UrlUse::Page),
                 qPrintable(sent.at(i) + QStringLiteral(" -> ") + engine.at(0).toString()));
    }
    QVERIFY2(known > sent.size() * 9 / 10, qPrintable(QString::number(known)));
}

KIOSK_ENGINE_TEST(AgreementTest)
#include "AgreementTest.moc"
