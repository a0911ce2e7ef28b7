// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/JournalPage.h"

#include "staff/ActionBox.h"
#include "staff/JournalWords.h"
#include "staff/RowLayout.h"
#include "staff/StaffWords.h"
#include "staff/TitledCard.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>

namespace kiosk
{

struct JournalPage::Row {
    QWidget *widget = nullptr;
    QBoxLayout *across = nullptr;
    TextLabel *time = nullptr;
    TextLabel *words = nullptr;
    TextLabel *session = nullptr;
};

namespace
{
constexpr qreal timeWidth = 250; ///< of the 1080p design
constexpr int sessionDigits = 6; ///< enough to tell the visits of a day apart
} // namespace

JournalPage::JournalPage(StaffModel &model, Theme &theme, QWidget *parent)
    : StaffPage(model, theme, parent), m_column(new QVBoxLayout(this)), m_tools(new FlowRow(this)),
      m_newest(new ActionButton(theme, ActionButton::Kind::Secondary, m_tools)),
      m_older(new ActionButton(theme, ActionButton::Kind::Secondary, m_tools)),
      m_verify(new ActionBox(model, theme, link::StaffAction::VerifyJournal, ActionBox::Ask::Never, m_tools)),
      m_export(new ActionBox(model, theme, link::StaffAction::ExportJournal, ActionBox::Ask::Never, m_tools)),
      m_promise(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)), m_card(new TitledCard(theme, this)),
      m_status(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_card))
{
    for (QWidget *widget : QWidgetList{m_newest, m_older, m_verify, m_export})
        m_tools->add(widget);
    m_column->addWidget(m_tools);
    m_column->addWidget(m_promise);
    m_column->addWidget(m_card);
    m_column->addStretch(1);
    m_card->column()->addWidget(m_status);
    connect(m_newest, &ActionButton::clicked, this, [this] { this->model().wantJournal(0); });
    connect(m_older, &ActionButton::clicked, this, [this] {
        const auto &journal = this->model().journal();
        if (journal && !journal->lines.isEmpty())
            this->model().wantJournal(journal->lines.last().sequence);
    });
    connect(&model, &StaffModel::journalChanged, this, &JournalPage::refresh);
}

JournalPage::~JournalPage()
{
    qDeleteAll(m_rows);
}

QString JournalPage::title() const
{
    //: Page of the staff panel
    return tr("Journal");
}

void JournalPage::entered()
{
    model().wantJournal(0);
}

void JournalPage::fill(Row &row, const link::JournalLine &line) const
{
    const QLocale locale = languageLocale(model().language());
    const QDateTime at = line.at.toLocalTime();
    row.time->setText(locale.toString(at.date(), QStringLiteral("d.M. "))
                      + at.time().toString(QStringLiteral("HH:mm:ss")));
    row.words->setText(journalWords(line, model().config().profile, model().language()));
    //: A visit's random number, shortened
    row.session->setText(line.session.isEmpty() ? QString() : tr("visit %1").arg(line.session.left(sessionDigits)));
    row.session->setVisible(!line.session.isEmpty());
}

void JournalPage::refresh()
{
    const auto &journal = model().journal();
    const qsizetype count = journal ? journal->lines.size() : 0;
    const bool grows = m_rows.size() < count;
    while (m_rows.size() < count) {
        auto *row = new Row;
        row->widget = new QWidget(m_card);
        row->across = new QBoxLayout(QBoxLayout::LeftToRight, row->widget);
        row->across->setContentsMargins(0, 0, 0, 0);
        row->time = new TextLabel(theme(), TextRole::Note, Colour::Ink2, row->widget);
        row->words = new TextLabel(theme(), TextRole::Note, Colour::Ink, row->widget);
        row->session = new TextLabel(theme(), TextRole::Note, Colour::Ink2, row->widget);
        row->across->addWidget(row->time);
        row->across->addWidget(row->words, 1);
        row->across->addWidget(row->session);
        m_card->column()->addWidget(row->widget);
        m_rows << row;
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->widget->setVisible(i < count);
        if (i < count)
            fill(*m_rows.at(i), journal->lines.at(i));
    }
    if (grows)
        applyTheme();
    const auto &failure = model().journalFailure();
    m_status->setVisible(count == 0 || failure);
    if (model().isJournalPending())
        m_status->setText(tr("One moment …"));
    else if (failure)
        m_status->setText(staffwords::trouble(*failure));
    else
        m_status->setText(tr("No records before these."));
    m_older->setEnabled(count > 0 && journal->lines.last().sequence > 1);
    if (journal && journal->before != m_shownBefore) {
        m_shownBefore = journal->before;
        Q_EMIT turned();
    }
}

void JournalPage::retranslate()
{
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
    refresh();
}

void JournalPage::applyTheme()
{
    const int side = theme().px(48);
    m_column->setContentsMargins(side, theme().px(28), side, theme().px(28));
    m_column->setSpacing(theme().px(18));
    m_tools->setSpacing(std::max(8, theme().px(14)));
    m_verify->applyTheme();
    m_export->applyTheme();
    const bool stacked = stacksRows(theme());
    for (const Row *row : std::as_const(m_rows)) {
        row->across->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row->across->setSpacing(stacked ? 0 : theme().px(20));
        row->time->setMinimumWidth(stacked ? 0 : qRound(theme().px(timeWidth) * theme().textFactor()));
    }
}

} // namespace kiosk
