// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Site.h"

#include <QHash>

namespace kiosk
{

class CandourSite;

/// id.localhost: the school's self-service portal. Start page, "Username", menu, choice of method, result. Checks the
/// typed address and keeps nothing of it, not even for showing it again.
class PortalSite final : public Site
{
public:
    PortalSite(const PracticeGround &ground, CandourSite &candour);
    SiteResponse respond(const SiteRequest &request) override;

private:
    /// At the end of the road nothing is left that could go wrong.
    enum class Foot { Rehearsal, None };
    enum class Outcome { None, Reset, Failed };

    struct Session {
        std::optional<Language> language;
        bool usernameAccepted = false;
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
    SiteResponse usernamePage(const Visit &visit, bool rejected) const;
    SiteResponse takeUsername(Visit &visit);
    SiteResponse menuPage(const Visit &visit) const;
    SiteResponse methodPage(const Visit &visit) const;
    SiteResponse startProvider(Visit &visit);
    SiteResponse samlReturn(const SiteRequest &request);
    SiteResponse candourReturn(const SiteRequest &request);
    SiteResponse resultPage(Visit &visit);
    SiteResponse failedPage(Language language) const;
    SiteResponse finish(const SiteRequest &request, const QString &session, Outcome outcome);
    SiteResponse render(Language language, const QString &path, const QString &title, const Html &content,
                        Foot foot = Foot::Rehearsal) const;
    bool knowsDomain(const QString &address) const;
    void forgetOld();

    CandourSite &m_candour;
    QHash<QString, Session> m_sessions;
    QHash<QString, Pending> m_pending; ///< by RelayState, or by Candour's session id
};

} // namespace kiosk
