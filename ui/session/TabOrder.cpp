// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/TabOrder.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QScrollArea>
#include <QWidget>

#include <algorithm>

namespace kiosk
{

namespace
{

void addWidget(QList<QWidget *> &order, QWidget *widget);

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
            addWidget(order, widget);
    }
}

void addChildren(QList<QWidget *> &order, QWidget *widget)
{
    if (auto *scroll = qobject_cast<QScrollArea *>(widget)) {
        if (scroll->widget())
            addWidget(order, scroll->widget());
        return;
    }
    if (widget->layout())
        addLayout(order, widget->layout());
    // What stands in no layout: laid over the others, or placed by hand.
    auto rest = widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    std::stable_sort(rest.begin(), rest.end(), [](const QWidget *one, const QWidget *other) {
        return std::pair{one->y(), one->x()} < std::pair{other->y(), other->x()};
    });
    for (QWidget *child : std::as_const(rest)) {
        if (!child->isWindow() && !order.contains(child))
            addWidget(order, child);
    }
}

void addWidget(QList<QWidget *> &order, QWidget *widget)
{
    order << widget;
    addChildren(order, widget);
}

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

} // namespace

QList<QWidget *> readingOrder(QWidget *root)
{
    QList<QWidget *> order;
    addChildren(order, root);
    return order;
}

bool focusInReadingOrder(QWidget *root, bool next)
{
    const QList<QWidget *> order = readingOrder(root);
    const auto count = order.size();
    qsizetype at = order.indexOf(root->focusWidget());
    for (qsizetype step = 0; step < count; ++step) {
        at = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
        QWidget *candidate = order.at(at);
        // A view and what it puts the focus on count once.
        const QWidget *now = root->focusWidget();
        const QWidget *proxy = candidate->focusProxy();
        if (!takesTab(candidate) || (now && proxy && (proxy == now || proxy->isAncestorOf(now))))
            continue;
        candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        for (QWidget *above = candidate->parentWidget(); above && above != root; above = above->parentWidget()) {
            if (auto *scroll = qobject_cast<QScrollArea *>(above))
                scroll->ensureWidgetVisible(candidate);
        }
        return true;
    }
    return false;
}

} // namespace kiosk
