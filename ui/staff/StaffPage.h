// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/StaffModel.h"
#include "theme/Theme.h"

#include <QWidget>

namespace kiosk
{

/// One page of the staff panel. Renders StaffModel and reports what the person did; has no rules of its own. Sets all
/// its text in retranslate() and all its sizes in applyTheme(); refresh() and tick() change words in place, so that
/// focus and scroll position stay. The window puts it into a scroll area.
class StaffPage : public QWidget
{
    Q_OBJECT
public:
    StaffPage(StaffModel &model, Theme &theme, QWidget *parent = nullptr)
        : QWidget(parent), m_model(model), m_theme(theme)
    {
    }

    virtual QString title() const = 0;
    virtual void retranslate() = 0;
    virtual void applyTheme() = 0;
    /// Has become the present page.
    virtual void entered() { }
    /// A few times a second while it is the present page: countdowns.
    virtual void tick() { }
    /// Escape: closes what is open on the page (a question). False when there was nothing.
    virtual bool back() { return false; }

protected:
    StaffModel &model() const { return m_model; }
    Theme &theme() const { return m_theme; }

private:
    StaffModel &m_model;
    Theme &m_theme;
};

} // namespace kiosk
