// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "support/Clock.h"

#include <QSize>

#include <optional>

namespace kiosk
{

/// Time and count limits of a visit; product.md's table gives the defaults and the reasons.
struct Limits {
    Seconds idleWarning{60}; ///< no input on an ordinary step: ask "are you still there"
    Seconds idleAnswer{30}; ///< time to answer the question; at least 20 s (WCAG 2.2 SC 2.2.1)
    Seconds idleWarningVerify{240}; ///< the same while identifying: people look at their phone
    Seconds idleWarningWait{180}; ///< the same while waiting
    Seconds session{1800}; ///< a whole visit; Suomi.fi's single sign-on lives 32 min
    Seconds tryNowAfter{120}; ///< "Try now" appears this long after the reset
    Seconds staffAfterWait{300}; ///< staff are called this long after the wait has run out
    Seconds goodbye{20}; ///< the goodbye screen closes by itself
    int identityAttempts{5}; ///< times the identity view may be started in one visit
};

enum class ScreenKeyboardMode { Auto, Always, Never };

/// Everything a kiosk is told: limits, look, folders, and the site profile. Immutable after loading.
struct KioskConfig {
    QString kioskName; ///< shown to staff only, e.g. "Lutakko 1"
    QString profileId; ///< "jamk": profiles/jamk.toml
    Limits limits;
    ScreenKeyboardMode screenKeyboard = ScreenKeyboardMode::Auto;
    QString sessionMemoryDir = QStringLiteral("/dev/shm"); ///< where private homes are made; a memory file system
    QString stateDir; ///< where the resume point and tickets are kept; empty: the platform's state folder
    SiteProfile profile;
};

} // namespace kiosk
