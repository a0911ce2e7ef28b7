// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/CommissioningRecord.h"
#include "identity/UrlPolicy.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <memory>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

/// A school that knows its own service and no host of its provider.
constexpr char profile[] = R"(
organisation = "New"
organisation_name = { fi = "Uusi", sv = "Nya", en = "New" }
default_language = "fi"
staff_place = { fi = "aula", sv = "hallen", en = "the hall" }
[[accounts]]
id = "member"
name = { fi = "Tunnus", sv = "Konto", en = "Account" }
domain = "new.example"
local_part = "[a-z]+"
example = "visitor@new.example"
[identity]
name = { fi = "Palvelu", sv = "Tjänsten", en = "The service" }
start_url = "https://id.new.localhost/"
[[identity.methods]]
id = "suomi_fi"
name = { fi = "Suomi.fi", sv = "Suomi.fi", en = "Suomi.fi" }
[[identity.hosts]]
origin = "https://id.new.localhost"
role = "service"
label = { fi = "Palvelu", sv = "Tjänsten", en = "The service" }
[wait]
sync_wait_min = 7
[set_up]
sign_in_url = "https://signin.new.example"
guide_url = { fi = "https://g.new.example/", sv = "https://g.new.example/", en = "https://g.new.example/" }
store_apple = "https://apps.apple.com/app/id983156458"
store_google = "https://play.google.com/store/apps/details?id=com.azure.authenticator"
)";

ConfigSources sources(const QByteArray &text = profile)
{
    return {{u"kiosk.toml"_s, "profile = \"new\"\n"}, {u"new.toml"_s, text}};
}

} // namespace

/// What commissioning proposes for the profile: always one that parses.
class CommissioningRecordTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        m_record = std::make_unique<CommissioningRecord>();
        m_at = {};
    }
    void aSchoolThatKnowsNoHostYetStartsWithAWarning();
    void oneRunIsEnough();
    void aProviderWithoutBanksIsAProvider();
    void theSchemeIsTheOneThatWasSeen();
    void aPageOfTheServiceAloneThatComesLastMeansDone();
    void aPageThatWasMetBeforeDoesNotMeanDone();
    void whatTheGateWillAskForIsProposed();
    void nothingIsTakenOutsideCommissioning();

private:
    void page(const QString &host, const QString &path, bool refused = false)
    {
        m_record->note(m_at, {host, path, refused, true});
    }
    IdentityService proposed()
    {
        const Result<QString> text = m_record->proposal(sources());
        if (!text) {
            QTest::qFail(qPrintable(text.error().toLogLine()), __FILE__, __LINE__);
            return {};
        }
        const auto config = parseConfig(sources(text->toUtf8()));
        return config ? config->profile.identity : IdentityService{};
    }
    static HostRole roleOf(const IdentityService &service, const QString &url)
    {
        const UrlPolicy policy(service.hosts);
        const HostRule *rule = policy.ruleFor(QUrl(url));
        return rule ? rule->role : HostRole::Service;
    }

    std::unique_ptr<CommissioningRecord> m_record;
    link::StepReached m_at;
};

void CommissioningRecordTest::aSchoolThatKnowsNoHostYetStartsWithAWarning()
{
    const auto config = parseConfig(sources());
    QVERIFY2(config, config ? "" : qPrintable(config.error().first().toString()));
    QCOMPARE(config->warnings.size(), 1);
}

void CommissioningRecordTest::oneRunIsEnough()
{
    m_record->start();
    m_at.step = Step::Verify;
    m_at.method = suomiFi;
    page(u"id.new.localhost"_s, u"/"_s);
    page(u"id.new.localhost"_s, u"/start"_s);
    page(u"broker.example"_s, u"/choose"_s, true);
    m_record->note(m_at, {u"fonts.example"_s, QString(), true, true});
    page(u"bank.example"_s, u"/login"_s, true);
    page(u"broker.example"_s, u"/consent"_s, true);
    page(u"id.new.localhost"_s, u"/acs"_s);
    page(u"id.new.localhost"_s, u"/ready"_s);
    m_record->noteReset();

    const IdentityService service = proposed();
    QCOMPARE(roleOf(service, u"https://broker.example/"_s), HostRole::Broker);
    QCOMPARE(roleOf(service, u"https://bank.example/"_s), HostRole::Bank);
    QCOMPARE(roleOf(service, u"https://fonts.example/"_s), HostRole::Resource);
    QCOMPARE(service.hosts.last().methods, QList<MethodId>{suomiFi});
    QVERIFY(service.knowsDone());
    QCOMPARE(service.outcomes.first().address.path, u"/ready"_s);
    const auto again = parseConfig(sources(m_record->proposal(sources())->toUtf8()));
    QVERIFY(again);
    QVERIFY(again->warnings.isEmpty());
}

