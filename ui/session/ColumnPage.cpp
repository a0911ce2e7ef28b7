// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ColumnPage.h"

#include <QVBoxLayout>

namespace kiosk
{

ColumnPage::ColumnPage(Visit &visit, Theme &theme, QWidget *parent)
    : Page(visit, theme, parent), m_column(new QVBoxLayout(this)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)),
      m_sentence(new TextLabel(theme, TextRole::Sub, Colour::Ink2, this))
{
    m_column->addWidget(m_heading);
    m_column->addWidget(m_sentence);
}

void ColumnPage::applyTheme()
{
    const int side = sideMargin();
    m_column->setContentsMargins(side, space(44), side, space(32));
    m_column->setSpacing(space(24));
    m_heading->setRole(isTight() ? TextRole::CardTitle : TextRole::Heading);
    m_sentence->setRole(isTight() ? TextRole::Body : TextRole::Sub);
}

} // namespace kiosk
