// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TextLabel.h"

#include "widgets/AccessibleRoles.h"
#include "widgets/WrappedText.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiosk
{

namespace
{

constexpr int longestLine = 66; ///< characters; the design keeps lines under 70
constexpr qreal leastShare = 0.7; ///< of its letters, before a single word is broken

bool isOneWord(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar letter) {
        return letter.isSpace() || letter == QLatin1Char('-') || letter == QLatin1Char('/')
            || letter == QChar(QChar::SoftHyphen);
    });
}

} // namespace

TextLabel::TextLabel(Theme &theme, TextRole role, Colour colour, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_role(role), m_colour(colour), m_madeAs(role)
{
    installAccessibleRoles();
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::NoTextInteraction);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::Label);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_theme, &Theme::changed, this, &TextLabel::applyTheme);
    applyTheme();
}

void TextLabel::applyTheme()
{
    setFont(m_theme.font(m_role));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.colour(m_colour));
    colours.setColor(QPalette::Text, m_theme.colour(m_colour));
    setPalette(colours);
    updateGeometry();
    update();
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    applyTheme();
}

void TextLabel::setColour(Colour colour)
{
    m_colour = colour;
    applyTheme();
}

void TextLabel::setRichText(const QString &html)
{
    setTextFormat(Qt::RichText);
    setText(WrappedText::withUnbreakableHyphens(html));
}

void TextLabel::setBreaks(WrappedText::Breaks breaks)
{
    m_breaks = breaks;
    updateGeometry();
    update();
}

qreal TextLabel::lineHeight() const
{
    return m_role == TextRole::Heading || m_role == TextRole::Digits || m_role == TextRole::Beacon ? 1.14 : 1.32;
}

const MeasuredText &TextLabel::measured() const
{
    m_measured.set(text(), font(), lineHeight(), m_breaks);
    return m_measured;
}

/// A host or a mail address loses its last letter to a line of its own otherwise.
QFont TextLabel::fontFor(int width) const
{
    QFont fitting = font();
    const int whole = measured().naturalWidth();
    if (m_breaks == WrappedText::Breaks::AtWords && width < whole && width >= whole * leastShare && isOneWord(text()))
        fitting.setPixelSize(static_cast<int>(fitting.pixelSize() * qreal(width) / whole));
    return fitting;
}

QSize TextLabel::sizeHint() const
{
    const int limit = static_cast<int>(fontMetrics().averageCharWidth() * longestLine);
    const QMargins margins = contentsMargins();
    const int extra = margins.left() + margins.right() + 2 * margin();
    if (!isPlain()) {
        const int width = std::min(QLabel::sizeHint().width(), limit + extra);
        return {width, heightForWidth(width)};
    }
    const int width = std::min(measured().naturalWidth(), limit) + extra;
    return {width, heightForWidth(width)};
}

QSize TextLabel::minimumSizeHint() const
{
    if (!isPlain())
        return QLabel::minimumSizeHint();
    // A long word must not push a page wider than its window: it may be broken below a dozen characters' width.
    const int floor = static_cast<int>(fontMetrics().averageCharWidth() * 12);
    const QMargins margins = contentsMargins();
    const int width = std::min(measured().widestWord(), floor) + margins.left() + margins.right() + 2 * margin();
    const int height = text().isEmpty() ? 0 : heightForWidth(100000);
    return {width, height};
}

int TextLabel::heightForWidth(int width) const
{
    if (!isPlain())
        return QLabel::heightForWidth(width);
    if (text().isEmpty())
        return 0;
    const QMargins margins = contentsMargins();
    const int room = width - margins.left() - margins.right() - 2 * margin();
    const QFont fitting = fontFor(room);
    const QSizeF size =
        fitting == font() ? measured().size(room) : WrappedText(text(), fitting, lineHeight(), m_breaks).layOut(room);
    return static_cast<int>(std::ceil(size.height())) + margins.top() + margins.bottom() + 2 * margin();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!isPlain()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(m_theme.colour(m_colour));
    const QRect area = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    WrappedText lines(text(), fontFor(area.width()), lineHeight(), m_breaks);
    lines.layOut(area.width());
    lines.draw(painter, area, alignment());
}

} // namespace kiosk
