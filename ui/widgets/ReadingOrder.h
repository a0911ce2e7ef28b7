// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace kiosk
{

/// The children of \a parent as the eye reads them: in the order of its layout, a grid's by its rows, and then from the
/// top down what stands in no layout. Widgets themselves come in the order in which they were made.
QList<QWidget *> childrenInReadingOrder(const QWidget *parent);

} // namespace kiosk
