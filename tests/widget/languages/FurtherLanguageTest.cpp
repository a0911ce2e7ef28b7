// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../unit/config/ConfigTexts.h"
#include "../pages/ScreenTexts.h"

#include "config/ConfigLoader.h"
#include "shell/TimeText.h"
#include "speech/Pronunciation.h"
#include "support/StrictTest.h"
#include "widgets/ActionButton.h"
#include "widgets/KeyboardLayout.h"

#include <QRegularExpression>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// A further language is data alone: with its files in the program and its texts in the profile, everything speaks it.
class FurtherLanguageTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void itComesBehindTheOthers();
    void aVisitorFindsItOnWelcomeAndInTheTopBand();
    void everyScreenSpeaksIt_data();
    void everyScreenSpeaksIt();
    void itsWaysOfWritingAreItsOwn();
    void itIsTypedAndSpoken();
    void aProfileHasItsTextsOrIsRefused();

private:
    static Language further() { return *languageFromCode(u"eo"); }
};

void FurtherLanguageTest::itComesBehindTheOthers()
{
    QStringList codes;
    for (const Language language : allLanguages)
        codes << languageCode(language);
    QCOMPARE(codes, (QStringList{u"fi"_s, u"sv"_s, u"en"_s, u"eo"_s}));
    QCOMPARE(languageFromCode(u"fi"), Language::Finnish);
    QCOMPARE(languageFromCode(u"sv"), Language::Swedish);
    QCOMPARE(languageFromCode(u"en"), Language::English);
}

void FurtherLanguageTest::aVisitorFindsItOnWelcomeAndInTheTopBand()
{
    Stage stage;
    QVERIFY(stage.show());
    const auto starts = stage.window->currentPage()->findChildren<ActionButton *>();
    const auto start = std::find_if(starts.cbegin(), starts.cend(), [](const ActionButton *button) {
        return button->isVisible() && button->locale().language() == languageLocale(further()).language();
    });
    QVERIFY(start != starts.cend());
    (*start)->click();
    Stage::settle();
    QCOMPARE(stage.visit->language(), further());
    QCOMPARE(stage.visit->step(), Step::Address);
    const auto buttons = stage.window->findChildren<ActionButton *>();
    const auto chip = std::find_if(buttons.cbegin(), buttons.cend(), [](const ActionButton *button) {
        return button->isVisible() && button->accessibleName() == u"Pseudo" && button->isChecked();
    });
    QVERIFY(chip != buttons.cend());
}

void FurtherLanguageTest::everyScreenSpeaksIt_data()
{
    QTest::addColumn<QString>("screen");
    for (const QString &screen : screenNames()) {
        // Welcome, Out of service and Closed speak every language at once; test_language looks at the rest of screens
        // that differ little.
        const bool isVariant =
            screen.endsWith(u"-keys") || screen.startsWith(u"setup-computer") || screen.startsWith(u"outcome-");
        if (!screen.startsWith(u"welcome") && screen != u"out-of-service" && screen != u"closed"
            && (!isVariant || screen == u"outcome-last"))
            QTest::newRow(qPrintable(screen)) << screen;
    }
}

void FurtherLanguageTest::everyScreenSpeaksIt()
{
    QFETCH(QString, screen);
    Stage stage({1920, 1080});
    QVERIFY(stage.show());
    stage.window->setUpdatesEnabled(false);
    QVERIFY(reachScreen(stage, screen));
    stage.visit->setLanguage(Language::English);
    Stage::settle();
    const QMap<QString, QString> english = textsOf(stage);
    stage.visit->setLanguage(further());
    Stage::settle();
    const QMap<QString, QString> texts = textsOf(stage);
    QVERIFY(texts.size() > 5);
    QStringList same;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        // The keys of a keyboard are letters.
        if (!it.key().contains(u"ScreenKey "_s) && it.value() != u"Pseudo" && english.value(it.key()) == it.value()
            && !withoutNames(it.value()).isEmpty())
            same << it.key() + u": "_s + it.value();
    }
    QVERIFY2(same.isEmpty(), qPrintable(same.join(u'\n')));
}

void FurtherLanguageTest::itsWaysOfWritingAreItsOwn()
{
    QCOMPARE(clockTimeText(QDateTime(QDate(2026, 11, 30), QTime(9, 5)), further()), u"je 9:05"_s);
    QCOMPARE(quoted(u"Next"_s, further()), u"‹Next›"_s);
    QCOMPARE(acceptLanguage(further()), u"eo,en;q=0.5"_s);
    QCOMPARE(othersWords(u"suomi_fi.continue"_s, further()), u"Plu al la servo"_s);
    // Where no source shows how somebody else writes it, it is shown as it stands in English.
    QCOMPARE(othersWords(u"microsoft.next"_s, further()), u"Next"_s);
}

void FurtherLanguageTest::itIsTypedAndSpoken()
{
    QVERIFY(!KeyboardLayout::of(further()).page(u"email"_s).isEmpty());
    QCOMPARE(KeyboardLayout::of(further()).nameOf(u"@"_s), u"⟦åt sïgn⟧"_s);
    QCOMPARE(Pronunciation::of(further()).word(u"button"_s), u"⟦büttøn⟧"_s);
    QCOMPARE(Pronunciation::of(further()).spoken(u"je 9:15"_s), u"je 9 kaj 15"_s);
}

void FurtherLanguageTest::aProfileHasItsTextsOrIsRefused()
{
    ConfigSources sources = soundSources();
    const auto refused = parseConfig(sources);
    QVERIFY(!refused);
    QVERIFY2(refused.error().first().toString().contains(u".eo"_s), qPrintable(refused.error().first().toString()));
    QString text = QString::fromUtf8(sources.profile.text);
    text.replace(QRegularExpression(u"\\ben = (\"(?:[^\"\\\\]|\\\\.)*\")"_s), u"en = \\1, eo = \\1"_s);
    text.replace(u"default_language = \"sv\""_s, u"default_language = \"eo\""_s);
    sources.profile.text = text.toUtf8();
    const auto config = parseConfig(sources);
    QVERIFY2(config, qPrintable(config ? QString() : config.error().first().toString()));
}

KIOSK_WIDGET_TEST(FurtherLanguageTest)
#include "FurtherLanguageTest.moc"
