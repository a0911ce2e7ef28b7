// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScreenTexts.h"

#include "support/StrictTest.h"
#include "widgets/CountdownRing.h"

#include <QAccessible>
#include <QLabel>
#include <QRegularExpression>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whatever a visitor sees or hears changes with the language, on every screen; only names stay. Figures and times are
/// written as the language writes them.
class LanguageTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextChanges_data();
    void everyTextChanges();
    void timesAreWrittenAsTheLanguageWritesThem();
    void qtsOwnWordsChangeToo();
    void theNextVisitorFindsEverythingAsItShouldBe();
};

void LanguageTest::everyTextChanges_data()
{
    QTest::addColumn<QString>("screen");
    for (const QString &screen : screenNames())
        QTest::newRow(qPrintable(screen)) << screen;
}

void LanguageTest::everyTextChanges()
{
    QFETCH(QString, screen);
    Stage stage({1920, 1080});
    QVERIFY(stage.show());
    stage.window->setUpdatesEnabled(false);
    QVERIFY(reachScreen(stage, screen));
    QMap<Language, QMap<QString, QString>> texts;
    for (const Language language : allLanguages) {
        stage.visit->setLanguage(language);
        Stage::settle();
        texts[language] = textsOf(stage);
        QVERIFY(texts[language].size() > 5);
    }
    const bool speaksAll = screen.startsWith(u"welcome") || screen == u"out-of-service" || screen == u"closed";
    QStringList same;
    for (const auto &[one, other] :
         {std::pair{Language::Finnish, Language::English}, std::pair{Language::Swedish, Language::English},
          std::pair{Language::Finnish, Language::Swedish}}) {
        const QMap<QString, QString> &texts1 = texts[one];
        for (auto it = texts1.cbegin(); it != texts1.cend(); ++it) {
            // Welcome and "Out of service" speak all languages at once, and the keys of a keyboard are letters.
            if (speaksAll && (!it.key().contains(u"name"_s) || it.key().contains(u"Announcer"_s)))
                continue;
            if (speaksAll && stage.window->currentPage()->isVisible() && it.key().contains(u"ActionButton"_s)
                && it.value().contains(QRegularExpression(u"^(Aloita|Börja|Start)"_s)))
                continue;
            if (it.key().contains(u"ScreenKey "_s))
                continue;
            if (texts[other].value(it.key()) == it.value() && !withoutNames(it.value()).isEmpty())
                same << u"%1 and %2: %3: \"%4\""_s.arg(languageCode(one), languageCode(other), it.key(), it.value());
        }
    }
    QVERIFY2(same.isEmpty(), qPrintable(same.join(u'\n')));
}

void LanguageTest::timesAreWrittenAsTheLanguageWritesThem()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(reachScreen(stage, u"wait"_s));
    const std::pair<Language, QString> written[] = {
        {Language::Finnish, u"klo\\x{a0}(?!0)\\d{1,2}\\.\\d\\d mennessä$"_s},
        {Language::Swedish, u"kl\\.\\x{a0}(?!0)\\d{1,2}\\.\\d\\d$"_s},
        {Language::English, u"^[^k]*\\b(?!0)\\d{1,2}:\\d\\d$"_s}};
    for (const auto &[language, pattern] : written) {
        stage.visit->setLanguage(language);
        Stage::settle();
        const QString caption = stage.find<CountdownRing>()->caption();
        QVERIFY2(caption.contains(QRegularExpression(pattern)), qPrintable(caption));
        QCOMPARE(QLocale().language(), languageLocale(language).language());
        QCOMPARE(stage.window->locale().language(), languageLocale(language).language());
    }
}

void LanguageTest::qtsOwnWordsChangeToo()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    QMap<QString, QStringList> words;
    for (const Language language : allLanguages) {
        stage.visit->setLanguage(language);
        Stage::settle();
        for (QAbstractButton *button : stage.window->findChildren<QAbstractButton *>()) {
            if (!button->isVisible())
                continue;
            QAccessibleActionInterface *actions = QAccessible::queryAccessibleInterface(button)->actionInterface();
            QVERIFY(actions);
            const QStringList names = actions->actionNames();
            for (const QString &name : names) {
                const QString word = actions->localizedActionName(name);
                if (!words[name].contains(word))
                    words[name] << word;
            }
        }
    }
    QVERIFY(words.contains(QAccessibleActionInterface::pressAction()));
    for (auto it = words.cbegin(); it != words.cend(); ++it)
        QVERIFY2(it.value().size() == allLanguages.size(), qPrintable(it.key() + u": "_s + it.value().join(u", "_s)));
}

void LanguageTest::theNextVisitorFindsEverythingAsItShouldBe()
{
    Stage stage;
    QVERIFY(stage.show());
    Stage::settle();
    const auto press = [&stage](const QString &name) {
        for (QAbstractButton *button : stage.window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->accessibleName() == name) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    };
    QVERIFY(press(u"Text size"_s));
    QVERIFY(press(u"Contrast"_s));
    QVERIFY(press(u"Contrast"_s));
    QCOMPARE(stage.window->theme().textSize(), TextSize::Large);
    QCOMPARE(stage.window->theme().scheme(), ColourScheme::HighContrast);
    stage.visit->setLanguage(Language::Swedish);
    // Somebody who still looks is left in peace; whoever went away has taken it along.
    stage.pass(59s);
    QCOMPARE(stage.window->theme().scheme(), ColourScheme::HighContrast);
    stage.pass(5s);
    QCOMPARE(stage.window->theme().textSize(), TextSize::Normal);
    QCOMPARE(stage.window->theme().scheme(), ColourScheme::Light);
    QCOMPARE(stage.visit->language(), stage.config.profile.defaultLanguage);
    // Of a visit nothing is left: the next one has a process and a window of its own.
    const Stage next;
    QCOMPARE(next.window->theme().textSize(), TextSize::Normal);
    QCOMPARE(next.window->theme().scheme(), ColourScheme::Light);
}

KIOSK_WIDGET_TEST(LanguageTest)
#include "LanguageTest.moc"
