// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/IdentityProgress.h"

#include <QUrlQuery>

#include <algorithm>

namespace kiosk
{

namespace
{

bool pathMatches(QStringView wanted, QStringView path)
{
    if (wanted.endsWith(u'*'))
        return path.startsWith(wanted.chopped(1));
    return path == wanted;
}

/// The name must be there, and if it is there more than once every value must fit: an address that says two things at
/// once says nothing.
bool queryMatches(const QPair<QString, QString> &wanted, const QUrlQuery &query)
{
    const auto values = query.allQueryItemValues(wanted.first, QUrl::FullyDecoded);
    if (values.isEmpty())
        return false;
    return wanted.second == u"*" || std::all_of(values.cbegin(), values.cend(), [&wanted](const QString &value) {
               return value == wanted.second;
           });
}

bool outcomeMatches(const OutcomeRule &rule, const QUrl &url)
{
    // A rule without any part of an address would end every attempt at once.
    if (rule.host.isEmpty() && rule.path.isEmpty() && rule.query.isEmpty())
        return false;
    if (!rule.scheme.isEmpty() && rule.scheme != url.scheme())
        return false;
    const int schemePort = url.scheme() == u"http" ? 80 : 443;
    if (!rule.host.isEmpty() && (rule.host != url.host(QUrl::FullyEncoded) || rule.port != url.port(schemePort)))
        return false;
    if (!rule.path.isEmpty() && !pathMatches(rule.path, url.path(QUrl::FullyEncoded)))
        return false;
    const QUrlQuery query(url);
    return std::all_of(rule.query.cbegin(), rule.query.cend(),
                       [&query](const auto &wanted) { return queryMatches(wanted, query); });
}

} // namespace

IdentityProgress::IdentityProgress(const IdentityService &service, Method method)
    : m_service(service), m_policy(hostsForMethod(service, method))
{
}

const IdentityProgress::State &IdentityProgress::addressChanged(const QUrl &url)
{
    const auto *rule = m_policy.allows(url, UrlUse::Page) ? m_policy.ruleFor(url) : nullptr;
    if (!rule)
        return m_state;
    m_state.place = placeFor(rule->role);
    m_state.host = url.host(QUrl::FullyEncoded);
    m_state.label = rule->label;
    m_state.encrypted = url.scheme() == u"https";
    m_state.mayFillAddress = m_state.place == Place::Service && !m_service.addressFields.isEmpty();
    m_state.askWhetherReset = m_state.askWhetherReset || m_state.place == Place::ServiceReturned;
    if (!m_state.outcome) {
        const auto hit = std::find_if(m_service.outcomes.cbegin(), m_service.outcomes.cend(),
                                      [&url](const OutcomeRule &outcome) { return outcomeMatches(outcome, url); });
        if (hit != m_service.outcomes.cend())
            m_state.outcome = hit->outcome;
    }
    return m_state;
}

Place IdentityProgress::placeFor(HostRole role)
{
    switch (role) {
    case HostRole::Service:
        return m_providerVisited ? Place::ServiceReturned : Place::Service;
    case HostRole::Broker:
        m_providerVisited = true;
        return m_bankVisited ? Place::Consent : Place::MethodSelection;
    case HostRole::Bank:
        m_providerVisited = m_bankVisited = true;
        return Place::Bank;
    case HostRole::MobileCertificate:
        m_providerVisited = m_bankVisited = true;
        return Place::MobileCertificate;
    case HostRole::Candour:
        m_providerVisited = true;
        return Place::Candour;
    case HostRole::Resource:
        break;
    }
    return m_state.place;
}

} // namespace kiosk
