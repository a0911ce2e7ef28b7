// SPDX-License-Identifier: GPL-3.0-or-later
#include "slip/SlipPainter.h"
#include "support/StrictTest.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

link::Slip slipIn(Language language)
{
    link::Slip slip;
    slip.number = *TicketId::fromString(u"C4"_s);
    slip.readyAt = QDateTime(QDate(2026, 11, 24), QTime(12, 32), Qt::UTC);
    slip.keptUntil = slip.readyAt.addSecs(3600);
    slip.language = language;
    slip.organisation = u"Pohjola"_s;
    slip.app = u"Microsoft Authenticator"_s;
    slip.shortApp = u"Authenticator"_s;
    slip.publisher = u"Microsoft Corporation"_s;
    slip.signIn = u"https://m365.pohjola.example"_s;
    return slip;
}

/// As a phone reads it.
QString decoded(const QImage &picture)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"slip.png"_s);
    if (!picture.save(file))
        return {};
    QProcess zbar;
    zbar.start(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, file});
    zbar.waitForFinished();
    return QString::fromUtf8(zbar.readAllStandardOutput());
}

/// What a receipt printer paints of it.
QImage painted(const QByteArray &bytes)
{
    qsizetype at = 2;
    QByteArray rows;
    int width = 0;
    while (bytes.mid(at, 4) == QByteArray("\x1dv0\0", 4)) {
        const auto number = [&](qsizetype from) {
            return static_cast<uchar>(bytes.at(at + from)) + 256 * static_cast<uchar>(bytes.at(at + from + 1));
        };
        width = number(4);
        const int size = width * number(6);
        rows += bytes.mid(at + 8, size);
        at += 8 + size;
    }
    if (bytes.mid(at)
        != QByteArray("\x1b"
                      "d\x01\x1dVB\0",
                      7))
        return {};
    QImage picture(reinterpret_cast<const uchar *>(rows.constData()), width * 8, static_cast<int>(rows.size()) / width,
                   width, QImage::Format_Mono);
    picture.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    return picture.copy();
}

} // namespace

/// The slip as a picture, and in a receipt printer's language. How a driverless printer gets it: e2e/slip.
class SlipTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void bothCodesAreRead_data();
    void bothCodesAreRead();
    void aReceiptPrinterPaintsThePicture();
    void aSchoolsOwnStepsAreThere();
    void aPageIsAsLongAsTheSlip();
};

void SlipTest::bothCodesAreRead_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("dots");
    for (const Language language : allLanguages) {
        QTest::addRow("%s, 80 mm", qPrintable(languageCode(language))) << language << 80 << 576;
        QTest::addRow("%s, 58 mm", qPrintable(languageCode(language))) << language << 58 << 384;
    }
}

void SlipTest::bothCodesAreRead()
{
    QFETCH(Language, language);
    QFETCH(int, paper);
    QFETCH(int, dots);
    const QImage picture = SlipPainter(slipIn(language), paper).picture();
    QCOMPARE(picture.width(), dots);
    QCOMPARE(picture.depth(), 1);
    const QString codes = decoded(picture);
    QVERIFY2(codes.contains(u"https://m365.pohjola.example\n"), qPrintable(codes));
    QVERIFY2(codes.contains(u"DTSTART:20261124T123200Z") && codes.contains(u"C4"), qPrintable(codes));
}

void SlipTest::aReceiptPrinterPaintsThePicture()
{
    const QImage picture = SlipPainter(slipIn(Language::Finnish), 80).picture();
    QCOMPARE(painted(escPosOf(picture)).convertToFormat(QImage::Format_RGB32),
             picture.convertToFormat(QImage::Format_RGB32));
    // Dots that fill up the last byte are none of the picture's.
    QImage narrow(13, 300, QImage::Format_Mono);
    narrow.fill(1);
    const QImage paper = painted(escPosOf(narrow));
    QCOMPARE(paper.size(), QSize(16, 300));
    QCOMPARE(paper.copy(0, 0, 13, 300).convertToFormat(QImage::Format_RGB32),
             narrow.convertToFormat(QImage::Format_RGB32));
    QCOMPARE(paper.pixelColor(15, 299), QColor(Qt::white));
}

void SlipTest::aSchoolsOwnStepsAreThere()
{
    link::Slip slip = slipIn(Language::English);
    const int usual = SlipPainter(slip, 80).lengthMm();
    slip.steps = {u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s, u"Five"_s, u"Six"_s, u"Seven"_s, u"Eight"_s};
    QVERIFY(SlipPainter(slip, 80).lengthMm() > usual);
    QVERIFY(decoded(SlipPainter(slip, 80).picture()).contains(u"m365.pohjola.example"));
}

void SlipTest::aPageIsAsLongAsTheSlip()
{
    const SlipPainter slip(slipIn(Language::Swedish), 80);
    const int length = slip.lengthMm();
    QVERIFY2(length > 120 && length < 200, qPrintable(QString::number(length)));
    const int pictureMm = slip.picture().height() / SlipPainter::dotsPerMm;
    QVERIFY2(length - pictureMm >= 4 && length - pictureMm <= 16, qPrintable(QString::number(pictureMm)));
    QVERIFY(slip.pdf(QSizeF(80, length)).startsWith("%PDF-"));
}

KIOSK_WIDGET_TEST(SlipTest)
#include "SlipTest.moc"
