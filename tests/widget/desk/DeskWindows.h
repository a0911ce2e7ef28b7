// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/DeskStage.h"
#include "clerk/CallRing.h"
#include "desk/CallWindow.h"
#include "desk/DeskWindow.h"
#include "support/WindowStage.h"

namespace kiosk::desk
{

class KioskList;
class KioskDetail;

/// The clerk's real windows over a broker in memory.
class DeskWindows final : public WindowStage
{
public:
    explicit DeskWindows(QSize size = {1280, 800}, Language language = Language::English);
    ~DeskWindows();

    /// Reports come in, and the windows take them up.
    void say(const TestKiosk &kiosk);
    /// A school's morning: calls, a visitor who is stuck, one out of service, one without news, some in use, the rest
    /// free; \a count in all.
    void fill(int count);
    void pass(Seconds time);

    KioskList *list() const;
    KioskDetail *detail() const;
    /// The middle of the button in the row of this kiosk, in the list's viewport.
    QPoint actButton(const QString &kiosk) const;

    DeskStage desk;
    int rings = 0;
    std::unique_ptr<CallRing> ring;
    std::unique_ptr<DeskWindow> window;
    std::unique_ptr<CallWindow> calls;

protected:
    QWidget *shownWindow() const override { return window.get(); }
};

} // namespace kiosk::desk
