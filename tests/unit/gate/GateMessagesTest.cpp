// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/GateMessages.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace kiosk;
using namespace kiosk::link;
using namespace Qt::StringLiterals;

namespace
{

const QString token = u"0123456789-_abcDEF"_s;

GateBegin begin()
{
    return {token,
            {{u"https"_s, u"id.example.fi"_s, 443, false},
             {u"https"_s, u"candour.test"_s, 8443, true},
             {u"http"_s, u"::1"_s, 65535, false}},
            true};
}

QByteArray changed(const QString &name, const QJsonValue &value)
{
    QJsonObject object = QJsonDocument::fromJson(serialise(begin())).object();
    object.insert(name, value);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray withHost(const QString &name, const QJsonValue &value)
{
    QJsonObject host{{u"scheme"_s, u"https"_s},
                     {u"host"_s, u"a.fi"_s},
                     {u"port"_s, 1},
                     {u"include_subdomains"_s, false},
                     {u"private_network"_s, false}};
    host.insert(name, value);
    return changed(u"hosts"_s, QJsonArray{host});
}

} // namespace

class GateMessagesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsRead();
    void malformedBeginsAreRefused_data();
    void malformedBeginsAreRefused();
    void malformedWordsOfTheGateAreRefused_data();
    void malformedWordsOfTheGateAreRefused();
    void profilesHostsAreListedWhateverTheMethod();
};

void GateMessagesTest::whatIsWrittenIsRead()
{
    QCOMPARE(parseLine<ToGate>(serialise(begin())).value(), ToGate(begin()));
    QCOMPARE(parseLine<ToGate>(serialise(GateBegin{token, {}, false})).value(), ToGate(GateBegin{token, {}, false}));
    for (const GateToHost &message : QList<GateToHost>{
             GateReady{}, GateRefused{GateRefusal::NotListed, u"evil.test"_s}, GateRefused{GateRefusal::Malformed, {}},
             GateRefused{GateRefusal::Credentials, {}}, GateRefused{GateRefusal::Address, u"::1"_s},
             GatePassed{u"a.example"_s, 8443, false, true, false},
             GateFailed{u"gate.listen"_s, u"No such device, ä"_s}}) {
        const QByteArray line = serialise(message);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        QCOMPARE(parseLine<GateToHost>(line).value(), message);
    }
}

void GateMessagesTest::malformedBeginsAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("begin");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no type") << QByteArray("{}");
    QTest::newRow("other type") << changed(u"type"_s, u"end"_s);
    QTest::newRow("one more") << changed(u"x"_s, 1);
    QTest::newRow("other protocol") << changed(u"protocol"_s, 2);
    QTest::newRow("no token") << changed(u"token"_s, QJsonValue());
    QTest::newRow("short token") << changed(u"token"_s, u"0123456789abcde"_s);
    QTest::newRow("long token") << changed(u"token"_s, QString(129, u'a'));
    QTest::newRow("token with a colon") << changed(u"token"_s, u"0123456789abcdef:"_s);
    QTest::newRow("token with a letter beyond ASCII") << changed(u"token"_s, u"0123456789abcdefä"_s);
    QTest::newRow("no list") << changed(u"hosts"_s, QJsonObject());
    QTest::newRow("no objects") << changed(u"hosts"_s, QJsonArray{1});
    QTest::newRow("other scheme") << withHost(u"scheme"_s, u"wss"_s);
    QTest::newRow("empty host") << withHost(u"host"_s, QString());
    QTest::newRow("host with a user") << withHost(u"host"_s, u"a@b"_s);
    QTest::newRow("host with a path") << withHost(u"host"_s, u"a/b"_s);
    QTest::newRow("host with a newline") << withHost(u"host"_s, u"a\nb"_s);
    QTest::newRow("Unicode host") << withHost(u"host"_s, u"ä.fi"_s);
    QTest::newRow("port 0") << withHost(u"port"_s, 0);
    QTest::newRow("port beyond") << withHost(u"port"_s, 65536);
    QTest::newRow("port as text") << withHost(u"port"_s, u"443"_s);
    QTest::newRow("no number is a flag") << withHost(u"private_network"_s, 1);
    QTest::newRow("flag as a number") << withHost(u"include_subdomains"_s, 1);
    QTest::newRow("host with more") << withHost(u"path"_s, u"/"_s);
    QTest::newRow("too long") << QByteArray(longestGateLine + 2, ' ');
}

void GateMessagesTest::malformedBeginsAreRefused()
{
    QFETCH(QByteArray, line);
    const auto begin = parseLine<ToGate>(line);
    QVERIFY(!begin);
    QCOMPARE(begin.error().code, u"link.malformed"_s);
}

void GateMessagesTest::malformedWordsOfTheGateAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("other direction") << serialise(begin());
    QTest::newRow("ready with more") << QByteArray(R"({"type":"ready","port":1})");
    QTest::newRow("unknown reason") << QByteArray(R"({"type":"refused","reason":"x","host":"a"})");
    QTest::newRow("host with a path") << QByteArray(R"({"type":"refused","reason":"not_listed","host":"a/b"})");
    QTest::newRow("host with a query") << QByteArray(R"({"type":"refused","reason":"not_listed","host":"a?b"})");
    QTest::newRow("long host") << QByteArray(R"({"type":"refused","reason":"not_listed","host":")")
            + QByteArray(256, 'a') + "\"}";
    QTest::newRow("code with a blank") << QByteArray(R"({"type":"failed","code":"a b","detail":""})");
}

void GateMessagesTest::malformedWordsOfTheGateAreRefused()
{
    QFETCH(QByteArray, line);
    QVERIFY(!parseLine<GateToHost>(line));
}

void GateMessagesTest::profilesHostsAreListedWhateverTheMethod()
{
    IdentityService service;
    HostRule rule;
    rule.host = u"id.example.fi"_s;
    rule.methods = {candourId};
    service.hosts << rule;
    rule.role = HostRole::Bank;
    rule.methods = {suomiFi};
    service.hosts << rule;
    rule.includeSubdomains = true;
    rule.privateNetwork = true;
    rule.port = 8443;
    service.hosts << rule;
    QCOMPARE(gateHosts(service),
             (QList<GateHost>{{u"https"_s, u"id.example.fi"_s, 443, false, false},
                              {u"https"_s, u"id.example.fi"_s, 8443, true, true}}));
}

KIOSK_TEST(GateMessagesTest)
#include "GateMessagesTest.moc"
