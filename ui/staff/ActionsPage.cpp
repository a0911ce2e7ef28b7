// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/ActionsPage.h"

#include "staff/ActionBox.h"
#include "staff/StaffWords.h"
#include "staff/TitledCard.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>

namespace kiosk
{

using link::StaffAction;

ActionsPage::ActionsPage(StaffModel &model, Theme &theme, QWidget *parent)
    : StaffPage(model, theme, parent), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_left(new QVBoxLayout), m_right(new QVBoxLayout), m_visit(new TitledCard(theme, this)),
      m_noVisit(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_visit)), m_visitActions(new FlowRow(m_visit)),
      m_moreTime(new ActionBox(model, theme, StaffAction::MoreTime, ActionBox::Ask::Never, m_visitActions)),
      m_end(new ActionBox(model, theme, StaffAction::EndSession, ActionBox::Ask::First, m_visitActions)),
      m_service(new TitledCard(theme, this)),
      m_serviceNow(new TextLabel(theme, TextRole::Body, Colour::Ink, m_service)),
      m_reasonLabel(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_service)), m_reasons(new FlowRow(m_service)),
      m_out(new ActionBox(model, theme, StaffAction::OutOfService, ActionBox::Ask::Never, m_service)),
      m_back(new ActionBox(model, theme, StaffAction::BackInService, ActionBox::Ask::Never, m_service)),
      m_leaveCard(new TitledCard(theme, this)),
      m_leaveWords(new TextLabel(theme, TextRole::Body, Colour::Ink, m_leaveCard)),
      m_leave(new ActionBox(model, theme, StaffAction::LeaveKiosk, ActionBox::Ask::Twice, m_leaveCard))
{
    m_columns->addLayout(m_left, 1);
    m_columns->addLayout(m_right, 1);
    m_left->addWidget(m_visit);
    m_left->addWidget(m_service);
    m_left->addStretch(1);
    m_right->addWidget(m_leaveCard);
    m_right->addStretch(1);
    for (ActionBox *box : {m_moreTime, m_end})
        m_visitActions->add(box);
    m_visit->column()->addWidget(m_noVisit);
    m_visit->column()->addWidget(m_visitActions);
    for (ActionBox *box : {m_moreTime, m_end})
        box->answerBelow(*m_visit->column());
    for (QWidget *widget : QWidgetList{m_serviceNow, m_reasonLabel, m_reasons, m_out, m_back})
        m_service->column()->addWidget(widget);
    m_leaveCard->column()->addWidget(m_leaveWords);
    m_leaveCard->column()->addWidget(m_leave);
    const QStringList reasons = staffwords::outOfServiceReasons();
    for (const QString &reason : reasons) {
        auto *button = new ActionButton(theme, ActionButton::Kind::Chip, m_reasons);
        button->setCheckable(true);
        button->setAccessibleRole(QAccessible::RadioButton);
        connect(button, &ActionButton::clicked, this, [this, reason] { choose(reason); });
        m_reasons->add(button);
        m_reasonButtons << button;
    }
    m_leaveCard->setVisible(model.offers(StaffAction::LeaveKiosk));
    m_out->setMain(true);
    m_back->setMain(true);
    connect(&model, &StaffModel::stateChanged, this, &ActionsPage::refresh);
}

QString ActionsPage::title() const
{
    //: Page of the staff panel
    return tr("Actions");
}

void ActionsPage::choose(const QString &reason)
{
    m_reason = reason;
    m_out->setArgument(reason);
    refresh();
}

