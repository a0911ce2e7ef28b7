// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace kiosk
{

/// Moves the focus of \a window as Tab and Shift+Tab do. Comes to an embedded page as a whole, and out of it.
enum class Way { Forward, Back };
void moveFocus(QWidget *window, Way way);

/// Presses what has the focus, as Enter does, or the space bar where an embedded page's box or list wants that.
void pressFocus(QWidget *window);

/// For what has the focus and takes text: the cursor's keys.
void typeKey(QWidget *window, int key);

/// Whether the focus is where one types, and not at a button.
bool focusTakesText(const QWidget *window);

} // namespace kiosk
