// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Exchange.h"
#include "demo/Fault.h"
#include "demo/Pages.h"
#include "support/Clock.h"

namespace kiosk
{

/// Names of the practice sites; told apart by the Host header.
namespace site
{
inline constexpr QStringView portal = u"id.localhost";
inline constexpr QStringView broker = u"tunnistus.localhost";
inline constexpr QStringView bankDomain = u"pankki.localhost";
inline constexpr QStringView mobile = u"mobiili.localhost";
inline constexpr QStringView candour = u"candour.localhost";
inline constexpr QStringView signIn = u"m365.localhost";
inline constexpr QStringView refused = u"refused.localhost";
} // namespace site

/// What the sites of one service share: the time, the port, and what the tests have asked to go wrong.
struct PracticeGround {
    const Clock &clock;
    quint16 port = 0;
    Fault fault = Fault::None;
    Seconds methodPageLife{295}; ///< Suomi.fi's choice of method (2020 code: DiscoveryPage.js)
    QStringList accountDomains{}; ///< empty: every domain but those of the reserved ".invalid"

    QUrl url(QStringView host, QStringView path, const QUrlQuery &query = {}) const;
};

/// One practice site. Keeps what it must know of a browser in memory, by its cookie, and no personal value at all.
class Site
{
public:
    explicit Site(const PracticeGround &ground) : m_ground(ground) { }
    virtual ~Site() = default;
    Site(const Site &) = delete;
    Site &operator=(const Site &) = delete;
    virtual SiteResponse respond(const SiteRequest &request) = 0;

protected:
    const PracticeGround &ground() const { return m_ground; }
    /// 302 after GET, 303 after POST.
    static SiteResponse goTo(const SiteRequest &request, const QUrl &to);
    /// The same within the site.
    SiteResponse goTo(const SiteRequest &request, QStringView path, const QUrlQuery &query = {}) const;
    SiteResponse notFound(Language language) const;

private:
    const PracticeGround &m_ground;
};

/// The answer to a transport fault; the same on every site.
SiteResponse transportFault(const PracticeGround &ground, Fault fault, Language language);
/// The page's values with a drawer at its foot that makes one of \a faults happen, or one of the network's: it posts
/// the fault's name and \a reference to /practice.
PageValues withFaults(PageValues values, Language language, const QString &reference, QList<Fault> faults = {});

} // namespace kiosk
