// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/TitledCard.h"

#include "widgets/TextLabel.h"

#include <QVBoxLayout>

namespace kiosk
{

TitledCard::TitledCard(Theme &theme, QWidget *parent)
    : Card(theme, parent), m_theme(theme), m_column(new QVBoxLayout(this)),
      m_title(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink2, this))
{
    m_column->addWidget(m_title);
    connect(&theme, &Theme::changed, this, &TitledCard::applyTheme);
    applyTheme();
}

void TitledCard::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QString TitledCard::title() const
{
    return m_title->text();
}

void TitledCard::applyTheme()
{
    const int side = m_theme.px(32);
    m_column->setContentsMargins(side, m_theme.px(24), side, m_theme.px(28));
    m_column->setSpacing(m_theme.px(14));
}

} // namespace kiosk
