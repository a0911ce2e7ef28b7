// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AddressBook.h"

#include "account/TypedAddress.h"
#include "account/WellKnownDomains.h"

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;
using Kind = AddressVerdict::Kind;
using Reason = AddressVerdict::Reason;

namespace
{

/// Characters. "Name <address>" may be longer than an address; beyond this it is not worth reading.
constexpr qsizetype longestTyped = 1000;

QString joined(const QString &localPart, const QString &domain)
{
    return localPart + u'@' + domain;
}

/// The one place that says what the identity service takes.
bool takes(const AccountKind &kind, const QString &localPart)
{
    if (localPart.isEmpty() || localPart.size() > EmailAddress::longestLocalPart || localPart.contains(u'@')
        || localPart.size() + 1 + kind.domain.size() > EmailAddress::longest)
        return false;
    // As a whole, even if a profile made in code forgot to anchor its pattern or anchored it with "$".
    const auto match = kind.localPart.match(localPart);
    return match.hasMatch() && match.capturedStart() == 0 && match.capturedLength() == localPart.size();
}

/// What the service is given.
QString loginOf(const AccountKind &kind, const QString &localPart)
{
    return kind.domain.isEmpty() ? localPart : joined(localPart, kind.domain);
}

const AccountKind *firstTaking(const QList<const AccountKind *> &kinds, const QString &localPart)
{
    const auto found = std::find_if(kinds.cbegin(), kinds.cend(),
                                    [&localPart](const AccountKind *kind) { return takes(*kind, localPart); });
    return found == kinds.cend() ? nullptr : *found;
}

/// Whether no kind of another domain takes it as well: nobody could tell between the two.
bool isOnlyDomain(const QList<const AccountKind *> &kinds, const QString &localPart, const QString &domain)
{
    return std::all_of(kinds.cbegin(), kinds.cend(),
                       [&](const AccountKind *kind) { return kind->domain == domain || !takes(*kind, localPart); });
}

AddressVerdict verdict(Kind kind, Reason reason = Reason::None)
{
    AddressVerdict result;
    result.kind = kind;
    result.reason = reason;
    return result;
}

AddressVerdict elsewhere(Kind kind, const SisterSchool *school, SecureString address)
{
    AddressVerdict result = verdict(kind);
    result.sisterSchool = school;
    result.address = std::move(address);
    return result;
}

} // namespace

AddressBook::Kinds AddressBook::allKinds() const
{
    Kinds kinds;
    for (const AccountKind &kind : m_profile.accountKinds)
        kinds << &kind;
    return kinds;
}

AddressBook::Kinds AddressBook::kindsOfDomain(QStringView domain) const
{
    Kinds kinds = allKinds();
    kinds.removeIf([domain](const AccountKind *kind) { return kind->domain != domain; });
    return kinds;
}

const SisterSchool *AddressBook::schoolOfDomain(QStringView domain) const
{
    for (const SisterSchool &school : m_profile.sisterSchools) {
        if (std::find(school.domains.cbegin(), school.domains.cend(), domain) != school.domains.cend())
            return &school;
    }
    return nullptr;
}

const SisterSchool *AddressBook::schoolAround(QStringView domain) const
{
    for (const SisterSchool &school : m_profile.sisterSchools) {
        if (std::any_of(school.domains.cbegin(), school.domains.cend(),
                        [domain](const QString &parent) { return isWithinDomain(domain, parent); }))
            return &school;
    }
    return nullptr;
}

bool AddressBook::isWithinOwnDomain(QStringView domain) const
{
    const QStringList own = domains();
    return std::any_of(own.cbegin(), own.cend(),
                       [domain](const QString &parent) { return isWithinDomain(domain, parent); });
}

bool AddressBook::isOtherUniversity(QStringView domain) const
{
    const QString university = universityOf(domain);
    const QStringList own = domains();
    return !university.isEmpty() && std::none_of(own.cbegin(), own.cend(), [&university](const QString &one) {
        return isWithinDomain(one, university);
    });
}

QStringList AddressBook::domains() const
{
    QStringList domains;
    for (const AccountKind &kind : m_profile.accountKinds) {
        if (!kind.domain.isEmpty() && !domains.contains(kind.domain))
            domains << kind.domain;
    }
    return domains;
}

