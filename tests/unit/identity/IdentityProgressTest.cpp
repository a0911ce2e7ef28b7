// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/IdentityProgress.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

using namespace kiosk;

namespace
{

HostRule hostRule(const char *host, HostRole role, const QString &label, const QList<MethodId> &methods = {})
{
    HostRule r;
    r.host = QString::fromLatin1(host);
    r.role = role;
    r.label = {label, label, label};
    r.methods = methods;
    return r;
}

/// Paths and hosts of the provider are those of its published code (facts: section b).
IdentityService schoolService()
{
    IdentityService service;
    service.startUrl = QUrl(QStringLiteral("https://id.example.fi/"));
    service.addressFields = {QStringLiteral("input[name=username]")};
    service.hosts = {
        hostRule("id.example.fi", HostRole::Service, QStringLiteral("Example")),
        hostRule("tunnistautuminen.suomi.fi", HostRole::Broker, QStringLiteral("Suomi.fi"), {suomiFi}),
        hostRule("identify.nordea.com", HostRole::Bank, QStringLiteral("Nordea"), {suomiFi}),
        hostRule("tunnistus.telia.fi", HostRole::MobileCertificate, QStringLiteral("Telia"), {suomiFi}),
        hostRule("candour.fi", HostRole::Provider, QStringLiteral("Candour ID"), {candourId}),
        hostRule("cdn.example.fi", HostRole::Resource, {}),
    };
    service.hosts[4].includeSubdomains = true;
    const auto outcome = [](Outcome o, const char *host, const char *path, const char *status) {
        OutcomeRule r;
        r.outcome = o;
        r.address.scheme = QStringLiteral("https");
        r.address.host = QString::fromLatin1(host);
        r.address.path = QString::fromLatin1(path);
        if (status)
            r.query = {{QStringLiteral("status"), QString::fromLatin1(status)}};
        return r;
    };
    service.outcomes = {
        outcome(Outcome::Done, "id.example.fi", "/mfa/done", nullptr),
        outcome(Outcome::TimedOut, "tunnistautuminen.suomi.fi", "/sivut/timeout/*", nullptr),
        outcome(Outcome::Cancelled, "id.example.fi", "/candour/callback", "cancelled"),
        outcome(Outcome::UnsupportedDevice, "id.example.fi", "/candour/callback", "cancelledUnsupportedDevice"),
        outcome(Outcome::UnsupportedDocument, "id.example.fi", "/candour/callback", "cancelledUnsupportedId"),
        outcome(Outcome::Failed, "id.example.fi", "/error/*", "*"),
    };
    return service;
}

QUrl at(const QString &text)
{
    return QUrl(text);
}

} // namespace

class IdentityProgressTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void startsNowhere();
    void commissioningCountsAnUnknownHostAsAProvider();
    void anUnknownHostBehindABrokerStandsForABank();
    void bankIdentificationIsFollowedStepByStep();
    void mobileCertificateLeadsToConsent();
    void candourLeadsBackToTheService();
    void addressIsFilledOnlyBeforeAProvider();
    void addressIsNotFilledWithoutAKnownField();
    void redirectStepsCountAsVisits();
    void foreignAddressChangesNothing_data();
    void foreignAddressChangesNothing();
    void addressMeansAnOutcome_data();
    void addressMeansAnOutcome();
    void firstOutcomeStands();
    void doneIsForgottenWhenTheAddressGoesOn();
    void ruleWithoutAnyPartNeverMatches();
    void openIdConnectFlowOnLoopbackPortsIsFollowed();
};

void IdentityProgressTest::commissioningCountsAnUnknownHostAsAProvider()
{
    IdentityService service = schoolService();
    service.outcomes.clear();
    IdentityProgress progress(service, suomiFi, Errand::Reset, Fence::Observing);
    progress.addressChanged(at(QStringLiteral("https://id.example.fi/")));
    QVERIFY(progress.state().known);
    const auto &stranger = progress.addressChanged(at(QStringLiteral("https://login.stranger.example/x")));
    QCOMPARE(stranger.place, Place::Provider);
    QCOMPARE(stranger.host, QStringLiteral("login.stranger.example"));
    QVERIFY(stranger.label.isEmpty());
    QVERIFY(!stranger.known);
    QVERIFY(!stranger.mayFillAddress);
    const auto &back = progress.addressChanged(at(QStringLiteral("https://id.example.fi/ready")));
    QVERIFY(back.known);
    QCOMPARE(back.place, Place::ServiceReturned);
    QVERIFY(back.askWhetherReset);
}

