// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Site.h"

#include <QHash>

namespace kiosk
{

/// candour.localhost: an invitation by mail that the visitor follows on the phone; buttons stand for the phone. The
/// page asks for the state every second: pending, opened, started, finished, finishedExpired. Ten minutes, five tries
/// (facts-domain c). Ends at the portal's callback with success, cancelled, cancelledUnsupportedDevice or
/// cancelledUnsupportedId; the two that the callback has no word for end on pages of their own, /invitation/expired and
/// /invitation/tries-used.
class CandourSite final : public Site
{
public:
    using Site::Site;

    /// facts-domain, "The clocks".
    static constexpr Seconds invitationLife{600};

    struct Invitation {
        QString sessionId;
        QUrl address;
    };
    /// What the school's service does before it sends a browser here.
    Invitation invite();
    /// What the school's service asks when the browser comes back.
    bool isVerified(const QString &sessionId) const;

    SiteResponse respond(const SiteRequest &request) override;

private:
    enum class Status { Pending, Opened, Started, Finished, FinishedExpired };
    static constexpr auto statusNames = namedEnum<Status>({{Status::Pending, "pending"},
                                                           {Status::Opened, "opened"},
                                                           {Status::Started, "started"},
                                                           {Status::Finished, "finished"},
                                                           {Status::FinishedExpired, "finishedExpired"}});

    struct State {
        QString sessionId;
        Deadline validUntil;
        Status status = Status::Pending;
        bool verified = false;
        int triesLeft = 5;
    };

    /// Where the browser must go when the invitation is no longer open; an empty address while it is.
    QUrl next(const QString &guid, const State &state) const;
    SiteResponse strike(const SiteRequest &request, const QString &guid, State &state, Fault fault);
    SiteResponse phoneEvent(const SiteRequest &request, const QString &guid, State &state);
    SiteResponse invitationPage(const SiteRequest &request, const QString &guid, const State &state) const;
    SiteResponse endPage(const QString &name, const SiteRequest &request) const;
    SiteResponse render(const QString &name, Language language, PageValues values) const;
    QUrl callback(const State &state, const QString &status) const;

    QHash<QString, State> m_invitations; ///< by invitationGuid
};

} // namespace kiosk
