// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/StatisticsPage.h"

#include "shell/TimeText.h"
#include "staff/ActionBox.h"
#include "staff/DayChooser.h"
#include "staff/Figure.h"
#include "staff/FiguresCard.h"
#include "staff/StaffWords.h"
#include "staff/TitledCard.h"
#include "staff/ToolRow.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/TextLabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace kiosk
{

namespace
{

/// The journal's daily counts are kept for 13 months (product.md, limits).
constexpr int keptMonths = 13;

QString stepWords(const QString &name)
{
    const auto step = stepNames.value(name);
    return step ? staffwords::step(*step) : name;
}

} // namespace

StatisticsPage::StatisticsPage(StaffModel &model, Theme &theme, QWidget *parent)
    : StaffPage(model, theme, parent), m_column(new QVBoxLayout(this)), m_top(new ToolRow(theme, this)),
      m_own(new TitledCard(theme, this)), m_from(new DayChooser(theme, m_own)), m_to(new DayChooser(theme, m_own)),
      m_status(new TextLabel(theme, TextRole::Body, Colour::Ink, this)), m_summary(new TitledCard(theme, this)),
      m_headline(new FlowRow(m_summary)), m_visits(new Figure(theme, m_headline)),
      m_done(new Figure(theme, m_headline)), m_withTicket(new Figure(theme, m_headline)),
      m_unfinished(new Figure(theme, m_headline)), m_helpCalls(new Figure(theme, m_headline)),
      m_timesNote(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_summary)),
      m_table(new ActionButton(theme, ActionButton::Kind::Chip, m_top->tools())),
      m_export(new ActionBox(model, theme, link::StaffAction::ExportStatistics, ActionBox::Ask::Never, m_top->tools())),
      m_cardsHolder(new QWidget(this)), m_cards(new QGridLayout(m_cardsHolder)),
      m_days(new FiguresCard(theme, BarChart::Direction::Upright, m_cardsHolder)),
      m_hours(new FiguresCard(theme, BarChart::Direction::Upright, m_cardsHolder)),
      m_funnel(new FiguresCard(theme, BarChart::Direction::Lying, m_cardsHolder)),
      m_stops(new FiguresCard(theme, BarChart::Direction::Lying, m_cardsHolder)),
      m_times(new FiguresCard(theme, BarChart::Direction::Lying, m_cardsHolder)),
      m_methods(new FiguresCard(theme, BarChart::Direction::Lying, m_cardsHolder))
{
    for (size_t i = 0; i < m_periodButtons.size(); ++i) {
        auto *button = new ActionButton(theme, ActionButton::Kind::Chip, m_top->choices());
        button->setCheckable(true);
        button->setAccessibleRole(QAccessible::RadioButton);
        connect(button, &ActionButton::clicked, this, [this, i] { setPeriod(static_cast<Period>(i)); });
        m_top->choices()->add(button);
        m_periodButtons[i] = button;
    }
    m_own->column()->addWidget(m_from);
    m_own->column()->addWidget(m_to);
    for (Figure *figure : {m_visits, m_done, m_withTicket, m_unfinished, m_helpCalls})
        m_headline->add(figure);
    m_summary->column()->addWidget(m_headline);
    m_summary->column()->addWidget(m_timesNote);
    m_table->setCheckable(true);
    m_top->tools()->add(m_table);
    m_export->button()->setKind(ActionButton::Kind::Chip);
    m_top->tools()->add(m_export);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_top);
    m_export->answerBelow(*m_column);
    for (QWidget *widget : QWidgetList{m_own, m_status, m_summary, m_cardsHolder})
        m_column->addWidget(widget);
    m_column->addStretch(1);
    connect(m_from, &DayChooser::chosen, this, &StatisticsPage::ownChosen);
    connect(m_to, &DayChooser::chosen, this, &StatisticsPage::ownChosen);
    connect(m_table, &ActionButton::toggled, this, [this](bool on) {
        for (FiguresCard *card : {m_days, m_hours, m_funnel, m_stops, m_times, m_methods})
            card->setView(on ? FiguresCard::View::Table : FiguresCard::View::Bars);
    });
    connect(&model, &StaffModel::statisticsChanged, this, &StatisticsPage::received);
    m_last = model.clock().now().date();
    m_first = m_last.addDays(-6);
    arrange();
}

