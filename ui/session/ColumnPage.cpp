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
    const int side = theme().px(theme().isNarrow() ? 56 : 96);
    m_column->setContentsMargins(side, theme().px(44), side, theme().px(32));
    m_column->setSpacing(theme().px(24));
}

} // namespace kiosk
