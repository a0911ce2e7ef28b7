// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffStage.h"
#include "staff/PinDots.h"
#include "staff/StaffBar.h"
#include "staff/StaffPage.h"
#include "support/StrictTest.h"
#include "theme/Contrast.h"
#include "widgets/Painting.h"

#include <QAccessible>
#include <QHash>
#include <QLabel>
#include <QScrollArea>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Every screen of the panel by keyboard alone, by finger, by screen reader, and in every colour scheme.
class LookTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void tabGoesRoundInReadingOrder_data() { screens(); }
    void tabGoesRoundInReadingOrder();
    void fingersHitWhatTheyMean_data();
    void fingersHitWhatTheyMean();
    void everythingHasAName_data() { screens(); }
    void everythingHasAName();
    void wordsStandOut_data();
    void wordsStandOut();
    void theBandIsNotTheVisitors();
    void theSwitchesSwitch();
    void theFocusIsSeenOnTheBand_data();
    void theFocusIsSeenOnTheBand();

private:
    static void screens();
    static bool reach(StaffStage &stage, const QString &screen);
    /// What can be reached by Tab and is in use, in the order of rows and columns.
    static QList<QWidget *> stops(const StaffStage &stage);
};

void LookTest::screens()
{
    QTest::addColumn<QString>("screen");
    for (const QString &screen : {u"pad"_s, u"Overview"_s, u"Actions"_s, u"asking"_s, u"Journal"_s, u"Statistics"_s,
                                  u"Own period"_s, u"Commissioning"_s, u"PINs"_s})
        QTest::newRow(qPrintable(screen)) << screen;
}

bool LookTest::reach(StaffStage &stage, const QString &screen)
{
    if (screen == u"pad")
        return true;
    stage.open();
    if (screen == u"Commissioning")
        stage.say(someCommissioning());
    if (screen == u"asking")
        return stage.goTo(u"Actions"_s) && stage.press(u"End the visit"_s);
    if (screen == u"Own period")
        return stage.goTo(u"Statistics"_s) && stage.goTo(screen);
    return stage.goTo(screen);
}

QList<QWidget *> LookTest::stops(const StaffStage &stage)
{
    QList<QWidget *> stops;
    for (QWidget *widget : stage.window->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
            stops << widget;
    }
    return stops;
}

void LookTest::tabGoesRoundInReadingOrder()
{
    QFETCH(QString, screen);
    StaffStage stage;
    QVERIFY(stage.show());
    QVERIFY(reach(stage, screen));
    const QList<QWidget *> wanted = stops(stage);
    QWidget *start = stage.window->focusWidget();
    QVERIFY(start && wanted.contains(start));
    QList<QWidget *> visited;
    for (int i = 0; i < 100; ++i) {
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab);
        visited << stage.window->focusWidget();
        if (visited.last() == start)
            break;
    }
    // All of them, each once, and round.
    QCOMPARE(visited.last(), start);
    QCOMPARE(visited.size(), wanted.size());
    for (QWidget *widget : wanted)
        QVERIFY2(visited.contains(widget), qPrintable(widget->accessibleName()));
    // Down the window: the band's switches, the pages' names, then the page.
    const auto zone = [&stage](const QWidget *widget) {
        if (stage.find<StaffBar>()->isAncestorOf(widget))
            return 0;
        return stage.window->currentScroll()->widget()->isAncestorOf(widget) ? 2 : 1;
    };
    int changes = 0;
    for (qsizetype i = 1; i < visited.size(); ++i)
        changes += zone(visited.at(i)) != zone(visited.at(i - 1)) ? 1 : 0;
    QVERIFY(changes <= 3);
    // And back.
    QTest::keyClick(stage.window->focusWidget(), Qt::Key_Backtab);
    QCOMPARE(stage.window->focusWidget(), visited.at(visited.size() - 2));
    // What has the focus is on the screen.
    for (int i = 0; i < wanted.size(); ++i) {
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab);
        StaffStage::settle();
        const QWidget *focused = stage.window->focusWidget();
        QVERIFY2(!focused->visibleRegion().isEmpty(), qPrintable(focused->accessibleName()));
    }
}

void LookTest::fingersHitWhatTheyMean_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1920, 1080), QSize(1024, 768)}) {
        for (const QString &screen : {u"pad"_s, u"Overview"_s, u"Actions"_s, u"asking"_s, u"Journal"_s, u"Statistics"_s,
                                      u"Own period"_s, u"Commissioning"_s, u"PINs"_s})
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(screen).arg(size.width()))) << screen << size;
    }
}

void LookTest::fingersHitWhatTheyMean()
{
    QFETCH(QString, screen);
    QFETCH(QSize, size);
    StaffStage stage(size);
    QVERIFY(stage.show());
    QVERIFY(reach(stage, screen));
    const QList<QAbstractButton *> buttons = stage.buttons();
    for (const QAbstractButton *button : buttons) {
        QVERIFY2(button->width() >= 60 && button->height() >= 60, qPrintable(button->accessibleName()));
        const QRect one(button->mapTo(stage.window.get(), QPoint()), button->size());
        for (const QAbstractButton *other : buttons) {
            if (other == button || other->parentWidget() != button->parentWidget())
                continue;
            const QRect second(other->mapTo(stage.window.get(), QPoint()), other->size());
            QVERIFY2(!one.adjusted(-7, -7, 7, 7).intersects(second),
                     qPrintable(button->accessibleName() + u" / "_s + other->accessibleName()));
        }
    }
}

