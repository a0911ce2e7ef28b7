// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigChecks.h"

#include "config/WebAddress.h"
#include "suffix/PublicSuffix.h"

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

QString quoted(const QString &text)
{
    return u'"' + text + u'"';
}

QString item(const QString &list, qsizetype index)
{
    return u"%1[%2]"_s.arg(list).arg(index + 1);
}

/// Each text once; tells where the first one stands.
class Once
{
public:
    Once(ConfigReader &reader, QString allowed) : m_reader(reader), m_allowed(std::move(allowed)) { }

    void add(const QString &text, const QString &key)
    {
        if (text.isEmpty())
            return;
        if (const QString first = m_seen.value(text); !first.isEmpty()) {
            m_reader.report(m_reader.lineOf(key), key, u"%1 (stands in %2 already)"_s.arg(quoted(text), first),
                            m_allowed);
        } else {
            m_seen.insert(text, key);
        }
    }

private:
    ConfigReader &m_reader;
    QString m_allowed;
    QHash<QString, QString> m_seen;
};

bool areForOneMethod(const HostRule &a, const HostRule &b)
{
    return a.methods.isEmpty() || b.methods.isEmpty()
        || std::any_of(a.methods.cbegin(), a.methods.cend(),
                       [&b](const MethodId &method) { return b.methods.contains(method); });
}

bool covers(const HostRule &rule, const QString &scheme, const QString &host, quint16 port)
{
    if (rule.host.isEmpty() || rule.scheme != scheme || rule.port != port)
        return false;
    return rule.host == host || (rule.includeSubdomains && host.endsWith(QString(u'.' + rule.host)));
}

QString originText(const QString &scheme, const QString &host, quint16 port)
{
    const bool usual = port == (scheme == u"https" ? 443 : 80);
    const QString name = host.contains(u':') ? QString(u'[' + host + u']') : host;
    return scheme + u"://"_s + name + (usual ? QString() : QString(u':' + QString::number(port)));
}

QString originText(const HostRule &rule)
{
    return originText(rule.scheme, rule.host, rule.port);
}

bool hostsHaveWrong(const QString &key, const ConfigReader &reader)
{
    return reader.hasReported(QRegularExpression(u"\\Aidentity\\.hosts(\\[\\d+\\]\\.%1)?\\z"_s.arg(key)));
}

void checkAccounts(const SiteProfile &profile, ConfigReader &reader)
{
    Once ids(reader, u"each id once"_s);
    QHash<QString, QString> own;
    for (qsizetype i = 0; i < profile.accountKinds.size(); ++i) {
        const AccountKind &kind = profile.accountKinds.at(i);
        const QString path = item(u"accounts"_s, i);
        ids.add(kind.id, path + u".id"_s);
        own.insert(kind.domain, path + u".domain"_s);
        if (kind.domain.isEmpty() && kind.label.isEmpty() && !reader.wasRead(path + u".label"_s)
            && !reader.hasReported(path + u".domain"_s)) {
            reader.missingKey(reader.lineOf(path), path + u".label"_s,
                              u"what people call this login, in each language, as domain is left out"_s);
            continue;
        }
        if (kind.example.isEmpty() || kind.localPart.pattern().isEmpty() || reader.hasReported(path + u".domain"_s))
            continue;
        const bool isAddress = !kind.domain.isEmpty();
        const QString local = isAddress ? kind.example.section(u'@', 0, 0) : kind.example;
        if ((isAddress && kind.example.section(u'@', 1) != kind.domain) || !kind.localPart.match(local).hasMatch()) {
            const QString key = path + u".example"_s;
            reader.report(reader.lineOf(key), key, quoted(kind.example),
                          isAddress ? u"an address that local_part takes, at @%1"_s.arg(kind.domain)
                                    : u"a login that local_part takes"_s);
        }
    }
    Once domains(reader, u"each mail domain once"_s);
    for (qsizetype i = 0; i < profile.sisterSchools.size(); ++i) {
        const QString key = item(u"sister_schools"_s, i) + u".domains"_s;
        for (const QString &domain : profile.sisterSchools.at(i).domains) {
            domains.add(domain, key);
            if (const QString first = own.value(domain); !domain.isEmpty() && !first.isEmpty())
                reader.report(reader.lineOf(key), key, u"%1 (stands in %2 already)"_s.arg(quoted(domain), first),
                              u"each mail domain once"_s);
        }
    }
}

