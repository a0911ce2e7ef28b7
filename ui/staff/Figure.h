// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QWidget>

namespace kiosk
{

class TextLabel;

/// A value in large letters and what it is below. As wide whatever the digits, so that what stands beside it does not
/// move.
class Figure : public QWidget
{
    Q_OBJECT
public:
    explicit Figure(Theme &theme, QWidget *parent = nullptr);
    void set(const QString &value, const QString &caption, Colour colour = Colour::Ink);
    QString value() const;
    QString caption() const;
    /// Gives all that are shown the width of the widest, so that rows of them make columns.
    static void align(const QList<Figure *> &figures);

    QSize sizeHint() const override;

private:
    int naturalWidth() const;

    Theme &m_theme;
    TextLabel *m_value;
    TextLabel *m_caption;
    int m_columnWidth = 0;
};

} // namespace kiosk
