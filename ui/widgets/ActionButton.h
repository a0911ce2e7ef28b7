// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"
#include "widgets/WrappedText.h"

#include <QAbstractButton>
#include <QAccessible>

#include <optional>

namespace kiosk
{

/// A button whose text wraps instead of being cut, at every text size; never lower than Theme::target(). Acts on
/// release (of a finger, of Space or of Enter); sliding off cancels. Draws its own focus ring (5 px outside a 4 px
/// border), inside its own rectangle. Takes the focus by Tab only: touching a button leaves the focus in the field one
/// types into. A checked button (setCheckable) is tinted with a primary border.
class ActionButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind {
        Primary, ///< the one main button of a screen
        Secondary, ///< outlined
        Danger, ///< outlined in the colour of what is bad: takes something away from everybody
        Quiet, ///< text only, primary colour
        Chip, ///< small outlined choice
        Tile, ///< full-width, large, text left and icon right (Welcome)
    };
    ActionButton(Theme &theme, Kind kind, QWidget *parent = nullptr);

    /// Small: the letters of a note and little around them, for a row that would not fit otherwise. Never lower than
    /// what a finger needs.
    enum class Size { Usual, Small };
    void setSize(Size size);
    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    /// Names a picture of resources/icons; empty removes it. An icon without text: set an accessible name.
    void setIconName(const QString &name, Qt::Edge side = Qt::LeftEdge);

    /// For assistive technology, where it is not what it looks like: one choice of several (RadioButton), a page's name
    /// (PageTab), or a plain button (PushButton) whose tint tells what it has done.
    void setAccessibleRole(QAccessible::Role role) { m_accessibleRole = role; }
    std::optional<QAccessible::Role> accessibleRole() const { return m_accessibleRole; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    void applyTheme();
    QFont textFont() const;
    int padding() const;
    int leastHeight() const;
    int iconSize() const;
    /// Width taken by everything but the text.
    int extraWidth() const;
    struct Look {
        QColor fill;
        QColor border;
        qreal borderWidth;
        Colour text;
    };
    Look look() const;
    const MeasuredText &measured() const;

    Theme &m_theme;
    Kind m_kind;
    std::optional<QAccessible::Role> m_accessibleRole;
    Size m_size = Size::Usual;
    QString m_iconName;
    Qt::Edge m_iconSide = Qt::LeftEdge;
    mutable MeasuredText m_measured;
};

} // namespace kiosk
