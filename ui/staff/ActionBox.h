// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/StaffModel.h"
#include "theme/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace kiosk
{

class ActionButton;
class FlowRow;
class Notice;
class TextLabel;

/// A staff action's button, the question that follows where it takes something away, and how it went, all in one place:
/// no modal window, nothing asked twice, and a second tap does no harm.
class ActionBox : public QWidget
{
    Q_OBJECT
public:
    enum class Ask { Never, First };
    ActionBox(StaffModel &model, Theme &theme, link::StaffAction action, Ask ask, QWidget *parent = nullptr);

    struct Texts {
        QString button;
        QString question; ///< with Ask::First
        QString yes; ///< "End the visit"
    };
    void setTexts(const Texts &texts);
    void setMain(bool main); ///< filled instead of outlined
    /// Whether there is something to do; the button goes where there is not.
    void setPossible(bool possible);
    void setArgument(const QString &argument) { m_argument = argument; }
    void setPeriod(QDate from, QDate to);

    void applyTheme();
    bool isAsking() const;
    /// Closes the question; false when none was open.
    bool cancel();
    ActionButton *button() const { return m_button; }

private:
    void pressed();
    void send();
    void refresh();

    StaffModel &m_model;
    Theme &m_theme;
    link::StaffAction m_action;
    Ask m_ask;
    bool m_possible = true;
    QString m_argument;
    QDate m_from;
    QDate m_to;
    QVBoxLayout *m_column;
    ActionButton *m_button;
    QWidget *m_asking;
    TextLabel *m_question;
    FlowRow *m_answers;
    ActionButton *m_yes;
    ActionButton *m_no;
    Notice *m_result;
};

} // namespace kiosk