void IdentityProgressTest::anUnknownHostBehindABrokerStandsForABank()
{
    IdentityProgress progress(schoolService(), suomiFi, Errand::Reset, Fence::Observing);
    progress.addressChanged(at(QStringLiteral("https://tunnistautuminen.suomi.fi/choose")));
    QCOMPARE(progress.addressChanged(at(QStringLiteral("https://moved.bank.example/"))).place, Place::Provider);
    QCOMPARE(progress.addressChanged(at(QStringLiteral("https://tunnistautuminen.suomi.fi/consent"))).place,
             Place::Consent);
}

void IdentityProgressTest::startsNowhere()
{
    const IdentityProgress progress(schoolService(), suomiFi);
    QCOMPARE(progress.state().place, Place::Starting);
    QVERIFY(progress.state().host.isEmpty());
    QVERIFY(!progress.state().mayFillAddress);
    QVERIFY(!progress.state().outcome);
}

void IdentityProgressTest::bankIdentificationIsFollowedStepByStep()
{
    IdentityProgress progress(schoolService(), suomiFi);
    auto s = progress.addressChanged(at(QStringLiteral("https://id.example.fi/")));
    QCOMPARE(s.place, Place::Service);
    QCOMPARE(s.host, QStringLiteral("id.example.fi"));
    QCOMPARE(s.label.in(Language::English), QStringLiteral("Example"));
    QVERIFY(s.encrypted);
    QVERIFY(s.mayFillAddress);

    s = progress.addressChanged(at(
        QStringLiteral("https://tunnistautuminen.suomi.fi/sivut/discovery-page/?entityId=x&tid=1&conversation=e1s1")));
    QCOMPARE(s.place, Place::MethodSelection);
    QCOMPARE(s.label.in(Language::Finnish), QStringLiteral("Suomi.fi"));
    QVERIFY(!s.mayFillAddress);
    QVERIFY(!s.askWhetherReset);

    s = progress.addressChanged(at(QStringLiteral("https://identify.nordea.com/login")));
    QCOMPARE(s.place, Place::Bank);
    QCOMPARE(s.host, QStringLiteral("identify.nordea.com"));

    s = progress.addressChanged(at(QStringLiteral("https://tunnistautuminen.suomi.fi/idp/profile/SAML2/Redirect/SSO")));
    QCOMPARE(s.place, Place::Consent);
    QVERIFY(!s.askWhetherReset);

    s = progress.addressChanged(at(QStringLiteral("https://id.example.fi/saml/acs")));
    QCOMPARE(s.place, Place::ServiceReturned);
    // This service's address tells of the end by itself.
    QVERIFY(!s.askWhetherReset);
    QVERIFY(!s.mayFillAddress);
    QVERIFY(!s.outcome);

    s = progress.addressChanged(at(QStringLiteral("https://id.example.fi/mfa/done")));
    QCOMPARE(s.outcome, std::optional(Outcome::Done));
}

void IdentityProgressTest::mobileCertificateLeadsToConsent()
{
    IdentityProgress progress(schoolService(), suomiFi);
    progress.addressChanged(at(QStringLiteral("https://tunnistautuminen.suomi.fi/")));
    QCOMPARE(progress.addressChanged(at(QStringLiteral("https://tunnistus.telia.fi/uas/authn/1/view"))).place,
             Place::MobileCertificate);
    QCOMPARE(progress.addressChanged(at(QStringLiteral("https://tunnistautuminen.suomi.fi/consent"))).place,
             Place::Consent);
}

void IdentityProgressTest::candourLeadsBackToTheService()
{
    IdentityService service = schoolService();
    service.outcomes.removeIf([](const OutcomeRule &rule) { return rule.outcome == Outcome::Done; });
    IdentityProgress progress(service, candourId);
    progress.addressChanged(at(QStringLiteral("https://id.example.fi/")));
    auto s = progress.addressChanged(at(QStringLiteral("https://rest.candour.fi/invitation?invitationGuid=1")));
    QCOMPARE(s.place, Place::Provider);
    QCOMPARE(s.host, QStringLiteral("rest.candour.fi"));
    s = progress.addressChanged(
        at(QStringLiteral("https://id.example.fi/candour/callback?status=success&sessionId=1")));
    QCOMPARE(s.place, Place::ServiceReturned);
    QVERIFY(s.askWhetherReset);
    QVERIFY(!s.outcome);
}

void IdentityProgressTest::addressIsFilledOnlyBeforeAProvider()
{
    IdentityProgress progress(schoolService(), suomiFi);
    QVERIFY(progress.addressChanged(at(QStringLiteral("https://id.example.fi/"))).mayFillAddress);
    QVERIFY(progress.addressChanged(at(QStringLiteral("https://id.example.fi/username"))).mayFillAddress);
    QVERIFY(!progress.addressChanged(at(QStringLiteral("https://tunnistautuminen.suomi.fi/"))).mayFillAddress);
    QVERIFY(!progress.addressChanged(at(QStringLiteral("https://id.example.fi/username"))).mayFillAddress);
}

