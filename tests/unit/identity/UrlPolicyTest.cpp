// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/UrlPolicy.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

using namespace kiosk;

namespace
{

HostRule rule(const QString &host, HostRole role, bool includeSubdomains = false)
{
    HostRule r;
    r.host = host;
    r.role = role;
    r.includeSubdomains = includeSubdomains;
    return r;
}

HostRule loopbackRule(const QString &host, quint16 port, const QString &scheme = QStringLiteral("http"))
{
    auto r = rule(host, HostRole::Service);
    r.scheme = scheme;
    r.port = port;
    return r;
}

UrlPolicy schoolPolicy()
{
    return UrlPolicy({
        rule(QStringLiteral("id.example.fi"), HostRole::Service),
        rule(QStringLiteral("broker.suomi.test"), HostRole::Broker),
        rule(QStringLiteral("candour.test"), HostRole::Provider, true),
        rule(QStringLiteral("static.candour.test"), HostRole::Resource),
        rule(QStringLiteral("cdn.example.net"), HostRole::Resource, true),
    });
}

/// As the engine hands an address over.
QUrl parsed(const QString &text)
{
    return QUrl(text);
}

} // namespace

class UrlPolicyTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void pageIsAllowedOnlyOnListedHosts_data();
    void pageIsAllowedOnlyOnListedHosts();
    void mutationsOfAListedHostAreRefused_data();
    void mutationsOfAListedHostAreRefused();
    void everyOtherPortIsRefused();
    void usesDiffer_data();
    void usesDiffer();
    void loopbackLiteralIsAllowedOnlyByItsOwnRule();
    void unsafeRulesAreDropped_data();
    void unsafeRulesAreDropped();
    void emptyListRefusesEverything();
    void mostSpecificRuleWins();
    void longAddressIsRefused();
    void hostsOfAnotherMethodAreLeftOut();
};

void UrlPolicyTest::pageIsAllowedOnlyOnListedHosts_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *address, bool allowed) {
        QTest::newRow(address) << QString::fromUtf8(address) << allowed;
    };
    row("https://id.example.fi/", true);
    row("https://id.example.fi", true);
    row("https://id.example.fi:443/a?b=c#d", true);
    row("HTTPS://ID.EXAMPLE.FI/", true);
    row("https://broker.suomi.test/idp/profile/SAML2/Redirect/SSO?SAMLRequest=x%2By", true);
    row("https://candour.test/", true);
    row("https://rest.candour.test/v1", true);
    row("https://a.b.candour.test/", true);
    row("https://id.example.fi/https://evil.test/", true);
    row("https://id.example.fi/?next=//evil.test", true);
    // Listed for resources only.
    row("https://static.candour.test/", false);
    row("https://cdn.example.net/", false);
    // A listed host anywhere but in the host (after the rule tests of Safe Exam Browser).
    row("https://evil.test/id.example.fi", false);
    row("https://evil.test/?id.example.fi", false);
    row("https://evil.test/?u=https://id.example.fi/", false);
    row("https://evil.test/#id.example.fi", false);
    row("https://evil.test/#https://id.example.fi/", false);
    row("https://id.example.fi.evil.test/", false);
    row("https://evil-id.example.fi/", false);
    row("https://evilcandour.test/", false);
    row("https://candour.test.evil.test/", false);
    row("https://sub.id.example.fi/", false);
    row("https://example.fi/", false);
    row("https://id.example.fi@evil.test/", false);
    row("https://id.example.fi:443@evil.test/", false);
    row("https://user:id.example.fi@evil.test/", false);
    row("https://user@id.example.fi/", false);
    row("https://user:password@id.example.fi/", false);
    row("https://@id.example.fi/", false);
    row("https://.candour.test/", false);
    row("https://..candour.test/", false);
    row("https://id.example.fi./", false);
    row("https://id..example.fi/", false);
    // Other schemes.
    row("http://id.example.fi/", false);
    row("http://id.example.fi:443/", false);
    row("ftp://id.example.fi/", false);
    row("ws://id.example.fi/", false);
    row("wss://id.example.fi/", false);
    row("id.example.fi://evil.test/", false);
    row("file:///etc/passwd", false);
    row("file://id.example.fi/etc/passwd", false);
    row("chrome://gpu", false);
    row("devtools://devtools/bundled/inspector.html", false);
    row("view-source:https://id.example.fi/", false);
    row("javascript:alert(1)", false);
    row("data:text/html,https://id.example.fi/", false);
    row("blob:https://id.example.fi/8f5b", false);
    row("filesystem:https://id.example.fi/temporary/x", false);
    row("about:blank", false);
    row("mailto:someone@id.example.fi", false);
    row("ms-authenticator://id.example.fi/", false);
    row("intent://id.example.fi/#Intent;scheme=https;end", false);
    row("qrc:/x", false);
    row("", false);
    row("id.example.fi", false);
    row("//id.example.fi/", false);
    row("/id.example.fi", false);
    row("https:", false);
    row("https://", false);
    row("https:///id.example.fi/", false);
    row("https://?id.example.fi", false);
    row("https:id.example.fi", false);
    row("https:/id.example.fi", false);
    // Address literals, in every spelling engines take.
    row("https://127.0.0.1/", false);
    row("https://127.1/", false);
    row("https://0x7f.1/", false);
    row("https://2130706433/", false);
    row("https://0x7f000001/", false);
    row("https://[::1]/", false);
    row("https://[::ffff:127.0.0.1]/", false);
    row("https://192.0.2.1/", false);
    row("https://1.2.3.4.candour.test/", true);
    // Strings on which parsers disagree (after web-platform-tests' url/resources).
    row("https://id.example.fi\\@evil.test/", false);
    row("https://evil.test\\@id.example.fi/", false);
    row("https:\\\\evil.test\\id.example.fi", false);
    row("https://id.example.fi%2eevil.test/", false);
    row("https://evil.test%2f.candour.test/", false);
    row("https://evil.test%00.candour.test/", false);
    row("https://evil.test%23.candour.test/", false);
    row("https://a%20b.candour.test/", false);
    row("https://a b.candour.test/", false);
    row("https://a_b.candour.test/", false);
    row("https://a\tb.candour.test/", false);
    row("https://xn--.candour.test/", false);
    row("https://id.ex\u0430mple.fi/", false);
    row("https://id.example.f\u0131/", false);
    row("https://id\u3002example\u3002fi.evil.test/", false);
    row("https://evil.test\uff0f.candour.test/", false);
    row("https://evil.test\u2100.candour.test/", false);
    row("https://id.example.fi:0/", false);
    row("https://id.example.fi:65536/", false);
    row("https://id.example.fi:443:443/", false);
    row("https://id.example.fi:a/", false);
    row("https://[id.example.fi]/", false);
}

