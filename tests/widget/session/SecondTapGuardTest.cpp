// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SecondTapGuard.h"
#include "support/StrictTest.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QStackedLayout>
#include <QTest>

using namespace kiosk;

/// Two pages with a button at the same place: what the second of two taps presses.
class SecondTapGuardTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theSecondOfTwoTapsGoesNowhere();
    void aTapElsewhereCounts();
    void aLaterTapCounts();
    void twoTapsOnOnePageAreTwo();

private:
    void tap(QPoint at, int afterMs);

    std::unique_ptr<QWidget> m_window;
    QPushButton *m_first = nullptr;
    QPushButton *m_second = nullptr;
    QPushButton *m_elsewhere = nullptr;
    bool m_turns = true;
};

namespace
{
const QPoint place(200, 150);
const QPoint otherPlace(200, 450);
} // namespace

void SecondTapGuardTest::init()
{
    StrictTest::init();
    m_turns = true;
    m_window = std::make_unique<QWidget>();
    m_window->resize(400, 600);
    auto *pages = new QStackedLayout(m_window.get());
    auto *guard = new SecondTapGuard(m_window.get());
    m_first = new QPushButton;
    pages->addWidget(m_first);
    auto *page = new QWidget;
    m_second = new QPushButton(page);
    m_second->setGeometry(0, 0, 400, 300);
    m_elsewhere = new QPushButton(page);
    m_elsewhere->setGeometry(0, 300, 400, 300);
    pages->addWidget(page);
    connect(m_first, &QPushButton::clicked, m_window.get(), [this, pages, guard] {
        if (!m_turns)
            return;
        pages->setCurrentIndex(1);
        guard->pageTurned();
    });
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

/// As the window system sends it, \a afterMs later than what came before.
void SecondTapGuardTest::tap(QPoint at, int afterMs)
{
    QTest::lastMouseTimestamp += afterMs;
    QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, {}, at);
    QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, {}, at);
    // Qt Test puts a double click's time between two clicks.
    QTest::lastMouseTimestamp -= QTest::mouseDoubleClickInterval;
}

void SecondTapGuardTest::theSecondOfTwoTapsGoesNowhere()
{
    QSignalSpy first(m_first, &QPushButton::clicked);
    QSignalSpy second(m_second, &QPushButton::clicked);
    tap(place, 1000);
    QCOMPARE(first.count(), 1);
    QVERIFY(m_second->isVisible());
    tap(place + QPoint(12, -9), 120);
    QCOMPARE(second.count(), 0);
    QVERIFY(!m_second->isDown());
    // The third is meant: the page has been seen.
    tap(place, 150);
    QCOMPARE(second.count(), 1);
}

void SecondTapGuardTest::aTapElsewhereCounts()
{
    QSignalSpy elsewhere(m_elsewhere, &QPushButton::clicked);
    tap(place, 1000);
    tap(otherPlace, 120);
    QCOMPARE(elsewhere.count(), 1);
}

void SecondTapGuardTest::aLaterTapCounts()
{
    QSignalSpy second(m_second, &QPushButton::clicked);
    tap(place, 1000);
    tap(place, 700);
    QCOMPARE(second.count(), 1);
}

void SecondTapGuardTest::twoTapsOnOnePageAreTwo()
{
    m_turns = false;
    QSignalSpy first(m_first, &QPushButton::clicked);
    tap(place, 1000);
    tap(place, 120);
    QCOMPARE(first.count(), 2);
}

KIOSK_WIDGET_TEST(SecondTapGuardTest)
#include "SecondTapGuardTest.moc"