void IdentityProgressTest::addressIsNotFilledWithoutAKnownField()
{
    auto service = schoolService();
    service.addressFields.clear();
    IdentityProgress progress(service, suomiFi);
    QVERIFY(!progress.addressChanged(at(QStringLiteral("https://id.example.fi/"))).mayFillAddress);
}

void IdentityProgressTest::redirectStepsCountAsVisits()
{
    IdentityProgress progress(schoolService(), suomiFi);
    progress.addressChanged(at(QStringLiteral("https://id.example.fi/login")));
    // A running single sign-on: the provider answers with a redirect and never shows a page.
    progress.addressChanged(at(QStringLiteral("https://tunnistautuminen.suomi.fi/idp/profile/SAML2/Redirect/SSO")));
    QCOMPARE(progress.addressChanged(at(QStringLiteral("https://id.example.fi/saml/acs"))).place,
             Place::ServiceReturned);
}

void IdentityProgressTest::foreignAddressChangesNothing_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << QStringLiteral("about:blank");
    QTest::newRow("foreign") << QStringLiteral("https://evil.test/mfa/done");
    QTest::newRow("look-alike") << QStringLiteral("https://id.example.fi.evil.test/mfa/done");
    QTest::newRow("user info") << QStringLiteral("https://x@id.example.fi/mfa/done");
    QTest::newRow("no encryption") << QStringLiteral("http://id.example.fi/mfa/done");
    QTest::newRow("other method") << QStringLiteral("https://rest.candour.fi/");
    QTest::newRow("resource host") << QStringLiteral("https://cdn.example.fi/mfa/done");
}

void IdentityProgressTest::foreignAddressChangesNothing()
{
    QFETCH(QString, address);
    IdentityProgress progress(schoolService(), suomiFi);
    progress.addressChanged(at(QStringLiteral("https://identify.nordea.com/")));
    const auto s = progress.addressChanged(at(address));
    QCOMPARE(s.place, Place::Bank);
    QCOMPARE(s.host, QStringLiteral("identify.nordea.com"));
    QVERIFY(!s.outcome);
}

void IdentityProgressTest::addressMeansAnOutcome_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<Outcome>("outcome");
    const auto row = [](const char *address, std::optional<Outcome> outcome) {
        QTest::newRow(address) << QString::fromLatin1(address) << outcome.has_value()
                               << outcome.value_or(Outcome::Failed);
    };
    row("https://id.example.fi/mfa/done", Outcome::Done);
    row("https://id.example.fi/mfa/done?x=y", Outcome::Done);
    row("https://id.example.fi:443/mfa/done#f", Outcome::Done);
    row("https://id.example.fi/mfa/done/", std::nullopt);
    row("https://id.example.fi/mfa/donE", std::nullopt);
    row("https://id.example.fi/x/mfa/done", std::nullopt);
    row("https://id.example.fi/?p=/mfa/done", std::nullopt);
    row("https://tunnistautuminen.suomi.fi/mfa/done", std::nullopt);
    row("https://tunnistautuminen.suomi.fi/sivut/timeout/", Outcome::TimedOut);
    row("https://tunnistautuminen.suomi.fi/sivut/timeout/?l=fi", Outcome::TimedOut);
    row("https://tunnistautuminen.suomi.fi/sivut/timeout", std::nullopt);
    row("https://id.example.fi/candour/callback?status=cancelled&sessionId=1", Outcome::Cancelled);
    row("https://id.example.fi/candour/callback?sessionId=1&status=cancelled", Outcome::Cancelled);
    row("https://id.example.fi/candour/callback?status=c%61ncelled", Outcome::Cancelled);
    row("https://id.example.fi/candour/callback?status=cancelledUnsupportedDevice", Outcome::UnsupportedDevice);
    row("https://id.example.fi/candour/callback?status=cancelledUnsupportedId", Outcome::UnsupportedDocument);
    row("https://id.example.fi/candour/callback?status=success", std::nullopt);
    row("https://id.example.fi/candour/callback?status=cancelled&status=success", std::nullopt);
    row("https://id.example.fi/candour/callback", std::nullopt);
    row("https://id.example.fi/error/saml?status=17", Outcome::Failed);
    row("https://id.example.fi/error/saml", std::nullopt);
}

