// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/JournalStory.h"

#include "shell/TimeText.h"
#include "staff/RowLayout.h"
#include "widgets/ActionButton.h"
#include "widgets/PictureItem.h"
#include "widgets/TextLabel.h"

#include <QVBoxLayout>

namespace kiosk
{

namespace
{

constexpr qreal timeWidth = 250; ///< of the 1080p design

int timeColumn(const Theme &theme)
{
    return stacksRows(theme) ? 0 : qRound(theme.px(timeWidth) * theme.textFactor());
}

QString dayOf(const QDateTime &local, Language language)
{
    return dayOfYearText(local.date(), language) + QChar(QChar::Nbsp);
}

QString minuteOf(const QDateTime &local, Language language)
{
    return clockSecondsText(local.time(), language).chopped(3);
}

struct Look {
    QString icon;
    Colour colour;
};

Look lookOf(const StoryWords &story)
{
    if (!story.isClean)
        return {QStringLiteral("warning"), Colour::Bad};
    switch (story.state) {
    case StoryWords::State::Done:
        return {QStringLiteral("check-circle"), Colour::Good};
    case StoryWords::State::WithTicket:
        return {QStringLiteral("ticket"), Colour::Primary};
    case StoryWords::State::Unfinished:
        return {QStringLiteral("stop"), Colour::Warning};
    case StoryWords::State::Unended:
        break;
    }
    return {QStringLiteral("hourglass"), Colour::Ink2};
}

} // namespace

QString journalTime(const QDateTime &at, Language language)
{
    const QDateTime local = at.toLocalTime();
    return dayOf(local, language) + clockSecondsText(local.time(), language);
}

QString journalTimes(const QDateTime &from, const QDateTime &to, Language language)
{
    const QDateTime begin = from.toLocalTime();
    const QString first = minuteOf(begin, language);
    const QString last = minuteOf(to.toLocalTime(), language);
    return dayOf(begin, language) + (first == last ? first : QString(first + QStringLiteral("–") + last));
}

JournalRow::JournalRow(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_across(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_time(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_words(new TextLabel(theme, TextRole::Note, Colour::Ink, this)),
      m_visit(new TextLabel(theme, TextRole::Note, Colour::Ink2, this))
{
    m_across->setContentsMargins(0, 0, 0, 0);
    m_across->addWidget(m_time);
    m_across->addWidget(m_words, 1);
    m_across->addWidget(m_visit);
    applyTheme();
}

void JournalRow::set(const QString &time, const QString &words, const QString &visit)
{
    m_time->setText(time);
    m_words->setText(words);
    m_visit->setText(visit);
    m_visit->setVisible(!visit.isEmpty());
}

void JournalRow::applyTheme()
{
    const bool stacked = stacksRows(m_theme);
    m_across->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_across->setSpacing(stacked ? 0 : m_theme.px(20));
    m_time->setMinimumWidth(timeColumn(m_theme));
}

JournalStory::JournalStory(QList<link::JournalLine> lines, Newer newer, const SiteProfile &profile, Theme &theme,
                           QWidget *parent)
    : QWidget(parent), m_lines(std::move(lines)), m_newer(newer), m_profile(profile), m_theme(theme),
      m_across(new QBoxLayout(QBoxLayout::LeftToRight)), m_texts(new QVBoxLayout),
      m_time(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_title(new PictureItem(theme, QStringLiteral("hourglass"), TextRole::BodyStrong, this)),
      m_facts(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_open(new ActionButton(theme, ActionButton::Kind::Chip, this)), m_records(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_across);
    column->addWidget(m_records);
    m_across->addWidget(m_time);
    m_texts->setSpacing(0);
    m_texts->addWidget(m_title);
    m_texts->addWidget(m_facts);
    m_across->addLayout(m_texts, 1);
    m_across->addWidget(m_open);
    new QVBoxLayout(m_records);
    m_records->hide();
    m_open->setCheckable(true);
    m_open->setIconName(QStringLiteral("arrow-down"), Qt::RightEdge);
    connect(m_open, &ActionButton::toggled, this, &JournalStory::showRecords);
}

bool JournalStory::isOpen() const
{
    return m_open->isChecked();
}

void JournalStory::setOpen(bool open)
{
    m_open->setChecked(open);
}

void JournalStory::showRecords()
{
    if (m_rows.isEmpty()) {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            auto *row = new JournalRow(m_theme, m_records);
            m_records->layout()->addWidget(row);
            m_rows << row;
        }
        fillRecords();
        applyTheme();
    }
    m_records->setVisible(isOpen());
}

void JournalStory::fillRecords()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->set(journalTime(m_lines.at(i).at, m_language), journalWords(m_lines.at(i), m_profile, m_language),
                          {});
    }
}

void JournalStory::retranslate(Language language)
{
    m_language = language;
    const StoryWords story = storyWords(m_lines, m_newer, m_profile, language);
    const Look look = lookOf(story);
    m_time->setText(journalTimes(m_lines.first().at, m_lines.last().at, language));
    m_title->setIconName(look.icon);
    m_title->setIconColour(look.colour);
    m_title->setText(story.title);
    m_facts->setText(story.facts);
    m_facts->setVisible(!story.facts.isEmpty());
    //: Button: shows a visit's records in the journal
    m_open->setText(tr("%n record(s)", "", static_cast<int>(m_lines.size())));
    m_open->setAccessibleName(story.title + QStringLiteral(": ") + m_open->text());
    fillRecords();
}

void JournalStory::applyTheme()
{
    const bool stacked = stacksRows(m_theme);
    m_across->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_across->setSpacing(stacked ? m_theme.px(6) : m_theme.px(20));
    m_across->setAlignment(m_open, stacked ? Qt::AlignLeft : Qt::AlignRight | Qt::AlignVCenter);
    m_time->setMinimumWidth(timeColumn(m_theme));
    layout()->setSpacing(m_theme.px(12));
    m_records->layout()->setSpacing(m_theme.px(10));
    m_records->layout()->setContentsMargins(m_theme.px(28), 0, 0, m_theme.px(12));
    for (JournalRow *row : std::as_const(m_rows))
        row->applyTheme();
}

} // namespace kiosk
