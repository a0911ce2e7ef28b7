// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup/CornerTrial.h"
#include "setup/FirstBootPages.h"
#include "staff/PinEntry.h"

namespace kiosk
{

class HealthList;
class PinDots;

/// Touch screen and sound.
class FirstBootScreen final : public FirstBootColumn
{
    Q_OBJECT
public:
    /// \a trial is the window's.
    FirstBootScreen(FirstBootModel &model, Theme &theme, CornerTrial &trial, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    QString nextText() const override;
    void goOn() override;

private:
    void tell();

    FlowRow *m_trials;
    ActionButton *m_touch;
    ActionButton *m_sound;
    Notice *m_touchSaid;
    Notice *m_soundSaid;
    std::optional<TouchMapping> m_mapping;
};

/// Whose PIN, and the PIN twice.
class FirstBootPin final : public FirstBootColumn
{
    Q_OBJECT
public:
    FirstBootPin(FirstBootModel &model, Theme &theme, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    void refresh() override;
    void entered() override;
    QString nextText() const override;
    bool mayGoOn() const override;
    bool mayGoBack() const override { return !model().isByFile(); }
    void goOn() override;
    std::optional<ScreenKeyboard::Mode> typing() const override;
    void typeText(const QString &text) override;
    void typeKey(int key) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isFirst() const;
    PinEntry &entry();
    void focusDots(PinDots *dots);
    void entryChanged();
    void forget();

    TextLabel *m_labelWords;
    TextField *m_label;
    TextLabel *m_firstWords;
    PinDots *m_first;
    TextLabel *m_secondWords;
    PinDots *m_second;
    Notice *m_said;
    PinEntry m_firstEntry;
    PinEntry m_secondEntry;
    bool m_differ = false;
};

/// The set-up itself, the look at every part, READY.
class FirstBootTrial final : public FirstBootColumn
{
    Q_OBJECT
public:
    FirstBootTrial(FirstBootModel &model, Theme &theme, QWidget *parent = nullptr);
    ~FirstBootTrial() override;
    void retranslate() override;
    void applyTheme() override;
    void refresh() override;
    QString nextText() const override;
    bool mayGoOn() const override;
    bool mayGoBack() const override;
    void goOn() override;

private:
    Notice *m_said;
    class PictureItem *m_state;
    TextLabel *m_sealed;
    ActionButton *m_again;
    QVBoxLayout *m_listPlace;
    std::unique_ptr<KioskConfig> m_config; ///< before the list, which refers to it
    std::unique_ptr<HealthList> m_list;
    QList<link::PartLine> m_shown;
};

} // namespace kiosk