void checkHosts(const IdentityService &service, ConfigReader &reader)
{
    const bool rolesAreSound = !hostsHaveWrong(u"role"_s, reader);
    const QString list = u"identity.hosts"_s;
    for (qsizetype i = 0; i < service.hosts.size(); ++i) {
        const HostRule &rule = service.hosts.at(i);
        const QString path = item(list, i);
        if (rule.role != HostRole::Resource && rule.label.isEmpty() && !reader.wasRead(path + u".label"_s))
            reader.missingKey(reader.lineOf(path), path + u".label"_s,
                              u"the name of the page's owner, in each language"_s);
        if (rule.role == HostRole::Resource && rule.camera && rolesAreSound) {
            const QString key = path + u".camera"_s;
            reader.report(reader.lineOf(key), key, u"true"_s, u"false for the role \"resource\": it has no page"_s);
        }
        if (rule.host.isEmpty())
            continue;
        const QString key = path + u".origin"_s;
        if (rule.includeSubdomains && (rule.host.contains(u':') || rule.host.startsWith(u"127."_s))) {
            const QString subdomains = path + u".include_subdomains"_s;
            reader.report(reader.lineOf(subdomains), subdomains, u"true"_s,
                          u"false for a number: it has no subdomains"_s);
        }
        if (rule.includeSubdomains && isPublicSuffix(rule.host.toStdString())) {
            const QString subdomains = path + u".include_subdomains"_s;
            reader.report(reader.lineOf(subdomains), subdomains, u"true"_s,
                          u"false for %1, below which anybody may have a name"_s.arg(quoted(rule.host)));
        }
        for (qsizetype j = 0; j < i; ++j) {
            const HostRule &earlier = service.hosts.at(j);
            if (originText(rule) == originText(earlier) && areForOneMethod(rule, earlier)) {
                reader.report(reader.lineOf(key), key,
                              u"%1 (stands in %2 already)"_s.arg(quoted(originText(rule)), item(list, j)),
                              u"each origin once a method"_s);
                break;
            }
        }
    }
}

/// Names of methods elsewhere in the file are those that it describes.
void checkMethodNames(const QList<MethodId> &names, const QString &key, const QStringList &known, ConfigReader &reader)
{
    for (const MethodId &name : names) {
        if (!known.contains(name.toString()))
            reader.report(reader.lineOf(key), key, quoted(name.toString()),
                          known.isEmpty() ? u"the id of an entry of identity.methods, and there is none"_s
                                          : inWords(known),
                          nearestName(name.toString(), known));
    }
}

void checkMethods(const IdentityService &service, ConfigReader &reader)
{
    QStringList known;
    Once ids(reader, u"each id once"_s);
    for (qsizetype i = 0; i < service.methods.size(); ++i) {
        const IdentityMethod &method = service.methods.at(i);
        const QString path = item(u"identity.methods"_s, i);
        known.append(method.id.toString());
        ids.add(method.id.toString(), path + u".id"_s);
        const bool has = std::any_of(service.hosts.cbegin(), service.hosts.cend(), [&method](const HostRule &rule) {
            return (rule.role == HostRole::Broker || rule.role == HostRole::Provider)
                && (rule.methods.isEmpty() || rule.methods.contains(method.id));
        });
        if (!has && !method.onPhone && !method.id.isNone())
            reader.warn(reader.lineOf(path), path, u"%1 has no host of its own"_s.arg(quoted(method.id.toString())),
                        u"an entry of identity.hosts with the role \"broker\" or \"provider\"; visitors are stopped "
                        u"there until then. Commissioning shows the host"_s);
    }
    // A name that could not be read would be missed everywhere: its own error is enough.
    if (known.contains(QString()))
        return;
    for (qsizetype i = 0; i < service.hosts.size(); ++i)
        checkMethodNames(service.hosts.at(i).methods, item(u"identity.hosts"_s, i) + u".methods"_s, known, reader);
    for (qsizetype i = 0; i < service.trail.size(); ++i)
        checkMethodNames(service.trail.at(i).methods, item(u"identity.trail"_s, i) + u".methods"_s, known, reader);
}

