// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PlainBrowser.h"

#include <QString>

/// The stretches of a visit that many tests walk. False when the road was not the one that a visitor expects.
namespace kiosk::visits
{

inline constexpr QStringView account = u"maija.meikalainen@school.example";

inline bool toMethodChoice(PlainBrowser &browser, const QString &username = account.toString())
{
    browser.open(QStringLiteral("id.localhost"), QStringLiteral("/"));
    if (!browser.press(QStringLiteral("continue")) || browser.place() != u"id.localhost/username")
        return false;
    browser.type(QStringLiteral("username"), username);
    return browser.press(QStringLiteral("continue")) && browser.place() == u"id.localhost/menu"
        && browser.press(QStringLiteral("mfa-reset")) && browser.place() == u"id.localhost/mfa-reset/method";
}

/// The other portal's road, with the code that the page shows.
inline bool toSteps(PlainBrowser &browser)
{
    browser.open(QStringLiteral("id.localhost"), QStringLiteral("/?shape=steps"));
    if (!browser.press(QStringLiteral("continue")) || browser.place() != u"id.localhost/user")
        return false;
    browser.type(QStringLiteral("username"), account.toString());
    browser.type(QStringLiteral("code"), browser.text(QStringLiteral("shown-code")));
    return browser.press(QStringLiteral("continue")) && browser.press(QStringLiteral("authenticate"))
        && browser.place() == u"id.localhost/mfa-reset/method";
}

inline bool toBroker(PlainBrowser &browser)
{
    return toMethodChoice(browser) && browser.press(QStringLiteral("suomifi"))
        && browser.place() == u"tunnistus.localhost/sivut/discovery-page/";
}

inline bool toBankCode(PlainBrowser &browser, const QString &button = QStringLiteral("nordea"))
{
    if (!toBroker(browser) || !browser.press(button))
        return false;
    browser.type(QStringLiteral("user"), QStringLiteral("12345678"));
    return browser.press(QStringLiteral("continue")) && browser.address().path() == u"/vahvistus";
}

inline bool toConsent(PlainBrowser &browser, const QString &button = QStringLiteral("nordea"))
{
    return toBankCode(browser, button) && browser.press(QStringLiteral("approve"))
        && browser.place() == u"tunnistus.localhost/idp/consent";
}

inline bool toInvitation(PlainBrowser &browser)
{
    return toMethodChoice(browser) && browser.press(QStringLiteral("candour"))
        && browser.place() == u"candour.localhost/invitation";
}

} // namespace kiosk::visits
