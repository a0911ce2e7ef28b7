// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskWindows.h"
#include "desk/KioskDetail.h"
#include "desk/KioskList.h"
#include "desk/KioskListModel.h"
#include "desk/SetUpWindow.h"
#include "secrets/MemorySecretStore.h"
#include "support/StrictTest.h"
#include "widgets/TextField.h"

#include <QAccessible>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSignalSpy>

#include <ctime>

using namespace kiosk;
using namespace kiosk::desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A morning at the desk, by hand, by keyboard and by screen reader.
class DeskWindowTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void onePressAnswersACall_data();
    void onePressAnswersACall();
    void aCallRingsUntilSomebodyTakesIt();
    void theSmallWindowHasJustTheCalls();
    void aRowOpensThePanelsPages();
    void ofAnUnknownKioskNothingOldIsShown();
    void whatADeskMayNotAskIsNotOffered();
    void aLockedDeskAsksForThePinAndThenDoesIt();
    void lookingAtACallIsTold();
    void tenThousandRowsStayFluent();
    void everyRowIsSpoken();
    void whoeverIsChosenStaysChosen();
    void closingHides();
    void theSetUpLeadsThrough();
    void failuresAreTold();
};

void DeskWindowTest::onePressAnswersACall_data()
{
    QTest::addColumn<QString>("by");
    for (const QString &by : {u"mouse"_s, u"space"_s, u"shortcut"_s, u"small window"_s})
        QTest::newRow(qPrintable(by)) << by;
}

void DeskWindowTest::onePressAnswersACall()
{
    QFETCH(QString, by);
    DeskWindows at;
    at.fill(4);
    QVERIFY(at.show());
    if (by == u"mouse") {
        QTest::mouseClick(at.list()->viewport(), Qt::LeftButton, {}, at.actButton(u"kiosk-3"_s));
    } else if (by == u"space") {
        at.list()->setFocus();
        QTest::keyClick(at.list(), Qt::Key_Space);
    } else if (by == u"shortcut") {
        QTest::keyClick(at.window->focusWidget() ? at.window->focusWidget() : at.window.get(), Qt::Key_Return,
                        Qt::ControlModifier);
    } else {
        at.calls->popUp();
        DeskWindows::settle();
        at.calls->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : at.calls->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == u"I am coming")
                button->click();
        }
    }
    QCOMPARE(at.desk.requests().size(), 1);
    QCOMPARE(at.desk.requests().first().order.action, fleet::Action::AnswerHelp);
    QCOMPARE(at.desk.requests().first().kiosk, u"kiosk-3"_s);
    // A second press before the answer asks nothing twice.
    QTest::keyClick(at.window.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(at.desk.requests().size(), 1);
}

void DeskWindowTest::aCallRingsUntilSomebodyTakesIt()
{
    DeskWindows at;
    at.fill(2);
    QSignalSpy rang(at.ring.get(), &CallRing::rang);
    TestKiosk kiosk(u"hall"_s, u"Hall"_s);
    kiosk.inUse(at.desk.clock, Step::Verify, 20s).calls(at.desk.clock, 0s);
    at.say(kiosk);
    QCOMPARE(rang.size(), 1);
    QCOMPARE(at.rings, 1);
    QVERIFY(at.ring->isRinging());
    // Another desk has taken it: this one is silent as well.
    kiosk.calls(at.desk.clock, 5s, link::HelpState::Coming);
    at.say(kiosk);
    QVERIFY(!at.ring->isRinging());
    QVERIFY(at.ring->calls().isEmpty());
    // The next call rings anew; hushed, it does not, and a further one does.
    kiosk.calls(at.desk.clock, 0s);
    at.say(kiosk);
    QVERIFY(at.ring->isRinging());
    at.ring->hush();
    QVERIFY(!at.ring->isRinging());
    TestKiosk second(u"annex"_s, u"Annex"_s);
    at.say(second.inUse(at.desk.clock, Step::Verify, 20s).calls(at.desk.clock, 0s));
    QVERIFY(at.ring->isRinging());
}

