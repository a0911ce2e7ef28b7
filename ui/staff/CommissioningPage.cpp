// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/CommissioningPage.h"

#include "staff/ActionBox.h"
#include "staff/RowLayout.h"
#include "staff/StaffWords.h"
#include "staff/TitledCard.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>

#include <algorithm>

namespace kiosk
{

using link::StaffAction;

/// A step's heading, or a place seen there.
struct CommissioningPage::Row {
    QWidget *widget = nullptr;
    QBoxLayout *across = nullptr;
    PictureItem *state = nullptr;
    TextLabel *heading = nullptr;
    TextLabel *place = nullptr;
    TextLabel *count = nullptr;
};

CommissioningPage::CommissioningPage(StaffModel &model, Theme &theme, QWidget *parent)
    : StaffPage(model, theme, parent), m_column(new QVBoxLayout(this)), m_about(new TitledCard(theme, this)),
      m_purpose(new TextLabel(theme, TextRole::Body, Colour::Ink, m_about)),
      m_danger(new Notice(theme, Notice::Kind::Warning, m_about)),
      m_now(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, m_about)),
      m_start(new ActionBox(model, theme, StaffAction::StartCommissioning, ActionBox::Ask::First, m_about)),
      m_stop(new ActionBox(model, theme, StaffAction::StopCommissioning, ActionBox::Ask::Never, m_about)),
      m_seenCard(new TitledCard(theme, this)),
      m_nothing(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_seenCard)),
      m_write(new ActionBox(model, theme, StaffAction::WriteProposal, ActionBox::Ask::Never, m_seenCard)),
      m_list(new QWidget(m_seenCard)), m_listColumn(new QVBoxLayout(m_list))
{
    for (QWidget *widget : QWidgetList{m_purpose, m_danger, m_now, m_start, m_stop})
        m_about->column()->addWidget(widget);
    for (QWidget *widget : QWidgetList{m_nothing, m_write, m_list})
        m_seenCard->column()->addWidget(widget);
    m_listColumn->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_about);
    m_column->addWidget(m_seenCard);
    m_column->addStretch(1);
    m_stop->setMain(true);
    connect(&model, &StaffModel::commissioningChanged, this, &CommissioningPage::refresh);
    connect(&model, &StaffModel::stateChanged, this, &CommissioningPage::refresh);
}

CommissioningPage::~CommissioningPage()
{
    qDeleteAll(m_rows);
}

QString CommissioningPage::title() const
{
    //: Page of the staff panel: a real visit to learn a site's addresses
    return tr("Commissioning");
}

void CommissioningPage::retranslate()
{
    m_about->setTitle(title());
    m_purpose->setText(tr("When a bank or the identity service has moved: make one visit yourself, and the kiosk lists "
                          "the addresses that the profile must allow."));
    m_danger->setText(
        tr("While you commission, the kiosk lets pages of every address through. Stay at the screen, and let "
           "no visitor use it."));
    //: Button, the question that follows, and its answer
    m_start->setTexts(
        {tr("Start commissioning"),
         tr("Start commissioning? The visit that is going on ends, and the next one may reach any address."),
         tr("Yes, start")});
    m_stop->setTexts({tr("End commissioning"), {}, {}});
    //: Card of the staff panel: hosts and pages that were seen while commissioning
    m_seenCard->setTitle(tr("Seen while commissioning"));
    m_nothing->setText(tr("Nothing yet."));
    //: Button: writes a proposal for the site profile into a file
    m_write->setTexts({tr("Write a proposal"), {}, {}});
    refresh();
}

void CommissioningPage::refresh()
{
    const auto &commissioning = model().commissioning();
    const bool running =
        (commissioning && commissioning->running) || (model().state() && model().state()->commissioning);
    m_start->setPossible(!running);
    m_stop->setPossible(running);
    m_now->setVisible(running);
    m_now->setText(tr("Commissioning is on. Close this panel, make a visit, and come back."));
    const bool seen = commissioning && !commissioning->seen.isEmpty();
    m_nothing->setVisible(!seen);
    m_write->setPossible(seen);
    showSeen();
}

void CommissioningPage::showSeen()
{
    QList<link::SeenLine> seen = model().commissioning() ? model().commissioning()->seen : QList<link::SeenLine>();
    std::stable_sort(seen.begin(), seen.end(), [](const link::SeenLine &one, const link::SeenLine &other) {
        if (one.step != other.step)
            return one.step < other.step;
        return one.refused > other.refused;
    });
    struct Item {
        bool heading;
        link::SeenLine line;
    };
    QList<Item> items;
    for (const link::SeenLine &line : std::as_const(seen)) {
        if (items.isEmpty() || items.last().line.step != line.step)
            items << Item{true, line};
        items << Item{false, line};
    }
    while (m_rows.size() < items.size()) {
        auto *row = new Row;
        row->widget = new QWidget(m_list);
        row->across = new QBoxLayout(QBoxLayout::LeftToRight, row->widget);
        row->across->setContentsMargins(0, 0, 0, 0);
        row->heading = new TextLabel(theme(), TextRole::BodyStrong, Colour::Ink, row->widget);
        row->state = new PictureItem(theme(), QStringLiteral("check"), TextRole::Note, row->widget);
        row->place = new TextLabel(theme(), TextRole::Note, Colour::Ink, row->widget);
        row->count = new TextLabel(theme(), TextRole::Note, Colour::Ink2, row->widget);
        row->across->addWidget(row->heading);
        row->across->addWidget(row->state, 0, Qt::AlignTop);
        row->across->addWidget(row->place, 1);
        row->across->addWidget(row->count);
        m_listColumn->addWidget(row->widget);
        m_rows << row;
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        Row &row = *m_rows.at(i);
        row.widget->setVisible(i < items.size());
        if (i >= items.size())
            continue;
        const auto &[heading, line] = items.at(i);
        row.heading->setVisible(heading);
        for (QWidget *widget : QWidgetList{row.state, row.place, row.count})
            widget->setVisible(!heading);
        row.heading->setText(staffwords::step(line.step));
        row.state->setIconName(line.refused ? QStringLiteral("stop") : QStringLiteral("check"));
        row.state->setIconColour(line.refused ? Colour::Bad : Colour::Good);
        row.state->label()->setColour(line.refused ? Colour::Bad : Colour::Good);
        //: A host that the profile does not allow, or one that it does
        row.state->setText(line.refused ? tr("not on the list") : tr("on the list"));
        row.place->setText(line.host + line.path);
        row.count->setText(tr("%n time(s)", "seen so often", line.count));
    }
    applyTheme();
}

void CommissioningPage::applyTheme()
{
    const int side = theme().px(48);
    m_column->setContentsMargins(side, theme().px(28), side, theme().px(28));
    m_column->setSpacing(theme().px(28));
    m_listColumn->setSpacing(theme().px(12));
    for (ActionBox *box : {m_start, m_stop, m_write})
        box->applyTheme();
    const bool stacked = stacksRows(theme());
    int stateWidth = 0;
    for (const Row *row : std::as_const(m_rows))
        stateWidth = std::max(stateWidth, row->state->sizeHint().width());
    for (const Row *row : std::as_const(m_rows)) {
        row->across->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row->across->setSpacing(stacked ? 0 : theme().px(20));
        row->state->setMinimumWidth(stacked ? 0 : stateWidth);
    }
}

bool CommissioningPage::back()
{
    return m_start->cancel();
}

} // namespace kiosk
