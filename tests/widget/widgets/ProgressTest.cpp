// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/AccessibleTree.h"
#include "support/StrictTest.h"
#include "widgets/CountdownRing.h"
#include "widgets/StepBar.h"

#include <QAccessible>
#include <QImage>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

constexpr Milliseconds quarterOfAnHour{15 * 60 * 1000};

} // namespace

class ProgressTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void digitsRoundUp_data();
    void digitsRoundUp();
    void ringEmpties();
    void figuresDoNotDance();
    void captionIsNeverCut();
    void spokenOnceAMinute();
    void stepsAreToldWithoutColour();
    void stepBarFitsTheWidth_data();
    void stepBarFitsTheWidth();
    void stepBarIsNamed();
    void hiddenBeforeTheFirstStep();
};

void ProgressTest::digitsRoundUp_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<QString>("digits");
    QTest::newRow("whole") << qint64(384000) << u"6:24"_s;
    QTest::newRow("a little more") << qint64(383001) << u"6:24"_s;
    QTest::newRow("last moment") << qint64(1) << u"0:01"_s;
    QTest::newRow("over") << qint64(0) << u"0:00"_s;
    QTest::newRow("long over") << qint64(-5000) << u"0:00"_s;
    QTest::newRow("full") << qint64(900000) << u"15:00"_s;
}

void ProgressTest::digitsRoundUp()
{
    QFETCH(qint64, left);
    QFETCH(QString, digits);
    Theme theme;
    CountdownRing ring(theme, 500);
    ring.setTimes(Milliseconds(left), quarterOfAnHour);
    QCOMPARE(ring.digits(), digits);
}

void ProgressTest::ringEmpties()
{
    for (ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        Theme theme;
        theme.setScheme(scheme);
        CountdownRing ring(theme, 500);
        ring.resize(ring.sizeHint());
        int before = -1;
        for (int share : {1, 2, 3, 4}) {
            ring.setTimes(quarterOfAnHour * share / 4, quarterOfAnHour);
            const int filled = pixelsOf(ring.grab().toImage(), theme.colour(Colour::Primary));
            QVERIFY(filled > before * 5 / 4);
            before = filled;
        }
    }
}

void ProgressTest::figuresDoNotDance()
{
    Theme theme;
    CountdownRing ring(theme, 500);
    ring.resize(ring.sizeHint());
    const auto leftOfFigures = [&ring, &theme](int seconds) {
        ring.setTimes(Milliseconds(seconds * 1000), quarterOfAnHour);
        const QImage image = ring.grab().toImage();
        const QColor ink = theme.colour(Colour::Ink);
        // The colon is where it is whatever the figures beside it: the columns of ink around the middle's left.
        QList<int> columns;
        for (int x = 0; x < image.width(); ++x) {
            int run = 0;
            for (int y = 0; y < image.height(); ++y)
                run += image.pixelColor(x, y) == ink;
            columns << run;
        }
        // The first gap after the first figure.
        int x = 0;
        while (x < columns.size() && columns[x] == 0)
            ++x;
        while (x < columns.size() && columns[x] > 0)
            ++x;
        while (x < columns.size() && columns[x] == 0)
            ++x;
        return x;
    };
    const int colon = leftOfFigures(6 * 60 + 24);
    QCOMPARE(leftOfFigures(1 * 60 + 11), colon);
    QCOMPARE(leftOfFigures(8 * 60 + 0), colon);
}

void ProgressTest::captionIsNeverCut()
{
    for (TextSize textSize : {TextSize::Normal, TextSize::Large, TextSize::Largest}) {
        Theme theme;
        theme.setTextSize(textSize);
        CountdownRing ring(theme, 400);
        ring.setTimes(Milliseconds(60000), quarterOfAnHour);
        ring.setCaption(u"kunnes tilisi asetukset ovat ehtineet päivittyä kaikkialle"_s);
        const QSize size = ring.sizeHint();
        ring.resize(size);
        const QColor ink = theme.colour(Colour::Ink2);
        const int exact = pixelsOf(ring.grab().toImage(), ink);
        ring.resize(size + QSize(0, 300));
        QCOMPARE(pixelsOf(ring.grab().toImage(), ink), exact);
        QVERIFY(exact > 100);
    }
}

