// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"

#include "session/HelpBand.h"
#include "support/StrictTest.h"
#include "widgets/TextLabel.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A call for help: what the visitor is told of it, and what staff see from their desk.
class HelpTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theBandIsReadFromTheDesk_data();
    void theBandIsReadFromTheDesk();
    void whetherAnybodyHasSeenItIsSaid();
    void aCallIsTakenBackByTheSameButton();
    void aDoubleTapCallsOnce();
    void aCallFromWelcomeEndsWithNobodyThere();
    void whoTypesKeepsThePage();
};

namespace
{

bool isOfColour(const QWidget &widget, const QColor &colour)
{
    const QImage picture = const_cast<QWidget &>(widget).grab().toImage();
    return picture.pixelColor(2, picture.height() / 2) == colour
        && picture.pixelColor(picture.width() - 3, picture.height() / 2) == colour;
}

} // namespace

void HelpTest::theBandIsReadFromTheDesk_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<ColourScheme>("scheme");
    for (const QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 768), QSize(1080, 1920)}) {
        for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast})
            QTest::addRow("%dx%d, scheme %d", size.width(), size.height(), static_cast<int>(scheme)) << size << scheme;
    }
}

void HelpTest::theBandIsReadFromTheDesk()
{
    QFETCH(QSize, size);
    QFETCH(ColourScheme, scheme);
    Stage stage(size);
    stage.window->theme().setScheme(scheme);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Method));
    QVERIFY(!stage.find<HelpBand>());
    QVERIFY(stage.press(u"Ask for help"_s));
    const auto *band = stage.find<HelpBand>();
    QVERIFY(band);
    QCOMPARE(band->mapTo(stage.window.get(), QPoint()), QPoint());
    QCOMPARE(band->width(), size.width());
    QVERIFY(isOfColour(*band, stage.window->theme().colour(Colour::Warning)));
    for (const QString &text : {u"Help is called"_s, u"0:00"_s}) {
        const auto labels = band->findChildren<TextLabel *>();
        const auto label =
            std::find_if(labels.cbegin(), labels.cend(), [&text](const TextLabel *one) { return one->text() == text; });
        QVERIFY2(label != labels.cend(), qPrintable(stage.words()));
        QVERIFY((*label)->font().pixelSize() >= 64);
    }
    stage.pass(42s);
    QVERIFY2(stage.words().contains(u"0:42"), qPrintable(stage.words()));
    stage.visit->setHelp({link::HelpState::Coming, Deadline{stage.clock.sinceBoot() - 42s}, {}});
    Stage::settle();
    QVERIFY(isOfColour(*band, stage.window->theme().colour(Colour::Good)));
}

void HelpTest::whetherAnybodyHasSeenItIsSaid()
{
    using link::HelpState;
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    QVERIFY(stage.press(u"Ask for help"_s));
    QVERIFY(stage.words().contains(u"Nobody has seen it yet. Wait here or go to the desk in the hall (en)"));
    const Deadline since{stage.clock.sinceBoot()};
    const QList<std::pair<HelpState, QString>> news{{HelpState::Called, u"Nobody has seen it yet."_s},
                                                    {HelpState::Told, u"Staff have been told."_s},
                                                    {HelpState::Seen, u"Staff have seen it."_s},
                                                    {HelpState::Coming, u"Help is coming"_s}};
    for (const auto &[state, words] : news) {
        stage.visit->setHelp({state, since, {}});
        QVERIFY2(stage.words().contains(words), qPrintable(stage.words()));
        for (const auto &[other, otherWords] : news)
            QVERIFY2(other == state || !stage.words().contains(otherWords), qPrintable(otherWords));
        QVERIFY(stage.find<HelpBand>()->accessibleName().contains(words));
    }
    stage.visit->setLanguage(Language::Finnish);
    QVERIFY(stage.words().contains(u"Apu on tulossa"));
}

void HelpTest::aCallIsTakenBackByTheSameButton()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    QVERIFY(stage.press(u"Ask for help"_s));
    QVERIFY(!stage.button(u"Ask for help"_s));
    stage.pass(5s);
    QVERIFY(stage.press(u"Take back the call"_s));
    QCOMPARE(stage.told<link::HelpTakenBack>().size(), 1);
    QVERIFY(!stage.find<HelpBand>());
    QVERIFY(stage.button(u"Ask for help"_s));
}

void HelpTest::aDoubleTapCallsOnce()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    QAbstractButton *help = stage.button(u"Ask for help"_s);
    const QPoint at = help->mapTo(stage.window.get(), help->rect().center());
    QTest::mouseDClick(stage.window->windowHandle(), Qt::LeftButton, {}, at);
    QCOMPARE(stage.told<link::HelpCalled>().size(), 1);
    QVERIFY(stage.told<link::HelpTakenBack>().isEmpty());
    QVERIFY(stage.find<HelpBand>());
}

void HelpTest::aCallFromWelcomeEndsWithNobodyThere()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.press(u"Ask for help"_s));
    stage.pass(590s);
    QVERIFY(stage.find<HelpBand>());
    stage.pass(15s);
    QVERIFY(!stage.find<HelpBand>());
    QCOMPARE(stage.told<link::HelpTakenBack>().size(), 1);
}

void HelpTest::whoTypesKeepsThePage()
{
    Stage stage({1280, 800}, Ribbon::None,
                [](KioskConfig &config) { config.screenKeyboard = ScreenKeyboardMode::Always; });
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    QVERIFY(stage.press(u"Ask for help"_s));
    const auto *band = stage.find<HelpBand>();
    QVERIFY(band->height() < 60);
    QVERIFY(isOfColour(*band, stage.window->theme().colour(Colour::Warning)));
}

KIOSK_WIDGET_TEST(HelpTest)
#include "HelpTest.moc"
