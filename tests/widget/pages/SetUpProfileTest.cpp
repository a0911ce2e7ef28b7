// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "session/SetUpPage.h"
#include "session/TopBar.h"
#include "support/StrictTest.h"
#include "widgets/QrCode.h"
#include "widgets/TextLabel.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a school does its own way: its steps, its app, its guests' network, a one-time pass, no wait.
class SetUpProfileTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void codesBesideEachOtherAreOfOneSize();
    void theGuestsNetwork_data();
    void theGuestsNetwork();
    void schoolsOwnSteps();
    void anotherApp();
    void aOneTimePass();
    void withoutAWait();
    void aSchoolWithoutStoresOrGuide();
};

void SetUpProfileTest::codesBesideEachOtherAreOfOneSize()
{
    for (const QSize size : {QSize(1920, 1080), QSize(1024, 768), QSize(1080, 1920)}) {
        for (const Step step : {Step::Wait, Step::SetUp}) {
            Stage stage(size, Ribbon::None, [](KioskConfig &config) {
                config.profile.wifi = GuestWifi{u"Pohjola guest"_s, GuestWifi::Security::Wpa, u"vieras123"_s};
            });
            QVERIFY(stage.show());
            QVERIFY(stage.goTo(step));
            if (step == Step::SetUp) // behind the guests' network
                QVERIFY(stage.press(u"Next step"_s));
            QList<const QrCode *> codes;
            for (const QrCode *code : stage.window->findChildren<QrCode *>()) {
                if (code->isVisible())
                    codes << code;
            }
            QCOMPARE(codes.size(), step == Step::Wait ? 3 : 2);
            for (const QrCode *code : codes) {
                QCOMPARE(code->size(), codes.first()->size());
                QCOMPARE(code->version(), codes.first()->version());
            }
        }
    }
}

void SetUpProfileTest::theGuestsNetwork_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::newRow("plain") << u"Pohjola guest"_s << false << u"vieras123"_s
                           << u"WIFI:T:WPA;S:Pohjola guest;P:vieras123;;"_s;
    QTest::newRow("signs") << u"a;b,c:d"_s << false << u"p\"q\\r;s"_s
                           << u"WIFI:T:WPA;S:a\\;b\\,c\\:d;P:p\\\"q\\\\r\\;s;;"_s;
    QTest::newRow("open") << u"Vieras"_s << true << QString() << u"WIFI:T:nopass;S:Vieras;;"_s;
}

void SetUpProfileTest::theGuestsNetwork()
{
    QFETCH(QString, name);
    QFETCH(bool, open);
    QFETCH(QString, password);
    QFETCH(QString, code);
    const GuestWifi wifi{name, open ? GuestWifi::Security::None : GuestWifi::Security::Wpa, password};
    QCOMPARE(wifiPayload(wifi), code);
    Stage stage({1920, 1080}, Ribbon::None, [&wifi](KioskConfig &config) { config.profile.wifi = wifi; });
    QVERIFY(stage.show());
    for (const Step step : {Step::Wait, Step::SetUp}) {
        QVERIFY(stage.goTo(step));
        QVERIFY2(decodedCodes(stage.window.get()).contains(code),
                 qPrintable(decodedCodes(stage.window.get()).join(u' ')));
        QVERIFY(stage.words().contains(name));
    }
    // A place of its own, before the stores.
    QVERIFY(stage.words().contains(u"Step 1 of 7"));
    QCOMPARE(decodedCodes(stage.window.get()), QStringList{code});
    QVERIFY(stage.press(u"Next step"_s));
    QVERIFY(!decodedCodes(stage.window.get()).contains(code));
}

void SetUpProfileTest::schoolsOwnSteps()
{
    using Code = SetUpInstruction::Code;
    using Way = SetUpInstruction::Way;
    const auto step = [](const QString &title, Code code, Way way) {
        SetUpInstruction instruction;
        instruction.title = {title, title, title};
        instruction.text = {u"Do <this> & that"_s, u"Do <this> & that"_s, u"Do <this> & that"_s};
        instruction.code = code;
        instruction.way = way;
        instruction.address = {u"https://own.example/fi"_s, u"https://own.example/sv"_s, u"https://own.example/en"_s};
        return instruction;
    };
    Stage stage({1920, 1080}, Ribbon::None, [&step](KioskConfig &config) {
        config.profile.setUp.steps = {
            step(u"Both"_s, Code::None, Way::Both), step(u"Phone"_s, Code::Own, Way::PhoneOnly),
            step(u"Phone again"_s, Code::SignIn, Way::PhoneOnly), step(u"Computer"_s, Code::Guide, Way::WithComputer)};
        config.profile.setUp.steps[0].picture = u"setup-done"_s;
        config.profile.setUp.steps[0].caution = {u"Mind & stay"_s, u"Mind & stay"_s, u"Mind & stay"_s};
    });
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    QVERIFY(stage.words().contains(u"Step 1 of 3"));
    QVERIFY2(stage.words().contains(u"Do <this> & that"), qPrintable(stage.words()));
    QVERIFY(stage.words().contains(u"Mind & stay"));
    QVERIFY(!stage.words().contains(u"Microsoft"));
    QVERIFY(decodedCodes(stage.window.get()).isEmpty());
    QVERIFY(stage.press(u"Next step"_s));
    QCOMPARE(decodedCodes(stage.window.get()), QStringList{u"https://own.example/en"_s});
    QVERIFY(stage.press(u"Next step"_s));
    QCOMPARE(decodedCodes(stage.window.get()), QStringList{u"https://m365.pohjola.example"_s});
    QVERIFY(stage.button(u"Done – I can sign in"_s));
    // One step fewer that way.
    QVERIFY(stage.press(u"With a computer too"_s));
    QVERIFY(stage.words().contains(u"Step 2 of 2"));
    QCOMPARE(decodedCodes(stage.window.get()), QStringList{u"https://ohje.pohjola.example/en/sign-in"_s});
    // Where both ways are the same there is nothing to choose.
    Stage same({1920, 1080}, Ribbon::None,
               [&step](KioskConfig &config) { config.profile.setUp.steps = {step(u"Only"_s, Code::None, Way::Both)}; });
    same.window->show();
    QVERIFY(same.goTo(Step::SetUp));
    QVERIFY(!same.button(u"With a computer too"_s));
    QVERIFY(same.press(u"Done – I can sign in"_s));
}

