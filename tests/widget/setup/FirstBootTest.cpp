// SPDX-License-Identifier: GPL-3.0-or-later
#include "FirstBootStage.h"
#include "setup/CornerTrial.h"
#include "support/StrictTest.h"
#include "widgets/QrCode.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Place = FirstBootModel::Place;

/// The screens of the set-up: what a press leads to, and what the host is asked.
class FirstBootTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theWholeOfItByTouch();
    void aProfileWithAMistakeIsToldAndNotOffered();
    void withoutANameItDoesNotGoOn();
    void withoutAStickThereIsTheCode();
    void twoPinsThatDifferAreTypedAgain();
    void aRefusedPinIsToldAndTheRestStays();
    void aFileWithAllAnswersAsksNothing();
    void aFileWithoutAPinAsksForIt();
    void aFileWithAMistakeIsToldAndNothingIsDone();
    void afterAPowerCutItGoesOnWhereItWas();
    void whatIsMissingIsSaid();
    void aWrongClockIsSaid();
    void itSpeaksTheLanguageThatWasChosen();
    void thePressesTellHowTheScreenHangs_data();
    void thePressesTellHowTheScreenHangs();
    void theCornersArePressed();
};

void FirstBootTest::theWholeOfItByTouch()
{
    FirstBootStage stage;
    QCOMPARE(stage.sentOf<link::SetUpLook>().size(), 1);
    stage.say(someFindings());
    QVERIFY(stage.press(u"English"_s));
    QVERIFY(stage.press(u"Pohjola University (pohjola, on the USB stick)"_s));
    QVERIFY(stage.press(u"Next"_s));
    QCOMPARE(stage.model->place(), Place::Kiosk);
    QVERIFY(stage.window->findChild<ScreenKeyboard *>()->isVisible());
    stage.strike(u"Lutakko 1"_s);
    stage.strike(Qt::Key_Return);
    stage.strike(u"Lobbyy"_s);
    stage.strike(Qt::Key_Backspace);
    QVERIFY(stage.press(u"Next"_s));
    QVERIFY(stage.press(u"Play a sound"_s));
    QCOMPARE(stage.sentOf<link::SetUpSound>().size(), 1);
    QVERIFY(stage.press(u"Next"_s));
    QVERIFY(!stage.button(u"Next"_s)->isEnabled());
    QVERIFY(stage.press(u"Write it to a USB stick"_s));
    stage.say(link::OfficerKeyMade{QString(64, u'a'), u"mfa-kiosk-verification-key-aaaaaaaa.pem"_s, {}});
    QVERIFY(stage.words().contains(u"mfa-kiosk-verification-key-aaaaaaaa.pem"_s));
    QVERIFY(stage.press(u"The officer has it"_s));
    stage.strike(u"Service desk"_s);
    stage.strike(Qt::Key_Return);
    QCOMPARE(stage.window->findChild<ScreenKeyboard *>()->mode(), ScreenKeyboard::Mode::Digits);
    stage.strike(u"738519"_s);
    stage.strike(Qt::Key_Return);
    stage.strike(u"738519"_s);
    QVERIFY(stage.press(u"Set up"_s));
    QCOMPARE(stage.pins, QStringList{u"738519"_s});
    const link::SetUpWanted wanted = stage.sentOf<link::SetUpWanted>().value(0);
    QVERIFY(!wanted.digitsFromFile);
    QCOMPARE(wanted.answers.profile, u"pohjola"_s);
    QCOMPARE(wanted.answers.kioskName, u"Lutakko 1"_s);
    QCOMPARE(wanted.answers.place, u"Lobby"_s);
    QCOMPARE(wanted.answers.pinLabel, u"Service desk"_s);
    QCOMPARE(wanted.answers.language, Language::English);
    QVERIFY(wanted.answers.onlyPresentPorts);
    // It cannot be left half-way.
    QVERIFY(!stage.button(u"Back"_s));
    QVERIFY(!stage.button(u"Start the kiosk"_s)->isEnabled());
    stage.say(link::SetUpDone{link::SealedBy::Tpm});
    QCOMPARE(stage.sentOf<link::SetUpTrial>().size(), 1);
    stage.say(someTrial(HealthState::Warning));
    QVERIFY(stage.words().contains(u"READY"_s));
    QVERIFY(!stage.words().contains(u"NOT READY"_s));
    QVERIFY(stage.words().contains(u"TPM"_s));
    QVERIFY(stage.press(u"Start the kiosk"_s));
    QCOMPARE(stage.sentOf<link::SetUpFinished>().size(), 1);
    QCOMPARE(stage.finished, 1);
}

