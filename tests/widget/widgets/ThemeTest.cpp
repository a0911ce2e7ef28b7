// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StrictTest.h"
#include "theme/Theme.h"
#include "widgets/TextField.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk
{

class ThemeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everythingScalesFromOneNumber();
    void targetsNeverGetSmallerThanAFinger_data();
    void targetsNeverGetSmallerThanAFinger();
    void textSizeDoublesTextAndNothingElse();
    void interIsInstalled();
    void columnsStackWhereTheyDoNotFit_data();
    void columnsStackWhereTheyDoNotFit();
    void picturesFollowTheScheme();
    void pictureKeepsItsProportions();
    void missingPictureIsLoggedOnce();
    void styleSheetIsComplete();
    void changesAreTold();
    void fieldIsAsHighAsItsText_data();
    void fieldIsAsHighAsItsText();
    void fieldShowsWhereItIs();
    void fieldsRemarkGivesWayToTheText();
};

void ThemeTest::everythingScalesFromOneNumber()
{
    Theme theme;
    QCOMPARE(theme.scale(), 1.0);
    QCOMPARE(theme.px(100), 100);
    theme.setWindowSize({3840, 2160});
    QCOMPARE(theme.px(100), 200);
    QCOMPARE(theme.font(TextRole::Body).pixelSize(), 56);
    theme.setWindowSize({1080, 1920});
    QCOMPARE(theme.scale(), 1.0);
    theme.setWindowSize({1024, 768});
    QCOMPARE(theme.scale(), 0.72);
    // As many columns as there, in larger letters.
    theme.setWindowSize({2048, 2048});
    QCOMPARE(theme.scale(), 1.44);
    theme.setWindowSize({1024, 768});
    theme.setWindowSize({});
    QCOMPARE(theme.scale(), 0.72); // a window without a size tells nothing
}

void ThemeTest::targetsNeverGetSmallerThanAFinger_data()
{
    QTest::addColumn<QSize>("size");
    for (QSize size :
         {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 768), QSize(1080, 1920), QSize(768, 1024), QSize(640, 480)})
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
}

void ThemeTest::targetsNeverGetSmallerThanAFinger()
{
    QFETCH(QSize, size);
    Theme theme;
    theme.setWindowSize(size);
    for (qreal design : {1.0, 44.0, 60.0, 72.0, 88.0, 128.0})
        QVERIFY(theme.target(design) >= 60);
    for (TextRole role : {TextRole::Heading, TextRole::Sub, TextRole::Body, TextRole::BodyStrong, TextRole::Note,
                          TextRole::Button, TextRole::CardTitle, TextRole::Digits})
        QVERIFY(theme.font(role).pixelSize() >= 16);
}

void ThemeTest::textSizeDoublesTextAndNothingElse()
{
    Theme theme;
    const int body = theme.font(TextRole::Body).pixelSize();
    const int length = theme.px(48);
    theme.setTextSize(TextSize::Large);
    QCOMPARE(theme.font(TextRole::Body).pixelSize(), body * 3 / 2);
    theme.setTextSize(TextSize::Largest);
    QCOMPARE(theme.font(TextRole::Body).pixelSize(), 2 * body);
    QCOMPARE(theme.px(48), length);
}

void ThemeTest::interIsInstalled()
{
    QCOMPARE(QFontInfo(Theme().font(TextRole::Body)).family(), u"Inter"_s);
}

void ThemeTest::columnsStackWhereTheyDoNotFit_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<TextSize>("textSize");
    QTest::addColumn<bool>("narrow");
    QTest::newRow("1080p") << QSize(1920, 1080) << TextSize::Normal << false;
    QTest::newRow("1080p, 150 %") << QSize(1920, 1080) << TextSize::Large << false;
    QTest::newRow("1080p, 200 %") << QSize(1920, 1080) << TextSize::Largest << true;
    QTest::newRow("1280x800") << QSize(1280, 800) << TextSize::Normal << false;
    QTest::newRow("1024x768") << QSize(1024, 768) << TextSize::Normal << false;
    QTest::newRow("portrait") << QSize(1080, 1920) << TextSize::Normal << true;
}

void ThemeTest::columnsStackWhereTheyDoNotFit()
{
    QFETCH(QSize, size);
    QFETCH(TextSize, textSize);
    QFETCH(bool, narrow);
    Theme theme;
    theme.setWindowSize(size);
    theme.setTextSize(textSize);
    QCOMPARE(theme.isNarrow(), narrow);
}

void ThemeTest::picturesFollowTheScheme()
{
    Theme theme;
    const auto darkest = [&theme] {
        const QImage image = theme.picture(u"key-shift"_s, {64, 64}, Colour::Ink).toImage();
        QColor found;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) == 255)
                    found = image.pixelColor(x, y);
            }
        }
        return found;
    };
    QCOMPARE(darkest(), theme.colour(Colour::Ink));
    theme.setScheme(ColourScheme::Dark);
    QCOMPARE(darkest(), theme.colour(Colour::Ink));
    QVERIFY(theme.colour(Colour::Ink).lightness() > 200);
}

