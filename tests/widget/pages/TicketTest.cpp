// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "shell/CalendarEntry.h"
#include "support/StrictTest.h"
#include "widgets/CountdownRing.h"
#include "widgets/QrCode.h"

#include <QSet>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(kiosk::link::PrinterState)

/// Who leaves the wait keeps a ticket; what it says, how it is taken, given back and found again.
class TicketTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whoeverLeavesTheWaitKeepsAPlace_data();
    void whoeverLeavesTheWaitKeepsAPlace();
    void onlyForgettingEverythingAskedOnceMoreEndsTheTicket();
    void theTicketsCalendarEntry();
    void saysHowLongTheNumberIsKept();
    void everyTicketIsReachable_data();
    void everyTicketIsReachable();
    void theTicketShowsItsNumberAndTime_data();
    void theTicketShowsItsNumberAndTime();
    void theTicketIsNotTakenBeforeItHasANumber();
    void withoutANumberTheTimeAndTheCodesRemain();
    void theTicketTakenFreesTheKiosk();
    void fromTheTicketBackToTheWait();
    void theTicketSaysNothingAboutThePerson();
    void withoutAPrinterNobodyIsOfferedASlip();
    void aSlipIsPrintedOnce_data();
    void aSlipIsPrintedOnce();
    void aPrinterThatFailsTakesTheButtonAway();
    void theNextTicketHasASlipOfItsOwn();
};

void TicketTest::whoeverLeavesTheWaitKeepsAPlace_data()
{
    QTest::addColumn<Event>("event");
    QTest::newRow("end visit") << Event::EndVisit;
    QTest::newRow("abandoned") << Event::VisitAbandoned;
    QTest::newRow("limit") << Event::SessionLimit;
}

void TicketTest::whoeverLeavesTheWaitKeepsAPlace()
{
    QFETCH(Event, event);
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    if (event == Event::EndVisit)
        QVERIFY(stage.press(u"End visit"_s));
    else if (event == Event::VisitAbandoned)
        stage.pass(stage.config.limits.idleWarningWait + stage.config.limits.idleAnswer);
    else
        QVERIFY(stage.visit->apply(event));
    QCOMPARE(stage.visit->step(), Step::Ticket);
    QCOMPARE(stage.told<link::Park>().size(), 1);
    stage.visit->setOwnTicket({*TicketId::fromString(u"C4"_s), *stage.visit->resetReadyAt()});
    Stage::settle();
    QCOMPARE(stage.told<link::StepReached>().last().step, Step::Ticket);
    // The kiosk asks once more, without a word of erasing, and is the next visitor's then.
    stage.pass(stage.config.limits.idleWarning + 1s);
    QVERIFY(stage.button(u"I need more time"_s));
    QVERIFY2(!stage.words().contains(u"erase"), qPrintable(stage.words()));
    stage.pass(stage.config.limits.idleAnswer);
    QCOMPARE(stage.visit->step(), Step::Ended);
    QCOMPARE(stage.told<link::Finished>().last().reason, EndReason::Parked);
    QVERIFY(stage.told<link::TicketUsed>().isEmpty());
}

void TicketTest::onlyForgettingEverythingAskedOnceMoreEndsTheTicket()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    QVERIFY(!stage.button(u"Forget everything"_s)->isEnabled());
    const TicketId id = *TicketId::fromString(u"C4"_s);
    stage.visit->setOwnTicket({id, *stage.visit->resetReadyAt()});
    Stage::settle();
    QVERIFY(stage.press(u"Forget everything"_s));
    QCOMPARE(stage.visit->step(), Step::Ticket);
    QVERIFY(stage.words().contains(u"nobody can bring it back"));
    QVERIFY(stage.press(u"Keep my number"_s));
    QVERIFY(!stage.words().contains(u"nobody can bring it back"));
    QVERIFY(stage.press(u"Forget everything"_s));
    QVERIFY(stage.press(u"Yes, forget everything"_s));
    QCOMPARE(stage.told<link::Finished>().last().reason, EndReason::EndedByVisitor);
    QCOMPARE(stage.told<link::TicketUsed>().size(), 1);
    QCOMPARE(stage.told<link::TicketUsed>().first().id, id);
}

void TicketTest::theTicketsCalendarEntry()
{
    QCOMPARE(calendarEntry(QDateTime(QDate(2026, 11, 24), QTime(12, 32), Qt::UTC), u"a, b; c\\d"_s,
                           u"https://m365.pohjola.example"_s),
             u"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20261124T123200Z\r\nDTEND:20261124T123200Z\r\n"
             "SUMMARY:a\\, b\\; c\\\\d\r\nLOCATION:https://m365.pohjola.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"_s);
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    for (const Language language : allLanguages) {
        stage.visit->setLanguage(language);
        stage.visit->setOwnTicket({*TicketId::fromString(u"C4"_s), *stage.visit->resetReadyAt()});
        Stage::settle();
        for (const QrCode *code : stage.window->findChildren<QrCode *>()) {
            if (!code->isVisible() || !code->payload().startsWith(u"BEGIN"))
                continue;
            QVERIFY(code->payload().contains(u"C4"));
            // 17 + 4 x 11 modules and the quiet zone: 3 pixels each, 0.83 mm on a 24 inch screen.
            QVERIFY2(code->version() <= 11, qPrintable(QString::number(code->version())));
            QVERIFY(code->width() >= 3 * (17 + 4 * code->version() + 8));
        }
    }
}

