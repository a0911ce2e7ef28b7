// SPDX-License-Identifier: GPL-3.0-or-later
// The session's policy and the gate have the same list and nothing else in common. Where they differ, one of them is
// wrong: either a way out is open behind the hooks, or a page that the hooks allow does not load.
#include "config/ConfigLoader.h"
#include "gate/ProxyRequest.h"
#include "identity/UrlPolicy.h"
#include "link/GateMessages.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QRandomGenerator>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

QByteArray builtIn(const QString &name)
{
    return contentOf(u":/profiles/"_s + name);
}

IdentityService service(const QString &profile)
{
    auto sources = ConfigSources{{u"kiosk.toml"_s, "profile = \"jamk\"\n"}, {profile, builtIn(profile)}};
    if (profile == u"jamk-demo.toml") {
        constexpr quint16 port = 40123;
        sources = practiceConfig({}, port).value();
    }
    const auto config = parseConfig(sources);
    if (!config)
        qFatal("the profile cannot be read");
    return config->profile.identity;
}

/// As mfa-kiosk-gate makes it of the message.
gate::AllowList gateList(const IdentityService &service)
{
    std::vector<gate::AllowedHost> hosts;
    const auto listed = link::gateHosts(service);
    for (const link::GateHost &host : listed) {
        using Scheme = gate::AllowedHost::Scheme;
        hosts.push_back({host.scheme == u"http" ? Scheme::Http : Scheme::Https, host.host.toStdString(), host.port,
                         host.includeSubdomains, host.privateNetwork});
    }
    return gate::AllowList(hosts);
}

/// What the gate says of an address as the engine would send it.
bool gateAllows(const gate::AllowList &list, const QUrl &url)
{
    const bool plain = url.scheme() == u"http";
    QString host = url.host(QUrl::FullyEncoded);
    if (host.contains(u':'))
        host = u'[' + host + u']';
    constexpr int httpPort = 80;
    constexpr int httpsPort = 443;
    const QString authority = QString(host + u':' + QString::number(url.port(plain ? httpPort : httpsPort)));
    const auto target = gate::parseTarget(authority.toStdString(), gate::PortRule::Required);
    return target && list.allows(*target, plain ? gate::Passage::Plain : gate::Passage::Tunnel);
}

/// What the hooks say of it. A tunnel is what the engine asks for https, and for plain sockets too; the gate cannot see
/// which.
bool policyAllows(const UrlPolicy &policy, const QUrl &url)
{
    QUrl socket = url;
    socket.setScheme(u"ws"_s);
    socket.setPort(url.port(443));
    return policy.allows(url, UrlUse::Resource) || (url.scheme() == u"https" && policy.allows(socket, UrlUse::Socket));
}

QStringList variants(const HostRule &rule)
{
    const QString host = rule.host.contains(u':') ? QString(u'[' + rule.host + u']') : rule.host;
    QStringList hosts{host,
                      host.toUpper(),
                      u"www."_s + host,
                      u"a.b."_s + host,
                      u"evil"_s + host,
                      u"-"_s + host,
                      u"."_s + host,
                      host + u'.',
                      host + u"..",
                      host + u".evil.test",
                      host + u"evil",
                      host + u'-',
                      host + u"%2e",
                      host + u"%00.evil.test",
                      host.section(u'.', 1),
                      QString(host).replace(u'.', u'-'),
                      QString(host).replace(u'.', QChar(0x3002)),
                      QString(host).replace(u'i', QChar(0x0456)),
                      QString(host).replace(u'o', u'0'),
                      u"user@"_s + host,
                      u"evil.test@"_s + host,
                      host + u"@evil.test",
                      QString(host).insert(host.size() / 2, u'\t'),
                      QString(host).insert(host.size() / 2, u'.'),
                      u"2130706433"_s,
                      u"0x7f.1"_s,
                      u"127.0.0.1"_s,
                      u"127.0.0.2"_s,
                      u"[::1]"_s,
                      u"[::ffff:127.0.0.1]"_s,
                      u"localhost"_s,
                      u"id.localhost"_s};
    const QString label(63, u'a');
    hosts << QString(label + u'.' + host) << QString(label + u"a." + host);
    return hosts;
}

