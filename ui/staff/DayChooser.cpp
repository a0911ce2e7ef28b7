// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/DayChooser.h"

#include "shell/TimeText.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/TextLabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kiosk
{

DayChooser::DayChooser(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_label(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, this)),
      m_buttons(new FlowRow(this)), m_monthBack(new ActionButton(theme, ActionButton::Kind::Chip, m_buttons)),
      m_dayBack(new ActionButton(theme, ActionButton::Kind::Chip, m_buttons)),
      m_dayOn(new ActionButton(theme, ActionButton::Kind::Chip, m_buttons)),
      m_monthOn(new ActionButton(theme, ActionButton::Kind::Chip, m_buttons))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_label);
    column->addWidget(m_buttons);
    for (ActionButton *button : {m_monthBack, m_dayBack, m_dayOn, m_monthOn})
        m_buttons->add(button);
    connect(m_monthBack, &ActionButton::clicked, this, [this] { move(m_day.addMonths(-1)); });
    connect(m_dayBack, &ActionButton::clicked, this, [this] { move(m_day.addDays(-1)); });
    connect(m_dayOn, &ActionButton::clicked, this, [this] { move(m_day.addDays(1)); });
    connect(m_monthOn, &ActionButton::clicked, this, [this] { move(m_day.addMonths(1)); });
    applyTheme();
}

void DayChooser::setDay(QDate day)
{
    m_day = day;
    refresh();
}

void DayChooser::setBounds(QDate first, QDate last)
{
    m_first = first;
    m_last = last;
    refresh();
}

void DayChooser::setName(const QString &name)
{
    m_name = name;
    refresh();
}

void DayChooser::move(QDate day)
{
    m_day = std::clamp(day, m_first, m_last);
    refresh();
    Q_EMIT chosen();
}

void DayChooser::refresh()
{
    //: A day's name ("From") and the day
    m_label->setText(tr("%1: %2").arg(m_name, weekdayText(m_day, m_language)));
    const bool back = m_day > m_first;
    const bool on = m_day < m_last;
    m_monthBack->setEnabled(back);
    m_dayBack->setEnabled(back);
    m_dayOn->setEnabled(on);
    m_monthOn->setEnabled(on);
}

void DayChooser::retranslate(Language language)
{
    m_language = language;
    //: Button: one month earlier
    m_monthBack->setText(tr("− 1 month"));
    //: Button: one day earlier
    m_dayBack->setText(tr("− 1 day"));
    //: Button: one day later
    m_dayOn->setText(tr("+ 1 day"));
    //: Button: one month later
    m_monthOn->setText(tr("+ 1 month"));
    for (ActionButton *button : {m_monthBack, m_dayBack, m_dayOn, m_monthOn})
        button->setAccessibleName(m_name + QStringLiteral(": ") + button->text());
    refresh();
}

void DayChooser::applyTheme()
{
    layout()->setSpacing(m_theme.px(8));
    m_buttons->setSpacing(std::max(8, m_theme.px(10)));
}

} // namespace kiosk
