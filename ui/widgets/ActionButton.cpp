// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ActionButton.h"

#include "widgets/AccessibleRoles.h"
#include "widgets/Painting.h"
#include "widgets/WrappedText.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiosk
{

namespace
{

constexpr qreal textLineHeight = 1.24;
constexpr qreal widestText = 900; ///< of the 1080p design: a longer text wraps

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

ActionButton::ActionButton(Theme &theme, Kind kind, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_kind(kind)
{
    installAccessibleRoles();
    setFocusPolicy(Qt::TabFocus);
    if (kind == Kind::Tile) {
        m_iconName = QStringLiteral("arrow-right");
        m_iconSide = Qt::RightEdge;
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::PushButton);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_theme, &Theme::changed, this, &ActionButton::applyTheme);
    applyTheme();
}

void ActionButton::applyTheme()
{
    setFont(textFont());
    updateGeometry();
    update();
}

void ActionButton::setKind(Kind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    applyTheme();
}

void ActionButton::setSize(Size size)
{
    if (size == m_size)
        return;
    m_size = size;
    applyTheme();
}

void ActionButton::setIconName(const QString &name, Qt::Edge side)
{
    if (name == m_iconName && side == m_iconSide)
        return;
    m_iconName = name;
    m_iconSide = side;
    updateGeometry();
    update();
}

QFont ActionButton::textFont() const
{
    if (m_kind == Kind::Tile) {
        QFont font = m_theme.font(TextRole::CardTitle);
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (m_kind == Kind::Chip || m_size == Size::Small) {
        QFont font = m_theme.font(TextRole::Note);
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return m_theme.font(TextRole::Button);
}

int ActionButton::padding() const
{
    switch (m_kind) {
    case Kind::Primary:
    case Kind::Secondary:
    case Kind::Danger:
        return m_theme.px(text().isEmpty() || m_size == Size::Small ? 24 : 44);
    case Kind::Quiet:
        return m_theme.px(m_size == Size::Small ? 14 : 24);
    case Kind::Chip:
        return m_theme.px(text().isEmpty() ? 16 : 28);
    case Kind::Tile:
        return m_theme.px(48);
    }
    return m_theme.px(32);
}

int ActionButton::leastHeight() const
{
    switch (m_kind) {
    case Kind::Tile:
        return m_theme.target(128);
    case Kind::Chip:
        return m_theme.target(68);
    case Kind::Primary:
    case Kind::Secondary:
    case Kind::Danger:
    case Kind::Quiet:
        break;
    }
    return m_theme.target(m_size == Size::Small ? 68 : 88);
}

int ActionButton::iconSize() const
{
    return m_iconName.isEmpty() ? 0 : qRound(font().pixelSize() * 1.25);
}

int ActionButton::extraWidth() const
{
    const int gap = !m_iconName.isEmpty() && !text().isEmpty() ? m_theme.px(14) : 0;
    return 2 * padding() + iconSize() + gap;
}

const MeasuredText &ActionButton::measured() const
{
    m_measured.set(text(), font(), textLineHeight);
    return m_measured;
}

QSize ActionButton::sizeHint() const
{
    const int textWidth = text().isEmpty() ? 0 : std::min(measured().naturalWidth(), m_theme.px(widestText));
    const int width = std::max(textWidth + extraWidth(), m_theme.target());
    return {width, heightForWidth(width)};
}

QSize ActionButton::minimumSizeHint() const
{
    // Like TextLabel: a very long word breaks rather than push a page wider than its window.
    const int floor = font().pixelSize() * 8;
    const int textWidth = text().isEmpty() ? 0 : std::min(measured().widestWord(), floor);
    return {std::max(textWidth + extraWidth(), m_theme.target()), leastHeight()};
}

int ActionButton::heightForWidth(int width) const
{
    qreal content = iconSize();
    if (!text().isEmpty()) {
        content = std::max(content, measured().size(width - extraWidth()).height());
    }
    return std::max(leastHeight(), static_cast<int>(std::ceil(content)) + 2 * m_theme.px(16));
}

ActionButton::Look ActionButton::look() const
{
    const qreal hairline = std::max(2.0, 2 * m_theme.scale());
    const bool pressed = isDown();
    const bool filled = m_kind == Kind::Primary || m_kind == Kind::Tile;
    if (!isEnabled()) {
        if (m_kind == Kind::Quiet)
            return {QColor(), QColor(), 0, Colour::Ink2};
        return {m_theme.colour(Colour::Keyboard), QColor(), 0, Colour::Ink2};
    }
    if (filled)
        return {m_theme.colour(pressed ? Colour::PrimaryDark : Colour::Primary), QColor(), 0, Colour::OnPrimary};
    if (m_kind == Kind::Quiet)
        return {pressed ? m_theme.colour(Colour::PrimaryTint) : QColor(), QColor(), 0, Colour::PrimaryDark};
    if (m_kind == Kind::Danger)
        return {m_theme.colour(pressed ? Colour::BadTint : Colour::Card), m_theme.colour(Colour::Bad), 1.5 * hairline,
                Colour::Bad};
    if (isChecked())
        return {m_theme.colour(Colour::PrimaryTint), m_theme.colour(Colour::Primary), 1.5 * hairline,
                Colour::PrimaryDark};
    return {m_theme.colour(pressed ? Colour::PrimaryTint : Colour::Card),
            m_theme.colour(pressed ? Colour::Primary : Colour::Edge), hairline, Colour::Ink};
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look looks = look();
    const qreal radius = m_theme.px(m_kind == Kind::Tile ? 20 : 16);
    QRectF face = rect();
    if (hasFocus()) {
        face = drawFocusRing(painter, m_theme, face, radius);
        const qreal border = focusBorderWidth(m_theme);
        drawSurface(painter, face, radius, looks.fill.isValid() ? looks.fill : m_theme.colour(Colour::Card),
                    m_theme.colour(Colour::PrimaryDark), border);
        // A filled button's border is hard to tell from its fill: a light line between them is not.
        if (m_kind == Kind::Primary || m_kind == Kind::Tile)
            drawSurface(painter, face.adjusted(border, border, -border, -border), radius - border, QColor(),
                        m_theme.colour(Colour::Card), std::max(2.0, 2 * m_theme.scale()));
    } else {
        drawSurface(painter, face, radius, looks.fill, looks.border, looks.borderWidth);
        // There is no fill to tell it by in high contrast.
        if (!isEnabled() && m_kind != Kind::Quiet && m_theme.scheme() == ColourScheme::HighContrast) {
            painter.setPen(QPen(m_theme.colour(Colour::Edge), 2, Qt::DashLine));
            painter.drawRoundedRect(face.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
        }
    }

    const int icon = iconSize();
    const int gap = extraWidth() - 2 * padding() - icon;
    WrappedText lines(text(), font(), textLineHeight);
    const qreal textWidth = text().isEmpty() ? 0 : lines.layOut(width() - extraWidth()).width();
    const bool spread = m_kind == Kind::Tile;
    qreal left = spread ? padding() : (width() - textWidth - gap - icon) / 2;
    const auto drawIcon = [&](qreal x) {
        if (icon > 0)
            painter.drawPixmap(QPoint(qRound(x), (height() - icon) / 2),
                               m_theme.picture(m_iconName, QSize(icon, icon), looks.text));
    };
    if (m_iconSide != Qt::RightEdge) {
        drawIcon(left);
        left += icon + gap;
    } else {
        drawIcon(spread ? width() - padding() - icon : left + textWidth + gap);
    }
    painter.setPen(m_theme.colour(looks.text));
    lines.draw(painter, QRectF(left, 0, textWidth, height()),
               Qt::AlignVCenter | (spread ? Qt::AlignLeft : Qt::AlignHCenter));
}

void ActionButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void ActionButton::keyPressEvent(QKeyEvent *event)
{
    if (!isEnter(*event)) {
        QAbstractButton::keyPressEvent(event);
        return;
    }
    if (!event->isAutoRepeat())
        setDown(true);
    event->accept();
}

void ActionButton::keyReleaseEvent(QKeyEvent *event)
{
    if (!isEnter(*event)) {
        QAbstractButton::keyReleaseEvent(event);
        return;
    }
    if (!event->isAutoRepeat() && isDown()) {
        setDown(false);
        click();
    }
    event->accept();
}

} // namespace kiosk
