// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screens.h"

#include "support/StrictTest.h"

#include <QPointingDevice>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What a finger on the glass does to a page that is higher than its room.
class FingerScrollTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aFingerDragsThePage();
    void aQuickFlickDragsThePage();
    void whatIsDraggedIsNotPressed();
    void aTapIsAPress();
    void aShakingTapIsAPress();
    void nothingGoesOnByItself();
    void aPageThatFitsStaysWhereItIs();

private:
    QAbstractButton *option() const { return m_stage->button(u"Use Suomi.fi"_s); }
    QPoint spot() const { return option()->mapTo(m_stage->window.get(), option()->rect().center()); }
    void press(QPoint at) { QTest::touchEvent(m_stage->window.get(), m_finger.get()).press(0, at); }
    void move(QPoint to) { QTest::touchEvent(m_stage->window.get(), m_finger.get()).move(0, to); }
    void release(QPoint at)
    {
        QTest::touchEvent(m_stage->window.get(), m_finger.get()).release(0, at);
        Stage::settle();
    }
    QScrollBar *bar() const { return scrollAreaOf(*m_stage)->verticalScrollBar(); }

    std::unique_ptr<QPointingDevice> m_finger;
    std::unique_ptr<Stage> m_stage;
    int m_begin = 0; ///< where the page stood before a finger came
};

void FingerScrollTest::init()
{
    StrictTest::init();
    m_finger.reset(QTest::createTouchDevice());
    m_stage = std::make_unique<Stage>(QSize(1024, 768));
    QVERIFY(m_stage->show());
    m_stage->window->theme().setTextSize(TextSize::Largest);
    QVERIFY(m_stage->goTo(Step::Method));
    Stage::settle();
    QVERIFY(option());
    scrollAreaOf(*m_stage)->ensureWidgetVisible(option(), 0, 200);
    m_begin = bar()->value();
    QVERIFY2(bar()->maximum() > m_begin + 150, qPrintable(QString::number(bar()->maximum())));
}

void FingerScrollTest::cleanup()
{
    m_stage.reset();
    m_finger.reset();
}

void FingerScrollTest::aFingerDragsThePage()
{
    const QPoint at = spot();
    press(at);
    for (int step = 1; step <= 15; ++step)
        move(at - QPoint(0, 10 * step));
    // The page goes with the finger, from where the finger has been taken for a drag.
    QTRY_VERIFY2(bar()->value() > m_begin + 80, qPrintable(QString::number(bar()->value() - m_begin)));
    release(at - QPoint(0, 150));
    QVERIFY2(bar()->value() <= m_begin + 150, qPrintable(QString::number(bar()->value() - m_begin)));
    press(at - QPoint(0, 150));
    for (int step = 1; step <= 80; ++step)
        move(at - QPoint(0, 150 - 10 * step));
    QTRY_COMPARE(bar()->value(), 0);
    release(at + QPoint(0, 650));
    QCOMPARE(m_stage->visit->step(), Step::Method);
}

void FingerScrollTest::aQuickFlickDragsThePage()
{
    const QPoint at = spot();
    constexpr int moves = 4;
    constexpr int distance = 50;
    int step = 0;
    QTimer finger;
    finger.setTimerType(Qt::PreciseTimer);
    connect(&finger, &QTimer::timeout, this, [&] {
        if (step++ < moves) {
            move(at - QPoint(0, distance * step));
        } else {
            finger.stop();
            release(at - QPoint(0, distance * moves));
        }
    });
    press(at);
    finger.start(15);
    QTRY_VERIFY(step > moves && !finger.isActive());
    // All but what takes a hand for a drag.
    QVERIFY2(bar()->value() >= m_begin + distance * (moves - 1), qPrintable(QString::number(bar()->value() - m_begin)));
    QVERIFY2(bar()->value() <= m_begin + distance * moves, qPrintable(QString::number(bar()->value() - m_begin)));
    QCOMPARE(m_stage->visit->step(), Step::Method);
}

void FingerScrollTest::whatIsDraggedIsNotPressed()
{
    const QPoint at = spot();
    press(at);
    for (int step = 1; step <= 8; ++step)
        move(at - QPoint(0, 10 * step));
    // Still under the finger, for it went along.
    QTRY_VERIFY(bar()->value() > m_begin);
    QVERIFY(option()->rect().contains(option()->mapFrom(m_stage->window.get(), at - QPoint(0, 80))));
    release(at - QPoint(0, 80));
    QVERIFY(!option()->isDown());
    QCOMPARE(m_stage->visit->step(), Step::Method);
}

void FingerScrollTest::aTapIsAPress()
{
    press(spot());
    release(spot());
    QCOMPARE(m_stage->visit->step(), Step::Verify);
}

void FingerScrollTest::aShakingTapIsAPress()
{
    const QPoint at = spot();
    press(at);
    for (const QPoint by : {QPoint(0, 12), QPoint(3, 24), QPoint(2, 28)})
        move(at + by);
    release(at + QPoint(2, 28));
    QCOMPARE(m_stage->visit->step(), Step::Verify);
}

void FingerScrollTest::nothingGoesOnByItself()
{
    const QPoint at = spot();
    press(at);
    for (int step = 1; step <= 5; ++step)
        move(at - QPoint(0, 20 * step));
    QTRY_VERIFY(bar()->value() > m_begin);
    release(at - QPoint(0, 100));
    QCOMPARE(QScroller::scroller(scrollAreaOf(*m_stage)->viewport())->state(), QScroller::Inactive);
}

void FingerScrollTest::aPageThatFitsStaysWhereItIs()
{
    m_stage->window->theme().setTextSize(TextSize::Normal);
    Stage::settle();
    QCOMPARE(bar()->maximum(), 0);
    const QPoint at = spot();
    press(at);
    // Pressed at once where nothing can be dragged, and let go beside it, it is not pressed after all.
    QVERIFY(option()->isDown());
    move(at + QPoint(0, 300));
    release(at + QPoint(0, 300));
    QCOMPARE(m_stage->visit->step(), Step::Method);
    press(at);
    release(at);
    QCOMPARE(m_stage->visit->step(), Step::Verify);
}

KIOSK_WIDGET_TEST(FingerScrollTest)
#include "FingerScrollTest.moc"