void FirstBootTest::aProfileWithAMistakeIsToldAndNotOffered()
{
    FirstBootStage stage;
    stage.say(someFindings());
    QVERIFY(stage.press(u"English"_s));
    QVERIFY(stage.words().contains(u"savo.toml:12: identity.host"_s));
    QVERIFY(stage.button(u"Jamk University of Applied Sciences (jamk)"_s)->isChecked());
    // Mended on another computer, and plugged in again.
    QVERIFY(stage.press(u"Look again"_s));
    link::SetUpFound mended = someFindings();
    mended.profiles[1].mistake.clear();
    mended.profiles[1].title = u"Savo"_s;
    stage.say(mended);
    QVERIFY(!stage.words().contains(u"savo.toml:12"_s));
    QVERIFY(stage.press(u"Savo (savo, on the USB stick)"_s));
    QCOMPARE(stage.model->answers().profile, u"savo"_s);
}

void FirstBootTest::withoutANameItDoesNotGoOn()
{
    FirstBootStage stage;
    stage.say(someFindings());
    stage.model->goTo(Place::Kiosk);
    QVERIFY(!stage.button(u"Next"_s)->isEnabled());
    stage.strike(u"  "_s);
    QVERIFY(!stage.button(u"Next"_s)->isEnabled());
    stage.strike(u"A"_s);
    QVERIFY(stage.button(u"Next"_s)->isEnabled());
}

void FirstBootTest::withoutAStickThereIsTheCode()
{
    FirstBootStage stage;
    stage.say(someFindings());
    stage.goTo(Place::Officer);
    QVERIFY(stage.press(u"Write it to a USB stick"_s));
    stage.say(link::SetUpTrouble{u"set_up.stick"_s, u"no USB stick that can be written"_s});
    QVERIFY(stage.words().contains(u"No USB stick can be written"_s));
    QVERIFY(!stage.button(u"Next"_s)->isEnabled());
    QVERIFY(stage.press(u"Show it as a code for a phone"_s));
    stage.say(link::OfficerKeyMade{QString(64, u'b'), {}, u"-----BEGIN PRIVATE KEY-----\nabc\n"_s});
    QVERIFY(stage.window->findChild<QrCode *>()->isVisible());
    QVERIFY(!stage.words().contains(u"No USB stick"_s));
    QVERIFY(stage.press(u"The officer has it"_s));
    // What the officer has is nowhere in what is kept.
    for (const link::SetUpKept &kept : stage.sentOf<link::SetUpKept>())
        QVERIFY(!link::serialise(link::FromSetUp(kept)).contains("PRIVATE"));
}

void FirstBootTest::twoPinsThatDifferAreTypedAgain()
{
    FirstBootStage stage;
    stage.say(someFindings());
    stage.goTo(Place::Pin);
    stage.strike(u"Desk"_s);
    stage.strike(Qt::Key_Return);
    stage.strike(u"738519"_s);
    stage.strike(Qt::Key_Return);
    stage.strike(u"738518"_s);
    stage.strike(Qt::Key_Return);
    QVERIFY(stage.words().contains(u"The two PINs are not the same"_s));
    QVERIFY(stage.pins.isEmpty());
    QVERIFY(!stage.button(u"Set up"_s)->isEnabled());
    stage.strike(u"738519"_s);
    stage.strike(Qt::Key_Return);
    stage.strike(u"738519"_s);
    stage.strike(Qt::Key_Return);
    // Enter is the main button.
    QCOMPARE(stage.pins, QStringList{u"738519"_s});
}

void FirstBootTest::aRefusedPinIsToldAndTheRestStays()
{
    FirstBootStage stage;
    stage.say(someFindings());
    stage.goTo(Place::Pin);
    stage.strike(u"Desk"_s);
    stage.strike(Qt::Key_Return);
    stage.strike(u"123456"_s);
    stage.strike(Qt::Key_Return);
    stage.strike(u"123456"_s);
    QVERIFY(stage.press(u"Set up"_s));
    stage.say(link::SetUpTrouble{u"pin.trivial"_s, {}});
    QVERIFY(stage.words().contains(u"among the first that anybody tries"_s));
    QVERIFY(stage.press(u"Back"_s));
    QCOMPARE(stage.model->place(), Place::Pin);
    QCOMPARE(stage.model->answers().pinLabel, u"Desk"_s);
}

void FirstBootTest::aFileWithAllAnswersAsksNothing()
{
    FirstBootStage stage;
    link::SetUpFound found = someFindings();
    found.answers =
        link::SetUpAnswers{Language::Swedish, u"jamk"_s, u"Kiosk 7"_s, {}, u"Desk"_s, QString(64, u'c'), true};
    found.answersHaveDigits = true;
    stage.say(found);
    const link::SetUpWanted wanted = stage.sentOf<link::SetUpWanted>().value(0);
    QVERIFY(wanted.digitsFromFile);
    QCOMPARE(wanted.answers.kioskName, u"Kiosk 7"_s);
    QVERIFY(stage.pins.isEmpty());
    stage.say(link::SetUpDone{});
    stage.say(someTrial(HealthState::Ready));
    QVERIFY(stage.button(u"Starta kiosken (20\u00a0s)"_s));
    for (int second = 0; second < 19; ++second) {
        stage.clock.advance(1s);
        stage.window->tick();
    }
    QCOMPARE(stage.finished, 0);
    stage.clock.advance(2s);
    stage.window->tick();
    QCOMPARE(stage.finished, 1);
}

