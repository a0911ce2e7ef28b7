// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ReadingOrder.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QWidget>

#include <algorithm>

namespace kiosk
{

namespace
{

void addLayout(QList<QWidget *> &order, QLayout *layout)
{
    QList<QLayoutItem *> items;
    for (int i = 0; i < layout->count(); ++i)
        items << layout->itemAt(i);
    if (const auto *box = qobject_cast<QBoxLayout *>(layout)) {
        if (box->direction() == QBoxLayout::BottomToTop || box->direction() == QBoxLayout::RightToLeft)
            std::reverse(items.begin(), items.end());
    } else if (auto *grid = qobject_cast<QGridLayout *>(layout)) {
        const auto cell = [grid](QLayoutItem *item) {
            int row = 0;
            int column = 0;
            int rows = 0;
            int columns = 0;
            grid->getItemPosition(grid->indexOf(item), &row, &column, &rows, &columns);
            return std::pair{row, column};
        };
        std::stable_sort(items.begin(), items.end(),
                         [&cell](QLayoutItem *one, QLayoutItem *other) { return cell(one) < cell(other); });
    }
    for (QLayoutItem *item : std::as_const(items)) {
        if (QLayout *inner = item->layout())
            addLayout(order, inner);
        else if (QWidget *widget = item->widget())
            order << widget;
    }
}

} // namespace

QList<QWidget *> childrenInReadingOrder(const QWidget *parent)
{
    QList<QWidget *> order;
    if (parent->layout())
        addLayout(order, parent->layout());
    // What stands in no layout: laid over the others, or placed by hand.
    auto rest = parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    std::stable_sort(rest.begin(), rest.end(), [](const QWidget *one, const QWidget *other) {
        return std::pair{one->y(), one->x()} < std::pair{other->y(), other->x()};
    });
    for (QWidget *child : std::as_const(rest)) {
        if (!child->isWindow() && !order.contains(child))
            order << child;
    }
    return order;
}

} // namespace kiosk