void ActionsPage::retranslate()
{
    m_visit->setTitle(tr("Visit"));
    m_noVisit->setText(tr("Nobody is using the kiosk."));
    //: Button: the visit lasts ten minutes more
    m_moreTime->setTexts({tr("10\u00a0minutes more"), {}, {}});
    m_service->setTitle(tr("Service"));
    //: Above the short list of reasons
    m_reasonLabel->setText(tr("Choose the reason:"));
    const QStringList reasons = staffwords::outOfServiceReasons();
    for (qsizetype i = 0; i < m_reasonButtons.size(); ++i) {
        m_reasonButtons.at(i)->setText(staffwords::staffReason(reasons.at(i)));
        m_reasonButtons.at(i)->setAccessibleName(m_reasonButtons.at(i)->text());
        m_reasonButtons.at(i)->setAccessibleDescription(m_reasonLabel->text());
    }
    //: Button; an action of staff
    m_out->setTexts({tr("Take out of service"), {}, {}});
    //: Button; an action of staff
    m_back->setTexts({tr("Back in service"), {}, {}});
    //: Card of the staff panel: the kiosk's programs stop
    m_leaveCard->setTitle(tr("Leave the kiosk"));
    m_leaveWords->setText(tr("For maintenance: the kiosk stops, and the computer’s own screen comes back."));
    //: Button, two questions that follow one after the other, and their answers
    m_leave->setTexts({tr("Leave the kiosk"),
                       tr("Leave the kiosk? The visit ends, nobody can use the kiosk, and anyone at the screen can use "
                          "the computer."),
                       tr("Yes, leave"), tr("The computer is open to everybody then. Are you staying beside it?"),
                       tr("I stay: stop the kiosk")});
    refresh();
}

void ActionsPage::refresh()
{
    const auto &state = model().state();
    const bool visit = state && state->visitSince;
    m_noVisit->setVisible(!visit);
    m_moreTime->setPossible(visit);
    //: Button, the question that follows, and its answer
    m_end->setTexts(visit ? ActionBox::Texts{tr("End the visit"),
                                             tr("End this visit? The visitor’s page closes and everything is erased. "
                                                "They begin again."),
                                             tr("Yes, end the visit")}
                          //: Button, the question that follows, and its answer: nobody is using the kiosk
                          : ActionBox::Texts{
                              tr("Start a new screen"),
                              tr("Start a new screen? That helps when the visitor’s does not answer. Whoever has just "
                                 "touched it begins again."),
                              tr("Yes, a new one")});
    const bool out = state && !state->staffReason.isEmpty();
    //: %1 is the reason
    m_serviceNow->setText(out ? tr("Out of service: %1").arg(staffwords::staffReason(state->staffReason))
                              : tr("In service: visitors can use the kiosk as far as its parts are ready."));
    m_reasonLabel->setVisible(!out);
    m_reasons->setVisible(!out);
    m_out->setPossible(!out);
    m_back->setPossible(out);
    m_out->button()->setEnabled(!m_reason.isEmpty());
    const QStringList reasons = staffwords::outOfServiceReasons();
    for (qsizetype i = 0; i < m_reasonButtons.size(); ++i)
        m_reasonButtons.at(i)->setChecked(reasons.at(i) == m_reason);
}

void ActionsPage::applyTheme()
{
    const bool stacked = theme().isNarrow();
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setStretch(0, stacked ? 0 : 1);
    // Where nobody can leave the kiosk, the other column stands empty.
    m_columns->setStretch(1, model().offers(StaffAction::LeaveKiosk) ? 1 : 0);
    const int gap = theme().px(28);
    for (QBoxLayout *layout : {m_columns, static_cast<QBoxLayout *>(m_left), static_cast<QBoxLayout *>(m_right)})
        layout->setSpacing(gap);
    const int side = theme().px(48);
    m_columns->setContentsMargins(side, theme().px(28), side, theme().px(28));
    m_reasons->setSpacing(std::max(8, theme().px(14)));
    m_visitActions->setSpacing(std::max(8, theme().px(14)));
    for (ActionBox *box : {m_moreTime, m_end, m_out, m_back, m_leave})
        box->applyTheme();
}

bool ActionsPage::back()
{
    bool closed = false;
    for (ActionBox *box : {m_end, m_leave})
        closed = box->cancel() || closed;
    return closed;
}

} // namespace kiosk
