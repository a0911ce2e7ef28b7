// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QLabel>

namespace kiosk {

/// A label in one of the theme's roles and colours, always word-wrapped, that follows the theme. Plain text unless
/// setRichText(): then <b> marks quoted words of Microsoft's and the services' pages.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    TextLabel(Theme &theme, TextRole role, Colour colour = Colour::Ink, QWidget *parent = nullptr);
    void setRole(TextRole role);
    void setColour(Colour colour);
    void setRichText(const QString &html);

private:
    void applyTheme();
    Theme &m_theme;
    TextRole m_role;
    Colour m_colour;
};

} // namespace kiosk
