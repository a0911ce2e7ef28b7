// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/Translations.h"
#include "staff/StaffModel.h"
#include "theme/Theme.h"

#include <QList>
#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace kiosk
{

class ActionButton;
class FlowRow;
class LeaveGuard;
class PinPage;
class RibbonNotice;
class StaffBar;
class StaffPage;
class TextLabel;

/// The one window of the staff panel: its own top band, the PIN pad, and after a PIN the panel's pages. Never modal,
/// never over the visitor's words without its own band, and closed when nobody is at it.
class StaffWindow : public QWidget
{
    Q_OBJECT
public:
    explicit StaffWindow(StaffModel &model, QWidget *parent = nullptr);
    ~StaffWindow() override;

    Theme &theme() { return m_theme; }
    StaffPage *currentPage() const;
    QScrollArea *currentScroll() const;

Q_SIGNALS:
    /// The first frame has been handed to the window system.
    void painted();

public Q_SLOTS:
    /// A few times a second.
    void tick();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QScrollArea *frame(StaffPage *page);
    void buildPanel();
    void openPage(qsizetype index);
    void retranslate();
    void applyTheme();
    void arrangeNavigation();
    void updateLeaving();
    void keepFocusInSight(QWidget *widget);

    StaffModel &m_model;
    Theme m_theme;
    Translations m_translations;
    LeaveGuard *m_leave;
    StaffBar *m_bar;
    RibbonNotice *m_ribbon;
    QWidget *m_leaving;
    TextLabel *m_leavingWords;
    QVBoxLayout *m_bands;
    FlowRow *m_navigation;
    QStackedWidget *m_stack;
    PinPage *m_pin;
    QList<QScrollArea *> m_frames; ///< the pad first, then as m_pages
    QList<StaffPage *> m_pages;
    QList<ActionButton *> m_tabs;
    qsizetype m_present = -1; ///< in m_pages; -1 is the pad
    bool m_painted = false;
    bool m_leavingSpoken = false;
};

} // namespace kiosk
