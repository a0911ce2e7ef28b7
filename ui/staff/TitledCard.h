// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Card.h"

class QVBoxLayout;

namespace kiosk
{

class TextLabel;

/// A card with a quiet title and a column below it.
class TitledCard : public Card
{
    Q_OBJECT
public:
    explicit TitledCard(Theme &theme, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    QString title() const;
    QVBoxLayout *column() const { return m_column; }

private:
    void applyTheme();
    Theme &m_theme;
    QVBoxLayout *m_column;
    TextLabel *m_title;
};

} // namespace kiosk
