// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QStringList>
#include <QWidget>

class QGridLayout;

namespace kiosk
{

class TextLabel;

/// Figures in rows and columns, for whoever does not look at bars. Wraps what does not fit; every cell is a label of
/// its own, in reading order.
class FiguresTable : public QWidget
{
    Q_OBJECT
public:
    explicit FiguresTable(Theme &theme, QWidget *parent = nullptr);
    /// The first row is the head. Fills the cells that are there already.
    void setRows(const QList<QStringList> &rows);
    QList<QStringList> rows() const { return m_rows; }
    void applyTheme();

private:
    Theme &m_theme;
    QGridLayout *m_grid;
    QList<QStringList> m_rows;
    QList<TextLabel *> m_cells; ///< row by row, columns() each
    int m_columns = 0;
};

} // namespace kiosk