/// The rule that tells whose page the address is, or none: the longest name counts.
const HostRule *ruleFor(const IdentityService &service, const QString &scheme, const QString &host, quint16 port)
{
    const HostRule *best = nullptr;
    for (const HostRule &rule : service.hosts) {
        if (covers(rule, scheme, host, port) && (!best || rule.host.size() > best->host.size()))
            best = &rule;
    }
    return best;
}

void checkStart(const IdentityService &service, ConfigReader &reader)
{
    if (service.startUrl.isEmpty())
        return;
    const QString key = u"identity.start_url"_s;
    const QString scheme = service.startUrl.scheme();
    const auto port = static_cast<quint16>(service.startUrl.port(scheme == u"https" ? 443 : 80));
    const QString host = service.startUrl.host(QUrl::FullyEncoded);
    const HostRule *rule = ruleFor(service, scheme, host, port);
    if (!rule || rule->role != HostRole::Service) {
        QStringList origins;
        for (const HostRule &candidate : service.hosts) {
            if (candidate.role == HostRole::Service && !candidate.host.isEmpty())
                origins.append(originText(candidate));
        }
        reader.report(reader.lineOf(key), key, quoted(service.startUrl.toString(QUrl::FullyEncoded)),
                      origins.isEmpty() ? u"an address on a host of the role \"service\"; there is none"_s
                                        : u"an address on a host of the role \"service\": "_s + inWords(origins),
                      nearestName(originText(scheme, host, port), origins));
    }
}

bool wouldEndAtTheStart(const OutcomeRule &rule, const QUrl &start)
{
    const AddressPattern &page = rule.address;
    if (!rule.query.isEmpty() || page.host != start.host(QUrl::FullyEncoded) || page.scheme != start.scheme()
        || page.port != start.port(page.scheme == u"https" ? 443 : 80))
        return false;
    const auto fits = [](const QString &wanted, const QString &part) {
        return wanted.endsWith(u'*') ? part.startsWith(wanted.chopped(1)) : part == wanted;
    };
    const QString path = start.path(QUrl::FullyEncoded).isEmpty() ? u"/"_s : start.path(QUrl::FullyEncoded);
    return fits(page.path, path)
        && (rule.fragment.isEmpty() || fits(rule.fragment, start.fragment(QUrl::FullyEncoded)));
}

/// Pages have hosts that are listed as such.
bool checkPage(const AddressPattern &page, const QString &key, const IdentityService &service, ConfigReader &reader)
{
    const QString origin = originText(page.scheme, page.host, page.port);
    const HostRule *host = ruleFor(service, page.scheme, page.host, page.port);
    if (host && host->role != HostRole::Resource)
        return true;
    QStringList origins;
    for (const HostRule &candidate : service.hosts) {
        if (!candidate.host.isEmpty() && candidate.role != HostRole::Resource)
            origins.append(originText(candidate));
    }
    reader.report(reader.lineOf(key), key, quoted(origin + page.path),
                  u"an address on a host of identity.hosts whose role has pages"_s, nearestName(origin, origins));
    return false;
}

void checkOutcomes(const IdentityService &service, ConfigReader &reader)
{
    const QString list = u"identity.outcomes"_s;
    Once addresses(reader, u"each address with its query and fragment once"_s);
    for (qsizetype i = 0; i < service.outcomes.size(); ++i) {
        const OutcomeRule &rule = service.outcomes.at(i);
        const AddressPattern &page = rule.address;
        if (page.host.isEmpty())
            continue;
        const QString key = item(list, i) + u".address"_s;
        QString whole = originText(page.scheme, page.host, page.port) + page.path;
        for (const auto &[name, value] : rule.query)
            whole += (whole.contains(u'?') ? u'&' : u'?') + name + u'=' + value;
        if (!rule.fragment.isEmpty())
            whole += u'#' + rule.fragment;
        addresses.add(whole, key);
        if (checkPage(page, key, service, reader) && wouldEndAtTheStart(rule, service.startUrl))
            reader.report(reader.lineOf(key), key, quoted(whole),
                          u"an address that identity.start_url does not have, or every attempt ends at once"_s);
    }
}

