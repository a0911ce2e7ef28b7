// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/StaffGesture.h"
#include "shell/WindowGuard.h"
#include "support/StrictTest.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTimer>
#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What staff do, and what visitors do that must not be taken for it.
class StaffGestureTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFingerHeldOnTheNameIsSeen();
    void whatVisitorsDoIsNot_data();
    void whatVisitorsDoIsNot();
    void theChordHeldIsSeenBehindTheGuard();
    void heldOnItIsOneGesture_data();
    void heldOnItIsOneGesture();
    void letGoBeforeABusyMachineLooksIsOneGesture();
    void aFingerLiftedBeforeABusyMachineLooksIsOne();
    void madeAgainAtOnceIsAnother();
    void madeAgainAfterAnotherWindowIsAnother();
    void aChordLetGoIsNot();

private:
    bool isUnderWay() const;

    std::unique_ptr<QWidget> m_window;
    QWidget *m_corner = nullptr;
    std::unique_ptr<StaffGesture> m_gesture;
};

namespace
{
constexpr Qt::KeyboardModifiers chord = Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier;

/// As the keyboard tells it, whose clock is not the machine's.
class Keyboard
{
public:
    explicit Keyboard(QWidget &window) : m_window(window) { }
    void pass(quint64 milliseconds) { m_now += milliseconds; }
    void tell(QEvent::Type type, bool isRepeat = false)
    {
        QKeyEvent event(type, Qt::Key_S, chord, u"S"_s, isRepeat);
        event.setTimestamp(m_now);
        QCoreApplication::sendEvent(m_window.windowHandle(), &event);
    }

private:
    QWidget &m_window;
    quint64 m_now = 1000;
};
} // namespace

void StaffGestureTest::init()
{
    StrictTest::init();
    m_gesture.reset();
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_corner = new QWidget(m_window.get());
    m_corner->setGeometry(40, 20, 200, 60);
    new WindowGuard(m_window.get(), m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_gesture = std::make_unique<StaffGesture>(m_window.get(), m_corner);
}

void StaffGestureTest::aFingerHeldOnTheNameIsSeen()
{
    QSignalSpy made(m_gesture.get(), &StaffGesture::made);
    QElapsedTimer held;
    held.start();
    QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, {}, QPoint(5, 5));
    QTest::mouseMove(m_window->windowHandle(), QPoint(15, 12));
    QTRY_COMPARE(made.count(), 1);
    QVERIFY(held.elapsed() >= StaffGesture::pressTime.count() - 50);
    QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, {}, QPoint(15, 12));
    QCOMPARE(made.count(), 1);
}

void StaffGestureTest::whatVisitorsDoIsNot_data()
{
    QTest::addColumn<QPoint>("press");
    QTest::addColumn<QPoint>("move");
    QTest::addColumn<bool>("release");
    QTest::newRow("a touch") << QPoint(60, 40) << QPoint(60, 40) << true;
    QTest::newRow("a swipe") << QPoint(60, 40) << QPoint(160, 60) << false;
    QTest::newRow("held elsewhere") << QPoint(400, 500) << QPoint(400, 500) << false;
    QTest::newRow("held right of the name") << QPoint(260, 40) << QPoint(260, 40) << false;
}

bool StaffGestureTest::isUnderWay() const
{
    const QList<QTimer *> timers = m_gesture->findChildren<QTimer *>();
    return std::any_of(timers.cbegin(), timers.cend(), [](const QTimer *timer) { return timer->isActive(); });
}

void StaffGestureTest::whatVisitorsDoIsNot()
{
    QFETCH(const QPoint, press);
    QFETCH(const QPoint, move);
    QFETCH(const bool, release);
    QSignalSpy made(m_gesture.get(), &StaffGesture::made);
    QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, {}, press);
    QTest::mouseMove(m_window->windowHandle(), move);
    if (release)
        QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, {}, move);
    QVERIFY(!isUnderWay());
    QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, {}, move);
    QCOMPARE(made.count(), 0);
}

void StaffGestureTest::theChordHeldIsSeenBehindTheGuard()
{
    QSignalSpy made(m_gesture.get(), &StaffGesture::made);
    QTest::keyPress(m_window->windowHandle(), Qt::Key_S, chord);
    QTRY_COMPARE(made.count(), 1);
    QTest::keyRelease(m_window->windowHandle(), Qt::Key_S, chord);
}

