// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Screens.h"

#include <QMap>

namespace kiosk
{

/// Every text of the screen by the widget that has it, seen or spoken.
QMap<QString, QString> textsOf(const Stage &stage);

/// Names, addresses, figures: what is rightly the same in every language. A text that is made of nothing else passes.
QString withoutNames(QString text);

} // namespace kiosk
