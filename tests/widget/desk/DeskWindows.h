// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/DeskStage.h"
#include "clerk/CallRing.h"
#include "desk/CallWindow.h"
#include "desk/DeskWindow.h"

#include <QAbstractButton>

namespace kiosk::desk
{

class KioskList;
class KioskDetail;

/// The clerk's real windows over a broker in memory.
class DeskWindows
{
public:
    explicit DeskWindows(QSize size = {1280, 800}, Language language = Language::English);
    ~DeskWindows();

    bool show();
    /// Laid out and painted as if it were shown, without a screen.
    void layOut();
    /// Reports come in, and the windows take them up.
    void say(const TestKiosk &kiosk);
    /// A school's morning: calls, a visitor who is stuck, one out of service, one without news, some in use, the rest
    /// free; \a count in all.
    void fill(int count);
    static void settle();
    void pass(Seconds time);

    KioskList *list() const;
    KioskDetail *detail() const;
    QAbstractButton *button(const QString &name, const QWidget *root = nullptr) const;
    QString words(const QWidget *root = nullptr) const;
    /// The middle of the button in the row of this kiosk, in the list's viewport.
    QPoint actButton(const QString &kiosk) const;

    DeskStage desk;
    int rings = 0;
    std::unique_ptr<CallRing> ring;
    std::unique_ptr<DeskWindow> window;
    std::unique_ptr<CallWindow> calls;
};

} // namespace kiosk::desk