void DeskWindowTest::theSmallWindowHasJustTheCalls()
{
    DeskWindows at;
    at.fill(20);
    at.calls->popUp();
    DeskWindows::settle();
    QVERIFY(at.calls->isVisible());
    QVERIFY(at.calls->windowFlags().testFlag(Qt::WindowStaysOnTopHint));
    const QString words = at.words(at.calls.get());
    QVERIFY2(words.contains(u"2 calls"), qPrintable(words));
    QVERIFY2(words.contains(u"Dynamo 3"), qPrintable(words));
    QVERIFY2(!words.contains(u"maintenance", Qt::CaseInsensitive), qPrintable(words));
    for (int i = 0; i < 6; ++i) {
        TestKiosk more(u"more-%1"_s.arg(i), u"More %1"_s.arg(i));
        at.say(more.inUse(at.desk.clock, Step::Verify, 20s).calls(at.desk.clock, Seconds(i)));
    }
    QVERIFY2(at.words(at.calls.get()).contains(u"and 4 more"), qPrintable(at.words(at.calls.get())));
}

void DeskWindowTest::aRowOpensThePanelsPages()
{
    DeskWindows at;
    at.fill(6);
    QVERIFY(at.show());
    at.list()->setFocus();
    QTest::keyClick(at.list(), Qt::Key_Return);
    DeskWindows::settle();
    QVERIFY(at.detail()->isVisible());
    QCOMPARE(at.detail()->kiosk(), u"kiosk-3"_s);
    for (const QString &page : {u"Overview"_s, u"Actions"_s, u"Journal"_s, u"Statistics"_s})
        QVERIFY2(at.button(page, at.detail()), qPrintable(page));
    QVERIFY(at.words(at.detail()).contains(u"Visit now"));
    QVERIFY(at.words(at.detail()).contains(u"Called for help · 42 s ago"));
    // The page's own button asks the kiosk as well.
    QTest::mouseClick(at.button(u"10\u00a0minutes more"_s, at.detail()), Qt::LeftButton);
    QCOMPARE(at.desk.requests().last().order.action, fleet::Action::MoreTime);
    at.desk.answer(true);
    DeskWindows::settle();
    // The journal is asked for when its page opens.
    at.button(u"Journal"_s, at.detail())->click();
    QCOMPARE(at.desk.requests().last().order.action, fleet::Action::Journal);
    // Escape: the first page, then the list.
    QTest::keyClick(at.window->focusWidget(), Qt::Key_Escape);
    QVERIFY(at.detail()->isVisible());
    QTest::keyClick(at.window->focusWidget(), Qt::Key_Escape);
    QVERIFY(!at.detail()->isVisible());
    QCOMPARE(at.window->focusWidget(), at.list());
}

void DeskWindowTest::ofAnUnknownKioskNothingOldIsShown()
{
    DeskWindows at;
    TestKiosk kiosk(u"hall"_s, u"Hall"_s);
    at.say(kiosk.inUse(at.desk.clock, Step::Verify, 20s));
    at.layOut();
    at.window->choose(u"hall"_s);
    DeskWindows::settle();
    QVERIFY(at.words(at.detail()).contains(u"Visit now"));
    at.pass(20s);
    const QString words = at.words(at.detail());
    QVERIFY2(!words.contains(u"Visit now"), qPrintable(words));
    QVERIFY2(words.contains(u"How it is now is not known."), qPrintable(words));
    at.say(kiosk);
    at.pass(1s);
    QVERIFY(at.words(at.detail()).contains(u"Visit now"));
}

void DeskWindowTest::whatADeskMayNotAskIsNotOffered()
{
    DeskWindows at;
    at.fill(6);
    at.layOut();
    at.window->choose(u"kiosk-3"_s);
    at.button(u"Actions"_s, at.detail())->click();
    DeskWindows::settle();
    QVERIFY(at.button(u"End the visit"_s, at.detail()));
    QVERIFY(at.button(u"Take out of service"_s, at.detail()));
    QVERIFY(!at.button(u"Leave the kiosk"_s, at.detail()));
    QVERIFY(!at.button(u"Commissioning"_s, at.detail()));
    QVERIFY(!at.button(u"PINs"_s, at.detail()));
}

