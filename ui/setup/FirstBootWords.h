// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/SetUpMessages.h"

#include <QString>

class QLineEdit;
class QWidget;

namespace kiosk::firstboot
{

/// The main button's word where it only goes on.
QString nextWord();
/// What is wrong and what to do, with the technical words behind it.
QString troubleWords(const link::SetUpTrouble &trouble);
/// It has, or will have, the keyboard's focus.
bool isCurrent(const QWidget &widget);
/// A key of the screen keyboard that is no letter.
void pressInField(QLineEdit &field, int key);

} // namespace kiosk::firstboot
