// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Site.h"

#include <QHash>

namespace kiosk
{

/// A way of identification that Suomi.fi's page offers: the id of its button and the host that it leads to.
struct BankMethod {
    QStringView buttonId;
    QStringView host; ///< empty: the certificate card, which has no site of its own here
    QString words; ///< its name, of words.json
};

/// In the order of the page.
const QList<BankMethod> &bankMethods();

/// Every *.pankki.localhost, and mobiili.localhost: a user id or a phone number (anything; not kept), a code to compare
/// with the phone, Approve or Cancel, and back to the broker. A login's address is valid once.
class BankSite final : public Site
{
public:
    using Site::Site;
    SiteResponse respond(const SiteRequest &request) override;

private:
    struct Login {
        QString code;
        bool used = false;
        Milliseconds since{0};
    };

    SiteResponse back(const SiteRequest &request, const QString &ref, Login &login, const QString &status) const;
    SiteResponse render(const QString &name, const SiteRequest &request, const QString &ref, PageValues values) const;

    QHash<QString, Login> m_logins;
};

} // namespace kiosk
