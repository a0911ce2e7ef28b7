// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StrictTest.h"
#include "widgets/QrCode.h"

#include <QAccessible>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// What ZBar reads in the picture, without its own line end.
QString decoded(const QImage &image)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"code.png"_s);
    if (!image.save(file))
        return u"not saved"_s;
    QProcess zbar;
    zbar.start(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s, file});
    if (!zbar.waitForFinished(30000))
        return u"zbarimg did not run"_s;
    QString text = QString::fromUtf8(zbar.readAllStandardOutput());
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

/// As on the screen: with a piece of the page around it.
QImage onPage(QrCode &code, const Theme &theme, qreal ratio)
{
    code.resize(code.sizeHint());
    QImage page((code.sizeHint() + QSize(120, 120)) * ratio, QImage::Format_RGB32);
    page.setDevicePixelRatio(ratio);
    page.fill(theme.colour(Colour::Ground));
    code.render(&page, QPoint(60, 60), QRegion(), QWidget::DrawChildren);
    return page;
}

/// The rectangle of the modules, without the quiet zone.
QRect blackArea(const QImage &page)
{
    QRect area;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            if (page.pixelColor(x, y) == QColor(Qt::black))
                area |= QRect(x, y, 1, 1);
        }
    }
    return area;
}

} // namespace

class QrCodeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void phoneReadsIt_data();
    void phoneReadsIt();
    void survivesASmudge();
    void errorCorrectionIsNotTheLeast();
    void darkOnLightInEveryScheme();
    void quietZoneAndWholePixels_data();
    void quietZoneAndWholePixels();
    void codesBesideEachOtherLookEqual();
    void signInCodeIsReadFrom60Centimetres();
    void tooLongATextIsLoggedWithoutItsWords();
    void emptyShowsNothing();
    void saysWhatItIs();
};

void QrCodeTest::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"zbarimg"_s).isEmpty(), "the package zbar-tools is needed");
}

void QrCodeTest::phoneReadsIt_data()
{
    QTest::addColumn<QString>("payload");
    QTest::addColumn<qreal>("side");
    QTest::addColumn<ColourScheme>("scheme");
    QTest::addColumn<qreal>("ratio");
    const QString address = u"https://m365.example.fi"_s;
    const QString mail =
        u"mailto:guest.desk@example.fi?subject=MFA%20reset&body=Hei%2C%0AMin%C3%A4%20tarvitsen%20apua%20%C3%A5%C3%A4%C3%B6"_s;
    const QString letters =
        u"mailto:opastus@example.fi?subject=Käyttäjätunnus på svenska: åäö ÅÄÖ&body=Hyvä vastaanottaja, pyydän apua."_s;
    for (qreal ratio : {1.0, 1.5, 2.0}) {
        for (ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
            const int number = static_cast<int>(scheme);
            QTest::addRow("address, scheme %d, x%g", number, ratio) << address << 462.0 << scheme << ratio;
            QTest::addRow("small address, scheme %d, x%g", number, ratio) << address << 184.0 << scheme << ratio;
            QTest::addRow("mail, scheme %d, x%g", number, ratio) << mail << 440.0 << scheme << ratio;
            QTest::addRow("mail with letters, scheme %d, x%g", number, ratio) << letters << 440.0 << scheme << ratio;
        }
    }
}

void QrCodeTest::phoneReadsIt()
{
    QFETCH(QString, payload);
    QFETCH(qreal, side);
    QFETCH(ColourScheme, scheme);
    QFETCH(qreal, ratio);
    Theme theme;
    theme.setScheme(scheme);
    QrCode code(theme, side);
    code.setPayload(payload);
    QCOMPARE(decoded(onPage(code, theme, ratio)), payload);
}

void QrCodeTest::survivesASmudge()
{
    Theme theme;
    QrCode code(theme, 462);
    code.setPayload(u"https://m365.example.fi"_s);
    QImage page = onPage(code, theme, 1);
    // A twentieth of the area, over the data: error correction M mends it.
    QPainter painter(&page);
    painter.fillRect(QRect(page.width() / 2 - 10, page.height() / 2 - 10, 72, 72), Qt::gray);
    painter.end();
    QCOMPARE(decoded(page), u"https://m365.example.fi"_s);
}

void QrCodeTest::errorCorrectionIsNotTheLeast()
{
    Theme theme;
    QrCode code(theme, 462);
    code.setPayload(u"https://m365.example.fi"_s); // 25 modules wide
    const QImage page = onPage(code, theme, 1);
    const QRect area = blackArea(page);
    const auto module = [&page, &area](int column, int row) {
        return page.pixelColor(area.left() + (2 * column + 1) * area.width() / 50,
                               area.top() + (2 * row + 1) * area.height() / 50)
            == QColor(Qt::black);
    };
    // The format information begins with the level, masked: two dark modules are L (ISO/IEC 18004, 7.9).
    QVERIFY(!(module(0, 8) && module(1, 8)));
}

