// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kiosk
{

class TextLabel;
class Theme;

/// Stands where a page will be, until there is something of it to see.
class OpeningNotice : public QWidget
{
    Q_OBJECT
public:
    OpeningNotice(Theme &theme, QWidget *parent);

    void setTexts(const QString &words, const QString &hint);
    void applyTheme();

private:
    Theme &m_theme;
    TextLabel *m_words;
    TextLabel *m_hint;
};

} // namespace kiosk
