// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Announcer.h"

#include <QAccessible>
#include <QWidget>

namespace kiosk
{

/// Has a screen reader and the kiosk's own voice speak \a text, as \a widget's name, at once. For what changes without
/// the visitor's doing.
inline void announce(QWidget *widget, const QString &text)
{
    widget->setAccessibleName(text);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Announcer::say(widget, text, Listeners::ScreenReader);
}

} // namespace kiosk