void IdentityProgressTest::addressMeansAnOutcome()
{
    QFETCH(QString, address);
    QFETCH(bool, ends);
    QFETCH(Outcome, outcome);
    IdentityProgress progress(schoolService(), suomiFi);
    const auto s = progress.addressChanged(at(address));
    QCOMPARE(s.outcome.has_value(), ends);
    if (ends)
        QCOMPARE(*s.outcome, outcome);
}

void IdentityProgressTest::firstOutcomeStands()
{
    IdentityProgress progress(schoolService(), suomiFi);
    progress.addressChanged(at(QStringLiteral("https://tunnistautuminen.suomi.fi/sivut/timeout/")));
    const auto s = progress.addressChanged(at(QStringLiteral("https://id.example.fi/mfa/done")));
    QCOMPARE(s.outcome, std::optional(Outcome::TimedOut));
    QCOMPARE(s.place, Place::ServiceReturned);
}

void IdentityProgressTest::doneIsForgottenWhenTheAddressGoesOn()
{
    IdentityProgress progress(schoolService(), suomiFi);
    QCOMPARE(progress.addressChanged(at(QStringLiteral("https://id.example.fi/mfa/done"))).outcome,
             std::optional(Outcome::Done));
    QVERIFY(!progress.addressChanged(at(QStringLiteral("https://id.example.fi/sorry"))).outcome);
    progress.addressChanged(at(QStringLiteral("https://id.example.fi/mfa/done")));
    QCOMPARE(progress.addressChanged(at(QStringLiteral("https://id.example.fi/error/saml?status=17"))).outcome,
             std::optional(Outcome::Failed));
}

void IdentityProgressTest::ruleWithoutAnyPartNeverMatches()
{
    auto service = schoolService();
    service.outcomes = {OutcomeRule{}};
    IdentityProgress progress(service, suomiFi);
    QVERIFY(!progress.addressChanged(at(QStringLiteral("https://id.example.fi/"))).outcome);
}

void IdentityProgressTest::openIdConnectFlowOnLoopbackPortsIsFollowed()
{
    IdentityService service;
    service.addressFields = {QStringLiteral("#username")};
    const auto host = [](quint16 port, HostRole role) {
        HostRule r;
        r.scheme = QStringLiteral("http");
        r.host = QStringLiteral("127.0.0.1");
        r.port = port;
        r.role = role;
        return r;
    };
    service.hosts = {host(9001, HostRole::Service), host(9002, HostRole::Broker), host(9003, HostRole::Bank)};
    OutcomeRule denied;
    denied.outcome = Outcome::Cancelled;
    denied.address.host = QStringLiteral("127.0.0.1");
    denied.address.port = 9001;
    denied.address.path = QStringLiteral("/callback");
    denied.query = {{QStringLiteral("error"), QStringLiteral("access_denied")}};
    auto done = denied;
    done.outcome = Outcome::Done;
    done.address.path = QStringLiteral("/reset");
    done.query = {{QStringLiteral("ready"), QStringLiteral("*")}};
    service.outcomes = {denied, done};

    IdentityProgress progress(service, suomiFi);
    auto s = progress.addressChanged(at(QStringLiteral("http://127.0.0.1:9001/login")));
    QCOMPARE(s.place, Place::Service);
    QVERIFY(!s.encrypted);
    QVERIFY(s.mayFillAddress);
    s = progress.addressChanged(at(QStringLiteral(
        "http://127.0.0.1:9002/authorize?response_type=code&redirect_uri=http%3A%2F%2F127.0.0.1%3A9001%2Fcallback")));
    QCOMPARE(s.place, Place::MethodSelection);
    QCOMPARE(progress.addressChanged(at(QStringLiteral("http://127.0.0.1:9003/"))).place, Place::Bank);
    QCOMPARE(progress.addressChanged(at(QStringLiteral("http://127.0.0.1:9002/consent"))).place, Place::Consent);
    QVERIFY(!progress.addressChanged(at(QStringLiteral("http://127.0.0.1:9002/callback?error=access_denied"))).outcome);
    s = progress.addressChanged(at(QStringLiteral("http://127.0.0.1:9001/callback?code=1&state=2")));
    QCOMPARE(s.place, Place::ServiceReturned);
    QVERIFY(!s.outcome);
    QCOMPARE(progress.addressChanged(at(QStringLiteral("http://127.0.0.1:9001/reset?ready="))).outcome,
             std::optional(Outcome::Done));

    IdentityProgress refused(service, suomiFi);
    QCOMPARE(refused.addressChanged(at(QStringLiteral("http://127.0.0.1:9001/callback?error=access_denied"))).outcome,
             std::optional(Outcome::Cancelled));
}

KIOSK_TEST(IdentityProgressTest)
#include "IdentityProgressTest.moc"
