// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/JournalPage.h"

#include "shell/TimeText.h"
#include "staff/ActionBox.h"
#include "staff/JournalStory.h"
#include "staff/StaffWords.h"
#include "staff/TitledCard.h"
#include "staff/ToolRow.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/TextLabel.h"

#include <QHash>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace kiosk
{

using journal::Topic;

JournalPage::JournalPage(StaffModel &model, Theme &theme, QWidget *parent)
    : StaffPage(model, theme, parent), m_column(new QVBoxLayout(this)), m_top(new ToolRow(theme, this)),
      m_promise(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)), m_card(new TitledCard(theme, this)),
      m_status(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_card)), m_list(new QWidget(m_card)),
      m_paging(new FlowRow(m_card)), m_newest(new ActionButton(theme, ActionButton::Kind::Chip, m_paging)),
      m_older(new ActionButton(theme, ActionButton::Kind::Chip, m_paging)),
      m_verify(new ActionBox(model, theme, link::StaffAction::VerifyJournal, ActionBox::Ask::Never, m_top->tools())),
      m_export(new ActionBox(model, theme, link::StaffAction::ExportJournal, ActionBox::Ask::Never, m_top->tools()))
{
    for (size_t i = 0; i < m_topicButtons.size(); ++i) {
        auto *button = new ActionButton(theme, ActionButton::Kind::Chip, m_top->choices());
        button->setCheckable(true);
        connect(button, &ActionButton::clicked, this, [this, i] { choose(journal::allTopics[i]); });
        m_top->choices()->add(button);
        m_topicButtons[i] = button;
    }
    for (ActionButton *button : {m_newest, m_older})
        m_paging->add(button);
    for (ActionBox *box : {m_verify, m_export}) {
        box->button()->setKind(ActionButton::Kind::Chip);
        m_top->tools()->add(box);
    }
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : QWidgetList{m_status, m_list, m_paging})
        m_card->column()->addWidget(widget);
    m_column->addWidget(m_top);
    for (ActionBox *box : {m_verify, m_export})
        box->answerBelow(*m_column);
    m_column->addWidget(m_promise);
    m_column->addWidget(m_card);
    m_column->addStretch(1);
    connect(m_newest, &ActionButton::clicked, this, [this] { ask(0); });
    connect(m_older, &ActionButton::clicked, this, [this] {
        if (m_shown && !m_shown->lines.isEmpty())
            ask(m_shown->lines.last().sequence);
    });
    connect(&model, &StaffModel::journalChanged, this, &JournalPage::refresh);
}

QString JournalPage::title() const
{
    //: Page of the staff panel
    return tr("Journal");
}

void JournalPage::entered()
{
    ask(0);
}

void JournalPage::ask(qint64 before)
{
    model().wantJournal(before, journal::topicName(m_topic));
}

void JournalPage::choose(Topic topic)
{
    if (!model().isJournalPending())
        m_topic = topic;
    ask(0);
    refresh();
}

void JournalPage::build()
{
    QSet<QString> open;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.story && entry.story->isOpen())
            open << entry.story->session();
        delete entry.story;
        delete entry.row;
    }
    m_entries.clear();
    // Newest first; a visit stands where its newest record does.
    QHash<QString, QList<link::JournalLine>> visits;
    const Newer newer = m_shown->before == 0 ? Newer::None : Newer::Maybe;
    const bool folded = m_topic == Topic::All || m_topic == Topic::Visits;
    for (const link::JournalLine &line : std::as_const(m_shown->lines)) {
        if (folded && !line.session.isEmpty())
            visits[line.session].prepend(line);
    }
    for (const link::JournalLine &line : std::as_const(m_shown->lines)) {
        Entry entry;
        if (!folded || line.session.isEmpty()) {
            entry.row = new JournalRow(theme(), m_list);
            entry.line = line;
        } else if (visits.contains(line.session)) {
            entry.story = new JournalStory(visits.take(line.session), newer, model().config().profile, theme(), m_list);
            entry.story->setOpen(open.contains(line.session));
        } else {
            continue;
        }
        m_list->layout()->addWidget(entry.story ? static_cast<QWidget *>(entry.story) : entry.row);
        m_entries << entry;
    }
    fill();
    applyTheme();
}

void JournalPage::fill()
{
    const Language language = model().language();
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.story) {
            entry.story->retranslate(language);
            continue;
        }
        const QString visit = entry.line.session.isEmpty() ? QString() : visitWords(entry.line.session);
        entry.row->set(journalTime(entry.line.at, language),
                       journalWords(entry.line, model().config().profile, language), visit);
    }
}

void JournalPage::refresh()
{
    for (size_t i = 0; i < m_topicButtons.size(); ++i)
        m_topicButtons[i]->setChecked(journal::allTopics[i] == m_topic);
    const auto &journal = model().journal();
    if (journal && journal != m_shown) {
        const bool turns = m_shown && m_shown->before != journal->before;
        m_shown = journal;
        build();
        if (turns)
            Q_EMIT turned();
    }
    const bool isEmpty = !m_shown || m_shown->lines.isEmpty();
    const auto &failure = model().journalFailure();
    m_status->setVisible(isEmpty || failure);
    if (model().isJournalPending())
        m_status->setText(tr("One moment …"));
    else if (failure)
        m_status->setText(staffwords::trouble(*failure));
    else
        m_status->setText(tr("No records before these."));
    m_older->setEnabled(!isEmpty && m_shown->lines.last().sequence > 1);
}

void JournalPage::retranslate()
{
    //: Which records of the journal are shown
    const QStringList topics{tr("Everything"), tr("Visits"), tr("Help and staff"), tr("Kiosk"), tr("Security")};
    for (size_t i = 0; i < m_topicButtons.size(); ++i) {
        m_topicButtons[i]->setText(topics.at(static_cast<qsizetype>(i)));
        m_topicButtons[i]->setAccessibleName(m_topicButtons[i]->text());
    }
    //: Button: the newest records of the journal
    m_newest->setText(tr("Newest"));
    //: Button: the records before those that are shown
    m_older->setText(tr("Older"));
    for (ActionButton *button : {m_newest, m_older})
        button->setAccessibleName(button->text());
    //: Button: checks that nobody has changed the journal
    m_verify->setTexts({tr("Verify"), {}, {}});
    //: Button: writes the journal into a file
    m_export->setTexts({tr("Save as a file"), {}, {}});
    m_promise->setText(tr("What the kiosk did, and when. No names, no addresses; every record is sealed."));
    //: Card of the staff panel: the journal's lines
    m_card->setTitle(tr("Records"));
    fill();
    refresh();
}

void JournalPage::applyTheme()
{
    const int side = theme().px(48);
    m_column->setContentsMargins(side, theme().px(28), side, theme().px(28));
    m_column->setSpacing(theme().px(18));
    m_top->applyTheme();
    m_paging->setSpacing(std::max(8, theme().px(14)));
    m_list->layout()->setSpacing(theme().px(16));
    m_verify->applyTheme();
    m_export->applyTheme();
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.story)
            entry.story->applyTheme();
        else
            entry.row->applyTheme();
    }
}

} // namespace kiosk
