// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pages/Stage.h"
#include "ScriptedSpeech.h"

#include "session/IdleOverlay.h"
#include "session/TopBar.h"
#include "speech/ReadAloud.h"
#include "speech/SpeechBar.h"
#include "support/StrictTest.h"
#include "widgets/Notice.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <QSignalSpy>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = AudioOutput::Kind;

/// What is said, and when it stops, in the session's own window with a voice and headphones that a test plays.
class ReadAloudTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void oneTouchReadsTheScreenInOrder();
    void theKeyDoesTheSameAndIsNamed();
    void notOfferedWithoutSound();
    void notOfferedWithoutAVoice();
    void notOfferedWhereTheConfigurationSaysSo();
    void withoutHeadphonesItSaysSo();
    void loudspeakersOnlyWhereAllowed();
    void pluggingInStarts();
    void headphonesThatWereInBeforeDoNotStart();
    void unplugging_data();
    void unplugging();
    void touchMeansSilence();
    void anyKeyMeansSilenceAndEscapeLosesNothing();
    void theSwitchEndsIt();
    void followsTheFocus();
    void typingIsNeverSpoken();
    void readsWhatWasTypedOnlyWhenAsked();
    void notInLoudspeakers();
    void anotherStepReplacesTheOldText();
    void aRemarkIsSaidAtOnceAndThenTheRest();
    void theIdleQuestionIsSaidAlone();
    void listeningIsBeingThere();
    void countdownsAreNotSaidEverySecond();
    void anotherLanguageIsReadInItsVoice();
    void welcomeSpeaksEachLanguageInItsOwnVoice();
    void aLanguageWithoutVoiceIsNotSpokenByAnother();
    void aVoiceThatFailsTwiceIsNotOfferedAgain();
    void startsNothingBeforeItIsAsked();

private:
    struct Kiosk {
        explicit Kiosk(SpeechOutput allowed = SpeechOutput::Headphones)
        {
            stage.config.speechOutput = allowed;
            auto ownEngine = std::make_unique<ScriptedEngine>();
            auto ownOutputs = std::make_unique<ScriptedOutputs>();
            engine = ownEngine.get();
            outputs = ownOutputs.get();
            stage.window->offerReadAloud(std::move(ownEngine), std::move(ownOutputs));
            reading = stage.window->readAloud();
        }
        bool show()
        {
            return stage.show() && QTest::qWaitFor([this] { return outputs->started || !engine->installed; })
                && QTest::qWaitFor([this] { return reading->availability() != ReadAloud::Availability::Absent; }, 200);
        }
        /// On, with the whole screen read.
        bool listen()
        {
            if (!show())
                return false;
            reading->setOn(true);
            settle();
            engine->finishAll();
            engine->heard();
            return reading->isOn();
        }
        /// News are gathered for a moment.
        void settle()
        {
            Stage::settle();
            QTest::qWait(300);
        }
        QString heardNow()
        {
            settle();
            engine->finishAll();
            return engine->heard();
        }
        Stage stage;
        ScriptedEngine *engine;
        ScriptedOutputs *outputs;
        ReadAloud *reading;
    };
};

void ReadAloudTest::oneTouchReadsTheScreenInOrder()
{
    Kiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    QVERIFY(kiosk.engine->said.isEmpty());
    QVERIFY(kiosk.stage.press(u"Read aloud"_s));
    QVERIFY(kiosk.stage.button(u"Read aloud"_s)->isChecked());
    const QString heard = kiosk.heardNow();
    const QStringList order{
        u"Reading aloud is on."_s, u"Step 1 of 4: Address."_s, u"What is your Pohjola e-mail address?"_s,
        u"text field, empty"_s,    u"Continue, button."_s,     u"Suomi, painike."_s};
    qsizetype from = 0;
    for (const QString &text : order) {
        const qsizetype at = heard.indexOf(text, from);
        QVERIFY2(at >= 0, qPrintable(u"\"%1\" is missing or too early in:\n%2"_s.arg(text, heard)));
        from = at;
    }
    // One text at a time: the next one is given when the last is over.
    QVERIFY(!kiosk.engine->now);
}

