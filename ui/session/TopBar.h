// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"
#include "theme/Theme.h"

#include <QWidget>

#include <array>

class QGridLayout;

namespace kiosk
{

class ActionButton;
class StepBar;
class TextLabel;

/// The top band: whose kiosk this is, the step bar, and the switches for language, text size and contrast.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(Theme &theme, const QString &organisation, QWidget *parent = nullptr);

    void retranslate();
    void applyTheme();
    void setLanguage(Language language);
    /// Welcome offers the languages as its three large buttons instead; there the switches begin with the way to what
    /// there is for accessibility.
    void setLanguageSwitchVisible(bool visible);
    /// Where the organisation's name stands.
    QWidget *nameArea() const;
    /// The switch that has the screen read aloud. Without headphones it is there, says so, and cannot be pressed.
    enum class ReadAloudSwitch { Hidden, NeedsHeadphones, Off, On };
    void setReadAloud(ReadAloudSwitch state);
    /// Whether a visit has a wait; without one, the bar has no such step.
    void setHasWait(bool hasWait);
    /// 0 to 3 (address, verify, wait, set up), or 4 behind them; -1 hides the step bar.
    void setStep(int index);
    /// "Step 2 of 4: Verify".
    QString stepSummary() const;

Q_SIGNALS:
    void languageChosen(Language language);
    void textSizeWanted();
    void contrastWanted();
    void readAloudWanted();
    void accessibilityWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class LanguageNames { Full, Codes };
    void describeSwitches();
    QStringList stepNames() const;
    void arrange();

    Theme &m_theme;
    QGridLayout *m_grid;
    TextLabel *m_organisation;
    TextLabel *m_product;
    StepBar *m_steps;
    QWidget *m_switches;
    std::array<ActionButton *, allLanguages.size()> m_languages{};
    ActionButton *m_access;
    ActionButton *m_textSize;
    ActionButton *m_contrast;
    ActionButton *m_readAloud;
    ReadAloudSwitch m_readAloudState = ReadAloudSwitch::Hidden;
    Language m_language = Language::Finnish;
    bool m_hasWait = true;
    int m_step = -1;
};

} // namespace kiosk
