// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoTest.h"
#include "PlainBrowser.h"
#include "Visits.h"
#include "demo/Pages.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The shapes of other portals, identification on the phone, and a forgotten password.
class PortalsTest : public DemoTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsThereInEveryLanguage()
    {
        QFile file(QStringLiteral(":/demo/words.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject words = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(words.size() > 100);
        for (auto word = words.begin(); word != words.end(); ++word) {
            for (const Language language : allLanguages)
                QVERIFY2(!word->toObject().value(languageCode(language)).toString().isEmpty(), qPrintable(word.key()));
        }
    }

    void theDrawerChoosesThePortal()
    {
        PlainBrowser browser(m_port);
        browser.open(u"id.localhost"_s, u"/"_s);
        QVERIFY(browser.page().contains(u"<details"));
        QVERIFY(!browser.page().contains(u"<details class=\"drawer\" open"));
        QVERIFY(browser.press(u"shape-steps"_s));
        QCOMPARE(browser.place(), u"id.localhost/"_s);
        QVERIFY(browser.press(u"continue"_s));
        QCOMPARE(browser.place(), u"id.localhost/user"_s);
        browser.open(u"id.localhost"_s, u"/"_s);
        QVERIFY(browser.press(u"shape-menu"_s));
        QVERIFY(visits::toMethodChoice(browser));
    }

    void onThePhoneTheBrowserNeverLeavesTheService_data()
    {
        QTest::addColumn<QString>("method");
        QTest::newRow("Candour by mail") << u"candour"_s;
        QTest::newRow("EU wallet") << u"wallet"_s;
    }
    void onThePhoneTheBrowserNeverLeavesTheService()
    {
        QFETCH(QString, method);
        PlainBrowser browser(m_port);
        QVERIFY(visits::toSteps(browser));
        QVERIFY(browser.press(method));
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/phone"_s);
        QVERIFY(browser.press(u"refresh-status"_s));
        QCOMPARE(browser.text(u"status"_s), u"The identification has not been done yet."_s);
        QVERIFY(browser.press(u"phone-done"_s));
        // Nothing comes by itself.
        QVERIFY(!browser.has(u"continue-activation"_s));
        QVERIFY(browser.press(u"refresh-status"_s));
        QVERIFY(browser.press(u"continue-activation"_s));
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/done"_s);
        const QStringList road = browser.road();
        for (const QString &place : road)
            QVERIFY2(place.startsWith(u"id.localhost/"), qPrintable(place));
    }

    void thePhonesOtherEnds_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("says");
        QTest::newRow("cancelled") << u"phone-cancelled"_s << u"cancelled on the phone"_s;
        QTest::newRow("expired") << u"phone-expired"_s << u"10 minutes"_s;
        QTest::newRow("unsupported") << u"phone-unsupported"_s << u"is not accepted"_s;
        QTest::newRow("too late") << QString() << u"10 minutes"_s;
    }
    void thePhonesOtherEnds()
    {
        QFETCH(QString, event);
        QFETCH(QString, says);
        PlainBrowser browser(m_port);
        QVERIFY(visits::toSteps(browser));
        QVERIFY(browser.press(u"candour"_s));
        if (event.isEmpty())
            m_clock.advance(Seconds{600});
        else
            QVERIFY(browser.press(event));
        QVERIFY(browser.press(u"refresh-status"_s));
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/phone"_s);
        QVERIFY2(browser.text(u"status"_s).contains(says), qPrintable(browser.text(u"status"_s)));
        QVERIFY(!browser.has(u"continue-activation"_s));
        browser.send(PlainBrowser::Method::Post, browser.url(u"id.localhost"_s, u"/mfa-reset/activate"_s));
        QVERIFY(!browser.page().contains(u"have been reset"));
    }

    void theCodeThatThePageShowsIsWanted()
    {
        PlainBrowser browser(m_port);
        browser.open(u"id.localhost"_s, u"/?shape=steps"_s);
        QVERIFY(browser.press(u"continue"_s));
        const QString code = browser.text(u"shown-code"_s);
        static const QRegularExpression fiveDigits(u"\\A[1-9][0-9]{4}\\z"_s);
        QVERIFY(fiveDigits.match(code).hasMatch());
        browser.type(u"username"_s, visits::account.toString());
        browser.type(u"code"_s, u"00000"_s);
        QVERIFY(browser.press(u"continue"_s));
        QVERIFY(browser.has(u"problem"_s));
        QVERIFY(browser.text(u"shown-code"_s) != code);
    }

    void thePasswordComesFirstAndTheResetAfterIt_data()
    {
        QTest::addColumn<bool>("onPhone");
        QTest::newRow("Suomi.fi") << false;
        QTest::newRow("on the phone") << true;
    }
    void thePasswordComesFirstAndTheResetAfterIt()
    {
        QFETCH(bool, onPhone);
        PlainBrowser browser(m_port);
        browser.open(u"id.localhost"_s, u"/username"_s);
        browser.type(u"username"_s, visits::account.toString());
        QVERIFY(browser.press(u"continue"_s));
        browser.open(u"id.localhost"_s, u"/password/new"_s);
        QCOMPARE(browser.place(), u"id.localhost/password/method"_s); // not before the identification
        browser.open(u"id.localhost"_s, u"/menu"_s);
        QVERIFY(browser.press(u"reset-password"_s));
        if (onPhone) {
            QVERIFY(browser.press(u"wallet"_s) && browser.press(u"phone-done"_s) && browser.press(u"refresh-status"_s));
        } else {
            QVERIFY(browser.press(u"suomifi"_s) && browser.press(u"nordea"_s));
            browser.type(u"user"_s, u"1"_s);
            QVERIFY(browser.press(u"continue"_s) && browser.press(u"approve"_s));
            QVERIFY(browser.press(u"continue-to-service"_s) && browser.press(u"continue"_s));
        }
        QCOMPARE(browser.place(), u"id.localhost/password/new"_s);
        const auto give = [&browser](const QString &first, const QString &second) {
            browser.type(u"password"_s, first);
            browser.type(u"again"_s, second);
            return browser.press(u"save"_s);
        };
        QVERIFY(give(u"Abcdefgh1"_s, u"Abcdefgh2"_s));
        QVERIFY(browser.has(u"problem"_s));
        QVERIFY(!browser.page().contains(u"Abcdefgh"));
        QVERIFY(give(u"short"_s, u"short"_s));
        QVERIFY(browser.has(u"problem"_s));
        QVERIFY(give(u"Abcdefgh1!"_s, u"Abcdefgh1!"_s));
        QCOMPARE(browser.heading(), u"Your password has been changed"_s);
        QVERIFY(browser.press(u"mfa-reset"_s));
        QCOMPARE(browser.place(), u"id.localhost/mfa-reset/done"_s);
    }
};

KIOSK_TEST(PortalsTest)
#include "PortalsTest.moc"