QString StatisticsPage::title() const
{
    //: Page of the staff panel
    return tr("Statistics");
}

void StatisticsPage::entered()
{
    // Each time anew: the kiosk has gone on.
    setPeriod(m_period);
}

void StatisticsPage::setPeriod(Period period)
{
    const QDate today = model().clock().now().date();
    m_period = period;
    switch (period) {
    case Period::Today:
        m_first = today;
        m_last = today;
        break;
    case Period::Week:
        m_first = today.addDays(-6);
        m_last = today;
        break;
    case Period::Month:
        m_first = today.addDays(-29);
        m_last = today;
        break;
    case Period::Own:
        break;
    }
    for (DayChooser *chooser : {m_from, m_to})
        chooser->setBounds(today.addMonths(-keptMonths), today);
    m_from->setDay(m_first);
    m_to->setDay(m_last);
    ask();
}

void StatisticsPage::ownChosen()
{
    m_first = m_from->day();
    m_last = m_to->day();
    // The other end gives way: a period that ends before it begins is never asked for.
    if (m_first > m_last) {
        if (sender() == m_from)
            m_last = m_first;
        else
            m_first = m_last;
        m_from->setDay(m_first);
        m_to->setDay(m_last);
    }
    ask();
}

void StatisticsPage::ask()
{
    m_export->setPeriod(m_first, m_last.addDays(1));
    model().forgetResult(link::StaffAction::ExportStatistics);
    model().wantStatistics(m_first, m_last.addDays(1));
    refresh();
}

void StatisticsPage::received()
{
    const auto &report = model().statistics();
    // An answer to an earlier choice is not this period's.
    if (report && report->from == m_first && report->to == m_last.addDays(1)) {
        m_figures = VisitFigures::fromJson(report->statistics);
        m_broken = !m_figures;
        showFigures();
    }
    refresh();
}

void StatisticsPage::refresh()
{
    const auto &report = model().statistics();
    const bool current = report && report->from == m_first && report->to == m_last.addDays(1);
    m_own->setVisible(m_period == Period::Own);
    for (size_t i = 0; i < m_periodButtons.size(); ++i)
        m_periodButtons[i]->setChecked(i == static_cast<size_t>(m_period));
    const bool shows = current && m_figures;
    m_status->setVisible(!shows);
    if (current && m_broken)
        m_status->setText(tr("The statistics cannot be read."));
    else if (model().isStatisticsPending())
        m_status->setText(tr("One moment …"));
    else if (model().statisticsFailure())
        m_status->setText(staffwords::trouble(*model().statisticsFailure()));
    for (QWidget *widget : QWidgetList{m_summary, m_top->tools(), m_cardsHolder})
        widget->setVisible(shows);
}

void StatisticsPage::retranslate()
{
    const QStringList names{tr("Today"), tr("7 days"), tr("30 days"), tr("Own period")};
    for (size_t i = 0; i < m_periodButtons.size(); ++i) {
        m_periodButtons[i]->setText(names.at(static_cast<qsizetype>(i)));
        m_periodButtons[i]->setAccessibleName(m_periodButtons[i]->text());
    }
    m_own->setTitle(tr("Own period"));
    //: First day of a period
    m_from->setName(tr("From"));
    //: Last day of a period
    m_to->setName(tr("To"));
    m_from->retranslate(model().language());
    m_to->retranslate(model().language());
    //: Switch: figures instead of bars
    m_table->setText(tr("Figures as tables"));
    m_table->setAccessibleName(m_table->text());
    //: Button: writes the statistics into a file
    m_export->setTexts({tr("Save as CSV"), {}, {}});
    setLocale(languageLocale(model().language()));
    showFigures();
    refresh();
}

