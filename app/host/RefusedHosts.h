// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace kiosk
{

/// What may be written down of a host that a page has chosen, for it can put anything before the part that somebody has
/// registered, an address that was typed too: "maija.school.fi.evil.com" gives "evil.com". "an address" for figures,
/// the scheme with its colon for an address without a host ("blob:"), and "other" for everything else.
QString recordableHost(const QString &host);

/// The hosts that one visit has refused: names each part once, few of them, and counts the rest. A hostile page can
/// still choose the name that it seems to have registered; there is no more of that in a visit than mostNamed.
class RefusedHosts
{
public:
    static constexpr qsizetype mostNamed = 10;

    /// \a listed: hosts that the profile names, which are not the page's choice and are told in full.
    explicit RefusedHosts(QStringList listed = {}) : m_listed(std::move(listed)) { }

    /// What is to be written, when it is new.
    std::optional<QString> note(const QString &host);
    /// Refusals that were not named.
    int more() const { return m_more; }

private:
    QStringList m_listed;
    QSet<QString> m_named;
    int m_more = 0;
};

} // namespace kiosk