void UrlPolicyTest::pageIsAllowedOnlyOnListedHosts()
{
    QFETCH(QString, address);
    QFETCH(bool, allowed);
    QCOMPARE(schoolPolicy().allows(parsed(address), UrlUse::Page), allowed);
}

void UrlPolicyTest::mutationsOfAListedHostAreRefused_data()
{
    QTest::addColumn<QString>("address");
    // No listed host here includes its subdomains, so that every mutation is somebody else's.
    const QStringList hosts{QStringLiteral("id.example.fi"), QStringLiteral("broker.suomi.test")};
    for (const auto &host : hosts) {
        auto homograph = host;
        homograph.replace(u'e', QChar(0x0435)).replace(u'o', QChar(0x043e));
        const QStringList authorities{
            host % u".evil.test",
            host % u"evil",
            host % u"-",
            host % u".",
            host % u"..",
            u"evil." % host,
            u"evil-" % host,
            u"evil" % host,
            u'.' % host,
            u'-' % host,
            u"a@" % host,
            u"a:b@" % host,
            host % u"@evil.test",
            host % u"%40evil.test",
            host % u":80",
            host % u":444",
            host % u":4430",
            host % u":44",
            host % u":1",
            host % u":8443",
            homograph,
            host % u"\\.evil.test",
            host % u"%2eevil",
            host % u"%5cevil.test",
            u"evil.test\\" % host,
            u"evil.test%2f" % host,
            host.chopped(1),
            host.mid(1),
            host.section(u'.', 1),
            host % u";evil.test",
            host % u",evil",
            host % u"%00",
            host % u"%00.evil",
            host % u"%09",
            u"[" % host % u']',
            host % u"|evil",
            host % u"\u200d.evil",
            host % u"\u3002evil.fi",
            host % u"_",
            host % u"+",
            u"127.0.0.1." % host,
            u"xn--" % host,
            host % u"%",
            host % u"\"",
            host % u"%E3%80%82com",
            host % u"^",
            host % u"&evil",
            host % u"~evil",
        };
        for (int i = 0; i < authorities.size(); ++i)
            QTest::addRow("%s/%d", qPrintable(host), i) << QString(u"https://" % authorities.at(i) % u"/path");
    }
}