void checkTrail(const IdentityService &service, ConfigReader &reader)
{
    for (qsizetype i = 0; i < service.trail.size(); ++i) {
        const TrailItem &word = service.trail.at(i);
        if (word.leadsTo == TrailItem::LeadsTo::Address)
            checkPage(word.address, item(u"identity.trail"_s, i) + u".leads_to"_s, service, reader);
    }
}

void checkSetUp(const SetUpInfo &setUp, ConfigReader &reader)
{
    using Way = SetUpInstruction::Way;
    for (qsizetype i = 0; i < setUp.steps.size(); ++i) {
        const QString path = item(u"set_up.steps"_s, i);
        if (setUp.steps.at(i).code == SetUpInstruction::Code::Own && setUp.steps.at(i).address.isEmpty()
            && !reader.wasRead(path + u".address"_s))
            reader.missingKey(reader.lineOf(path), path + u".address"_s,
                              u"an https:// address in each language, as code is \"own\""_s);
    }
    for (const Way way : {Way::PhoneOnly, Way::WithComputer}) {
        const bool has = std::any_of(setUp.steps.cbegin(), setUp.steps.cend(), [way](const SetUpInstruction &step) {
            return step.way == Way::Both || step.way == way;
        });
        if (!setUp.steps.isEmpty() && !has)
            reader.report(reader.lineOf(u"set_up.steps"_s), u"set_up.steps"_s, u"no step for one of the ways"_s,
                          u"a step for those with the phone alone, and one for those with a computer"_s);
    }
}

void checkWifi(const GuestWifi &wifi, ConfigReader &reader)
{
    if (wifi.security == GuestWifi::Security::Wpa && wifi.password.isEmpty() && !reader.wasRead(u"wifi.password"_s))
        reader.missingKey(reader.lineOf(u"wifi"_s), u"wifi.password"_s,
                          u"the network's password, or security = \"none\""_s);
}

QString withUnit(Seconds time)
{
    return time.count() % 60 == 0 ? u"%1 minutes"_s.arg(time.count() / 60) : u"%1 seconds"_s.arg(time.count());
}

} // namespace

void checkProfile(const SiteProfile &profile, ConfigReader &reader)
{
    checkAccounts(profile, reader);
    checkHosts(profile.identity, reader);
    // A host that could not be read would be missed everywhere: its own error is enough.
    const bool rolesAreSound = !hostsHaveWrong(u"role"_s, reader);
    if (rolesAreSound)
        checkMethods(profile.identity, reader);
    if (rolesAreSound && !hostsHaveWrong(u"origin"_s, reader)) {
        checkStart(profile.identity, reader);
        checkOutcomes(profile.identity, reader);
        checkTrail(profile.identity, reader);
    }
    checkSetUp(profile.setUp, reader);
    if (profile.wifi)
        checkWifi(*profile.wifi, reader);
}

void followWait(KioskConfig &config, const ConfigReader &reader)
{
    // What a visit takes beside its wait: identifying and setting up.
    constexpr Seconds besides{1200};
    if (!reader.wasRead(u"limits.try_now_after_s"_s))
        config.limits.tryNowAfter = std::min(config.limits.tryNowAfter, config.profile.syncWait);
    if (!reader.wasRead(u"limits.session_min"_s))
        config.limits.session = std::max(config.limits.session, config.profile.syncWait + besides);
}

void checkLimits(const KioskConfig &config, ConfigReader &reader)
{
    const Limits &limits = config.limits;
    const Seconds wait = config.profile.syncWait;
    if (limits.tryNowAfter > wait) {
        const QString key = u"limits.try_now_after_s"_s;
        reader.report(reader.lineOf(key), key, QString::number(limits.tryNowAfter.count()),
                      u"not more than the profile's wait.sync_wait_min, %1"_s.arg(withUnit(wait)));
    }
    if (limits.session <= wait) {
        const QString key = u"limits.session_min"_s;
        reader.report(reader.lineOf(key), key, QString::number(limits.session / Seconds(60)),
                      u"more than the profile's wait.sync_wait_min, %1"_s.arg(withUnit(wait)));
    }
}

} // namespace kiosk
