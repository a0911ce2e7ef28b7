// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ScreenKey.h"

#include "widgets/Painting.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QTouchEvent>

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;

ScreenKey::ScreenKey(Theme &theme, const KeyboardKey &key, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_key(key)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setCheckable(key.action == KeyboardKey::Action::Shift);
    m_holding.setSingleShot(true);
    connect(&m_holding, &QTimer::timeout, this, &ScreenKey::heldLong);
    // Pressed by assistive technology: there is no finger, thus no touch and no letting go.
    connect(this, &QAbstractButton::clicked, this, [this] {
        Q_EMIT struck();
        Q_EMIT letGo();
    });
}

void ScreenKey::setLabel(const QString &label)
{
    if (label == m_label)
        return;
    m_label = label;
    update();
}

QSize ScreenKey::sizeHint() const
{
    return {44, 44};
}

QString ScreenKey::picture() const
{
    switch (m_key.action) {
    case KeyboardKey::Action::Shift:
        return u"key-shift"_s;
    case KeyboardKey::Action::Backspace:
        return u"key-backspace"_s;
    case KeyboardKey::Action::Return:
        return u"key-return"_s;
    case KeyboardKey::Action::Left:
        return u"key-left"_s;
    case KeyboardKey::Action::Right:
        return u"key-right"_s;
    case KeyboardKey::Action::Hide:
        return u"key-hide"_s;
    case KeyboardKey::Action::Type:
    case KeyboardKey::Action::Accent:
    case KeyboardKey::Action::Symbols:
    case KeyboardKey::Action::Letters:
    case KeyboardKey::Action::Gap:
        break;
    }
    return {};
}

void ScreenKey::hold()
{
    if (isDown())
        return;
    setDown(true);
    if (m_holdTime)
        m_holding.start(*m_holdTime);
    Q_EMIT struck();
}

void ScreenKey::release()
{
    if (!isDown())
        return;
    setDown(false);
    m_holding.stop();
    Q_EMIT letGo();
}

void ScreenKey::strikeAndHold()
{
    Q_EMIT struck();
    Q_EMIT letGo();
    Q_EMIT heldLong();
}

bool ScreenKey::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
        hold();
        event->accept();
        return true;
    case QEvent::TouchUpdate: {
        const auto points = static_cast<QTouchEvent *>(event)->points();
        const bool onKey = std::any_of(points.begin(), points.end(), [this](const QEventPoint &point) {
            return point.state() != QEventPoint::Released && rect().contains(point.position().toPoint());
        });
        if (!onKey)
            release();
        event->accept();
        return true;
    }
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        release();
        event->accept();
        return true;
    default:
        return QAbstractButton::event(event);
    }
}

void ScreenKey::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        hold();
    event->accept();
}

void ScreenKey::mouseMoveEvent(QMouseEvent *event)
{
    if (!rect().contains(event->position().toPoint()))
        release();
    event->accept();
}

void ScreenKey::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        release();
    event->accept();
}

void ScreenKey::setPointedAt(bool pointedAt, Told told)
{
    if (pointedAt == m_pointedAt)
        return;
    m_pointedAt = pointedAt;
    update();
    if (pointedAt && told == Told::Yes) {
        QAccessibleEvent event(this, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void ScreenKey::hideEvent(QHideEvent *event)
{
    release();
    QAbstractButton::hideEvent(event);
}

void ScreenKey::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = m_theme.scheme() == ColourScheme::HighContrast;
    const bool active = isDown() || isChecked();
    const bool types = m_key.action == KeyboardKey::Action::Type || m_key.action == KeyboardKey::Action::Accent;
    const Colour fill = active ? Colour::Primary : types ? Colour::Key : Colour::PrimaryTint;
    const Colour ink = active ? Colour::OnPrimary : types ? Colour::Ink : Colour::PrimaryDark;
    // What has come up in the top row is to be noticed by somebody who looks at their finger.
    const bool offered = m_key.action == KeyboardKey::Action::Accent;
    QRectF face = rect();
    if (m_pointedAt)
        face = drawFocusRing(painter, m_theme, face, m_theme.px(12));
    drawSurface(painter, face, m_theme.px(12), m_theme.colour(fill),
                m_theme.colour(active || offered ? Colour::Primary : Colour::Edge),
                offered        ? std::max(2, m_theme.px(4))
                    : outlined ? 2
                               : 0);

    const int height = this->height();
    const QString name = picture();
    if (!name.isEmpty()) {
        const int side = std::min(qRound(height * 0.56), qRound(m_theme.px(40) * m_theme.textFactor()));
        painter.drawPixmap(QPoint((width() - side) / 2, (height - side) / 2),
                           m_theme.picture(name, QSize(side, side), ink));
        return;
    }
    QFont font = m_theme.font(types ? TextRole::CardTitle : TextRole::Button);
    font.setLetterSpacing(QFont::PercentageSpacing, 100);
    font.setWeight(types && m_label.size() == 1 ? QFont::Medium : QFont::DemiBold);
    // A key stays as large as it is at every text size: what stands on it fills it as far as it goes.
    font.setPixelSize(std::min(font.pixelSize(), static_cast<int>(height * 0.58)));
    const qreal room = width() - 2.0 * m_theme.px(8);
    const qreal wanted = QFontMetricsF(font).horizontalAdvance(m_label);
    if (wanted > room)
        font.setPixelSize(std::max(12, static_cast<int>(font.pixelSize() * room / wanted)));
    painter.setFont(font);
    painter.setPen(m_theme.colour(ink));
    painter.drawText(rect(), Qt::AlignCenter, m_label);
}

} // namespace kiosk
