// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/PracticeWords.h"
#include "demo/Site.h"

namespace kiosk
{

/// Portals of this kind differ in their roads; which one the demo has is chosen in the drawer of the start page,
/// or by ?shape= in the address where a visit begins.
enum class PortalShape {
    Menu, ///< user name, menu, method; Candour has a site of its own
    Steps, ///< user name with a code of digits, Authenticate; Candour by mail, the browser stays here
    SinglePage, ///< one page whose address changes behind the # alone
    StillAddress, ///< the same, and the address never changes
};

/// "menu", "steps", "single-page", "still-address".
std::optional<PortalShape> shapeFromName(QStringView name);

/// An identification on the visitor's phone, which the drawer plays, as the page last heard of it.
struct OnPhone {
    enum class State { None, Waiting, Done, Cancelled, Expired, Unsupported };
    State state = State::None;
    State seen = State::None; ///< at the last "Refresh status"
    bool wallet = false; ///< the EU wallet; otherwise Candour's invitation by mail
    Deadline validUntil;
};

/// The school's portal as markup; what leads from one page to the next is PortalSite's.
namespace portalpages
{

enum class Drawer { None, Faults, Start, Phone };

struct Frame {
    Language language = Language::Finnish;
    QString path; ///< for the language links
    PortalShape shape = PortalShape::Menu;
    Drawer drawer = Drawer::Faults;
};

SiteResponse render(const Frame &frame, const QString &title, const Html &content);
SiteResponse start(Frame frame);
SiteResponse username(const Frame &frame, bool rejected);
/// Steps: the user name, and \a code to type after.
SiteResponse userAndCode(const Frame &frame, const QString &code, bool rejected);
SiteResponse authenticate(const Frame &frame);
SiteResponse menu(const Frame &frame);
SiteResponse method(const Frame &frame);
SiteResponse onPhone(Frame frame, const OnPhone &phone);
SiteResponse newPassword(const Frame &frame, bool rejected);
SiteResponse passwordChanged(const Frame &frame);
SiteResponse done(Frame frame);
SiteResponse failed(const Frame &frame);
/// All views of the single page, and the program that shows one of them.
SiteResponse singlePage(Frame frame);

} // namespace portalpages

} // namespace kiosk