void ReadAloudTest::theKeyDoesTheSameAndIsNamed()
{
    Kiosk kiosk;
    QVERIFY(kiosk.show());
    QCOMPARE(kiosk.stage.button(u"Read aloud"_s)->accessibleDescription(), u"Key F9"_s);
    QTest::keyClick(kiosk.stage.window->windowHandle(), Qt::Key_F9);
    QVERIFY(kiosk.reading->isOn());
    QVERIFY(kiosk.engine->now->contains(u"F 9"_s));
    QTest::keyClick(kiosk.stage.window->windowHandle(), Qt::Key_F9);
    QVERIFY(!kiosk.reading->isOn());
    QVERIFY(!kiosk.engine->now);
}

void ReadAloudTest::notOfferedWithoutSound()
{
    Kiosk kiosk;
    kiosk.outputs->atStart = Kind::None;
    kiosk.show();
    QVERIFY(!kiosk.stage.button(u"Read aloud"_s));
    QTest::keyClick(kiosk.stage.window->windowHandle(), Qt::Key_F9);
    QVERIFY(!kiosk.reading->isOn());
    QVERIFY(!kiosk.stage.find<SpeechBar>());
}

void ReadAloudTest::notOfferedWithoutAVoice()
{
    Kiosk kiosk;
    kiosk.engine->installed = false;
    kiosk.show();
    QVERIFY(!kiosk.stage.button(u"Read aloud"_s));
    QVERIFY(!kiosk.outputs->started);
}

void ReadAloudTest::notOfferedWhereTheConfigurationSaysSo()
{
    Kiosk kiosk(SpeechOutput::Off);
    QVERIFY(kiosk.stage.show());
    kiosk.settle();
    QVERIFY(!kiosk.outputs->started);
    QVERIFY(!kiosk.stage.button(u"Read aloud"_s));
}

void ReadAloudTest::withoutHeadphonesItSaysSo()
{
    Kiosk kiosk;
    kiosk.outputs->atStart = Kind::Loudspeakers;
    QVERIFY(kiosk.show());
    QAbstractButton *const button = kiosk.stage.button(u"Read aloud"_s);
    QVERIFY(button);
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->accessibleDescription(), u"Plug in headphones to listen"_s);
    QCOMPARE(button->text(), u"Plug in headphones to listen"_s);
    QVERIFY(kiosk.stage.goTo(Step::Address));
    QVERIFY(!kiosk.stage.find<SpeechBar>());
    // Where there is no room for words, a touch brings them.
    QTest::mouseClick(kiosk.stage.window->windowHandle(), Qt::LeftButton, {},
                      button->mapTo(kiosk.stage.window.get(), button->rect().center()));
    QVERIFY(kiosk.stage.find<SpeechBar>());
    QVERIFY(kiosk.stage.words().contains(u"Plug in headphones to listen."_s));
    QVERIFY(!kiosk.stage.button(u"Read again"_s));
    QVERIFY(!kiosk.reading->isOn());
    QVERIFY(kiosk.engine->output.sink.isEmpty());
    QVERIFY(kiosk.engine->said.isEmpty());
}

void ReadAloudTest::loudspeakersOnlyWhereAllowed()
{
    Kiosk kiosk(SpeechOutput::Speakers);
    kiosk.outputs->atStart = Kind::Loudspeakers;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.press(u"Read aloud"_s));
    QVERIFY(kiosk.engine->now);
}

void ReadAloudTest::pluggingInStarts()
{
    Kiosk kiosk;
    kiosk.outputs->atStart = Kind::Loudspeakers;
    QVERIFY(kiosk.show());
    kiosk.outputs->plug(Kind::Headphones);
    QVERIFY(kiosk.reading->isOn());
    QVERIFY(kiosk.engine->now);
    QVERIFY(kiosk.stage.button(u"Read aloud"_s)->isChecked());
    QVERIFY(kiosk.stage.find<SpeechBar>());
}

void ReadAloudTest::headphonesThatWereInBeforeDoNotStart()
{
    Kiosk kiosk;
    QVERIFY(kiosk.show());
    kiosk.settle();
    QVERIFY(!kiosk.reading->isOn());
    QVERIFY(kiosk.engine->said.isEmpty());
}

