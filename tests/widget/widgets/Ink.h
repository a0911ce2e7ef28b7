// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kiosk
{

/// How many pixels of the widget, drawn at \a size, differ clearly from \a ground.
int inkPixels(QWidget &widget, QSize size, const QColor &ground);

} // namespace kiosk