void LookTest::everythingHasAName()
{
    QFETCH(QString, screen);
    StaffStage stage;
    QVERIFY(stage.show());
    QVERIFY(reach(stage, screen));
    for (QWidget *widget : stops(stage)) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(interface);
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        if (qobject_cast<QAbstractButton *>(widget)) {
            QVERIFY(interface->role() == QAccessible::PushButton || interface->role() == QAccessible::Button
                    || interface->role() == QAccessible::CheckBox || interface->role() == QAccessible::RadioButton
                    || interface->role() == QAccessible::PageTab);
        }
    }
}

void LookTest::wordsStandOut_data()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::addColumn<double>("ratio");
    QTest::newRow("light") << ColourScheme::Light << 4.5;
    QTest::newRow("dark") << ColourScheme::Dark << 4.5;
    QTest::newRow("high contrast") << ColourScheme::HighContrast << 7.0;
}

void LookTest::wordsStandOut()
{
    QFETCH(ColourScheme, scheme);
    QFETCH(double, ratio);
    StaffStage stage;
    stage.window->theme().setScheme(scheme);
    QVERIFY(stage.show());
    const Theme &theme = stage.window->theme();
    const auto check = [&] {
        for (const QLabel *label : stage.window->findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty()
                || label->visibleRegion().boundingRect() != label->rect())
                continue;
            // As painted: the commonest colour is the ground, and the writing is what stands out from it most.
            const QRect place(label->mapTo(stage.window.get(), QPoint()), label->size());
            const QImage picture = stage.window->grab(place).toImage();
            QHash<QRgb, int> counts;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    ++counts[picture.pixel(x, y)];
            }
            const auto most = std::max_element(counts.cbegin(), counts.cend());
            const QColor ground = QColor::fromRgb(most.key());
            qreal best = 0;
            for (auto it = counts.cbegin(); it != counts.cend(); ++it)
                best = std::max(best, contrastRatio(QColor::fromRgb(it.key()), ground));
            QVERIFY2(best >= ratio, qPrintable(u"%1: %2 on %3"_s.arg(label->text()).arg(best).arg(ground.name())));
        }
    };
    check();
    stage.open();
    for (const QString &page : {u"Overview"_s, u"Actions"_s, u"PINs"_s, u"Statistics"_s}) {
        QVERIFY(stage.goTo(page));
        check();
        if (const QString folder = qEnvironmentVariable("KIOSK_PICTURES"); !folder.isEmpty())
            stage.window->grab().save(folder + u'/' + page + u'-' + QLatin1String(QTest::currentDataTag()) + u".png");
    }
    QVERIFY(contrastRatio(theme.colour(Colour::Edge), theme.colour(Colour::Card)) >= 3);
}

void LookTest::theBandIsNotTheVisitors()
{
    StaffStage stage;
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        stage.window->theme().setScheme(scheme);
        const QImage band = stage.window->grab(QRect(0, 0, 20, 20)).toImage();
        // The visitor's band is a card; nobody takes this for one.
        QVERIFY(contrastRatio(QColor::fromRgb(band.pixel(5, 5)), stage.window->theme().colour(Colour::Card)) >= 7);
    }
}

void LookTest::theSwitchesSwitch()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.press(u"Text size"_s));
    QCOMPARE(stage.window->theme().textSize(), TextSize::Large);
    QVERIFY(stage.press(u"Text size"_s));
    QCOMPARE(stage.window->theme().textSize(), TextSize::Largest);
    QVERIFY(stage.press(u"Text size"_s));
    QCOMPARE(stage.window->theme().textSize(), TextSize::Normal);
    QVERIFY(stage.press(u"Contrast"_s));
    QVERIFY(stage.press(u"Contrast"_s));
    QCOMPARE(stage.window->theme().scheme(), ColourScheme::HighContrast);
}

void LookTest::theFocusIsSeenOnTheBand_data()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::newRow("light") << ColourScheme::Light;
    QTest::newRow("dark") << ColourScheme::Dark;
    QTest::newRow("high contrast") << ColourScheme::HighContrast;
}

void LookTest::theFocusIsSeenOnTheBand()
{
    QFETCH(ColourScheme, scheme);
    StaffStage stage;
    stage.window->theme().setScheme(scheme);
    const Theme &theme = stage.window->theme();
    // The ring against the band, or the border inside it against the button: one of them by 3:1.
    const qreal ring = contrastRatio(theme.colour(Colour::FocusRing), theme.colour(Colour::Ink));
    const qreal border = contrastRatio(theme.colour(Colour::PrimaryDark), theme.colour(Colour::Card));
    QVERIFY(std::max(ring, border) >= 3);
    QVERIFY(focusBorderWidth(theme) >= 2);
}

KIOSK_WIDGET_TEST(LookTest)
#include "LookTest.moc"
