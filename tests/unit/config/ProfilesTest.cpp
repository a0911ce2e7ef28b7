// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConfigTexts.h"

#include "config/ConfigKeys.h"
#include "config/TomlTree.h"
#include "identity/IdentityProgress.h"
#include "identity/UrlPolicy.h"
#include "support/Methods.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

QByteArray builtIn(const QString &name)
{
    return contentOf(u":/profiles/"_s + name);
}

SiteProfile school()
{
    const auto config =
        parseConfig({{u"kiosk.toml"_s, "profile = \"jamk\"\n"}, {u"jamk.toml"_s, builtIn(u"jamk.toml"_s)}});
    if (!config)
        qFatal("%s", qUtf8Printable(inLines(config.error())));
    return config->profile;
}

SiteProfile practice(quint16 port)
{
    const auto sources = practiceConfig({}, port);
    if (!sources)
        qFatal("%s", qUtf8Printable(inLines(sources.error())));
    return parseConfig(*sources)->profile;
}

/// Every value of a document by its full name, and the names under which an address of the service stands.
void flatten(const TomlValue &value, const QString &path, QMap<QString, QString> &out)
{
    for (const TomlEntry &entry : value.entries)
        flatten(entry.value, path + u'.' + entry.name, out);
    int number = 0;
    for (const TomlValue &item : value.items)
        flatten(item, u"%1[%2]"_s.arg(path).arg(number++), out);
    if (value.entries.empty() && value.items.empty())
        out.insert(path, value.describe() + value.text);
}

QMap<QString, QString> flat(const QString &name)
{
    const auto document = parseToml(builtIn(name));
    if (!document)
        qFatal("%s: %s", qUtf8Printable(name), qUtf8Printable(document.error().what));
    QMap<QString, QString> out;
    flatten(*document, {}, out);
    return out;
}

std::optional<Outcome> outcomeAt(const IdentityService &service, const MethodId &method, const QString &url)
{
    IdentityProgress progress(service, method);
    return progress.addressChanged(QUrl(url)).outcome;
}

} // namespace

class ProfilesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void builtInProfilesAreTheFiles();
    void schoolsFacts();
    void namesAreDeclined_data();
    void namesAreDeclined();
    void localParts_data();
    void localParts();
    void everyHostIsKeptByTheFence_data();
    void everyHostIsKeptByTheFence();
    void schoolsOutcomes();
    void theTwinDiffersInAddressesOnly();
    void practiceOutcomes();
    void qrCodesStayReal();
    void fictionalSchool();
    void otherSchools_data();
    void otherSchools();
    void exampleFileReads();
    void exampleProfileReads();
};

void ProfilesTest::builtInProfilesAreTheFiles()
{
    const QStringList names = QDir(u":/profiles"_s).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names, (QStringList{u"jamk-demo.toml"_s, u"jamk.toml"_s}));
    for (const QString &name : names)
        QCOMPARE(builtIn(name), sourceFile(u"resources/profiles/"_s + name));
}

