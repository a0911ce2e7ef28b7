// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FlowRow.h"

#include <QStyle>

#include <algorithm>

namespace kiosk
{

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items << item;
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::flow(const QRect &rect, Move move) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    const int gap = std::max(0, spacing());
    int rowTop = inner.top();
    int rowBottom = rowTop; // first pixel below the row
    QList<std::pair<QLayoutItem *, QRect>> row;
    const auto placeRow = [&row, &rowTop, &rowBottom, &inner, this, move] {
        if (move == Move::Items) {
            for (auto &[item, place] : row) {
                place.setHeight(rowBottom - rowTop);
                const QWidget *owner = parentWidget();
                item->setGeometry(QStyle::visualRect(owner ? owner->layoutDirection() : Qt::LeftToRight, inner, place));
            }
        }
        row.clear();
    };
    int left = inner.left();
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int width = std::min(item->sizeHint().width(), inner.width());
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        if (!row.isEmpty() && left + width > inner.left() + inner.width()) {
            placeRow();
            rowTop = rowBottom + gap;
            rowBottom = rowTop;
            left = inner.left();
        }
        rowBottom = std::max(rowBottom, rowTop + height);
        row << std::pair{item, QRect(left, rowTop, width, height)};
        left += width + gap;
    }
    placeRow();
    return rowBottom - inner.top() + margins.top() + margins.bottom();
}

int FlowLayout::heightForWidth(int width) const
{
    return flow(QRect(0, 0, width, 0), Move::Nothing);
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int width = 0;
    int height = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? std::max(0, spacing()) : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    const QMargins margins = contentsMargins();
    QSize size;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(margins);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    flow(rect, Move::Items);
}

FlowRow::FlowRow(QWidget *parent) : QWidget(parent), m_layout(new FlowLayout(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

} // namespace kiosk