void FirstBootTest::aFileWithoutAPinAsksForIt()
{
    FirstBootStage stage;
    link::SetUpFound found = someFindings();
    found.answers = link::SetUpAnswers{Language::English, u"jamk"_s, u"Kiosk 7"_s, {}, {}, {}, true};
    stage.say(found);
    // The key first: to the stick that the answers came on.
    QCOMPARE(stage.sentOf<link::OfficerKeyWanted>().value(0).to, link::OfficerKeyGoes::ToStick);
    stage.say(link::OfficerKeyMade{QString(64, u'd'), u"key.pem"_s, {}});
    QCOMPARE(stage.model->place(), Place::Pin);
    stage.strike(u"Desk"_s);
    stage.strike(Qt::Key_Return);
    stage.strike(u"738519"_s);
    stage.strike(Qt::Key_Return);
    stage.strike(u"738519"_s);
    QVERIFY(stage.press(u"Set up"_s));
    QVERIFY(!stage.sentOf<link::SetUpWanted>().value(0).digitsFromFile);
    QCOMPARE(stage.sentOf<link::SetUpWanted>().value(0).answers.officerKey, QString(64, u'd'));
}

void FirstBootTest::aFileWithAMistakeIsToldAndNothingIsDone()
{
    FirstBootStage stage;
    link::SetUpFound found = someFindings();
    found.answersFile = u"/run/mfa-kiosk-stick/answers.toml"_s;
    found.mistake = u"/run/mfa-kiosk-stick/answers.toml:2: kiosk_nam: unknown key"_s;
    stage.say(found);
    QVERIFY(stage.words().contains(u"answers.toml:2: kiosk_nam"_s));
    QVERIFY(stage.sentOf<link::SetUpWanted>().isEmpty());
    // By hand it goes on.
    QVERIFY(stage.press(u"Suomi"_s));
    QCOMPARE(stage.model->place(), Place::School);
}

void FirstBootTest::afterAPowerCutItGoesOnWhereItWas()
{
    link::SetUpKept kept;
    kept.answers = {Language::English, u"jamk"_s, u"Lutakko 1"_s, u"Lobby"_s, {}, QString(64, u'e'), true};
    kept.page = static_cast<int>(Place::Officer);
    FirstBootStage stage({1920, 1080}, kept);
    stage.say(someFindings());
    QCOMPARE(stage.model->place(), Place::Officer);
    QVERIFY(stage.words().contains(u"The officer’s key begins with eeeeeeee"_s));
    QVERIFY(stage.press(u"Back"_s) && stage.press(u"Back"_s));
    QStringList typed;
    for (const TextField *field : stage.window->findChildren<TextField *>())
        typed << field->text();
    QVERIFY(typed.contains(u"Lutakko 1"_s) && typed.contains(u"Lobby"_s));
    QCOMPARE(stage.model->answers().place, u"Lobby"_s);
    // A file that turns up now does not take over from who sits there.
    link::SetUpFound found = someFindings();
    found.answers = link::SetUpAnswers{};
    stage.say(found);
    QVERIFY(stage.sentOf<link::SetUpWanted>().isEmpty());
    QCOMPARE(stage.model->place(), Place::Kiosk);
}

void FirstBootTest::whatIsMissingIsSaid()
{
    FirstBootStage stage({1920, 1080}, keptAt(Place::Trial));
    // Set up before the window came: it is looked at, and not done again.
    QCOMPARE(stage.sentOf<link::SetUpTrial>().size(), 1);
    QVERIFY(stage.sentOf<link::SetUpLook>().isEmpty());
    stage.say(someTrial(HealthState::NotReady));
    QVERIFY(stage.words().contains(u"NOT READY"_s));
    QVERIFY(stage.press(u"Look at every part again"_s));
    stage.say(someTrial(HealthState::Ready));
    QVERIFY(stage.press(u"Start the kiosk"_s));
}

void FirstBootTest::aWrongClockIsSaid()
{
    FirstBootStage stage;
    link::SetUpFound found = someFindings();
    stage.say(found);
    QVERIFY(!stage.words().contains(u"The clock of this computer is wrong"_s));
    found.clockWrong = true;
    stage.say(found);
    QVERIFY(stage.words().contains(u"The clock of this computer is wrong"_s));
    QVERIFY(stage.press(u"English"_s));
}

