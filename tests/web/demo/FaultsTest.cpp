// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoTest.h"
#include "PlainBrowser.h"
#include "Visits.h"
#include "demo/Pages.h"

#include <QFile>
#include <QLoggingCategory>
#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

QStringList logged;

void keepLog(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    logged.append(QLatin1String(context.category) + u": " + message);
}

/// Local addresses of the kernel's table that listen on this port, as the kernel writes them.
QStringList listeningAddresses(const QString &table, quint16 port)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString wanted = u":%1"_s.arg(port, 4, 16, QLatin1Char('0')).toUpper();
    const QString listening = u"0A"_s;
    QStringList addresses;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QStringList columns = QString::fromLatin1(line).simplified().split(u' ');
        if (columns.size() > 3 && columns.at(1).endsWith(wanted) && columns.at(3) == listening)
            addresses.append(columns.at(1).chopped(wanted.size()));
    }
    return addresses;
}

} // namespace

/// What can be made to go wrong, and what must never happen whatever is asked for.
class FaultsTest : public DemoTest
{
    Q_OBJECT

private:
    enum class Way { Button, Setting };

private Q_SLOTS:
    void candoursAnswers_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("status");
        const QString callback = u"id.localhost/candour/callback"_s;
        QTest::newRow("cancel") << Fault::Cancel << callback << u"cancelled"_s;
        QTest::newRow("unsupported device") << Fault::UnsupportedDevice << callback << u"cancelledUnsupportedDevice"_s;
        QTest::newRow("unsupported document") << Fault::UnsupportedDocument << callback << u"cancelledUnsupportedId"_s;
        QTest::newRow("expired") << Fault::Expired << u"candour.localhost/invitation/expired"_s << QString();
        QTest::newRow("tries used") << Fault::TriesUsed << u"candour.localhost/invitation/tries-used"_s << QString();
        QTest::newRow("not identified") << Fault::NotIdentified << u"id.localhost/mfa-reset/failed"_s << QString();
    }
    void candoursAnswers()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, place);
        QFETCH(QString, status);
        for (const Way way : {Way::Button, Way::Setting}) {
            PlainBrowser browser(m_port);
            if (way == Way::Button) {
                QVERIFY(visits::toInvitation(browser));
                QVERIFY(browser.press(u"practice-"_s + faultNames.name(fault)));
            } else {
                QVERIFY(visits::toMethodChoice(browser));
                m_service->setFault(fault);
                QVERIFY(browser.press(u"candour"_s));
            }
            QCOMPARE(browser.place(), place);
            QCOMPARE(QUrlQuery(browser.address()).queryItemValue(u"status"_s), status);
            if (!status.isEmpty())
                QVERIFY(QUrlQuery(browser.address()).hasQueryItem(u"sessionId"_s));
            QVERIFY(!browser.page().contains(u"have been reset"));
        }
        m_service->setFault(Fault::None);
        PlainBrowser again(m_port);
        QVERIFY(visits::toInvitation(again));
    }

    void anEndedInvitationLeadsBackToTheService()
    {
        PlainBrowser browser(m_port);
        QVERIFY(visits::toInvitation(browser));
        const QUrl invitation = browser.address();
        QVERIFY(browser.press(u"practice-expired"_s));
        browser.open(invitation);
        QCOMPARE(browser.place(), u"candour.localhost/invitation/expired"_s);
        QVERIFY(browser.press(u"back-to-service"_s));
        QCOMPARE(browser.place(), u"id.localhost/candour/callback"_s);
        QVERIFY(browser.press(u"start-again"_s));
        QCOMPARE(browser.place(), u"id.localhost/"_s);
    }

    void theBrokersAnswers_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("place");
        // Cancelled and not found are one status to the service: facts of the broker's own configuration.
        QTest::newRow("cancel") << Fault::Cancel << u"id.localhost/mfa-reset/failed"_s;
        QTest::newRow("not identified") << Fault::NotIdentified << u"id.localhost/mfa-reset/failed"_s;
        QTest::newRow("time-out") << Fault::TimeOut << u"tunnistus.localhost/sivut/timeout/"_s;
    }
    void theBrokersAnswers()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, place);
        const QString button = u"practice-"_s + faultNames.name(fault);
        const auto follow = [](PlainBrowser &browser) {
            if (browser.has(u"saml"_s))
                browser.press(u"continue"_s);
        };
        PlainBrowser atMethods(m_port);
        QVERIFY(visits::toBroker(atMethods));
        QVERIFY(atMethods.press(button));
        follow(atMethods);
        QCOMPARE(atMethods.place(), place);

        PlainBrowser atBank(m_port);
        QVERIFY(visits::toBankCode(atBank));
        QVERIFY(atBank.press(button));
        follow(atBank);
        QCOMPARE(atBank.place(), place);

        PlainBrowser atConsent(m_port);
        QVERIFY(visits::toConsent(atConsent));
        QVERIFY(atConsent.press(button));
        follow(atConsent);
        QCOMPARE(atConsent.place(), place);

        PlainBrowser set(m_port);
        QVERIFY(visits::toMethodChoice(set));
        m_service->setFault(fault);
        QVERIFY(set.press(u"suomifi"_s));
        follow(set);
        QCOMPARE(set.place(), place);
    }

    void cancellingWithTheProvidersOwnButtons()
    {
        for (const QString &button : {u"cancel"_s, u"back-to-service"_s}) {
            PlainBrowser browser(m_port);
            QVERIFY(button == u"cancel" ? visits::toBankCode(browser) : visits::toBroker(browser));
            QVERIFY(browser.press(button));
            QVERIFY(browser.press(u"continue"_s));
            QCOMPARE(browser.place(), u"id.localhost/mfa-reset/failed"_s);
        }
        PlainBrowser browser(m_port);
        QVERIFY(visits::toConsent(browser));
        QVERIFY(browser.press(u"cancel"_s));
        QVERIFY(browser.press(u"continue"_s));
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/failed"_s);
    }

    void anAnswerThatTheProviderDoesNotHaveChangesNothing()
    {
        m_service->setFault(Fault::TriesUsed);
        PlainBrowser browser(m_port);
        QVERIFY(visits::toBroker(browser));
    }

    void transportFaultsFromThePages_data() { transportFaults(); }
    void transportFaultsFromThePages()
    {
        QFETCH(Fault, fault);
        QFETCH(PlainBrowser::End, end);
        QFETCH(int, status);
        const QString button = u"practice-"_s + faultNames.name(fault);
        using Road = bool (*)(PlainBrowser &);
        const QList<std::pair<const char *, Road>> pages{
            {"portal", [](PlainBrowser &b) { return visits::toMethodChoice(b); }},
            {"methods", [](PlainBrowser &b) { return visits::toBroker(b); }},
            {"bank", [](PlainBrowser &b) { return visits::toBankCode(b); }},
            {"consent", [](PlainBrowser &b) { return visits::toConsent(b); }},
            {"candour", [](PlainBrowser &b) { return visits::toInvitation(b); }},
        };
        for (const auto &[name, road] : pages) {
            PlainBrowser browser(m_port);
            QVERIFY2(road(browser), name);
            browser.setPatience(patienceFor(fault));
            QVERIFY2(browser.press(button), name);
            QCOMPARE(browser.end(), end);
            QCOMPARE(browser.status(), status);
            QCOMPARE(browser.end() == PlainBrowser::End::Page && browser.place() == u"refused.localhost/",
                     fault == Fault::RefusedHost);
        }
        // The service itself has not suffered.
        PlainBrowser after(m_port);
        QVERIFY(visits::toMethodChoice(after));
    }

    void transportFaultsFromTheTest_data() { transportFaults(); }
    void transportFaultsFromTheTest()
    {
        QFETCH(Fault, fault);
        QFETCH(PlainBrowser::End, end);
        QFETCH(int, status);
        m_service->setFault(fault);
        for (const QString &button : {u"suomifi"_s, u"candour"_s}) {
            PlainBrowser browser(m_port);
            QVERIFY(visits::toMethodChoice(browser)); // the portal is not struck
            browser.setPatience(patienceFor(fault));
            QVERIFY(browser.press(button));
            QCOMPARE(browser.end(), end);
            QCOMPARE(browser.status(), status);
        }
        m_service->setFault(fault, u"id.localhost"_s);
        PlainBrowser atPortal(m_port);
        atPortal.setPatience(patienceFor(fault));
        atPortal.open(u"id.localhost"_s, u"/"_s);
        QCOMPARE(atPortal.end(), end);
        QCOMPARE(atPortal.status(), status);
        m_service->setFault(fault, u"nordea.pankki.localhost"_s);
        PlainBrowser atBank(m_port);
        QVERIFY(visits::toBroker(atBank));
        atBank.setPatience(patienceFor(fault));
        QVERIFY(atBank.press(u"nordea"_s));
        QCOMPARE(atBank.end(), end);
        QCOMPARE(atBank.status(), status);
    }

    void aTornConnectionIsTorn()
    {
        m_service->setFault(Fault::DropsConnection);
        QTcpSocket socket;
        QSignalSpy ended(&socket, &QTcpSocket::disconnected);
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        QVERIFY(socket.waitForConnected());
        socket.write("GET / HTTP/1.1\r\nHost: tunnistus.localhost\r\n\r\n");
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(socket.readAll(), QByteArray());
    }

    void whileOneIsLeftWithoutAnswerOthersAreServed()
    {
        m_service->setFault(Fault::NeverAnswers);
        QTcpSocket waiting;
        QSignalSpy requested(m_service.get(), &PracticeService::requested);
        waiting.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        QVERIFY(waiting.waitForConnected());
        waiting.write("GET / HTTP/1.1\r\nHost: tunnistus.localhost\r\n\r\n");
        QTRY_COMPARE(requested.count(), 1);
        m_service->setFault(Fault::None);
        PlainBrowser browser(m_port);
        QVERIFY(visits::toBroker(browser));
        QCOMPARE(waiting.state(), QAbstractSocket::ConnectedState);
        QCOMPARE(waiting.bytesAvailable(), 0);
    }

    void brokersErrorPagesHaveTheirRealAddresses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("404") << u"404"_s << 404 << u"Page not found"_s;
        QTest::newRow("500") << u"500"_s << 500 << u"The service has an error"_s;
        QTest::newRow("cookie") << u"cookie"_s << 200 << u"must allow cookies"_s;
        QTest::newRow("bookmark") << u"bookmark"_s << 200 << u"only valid for one identification session"_s;
        QTest::newRow("parameter") << u"parameter"_s << 200 << u"only once"_s;
        QTest::newRow("timeout") << u"timeout"_s << 200 << u"Your session has expired"_s;
    }
    void brokersErrorPagesHaveTheirRealAddresses()
    {
        QFETCH(QString, name);
        QFETCH(int, status);
        QFETCH(QString, says);
        PlainBrowser browser(m_port);
        browser.open(u"tunnistus.localhost"_s, u"/sivut/%1/"_s.arg(name));
        QCOMPARE(browser.status(), status);
        QVERIFY(browser.page().contains(says));
    }

    void unknownHostsAreMisdirected_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"example.org", "localhost", "127.0.0.1", "pankki.localhost", "xid.localhost",
                                 "id.localhost.example", "pankki.localhost.example", "a.candour.localhost"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }
    void unknownHostsAreMisdirected()
    {
        QFETCH(QString, host);
        PlainBrowser browser(m_port);
        browser.open(host, u"/"_s);
        QCOMPARE(browser.status(), 421);
    }

    void theRefusedHostAnswersSoThatATestCanTellThatItWasReached()
    {
        PlainBrowser browser(m_port);
        browser.open(u"refused.localhost"_s, u"/"_s);
        QCOMPARE(browser.status(), 200);
        QCOMPARE(m_service->requests(), (QList<PracticeService::Seen>{{u"refused.localhost"_s, u"/"_s}}));
    }

    void unknownPathsAndOtherVerbsAreNotFound()
    {
        for (const QString &host : {u"id.localhost"_s, u"tunnistus.localhost"_s, u"nordea.pankki.localhost"_s,
                                    u"candour.localhost"_s, u"m365.localhost"_s}) {
            PlainBrowser browser(m_port);
            browser.open(host, u"/nowhere"_s);
            QCOMPARE(browser.status(), 404);
        }
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        QVERIFY(socket.waitForConnected());
        socket.write("DELETE / HTTP/1.1\r\nHost: id.localhost\r\n\r\n");
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 404 "));
    }

    void whatAVisitorOrAnAttackerTypesIsNeverMarkup()
    {
        const QString attack = u"\"><script>alert(1)</script>"_s;
        const QByteArray encoded = QUrl::toPercentEncoding(attack);
        PlainBrowser browser(m_port);
        for (const QString &place : {u"/sivut/language?lang=%1&conversation=%1"_s,
                                     u"/idp/profile/SAML2/Redirect/SSO?SAMLRequest=%1"_s, u"/sivut/%1/"_s}) {
            browser.open(u"tunnistus.localhost"_s, place.arg(QString::fromLatin1(encoded)));
            QVERIFY(!browser.page().contains(u"alert(1)"));
        }
        browser.open(u"nordea.pankki.localhost"_s, u"/tunnistus?ref="_s + QString::fromLatin1(encoded));
        QVERIFY(browser.page().contains(u"alert(1)")); // carried on, but
        QVERIFY(!browser.page().contains(u"<script>alert(1)"));
        PlainBrowser relayed(m_port);
        // <AuthnRequest ID="_once"/>
        relayed.open(u"tunnistus.localhost"_s,
                     u"/idp/profile/SAML2/Redirect/SSO?SAMLRequest=PEF1dGhuUmVxdWVzdCBJRD0iX29uY2UiLz4%3D&RelayState="_s
                         + QString::fromLatin1(encoded));
        QVERIFY(relayed.press(u"back-to-service"_s));
        QVERIFY(relayed.page().contains(u"alert(1)"));
        QVERIFY(!relayed.page().contains(u"<script>alert(1)"));
        const PageValues values{{u"siteName"_s, attack}, {u"accent"_s, attack}, {u"words"_s, attack}};
        QVERIFY(!fillPage(u"words.html"_s, Language::English, values).contains(attack));
    }

    void nothingOfAVisitorIsLoggedOrKept()
    {
        const QString username = u"kaisa.salainen@school.example"_s;
        const QString bankUser = u"salainen987654"_s;
        logged.clear();
        QLoggingCategory::setFilterRules(u"kiosk.demo.debug=true"_s);
        const QtMessageHandler before = qInstallMessageHandler(keepLog);
        PlainBrowser browser(m_port);
        const bool arrived =
            visits::toMethodChoice(browser, username) && browser.press(u"suomifi"_s) && browser.press(u"nordea"_s);
        QString pages = browser.page();
        browser.type(u"user"_s, bankUser);
        const bool approved = browser.press(u"continue"_s);
        const QString query = browser.address().query();
        pages += browser.page();
        const bool done =
            browser.press(u"approve"_s) && browser.press(u"continue-to-service"_s) && browser.press(u"continue"_s);
        pages += browser.page();
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        QVERIFY(arrived && approved && done);

        const QString log = logged.join(u'\n');
        QVERIFY(log.contains(u"/vahvistus")); // the log was on
        const QList<PracticeService::Seen> seen = m_service->requests();
        QString kept;
        for (const PracticeService::Seen &request : seen)
            kept += request.host + request.path + u'\n';
        for (const QString &personal : {username, bankUser, u"salainen"_s, u"010101-999X"_s, query}) {
            QVERIFY2(!personal.isEmpty(), "nothing to look for");
            QVERIFY(!log.contains(personal));
            QVERIFY(!kept.contains(personal));
            QVERIFY(!browser.road().join(u'\n').contains(personal));
        }
        QVERIFY(!pages.contains(username));
        QVERIFY(!pages.contains(bankUser));
    }

    void onlyThisMachineCanReachIt()
    {
        QCOMPARE(listeningAddresses(u"/proc/net/tcp"_s, m_port), QStringList{u"0100007F"_s});
        const QStringList ipv6 = listeningAddresses(u"/proc/net/tcp6"_s, m_port);
        QVERIFY(ipv6.isEmpty() || ipv6 == QStringList{u"00000000000000000000000001000000"_s});
        const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
        for (const QHostAddress &address : addresses) {
            if (address.isLoopback())
                continue;
            QTcpSocket socket;
            socket.connectToHost(address, m_port);
            QVERIFY2(!socket.waitForConnected(2000), qPrintable(address.toString()));
        }
    }

    void aTakenPortIsAnErrorThatNamesIt()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        PracticeService second(m_clock);
        const Result<quint16> port = second.start(taken.serverPort());
        QVERIFY(!port);
        QCOMPARE(port.error().code, u"demo.port"_s);
        QVERIFY(port.error().detail.contains(QString::number(taken.serverPort())));
    }

    void theListOfRequestsStaysShort()
    {
        QTcpSocket socket;
        QSignalSpy requested(m_service.get(), &PracticeService::requested);
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        QVERIFY(socket.waitForConnected());
        constexpr int many = 2300;
        for (int i = 0; i < many; ++i) {
            socket.write("GET /p HTTP/1.1\r\nHost: nowhere.example\r\n\r\n");
            QVERIFY(requested.count() > i || requested.wait());
        }
        QCOMPARE(m_service->requests().size(), 2000);
        m_service->clearRequests();
        QVERIFY(m_service->requests().isEmpty());
    }

private:
    static std::chrono::milliseconds patienceFor(Fault fault)
    {
        return std::chrono::milliseconds(fault == Fault::NeverAnswers ? 300 : 10000);
    }
    static void transportFaults()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<PlainBrowser::End>("end");
        QTest::addColumn<int>("status");
        QTest::newRow("500") << Fault::ServerError << PlainBrowser::End::Page << 500;
        QTest::newRow("no answer") << Fault::NeverAnswers << PlainBrowser::End::NoAnswer << 0;
        QTest::newRow("torn") << Fault::DropsConnection << PlainBrowser::End::NoConnection << 0;
        QTest::newRow("refused host") << Fault::RefusedHost << PlainBrowser::End::Page << 200;
    }
};

KIOSK_TEST(FaultsTest)
#include "FaultsTest.moc"
