// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/StaffGesture.h"
#include "shell/WindowGuard.h"
#include "support/StrictTest.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>
#include <QTest>

using namespace kiosk;

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
    void heldOnItIsOneGesture();
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
/// Longer than the press, with room for a busy machine.
constexpr int patience = 9000;
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
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, patience);
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
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, patience);
    QTest::keyRelease(m_window->windowHandle(), Qt::Key_S, chord);
}

void StaffGestureTest::heldOnItIsOneGesture()
{
    QSignalSpy made(m_gesture.get(), &StaffGesture::made);
    QWindow *const window = m_window->windowHandle();
    QTimer repeats;
    connect(&repeats, &QTimer::timeout, this, [&] { QTest::keyPress(window, Qt::Key_S, chord); });
    QTest::keyPress(window, Qt::Key_S, chord);
    repeats.start(50);
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, patience);
    QVERIFY(!made.wait(static_cast<int>(StaffGesture::chordTime.count()) + 300));
    repeats.stop();
    QTest::keyRelease(window, Qt::Key_S, chord);
    QTRY_VERIFY(!isUnderWay());
    QTest::keyPress(window, Qt::Key_S, chord);
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 2, patience);
    QTest::keyRelease(window, Qt::Key_S, chord);
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

QTEST_MAIN(StaffGestureTest)
#include "StaffGestureTest.moc"
