// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/ActionBox.h"

#include "staff/StaffWords.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/Notice.h"
#include "widgets/TextLabel.h"

#include <QVBoxLayout>

namespace kiosk
{

ActionBox::ActionBox(StaffModel &model, Theme &theme, link::StaffAction action, Ask ask, QWidget *parent)
    : QWidget(parent), m_model(model), m_theme(theme), m_action(action), m_ask(ask), m_possible(model.offers(action)),
      m_column(new QVBoxLayout(this)), m_button(new ActionButton(theme, ActionButton::Kind::Secondary, this)),
      m_asking(new QWidget(this)), m_question(new TextLabel(theme, TextRole::Body, Colour::Ink, m_asking)),
      m_answers(new FlowRow(m_asking)), m_yes(new ActionButton(theme, ActionButton::Kind::Primary, m_answers)),
      m_no(new ActionButton(theme, ActionButton::Kind::Secondary, m_answers)),
      m_result(new Notice(theme, Notice::Kind::Good, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    // In a row whose other buttons ask or answer it keeps its height.
    m_column->addWidget(m_button, 0, Qt::AlignLeft | Qt::AlignTop);
    m_column->addWidget(m_asking);
    m_column->addWidget(m_result);
    auto *asking = new QVBoxLayout(m_asking);
    asking->setContentsMargins(0, 0, 0, 0);
    asking->addWidget(m_question);
    asking->addWidget(m_answers);
    m_asking->hide();
    m_result->hide();
    if (!m_possible)
        hide();
    connect(m_button, &ActionButton::clicked, this, &ActionBox::pressed);
    if (ask == Ask::Twice) {
        m_button->setKind(ActionButton::Kind::Danger);
        m_yes->setKind(ActionButton::Kind::Danger);
    }
    connect(m_yes, &ActionButton::clicked, this, &ActionBox::confirmed);
    connect(m_no, &ActionButton::clicked, this, &ActionBox::cancel);
    connect(&model, &StaffModel::actionChanged, this, [this](link::StaffAction changed) {
        if (changed == m_action)
            refresh();
    });
    applyTheme();
}

void ActionBox::setTexts(const Texts &texts)
{
    m_texts = texts;
    m_button->setText(texts.button);
    //: Answer to "End the visit?" and the like: no
    m_no->setText(tr("No, go back"));
    for (ActionButton *button : {m_button, m_no})
        button->setAccessibleName(button->text());
    showQuestion(m_isSecond);
    refresh();
}

void ActionBox::showQuestion(bool second)
{
    m_isSecond = second;
    // The harmless answer comes to where the other was: a double tap takes nothing away.
    for (ActionButton *button : {second ? m_no : m_yes, second ? m_yes : m_no}) {
        m_answers->layout()->removeWidget(button);
        m_answers->add(button);
    }
    m_question->setText(second ? m_texts.secondQuestion : m_texts.question);
    m_yes->setText(second ? m_texts.secondYes : m_texts.yes);
    m_yes->setAccessibleName(m_yes->text());
    m_yes->setAccessibleDescription(m_question->text());
}

void ActionBox::setMain(bool main)
{
    m_button->setKind(main ? ActionButton::Kind::Primary : ActionButton::Kind::Secondary);
}

void ActionBox::answerBelow(QVBoxLayout &column)
{
    column.addWidget(m_result);
}

void ActionBox::setPossible(bool possible)
{
    m_possible = possible && m_model.offers(m_action);
    if (!m_possible)
        cancel();
    m_button->setVisible(m_possible && !isAsking());
}

void ActionBox::setPeriod(QDate from, QDate to)
{
    m_from = from;
    m_to = to;
}

void ActionBox::applyTheme()
{
    m_column->setSpacing(m_theme.px(16));
    m_asking->layout()->setSpacing(m_theme.px(16));
    m_answers->setSpacing(std::max(8, m_theme.px(16)));
}

bool ActionBox::isAsking() const
{
    return !m_asking->isHidden();
}

bool ActionBox::cancel()
{
    if (!isAsking())
        return false;
    const bool hadFocus = m_asking->isAncestorOf(window()->focusWidget());
    m_asking->hide();
    m_button->setVisible(m_possible);
    if (hadFocus)
        m_button->setFocus(Qt::OtherFocusReason);
    return true;
}

void ActionBox::pressed()
{
    if (m_model.isPending(m_action))
        return;
    m_model.forgetResult(m_action);
    if (m_ask == Ask::Never) {
        send();
        return;
    }
    m_button->hide();
    showQuestion(false);
    m_asking->show();
    // The harmless answer has the focus: Enter pressed twice ends nothing.
    m_no->setFocus(Qt::OtherFocusReason);
}

void ActionBox::confirmed()
{
    if (m_ask == Ask::Twice && !m_isSecond) {
        showQuestion(true);
        m_no->setFocus(Qt::OtherFocusReason);
        return;
    }
    send();
}

void ActionBox::send()
{
    const bool hadFocus = m_asking->isAncestorOf(window()->focusWidget());
    m_asking->hide();
    m_button->setVisible(m_possible);
    if (hadFocus)
        m_button->setFocus(Qt::OtherFocusReason);
    m_model.request({m_action, m_argument, m_from, m_to});
}

void ActionBox::refresh()
{
    if (m_model.isPending(m_action)) {
        m_result->show();
        m_result->setKind(Notice::Kind::Info);
        //: An action is under way
        m_result->setText(tr("One moment …"));
        return;
    }
    const auto result = m_model.resultOf(m_action);
    // Shown first: what changes while it is visible is spoken.
    m_result->setVisible(result.has_value());
    if (result) {
        m_result->setKind(result->ok ? Notice::Kind::Good : Notice::Kind::Bad);
        m_result->setText(staffwords::result(*result));
    }
}

} // namespace kiosk
