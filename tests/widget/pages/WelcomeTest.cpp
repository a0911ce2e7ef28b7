// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"

#include "support/Methods.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

IdentityMethod method(const QString &id, const QString &atHand, Seconds limit = 0s)
{
    IdentityMethod made = methodsForTests({*MethodId::fromString(id)}).first();
    made.shortName = {u"Nimi"_s, u"Namn"_s, u"Short name"_s};
    made.atHand = {};
    if (!atHand.isEmpty())
        made.atHand = {atHand + u" (fi)"_s, atHand + u" (sv)"_s, atHand};
    made.onPhone = limit > 0s;
    made.timeLimit = limit;
    return made;
}

} // namespace

/// What Welcome promises is what the school's profile says.
class WelcomeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void wordsFollowTheMethodsAndTheWait_data();
    void wordsFollowTheMethodsAndTheWait();
    void accessibilityIsExplained();
    void whatIsNotThereIsNotPromised();
};

void WelcomeTest::wordsFollowTheMethodsAndTheWait_data()
{
    QTest::addColumn<QList<IdentityMethod>>("methods");
    QTest::addColumn<int>("wait");
    QTest::addColumn<QString>("proof");
    QTest::addColumn<QString>("time");
    const IdentityMethod bank = method(u"suomi_fi"_s, u"bank codes"_s);
    const IdentityMethod passport = method(u"candour_id"_s, u"passport"_s, 600s);
    const IdentityMethod wallet = method(u"wallet"_s, u"wallet"_s);
    using Methods = QList<IdentityMethod>;
    QTest::newRow("two") << Methods{bank, passport} << 10 << u"Bank codes or passport"_s << u"Takes 5–25 min"_s;
    QTest::newRow("three") << Methods{bank, passport, wallet} << 10 << u"Bank codes, passport or wallet"_s
                           << u"Takes 5–25 min"_s;
    QTest::newRow("one alone") << Methods{bank} << 10 << u"Bank codes"_s << u"Takes 5–25 min"_s;
    QTest::newRow("one alone, on the phone") << Methods{passport} << 10 << u"Passport"_s << u"Takes 5–30 min"_s;
    QTest::newRow("no wait") << Methods{bank} << 0 << u"Bank codes"_s << u"Takes 5–15 min"_s;
    QTest::newRow("a long wait") << Methods{bank} << 30 << u"Bank codes"_s << u"Takes 5–45 min"_s;
    QTest::newRow("no short word") << Methods{method(u"suomi_fi"_s, {})} << 10 << u"Short name"_s
                                   << u"Takes 5–25 min"_s;
}

void WelcomeTest::wordsFollowTheMethodsAndTheWait()
{
    QFETCH(QList<IdentityMethod>, methods);
    QFETCH(int, wait);
    QFETCH(QString, proof);
    QFETCH(QString, time);
    Stage stage;
    stage.config.profile.identity.methods = methods;
    stage.config.profile.syncWait = Seconds(wait * 60);
    QVERIFY(stage.show());
    // The stage's window was there before this school.
    Q_EMIT stage.visit->languageChanged();
    Stage::settle();
    const QString words = stage.words();
    QVERIFY2(words.contains(proof), qPrintable(words));
    QVERIFY2(words.contains(time), qPrintable(words));
    QCOMPARE(words.contains(u"passport"_s, Qt::CaseInsensitive), proof.contains(u"passport"_s, Qt::CaseInsensitive));
    // Nothing of it is said twice where two languages say the same.
    QCOMPARE(words.count(time), 1);
}

void WelcomeTest::accessibilityIsExplained()
{
    Stage stage({1920, 1080}, Ribbon::None, [](KioskConfig &config) {
        config.access.keypad = true;
        config.access.switchKey = SwitchKey::F8;
        config.profile.accessibility = {
            u"esteettomyys@pohjola.example"_s,
            {u"https://pohjola.example/fi"_s, u"https://pohjola.example/sv"_s, u"https://pohjola.example/en"_s}};
    });
    QVERIFY(stage.show());
    QVERIFY(!stage.button(u"Suomi"_s));
    QVERIFY(stage.press(u"Accessibility"_s));
    const QString words = stage.words();
    for (const QString &part : {u"Larger letters"_s, u"Reading aloud"_s, u"Keypad"_s, u"One switch"_s, u"More time"_s,
                                u"Ask for help"_s, u"esteettomyys@pohjola.example"_s})
        QVERIFY2(words.contains(part), qPrintable(part));
    QCOMPARE(decodedCodes(stage.window.get()),
             (QStringList{u"https://pohjola.example/en"_s, u"mailto:esteettomyys@pohjola.example"_s}));
    QVERIFY(!stage.button(u"Start in English"_s));
    QCOMPARE(stage.window->focusWidget()->accessibleName(), u"Back"_s);
    // It is one language's, and can be another's; no visit has begun.
    QVERIFY(stage.press(u"Svenska"_s));
    QVERIFY(stage.words().contains(u"Tillgänglighet"_s));
    QCOMPARE(stage.visit->step(), Step::Welcome);
    QVERIFY(stage.press(u"Tillbaka"_s));
    QVERIFY(stage.button(u"Start in English"_s)->isVisible());
    QVERIFY(!stage.button(u"Suomi"_s));
    // Whoever leaves it open leaves it to nobody.
    QVERIFY(stage.press(u"Tillgänglighet"_s));
    stage.pass(65s);
    QVERIFY(stage.button(u"Start in English"_s));
}

void WelcomeTest::whatIsNotThereIsNotPromised()
{
    Stage stage({1920, 1080}, Ribbon::None, [](KioskConfig &config) {
        config.speechOutput = SpeechOutput::Off;
        config.profile.accessibility = {};
    });
    QVERIFY(stage.show());
    QVERIFY(stage.press(u"Accessibility"_s));
    const QString words = stage.words();
    for (const QString &part : {u"Reading aloud"_s, u"Keypad"_s, u"One switch"_s, u"write to us"_s})
        QVERIFY2(!words.contains(part), qPrintable(part));
    QVERIFY(decodedCodes(stage.window.get()).isEmpty());
    QVERIFY(words.contains(u"Tell our staff. They pass it on."_s));
}

KIOSK_WIDGET_TEST(WelcomeTest)
#include "WelcomeTest.moc"