void ProfilesTest::schoolsFacts()
{
    const SiteProfile profile = school();
    QCOMPARE(profile.id, u"jamk"_s);
    QCOMPARE(profile.organisation, u"Jamk"_s);
    QCOMPARE(profile.organisationGenitive(Language::Finnish), u"Jamkin"_s);
    QCOMPARE(profile.organisationGenitive(Language::Swedish), u"Jamks"_s);
    QCOMPARE(profile.organisationName.in(Language::English), u"Jamk University of Applied Sciences"_s);
    QCOMPARE(profile.defaultLanguage, Language::Finnish);
    QStringList domains;
    for (const AccountKind &kind : profile.accountKinds)
        domains.append(kind.domain);
    QCOMPARE(domains, (QStringList{u"jamk.fi"_s, u"student.jamk.fi"_s, u"external.jamk.fi"_s}));
    QCOMPARE(profile.guest->mailTo, u"support@jamk.fi"_s);
    QCOMPARE(profile.identity.startUrl, QUrl(u"https://id.jamk.fi/"_s));
    QStringList words;
    for (const TrailItem &item : profile.identity.trailFor(Errand::Reset, suomiFi))
        words.append(item.word.in(Language::English));
    QCOMPARE(words, (QStringList{u"Continue"_s, u"Username"_s, u"MFA reset"_s, u"Suomi.fi"_s}));
    QStringList bothWords;
    for (const TrailItem &item : profile.identity.trailFor(Errand::PasswordToo, suomiFi))
        bothWords << item.word.in(Language::English);
    QCOMPARE(bothWords,
             (QStringList{u"Continue"_s, u"Username"_s, u"Reset password"_s, u"Suomi.fi"_s, u"MFA reset"_s}));
    QCOMPARE(profile.identity.methods.size(), 2);
    QVERIFY(!profile.identity.method(suomiFi)->onPhone);
    // "You have only 10 minutes to complete the ID verification": help.jamk.fi, identity-service.
    QVERIFY(profile.identity.method(candourId)->onPhone);
    QCOMPARE(profile.identity.method(candourId)->timeLimit, Seconds(600));
    QCOMPARE(profile.syncWait, Seconds(600));
    QCOMPARE(profile.setUp.signInUrl, QUrl(u"https://m365.jamk.fi"_s));
    QCOMPARE(profile.setUp.signInUrl.toString(QUrl::FullyEncoded), u"https://m365.jamk.fi"_s);
    QCOMPARE(profile.sisterSchools.first().domains.first(), u"jyu.fi"_s);
    QCOMPARE(profile.sisterSchools.first().resetService, QUrl(u"https://account.jyu.fi/"_s));
    // The page that says "done" is not published: the strip asks.
    const auto isDone = [](const OutcomeRule &rule) { return rule.outcome == Outcome::Done; };
    QVERIFY(std::none_of(profile.identity.outcomes.cbegin(), profile.identity.outcomes.cend(), isDone));
    // A QR code of a longer mail is too fine for a phone at arm's length (version 25 at level M holds 997 bytes).
    for (const Language language : allLanguages) {
        const QByteArray mail = QUrl::toPercentEncoding(profile.guest->subject.in(language))
            + QUrl::toPercentEncoding(profile.guest->body.in(language));
        QVERIFY2(mail.size() < 700, QByteArray::number(mail.size()));
    }
}

void ProfilesTest::namesAreDeclined_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fi");
    QTest::addColumn<QString>("sv");
    QTest::newRow("consonant") << u"Jamk"_s << u"Jamkin"_s << u"Jamks"_s;
    QTest::newRow("vowel") << u"Pohjola"_s << u"Pohjolan"_s << u"Pohjolas"_s;
    QTest::newRow("capitals") << u"LUT"_s << u"LUTin"_s << u"LUTs"_s;
    QTest::newRow("s") << u"Campus"_s << u"Campusin"_s << u"Campus"_s;
}

void ProfilesTest::namesAreDeclined()
{
    QFETCH(QString, name);
    SiteProfile profile;
    profile.organisation = name;
    QTEST(profile.organisationGenitive(Language::Finnish), "fi");
    QTEST(profile.organisationGenitive(Language::Swedish), "sv");
    QCOMPARE(profile.organisationGenitive(Language::English), name);
    profile.organisationForms = {u"Helsingin kaupungin"_s, u"Helsingfors stads"_s};
    QCOMPARE(profile.organisationGenitive(Language::Finnish), u"Helsingin kaupungin"_s);
    QCOMPARE(profile.organisationGenitive(Language::Swedish), u"Helsingfors stads"_s);
}

void ProfilesTest::localParts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("local");
    QTest::addColumn<bool>("taken");
    const auto rows = [](const QString &kind, bool taken, const QStringList &locals) {
        for (const QString &local : locals)
            QTest::addRow("%s %s%s", qPrintable(kind), taken ? "" : "not ",
                          local.toUtf8().toPercentEncoding("'@ ,+").constData())
                << kind << local << taken;
    };
    const QStringList names{u"maija.meikalainen"_s,
                            u"anna-maria.virtanen"_s,
                            u"maija.meikalainen-virtanen"_s,
                            u"anna-maria.virtanen-laine"_s,
                            u"matti.meikalainen2"_s,
                            u"matti.meikalainen.2"_s,
                            u"matti2.meikalainen"_s,
                            u"juha.von.essen"_s,
                            u"liam.o'brien"_s,
                            u"a.b"_s,
                            u"jean-luc.d'arc"_s,
                            u"maija.k.meikalainen"_s,
                            u"ng.li"_s,
                            u"x.aevonheim10"_s};
    const QStringList noNames{QString(),          u"maija"_s,           u"ab1234"_s,    u".maija.m"_s,
                              u"maija.m."_s,      u"maija..m"_s,        u"-maija.m"_s,  u"maija-.m"_s,
                              u"maija.-m"_s,      u"maija m.m"_s,       u"maija,m"_s,   u"maija.m\n"_s,
                              u"m\u00e4ija.m"_s,  u"maija.m@jamk.fi"_s, u"maija.m+x"_s, u"maija_m.m"_s,
                              u"maija--anna.m"_s, u"1maija.m"_s,        u"maija.m'"_s,  u"maija.m\u2019n"_s};
    rows(u"staff"_s, true, names);
    rows(u"staff"_s, false, noNames);
    rows(u"external"_s, true, names);
    rows(u"external"_s, false, noNames);
    rows(u"student"_s, true, {u"ab1234"_s, u"a1234"_s, u"k1234"_s, u"1234567"_s, u"abcd"_s, u"xyz98765"_s});
    rows(u"student"_s, false,
         {QString(), u"a"_s, u"maija.meikalainen"_s, u"ab 1234"_s, u"ab1234\n"_s, u"ab1234@student.jamk.fi"_s,
          u"\u00e4b1234"_s, u"ab-1234"_s, u"abcdefghijklmnopqrstu"_s, u"ab1234."_s});
}

