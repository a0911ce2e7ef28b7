// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screens.h"
#include "support/StrictTest.h"
#include "widgets/ScreenKeyboard.h"

#include <QScrollArea>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// Tab goes through everything that can be pressed or typed into, on every screen and at every text size, and in the
/// lowered view of a tall one, in reading order and round; Shift+Tab the same way back. Nothing that has the focus is
/// out of sight.
class TabRingTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void goesRoundInReadingOrder_data();
    void goesRoundInReadingOrder();

private:
    static QList<QWidget *> reachable(const Stage &stage);
    static void walk(const Stage &stage, Qt::Key key);
    static void walkBothWays(const Stage &stage);
};

void TabRingTest::goesRoundInReadingOrder_data()
{
    QTest::addColumn<QString>("screen");
    for (const QString &screen : screenNames())
        QTest::newRow(qPrintable(screen)) << screen;
}

QList<QWidget *> TabRingTest::reachable(const Stage &stage)
{
    QList<QWidget *> result;
    for (QWidget *widget : presentScreen(stage)->findChildren<QWidget *>()) {
        const bool used = qobject_cast<QAbstractButton *>(widget) || widget->inherits("QLineEdit");
        const auto *keys = qobject_cast<ScreenKeyboard *>(widget->parentWidget());
        if (used && !keys && widget->isVisible() && widget->isEnabled())
            result << widget;
    }
    return result;
}

namespace
{

QString nameOf(const QWidget *widget)
{
    return widget ? QLatin1String(widget->metaObject()->className()) + u" \""_s + widget->accessibleName() + u'"'
                  : u"nothing"_s;
}

QString namesOf(const QList<QWidget *> &widgets)
{
    QStringList names;
    for (const QWidget *widget : widgets)
        names << nameOf(widget);
    return names.join(u"\n  "_s);
}

/// Which band of the window: top, middle, bottom.
int bandOf(const Stage &stage, const QWidget *widget)
{
    const QWidget *below = widget;
    while (below->parentWidget() && below->parentWidget() != stage.window.get())
        below = below->parentWidget();
    return below->y();
}

/// In a row from left to right, and the rows from the top down.
bool readsBefore(const Stage &stage, const QWidget *one, const QWidget *other)
{
    const QRect a(one->mapTo(stage.window.get(), QPoint()), one->size());
    const QRect b(other->mapTo(stage.window.get(), QPoint()), other->size());
    if (bandOf(stage, one) != bandOf(stage, other))
        return bandOf(stage, one) < bandOf(stage, other);
    // One column after the other: beside each other as a whole counts before above.
    const bool sameRow = a.top() < b.bottom() && b.top() < a.bottom();
    return sameRow ? a.left() < b.left() : a.top() < b.top() || a.right() < b.left();
}

} // namespace

void TabRingTest::walk(const Stage &stage, Qt::Key key)
{
    const QList<QWidget *> wanted = reachable(stage);
    QVERIFY(!wanted.isEmpty());
    QWidget *first = stage.window->focusWidget();
    if (!wanted.contains(first)) {
        QTest::keyClick(first, key);
        first = stage.window->focusWidget();
    }
    QVERIFY2(wanted.contains(first), qPrintable(nameOf(first)));
    QList<QWidget *> ring{first};
    for (int presses = 0; presses < 60; ++presses) {
        QTest::keyClick(stage.window->focusWidget(), key);
        QWidget *now = stage.window->focusWidget();
        if (now == first)
            break;
        // The embedded page, and what a screen reader starts to read from.
        if (!wanted.contains(now)) {
            QVERIFY2(!ring.contains(now) && (now->inherits("QLabel") || !now->inherits("QAbstractButton")),
                     qPrintable(nameOf(now)));
            continue;
        }
        QVERIFY2(!ring.contains(now), qPrintable(u"a smaller ring at "_s + nameOf(now)));
        ring << now;
        if (const QScrollArea *scroll = scrollAreaOf(stage); scroll && scroll->isAncestorOf(now)) {
            const QRect place(now->mapTo(scroll->viewport(), QPoint()), now->size());
            QVERIFY2(scroll->viewport()->rect().intersected(place).height() >= std::min(place.height(), 60),
                     qPrintable(nameOf(now) + u" has the focus out of sight"_s));
        }
    }
    QCOMPARE(stage.window->focusWidget(), first);
    QStringList missing;
    for (const QWidget *widget : wanted) {
        if (!ring.contains(widget))
            missing << nameOf(widget);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"never reached: "_s + missing.join(u", "_s)));
    // From the last to the first it jumps once.
    if (key == Qt::Key_Backtab)
        std::reverse(ring.begin(), ring.end());
    int jumps = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        if (!readsBefore(stage, ring.at(i), ring.at((i + 1) % ring.size())))
            ++jumps;
    }
    QVERIFY2(jumps <= 1, qPrintable(u"not in reading order:\n  "_s + namesOf(ring)));
}

void TabRingTest::walkBothWays(const Stage &stage)
{
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        walk(stage, key);
        if (QTest::currentTestFailed())
            return;
    }
}

void TabRingTest::goesRoundInReadingOrder()
{
    QFETCH(QString, screen);
    Stage stage({1280, 800});
    stage.window->setUpdatesEnabled(false);
    QVERIFY(stage.show());
    QVERIFY(reachScreen(stage, screen));
    for (const TextSize size : {TextSize::Normal, TextSize::Large, TextSize::Largest}) {
        stage.window->theme().setTextSize(size);
        for (const QSize window : {QSize(1280, 800), QSize(1080, 1920)}) {
            stage.window->resize(window);
            Stage::settle();
            walkBothWays(stage);
            if (QTest::currentTestFailed()) {
                qInfo("at text size %d, %d px wide", static_cast<int>(size), window.width());
                return;
            }
        }
    }
    // One screen is in another language, and the button is named in it.
    stage.visit->setLanguage(Language::English);
    Stage::settle();
    // Not by a touch, which would answer the question that may lie over it.
    QAbstractButton *lower = stage.button(u"Lower the screen"_s);
    QVERIFY(lower);
    lower->click();
    Stage::settle();
    QVERIFY(stage.button(u"Raise the screen"_s));
    walkBothWays(stage);
    if (QTest::currentTestFailed())
        qInfo("in the lowered view");
}

KIOSK_WIDGET_TEST(TabRingTest)
#include "TabRingTest.moc"
