// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPixmap>
#include <QSize>
#include <QString>

#include <array>

namespace kiosk
{

enum class ColourScheme { Light, Dark, HighContrast };
enum class TextSize { Normal, Large, Largest }; ///< 100, 150, 200 %

/// From where a screen is read: standing before a kiosk, touched by fingers, or from a chair, at a desk with a mouse.
/// Seated letters do not grow with the window, and targets need not fit a finger (WCAG 2.2 SC 2.5.8: 24 px at least).
enum class Viewing { Standing, Seated };

/// The colours' meanings; a value for each scheme in Theme::colour().
enum class Colour {
    Ink,
    Ink2,
    Line,
    Ground,
    Card,
    Primary,
    PrimaryDark,
    PrimaryTint,
    OnPrimary,
    Good,
    GoodTint,
    Warning,
    WarningTint,
    Bad,
    BadTint,
    FocusRing,
    Keyboard,
    Key,
    Veil,
    Edge, ///< the border of a field or an outlined button: 3:1, where Line is only a hairline
};

/// Type roles of the design: size and weight. Beacon is read from some metres away: as large as that needs whatever the
/// text size, and smaller only where a window is low for its letters.
enum class TextRole { Heading, Sub, Body, BodyStrong, Note, Button, CardTitle, Digits, Beacon };

/// Sizes, colours and fonts of every screen, from one scale number and one text-size factor. One object a window,
/// passed to each widget; changed() tells that anything may differ: widgets then set fonts, margins and style again.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);
    explicit Theme(Viewing viewing, QObject *parent = nullptr);
    ~Theme() override;

    /// The window's size in device-independent pixels; sets the scale: 1.0 at 1920x1080 and at portrait 1080x1920 by
    /// width, never under 0.72 (1024x768 keeps readable text and 60 px targets). A square, or nearly, has the columns
    /// of 1024x768, enlarged to its width. Seated: the scale stays.
    void setWindowSize(QSize size);
    QSize windowSize() const { return m_windowSize; }
    void setScheme(ColourScheme scheme);
    void setTextSize(TextSize size);
    /// What the visitor's switches do: each in turn, and round.
    void nextTextSize();
    void nextScheme();
    /// The school's own primary colour; its darker and tinted forms are derived. Invalid: the built-in blue.
    void setPrimary(const QColor &primary);

    ColourScheme scheme() const { return m_scheme; }
    TextSize textSize() const { return m_textSize; }
    /// 1.0, 1.5 or 2.0
    qreal textFactor() const;
    qreal scale() const { return m_scale; }
    /// Taller than wide, or too narrow for two columns at this text size: pages stack their columns.
    bool isNarrow() const;

    /// So low for its letters that bands and margins must leave what they can to the page: 1024x768 at 150 %, and every
    /// landscape screen at 200 %.
    bool isLow() const;

    /// A length of the 1080p design, in pixels of this window; not changed by the text size.
    int px(qreal at1080) const;
    /// The least height and width of anything touched: 60 px at 96 dpi, or more; seated 36.
    int target(qreal at1080 = 72) const;
    QFont font(TextRole role) const;
    QColor colour(Colour colour) const;
    /// Its ground, ink and selection.
    QPalette palette() const;
    /// Gives a window its palette, and has all in it measured anew: a layout keeps what it has measured.
    void dress(QWidget &window) const;

    /// Line art from resources/icons or resources/illustrations, recoloured: an attribute's whole value "currentColor"
    /// becomes \a colour; "ink", "ink2", "line", "edge", "ground", "card", "primary", "primaryDark", "tint",
    /// "onPrimary", "good", "goodTint", "warning", "warningTint", "bad", "badTint" become the tokens' values. \a name
    /// without ".svg". \a size is in device-independent pixels; the picture keeps its proportions, centred. Drawn when
    /// first asked for.
    QPixmap picture(const QString &name, QSize size, Colour colour = Colour::Ink) const;
    QIcon icon(const QString &name, int size, Colour colour = Colour::Ink) const;

    /// A style sheet for a scroll bar.
    QString scrollBarSheet() const;

Q_SIGNALS:
    void changed();

private:
    void rebuild();

    const Viewing m_viewing;
    ColourScheme m_scheme = ColourScheme::Light;
    TextSize m_textSize = TextSize::Normal;
    QColor m_primary;
    QSize m_windowSize{1920, 1080};
    qreal m_scale = 1.0;
    std::array<QColor, 20> m_colours;
    mutable QCache<QString, QPixmap> m_pictures; ///< cost: pixels
};

} // namespace kiosk
