// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "session/DeviceDrawing.h"
#include "session/SetUpPage.h"
#include "support/StrictTest.h"
#include "session/BottomBar.h"
#include "widgets/QrCode.h"
#include "widgets/TextLabel.h"

#include <QPointingDevice>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SetUpTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theSignInCodeDecodes_data();
    void theSignInCodeDecodes();
    void theSignInCodeIsLarge();
    void tallScreensDrawWhatACodeLeadsTo();
    void onlyTheCodesThatAStepNeeds_data();
    void onlyTheCodesThatAStepNeeds();
    void theGuidesCodeFollowsTheLanguage_data();
    void theGuidesCodeFollowsTheLanguage();
    void stepsTurnByKeyboard();
    void stepsTurnByTouch();
    void eitherWayHasItsOwnSteps();
    void saysWhatMustNotBeMissed();
    void quotesMicrosoftOnlyInWordsThatASourceShows();
    void languageChangesKeepTheStep();
    void onlyTheLastStepEndsTheVisit();
    void notWorkingYetLeadsBack();
    void whatToDoAndHowToGoOnAreInSight_data();
    void whatToDoAndHowToGoOnAreInSight();
    void stillAskingGoesBackToTheWaitAndReturnsToTheSameStep();
    void oneEnterTooManyDoesNotEndTheVisit();
};

void SetUpTest::theSignInCodeDecodes_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<ColourScheme>("scheme");
    QTest::addColumn<TextSize>("text");
    const QList<QSize> sizes{{1920, 1080}, {1280, 800}, {1024, 768}, {1080, 1920}};
    for (const QSize &size : sizes) {
        const QString name = u"%1x%2"_s.arg(size.width()).arg(size.height());
        QTest::newRow(qPrintable(name + u" light"_s)) << size << ColourScheme::Light << TextSize::Normal;
        QTest::newRow(qPrintable(name + u" dark"_s)) << size << ColourScheme::Dark << TextSize::Normal;
        QTest::newRow(qPrintable(name + u" high contrast, 200 %"_s))
            << size << ColourScheme::HighContrast << TextSize::Largest;
    }
}

void SetUpTest::theSignInCodeDecodes()
{
    QFETCH(QSize, size);
    QFETCH(ColourScheme, scheme);
    QFETCH(TextSize, text);
    Stage stage(size);
    stage.window->theme().setScheme(scheme);
    stage.window->theme().setTextSize(text);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    QVERIFY(stage.press(u"Next step"_s));
    QCOMPARE(stage.window->size(), size);
    // The whole window as it stands, without scrolling: the code must be in sight at once.
    QVERIFY2(decodedCodes(stage.window.get()).contains(u"https://m365.pohjola.example"_s),
             qPrintable(decodedCodes(stage.window.get()).join(u' ')));
}

void SetUpTest::tallScreensDrawWhatACodeLeadsTo()
{
    Stage stage({1080, 1920});
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    const auto *main = stage.window->findChild<BottomBar *>()->mainButton();
    const int high = main->height();
    for (int step = 1; step <= 6; ++step) {
        const auto all = stage.window->currentPage()->findChildren<QWidget *>();
        QCOMPARE(std::count_if(all.cbegin(), all.cend(),
                               [](const QWidget *widget) {
                                   return widget->isVisible() && dynamic_cast<const DeviceDrawing *>(widget);
                               }),
                 1);
        // It keeps its place and its size from step to step, whatever its words.
        QCOMPARE(main->height(), high);
        if (step < 6)
            QVERIFY(stage.press(u"Next step"_s));
    }
}

void SetUpTest::theSignInCodeIsLarge()
{
    // A 24 inch screen of 1920 x 1080 has 0.277 mm a pixel: 90 mm of black and white are 325 pixels.
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    QVERIFY(stage.press(u"Next step"_s));
    const auto *code = stage.find<QrCode>();
    QVERIFY(code);
    const int modules = 25 + 8; // version 2 with its quiet zone
    QVERIFY(code->width() / modules * 25 >= 325);
}

void SetUpTest::onlyTheCodesThatAStepNeeds_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<TextSize>("text");
    QTest::newRow("1080p") << QSize(1920, 1080) << TextSize::Normal;
    QTest::newRow("1280x800, 150 %") << QSize(1280, 800) << TextSize::Large;
    QTest::newRow("1024x768, 200 %") << QSize(1024, 768) << TextSize::Largest;
    QTest::newRow("portrait, 200 %") << QSize(1080, 1920) << TextSize::Largest;
}

