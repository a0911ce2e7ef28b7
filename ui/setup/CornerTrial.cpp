// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/CornerTrial.h"

#include "widgets/ActionButton.h"
#include "widgets/TextLabel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace kiosk
{

namespace
{

constexpr size_t corners = 4;

/// Of the window, from the top left, clockwise.
const std::array<QPointF, corners> &cornerPoints()
{
    static const std::array<QPointF, corners> points{QPointF(0, 0), QPointF(1, 0), QPointF(1, 1), QPointF(0, 1)};
    return points;
}

size_t nearestCorner(QPointF press)
{
    return press.y() < 0.5 ? (press.x() < 0.5 ? 0 : 1) : (press.x() < 0.5 ? 3 : 2);
}

} // namespace

TouchMapping TouchMapping::of(const std::array<QPointF, 4> &presses)
{
    // As far as a finger may miss: an eighth of the screen is more than any.
    constexpr qreal mostAside = 0.125;
    const size_t turned = nearestCorner(presses[0]);
    for (size_t i = 0; i < corners; ++i) {
        const size_t arrived = (i + turned) % corners;
        const QPointF aside = presses.at(i) - cornerPoints().at(arrived);
        if (std::abs(aside.x()) > mostAside || std::abs(aside.y()) > mostAside)
            return {Kind::Wrong, 0, {}};
    }
    static const std::array<const char *, corners> matrices{"", "0 1 0 -1 0 1", "-1 0 1 0 -1 1", "0 -1 1 1 0 0"};
    if (turned == 0)
        return {};
    return {Kind::Turned, static_cast<int>(turned) * 90, QString::fromLatin1(matrices.at(turned))};
}

CornerTrial::CornerTrial(Theme &theme, QWidget *window)
    : QWidget(window), m_theme(theme), m_words(new TextLabel(theme, TextRole::Sub, Colour::Ink, this)),
      m_stop(new ActionButton(theme, ActionButton::Kind::Quiet, this))
{
    hide();
    setFocusPolicy(Qt::StrongFocus);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    window->installEventFilter(this);
    connect(m_stop, &ActionButton::clicked, this, [this] {
        hide();
        Q_EMIT givenUp();
    });
}

void CornerTrial::retranslate()
{
    m_words->setText(tr("Press the middle of the circle in the corner."));
    setAccessibleName(m_words->text());
    //: Button: ends the trial of the touch screen
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(m_stop->text());
}

void CornerTrial::start()
{
    m_corner = 0;
    setGeometry(parentWidget()->rect());
    arrange();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

int CornerTrial::radius() const
{
    return m_theme.target(64) / 2;
}

QPoint CornerTrial::target() const
{
    const int inside = radius() + m_theme.px(8);
    const QPointF corner = cornerPoints().at(static_cast<size_t>(m_corner));
    return {corner.x() > 0 ? width() - inside : inside, corner.y() > 0 ? height() - inside : inside};
}

void CornerTrial::arrange()
{
    const int wide = width() * 2 / 3;
    const int high = m_words->heightForWidth(wide);
    m_words->setGeometry((width() - wide) / 2, height() / 2 - high, wide, high);
    const QSize stop = m_stop->sizeHint();
    m_stop->setGeometry((width() - stop.width()) / 2, height() / 2 + m_theme.px(24), stop.width(), stop.height());
}

bool CornerTrial::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void CornerTrial::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CornerTrial::mousePressEvent(QMouseEvent *event)
{
    m_presses.at(static_cast<size_t>(m_corner)) = {event->position().x() / width(), event->position().y() / height()};
    if (++m_corner < static_cast<int>(corners)) {
        update();
        return;
    }
    m_corner = 0;
    hide();
    Q_EMIT finished(TouchMapping::of(m_presses));
}

void CornerTrial::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_stop->click();
    else
        QWidget::keyPressEvent(event);
}

void CornerTrial::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.colour(Colour::Ground));
    painter.setPen(QPen(m_theme.colour(Colour::Primary), m_theme.px(6)));
    painter.setBrush(m_theme.colour(Colour::PrimaryTint));
    painter.drawEllipse(target(), radius(), radius());
    painter.setBrush(m_theme.colour(Colour::Primary));
    painter.drawEllipse(target(), radius() / 5, radius() / 5);
}

} // namespace kiosk