QStringList AddressBook::knownDomains() const
{
    QStringList domains = this->domains();
    for (const SisterSchool &school : m_profile.sisterSchools)
        domains << school.domains;
    return domains;
}

bool AddressBook::isStartOfKnownDomain(QStringView domain) const
{
    const bool complete = domain.contains(u'.') && isWellKnownTopLevel(domain.mid(domain.lastIndexOf(u'.') + 1));
    const QStringList known = knownDomains();
    return std::any_of(known.cbegin(), known.cend(), [domain, complete](const QString &whole) {
        if (!whole.startsWith(domain) || whole.size() == domain.size())
            return false;
        // "uni.com" on the way to "uni.com.au" is somebody's already.
        return !(complete && whole.at(domain.size()) == u'.');
    });
}

bool AddressBook::looksLikeDomain(const QString &part) const
{
    constexpr qsizetype telling = 3;
    return part.contains(u'.') || (part.size() >= telling && isStartOfKnownDomain(part));
}

AddressBook::LikelyKind AddressBook::likelyKind(const QString &domain) const
{
    if (isOtherUniversity(domain))
        return {};
    DomainLikeness best;
    LikelyKind result;
    for (const AccountKind &kind : m_profile.accountKinds) {
        if (kind.domain.isEmpty())
            continue;
        const DomainLikeness likeness = likenessOf(domain, kind.domain);
        if (likeness.nearness != Nearness::None && (!result.kind || best < likeness)) {
            best = likeness;
            result = {&kind, likeness.nearness};
        }
    }
    if (!result.kind || isWithinOwnDomain(domain))
        return result;
    const auto isNearer = [&](const QString &other) { return best < likenessOf(domain, other); };
    const QStringList &universities = finnishUniversities();
    const bool meansUniversity = std::any_of(universities.cbegin(), universities.cend(), [&](const QString &other) {
        return isNearer(other) && isOtherUniversity(other);
    });
    const QList<SisterSchool> &schools = m_profile.sisterSchools;
    const bool meansSchool = std::any_of(schools.cbegin(), schools.cend(), [&](const SisterSchool &school) {
        return std::any_of(school.domains.cbegin(), school.domains.cend(), isNearer);
    });
    if (meansUniversity || meansSchool)
        return {};
    return result;
}

std::optional<AddressBook::Account> AddressBook::findAccount(const QString &localPart, const QString &domain) const
{
    const Kinds preferred = kindsOfDomain(domain);
    Kinds others = allKinds();
    others.removeIf([&domain](const AccountKind *kind) { return kind->domain == domain; });
    for (const QString &likely : likelyLocalParts(localPart)) {
        if (const AccountKind *kind = firstTaking(preferred, likely))
            return Account{kind, likely};
        if (const AccountKind *kind = firstTaking(others, likely); kind && isOnlyDomain(others, likely, kind->domain))
            return Account{kind, likely};
    }
    return std::nullopt;
}

std::optional<AddressBook::Account> AddressBook::findAccount(const QString &localPart, const Kinds &kinds)
{
    for (const QString &likely : likelyLocalParts(localPart)) {
        const AccountKind *kind = firstTaking(kinds, likely);
        if (!kind)
            continue;
        if (!isOnlyDomain(kinds, likely, kind->domain))
            return std::nullopt;
        return Account{kind, likely};
    }
    return std::nullopt;
}

namespace
{

AddressVerdict withCorrection(AddressVerdict result, const AccountKind *kind, const QString &localPart)
{
    result.accountKind = kind;
    result.correction = SecureString(loginOf(*kind, localPart));
    return result;
}

Reason reasonOfLocalPart(const QString &typed)
{
    if (withoutDiacritics(typed) != typed)
        return Reason::DiacriticLetters;
    return typed.contains(u' ') ? Reason::Spaces : Reason::Signs;
}

} // namespace

