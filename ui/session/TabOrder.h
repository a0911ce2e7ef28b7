// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace kiosk
{

/// Every widget below \a root in the order in which one reads: as the layouts place them now, whatever their
/// directions, and by their place where there is no layout. Hidden and disabled ones are among them, so that what has
/// just lost the focus still knows its place. Qt's own order is that of construction, and layouts here turn at narrow
/// windows and large letters.
QList<QWidget *> readingOrder(QWidget *root);

/// What Tab comes to first within \a root; null where there is nothing.
QWidget *firstTabStop(QWidget *root);

/// Moves what scrolls between \a root and \a widget as little as shows it.
void scrollIntoSight(const QWidget *root, QWidget *widget);

/// Gives the focus to what follows or precedes \a root's focus widget in reading order and takes the Tab key; goes
/// round at the ends. Scrolls it into sight. False when there is nothing to give it to.
bool focusInReadingOrder(QWidget *root, bool next);

} // namespace kiosk
