// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Notice.h"

#include "widgets/AccessibleRoles.h"
#include "widgets/Announcer.h"
#include "widgets/Painting.h"
#include "widgets/TextLabel.h"

#include <QAccessible>
#include <QPainter>
#include <QVBoxLayout>

namespace kiosk
{

namespace
{

struct NoticeLook {
    Colour fill;
    Colour mark;
    QString icon;
};

NoticeLook lookOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Info:
        break;
    case Notice::Kind::Good:
        return {Colour::GoodTint, Colour::Good, QStringLiteral("check-circle")};
    case Notice::Kind::Warning:
        return {Colour::WarningTint, Colour::Warning, QStringLiteral("warning")};
    case Notice::Kind::Bad:
        return {Colour::BadTint, Colour::Bad, QStringLiteral("stop")};
    }
    return {Colour::PrimaryTint, Colour::Primary, QStringLiteral("info")};
}

constexpr qreal padding = 24;
constexpr qreal gap = 18;
constexpr qreal bandPadding = 48; // in line with the top band's contents

int noticeIconSize(const QFont &font)
{
    return qRound(font.pixelSize() * 1.4);
}

} // namespace

Notice::Notice(Theme &theme, Kind kind, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_kind(kind), m_label(new TextLabel(theme, TextRole::Body, Colour::Ink, this))
{
    installAccessibleRoles();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_label);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&m_theme, &Theme::changed, this, &Notice::applyTheme);
    applyTheme();
}

void Notice::applyTheme()
{
    const int icon = noticeIconSize(m_theme.font(TextRole::Body));
    const int side = sideMargin();
    const int above = m_theme.px(m_shape == Shape::Band ? 4 : 18);
    layout()->setContentsMargins(side + icon + m_theme.px(gap), above, side, above);
    update();
}

int Notice::sideMargin() const
{
    return m_theme.px(m_shape == Shape::Band ? bandPadding : padding);
}

void Notice::setShape(Shape shape)
{
    m_shape = shape;
    m_label->setRole(shape == Shape::Band ? TextRole::Note : TextRole::Body);
    applyTheme();
}

void Notice::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Notice::setText(const QString &text)
{
    if (text == m_label->text())
        return;
    m_label->setText(text);
    setAccessibleName(text);
    announce();
}

void Notice::announce()
{
    if (!isVisible() || text().isEmpty())
        return;
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
    Announcer::say(this, text(), Listeners::ScreenReader);
}

QString Notice::text() const
{
    return m_label->text();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const NoticeLook look = lookOf(m_kind);
    // Black on black in high contrast: there the strip is told by its border.
    const bool bordered = m_theme.scheme() == ColourScheme::HighContrast;
    drawSurface(painter, rect(), m_shape == Shape::Band ? 0 : m_theme.px(16), m_theme.colour(look.fill),
                m_theme.colour(look.mark), bordered ? 3 : 0);
    const int icon = noticeIconSize(m_label->font());
    const int line = qRound(m_label->font().pixelSize() * 1.32);
    const bool oneLine = m_label->height() < 2 * line;
    const int top = oneLine ? (height() - icon) / 2 : m_label->y() + (line - icon) / 2;
    painter.drawPixmap(QPoint(sideMargin(), top), m_theme.picture(look.icon, QSize(icon, icon), look.mark));
}

} // namespace kiosk