void SetUpProfileTest::anotherApp()
{
    Stage stage({1920, 1080}, Ribbon::None, [](KioskConfig &config) {
        config.profile.setUp.app = u"Pohjola Pass"_s;
        config.profile.setUp.publisher.clear();
    });
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    QVERIFY(stage.words().contains(u"Install Pohjola Pass"));
    QVERIFY2(!stage.words().contains(u"ublisher") && !stage.words().contains(u"Microsoft"), qPrintable(stage.words()));
    QVERIFY(stage.goTo(Step::SetUp));
    QVERIFY(stage.words().contains(u"Set Pohjola Pass up again"));
    QVERIFY(stage.words().contains(u"Install Pohjola Pass"));
    do {
        QString words;
        for (const TextLabel *label : stage.window->currentPage()->findChildren<TextLabel *>())
            words += label->isVisible() ? withoutMarkup(label->text()) : QString();
        QVERIFY2(!words.contains(u"Authenticator") && !words.contains(u"ublisher"), qPrintable(words));
    } while (stage.press(u"Next step"_s));
    QVERIFY(stage.button(u"Sign-in still asks for the old app"_s));
}

void SetUpProfileTest::aOneTimePass()
{
    Stage stage({1920, 1080}, Ribbon::None,
                [](KioskConfig &config) { config.profile.identity.result = ServiceResult::OneTimePass; });
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    QVERIFY(stage.press(u"Next step"_s));
    QVERIFY(stage.words().contains(u"address and the one-time pass"));
    QVERIFY(!stage.words().contains(u"password"));
    QVERIFY(stage.button(u"The one-time pass does not work"_s));
    QVERIFY(!stage.button(u"Sign-in still asks for the old Authenticator"_s));
}

void SetUpProfileTest::withoutAWait()
{
    for (const QSize size : {QSize(1920, 1080), QSize(1024, 768)}) {
        Stage stage(size, Ribbon::None, [](KioskConfig &config) {
            config.profile.syncWait = 0s;
            config.limits.tryNowAfter = 0s;
        });
        QVERIFY(stage.show());
        QVERIFY(stage.goTo(Step::Verify));
        QVERIFY(stage.visit->apply(Event::ResetConfirmed));
        Stage::settle();
        QCOMPARE(stage.visit->step(), Step::SetUp);
        QVERIFY(stage.window->findChild<TopBar *>()->stepSummary() == u"Step 3 of 3: Set up");
        QVERIFY(stage.press(u"Next step"_s));
        QVERIFY(stage.press(u"Sign-in still asks for the old Authenticator"_s));
        QCOMPARE(stage.visit->step(), Step::Method);
        QVERIFY(stage.window->findChild<TopBar *>()->stepSummary() == u"Step 2 of 3: Verify");
        // Once more, and to the end.
        QVERIFY(stage.goTo(Step::Verify));
        QVERIFY(stage.visit->apply(Event::ResetConfirmed));
        stage.pass(10s);
        while (stage.press(u"Next step"_s)) { }
        QVERIFY(stage.press(u"Done – I can sign in"_s));
        QCOMPARE(stage.visit->step(), Step::Goodbye);
    }
}

void SetUpProfileTest::aSchoolWithoutStoresOrGuide()
{
    Stage stage({1920, 1080}, Ribbon::None, [](KioskConfig &config) {
        config.profile.setUp.storeApple.clear();
        config.profile.setUp.storeGoogle.clear();
        config.profile.setUp.guideUrl = {};
        config.profile.setUp.secondWayUrl.clear();
    });
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    QStringList codes;
    do
        codes += decodedCodes(stage.window->currentPage());
    while (stage.press(u"Next step"_s));
    QCOMPARE(codes, QStringList{u"https://m365.pohjola.example"_s});
}

KIOSK_WIDGET_TEST(SetUpProfileTest)
#include "SetUpProfileTest.moc"
