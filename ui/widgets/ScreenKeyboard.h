// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"
#include "theme/Theme.h"

#include <QWidget>

namespace kiosk {

/// The kiosk's own screen keyboard. Never takes the keyboard focus and knows no field: it tells what was typed. Layouts
/// are data (resources/keyboards/*.json: rows of keys for fi, sv, en with å ä ö, an e-mail row with @ . - _, and a
/// number pad).
class ScreenKeyboard : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Email, Text, Digits };
    explicit ScreenKeyboard(Theme &theme, QWidget *parent = nullptr);
    void setMode(Mode mode);
    void setLanguage(Language language);
    /// Accessible names of keys ("Backspace", "Shift") in the present language.
    void retranslate();

    QSize sizeHint() const override;

Q_SIGNALS:
    void textTyped(const QString &text);
    /// Qt::Key_Backspace, Key_Return, Key_Left or Key_Right; Backspace repeats while held.
    void keyPressed(int key);
    void hideRequested();
};

} // namespace kiosk
