// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup/FirstBootModel.h"
#include "theme/Theme.h"
#include "widgets/ScreenKeyboard.h"

#include <QWidget>

namespace kiosk
{

/// One page of the set-up, in the manner of StaffPage: all its text in retranslate(), all its sizes in applyTheme();
/// refresh() follows the model. The window has the buttons that go on and back, and the keyboard.
class FirstBootPage : public QWidget
{
    Q_OBJECT
public:
    FirstBootPage(FirstBootModel &model, Theme &theme, QWidget *parent = nullptr)
        : QWidget(parent), m_model(model), m_theme(theme)
    {
    }

    virtual void retranslate() = 0;
    virtual void applyTheme() = 0;
    virtual void refresh() { }
    /// Has become the present page.
    virtual void entered() { }
    /// Empty: there is nothing to go on to from here.
    virtual QString nextText() const = 0;
    virtual bool mayGoOn() const { return true; }
    virtual bool mayGoBack() const { return true; }
    /// The main button was pressed: takes what was given, and goes on.
    virtual void goOn() = 0;
    /// Which keyboard is wanted for what has the focus.
    virtual std::optional<ScreenKeyboard::Mode> typing() const { return std::nullopt; }
    virtual void typeText(const QString &) { }
    virtual void typeKey(int) { }

Q_SIGNALS:
    /// mayGoOn() or typing() may have changed.
    void changed();

protected:
    FirstBootModel &model() const { return m_model; }
    Theme &theme() const { return m_theme; }

private:
    FirstBootModel &m_model;
    Theme &m_theme;
};

} // namespace kiosk
