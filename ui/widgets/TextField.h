// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QLineEdit>

namespace kiosk
{

/// A one-line field in the design's look: large, rounded, with the focus ring 5 px outside a 4 px border (which a style
/// sheet alone cannot draw). No context menu, no drag, no clear button. Keeps room at the right for a remark that the
/// page lays over it (setRemark: "Student account" with a tick).
class TextField : public QLineEdit
{
    Q_OBJECT
public:
    explicit TextField(Theme &theme, QWidget *parent = nullptr);
    /// A short word about what was typed, with an icon, drawn inside the field at the right; empty removes it. Wanting
    /// room, it gives way to the typed text. Announced as the field's accessible description.
    void setRemark(const QString &text, const QString &iconName = {}, Colour colour = Colour::Good);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void applyTheme();
    void updateMargins();
    int remarkWidth() const;

    Theme &m_theme;
    QString m_remark;
    QString m_remarkIcon;
    Colour m_remarkColour = Colour::Good;
};

} // namespace kiosk
