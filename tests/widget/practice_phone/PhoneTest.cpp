// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigLoader.h"
#include "phone/PhoneWindow.h"
#include "session/GuestPage.h"
#include "session/SetUpSteps.h"
#include "session/TicketPage.h"
#include "shell/CalendarEntry.h"
#include "support/StrictTest.h"
#include "widgets/ActionButton.h"
#include "widgets/QrCode.h"

#include <QTest>
#include <QVBoxLayout>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The phone beside the demo: who has none at hand sees the whole story on it.
class PhoneTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theCameraReadsWhatTheScreenShows();
    void everyCodeOfTheKioskLeadsSomewhere_data();
    void everyCodeOfTheKioskLeadsSomewhere();
    void somebodyElsesCodeIsNotOffered();

private:
    static QStringList words(const QWidget &phone);
    static void press(PhoneWindow &phone, const QString &words);
    SiteProfile m_profile;
};

/// The kiosk's screen with one code on it, clear of the phone.
class ScreenWithCode : public QWidget
{
public:
    explicit ScreenWithCode(const QString &payload) : m_code(new QrCode(m_theme, 300, this))
    {
        setGeometry(0, 0, 600, 600);
        m_code->setPayload(payload);
        m_code->setGeometry(80, 80, 400, 400);
        show();
    }

private:
    Theme m_theme;
    QrCode *m_code;
};

void PhoneTest::initTestCase()
{
    const auto sources = practiceConfig({}, 1);
    QVERIFY(sources);
    const auto config = parseConfig(*sources);
    QVERIFY(config);
    m_profile = config->profile;
    m_profile.wifi = GuestWifi{u"Campus; Guest"_s, GuestWifi::Security::Wpa, u"secret123"_s};
}

QStringList PhoneTest::words(const QWidget &phone)
{
    QStringList shown;
    for (const ActionButton *button : phone.findChildren<ActionButton *>()) {
        if (button->isVisible())
            shown << button->text();
    }
    return shown;
}

void PhoneTest::press(PhoneWindow &phone, const QString &words)
{
    for (ActionButton *button : phone.findChildren<ActionButton *>()) {
        if (button->isVisible() && button->text() == words)
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    QFAIL(qPrintable(u"no button "_s + words));
}

void PhoneTest::theCameraReadsWhatTheScreenShows()
{
    PhoneWindow phone(m_profile, Language::English);
    phone.move(1200, 100);
    phone.show();
    QVERIFY(QTest::qWaitForWindowExposed(&phone));
    QVERIFY(words(phone).isEmpty());
    {
        const ScreenWithCode kiosk(m_profile.setUp.signInUrl.toString());
        QTRY_COMPARE(words(phone), QStringList{u"Open "_s + m_profile.setUp.signInUrl.host()});
        press(phone, words(phone).constFirst());
        // Through Microsoft's screens to the account in the app.
        int screens = 1;
        while (words(phone).contains(u"Go on"_s) && screens < 20) {
            press(phone, u"Go on"_s);
            ++screens;
        }
        QVERIFY2(screens >= 4, qPrintable(QString::number(screens)));
        press(phone, u"Back to the camera"_s);
        QTRY_COMPARE(words(phone), QStringList{u"Open "_s + m_profile.setUp.signInUrl.host()});
    }
    QTRY_VERIFY(words(phone).isEmpty());
}

void PhoneTest::everyCodeOfTheKioskLeadsSomewhere_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("offer");
    QTest::newRow("App Store") << m_profile.setUp.storeApple.toString(QUrl::FullyEncoded) << u"Open App Store"_s;
    QTest::newRow("Google Play") << m_profile.setUp.storeGoogle.toString(QUrl::FullyEncoded) << u"Open Google Play"_s;
    QTest::newRow("Wi-Fi") << wifiPayload(*m_profile.wifi) << u"Join the Wi-Fi Campus; Guest"_s;
    QTest::newRow("guest's mail") << GuestPage::mailtoAddress(*m_profile.guest, Language::English)
                                  << u"Write to "_s + m_profile.guest->mailTo;
    QTest::newRow("calendar") << calendarEntry(QDateTime::currentDateTime(), u"Sign in"_s, u"m365.example.org"_s)
                              << u"Add to the calendar"_s;
    QTest::newRow("own phone") << m_profile.identity.startUrl.toString()
                               << u"Open "_s + m_profile.identity.startUrl.host();
}

void PhoneTest::everyCodeOfTheKioskLeadsSomewhere()
{
    QFETCH(QString, code);
    QFETCH(QString, offer);
    ScreenWithCode kiosk(code);
    QVERIFY(QTest::qWaitForWindowExposed(&kiosk));
    // As the camera gets it.
    QCOMPARE(readCodes(kiosk.grab().toImage()), QStringList{code});
    QCOMPARE(offerFor(code, m_profile), offer);
    const QList<PhoneScreen> story = storyOf(code, m_profile, Language::English);
    QVERIFY(!story.isEmpty());
    for (const PhoneScreen &screen : story) {
        QVERIFY(!screen.caption.isEmpty());
        QVERIFY(!screen.screen.isEmpty());
        for (const DrawnThing &thing : screen.screen)
            QVERIFY(thing.kind != DrawnThing::Kind::Title || !thing.text.isEmpty());
    }
}

void PhoneTest::somebodyElsesCodeIsNotOffered()
{
    for (const QString &code :
         {u"just words"_s, u"otpauth://totp/x?secret=y"_s, u"javascript:alert(1)"_s, u"https://"_s})
        QCOMPARE(offerFor(code, m_profile), QString());
}

KIOSK_WIDGET_TEST(PhoneTest)
#include "PhoneTest.moc"
