// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/TabOrder.h"

#include "widgets/ReadingOrder.h"

#include <QScrollArea>
#include <QWidget>

#include <algorithm>

namespace kiosk
{

namespace
{

void addChildren(QList<QWidget *> &order, QWidget *widget)
{
    if (auto *scroll = qobject_cast<QScrollArea *>(widget)) {
        if (scroll->widget()) {
            order << scroll->widget();
            addChildren(order, scroll->widget());
        }
        return;
    }
    for (QWidget *child : childrenInReadingOrder(widget)) {
        order << child;
        addChildren(order, child);
    }
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

QWidget *firstTabStop(QWidget *root)
{
    const QList<QWidget *> order = readingOrder(root);
    const auto found = std::find_if(order.cbegin(), order.cend(), takesTab);
    return found == order.cend() ? nullptr : *found;
}

void scrollIntoSight(const QWidget *root, QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above && above != root; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above))
            scroll->ensureWidgetVisible(widget);
    }
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
        scrollIntoSight(root, candidate);
        return true;
    }
    return false;
}

} // namespace kiosk