void UrlPolicyTest::mutationsOfAListedHostAreRefused()
{
    QFETCH(QString, address);
    const auto policy = schoolPolicy();
    for (const auto use : {UrlUse::Page, UrlUse::Frame, UrlUse::Resource, UrlUse::Socket}) {
        QVERIFY2(!policy.allows(parsed(address), use), qPrintable(address));
        QVERIFY2(!policy.allows(QUrl(address, QUrl::StrictMode), use), qPrintable(address));
        QVERIFY2(!policy.allows(QUrl::fromEncoded(address.toUtf8()), use), qPrintable(address));
    }
}

void UrlPolicyTest::everyOtherPortIsRefused()
{
    const auto policy = schoolPolicy();
    QUrl url(QStringLiteral("https://id.example.fi/"));
    for (int port = 0; port <= 65535; ++port) {
        url.setPort(port);
        if (policy.allows(url, UrlUse::Page) != (port == 443))
            QFAIL(qPrintable(url.toString()));
    }
}

void UrlPolicyTest::usesDiffer_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("page");
    QTest::addColumn<bool>("frame");
    QTest::addColumn<bool>("resource");
    QTest::addColumn<bool>("socket");
    const auto row = [](const char *address, bool page, bool frame, bool resource, bool socket) {
        QTest::newRow(address) << QString::fromLatin1(address) << page << frame << resource << socket;
    };
    row("https://id.example.fi/", true, true, true, false);
    row("https://cdn.example.net/x.js", false, true, true, false);
    row("https://a.cdn.example.net/x.js", false, true, true, false);
    row("wss://id.example.fi/s", false, false, false, true);
    row("wss://id.example.fi:443/s", false, false, false, true);
    row("wss://id.example.fi:444/s", false, false, false, false);
    row("ws://id.example.fi/s", false, false, false, false);
    row("wss://evil.test/", false, false, false, false);
    row("data:image/png;base64,AAAA", false, false, true, false);
    row("blob:https://id.example.fi/1", false, false, true, false);
    row("about:blank", false, true, false, false);
    row("about:srcdoc", false, true, false, false);
    row("about:blank#x", false, true, false, false);
    row("about:version", false, false, false, false);
    row("about:", false, false, false, false);
    row("https://evil.test/x.js", false, false, false, false);
}

void UrlPolicyTest::usesDiffer()
{
    QFETCH(QString, address);
    const auto policy = schoolPolicy();
    const auto url = parsed(address);
    QTEST(policy.allows(url, UrlUse::Page), "page");
    QTEST(policy.allows(url, UrlUse::Frame), "frame");
    QTEST(policy.allows(url, UrlUse::Resource), "resource");
    QTEST(policy.allows(url, UrlUse::Socket), "socket");
}

void UrlPolicyTest::loopbackLiteralIsAllowedOnlyByItsOwnRule()
{
    const UrlPolicy policy({loopbackRule(QStringLiteral("127.0.0.1"), 8080), loopbackRule(QStringLiteral("::1"), 8081),
                            loopbackRule(QStringLiteral("service.localhost"), 8082)});
    const auto allows = [&policy](const char *address, UrlUse use = UrlUse::Page) {
        return policy.allows(QUrl(QString::fromLatin1(address)), use);
    };
    QVERIFY(allows("http://127.0.0.1:8080/"));
    QVERIFY(allows("http://[::1]:8081/"));
    QVERIFY(allows("http://service.localhost:8082/"));
    QVERIFY(allows("ws://127.0.0.1:8080/", UrlUse::Socket));
    QVERIFY(!allows("http://127.0.0.1/"));
    QVERIFY(!allows("https://127.0.0.1:8080/"));
    QVERIFY(!allows("http://127.0.0.2:8080/"));
    QVERIFY(!allows("http://localhost:8080/"));
    QVERIFY(!allows("http://[::ffff:127.0.0.1]:8080/"));
    QVERIFY(!allows("http://[::2]:8081/"));
    QVERIFY(!allows("http://x.127.0.0.1:8080/"));
    QVERIFY(!allows("http://127.0.0.1.evil.test:8080/"));
}