AddressVerdict AddressBook::judge(QStringView typed) const
{
    const QStringView trimmed = typed.trimmed();
    if (trimmed.isEmpty())
        return {};
    if (trimmed.size() > longestTyped)
        return verdict(Kind::Invalid, Reason::TooLong);

    const QString small = withoutAsciiCapitals(trimmed);
    const qsizetype at = small.indexOf(u'@');
    const QString asTyped = small.left(at);
    const QStringView afterAt = at < 0 ? QStringView() : QStringView(small).mid(at + 1);
    if (const AccountKind *kind =
            at >= 0 && afterAt.isEmpty() ? nullptr : firstTaking(kindsOfDomain(afterAt), asTyped)) {
        AddressVerdict known = verdict(Kind::Known);
        known.accountKind = kind;
        known.address = SecureString(small);
        return known;
    }

    const TypedAddress address(small);
    const QString text = address.text();
    if (text.isEmpty())
        return {};
    if (text.size() > EmailAddress::longest)
        return verdict(Kind::Invalid, Reason::TooLong);
    if (!address.hasAt())
        return judgeWithoutAt(address.localPart());

    QString localPart = address.localPart();
    for (const QString &part : address.between()) {
        // An @ where a dot was meant; but a second domain only goes.
        if (!part.isEmpty() && !looksLikeDomain(part))
            localPart += u'.' + part;
    }
    AddressVerdict result = judgeParts(trimmed, localPart, address.domain());
    if (result.reason == Reason::Signs && QString(small).replace(u',', u'.').toUtf8() == result.correction.utf8())
        result.reason = Reason::Comma;
    return result;
}

AddressVerdict AddressBook::judgeWithoutAt(const QString &text) const
{
    if (text.size() > EmailAddress::longestLocalPart && !text.contains(u' '))
        return verdict(Kind::Invalid, Reason::TooLong);
    QString compact = QString(text).remove(u' ').replace(u',', u'.');
    const AccountKind *meant = nullptr;
    for (const AccountKind &kind : m_profile.accountKinds) {
        if (!kind.domain.isEmpty() && compact.endsWith(kind.domain)
            && (!meant || kind.domain.size() > meant->domain.size()))
            meant = &kind;
    }
    if (meant) {
        compact.chop(meant->domain.size());
        while (!compact.isEmpty() && !compact.back().isLetterOrNumber())
            compact.chop(1);
        if (compact.isEmpty()) {
            AddressVerdict result = verdict(Kind::Incomplete, Reason::NameMissing);
            result.accountKind = meant;
            return result;
        }
        // AltGr was not held on a Finnish or Swedish keyboard: 2 for @.
        for (const QString &name : {compact.endsWith(u'2') ? compact.chopped(1) : compact, compact}) {
            if (const auto account = findAccount(name, kindsOfDomain(meant->domain)))
                return withCorrection(verdict(Kind::Correctable, Reason::AtMissing), account->kind, account->localPart);
        }
        return verdict(Kind::Incomplete, Reason::AtMissing);
    }
    auto account = findAccount(text, allKinds());
    if (!account)
        account = findAccount(text, kindsOfDomain({}));
    AddressVerdict result = verdict(Kind::Incomplete, hasLogins() ? Reason::NoLogin : Reason::DomainMissing);
    if (!account)
        return result;
    result.reason = account->kind->domain.isEmpty() ? reasonOfLocalPart(text) : Reason::DomainMissing;
    return withCorrection(std::move(result), account->kind, account->localPart);
}

