// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/QueueNumber.h"

#include "shell/Announce.h"
#include "widgets/TextLabel.h"

#include <QVBoxLayout>

namespace kiosk
{

QueueNumber::QueueNumber(Visit &visit, Theme &theme, QWidget *parent)
    : QWidget(parent), m_visit(visit), m_caption(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink2, this)),
      m_number(new TextLabel(theme, TextRole::Digits, Colour::PrimaryDark, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1);
    for (TextLabel *label : {m_caption, m_number}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(false);
        column->addWidget(label);
    }
    column->addStretch(1);
    hide();
    connect(&visit, &Visit::helpChanged, this, &QueueNumber::refresh);
}

void QueueNumber::retranslate()
{
    //: Above the number by which staff know a visitor who waits for them, such as A7
    m_caption->setText(tr("Your number"));
    refresh();
}

void QueueNumber::refresh()
{
    const auto &help = m_visit.help();
    const QString number = help && help->number ? help->number->toString() : QString();
    setVisible(!number.isEmpty());
    if (number == m_number->text())
        return;
    m_number->setText(number);
    if (!number.isEmpty())
        announce(this, asSentences({m_caption->text(), number}));
}

} // namespace kiosk
