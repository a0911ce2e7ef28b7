// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screens.h"

#include "support/StrictTest.h"
#include "theme/Contrast.h"
#include "widgets/ActionButton.h"
#include "widgets/Logo.h"
#include "widgets/TextLabel.h"

#include <QAccessible>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The school's mark stands in the top band in the place of its short name, can be seen in every scheme, and is read
/// out as the official name.
class LogoTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void standsForTheShortName();
    void isSeenInEveryScheme_data();
    void isSeenInEveryScheme();
    void leavesRoomForTheSwitches_data();
    void leavesRoomForTheSwitches();
};

namespace
{

/// A mark that fills its box.
QString mark(const QString &colour, int width = 30)
{
    return u"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1 10'><rect width='%1' height='10' fill='%2'/></svg>"_s
        .arg(width)
        .arg(colour);
}

/// A stage whose school has \a logo.
std::unique_ptr<Stage> stageWith(const QString &logo, QSize window = {1920, 1080})
{
    return std::make_unique<Stage>(window, Ribbon::None, [&logo](KioskConfig &config) { config.profile.logo = logo; });
}

} // namespace

void LogoTest::standsForTheShortName()
{
    const auto stageOfSchool = stageWith(mark(u"currentColor"_s));
    Stage &stage = *stageOfSchool;
    QVERIFY(stage.show());
    const auto *logo = stage.find<Logo>();
    QVERIFY(logo && logo->isVisible());
    QVERIFY(logo->y() < stage.window->height() / 8 && logo->x() < stage.window->width() / 8);
    for (const auto *label : stage.window->findChildren<TextLabel *>())
        QVERIFY(!label->isVisible() || label->text() != stage.config.profile.organisation);
    for (const Language language : allLanguages) {
        stage.visit->setLanguage(language);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<Logo *>(logo));
        QCOMPARE(accessible->role(), QAccessible::Graphic);
        QCOMPARE(accessible->text(QAccessible::Name), stage.config.profile.organisationName.in(language));
    }
}

void LogoTest::isSeenInEveryScheme_data()
{
    QTest::addColumn<QString>("colour");
    QTest::newRow("in the ink's colour") << u"currentColor"_s;
    QTest::newRow("dark, of its own") << u"#1b1464"_s;
}

void LogoTest::isSeenInEveryScheme()
{
    QFETCH(QString, colour);
    const auto stageOfSchool = stageWith(mark(colour));
    Stage &stage = *stageOfSchool;
    QVERIFY(stage.show());
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        stage.window->theme().setScheme(scheme);
        Stage::settle();
        auto *logo = stage.find<Logo>();
        const QImage band = stage.window->grab().toImage();
        const QPoint centre = logo->mapTo(stage.window.get(), logo->rect().center());
        const QPoint edge = logo->mapTo(stage.window.get(), QPoint(logo->width() / 2, 1));
        const QPoint above = logo->mapTo(stage.window.get(), QPoint(logo->width() / 2, -2));
        const QColor inside = band.pixelColor(centre);
        const QColor ground =
            colour == u"currentColor" || scheme == ColourScheme::Light ? band.pixelColor(above) : band.pixelColor(edge);
        QVERIFY2(contrastRatio(inside, ground) >= 4.5, qPrintable(inside.name() + u" on "_s + ground.name()));
    }
}

void LogoTest::leavesRoomForTheSwitches_data()
{
    QTest::addColumn<QSize>("window");
    QTest::addColumn<TextSize>("letters");
    QTest::newRow("large") << QSize(1920, 1080) << TextSize::Normal;
    QTest::newRow("upright") << QSize(1080, 1920) << TextSize::Largest;
    QTest::newRow("small, large letters") << QSize(1024, 768) << TextSize::Largest;
}

void LogoTest::leavesRoomForTheSwitches()
{
    QFETCH(QSize, window);
    QFETCH(TextSize, letters);
    const auto stageOfSchool = stageWith(mark(u"currentColor"_s, 80), window);
    Stage &stage = *stageOfSchool;
    QVERIFY(stage.show());
    stage.window->theme().setTextSize(letters);
    QVERIFY(stage.goTo(Step::Address));
    Stage::settle();
    const auto *logo = stage.find<Logo>();
    const QRect place(logo->mapTo(stage.window.get(), QPoint()), logo->size());
    QVERIFY(stage.window->rect().contains(place));
    QVERIFY(logo->height() >= 20);
    for (const auto *button : stage.window->findChildren<ActionButton *>()) {
        if (button->isVisible())
            QVERIFY(!place.intersects(QRect(button->mapTo(stage.window.get(), QPoint()), button->size())));
    }
}

KIOSK_WIDGET_TEST(LogoTest)
#include "LogoTest.moc"