void UrlPolicyTest::unsafeRulesAreDropped_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("includeSubdomains");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *scheme, const char *host, bool subdomains, const char *address) {
        QTest::addRow("%s|%s|%d", scheme, host, subdomains)
            << QString::fromLatin1(scheme) << QString::fromUtf8(host) << subdomains << QString::fromUtf8(address);
    };
    row("http", "id.example.fi", false, "http://id.example.fi:443/");
    row("ftp", "id.example.fi", false, "ftp://id.example.fi:443/");
    row("", "id.example.fi", false, "https://id.example.fi/");
    row("https", "", false, "https:///");
    row("https", "", true, "https://id.example.fi/");
    row("https", ".", true, "https://id.example.fi./");
    row("https", "fi", true, "https://id.example.fi/");
    row("https", "ac.fi", true, "https://id.ac.fi/");
    row("https", "co.uk", true, "https://id.co.uk/");
    row("https", "github.io", true, "https://id.github.io/");
    row("https", ".example.fi", true, "https://id.example.fi/");
    row("https", "*.example.fi", false, "https://id.example.fi/");
    row("https", "example.fi.", true, "https://id.example.fi./");
    row("https", "ID.example.fi", false, "https://id.example.fi/");
    row("https", "192.0.2.1", false, "https://192.0.2.1/");
    row("https", "127.0.0.1", true, "https://127.0.0.1/");
    row("https", "2130706433", false, "https://2130706433/");
    row("https", "2001:db8::1", false, "https://[2001:db8::1]/");
    row("https", "r\u00e4ksm\u00f6rg\u00e5s.example", false, "https://r\u00e4ksm\u00f6rg\u00e5s.example/");
}

void UrlPolicyTest::unsafeRulesAreDropped()
{
    QFETCH(QString, scheme);
    QFETCH(QString, host);
    QFETCH(bool, includeSubdomains);
    QFETCH(QString, address);
    auto r = rule(host, HostRole::Service, includeSubdomains);
    r.scheme = scheme;
    const UrlPolicy policy({r});
    QVERIFY(!policy.ruleFor(parsed(address)));
    QVERIFY(!policy.allows(parsed(address), UrlUse::Page));
}

void UrlPolicyTest::emptyListRefusesEverything()
{
    const UrlPolicy policy(QList<HostRule>{});
    for (const auto use : {UrlUse::Page, UrlUse::Socket})
        QVERIFY(!policy.allows(parsed(QStringLiteral("https://id.example.fi/")), use));
    QVERIFY(!policy.ruleFor(parsed(QStringLiteral("https://id.example.fi/"))));
}

void UrlPolicyTest::mostSpecificRuleWins()
{
    const auto policy = schoolPolicy();
    const auto roleOf = [&policy](const char *address) {
        return policy.ruleFor(QUrl(QString::fromLatin1(address)))->role;
    };
    QCOMPARE(roleOf("https://www.candour.test/"), HostRole::Provider);
    QCOMPARE(roleOf("https://static.candour.test/"), HostRole::Resource);
    QCOMPARE(roleOf("wss://id.example.fi/"), HostRole::Service);
}

void UrlPolicyTest::longAddressIsRefused()
{
    const auto policy = schoolPolicy();
    const QString start = QStringLiteral("https://id.example.fi/?SAMLRequest=");
    const QString longest = start % QString(UrlPolicy::longestAddress - start.size(), u'a');
    QVERIFY(policy.allows(parsed(longest), UrlUse::Page));
    QVERIFY(!policy.allows(parsed(longest % u'a'), UrlUse::Page));
}

void UrlPolicyTest::hostsOfAnotherMethodAreLeftOut()
{
    IdentityService service;
    service.hosts = {rule(QStringLiteral("id.example.fi"), HostRole::Service),
                     rule(QStringLiteral("broker.suomi.test"), HostRole::Broker),
                     rule(QStringLiteral("candour.test"), HostRole::Provider)};
    service.hosts[1].methods = {suomiFi};
    service.hosts[2].methods = {candourId};
    QCOMPARE(hostsForMethod(service, suomiFi).size(), 2);
    const UrlPolicy policy(hostsForMethod(service, candourId));
    QVERIFY(policy.allows(parsed(QStringLiteral("https://candour.test/")), UrlUse::Page));
    QVERIFY(policy.allows(parsed(QStringLiteral("https://id.example.fi/")), UrlUse::Page));
    QVERIFY(!policy.allows(parsed(QStringLiteral("https://broker.suomi.test/")), UrlUse::Page));
}

KIOSK_TEST(UrlPolicyTest)
#include "UrlPolicyTest.moc"
