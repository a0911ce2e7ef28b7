// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/OpeningNotice.h"

#include "theme/Theme.h"
#include "widgets/TextLabel.h"

#include <QVBoxLayout>

namespace kiosk
{

OpeningNotice::OpeningNotice(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_words(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, this)),
      m_hint(new TextLabel(theme, TextRole::Body, Colour::Ink2, this))
{
    auto *column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(m_words);
    column->addWidget(m_hint);
    column->addStretch(2);
    m_words->setAlignment(Qt::AlignCenter);
    m_hint->setAlignment(Qt::AlignCenter);
    setAutoFillBackground(true);
}

void OpeningNotice::setTexts(const QString &words, const QString &hint)
{
    m_words->setText(words);
    m_hint->setText(hint);
}

void OpeningNotice::applyTheme()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_theme.colour(Colour::Ground));
    setPalette(colours);
    const int side = m_theme.px(m_theme.isNarrow() ? 56 : 96);
    layout()->setContentsMargins(side, side, side, side);
    layout()->setSpacing(m_theme.px(16));
}

} // namespace kiosk
