// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/OverviewPage.h"

#include "shell/TimeText.h"
#include "staff/ActionBox.h"
#include "staff/Figure.h"
#include "staff/HealthList.h"
#include "staff/PartWords.h"
#include "staff/StaffWords.h"
#include "staff/TitledCard.h"
#include "widgets/FlowRow.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>

namespace kiosk
{

namespace
{
constexpr int factsGap = 8; ///< pixels beside the column's own spacing
} // namespace

OverviewPage::OverviewPage(StaffModel &model, Theme &theme, QWidget *parent)
    : StaffPage(model, theme, parent), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_left(new QVBoxLayout), m_right(new QVBoxLayout), m_visit(new TitledCard(theme, this)),
      m_availability(new Notice(theme, Notice::Kind::Bad, m_visit)),
      m_commissioning(new Notice(theme, Notice::Kind::Warning, m_visit)),
      m_help(new PictureItem(theme, QStringLiteral("help"), TextRole::CardTitle, m_visit)),
      m_figures(new FlowRow(m_visit)), m_step(new Figure(theme, m_figures)), m_atStep(new Figure(theme, m_figures)),
      m_visitAge(new Figure(theme, m_figures)), m_limit(new Figure(theme, m_figures)),
      m_wait(new Figure(theme, m_figures)), m_attempts(new Figure(theme, m_figures)),
      m_parked(new Figure(theme, m_figures)), m_queue(new Figure(theme, m_figures)), m_actions(new FlowRow(m_visit)),
      m_coming(new ActionBox(model, theme, link::StaffAction::AnswerHelp, ActionBox::Ask::Never, m_actions)),
      m_served(new ActionBox(model, theme, link::StaffAction::ServeQueued, ActionBox::Ask::Never, m_actions)),
      m_moreTime(new ActionBox(model, theme, link::StaffAction::MoreTime, ActionBox::Ask::Never, m_actions)),
      m_healthCard(new TitledCard(theme, this)), m_health(new HealthList(model.config().profile, theme, m_healthCard)),
      m_receiptCard(new TitledCard(theme, this)),
      m_receipt(new PictureItem(theme, QStringLiteral("check-circle"), TextRole::CardTitle, m_receiptCard)),
      m_receiptLines(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_receiptCard)),
      m_todayCard(new TitledCard(theme, this)), m_today(new FlowRow(m_todayCard)),
      m_sessions(new Figure(theme, m_today)), m_done(new Figure(theme, m_today)),
      m_withTicket(new Figure(theme, m_today)), m_helpCalls(new Figure(theme, m_today)),
      m_median(new Figure(theme, m_today)), m_versionsCard(new TitledCard(theme, this)),
      m_versions(new TextLabel(theme, TextRole::Note, Colour::Ink, m_versionsCard))
{
    m_columns->addLayout(m_left, 2);
    m_columns->addLayout(m_right, 1);
    m_left->addWidget(m_visit);
    m_left->addWidget(m_healthCard);
    m_left->addStretch(1);
    m_right->addWidget(m_receiptCard);
    m_right->addWidget(m_todayCard);
    m_right->addWidget(m_versionsCard);
    m_right->addStretch(1);
    for (Figure *figure : {m_step, m_atStep, m_visitAge, m_limit, m_wait, m_attempts, m_parked, m_queue})
        m_figures->add(figure);
    m_visit->column()->addWidget(m_availability);
    m_visit->column()->addWidget(m_commissioning);
    // Who is called acts first and reads then: in large letters the figures are longer than a screen.
    m_visit->column()->addWidget(m_help);
    m_visit->column()->addWidget(m_actions);
    m_actions->add(m_coming);
    m_actions->add(m_served);
    m_actions->add(m_moreTime);
    m_coming->setMain(true);
    m_coming->answerBelow(*m_visit->column());
    m_moreTime->answerBelow(*m_visit->column());
    m_visit->column()->addSpacing(factsGap);
    m_visit->column()->addWidget(m_figures);
    m_healthCard->column()->addWidget(m_health);
    m_receiptCard->column()->addWidget(m_receipt);
    m_receiptCard->column()->addWidget(m_receiptLines);
    for (Figure *figure : {m_sessions, m_done, m_withTicket, m_helpCalls, m_median})
        m_today->add(figure);
    m_todayCard->column()->addWidget(m_today);
    m_versionsCard->column()->addWidget(m_versions);
    connect(&model, &StaffModel::stateChanged, this, &OverviewPage::refresh);
    connect(&model, &StaffModel::actionChanged, this, &OverviewPage::refreshActions);
}

QString OverviewPage::title() const
{
    //: Page of the staff panel
    return tr("Overview");
}