void StatisticsPage::showFigures()
{
    if (!m_figures)
        return;
    const QLocale locale = languageLocale(model().language());
    //: A period, from and to
    m_summary->setTitle(m_first == m_last ? weekdayText(m_first, model().language())
                                          : tr("%1 – %2").arg(dayText(m_first, model().language()),
                                                              dayText(m_last, model().language())));
    const VisitFigures &figures = *m_figures;
    m_visits->set(locale.toString(figures.visits), tr("%n visit(s)", "caption below the number", figures.visits));
    const int percent = figures.visits > 0 ? qRound(100.0 * figures.done / figures.visits) : 0;
    //: %1 is a percentage
    m_done->set(locale.toString(figures.done), tr("finished, %1%").arg(percent));
    m_helpCalls->set(locale.toString(figures.helpCalls),
                     tr("%n call(s) for help", "caption below the number", figures.helpCalls));
    m_withTicket->set(locale.toString(figures.withTicket), tr("left with a ticket"));
    m_unfinished->set(locale.toString(figures.unfinished), tr("not finished"));
    m_timesNote->setVisible(figures.timesFrom.has_value());
    if (figures.timesFrom) {
        //: %1 is a day
        m_timesNote->setText(tr("Times at the steps are known from %1 on; older days have counts alone.")
                                 .arg(dayText(*figures.timesFrom, model().language())));
    }
    Figure::align({m_visits, m_done, m_withTicket, m_unfinished, m_helpCalls});
    showDays();
    showHours();
    showFunnel();
    showStops();
    showTimes();
    showMethods();
}

void StatisticsPage::showDays()
{
    BarChart::Data bars;
    bars.stacking = BarChart::Stacking::OnTop;
    BarChart::Series done{tr("finished"), {}, {}};
    BarChart::Series withTicket{tr("left with a ticket"), {}, {}};
    BarChart::Series unfinished{tr("not finished"), {}, {}};
    for (const VisitFigures::Day &day : m_figures->days) {
        bars.categories << dayOfYearText(day.day, model().language());
        done.values << day.done;
        withTicket.values << day.withTicket;
        unfinished.values << day.unfinished;
    }
    bars.series = {done, withTicket, unfinished};
    m_days->setFigures(tr("Visits by day"), bars, {tr("day"), done.name, withTicket.name, unfinished.name},
                       tr("No visits."));
}

void StatisticsPage::showHours()
{
    BarChart::Data bars;
    BarChart::Series visits{{}, {}, {}};
    // A desk's day, and what lies before and after it only where somebody came then: nights are not shown.
    constexpr ptrdiff_t opening = 8;
    constexpr ptrdiff_t closing = 17;
    const auto &hours = m_figures->hours;
    const auto used = [](int count) { return count > 0; };
    auto first = std::find_if(hours.cbegin(), hours.cend(), used);
    auto last = std::find_if(hours.crbegin(), hours.crend(), used).base();
    if (first < last) {
        first = std::min(first, hours.cbegin() + opening);
        last = std::max(last, hours.cbegin() + closing);
    }
    for (auto hour = first; hour < last; ++hour) {
        bars.categories << QString::number(std::distance(hours.cbegin(), hour));
        visits.values << *hour;
    }
    bars.series = {visits};
    m_hours->setFigures(tr("Visits by hour of the day"), bars, {tr("hour"), tr("visits")}, tr("No visits."));
}

void StatisticsPage::showFunnel()
{
    BarChart::Data bars;
    BarChart::Series reached{{}, {}, {}};
    for (const VisitFigures::Stage &stage : m_figures->funnel) {
        bars.categories << stepWords(stage.step);
        reached.values << stage.reached;
    }
    bars.series = {reached};
    m_funnel->setFigures(tr("How far visits come"), bars, {tr("step"), tr("visits")}, tr("No visits."));
}

