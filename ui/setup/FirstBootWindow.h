// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup/FirstBootPage.h"
#include "shell/Translations.h"

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace kiosk
{

class ActionButton;
class CornerTrial;
class FlowRow;
class StepBar;
class TextLabel;
class ViewSwitches;

/// The set-up at a machine's first boot, in the look of the visitor's screens: step bar and switches above, one page,
/// the screen keyboard where something is typed, the way back left and the main button right.
class FirstBootWindow final : public QWidget
{
    Q_OBJECT
public:
    /// \a model must outlive it.
    explicit FirstBootWindow(FirstBootModel &model, QWidget *parent = nullptr);
    ~FirstBootWindow() override;

    Theme &theme() { return m_theme; }
    FirstBootPage *page() const;
    QScrollArea *scroll() const;
    void tick() { m_model.tick(); }

Q_SIGNALS:
    void painted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void addPage(FirstBootPage *page);
    void retranslate();
    void applyTheme();
    void arrange();
    void placeChanged();
    void updateFoot();
    void updateKeyboard();
    void keepFocusInSight();
    void goBack();

    FirstBootModel &m_model;
    Theme m_theme;
    Translations m_translations;
    QWidget *m_bar;
    QGridLayout *m_barGrid;
    TextLabel *m_product;
    StepBar *m_steps;
    FlowRow *m_switches;
    ViewSwitches *m_view;
    QStackedWidget *m_stack;
    QList<FirstBootPage *> m_pages;
    QWidget *m_keyboardArea;
    ScreenKeyboard *m_keyboard;
    QWidget *m_foot;
    ActionButton *m_back;
    ActionButton *m_next;
    CornerTrial *m_corners;
    bool m_keyboardHidden = false;
    bool m_painted = false;
};

} // namespace kiosk