void ProfilesTest::localParts()
{
    QFETCH(QString, kind);
    QFETCH(QString, local);
    QFETCH(bool, taken);
    static const SiteProfile profile = school();
    const auto found = std::find_if(profile.accountKinds.cbegin(), profile.accountKinds.cend(),
                                    [&kind](const AccountKind &account) { return account.id == kind; });
    QVERIFY(found != profile.accountKinds.cend());
    QCOMPARE(found->localPart.match(local).hasMatch(), taken);
}

void ProfilesTest::everyHostIsKeptByTheFence_data()
{
    QTest::addColumn<IdentityService>("service");
    QTest::newRow("school") << school().identity;
    QTest::newRow("practice") << practice(40123).identity;
    const auto fictional = parseConfig(soundSources());
    QVERIFY(fictional);
    QTest::newRow("fictional") << fictional->profile.identity;
}

void ProfilesTest::everyHostIsKeptByTheFence()
{
    QFETCH(IdentityService, service);
    const UrlPolicy policy(service.hosts);
    for (const HostRule &rule : service.hosts) {
        QUrl url;
        url.setScheme(rule.scheme);
        url.setHost(rule.host);
        url.setPort(rule.port);
        url.setPath(u"/x"_s);
        const HostRule *kept = policy.ruleFor(url);
        QVERIFY2(kept, qPrintable(url.toString()));
        QCOMPARE(kept->host, rule.host);
        QCOMPARE(policy.allows(url, UrlUse::Page), rule.role != HostRole::Resource);
    }
    for (const IdentityMethod &method : service.methods)
        QVERIFY(UrlPolicy(hostsForMethod(service, method.id)).allows(service.startUrl, UrlUse::Page));
}

void ProfilesTest::schoolsOutcomes()
{
    const IdentityService service = school().identity;
    const auto bySuomiFi = [&service](const QString &url) { return outcomeAt(service, suomiFi, url); };
    const auto candour = [&service](const QString &url) { return outcomeAt(service, candourId, url); };

    QCOMPARE(bySuomiFi(u"https://tunnistautuminen.suomi.fi/sivut/timeout/?conversation=e1s1"_s), Outcome::TimedOut);
    QCOMPARE(bySuomiFi(u"https://tunnistautuminen.suomi.fi/sivut/500/"_s), Outcome::ServiceDown);
    QCOMPARE(bySuomiFi(u"https://tunnistautuminen.suomi.fi/sivut/parameter/"_s), Outcome::Failed);
    QCOMPARE(bySuomiFi(u"https://tunnistautuminen.suomi.fi/sivut/discovery-page/?entityId=x"_s), std::nullopt);
    QCOMPARE(bySuomiFi(u"https://tunnistautuminen.suomi.fi/idp/authn/External"_s), std::nullopt);
    QCOMPARE(bySuomiFi(u"https://id.jamk.fi/"_s), std::nullopt);
    QCOMPARE(bySuomiFi(u"https://id.jamk.fi/anything?status=ok"_s), std::nullopt);

    QCOMPARE(candour(u"https://id.jamk.fi/some/callback?status=cancelled&sessionId=1"_s), Outcome::Cancelled);
    QCOMPARE(candour(u"https://id.jamk.fi/c?sessionId=1&status=cancelledUnsupportedDevice"_s),
             Outcome::UnsupportedDevice);
    QCOMPARE(candour(u"https://id.jamk.fi/c?sessionId=1&status=cancelledUnsupportedId"_s),
             Outcome::UnsupportedDocument);
    QCOMPARE(candour(u"https://id.jamk.fi/c?sessionId=1&status=success"_s), std::nullopt);
    QCOMPARE(candour(u"https://id.jamk.fi/c?status=cancelled"_s), std::nullopt);
    // A bank's host is no part of the way through Candour, and the other way round.
    QVERIFY(!UrlPolicy(hostsForMethod(service, candourId)).ruleFor(QUrl(u"https://saml-idp.op.fi/"_s)));
    QVERIFY(!UrlPolicy(hostsForMethod(service, suomiFi)).ruleFor(QUrl(u"https://rest.candour.fi/"_s)));
    QVERIFY(UrlPolicy(hostsForMethod(service, candourId)).ruleFor(QUrl(u"https://rest.candour.fi/"_s)));
    QVERIFY(!UrlPolicy(service.hosts).ruleFor(QUrl(u"https://evilcandour.fi/"_s)));
}

