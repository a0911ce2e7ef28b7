// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class TextLabel;
class Theme;

/// What is asked before a page is closed for good, with its two answers. Takes the focus itself, so that no answer is
/// given by the key that made it come.
class ResetQuestion : public QWidget
{
    Q_OBJECT
public:
    ResetQuestion(Theme &theme, QWidget *parent);

    struct Texts {
        QString question;
        QString hint;
        QString yes;
        QString notYet;
    };
    void setTexts(const Texts &texts);
    void applyTheme();

    QString text() const;
    int answersWidth() const;
    /// Where the ring of its focus goes, which is wider than the question: in the parent's pixels.
    QRect ring() const;

Q_SIGNALS:
    void confirmed();
    void notYet();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    Theme &m_theme;
    QBoxLayout *m_row;
    QBoxLayout *m_answers;
    TextLabel *m_text;
    TextLabel *m_hint;
    ActionButton *m_yes;
    ActionButton *m_notYet;
};

} // namespace kiosk