void SetUpTest::onlyTheCodesThatAStepNeeds()
{
    QFETCH(QSize, size);
    QFETCH(TextSize, text);
    const QStringList stores{u"https://apps.apple.com/app/microsoft-authenticator/id983156458"_s,
                             u"https://play.google.com/store/apps/details?id=com.azure.authenticator"_s};
    const QStringList signIn{u"https://m365.pohjola.example"_s};
    const QStringList last{u"https://aka.ms/mysecurityinfo"_s, u"https://ohje.pohjola.example/en/sign-in"_s};
    for (const bool computer : {false, true}) {
        Stage stage(size);
        stage.window->theme().setTextSize(text);
        QVERIFY(stage.show());
        QVERIFY(stage.goTo(Step::SetUp));
        // The address of the sign-in page is typed on a computer, not scanned: its page is drawn there.
        const QList<QStringList> expected{stores, computer ? QStringList() : signIn, {}, {}, {}, last};
        if (computer) // with large letters one scrolls to it
            stage.button(u"With a computer too"_s)->click();
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(decodedCodes(stage.window.get()), expected.at(i));
            QCOMPARE(stage.press(u"Next step"_s), i + 1 < expected.size());
        }
    }
}

void SetUpTest::theGuidesCodeFollowsTheLanguage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("guide");
    QTest::newRow("fi") << Language::Finnish << QSize(1920, 1080) << u"https://ohje.pohjola.example/fi/kirjautuminen"_s;
    QTest::newRow("sv") << Language::Swedish << QSize(1280, 800) << u"https://ohje.pohjola.example/sv/inloggning"_s;
    QTest::newRow("en") << Language::English << QSize(1024, 768) << u"https://ohje.pohjola.example/en/sign-in"_s;
    QTest::newRow("portrait") << Language::Finnish << QSize(1080, 1920)
                              << u"https://ohje.pohjola.example/fi/kirjautuminen"_s;
}

void SetUpTest::theGuidesCodeFollowsTheLanguage()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    QFETCH(QString, guide);
    Stage stage(size);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    auto *page = qobject_cast<SetUpPage *>(stage.window->currentPage());
    QVERIFY(page);
    while (stage.press(u"Next step"_s)) { }
    stage.visit->setLanguage(language);
    Stage::settle();
    QVERIFY(decodedCodes(page).contains(guide));
}

void SetUpTest::stepsTurnByKeyboard()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    const auto *page = qobject_cast<SetUpPage *>(stage.window->currentPage());
    const auto press = [&stage](Qt::Key key) {
        QTest::keyClick(stage.window->focusWidget(), key);
        Stage::settle();
    };
    QCOMPARE(page->stepIndex(), 0);
    QVERIFY(stage.words().contains(u"Step 1 of 6"));
    // Nothing to go back to.
    QVERIFY(!stage.button(u"Previous step"_s)->isEnabled());
    const QPoint main = stage.window->focusWidget()->mapTo(stage.window.get(), QPoint());
    press(Qt::Key_Return);
    // The main button keeps its place.
    QCOMPARE(stage.window->focusWidget()->mapTo(stage.window.get(), QPoint()), main);
    QCOMPARE(page->stepIndex(), 1);
    press(Qt::Key_Space);
    QCOMPARE(page->stepIndex(), 2);
    // The way back is beside the way on.
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(stage.window->focusWidget()->accessibleName(), u"Previous step"_s);
    press(Qt::Key_Return);
    QCOMPARE(page->stepIndex(), 1);
    press(Qt::Key_Return);
    QCOMPARE(page->stepIndex(), 0);
    // It sleeps now; the focus stays where one can go on.
    QVERIFY(stage.window->focusWidget());
    QVERIFY(stage.window->focusWidget()->isVisible() && stage.window->focusWidget()->isEnabled());
    QCOMPARE(stage.visit->step(), Step::SetUp);
}

void SetUpTest::stepsTurnByTouch()
{
    const std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    const auto *page = qobject_cast<SetUpPage *>(stage.window->currentPage());
    const auto touch = [&stage, &finger](const QString &name) {
        QAbstractButton *target = stage.button(name);
        QVERIFY(target);
        QVERIFY2(target->width() >= 60 && target->height() >= 60, "too small for a finger");
        const QPoint at = target->mapTo(stage.window.get(), target->rect().center());
        QTest::touchEvent(stage.window.get(), finger.get()).press(0, at);
        QTest::touchEvent(stage.window.get(), finger.get()).release(0, at);
        Stage::settle();
    };
    touch(u"Next step"_s);
    QCOMPARE(page->stepIndex(), 1);
    // A finger that taps twice turns one step.
    touch(u"Next step"_s);
    QCOMPARE(page->stepIndex(), 1);
    touch(u"Previous step"_s);
    QCOMPARE(page->stepIndex(), 0);
    touch(u"Next step"_s);
    QCOMPARE(page->stepIndex(), 1);
    touch(u"With a computer too"_s);
    QCOMPARE(page->way(), SetUpWay::WithComputer);
    QCOMPARE(page->stepIndex(), 1);
    QVERIFY(stage.words().contains(u"own computer"));
}

