// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/StepPages.h"

#include "session/AddressPage.h"
#include "session/GoodbyePage.h"
#include "session/GuestPage.h"
#include "session/MethodPage.h"
#include "session/NeitherPage.h"
#include "session/OutOfServicePage.h"
#include "session/OutcomePage.h"
#include "session/OwnPhonePage.h"
#include "session/SetUpPage.h"
#include "session/SideRoadPage.h"
#include "session/SisterSchoolPage.h"
#include "session/TicketPage.h"
#include "session/WaitPage.h"
#include "session/WelcomePage.h"

namespace kiosk
{

std::unique_ptr<Page> makePage(Step step, const PageMeans &means)
{
    Visit &visit = means.visit;
    Theme &theme = means.theme;
    switch (step) {
    case Step::OutOfService:
        return std::make_unique<OutOfServicePage>(visit, theme, means.translations);
    case Step::Address:
        return std::make_unique<AddressPage>(visit, theme, means.input);
    case Step::Guest:
        return std::make_unique<GuestPage>(visit, theme);
    case Step::SisterSchool:
        return std::make_unique<SisterSchoolPage>(visit, theme);
    case Step::Method:
        return std::make_unique<MethodPage>(visit, theme);
    case Step::NeitherMethod:
        return std::make_unique<NeitherPage>(visit, theme);
    case Step::OwnPhone:
        return std::make_unique<OwnPhonePage>(visit, theme);
    case Step::Verify:
        return std::make_unique<VerifyPage>(visit, theme, means.input, means.idle, means.identityViews);
    case Step::VerifyOutcome:
        return std::make_unique<OutcomePage>(visit, theme);
    case Step::Wait:
        return std::make_unique<WaitPage>(visit, theme);
    case Step::Ticket:
        return std::make_unique<TicketPage>(visit, theme);
    case Step::SetUp:
        return std::make_unique<SetUpPage>(visit, theme);
    case Step::Goodbye:
        return std::make_unique<GoodbyePage>(visit, theme);
    case Step::PhoneWorks:
        return std::make_unique<SideRoadPage>(visit, theme, SideRoadPage::Road::PhoneWorks);
    case Step::PhoneGone:
        return std::make_unique<SideRoadPage>(visit, theme, SideRoadPage::Road::PhoneGone);
    case Step::Welcome:
    case Step::Ended:
        break;
    }
    return std::make_unique<WelcomePage>(visit, theme, means.translations);
}

} // namespace kiosk
