// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"
#include "widgets/ActionButton.h"

#include <QWidget>

class QBoxLayout;

namespace kiosk
{

class TextLabel;

/// The bottom band: help always left, leaving beside it, going on always right. Where one row has no room for both
/// sides the buttons become smaller, and where that does not help, going on has a row of its own above.
class BottomBar : public QWidget
{
    Q_OBJECT
public:
    explicit BottomBar(Theme &theme, QWidget *parent = nullptr);

    void setBand(const Band &band);
    void setHelpText(const QString &text);
    void applyTheme();
    ActionButton *mainButton() const { return m_main; }

Q_SIGNALS:
    void helpPressed();
    void pressed(BandButton button);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void setSizes(ActionButton::Size size);

    Theme &m_theme;
    QBoxLayout *m_rows;
    QWidget *m_leftSide;
    QWidget *m_rightSide;
    ActionButton *m_help;
    ActionButton *m_leave;
    TextLabel *m_remark;
    ActionButton *m_third;
    ActionButton *m_second;
    ActionButton *m_main;
};

} // namespace kiosk
