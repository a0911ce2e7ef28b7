// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>

namespace kiosk
{

/// Has a screen reader speak \a text, as \a widget's name, at once. For what changes without the visitor's doing.
inline void announce(QWidget *widget, const QString &text)
{
    widget->setAccessibleName(text);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace kiosk
