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
    enum class Ask {
        Never,
        First,
        Twice, ///< and looks like it: takes the kiosk away from everybody
    };
    ActionBox(StaffModel &model, Theme &theme, link::StaffAction action, Ask ask, QWidget *parent = nullptr);

    struct Texts {
        QString button;
        QString question; ///< with Ask::First
        QString yes; ///< "End the visit"
        QString secondQuestion{}; ///< with Ask::Twice
        QString secondYes{};
    };
    void setTexts(const Texts &texts);
    void setMain(bool main); ///< filled instead of outlined
    /// How it went stands below the row that the button is in, and not in the row, whose other buttons it would move.
    void answerBelow(QVBoxLayout &column);
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
    void confirmed();
    void showQuestion(bool second);
    void send();
    void refresh();

    StaffModel &m_model;
    Theme &m_theme;
    link::StaffAction m_action;
    Ask m_ask;
    bool m_possible;
    Texts m_texts;
    bool m_isSecond = false; ///< the question that is open, or comes next
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