void QrCodeTest::darkOnLightInEveryScheme()
{
    for (ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        Theme theme;
        theme.setScheme(scheme);
        QrCode code(theme, 300);
        code.setPayload(u"https://m365.example.fi"_s);
        const QImage page = onPage(code, theme, 1);
        const QPoint middle(page.width() / 2, page.height() / 2);
        QCOMPARE(page.pixelColor(middle.x(), 60 + 6), QColor(Qt::white));
        int black = 0;
        for (int x = 60; x < page.width() - 60; ++x)
            black += page.pixelColor(x, middle.y()) == QColor(Qt::black);
        QVERIFY(black > 50);
    }
}

void QrCodeTest::quietZoneAndWholePixels_data()
{
    QTest::addColumn<qreal>("side");
    QTest::addColumn<qreal>("ratio");
    for (qreal side : {150.0, 184.0, 301.0, 462.0}) {
        for (qreal ratio : {1.0, 1.25, 2.0})
            QTest::addRow("%g x%g", side, ratio) << side << ratio;
    }
}

void QrCodeTest::quietZoneAndWholePixels()
{
    QFETCH(qreal, side);
    QFETCH(qreal, ratio);
    Theme theme;
    QrCode code(theme, side);
    code.setPayload(u"https://m365.example.fi"_s);
    const QImage page = onPage(code, theme, ratio);
    // The black pixels' rectangle; inside it every pixel is black or white, none between.
    const QRect area = blackArea(page);
    QCOMPARE(area.width(), area.height());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            QVERIFY(page.pixelColor(x, y) == QColor(Qt::black) || page.pixelColor(x, y) == QColor(Qt::white));
    }
    // The finder pattern is seven modules wide.
    int run = 0;
    while (page.pixelColor(area.left() + run, area.top()) == QColor(Qt::black))
        ++run;
    QCOMPARE(run % 7, 0);
    const int module = run / 7;
    QVERIFY(module >= 2);
    QCOMPARE(area.width() % module, 0);
    for (int i = 1; i <= 4 * module; ++i) {
        QCOMPARE(page.pixelColor(area.left() - i, area.center().y()), QColor(Qt::white));
        QCOMPARE(page.pixelColor(area.right() + i, area.center().y()), QColor(Qt::white));
        QCOMPARE(page.pixelColor(area.center().x(), area.top() - i), QColor(Qt::white));
        QCOMPARE(page.pixelColor(area.center().x(), area.bottom() + i), QColor(Qt::white));
    }
}

void QrCodeTest::codesBesideEachOtherLookEqual()
{
    Theme theme;
    for (const QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 768)}) {
        theme.setWindowSize(size);
        QrCode full(theme, 250);
        QrCode light(theme, 120); // not its own size
        light.setAsLargeAs(&full);
        light.setPayload(u"https://m365.pohjola.example/"_s);
        full.setPayload(u"BEGIN:VCALENDAR "_s.repeated(12));
        const int side = blackArea(onPage(full, theme, 1)).width();
        const QImage picture = onPage(light, theme, 1);
        QCOMPARE(decoded(picture), light.payload());
        // Half a pixel for each of its modules is as near as they come.
        const int modules = 17 + 4 * light.version();
        QVERIFY2(std::abs(blackArea(picture).width() - side) <= modules / 2 + 1,
                 qPrintable(u"%1 beside %2"_s.arg(blackArea(picture).width()).arg(side)));
    }
}

void QrCodeTest::signInCodeIsReadFrom60Centimetres()
{
    // A code is read from ten times its width: 60 mm, on a 21.5 inch 1080p screen of 102 pixels an inch.
    Theme theme;
    QrCode code(theme, 462);
    code.setPayload(u"https://m365.example.fi"_s);
    const QImage page = onPage(code, theme, 1);
    const QRect area = blackArea(page);
    const qreal millimetres = area.width() / 102.0 * 25.4;
    QVERIFY2(millimetres >= 60, qPrintable(u"%1 mm"_s.arg(millimetres)));
    // What a phone's camera makes of it at that distance, by a quarter of the resolution.
    QCOMPARE(decoded(page.scaled(page.size() / 4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)),
             u"https://m365.example.fi"_s);
}

void QrCodeTest::tooLongATextIsLoggedWithoutItsWords()
{
    Theme theme;
    QrCode code(theme, 300);
    QTest::ignoreMessage(QtWarningMsg, "no code holds a text of 3000 bytes");
    code.setPayload(QString(3000, u'x'));
    const QImage page = onPage(code, theme, 1);
    QCOMPARE(decoded(page), QString());
}

void QrCodeTest::emptyShowsNothing()
{
    Theme theme;
    QrCode code(theme, 300);
    code.setPayload(u"https://m365.example.fi"_s);
    code.setPayload(QString());
    const QImage page = onPage(code, theme, 1);
    for (int x = 0; x < page.width(); ++x)
        QCOMPARE(page.pixelColor(x, page.height() / 2), theme.colour(Colour::Ground));
}

void QrCodeTest::saysWhatItIs()
{
    Theme theme;
    QrCode code(theme, 300);
    code.setAccessibleName(u"QR code: m365.example.fi"_s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&code);
    QCOMPARE(accessible->role(), QAccessible::Graphic);
    QCOMPARE(accessible->text(QAccessible::Name), u"QR code: m365.example.fi"_s);
}

} // namespace kiosk

KIOSK_WIDGET_TEST(kiosk::QrCodeTest)
#include "QrCodeTest.moc"