void StaffGestureTest::heldOnItIsOneGesture_data()
{
    QTest::addColumn<bool>("seenAsRepeat");
    QTest::newRow("repeats") << true;
    QTest::newRow("repeats of which a busy machine sees the halves") << false;
}

void StaffGestureTest::heldOnItIsOneGesture()
{
    QFETCH(const bool, seenAsRepeat);
    QSignalSpy made(m_gesture.get(), &StaffGesture::made);
    Keyboard keyboard(*m_window);
    int left = 60;
    QTimer repeats;
    connect(&repeats, &QTimer::timeout, this, [&] {
        keyboard.pass(50);
        keyboard.tell(QEvent::KeyRelease, seenAsRepeat);
        keyboard.tell(QEvent::KeyPress, seenAsRepeat);
        if (made.count() == 1 && --left == 0)
            repeats.stop();
    });
    keyboard.tell(QEvent::KeyPress);
    repeats.start(50);
    QTRY_VERIFY(!repeats.isActive());
    keyboard.pass(50);
    keyboard.tell(QEvent::KeyRelease);
    QTRY_VERIFY(!isUnderWay());
    QCOMPARE(made.count(), 1);
}

void StaffGestureTest::letGoBeforeABusyMachineLooksIsOneGesture()
{
    QSignalSpy made(m_gesture.get(), &StaffGesture::made);
    Keyboard keyboard(*m_window);
    keyboard.tell(QEvent::KeyPress);
    keyboard.pass(2100);
    keyboard.tell(QEvent::KeyRelease);
    // Behind it comes the PIN.
    QCOMPARE(made.count(), 1);
    QTRY_VERIFY(!isUnderWay());
    QCOMPARE(made.count(), 1);
    keyboard.pass(1000);
    keyboard.tell(QEvent::KeyPress);
    keyboard.pass(1900);
    keyboard.tell(QEvent::KeyRelease);
    QCOMPARE(made.count(), 1);
}

void StaffGestureTest::aFingerLiftedBeforeABusyMachineLooksIsOne()
{
    QSignalSpy made(m_gesture.get(), &StaffGesture::made);
    const auto tell = [this](QEvent::Type type, quint64 now) {
        QMouseEvent event(type, QPointF(5, 5), m_window->mapToGlobal(QPointF(5, 5)), Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, {});
        event.setTimestamp(now);
        QCoreApplication::sendEvent(m_window->windowHandle(), &event);
    };
    tell(QEvent::MouseButtonPress, 1000);
    tell(QEvent::MouseButtonRelease, 5900);
    QCOMPARE(made.count(), 0);
    tell(QEvent::MouseButtonPress, 8000);
    tell(QEvent::MouseButtonRelease, 13100);
    QCOMPARE(made.count(), 1);
    QVERIFY(!isUnderWay());
}

void StaffGestureTest::madeAgainAtOnceIsAnother()
{
    QSignalSpy made(m_gesture.get(), &StaffGesture::made);
    Keyboard keyboard(*m_window);
    for (int times = 1; times <= 2; ++times) {
        keyboard.pass(50);
        keyboard.tell(QEvent::KeyPress);
        QTRY_COMPARE(made.count(), times);
        keyboard.pass(50);
        keyboard.tell(QEvent::KeyRelease);
    }
}

void StaffGestureTest::madeAgainAfterAnotherWindowIsAnother()
{
    QSignalSpy made(m_gesture.get(), &StaffGesture::made);
    Keyboard keyboard(*m_window);
    keyboard.tell(QEvent::KeyPress);
    QTRY_COMPARE(made.count(), 1);
    {
        // The pad is another program's; here the guard must let a window be.
        delete m_window->findChild<WindowGuard *>();
        QWidget pad;
        pad.show();
        pad.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&pad));
    }
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    // Pressed while the pad still had the keys.
    keyboard.pass(50);
    keyboard.tell(QEvent::KeyPress, true);
    QTRY_COMPARE(made.count(), 2);
}

void StaffGestureTest::aChordLetGoIsNot()
{
    QSignalSpy made(m_gesture.get(), &StaffGesture::made);
    QTest::keyPress(m_window->windowHandle(), Qt::Key_S, chord);
    QTest::keyRelease(m_window->windowHandle(), Qt::Key_S, chord);
    QTest::keyPress(m_window->windowHandle(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!made.wait(static_cast<int>(StaffGesture::chordTime.count()) + 300));
    QTest::keyRelease(m_window->windowHandle(), Qt::Key_S, Qt::ControlModifier);
}

KIOSK_WIDGET_TEST(StaffGestureTest)
#include "StaffGestureTest.moc"