void TicketTest::saysHowLongTheNumberIsKept()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    QVERIFY2(stage.words().contains(u"On the first screen until 15:32"), qPrintable(stage.words()));
}

void TicketTest::everyTicketIsReachable_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    for (const int count : {1, 6, 7, 11, 20}) {
        for (const QSize size : {QSize(1920, 1080), QSize(1024, 768), QSize(1080, 1920)})
            QTest::addRow("%d, %dx%d", count, size.width(), size.height()) << count << size;
    }
}

void TicketTest::everyTicketIsReachable()
{
    QFETCH(int, count);
    QFETCH(QSize, size);
    Stage stage(size);
    QVERIFY(stage.show());
    QList<link::Ticket> tickets;
    TicketId id = TicketId::first();
    for (int i = 0; i < count; ++i, id = id.next())
        tickets << link::Ticket{id, Deadline{stage.clock.sinceBoot() - 1s}, Language::English};
    stage.visit->setTickets(tickets);
    Stage::settle();
    QSet<QString> seen;
    const auto look = [&] {
        for (const link::Ticket &ticket : std::as_const(tickets)) {
            if (stage.button(u"Ticket %1, ready"_s.arg(ticket.id.toString())))
                seen << ticket.id.toString();
        }
    };
    look();
    const auto more = [&stage]() -> QAbstractButton * {
        for (QAbstractButton *button : stage.window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->accessibleName().startsWith(u"More tickets"))
                return button;
        }
        return nullptr;
    };
    QCOMPARE(more() != nullptr, count > 6);
    for (int turn = 0; more() && turn < 4; ++turn) {
        QTest::mouseClick(more(), Qt::LeftButton);
        stage.pass(1s);
        QVERIFY(cutTexts(stage.window->currentPage()).isEmpty());
        look();
    }
    QCOMPARE(seen.size(), count);
    // The one that is pressed is the one that counts.
    const link::Ticket last = tickets.last();
    while (!stage.button(u"Ticket %1, ready"_s.arg(last.id.toString())))
        QTest::mouseClick(more(), Qt::LeftButton);
    QVERIFY(stage.press(u"Ticket %1, ready"_s.arg(last.id.toString())));
    QCOMPARE(stage.told<link::TicketUsed>().last().id, last.id);
    QCOMPARE(stage.visit->step(), Step::Wait);
}

void TicketTest::theTicketShowsItsNumberAndTime_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1080p") << QSize(1920, 1080);
    QTest::newRow("1024x768") << QSize(1024, 768);
    QTest::newRow("portrait") << QSize(1080, 1920);
}

void TicketTest::theTicketShowsItsNumberAndTime()
{
    QFETCH(QSize, size);
    Stage stage(size);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    stage.pass(60s);
    QVERIFY(stage.press(u"Take this with me"_s));
    QCOMPARE(stage.visit->step(), Step::Ticket);
    const TicketId id = *TicketId::fromString(u"C4"_s);
    stage.visit->setOwnTicket({id, *stage.visit->resetReadyAt()});
    Stage::settle();
    bool shown = false;
    for (const QWidget *widget : stage.window->findChildren<QWidget *>())
        shown = shown || (widget->isVisible() && widget->accessibleName() == u"C4");
    QVERIFY(shown);
    QVERIFY2(stage.words().contains(u"Ready by 14:32"), qPrintable(stage.words()));
    QVERIFY(stage.words().contains(u"m365.pohjola.example"));
    const QStringList codes = decodedCodes(stage.window->currentPage());
    QVERIFY(codes.contains(u"https://m365.pohjola.example"_s));
    QVERIFY2(codes.join(u'\n').contains(u"DTSTART:20261124T123200Z"), qPrintable(codes.join(u'\n')));
    stage.visit->setOwnTicket({id, Deadline{stage.clock.sinceBoot() + 20s}});
    stage.pass(21s);
    QVERIFY(stage.words().contains(u"Should be ready now"));
}

void TicketTest::theTicketIsNotTakenBeforeItHasANumber()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    QVERIFY(!stage.button(u"Done, free the kiosk"_s)->isEnabled());
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    Stage::settle();
    QVERIFY(stage.button(u"Done, free the kiosk"_s)->isEnabled());
}

