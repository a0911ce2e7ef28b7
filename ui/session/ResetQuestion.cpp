// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ResetQuestion.h"

#include "theme/Theme.h"
#include "widgets/ActionButton.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>

namespace kiosk
{

ResetQuestion::ResetQuestion(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_answers(new QHBoxLayout),
      m_text(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, this)),
      m_hint(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_yes(new ActionButton(theme, ActionButton::Kind::Primary, this)),
      m_notYet(new ActionButton(theme, ActionButton::Kind::Secondary, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addStretch(1);
    words->addWidget(m_text);
    words->addWidget(m_hint);
    words->addStretch(1);
    m_row->addLayout(words, 1);
    m_row->addLayout(m_answers);
    m_answers->addWidget(m_yes, 0, Qt::AlignVCenter);
    m_answers->addWidget(m_notYet, 0, Qt::AlignVCenter);
    m_answers->addStretch(1);
    connect(m_yes, &ActionButton::clicked, this, &ResetQuestion::confirmed);
    connect(m_notYet, &ActionButton::clicked, this, &ResetQuestion::notYet);
}

void ResetQuestion::setTexts(const Texts &texts)
{
    m_text->setText(texts.question);
    m_hint->setText(texts.hint);
    m_yes->setText(texts.yes);
    m_notYet->setText(texts.notYet);
    setAccessibleName(texts.question);
    setAccessibleDescription(texts.hint);
    for (ActionButton *button : {m_yes, m_notYet}) {
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(texts.question);
    }
}

void ResetQuestion::applyTheme()
{
    m_row->setDirection(m_theme.isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(std::max(8, m_theme.px(16)));
    m_answers->setSpacing(std::max(8, m_theme.px(16)));
}

QString ResetQuestion::text() const
{
    return m_text->text();
}

int ResetQuestion::answersWidth() const
{
    return m_answers->sizeHint().width();
}

QRect ResetQuestion::ring() const
{
    const int beside = m_theme.px(14);
    const QRect words = m_text->geometry().united(m_hint->geometry());
    return words.translated(pos()).adjusted(-beside, -beside / 2, beside, beside / 2);
}

void ResetQuestion::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    parentWidget()->update();
}

void ResetQuestion::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    parentWidget()->update();
}

} // namespace kiosk
