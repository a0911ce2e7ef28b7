// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/DeviceDrawing.h"

#include "widgets/WrappedText.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <optional>

namespace kiosk
{

namespace
{

/// Width by height: low enough for words to be read on it, and still a phone.
constexpr qreal phoneShape = 0.66;
constexpr qreal computerShape = 1.34;
/// Of the device's width.
constexpr qreal phoneLetters = 0.082;
constexpr qreal computerLetters = 0.052;
constexpr qreal leastLetters = 0.6; ///< of those, before things are left out

qreal strokeFor(const QRectF &area)
{
    return std::max(2.0, area.width() / 90);
}

QFont sized(QFont font, qreal pixels)
{
    font.setPixelSize(std::max(6, qRound(pixels)));
    return font;
}

} // namespace

DeviceDrawing::DeviceDrawing(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DeviceDrawing::setDevices(const DrawnDevices &devices)
{
    m_devices = devices;
    update();
}

QSize DeviceDrawing::minimumSizeHint() const
{
    return {m_theme.px(200), m_theme.px(240)};
}

void DeviceDrawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = QRectF(contentsRect()).adjusted(2, 2, -2, -2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Colour::PrimaryTint));
    const qreal round = std::min(all.width(), all.height()) * 0.86;
    painter.drawEllipse(all.center(), round / 2, round / 2);
    if (m_devices.computer.isEmpty()) {
        const qreal height = std::min(all.height(), all.width() * 0.86 / phoneShape);
        const QSizeF phone(height * phoneShape, height);
        drawPhone(painter, {all.center() - QPointF(phone.width() / 2, phone.height() / 2), phone});
        return;
    }
    const bool both = !m_devices.phone.isEmpty();
    // The phone stands before the computer's lower right corner.
    const qreal share = both ? 0.62 : 0.96;
    const qreal width = std::min(all.width() * (both ? 0.94 : 1.0), all.height() * share * computerShape);
    const QSizeF computer(width, width / computerShape);
    if (!both) {
        drawComputer(painter, {all.center() - QPointF(computer.width() / 2, computer.height() / 2), computer});
        return;
    }
    const qreal tall = std::min(all.height() * 0.66, computer.width() * 0.56 / phoneShape);
    const QSizeF phone(tall * phoneShape, tall);
    const qreal high = std::min(all.height(), computer.height() * 0.62 + phone.height());
    const QSizeF together(std::min(all.width(), computer.width() * 1.06), high);
    const QRectF place(all.center() - QPointF(together.width() / 2, together.height() / 2), together);
    drawComputer(painter, {place.topLeft(), computer});
    drawPhone(painter, {place.bottomRight() - QPointF(phone.width(), phone.height()), phone});
}

void DeviceDrawing::drawPhone(QPainter &painter, const QRectF &area)
{
    const qreal line = strokeFor(area);
    const QRectF body = area.adjusted(line, line, -line, -line);
    const qreal corner = area.width() * 0.1;
    // Clear of whatever stands behind it.
    painter.setPen(QPen(m_theme.colour(Colour::Card), line * 5));
    painter.setBrush(m_theme.colour(Colour::Card));
    painter.drawRoundedRect(body, corner, corner);
    painter.setPen(QPen(m_theme.colour(Colour::Ink), line));
    painter.drawRoundedRect(body, corner, corner);
    painter.setPen(QPen(m_theme.colour(Colour::Ink), line, Qt::SolidLine, Qt::RoundCap));
    const qreal speaker = area.width() * 0.09;
    painter.drawLine(QPointF(body.center().x() - speaker, body.top() + area.width() * 0.075),
                     QPointF(body.center().x() + speaker, body.top() + area.width() * 0.075));
    const qreal side = area.width() * 0.09;
    drawScreen(painter, body.adjusted(side, area.width() * 0.15, -side, -area.width() * 0.08), m_devices.phone,
               area.width() * phoneLetters);
}

