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

/// Who is offered to be read to, and what is said.
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
    void followsTheFocus();
    void aRemarkIsSaidAtOnceAndThenTheRest();
    void theIdleQuestionIsSaidAlone();
    void theQuestionHasATone_data();
    void theQuestionHasATone();
    void listeningIsBeingThere();
    void anotherLanguageIsReadInItsVoice();
    void welcomeSpeaksEachLanguageInItsOwnVoice();
    void aLanguageWithoutVoiceIsNotSpokenByAnother();

private:
    static void withoutTone(KioskConfig &config) { config.access.warningTone = SpeechOutput::Off; }
};

void ReadAloudTest::oneTouchReadsTheScreenInOrder()
{
    ListeningKiosk kiosk;
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
    ListeningKiosk kiosk;
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
    ListeningKiosk kiosk;
    kiosk.outputs->atStart = Kind::None;
    kiosk.show();
    QVERIFY(!kiosk.stage.button(u"Read aloud"_s));
    QTest::keyClick(kiosk.stage.window->windowHandle(), Qt::Key_F9);
    QVERIFY(!kiosk.reading->isOn());
    QVERIFY(!kiosk.stage.find<SpeechBar>());
}

void ReadAloudTest::notOfferedWithoutAVoice()
{
    ListeningKiosk kiosk(SpeechOutput::Headphones, {1920, 1080}, withoutTone);
    kiosk.engine->installed = false;
    kiosk.show();
    QVERIFY(!kiosk.stage.button(u"Read aloud"_s));
    QVERIFY(!kiosk.outputs->started);
}

void ReadAloudTest::notOfferedWhereTheConfigurationSaysSo()
{
    ListeningKiosk kiosk(SpeechOutput::Off, {1920, 1080}, withoutTone);
    QVERIFY(kiosk.stage.show());
    kiosk.settle();
    QVERIFY(!kiosk.outputs->started);
    QVERIFY(!kiosk.stage.button(u"Read aloud"_s));
}

void ReadAloudTest::withoutHeadphonesItSaysSo()
{
    ListeningKiosk kiosk;
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
    ListeningKiosk kiosk(SpeechOutput::Speakers);
    kiosk.outputs->atStart = Kind::Loudspeakers;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.press(u"Read aloud"_s));
    QVERIFY(kiosk.engine->now);
}

void ReadAloudTest::pluggingInStarts()
{
    ListeningKiosk kiosk;
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
    ListeningKiosk kiosk;
    QVERIFY(kiosk.show());
    kiosk.settle();
    QVERIFY(!kiosk.reading->isOn());
    QVERIFY(kiosk.engine->said.isEmpty());
}

void ReadAloudTest::followsTheFocus()
{
    ListeningKiosk kiosk;
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

void ReadAloudTest::aRemarkIsSaidAtOnceAndThenTheRest()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.reading->setOn(true);
    kiosk.settle();
    kiosk.engine->finish(); // the greeting
    kiosk.engine->heard();
    kiosk.stage.visit->callHelp();
    kiosk.settle();
    QVERIFY2(kiosk.engine->now->contains(u"Help is called"_s), qPrintable(*kiosk.engine->now));
    const QString heard = kiosk.heardNow();
    QCOMPARE(heard.count(u"Help is called"_s), 1);
    QVERIFY2(heard.contains(u"What is your Pohjola e-mail address?"_s), qPrintable(heard));
}

void ReadAloudTest::theIdleQuestionIsSaidAlone()
{
    ListeningKiosk kiosk;
    QVERIFY(kiosk.listen());
    QVERIFY(kiosk.stage.goTo(Step::Method));
    kiosk.heardNow();
    kiosk.stage.pass(66s);
    QVERIFY(kiosk.stage.find<IdleOverlay>());
    const QString heard = kiosk.heardNow();
    QVERIFY2(heard.startsWith(u"Are you still there? Your data will be erased in"_s), qPrintable(heard));
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

void ReadAloudTest::theQuestionHasATone_data()
{
    QTest::addColumn<SpeechOutput>("allowed");
    QTest::addColumn<Kind>("output");
    QTest::addColumn<bool>("voice");
    QTest::addColumn<int>("tones");
    QTest::newRow("loudspeakers, nobody listens") << SpeechOutput::Speakers << Kind::Loudspeakers << false << 3;
    QTest::newRow("a voice as well") << SpeechOutput::Speakers << Kind::Headphones << true << 3;
    QTest::newRow("headphones only, none there") << SpeechOutput::Headphones << Kind::Loudspeakers << true << 0;
    QTest::newRow("headphones only") << SpeechOutput::Headphones << Kind::Headphones << true << 3;
    QTest::newRow("not wanted") << SpeechOutput::Off << Kind::Headphones << true << 0;
    QTest::newRow("no sound") << SpeechOutput::Speakers << Kind::None << true << 0;
}

void ReadAloudTest::theQuestionHasATone()
{
    QFETCH(SpeechOutput, allowed);
    QFETCH(Kind, output);
    QFETCH(bool, voice);
    QFETCH(int, tones);
    Stage stage({1920, 1080}, Ribbon::None, [allowed](KioskConfig &config) { config.access.warningTone = allowed; });
    auto own = std::make_unique<ScriptedOutputs>();
    ScriptedOutputs *outputs = own.get();
    outputs->atStart = output;
    stage.window->offerSound(voice ? std::make_unique<ScriptedEngine>() : nullptr, std::move(own));
    QVERIFY(stage.show());
    QTRY_COMPARE(outputs->started, allowed != SpeechOutput::Off || voice);
    QVERIFY(stage.goTo(Step::Method));
    stage.pass(59s);
    QCOMPARE(outputs->played.size(), 0);
    // When it comes, and near its end, as it is said.
    stage.pass(2s);
    QCOMPARE(outputs->played.size(), tones > 0 ? 1 : 0);
    stage.pass(27s);
    QCOMPARE(outputs->played.size(), tones);
    QCOMPARE(outputs->played.count(output), tones);
}

void ReadAloudTest::listeningIsBeingThere()
{
    ListeningKiosk kiosk;
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

void ReadAloudTest::anotherLanguageIsReadInItsVoice()
{
    ListeningKiosk kiosk;
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
    ListeningKiosk kiosk;
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
    ListeningKiosk kiosk;
    kiosk.engine->voiceless << Language::English;
    QTest::ignoreMessage(QtInfoMsg, "speech.no_voice: en");
    QVERIFY(kiosk.show());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    kiosk.reading->setOn(true);
    kiosk.settle();
    for (const Language language : std::as_const(kiosk.engine->languages))
        QVERIFY(language != Language::English);
    QVERIFY(kiosk.stage.words().contains(u"This kiosk has no voice for this language."_s));
}

KIOSK_WIDGET_TEST(ReadAloudTest)
#include "ReadAloudTest.moc"
