// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QScrollArea>

namespace kiosk
{

/// The scroll bars of \a area in the theme's colours, as wide as a finger. They alone have a style sheet: one for a
/// whole window costs each of its widgets a look-up on every change (more than half of it, measured on Qt 6.4.2).
/// Follows the theme. Once for an area.
void dressScrollBars(QAbstractScrollArea &area, Theme &theme);

/// What is higher than its place: scrolled up and down, as wide as the place, without a frame or a ground of its own.
class ScrollArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollArea(Theme &theme, QWidget *parent = nullptr);

    /// Instead of setWidget(), which has \a content painted in the style's own grey.
    void setContent(QWidget *content);
};

} // namespace kiosk
