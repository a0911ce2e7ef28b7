// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/VerifyPage.h"

#include <memory>

namespace kiosk
{

class IdleGuard;
class InputTracker;
class Translations;

/// What the pages of a visit are made with; all of it outlives them.
struct PageMeans {
    Visit &visit;
    Theme &theme;
    const InputTracker &input;
    const IdleGuard &idle;
    const Translations &translations;
    const VerifyPage::FactoryProvider &identityViews;
};

/// The page of \a step; Welcome's before a visit and after it.
std::unique_ptr<Page> makePage(Step step, const PageMeans &means);

} // namespace kiosk