void OverviewPage::retranslate()
{
    //: Card of the staff panel: the visit that is going on
    m_visit->setTitle(tr("Visit now"));
    //: Card of the staff panel: which parts of the kiosk work
    m_healthCard->setTitle(tr("Health"));
    //: Card of the staff panel: what the last visit left behind
    m_receiptCard->setTitle(tr("Last erasure"));
    m_todayCard->setTitle(tr("Today"));
    m_versionsCard->setTitle(tr("Versions"));
    //: Button: staff answer a call for help
    m_coming->setTexts({tr("I am coming"), {}, {}});
    //: Button: the visit lasts ten minutes more
    m_moreTime->setTexts({tr("10\u00a0minutes more"), {}, {}});
    //: Over every page while staff commission
    m_commissioning->setText(tr("Commissioning is on: the next visit may reach any address. Not for visitors."));
    refresh();
}

void OverviewPage::refresh()
{
    const auto &state = model().state();
    for (QWidget *card :
         {static_cast<QWidget *>(m_visit), static_cast<QWidget *>(m_healthCard), static_cast<QWidget *>(m_receiptCard),
          static_cast<QWidget *>(m_todayCard), static_cast<QWidget *>(m_versionsCard)})
        card->setVisible(state.has_value());
    if (!state)
        return;
    QString about;
    if (state->outcome)
        about = staffwords::outcome(*state->outcome);
    else if (state->method)
        about = staffwords::method(state->method->toString(), model().config().profile, model().language());
    //: Below the step's name
    m_step->set(staffwords::step(state->step), about.isEmpty() ? tr("step") : about);
    const int most = model().config().limits.identityAttempts;
    //: Attempts to identify: used, of so many
    m_attempts->set(tr("%1 of %2").arg(state->attemptsUsed).arg(most), tr("attempts used"));
    m_attempts->setVisible(state->visitSince.has_value());
    m_parked->set(QString::number(state->parkedWaits), tr("waiting with a ticket"));
    m_parked->setVisible(state->parkedWaits > 0);
    m_help->setVisible(state->helpCalledAt.has_value());
    refreshActions();

    m_availability->setVisible(!state->availability.ready);
    if (!state->availability.ready) {
        const HealthWords words = healthWords(state->availability.code);
        //: %1 is the reason
        m_availability->setText(state->staffReason.isEmpty()
                                    ? tr("Out of service: %1").arg(words.complaint)
                                    : tr("Out of service: %1").arg(staffwords::staffReason(state->staffReason)));
    }
    m_commissioning->setVisible(state->commissioning);
    m_health->setParts(state->parts, model().language());
    refreshReceipt();
    refreshVersions();

    const link::TodayLine &today = state->today;
    m_sessions->set(QString::number(today.sessions), tr("%n visit(s)", "caption below the number", today.sessions));
    m_done->set(QString::number(today.done), tr("finished"));
    m_withTicket->set(QString::number(today.withTicket), tr("left with a ticket"));
    m_withTicket->setVisible(today.withTicket > 0);
    m_helpCalls->set(QString::number(today.helpCalls),
                     tr("%n call(s) for help", "caption below the number", today.helpCalls));
    m_median->setVisible(today.medianVisit.has_value());
    if (today.medianVisit) {
        //: The length that half of the visits do not reach
        m_median->set(staffwords::roughTime(*today.medianVisit), tr("median visit"));
    }
    refreshTimes();
    alignFigures();
}

void OverviewPage::refreshActions()
{
    const auto &state = model().state();
    if (!state)
        return;
    const bool calls = state->help != link::HelpState::None && state->help != link::HelpState::Coming;
    const bool visit = state->visitSince.has_value();
    m_coming->setPossible(calls);
    m_moreTime->setPossible(visit);
    // How it went is still to be read when there is nothing to do any more.
    m_coming->setVisible(calls || model().resultOf(link::StaffAction::AnswerHelp));
    m_moreTime->setVisible(visit);
    const bool waits = !state->queue.isEmpty() && model().offers(link::StaffAction::ServeQueued);
    if (waits) {
        const QString number = state->queue.first().number.toString();
        m_served->setArgument(number);
        //: Button: staff have helped whoever waits under this number, such as A7
        m_served->setTexts({tr("%1 has been helped").arg(number), {}, {}});
    }
    m_served->setPossible(waits);
    m_served->setVisible(waits || model().resultOf(link::StaffAction::ServeQueued));
    m_actions->setVisible(!m_coming->isHidden() || !m_served->isHidden() || !m_moreTime->isHidden());
}

