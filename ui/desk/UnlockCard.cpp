// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/UnlockCard.h"

#include "staff/PartWords.h"
#include "staff/PinDots.h"
#include "staff/StaffWords.h"
#include "staff/TitledCard.h"
#include "widgets/ActionButton.h"
#include "widgets/Notice.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace kiosk::desk
{

UnlockCard::UnlockCard(ClerkKey &person, Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_person(person), m_theme(theme), m_clock(clock), m_column(new QVBoxLayout(this)),
      m_card(new TitledCard(theme, this)), m_words(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_card)),
      m_dots(new PinDots(theme, m_card)), m_notice(new Notice(theme, Notice::Kind::Warning, m_card)),
      m_ok(new ActionButton(theme, ActionButton::Kind::Primary, m_card)),
      m_later(new ActionButton(theme, ActionButton::Kind::Quiet, m_card))
{
    m_column->addStretch(1);
    // Between stretches, not aligned: a layout gives an aligned card no height for its width.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_card);
    middle->addStretch(1);
    m_column->addLayout(middle);
    m_column->addStretch(2);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_later);
    foot->addStretch(1);
    foot->addWidget(m_ok);
    for (QWidget *widget : QWidgetList{m_words, m_dots, m_notice})
        m_card->column()->addWidget(widget);
    m_card->column()->addLayout(foot);
    setFocusProxy(m_dots);
    connect(m_ok, &ActionButton::clicked, this, &UnlockCard::submit);
    connect(m_later, &ActionButton::clicked, this, [this] {
        m_entry.clear();
        Q_EMIT later();
    });
    connect(&person, &ClerkKey::checked, this, [this](const PinVerdict &verdict) {
        m_verdict = verdict.outcome == PinOutcome::Accepted ? std::nullopt : std::optional(verdict);
        m_entry.clear();
        refresh();
        focusEntry();
    });
    connect(&person, &ClerkKey::changed, this, &UnlockCard::refresh);
}

bool UnlockCard::takesPin() const
{
    if (m_person.state() != ClerkKey::State::Locked || m_person.isChecking())
        return false;
    const PinPad pad = m_person.pad();
    return pad.state == PinPad::State::Open || (pad.state == PinPad::State::Waiting && pad.until.hasPassed(m_clock));
}

void UnlockCard::submit()
{
    if (takesPin() && m_entry.isEnough())
        m_person.unlock(m_entry.take());
    refresh();
}

void UnlockCard::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9 && takesPin())
        m_entry.append(static_cast<char>('0' + (key - Qt::Key_0)));
    else if (key == Qt::Key_Backspace)
        m_entry.removeLast();
    else if (key == Qt::Key_Delete)
        m_entry.clear();
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !event->isAutoRepeat())
        submit();
    else
        return QWidget::keyPressEvent(event);
    refresh();
}

void UnlockCard::retranslate()
{
    //: Card of the clerk's program: the day's first PIN
    m_card->setTitle(tr("Good day"));
    //: Button that sends the PIN
    m_ok->setText(tr("Unlock"));
    //: Button: the list is shown, but nothing can be asked of a kiosk
    m_later->setText(tr("Only look"));
    for (ActionButton *button : {m_ok, m_later})
        button->setAccessibleName(button->text());
    refresh();
}

void UnlockCard::refresh()
{
    //: %1 is a person's label. Above the dots of a PIN
    const QString ordinary =
        tr("%1, type your PIN and press Enter. Once a day, so that nobody else asks anything of the "
           "kiosks in your name.")
            .arg(m_person.label());
    QString trouble;
    const PinPad pad = m_person.pad();
    QString words = ordinary;
    if (m_person.isChecking()) {
        //: The PIN is being checked
        words = tr("One moment …");
    } else if (m_person.state() == ClerkKey::State::Unavailable) {
        const HealthWords health = healthWords(m_person.error().code);
        trouble = health.complaint + QLatin1Char(' ') + health.remedy;
    } else if (pad.state == PinPad::State::Disabled) {
        trouble = tr("Too many wrong PINs. Set this desk up anew: mfa-desk setup");
    } else if (pad.state == PinPad::State::Waiting && !pad.until.hasPassed(m_clock)) {
        //: %1 is a time such as 30 s
        words = tr("You can try again in %1.")
                    .arg(staffwords::roughTime(std::chrono::ceil<Seconds>(pad.until.left(m_clock))));
    } else if (m_verdict && m_verdict->outcome == PinOutcome::Error) {
        trouble = healthWords(m_verdict->error.code).complaint;
    } else if (m_verdict) {
        //: %n tries are left
        trouble = tr("Wrong PIN. After %n more there is a wait.", "wrong tries", std::max(1, pad.freeLeft));
    }
    m_words->setText(words);
    m_notice->setVisible(!trouble.isEmpty());
    if (!trouble.isEmpty())
        m_notice->setText(trouble);
    const int count = static_cast<int>(m_entry.count());
    m_dots->setCount(count);
    // How many, never which.
    m_dots->setAccessibleName(tr("PIN, %n digit(s) typed", "accessible name of the field", count));
    m_ok->setEnabled(takesPin() && m_entry.isEnough());
}

void UnlockCard::applyTheme()
{
    m_card->setFixedWidth(qRound(m_theme.px(860) * std::min(1.5, m_theme.textFactor())));
    m_card->column()->setSpacing(m_theme.px(24));
}

void UnlockCard::tick()
{
    if (isVisible() && m_person.pad().state == PinPad::State::Waiting)
        refresh();
}

void UnlockCard::focusEntry()
{
    m_dots->setFocus(Qt::OtherFocusReason);
}

void UnlockCard::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Colour::Ground));
}

} // namespace kiosk::desk
