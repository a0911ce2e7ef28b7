// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/FiguresTable.h"

#include "widgets/TextLabel.h"

#include <QGridLayout>

namespace kiosk
{

FiguresTable::FiguresTable(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
}

void FiguresTable::setRows(const QList<QStringList> &rows)
{
    m_rows = rows;
    const int columns = rows.isEmpty() ? 0 : static_cast<int>(rows.first().size());
    const qsizetype count = rows.size() * columns;
    if (columns != m_columns || count != m_cells.size()) {
        qDeleteAll(m_cells);
        m_cells.clear();
        m_columns = columns;
        for (int row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < columns; ++column) {
                auto *cell = new TextLabel(m_theme, TextRole::Note, row == 0 ? Colour::Ink2 : Colour::Ink, this);
                cell->setAlignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight);
                m_grid->addWidget(cell, row, column);
                m_cells << cell;
                cell->show();
            }
        }
        for (int column = 0; column < columns; ++column)
            m_grid->setColumnStretch(column, column == 0 ? 2 : 1);
    }
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < columns; ++column)
            m_cells.at(row * columns + column)->setText(rows.at(row).value(column));
    }
    applyTheme();
}

void FiguresTable::applyTheme()
{
    m_grid->setHorizontalSpacing(m_theme.px(20));
    m_grid->setVerticalSpacing(m_theme.px(8));
}

} // namespace kiosk