void DeviceDrawing::drawComputer(QPainter &painter, const QRectF &area)
{
    const qreal line = strokeFor(area) * 0.8;
    const qreal foot = area.height() * 0.07;
    const QRectF screen = area.adjusted(area.width() * 0.06, line, -area.width() * 0.06, -foot * 1.8);
    painter.setPen(QPen(m_theme.colour(Colour::Ink), line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(m_theme.colour(Colour::Card));
    painter.drawRoundedRect(screen, area.width() * 0.03, area.width() * 0.03);
    QPainterPath base;
    base.moveTo(area.left() + line, screen.bottom() + foot * 0.5);
    base.lineTo(area.right() - line, screen.bottom() + foot * 0.5);
    base.lineTo(area.right() - area.width() * 0.05, screen.bottom() + foot * 1.5);
    base.lineTo(area.left() + area.width() * 0.05, screen.bottom() + foot * 1.5);
    base.closeSubpath();
    painter.drawPath(base);
    const qreal side = area.width() * 0.05;
    drawScreen(painter, screen.adjusted(side, side * 0.9, -side, -side * 0.8), m_devices.computer,
               area.width() * computerLetters);
}

void DeviceDrawing::drawScreen(QPainter &painter, const QRectF &area, const QList<DrawnThing> &things, qreal letters)
{
    const auto needed = [&](qreal size) {
        qreal height = 0;
        for (const DrawnThing &thing : things)
            height += drawThing(nullptr, thing, area, size) + size * 0.7;
        return height - size * 0.7;
    };
    qreal size = letters;
    while (size > letters * leastLetters && needed(size) > area.height())
        size *= 0.95;
    qreal y = area.top() + std::max(0.0, (area.height() - needed(size)) * 0.4);
    std::optional<QPointF> hand;
    for (const DrawnThing &thing : things) {
        const qreal height = drawThing(nullptr, thing, area, size);
        const QRectF place(area.left(), y, area.width(), height);
        drawThing(&painter, thing, place, size);
        if (thing.press) {
            // At its lower edge, so that the hand hides no word.
            hand = QPointF(place.left() + place.width() * 0.86, place.top() + height * 0.8);
        }
        y += height + size * 0.7;
    }
    if (hand)
        drawHand(painter, *hand, size * 3.4);
}

qreal DeviceDrawing::drawThing(QPainter *painter, const DrawnThing &thing, const QRectF &place, qreal letters)
{
    using Thing = DrawnThing::Kind;
    const qreal thin = std::max(1.5, letters * 0.1);
    const auto box = [&](const QRectF &area, qreal corner, Colour fill, std::optional<Colour> edge) {
        painter->setPen(edge ? QPen(m_theme.colour(*edge), thin) : QPen(Qt::NoPen));
        painter->setBrush(m_theme.colour(fill));
        painter->drawRoundedRect(area, corner, corner);
    };
    const auto words = [&](const QRectF &area, const QString &text, const QFont &font, Colour colour,
                           Qt::Alignment alignment) {
        WrappedText wrapped(text, font, 1.2);
        wrapped.layOut(area.width());
        painter->setPen(m_theme.colour(colour));
        wrapped.draw(*painter, area, alignment);
    };
    switch (thing.kind) {
    case Thing::Title: {
        const QFont font = sized(m_theme.font(TextRole::CardTitle), letters * 1.12);
        WrappedText text(thing.text, font, 1.2);
        const qreal height = text.layOut(place.width()).height();
        if (painter)
            words(place, thing.text, font, Colour::Ink, Qt::AlignLeft | Qt::AlignTop);
        return height;
    }
    case Thing::Lines:
        if (painter) {
            box({place.left(), place.top(), place.width() * 0.94, letters * 0.42}, letters * 0.21, Colour::Line, {});
            box({place.left(), place.top() + letters * 0.9, place.width() * 0.66, letters * 0.42}, letters * 0.21,
                Colour::Line, {});
        }
        return letters * 1.4;
    case Thing::Address: {
        const qreal height = letters * 1.9;
        if (painter) {
            box(place, height / 2, Colour::PrimaryTint, {});
            const QRectF line = place.adjusted(height * 0.5, 0, -height * 0.3, 0);
            QFont font = sized(m_theme.font(TextRole::BodyStrong), letters * 0.92);
            if (const int whole = WrappedText::naturalWidth(thing.text, font); whole > line.width())
                font = sized(font, std::floor(font.pixelSize() * line.width() / whole));
            words(line, thing.text, font, Colour::PrimaryDark, Qt::AlignLeft | Qt::AlignVCenter);
        }
        return height;
    }
    case Thing::Field:
    case Thing::Secret: {
        const qreal height = letters * 2;
        if (!painter)
            return height;
        box(place, letters * 0.35, Colour::Card, thing.press ? Colour::Primary : Colour::Edge);
        if (thing.kind == Thing::Field) {
            words(place.adjusted(letters * 0.6, 0, -letters * 0.4, 0), thing.text,
                  sized(m_theme.font(TextRole::BodyStrong), letters), Colour::Ink, Qt::AlignLeft | Qt::AlignVCenter);
            return height;
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(Colour::Ink2));
        for (int dot = 0; dot < 6; ++dot)
            painter->drawEllipse(QPointF(place.left() + letters * (1 + dot * 0.75), place.center().y()), letters * 0.17,
                                 letters * 0.17);
        return height;
    }
    case Thing::Button: {
        const qreal height = letters * 2.1;
        if (painter) {
            const QFont font = sized(m_theme.font(TextRole::Button), letters);
            const qreal width = std::min(place.width(), WrappedText::naturalWidth(thing.text, font) + letters * 2.4);
            const QRectF button(place.right() - width, place.top(), width, height);
            box(button, letters * 0.4, Colour::Primary, {});
            words(button, thing.text, font, Colour::OnPrimary, Qt::AlignCenter);
        }
        return height;
    }
    case Thing::Link: {
        const qreal height = letters * 2.1;
        if (painter) {
            box(place, letters * 0.4, Colour::PrimaryTint, {});
            const qreal middle = place.center().y();
            box({place.left() + letters * 0.9, middle - letters * 0.45, place.width() - letters * 1.8, letters * 0.42},
                letters * 0.21, Colour::Primary, {});
            box({place.left() + letters * 0.9, middle + letters * 0.22, place.width() - letters * 1.8, letters * 0.14},
                letters * 0.07, Colour::Primary, {});
        }
        return height;
    }
    case Thing::Number: {
        const qreal height = letters * 3;
        if (painter) {
            box(place, letters * 0.5, Colour::PrimaryTint, {});
            words(place, thing.text, sized(m_theme.font(TextRole::Digits), letters * 2.1), Colour::PrimaryDark,
                  Qt::AlignCenter);
        }
        return height;
    }
    case Thing::Code: {
        const qreal side = std::min(place.width(), letters * 7.2);
        if (painter) {
            const QSize size(qRound(side), qRound(side));
            painter->drawPixmap(QPointF(place.center().x() - side / 2, place.top()),
                                m_theme.picture(QStringLiteral("setup-code"), size));
        }
        return side;
    }
    case Thing::App: {
        const qreal side = letters * 3;
        if (painter) {
            const QRectF icon(place.center().x() - side / 2, place.top(), side, side);
            box(icon, side * 0.24, Colour::Primary, {});
            const QRectF body(icon.left() + side * 0.31, icon.top() + side * 0.47, side * 0.38, side * 0.29);
            box(body, side * 0.05, Colour::OnPrimary, {});
            painter->setPen(QPen(m_theme.colour(Colour::OnPrimary), side * 0.07, Qt::SolidLine, Qt::RoundCap));
            painter->setBrush(Qt::NoBrush);
            painter->drawArc(QRectF(icon.left() + side * 0.38, icon.top() + side * 0.25, side * 0.24, side * 0.4), 0,
                             180 * 16);
        }
        return side;
    }
    case Thing::Arrow: {
        const qreal height = letters * 1.8;
        if (painter) {
            const qreal x = place.center().x();
            const qreal tip = letters * 0.6;
            painter->setPen(
                QPen(m_theme.colour(Colour::Primary), letters * 0.22, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter->drawLine(QPointF(x, place.top()), QPointF(x, place.top() + height));
            painter->drawPolyline(QPolygonF({{x - tip, place.top() + height - tip},
                                             {x, place.top() + height},
                                             {x + tip, place.top() + height - tip}}));
        }
        return height;
    }
    }
    return 0;
}

void DeviceDrawing::drawHand(QPainter &painter, QPointF at, qreal side)
{
    // The tip of its finger, of the drawing's 100 by 112.
    const QSize size(qRound(side), qRound(side * 1.12));
    painter.drawPixmap(at - QPointF(side * 0.44, side * 0.06), m_theme.picture(QStringLiteral("setup-hand"), size));
}

} // namespace kiosk
