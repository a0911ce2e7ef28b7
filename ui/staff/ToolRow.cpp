// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/ToolRow.h"

#include "widgets/FlowRow.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace kiosk
{

ToolRow::ToolRow(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_choices(new FlowRow(this)), m_tools(new FlowRow(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_choices);
    m_layout->addWidget(m_tools);
}

void ToolRow::applyTheme()
{
    const int gap = std::max(8, m_theme.px(14));
    for (FlowRow *row : {m_choices, m_tools})
        row->setSpacing(gap);
    m_layout->setSpacing(gap);
    arrange();
}

void ToolRow::arrange()
{
    const int wanted = m_choices->sizeHint().width() + m_theme.px(48) + m_tools->sizeHint().width();
    const bool beside = wanted <= width();
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setStretch(0, beside ? 1 : 0);
    // A row that flows would take less than it needs.
    m_tools->setMinimumWidth(beside ? m_tools->sizeHint().width() : 0);
}

void ToolRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ToolRow::event(QEvent *event)
{
    // Other words have other widths.
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

} // namespace kiosk
