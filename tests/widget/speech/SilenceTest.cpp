// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningKiosk.h"

#include "session/IdleOverlay.h"
#include "speech/SpeechBar.h"
#include "support/StrictTest.h"
#include "widgets/TextField.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = AudioOutput::Kind;

/// What is never said, and when it stops.
class SilenceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void unplugging_data();
    void unplugging();
    void touchMeansSilence();
    void anyKeyMeansSilenceAndEscapeLosesNothing();
    void theSwitchEndsIt();
    void typingIsNeverSpoken();
    void aCorrectionDoesNotTellTheName();
    void readsWhatWasTypedOnlyWhenAsked();
    void notInLoudspeakers();
    void anotherStepReplacesTheOldText();
    void countdownsAreNotSaidEverySecond();
    void aVoiceThatFailsTwiceIsNotOfferedAgain();
    void startsNothingBeforeItIsAsked();
};

void SilenceTest::unplugging_data()
{
    QTest::addColumn<SpeechOutput>("allowed");
    QTest::addColumn<Kind>("left");
    QTest::newRow("headphones only, loudspeakers left") << SpeechOutput::Headphones << Kind::Loudspeakers;
    QTest::newRow("headphones only, nothing left") << SpeechOutput::Headphones << Kind::None;
    QTest::newRow("loudspeakers allowed") << SpeechOutput::Speakers << Kind::Loudspeakers;
}

void SilenceTest::unplugging()
{
    QFETCH(SpeechOutput, allowed);
    QFETCH(Kind, left);
    ListeningKiosk kiosk(allowed);
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.press(u"Read aloud"_s));
    QVERIFY(kiosk.engine->now);
    kiosk.outputs->plug(left);
    QVERIFY(!kiosk.engine->now);
    QVERIFY(!kiosk.reading->isOn());
    kiosk.settle();
    QVERIFY(!kiosk.engine->now);
    if (allowed == SpeechOutput::Headphones)
        QVERIFY(kiosk.engine->output.sink.isEmpty());
}

void SilenceTest::touchMeansSilence()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Wait));
    kiosk.reading->setOn(true);
    kiosk.settle();
    QVERIFY(kiosk.engine->now);
    // Somewhere, not on a control.
    QTest::mouseClick(kiosk.stage.window->windowHandle(), Qt::LeftButton, {}, QPoint(3, 400));
    QVERIFY(!kiosk.engine->now);
    QVERIFY(kiosk.reading->isOn());
    kiosk.settle();
    // It does not go on by itself.
    QVERIFY(!kiosk.engine->now);
    kiosk.engine->heard();
    QVERIFY(kiosk.stage.press(u"Read again"_s));
    QVERIFY(kiosk.engine->now);
    QVERIFY(kiosk.heardNow().contains(u"Your reset is on its way"_s));
}

void SilenceTest::anyKeyMeansSilenceAndEscapeLosesNothing()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.stage.find<TextField>()->setText(u"ab"_s);
    kiosk.reading->setOn(true);
    QVERIFY(kiosk.engine->now);
    QTest::keyClick(kiosk.stage.window->windowHandle(), Qt::Key_Escape);
    QVERIFY(!kiosk.engine->now);
    QVERIFY(kiosk.reading->isOn());
    QCOMPARE(kiosk.stage.visit->step(), Step::Address);
    QCOMPARE(kiosk.stage.find<TextField>()->text(), u"ab"_s);
    kiosk.settle();
    QVERIFY(!kiosk.engine->now);
}

void SilenceTest::theSwitchEndsIt()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.press(u"Read aloud"_s));
    QVERIFY(kiosk.stage.press(u"Read aloud"_s));
    QVERIFY(!kiosk.reading->isOn());
    QVERIFY(!kiosk.engine->now);
    QVERIFY(!kiosk.stage.button(u"Read aloud"_s)->isChecked());
    kiosk.engine->heard();
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.settle();
    QVERIFY(kiosk.engine->said.isEmpty());
}

