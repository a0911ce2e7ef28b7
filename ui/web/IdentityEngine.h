// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/UrlPolicy.h"
#include "web/FencedProfile.h"
#include "web/IdentityView.h"
#include "web/PageScripts.h"
#include "web/PageStack.h"

#include <memory>
#include <optional>

namespace kiosk
{

/// What of an identity view may outlive it. In the order of life: a profile must outlive its pages, and the policy
/// both.
struct IdentityEngine {
    IdentityEngine(const IdentityViewSettings &settings, RequestFence::Refused refused);

    UrlPolicy policy;
    const PageScripts scripts;
    FencedProfile profile;
    std::optional<PageStack> pages;
};

/// Ends the pages, now or when the last of them has its answer, and forgets the profile some seconds later: the engine
/// writes what comes as a file in threads of its own, without waiting for them when their profile goes, and crashed in
/// one of two trials with twenty files on their way (Qt 6.4.2). At the program's end nothing is left.
void retire(std::unique_ptr<IdentityEngine> engine);

} // namespace kiosk
