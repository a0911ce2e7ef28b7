// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "link/StaffMessages.h"
#include "staff/JournalWords.h"
#include "theme/Theme.h"

#include <QList>
#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace kiosk
{

class ActionButton;
class PictureItem;
class TextLabel;

/// One record of the journal: when, what, and of which visit.
class JournalRow : public QWidget
{
    Q_OBJECT
public:
    JournalRow(Theme &theme, QWidget *parent);
    /// \a visit is shown beside it; "" where it is clear, or none.
    void set(const QString &time, const QString &words, const QString &visit);
    void applyTheme();

private:
    Theme &m_theme;
    QBoxLayout *m_across;
    TextLabel *m_time;
    TextLabel *m_words;
    TextLabel *m_visit;
};

/// The records of one visit: how it went in a line, and every step below it, from the first to the last, when somebody
/// wants to know.
class JournalStory : public QWidget
{
    Q_OBJECT
public:
    /// \a lines in the order of time; \a profile must outlive it.
    JournalStory(QList<link::JournalLine> lines, Newer newer, const SiteProfile &profile, Theme &theme,
                 QWidget *parent);
    void retranslate(Language language);
    void applyTheme();
    bool isOpen() const;
    void setOpen(bool open);
    QString session() const { return m_lines.first().session; }

private:
    void showRecords();
    void fillRecords();

    QList<link::JournalLine> m_lines;
    Newer m_newer;
    const SiteProfile &m_profile;
    Theme &m_theme;
    Language m_language = Language::English;
    QBoxLayout *m_across;
    QVBoxLayout *m_texts;
    TextLabel *m_time;
    PictureItem *m_title;
    TextLabel *m_facts;
    ActionButton *m_open;
    QWidget *m_records;
    QList<JournalRow *> m_rows; ///< made when they are first shown
};

/// "24.11. 14:04:09", and a visit's "24.11. 13:58–14:04".
QString journalTime(const QDateTime &at, Language language);
QString journalTimes(const QDateTime &from, const QDateTime &to, Language language);

} // namespace kiosk
