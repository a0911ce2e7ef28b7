// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "support/StrictTest.h"

#include <QLabel>
#include <QLineEdit>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class GoodbyeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatItSaysIsTrue();
    void oneTouchRates_data();
    void oneTouchRates();
    void ratesByKeyboard();
    void finishesWithoutARating();
    void closesByItself();
    void faceTargetsAreLargeEnough();
};

void GoodbyeTest::whatItSaysIsTrue()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    auto *field = stage.find<QLineEdit>();
    QVERIFY(field);
    QTest::keyClicks(field, u"ab1234@opiskelija.pohjola.example"_s);
    QVERIFY(stage.goTo(Step::Verify));
    QTRY_COMPARE(stage.views.records.size(), size_t(1));
    QVERIFY(stage.goTo(Step::SetUp));
    QVERIFY(!stage.visit->address().isEmpty());
    while (stage.press(u"Next step"_s)) { }
    QVERIFY(stage.press(u"Done – I can sign in"_s));
    QVERIFY(stage.words().contains(u"Everything about you has been erased from this kiosk."));
    QVERIFY(stage.visit->address().isEmpty());
    for (const auto &view : stage.views.records)
        QVERIFY(view->destroyed);
    for (QLineEdit *line : stage.window->findChildren<QLineEdit *>()) {
        QVERIFY(line->text().isEmpty());
        line->undo();
        QVERIFY(line->text().isEmpty());
    }
    for (const QWidget *widget : stage.window->findChildren<QWidget *>())
        QVERIFY(!QString(widget->accessibleName() + widget->accessibleDescription()).contains(u"ab1234"));
    for (const QLabel *label : stage.window->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(u"ab1234"));
}

void GoodbyeTest::oneTouchRates_data()
{
    QTest::addColumn<QString>("face");
    QTest::addColumn<int>("rating");
    QTest::newRow("well") << u"Well"_s << 3;
    QTest::newRow("so-so") << u"So-so"_s << 2;
    QTest::newRow("badly") << u"Badly"_s << 1;
}

void GoodbyeTest::oneTouchRates()
{
    QFETCH(QString, face);
    QFETCH(int, rating);
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Goodbye));
    QVERIFY(stage.press(face));
    QCOMPARE(stage.told<link::Finished>().size(), 1);
    QCOMPARE(stage.told<link::Finished>().first().rating, std::optional(rating));
    QCOMPARE(stage.told<link::Finished>().first().reason, EndReason::Done);
}

void GoodbyeTest::ratesByKeyboard()
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space}) {
        Stage stage;
        QVERIFY(stage.show());
        QVERIFY(stage.goTo(Step::Goodbye));
        for (int i = 0; i < 20 && stage.window->focusWidget()->accessibleName() != u"Badly"; ++i)
            QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab);
        QCOMPARE(stage.window->focusWidget()->accessibleName(), u"Badly"_s);
        QTest::keyClick(stage.window->focusWidget(), key);
        Stage::settle();
        QCOMPARE(stage.told<link::Finished>().first().rating, std::optional(1));
    }
}

void GoodbyeTest::finishesWithoutARating()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Goodbye));
    QVERIFY(stage.press(u"Finish"_s));
    QCOMPARE(stage.told<link::Finished>().first().reason, EndReason::Done);
    QVERIFY(!stage.told<link::Finished>().first().rating);
}

void GoodbyeTest::closesByItself()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Goodbye));
    stage.pass(19s);
    QCOMPARE(stage.visit->step(), Step::Goodbye);
    stage.pass(1s);
    QCOMPARE(stage.visit->step(), Step::Ended);
    QCOMPARE(stage.told<link::Finished>().first().reason, EndReason::Done);
}

void GoodbyeTest::faceTargetsAreLargeEnough()
{
    Stage stage(QSize(1024, 768));
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Goodbye));
    QRect previous;
    for (const QString &name : {u"Well"_s, u"So-so"_s, u"Badly"_s}) {
        const QAbstractButton *face = stage.button(name);
        QVERIFY(face);
        QVERIFY(face->width() >= 60 && face->height() >= 60);
        const QRect place(face->mapTo(stage.window.get(), QPoint()), face->size());
        if (previous.isValid())
            QVERIFY(place.left() - previous.right() > 8);
        previous = place;
    }
}

KIOSK_WIDGET_TEST(GoodbyeTest)
#include "GoodbyeTest.moc"
