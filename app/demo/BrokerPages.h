// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Exchange.h"
#include "support/Clock.h"

namespace kiosk
{

struct PracticeGround;

/// The broker's pages as markup; what leads from one to the next is BrokerSite's.
namespace brokerpages
{

/// Cookie E-Identification-Lang, else Accept-Language.
Language languageOf(const SiteRequest &request);
SiteResponse discovery(Language language, const QString &conversation, Seconds life);
SiteResponse consent(Language language, const QString &conversation);
SiteResponse timeOut(Language language, const QString &conversation);
SiteResponse card(Language language, const QString &conversation);
/// The form that posts itself to the service; a button for browsers that run no script.
SiteResponse returnToService(const PracticeGround &ground, Language language, const QString &requestId,
                             const QString &relayState, bool success);
/// /sivut/<name>/: "bookmark", "parameter", "cookie", "500"; anything else is 404.
SiteResponse errorPage(Language language, QStringView name);

} // namespace brokerpages

} // namespace kiosk