void SetUpTest::eitherWayHasItsOwnSteps()
{
    const KioskConfig config = Stage().config;
    const QList<SetUpStep> phone = setUpSteps(SetUpWay::PhoneOnly, config.profile, Language::English);
    const QList<SetUpStep> computer = setUpSteps(SetUpWay::WithComputer, config.profile, Language::English);
    QCOMPARE(phone.size(), computer.size());
    const auto all = [](const QList<SetUpStep> &steps) {
        QString words;
        for (const SetUpStep &step : steps)
            words += step.title + withoutMarkup(step.text) + withoutMarkup(step.caution);
        return words;
    };
    QVERIFY(all(phone).contains(u"link"));
    QVERIFY(!all(phone).contains(u"computer"));
    QVERIFY(all(computer).contains(u"Work or school account"));
    QVERIFY(all(computer).contains(u"Scan a QR code"));
    for (const QList<SetUpStep> &steps : {phone, computer}) {
        for (const SetUpStep &step : steps) {
            QVERIFY(!step.title.isEmpty());
            QVERIFY(!step.text.isEmpty());
            QVERIFY(!step.text.contains(u'%'));
            QVERIFY(!step.caution.contains(u'%'));
            // One thing stands large, and each step has one; beside codes a drawing says what they lead to.
            QCOMPARE(int(!step.codes.isEmpty() || !step.drawing.isEmpty()) + int(!step.picture.isEmpty()), 1);
        }
    }
}

void SetUpTest::saysWhatMustNotBeMissed()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    for (const QString &way : {u"With my phone only"_s, u"With a computer too"_s}) {
        QVERIFY(stage.press(way));
        while (stage.press(u"Previous step"_s)) { }
        QString words = stage.words();
        while (stage.press(u"Next step"_s))
            words += stage.words();
        for (const QString &must : {u"Microsoft Corporation"_s, u"Do not sign in directly in the app"_s,
                                    u"“Stay signed in?”"_s, u"“No”"_s, u"passkey"_s, u"never on this kiosk"_s,
                                    u"stolen"_s, u"does not end old sign-ins"_s, u"Pohjola address and password"_s}) {
            QVERIFY2(words.contains(must), qPrintable(must));
        }
    }
}

void SetUpTest::quotesMicrosoftOnlyInWordsThatASourceShows()
{
    const KioskConfig config = Stage().config;
    const auto quotedWords = [&config](Language language) {
        QString words;
        for (const SetUpWay way : {SetUpWay::PhoneOnly, SetUpWay::WithComputer}) {
            for (const SetUpStep &step : setUpSteps(way, config.profile, language))
                words += withoutMarkup(step.text) + withoutMarkup(step.caution);
        }
        return words;
    };
    const QString finnish = quotedWords(Language::Finnish);
    for (const QString &known : {u"”Lisätietoja tarvitaan”"_s, u"”Pidetään tilisi suojattuna”"_s, u"”Seuraava”"_s,
                                 u"”Työpaikan tai oppilaitoksen tili”"_s})
        QVERIFY2(finnish.contains(known), qPrintable(known));
    const QString swedish = quotedWords(Language::Swedish);
    for (const QString &known : {u"”Nästa”"_s, u"”Arbets- eller skolkonto”"_s, u"”More information required”"_s})
        QVERIFY2(swedish.contains(known), qPrintable(known));
    // Known from memory only: not to be shown as Microsoft's.
    for (const QString &unsure : {u"Mer information krävs"_s, u"Skannaa QR-koodi”"_s, u"Skanna QR-kod”"_s,
                                  u"Pysytäänkö"_s, u"Vill du förbli"_s, u"”Valmis”"_s, u"”Klar”"_s})
        QVERIFY2(!finnish.contains(unsure) && !swedish.contains(unsure), qPrintable(unsure));
}

void SetUpTest::languageChangesKeepTheStep()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    const auto *page = qobject_cast<SetUpPage *>(stage.window->currentPage());
    QVERIFY(stage.press(u"With a computer too"_s));
    QVERIFY(stage.press(u"Next step"_s));
    QVERIFY(stage.press(u"Next step"_s));
    stage.visit->setLanguage(Language::Finnish);
    Stage::settle();
    QCOMPARE(page->stepIndex(), 2);
    QCOMPARE(page->way(), SetUpWay::WithComputer);
    QVERIFY(stage.words().contains(u"Lisätietoja tarvitaan"));
}

