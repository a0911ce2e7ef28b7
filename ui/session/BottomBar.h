// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"
#include "widgets/ActionButton.h"

#include <QWidget>

class QBoxLayout;

namespace kiosk
{

class TextLabel;

/// The bottom band: help always left, leaving beside it, going on always right. On a tall screen it has the switch that
/// lowers the view: here, because whoever needs it does not reach the top. Where one row has no room for both
/// sides the buttons become smaller, and where that does not help, going on has a row of its own above.
class BottomBar : public QWidget
{
    Q_OBJECT
public:
    explicit BottomBar(Theme &theme, QWidget *parent = nullptr);

    void setBand(const Band &band);
    void setHelp(const QString &text, const QString &icon);
    enum class ViewSwitch { Hidden, Lower, Raise };
    void setViewSwitch(ViewSwitch state);
    void retranslate();
    void applyTheme();
    ActionButton *mainButton() const { return m_main; }
    ActionButton *leaveButton() const { return m_leave; }

Q_SIGNALS:
    void helpPressed();
    void viewSwitchPressed();
    void pressed(BandButton button);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString helpText() const;
    void arrange();
    void setSizes(ActionButton::Size size);
    enum class ViewName { Words, Icon };
    void nameView(ViewName name);

    Theme &m_theme;
    QBoxLayout *m_rows;
    QWidget *m_leftSide;
    QWidget *m_rightSide;
    ActionButton *m_help;
    ActionButton *m_leave;
    ActionButton *m_view;
    ViewSwitch m_viewSwitch = ViewSwitch::Hidden;
    QString m_bandHelp;
    bool m_slim = false;
    bool m_leaveSpared = false; ///< for the room of one row
    TextLabel *m_remark;
    ActionButton *m_third;
    ActionButton *m_second;
    ActionButton *m_main;
};

} // namespace kiosk
