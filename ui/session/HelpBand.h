// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Visit.h"
#include "theme/Theme.h"

#include <QWidget>

class QBoxLayout;

namespace kiosk
{

class TextLabel;

/// Across the top while a call for help stands, for two readers at once: staff at the desk some metres away, who see a
/// band in the warning colour with large letters and for how long, and the visitor, who reads whether anybody has seen
/// it and where to go meanwhile, and what staff have written from their desk. Green once somebody is on the way.
class HelpBand final : public QWidget
{
    Q_OBJECT
public:
    HelpBand(Visit &visit, Theme &theme, QWidget *parent = nullptr);
    void retranslate();
    /// Somebody types on the screen keyboard: one line of usual letters leaves the room to the page, and where that is
    /// too much, the colour alone.
    void setLow(bool low);
    void applyTheme();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showTime();
    void arrange();
    bool isComing() const;
    bool isWanted() const;
    QString titleText() const;
    /// Whether anybody has noticed.
    QString standingText() const;
    QString placeText() const;
    int iconSide() const;
    int leftMargin() const;

    Visit &m_visit;
    Theme &m_theme;
    bool m_low = false;
    bool m_iconShown = true;
    QBoxLayout *m_row;
    TextLabel *m_title;
    TextLabel *m_time;
    TextLabel *m_words;
};

} // namespace kiosk