void OverviewPage::refreshTimes()
{
    const auto &state = model().state();
    if (!state)
        return;
    const Milliseconds now = model().clock().sinceBoot();
    m_atStep->set(minutesText(now - state->stepSince.at), tr("at this step"));
    m_visitAge->setVisible(state->visitSince.has_value());
    if (state->visitSince)
        m_visitAge->set(minutesText(now - state->visitSince->at), tr("since the visit began"));
    m_limit->setVisible(state->sessionEnd.has_value());
    if (state->sessionEnd) {
        const Milliseconds left = state->sessionEnd->left(model().clock());
        m_limit->set(minutesText(left), tr("until the visit’s limit"),
                     left < Seconds{120} ? Colour::Warning : Colour::Ink);
    }
    m_wait->setVisible(state->readyAt.has_value());
    if (state->readyAt)
        m_wait->set(minutesText(state->readyAt->left(model().clock())), tr("until the reset is everywhere"));
    m_queue->setVisible(!state->queue.isEmpty());
    if (!state->queue.isEmpty()) {
        QStringList numbers;
        for (const link::Queued &queued : state->queue)
            numbers << queued.number.toString();
        constexpr qsizetype shown = 3;
        if (numbers.size() > shown)
            numbers = numbers.first(shown) << QStringLiteral("+%1").arg(numbers.size() - shown);
        const QString longest = minutesText(now - state->queue.first().since.at);
        //: Below the numbers of those who wait for staff; %1 is how long the first has waited, such as 4:10
        m_queue->set(numbers.join(u' '), tr("waiting for staff, %1").arg(longest), Colour::Warning);
    }
    if (state->helpCalledAt) {
        const QString ago = staffwords::roughTime(std::chrono::floor<Seconds>(now - state->helpCalledAt->at));
        const Colour colour = state->help == link::HelpState::Coming ? Colour::Good : Colour::Warning;
        m_help->setIconName(state->help == link::HelpState::Coming ? QStringLiteral("check-circle")
                                                                   : QStringLiteral("help"));
        m_help->setIconColour(colour);
        m_help->label()->setColour(colour);
        //: %1 is a time such as 38 s; a visitor's call for help, and one that has been answered
        m_help->setText(state->help == link::HelpState::Coming ? tr("Help is coming · called %1 ago").arg(ago)
                                                               : tr("Called for help · %1 ago").arg(ago));
    }
}

void OverviewPage::refreshReceipt()
{
    const auto &receipt = model().state()->receipt;
    m_receiptCard->setVisible(receipt || !model().isElsewhere());
    m_receiptLines->setVisible(receipt.has_value());
    if (!receipt) {
        //: No visit has been erased since the kiosk started
        m_receipt->setText(tr("None yet"));
        m_receipt->setIconName(QStringLiteral("info"));
        m_receipt->setIconColour(Colour::Ink2);
        m_receipt->label()->setColour(Colour::Ink2);
        return;
    }
    const bool clean = receipt->processesLeft == 0 && receipt->homeGone && receipt->clipboardEmpty.value_or(true);
    m_receipt->setText(clockSecondsText(receipt->at.toLocalTime().time(), model().language()));
    m_receipt->setIconName(clean ? QStringLiteral("check-circle") : QStringLiteral("stop"));
    m_receipt->setIconColour(clean ? Colour::Good : Colour::Bad);
    m_receipt->label()->setColour(clean ? Colour::Good : Colour::Bad);
    QStringList lines;
    lines << (receipt->processesLeft == 0 ? tr("All programs of the visit are gone.")
                                          : tr("%n program(s) of the visit still run.", "", receipt->processesLeft));
    lines << (receipt->homeGone ? tr("Its private folder is gone.") : tr("Its private folder is still there."));
    if (receipt->clipboardEmpty)
        lines << (*receipt->clipboardEmpty ? tr("The clipboard is empty.") : tr("The clipboard is not empty."));
    const qsizetype colon = receipt->reason.indexOf(QLatin1Char(':'));
    //: Why the visit ended
    lines << tr("Reason: %1").arg(staffwords::endReason(receipt->reason.mid(colon + 1)));
    //: How long the erasure took
    lines << tr("Took %1\u00a0ms.").arg(receipt->duration.count());
    m_receiptLines->setText(lines.join(QLatin1Char('\n')));
}

void OverviewPage::refreshVersions()
{
    const link::VersionLine &versions = model().state()->versions;
    QStringList lines;
    //: %1 is a version number
    lines << tr("Kiosk %1").arg(versions.kiosk);
    lines << QStringLiteral("Qt %1").arg(versions.qt);
    //: The browser engine's base; %1 is a version number
    lines << tr("Browser engine: Chromium %1").arg(versions.chromium);
    //: %1 is a version number
    lines << tr("security patches up to %1").arg(versions.chromiumPatch);
    m_versions->setText(lines.join(QLatin1Char('\n')));
}

void OverviewPage::applyTheme()
{
    const bool stacked = theme().isNarrow();
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setStretch(0, stacked ? 0 : 2);
    const int gap = theme().px(28);
    for (QBoxLayout *layout : {m_columns, static_cast<QBoxLayout *>(m_left), static_cast<QBoxLayout *>(m_right)})
        layout->setSpacing(gap);
    const int side = theme().px(48);
    m_columns->setContentsMargins(side, theme().px(28), side, theme().px(28));
    for (FlowRow *row : {m_figures, m_today})
        row->setSpacing(std::max(8, theme().px(40)));
    m_actions->setSpacing(std::max(8, theme().px(20)));
    alignFigures();
    m_coming->applyTheme();
    m_served->applyTheme();
    m_moreTime->applyTheme();
    m_health->applyTheme();
}

void OverviewPage::alignFigures()
{
    Figure::align({m_step, m_atStep, m_visitAge, m_limit, m_wait, m_attempts, m_parked, m_queue});
    Figure::align({m_sessions, m_done, m_withTicket, m_helpCalls, m_median});
}

void OverviewPage::tick()
{
    refreshTimes();
}

} // namespace kiosk
