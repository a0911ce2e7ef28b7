// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/StaffPage.h"

class QVBoxLayout;

namespace kiosk
{

class ActionBox;
class ActionButton;
class FlowRow;
class TextLabel;
class TitledCard;

/// The journal's records in plain words, newest first, a hundred at a time.
class JournalPage : public StaffPage
{
    Q_OBJECT
public:
    JournalPage(StaffModel &model, Theme &theme, QWidget *parent = nullptr);
    ~JournalPage() override;

    QString title() const override;
    void retranslate() override;
    void applyTheme() override;
    void entered() override;

Q_SIGNALS:
    /// Other records stand here now: from the top, please.
    void turned();

private:
    struct Row;
    void refresh();
    void fill(Row &row, const link::JournalLine &line) const;

    QVBoxLayout *m_column;
    FlowRow *m_tools;
    ActionButton *m_newest;
    ActionButton *m_older;
    ActionBox *m_verify;
    ActionBox *m_export;
    TextLabel *m_promise;
    TitledCard *m_card;
    TextLabel *m_status;
    QList<Row *> m_rows;
    qint64 m_shownBefore = -1;
};

} // namespace kiosk
