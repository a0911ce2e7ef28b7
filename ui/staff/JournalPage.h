// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/JournalTopic.h"
#include "staff/StaffPage.h"

#include <array>

class QVBoxLayout;

namespace kiosk
{

class ActionBox;
class ActionButton;
class FlowRow;
class JournalRow;
class JournalStory;
class TextLabel;
class TitledCard;
class ToolRow;

/// The journal's records in plain words, newest first, a hundred at a time: each visit is one story, what belongs to
/// none stands between them, and a topic leaves the others out.
class JournalPage : public StaffPage
{
    Q_OBJECT
public:
    JournalPage(StaffModel &model, Theme &theme, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void applyTheme() override;
    void entered() override;

Q_SIGNALS:
    /// Other records stand here now: from the top, please.
    void turned();

private:
    /// A visit, or a record of none.
    struct Entry {
        JournalStory *story = nullptr;
        JournalRow *row = nullptr;
        link::JournalLine line; ///< of the row
    };
    void ask(qint64 before);
    void choose(journal::Topic topic);
    void refresh();
    void build();
    void fill();

    journal::Topic m_topic = journal::Topic::All;
    QVBoxLayout *m_column;
    ToolRow *m_top;
    std::array<ActionButton *, journal::allTopics.size()> m_topicButtons{};
    TextLabel *m_promise;
    TitledCard *m_card;
    TextLabel *m_status;
    QWidget *m_list;
    FlowRow *m_paging;
    ActionButton *m_newest;
    ActionButton *m_older;
    ActionBox *m_verify;
    ActionBox *m_export;
    std::optional<link::JournalLines> m_shown;
    QList<Entry> m_entries;
};

} // namespace kiosk
