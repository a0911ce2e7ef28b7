// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Site.h"

#include <QHash>

namespace kiosk
{

/// tunnistus.localhost: behaves as Suomi.fi e-Identification does (facts-domain b). Every session address is valid
/// once; the choice of method lives 295 s; after a bank a single sign-on cookie lives 32 minutes, which skips the bank
/// for whoever comes next in the same browser storage; every failure goes back as one SAML status, AuthnFailed. The
/// data on the consent page is made up and always the same.
class BrokerSite final : public Site
{
public:
    using Site::Site;
    SiteResponse respond(const SiteRequest &request) override;

private:
    enum class Step { Method, Bank, Consent, TimedOut };

    struct Conversation {
        QString id;
        QString browser; ///< the cookie that it is bound to
        QString relayState;
        QString requestId;
        QString tag; ///< makes the address of the method page valid once
        QString bankRef; ///< names it at the bank, and on the way back, once
        Step step = Step::Method;
        Milliseconds since{0};
    };

    SiteResponse begin(const SiteRequest &request);
    SiteResponse external(const SiteRequest &request, Conversation &conversation);
    SiteResponse discovery(const SiteRequest &request, Conversation &conversation);
    SiteResponse switchLanguage(const SiteRequest &request, Conversation &conversation);
    SiteResponse selectMethod(const SiteRequest &request, Conversation &conversation);
    SiteResponse bankReturn(const SiteRequest &request);
    SiteResponse consent(const SiteRequest &request, Conversation &conversation);
    SiteResponse decide(const SiteRequest &request, Conversation &conversation);
    SiteResponse backToService(const SiteRequest &request, Conversation &conversation);
    SiteResponse practise(const SiteRequest &request, Conversation &conversation);
    SiteResponse timeOut(const SiteRequest &request, Conversation &conversation);

    /// The conversation that a request names, if it is this browser's.
    Conversation *find(const SiteRequest &request, const QString &id);
    SiteResponse toMethodPage(const SiteRequest &request, Conversation &conversation);
    SiteResponse sivut(const SiteRequest &request, QStringView name) const;
    /// A page where the visitor chooses; its language can be changed.
    SiteResponse renderChoice(const QString &name, const SiteRequest &request, const Conversation &conversation,
                              PageValues values) const;
    /// Ends \a conversation and sends its outcome through the browser.
    SiteResponse answer(const SiteRequest &request, const Conversation &conversation, bool success);
    void forgetOld();

    QHash<QString, Conversation> m_conversations;
    QHash<QString, Deadline> m_signedOn; ///< single sign-ons that still hold
    QHash<QString, Milliseconds> m_seenRequests; ///< ids of the AuthnRequests that have come, against replay
};

} // namespace kiosk
