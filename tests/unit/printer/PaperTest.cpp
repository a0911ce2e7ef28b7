// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/Paper.h"
#include "printer/PrinterReasons.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What a printer says of its paper and of itself, and what a slip makes of it.
class PaperTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theShortestPaperIsTaken_data();
    void theShortestPaperIsTaken();
    void whatAPrinterSaysHasACode_data();
    void whatAPrinterSaysHasACode();
};

void PaperTest::theShortestPaperIsTaken_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("taken");
    const QByteArray three = "om_slip_80x297mm om_slip_80x200mm om_slip_80x100mm";
    QTest::newRow("of three lengths") << three << 80 << 150 << QByteArray("om_slip_80x200mm");
    QTest::newRow("just so long") << three << 80 << 200 << QByteArray("om_slip_80x200mm");
    QTest::newRow("none is so long") << three << 80 << 298 << QByteArray();
    QTest::newRow("what is printed of it")
        << QByteArray("om_slip_72x200mm") << 80 << 150 << QByteArray("om_slip_72x200mm");
    QTest::newRow("office paper") << QByteArray("na_letter_8.5x11in iso_a4_210x297mm iso_a6_105x148mm") << 80 << 100
                                  << QByteArray();
    QTest::newRow("a narrower roll") << QByteArray("om_slip_58x200mm") << 80 << 100 << QByteArray();
    QTest::newRow("a roll") << QByteArray("custom_min_50x60mm custom_max_80x1000mm") << 80 << 163
                            << QByteArray("custom_slip_80x163mm");
    QTest::newRow("a roll, by its other name")
        << QByteArray("roll_min_50x60mm roll_max_104x1000mm") << 58 << 163 << QByteArray("custom_slip_58x163mm");
    QTest::newRow("a roll beside a paper that is too long")
        << QByteArray("om_slip_80x900mm custom_min_50x60mm custom_max_80x1000mm") << 80 << 163
        << QByteArray("custom_slip_80x163mm");
    QTest::newRow("a roll that is too narrow")
        << QByteArray("custom_min_25x25mm custom_max_58x1000mm") << 80 << 163 << QByteArray();
    QTest::newRow("no paper by these names") << QByteArray("auto roll_max custom_min_ x") << 80 << 100 << QByteArray();
}

void PaperTest::theShortestPaperIsTaken()
{
    QFETCH(QByteArray, names);
    QFETCH(int, width);
    QFETCH(int, length);
    QFETCH(QByteArray, taken);
    const std::optional<Paper> paper = paperOfLength(slipPapers(names.split(' '), width), length);
    QCOMPARE(paper.value_or(Paper()).name, taken);
    if (paper)
        QVERIFY(paper->lengthMm >= length && paper->widthMm <= width + 1);
}

void PaperTest::whatAPrinterSaysHasACode_data()
{
    QTest::addColumn<QByteArray>("reasons");
    QTest::addColumn<Printer>("printer");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray("none") << Printer::Going << QString();
    QTest::newRow("paper gets short") << QByteArray("media-low-warning") << Printer::Going << QString();
    QTest::newRow("printing") << QByteArray("cups-waiting-for-job-completed") << Printer::Going << QString();
    for (const char *severity : {"", "-report", "-warning", "-error"})
        QTest::addRow("no paper%s", severity)
            << QByteArray("media-empty") + severity << Printer::Going << u"printer.paper"_s;
    QTest::newRow("jam") << QByteArray("media-low-report media-jam-error") << Printer::Stopped << u"printer.jam"_s;
    QTest::newRow("the cover first") << QByteArray("media-empty-error cover-open-error") << Printer::Stopped
                                     << u"printer.open"_s;
    QTest::newRow("away") << QByteArray("offline-report") << Printer::Going << u"printer.unreachable"_s;
    QTest::newRow("unknown error") << QByteArray("cutter-fault-error") << Printer::Going << u"printer.fault"_s;
    QTest::newRow("unknown warning") << QByteArray("cutter-warm-warning") << Printer::Going << QString();
    QTest::newRow("stopped, and says not why") << QByteArray("none") << Printer::Stopped << u"printer.fault"_s;
}

void PaperTest::whatAPrinterSaysHasACode()
{
    QFETCH(QByteArray, reasons);
    QFETCH(Printer, printer);
    QFETCH(QString, code);
    QCOMPARE(codeOfReasons(reasons.split(' '), printer), code);
}

KIOSK_TEST(PaperTest)
#include "PaperTest.moc"