AddressVerdict AddressBook::judgeParts(QStringView typed, const QString &localPart, const QString &domain) const
{
    const Kinds ownKinds = domain.isEmpty() ? Kinds() : kindsOfDomain(domain);
    const AccountKind *kind = ownKinds.isEmpty() ? nullptr : ownKinds.first();
    if (localPart.isEmpty()) {
        AddressVerdict result = verdict(Kind::Incomplete, Reason::NameMissing);
        result.accountKind = kind;
        return result;
    }
    if (kind) {
        const auto account = findAccount(localPart, domain);
        if (!account) {
            AddressVerdict result =
                verdict(Kind::Invalid,
                        localPart.size() > EmailAddress::longestLocalPart ? Reason::TooLong : Reason::NameNotOfKind);
            result.accountKind = kind;
            return result;
        }
        const Reason reason = account->kind->domain == domain ? reasonOfLocalPart(localPart) : Reason::NameOfOtherKind;
        return withCorrection(verdict(Kind::Correctable, reason), account->kind, account->localPart);
    }
    if (const SisterSchool *school = schoolOfDomain(domain))
        return elsewhere(Kind::SisterSchool, school, SecureString(joined(localPart, domain)));
    if (domain.isEmpty() || isStartOfKnownDomain(domain)) {
        AddressVerdict result = verdict(Kind::Incomplete, Reason::DomainMissing);
        Kinds kinds = allKinds();
        kinds.removeIf([&domain](const AccountKind *other) {
            return other->domain.isEmpty() || !other->domain.startsWith(domain);
        });
        auto account = findAccount(localPart, kinds);
        if (!account && domain.isEmpty())
            account = findAccount(localPart, kindsOfDomain({}));
        if (account)
            return withCorrection(std::move(result), account->kind, account->localPart);
        return result;
    }
    const LikelyKind likely = likelyKind(domain);
    if (likely.nearness == Nearness::Certain) {
        // A name without any dot may still get one behind it.
        const bool unfinished = !domain.contains(u'.') && !haveSameLetters(domain, likely.kind->domain);
        if (const auto account = findAccount(localPart, likely.kind->domain))
            return withCorrection(unfinished ? verdict(Kind::Incomplete, Reason::DomainMissing)
                                             : verdict(Kind::Correctable, Reason::DomainMisspelt),
                                  account->kind, account->localPart);
        AddressVerdict result = unfinished ? verdict(Kind::Incomplete, Reason::DomainMissing)
                                           : verdict(Kind::Invalid, Reason::NameNotOfKind);
        result.accountKind = likely.kind;
        return result;
    }
    if (isWithinOwnDomain(domain)) {
        if (const auto account = findAccount(localPart, allKinds()))
            return withCorrection(
                verdict(Kind::Correctable,
                        account->kind->domain.isEmpty() ? Reason::NameOfOtherKind : Reason::DomainMisspelt),
                account->kind, account->localPart);
        return verdict(Kind::Invalid, Reason::DomainUnknown);
    }
    if (const SisterSchool *school = schoolAround(domain))
        return elsewhere(Kind::SisterSchool, school, SecureString(joined(localPart, domain)));
    return judgeElsewhere(typed, localPart, domain, likely);
}

AddressVerdict AddressBook::judgeElsewhere(QStringView typed, const QString &localPart, const QString &domain,
                                           const LikelyKind &likely) const
{
    // As it was typed if that is an address; another organisation's rules are not ours to mend by.
    auto guest = EmailAddress::parse(typed);
    if (!guest)
        guest = EmailAddress::parse(joined(QString(localPart).remove(u' '), domain));
    if (guest) {
        AddressVerdict result = elsewhere(Kind::Guest, nullptr, guest->text());
        const bool loginsOnly = domains().isEmpty() && hasLogins();
        result.reason = isFreeMail(guest->domain()) ? Reason::FreeMail
            : loginsOnly                            ? Reason::LoginWanted
                                                    : Reason::None;
        if (likely.kind || (loginsOnly && result.reason != Reason::FreeMail)) {
            const auto account =
                likely.kind ? findAccount(localPart, likely.kind->domain) : findAccount(localPart, kindsOfDomain({}));
            if (account)
                return withCorrection(std::move(result), account->kind, account->localPart);
        }
        return result;
    }
    if (localPart.size() > EmailAddress::longestLocalPart)
        return verdict(Kind::Invalid, Reason::TooLong);
    // Whether the domain is what is lacking, or what stands before it can never be a name.
    const bool unfinished = EmailAddress::mayBecomeDomain(domain) && !EmailAddress::parse(joined(u"name"_s, domain));
    return unfinished ? verdict(Kind::Incomplete, Reason::DomainMissing) : verdict(Kind::Invalid, Reason::NoAddress);
}

SecureString AddressBook::withDomain(QStringView typed, const QString &domain)
{
    QString name = typed.trimmed().toString();
    if (const qsizetype at = name.indexOf(u'@'); at >= 0)
        name = name.left(at).trimmed();
    else if (const TypedAddress address(name); address.hasAt())
        name = address.localPart();
    else if (name.endsWith(domain, Qt::CaseInsensitive))
        name.chop(domain.size());
    return SecureString(joined(name, domain));
}

} // namespace kiosk
