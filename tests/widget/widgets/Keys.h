// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QList>
#include <QString>

namespace kiosk
{

class ScreenKeyboard;

/// The keys that are shown now.
QList<QAbstractButton *> keysOf(const ScreenKeyboard &keyboard);

/// By what it is called for assistive technology: that is also how a visitor who does not see finds it. Null if there
/// is none.
QAbstractButton *keyNamed(const ScreenKeyboard &keyboard, const QString &name);

} // namespace kiosk
