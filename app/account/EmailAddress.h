// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/SecureString.h"

#include <QString>

#include <optional>

namespace kiosk
{

/// A mail address of anybody, well formed by RFC 5321 with RFC 6531's letters beyond ASCII and internationalised
/// domains. Tells what could be an address, never whether there is such a mailbox, nor whose it is.
class EmailAddress
{
public:
    /// RFC 5321 4.5.3.1.1 and 4.5.3.1.3 (a path of 256 with its angle brackets); octets.
    static constexpr int longestLocalPart = 64;
    static constexpr int longest = 254;

    /// nullopt unless \a text is one whole address: local part as a dot-string or a quoted string, domain of two labels
    /// or more. Capitals of ASCII become small ones. An address literal ("@[192.0.2.1]") is no organisation's.
    static std::optional<EmailAddress> parse(QStringView text);
    /// Whether more letters could make \a domain the domain of a well-formed address.
    static bool mayBecomeDomain(QStringView domain);

    const SecureString &localPart() const { return m_localPart; }
    const QString &domain() const { return m_domain; }
    SecureString text() const;

private:
    EmailAddress(SecureString localPart, QString domain);

    SecureString m_localPart;
    QString m_domain; ///< names an organisation, not a person
};

/// ASCII's own capitals made small, all else untouched: toLower() would turn the Kelvin sign into a "k".
QString withoutAsciiCapitals(QStringView text);

} // namespace kiosk
