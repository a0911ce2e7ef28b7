// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/DomainNearness.h"
#include "account/EmailAddress.h"
#include "config/SiteProfile.h"
#include "support/SecureString.h"

#include <QStringList>

#include <optional>

namespace kiosk
{

/// What a typed address is, and what to say about it. Points into the site profile.
struct AddressVerdict {
    enum class Kind {
        Empty,
        Incomplete, ///< more letters may make it an address: say nothing until asked
        Known, ///< an account of the school, by its address or its user name: goes on
        Guest, ///< an address of another organisation
        SisterSchool,
        Correctable, ///< not an address of the school, and correction is what was meant
        Invalid,
    };
    enum class Reason {
        None,
        NameMissing, ///< nothing stands before the @
        AtMissing,
        DomainMissing, ///< nothing or not yet enough stands after the @
        DomainMisspelt,
        DomainUnknown, ///< within the school's own domain, but no account has it
        NameNotOfKind, ///< the domain is accountKind's, what stands before it is not
        NameOfOtherKind, ///< ... but is a user name of the kind that the correction has
        NoLogin, ///< no @, and none of the school's user names either
        LoginWanted, ///< Guest: at this school nobody signs in with an address
        FreeMail, ///< Guest: a private mailbox; whoever has no guest account with it needs the school's own address
        DiacriticLetters,
        Spaces,
        Comma, ///< one where a dot was meant, and nothing else
        Signs, ///< a second @, "(at)", a stray sign
        TooLong,
        NoAddress, ///< no organisation's address looks like this
    };

    Kind kind = Kind::Empty;
    Reason reason = Reason::None;
    const AccountKind *accountKind = nullptr; ///< of address, else of correction, else the one that was meant
    const SisterSchool *sisterSchool = nullptr;
    SecureString address; ///< Known (or a user name), Guest, SisterSchool: in lower case, without space around
    /// Always Known by itself when there is one. Correctable: what was meant. Incomplete: what it becomes if the
    /// visitor has finished typing. Guest: what it may have been meant to be, to be asked about once.
    SecureString correction;
};

/// Judges typed addresses by the site profile: whose they are, and how near misses are mended. Accepts nothing that the
/// profile's patterns refuse, and never decides who anybody is. Keeps nothing of what was typed. The profile must
/// outlive the book and its verdicts. For any one thread.
class AddressBook
{
public:
    /// Characters.
    static constexpr int maximumLength = EmailAddress::longest;

    explicit AddressBook(const SiteProfile &profile) : m_profile(profile) { }

    /// \a typed is anything that a person or a fuzzer may enter, of any length.
    AddressVerdict judge(QStringView typed) const;
    /// "student.example", in the profile's order: each domain of the school's accounts once.
    QStringList domains() const;
    /// Whether people of any kind sign in with something else than an address.
    bool hasLogins() const { return !kindsOfDomain({}).isEmpty(); }
    /// \a typed with \a domain behind its name: in place of a domain that is there already.
    static SecureString withDomain(QStringView typed, const QString &domain);

private:
    using Kinds = QList<const AccountKind *>;
    struct Account {
        const AccountKind *kind = nullptr;
        QString localPart;
    };
    struct LikelyKind {
        const AccountKind *kind = nullptr;
        Nearness nearness = Nearness::None;
    };

    Kinds allKinds() const;
    /// In the profile's order. An empty domain: those whose login is no address.
    Kinds kindsOfDomain(QStringView domain) const;
    const SisterSchool *schoolOfDomain(QStringView domain) const;
    const SisterSchool *schoolAround(QStringView domain) const;
    bool isWithinOwnDomain(QStringView domain) const;
    bool isOtherUniversity(QStringView domain) const;
    bool isStartOfKnownDomain(QStringView domain) const;
    bool looksLikeDomain(const QString &part) const;
    QStringList knownDomains() const;
    LikelyKind likelyKind(const QString &domain) const;
    /// The likeliest meaning of \a localPart that a kind of \a domain takes, or kinds of exactly one other domain do.
    std::optional<Account> findAccount(const QString &localPart, const QString &domain) const;
    /// The likeliest meaning of \a localPart that kinds of exactly one domain take.
    static std::optional<Account> findAccount(const QString &localPart, const Kinds &kinds);

    AddressVerdict judgeWithoutAt(const QString &text) const;
    AddressVerdict judgeParts(QStringView typed, const QString &localPart, const QString &domain) const;
    AddressVerdict judgeElsewhere(QStringView typed, const QString &localPart, const QString &domain,
                                  const LikelyKind &likely) const;

    const SiteProfile &m_profile;
};

} // namespace kiosk
