// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ScrollArea.h"

#include <QScrollBar>

namespace kiosk
{

void dressScrollBars(QAbstractScrollArea &area, Theme &theme)
{
    const auto dress = [&area, &theme] {
        for (QScrollBar *bar : {area.verticalScrollBar(), area.horizontalScrollBar()})
            bar->setStyleSheet(theme.scrollBarSheet());
    };
    QObject::connect(&theme, &Theme::changed, &area, dress);
    dress();
}

ScrollArea::ScrollArea(Theme &theme, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    dressScrollBars(*this, theme);
}

void ScrollArea::setContent(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false);
}

} // namespace kiosk
