// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/IdleOverlay.h"

#include "shell/Announce.h"
#include "widgets/ActionButton.h"
#include "widgets/Card.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <array>

namespace kiosk
{

namespace
{

constexpr qreal cardWidth = 1000; ///< of the 1080p design, at text size 100 %

} // namespace

IdleOverlay::IdleOverlay(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_card(new Card(theme, this)), m_column(new QVBoxLayout(m_card)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, m_card)),
      m_sentence(new TextLabel(theme, TextRole::Sub, Colour::Ink2, m_card)),
      m_seconds(new TextLabel(theme, TextRole::Digits, Colour::Warning, m_card)),
      m_more(new ActionButton(theme, ActionButton::Kind::Primary, m_card)),
      m_end(new ActionButton(theme, ActionButton::Kind::Quiet, m_card))
{
    setFocusPolicy(Qt::StrongFocus);
    for (TextLabel *label : {m_heading, m_sentence, m_seconds}) {
        label->setAlignment(Qt::AlignHCenter);
        m_column->addWidget(label);
    }
    m_column->addWidget(m_more);
    m_column->addWidget(m_end, 0, Qt::AlignHCenter);
    connect(m_more, &ActionButton::clicked, this, &IdleOverlay::moreTimeWanted);
    connect(m_end, &ActionButton::clicked, this, [this] {
        if (m_secondsLeft < m_secondsAtShow)
            Q_EMIT endWanted();
    });
    connect(&theme, &Theme::changed, this, &IdleOverlay::applyTheme);
    applyTheme();
    retranslate();
}

void IdleOverlay::setVariant(Variant variant)
{
    if (m_variant == variant)
        return;
    m_variant = variant;
    retranslate();
}

void IdleOverlay::setSecondsLeft(int seconds)
{
    m_secondsLeft = seconds;
    m_secondsAtShow = std::max(m_secondsAtShow, seconds);
    // The symbol of the second is the same in every language.
    m_seconds->setText(QStringLiteral(u"%1\u00a0s").arg(seconds));
    announceIfDue();
}

void IdleOverlay::setHeadRoom(int height)
{
    m_headRoom = height;
    fit();
}

void IdleOverlay::retranslate()
{
    switch (m_variant) {
    case Variant::Idle:
        m_heading->setText(tr("Are you still there?"));
        //: Above the seconds left, which stand in large digits below
        m_sentence->setText(tr("Your data will be erased in"));
        break;
    case Variant::Parks:
        m_heading->setText(tr("Are you still there?"));
        //: While somebody waits for the reset; above the seconds left, which stand in large digits below
        m_sentence->setText(tr("Your place is kept under a number, and this screen goes on to the next person in"));
        break;
    case Variant::SessionLimit:
        m_heading->setText(tr("Do you need more time?"));
        //: Above the seconds left, which stand in large digits below
        m_sentence->setText(tr("A visit has a time limit for your safety. Your data will be erased in"));
        break;
    }
    m_more->setText(tr("I need more time"));
    m_end->setText(tr("End my visit now"));
    for (ActionButton *button : {m_more, m_end})
        button->setAccessibleName(button->text());
    fit();
}

void IdleOverlay::applyTheme()
{
    m_column->setContentsMargins(m_theme.px(64), m_theme.px(56), m_theme.px(64), m_theme.px(40));
    m_column->setSpacing(m_theme.px(20));
    m_more->setMinimumHeight(m_theme.px(112));
    fit();
    update();
}

void IdleOverlay::fit()
{
    // Nothing of it is measured before it is needed: most visits never see it.
    if (!isVisible())
        return;
    const int margin = m_theme.px(24);
    const int width =
        std::min(qRound(m_theme.px(cardWidth) * std::min(m_theme.textFactor(), 1.5)), this->width() - 2 * margin);
    const int below = height() - m_headRoom;
    const int room = below - 2 * margin;
    // With the largest letters on a small window: the heading gives way, never the countdown or a button.
    m_heading->setRole(TextRole::Heading);
    m_seconds->setRole(TextRole::Digits);
    if (m_card->heightForWidth(width) > room)
        m_heading->setRole(TextRole::CardTitle);
    if (m_card->heightForWidth(width) > room)
        m_seconds->setRole(TextRole::Heading);
    const int height = std::min(m_card->heightForWidth(width), room);
    m_card->setGeometry((this->width() - width) / 2, m_headRoom + (below - height) / 2, width, height);
}

void IdleOverlay::announceIfDue()
{
    if (!isVisible() || m_secondsLeft <= 0)
        return;
    constexpr std::array steps{20, 10};
    bool due = m_announcedAt == 0;
    for (const int step : steps)
        due = due || (m_secondsLeft <= step && m_announcedAt > step);
    if (!due)
        return;
    m_announcedAt = m_secondsLeft;
    Q_EMIT announced();
    announce(this,
             m_variant == Variant::Parks
                 //: Spoken; %1 is the question "Are you still there?"
                 ? tr("%1 Your place is kept under a number in %n second(s).", "", m_secondsLeft).arg(m_heading->text())
                 //: Spoken; %1 is the question "Are you still there?"
                 : tr("%1 Your data will be erased in %n second(s).", "", m_secondsLeft).arg(m_heading->text()));
}

void IdleOverlay::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_focusBefore = window()->focusWidget();
    m_announcedAt = 0;
    m_secondsAtShow = m_secondsLeft;
    fit();
    m_more->setFocus(Qt::PopupFocusReason);
    announceIfDue();
}

void IdleOverlay::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_secondsAtShow = 0;
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    m_focusBefore.clear();
}

void IdleOverlay::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void IdleOverlay::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void IdleOverlay::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void IdleOverlay::wheelEvent(QWheelEvent *event)
{
    event->accept();
}

void IdleOverlay::keyPressEvent(QKeyEvent *event)
{
    event->accept();
}

void IdleOverlay::focusInEvent(QFocusEvent *)
{
    m_more->setFocus();
}

bool IdleOverlay::focusNextPrevChild(bool)
{
    // Two buttons: either direction leads to the other.
    (m_more->hasFocus() ? m_end : m_more)->setFocus(Qt::TabFocusReason);
    return true;
}

void IdleOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Veil));
}

} // namespace kiosk