void SilenceTest::typingIsNeverSpoken()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.heardNow();
    QTest::keyClicks(kiosk.stage.find<TextField>(), u"zq9876"_s);
    const QString heard = kiosk.heardNow();
    for (const QString &typed : {u"z"_s, u"q"_s, u"9"_s, u"8"_s})
        QVERIFY2(!heard.contains(typed), qPrintable(heard));
    QVERIFY(kiosk.stage.press(u"Read again"_s));
    const QString again = kiosk.heardNow();
    QVERIFY2(!again.contains(u"zq9876"_s) && !again.contains(u"9, 8"_s), qPrintable(again));
}

void SilenceTest::aCorrectionDoesNotTellTheName()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.heardNow();
    kiosk.stage.find<TextField>()->insert(u"xq 9876@opiskelija.pohjola.example"_s);
    const QString heard = kiosk.heardNow();
    QVERIFY2(heard.contains(u"Correct to your user name at sign opiskelija"_s), qPrintable(heard));
    QVERIFY2(!heard.contains(u"9"_s), qPrintable(heard));
    kiosk.reading->readAgain();
    QVERIFY(!kiosk.heardNow().contains(u"9, 8"_s));
}

void SilenceTest::readsWhatWasTypedOnlyWhenAsked()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.heardNow();
    QVERIFY(!kiosk.stage.button(u"Read what I typed"_s));
    auto *const field = kiosk.stage.find<TextField>();
    QTest::keyClicks(field, u"zq9@x"_s);
    kiosk.heardNow();
    QVERIFY(kiosk.stage.press(u"Read what I typed"_s));
    QCOMPARE(kiosk.engine->now, u"z, q, 9, at sign, x"_s);
    // Masked, it is a secret.
    kiosk.heardNow();
    field->setEchoMode(QLineEdit::Password);
    kiosk.reading->readTyped();
    QVERIFY(!kiosk.engine->now);
}

void SilenceTest::notInLoudspeakers()
{
    ListeningKiosk kiosk(SpeechOutput::Speakers);
    kiosk.outputs->atStart = Kind::Loudspeakers;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.heardNow();
    QTest::keyClicks(kiosk.stage.find<TextField>(), u"zq9"_s);
    kiosk.settle();
    QVERIFY(!kiosk.stage.button(u"Read what I typed"_s));
    kiosk.engine->finishAll();
    kiosk.reading->readTyped();
    QVERIFY(!kiosk.engine->now);
}

void SilenceTest::anotherStepReplacesTheOldText()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.reading->setOn(true);
    kiosk.settle();
    kiosk.engine->finish();
    kiosk.engine->finish();
    kiosk.engine->heard();
    const std::optional<QString> old = kiosk.engine->now;
    QVERIFY(old);
    QVERIFY(kiosk.stage.goTo(Step::Wait));
    // Nothing of the address is said any more, not even to its end. A busy machine may have begun with the new screen.
    QVERIFY(kiosk.engine->now != old);
    const QString heard = kiosk.heardNow();
    QVERIFY2(!heard.contains(u"e-mail address"_s), qPrintable(heard));
    QVERIFY2(heard.contains(u"Step 3 of 4: Wait"_s), qPrintable(heard));
    QVERIFY2(heard.contains(u"10 minutes"_s), qPrintable(heard));
    // The switches are not told anew on each step.
    QVERIFY2(!heard.contains(u"Svenska"_s) || heard.count(u"Svenska"_s) == 1, qPrintable(heard));
}

void SilenceTest::countdownsAreNotSaidEverySecond()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Wait));
    kiosk.heardNow();
    kiosk.stage.pass(20s);
    QCOMPARE(kiosk.heardNow(), QString());
}

void SilenceTest::aVoiceThatFailsTwiceIsNotOfferedAgain()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.press(u"Read aloud"_s));
    Q_EMIT kiosk.engine->failed(u"speech.hung"_s);
    QVERIFY(!kiosk.reading->isOn());
    QVERIFY(kiosk.stage.press(u"Read aloud"_s));
    QVERIFY(kiosk.reading->isOn());
    Q_EMIT kiosk.engine->failed(u"speech.hung"_s);
    QVERIFY(!kiosk.stage.button(u"Read aloud"_s));
}

void SilenceTest::startsNothingBeforeItIsAsked()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.settle();
    QVERIFY(kiosk.engine->said.isEmpty());
    QVERIFY(!kiosk.stage.find<SpeechBar>());
}

KIOSK_WIDGET_TEST(SilenceTest)
#include "SilenceTest.moc"
