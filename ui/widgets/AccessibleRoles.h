// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

class QWidget;

namespace kiosk
{

/// Sent to a button whose action assistive technology has chosen: a person's doing, although no key and no pointer of
/// the window system told of it.
QEvent::Type assistiveActionEvent();

/// Another window lies over all of this one: nothing of it is there for assistive technology.
void setCovered(QWidget *window, bool covered);

/// Tells assistive technology what the painted widgets are: QrCode and Picture a graphic, CountdownRing a progress bar
/// with its digits as value, StepBar a static text, a TextLabel in the role of a heading a heading, BarChart a chart,
/// Notice an alert, Announcer a notification, ActionButton and ScreenKey what ActionButton::setAccessibleRole() says,
/// or a button or check box, whose action is a press, Card and ScreenKeyboard a group. Children come in reading order,
/// and headings and buttons in another language than the window's tell which. May be called any number of times; on the
/// UI thread.
void installAccessibleRoles();

} // namespace kiosk
