// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "journey/Steps.h"
#include "support/Language.h"
#include "theme/Theme.h"

#include <QWidget>

class QGridLayout;

namespace kiosk
{

class ActionButton;
class StepBar;
class TextLabel;
class ViewSwitches;

/// The top band: whose kiosk this is, the step bar, and the switches for language, text size and contrast.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    /// \a profile outlives it.
    TopBar(Theme &theme, const SiteProfile &profile, QWidget *parent = nullptr);

    void retranslate();
    void applyTheme();
    void setLanguage(Language language);
    /// Welcome offers the languages as its three large buttons instead.
    void setLanguageSwitchVisible(bool visible);
    /// On Welcome the switches begin with the way to what there is for accessibility.
    void setAccessVisible(bool visible);
    /// Where the school's mark or name stands.
    QWidget *nameArea() const;
    /// The switch that has the screen read aloud. Without headphones it is there, says so, and cannot be pressed.
    enum class ReadAloudSwitch { Hidden, NeedsHeadphones, Off, On };
    void setReadAloud(ReadAloudSwitch state);
    /// Whether a visit has a wait; without one, the bar has no such step.
    void setHasWait(bool hasWait);
    /// StepBarPlace::None hides the step bar.
    void setStep(StepBarPlace place);
    /// "Step 2 of 4: Verify".
    QString stepSummary() const;

Q_SIGNALS:
    void languageChosen(Language language);
    void readAloudWanted();
    void accessibilityWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QStringList stepNames() const;
    void arrange();

    Theme &m_theme;
    QGridLayout *m_grid;
    const SiteProfile &m_profile;
    QWidget *m_school; ///< its mark, or its short name
    TextLabel *m_product;
    StepBar *m_steps;
    QWidget *m_switches;
    ViewSwitches *m_view;
    ActionButton *m_access;
    ActionButton *m_readAloud;
    ReadAloudSwitch m_readAloudState = ReadAloudSwitch::Hidden;
    bool m_hasWait = true;
    StepBarPlace m_step = StepBarPlace::None;
};

} // namespace kiosk
