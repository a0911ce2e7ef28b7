// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QList>
#include <QWidget>

namespace kiosk
{

/// One thing on a drawn screen.
struct DrawnThing {
    enum class Kind {
        Title, ///< a heading, in bold
        Lines, ///< words that do not matter
        Address, ///< the browser's line
        Field, ///< with text, or empty
        Secret, ///< a field with dots
        Button, ///< filled, at the right
        Link, ///< underlined; its words do not matter
        Number, ///< two digits, large
        Code, ///< a QR code that no phone can read
        App, ///< the app's icon
        Arrow, ///< what comes next
    };
    Kind kind;
    QString text{};
    bool press = false; ///< the hand points there
};

/// What the visitor sees on their own devices: only the part of the screen that matters, in the words that stand there.
struct DrawnDevices {
    QList<DrawnThing> phone;
    QList<DrawnThing> computer;
    bool isEmpty() const { return phone.isEmpty() && computer.isEmpty(); }
};

/// Draws a phone, a computer, or a phone before a computer, in the line art of the other pictures. Decorative: the
/// words beside it say the same.
class DeviceDrawing final : public QWidget
{
public:
    DeviceDrawing(Theme &theme, QWidget *parent);
    void setDevices(const DrawnDevices &devices);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawPhone(QPainter &painter, const QRectF &area);
    void drawComputer(QPainter &painter, const QRectF &area);
    void drawScreen(QPainter &painter, const QRectF &area, const QList<DrawnThing> &things, qreal letters);
    /// Height of \a thing at letters of that size; draws it where \a painter is given.
    qreal drawThing(QPainter *painter, const DrawnThing &thing, const QRectF &place, qreal letters);
    void drawHand(QPainter &painter, QPointF at, qreal side);

    Theme &m_theme;
    DrawnDevices m_devices;
};

} // namespace kiosk