void ReadAloudTest::unplugging_data()
{
    QTest::addColumn<SpeechOutput>("allowed");
    QTest::addColumn<Kind>("left");
    QTest::newRow("headphones only, loudspeakers left") << SpeechOutput::Headphones << Kind::Loudspeakers;
    QTest::newRow("headphones only, nothing left") << SpeechOutput::Headphones << Kind::None;
    QTest::newRow("loudspeakers allowed") << SpeechOutput::Speakers << Kind::Loudspeakers;
}

void ReadAloudTest::unplugging()
{
    QFETCH(SpeechOutput, allowed);
    QFETCH(Kind, left);
    Kiosk kiosk(allowed);
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

void ReadAloudTest::touchMeansSilence()
{
    Kiosk kiosk;
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

void ReadAloudTest::anyKeyMeansSilenceAndEscapeLosesNothing()
{
    Kiosk kiosk;
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

void ReadAloudTest::theSwitchEndsIt()
{
    Kiosk kiosk;
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

void ReadAloudTest::followsTheFocus()
{
    Kiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.heardNow();
    kiosk.stage.find<TextField>()->setText(u"abc"_s);
    kiosk.heardNow();
    kiosk.stage.button(u"Continue"_s)->setFocus(Qt::TabFocusReason);
    QCOMPARE(kiosk.heardNow(), u"Continue, button."_s);
    kiosk.stage.find<TextField>()->setFocus(Qt::TabFocusReason);
    QVERIFY(kiosk.heardNow().contains(u"text field, filled in, 3 characters"_s));
    kiosk.stage.button(u"English"_s)->setFocus(Qt::TabFocusReason);
    QVERIFY(kiosk.heardNow().startsWith(u"English"_s));
}

void ReadAloudTest::typingIsNeverSpoken()
{
    Kiosk kiosk;
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

void ReadAloudTest::readsWhatWasTypedOnlyWhenAsked()
{
    Kiosk kiosk;
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

void ReadAloudTest::notInLoudspeakers()
{
    Kiosk kiosk(SpeechOutput::Speakers);
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

void ReadAloudTest::anotherStepReplacesTheOldText()
{
    Kiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.reading->setOn(true);
    kiosk.settle();
    kiosk.engine->finish();
    kiosk.engine->finish();
    kiosk.engine->heard();
    QVERIFY(kiosk.stage.goTo(Step::Wait));
    // Nothing of the address is said any more, not even to its end.
    QVERIFY(!kiosk.engine->now);
    const QString heard = kiosk.heardNow();
    QVERIFY2(!heard.contains(u"e-mail address"_s), qPrintable(heard));
    QVERIFY2(heard.contains(u"Step 3 of 4: Wait"_s), qPrintable(heard));
    QVERIFY2(heard.contains(u"10 minutes"_s), qPrintable(heard));
    // The switches are not told anew on each step.
    QVERIFY2(!heard.contains(u"Svenska"_s) || heard.count(u"Svenska"_s) == 1, qPrintable(heard));
}

void ReadAloudTest::aRemarkIsSaidAtOnceAndThenTheRest()
{
    Kiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.reading->setOn(true);
    kiosk.settle();
    kiosk.engine->finish(); // the greeting
    kiosk.engine->heard();
    kiosk.stage.visit->callHelp();
    kiosk.settle();
    QVERIFY2(kiosk.engine->now->contains(u"Your call for help shows here"_s), qPrintable(*kiosk.engine->now));
    const QString heard = kiosk.heardNow();
    QCOMPARE(heard.count(u"Your call for help"_s), 1);
    QVERIFY2(heard.contains(u"What is your Pohjola e-mail address?"_s), qPrintable(heard));
}

void ReadAloudTest::theIdleQuestionIsSaidAlone()
{
    Kiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Method));
    kiosk.heardNow();
    kiosk.stage.pass(66s);
    QVERIFY(kiosk.stage.find<IdleOverlay>());
    const QString heard = kiosk.heardNow();
    QVERIFY2(heard.startsWith(u"Are you still there? We will erase your visit in"_s), qPrintable(heard));
    QVERIFY2(heard.contains(u"I need more time, button."_s), qPrintable(heard));
    QCOMPARE(heard.count(u"Are you still there?"_s), 1);
    QVERIFY2(!heard.contains(u"Suomi.fi"_s), qPrintable(heard));
    kiosk.stage.pass(6s);
    QVERIFY2(kiosk.heardNow().contains(u"20 seconds"_s) || kiosk.stage.visit->step() == Step::Method, "at 20 seconds");
    QVERIFY(kiosk.stage.press(u"I need more time"_s));
    // Again, and its buttons are told again.
    kiosk.heardNow();
    kiosk.stage.pass(66s);
    QVERIFY(kiosk.heardNow().contains(u"I need more time, button."_s));
}

void ReadAloudTest::listeningIsBeingThere()
{
    Kiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Method));
    kiosk.settle();
    for (int i = 0; i < 3; ++i) {
        QVERIFY(kiosk.engine->now);
        kiosk.stage.pass(40s);
        QVERIFY(!kiosk.stage.find<IdleOverlay>());
        kiosk.engine->finish();
    }
    kiosk.engine->finishAll();
    // The question's own words are no sign of a listener.
    kiosk.stage.pass(61s);
    QVERIFY(kiosk.stage.find<IdleOverlay>());
    kiosk.heardNow();
    QVERIFY(kiosk.stage.find<IdleOverlay>());
    kiosk.stage.pass(31s);
    QCOMPARE(kiosk.stage.visit->step(), Step::Ended);
}

void ReadAloudTest::countdownsAreNotSaidEverySecond()
{
    Kiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Wait));
    kiosk.heardNow();
    kiosk.stage.pass(20s);
    QCOMPARE(kiosk.heardNow(), QString());
}

void ReadAloudTest::anotherLanguageIsReadInItsVoice()
{
    Kiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.heardNow();
    kiosk.stage.visit->setLanguage(Language::Swedish);
    kiosk.settle();
    kiosk.engine->finishAll();
    QVERIFY(!kiosk.engine->languages.isEmpty());
    for (const Language language : std::as_const(kiosk.engine->languages))
        QCOMPARE(language, Language::Swedish);
    const QString heard = kiosk.engine->heard();
    QVERIFY2(heard.contains(u"knapp"_s) && heard.contains(u"textfält, tomt"_s), qPrintable(heard));
}

void ReadAloudTest::welcomeSpeaksEachLanguageInItsOwnVoice()
{
    Kiosk kiosk;
    QVERIFY(kiosk.show());
    kiosk.reading->setOn(true);
    kiosk.settle();
    kiosk.engine->finishAll();
    const auto languageOf = [&kiosk](const QString &text) -> std::optional<Language> {
        for (qsizetype i = 0; i < kiosk.engine->said.size(); ++i) {
            if (kiosk.engine->said.at(i).startsWith(text))
                return kiosk.engine->languages.at(i);
        }
        return {};
    };
    QCOMPARE(languageOf(u"Aloita suomeksi, painike."_s), Language::Finnish);
    QCOMPARE(languageOf(u"Börja på svenska, knapp."_s), Language::Swedish);
    QCOMPARE(languageOf(u"Start in English, button."_s), Language::English);
    QCOMPARE(languageOf(u"Authenticator not working?"_s), Language::English);
}

void ReadAloudTest::aLanguageWithoutVoiceIsNotSpokenByAnother()
{
    Kiosk kiosk;
    kiosk.engine->voiceless << Language::English;
    QTest::ignoreMessage(QtInfoMsg, "speech.no_voice: en");
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.reading->setOn(true);
    kiosk.settle();
    for (const Language language : std::as_const(kiosk.engine->languages))
        QVERIFY(language != Language::English);
    QVERIFY(kiosk.stage.words().contains(u"This device has no voice for this language."_s));
}

void ReadAloudTest::aVoiceThatFailsTwiceIsNotOfferedAgain()
{
    Kiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.press(u"Read aloud"_s));
    Q_EMIT kiosk.engine->failed(u"speech.hung"_s);
    QVERIFY(!kiosk.reading->isOn());
    QVERIFY(kiosk.stage.press(u"Read aloud"_s));
    QVERIFY(kiosk.reading->isOn());
    Q_EMIT kiosk.engine->failed(u"speech.hung"_s);
    QVERIFY(!kiosk.stage.button(u"Read aloud"_s));
}

void ReadAloudTest::startsNothingBeforeItIsAsked()
{
    Kiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.settle();
    QVERIFY(kiosk.engine->said.isEmpty());
    QVERIFY(!kiosk.stage.find<SpeechBar>());
}

QTEST_MAIN(ReadAloudTest)
#include "ReadAloudTest.moc"