void StatisticsPage::showStops()
{
    BarChart::Data bars;
    BarChart::Series stops{{}, {}, {}};
    for (const VisitFigures::Stop &stop : m_figures->stops) {
        QString why = staffwords::endReason(stop.reason);
        if (const auto outcome = outcomeNames.value(QStringView(stop.outcome).left(stop.outcome.indexOf(u'/'))))
            why += QStringLiteral(" (") + staffwords::outcome(*outcome) + QLatin1Char(')');
        //: Where a visit stopped, and why
        bars.categories << tr("%1: %2").arg(stepWords(stop.step), why);
        stops.values << stop.count;
    }
    bars.series = {stops};
    m_stops->setFigures(tr("Where and why visits stop"), bars, {tr("step and reason"), tr("visits")},
                        tr("Every visit was finished."));
}

void StatisticsPage::showTimes()
{
    BarChart::Data bars;
    //: Half of the visits are quicker
    BarChart::Series median{tr("median"), {}, {}};
    //: The 90th percentile
    BarChart::Series ninetieth{tr("9 of 10 within"), {}, {}};
    for (const VisitFigures::Stay &stay : m_figures->stays) {
        bars.categories << stepWords(stay.step);
        median.values << static_cast<qreal>(stay.median.count());
        median.labels << staffwords::roughTime(stay.median);
        ninetieth.values << static_cast<qreal>(stay.ninetieth.count());
        ninetieth.labels << staffwords::roughTime(stay.ninetieth);
    }
    bars.series = {median, ninetieth};
    m_times->setFigures(tr("Time at each step"), bars, {tr("step"), median.name, ninetieth.name}, tr("No times yet."));
}

void StatisticsPage::showMethods()
{
    BarChart::Data bars;
    BarChart::Series shares{{}, {}, {}};
    int all = 0;
    for (const VisitFigures::Share &share : m_figures->methods)
        all += share.count;
    for (const VisitFigures::Share &share : m_figures->methods) {
        bars.categories << staffwords::method(share.method, model().config().profile, model().language());
        shares.values << share.count;
        //: A count and its share in per cent
        shares.labels << tr("%1 (%2%)").arg(share.count).arg(all > 0 ? qRound(100.0 * share.count / all) : 0);
    }
    bars.series = {shares};
    m_methods->setFigures(tr("Ways to identify"), bars, {tr("method"), tr("visits")}, tr("Nobody has chosen yet."));
}

void StatisticsPage::arrange()
{
    while (m_cards->count() > 0)
        delete m_cards->takeAt(0);
    const int columns = theme().isNarrow() ? 1 : 2;
    int place = 0;
    for (FiguresCard *card : {m_days, m_hours, m_funnel, m_times, m_stops, m_methods}) {
        m_cards->addWidget(card, place / columns, place % columns);
        ++place;
    }
    m_cards->setColumnStretch(0, 1);
    m_cards->setColumnStretch(1, columns > 1 ? 1 : 0);
}

void StatisticsPage::applyTheme()
{
    const int gap = theme().px(28);
    const int side = theme().px(48);
    m_column->setContentsMargins(side, theme().px(28), side, theme().px(28));
    m_column->setSpacing(theme().px(22));
    m_cards->setSpacing(gap);
    m_top->applyTheme();
    m_headline->setSpacing(std::max(8, theme().px(40)));
    Figure::align({m_visits, m_done, m_withTicket, m_unfinished, m_helpCalls});
    m_from->applyTheme();
    m_to->applyTheme();
    m_export->applyTheme();
    for (FiguresCard *card : {m_days, m_hours, m_funnel, m_stops, m_times, m_methods})
        card->applyTheme();
    arrange();
}

} // namespace kiosk