QList<int> ports(const HostRule &rule)
{
    return {-1, rule.port, rule.port ^ 1, 80, 443, 8080, 8443, 65535};
}

} // namespace

class AgreementTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void policyAndGateAgree_data();
    void policyAndGateAgree();
    void nobodyIsLetInBelowAPublicSuffix();
    void randomHostsAgree();
};

void AgreementTest::policyAndGateAgree_data()
{
    QTest::addColumn<QString>("profile");
    QTest::newRow("school") << u"jamk.toml"_s;
    QTest::newRow("practice") << u"jamk-demo.toml"_s;
}

void AgreementTest::policyAndGateAgree()
{
    QFETCH(QString, profile);
    const IdentityService identity = service(profile);
    const UrlPolicy policy(identity.hosts);
    const gate::AllowList list = gateList(identity);
    int allowed = 0;
    int refused = 0;
    for (const HostRule &rule : identity.hosts) {
        const QStringList hosts = variants(rule);
        for (const QString &host : hosts) {
            for (const int port : ports(rule)) {
                for (const auto &scheme : {u"https"_s, u"http"_s}) {
                    const QString end = port < 0 ? u"/"_s : u":%1/"_s.arg(port);
                    const QUrl url(QString(scheme + u"://" + host + end));
                    // With a user name the engine sends the host alone; the policy refuses, the gate need not.
                    if (url.authority().contains(u'@'))
                        continue;
                    const bool byPolicy = policyAllows(policy, url);
                    QVERIFY2(byPolicy == gateAllows(list, url), qPrintable(url.toString()));
                    ++(byPolicy ? allowed : refused);
                }
            }
        }
    }
    QVERIFY(allowed >= identity.hosts.size() && refused > allowed);
}

void AgreementTest::nobodyIsLetInBelowAPublicSuffix()
{
    for (const auto &suffix : {u"ac.fi"_s, u"co.uk"_s, u"github.io"_s}) {
        IdentityService identity;
        HostRule rule;
        rule.host = suffix;
        rule.includeSubdomains = true;
        identity.hosts << rule;
        const QUrl url(u"https://evil."_s + suffix + u'/');
        QVERIFY2(!policyAllows(UrlPolicy(identity.hosts), url), qPrintable(url.toString()));
        QVERIFY2(!gateAllows(gateList(identity), url), qPrintable(url.toString()));
    }
}

void AgreementTest::randomHostsAgree()
{
    IdentityService identity;
    for (const auto &host : {u"a.b"_s, u"b.a"_s, u"a-a.b"_s, u"localhost"_s, u"127.0.0.1"_s}) {
        HostRule rule;
        rule.host = host;
        rule.includeSubdomains = host == u"b.a";
        identity.hosts << rule;
    }
    const UrlPolicy policy(identity.hosts);
    const gate::AllowList list = gateList(identity);
    const QString letters = u"aabb..-A1:[]@%2e/\\?#_\u0456"_s;
    auto random = QRandomGenerator(20240607);
    int allowed = 0;
    for (int i = 0; i < 200000; ++i) {
        QString host;
        for (int length = random.bounded(1, 8); length > 0; --length)
            host += letters.at(random.bounded(int(letters.size())));
        const QUrl url(QString(u"https://"_s + host + u'/'), QUrl::StrictMode);
        if (!url.isValid() || url.authority().contains(u'@'))
            continue;
        const bool byPolicy = policyAllows(policy, url);
        QVERIFY2(byPolicy == gateAllows(list, url), qPrintable(url.toString()));
        allowed += byPolicy ? 1 : 0;
    }
    QVERIFY(allowed > 100);
}

KIOSK_TEST(AgreementTest)
#include "AgreementTest.moc"
