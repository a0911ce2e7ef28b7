// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StrictTest.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"

#include <QVBoxLayout>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// A box that wants a certain size, whatever it is given.
class Box : public QWidget
{
public:
    explicit Box(QSize size, QWidget *parent = nullptr) : QWidget(parent), m_size(size) { }
    QSize sizeHint() const override { return m_size; }
    QSize minimumSizeHint() const override { return QSize(20, m_size.height()); }

private:
    QSize m_size;
};

class FlowRowTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void oneRowWhereThereIsRoom();
    void wrapsWhereThereIsNot();
    void anItemWiderThanTheRowGetsTheRow();
    void aLongTextGetsTheHeightItNeeds();
    void hiddenItemsTakeNoRoom();
    void rightToLeft();
    void growsWithinALayout();
};

namespace
{

struct Row {
    explicit Row(int width, const QList<int> &widths)
    {
        row.setSpacing(10);
        for (const int each : widths) {
            boxes << new Box(QSize(each, 30), &row);
            row.add(boxes.last());
        }
        row.resize(width, row.heightForWidth(width));
        row.show();
        row.layout()->activate();
    }
    FlowRow row;
    QList<QWidget *> boxes;
};

} // namespace

void FlowRowTest::oneRowWhereThereIsRoom()
{
    const Row test(320, {100, 100, 100});
    QCOMPARE(test.row.height(), 30);
    QCOMPARE(test.boxes[0]->geometry(), QRect(0, 0, 100, 30));
    QCOMPARE(test.boxes[1]->geometry(), QRect(110, 0, 100, 30));
    QCOMPARE(test.boxes[2]->geometry(), QRect(220, 0, 100, 30));
    QCOMPARE(test.row.sizeHint(), QSize(320, 30));
}

void FlowRowTest::wrapsWhereThereIsNot()
{
    const Row test(319, {100, 100, 100});
    QCOMPARE(test.row.height(), 70);
    QCOMPARE(test.boxes[1]->geometry(), QRect(110, 0, 100, 30));
    QCOMPARE(test.boxes[2]->geometry(), QRect(0, 40, 100, 30));
    const Row narrow(105, {100, 100, 100});
    QCOMPARE(narrow.row.height(), 110);
}

void FlowRowTest::anItemWiderThanTheRowGetsTheRow()
{
    const Row test(150, {100, 400, 100});
    QCOMPARE(test.boxes[1]->geometry(), QRect(0, 40, 150, 30));
    QCOMPARE(test.boxes[2]->geometry(), QRect(0, 80, 100, 30));
    QCOMPARE(test.row.minimumSizeHint().width(), 20);
}

void FlowRowTest::aLongTextGetsTheHeightItNeeds()
{
    Theme theme;
    theme.setTextSize(TextSize::Largest);
    FlowRow row;
    auto *button = new ActionButton(theme, ActionButton::Kind::Quiet, &row);
    button->setText(u"My address is from another organisation"_s);
    row.add(button);
    row.resize(500, row.heightForWidth(500));
    row.show();
    row.layout()->activate();
    QVERIFY(button->width() <= 500);
    QCOMPARE(button->height(), button->heightForWidth(button->width()));
    QVERIFY(button->height() > theme.target(88));
}

void FlowRowTest::hiddenItemsTakeNoRoom()
{
    Row test(320, {100, 100, 100});
    test.boxes[1]->hide();
    test.row.layout()->activate();
    QCOMPARE(test.boxes[2]->geometry(), QRect(110, 0, 100, 30));
    QCOMPARE(test.row.sizeHint().width(), 210);
}

void FlowRowTest::rightToLeft()
{
    Row test(320, {100, 100});
    test.row.setLayoutDirection(Qt::RightToLeft);
    test.row.layout()->invalidate();
    test.row.layout()->activate();
    QCOMPARE(test.boxes[0]->geometry().right(), 319);
}

void FlowRowTest::growsWithinALayout()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new FlowRow(&window);
    row->setSpacing(10);
    for (int i = 0; i < 6; ++i)
        row->add(new Box(QSize(100, 30), row));
    column->addWidget(row);
    column->addStretch(1);
    window.resize(1000, 400);
    window.show();
    QTRY_COMPARE(row->height(), 30);
    window.resize(250, 400);
    QTRY_COMPARE(row->height(), 110);
}

KIOSK_WIDGET_TEST(FlowRowTest)
#include "FlowRowTest.moc"