void ProfilesTest::theTwinDiffersInAddressesOnly()
{
    const QMap<QString, QString> real = flat(u"jamk.toml"_s);
    QMap<QString, QString> twin = flat(u"jamk-demo.toml"_s);
    QStringList differing;
    for (auto it = real.cbegin(); it != real.cend(); ++it) {
        QVERIFY2(twin.contains(it.key()), qPrintable(it.key()));
        if (twin.take(it.key()) != it.value())
            differing.append(it.key());
    }
    for (const QString &key : differing) {
        const QString name = key.section(u'.', -1);
        QVERIFY2((QStringList{u"origin"_s, u"address"_s, u"start_url"_s}.contains(name)), qPrintable(key));
    }
    // Every address of the service is another one, or a demo would reach a real bank.
    for (auto it = real.cbegin(); it != real.cend(); ++it) {
        if (it.key().endsWith(u".origin"_s) || it.key().endsWith(u".address"_s) || it.key().endsWith(u".start_url"_s))
            QVERIFY2(differing.contains(it.key()), qPrintable(it.key()));
    }
    // Beyond that, outcome addresses that are known for the practice service alone; none of them says "done".
    QStringList outcomes;
    // And a stand-in for the school's mark, which the real profile has to bring itself.
    QVERIFY(!twin.take(u".look.logo"_s).isEmpty());
    for (auto it = twin.cbegin(); it != twin.cend(); ++it) {
        QVERIFY2(it.key().startsWith(u".identity.outcomes["_s), qPrintable(it.key()));
        if (it.key().endsWith(u".outcome"_s))
            outcomes.append(it.value().section(u'"', 1, 1));
    }
    outcomes.sort();
    QCOMPARE(outcomes, (QStringList{u"expired"_s, u"failed"_s, u"tries_used"_s}));
}

void ProfilesTest::practiceOutcomes()
{
    const IdentityService service = practice(40123).identity;
    QCOMPARE(service.startUrl, QUrl(u"http://id.localhost:40123/"_s));
    for (const HostRule &rule : service.hosts) {
        QCOMPARE(rule.port, quint16(40123));
        QCOMPARE(rule.scheme, u"http"_s);
        QVERIFY2(rule.host.endsWith(u".localhost"_s), qPrintable(rule.host));
    }
    const auto bySuomiFi = [&service](const QString &url) { return outcomeAt(service, suomiFi, url); };
    const auto candour = [&service](const QString &url) { return outcomeAt(service, candourId, url); };
    QCOMPARE(bySuomiFi(u"http://tunnistus.localhost:40123/sivut/timeout/?conversation=1"_s), Outcome::TimedOut);
    QCOMPARE(bySuomiFi(u"http://id.localhost:40123/mfa-reset/failed"_s), Outcome::Failed);
    QCOMPARE(bySuomiFi(u"http://id.localhost:40123/mfa-reset/done"_s), std::nullopt);
    QCOMPARE(candour(u"http://id.localhost:40123/candour/callback?status=cancelled&sessionId=1"_s), Outcome::Cancelled);
    QCOMPARE(candour(u"http://candour.localhost:40123/invitation/expired?invitationGuid=1"_s), Outcome::Expired);
    QCOMPARE(candour(u"http://candour.localhost:40123/invitation/tries-used?invitationGuid=1"_s), Outcome::TriesUsed);
    QCOMPARE(candour(u"http://candour.localhost:40123/invitation?invitationGuid=1"_s), std::nullopt);
}

