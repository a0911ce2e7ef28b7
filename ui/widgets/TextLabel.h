// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"
#include "widgets/WrappedText.h"

#include <QLabel>

namespace kiosk
{

/// A label in one of the theme's roles and colours, always word-wrapped, that follows the theme. Plain text unless
/// setRichText(): then <b> marks quoted words of Microsoft's and the services' pages. A word wider than the label is
/// broken rather than cut (plain text); a single one is drawn smaller first, as far as that does it.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    TextLabel(Theme &theme, TextRole role, Colour colour = Colour::Ink, QWidget *parent = nullptr);
    /// Made as a heading; it stays one for a screen reader in whatever size it is shown.
    bool isHeading() const { return m_madeAs == TextRole::Heading || m_madeAs == TextRole::CardTitle; }
    /// A whole screen's.
    bool isTitle() const { return m_madeAs == TextRole::Heading; }
    void setRole(TextRole role);
    TextRole role() const { return m_role; }
    void setColour(Colour colour);
    void setRichText(const QString &html);
    /// For one that is no sentence, such as a host: lines as full as they get. Words alone break it otherwise.
    void setBreaks(WrappedText::Breaks breaks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();
    bool isPlain() const { return textFormat() == Qt::PlainText; }
    qreal lineHeight() const;
    const MeasuredText &measured() const;
    QFont fontFor(int width) const;
    Theme &m_theme;
    TextRole m_role;
    Colour m_colour;
    TextRole m_madeAs;
    WrappedText::Breaks m_breaks = WrappedText::Breaks::AtWords;
    mutable MeasuredText m_measured;
};

} // namespace kiosk
