// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QWidget>

namespace kiosk
{

class TextLabel;

/// One line of a list: an icon and a wrapped text beside it, aligned to the text's first line.
class PictureItem : public QWidget
{
    Q_OBJECT
public:
    PictureItem(Theme &theme, QString iconName, TextRole role = TextRole::Body, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setIconName(const QString &iconName);
    void setIconColour(Colour colour);
    TextLabel *label() const { return m_label; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();
    Theme &m_theme;
    QString m_iconName;
    Colour m_iconColour = Colour::Primary;
    TextLabel *m_label;
};

/// A line-art picture from resources/illustrations or icons that keeps its aspect ratio and follows the theme.
/// Decorative unless the page sets an accessible name.
class Picture : public QWidget
{
    Q_OBJECT
public:
    Picture(Theme &theme, QString name, QSize sizeAt1080, QWidget *parent = nullptr);
    void setName(const QString &name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QString m_name;
    QSize m_sizeAt1080;
};

} // namespace kiosk