void ThemeTest::pictureKeepsItsProportions()
{
    const QImage image = Theme().picture(u"key-shift"_s, {200, 40}).toImage();
    QCOMPARE(image.size(), QSize(200, 40));
    for (int x : {10, 60, 140, 190}) {
        for (int y = 0; y < image.height(); ++y)
            QCOMPARE(qAlpha(image.pixel(x, y)), 0);
    }
}

void ThemeTest::missingPictureIsLoggedOnce()
{
    QTest::ignoreMessage(QtWarningMsg, "no picture named \"unheard-of\"");
    const Theme theme;
    QVERIFY(theme.picture(u"unheard-of"_s, {10, 10}).isNull());
    QVERIFY(theme.picture(u"unheard-of"_s, {10, 10}).isNull());
    QVERIFY(theme.picture(QString(), {10, 10}).isNull());
}

void ThemeTest::styleSheetIsComplete()
{
    Theme theme;
    for (ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        theme.setScheme(scheme);
        const QString sheet = theme.scrollBarSheet();
        static const QRegularExpression leftOver(u"%"_s);
        QVERIFY2(!leftOver.match(sheet).hasMatch(), qPrintable(leftOver.match(sheet).captured()));
        QVERIFY(sheet.contains(theme.colour(Colour::Primary).name()));
        QScrollBar widget; // the parser complains by a warning, which fails the test
        widget.setStyleSheet(sheet);
        widget.ensurePolished();
    }
}

void ThemeTest::changesAreTold()
{
    Theme theme;
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setScheme(ColourScheme::Dark);
    QCOMPARE(changed.count(), 1);
    theme.setScheme(ColourScheme::Dark);
    QCOMPARE(changed.count(), 1);
    theme.setTextSize(TextSize::Large);
    QCOMPARE(changed.count(), 2);
    theme.setWindowSize({1280, 800});
    QCOMPARE(changed.count(), 3);
    theme.setPrimary(QColor(0x7a, 0, 0x3c));
    QCOMPARE(changed.count(), 4);
    theme.setPrimary(QColor());
    QCOMPARE(changed.count(), 5);
    QCOMPARE(theme.colour(Colour::Primary).lightness() > 0, true);
}

void ThemeTest::fieldIsAsHighAsItsText_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<TextSize>("textSize");
    for (QSize size : {QSize(1920, 1080), QSize(1024, 768)}) {
        QTest::addRow("%d 100 %%", size.width()) << size << TextSize::Normal;
        QTest::addRow("%d 200 %%", size.width()) << size << TextSize::Largest;
    }
}

void ThemeTest::fieldIsAsHighAsItsText()
{
    QFETCH(QSize, size);
    QFETCH(TextSize, textSize);
    Theme theme;
    theme.setWindowSize(size);
    theme.setTextSize(textSize);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins({});
    auto *field = new TextField(theme);
    layout->addWidget(field);
    window.resize(size.width(), 1); // as low as the layout lets it
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const int line = QFontMetrics(field->font()).height();
    QVERIFY(field->height() >= 60);
    QVERIFY2(field->height() >= line + 18, qPrintable(u"%1 for a line of %2"_s.arg(field->height()).arg(line)));
}

void ThemeTest::fieldShowsWhereItIs()
{
    const Theme theme;
    for (ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        Theme coloured;
        coloured.setScheme(scheme);
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *field = new TextField(coloured);
        auto *other = new TextField(coloured);
        layout->addWidget(field);
        layout->addWidget(other);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        QTRY_VERIFY(other->hasFocus());
        const QImage resting = field->grab().toImage();
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        const QImage focused = field->grab().toImage();
        const QPoint edge(field->width() / 2, 2);
        QVERIFY(resting.pixelColor(edge) != coloured.colour(Colour::FocusRing));
        QCOMPARE(focused.pixelColor(edge), coloured.colour(Colour::FocusRing));
        QCOMPARE(focused.pixelColor(edge + QPoint(0, 5)), coloured.colour(Colour::Primary));
    }
}

void ThemeTest::fieldsRemarkGivesWayToTheText()
{
    Theme theme;
    TextField field(theme);
    field.resize(600, 108);
    field.setRemark(u"Student account"_s);
    QCOMPARE(field.accessibleDescription(), u"Student account"_s);
    const int roomForRemark = field.textMargins().right();
    field.setText(u"somebody.with.a.long.name@student.example.org"_s);
    QVERIFY(field.textMargins().right() < roomForRemark);
    field.setText(u"m1"_s);
    QCOMPARE(field.textMargins().right(), roomForRemark);
}

} // namespace kiosk

KIOSK_WIDGET_TEST(kiosk::ThemeTest)
#include "ThemeTest.moc"