void ProgressTest::spokenOnceAMinute()
{
    Theme theme;
    CountdownRing ring(theme, 300);
    ring.setCaption(u"left"_s);
    ring.setTimes(quarterOfAnHour, quarterOfAnHour);
    ring.show();
    QVERIFY(QTest::qWaitForWindowExposed(&ring));
    QTRY_VERIFY2(QAccessible::isActive(), "the accessibility bus of tests/support/on-screen is needed");
    HeardEvents events;
    for (int second = 899; second >= 600; --second)
        ring.setTimes(Milliseconds(second * 1000), quarterOfAnHour);
    QCOMPARE(events.count(QAccessible::ValueChanged), 5); // 14, 13, 12, 11 and 10 minutes
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&ring);
    QCOMPARE(accessible->text(QAccessible::Value), u"10:00"_s);
    ring.setTimes(Milliseconds(1000), quarterOfAnHour);
    events.clear();
    ring.setTimes(Milliseconds(0), quarterOfAnHour);
    QCOMPARE(events.count(QAccessible::ValueChanged), 1);
    QCOMPARE(accessible->role(), QAccessible::ProgressBar);
    QCOMPARE(accessible->text(QAccessible::Name), u"left"_s);
}

void ProgressTest::stepsAreToldWithoutColour()
{
    Theme theme;
    QList<QImage> pictures;
    for (int current = 0; current <= 4; ++current) {
        StepBar bar(theme);
        bar.setSteps({u"Address"_s, u"Verify"_s, u"Wait"_s, u"Set up"_s});
        bar.setCurrent(current);
        bar.resize(bar.sizeHint());
        const QImage picture = bar.grab().toImage().convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
        for (const QImage &other : std::as_const(pictures))
            QVERIFY(picture != other);
        pictures << picture;
    }
}

void ProgressTest::stepBarFitsTheWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<TextSize>("textSize");
    QTest::addColumn<StepBar::Form>("form");
    QTest::newRow("1080p") << 1000 << TextSize::Normal << StepBar::Form::Full;
    QTest::newRow("half") << 500 << TextSize::Normal << StepBar::Form::Compact;
    QTest::newRow("narrow") << 250 << TextSize::Normal << StepBar::Form::Narrow;
    QTest::newRow("200 %") << 600 << TextSize::Largest << StepBar::Form::Narrow;
}

void ProgressTest::stepBarFitsTheWidth()
{
    QFETCH(int, width);
    QFETCH(TextSize, textSize);
    QFETCH(StepBar::Form, form);
    Theme theme;
    theme.setTextSize(textSize);
    StepBar bar(theme);
    bar.setSteps({u"Address"_s, u"Verify"_s, u"Wait"_s, u"Set up"_s});
    bar.setSummary(u"Step 1 of 4: Address"_s);
    bar.setCurrent(0);
    bar.resize(width, bar.minimumSizeHint().height());
    QCOMPARE(bar.form(), form);
    // Nothing reaches the edges: nothing was cut there.
    QImage image(bar.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    bar.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    const auto blank = [&image](int x, int y) { return image.pixelColor(x, y).lightness() > 225; };
    for (int y = 0; y < image.height(); ++y)
        QVERIFY(blank(image.width() - 1, y));
    for (int x = bar.height(); x < image.width(); ++x)
        QVERIFY(blank(x, 0) && blank(x, image.height() - 1));
}

void ProgressTest::stepBarIsNamed()
{
    Theme theme;
    StepBar bar(theme);
    bar.setSteps({u"Address"_s, u"Verify"_s});
    bar.setSummary(u"Step 2 of 2: Verify"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(&bar)->text(QAccessible::Name), u"Step 2 of 2: Verify"_s);
}

void ProgressTest::hiddenBeforeTheFirstStep()
{
    Theme theme;
    StepBar bar(theme);
    bar.setSteps({u"Address"_s, u"Verify"_s});
    bar.setCurrent(-1);
    bar.resize(600, 60);
    QImage image(bar.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    bar.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    QCOMPARE(pixelsOf(image, Qt::white), image.width() * image.height());
}

} // namespace kiosk

KIOSK_WIDGET_TEST(kiosk::ProgressTest)
#include "ProgressTest.moc"