void TicketTest::withoutANumberTheTimeAndTheCodesRemain()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    stage.visit->setNoTicketLeft();
    Stage::settle();
    QVERIFY2(stage.words().contains(u"Every number is in use just now"), qPrintable(stage.words()));
    QVERIFY(!stage.words().contains(u"remember the number"));
    QVERIFY(!stage.words().contains(u"touch your number"));
    const QStringList codes = decodedCodes(stage.window.get());
    QVERIFY(codes.contains(u"https://m365.pohjola.example"_s));
    QVERIFY(codes.contains(u"SUMMARY:Set Authenticator up again"_s)
            || codes.contains(u"SUMMARY:Set Authenticator up again\r"_s));
    QVERIFY(stage.press(u"Done, free the kiosk"_s));
    QCOMPARE(stage.visit->step(), Step::Ended);
}

void TicketTest::theTicketTakenFreesTheKiosk()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    Stage::settle();
    QVERIFY(stage.press(u"Done, free the kiosk"_s));
    QCOMPARE(stage.told<link::Finished>().last().reason, EndReason::Parked);
    QVERIFY(stage.told<link::TicketUsed>().isEmpty());
}

void TicketTest::fromTheTicketBackToTheWait()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    stage.pass(10s);
    QVERIFY(stage.press(u"Stay here instead"_s));
    QCOMPARE(stage.visit->step(), Step::Wait);
    QCOMPARE(stage.find<CountdownRing>()->digits(), u"9:50"_s);
}

void TicketTest::theTicketSaysNothingAboutThePerson()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    Stage::settle();
    QVERIFY(!stage.words().contains(u"ab1234"));
}

void TicketTest::withoutAPrinterNobodyIsOfferedASlip()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    Stage::settle();
    QVERIFY(!stage.button(u"Print a slip"_s));
    QVERIFY2(!stage.words().contains(u"slip"), qPrintable(stage.words()));
    stage.visit->setPrinter(link::PrinterState::Ready);
    Stage::settle();
    QVERIFY(stage.button(u"Print a slip"_s));
}

void TicketTest::aSlipIsPrintedOnce_data()
{
    QTest::addColumn<link::PrinterState>("end");
    QTest::addColumn<QString>("words");
    QTest::newRow("printed") << link::PrinterState::Printed << u"Take your slip from the printer."_s;
    QTest::newRow("failed") << link::PrinterState::Failed << u"Photograph this screen instead."_s;
}

void TicketTest::aSlipIsPrintedOnce()
{
    QFETCH(link::PrinterState, end);
    QFETCH(QString, words);
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    stage.visit->setPrinter(link::PrinterState::Ready);
    QVERIFY(stage.press(u"Take this with me"_s));
    stage.visit->setLanguage(Language::Swedish);
    Stage::settle();
    QVERIFY(!stage.button(u"Skriv ut en lapp"_s)); // not before there is a number
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    Stage::settle();
    QVERIFY(stage.press(u"Skriv ut en lapp"_s));
    QCOMPARE(stage.told<link::PrintSlip>(), QList{link::PrintSlip{Language::Swedish}});
    stage.visit->setLanguage(Language::English);
    Stage::settle();
    QVERIFY(!stage.button(u"Print a slip"_s));
    QVERIFY2(stage.words().contains(u"Printing your slip"), qPrintable(stage.words()));
    // What is on its way is not said to be lost because the printer's state is told anew.
    stage.visit->setPrinter(link::PrinterState::Ready);
    Stage::settle();
    QVERIFY(stage.words().contains(u"Printing your slip"));
    stage.visit->setPrinter(end);
    Stage::settle();
    QVERIFY2(stage.words().contains(words), qPrintable(stage.words()));
    QVERIFY(!stage.button(u"Print a slip"_s));
    stage.visit->setPrinter(link::PrinterState::Ready);
    Stage::settle();
    QVERIFY(!stage.button(u"Print a slip"_s));
    QCOMPARE(stage.told<link::PrintSlip>().size(), 1);
    QVERIFY(stage.press(u"Done, free the kiosk"_s));
}

void TicketTest::aPrinterThatFailsTakesTheButtonAway()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    stage.visit->setPrinter(link::PrinterState::Ready);
    Stage::settle();
    QVERIFY(stage.button(u"Print a slip"_s));
    stage.visit->setPrinter(link::PrinterState::None);
    Stage::settle();
    QVERIFY(!stage.button(u"Print a slip"_s));
    stage.visit->printSlip();
    QVERIFY(stage.told<link::PrintSlip>().isEmpty());
}

void TicketTest::theNextTicketHasASlipOfItsOwn()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Ticket));
    stage.visit->setPrinter(link::PrinterState::Ready);
    stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
    Stage::settle();
    QVERIFY(stage.press(u"Print a slip"_s));
    stage.visit->setPrinter(link::PrinterState::Printed);
    QVERIFY(stage.press(u"Stay here instead"_s));
    QVERIFY(stage.press(u"Take this with me"_s));
    stage.visit->setOwnTicket({TicketId::first().next(), *stage.visit->resetReadyAt()});
    Stage::settle();
    QVERIFY(stage.press(u"Print a slip"_s));
    QCOMPARE(stage.told<link::PrintSlip>().size(), 2);
}

KIOSK_WIDGET_TEST(TicketTest)
#include "TicketTest.moc"
