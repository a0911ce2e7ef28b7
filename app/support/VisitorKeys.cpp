// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/VisitorKeys.h"

namespace kiosk
{

namespace
{

/// Modifiers, and what leads to a character without being one.
bool isPartOfTyping(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_AltGr:
    case Qt::Key_Mode_switch:
    case Qt::Key_Multi_key:
        return true;
    default:
        return key >= Qt::Key_Dead_Grave && key <= Qt::Key_Dead_Longsolidusoverlay;
    }
}

bool movesOrEdits(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Escape:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

} // namespace

bool isVisitorsKey(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    if (isPartOfTyping(key))
        return true;
    const auto chord = modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (movesOrEdits(key)) {
        // Alt+Left is "back" elsewhere, Ctrl+Tab leaves, Shift+Delete cuts.
        return !chord && !(key == Qt::Key_Delete && modifiers.testFlag(Qt::ShiftModifier));
    }
    // AltGr arrives as a group switch on the Nordic layouts, or as Ctrl and Alt with a printable text on others. A
    // letter with Ctrl+Alt is a chord nevertheless.
    const bool isLetter = key >= Qt::Key_A && key <= Qt::Key_Z;
    const bool altGr = chord == (Qt::ControlModifier | Qt::AltModifier) && !isLetter;
    return !text.isEmpty() && text.front().isPrint() && (!chord || altGr);
}

} // namespace kiosk
