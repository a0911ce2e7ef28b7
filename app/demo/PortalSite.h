// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/PortalPages.h"

#include <QHash>

namespace kiosk
{

class CandourSite;

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
    /// The pages behind the user name.
    SiteResponse routeOfKnown(Visit &visit);
    static bool needsUsername(const SiteRequest &request);
    static portalpages::Frame frameOf(const Visit &visit);
    SiteResponse takeUsername(Visit &visit);
    SiteResponse takeUserAndCode(Visit &visit);
    SiteResponse nextView(Visit &visit);
    SiteResponse rehearse(Visit &visit);
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