void DeskWindowTest::aLockedDeskAsksForThePinAndThenDoesIt()
{
    DeskWindows at;
    at.fill(4);
    bool made = false;
    at.desk.person->setUp(u"Anna"_s, SecureString(u"593071"),
                          [&made](const Result<void> &done) { made = done.has_value(); });
    QTRY_VERIFY(made);
    QVERIFY(at.show());
    at.desk.person->lock();
    DeskWindows::settle();
    QVERIFY(at.words().contains(u"Anna, type your PIN"));
    // Only to look: the list is there, and the first act asks.
    at.button(u"Only look"_s)->click();
    DeskWindows::settle();
    QVERIFY(at.list()->isVisible());
    QTest::mouseClick(at.list()->viewport(), Qt::LeftButton, {}, at.actButton(u"kiosk-3"_s));
    DeskWindows::settle();
    QVERIFY(at.desk.requests().isEmpty());
    QVERIFY(!at.list()->isVisible());
    for (const char digit : {'5', '9', '3', '0', '7', '1'})
        QTest::keyClick(at.window->focusWidget(), digit);
    QTest::keyClick(at.window->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(at.desk.requests().size(), 1);
    QCOMPARE(at.desk.requests().first().order.action, fleet::Action::AnswerHelp);
    QTRY_VERIFY(at.list()->isVisible());
}

void DeskWindowTest::lookingAtACallIsTold()
{
    DeskWindows at;
    at.fill(4);
    at.layOut();
    at.window->choose(u"kiosk-3"_s);
    QCOMPARE(at.desk.requests().size(), 1);
    QCOMPARE(at.desk.requests().first().order.action, fleet::Action::SeeHelp);
    at.window->choose(u"kiosk-1"_s);
    QCOMPARE(at.desk.requests().size(), 1);
}

void DeskWindowTest::tenThousandRowsStayFluent()
{
    DeskWindows at;
    at.layOut();
    constexpr int many = 10'000;
    for (int i = 0; i < many; ++i) {
        const TestKiosk kiosk(u"k%1"_s.arg(i), u"Kiosk %1"_s.arg(i), u"Building %1"_s.arg(i % 40));
        at.desk.deliver(at.desk.topics.state(kiosk.id),
                        fleet::KioskReportForm().write(kiosk.report, at.desk.clock.sinceBoot()));
    }
    at.desk.pass(1s);
    DeskWindows::settle();
    QCOMPARE(at.list()->model()->rowCount(), many);
    // Painted, not built: as many widgets as for one kiosk.
    QVERIFY(at.list()->findChildren<QWidget *>().size() < 20);
    // The processor's time: how busy the machine is otherwise is none of this.
    const auto milliseconds = [](std::clock_t since) { return (std::clock() - since) * 1000 / CLOCKS_PER_SEC; };
    std::clock_t start = std::clock();
    constexpr int frames = 20;
    for (int i = 0; i < frames; ++i) {
        at.list()->verticalScrollBar()->setValue(i * at.list()->verticalScrollBar()->maximum() / frames);
        at.list()->viewport()->repaint();
    }
    const qint64 frame = milliseconds(start) / frames;
    TestKiosk kiosk(u"k7777"_s, u"Kiosk 7777"_s);
    start = std::clock();
    at.say(kiosk.inUse(at.desk.clock, Step::Verify, 5s).calls(at.desk.clock, 1s));
    const qint64 call = milliseconds(start);
    qInfo("10,000 rows: %lld ms a frame, %lld ms from a call's report to its row", static_cast<long long>(frame),
          static_cast<long long>(call));
    QVERIFY2(frame < 100, qPrintable(u"%1 ms a frame"_s.arg(frame)));
    QVERIFY2(call < 1000, qPrintable(u"%1 ms"_s.arg(call)));
    QCOMPARE(static_cast<KioskListModel *>(at.list()->model())->entryAt(0)->id, u"k7777"_s);
}

void DeskWindowTest::everyRowIsSpoken()
{
    DeskWindows at;
    at.fill(20);
    QVERIFY(at.show());
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(at.list());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Kiosks"_s);
    QCOMPARE(list->childCount(), 21);
    const QString first = list->child(0)->text(QAccessible::Name);
    QVERIFY2(first.startsWith(u"CALL, Dynamo 3, Dynamo, Called for help 42\u00a0s ago."), qPrintable(first));
    QVERIFY2(first.contains(u"Space: I am coming"), qPrintable(first));
    for (const QWidget *widget : at.window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface *part = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(part && !part->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void DeskWindowTest::whoeverIsChosenStaysChosen()
{
    DeskWindows at;
    at.fill(20);
    at.layOut();
    at.window->choose(u"kiosk-1"_s);
    TestKiosk kiosk(u"kiosk-2"_s, u"Student centre 2"_s);
    at.say(kiosk.inUse(at.desk.clock, Step::Verify, 5s).calls(at.desk.clock, 500s));
    const auto *model = static_cast<KioskListModel *>(at.list()->model());
    QCOMPARE(model->entryAt(0)->id, u"kiosk-2"_s);
    QCOMPARE(model->entryAt(at.list()->currentIndex().row())->id, u"kiosk-1"_s);
    at.say(TestKiosk(u"new"_s, u"A new one"_s));
    QCOMPARE(model->entryAt(at.list()->currentIndex().row())->id, u"kiosk-1"_s);
}

void DeskWindowTest::closingHides()
{
    DeskWindows at;
    at.fill(2);
    at.layOut();
    at.window->close();
    QVERIFY(!at.window->isVisible());
    QVERIFY(!at.desk.wire->stopped);
}

void DeskWindowTest::theSetUpLeadsThrough()
{
    QTemporaryDir folder;
    ManualClock clock;
    MemorySecretStore store;
    ClerkKey person({folder.path(), u"boot"_s, {10, 8, 1}}, store, clock);
    const QString path = folder.filePath(u"desk.toml"_s);
    SetUpWindow window(path, person, Language::English);
    window.resize(1280, 800);
    window.show();
    window.submit();
    QVERIFY(!window.isDone());
    const auto visible = [&window] { return visibleWords(&window); };
    QVERIFY2(visible().contains(u"Please look at this again: Broker’s name or address"), qPrintable(visible()));
    QVERIFY(!QFile::exists(path));
    // Somebody's certificates: an authority and a desk's.
    const QStringList made{
        u"req -x509 -newkey ed25519 -nodes -keyout %1/key.pem -out %1/desk.pem -subj /CN=desk-7 -days 9"_s};
    QProcess openssl;
    openssl.start(u"openssl"_s, made.first().arg(folder.path()).split(u' '));
    QVERIFY(openssl.waitForFinished());
    const QList<std::pair<QString, QString>> typed{{u"host"_s, u"mqtt.school.example"_s},
                                                   {u"authority"_s, folder.filePath(u"desk.pem"_s)},
                                                   {u"certificate"_s, folder.filePath(u"desk.pem"_s)},
                                                   {u"key"_s, folder.filePath(u"key.pem"_s)},
                                                   {u"site"_s, u"school"_s},
                                                   {u"label"_s, u"Main library"_s},
                                                   {u"person"_s, u"Anna"_s},
                                                   {u"pin"_s, u"593071"_s},
                                                   {u"pin_again"_s, u"593072"_s}};
    for (const auto &[name, text] : typed)
        window.field(name)->setText(text);
    // Read from the certificate, not typed.
    QCOMPARE(window.field(u"desk"_s)->text(), u"desk-7"_s);
    window.submit();
    QVERIFY(visible().contains(u"The two PINs are not the same."));
    window.field(u"pin_again"_s)->setText(u"593071"_s);
    window.submit();
    QTRY_VERIFY(window.isDone());
    QVERIFY2(window.lines().contains(person.publicKey()), qPrintable(window.lines()));
    const auto config = readDeskConfig(path);
    QVERIFY(config);
    QCOMPARE(config->deskId, u"desk-7"_s);
    QVERIFY(window.field(u"pin"_s)->text().isEmpty());
    QSignalSpy finished(&window, &SetUpWindow::finished);
    window.submit();
    QCOMPARE(finished.size(), 1);
}

void DeskWindowTest::failuresAreTold()
{
    DeskWindows at;
    at.fill(4);
    at.layOut();
    at.window->act(u"kiosk-3"_s, *DeskWords::act(*at.desk.fleet->book().entry(u"kiosk-3"_s)));
    at.desk.pass(13s);
    DeskWindows::settle();
    QTRY_VERIFY(at.words().contains(u"The kiosk has not answered."));
    Q_EMIT at.desk.wire->disconnected({u"mqtt.unreachable"_s, {}, {}});
    DeskWindows::settle();
    QVERIFY2(at.words().contains(u"No connection to the broker."), qPrintable(at.words()));
}

KIOSK_WIDGET_TEST(DeskWindowTest)
#include "DeskWindowTest.moc"
