// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoTest.h"
#include "PlainBrowser.h"
#include "Visits.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The ways through the practice service that end well, and what its addresses and cookies hold on to.
class RoadsTest : public DemoTest
{
    Q_OBJECT

private:
    bool bankWasAsked() const
    {
        const QList<PracticeService::Seen> seen = m_service->requests();
        return std::any_of(seen.begin(), seen.end(),
                           [](const auto &request) { return request.host.endsWith(u".pankki.localhost"); });
    }
    QJsonObject invitationState(const QString &guid)
    {
        PlainBrowser poll(m_port);
        poll.open(u"candour.localhost"_s, u"/invitation/status?invitationGuid="_s + guid);
        return QJsonDocument::fromJson(poll.page().toUtf8()).object();
    }

private Q_SLOTS:
    void suomiFiFromTheStartToTheReset()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toMethodChoice(browser));
        browser.clearRoad();
        QVERIFY(browser.press(u"suomifi"_s));
        QCOMPARE(
            browser.road(),
            (QStringList{u"id.localhost/mfa-reset/start"_s, u"tunnistus.localhost/idp/profile/SAML2/Redirect/SSO"_s,
                         u"tunnistus.localhost/idp/authn/External"_s, u"tunnistus.localhost/sivut/discovery-page/"_s}));
        const QUrlQuery query(browser.address());
        for (const QString &name :
             {u"entityId"_s, u"timeout"_s, u"tid"_s, u"pid"_s, u"tag"_s, u"authMethdReq"_s, u"conversation"_s})
            QVERIFY2(query.hasQueryItem(name), qPrintable(name));
        QCOMPARE(query.queryItemValue(u"timeout"_s), u"295"_s);
        QCOMPARE(browser.heading(), u"Select identification method"_s);
        for (const QString &id :
             {u"mobiilivarmenne"_s, u"varmennekortti"_s, u"osuuspankki"_s, u"nordea"_s, u"danskebank"_s,
              u"alandsbanken"_s, u"spankki"_s, u"aktia"_s, u"pop_pankki"_s, u"saastopankki"_s, u"oma_saastopankki"_s})
            QVERIFY2(browser.has(id), qPrintable(id));

        QVERIFY(browser.press(u"nordea"_s));
        QCOMPARE(browser.place(), u"nordea.pankki.localhost/tunnistus"_s);
        browser.type(u"user"_s, u"anything"_s);
        QVERIFY(browser.press(u"continue"_s));
        QCOMPARE(browser.place(), u"nordea.pankki.localhost/vahvistus"_s);
        static const QRegularExpression fourCharacters(u"\\A[A-Z2-9]{4}\\z"_s);
        QVERIFY(fourCharacters.match(browser.text(u"code"_s)).hasMatch());
        QCOMPARE(browser.text(u"phone-code"_s), browser.text(u"code"_s));

        QVERIFY(browser.press(u"approve"_s));
        QCOMPARE(browser.place(), u"tunnistus.localhost/idp/consent"_s);
        for (const QString &id : {u"identity-code"_s, u"name"_s, u"address"_s})
            QVERIFY2(!browser.text(id).isEmpty(), qPrintable(id));

        QVERIFY(browser.press(u"continue-to-service"_s));
        QVERIFY(browser.page().contains(u"document.getElementById('saml').submit()"));
        browser.clearRoad();
        QVERIFY(browser.press(u"continue"_s)); // what the script does where scripts run
        QCOMPARE(browser.road(),
                 (QStringList{u"id.localhost/saml/acs"_s, u"id.localhost/mfa-reset/result"_s,
                              u"id.localhost/mfa-reset/done"_s}));
        QCOMPARE(browser.heading(), u"Your MFA settings have been reset"_s);
    }

    void everyMethodLeadsToItsOwnSiteAndBack_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("host");
        QTest::newRow("OP") << u"osuuspankki"_s << u"op.pankki.localhost"_s;
        QTest::newRow("Nordea") << u"nordea"_s << u"nordea.pankki.localhost"_s;
        QTest::newRow("Danske Bank") << u"danskebank"_s << u"danskebank.pankki.localhost"_s;
        QTest::newRow("Aktia") << u"aktia"_s << u"aktia.pankki.localhost"_s;
        QTest::newRow("S-Pankki") << u"spankki"_s << u"spankki.pankki.localhost"_s;
        QTest::newRow("Alandsbanken") << u"alandsbanken"_s << u"alandsbanken.pankki.localhost"_s;
        QTest::newRow("POP Pankki") << u"pop_pankki"_s << u"poppankki.pankki.localhost"_s;
        QTest::newRow("Saastopankki") << u"saastopankki"_s << u"saastopankki.pankki.localhost"_s;
        QTest::newRow("Oma Saastopankki") << u"oma_saastopankki"_s << u"omasp.pankki.localhost"_s;
        QTest::newRow("mobile certificate") << u"mobiilivarmenne"_s << u"mobiili.localhost"_s;
    }
    void everyMethodLeadsToItsOwnSiteAndBack()
    {
        QFETCH(QString, button);
        QFETCH(QString, host);
        PlainBrowser browser(m_port);
        QVERIFY(visits::toBankCode(browser, button));
        QCOMPARE(browser.address().host(), host);
        QVERIFY(browser.press(u"approve"_s));
        QVERIFY(browser.press(u"continue-to-service"_s));
        QVERIFY(browser.press(u"continue"_s));
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/done"_s);
    }

    void theCertificateCardIsNotFoundAndAnotherMethodCanBeChosen()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toBroker(browser));
        QVERIFY(browser.press(u"varmennekortti"_s));
        QCOMPARE(browser.place(), u"tunnistus.localhost/sivut/card/"_s);
        QVERIFY(browser.press(u"change-method"_s));
        QCOMPARE(browser.place(), u"tunnistus.localhost/sivut/discovery-page/"_s);
        QVERIFY(browser.press(u"aktia"_s));
        QCOMPARE(browser.place(), u"aktia.pankki.localhost/tunnistus"_s);
    }

    void candourFromTheStartToTheReset()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toInvitation(browser));
        const QString guid = QUrlQuery(browser.address()).queryItemValue(u"invitationGuid"_s);
        QCOMPARE(invitationState(guid)["status"_L1].toString(), u"pending"_s);
        QVERIFY(browser.press(u"phone-opened"_s));
        QCOMPARE(invitationState(guid)["status"_L1].toString(), u"opened"_s);
        QVERIFY(browser.press(u"phone-started"_s));
        QCOMPARE(invitationState(guid)["status"_L1].toString(), u"started"_s);
        QCOMPARE(invitationState(guid)["next"_L1].toString(), QString());

        QVERIFY(browser.press(u"phone-finished"_s));
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/done"_s);
        QVERIFY(browser.road().contains(u"id.localhost/candour/callback"_s));
        const QJsonObject state = invitationState(guid);
        QCOMPARE(state["status"_L1].toString(), u"finished"_s);
        QCOMPARE(state["identityVerified"_L1].toBool(), true);
        const QUrlQuery next(QUrl(state["next"_L1].toString()));
        QCOMPARE(next.queryItemValue(u"status"_s), u"success"_s);
        QVERIFY(next.hasQueryItem(u"sessionId"_s));
    }

    void anInvitationLivesTenMinutes()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toInvitation(browser));
        const QString guid = QUrlQuery(browser.address()).queryItemValue(u"invitationGuid"_s);
        m_clock.advance(Seconds{599});
        QCOMPARE(invitationState(guid)["status"_L1].toString(), u"pending"_s);
        m_clock.advance(Seconds{1});
        QCOMPARE(invitationState(guid)["status"_L1].toString(), u"finishedExpired"_s);
        QVERIFY(browser.press(u"phone-finished"_s)); // too late
        QCOMPARE(browser.place(), u"candour.localhost/invitation/expired"_s);
    }

    void theFifthFailedReadingIsTheLast()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toInvitation(browser));
        for (int left = 4; left > 0; --left) {
            QVERIFY(browser.press(u"phone-try-failed"_s));
            QCOMPARE(browser.place(), u"candour.localhost/invitation"_s);
            QCOMPARE(browser.text(u"tries"_s), u"Tries left: %1"_s.arg(left));
        }
        QVERIFY(browser.press(u"phone-try-failed"_s));
        QCOMPARE(browser.place(), u"candour.localhost/invitation/tries-used"_s);
    }

    void signInPageForTheTimeAfterTheReset()
    {
        PlainBrowser browser(m_port);
        browser.open(u"m365.localhost"_s, u"/"_s);
        QVERIFY(browser.has(u"login"_s));
        QVERIFY(browser.press(u"next"_s));
        QVERIFY(!browser.page().contains(u"type=\"password\""));
        QVERIFY(browser.press(u"next"_s));
        QCOMPARE(browser.heading(), u"More information required"_s);
    }

    void pagesSpeakTheLanguageThatTheBrowserAsksFor_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("methods");
        QTest::newRow("Finnish") << QByteArray("fi, en;q=0.5") << u"fi"_s << u"Valitse tunnistustapa"_s;
        QTest::newRow("Swedish") << QByteArray("sv-FI, en;q=0.5") << u"sv"_s << u"Välj identifieringssätt"_s;
        QTest::newRow("English") << QByteArray("en, fi;q=0.3") << u"en"_s << u"Select identification method"_s;
        QTest::newRow("weights before order")
            << QByteArray("fi;q=0.2, sv;q=0.9") << u"sv"_s << u"Välj identifieringssätt"_s;
        QTest::newRow("none of the three") << QByteArray("de, fr;q=0.5") << u"fi"_s << u"Valitse tunnistustapa"_s;
    }
    void pagesSpeakTheLanguageThatTheBrowserAsksFor()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, language);
        QFETCH(QString, methods);
        PlainBrowser browser(m_port);
        browser.setAcceptLanguage(header);
        QVERIFY(visits::toBroker(browser));
        QCOMPARE(browser.heading(), methods);
        QCOMPARE(browser.language(), language);
        QVERIFY(browser.press(u"nordea"_s));
        QCOMPARE(browser.language(), language);
        browser.open(u"tunnistus.localhost"_s, u"/sivut/bookmark/"_s);
        QCOMPARE(browser.language(), language);
        PlainBrowser other(m_port);
        other.setAcceptLanguage(header);
        QVERIFY(visits::toInvitation(other));
        QCOMPARE(other.language(), language);
    }

    void aLanguageThatIsChosenOnAPageStays()
    {
        PlainBrowser browser(m_port);
        browser.open(u"id.localhost"_s, u"/"_s);
        QVERIFY(browser.press(u"lang-sv"_s));
        QCOMPARE(browser.language(), u"sv"_s);
        QVERIFY(visits::toBroker(browser));
        QCOMPARE(browser.language(), u"en"_s); // another site, which goes by the browser
        QVERIFY(browser.press(u"lang-fi"_s));
        QCOMPARE(browser.place(), u"tunnistus.localhost/sivut/discovery-page/"_s);
        QCOMPARE(browser.language(), u"fi"_s);
        QCOMPARE(browser.cookies()[u"tunnistus.localhost"_s]["E-Identification-Lang"].value, QByteArray("fi"));
        QVERIFY(browser.press(u"back-to-service"_s));
        QVERIFY(browser.press(u"continue"_s));
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/failed"_s);
        QCOMPARE(browser.language(), u"sv"_s);
    }

    void everyPageSaysThatItIsForPractice()
    {
        PlainBrowser browser(m_port);
        for (const QString &host : {u"id.localhost"_s, u"tunnistus.localhost"_s, u"candour.localhost"_s,
                                    u"m365.localhost"_s, u"refused.localhost"_s, u"nowhere.example"_s}) {
            browser.open(host, u"/"_s);
            QVERIFY2(browser.text(u"practice-note"_s).startsWith(u"Practice page – not the real service."),
                     qPrintable(host));
        }
        QVERIFY(visits::toBankCode(browser));
        QVERIFY(browser.text(u"practice-note"_s).startsWith(u"Practice page – no real bank."));
    }

    void theMethodPagesAddressIsGoodOnce()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toBroker(browser));
        browser.reload();
        QCOMPARE(browser.place(), u"tunnistus.localhost/sivut/bookmark/"_s);
        QVERIFY(browser.has(u"problem"_s));
    }

    void aRequestOfTheServiceIsAnsweredOnce()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toMethodChoice(browser));
        QVERIFY(browser.press(u"suomifi"_s));
        const QUrlQuery query(browser.address());
        const QString external = u"/idp/authn/External?conversation="_s + query.queryItemValue(u"conversation"_s);
        browser.open(u"tunnistus.localhost"_s, external);
        QCOMPARE(browser.place(), u"tunnistus.localhost/sivut/bookmark/"_s);
        browser.open(u"tunnistus.localhost"_s, u"/idp/profile/SAML2/Redirect/SSO"_s);
        QCOMPARE(browser.place(), u"tunnistus.localhost/sivut/bookmark/"_s);
    }

    void theSameSamlRequestTwiceIsRefused()
    {
        // <AuthnRequest ID="_once"/>
        const QString request =
            u"/idp/profile/SAML2/Redirect/SSO?RelayState=r&SAMLRequest=PEF1dGhuUmVxdWVzdCBJRD0iX29uY2UiLz4%3D"_s;
        PlainBrowser browser(m_port);
        browser.open(u"tunnistus.localhost"_s, request);
        QCOMPARE(browser.place(), u"tunnistus.localhost/sivut/discovery-page/"_s);
        browser.open(u"tunnistus.localhost"_s, request);
        QCOMPARE(browser.place(), u"tunnistus.localhost/sivut/bookmark/"_s);
    }

    void comingBackFromTheBankTwiceIsRefused()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toBankCode(browser));
        const QString ref = QUrlQuery(browser.address()).queryItemValue(u"ref"_s);
        const QUrl codePage = browser.address();
        QVERIFY(browser.press(u"approve"_s));
        browser.open(u"tunnistus.localhost"_s, u"/idp/authn/return?status=ok&ref="_s + ref);
        QCOMPARE(browser.place(), u"tunnistus.localhost/sivut/parameter/"_s);
        browser.open(codePage);
        QCOMPARE(browser.status(), 410);
    }

    void afterTheAnswerTheConsentPageIsGone()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toConsent(browser));
        const QUrl consent = browser.address();
        QVERIFY(browser.press(u"continue-to-service"_s));
        browser.open(consent);
        QCOMPARE(browser.place(), u"tunnistus.localhost/sivut/bookmark/"_s);
    }

    void anAddressFromAnotherBrowserOrWithoutCookiesIsRefused()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toConsent(browser));
        PlainBrowser stranger(m_port);
        stranger.open(browser.address());
        QCOMPARE(stranger.place(), u"tunnistus.localhost/sivut/bookmark/"_s);
        const QString conversation = QUrlQuery(browser.address()).queryItemValue(u"conversation"_s);
        PlainBrowser withoutCookies(m_port);
        withoutCookies.open(u"tunnistus.localhost"_s, u"/idp/authn/External?conversation="_s + conversation);
        QCOMPARE(withoutCookies.place(), u"tunnistus.localhost/sivut/cookie/"_s);
    }

    void whoKeepsTheCookiesIsLetInWithoutTheBank()
    {
        PlainBrowser first(m_port);
        QVERIFY(visits::toConsent(first));
        QVERIFY(first.press(u"continue-to-service"_s));
        QVERIFY(first.press(u"continue"_s));

        m_clock.advance(Seconds{32 * 60 - 1});
        m_service->clearRequests();
        PlainBrowser next(m_port);
        next.setCookies(first.cookies());
        QVERIFY(visits::toMethodChoice(next));
        QVERIFY(next.press(u"suomifi"_s));
        QCOMPARE(next.place(), u"tunnistus.localhost/idp/consent"_s);
        QVERIFY(!next.text(u"identity-code"_s).isEmpty()); // somebody else's
        QVERIFY(next.press(u"continue-to-service"_s));
        QVERIFY(next.press(u"continue"_s));
        QCOMPARE(next.place(), u"id.localhost/mfa-reset/done"_s);
        QVERIFY(!bankWasAsked());
    }

    void whoComesWithoutTheCookiesOrTooLateIsAskedByTheBank()
    {
        PlainBrowser first(m_port);
        QVERIFY(visits::toConsent(first));
        PlainBrowser fresh(m_port);
        QVERIFY(visits::toBroker(fresh));
        m_clock.advance(Seconds{32 * 60});
        PlainBrowser late(m_port);
        late.setCookies(first.cookies());
        QVERIFY(visits::toBroker(late));
    }

    void cookiesAreSentTheWayTheRealOnesAre()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toConsent(browser));
        const auto portal = browser.cookies()[u"id.localhost"_s]["PORTALSESSION"];
        QVERIFY2(portal.header.endsWith("; Path=/; HttpOnly; SameSite=Lax"), portal.header.constData());
        const auto session = browser.cookies()[u"tunnistus.localhost"_s]["E-Identification-Session"];
        QVERIFY2(session.header.endsWith("; Path=/; HttpOnly; SameSite=Lax"), session.header.constData());
        const auto signOn = browser.cookies()[u"tunnistus.localhost"_s]["E-Identification-SSO"];
        QVERIFY2(signOn.header.endsWith("; Path=/; HttpOnly; SameSite=None; Secure; Max-Age=1920"),
                 signOn.header.constData());
        QVERIFY(browser.header("cache-control").contains("no-store"));
    }

    void theMethodPageWaits295Seconds()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toBroker(browser));
        m_clock.advance(Seconds{296});
        QVERIFY(browser.press(u"nordea"_s));
        QCOMPARE(browser.place(), u"tunnistus.localhost/sivut/timeout/"_s);
        QVERIFY(browser.press(u"back-to-service"_s));
        QVERIFY(browser.press(u"continue"_s));
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/failed"_s);
    }

    void anUnknownUsernameIsRefusedAndNotShownAgain_data()
    {
        QTest::addColumn<QStringList>("domains");
        QTest::addColumn<QString>("username");
        QTest::addColumn<bool>("accepted");
        const QStringList school{u"school.example"_s, u"student.school.example"_s};
        QTest::newRow("any school") << QStringList{} << u"a.b@school.example"_s << true;
        QTest::newRow("no such domain") << QStringList{} << u"a.b@school.invalid"_s << false;
        QTest::newRow("not an address") << QStringList{} << u"a.b"_s << false;
        QTest::newRow("empty") << QStringList{} << QString() << false;
        QTest::newRow("of the school") << school << u"A.B@Student.School.Example"_s << true;
        QTest::newRow("of another school") << school << u"a.b@other.example"_s << false;
        QTest::newRow("with blanks around") << school << u" a.b@school.example "_s << true;
        QTest::newRow("with a plus, as forms write it") << school << u"a+b@school.example"_s << true;
    }
    void anUnknownUsernameIsRefusedAndNotShownAgain()
    {
        QFETCH(QStringList, domains);
        QFETCH(QString, username);
        QFETCH(bool, accepted);
        m_service->setAccountDomains(domains);
        PlainBrowser browser(m_port);
        browser.open(u"id.localhost"_s, u"/username"_s);
        browser.type(u"username"_s, username);
        QVERIFY(browser.press(u"continue"_s));
        QCOMPARE(browser.place(), accepted ? u"id.localhost/menu"_s : u"id.localhost/username"_s);
        QCOMPARE(browser.has(u"problem"_s), !accepted);
        if (!username.isEmpty())
            QVERIFY(!browser.page().contains(username));
    }

    void nothingIsReachedBeforeTheUsername()
    {
        for (const QString &path : {u"/menu"_s, u"/mfa-reset/method"_s, u"/mfa-reset/phone"_s, u"/password/new"_s}) {
            PlainBrowser browser(m_port);
            browser.open(u"id.localhost"_s, path);
            QCOMPARE(browser.place(), u"id.localhost/username"_s);
        }
        PlainBrowser browser(m_port);
        browser.open(u"id.localhost"_s, u"/mfa-reset/done"_s);
        QCOMPARE(browser.place(), u"id.localhost/"_s);
    }

    void aSuccessThatNobodyGaveIsNoReset()
    {
        // <Response><StatusCode Value=":Success"/></Response>
        const QString forged = u"PFJlc3BvbnNlPjxTdGF0dXNDb2RlIFZhbHVlPSI6U3VjY2VzcyIvPjwvUmVzcG9uc2U+"_s;
        PlainBrowser browser(m_port);
        const auto isRefused = [&](const QString &relayState) {
            browser.send(PlainBrowser::Method::Post, browser.url(u"id.localhost"_s, u"/saml/acs"_s),
                         QUrlQuery{{u"SAMLResponse"_s, forged}, {u"RelayState"_s, relayState}});
            return browser.place() == u"id.localhost/mfa-reset/failed";
        };
        QVERIFY(visits::toMethodChoice(browser));
        QVERIFY(isRefused(u"made-up"_s));

        // In the place of the broker's own answer.
        QVERIFY(visits::toBroker(browser));
        QVERIFY(browser.press(u"back-to-service"_s));
        const QString relayState = browser.attributeOf(u"name=\"RelayState\""_s, u"value"_s);
        QVERIFY(!relayState.isEmpty());
        QVERIFY(isRefused(relayState));

        // With what Candour calls the visit.
        QVERIFY(visits::toInvitation(browser));
        QVERIFY(browser.press(u"practice-expired"_s));
        const QUrlQuery callback(QUrl(browser.attributeOf(u"id=\"back-to-service\""_s, u"href"_s)));
        QVERIFY(callback.hasQueryItem(u"sessionId"_s));
        QVERIFY(isRefused(callback.queryItemValue(u"sessionId"_s)));

        QVERIFY(visits::toInvitation(browser));
        browser.open(u"id.localhost"_s, u"/candour/callback?status=success&sessionId=made-up"_s);
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/failed"_s);
    }

    void theServiceFinishesAlthoughTheBrowserHoldsItsCookieBack()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toConsent(browser));
        QVERIFY(browser.press(u"continue-to-service"_s));
        QVERIFY(browser.cookies()[u"id.localhost"_s]["PORTALSESSION"].lax); // not sent with the other site's POST
        QVERIFY(browser.press(u"continue"_s));
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/done"_s);
        browser.reload();
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/done"_s);
    }
};

KIOSK_TEST(RoadsTest)
#include "RoadsTest.moc"