void ProfilesTest::qrCodesStayReal()
{
    // What the visitor's own phone opens: it has no practice service.
    const SiteProfile profile = practice(40123);
    const SiteProfile real = school();
    QCOMPARE(profile.setUp.signInUrl, QUrl(u"https://m365.jamk.fi"_s));
    QCOMPARE(profile.setUp.guideUrl, real.setUp.guideUrl);
    QCOMPARE(profile.setUp.storeApple, real.setUp.storeApple);
    QCOMPARE(profile.setUp.storeGoogle, real.setUp.storeGoogle);
    QCOMPARE(profile.guest->mailTo, real.guest->mailTo);
    QCOMPARE(profile.guest->body, real.guest->body);
    QCOMPARE(profile.sisterSchools.first().resetService, real.sisterSchools.first().resetService);
}

void ProfilesTest::fictionalSchool()
{
    const auto config = parseConfig(soundSources());
    QVERIFY2(config, config ? "" : qPrintable(inLines(config.error())));
    QCOMPARE(config->kioskName, u"Kaukola 2"_s);
    QCOMPARE(config->profileId, u"pohjola"_s);
    QCOMPARE(config->limits.idleWarning, Seconds(45));
    QCOMPARE(config->limits.idleAnswer, Seconds(20));
    QCOMPARE(config->limits.idleWarningVerify, Seconds(200));
    QCOMPARE(config->limits.idleWarningWait, Seconds(150));
    QCOMPARE(config->limits.session, Seconds(25 * 60));
    QCOMPARE(config->limits.tryNowAfter, Seconds(90));
    QCOMPARE(config->limits.staffAfterWait, Seconds(240));
    QCOMPARE(config->limits.goodbye, Seconds(15));
    QCOMPARE(config->limits.identityAttempts, 4);
    QCOMPARE(config->screenKeyboard, ScreenKeyboardMode::Always);
    QCOMPARE(config->sessionMemoryDir, u"/run/kiosk"_s);
    QCOMPARE(config->stateDir, u"/var/lib/kiosk"_s);

    const SiteProfile &profile = config->profile;
    QCOMPARE(profile.id, u"pohjola"_s);
    QCOMPARE(profile.defaultLanguage, Language::Swedish);
    QCOMPARE(profile.primaryColour, u"#5b2a86"_s);
    QCOMPARE(profile.syncWait, Seconds(180));
    QCOMPARE(profile.accountKinds.size(), 2);
    // The pattern is anchored by the reader: half a match is none.
    QVERIFY(profile.accountKinds[0].localPart.match(u"ab12345"_s).hasMatch());
    QVERIFY(!profile.accountKinds[0].localPart.match(u"xab12345"_s).hasMatch());
    QVERIFY(!profile.accountKinds[0].localPart.match(u"ab12345\n"_s).hasMatch());
    QCOMPARE(profile.sisterSchools.first().domains, (QStringList{u"etela.example"_s, u"soder.example"_s}));
    QCOMPARE(profile.identity.methods.size(), 1);
    QCOMPARE(profile.identity.methods.first().id, suomiFi);
    QCOMPARE(profile.identity.addressFields, QStringList{u"#mail"_s});
    QCOMPARE(profile.identity.hosts.size(), 4);
    QCOMPARE(profile.identity.hosts[0].port, quint16(8443));
    QCOMPARE(profile.identity.hosts[2].includeSubdomains, true);
    QCOMPARE(profile.identity.hosts[3].scheme, u"http"_s);
    QCOMPARE(profile.identity.hosts[3].host, u"127.0.0.1"_s);

    const auto at = [&profile](const QString &url) { return outcomeAt(profile.identity, suomiFi, url); };
    QCOMPARE(at(u"https://id.pohjola.example:8443/valmis"_s), Outcome::Done);
    QCOMPARE(at(u"https://id.pohjola.example:8443/takaisin/1?istunto=7&tila=peruttu"_s), Outcome::Cancelled);
    QCOMPARE(at(u"https://id.pohjola.example:8443/takaisin?tila=peruttu"_s), std::nullopt);
    QCOMPARE(at(u"https://id.pohjola.example/valmis"_s), std::nullopt);
}

void ProfilesTest::otherSchools_data()
{
    QTest::addColumn<QString>("school");
    for (const char *school : {"karelia", "tampere", "uniarts"})
        QTest::newRow(school) << QString::fromLatin1(school);
}