void CommissioningRecordTest::whatTheGateWillAskForIsProposed()
{
    m_record->start();
    m_at.method = suomiFi;
    page(u"id.new.example"_s, u"/"_s);
    page(u"bank.example"_s, u"/login"_s, true);
    m_record->notePassed({u"bank.example"_s, 443, true, false, false});
    // No page, so the engine has told of none; and the school's own services.
    m_record->notePassed({u"pictures.example"_s, 8443, true, false, false});
    m_record->notePassed({u"intra.new.example"_s, 443, true, false, true});
    m_record->notePassed({u"id.new.example"_s, 443, true, true, true});
    const QByteArray before = QByteArray(profile).replace("id.new.localhost", "id.new.example");
    const Result<QString> text = m_record->proposal(sources(before));
    QVERIFY2(text, text ? "" : qPrintable(text.error().toLogLine()));
    const auto config = parseConfig(sources(text->toUtf8()));
    QVERIFY(config);
    QStringList hosts;
    for (const link::GateHost &host : link::gateHosts(config->profile.identity))
        hosts << u"%1:%2 %3"_s.arg(host.host).arg(host.port).arg(host.privateNetwork);
    QCOMPARE(hosts,
             (QStringList{u"id.new.example:443 1"_s, u"bank.example:443 0"_s, u"pictures.example:8443 0"_s,
                          u"intra.new.example:443 1"_s}));
}

void CommissioningRecordTest::aProviderWithoutBanksIsAProvider()
{
    m_record->start();
    m_at.method = suomiFi;
    page(u"id.new.localhost"_s, u"/"_s);
    page(u"login.example"_s, u"/a"_s, true);
    page(u"login.example"_s, u"/b"_s, true);
    page(u"id.new.localhost"_s, u"/ready"_s);
    QCOMPARE(roleOf(proposed(), u"https://login.example/"_s), HostRole::Provider);
}

void CommissioningRecordTest::theSchemeIsTheOneThatWasSeen()
{
    m_record->start();
    m_record->note(m_at, {u"a.localhost:8443"_s, u"/"_s, true, true});
    m_record->note(m_at, {u"b.localhost:8080"_s, u"/"_s, true, false});
    const Result<QString> text = m_record->proposal(sources());
    QVERIFY(text);
    QVERIFY(text->contains(u"origin = \"https://a.localhost:8443\""));
    QVERIFY(text->contains(u"origin = \"http://b.localhost:8080\""));
}

void CommissioningRecordTest::aPageOfTheServiceAloneThatComesLastMeansDone()
{
    // The identification was on the visitor's phone.
    m_record->start();
    for (const QString &path : {u"/"_s, u"/status"_s, u"/status"_s, u"/ready"_s})
        page(u"id.new.localhost"_s, path);
    m_record->noteReset();
    const IdentityService service = proposed();
    QVERIFY(service.knowsDone());
    QCOMPARE(service.outcomes.first().address.path, u"/ready"_s);
}

void CommissioningRecordTest::aPageThatWasMetBeforeDoesNotMeanDone()
{
    m_record->start();
    page(u"id.new.localhost"_s, u"/"_s); // a portal whose address never changes
    m_record->noteReset();
    QVERIFY(!proposed().knowsDone());
    page(u"login.example"_s, u"/"_s, true);
    page(u"id.new.localhost"_s, u"/"_s);
    m_record->noteReset();
    QVERIFY(!proposed().knowsDone());
}

void CommissioningRecordTest::nothingIsTakenOutsideCommissioning()
{
    page(u"id.new.localhost"_s, u"/"_s);
    QVERIFY(m_record->report().seen.isEmpty());
    m_record->start();
    page(u"id.new.localhost"_s, u"/"_s);
    m_record->stop();
    QCOMPARE(m_record->report().seen.size(), 1);
    m_record->start();
    QVERIFY(m_record->report().seen.isEmpty());
}

KIOSK_TEST(CommissioningRecordTest)
#include "CommissioningRecordTest.moc"