void SetUpTest::onlyTheLastStepEndsTheVisit()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    int presses = 0;
    while (stage.press(u"Next step"_s)) {
        ++presses;
        QCOMPARE(stage.visit->step(), Step::SetUp);
        QVERIFY(!stage.button(u"Done – I can sign in"_s) || presses == 5);
    }
    QCOMPARE(presses, 5);
    QVERIFY(stage.press(u"Done – I can sign in"_s));
    QCOMPARE(stage.visit->step(), Step::Goodbye);
}

void SetUpTest::notWorkingYetLeadsBack()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    while (stage.press(u"Next step"_s)) { }
    QVERIFY(stage.press(u"Done – I can sign in"_s));
    QVERIFY(stage.press(u"Not working yet"_s));
    QCOMPARE(stage.visit->step(), Step::SetUp);
    QCOMPARE(qobject_cast<SetUpPage *>(stage.window->currentPage())->stepIndex(), 5);
    QVERIFY(stage.press(u"Sign-in still asks for the old Authenticator"_s));
    QCOMPARE(stage.visit->step(), Step::Wait);
}

void SetUpTest::whatToDoAndHowToGoOnAreInSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Ribbon>("ribbon");
    for (const QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 768), QSize(1080, 1920)}) {
        QTest::addRow("%dx%d", size.width(), size.height()) << size << Ribbon::None;
        QTest::addRow("%dx%d, demo", size.width(), size.height()) << size << Ribbon::Demo;
    }
}

void SetUpTest::whatToDoAndHowToGoOnAreInSight()
{
    QFETCH(QSize, size);
    QFETCH(Ribbon, ribbon);
    Stage stage(size, ribbon);
    stage.window->theme().setTextSize(TextSize::Largest);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    const QAbstractButton *main = stage.window->findChild<BottomBar *>()->mainButton();
    for (const Language language : allLanguages) {
        stage.visit->setLanguage(language);
        Stage::settle();
        for (int step = 0;; ++step) {
            const QString where = u"step %1, %2"_s.arg(step + 1).arg(languageCode(language));
            const QWidget *focus = stage.window->focusWidget();
            QVERIFY(focus);
            for (const QWidget *widget : {focus, static_cast<const QWidget *>(main)}) {
                const QRect place(widget->mapTo(stage.window.get(), QPoint()), widget->size());
                QVERIFY2(stage.window->rect().contains(place), qPrintable(where));
                QVERIFY2(widget->visibleRegion().contains(widget->rect()), qPrintable(where));
            }
            // What to do: the step's title, whole, and its first words.
            int seen = 0;
            for (const TextLabel *label : stage.window->currentPage()->findChildren<TextLabel *>()) {
                if (label->isVisible() && label->role() == TextRole::CardTitle && label->isHeading()) {
                    QVERIFY2(label->visibleRegion().boundingRect().height() == label->height(), qPrintable(where));
                    ++seen;
                }
                if (label->isVisible() && label->textFormat() == Qt::RichText && label->role() == TextRole::Body)
                    seen += label->visibleRegion().boundingRect().height() >= label->fontMetrics().lineSpacing();
            }
            QVERIFY2(seen >= 2, qPrintable(where));
            if (step == 5)
                break;
            QTest::mouseClick(const_cast<QAbstractButton *>(main), Qt::LeftButton);
            Stage::settle();
        }
        auto *page = qobject_cast<SetUpPage *>(stage.window->currentPage());
        while (page->stepIndex() > 0)
            page->bandPressed(BandButton::Second);
    }
}

void SetUpTest::stillAskingGoesBackToTheWaitAndReturnsToTheSameStep()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::SetUp));
    QVERIFY(stage.press(u"Next step"_s));
    QVERIFY(stage.press(u"Sign-in still asks for the old Authenticator"_s));
    QCOMPARE(stage.visit->step(), Step::Wait);
    stage.pass(60s);
    QVERIFY(stage.press(u"Try now"_s));
    const auto *page = qobject_cast<SetUpPage *>(stage.window->currentPage());
    QVERIFY(page);
    QCOMPARE(page->stepIndex(), 1);
}

void SetUpTest::oneEnterTooManyDoesNotEndTheVisit()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    stage.pass(120s);
    stage.button(u"Try now"_s)->setFocus();
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
        Stage::settle();
    }
    QCOMPARE(stage.visit->step(), Step::SetUp);
}

KIOSK_WIDGET_TEST(SetUpTest)
#include "SetUpTest.moc"
