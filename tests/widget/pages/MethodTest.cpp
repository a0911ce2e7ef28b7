// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "support/Methods.h"
#include "support/StrictTest.h"
#include "widgets/TextLabel.h"
#include "widgets/WrappedText.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The cards and the words come from the profile, however many ways to identify it has.
class MethodTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatAMethodAsksForIsSaidBefore();
    void noNameIsBrokenBesideAPicture();
    void wordsFollowTheNumberOfMethods_data();
    void wordsFollowTheNumberOfMethods();
    void aDeadProviderIsSaidBeforeItIsChosen();
    void aForgottenPasswordIsOneTrip();
    void noPasswordRoadWhereTheTrailHasNone();
};

void MethodTest::whatAMethodAsksForIsSaidBefore()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Method));
    const QString words = stage.words();
    for (const QString &said : {u"Suomi.fi e-Identification"_s, u"Finnish personal identity code"_s, u"Candour ID"_s,
                                u"You have 10 minutes once you have started"_s})
        QVERIFY2(words.contains(said), qPrintable(said));
    QVERIFY(stage.press(u"Use Candour ID"_s));
    QCOMPARE(stage.visit->step(), Step::Verify);
    QCOMPARE(stage.visit->flow().method(), std::optional(candourId));
}

void MethodTest::noNameIsBrokenBesideAPicture()
{
    Stage stage({1024, 768});
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Method));
    for (const Language language : allLanguages) {
        stage.visit->setLanguage(language);
        Stage::settle();
        for (const IdentityMethod &method : stage.config.profile.identity.methods) {
            const QString name = method.name.in(language);
            const QList<TextLabel *> labels = stage.window->currentPage()->findChildren<TextLabel *>();
            const auto shown = std::find_if(labels.cbegin(), labels.cend(),
                                            [&](const TextLabel *label) { return label->text() == name; });
            QVERIFY2(shown != labels.cend(), qPrintable(name));
            QVERIFY2(WrappedText::widestWord(name, (*shown)->font()) <= (*shown)->width(), qPrintable(name));
        }
    }
}

void MethodTest::wordsFollowTheNumberOfMethods_data()
{
    QTest::addColumn<int>("methods");
    QTest::addColumn<QString>("exit");
    QTest::newRow("one") << 1 << u"I cannot use this"_s;
    QTest::newRow("two") << 2 << u"I have neither"_s;
    QTest::newRow("three") << 3 << u"I have none of these"_s;
}

void MethodTest::wordsFollowTheNumberOfMethods()
{
    QFETCH(int, methods);
    QFETCH(QString, exit);
    Stage stage;
    const QList<MethodId> ids{suomiFi, candourId, *MethodId::fromString(u"eu_wallet")};
    stage.config.profile.identity.methods = methodsForTests(ids.mid(0, methods));
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Method));
    QCOMPARE(stage.words().contains(u"If it offers only one way"), methods > 1);
    QVERIFY(stage.press(exit));
    QCOMPARE(stage.visit->step(), Step::NeitherMethod);
}

void MethodTest::aDeadProviderIsSaidBeforeItIsChosen()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Method));
    const QString remark = u"Does not answer right now"_s;
    QVERIFY(!stage.words().contains(remark));
    stage.visit->setAvailability({true, {}, {suomiFi}});
    QCOMPARE(stage.words().count(remark), 1);
    QCOMPARE(stage.button(u"Use Suomi.fi"_s)->accessibleDescription(), remark);
    // It may be back by the time it is asked: nobody is kept from trying.
    QVERIFY(stage.button(u"Use Suomi.fi"_s)->isEnabled());
    stage.visit->setAvailability({});
    QVERIFY(!stage.words().contains(remark));
}

void MethodTest::aForgottenPasswordIsOneTrip()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Method));
    QVERIFY(stage.press(u"I forgot my password too"_s));
    QCOMPARE(stage.visit->errand(), Errand::PasswordToo);
    QVERIFY(stage.words().contains(u"You get a new password on the same trip"));
    QVERIFY(stage.press(u"I forgot my password too"_s));
    QCOMPARE(stage.visit->errand(), Errand::Reset);
}

void MethodTest::noPasswordRoadWhereTheTrailHasNone()
{
    Stage stage;
    stage.config.profile.identity.trail.removeIf(
        [](const TrailItem &item) { return item.errand == Errand::PasswordToo; });
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Method));
    QVERIFY(!stage.button(u"I forgot my password too"_s));
    QVERIFY(stage.words().contains(u"You will need your password at the end."));
}

KIOSK_WIDGET_TEST(MethodTest)
#include "MethodTest.moc"
