// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryLog.h"

#include "host/SlipPrinter.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray good = R"({"parts":[{"part":"printer","state":"ready","code":"ok","detail":"slip","facts":""}]})";
const QByteArray empty =
    R"({"parts":[{"part":"printer","state":"warning","code":"printer.paper","detail":"media-empty","facts":""}]})";
const QByteArray slow =
    R"({"parts":[{"part":"printer","state":"warning","code":"printer.slow","detail":"15 s","facts":""}]})";

} // namespace

/// The host's side of the printer of slips, with a program of a test's own in the place of mfa-kiosk-slip.
class SlipPrinterTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void looksAgainAndAgain();
    void printsAndSaysSo();
    void aSlipWaitsForALook();
    void oneThatDoesNotComeOutTakesTheButtonForAWhile();
    void aProgramThatSaysNothingIsTold();
    void whoLooksBesideTheHostCancelsNothing();

private:
    /// What it answers to a look, and to a slip; each line that it gets is kept.
    void answer(const QByteArray &look, const QByteArray &print);
    void make(bool isHost = true);
    QByteArrayList heard() const;
    QString code() const;

    ManualClock m_clock;
    MemoryLog m_log;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ChildRegistry> m_children;
    std::unique_ptr<HealthBoard> m_board;
    std::unique_ptr<SlipPrinter> m_printer;
};

void SlipPrinterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_children = std::make_unique<ChildRegistry>();
    m_board = std::make_unique<HealthBoard>(m_clock);
    answer(good, good);
}

void SlipPrinterTest::cleanup()
{
    m_printer.reset();
    m_board.reset();
    m_children.reset();
}

void SlipPrinterTest::answer(const QByteArray &look, const QByteArray &print)
{
    const auto write = [this](const QString &name, const QByteArray &text) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text + '\n');
    };
    write(u"look"_s, look);
    write(u"print"_s, print);
    write(u"program"_s,
          "#!/bin/sh\ncd \"${0%/*}\"\nread -r line\necho \"$line\" >> heard\n"
          "case $line in *look_at_printer*) cat look;; *) cat print;; esac");
    QFile::setPermissions(m_folder->filePath(u"program"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void SlipPrinterTest::make(bool isHost)
{
    SlipPrinter::Settings settings;
    settings.program = m_folder->filePath(u"program"_s);
    settings.printer.queue = u"slip"_s;
    settings.isHost = isHost;
    settings.interval = Milliseconds{20};
    m_printer = std::make_unique<SlipPrinter>(settings, m_clock, m_log, *m_children, *m_board);
}

QByteArrayList SlipPrinterTest::heard() const
{
    QFile file(m_folder->filePath(u"heard"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
}

QString SlipPrinterTest::code() const
{
    const HealthReport report = m_board->current();
    const PartHealth *const health = report.find(u"printer"_s);
    return health ? health->code : QString();
}

void SlipPrinterTest::looksAgainAndAgain()
{
    make();
    QVERIFY(!m_printer->isReady());
    m_printer->start();
    QTRY_VERIFY(m_printer->isReady());
    QCOMPARE(code(), u"ok"_s);
    answer(empty, good);
    QTRY_VERIFY(!m_printer->isReady());
    QCOMPARE(code(), u"printer.paper"_s);
    answer(good, good);
    QTRY_VERIFY(m_printer->isReady());
    QVERIFY(heard().first().contains("\"cancel_leftovers\":true"));
}

void SlipPrinterTest::printsAndSaysSo()
{
    make();
    QSignalSpy printed(m_printer.get(), &SlipPrinter::printed);
    link::Slip slip;
    slip.readyAt = slip.keptUntil = m_clock.now();
    slip.signIn = u"https://m365.pohjola.example"_s;
    m_printer->print(slip);
    QTRY_COMPARE(printed.size(), 1);
    QCOMPARE(printed.first().first().toBool(), true);
    const auto order = link::parseLine<link::ToSlip>(heard().value(0));
    QVERIFY(order);
    QCOMPARE(std::get<link::PrintOnPaper>(*order).slip, slip);
}

void SlipPrinterTest::aSlipWaitsForALook()
{
    make();
    QSignalSpy printed(m_printer.get(), &SlipPrinter::printed);
    link::Slip slip;
    slip.readyAt = slip.keptUntil = m_clock.now();
    m_printer->look();
    m_printer->print(slip);
    QTRY_COMPARE(printed.size(), 1);
    QCOMPARE(heard().size(), 2);
    QVERIFY(heard().last().contains("print_on_paper"));
}

void SlipPrinterTest::oneThatDoesNotComeOutTakesTheButtonForAWhile()
{
    make();
    answer(good, slow);
    m_printer->look();
    QTRY_VERIFY(m_printer->isReady());
    QSignalSpy printed(m_printer.get(), &SlipPrinter::printed);
    link::Slip slip;
    slip.readyAt = slip.keptUntil = m_clock.now();
    m_printer->print(slip);
    QTRY_COMPARE(printed.size(), 1);
    QCOMPARE(printed.first().first().toBool(), false);
    QVERIFY(!m_printer->isReady());
    QCOMPARE(code(), u"printer.slow"_s);
    // It says that it is well, as it did before.
    QSignalSpy looked(m_printer.get(), &SlipPrinter::looked);
    m_printer->start();
    QTRY_VERIFY(looked.size() > 2);
    QVERIFY(!m_printer->isReady());
    m_clock.advance(Seconds{301});
    QTRY_VERIFY(m_printer->isReady());
}

void SlipPrinterTest::aProgramThatSaysNothingIsTold()
{
    answer({}, {});
    make();
    m_printer->look();
    QTRY_COMPARE(code(), u"printer.program"_s);
    QFile::remove(m_folder->filePath(u"program"_s));
    m_board->forget(u"printer"_s);
    m_printer->look();
    QTRY_COMPARE(code(), u"printer.program"_s);
    QVERIFY(!m_printer->isReady());
}

void SlipPrinterTest::whoLooksBesideTheHostCancelsNothing()
{
    make(false);
    QSignalSpy looked(m_printer.get(), &SlipPrinter::looked);
    m_printer->look();
    QTRY_COMPARE(looked.size(), 1);
    QVERIFY(heard().first().contains("\"cancel_leftovers\":false"));
}

KIOSK_TEST(SlipPrinterTest)
#include "SlipPrinterTest.moc"
