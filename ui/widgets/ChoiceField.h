// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QComboBox>

namespace kiosk
{

/// One of several, in the look of a TextField: rounded, with the same focus ring, and an arrow at its right end. As
/// wide as its longest item; where there is less room the text ends in dots, and the list that opens has all of it.
class ChoiceField final : public QComboBox
{
    Q_OBJECT
public:
    explicit ChoiceField(Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();
    QFont designedFont() const;
    int sideRoom() const; ///< left of the text
    int arrowRoom() const; ///< right of it

    Theme &m_theme;
};

} // namespace kiosk
