// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QWidget>

class QBoxLayout;

namespace kiosk
{

class FlowRow;

/// The top of a page: what is shown, on the left, and what can be done with it, on the right; one above the other where
/// there is no room for both.
class ToolRow : public QWidget
{
    Q_OBJECT
public:
    explicit ToolRow(Theme &theme, QWidget *parent = nullptr);
    FlowRow *choices() const { return m_choices; }
    FlowRow *tools() const { return m_tools; }
    void applyTheme();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    Theme &m_theme;
    QBoxLayout *m_layout;
    FlowRow *m_choices;
    FlowRow *m_tools;
};

} // namespace kiosk