void FirstBootTest::itSpeaksTheLanguageThatWasChosen()
{
    FirstBootStage stage;
    stage.say(someFindings());
    QVERIFY(stage.press(u"Svenska"_s));
    QVERIFY(stage.words().contains(u"Vems kiosk är det?"_s));
    QCOMPARE(stage.sentOf<link::SetUpKept>().constLast().answers.language, Language::Swedish);
}

void FirstBootTest::thePressesTellHowTheScreenHangs_data()
{
    QTest::addColumn<QList<QPointF>>("presses");
    QTest::addColumn<TouchMapping>("mapping");
    const QPointF a(0.02, 0.03);
    const QPointF b(0.98, 0.03);
    const QPointF c(0.98, 0.97);
    const QPointF d(0.02, 0.97);
    using Kind = TouchMapping::Kind;
    QTest::newRow("right") << QList<QPointF>{a, b, c, d} << TouchMapping{};
    // The matrices are those of screen.conf.
    QTest::newRow("90") << QList<QPointF>{b, c, d, a} << TouchMapping{Kind::Turned, 90, u"0 1 0 -1 0 1"_s};
    QTest::newRow("180") << QList<QPointF>{c, d, a, b} << TouchMapping{Kind::Turned, 180, u"-1 0 1 0 -1 1"_s};
    QTest::newRow("270") << QList<QPointF>{d, a, b, c} << TouchMapping{Kind::Turned, 270, u"0 -1 1 1 0 0"_s};
    QTest::newRow("mirrored") << QList<QPointF>{b, a, d, c} << TouchMapping{Kind::Wrong, 0, {}};
    QTest::newRow("half the screen") << QList<QPointF>{a, {0.5, 0.03}, {0.5, 0.97}, d}
                                     << TouchMapping{Kind::Wrong, 0, {}};
}

void FirstBootTest::thePressesTellHowTheScreenHangs()
{
    QFETCH(QList<QPointF>, presses);
    QFETCH(TouchMapping, mapping);
    QCOMPARE(TouchMapping::of({presses[0], presses[1], presses[2], presses[3]}), mapping);
    if (mapping.kind != TouchMapping::Kind::Turned)
        return;
    // The matrix brings each press where it was made.
    const QStringList m = mapping.matrix.split(u' ');
    const QList<QPointF> made{{0, 0}, {1, 0}, {1, 1}, {0, 1}};
    for (qsizetype i = 0; i < presses.size(); ++i) {
        const QPointF at(std::round(presses[i].x()), std::round(presses[i].y()));
        const QPointF back(m[0].toDouble() * at.x() + m[1].toDouble() * at.y() + m[2].toDouble(),
                           m[3].toDouble() * at.x() + m[4].toDouble() * at.y() + m[5].toDouble());
        QCOMPARE(back, made[i]);
    }
    QFile conf(QStringLiteral(KIOSK_SOURCE_DIR "/packaging/station/etc/mfa-kiosk/screen.conf"));
    QVERIFY(conf.open(QIODevice::ReadOnly));
    static const QString line = u"ROTATION=%1 *LIBINPUT_CALIBRATION_MATRIX=%2\n"_s;
    QVERIFY(QString::fromUtf8(conf.readAll())
                .contains(QRegularExpression(line.arg(QString::number(mapping.degrees), mapping.matrix))));
}

void FirstBootTest::theCornersArePressed()
{
    FirstBootStage stage;
    stage.say(someFindings());
    stage.goTo(Place::Screen);
    auto *trial = stage.window->findChild<CornerTrial *>();
    QVERIFY(stage.press(u"Press the four corners"_s));
    QVERIFY(trial->isVisible());
    QCOMPARE(trial->geometry(), stage.window->rect());
    QSet<QPoint> targets;
    for (int i = 0; i < 4; ++i) {
        targets << trial->target();
        QTest::mouseClick(trial, Qt::LeftButton, {}, trial->target());
        FirstBootStage::settle();
    }
    QCOMPARE(targets.size(), 4);
    QVERIFY(!trial->isVisible());
    QVERIFY(stage.words().contains(u"Each press arrived where it was made"_s));
    // Always the same spot: that screen is not this one.
    QVERIFY(stage.press(u"Press the four corners"_s));
    for (int i = 0; i < 4; ++i)
        QTest::mouseClick(trial, Qt::LeftButton, {}, {40, 40});
    FirstBootStage::settle();
    QVERIFY(stage.words().contains(u"did not arrive where they were made"_s));
    QVERIFY(stage.press(u"Press the four corners"_s) && stage.press(u"Stop"_s));
    QVERIFY(!trial->isVisible());
}

KIOSK_WIDGET_TEST(FirstBootTest)
#include "FirstBootTest.moc"
