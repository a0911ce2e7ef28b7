// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"
#include "theme/Theme.h"

#include <QDate>
#include <QWidget>

namespace kiosk
{

class ActionButton;
class FlowRow;
class TextLabel;

/// A day, chosen by four large buttons: a month or a day back or on. No calendar window, no typing.
class DayChooser : public QWidget
{
    Q_OBJECT
public:
    explicit DayChooser(Theme &theme, QWidget *parent = nullptr);
    void setDay(QDate day);
    QDate day() const { return m_day; }
    void setBounds(QDate first, QDate last);
    /// "From", "To"
    void setName(const QString &name);
    void retranslate(Language language);
    void applyTheme();

Q_SIGNALS:
    void chosen();

private:
    void move(QDate day);
    void refresh();

    Theme &m_theme;
    QDate m_day;
    QDate m_first;
    QDate m_last;
    QString m_name;
    Language m_language = Language::English;
    TextLabel *m_label;
    FlowRow *m_buttons;
    ActionButton *m_monthBack;
    ActionButton *m_dayBack;
    ActionButton *m_dayOn;
    ActionButton *m_monthOn;
};

} // namespace kiosk
