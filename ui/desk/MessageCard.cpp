// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/MessageCard.h"

#include "staff/StaffWords.h"
#include "staff/TitledCard.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/Notice.h"
#include "widgets/TextLabel.h"

#include <QVBoxLayout>

namespace kiosk::desk
{

MessageCard::MessageCard(PanelFeed &feed, QList<fleet::ShortMessage> messages, Theme &theme, QWidget *parent)
    : QWidget(parent), m_feed(feed), m_messages(std::move(messages)), m_theme(theme), m_column(new QVBoxLayout(this)),
      m_card(new TitledCard(theme, this)), m_words(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_card)),
      m_row(new FlowRow(m_card)), m_result(new Notice(theme, Notice::Kind::Good, m_card))
{
    m_column->addWidget(m_card);
    for (const fleet::ShortMessage &message : std::as_const(m_messages)) {
        auto *button = new ActionButton(theme, ActionButton::Kind::Chip, m_row);
        button->setCheckable(true);
        button->setAccessibleRole(QAccessible::PushButton);
        connect(button, &ActionButton::clicked, this, [this, code = message.code] {
            m_feed.showMessage(code);
            refresh();
        });
        m_row->add(button);
        m_buttons << button;
    }
    for (QWidget *widget : QWidgetList{m_words, m_row, m_result})
        m_card->column()->addWidget(widget);
    m_result->hide();
    setVisible(!m_messages.isEmpty());
    connect(&feed, &PanelFeed::messageChanged, this, &MessageCard::refresh);
    connect(&feed.model(), &StaffModel::stateChanged, this, &MessageCard::refresh);
}

void MessageCard::retranslate()
{
    //: Card of the clerk's program: short messages that can be shown to the visitor
    m_card->setTitle(tr("Message to the visitor"));
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setText(m_messages.at(i).text.in(m_feed.model().language()));
        m_buttons.at(i)->setAccessibleName(m_buttons.at(i)->text());
    }
    refresh();
}

void MessageCard::refresh()
{
    const auto &state = m_feed.model().state();
    const bool visit = state && state->visitSince;
    m_words->setText(visit ? tr("Appears on the visitor’s screen, in their language.")
                           : tr("Nobody is using the kiosk."));
    m_row->setVisible(visit);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(m_messages.at(i).code == m_feed.shownMessage());
    const auto &answer = m_feed.messageAnswer();
    m_result->setVisible(answer.has_value());
    if (answer) {
        m_result->setKind(answer->ok ? Notice::Kind::Good : Notice::Kind::Bad);
        m_result->setText(answer->ok ? tr("The visitor sees the message.")
                                     : staffwords::trouble({answer->code, answer->detail}));
    }
}

void MessageCard::applyTheme()
{
    const int side = m_theme.px(48);
    m_column->setContentsMargins(side, 0, side, m_theme.px(28));
    m_row->setSpacing(std::max(8, m_theme.px(14)));
}

} // namespace kiosk::desk
