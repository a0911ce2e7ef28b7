// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"
#include "theme/Theme.h"

#include <QWidget>

class QGridLayout;

namespace kiosk
{

class ActionButton;
class FlowRow;
class PictureItem;
class TextLabel;
class ViewSwitches;

/// The panel's top band: ink where the visitor's is card, so that nobody takes one for the other. Which kiosk, whose
/// PIN, the switches, and Close. The clerk's own program has the same band.
class StaffBar : public QWidget
{
    Q_OBJECT
public:
    enum class Use { Panel, Desk };
    explicit StaffBar(Theme &theme, QWidget *parent = nullptr, Use use = Use::Panel);

    void setKiosk(const QString &name);
    /// Whose PIN opened the panel; "" while the pad stands. At the desk, a sentence about its connection.
    void setLabel(const QString &label);
    void setLanguage(Language language);
    void retranslate();
    void applyTheme();

Q_SIGNALS:
    void languageChosen(kiosk::Language language);
    void closeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    Theme &m_theme;
    const Use m_use;
    QGridLayout *m_grid;
    PictureItem *m_title;
    TextLabel *m_subtitle;
    FlowRow *m_switches;
    ViewSwitches *m_view;
    ActionButton *m_close;
    QString m_kiosk;
    QString m_label;
};

} // namespace kiosk