/// Each goes through a whole visit in the tours; here is what differs from the own school.
void ProfilesTest::otherSchools()
{
    QFETCH(QString, school);
    const QByteArray text = sourceFile(u"tests/e2e/tour/schools/%1.toml"_s.arg(school)).replace("{port}", "40123");
    const auto config =
        parseConfig({{u"kiosk.toml"_s, "profile = \"" + school.toUtf8() + "\"\n"}, {school + u".toml"_s, text}});
    QVERIFY2(config, config ? "" : qPrintable(inLines(config.error())));
    QVERIFY(config->warnings.isEmpty());
    const SiteProfile &profile = config->profile;
    QVERIFY(!profile.guest);
    QCOMPARE(profile.syncWait.count() == 0, school == u"tampere");
    QCOMPARE(profile.identity.result == ServiceResult::OneTimePass, school == u"tampere");
    QCOMPARE(profile.setUp.steps.isEmpty(), school != u"tampere");
    QCOMPARE(profile.accountKinds.first().domain.isEmpty(), school == u"karelia");
    QCOMPARE(profile.identity.knowsDone(), school == u"uniarts");
}

void ProfilesTest::exampleFileReads()
{
    const QByteArray example = sourceFile(u"packaging/kiosk.toml"_s);
    const ConfigSource profile{u"jamk.toml"_s, builtIn(u"jamk.toml"_s)};
    const auto plain = parseConfig({{u"kiosk.toml"_s, example}, profile});
    QVERIFY2(plain, plain ? "" : qPrintable(inLines(plain.error())));
    const KioskConfig standard;
    QCOMPARE(plain->profileId, u"jamk"_s);
    QCOMPARE(plain->limits.idleAnswer, standard.limits.idleAnswer);

    // What stands behind "#" are keys that exist, with the values that hold when they are left out.
    QByteArray told;
    for (const QByteArray &line : example.split('\n'))
        told += (line.startsWith('#') && !line.startsWith("# ") && line.size() > 1 ? line.mid(1) : line) + '\n';
    const auto config = parseConfig({{u"kiosk.toml"_s, told}, profile});
    QVERIFY2(config, config ? "" : qPrintable(inLines(config.error())));
    QCOMPARE(config->kioskName, u"Lutakko 1"_s);
    QCOMPARE(config->limits.idleWarning, standard.limits.idleWarning);
    QCOMPARE(config->limits.idleAnswer, standard.limits.idleAnswer);
    QCOMPARE(config->limits.idleWarningVerify, standard.limits.idleWarningVerify);
    QCOMPARE(config->limits.idleWarningWait, standard.limits.idleWarningWait);
    QCOMPARE(config->limits.session, standard.limits.session);
    QCOMPARE(config->limits.tryNowAfter, standard.limits.tryNowAfter);
    QCOMPARE(config->limits.staffAfterWait, standard.limits.staffAfterWait);
    QCOMPARE(config->limits.goodbye, standard.limits.goodbye);
    QCOMPARE(config->limits.identityAttempts, standard.limits.identityAttempts);
    QCOMPARE(config->screenKeyboard, standard.screenKeyboard);
    QCOMPARE(config->sessionMemoryDir, standard.sessionMemoryDir);
    QCOMPARE(config->stateDir, standard.stateDir);
    // And every key is told.
    for (const QString &key : fullNames(docsOf(kioskKeys()))) {
        const QByteArray name = '\n' + key.section(u'.', -1).toUtf8() + " = ";
        QVERIFY2(told.contains(name), qPrintable(key));
    }
}

void ProfilesTest::exampleProfileReads()
{
    const QByteArray text = sourceFile(u"packaging/example-profile.toml"_s);
    const auto config = parseConfig({{u"kiosk.toml"_s, "profile = \"example\"\n"}, {u"example.toml"_s, text}});
    QVERIFY2(config, config ? "" : qPrintable(inLines(config.error())));
    QVERIFY2(config->warnings.isEmpty(), qPrintable(inLines(config->warnings)));
    // Nothing that a profile cannot do without is missing, nor what nearly every school needs.
    const SiteProfile &profile = config->profile;
    QVERIFY(profile.guest && profile.identity.knowsDone() && !profile.identity.addressFields.isEmpty());
    QCOMPARE(profile.identity.trail.last().leadsTo, TrailItem::LeadsTo::Provider);
    QCOMPARE(outcomeAt(profile.identity, suomiFi, u"https://id.saaristo.example/mfa/return?status=cancelled"_s),
             Outcome::Cancelled);
}

KIOSK_TEST(ProfilesTest)
#include "ProfilesTest.moc"
