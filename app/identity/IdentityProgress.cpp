// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/IdentityProgress.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace kiosk
{

namespace
{

/// A page may make up as many as it likes.
constexpr qsizetype mostPaths = 200;

/// A '*' is a part between two slashes, and at the end all the rest.
bool partMatches(const QString &wanted, const QString &part)
{
    if (!wanted.contains(u'*'))
        return part == wanted;
    QString expression = QRegularExpression::escape(wanted.endsWith(u'*') ? wanted.chopped(1) : wanted);
    expression.replace(QStringLiteral("\\*"), QStringLiteral("[^/]+"));
    if (wanted.endsWith(u'*'))
        expression += QStringLiteral(".*");
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(part).hasMatch();
}

bool addressMatches(const AddressPattern &pattern, const QUrl &url)
{
    if (!pattern.scheme.isEmpty() && pattern.scheme != url.scheme())
        return false;
    const int schemePort = url.scheme() == u"http" ? 80 : 443;
    if (!pattern.host.isEmpty()
        && (pattern.host != url.host(QUrl::FullyEncoded) || pattern.port != url.port(schemePort)))
        return false;
    return pattern.path.isEmpty() || partMatches(pattern.path, url.path(QUrl::FullyEncoded));
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
    if (rule.address.host.isEmpty() && rule.address.path.isEmpty() && rule.query.isEmpty() && rule.fragment.isEmpty())
        return false;
    if (!addressMatches(rule.address, url))
        return false;
    if (!rule.fragment.isEmpty() && !partMatches(rule.fragment, url.fragment(QUrl::FullyEncoded)))
        return false;
    const QUrlQuery query(url);
    return std::all_of(rule.query.cbegin(), rule.query.cend(),
                       [&query](const auto &wanted) { return queryMatches(wanted, query); });
}

} // namespace

IdentityProgress::IdentityProgress(const IdentityService &service, const MethodId &method, Errand errand, Fence fence)
    : m_service(service), m_policy(hostsForMethod(service, method), fence), m_trail(service.trailFor(errand, method))
{
}

const IdentityProgress::State &IdentityProgress::addressChanged(const QUrl &url)
{
    if (!m_policy.allows(url, UrlUse::Page))
        return m_state;
    // Commissioning lets pages of other hosts through, too.
    const auto *rule = m_policy.isListed(url, UrlUse::Page) ? m_policy.ruleFor(url) : nullptr;
    const HostRole role = rule ? rule->role : HostRole::Provider;
    // Behind a broker it stands where a bank does.
    if (!rule && !m_brokerPaths.isEmpty())
        m_bankVisited = true;
    tickTrail(role, url);
    m_state.place = placeFor(role, url);
    m_state.host = url.host(QUrl::FullyEncoded);
    m_state.label = rule ? rule->label : LocalizedText{};
    m_state.known = rule != nullptr;
    m_state.encrypted = url.scheme() == u"https";
    m_state.mayFillAddress = m_state.place == Place::Service && !m_service.addressFields.isEmpty();
    m_state.askWhetherReset =
        m_state.askWhetherReset || (m_state.place == Place::ServiceReturned && !m_service.knowsDone());
    if (!m_state.outcome || *m_state.outcome == Outcome::Done) {
        const auto hit = std::find_if(m_service.outcomes.cbegin(), m_service.outcomes.cend(),
                                      [&url](const OutcomeRule &outcome) { return outcomeMatches(outcome, url); });
        m_state.outcome = hit == m_service.outcomes.cend() ? std::nullopt : std::optional(hit->outcome);
    }
    return m_state;
}

/// The next item that this address tells of is behind the visitor, and so is all before it.
void IdentityProgress::tickTrail(HostRole role, const QUrl &url)
{
    const auto tellsOf = [&](const TrailItem &item) {
        switch (item.leadsTo) {
        case TrailItem::LeadsTo::Address:
            return addressMatches(item.address, url);
        case TrailItem::LeadsTo::Provider:
            return role != HostRole::Service && role != HostRole::Resource;
        case TrailItem::LeadsTo::Service:
            return role == HostRole::Service && m_state.place != Place::Starting && m_state.place != Place::Service
                && m_state.place != Place::ServiceReturned;
        case TrailItem::LeadsTo::Unknown:
            break;
        }
        return false;
    };
    const auto next = std::find_if(m_trail.cbegin() + m_state.trailDone, m_trail.cend(), tellsOf);
    if (next != m_trail.cend())
        m_state.trailDone = std::distance(m_trail.cbegin(), next) + 1;
}

Place IdentityProgress::placeFor(HostRole role, const QUrl &url)
{
    switch (role) {
    case HostRole::Service:
        return m_providerVisited ? Place::ServiceReturned : Place::Service;
    case HostRole::Broker: {
        m_providerVisited = true;
        const QString path = url.host() + url.path();
        if (!m_bankVisited && m_brokerPaths.size() < mostPaths)
            m_brokerPaths.insert(path);
        // Whoever turned back at the bank is where they chose it; personal data come on a page of their own.
        if (m_bankVisited && m_brokerPaths.contains(path))
            m_bankVisited = false;
        return m_bankVisited ? Place::Consent : Place::MethodSelection;
    }
    case HostRole::Bank:
        m_providerVisited = m_bankVisited = true;
        return Place::Bank;
    case HostRole::MobileCertificate:
        m_providerVisited = m_bankVisited = true;
        return Place::MobileCertificate;
    case HostRole::Provider:
        m_providerVisited = true;
        return Place::Provider;
    case HostRole::Resource:
        break;
    }
    return m_state.place;
}

} // namespace kiosk
