// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Site.h"

#include <QHash>

namespace kiosk
{

class CandourSite;

/// Portals of this kind differ in their roads; which one the demo has is chosen in the drawer of the start page,
/// or by ?shape= in the address where a visit begins.
enum class PortalShape {
    Menu, ///< user name, menu, method; Candour has a site of its own
    Steps, ///< user name with a code of digits, Authenticate; Candour by mail, the browser stays here
    SinglePage, ///< one page whose address changes behind the # alone
    StillAddress, ///< the same, and the address never changes
};

/// An identification on the visitor's phone, which the drawer plays, as the page last heard of it.
struct OnPhone {
    enum class State { None, Waiting, Done, Cancelled, Expired, Unsupported };
    State state = State::None;
    State seen = State::None; ///< at the last "Refresh status"
    bool wallet = false; ///< the EU wallet; otherwise Candour's invitation by mail
    Deadline validUntil;
};

/// id.localhost: the school's self-service portal, in one of the shapes that such portals have. Checks what is typed
/// and keeps nothing of it, not even for showing it again.
class PortalSite final : public Site
{
public:
    PortalSite(const PracticeGround &ground, CandourSite &candour);
    SiteResponse respond(const SiteRequest &request) override;

private:
    enum class Outcome { None, Reset, Failed };

    struct Session {
        std::optional<Language> language;
        PortalShape shape = PortalShape::Menu;
        bool usernameAccepted = false;
        bool wantsPassword = false; ///< a new one comes first
        bool identified = false;
        QString code; ///< that the page shows
        OnPhone phone;
        Outcome outcome = Outcome::None;
        Milliseconds lastSeen{0};
    };
    /// An identification that has been sent to a provider and may come back once.
    struct Pending {
        QString session;
        QString requestId;
        Milliseconds since{0};
    };
    struct Visit {
        const SiteRequest &request;
        QString key;
        Session &session;
        Language language;
    };

    SiteResponse route(Visit &visit);
    SiteResponse begin(Visit &visit);
    SiteResponse plain(Visit &visit);
    SiteResponse userAndCode(Visit &visit);
    SiteResponse chooseMethod(Visit &visit);
    SiteResponse activate(Visit &visit);
    SiteResponse startPage(const Visit &visit) const;
    SiteResponse phonePage(const Visit &visit) const;
    SiteResponse show(const QString &name, const Visit &visit, const PageValues &values = {}) const;
    static SiteResponse render(const QString &name, Language language, const QString &path, PageValues values);
    SiteResponse takeUsername(Visit &visit);
    SiteResponse takeUserAndCode(Visit &visit);
    SiteResponse nextView(Visit &visit);
    SiteResponse practise(Visit &visit);
    void startOnPhone(Session &session, bool wallet) const;
    void refreshPhone(Session &session) const;
    SiteResponse onPhone(Visit &visit);
    SiteResponse newPassword(Visit &visit);
    SiteResponse startProvider(Visit &visit);
    SiteResponse samlReturn(const SiteRequest &request);
    SiteResponse candourReturn(const SiteRequest &request);
    SiteResponse resultPage(Visit &visit);
    SiteResponse finish(const SiteRequest &request, const QString &session, Outcome outcome);
    bool knowsDomain(const QString &address) const;
    void forgetOld();

    CandourSite &m_candour;
    QHash<QString, Session> m_sessions;
    QHash<QString, Pending> m_pending; ///< by RelayState, or by Candour's session id
};

} // namespace kiosk
