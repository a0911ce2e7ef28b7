// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QWidget>

namespace kiosk
{

class TextLabel;

/// A tinted strip with a shape (not colour alone) and a sentence. Announced to assistive technology when its text
/// changes while visible.
class Notice : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Info, Good, Warning, Bad };
    Notice(Theme &theme, Kind kind, QWidget *parent = nullptr);
    /// Rounded: a box in a page. Band: from edge to edge under the top of the window, slim and square.
    enum class Shape { Rounded, Band };
    void setShape(Shape shape);
    void setKind(Kind kind);
    void setText(const QString &text);
    QString text() const;
    /// Says it again.
    void announce();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();
    int sideMargin() const;
    Theme &m_theme;
    Kind m_kind;
    Shape m_shape = Shape::Rounded;
    TextLabel *m_label;
};

} // namespace kiosk
