// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Site.h"

namespace kiosk
{

/// m365.localhost: stands for the sign-in page that asks for a new Authenticator. Never asks for a password.
class SignInSite final : public Site
{
public:
    using Site::Site;
    SiteResponse respond(const SiteRequest &request) override;
};

} // namespace kiosk
